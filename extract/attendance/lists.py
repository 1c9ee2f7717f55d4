"""The attendance lists at the top of minutes: headed sections in whatever layout a clerk gives them."""

import datetime as dt
import math
import re
from dataclasses import replace
from itertools import pairwise

from minutebook.extract.attendance.columns import column_heads, read_columns
from minutebook.extract.attendance.entries import parse_list
from minutebook.extract.attendance.matrix import is_matrix, read_key, read_matrix
from minutebook.extract.attendance.membership import read_marks, read_membership
from minutebook.extract.attendance.open_section import OpenSection, continues, entries_of, is_group
from minutebook.extract.attendance.prose import SENT
from minutebook.extract.attendance.rows import (
    RowCell,
    behind,
    has_posts,
    heads_list,
    heads_of_row,
    post_beside,
    rows_of_table,
)
from minutebook.extract.attendance.stops import FULL_STOP, sentence_end
from minutebook.extract.attendance.unheaded import heads_group, unheaded_list
from minutebook.extract.attendance.units import Listed, names_only, rows_of, units_of
from minutebook.extract.attendance_cues import (
    ABSENT,
    APOLOGIES,
    IN_ATTENDANCE,
    MEMBERS,
    PRESENT,
    Section,
    ends_in_heading,
    head_apart,
    heads_within,
    members_alone,
    section_at,
)
from minutebook.extract.minutes.no_items import counted_people
from minutebook.extract.minutes.numbering import TYPED
from minutebook.extract.minutes.tables import minute_layout
from minutebook.extract.names import SENTENCE, are_initials, has_body, without_honorific
from minutebook.ingest.lines import segments
from minutebook.ingest.model import Block, BlockKind, Paper, Table
from minutebook.schema import TextSource

