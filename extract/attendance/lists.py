"""The attendance lists at the top of minutes: headed sections in whatever layout a clerk gives them."""

import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from minutebook.extract.attendance.columns import column_heads, read_columns
from minutebook.extract.attendance.entries import DITTO, parse_list
from minutebook.extract.attendance.matrix import is_matrix, read_key, read_matrix
from minutebook.extract.attendance.membership import read_marks, read_membership
from minutebook.extract.attendance.mentions import Mention, is_doubtful, with_post
from minutebook.extract.attendance.prose import FULL_STOP, SENT, sentence_end
from minutebook.extract.attendance.rows import (
    ENTRY_WORDS,
    RowCell,
    behind,
    has_posts,
    heads_list,
    heads_of_row,
    post_beside,
    rows_of_table,
)
from minutebook.extract.attendance.units import Listed, Unit, names_only, rows_of, units_of
from minutebook.extract.attendance_cues import (
    ABSENT,
    APOLOGIES,
    IN_ATTENDANCE,
    MEMBERS,
    PRESENT,
    Section,
    head_apart,
    heads_within,
    section_at,
)
from minutebook.extract.minutes.no_items import counted_people
from minutebook.extract.minutes.numbering import TYPED
from minutebook.extract.minutes.tables import minute_layout
from minutebook.extract.names import SENTENCE, are_initials, has_body, has_post, without_honorific
from minutebook.ingest.model import Block, BlockKind, Paper, Table
from minutebook.schema import AttendanceStatus, Rule, TextSource

COUNCILLORS = ("Cllr", "Councillor", "Cr", "Clr", "Coun", "Cnclr")
HEADED_ITEMS = 4
"""Numbered headings after which no attendance list begins."""
LONG = 60
"""Words from which a table cell is a minute, not an entry of a list."""
MINUTE_ROWS = 4
ENTRY_WORDS_TOLD = 20
"""Words that an entry may have that holds an honorific or initials."""
GROUP_WORDS = 8
HEAD_HEIGHT = 30.0
"""Points below the top of a table or block within which the line of headings stands."""
MIN_HANG = 20.0
"""Points by which entries stand further in than the heading beside the first of them."""
_SIDE_HEAD = re.compile(r"\W*(?:those |members )?(?:present|attend|apolog|in attendance|also)", re.IGNORECASE)
_BODY_LABEL = re.compile(r"(?P<body>[A-Z][\w’'&-]*(?: [\w’'&-]+){0,4}):\s+(?=[A-Z])")
"""A body before those who came from it: "Harbour Police: Ann Ash"."""
_TOLD = re.compile(r"(?:\(|[–—-]\s?)(absent|apolog(?:y|ies)|excused)\b\)?$", re.IGNORECASE)
"""What tells of one person in a list of those present that they were not."""
_AGENDA = re.compile(r"agenda:?", re.IGNORECASE)
_INLINE = re.compile(
    r"(?<=[.;,)\]\w])(?<!Also)(?<!also)(?<!Those)(?<!Members)(?<!Staff)(?<!Others)\s+"
    r"(?=(?:(?<=\.\s)(?:Absent|(?:Also )?(?:[Pp]resent|[Ii]n attendance))(?: (?:during|for) [^:.]{3,40})?"
    r" (?:was|were)\b"
    r"|(?:(?:Board|Council|Committee) members (?:present|absent)|Not (?:present|in attendance)|Attending|Others|Regrets"
    r"|By (?:tele)?phone|Via \w+"
    r"|[Tt]he following(?: \w+){0,2} (?:(?:were|was) (?:also )?(?:present|in attendance)|attended))(?=\s*:)"
    r"|Also present (?:was|were) (?=[A-Z])|(?:Absent|Apologies|Present|Also present|In attendance"
    r"|(?:Staff|Residents|Visitors|Guests|Community [Mm]embers) present"
    r"|(?:Members|Councilmembers|Council members|Commissioners|Trustees|Directors|Supervisors|Governors) present)"
    r"(?:\s+(?:was|were))?\s*:))"
)
"""Where a heading stands in the middle of a paragraph."""
_SIGNS = ("resent", "bsent", "Apologies", "ttend", "Others", "Regrets", "By phone", "By telephone", "Via ")
"""Of which it has one; most texts have none."""


