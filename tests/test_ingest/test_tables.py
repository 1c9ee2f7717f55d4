"""Ruled tables of one page: each word in its cell, merged and empty cells, colours, open ends."""

from drawing import Sheets, pages_of

from minutebook.ingest.blocks import Style, cell_blocks
from minutebook.ingest.lines import to_lines
from minutebook.ingest.tables.tables import find_tables

XS = (50, 150, 350, 500)


def tables_of(sheets):
    """The tables of the first page, and the text that stands in none."""
    page = pages_of(sheets.pdf())[0]
    style = Style(to_lines(page.words, page.number))
    tables, free = find_tables(page, lambda words, number, box: cell_blocks(words, number, box, style))
    return tables, [line.text for line in to_lines(free, page.number)]


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


def test_words_stand_in_their_cells():
    sheets = Sheets().text(50, 60, "Action log")
    bottom = sheets.table(XS, 80, [["1", "Mend the fence\nbehind the hall", "Clerk"], ["2", "", "Chair"]])[-1]
    sheets.text(50, bottom + 20, "The meeting closed.")
    (table,), free = tables_of(sheets)
    assert texts(table) == [["1", "Mend the fence behind the hall", "Clerk"], ["2", "", "Chair"]]
    assert free == ["Action log", "The meeting closed."]


def test_two_tables_on_a_page_come_from_the_top_down():
    sheets = Sheets()
    sheets.table(XS, 400, [["lower", "b", "c"], ["d", "e", "f"]])
    sheets.table(XS, 100, [["upper", "b", "c"], ["d", "e", "f"]])
    assert [texts(table)[0][0] for table in tables_of(sheets)[0]] == ["upper", "lower"]


def test_a_merged_cell_stands_in_its_first_column():
    sheets = Sheets().text(54, 92, "Matters arising from the last meeting").text(54, 112, "7").text(154, 112, "Fence")
    sheets.rule(50, 80, 350, 80).rule(50, 100, 350, 100).rule(50, 120, 350, 120)
    sheets.rule(50, 80, 50, 120).rule(350, 80, 350, 120).rule(150, 100, 150, 120)
    (table,), _ = tables_of(sheets)
    assert texts(table) == [["Matters arising from the last meeting", ""], ["7", "Fence"]]


def test_a_cell_over_two_rows_stands_in_the_first():
    sheets = Sheets().text(54, 102, "7").text(154, 92, "Fence").text(154, 112, "Gate")
    sheets.rule(50, 80, 350, 80).rule(150, 100, 350, 100).rule(50, 120, 350, 120)
    sheets.rule(50, 80, 50, 120).rule(150, 80, 150, 120).rule(350, 80, 350, 120)
    (table,), _ = tables_of(sheets)
    assert texts(table) == [["7", "Fence"], ["", "Gate"]]


def test_a_column_that_holds_no_text_is_none():
    sheets = Sheets()
    sheets.table(XS, 80, [["1", "", "Clerk"], ["2", "", "Chair"]])
    (table,), _ = tables_of(sheets)
    assert texts(table) == [["1", "Clerk"], ["2", "Chair"]]
    assert table.columns == [50, 350]


def test_rules_around_a_single_column_make_no_table():
    sheets = Sheets()
    sheets.table((50, 500), 80, [["NOTICE"], ["The hall is closed."]])
    tables, free = tables_of(sheets)
    assert (tables, free) == ([], ["NOTICE", "The hall is closed."])


def test_a_cell_keeps_its_colour():
    sheets = Sheets().fill(350, 80, 500, 98, "ff0000").fill(350, 98, 500, 116, "ffffff")
    sheets.table(XS, 80, [["1", "Fence", "Late"], ["2", "Gate", "Done"]])
    (table,), _ = tables_of(sheets)
    assert [row[2].fill for row in table.rows] == ["ff0000", None]
    assert table.rows[0][1].fill is None


def test_an_empty_cell_keeps_its_colour_too():
    sheets = Sheets().fill(350, 98, 500, 116, "00b050").fill(350, 116, 500, 134, "c00000")
    sheets.table((50, 100, 350, 500), 80, [["No.", "Action", "RAG"], ["1", "Mend it", ""], ["2", "Paint it", ""]])
    (table,), _ = tables_of(sheets)
    assert [row[2].fill for row in table.rows] == [None, "00b050", "c00000"]


def test_the_last_fill_drawn_is_the_one_seen():
    sheets = Sheets().fill(50, 80, 500, 116, "cccccc").fill(350, 80, 500, 98, "00ff00")
    sheets.table(XS, 80, [["1", "Fence", "Done"], ["2", "Gate", "Late"]])
    (table,), _ = tables_of(sheets)
    assert [row[2].fill for row in table.rows] == ["00ff00", "cccccc"]


def test_a_page_break_may_leave_a_table_open_at_the_bottom():
    sheets = Sheets().text(54, 92, "7").text(154, 92, "Mend the fence").text(354, 92, "Clerk")
    sheets.text(54, 112, "8").text(154, 112, "Paint the gate").text(354, 112, "Chair")
    for x in XS:
        sheets.rule(x, 80, x, 150)
    sheets.rule(50, 80, 500, 80).rule(50, 100, 500, 100)
    (table,), free = tables_of(sheets)
    assert texts(table) == [["7", "Mend the fence", "Clerk"], ["8", "Paint the gate", "Chair"]]
    assert free == []


def test_a_drawing_is_no_table():
    sheets = Sheets().text(60, 60, "Site plan")
    for number in range(700):
        sheets.rule(50, 90 + number, 500, 90 + number).rule(50 + 0.6 * number, 90, 50 + 0.6 * number, 700)
    tables, free = tables_of(sheets)
    assert (tables, free) == ([], ["Site plan"])


def test_the_sides_of_one_column_may_stand_a_little_apart():
    """Word indents some rows' cells by a few points; that makes no column more."""
    sheets = Sheets()
    ys = sheets.table(XS, 80, [["1", "Fence", "Clerk"], ["2", "Gate", "Chair"]])
    sheets.rule(156, ys[1], 156, ys[2])
    (table,), _ = tables_of(sheets)
    assert texts(table) == [["1", "Fence", "Clerk"], ["2", "Gate", "Chair"]]


def test_a_tall_cell_may_be_open_at_the_foot_beside_short_ones_that_are_closed():
    """The page ends within an outcome of which this page prints one measure."""
    sheets = Sheets()
    sheets.table((50, 120, 300, 500), 700, [["Outcome", "Measure", "Actual"]])
    sheets.lines(54, 730, ["Warm", "homes"])
    sheets.text(124, 730, "Homes insulated").text(304, 730, "41")
    for x in (50, 120, 300, 500):
        sheets.rule(x, 718, x, 760)
    sheets.rule(120, 760, 500, 760)
    (table,), free = tables_of(sheets)
    assert texts(table) == [["Outcome", "Measure", "Actual"], ["Warm homes", "Homes insulated", "41"]]
    assert free == []
