"""Tables of scans with words behind them, whose rules are in the picture only."""

import pytest
from drawing import Sheets, grid_of, printed
from scanning import scan_with_words

from minutebook.ingest.how import How
from minutebook.ingest.reader import read_paper
from minutebook.ingest.scans.tesseract import Ocr

XS = (72, 120, 380, 520)
ROWS = [
    ("No.", "Action", "Owner"),
    ("41", "Write to the county council about the bridge\nand about the culvert below it", "Ida Quill"),
    ("42", "Ask three builders for the price of a new roof", "Tom Arkwright"),
    ("43", "Order new litter bins for the green", "The Clerk"),
]
CELLS = [[cell.replace("\n", " ") for cell in row] for row in ROWS]


def a_log() -> bytes:
    sheets = Sheets()
    sheets.text(72, 80, "The Clerk gave an account of what had been done since the last meeting of the council:")
    sheets.table(XS, 100, ROWS, bold_first=True)
    return sheets.pdf()


@pytest.mark.parametrize("how", ["behind", "under"])
@pytest.mark.parametrize("askew", [0.0, 0.8, -1.3])
def test_words_behind_a_scan_stand_in_the_cells_that_it_shows(askew: float, how: str) -> None:
    paper = read_paper(scan_with_words(a_log(), askew, how), How(Ocr.NEVER))
    (table,) = paper.tables()
    assert [table.header, *grid_of(table)][-len(CELLS) :] == CELLS
    assert printed(paper.flow)[0].startswith("The Clerk gave an account")


def test_words_printed_on_a_picture_take_no_rules_from_it() -> None:
    """A slide whose background has lines in it is no table."""
    paper = read_paper(scan_with_words(a_log(), how="on"), How(Ocr.NEVER))
    assert not any(page.edges for page in paper.pages)
