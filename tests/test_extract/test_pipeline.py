"""Whole papers, drawn and read: how the records of one paper hang together."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from drawing import Sheets, wrapped

from minutebook.extract.pipeline import extract_records
from minutebook.ingest.reader import read_paper
from minutebook.parse import parse_file
from minutebook.schema import Basis, DocumentInfo, DocumentStatus, PaperDocument, PartKind, VoteCast
from minutebook.schema.records import ItemRecord, MeetingRecord

PAPERS = sorted((Path(__file__).parents[2] / "samples" / "papers").glob("*.pdf"))
LEFT, WIDTH, SIZE = 60.0, 470.0, 10.0

HEAD = """
# WEXCOMBE PARISH COUNCIL
# Minutes of the meeting held on Tuesday 4 May 2021 at 7.30 pm in the Village Hall

Present: Cllr Jane Hart (Chair), Cllr Peter Lund, Cllr Nerys Oakes (NO), Cllr Josie Birch (JB)
In attendance: Alec Stone (Clerk)
"""
ITEMS = """
# 12. APOLOGIES
Apologies were received from Cllr Mole, who was away for the week.

# 13. FORD AND FOOTPATHS
The ford was flooded for most of the month and its signs are gone.

ACTION: JB to order new signs for the ford by 4 June.

Proposed by Cllr Hart, seconded by Cllr Lund and RESOLVED that the Clerk write to the county about the path.

# 14. DATE OF NEXT MEETING
The next meeting will be held on Tuesday 6 July 2021 at 7.30 pm.
"""
LOG = [("No.", "Action", "Owner", "Update"), ("13", "Order new signs for the ford", "JB", "To be ordered")]


def drawn(text: str, table: Sequence[Sequence[str]] = ()) -> bytes:
    """Paragraphs of the text down a page, those behind "# " bold; then a ruled table."""
    sheets, base = Sheets(), 70.0
    for paragraph in text.strip("\n").split("\n"):
        bold = paragraph.startswith("# ")
        base = sheets.lines(LEFT, base, wrapped(paragraph.removeprefix("# "), WIDTH, SIZE), SIZE, bold)
        base += 4 if paragraph else 8
    if table:
        sheets.table((LEFT, 110, 330, 420, 530), base + 10, table, bold_first=True)
    return sheets.pdf()


def read(data: bytes) -> PaperDocument:
    paper = read_paper(data)
    for part in paper.parts:
        part.kind = PartKind.MINUTES
    info = DocumentInfo(status=DocumentStatus.OK, sha256="0" * 64, file_name="minutes.pdf", parser_version="0")
    return extract_records(paper, info)


@pytest.fixture(scope="module")
def document() -> PaperDocument:
    return read(drawn(HEAD + ITEMS, LOG))


def test_an_action_in_the_minutes_and_in_their_log_is_one_record(document: PaperDocument) -> None:
    signs = [action for action in document.actions if "signs" in action.text]
    assert [(action.basis, action.due, len(action.evidence)) for action in signs] == [(Basis.LOG, "2021-06-04", 2)]
    assert signs[0].evidence[0].bbox[1] > signs[0].evidence[1].bbox[1]


def test_a_resolution_that_gives_work_is_a_decision_and_an_action(document: PaperDocument) -> None:
    decision = next(one for one in document.decisions if "county" in one.text)
    action = next(one for one in document.actions if "county" in one.text)
    assert (decision.mover, decision.seconder, decision.item) == ("Cllr Hart", "Cllr Lund", "13")
    assert (action.text, action.basis) == (decision.text, Basis.RESOLUTION)
    assert [owner.name for owner in action.owners] == ["Clerk"]


def test_the_table_of_actions_is_kept_as_a_table_and_is_no_minute(document: PaperDocument) -> None:
    assert [table.header for table in document.tables] == [list(LOG[0])]
    assert document.tables[0].rows == [list(LOG[1])]
    assert all("To be ordered" not in item.text for item in document.minute_items)


def test_owners_are_known_by_the_attendance(document: PaperDocument) -> None:
    birch = next(one for one in document.attendance if one.name == "Josie Birch")
    owner = next(action for action in document.actions if "signs" in action.text).owners[0]
    assert owner.person == birch.person


def test_the_next_meeting_is_the_one_that_the_minutes_give() -> None:
    later = ITEMS.replace("by 4 June", "before the next meeting")
    actions = read(drawn(HEAD + later)).actions
    assert [action.due for action in actions if "signs" in action.text] == ["2021-07-06"]


def test_without_a_date_of_next_meeting_it_is_only_quoted() -> None:
    later = ITEMS.replace("by 4 June", "before the next meeting").partition("# 14.")[0]
    signs = [action for action in read(drawn(HEAD + later)).actions if "signs" in action.text]
    assert [(action.due, action.due_text) for action in signs] == [(None, "before the next meeting")]


def test_minutes_without_a_head_are_read_without_a_meeting() -> None:
    document = read(drawn(ITEMS))
    assert [item.number for item in document.minute_items] == ["12", "13", "14"]
    assert [(action.due, action.meeting) for action in document.actions if "signs" in action.text] == [(None, None)]


CONTRADICTORY = """
# WEXCOMBE PARISH COUNCIL
# Minutes of the meeting held on Tuesday 4 May 2021 at 7.30 pm in the Village Hall

Present: Cllr Peter Lund, Cllr Nerys Oakes (NO), Cllr Josie Birch (JB)
Apologies: Cllr Jane Hart (Chair)
In attendance: Alec Stone (Clerk)

# 12. FORD
The ford was flooded for most of the month and its signs are gone.

ACTION: JB to order new signs for the ford by 4 June 2021.

# 13. HALL
ACTION: NO to obtain three quotes for the roof of the hall.