HEADED_ITEMS = 4
"""Numbered headings after which no attendance list begins."""
LONG = 60
"""Words from which a table cell is a minute, not an entry of a list."""
MINUTE_ROWS = 4
HEAD_HEIGHT = 30.0
"""Points below the top of a table or block within which the line of headings stands."""
_SIDE_HEAD = re.compile(r"\W*(?:those |members )?(?:present|attend|apolog|in attendance|also)", re.IGNORECASE)
_BODY_LABEL = re.compile(r"(?P<body>[A-Z][\w’'&-]*(?: [\w’'&-]+){0,4}):\s+(?=[A-Z])")
"""A body before those who came from it: "Harbour Police: Ann Ash"."""
_AGENDA = re.compile(r"agenda:?", re.IGNORECASE)
_INLINE = re.compile(
    r"(?<=[.;,)\]\w])(?<!Also)(?<!also)(?<!Those)(?<!Members)(?<!Staff)(?<!Others)\s+"
    r"(?=(?:(?<=\.\s)(?:Absent|(?:Also )?(?:[Pp]resent|[Ii]n attendance))(?: (?:during|for) [^:.]{3,40})?"
    r" (?:was|were)\b"
    r"|(?:(?:Board|Council|Committee) members (?:present|absent)|Not (?:present|in attendance)|Attending|Others|Regrets"
    r"|By (?:tele)?phone|Via \w+"
    r"|[Tt]he following(?: \w+){0,2} (?:(?:were|was) (?:also )?(?:present|in attendance)|attended)"
    r"(?: (?:at )?(?:the|this) meeting)?)(?=\s*:)"
    r"|Also present (?:was|were) (?=[A-Z])|Members of the public(?=\s*[:–-]\s*(?:[A-Z][\w’'-]+ )?[A-Z])"
    r"|(?<=\.\s)(?:Administration|Management|Consultants|Police|(?:(?:Parish|Town|Village) )?Clerk):"
    r"|(?:Absent|Apologies|Present|Also present|In attendance|Attendees"
    r"|(?:Staff|Officers|Officials|Residents|Visitors|Guests|Community [Mm]embers|Other \w+) present"
    r"|[Tt]he following (?:\w+ )?(?:members|trustees|directors|commissioners|councillors|supervisors) present"
    r"|(?:Members|Councilmembers|Council members|Commissioners|Trustees|Directors|Supervisors|Governors)"
    r" (?:[Pp]resent|[Aa]bsent))"
    r"(?:\s+(?:was|were))?\s*:))"
)
"""Where a heading stands in the middle of a paragraph."""
_SIGNS = (
    "resent", "bsent", "Apologies", "ttend", "Others", "Regrets", "By phone", "By telephone", "Via ", "the public",
    "Administration", "Management", "Consultants", "Police", "Clerk",
)  # fmt: skip
"""Of which it has one; most texts have none."""


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
        self.open: OpenSection | None = None
        self.right_ends: dict[int, float] = {}

    def read(self, pieces: list[Block | Table]) -> None:
        headings = i = 0
        in_agenda = False
        unheaded = unheaded_list(pieces)
        while i < len(pieces) and headings <= HEADED_ITEMS:
            piece = pieces[i]
            if not headings and isinstance(piece, Block) and (section := members_alone(piece)):
                self._start(section, inline=False)
                i += 1
                continue
            if taken := self._side_by_side(pieces, i):
                i += taken
                continue
            if i in unheaded and isinstance(piece, Block):
                self._unheaded(piece, i == unheaded.start)
                i += 1
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

    def _unheaded(self, block: Block, begins: bool) -> None:
        """Adds a block of a list without a heading, or takes its words for the heading of a group within it."""
        opened = self._start(Section(PRESENT, None, 0), inline=False) if begins or not self.open else self.open
        if heads_group(block):
            opened.group = block.text.rstrip(" :")
        else:
            opened.add(rows_of(block) or units_of(block, self._right(block)))

    def _right(self, block: Block) -> float:
        """How far to the right the text of a block's page runs, points."""
        if block.page not in self.right_ends:
            page = self.paper.pages[block.page - 1]
            self.right_ends[block.page] = max((word.x1 for word in page.words), default=page.width)
        return self.right_ends[block.page]

    def _is_scanned(self, block: Block) -> bool:
        return self.paper.pages[block.page - 1].text_source is TextSource.OCR

    def _start(self, section: Section, inline: bool) -> OpenSection:
        outer = self._outer() if section.role and inline else None
        self._close()
        self.sections += 1
        self.open = OpenSection(section, self.sections, inline and outer is None, outer)
        return self.open

    def _outer(self) -> Section | None:
        """The list of those present, under a heading of its own, within which an office with a colon stands."""
        above = self.open
        if above is None or (above.outer or above.section).status is not PRESENT:
            return None
        return above.outer or (None if above.inline or above.section.role else above.section)

    def _close(self) -> None:
        if self.open:
            self.found += entries_of(self.open)
        self.open = None

    def _block(self, block: Block, right: float) -> None:
        skipped = _number_before(block)
        section = section_at(block.text[skipped:].rstrip(".") if skipped else block.text) or head_apart(block)
        if section is None and not self.sections and (announced := ends_in_heading(block.text)):
            self._start(announced, inline=False)
            return
        if section and skipped and skipped + section.end < len(block.text.rstrip(".")):
            section = None
        inner = [] if section else _inner_heads(block)
        if section:
            start = skipped + section.end
            start += _members_alone(block, start)
            opened = self._start(section, start < len(block.text))
            opened.indent = block.indent
            opened.names_at = _names_at(block)
            self._add(block, right, start)
        elif inner:
            before = block.text[: inner[0]]
            self._add(block, right, inner[0] if self.open is None or SENTENCE.search(before) else 0)
        elif self.open and (label := _BODY_LABEL.match(block.text)) and has_body(label["body"]):
            there = self.open.section.status not in (APOLOGIES, ABSENT)
            self._start(Section(self.open.section.status if there else IN_ATTENDANCE, None, label.end()), True)
            self._add(block, right, label.end())
        elif self.open is None or _is_aside(block):
            return
        elif _is_numbered(block):
            self._close()
        elif is_group(self.open, block, self._is_scanned(block)):
            self.open.group = block.text.rstrip(" :")
        elif rows := [] if self.open.inline else rows_of(block, self.open.posts_at):
            self.open.add(rows)
        elif continues(self.open, block):
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
            a += _members_alone(block, a)
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
            opened = OpenSection(section, self.sections + 1 + column, units=[unit])
            self.found += entries_of(opened, one_per_line="," not in unit.text)
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

    def _list_row(self, opened: OpenSection, row: list[RowCell], posts: bool) -> None:
        """A row of a list: a name and a post, or a name in each cell."""
        if posts and len(row) > 1:
            opened.posts_at = row[1].box[0] if row[1].blocks else opened.posts_at
            beside = [cell.text for cell in row[1:] if cell.text]
            _, name = without_honorific(row[0].text)
            short = next((text for text in beside if are_initials(text, name)), None)
            opened.add(replace(unit, post=post_beside(row, short), initials=short) for unit in row[0].units)
        else:
            opened.add(unit for cell in row for unit in cell.units)


def _names_at(block: Block) -> list[float]:
    """Where the names stand that wide white space parts from the heading before them, or a colon before each does."""
    beside = segments(block.lines[0])[1:2]
    return [word.x0 for words in beside for word in words[: 1 + (words[0].text == ":")]]


def _members_alone(block: Block, start: int) -> int:
    """The length of "Councillors" where it stands alone before the names in the lines below."""
    below = next((offset for offset in block.starts if offset > start), len(block.text))
    return below - start if MEMBERS.fullmatch(block.text[start:below].strip()) else 0


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


def _is_aside(block: Block) -> bool:
    """What neither ends a list nor belongs to it: "(Item 1)", who came to watch, a sentence about apologies."""
    if _WATCHED.fullmatch(f"{block.label or ''} {block.text}".strip()):
        return True
    short = block.text.startswith("(") and len(block.text.split()) <= 8
    return not _is_numbered(block) and (short or bool(re.match(r"(?:no )?apolog", block.text, re.IGNORECASE)))


_WATCHED = re.compile(
    r"(?:(?:there )?(?:was|were) )?"
    r"(?:(?:also )?(?:approximately |about |circa )?(?:\d+|an?|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|several|some|no) )?(?:other )?(?:members? of (?:the )?(?:public|press)|residents?|parishioners?"
    r"|public)(?: (?:was|were)? ?(?:also )?(?:present|in attendance|attended))?(?: \d+)?\W*",
    re.IGNORECASE,
)


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
