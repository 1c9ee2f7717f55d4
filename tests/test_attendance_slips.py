"""Attendance that clerks print or type in other ways than a list behind a colon."""

import pytest
from attendance_papers import APOLOGIES, IN_ATTENDANCE, ITEM, LIST, LISTED, PRESENT, SUBSTITUTE, drawn, statuses
from drawn_papers import Row, across, row, title

from minutebook.extract.attendance.entries import parse_list
from minutebook.extract.attendance_cues import ends_in_heading, section_at
from minutebook.schema import AttendanceStatus, Role


def test_bare_names_below_one_that_stands_apart_from_its_heading() -> None:
    names = ("Yrsa Quill", "Odo Tansy", "Ilka Vetch")
    rows = [across((72, "Present:"), (160, "Wynn Sorrel")), *(row(name, x=160) for name in names), ITEM]
    assert statuses(*rows) == dict.fromkeys(("Wynn Sorrel", *names), PRESENT)


def test_a_colon_before_each_name_of_a_column() -> None:
    names = ("Yrsa Quill", "Odo Tansy")
    rows = [across((72, "Present"), (160, ": Wynn Sorrel (Chairman)")), *(row(f": {name}", x=160) for name in names)]
    assert statuses(*rows, ITEM) == dict.fromkeys(("Wynn Sorrel", *names), PRESENT)


def test_lines_that_stand_elsewhere_go_on_with_no_list() -> None:
    first = Row(((72, "Present:"), (160, "Wynn Sorrel")), after=9)
    found = statuses(first, Row(((110, "Harbour Dues"),), after=9), ITEM)
    assert found == {"Wynn Sorrel": PRESENT}


def test_a_sentence_announces_names_in_columns() -> None:
    found = statuses(
        Row(
            ((72, "The annual meeting was held in the Mill Hall, with the following members in attendance:"),), after=9
        ),
        across((72, "Ann Quill"), (260, "Tom Vetch")),
        across((72, "Ilka Sorrel"), (260, "Ben Tansy")),
        title("Election of officers"),
    )
    assert found == dict.fromkeys(("Ann Quill", "Tom Vetch", "Ilka Sorrel", "Ben Tansy"), PRESENT)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The club met on 4 May with the following in attendance:", True),
        ("It was attended by the following members:", True),
        ("The Board met, with the following trustees present:", True),
        ("The Council resolved to proceed with the following:", False),
        ("Members were asked to attend the following:", False),
    ],
)
def test_sentences_that_end_in_the_heading_of_a_list(text: str, told: bool) -> None:
    assert (ends_in_heading(text) is not None) is told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr A Holder, Treasurer, Mrs B Head", ["A Holder", "B Head"]),
        ("Mrs B Head (Headteacher) (until 19:30)", ["B Head"]),
        ("Councillors:A Reed, B Moss", ["A Reed", "B Moss"]),
        ("Cllr A. Reed, Cllr B, Moss", ["A. Reed", "B. Moss"]),
        ("Ann Reed (Vice Chair) Peter Moss, Jane Pike", ["Ann Reed", "Peter Moss", "Jane Pike"]),
        ("Ann Reed (Chair) Kirby Town, Jane Pike", ["Ann Reed", "Jane Pike"]),
        ("Tom Pike, Ann Reed. Ben Moss., Jane Lunn", ["Tom Pike", "Ann Reed", "Ben Moss", "Jane Lunn"]),
        ("Ann Reed (AR). Ben Moss (BM) by invitation", ["Ann Reed", "Ben Moss"]),
        ("Odo Reed Anna Moss, Jane Lunn", ["Odo Reed", "Anna Moss", "Jane Lunn"]),
        ("Mary Ann Grace Reed, Jane Lunn", ["Mary Ann Grace Reed", "Jane Lunn"]),
        ("Mrs A Reed B Moss, Mrs C Pike", ["A Reed", "B Moss", "C Pike"]),
        ("Cllrs Reed, Ward and Church", ["Reed", "Ward", "Church"]),
        ("ZDC – Cllr Ann Reed", ["Ann Reed"]),
        ("Item No", []),
    ],
)
def test_slips_between_names(text: str, names: list[str]) -> None:
    assert [mention.name for mention in parse_list(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Apologies, Ann Reed (Treasurer), Peter Moss", {"Ann Reed": APOLOGIES, "Peter Moss": APOLOGIES}),
        ("Present – Online – Cllrs A Reed, B Moss", {"A Reed": PRESENT, "B Moss": PRESENT}),
        ("Non-committee members observing: Cllr Ann Reed", {"Ann Reed": IN_ATTENDANCE}),
    ],
)
def test_headings_with_more_or_less_than_a_colon(text: str, names: dict[str, AttendanceStatus]) -> None:
    found = statuses(LIST, row(text), ITEM)
    assert {name: status for name, status in found.items() if name not in LISTED or name in names} == names


