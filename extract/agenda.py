"""Agenda items: from agendas of their own, and from the agenda list that some minutes begin with.

An agenda is read as a list of entries. Which labels number its items is measured, not assumed: the leftmost kind of
label that comes up again and again ("7.", "4.2", "FGB 55/1920", "1.A"); what stands further in belongs to the item.
Entries may be paragraphs or rows of a table, with page references and leads beside them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from minutebook.extract.access import exclusion_access, has_part_three, mark_access, section_access
from minutebook.extract.evidence import Ids, of_blocks
from minutebook.ingest.model import Block, BlockKind, Cell, Line, Paper, PaperPart, Table
from minutebook.ingest.part_refs import PageRef, PrintedNumbers, page_refs, without_refs
from minutebook.ingest.part_segments import Segment, segments
from minutebook.ingest.part_signs import stamp
from minutebook.ingest.part_tops import page_tops
from minutebook.schema import Access, AgendaItem, Evidence, Meeting, PartKind

NUMBER = re.compile(
    r"^(?P<number>(?:[A-Z]{1,4}\s?)?\d{1,4}[a-z]?(?:[/.]\d{1,4}){0,2}(?:\.[A-Z])?|[A-Z]|[IVX]{1,5}|\d{1,2}\([a-z]\))[.):]?$"
)
FILE_NUMBER = re.compile(r"^\d\d-\d{3,5}\b\s*")
"""A register number that stands between an item's number and its title."""
LEADING_NUMBER = re.compile(
    r"^(?P<number>[A-Z]{1,4}\s?\d{1,4}/(?:\d{4}|\d{2})(?=[A-Z]|\s)|(?:\d{1,2}\.[A-Z]|\d\d-\d{4,5})(?=\s))\s*(?=\S)"
)
"""A number at the start of a line that ingest left in the text."""
AGENDA_LIST = re.compile(r"^agenda(?:\s+(?:items|points))?\s*:?$", re.IGNORECASE)
NOT_THE_TITLE = re.compile(
    r"\s*(?:\b(?:purpose(?: of (?:the )?(?:item|report))?|recommend(?:ed|ations?)(?: action)?|estimated time|staff contact)\s*:"
    r"|[-–—:]\s*(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)).*$",
    re.IGNORECASE | re.DOTALL,
)
COLUMNS: dict[str, re.Pattern[str]] = {
    "number": re.compile(r"^(?:no\.?|number|item no\.?|ref\.?|agenda item no\.?)$", re.IGNORECASE),
    "lead": re.compile(
        r"\b(?:leads?|led by|author|presenter|presented by|officer|owner|speaker|who|responsible)\b", re.IGNORECASE
    ),
    "pages": re.compile(r"\bpages?\b", re.IGNORECASE),
    "time": re.compile(r"^(?:time|timing|mins|minutes|duration)\b", re.IGNORECASE),
}
"""What a column of an agenda's table holds, by its heading."""
LEAD_LINE = re.compile(
    r"^(?:lead|presenter|presented by|led by|lead officer|speaker|contact officer)\s*:\s*(?P<lead>.{2,80})$",
    re.IGNORECASE,
)
LEAD = re.compile(r"^[A-Z][\w’'.-]*(?: (?:(?:and|of|for|the|&) )?[A-Z][\w’'.-]*){0,7}$")
"""A person or post: words with capitals, no figures."""
LEAD_IN_BRACKETS = re.compile(r"\s*[(\[](?P<lead>(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s[^()\[\]]{2,60})[)\]]\s*$")
OTHER_TABLE = re.compile(r"\b(?:actions?|updates?|status|comments?|completed|payee|amount|attendance)\b", re.IGNORECASE)
"""Headings of tables that an agenda may hold but that are no list of items."""
UNFINISHED = re.compile(r"\b(?:of|the|for|and|to|at|in|a|on|with)$|[–&,-]$", re.IGNORECASE)
"""A title that must go on in the next line."""
SAME_INDENT = 12.0
FAR_RIGHT = 300.0
"""Points; a signature or an address block stands this far from the items."""
SHORTEST_LIST = 3
LONGEST_LISTED = 200


