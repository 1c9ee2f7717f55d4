"""Tables that run over page breaks become one: headers once, cut rows whole, columns in their places."""

import pytest
from drawing import Sheets, grid_of

from minutebook.ingest.model import Block, Table

XS = (50, 100, 300, 400, 545)
HEADER = ["No.", "Action", "Owner", "Progress"]
FIRST = [["1", "Mend the fence.", "Clerk", "Done."], ["2", "Paint the gate.", "Chair", "Begun."]]
SECOND = [["3", "Cut the hedge.", "Clerk", "Done."], ["4", "Sweep the hall.", "Chair", "Begun."]]


def joined(*pages, top=80, bold_first=True):
    """The flow of a paper with a table on each page."""
    sheets = Sheets()
    for number, rows in enumerate(pages):
        if number:
            sheets.next_page()
        sheets.table(XS, top, rows, bold_first=bold_first and rows[0] == HEADER)
    return sheets.flow()


def the_table(flow) -> Table:
    (table,) = flow
    assert isinstance(table, Table)
    return table


@pytest.mark.parametrize("bold", [True, False])
def test_a_repeated_header_is_dropped(bold):
    table = the_table(joined([HEADER, *FIRST], [HEADER, *SECOND], bold_first=bold))
    assert table.header == HEADER
    assert grid_of(table) == FIRST + SECOND
    assert [row.page for row in table.rows] == [1, 1, 2, 2]
    assert (table.page, table.last_page, sorted(table.boxes)) == (1, 2, [1, 2])


def test_a_row_that_fills_a_page_with_one_column_goes_on():
    lower = "The posts are sound\nand wait for the spring."
    table = the_table(joined([*FIRST, ["3", "Cut the hedge.", "Clerk", "Much was"]], [["", "", "", lower]], SECOND[1:]))
    assert [row[0] for row in grid_of(table)] == ["1", "2", "3", "4"]
    assert grid_of(table)[2][3] == "Much was The posts are sound and wait for the spring."


def test_a_page_of_one_column_that_is_ruled_otherwise_begins_anew():
    sheets = Sheets()
    sheets.table(XS, 80, FIRST)
    sheets.next_page().table((50, 200, 545), 80, [["", "The posts are sound."]])
    table, after = sheets.flow()
    assert (grid_of(table), after.text) == (FIRST, "The posts are sound.")


def test_a_header_on_the_first_page_only():
    table = the_table(joined([HEADER, *FIRST], SECOND))
    assert (table.header, grid_of(table)) == (HEADER, FIRST + SECOND)


def test_a_table_may_have_no_header():
    table = the_table(joined(FIRST, SECOND))
    assert (table.header, grid_of(table)) == ([], FIRST + SECOND)


def test_a_row_that_the_page_break_cut_is_whole_again():
    upper = ["3", "Ask the county council for", "Clerk", "Letter sent to Councillor"]
    lower = ["", "a crossing.", "", "Hallett."]
    table = the_table(joined([HEADER, *FIRST, upper], [HEADER, lower, *SECOND]))
    assert grid_of(table)[2] == [
        "3",
        "Ask the county council for a crossing.",
        "Clerk",
        "Letter sent to Councillor Hallett.",
    ]
    assert len(table.rows) == 5
    action = table.rows[2].cells[1]
    assert [(found.page, found.quote) for found in action.evidence()] == [
        (1, "Ask the county council for"),
        (2, "a crossing."),
    ]


def test_a_row_cut_between_its_paragraphs_is_whole_where_every_other_row_has_a_key():
    upper = ["3", "Ask the county council.", "", "Letter sent."]
    lower = ["", "Mend the gate meanwhile.", "Clerk", ""]
    table = the_table(joined([HEADER, *FIRST, upper], [HEADER, lower, *SECOND]))
    assert grid_of(table)[2] == ["3", "Ask the county council. Mend the gate meanwhile.", "Clerk", "Letter sent."]
    owner = table.rows[2].cells[2]
    assert owner.box[1] < owner.blocks[0].lines[0].base < owner.box[3]


def test_where_rows_do_without_keys_it_is_not():
    rows = [["3", "Ask the county council.", "", ""], ["", "Paint the hall.", "", ""]]
    lower = ["", "Mend the gate meanwhile.", "Clerk", ""]
    table = the_table(joined([HEADER, *FIRST, *rows], [HEADER, lower, *SECOND]))
    assert grid_of(table)[4] == lower


def test_a_new_action_of_the_same_item_is_not_taken_for_the_rest_of_a_cut_row():
    below = ["", "Paint it green.", "Chair", "Begun."]
    table = the_table(joined([HEADER, *FIRST], [HEADER, below, *SECOND]))
    assert grid_of(table)[2] == below


def test_a_cut_row_whose_rule_below_the_repeated_header_is_not_drawn():
    """Some programs leave out the rule between the header and the lower half of a cut row."""
    sheets = Sheets()
    sheets.table(XS, 80, [HEADER, *FIRST, ["3", "Ask the county for", "Clerk", "Letter sent."]], bold_first=True)
    sheets.next_page()
    for x, heading, rest in zip(XS, HEADER, ["", "a crossing.", "", ""], strict=False):
        sheets.text(x + 4, 92, heading, bold=True).text(x + 4, 106, rest)
    sheets.table(XS, 112, SECOND)
    sheets.rule(50, 80, 545, 80)
    for x in XS:
        sheets.rule(x, 80, x, 112)
    table = the_table(sheets.flow())
    assert table.header == HEADER
    assert grid_of(table) == [*FIRST, ["3", "Ask the county for a crossing.", "Clerk", "Letter sent."], *SECOND]


