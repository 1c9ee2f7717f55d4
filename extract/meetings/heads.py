"""Where the minutes and agendas of a paper begin, and what is printed at their heads.

A head is what stands before the attendance list, the first numbered item and the first long paragraph. Minutes are
recognised by their own words or by their attendance list, an agenda by its words; reports and plans have no head.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from minutebook.extract.attendance_cues import ends_in_heading, heads_within, section_at
from minutebook.extract.evidence import of_cells
from minutebook.ingest.model import Block, Paper, Table, rounded
from minutebook.schema import Evidence, MeetingStatus, PartKind

HEAD_LINES = 32
HEAD_PAGES = 3
LONG_PARAGRAPH = 75
"""Words from which a paragraph is no part of a head."""
_LOG = re.compile(r"\b(?:action (?:log|tracker|list|register)|outstanding actions)\b", re.IGNORECASE)
_MINUTES = re.compile(
    r"^\W*(?:(?:draft|approved|unapproved|confirmed|unconfirmed|public|open|final)\s+)*(?:minutes?|notes|note of)\b"
    r"(?!\s*\d)(?!\s+(?:for noting|and action))"
    r"|\bminutes(?:\s+for\b.*)?\W*$|\bminutes? of (?:the|a|meeting)\s+(?!last|previous)",
    re.IGNORECASE,
)
AGENDA = re.compile(
    r"\b(?:agenda|summons)\b|\ba g e n d a\b|\bnotice of (?:the |a |an )?(?:\w+ ){0,3}meeting\b", re.IGNORECASE
)
_HELD_SESSION = re.compile(
    r"\bmet in (?:regular |special |open |adjourned )?session\b|\bcalled (?:[\w’'.]+ ){0,12}to order\b", re.IGNORECASE
)
"""Words of minutes that don't call themselves so."""
_MEETING_PARTS = frozenset((PartKind.MINUTES, PartKind.AGENDA, PartKind.COVER, PartKind.OTHER))
_ATTENDANCE = re.compile(r"^\W*(?:\w+\s+)?attendance\W*$", re.IGNORECASE)
_LABEL = re.compile(r"(?:committee|body|(?:title|name|type|date) of|date|meeting|time|venue|location)\b", re.IGNORECASE)
"""What a table at the head of minutes begins with."""
_ORDINAL = re.compile(r"st|nd|rd|th")
"""A raised ending of a day that stands as a line of its own."""


@dataclass(slots=True)
class HeadLine:
    """A block or table row of a head."""

    text: str
    evidence: list[Evidence]


@dataclass(slots=True)
class Head:
    """The top of a meeting's paper. `first` and `last` bound the paper's pieces in `Paper.flow`, end exclusive."""

    part: int
    first: int
    last: int
    lines: list[HeadLine] = field(default_factory=list)
    has_list: bool = False
    status: MeetingStatus | None = None
    is_log: bool = False


def speaks_of_minutes(text: str) -> bool:
    """Whether a text says that it is minutes; most texts hold none of the words, which is quickly seen."""
    small = text.lower()
    return ("minute" in small or "note" in small) and _MINUTES.search(text) is not None


def meeting_heads(paper: Paper) -> list[Head]:
    """The heads of the paper's meetings, each with the pieces of the flow up to the next head of its part."""
    heads: list[Head] = []
    for number, (first, last) in enumerate(part_bounds(paper)):
        kind = paper.parts[number].kind
        own = [head for start in _starts(paper, first, last) if (head := _head(paper, number, kind, start, last))]
        own = [head for i, head in enumerate(own) if (i == 0 and head.first == first) or head.has_list]
        for head, after in pairwise(own):
            head.last = after.first
        heads += own
    return heads


def part_bounds(paper: Paper) -> list[tuple[int, int]]:
    """For each part, the indices of its pieces in `Paper.flow`, end exclusive."""
    bounds: list[list[int]] = [[] for _ in paper.parts]
    for i, piece in enumerate(paper.flow):
        if piece.part < len(bounds):
            bounds[piece.part].append(i)
    return [(own[0], own[-1] + 1) if own else (0, 0) for own in bounds]


