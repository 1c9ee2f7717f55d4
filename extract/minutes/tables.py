"""Minutes laid out as a table: a column for the item's number, one for the minute, often one for the action's owner."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from minutebook.extract.column_meaning import Meaning, read_heading
from minutebook.extract.dates import find_times
from minutebook.extract.minutes.passages import Passage
from minutebook.extract.minutes.titles import USUAL
from minutebook.ingest.model import Block, Cell, Line, Row, Table

REFERENCE_HEAD = re.compile(
    r"^(?:minute|min|item|ref(?:erence)?|no|number|agenda)\b[ .]*(?:no|ref|number|item)?\.?$", re.I
)
BODY_HEAD = re.compile(
    r"\b(?:item|topic|notes?|minutes?|discuss\w*|subject|details?|business|summary|matters?|points|comments?)\b", re.I
)
DISCUSSED = re.compile(r"\b(?:discussions?|decisions?|outcomes?|minutes?|resolutions?)\b", re.I)
"""What heads a column of minutes, and of nothing else in a table of two."""
OWNER_HEAD = re.compile(r"\b(?:actions?|owner|by whom|lead|who|responsib\w+)\b", re.I)
REFERENCE = re.compile(r"^(?:[A-Z]{1,6}[\s/]?)?[\dIVX]{1,4}[a-z]?(?:[./-]\d{1,4}[a-z]?){0,3}\.?$")
ITEM_HEADER = re.compile(r"(?:agenda )?(?:item|minute)(?: (?:no|number|ref)\.?)?", re.IGNORECASE)
NUMBERED = re.compile(r"\d{1,2}[.)]?")
BAND = re.compile(r"^part\s+(?:\d{1,2}|[IVX]{1,4}|[A-D])(?:\s+|$)", re.I)
"""The name of a division of the minutes, which may stand over the number of its first item."""
HEAD_ROW = re.compile(
    r"(?:meeting |start )?(?:date|venue|time|place|location)\b(?! of)|attend|present\b|in attendance|members\b"
    r"|chair(?:ed|man)?\b",
    re.IGNORECASE,
)
"""What stands in the first rows of such a table where these tell of the meeting, not of an item."""
LEAST_USUAL, MOST_USUAL = 3, 0.4
"""How many titles must be such as minutes usually have for a column of titles, and which share of them."""
MIN_BODY = 40
"""Characters that the cells of the minute column hold at least, on average."""
LEVEL = 9.0
"""Points by which an owner's line may lie off the line of the paragraph it belongs to."""
CLOSE = 1.6
"""Baselines of one list of names lie no further apart than this many times the font size."""
MAX_TITLE = 120
MAX_SUB_HEADING = 70
HEADED = re.compile(r"(?:agreed|recommend(?:ed|ation)?|resolved|action|decision)s?\b", re.IGNORECASE)
OUTCOME = re.compile(
    r"^(?:agreed|recommend(?:ed|ation)?|resolved|action|approved|decision)\b"
    r"|\b(?:requested|asked(?! (?:whether|if|what|why|how|when|where|who|about)\b)|agreed|undertook|action"
    r"|to (?:be|provide|send|circulate|notify|arrange|contact|write"
    r"|produce|report|follow|check|update|review|place))\b"
    r"|(?:^|[–—:.]\s)(?-i:(?:The )?[A-Z][\w’'.-]*(?: (?:and|&|of|for|the|[A-Z][\w’'.-]*)){0,6}"
    r" to (?!the\b|a\b|all\b)[a-z]+\b)",
    re.IGNORECASE,
)
"""Words of a paragraph that gives somebody work."""
ANNOUNCES = re.compile(r"(?:recommendations? )?(?:agreed|resolved|recommended|action)s?\s*[:–—-]?", re.IGNORECASE)
DECIDES = re.compile(
    r"(?:agreed|resolved|recommend|action|noted|approved|decision|motion|it was|for|against|abstain(?:ed)?|voting"
    r"|no objections?|objections?|during|following|in (?:discussion|response|answer)|chair(?:man|woman|person)?|signed"
    r"|item \d+)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|to be|should|none|no|reported|advised|stated|said|asked)\b", re.I
)