def test_a_column_that_is_empty_on_one_page_stays_in_its_place():
    later = [[number, action, owner, ""] for number, action, owner, _ in SECOND]
    assert grid_of(the_table(joined([HEADER, *FIRST], later))) == FIRST + later
    earlier = [[number, "", owner, progress] for number, _, owner, progress in FIRST]
    assert grid_of(the_table(joined(earlier, SECOND))) == earlier + SECOND


def test_a_table_that_the_page_break_leaves_open():
    sheets = Sheets()
    ys = sheets.table(XS, 700, [HEADER, *FIRST], bold_first=True)
    for x, cell in zip(XS, ["3", "Cut the hedge.", "Clerk", "Done."], strict=False):
        sheets.text(x + 4, ys[-1] + 12, cell).rule(x, ys[-1], x, ys[-1] + 24)
    sheets.rule(XS[-1], ys[-1], XS[-1], ys[-1] + 24).next_page()
    sheets.table(XS, 80, [["4", "Sweep the hall.", "Chair", "Begun."]] * 2)
    assert [row[0] for row in grid_of(the_table(sheets.flow()))] == ["1", "2", "3", "4", "4"]


def test_tables_with_headers_of_their_own_stay_apart():
    other = ["Date", "Title", "Author", "Pages"]
    sheets = Sheets()
    sheets.table(XS, 80, [HEADER, *FIRST], bold_first=True)
    sheets.next_page().table(XS, 80, [other, *SECOND], bold_first=True)
    assert [table.header for table in sheets.flow()] == [HEADER, other]


def test_text_between_tables_keeps_them_apart():
    sheets = Sheets()
    sheets.table(XS, 80, FIRST)
    sheets.next_page().text(50, 70, "Actions of the second meeting").table(XS, 80, SECOND)
    assert [type(piece) for piece in sheets.flow()] == [Table, Block, Table]


def test_tables_with_other_columns_stay_apart():
    sheets = Sheets()
    sheets.table(XS, 80, FIRST)
    sheets.next_page().table((50, 80, 200, 330, 545), 80, SECOND)
    assert [grid_of(table) for table in sheets.flow()] == [FIRST, SECOND]


def test_a_page_without_the_table_ends_it():
    sheets = Sheets()
    sheets.table(XS, 80, FIRST)
    sheets.next_page().next_page().table(XS, 80, SECOND)
    assert [grid_of(table) for table in sheets.flow()] == [FIRST, SECOND]


def test_figures_that_fill_their_narrow_column_are_no_cut_row():
    """A row whose key is merged with that of the row above begins the page; only its wide cell tells that it is new."""
    xs = (50, 110, 480, 545)
    above = ["Homes", "More families are helped to stay in the homes that they\nhave rented for a year", "1,234 (567)"]
    below = ["", "Fewer families wait for a home", "1,345 (678)"]
    sheets = Sheets()
    sheets.table(xs, 80, [["Outcome", "Measure", "2024/25"], above], bold_first=True)
    sheets.next_page()
    sheets.table(xs, 80, [["Outcome", "Measure", "2024/25"], below], bold_first=True)
    assert grid_of(the_table(sheets.flow())) == [[cell.replace("\n", " ") for cell in above], below]


def on_two_pages(second_xs, first_row) -> list[Block | Table]:
    """A table whose columns begin elsewhere on its second page, which begins with `first_row`."""
    sheets = Sheets()
    sheets.table(XS, 80, [HEADER, *FIRST], bold_first=True)
    sheets.next_page()
    sheets.table(second_xs, 80, [first_row, *SECOND])
    return sheets.flow()


def test_columns_of_other_widths_go_on_where_they_end_a_row():
    table = the_table(on_two_pages((50, 100, 270, 420, 545), ["", "before the frost comes.", "", ""]))
    assert (table.header, len(table.rows), table.last_page) == (HEADER, 4, 2)
    assert grid_of(table)[1] == ["2", "Paint the gate. before the frost comes.", "Chair", "Begun."]


@pytest.mark.parametrize(
    ("second_xs", "first_row"),
    [
        ((50, 100, 270, 420, 545), ["5", "before the frost comes.", "", ""]),
        ((50, 100, 270, 420, 545), ["", "Before the frost comes.", "", ""]),
        ((50, 100, 270, 420, 520), ["", "before the frost comes.", "", ""]),
    ],
)
def test_columns_of_other_widths_stay_apart_otherwise(second_xs, first_row):
    assert len(on_two_pages(second_xs, first_row)) == 2


def test_a_sentence_goes_on_below_a_break_though_a_bullet_is_printed_before_its_rest():
    upper, lower = ["3", "Build up the means", "Clerk", "Begun"], ["", "•  for those who work with boats.", "", ""]
    table = the_table(joined([*FIRST, upper], [lower, *SECOND[1:]]))
    assert [block.text for block in table.rows[2].cells[1].blocks] == [
        "Build up the means for those who work with boats."
    ]
