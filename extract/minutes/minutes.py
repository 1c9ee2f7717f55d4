"""The minutes as sections: numbered or headed items with the passages that stand under them.

Two layouts are read: running text, in which labels or headings begin the items, and tables with a column for the item,
one for the minute and often one for the action, whose names stand beside the paragraph that they are meant for.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from minutebook.extract.access import section_access
from minutebook.extract.dates import find_dates
from minutebook.extract.minutes.no_items import (
    APOLOGIES,
    LAST_MINUTES,
    STATES,
    WITHIN_ITEM,
    begins_none,
    without_agenda,
    without_people,
)
from minutebook.extract.minutes.numbering import (
    MOST_SKIPPED,
    SAME_INDENT,
    Family,
    counted_numbering,
    key_of,
    minute_numbering,
    typed_below,
)
from minutebook.extract.minutes.openings import (
    Look,
    counted_on,
    heading_looks,
    headings_above,
    is_heading,
    look_of,
    number_of,
    numbered_look,
    numbers_below,
    numbers_paragraphs,
    openings_without_labels,
)
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.minutes.tables import (
    SectionStart,
    TableLayout,
    layout_like,
    minute_layout,
    passages_of_row,
    whole_rows,
)
from minutebook.extract.minutes.titled_points import stands_beside, titled_points
from minutebook.extract.minutes.titles import MAX_TITLE, USUAL, Opening, split_title, tells
from minutebook.extract.names import has_body, is_called, words_of
from minutebook.ingest.model import Block, BlockKind, Paper, Table
from minutebook.schema import Access, PartKind

AGENDA_REFERENCE = re.compile(r"^\(?(?:agenda )?item\s+(?:no\.?\s*)?(?P<number>\d{1,3}[a-z]?)\)?\.?$", re.IGNORECASE)
"""A line under a heading that says which item of the agenda it was."""
RUN_IN_TITLE = re.compile(r"[A-Z](?:[^.;:]|\bNo\.){2,70}?(?:\s[–—-]\s?|[–—])(?=\w)")
"""A title with its minute behind a dash, in one paragraph."""
FILE_NUMBER = re.compile(r"(?:[A-Z]{1,4}-?)?\d{2,4}[-/]\d{2,6}(?:\s[–—-]\s)?")
"""The number of a file, which may stand before the title of an item."""
FIRST_SENTENCE = re.compile(r"(?<=[a-z][.])\s+(?=[A-Z])")
MAX_WORDS = 24
USUAL_WORDS = 5
"""Words of a plain line that is a title because minutes usually have it."""
MAX_WORDS_OF_LETTERED = 40
"""Words of the title of an item whose label ("3-B") can be nothing else."""
DECIDED_BEFORE = re.compile(
    r"\ba motion was made by\b|\b[Mm]otion\b.{0,200}\b[Ss]econd|\bduly elected\b"
    r"|\b[Mm]inutes of\b.{3,80}\b(?:was|were) (?:read|taken as read|agreed|approved|accepted|adopted|confirmed)\b"
    r"|\b(?:moved|proposed)\b.{0,200}\bseconded\b|^(?:RESOLVED|AGREED)\b",
    re.DOTALL,
)
"""What opens minutes above their first item."""
MOST_LISTED = 3
"""Numbers of a label ("05.18.10") that no list within an item has; a wrong one there is a slip."""
MIN_PROSE = 40
"""Characters that a minute under a heading has at least."""
CAPITAL = re.compile(r"^\*?[A-Z][.)]$|^\d{1,2}-?[A-Z]")
PRESENTER = re.compile(r"\s*\((?:[A-Z]\. ?[A-Z][\w’'-]+(?:,| &| and)? ?)+\)\s*$")
LETTERED = re.compile(r"^\(?[a-z]\)?[.)]?$|^\(?[ivx]{1,4}\)$|^\d{1,2}-?[A-Z](?:-[ivx]+)?[.)]?$|^\*?[A-Z][.)]$")


@dataclass
class Reading:
    """The state of reading one part: its numbering and the sections so far."""

    part: int
    family: Family | None
    looks: frozenset[Look]
    access: Access | None = None
    openings: dict[int, Opening] = field(default_factory=dict)
    """How blocks open items that no labels of a family number, by the id of the block."""
    starts: dict[int, int] = field(default_factory=dict)
    """The offsets behind numbers that stand under the heading of an item, by the id of the block."""
    points: dict[int, str] = field(default_factory=dict)
    """The titles of numbered points that are items within one, by the id of the block."""
    left: Section | None = None
    """The titled point behind which other points of its item stand."""
    sections: list[Section] = field(default_factory=list)

    @property
    def current(self) -> Section:
        """The section to which what is read next belongs, once there is one."""
        last = self.sections[-1]
        return last.parent if last is self.left and last.parent else last

    @property
    def top(self) -> Section | None:
        """The item now open under which sub-items stand: the last with a number of its own, or without a parent."""
        return next(
            (section for section in reversed(self.sections) if section.parent is None or section.numbered), None
        )

    @property
    def is_led(self) -> bool:
        """Whether the passage read last, or the clauses behind it, ends with a colon: "That the Council:"."""
        passages = self.current.passages if self.sections else []
        leads = [passage.text for passage in passages if passage.block.label is None]
        return bool(leads) and leads[-1].rstrip(" -–—").endswith(":")

    def is_headed(self, block: Block) -> bool:
        """Whether a block numbered like the minutes stands right under its heading, which has opened the item."""
        last = self.sections[-1] if self.sections else None
        if last is None or last.passages or id(last.heading) not in self.openings:
            return False
        return number_of(block) == last.number

    def is_listed(self, block: Block) -> bool:
        """Whether a block numbered like the minutes is an entry of a list within one: its number falls behind."""
        numbers = [key_of(section.number) for section in self.sections if section.numbered and section.number]
        key = key_of(block.label or "")
        return bool(numbers) and block.kind is not BlockKind.HEADING and key <= numbers[-1] and len(key) < MOST_LISTED


def find_sections(paper: Paper, met: Collection[int | None] | None = None, skip: Sequence[Table] = ()) -> list[Section]:
    """The sections of all parts that are minutes, or may be.

    Args:
        paper: the paper, split into parts.
        met: the parts that a meeting is of or for; one of no clear kind counts as minutes only if it is among them
            (None: all may be).
        skip: tables to leave out (action logs).
    """
    skipped = {id(table) for table in skip}
    sections: list[Section] = []
    for index, part in enumerate(paper.parts):
        if part.kind is PartKind.MINUTES or (part.kind is PartKind.OTHER and (met is None or index in met)):
            flow = [piece for piece in paper.flow if piece.part == index and id(piece) not in skipped]
            sections += _read_part(without_people(without_agenda(flow)), index)
    return sections


def _read_part(flow: list[Block | Table], part: int) -> list[Section]:
    blocks = [piece for piece in flow if isinstance(piece, Block)]
    layouts = _layouts([piece for piece in flow if isinstance(piece, Table)], blocks)
    tabular = any(layouts.values())
    family = None if tabular else minute_numbering(blocks)
    reading = _begun(part, flow, None if family and numbers_paragraphs(family, blocks) else family)
    if not (tabular or reading.family or reading.looks or reading.openings):
        reading = _begun(part, flow, counted_numbering(blocks))
    for i, piece in enumerate(flow):
        if isinstance(piece, Table):
            layout = layouts[id(piece)]
            if layout:
                _read_table(reading, piece, layout)
            elif reading.openings and _has_side_titles(piece):
                _read_side_titles(reading, piece)
            elif reading.sections:
                reading.current.tables.append(piece)
        elif not tabular:
            _read_block(reading, piece, flow[i + 1] if i + 1 < len(flow) else None)
    return reading.sections or _without_items(blocks, part)


def _begun(part: int, flow: list[Block | Table], family: Family | None) -> Reading:
    """The reading of a part whose minutes a family of labels numbers, or none."""
    blocks = [piece for piece in flow if isinstance(piece, Block)]
    reading = Reading(part, family, numbered_look(family, blocks) if family else heading_looks(flow))
    reading.points = titled_points(blocks) if family and not family.below else {}
    if family:
        reading.openings = counted_on(family, blocks) | headings_above(family, blocks)
    else:
        under = typed_below(blocks)
        reading.openings = openings_without_labels(blocks, reading.looks, under)
        reading.starts = numbers_below(under, reading.openings)
    return reading


def _layouts(tables: list[Table], blocks: list[Block]) -> dict[int, TableLayout | None]:
    """How each table holds minutes, by its id; one of few rows as the table that follows or precedes it.

    Tables without numbers count only where most of the part stands in them.
    """
    layouts = {id(table): minute_layout(table) for table in tables}
    beside = sum(len(block.text) for block in blocks)
    within = sum(len(cell.text) for table in tables if layouts[id(table)] for row in table.rows for cell in row.cells)
    for key, layout in layouts.items():
        if layout and layout.number is None and within < beside:
            layouts[key] = None
    for table, other in [*pairwise(tables), *((after, before) for before, after in pairwise(tables))]:
        like = layouts[id(other)]
        if layouts[id(table)] is None and like is not None:
            layouts[id(table)] = layout_like(table, like)
    return layouts


def _without_items(blocks: list[Block], part: int) -> list[Section]:
    """Minutes in which no items can be told apart: one section without a title, so that nothing in them is missed."""
    if not blocks:
        return []
    return [Section(None, "", blocks[0], part, passages=[Passage(block) for block in blocks])]


def _read_block(reading: Reading, block: Block, below: Block | Table | None) -> None:
    following = below if isinstance(below, Block) else None
    numbered = reading.family is not None and reading.family.holds(block)
    said = section_access(block.text) if block.kind is BlockKind.HEADING else None
    if said is not None:
        reading.access = said if said is not Access.OPEN else None
        if not numbered:
            return
    reference = AGENDA_REFERENCE.match(block.text)
    if reference and reading.sections:
        section = reading.sections[-1]
        section.reference = reference["number"]
        if section.number is None and not section.passages:
            section.number = reference["number"]
            section.parent = None
        return
    if numbered and not (reading.is_listed(block) or reading.is_headed(block) or _is_point(reading, block)):
        title, start = split_title(block)
        reading.sections.append(Section(number_of(block), title, block, reading.part, access=reading.access))
        if start < len(block.text):
            reading.sections[-1].passages.append(Passage(block, start))
    elif opening := reading.openings.get(id(block)):
        reading.sections.append(Section(opening.number, opening.title, block, reading.part, access=reading.access))
        if opening.body < len(block.text):
            reading.sections[-1].passages.append(Passage(block, opening.body))
    elif _is_titled_point(reading, block):
        item = next(section for section in reversed(reading.sections) if section.parent is None)
        title = reading.points[id(block)]
        reading.sections.append(Section(number_of(block), title, block, reading.part, item, access=reading.access))
    elif (reading.family or not reading.openings) and _opens_item(reading, block, below):
        referred = bool(following and AGENDA_REFERENCE.match(following.text))
        parent = None if referred or not reading.family else reading.top
        label = block.label.rstrip(".") if block.label else None
        title = _whole_title(block, following) if block.label else block.text.rstrip(" :–-")
        reading.sections.append(Section(label, title, block, reading.part, parent=parent, access=reading.access))
    elif reading.sections:
        last = reading.sections[-1]
        if id(last.heading) in reading.points and stands_beside(block, last):
            reading.left = last
        reading.current.passages.append(Passage(block, reading.starts.get(id(block), 0)))
    elif DECIDED_BEFORE.search(block.text):
        reading.sections.append(Section(None, "", block, reading.part, passages=[Passage(block)]))


def _is_titled_point(reading: Reading, block: Block) -> bool:
    """Whether a block is the title of a point (4.2) within the numbered item that is open (4)."""
    if reading.family is None or id(block) not in reading.points:
        return False
    item = next((section for section in reversed(reading.sections) if section.parent is None), None)
    return item is not None and key_of(item.number or "") == key_of(block.label or "")[:1]


def _is_point(reading: Reading, block: Block) -> bool:
    """Whether a numbered paragraph ("3.1") only stands under the heading of the item that is open ("3.0").

    Where the first of them has a title of its own, those that follow are no part of it, and begin items as well.
    """
    label = (block.label or "").rstrip(".")
    item = reading.top.number if reading.top else None
    if item is None or not item.endswith(".0") or label.endswith(".0") or RUN_IN_TITLE.match(block.text):
        return False
    return label.startswith(item[:-1])


def _may_be_title(reading: Reading, block: Block, below: Block | Table | None) -> bool:
    """Whether a heading is none of those that begin no item; "Minutes" behind an item is those of the last meeting."""
    text = block.text
    is_item = not begins_none(block, below) or APOLOGIES.match(text) or (reading.sections and text.lower() == "minutes")
    return bool(is_item)


def _opens_item(reading: Reading, block: Block, below: Block | Table | None) -> bool:
    """Whether an unnumbered heading, or a lettered one under a numbered item, begins an item."""
    following = below if isinstance(below, Block) else None
    if following and AGENDA_REFERENCE.match(following.text):
        return block.kind is BlockKind.HEADING
    if block.label is not None and _is_numbered_heading(reading, block):
        return True
    if block.label is not None:
        under_item = reading.top is not None or any(map(str.isdigit, block.label))
        return under_item and len(block.text) <= 2 * MAX_TITLE and _is_lettered_item(block, following, reading.is_led)
    listed = APOLOGIES.match(block.text) and not (reading.family is None and (reading.sections or _is_told(below)))
    if len(block.text) > MAX_TITLE or listed or not _may_be_title(reading, block, below):
        return False
    if not _reads_as_title(block.text) or (
        not reading.sections and find_dates(block.text) and LAST_MINUTES.match(block.text) is None
    ):
        return False
    if below is None or (block.kind is not BlockKind.HEADING and not _is_usual(reading, block)):
        return False
    if not reading.sections and (is_heading(below) or _names_body(block.text)):
        return False
    if reading.family is None:
        return look_of(block) in reading.looks
    if (
        following is None
        or not _is_prose(following)
        or (reading.sections and WITHIN_ITEM.fullmatch(block.text.rstrip(" :.")))
    ):
        return False
    if not reading.sections:
        return look_of(block) in reading.looks
    is_first_within = not reading.sections[-1].passages and block.indent > reading.family.indent + SAME_INDENT
    return not is_first_within and (block.bold or block.kind is BlockKind.PARAGRAPH)


def _is_told(piece: Block | Table | None) -> bool:
    return isinstance(piece, Block) and tells(piece.text)


def _is_usual(reading: Reading, block: Block) -> bool:
    """Whether a plain line is a title that minutes usually have, among numbered titles as plain as it."""
    if reading.family is None or len(block.text.split()) > USUAL_WORDS or not block.text[-1].isalnum():
        return False
    beside = abs(block.indent - reading.family.indent) <= SAME_INDENT
    return beside and look_of(block) in reading.looks and USUAL.match(block.text) is not None


def _is_numbered_heading(reading: Reading, block: Block) -> bool:
    """Whether a heading that looks like those of items has a number of another shape: 7.1 behind 6, BS20/41."""
    if reading.family and reading.family.below and reading.family.below.holds(block):
        return block.kind is BlockKind.HEADING
    key = key_of(block.label or "")
    if not key or block.kind is not BlockKind.HEADING or look_of(block) not in reading.looks:
        return False
    if reading.family is None:
        return len(key) > 1
    last = key_of(reading.top.number or "") if reading.top else ()
    beside = abs(block.indent - reading.family.indent) <= SAME_INDENT
    return beside and bool(last) and last < key and key[0] - last[0] <= MOST_SKIPPED


def _is_lettered_item(block: Block, following: Block | None, led: bool) -> bool:
    """Whether a lettered line is an item under the one that is open: printed as a heading, or with its minute below.

    `led`: what stands above it leads to clauses, of which it may be one.
    """
    capital = bool(CAPITAL.match(block.label or ""))
    title = _bare_title(FILE_NUMBER.sub("", block.text, count=1) if capital else block.text)
    if not LETTERED.match(block.label or "") or STATES.search(title) or (capital and is_called(title)):
        return False
    if title and not _reads_as_title(title, MAX_WORDS_OF_LETTERED if capital else MAX_WORDS):
        return False
    if (block.bold and not led) or capital:
        return True
    return (
        not block.text.endswith(".")
        and following is not None
        and following.label is None
        and following.text.endswith(".")
    )


def _whole_title(block: Block, following: Block | None) -> str:
    """The title of a lettered item, with the first sentence below it where it is only the number of a file."""
    if following and FILE_NUMBER.fullmatch(block.text):
        return f"{block.text} {FIRST_SENTENCE.split(following.text, maxsplit=1)[0]}".rstrip(" .")
    return _bare_title(block.text)


def _bare_title(text: str) -> str:
    """A title without the presenter in brackets behind it, and without its full stop."""
    return PRESENTER.sub("", text).rstrip(" .:–-")


def _names_body(title: str) -> bool:
    """Whether a line above the first item is the name of the body that met, or of its minutes."""
    return not USUAL.match(title) and any(has_body(word) or word == "minutes" for word in words_of(title))


def _is_prose(block: Block) -> bool:
    """Whether a block reads as minutes do, rather than as a heading, a name or a cell of a list."""
    return not block.bold and " " in block.text and (len(block.text) > MIN_PROSE or block.text.endswith("."))


def _reads_as_title(text: str, longest: int = MAX_WORDS) -> bool:
    return text[:1].isupper() and not re.search(r"[.;!?]\s+[A-Z]|[.;,]$", text) and len(text.split()) <= longest


def _has_side_titles(table: Table) -> bool:
    """Whether two columns are titles, in bold with a colon, and the minutes beside them."""
    beside = [row.cells[0].blocks for row in table.rows]
    titled = all(len(blocks) == 1 and blocks[0].bold and blocks[0].text.endswith(":") for blocks in beside)
    return table.columns == 2 and not any(table.header) and titled


def _read_side_titles(reading: Reading, table: Table) -> None:
    for title, minute in (row.cells for row in table.rows):
        heading = title.blocks[0]
        passages = [Passage(block) for block in minute.blocks]
        reading.sections.append(Section(None, heading.text.rstrip(" :"), heading, reading.part, passages=passages))


def _is_paragraph_of(reading: Reading, start: SectionStart) -> bool:
    """Whether a row is but a paragraph of the item that is open: its number goes on (7/19/01 of 7/19), it is prose."""
    number, _, block, _ = start
    item = reading.top.number if reading.top else None
    goes_on = bool(number and item and number.startswith(item) and number[len(item) : len(item) + 1] in tuple("./-"))
    return goes_on and _is_prose(block) and block.text.endswith(".")


def _read_table(reading: Reading, table: Table, layout: TableLayout) -> None:
    """Rows of a minutes table: a row with a number opens an item, a row without carries the one above on."""
    for row in whole_rows(table, layout):
        for section_start, passages in passages_of_row(row, layout):
            if section_start and not _is_paragraph_of(reading, section_start):
                number, title, heading, sub = section_start
                parent = reading.top if sub else None
                reading.sections.append(Section(number, title, heading, reading.part, parent=parent))
            elif passages and not reading.sections:
                reading.sections.append(Section(None, "", passages[0].block, reading.part))
            if reading.sections:
                reading.sections[-1].passages += passages