# 14. LAMPS
ACTION: JB to tell the county which lamps are out by 4 April 2021.

# 15. CEMETERY
Nobody had been to see the wall this month.
"""
THEIR_LOG = [
    ("No.", "Action", "Owner", "Update"),
    ("12", "Order new signs for the ford", "JB", ""),
    ("13", "Obtain three quotes for the roof of the hall", "NO", ""),
    ("15", "Repaint the gate of the cemetery", "NO", ""),
]


def test_contradictions_that_a_paper_prints_are_told() -> None:
    told = {warning.code for warning in read(drawn(CONTRADICTORY, THEIR_LOG)).warnings}
    assert told == {"chair_not_present", "due_before_meeting", "action_not_listed", "action_only_listed"}


def test_an_empty_paper_has_no_records() -> None:
    document = read(Sheets().pdf())
    assert not any(found for name, found in document.records().items() if name != "parts")


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_records_name_the_parts_meetings_and_items_of_their_paper(path: Path) -> None:
    document = parse_file(path)
    meetings = {meeting.id for meeting in document.meetings}
    items = {item.id: item for item in document.minute_items}
    for record in (record for found in document.records().values() for record in found):
        assert record.part is not None and 0 <= record.part < len(document.parts)
        part = document.parts[record.part]
        assert all(part.first_page <= one.page <= part.last_page for one in record.evidence)
        if isinstance(record, MeetingRecord):
            assert record.meeting is None or record.meeting in meetings
        if isinstance(record, ItemRecord) and record.minute_item:
            assert items[record.minute_item].part == record.part


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_lists_are_in_reading_order(path: Path) -> None:
    document = parse_file(path)
    for found in (document.minute_items, document.decisions, document.actions):
        pages = [record.evidence[0].page for record in found]
        assert pages == sorted(pages)
    for part in range(len(document.parts)):
        orders = [item.order for item in document.minute_items if item.part == part]
        assert orders == list(range(len(orders)))


TITLES = ("Apologies", "Interests declared", "Ford and footpaths", "Village hall grant")
STYLES = {
    "year and number": ("24/25-013", "24/25-014", "24/25-015", "24/25-016"),
    "initials and points": ("FC.12.3", "FC.12.4", "FC.12.5", "FC.12.6"),
    "year first": ("2021/045", "2021/046", "2021/047", "2021/048"),
    "year last": ("45/21", "46/21", "47/21", "48/21"),
    "points": ("7.2.1", "7.2.2", "7.2.3", "7.2.4"),
    "minute": ("Minute 12", "Minute 13", "Minute 14", "Minute 15"),
    "item and colon": ("Item 1:", "Item 2:", "Item 3:", "Item 4:"),
    "item and dash": ("Item 1 –", "Item 2 –", "Item 3 –", "Item 4 –"),
    "abbreviated": ("Min. 12", "Min. 13", "Min. 14", "Min. 15"),
    "number sign": ("#12", "#13", "#14", "#15"),
    "number and dash": ("1 –", "2 –", "3 –", "4 –"),
    "committee": ("PC/24/101", "PC/24/102", "PC/24/103", "PC/24/104"),
    "date": ("TB/21/05/01", "TB/21/05/02", "TB/21/05/03", "TB/21/05/04"),
    "months": ("02.25.01", "02.25.02", "02.25.03", "02.25.04"),
    "roman": ("I.", "II.", "III.", "IV."),
}


def _numbered(labels: Sequence[str], tab: bool) -> bytes:
    """Minutes whose headings bear these numbers, with a tab behind them or a space."""
    sheets, base = Sheets(), 70.0
    for paragraph in HEAD.strip("\n").split("\n"):
        base = (
            sheets.lines(LEFT, base, wrapped(paragraph.removeprefix("# "), WIDTH, SIZE), SIZE, paragraph[:1] == "#") + 4
        )
    for label, title in zip(labels, TITLES, strict=True):
        if tab:
            sheets.text(LEFT, base, label, SIZE, bold=True)
        sheets.text(LEFT + 90 * tab, base, title if tab else f"{label} {title}", SIZE, bold=True)
        said = "The matter was talked over at length and will be looked at again when more is known."
        base = sheets.lines(LEFT + 90 * tab, base + 16, wrapped(said, WIDTH - 90, SIZE), SIZE) + 10
    return sheets.pdf()


@pytest.mark.parametrize("tab", [True, False], ids=["tab", "space"])
@pytest.mark.parametrize("style", STYLES)
def test_numbers_of_minutes_in_many_styles(style: str, tab: bool) -> None:
    items = read(_numbered(STYLES[style], tab)).minute_items
    printed = [label.rstrip(" .:–") for label in STYLES[style]]
    assert [(item.number, item.title) for item in items] == list(zip(printed, TITLES, strict=True))


def test_who_voted_how_is_kept_with_whom_the_name_means() -> None:
    vote = """
Cllr Hart proposed and Cllr Lund seconded that the ford be closed to carts.

For (2)
Cllr Hart, Cllr Lund OBE
Against (1)
Councillor Oakes
Abstained (0)

The motion was carried.

It was RESOLVED that the ford be closed to carts.

"""
    document = read(drawn(HEAD + ITEMS.replace("# 14.", vote + "# 14.")))
    [decision] = [one for one in document.decisions if "carts" in one.text]
    keys = {one.name: one.person for one in document.attendance}
    assert [(one.name, one.vote, one.person) for one in decision.voters] == [
        ("Hart", VoteCast.FOR, keys["Jane Hart"]),
        ("Lund OBE", VoteCast.FOR, keys["Peter Lund"]),
        ("Oakes", VoteCast.AGAINST, keys["Nerys Oakes"]),
    ]
    assert (decision.votes_for, decision.votes_against, decision.abstentions) == (2, 1, 0)