@dataclass
class Entry:
    """An item as it is being put together."""

    number: str | None
    title: str
    blocks: list[Block]
    section: Access = Access.OPEN
    lead: str | None = None
    refs: list[PageRef] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    title_open: bool = True
    ended: bool = False

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.blocks[0].page

    @property
    def text(self) -> str:
        """Everything printed under the item, without page references."""
        texts = [self.title] + [f"{block.label} {block.text}" if block.label else block.text for block in self.body]
        return " ".join(text for text in texts if text)


def find_agenda_items(paper: Paper, meetings: list[Meeting], ids: Ids) -> list[AgendaItem]:
    """The items of every agenda in the paper, in the order in which they are printed."""
    where = _Whereabouts(paper)
    items: list[AgendaItem] = []
    for number, part in enumerate(paper.parts):
        pieces = [piece for piece in paper.flow if piece.part == number]
        entries = _entries(pieces) if part.kind is PartKind.AGENDA else _listed_entries(pieces)
        meeting = _meeting_of(number, meetings)
        found = [_item(entry, order, number, meeting, ids) for order, entry in enumerate(entries)]
        for item, pages in zip(found, where.of(entries, part), strict=True):
            item.first_page, item.last_page = pages if pages else (None, None)
        mark_access(found)
        items += found
    return items


def _meeting_of(part: int, meetings: list[Meeting]) -> str | None:
    own = next((meeting for meeting in meetings if meeting.part == part), None)
    return own.id if own else meetings[0].id if len(meetings) == 1 else None


def _item(entry: Entry, order: int, part: int, meeting: str | None, ids: Ids) -> AgendaItem:
    evidence = entry.evidence or of_blocks(entry.blocks)
    return AgendaItem(
        id=ids.of("agenda_item", evidence, entry.number or ""),
        part=part,
        meeting=meeting,
        access=entry.section,
        evidence=evidence,
        number=entry.number,
        title=entry.title,
        lead=entry.lead,
        order=order,
        text=entry.text,
    )


def _entries(pieces: Sequence[Block | Table]) -> list[Entry]:
    """The items of an agenda."""
    indent = _item_indent(pieces)
    many_parts = has_part_three(piece.text for piece in pieces if isinstance(piece, Block))
    entries: list[Entry] = []
    section = Access.OPEN
    for piece in pieces:
        if isinstance(piece, Table):
            entries += [replace(entry, section=section) for entry in _table_entries(piece)]
            continue
        for block in _cut_at_numbers(piece):
            number = _number_of(block, indent)
            if number is not None:
                entries.append(_entry_of(number, block))
                entries[-1].section = section
            elif entries and not _carry_on(entries[-1], block):
                section = _section_after(block, section, many_parts)
            elif not entries and _is_heading(block):
                section = section_access(block.text, many_parts) or section
    entries = _main_run(_once(entries))
    return entries if len(entries) > 1 or any(entry.refs for entry in entries) else []


def _is_heading(block: Block) -> bool:
    return block.label is None and block.kind is BlockKind.HEADING


def _section_after(block: Block, section: Access, many_parts: bool) -> Access:
    """Whether the items after a block that stands between items are open."""
    said = section_access(block.text, many_parts) if _is_heading(block) else None
    closing = exclusion_access(block.text)
    if closing is not None:
        return Access.EXEMPT if Access.EXEMPT in {section, closing} else closing
    return said or section


def _once(entries: list[Entry]) -> list[Entry]:
    """Without entries that only repeat the one before under its register number."""
    return [
        entry
        for before, entry in zip([None, *entries], entries, strict=False)
        if before is None or before.title != entry.title or not FILE_NUMBER.match(entry.number or "")
    ]