TITLE_SENTENCE = re.compile(r"(?<=[a-z])\.\s+(?=[A-Z])")
"""Where the title ends in a title's cell that holds the minute as well."""
SectionStart = tuple[str | None, str, Block, bool]
"""(number, title, heading block, whether it is a sub-item)."""


@dataclass(frozen=True)
class TableLayout:
    """Which column holds what; all but `body` are None where the table has no such column."""

    number: int | None
    title: int | None
    body: int
    owner: int | None
    lead: int | None = None
    due: int | None = None
    labelled: bool = False
    """Whether numbers stand before the minutes in their own column: "1. KK presented …"."""


def minute_layout(table: Table) -> TableLayout | None:
    """How a table holds minutes, None where it does not."""
    layout = _columns_of(table)
    if layout is None or layout.owner is None:
        return layout
    behind = {read_heading(head): i for i, head in enumerate(table.header) if i > layout.owner}
    return replace(layout, lead=behind.get(Meaning.OWNER), due=behind.get(Meaning.DUE))


def _columns_of(table: Table) -> TableLayout | None:
    if table.columns < 2 or not table.rows:
        return None
    heads = [head.strip() for head in table.header or _printed_heads(table)]
    body = _longest_column(table)
    owner = next((i for i, head in enumerate(heads) if i > body and OWNER_HEAD.search(head)), None)
    number = next((i for i in range(body) if _is_reference_column(table, i)), None)
    if number is None and _is_titled(table, body):
        return TableLayout(None, 0, body, owner)
    if _average(table, body) < MIN_BODY:
        return None
    if number is None:
        return _unnumbered(table, heads, body, owner)
    headed = bool(REFERENCE_HEAD.match(heads[number]) or (body < len(heads) and BODY_HEAD.search(heads[body])))
    if not headed and not any(heads[: body + 1]) and (owner or _rises(table, number)):
        headed = True
        owner = owner or next((i for i in range(body + 1, table.columns) if _average(table, i) < MIN_BODY), None)
    if not headed or (owner is None and table.columns > 3):
        return None
    between = [i for i in range(number + 1, body) if _average(table, i) > 3]
    return TableLayout(number, between[0] if between else None, body, owner)


def _printed_heads(table: Table) -> list[str]:
    """The headings of a table without a header: none, or what stands alone over the names of those who are to act."""
    first = [cell.text for cell in table.rows[0].cells]
    filled = [text for text in first if text]
    is_headed = not first[0] and filled and all(OWNER_HEAD.fullmatch(text) for text in filled)
    return first if is_headed else [""] * table.columns


def layout_like(table: Table, layout: TableLayout) -> TableLayout | None:
    """How a table of few rows, beside one that holds minutes so, holds more of them; None where it does not."""
    number = layout.number
    if number is None or table.columns <= layout.body:
        return None
    numbers = [row.cells[number] for row in table.rows if row.cells[number].text]
    if not numbers or any(_reference_of(cell) is None for cell in numbers):
        return None
    return replace(layout, owner=layout.owner if layout.owner and layout.owner < table.columns else None)


def _unnumbered(table: Table, heads: list[str], body: int, owner: int | None) -> TableLayout | None:
    """The layout of minutes whose items have titles only: "Item | Discussion | Action", or no column of their own."""
    labelled = not body and _are_labelled(table)
    if not (BODY_HEAD.search(heads[body]) or (not heads[body] and (body or labelled))):
        return None
    if not body:
        return TableLayout(None, None, body, owner, labelled=labelled) if owner is not None else None
    titled = body == 1 and BODY_HEAD.search(heads[0]) and _average(table, 0) <= MAX_TITLE / 2
    if not titled or (owner is None and (table.columns > 2 or not DISCUSSED.search(heads[body]))):
        return None
    return TableLayout(None, body - 1, body, owner)