@pytest.mark.parametrize("text", ["APOLOGIES, WELCOME AND THANKS", "Apologies, Absences and Substitutes"])
def test_a_title_with_a_comma_lists_nobody(text: str) -> None:
    section = section_at(text)
    assert section is None or not parse_list(text[section.end :])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Apologies were received, with consent, from Mr E Gray and Ms F Hill.", {"E Gray", "F Hill"}),
        (
            "Apologies were noted from E Gray. Apologies also from Una Hill and Tom Iles.",
            {"E Gray", "Una Hill", "Tom Iles"},
        ),
        ("An apology was received from Councillor Mrs Gray due to family commitments.", {"Gray"}),
    ],
)
def test_apologies_told_with_more_words(text: str, names: set[str]) -> None:
    found = statuses(LIST, title("1. Apologies", size=11), row(text), ITEM)
    assert {name for name, status in found.items() if status is APOLOGIES} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Also PCSO Ann Gray & four members of the public", {"Ann Gray"}),
        ("There were 2 members of the public present and County Councillor Tom Hill.", {"Tom Hill"}),
        ("Three residents and their dog left the meeting.", set()),
        ("Two members of the public and Cllr Hill had asked for a crossing.", set()),
    ],
)
def test_who_came_with_the_public(text: str, names: set[str]) -> None:
    found = statuses(LIST, row(text), ITEM)
    assert {name for name, status in found.items() if status is IN_ATTENDANCE} == names


def test_a_first_item_that_names_the_chair_and_lists_the_others() -> None:
    text = "1. Welcome from the chairman, Wynn Sorrel (WS). Attendees: Ann Quill (AQ), Tom Vetch (TV). Una Lyle (UL) by"
    found = drawn(row(text, size=10), row("invitation.", size=10), title("2. Accounts"))
    assert {name: record.status for name, record in found.items()} == {
        "Wynn Sorrel": PRESENT,
        "Ann Quill": PRESENT,
        "Tom Vetch": PRESENT,
        "Una Lyle": IN_ATTENDANCE,
    }
    assert found["Wynn Sorrel"].role is Role.CHAIR


def test_a_substitute_told_in_a_longer_sentence() -> None:
    found = drawn(
        LIST, row("For this meeting Cllr Moss would be substituting, with voting rights, for Cllr Ellis."), ITEM
    )
    assert (found["B Moss"].status, found["B Moss"].substitute_for) == (SUBSTITUTE, "Ellis")


def test_two_marks_with_their_key_in_one_line() -> None:
    found = drawn(
        across((72, "#"), (90, "Cllr A Gray (Chairman)"), (300, "*"), (318, "Ms E Hill")),
        across((72, "*"), (90, "Cllr B Iles"), (300, "#"), (318, "Mr F Lyle")),
        across((72, "*"), (90, "Cllr C Bury"), (300, "*"), (318, "Mr G Upton")),
        row("* Denotes attendance  # Denotes apology for absence"),
        title("Urgent business"),
    )
    assert {name for name, record in found.items() if record.status is PRESENT} == {
        "E Hill",
        "B Iles",
        "C Bury",
        "G Upton",
    }
    assert {name for name, record in found.items() if record.status is APOLOGIES} == {"A Gray", "F Lyle"}
    assert found["A Gray"].role is Role.CHAIR