def _main_run(entries: list[Entry]) -> list[Entry]:
    """Without a short numbered list of something else, such as ways to take part, before the list of items."""
    starts = [place for place, entry in enumerate(entries) if entry.number in {"1", "A"}]
    if len(starts) > 1 and starts[0] == 0 and 3 * starts[1] <= len(entries) - starts[1]:
        return entries[starts[1] :]
    return entries


def _item_indent(pieces: Sequence[Block | Table]) -> float:
    """Where the labels of the items stand: the leftmost place at which several numbers begin."""
    places: Counter[int] = Counter()
    for piece in pieces:
        if isinstance(piece, Block):
            places.update(round(block.indent) for block in _cut_at_numbers(piece) if _label_number(block) is not None)
    for place in sorted(places):
        if sum(count for other, count in places.items() if abs(other - place) <= SAME_INDENT) >= 2:
            return float(place)
    return float(min(places, default=0))


def _label_number(block: Block) -> str | None:
    if block.label is None or block.label == "•":
        return None
    return _as_number(block.label)


def _as_number(label: str) -> str | None:
    """An item's number of its label, as printed without its final dot."""
    match = NUMBER.match(label.strip())
    if match:
        return match["number"]
    first = label.split()[0]
    return (
        first
        if len(first) <= 3 and FILE_NUMBER.match(label.removeprefix(first).strip())
        else label
        if FILE_NUMBER.fullmatch(label)
        else None
    )


def _number_of(block: Block, indent: float) -> str | None:
    number = _label_number(block)
    return (
        number
        if number is not None and (abs(block.indent - indent) <= SAME_INDENT or FILE_NUMBER.match(number))
        else None
    )


def _cut_at_numbers(block: Block) -> list[Block]:
    """The block cut before every line that begins with an item's number left in the text."""
    begins = [
        place
        for place, start in enumerate(block.starts)
        if (place or block.label is None) and LEADING_NUMBER.match(block.text[start:])
    ]
    if not begins:
        return [block]
    parts = [_piece(block, 0, begins[0], None)] if begins[0] > 0 or block.label else []
    for place, after in zip(begins, [*begins[1:], len(block.lines)], strict=True):
        match = LEADING_NUMBER.match(block.text[block.starts[place] :])
        parts.append(_piece(block, place, after, match[0] if match else None))
    return [part for part in parts if part.lines]


def _piece(block: Block, begin: int, end: int, number: str | None) -> Block:
    """Lines `begin` to `end` as a block of their own, `number` taken from its text as its label."""
    if begin == end:
        return replace(block, lines=[])
    start = block.starts[begin] + len(number or "")
    stop = block.starts[end] if end < len(block.starts) else len(block.text)
    first = block.lines[begin]
    lines = [Line(first.page, first.words[len((number or "").split()) :] or first.words, first.margin)]
    return replace(
        block,
        kind=BlockKind.ITEM if number else block.kind,
        lines=lines + block.lines[begin + 1 : end],
        text=block.text[start:stop].rstrip(),
        starts=[0, *(offset - start for offset in block.starts[begin + 1 : end])],
        label=number.strip() if number else block.label if begin == 0 else None,
        hang=lines[0].x0,
    )


def _entry_of(number: str | None, block: Block) -> Entry:
    refs = page_refs(block)
    beside = _lead_segments(block, refs)
    taken = [*refs, *(PageRef(0, 0, part.start, part.end) for part in beside)]
    title, lead = _title_and_lead(without_refs(block.text, taken))
    names = [part.text for part in beside] or [text for _, text in block.margin if not re.search(r"\d", text)]
    return Entry(number, title, [block], lead=lead or (" ".join(names) or None), refs=refs)