@dataclass
class _Open:
    """The section being read. `inline`: its heading and its names share a block or row.

    `outer` is the section in which an office is named with a colon. `group` is the organisation that the last heading
    within the section named, `posts_at` the x at which a column of posts begins, `indent` that of the heading and
    `hang` that of the entries below one beside it, points.
    """

    section: Section
    number: int
    inline: bool = False
    outer: Section | None = None
    units: list[Unit] = field(default_factory=list)
    group: str | None = None
    posts_at: float | None = None
    indent: float = 0.0
    hang: float | None = None

    def add(self, units: Iterable[Unit]) -> None:
        """Adds stretches of names, those below a group's heading with its organisation."""
        self.units += [replace(unit, group=self.group) for unit in units if unit.text.strip()]


def read_lists(paper: Paper, first: int, last: int, date: dt.date | None = None) -> list[Listed]:
    """The entries of all attendance lists among the pieces `first` to `last` (exclusive) of a meeting of `date`."""
    reader = _Reader(paper, date)
    reader.read(paper.flow[first:last])
    return reader.found


class _Reader:
    """Walks the pieces at the top of minutes, one open section at a time."""

    def __init__(self, paper: Paper, date: dt.date | None) -> None:
        self.paper = paper
        self.date = date
        self.found: list[Listed] = []
        self.sections = 0
        self.open: _Open | None = None
        self.right_ends: dict[int, float] = {}

    def read(self, pieces: list[Block | Table]) -> None:
        headings = i = 0
        in_agenda = False
        while i < len(pieces) and headings <= HEADED_ITEMS:
            piece = pieces[i]
            if taken := self._side_by_side(pieces, i):
                i += taken
                continue
            people = counted_people(pieces, i)
            if isinstance(piece, Table):
                if minute_layout(piece):
                    self._close()
                self._table(piece, pieces[i + 1 : i + 8])
            else:
                in_agenda = _is_numbered(piece) if in_agenda else _AGENDA.fullmatch(piece.text) is not None
                headings += _is_numbered(piece) and not in_agenda
                if not headings and names_only(piece) and (self.open is None) is (not self.sections):
                    (self.open or self._start(Section(PRESENT, None, 0), inline=False)).add(units_of(piece, math.inf))
                else:
                    self._block(piece, self._right(piece))
            for one in pieces[i + 1 : i + 1 + people]:
                if self.open and isinstance(one, Block):
                    self.open.add(rows_of(one, self.open.posts_at) or units_of(one, self._right(one)))
            i += 1 + people
        self._close()

    def _right(self, block: Block) -> float:
        """How far to the right the text of a block's page runs, points."""
        if block.page not in self.right_ends:
            page = self.paper.pages[block.page - 1]
            self.right_ends[block.page] = max((word.x1 for word in page.words), default=page.width)
        return self.right_ends[block.page]

    def _is_scanned(self, block: Block) -> bool:
        return self.paper.pages[block.page - 1].text_source is TextSource.OCR

    def _start(self, section: Section, inline: bool) -> _Open:
        outer = self._outer() if section.role and inline else None
        self._close()
        self.sections += 1
        self.open = _Open(section, self.sections, inline and outer is None, outer)
        return self.open

    def _outer(self) -> Section | None:
        """The list of those present, under a heading of its own, within which an office with a colon stands."""
        above = self.open
        if above is None or (above.outer or above.section).status is not PRESENT:
            return None
        return above.outer or (None if above.inline or above.section.role else above.section)

    def _close(self) -> None:
        if self.open:
            self.found += _entries(self.open)
        self.open = None

    def _block(self, block: Block, right: float) -> None:
        skipped = _number_before(block)
        section = section_at(block.text[skipped:].rstrip(".") if skipped else block.text) or head_apart(block)
        if section and skipped and skipped + section.end < len(block.text.rstrip(".")):
            section = None
        inner = [] if section else _inner_heads(block)
        if section:
            self._start(section, skipped + section.end < len(block.text)).indent = block.indent
            self._add(block, right, skipped + section.end)
        elif inner:
            before = block.text[: inner[0]]
            self._add(block, right, inner[0] if self.open is None or SENTENCE.search(before) else 0)
        elif self.open and (label := _BODY_LABEL.match(block.text)) and has_body(label["body"]):
            there = self.open.section.status not in (APOLOGIES, ABSENT)
            self._start(Section(self.open.section.status if there else IN_ATTENDANCE, None, label.end()), True)
            self._add(block, right, label.end())
        elif self.open is None or (_is_aside(block.text) and not _is_numbered(block)):
            return
        elif _is_numbered(block):
            self._close()
        elif _is_group(self.open, block, self._is_scanned(block)):
            self.open.group = block.text.rstrip(" :")
        elif rows := [] if self.open.inline else rows_of(block, self.open.posts_at):
            self.open.add(rows)
        elif _continues(self.open, block):
            self._add(block, right)
        else:
            self._close()

    def _add(self, block: Block, right: float, start: int = 0) -> None:
        """Adds a block's text from `start` on; a heading in its middle ("… Brown Absent: Jones") opens a section."""
        heads = [offset for offset in _inner_heads(block) if offset >= start]
        for a, b in pairwise(sorted({start, *heads, len(block.text)})):
            section = section_at(block.text[a:b].rstrip()) or _apart(block, a) if a in heads else None
            if section:
                self._start(section, a + section.end < b - 1)
                a += section.end
            if self.open and a < b:
                self.open.add(units_of(block, right, a, _end_of_list(block, a, b)))

    def _side_by_side(self, pieces: list[Block | Table], i: int) -> int:
        """Reads lists that stand side by side from piece `i` on; how many pieces they take, 0 for none."""
        piece = pieces[i]
        text = " ".join(_first_row(piece)) if isinstance(piece, Table) else piece.text
        if not _SIDE_HEAD.match(text):
            return 0
        page = self.paper.pages[piece.page - 1]
        top = piece.boxes[piece.page][1] if isinstance(piece, Table) else piece.lines[0].box[1]
        heads = column_heads(page, top, top + HEAD_HEIGHT)
        if heads is None:
            return 0
        end = next(
            (j for j in range(i + 1, len(pieces)) if _ends_columns(pieces[j], piece.page, heads.columns[0].x0)),
            len(pieces),
        )
        below = [line.box[1] for line in page.furniture if line.base > page.height / 2]
        bottom = min(below, default=page.height)
        if end < len(pieces) and pieces[end].page == piece.page:
            bottom = _top(pieces[end])
        self._close()
        for section, column, unit in read_columns(page, heads, bottom):
            opened = _Open(section, self.sections + 1 + column, units=[unit])
            self.found += _entries(opened, one_per_line="," not in unit.text)
        self.sections += len(heads.columns)
        return end - i

    def _table(self, table: Table, following: list[Block | Table]) -> None:
        if is_matrix(table):
            self._close()
            self.sections += 1
            keys = [read_key(piece.text) for piece in following if isinstance(piece, Block)]
            key = next((key for key in keys if len(key) > 1), {})
            self.found += read_matrix(table, self.date, key, self.sections)
            return
        if marks := read_marks(table):
            self._close()
            self.sections += 1
            self.found += read_membership(table, marks, self.sections)
            return
        rows = rows_of_table(table)
        layout = minute_layout(table)
        titled = layout is not None and layout.number is None
        posts = has_posts(rows)
        for number, row in enumerate(rows):
            numbered = row[layout.number : layout.number + 1] if layout and layout.number is not None else []
            is_numbered = any(cell.text for cell in numbered)
            if heads := heads_of_row(row):
                self._headed_row(row, heads)
            elif section := heads_list(row, posts):
                self._list_row(self._start(section, True), [behind(row[0], section.end), *row[1:]], posts)
            elif titled:
                self._close()
            elif row[0].blocks and section_at(row[0].text) and not any(cell.text for cell in row[1:]):
                for block in row[0].blocks:
                    self._block(block, row[0].box[2])
            elif self.open and not (is_numbered or section_at(row[0].text) or any(map(_is_long, row))):
                self._list_row(self.open, row, posts)
            elif number < MINUTE_ROWS:
                for cell in row:
                    for block in cell.blocks:
                        self._block(block, cell.box[2])
                    self._close()

    def _headed_row(self, row: list[RowCell], heads: dict[int, Section]) -> None:
        """A row such as "Present: | names" or "Chaired by | name | Clerked by | name"."""
        for i, section in heads.items():
            end = next((j for j in heads if j > i), len(row))
            units = [unit for value in row[i + 1 : end] for unit in value.units]
            if self.open and not self.open.section.role and MEMBERS.fullmatch(row[i].text):
                self.open.add(units)
            else:
                self._start(section, bool(units)).add(units)

    def _list_row(self, opened: _Open, row: list[RowCell], posts: bool) -> None:
        """A row of a list: a name and a post, or a name in each cell."""
        if posts and len(row) > 1:
            opened.posts_at = row[1].box[0] if row[1].blocks else opened.posts_at
            beside = [cell.text for cell in row[1:] if cell.text]
            _, name = without_honorific(row[0].text)
            short = next((text for text in beside if are_initials(text, name)), None)
            opened.add(replace(unit, post=post_beside(row, short), initials=short) for unit in row[0].units)
        else:
            opened.add(unit for cell in row for unit in cell.units)


