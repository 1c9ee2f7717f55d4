"""Minutes ruled as one grid: the rows on the meeting, and below them items beside a narrow column of actions."""

from pathlib import Path

import pytest
from drawing import LEADING, Sheets, grid_of

from minutebook.ingest.model import Table
from minutebook.parse import parse_file
from minutebook.schema import AttendanceStatus

LEFT, RIGHT = 50.0, 540.0
HEAD = [
    ("Title of Meeting", ["Oxmoor Mills Trust - Board Meeting"]),
    ("Date", ["14th May 2024"]),
    ("Place", ["Weavers Hall, Oxmoor"]),
    ("Time", ["9.30am – 11.45am"]),
    ("Attendees", ["Lena Dyson (Chair), Mick Abbot, Sal Petty, Neville Cope"]),
    ("Invited", ["Una Fretwell (Finance Officer)"]),
]
ITEMS = [
    ("1.", "Apologies", ["Sal Petty."], ""),
    ("2.", "Minutes of 9th April 2024", ["The minutes were agreed as a true record."], ""),
    (
        "3.",
        "Roof of the engine house",
        [
            "The Finance Officer told the Board of two quotations for the lead, both above",
            "what was set aside in the autumn. Mick Abbot will ask the first firm for a",
            "breakdown of its price.",
        ],
        "MA",
    ),
    ("4.", "Date of next meeting", ["11th June 2024, Weavers Hall"], ""),
]


def _grid(head: list[tuple[str, list[str]]], columns: tuple[float, float]) -> Sheets:
    """A page of minutes. `columns` are the x at which the items' text and the actions begin."""
    sheets = Sheets()
    sheets.text(200, 70, "BOARD MEETING MINUTES", size=14, bold=True)
    top = 90.0
    for label, lines in head:
        top = _row(sheets, top, [(LEFT, [label]), (160.0, lines)])
    text, action = columns
    top = _row(sheets, top, [(LEFT, []), (text, []), (action, ["Action"])])
    for number, title, lines, owner in ITEMS:
        bottom = _row(sheets, top, [(LEFT, [number]), (text, ["", *lines]), (action, ["", owner])])
        sheets.text(text + 3, top + 13, title, bold=True)
        top = bottom
    return sheets


def _row(sheets: Sheets, top: float, cells: list[tuple[float, list[str]]]) -> float:
    bottom = top + 8 + LEADING * 10 * max(1, *(len(lines) for _, lines in cells))
    for x, lines in cells:
        sheets.lines(x + 3, top + 13, lines)
    for x in (*(x for x, _ in cells), RIGHT):
        sheets.rule(x, top, x, bottom)
    for y in (top, bottom):
        sheets.rule(LEFT, y, RIGHT, y)
    return bottom


def _tables(sheets: Sheets) -> list[Table]:
    return [piece for piece in sheets.flow() if isinstance(piece, Table)]


def test_the_rows_on_the_meeting_are_a_table_of_their_own() -> None:
    head, items = _tables(_grid(HEAD, (95.0, 480.0)))
    assert grid_of(head) == [[label, text] for label, [text] in HEAD]
    assert items.header == ["", "", "Action"]
    assert [row.cells[0].text for row in items.rows] == ["1.", "2.", "3.", "4."]
    assert head.boxes[1][3] == items.boxes[1][1]


def test_rows_without_a_date_are_left_in_their_table() -> None:
    [table] = _tables(_grid([("Title", ["Pumps"]), ("Group", ["Works"])], (95.0, 480.0)))
    assert table.rows[0].cells[0].text == "Title"


@pytest.mark.parametrize("columns", [(95.0, 480.0), (160.0, 480.0)], ids=["other columns", "the same columns"])
def test_minutes_ruled_as_one_grid_are_read(tmp_path: Path, columns: tuple[float, float]) -> None:
    paper = tmp_path / "minutes.pdf"
    paper.write_bytes(_grid(HEAD, columns).pdf())
    document = parse_file(paper)
    [meeting] = document.meetings
    assert (meeting.body, meeting.date) == ("Oxmoor Mills Trust - Board", "2024-05-14")
    assert (meeting.start_time, meeting.end_time, meeting.venue) == ("09:30", "11:45", "Weavers Hall, Oxmoor")
    assert {one.name: one.status for one in document.attendance} == {
        "Lena Dyson": AttendanceStatus.PRESENT,
        "Mick Abbot": AttendanceStatus.PRESENT,
        "Sal Petty": AttendanceStatus.APOLOGIES,
        "Neville Cope": AttendanceStatus.PRESENT,
        "Una Fretwell": AttendanceStatus.IN_ATTENDANCE,
    }
    assert [(item.number, item.title) for item in document.minute_items] == [
        (number.rstrip("."), title) for number, title, _, _ in ITEMS
    ]
    [action] = document.actions
    assert action.text.startswith("Mick Abbot will ask the first firm")
    assert [decision.item for decision in document.decisions] == ["2"]
