"""Minutes ruled as one grid from the date to the last item, parted into two tables.

Their first rows tell of the meeting ("Date | 3 May", "Attendees | …") and are ruled otherwise than the items below,
so that both make columns that neither has. Read apart, each is a table of its own.
"""

import re
from collections.abc import Sequence

from minutebook.ingest.model import Row, Table
from minutebook.ingest.tables.header import headings_of, looks_like_header

LABEL = re.compile(
    r"\W*(?:(?:title|name|date|day|place|venue|location|time|type|purpose) of (?:the )?meeting"
    r"|meeting(?: (?:date|title))?|(?:meeting |start )?(?:date|day|venue|place|location|time)"
    r"|committee|board|group|title|(?:also |those |members |others? )?(?:present|in attendance|attending)"
    r"|attend(?:ees|ance)|invited|invitees|guests|apologies(?: (?:for absence|received|from))*|absent"
    r"|chair(?:ed by|man|person)?|clerk|secretary|circulation|distribution|(?:minutes?|notes?)(?: taken)? by"
    r"|minute[- ]taker)\W*",
    re.IGNORECASE,
)
"""What stands in the first cell of a row that tells of the meeting."""
WHEN = re.compile(r"\W*(?:[\w]+ )?(?:date|day|time)\b", re.IGNORECASE)
NUMBER = re.compile(r"\W*(?:item\s)?\d{1,3}(?:[./]\d{1,3})*[a-z]?\W*", re.IGNORECASE)
FEWEST_LABELLED = 2
FEWEST_ITEMS = 2


def part_meeting_rows(table: Table) -> list[Table]:
    """The table, or two of it: the rows on the meeting as label and value, and the items below them."""
    count = _rows_on_meeting(table)
    if not count:
        return [table]
    head = Table(header=[], rows=[_label_and_value(row) for row in table.rows[:count]], boxes={})
    below = Table(header=[], rows=[], boxes={})
    first, *others = below.rows = _without_empty_columns(table.rows[count:])
    if looks_like_header(first.cells) or _heads_right_columns(first):
        below.rows = others
        below.header = headings_of([first.cells], [])
        below.printed_header = {
            first.page: [line.text for cell in first.cells for block in cell.blocks for line in block.printed]
        }
    last = table.rows[count - 1]
    cut = max(cell.box[3] for cell in last.cells if cell.blocks)
    for page, (left, top, right, bottom) in table.boxes.items():
        if page <= last.page:
            head.boxes[page] = (left, top, right, cut if page == last.page else bottom)
        if page >= last.page:
            below.boxes[page] = (left, cut if page == last.page else top, right, bottom)
    return [head, below]


def _rows_on_meeting(table: Table) -> int:
    """How many rows at the top tell of the meeting; 0 where they are not followed by numbered items."""
    if table.header or not table.rows or not LABEL.fullmatch(table.rows[0].cells[0].text):
        return 0
    count = labelled = 0
    told_when = False
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.blocks]
        label = row.cells[0].text
        if not LABEL.fullmatch(label) or len(filled) > 2:
            break
        count, labelled = count + 1, labelled + (len(filled) == 2)
        told_when = told_when or bool(WHEN.match(label))
    numbered = sum(bool(NUMBER.fullmatch(row.cells[0].text)) for row in table.rows[count:])
    return count if told_when and labelled >= FEWEST_LABELLED and numbered >= FEWEST_ITEMS else 0


def _label_and_value(row: Row) -> Row:
    value = next((cell for cell in row.cells[1:] if cell.blocks), row.cells[1])
    return Row([row.cells[0], value], row.page)


def _without_empty_columns(rows: Sequence[Row]) -> list[Row]:
    """The rows without the columns in which none has text or colour."""
    kept = [i for i in range(len(rows[0].cells)) if any(row.cells[i].blocks or row.cells[i].fill for row in rows)]
    return [Row([row.cells[i] for i in kept], row.page) for row in rows]


def _heads_right_columns(row: Row) -> bool:
    """Whether a row has nothing but short headings behind its first cell: "Action" over the names of owners."""
    filled = [cell for cell in row.cells if cell.blocks]
    return not row.cells[0].blocks and len(filled) <= 2 and all(len(cell.text.split()) <= 3 for cell in filled)
