"""Large letters behind or across the text are kept apart from it; headings, stamps and drop capitals are not."""

from pathlib import Path

import pytest
from drawing import Sheets, printed

from minutebook.extract.drafts import find_drafts
from minutebook.ingest.model import Paper
from minutebook.ingest.reader import read_paper
from minutebook.parse import parse_file
from minutebook.schema import Access, PageStatus

LINE = "The Clerk reported that the lease of the lower field would be signed"


def mark(
    sheets: Sheets,
    text: str,
    angle: float = 0,
    size: float = 80,
    middle: tuple[float, float] = (297, 300),
    grey: float = 0.8,
    alpha: float = 1,
) -> Sheets:
    """`text` in large letters around `middle`; black where only `alpha` makes it pale."""
    canvas = sheets.canvas
    canvas.saveState()
    canvas.setFillGray(0 if alpha < 1 else grey, alpha)
    canvas.setFont("Helvetica-Bold", size)
    canvas.translate(middle[0], sheets.height - middle[1])
    canvas.rotate(angle)
    canvas.drawCentredString(0, -size / 3, text)
    canvas.restoreState()
    return sheets


def body(sheets: Sheets, lines: int = 30) -> Sheets:
    sheets.lines(72, 80, [f"{LINE} in week {n}." for n in range(lines)])
    return sheets


def read(sheets: Sheets) -> Paper:
    return read_paper(sheets.pdf())


def marks(paper: Paper) -> list[list[str]]:
    return [[one.text for one in page.watermarks] for page in paper.pages]


@pytest.mark.parametrize("angle", [0, 45, 90, -60])
@pytest.mark.parametrize("text", ["DRAFT", "NOT APPROVED", "Thripple copy"])
def test_pale_letters_that_lines_cross_are_kept_apart(text: str, angle: float) -> None:
    without = read(body(Sheets())).pages[0].text
    paper = read(body(mark(Sheets(), text, angle, 60)))
    assert marks(paper) == [[text]]
    assert paper.pages[0].text == without


@pytest.mark.parametrize("angle", [0, 45])
def test_so_are_letters_that_show_through(angle: float) -> None:
    assert marks(read(mark(body(Sheets()), "DRAFT", angle, alpha=0.3))) == [["DRAFT"]]


def test_letters_drawn_one_by_one_make_a_word() -> None:
    sheets = Sheets()
    for number, letter in enumerate("DRAFT"):
        mark(sheets, letter, size=60, middle=(120 + 80 * number, 300))
    assert marks(read(body(sheets))) == [["DRAFT"]]


def test_a_watermark_that_is_tiled_over_the_page_is_said_once() -> None:
    sheets = Sheets()
    for top in (150, 300, 450):
        mark(sheets, "DRAFT COPY", 30, 40, (297, top))
    assert marks(read(body(sheets))) == [["DRAFT COPY"]]


def test_it_is_known_in_the_same_place_on_a_page_where_no_line_crosses_it() -> None:
    sheets = body(mark(Sheets(), "Thripple"))
    sheets.next_page()
    paper = read(body(mark(sheets, "Thripple"), 3))
    assert marks(paper) == [["Thripple"], ["Thripple"]]
    assert "Thripple" not in paper.pages[1].text


def test_alone_in_its_place_it_is_known_by_what_it_says() -> None:
    paper = read(body(mark(Sheets(), "DRAFT", middle=(297, 600)), 5))
    assert marks(paper) == [["DRAFT"]]
    assert "DRAFT" not in paper.pages[0].text


def test_a_blank_page_with_a_watermark_is_blank() -> None:
    sheets = body(mark(Sheets(), "DRAFT"))
    sheets.next_page()
    page = read(mark(sheets, "DRAFT")).pages[1]
    assert page.status is PageStatus.OK
    assert page.text == ""


@pytest.mark.parametrize(
    ("text", "grey", "middle"),
    [
        ("DRAFT MINUTES", 0.0, (297, 500)),
        ("Our Plan", 0.8, (297, 500)),
        ("Thripple", 0.0, (297, 700)),
    ],
)
def test_headings_stay(text: str, grey: float, middle: tuple[float, float]) -> None:
    paper = read(body(mark(Sheets(), text, size=36, middle=middle, grey=grey), 10))
    assert marks(paper) == [[]]
    assert text in printed(paper.flow)


def test_a_drop_capital_stays() -> None:
    sheets = mark(Sheets(), "T", size=40, middle=(85, 88))
    sheets.lines(105, 80, ["he Clerk reported that the lease", "of the lower field would be", "signed in May."])
    assert marks(read(sheets)) == [[]]


def test_labels_of_a_drawing_are_no_watermark() -> None:
    sheets = body(Sheets(), 5)
    for number, label in enumerate(["North", "South", "East", "West", "Hill", "Dale", "Moor", "Fen", "Coast"]):
        mark(sheets, label, 45, 20, (80 + 50 * number, 500), grey=0)
    assert marks(read(sheets)) == [[]]


def test_the_document_says_what_its_pages_are_marked_with(tmp_path: Path) -> None:
    sheets = body(mark(Sheets(), "DRAFT", 45))
    sheets.next_page()
    (tmp_path / "minutes.pdf").write_bytes(body(sheets).pdf())
    document = parse_file(tmp_path / "minutes.pdf")
    assert [page.watermark for page in document.document.pages] == ["DRAFT", None]
    (warning,) = [one for one in document.warnings if one.code == "draft"]
    assert warning.message == "is marked “DRAFT”: page 1; it may yet change"


@pytest.mark.parametrize(
    ("title", "is_draft"),
    [
        ("DRAFT MINUTES", True),
        ("Draft Minutes of the meeting of Thripple Parish Council", True),
        ("Minutes of the meeting of Thripple Parish Council (unconfirmed)", True),
        ("Minutes of the meeting of Thripple Parish Council - subject to approval", True),
        ("Minutes of the meeting of Thripple Parish Council", False),
        ("Minutes of the meeting on the draft Local Plan of Thripple", False),
    ],
)
def test_minutes_say_in_their_head_that_they_are_a_draft(title: str, is_draft: bool) -> None:
    sheets = Sheets().text(72, 60, title, 14, bold=True)
    sheets.text(72, 90, "held on Tuesday 4 March 2025 at 7.30 pm in the Reading Room")
    sheets.text(72, 110, "Present: Cllr A Marl (Chair), Cllr B Fenn and the Clerk")
    sheets.text(72, 140, "1. Apologies", bold=True).text(72, 160, "None.")
    sheets.text(72, 180, "2. Lease", bold=True).text(72, 200, f"{LINE}. It was resolved to sign it.")
    paper = read(sheets)
    assert list(find_drafts(paper).values()) == ([[1]] if is_draft else [])


def test_what_is_marked_confidential_across_its_pages_is_closed(tmp_path: Path) -> None:
    sheets = mark(Sheets(), "CONFIDENTIAL", 50, 60).text(72, 60, "REPORT OF THE CLERK", 14, bold=True)
    (tmp_path / "report.pdf").write_bytes(body(sheets).pdf())
    (part,) = parse_file(tmp_path / "report.pdf").parts
    assert part.access is Access.EXEMPT
