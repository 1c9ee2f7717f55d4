"""Lists side by side under bold headings, whose lines are not level: first belongs to first, second to second."""

import pytest
from drawing import Sheets, grid_of

from minutebook.ingest.model import Block, Table

HEAD = ("Action items", "Person responsible", "Deadline")
AT = (72, 330, 470)
TASKS = ["Ask the school for its key", "Mend the gate", "Write to everybody whose hedge", "hangs over the path"]


def drawn(tasks: list[tuple[float, str]], names: list[tuple[float, str]], dates: list[tuple[float, str]]) -> Sheets:
    sheets = Sheets().text(72, 80, "Members agreed what is to be done before they meet again in the spring.")
    for x, text in zip(AT, HEAD, strict=True):
        sheets.text(x, 110, text, bold=True)
    for x, column in zip((82, 338, 470), (tasks, names, dates), strict=True):
        for base, text in column:
            sheets.text(x, base, text)
    return sheets.text(72, 260, "The meeting closed at nine.")


def table_in(flow: list[Block | Table]) -> Table | None:
    return next((piece for piece in flow if isinstance(piece, Table)), None)


def test_the_nth_of_one_list_belongs_to_the_nth_of_the_other():
    tasks = list(zip((135, 158, 181, 193), TASKS, strict=True))
    names = [(130, "Moira"), (144, "Ada Quill"), (158, "All")]
    table = table_in(drawn(tasks, names, [(130, "May"), (158, "June")]).flow())
    assert table is not None
    assert table.header == list(HEAD)
    assert grid_of(table) == [
        ["Ask the school for its key", "Moira", "May"],
        ["Mend the gate", "Ada Quill", ""],
        ["Write to everybody whose hedge hangs over the path", "All", "June"],
    ]


def test_one_full_row_is_a_table_under_three_headings():
    table = table_in(drawn([(135, "Mend the gate")], [(135, "Moira")], [(135, "May")]).flow())
    assert table is not None
    assert grid_of(table) == [["Mend the gate", "Moira", "May"]]


@pytest.mark.parametrize(
    "names",
    [
        [(130, "Moira"), (144, "Ada Quill")],
        [(130, "Nobody has said yet who could do that"), (144, "Moira"), (172, "All of those who came")],
    ],
)
def test_lists_of_other_lengths_or_of_sentences_are_not_paired(names):
    tasks = [(135, "Ask the school for its key"), (158, "Mend the gate"), (181, "Paint the door")]
    flow = drawn(tasks, names, []).flow()
    table = table_in(flow)
    assert table is None or not any(row[0] == "Mend the gate" and row[1] for row in grid_of(table))
    assert isinstance(flow[-1], Block)
    assert flow[-1].text == "The meeting closed at nine."