def _are_labelled(table: Table) -> bool:
    """Whether most rows of the first column begin with a number, and each is the next."""
    labels = [row.cells[0].blocks[0].label or "" for row in table.rows if row.cells[0].blocks]
    numbers = [int(label.rstrip(".)")) for label in labels if NUMBERED.fullmatch(label)]
    return len(numbers) >= max(3, len(labels) / 2) and all(b == a + 1 for a, b in pairwise(numbers))


def _is_titled(table: Table, body: int) -> bool:
    """Whether the first of two or three columns holds titles as the items of minutes usually have, and no numbers."""
    titles = [row.cells[0].text for row in table.rows if row.cells[0].blocks]
    usual = sum(bool(USUAL.match(title)) for title in titles)
    short = all(len(title) <= MAX_SUB_HEADING for title in titles)
    return body == 1 and table.columns <= 3 and short and usual >= max(LEAST_USUAL, MOST_USUAL * len(titles))


def _longest_column(table: Table) -> int:
    return max(range(table.columns), key=lambda i: sum(len(row.cells[i].text) for row in table.rows))


def _average(table: Table, column: int) -> float:
    texts = [row.cells[column].text for row in table.rows if row.cells[column].blocks]
    return sum(map(len, texts)) / len(texts) if texts else 0.0


def _is_reference_column(table: Table, column: int) -> bool:
    filled = [row.cells[column] for row in table.rows if row.cells[column].blocks]
    good = [cell for cell in filled if _reference_of(cell)]
    named = column < len(table.header) and ITEM_HEADER.fullmatch(table.header[column].strip()) is not None
    return len(good) >= (1 if named else 2) and len(good) >= 0.7 * len(filled)


def _rises(table: Table, column: int) -> bool:
    """Whether the numbers in a column run on from row to row, as those of minutes do; at least three of them."""
    found = [reference for row in table.rows if (reference := _reference_of(row.cells[column]))]
    keys = [tuple(map(int, re.findall(r"\d+", reference))) for reference in found]
    return len(keys) >= 3 and all(a < b for a, b in pairwise(keys))


def _reference_of(cell: Cell) -> str | None:
    """The item's number in a cell, bands such as "Part 2" aside."""
    for block in cell.blocks:
        text = BAND.sub("", f"{block.label} {block.text}" if block.label else block.text)
        if REFERENCE.match(text):
            return text.rstrip(".")
    return None


def whole_rows(table: Table, layout: TableLayout) -> list[Row]:
    """The rows of a table, two of them joined where a page's end parts a name from what it is meant for."""
    rows: list[Row] = []
    for row in table.rows:
        above = rows[-1] if rows else None
        if above and layout.owner is not None and _is_carried_on(above, row, layout, layout.owner):
            pairs = zip(above.cells, row.cells, strict=True)
            cells = [replace(one, blocks=[*one.blocks, *other.blocks]) for one, other in pairs]
            rows[-1] = replace(above, cells=cells)
        else:
            rows.append(row)
    return rows


def _is_carried_on(above: Row, row: Row, layout: TableLayout, owner: int) -> bool:
    """Whether a row at the top of a page has what the name in the row above it is meant for."""
    own, body = row.cells[layout.body].blocks, above.cells[layout.body].blocks
    numbered = layout.number is not None and row.cells[layout.number].blocks
    if row.page == above.page or not own or not body or row.cells[owner].blocks or numbered:
        return False
    stated = any(_states_outcome(body, i) for i in range(len(body)))
    return bool(above.cells[owner].blocks) and not stated and _states_outcome(own, 0)


