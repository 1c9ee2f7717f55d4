"""Tables without rules under bold headings: headings of two lines, cells of several, two columns only."""

from drawing import Sheets, grid_of

from minutebook.ingest.model import Table


def the_table(sheets) -> Table:
    (table,) = [piece for piece in sheets.flow() if isinstance(piece, Table)]
    return table


def test_headings_may_have_two_lines_and_cells_several():
    sheets = Sheets().text(72, 60, "Plan for the orchard", size=14, bold=True)
    sheets.text(72, 100, "No.", bold=True).text(100, 100, "Objective and", bold=True)
    sheets.text(230, 100, "Responsible", bold=True).text(330, 100, "Target date", bold=True).text(
        100, 112, "action", bold=True
    )
    rows = [
        ("1.1", ["Prune the old trees,", "and plant ten more"], ["Head of Grounds", "and Gardens"], "June 2032"),
        ("1.2", ["Find a firm for the", "new fence, with a", "price for the gate"], ["Clerk"], "May 2032"),
        ("1.3", ["Open the orchard on", "Saturdays"], ["Warden"], "Autumn 2032"),
    ]
    base = 126
    for number, action, owner, due in rows:
        sheets.text(72, base, number).text(330, base, due)
        for x, lines in ((100, action), (230, owner)):
            for n, line in enumerate(lines):
                sheets.text(x, base + 12 * n, line)
        base += 12 * max(len(action), len(owner))
    table = the_table(sheets)
    assert table.header == ["No.", "Objective and action", "Responsible", "Target date"]
    assert grid_of(table) == [[number, " ".join(action), " ".join(owner), due] for number, action, owner, due in rows]


def test_prose_with_a_date_beside_it_is_a_table_of_two_columns():
    sheets = Sheets().text(72, 100, "Target", bold=True).text(430, 100, "Target date", bold=True)
    base = 114
    for lines, due in (
        (["Our yearly report shows who works for us and how that has", "changed since the year before."], "May 2032"),
        (["Training in the use of plain words is offered to all members", "of staff and to volunteers."], "June 2032"),
    ):
        sheets.text(430, base, due)
        for line in lines:
            sheets.text(72, base, line)
            base += 12
        base += 4
    table = the_table(sheets)
    assert (table.header, [row[1] for row in grid_of(table)]) == (["Target", "Target date"], ["May 2032", "June 2032"])


def test_a_wider_gap_before_the_last_of_single_lines_makes_them_no_one_row():
    sheets = Sheets()
    for x, text in ((72, "Payee"), (200, "For"), (330, "Amount")):
        sheets.text(x, 100, text, bold=True)
    payments = [("A Hedger", "mowing", "140.00"), ("B Sawyer", "timber", "62.00"), ("C Mason", "wall", "90.00")]
    for n, row in enumerate([*payments, ("Revenue", "tax", "16.00")]):
        for x, text in zip((72, 200, 330), row, strict=True):
            sheets.text(x, 114 + 12 * n + 6 * (n == 3), text)
    assert [row[0] for row in grid_of(the_table(sheets))] == ["A Hedger", "B Sawyer", "C Mason", "Revenue"]


def test_a_bold_line_over_prose_is_no_heading_of_columns():
    sheets = (
        Sheets().text(72, 100, "What the committee will do", bold=True).text(330, 100, "in the coming year", bold=True)
    )
    for n in range(4):
        sheets.text(72, 114 + 12 * n, "The hall has served the village for ninety years and its roof was mended again.")
    assert not [piece for piece in sheets.flow() if isinstance(piece, Table)]