def _is_long(cell: RowCell) -> bool:
    """Whether a cell holds a minute, not an entry of a list."""
    return len(cell.text.split()) > LONG


def _inner_heads(block: Block) -> list[int]:
    """The offsets at which a heading stands within a block: at the start of a line, or in one with a colon."""
    inline = _INLINE.finditer(block.text) if any(map(block.text.__contains__, _SIGNS)) else ()
    return sorted({*heads_within(block), *(match.end() for match in inline)})


def _number_before(block: Block) -> int:
    """The offset behind a number typed before a heading: "2 Apologies"."""
    typed = TYPED.match(block.text) if block.kind is BlockKind.HEADING or block.bold else None
    return typed.end() if typed else 0


def _apart(block: Block, start: int) -> Section | None:
    return head_apart(block, block.starts.index(start)) if start in block.starts else None


def _end_of_list(block: Block, start: int, end: int) -> int:
    """Where the names of a stretch end: at the end of a sentence that another follows, or before a line that is one."""
    text = block.text[:end]
    stop = sentence_end(text, start, FULL_STOP)
    told = next((offset for offset in block.starts if start < offset < end and SENT.match(text, offset)), end)
    goes_on = SENTENCE.search(text, stop) or SENT.search(text, stop)
    return min(told, stop if goes_on else end)