def passages_of_row(row: Row, layout: TableLayout) -> list[tuple[SectionStart | None, list[Passage]]]:
    """The sections that a row opens (or carries on, with None) and the passages of each."""
    number = _reference_of(row.cells[layout.number]) if layout.number is not None else None
    body = list(row.cells[layout.body].blocks)
    owner = row.cells[layout.owner] if layout.owner is not None else None
    found: list[tuple[SectionStart | None, list[Passage]]] = []
    start: SectionStart | None = None
    title_blocks = row.cells[layout.title].blocks if layout.title is not None else []
    if title_blocks and (number is not None or (layout.number is None and not HEAD_ROW.match(title_blocks[0].text))):
        title = " ".join(block.text for block in title_blocks)
        start = (number, title if body else TITLE_SENTENCE.split(title, maxsplit=1)[0], title_blocks[0], False)
    elif body and (number is not None or (layout.number is None and body[0].bold)):
        title, skip = _title_of(body)
        start = (number or (body[0].label or "").rstrip(".") or None, title, body[0], False)
        body = body[skip:]
    elif body and layout.labelled and NUMBERED.fullmatch(body[0].label or ""):
        title = body[0].text if len(body[0].text) <= MAX_TITLE else ""
        start = ((body[0].label or "").rstrip(".)"), title.rstrip(" :–-."), body[0], False)
    current: list[Passage] = []
    beside = _entries_beside(owner, body)
    lead, due = _text_of(row, layout.lead), _text_of(row, layout.due)
    for i, block in enumerate(body):
        if layout.title is None and i + 1 < len(body) and _is_sub_heading(block):
            found.append((start, current))
            start, current = (None, block.text.rstrip(" :–-"), block, True), []
        else:
            entries = beside.get(id(block), [])
            current.append(Passage(block, 0, entries, lead, due) if entries else Passage(block))
    return [*found, (start, current)]


def _text_of(row: Row, column: int | None) -> str | None:
    return row.cells[column].text or None if column is not None and column < len(row.cells) else None


def _title_of(body: list[Block]) -> tuple[str, int]:
    """The title at the head of a minute cell, and how many blocks it takes up."""
    first = body[0]
    if len(first.text) <= MAX_TITLE and (first.bold or not first.text.endswith(".")) and len(body) > 1:
        return first.text.rstrip(" :–-"), 1
    bold = [word for line in first.lines[:2] for word in line.words if word.bold]
    if bold and first.lines[0].words[0].bold:
        return " ".join(word.text for word in bold).rstrip(" :–-."), 0
    return first.text.split(" ", 1)[0] if len(first.text) > MAX_TITLE else first.text.rstrip(" :–-."), 0


def _is_sub_heading(block: Block) -> bool:
    """Whether a line within a minute stands over what follows it: short, no sentence, no list item."""
    text = block.text
    if block.label is not None or len(text) > MAX_SUB_HEADING or not text[:1].isupper() or DECIDES.match(text):
        return False
    if text.endswith(":"):
        return len(text.split()) <= 3
    return len(block.lines) == 1 and text[-1].isalnum() and not SENTENCE.search(text) and not find_times(text)


def _entries_beside(owner: Cell | None, body: list[Block]) -> dict[int, list[Block]]:
    """The entries of the owner's cell by the id of the paragraph that each is meant for.

    An entry is meant for the paragraph level with it, if that stands under the entry's own label where it has one.
    Where that states no outcome, it is meant for the only one of the row that does, or for the last of several if the
    entry is set at the head of the cell, as names often are.
    """
    beside: dict[int, list[Block]] = {}
    entries = _entries(owner) if owner else []
    headed = [i for i in range(len(body)) if HEADED.match(body[i].text) and not ANNOUNCES.fullmatch(body[i].text)]
    for entry, below in zip(entries, [*entries[1:], None], strict=False):
        home = _labelled_alike(entry, body, _level_with(entry, body))
        if home is None:
            continue
        joined = _level_with(below, body) if below and _is_close(entry, below) else None
        if joined in headed and home not in headed:
            home = joined
        stating = [i for i in range(len(body)) if _states_outcome(body, i)]
        if home not in headed and headed and _is_at_head(entry, owner):
            home = headed[-1]
        elif home not in stating and stating and (len(stating) == len(entries) == 1 or _is_at_head(entry, owner)):
            home = stating[-1]
        beside.setdefault(id(body[home]), []).append(entry)
    return beside