def _lead_segments(block: Block, refs: Sequence[PageRef]) -> list[Segment]:
    """Names that a wide gap parts from the title in its line, page references behind them aside."""
    found: list[Segment] = []
    titled = False
    for part in segments(block):
        end = min([part.end, *(ref.start for ref in refs if part.start <= ref.start < part.end)])
        text = block.text[part.start : end].strip()
        if part.place and titled and LEAD.match(text):
            found.append(Segment(text, part.start, part.start + len(text), part.place))
        titled = (titled and part.place > 0) or not FILE_NUMBER.fullmatch(text)
    return found


def _title_and_lead(text: str) -> tuple[str, str | None]:
    """A title without what follows it in the same paragraph, and a councillor or officer named at its end."""
    title = NOT_THE_TITLE.sub("", FILE_NUMBER.sub("", text)).strip()
    match = LEAD_IN_BRACKETS.search(title)
    return (title[: match.start()], match["lead"]) if match else (title or text, None)


def _carry_on(entry: Entry, block: Block) -> bool:
    """Adds a block that follows an item's first one to its title or body; False for one that is no longer the item's."""
    first = entry.blocks[0]
    outdented = block.indent < min(first.hang, first.indent + 3 * SAME_INDENT) - SAME_INDENT
    if entry.ended or outdented or section_access(block.text) is not None:
        entry.ended = True
        return False
    if block.indent > first.hang + FAR_RIGHT:
        return True
    refs = page_refs(block)
    entry.refs += refs
    if entry.title_open and _is_rest_of_title(entry, block):
        entry.title = f"{entry.title} {without_refs(block.text, refs)}"
        entry.blocks.append(block)
        return True
    entry.title_open = False
    entry.body.append(block)
    match = LEAD_LINE.match(block.text)
    if match and not entry.lead:
        entry.lead = match["lead"].strip()
    return True


def _is_rest_of_title(entry: Entry, block: Block) -> bool:
    last = entry.blocks[-1]
    near = block.page == last.page and block.lines[0].base - last.lines[-1].base < 1.8 * last.size
    below = near and abs(block.indent - last.hang) < SAME_INDENT / 2
    return (near and _looks_like(block, last)) or (below and UNFINISHED.search(entry.title) is not None)


def _looks_like(block: Block, last: Block) -> bool:
    """Whether both begin bold or are in capitals, in the same size, and the second has no label of its own."""
    bold, was_bold = (one.lines[0].words[0].bold for one in (block, last))
    same = bold == was_bold and block.caps == last.caps and abs(block.size - last.size) < 0.6
    return same and block.label is None and (bold or block.caps)


def _table_entries(table: Table) -> list[Entry]:
    """The items of an agenda's table; none of a table that is something else, such as a list of actions."""
    rows = [row.cells for row in table.rows]
    header = table.header or []
    if not header and rows and _roles([cell.text for cell in rows[0]]):
        header, rows = [cell.text for cell in rows[0]], rows[1:]
    if not rows or any(OTHER_TABLE.search(text) for text in header):
        return []
    roles = _roles(header)
    column = _title_column(rows, roles)
    entries: list[Entry] = []
    for cells in rows:
        entry = _row_entry(cells, column, roles)
        if entry:
            entries.append(entry)
        elif entries:
            _carry_on_row(entries[-1], cells[column])
    return entries


def _carry_on_row(entry: Entry, cell: Cell) -> None:
    """Adds a row without a number, which goes on with the item above it."""
    for block in cell.blocks:
        if entry.title_open and not entry.body and _looks_like(block, entry.blocks[-1]):
            entry.title = f"{entry.title} {block.text}"
            entry.blocks.append(block)
        else:
            entry.body.append(block)
    entry.evidence = of_blocks([*entry.blocks, *entry.body])


def _roles(header: Sequence[str]) -> dict[int, set[str]]:
    """What the columns hold, by their headings."""
    roles = {
        column: {role for role, pattern in COLUMNS.items() if pattern.search(text.strip())}
        for column, text in enumerate(header)
        if len(text) < 40 and not re.search(r"\d", text)
    }
    return {column: found for column, found in roles.items() if found}


