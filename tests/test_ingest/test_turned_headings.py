"""Headings printed sideways are read in their cells; stamps that run up the page are not."""

import pytest
from drawing import Sheets, grid_of

from minutebook.ingest.model import Table

XS = (60, 200, 240, 280, 320)
ROWS = [["Ida Quill", "P", "A", "P"], ["Tom Arkwright", "P", "P", "L"]]


def attendance(up: bool) -> Sheets:
    """A matrix whose dates run up or down the page, the first of them in two lines."""
    sheets = Sheets().text(64, 170, "Governor").rule(XS[0], 80, XS[-1], 80)
    bottom, top = 172, 84
    start = bottom if up else top
    sheets.sideways(218 if up else 224, start, "Annual", up).sideways(232 if up else 210, start, "meeting", up)
    sheets.sideways(264, start, "25 November", up).sideways(304, start, "20 January", up)
    for x in XS:
        sheets.rule(x, 80, x, 176)
    sheets.table(XS, 176, ROWS)
    return sheets


def the_table(sheets: Sheets) -> Table:
    (table,) = (piece for piece in sheets.flow() if isinstance(piece, Table))
    return table


@pytest.mark.parametrize("up", [True, False])
def test_turned_headings_read_upright(up):
    table = the_table(attendance(up))
    rows = [table.header, *grid_of(table)] if table.header else grid_of(table)
    assert rows == [["Governor", "Annual meeting", "25 November", "20 January"], *ROWS]


def test_a_heading_is_quoted_from_where_it_stands():
    row = the_table(attendance(up=True)).rows[0]
    (found,) = row.cells[2].evidence()
    assert found.quote == "25 November"
    assert 240 <= found.bbox[0] < found.bbox[2] <= 280
    assert 80 <= found.bbox[1] < found.bbox[3] <= 176


def test_a_stamp_over_a_table_is_in_no_cell():
    sheets = Sheets()
    sheets.table(XS, 80, [["Name", "A", "B", ""], *[[*row[:3], ""] for row in ROWS]])
    sheets.sideways(305, 130, "Page 19")
    assert all("19" not in cell for row in grid_of(the_table(sheets)) for cell in row)