def _entries(owner: Cell) -> list[Block]:
    """The blocks of an owner's cell, cut where white space or a page's end lies between two lines."""
    entries = []
    for block in owner.blocks:
        cuts = [i for i in range(1, len(block.lines)) if not _follows(block.lines[i - 1], block.lines[i])]
        for first, stop in pairwise([0, *cuts, len(block.lines)]):
            end = block.starts[stop] if stop < len(block.lines) else len(block.text)
            start = block.starts[first]
            entries.append(
                replace(
                    block,
                    lines=block.lines[first:stop],
                    starts=[offset - start for offset in block.starts[first:stop]],
                    text=block.text[start:end].rstrip(),
                    label=None if first else block.label,
                )
            )
    return entries


def _follows(line: Line, below: Line) -> bool:
    """Whether a line follows another without white space between them."""
    return below.page == line.page and below.base - line.base < CLOSE * line.size


def _is_close(entry: Block, below: Block) -> bool:
    """Whether two entries are lines that follow one another without white space: names of one list."""
    return _follows(entry.lines[-1], below.lines[0])


def _level_with(entry: Block, body: list[Block]) -> int | None:
    """Which paragraph an entry stands level with: the one it has most lines beside, of several the first.

    An entry at the foot of its cell, level with the last line of the minute, is meant for the last of several.
    One in the white space between two paragraphs is meant for the lower if that begins right below it.
    """
    first, last = entry.lines[0], entry.lines[-1]
    shared = [sum(_is_beside(line, block) for line in entry.lines) for block in body]
    if any(shared):
        most = [i for i, count in enumerate(shared) if count == max(shared)]
        foot = body[-1].lines[-1]
        return most[-1] if last.page == foot.page and abs(last.base - foot.base) < LEVEL / 2 else most[0]
    below = next((i for i, b in enumerate(body) if b.page == last.page and b.lines[0].base > last.base), None)
    if below is not None and _follows(last, body[below].lines[0]):
        return below
    above = [i for i, b in enumerate(body) if b.last_page == first.page and b.lines[0].base <= first.base]
    return above[-1] if above else next((i for i, b in enumerate(body) if b.page == first.page), None)


def _labelled_alike(entry: Block, body: list[Block], level: int | None) -> int | None:
    """The paragraph of an entry's label ("b. Clerk"), or what stands under it level with the entry."""
    own = [i for i, block in enumerate(body) if entry.label and block.label == entry.label]
    if len(own) != 1:
        return level
    under = range(own[0], next((i for i in range(own[0] + 1, len(body)) if body[i].label), len(body)))
    return level if level in under else own[0]


def _is_beside(line: Line, block: Block) -> bool:
    """Whether a line stands beside one of a paragraph's."""
    bases = [own.base for own in block.lines if own.page == line.page]
    return bool(bases) and bases[0] - LEVEL <= line.base <= bases[-1] + LEVEL


def _is_at_head(entry: Block, owner: Cell | None) -> bool:
    """Whether an entry is set at the top of its cell rather than level with a paragraph."""
    return owner is not None and entry.lines[0].base - owner.box[1] < 2 * LEVEL


def _states_outcome(body: list[Block], i: int) -> bool:
    """Whether a paragraph says what was decided or asked for, or follows a line that only announces it."""
    text = body[i].text
    if ANNOUNCES.fullmatch(text):
        return False
    return bool(OUTCOME.search(text)) or (i > 0 and bool(ANNOUNCES.fullmatch(body[i - 1].text)))
