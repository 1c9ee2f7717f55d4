"""Notes under a table leave it open for its rows on the next page."""

import pytest
from drawing import Sheets

from minutebook.ingest.model import Block, Paper
from minutebook.ingest.reader import read_paper

COLUMNS = [72, 150, 400, 520]
HEADER = ["Owner", "Action", "By"]
ROWS = [["R Tamsin", "Buy the pump", "May"], ["Cllr Voss", "Write to the county", "June"], ["Clerk", "Clear it", "May"]]


def paper(notes: list[str], size: float = 7, columns: list[float] = COLUMNS, above: str | None = None) -> Paper:
    """A table over two pages with small lines under its first rows, and perhaps a line above the others."""
    sheets = Sheets().text(72, 80, "Actions that are open")
    bottom = sheets.table(COLUMNS, 100, [HEADER, *ROWS])[-1]
    for place, note in enumerate(notes):
        sheets.text(72, bottom + 16 + 10 * place, note, size)
    sheets.next_page()
    if above:
        sheets.text(72, 60, above)
    sheets.table(columns, 80, [HEADER, ["Cllr Hale", "Ask for a quotation", "July"]])
    return read_paper(sheets.pdf())


def lengths(read: Paper) -> list[int]:
    return [len(table.rows) for table in read.tables()]


@pytest.mark.parametrize("mark", ["1", "2.", "*"])
def test_a_note_under_a_table_is_a_footnote(mark: str) -> None:
    read = paper([f"{mark} If the county pays half of it, as it did", "when the last pump was bought."])
    assert lengths(read) == [4]
    (note,) = read.pages[0].footnotes
    assert note.text == "If the county pays half of it, as it did when the last pump was bought."
    assert note.text.split()[0] in read.pages[0].text


@pytest.mark.parametrize(
    "read",
    [
        paper(["1 The Clerk told members of the flood."], size=10),
        paper(["The Clerk told members of the flood."]),
        paper(["1 The Clerk told members of the flood."], columns=[72, 250, 300, 520]),
        paper(["1 The Clerk told members of the flood."], above="Actions that are closed"),
    ],
    ids=["in the print of the table", "without a mark", "another table below", "a title below"],
)
def test_what_is_no_note_ends_the_table(read: Paper) -> None:
    assert len(lengths(read)) == 2
    assert read.pages[0].footnotes == []
    assert any(isinstance(piece, Block) and "flood" in piece.text for piece in read.flow)