def _starts(paper: Paper, first: int, last: int) -> Iterator[int]:
    """Where a head may stand: where the part begins, and at the top of each later page that speaks of minutes."""
    if first < last:
        yield first
    for i in range(first + 1, last):
        if paper.flow[i].page > paper.flow[i - 1].page and any(
            isinstance(piece, Block) and speaks_of_minutes(piece.text) for piece in paper.flow[i : min(i + 4, last)]
        ):
            yield i


def _head(paper: Paper, part: int, kind: PartKind, first: int, last: int) -> Head | None:
    head = Head(part, first, last)
    for line, is_list in _head_lines(paper, first, last):
        head.has_list = is_list
        if is_list:
            break
        head.lines.append(line)
    texts = [line.text for line in head.lines]
    head.is_log = kind is PartKind.ACTION_LOG or (kind is PartKind.OTHER and any(map(_LOG.search, texts)))
    if head.is_log:
        return head
    if kind not in _MEETING_PARTS:
        return None
    is_agenda = any(map(AGENDA.search, texts))
    held = any(map(speaks_of_minutes, texts)) or any(map(_HELD_SESSION.search, texts))
    if kind is PartKind.MINUTES or held or (head.has_list and not is_agenda):
        head.status = MeetingStatus.HELD
    elif kind is not PartKind.OTHER or is_agenda:
        head.status = MeetingStatus.SCHEDULED
    return head if head.status else None


def _head_lines(paper: Paper, first: int, last: int) -> Iterator[tuple[HeadLine, bool]]:
    """The lines of a head, each with whether it begins the attendance list."""
    count = 0
    for at, piece in enumerate(paper.flow[first:last], first):
        if count >= HEAD_LINES or piece.page >= paper.flow[first].page + HEAD_PAGES:
            return
        if isinstance(piece, Table) and (_heads_lists(piece) or (piece.columns > 2 and not _is_head_row(piece))):
            yield HeadLine("", []), _is_attendance(piece)
            return
        for line, is_label in _lines_of(piece):
            if (is_label and count) or len(line.text.split()) > LONG_PARAGRAPH:
                return
            if _ORDINAL.fullmatch(line.text):
                continue
            section = section_at(line.text)
            below = paper.flow[at + 1] if section and section.role and at + 1 < last else None
            if isinstance(below, Block) and speaks_of_minutes(below.text):
                section = None
            is_list = section is not None or bool(_ATTENDANCE.match(line.text))
            yield line, is_list
            if ends_in_heading(line.text):
                yield line, True
            count += 1


def _lines_of(piece: Block | Table) -> Iterator[tuple[HeadLine, bool]]:
    """A block, cut before attendance headings, or a table's rows; each with whether a label stands before it."""
    if isinstance(piece, Block):
        is_label = piece.label is not None and any(c.isalnum() for c in piece.label)
        for a, b in pairwise((0, *heads_within(piece), len(piece.text))):
            yield HeadLine(piece.text[a:b].strip(), piece.evidence(a, b)), is_label
        return
    if piece.header:
        text = " ".join(cell for cell in piece.header if cell)
        yield HeadLine(text, [Evidence(page=piece.page, bbox=rounded(piece.boxes[piece.page]), quote=text)]), False
    for row in piece.rows:
        yield HeadLine(" ".join(cell.text for cell in row.cells if cell.blocks), of_cells(row.cells)), False


def _is_head_row(table: Table) -> bool:
    """Whether a table begins with "COMMITTEE | name | DATE | date": it is no longer, or the label ends in a colon."""
    text = next((cell.text for row in table.rows[:1] for cell in row.cells if cell.text), "")
    return bool(_LABEL.match(text)) and (len(table.rows) <= 2 or text.endswith(":"))


def _heads_lists(table: Table) -> bool:
    """Whether lists of people stand side by side in a table: "Present" and "Apologies" head its columns."""
    found = [section_at(text) for text in table.header]
    return len(found) > 1 and all(section and not section.role for section in found)


def _is_attendance(table: Table) -> bool:
    """Whether a table of three or more columns lists attendance: by its headings, or by a letter in many cells."""
    if any(map(section_at, (*table.header, *(cell.text for row in table.rows[:1] for cell in row.cells)))):
        return True
    marks = [cell.text.strip() for row in table.rows for cell in row.cells[1:]]
    return sum(len(mark) == 1 and mark.isupper() for mark in marks) >= 0.2 * len(marks) > 0