def _is_numbered(block: Block) -> bool:
    return block.label is not None and any(c.isalnum() for c in block.label)


def _is_aside(text: str) -> bool:
    """What neither ends a list nor belongs to it: "(Item 1)", a sentence about apologies, which is read as such."""
    return (text.startswith("(") and len(text.split()) <= 8) or bool(re.match(r"(?:no )?apolog", text, re.IGNORECASE))


def _is_group(opened: _Open, block: Block, is_scanned: bool) -> bool:
    """Whether a block is the heading of a group within a list: the organisation that those below it are from.

    Bold letters tell it from the names, save in a scan, where they can't be trusted.
    """
    if opened.inline or len(block.text.split()) > GROUP_WORDS or block.text.endswith((".", ",")) or block.label:
        return False
    mentions = parse_list(block.text, one_per_line=True)
    if has_body(block.text) and "," not in block.text and not any(" " in m.name or m.honorific for m in mentions):
        return True
    told = any(m.initials or m.role or m.honorific or m.represents for m in mentions)
    return block.bold and not (block.caps or told or is_scanned) and bool(opened.units) and not opened.units[-1].bold


def _continues(opened: _Open, block: Block) -> bool:
    """Whether a block goes on with the names of the open list."""
    mentions = parse_list(block.text, one_per_line=True)
    if not mentions or SENTENCE.search(block.text):
        return False
    told = any(m.honorific or m.initials for m in mentions)
    if opened.inline and block.kind is BlockKind.HEADING:
        return False
    if len(block.text.split()) > (ENTRY_WORDS_TOLD if told else ENTRY_WORDS) * len(mentions):
        return False
    entries = opened.units
    if block.caps and entries and not entries[-1].caps:
        return False
    if not opened.inline:
        return True
    broken_off = bool(entries) and bool(re.search(r"(?:,|\band)\s*$", entries[-1].text))
    told = told or any(m.role or m.titled or (m.represents and has_post(m.represents)) for m in mentions)
    if told and block.indent > opened.indent + MIN_HANG:
        opened.hang = block.indent
    told = told or (opened.hang is not None and abs(opened.hang - block.indent) < 1)
    runs_on = broken_off or block.text.startswith(("and ", "& ")) or DITTO.match(block.text) is not None
    return runs_on or len(mentions) > 1 or told


