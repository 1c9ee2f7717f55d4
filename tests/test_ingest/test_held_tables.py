"""Tables at rest come back as they were, and a paper whose tables are at rest gives the records of any other."""

from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest
from drawing import Sheets

from minutebook.ingest import pages, reader
from minutebook.ingest.held import hold_pieces
from minutebook.ingest.held_tables import HeldCells, HeldRows, hold_tables
from minutebook.ingest.how import How
from minutebook.ingest.model import Block, Cell, Row, Table
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.parse import parse_file

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "papers").rglob("*.pdf"))


def drawn() -> Table:
    """A table with lists, colours, and a cell over two rows."""
    sheets = Sheets().fill(350, 80, 500, 100, "00b050")
    sheets.text(54, 102, "Harbour").text(154, 92, "(a) Mend the gate").text(354, 92, "Clerk")
    sheets.text(154, 112, "(b) Ask for prices").text(354, 112, "—")
    sheets.rule(50, 80, 500, 80).rule(150, 100, 500, 100).rule(50, 120, 500, 120)
    for x in (50, 150, 350, 500):
        sheets.rule(x, 80, x, 120)
    (table,) = (piece for piece in sheets.flow() if isinstance(piece, Table))
    return table


def told(cell: Cell) -> tuple[Any, ...]:
    """Everything that a cell says, lines and words included."""
    return cell.box, cell.fill, cell.over and cell.over.text, [said(block) for block in cell.blocks]


def said(block: Block) -> tuple[Any, ...]:
    lines = [(line.page, line.text, line.box, line.bold, [*line.words]) for line in block.lines]
    return block.kind, block.text, block.label, [*block.label_words], lines, [*block.starts], astuple(block)[6:]


def test_rows_come_back_as_they_were():
    table = drawn()
    rows = [[told(cell) for cell in row.cells] for row in table.rows]
    assert any(cell.over for row in table.rows for cell in row.cells)
    hold_pieces([table])
    hold_tables([table])
    assert isinstance(table.rows, HeldRows)
    assert [[told(cell) for cell in row.cells] for row in table.rows] == rows
    assert (len(table.rows), table.columns, table.rows[-1].page) == (2, 3, 1)
    assert [[told(cell) for cell in row.cells] for row in table.rows[1:]] == rows[1:]


def test_a_cell_over_several_rows_stays_one():
    cells = HeldCells([[one := Cell(fill="c00000"), Cell()], [Cell(over=one), one]]).anew()
    assert cells[1][0].over is cells[0][0]
    assert cells[1][1] is cells[0][0]


def test_rows_that_can_t_rest_stay_as_they_are():
    table = drawn()
    rows = table.rows
    hold_tables([table])
    assert table.rows is rows
    assert all(isinstance(row, Row) for row in rows)


@pytest.mark.parametrize("path", SAMPLES[::4], ids=lambda path: path.stem)
def test_a_paper_at_rest_gives_the_same_records(path: Path, monkeypatch: pytest.MonkeyPatch):
    short = parse_file(path, How(Ocr.NEVER))
    monkeypatch.setattr(pages, "MANY_PAGES", 1)
    monkeypatch.setattr(reader, "MANY_PAGES", 1)
    long = parse_file(path, How(Ocr.NEVER))
    short.document.seconds = long.document.seconds = 0.0
    assert long.model_dump_json() == short.model_dump_json()
