"""Each page says what it prints of a person's own: what kind, in which words, and where."""

from pathlib import Path

import pytest
from drawing import Sheets

from minutebook.extract.contact_details import contact_details
from minutebook.parse import parse_file
from minutebook.schema import DetailKind, PersonalDetail


def details(sheets: Sheets, folder: Path) -> dict[int, list[PersonalDetail]]:
    paper = folder / "paper.pdf"
    paper.write_bytes(sheets.pdf())
    return {page.number: page.personal_details for page in parse_file(paper).document.pages}


def letter() -> Sheets:
    sheets = Sheets().text(72, 60, "Thripple Parish Council", 14, bold=True)
    sheets.lines(
        72, 100, ["The Clerk had written to Mrs Oda Fenn of 14 Mill", "Lane about the hedge, and to the owner."]
    )
    sheets.table([72, 200, 400], 200, [["Trader", "Reached at"], ["Lamps", "ring 01632 960417"]])
    sheets.text(72, 800, "clerk@thripple.gov.uk or fenn@example.org")
    return sheets.next_page().text(72, 100, "Nothing else was said in the year 2031.")


def test_details_are_marked_where_they_stand(tmp_path: Path) -> None:
    first, second = details(letter(), tmp_path).values()
    assert [(one.kind, one.evidence[0].quote) for one in first] == [
        (DetailKind.ADDRESS, "Mrs Oda Fenn of 14 Mill Lane"),
        (DetailKind.PHONE, "01632 960417"),
        (DetailKind.EMAIL, "fenn@example.org"),
    ]
    assert second == []
    assert {one.evidence[0].page for one in first} == {1}


def test_the_box_holds_the_lines_that_the_detail_runs_over(tmp_path: Path) -> None:
    home, phone, mail = (one.evidence[0].bbox for one in details(letter(), tmp_path)[1])
    assert home[0] == pytest.approx(72, abs=1)
    assert home[1] < 100 < 112 < home[3] < 120
    assert phone[0] == pytest.approx(204, abs=1)
    assert 220 < phone[1] < phone[3] < 245
    assert 785 < mail[1] < mail[3] < 810


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ring +44 7700 900123 first", DetailKind.PHONE),
        ("ring 0044 (0)7700 900123", DetailKind.PHONE),
        ("ring (01632) 960 123", DetailKind.PHONE),
        ("Tel. no. 960123", DetailKind.PHONE),
        ("o.fenn (at) example.org", DetailKind.EMAIL),
        ("o.fenn[at]example[dot]org", DetailKind.EMAIL),
        ("sent to pe99 1zz", DetailKind.POSTCODE),
        ("NI number QQ 12 34 56 C", DetailKind.INSURANCE),
        ("who lives at Flat 2, 9 Harbour View Terrace", DetailKind.ADDRESS),
    ],
)
def test_a_detail_has_its_kind(text: str, kind: DetailKind) -> None:
    assert [one.kind for one in contact_details(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "write to clerk@thripple.gov.uk",
        "order 2031/0163296 of 10 May",
        "paid £01632960123.00",
        "the hotel 960123 rooms",
        "the lamp at 14 Mill Lane",
        "spent 1 045 120 pounds in 2030 to 2031",
    ],
)
def test_what_is_an_office_or_a_figure_is_no_detail(text: str) -> None:
    assert contact_details(text) == []
