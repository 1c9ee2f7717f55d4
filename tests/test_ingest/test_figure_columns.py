"""Accounts without rules: columns of figures that end at the same place."""

import pytest
from drawing import Sheets, grid_of, printed
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from minutebook.ingest.model import Block, Table

ENDS = (300, 400, 500)
HEAD = ("", "Income", "Spent", "Last year")
ROWS = [
    ("Hire of the hall", "1,204.50", "—", "998.00"),
    ("Repairs", "—", "12,310.75", "40.20"),
    ("Insurance and licences", "0.00", "845.00", "(812.35)"),
    ("Total", "1,204.50", "13,155.75", "1,850.55"),
]


def draw(sheets: Sheets, base: float, row: tuple[str, ...], bold: bool = False) -> None:
    if row[0]:
        sheets.text(72, base, row[0], bold=bold)
    for end, figure in zip(ENDS, row[1:], strict=True):
        sheets.text(end - stringWidth(figure, "Helvetica-Bold" if bold else "Helvetica", 10), base, figure, bold=bold)


def tables_in(flow: list[Block | Table]) -> list[list[list[str]]]:
    return [[table.header, *grid_of(table)][not table.header :] for table in flow if isinstance(table, Table)]


@pytest.mark.parametrize("bold", [True, False])
def test_figures_stand_in_their_columns_under_their_headings(bold):
    sheets = Sheets()
    sheets.text(72, 80, "The Treasurer gave an account of the year to March, which is set out below.")
    draw(sheets, 110, HEAD, bold)
    sheets.text(72, 124, "Main account")
    for number, row in enumerate(ROWS):
        draw(sheets, 138 + 14 * number, row)
    sheets.text(72, 230, "The accounts were approved by all who were present at the meeting.")
    flow = sheets.flow()
    (table,) = tables_in(flow)
    assert table == [list(HEAD), ["Main account", "", "", ""], *map(list, ROWS)]
    assert printed(flow)[-1].startswith("The accounts were approved")


def test_the_rest_of_a_name_stands_on_a_line_of_its_own():
    sheets = Sheets()
    for number, row in enumerate(ROWS[:3]):
        draw(sheets, 110 + 14 * number, row)
    sheets.text(72, 152, "for the hall")
    draw(sheets, 166, ROWS[3])
    (table,) = tables_in(sheets.flow())
    assert table[2] == ["Insurance and licences for the hall", *ROWS[2][1:]]


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Apologies 1 - 2", "2. Minutes of the last meeting 3 - 10", "3. Budget for the year 11 - 24"],
        ["The parish had 1,204 electors in 2019 12", "and in 2021 it had 1,310 of them 14", "in 2024 there were 15 16"],
    ],
)
def test_ranges_of_pages_and_prose_are_no_figures(lines):
    sheets = Sheets()
    sheets.lines(72, 100, lines)
    assert not any(isinstance(piece, Table) for piece in sheets.flow())


@given(st.lists(st.tuples(*[st.decimals(0, 99_999, places=2).map("{:,}".format)] * 3), min_size=3, max_size=12))
def test_no_figure_is_lost_or_moved(rows):
    sheets = Sheets()
    for number, row in enumerate(rows):
        draw(sheets, 100 + 14 * number, ("Repairs to the hall", *row))
    (table,) = tables_in(sheets.flow())
    assert [tuple(row[1:]) for row in table] == rows


def test_the_rest_of_a_name_may_begin_with_a_capital_below_the_last_row() -> None:
    sheets = Sheets()
    for number, row in enumerate([*ROWS[:3], ("Grants from the county and", "10.00", "20.00", "30.00")]):
        draw(sheets, 100 + 14 * number, row)
    sheets.text(72, 156, "Harbour Fund").text(72, 190, "The accounts were approved.")
    (found,) = tables_in(sheets.flow())
    assert found[-1] == ["Grants from the county and Harbour Fund", "10.00", "20.00", "30.00"]


@pytest.mark.parametrize("far", [14, 60])
def test_columns_go_on_under_a_wide_heading_and_far_below(far):
    sheets = Sheets()
    for number, row in enumerate(ROWS[:3]):
        draw(sheets, 110 + 14 * number, row)
    sheets.text(72, 166, "Spent in furtherance of the objects of the council", bold=True)
    draw(sheets, 180, ROWS[1])
    draw(sheets, 180 + far, ROWS[3], bold=True)
    (table,) = tables_in(sheets.flow())
    assert [row[0] for row in table] == [
        *(row[0] for row in ROWS[:3]),
        "Spent in furtherance of the objects of the council",
        "Repairs",
        "Total",
    ]


def test_a_sentence_ends_the_columns():
    sheets = Sheets()
    for number, row in enumerate(ROWS[:3]):
        draw(sheets, 110 + 14 * number, row)
    sheets.text(72, 166, "The second account is that of the fund for the playground in Saltby.")
    for number, row in enumerate(ROWS[:3]):
        draw(sheets, 180 + 14 * number, row)
    assert len(tables_in(sheets.flow())) == 2


def test_figures_between_the_lines_of_a_name_are_its_own():
    sheets = Sheets()
    for number, row in enumerate(ROWS[:3]):
        draw(sheets, 110 + 14 * number, row)
    sheets.text(72, 160, "Net income and expenditure").text(72, 172, "before transfers")
    draw(sheets, 166, ("", *ROWS[3][1:]))
    draw(sheets, 190, ROWS[3], bold=True)
    (table,) = tables_in(sheets.flow())
    assert table[-2] == ["Net income and expenditure before transfers", *ROWS[3][1:]]
