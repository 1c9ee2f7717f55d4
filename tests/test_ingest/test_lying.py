"""Pages that lie on their side are turned, whatever runs level on them beside."""

import pytest
from drawing import Sheets, grid_of

from minutebook.ingest.how import How
from minutebook.ingest.model import Page, Table
from minutebook.ingest.reader import read_paper
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.schema import PageStatus, TextSource

PROSE = [
    "The Clerk reported that the pump had failed twice since Easter,",
    "and that a new one would cost £1,200 with three years of care.",
]
ROWS = [["Owner", "Action"], ["R Tamsin", "Buy the pump"], ["Cllr Voss", "Write to the county about the culvert"]]


def sideways(up: bool, level: str | None = None) -> Sheets:
    """An upright sheet with prose and a table that lie on their side, and perhaps a line that doesn't."""
    sheets = Sheets()
    canvas = sheets.canvas
    canvas.saveState()
    if up:
        canvas.translate(595, 0)
        canvas.rotate(90)
    else:
        canvas.translate(0, 842)
        canvas.rotate(-90)
    canvas.translate(0, 595 - 842)  # what is drawn next counts from the top of an upright sheet
    sheets.lines(72, 80, PROSE)
    sheets.table([72, 190, 430], 140, ROWS)
    canvas.restoreState()
    return sheets.text(280, 820, level) if level else sheets


def read(sheets: Sheets) -> tuple[Page, list[Table]]:
    paper = read_paper(sheets.pdf(), How(Ocr.NEVER))
    return paper.pages[0], list(paper.tables())


@pytest.mark.parametrize("up", [True, False])
@pytest.mark.parametrize("level", [None, "Page 4 of 9"])
def test_a_page_on_its_side_is_read_without_ocr(up: bool, level: str | None) -> None:
    page, (table,) = read(sideways(up, level))
    assert (page.status, page.text_source) == (PageStatus.OK, TextSource.TEXT)
    assert (round(page.width), round(page.height)) == (842, 595)
    assert page.text.split("\n")[:2] == PROSE
    assert [table.header, *grid_of(table)] == ROWS or grid_of(table) == ROWS


def test_a_page_of_level_words_stands_though_others_run_up_it() -> None:
    page, _ = read(sideways(True, "Attendance by month, and the number of those who spoke at each of them"))
    assert round(page.width) == 595
    assert PROSE[0] not in page.text


def test_labels_that_run_both_ways_turn_no_page() -> None:
    sheets = Sheets()
    for place in range(12):
        sheets.sideways(100 + 20 * place, 300, "Spring term", up=place % 2 == 0)
    page, _ = read(sheets)
    assert round(page.width) == 595


def test_a_few_words_beside_a_drawing_turn_no_page() -> None:
    page, _ = read(Sheets().sideways(300, 400, "Drawn by the county").rule(50, 50, 400, 50))
    assert (round(page.width), page.status) == (595, PageStatus.NO_TEXT)
