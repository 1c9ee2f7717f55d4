"""A table of a body's members by what they are, in which marks behind names tell who was not at the meeting.

School governors print one at the head of their minutes: "Parent governors (2) / A Parent (AP) *", and in another cell
"* denotes absence". Without such a key it says who could have come, not who did.
"""

import re
from collections.abc import Iterator

from minutebook.extract.attendance.entries import parse_list
from minutebook.extract.attendance.units import Listed, units_of
from minutebook.extract.attendance_cues import ABSENT, APOLOGIES, IN_ATTENDANCE, PRESENT
from minutebook.ingest.model import Block, Cell, Table
from minutebook.schema import AttendanceStatus, Role, Rule

TITLE = re.compile(r"(?:(?:governing (?:body|board)|board|committee|council) )?membership\W*", re.IGNORECASE)
KEY = re.compile(
    r"(?P<mark>[*+†‡#^~]+)\W{0,3}(?:(?:denotes?|indicates?|means|shows)\s+)?"
    r"(?P<told>(?:did not attend|not present|absen\w+|apolog\w+)[^*+†‡#^~]{0,40})",
    re.IGNORECASE,
)
CLERK = re.compile(r"\bclerk\b", re.IGNORECASE)


def read_marks(table: Table) -> dict[str, AttendanceStatus]:
    """What the marks of a table of members tell of them; nothing where it is no such table or has no key."""
    first = [*table.header, *(cell.text for row in table.rows[:1] for cell in row.cells)]
    if not any(map(TITLE.fullmatch, first)):
        return {}
    blocks = [block for row in table.rows for cell in row.cells for block in cell.blocks]
    return {
        match["mark"]: APOLOGIES if "apolog" in match["told"].lower() else ABSENT
        for block in blocks
        for match in KEY.finditer(_printed(block))
    }


def _printed(block: Block) -> str:
    """A paragraph with the mark that was read as its label."""
    return " ".join(line.text for line in block.printed)


def read_membership(table: Table, marks: dict[str, AttendanceStatus], section: int) -> Iterator[Listed]:
    """The persons of a table of members, each as its mark says, or present."""
    for row in table.rows:
        for cell in row.cells:
            yield from _of_cell(cell, marks, section)


def _of_cell(cell: Cell, marks: dict[str, AttendanceStatus], section: int) -> Iterator[Listed]:
    role = None
    for block in cell.blocks:
        if block.bold:
            role = Role.CLERK if CLERK.search(block.text) else None
        elif not KEY.search(_printed(block)):
            yield from _of_block(block, cell.box[2], marks, role, section)


def _of_block(
    block: Block, right: float, marks: dict[str, AttendanceStatus], role: Role | None, section: int
) -> Iterator[Listed]:
    for unit in units_of(block, right):
        mentions = parse_list(unit.text, one_per_line=True)
        ends = [*(mention.start for mention in mentions), len(unit.text)][1:]
        for mention, end in zip(mentions, ends, strict=True):
            told = _marked(unit.text[mention.start : end], marks)
            status = told or (IN_ATTENDANCE if role else PRESENT)
            where = unit.where(mention.start, mention.end)
            yield Listed(mention, where, status, role, section, rule=Rule.NAME_IN_LIST)


def _marked(text: str, marks: dict[str, AttendanceStatus]) -> AttendanceStatus | None:
    """The status that a mark at the end of an entry gives."""
    return next((status for mark, status in marks.items() if text.rstrip().endswith(mark)), None)