def _title_column(rows: Sequence[Sequence[Cell]], roles: dict[int, set[str]]) -> int:
    """The column with the most text of those that have no other role."""
    free = [column for column in range(len(rows[0])) if column not in roles] or list(range(len(rows[0])))
    return max(free, key=lambda column: sum(len(cells[column].text) for cells in rows))


def _row_entry(cells: Sequence[Cell], column: int, roles: dict[int, set[str]]) -> Entry | None:
    cell = cells[column]
    if not cell.blocks:
        return None
    first = cell.blocks[0]
    number = _label_number(first)
    if number is None and column > 0 and not re.search(r"\d\s*[-–]\s*\d", cells[column - 1].text):
        number = _as_number(cells[column - 1].text) if cells[column - 1].text else None
    if number is None:
        return None
    entry = _entry_of(number, first)
    entry.body = cell.blocks[1:]
    beside = cells[column + 1 :]
    entry.refs += [ref for other in beside for block in other.blocks for ref in page_refs(block)]
    entry.lead = entry.lead or _lead_beside(cells, column, roles)
    entry.evidence = of_blocks(cell.blocks)
    return entry


def _lead_beside(cells: Sequence[Cell], column: int, roles: dict[int, set[str]]) -> str | None:
    """The lead in the column headed so, or, in a table without headings, in the one column after the title's."""
    leads = [place for place, found in roles.items() if "lead" in found]
    if not leads and not roles and len(cells) == column + 2:
        leads = [column + 1]
    for place in leads:
        texts = [without_refs(block.text, page_refs(block)) for block in cells[place].blocks]
        text = " ".join(text for text in texts if text)
        if text and len(text) < 120:
            return text
    return None


def _listed_entries(pieces: Sequence[Block | Table]) -> list[Entry]:
    """The items of an agenda list inside another paper: numbered lines alone, one after the other, after "Agenda:"."""
    for place, piece in enumerate(pieces):
        if isinstance(piece, Block) and piece.label is None and AGENDA_LIST.match(piece.text):
            entries = list(_numbered_run(pieces[place + 1 :]))
            return entries if len(entries) >= SHORTEST_LIST else []
    return []


def _numbered_run(pieces: Sequence[Block | Table]) -> Iterator[Entry]:
    for piece in pieces:
        if isinstance(piece, Table):
            return
        for block in _cut_at_numbers(piece):
            number = _label_number(block)
            if number is None or len(block.text) > LONGEST_LISTED:
                return
            yield _entry_of(number, block)


class _Whereabouts:
    """Where in the file the papers of agenda items lie: by page references, or by the stamps on the papers."""

    def __init__(self, paper: Paper) -> None:
        self.numbers = PrintedNumbers(paper.pages)
        self.count = len(paper.pages)
        self.stamped: dict[str, int] = {}
        for top in page_tops(paper):
            number = stamp(paper, top)
            if number:
                self.stamped.setdefault(number.lower(), top.page.number)

    def of(self, entries: Sequence[Entry], part: PaperPart) -> list[tuple[int, int] | None]:
        """First and last page of each entry's papers, None where the file does not hold them."""
        found = [self._referred(entry, part) or self._stamped(entry, part) for entry in entries]
        starts = sorted({pages[0] for pages in found if pages} | {self.count + 1})
        return [
            (pages[0], pages[1] or next(start for start in starts if start > pages[0]) - 1) if pages else None
            for pages in found
        ]

    def _referred(self, entry: Entry, part: PaperPart) -> tuple[int, int] | None:
        spans = [pages for ref in entry.refs if (pages := self.numbers.pages_of(ref)) and pages[0] > part.last_page]
        return (min(span[0] for span in spans), max(span[1] for span in spans)) if spans else None

    def _stamped(self, entry: Entry, part: PaperPart) -> tuple[int, int | None] | None:
        page = self.stamped.get((entry.number or "").lower())
        return (page, None) if page and page > part.last_page else None
