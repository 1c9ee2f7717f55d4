"""Headings in two rows become one for each column; rows that only look so stay rows."""

import pytest
from drawing import Sheets, grid_of

from minutebook.ingest.model import Table
from minutebook.ingest.reader import read_paper

XS = (50, 200, 260, 320, 380, 440, 545)
BODY = [["Missed bins", "40", "38", "30", "28", "On course"], ["Repairs in a day", "85%", "88%", "90%", "91%", ""]]
BELOW = ["Target", "Actual", "Target", "Actual"]
HEADINGS = ["Measure", "2023/24 Target", "2023/24 Actual", "2024/25 Target", "2024/25 Actual", "Comment"]


def draw(sheets: Sheets, top: float, body: list[list[str]], look: str, groups=("2023/24", "2024/25")) -> None:
    """A table whose "Measure" and "Comment" are as tall as both rows of its headings."""
    middle, bottom = top + 18, top + 36
    if look == "shaded":
        sheets.fill(XS[0], top, XS[-1], bottom, "d9e2f3")
    bold = look == "bold"
    for x, text in zip((XS[0], XS[1], XS[3], XS[5]), ("Measure", *groups, "Comment"), strict=True):
        sheets.text(x + 4, top + 12, text, bold=bold)
    for x, text in zip(XS[1:5], BELOW, strict=True):
        sheets.text(x + 4, middle + 12, text, bold=bold)
    for x in (XS[0], XS[1], XS[3], XS[5], XS[6]):
        sheets.rule(x, top, x, bottom)
    for x in (XS[2], XS[4]):
        sheets.rule(x, middle, x, bottom)
    sheets.rule(XS[0], top, XS[6], top).rule(XS[1], middle, XS[5], middle)
    sheets.table(XS, bottom, body)


def tables_of(sheets: Sheets) -> list[Table]:
    return [piece for piece in sheets.flow() if isinstance(piece, Table)]


@pytest.mark.parametrize("look", ["bold", "shaded", "plain"])
def test_a_header_of_two_rows_names_each_column_once(look):
    sheets = Sheets()
    draw(sheets, 80, BODY, look)
    (table,) = tables_of(sheets)
    assert table.header == HEADINGS
    assert grid_of(table) == BODY


@pytest.mark.parametrize("look", ["bold", "shaded", "plain"])
def test_both_rows_may_be_repeated_on_the_next_page(look):
    sheets = Sheets()
    draw(sheets, 80, BODY, look)
    sheets.next_page()
    draw(sheets, 80, [["Grass cut", "12", "12", "14", "13", "Late"]], look)
    paper = read_paper(sheets.pdf())
    (table,) = paper.tables()
    assert table.header == HEADINGS
    assert grid_of(table) == [*BODY, ["Grass cut", "12", "12", "14", "13", "Late"]]
    for page in paper.pages:
        assert page.text.split("\n")[:8] == ["Measure", "2023/24", "2024/25", "Comment", *BELOW]


def test_numbered_items_over_two_columns_are_rows():
    """Minutes in a table: a heading over both columns beside a number that is as tall as both rows."""
    xs = (50, 100, 400, 545)
    sheets = Sheets()
    sheets.text(54, 92, "1").text(104, 92, "Apologies").text(104, 110, "None were received").text(404, 110, "Clerk")
    sheets.rule(50, 80, 545, 80).rule(100, 98, 545, 98)
    sheets.rule(50, 80, 50, 116).rule(100, 80, 100, 116).rule(400, 98, 400, 116).rule(545, 80, 545, 116)
    sheets.table(xs, 116, [["2", "Minutes were approved", "Chair"]])
    (table,) = tables_of(sheets)
    assert table.header == []
    assert [row[:2] for row in grid_of(table)] == [
        ["1", "Apologies"],
        ["", "None were received"],
        ["2", "Minutes were approved"],
    ]


def test_a_band_over_all_columns_names_no_group():
    sheets = Sheets()
    sheets.text(54, 92, "Outcome 1: safe streets", bold=True)
    sheets.rule(50, 80, 545, 80).rule(50, 80, 50, 98).rule(545, 80, 545, 98)
    sheets.table((50, 250, 400, 545), 98, [["Action", "Lead", "Date"], ["Mend lamps", "Clerk", "May"]], bold_first=True)
    (table,) = tables_of(sheets)
    assert not any("Outcome 1" in heading and "Action" in heading for heading in table.header)
    assert ["Action", "Lead", "Date"] in [table.header, *grid_of(table)]
