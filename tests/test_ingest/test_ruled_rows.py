"""Tables whose rows alone are ruled: the gutters between their columns, and pages that only look like them."""

import pytest
from drawing import Sheets, grid_of, pages_of
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.ingest.blocks import Style, cell_blocks
from minutebook.ingest.lines import to_lines
from minutebook.ingest.model import Table
from minutebook.ingest.tables.tables import find_tables

COLUMNS = (54, 200, 360)
ROWS = [
    ["Action", "Who", "When"],
    ["Mend the fence between\nthe hall and the orchard", "Clerk and the\nworking party", "May 2031"],
    ["Ask three firms for\na price", "Treasurer", "30 June 2031"],
    ["Plant the new hedge", "Cllr Alder", "Autumn 2031"],
]


def ruled(sheets, top, rows, columns=COLUMNS, right=500):
    """Rows with a rule above and below each; the lower end of the last."""
    sheets.rule(50, top, right, top)
    for row in rows:
        cells = [cell.split("\n") for cell in row]
        for x, lines in zip(columns, cells, strict=True):
            for n, line in enumerate(lines):
                sheets.text(x, top + 12 + 12 * n, line)
        top += 6 + 12 * max(map(len, cells))
        sheets.rule(50, top, right, top)
    return top


def tables(sheets):
    return [piece for piece in sheets.flow() if isinstance(piece, Table)]


def test_rules_between_rows_make_each_a_row_however_many_lines_it_has():
    sheets = Sheets().text(50, 60, "Action plan", bold=True)
    bottom = ruled(sheets, 80, ROWS)
    sheets.text(50, bottom + 30, "The plan is reviewed once a year by the whole committee and put on the website.")
    above, table, below = sheets.flow()
    assert grid_of(table) == [[cell.replace("\n", " ") for cell in row] for row in ROWS]
    assert (above.text, below.text[:8]) == ("Action plan", "The plan")


def test_a_frame_without_lines_between_columns_changes_nothing():
    sheets = Sheets()
    bottom = ruled(sheets, 80, ROWS)
    sheets.rule(50, 80, 50, bottom).rule(500, 80, 500, bottom)
    (table,) = tables(sheets)
    assert grid_of(table)[1] == [cell.replace("\n", " ") for cell in ROWS[1]]


def test_open_sides_leave_no_column_out():
    sheets = Sheets()
    bottom = ruled(sheets, 80, ROWS)
    sheets.rule(195, 80, 195, bottom).rule(355, 80, 355, bottom)
    (table,) = tables(sheets)
    assert grid_of(table)[1] == [cell.replace("\n", " ") for cell in ROWS[1]]


def test_a_row_across_the_table_is_one_cell():
    group = ["Priority 1: a hall that is open to everybody who lives in the parish or near it", "", ""]
    (table,) = tables_of_ruled([ROWS[0], group, *ROWS[1:]])
    assert grid_of(table)[1] == group
    assert table.rows[1].cells[0].box[2] == pytest.approx(500, abs=1)


def tables_of_ruled(rows):
    sheets = Sheets()
    ruled(sheets, 80, rows)
    return tables(sheets)


def test_a_cell_may_reach_up_to_the_next_column():
    full = ["Paint the railings at the gate,", "Clerk", "2032"]
    (table,) = tables_of_ruled([ROWS[0], *ROWS[2:], full])
    assert grid_of(table)[-1] == full


def test_two_rows_on_the_next_page_end_the_table():
    sheets = Sheets()
    ruled(sheets, 700, ROWS[:3])
    sheets.next_page()
    ruled(sheets, 60, [["Sweep the yard", "Caretaker", "Weekly"]])
    (table,) = tables(sheets)
    assert grid_of(table)[-1] == ["Sweep the yard", "Caretaker", "Weekly"]
    assert (table.page, table.last_page) == (1, 2)


def test_rules_between_paragraphs_make_no_table():
    text = "The hall has served the village for ninety years and the roof has been mended for the third time."
    sheets = Sheets()
    for n in range(5):
        sheets.rule(50, 80 + 40 * n, 520, 80 + 40 * n).text(54, 96 + 40 * n, text)
    assert tables(sheets) == []


def test_several_rows_between_two_rules_are_left_to_those_who_read_figures():
    sheets = Sheets().rule(50, 80, 500, 80)
    sheets.text(54, 92, "Fund").text(250, 92, "2030").text(350, 92, "2031").rule(50, 98, 500, 98)
    for n, name in enumerate(("Hall", "Orchard", "Allotments", "Library")):
        sheets.text(54, 110 + 12 * n, name).text(250, 110 + 12 * n, f"1,{n}20").text(350, 110 + 12 * n, f"1,{n}40")
    sheets.rule(50, 152, 500, 152).text(54, 164, "Total").text(250, 164, "4,680").text(350, 164, "4,760")
    sheets.rule(50, 170, 500, 170)
    assert ["Orchard", "1,120", "1,140"] in [row for table in tables(sheets) for row in grid_of(table)]


def test_white_space_within_the_words_of_one_row_parts_no_column():
    last = ["Sweep the yard", "Caretaker", "May        2032"]
    (table,) = tables_of_ruled([*ROWS, last])
    assert {len(row) for row in grid_of(table)} == {3}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(50, 450), st.text("ab 1,.", max_size=12)), max_size=5), max_size=8))
def test_whatever_stands_between_rules_is_kept(rows):
    sheets = Sheets().rule(50, 80, 500, 80)
    for n, row in enumerate(rows):
        for x, text in row:
            sheets.text(x, 94 + 20 * n, text)
        sheets.rule(50, 100 + 20 * n, 500, 100 + 20 * n)
    page = pages_of(sheets.pdf())[0]
    style = Style(to_lines(page.words, page.number))
    found, free = find_tables(page, lambda words, number, box: cell_blocks(words, number, box, style))
    cells = [cell.text for one in found for row in one.rows for cell in row]
    kept = "".join([*cells, *(word.text for word in free)]).replace(" ", "")
    assert sorted(kept) == sorted("".join(word.text for word in page.words))