def _entries(opened: _Open, one_per_line: bool = False) -> list[Listed]:
    """The persons of a section. A single word is a name only among such, or where apologies are listed.

    Where the members present are councillors, a paragraph of others with their posts lists the officers.
    """
    found = []
    members = False
    for place, unit in enumerate(opened.units):
        section = opened.outer if opened.outer and place else opened.section
        mentions = [
            mention
            for mention in parse_list(unit.text, one_per_line or len(opened.units) > 1)
            if section.status is APOLOGIES or mention.among or not is_doubtful(mention)
        ]
        beside = opened.inline and members and len(mentions) > 1 and all(map(_is_officer, mentions))
        members = members or (bool(mentions) and all(map(_is_councillor, mentions)))
        found += [
            Listed(
                _with_columns(mention, unit),
                unit.where(mention.start, mention.end),
                _status(unit.text[mention.start : mention.end], opened.outer or section, beside),
                section.role,
                opened.number,
                unit.group,
                Rule.WORD_IN_LIST if is_doubtful(mention) else Rule.NAME_IN_LIST,
            )
            for mention in mentions
        ]
    return found


def _status(text: str, section: Section, beside: bool) -> AttendanceStatus:
    """The status of an entry: what stands in brackets or behind a dash in it, else that of its section."""
    told = _TOLD.search(text)
    if told and section.status is PRESENT:
        return ABSENT if told[1].lower() == "absent" else APOLOGIES
    return IN_ATTENDANCE if beside and section.status is PRESENT else section.status


def _is_councillor(mention: Mention) -> bool:
    return bool(mention.honorific) and str(mention.honorific).startswith(COUNCILLORS)


def _is_officer(mention: Mention) -> bool:
    """Whether somebody listed below the councillors has a post and is none of them."""
    return mention.represents is not None and not _is_councillor(mention)


def _with_columns(mention: Mention, unit: Unit) -> Mention:
    """A mention with what stands beside it in columns of their own."""
    if unit.initials:
        mention = replace(mention, initials=unit.initials)
    return with_post(mention, unit.post) if unit.post else mention


def _ends_columns(piece: Block | Table, page: int, left: float) -> bool:
    """Whether a piece comes after lists that stand side by side: numbered, long, or a heading at the left."""
    if piece.page != page:
        return True
    if isinstance(piece, Table):
        return piece.columns > 4 or any(len(cell.text.split()) > LONG for row in piece.rows for cell in row.cells)
    if _AGENDA.fullmatch(piece.text) or _is_numbered(piece):
        return True
    long = len(piece.text.split()) > 25 and not parse_list(piece.text)
    return long or (piece.indent < left + 20 and section_at(piece.text) is not None)


def _first_row(table: Table) -> list[str]:
    return table.header or [cell.text for row in table.rows[:1] for cell in row.cells]


def _top(piece: Block | Table) -> float:
    return piece.boxes[piece.page][1] if isinstance(piece, Table) else piece.lines[0].box[1] + 2
