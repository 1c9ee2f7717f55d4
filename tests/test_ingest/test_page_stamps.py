"""The number stamped over a page stands in no cell of a table that reaches down to it."""

import pytest
from drawing import Sheets, grid_of

from minutebook.ingest.model import Table
from minutebook.ingest.reader import read_paper

XS = (60, 200, 400)


def log_over(numbers: list[str]) -> list[list[str]]:
    """The rows of a table that ends at the foot of the first page, where each page bears a number."""
    sheets = Sheets()
    sheets.table(XS, 750, [["Saltby", "Mend the gate"], ["Fenmarsh", "Ask for prices"]])
    for number, text in enumerate(numbers):
        if number:
            sheets.next_page().text(72, 300, f"The report on the ferry, sheet {'abcdef'[number]}, was read.")
        sheets.text(300, 782, text)
    (table,) = (piece for piece in read_paper(sheets.pdf()).flow if isinstance(piece, Table))
    return grid_of(table)


def test_a_stamp_that_rises_with_the_pages_is_in_no_cell():
    assert log_over([f"Page {number}" for number in range(17, 21)])[-1] == ["Fenmarsh", "Ask for prices"]


@pytest.mark.parametrize("numbers", [["Page 17", "", "", ""], ["Page 17", "Page 2", "Page 9", "Page 40"]])
def test_another_number_is_part_of_the_cell(numbers):
    assert log_over(numbers)[-1] == ["Fenmarsh", "Ask for prices Page 17"]


def test_only_the_page_s_own_number_is_taken_out():
    rows = log_over(["See Page 30", *(f"Page {number}" for number in range(18, 22))])
    assert rows[-1][1].endswith("See Page 30")
