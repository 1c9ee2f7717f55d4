"""The tables of a paper that are action plans, and their rows: groups over them, rows cut by page breaks healed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from minutebook.extract.cell_statements import GOES_ON, states_action
from minutebook.extract.column_meaning import REFERENCE
from minutebook.extract.plan_columns import PlanColumn, PlanColumns, read_plan_heading
from minutebook.extract.plans.cells import SENTENCE_END
from minutebook.extract.plans.forms import as_rows
from minutebook.extract.plans.groups import ACTION_PLAN, GROUP_WORD, is_heading, named_group, plain_group
from minutebook.extract.plans.leads import lead_above, split_lead
from minutebook.extract.plans.settle import read_plan
from minutebook.extract.table_role import TableReading, TableRole
from minutebook.ingest.model import Cell, Paper, Row, Table
from minutebook.schema import PartKind, Rag

HEADER_ROWS = 5
"""Rows at the head of a table among which its headings are looked for."""
PIECES_ABOVE = 3
"""Blocks above a table among which its heading may stand."""
HEADINGS = 3
"""Known headings that make a row one of headings."""
LONGEST_BAND = 250
"""Characters; a longer row across the table is no group of the actions below it."""
LONGEST_GROUP = 80
"""The same for a row that is a sentence."""
WORDS = re.compile(r"[^\W\d_]{3}")
PROSE = 20
"""Characters; the cells of a column of actions hold more on average."""
KEYS = (PlanColumn.OWNER, PlanColumn.DUE)
"""Columns, besides the first, that tell one row from the next."""
TOLD = frozenset(PlanColumn) - {PlanColumn.ACTION, PlanColumn.AIM, PlanColumn.MEANS, PlanColumn.NUMBER}
"""Columns that tell something of an action."""
LONGEST_AIM = 80
"""Characters; a longer recommendation or objective is named by its number."""
SIDE_BY_SIDE = 2
"""Columns of which one may be nearly as wide as the table."""
SAME_COLUMN = 12.0
"""Points by which the columns of tables under one set of headings may differ."""
NO_ACTION = re.compile(
    r"(?:see|refer to|as above|as before|further (?:actions?|details?) (?:are|is|will)|n/?a|none|nil|tb[acd])\b",
    re.IGNORECASE,
)
"""How cells begin that hold no action, or send the reader elsewhere."""
NO_ROW = re.compile(r"^(?:barriers|projected|total|estimated|budgeted|overall|sub-?total)\b", re.IGNORECASE)
"""First cells of rows that sum up."""
SENTENCE_MARKS = (".", ";", ":", "!", "?")
"""What ends a sentence, or a piece of a list."""


AIMS = re.compile(r"\b(?:aims|priorities|objectives|goals)\b", re.IGNORECASE)
"""What the heading of a table calls its rows that are taken up further on."""
NUMBERED_AIM = re.compile(r"(?:priority|aim|objective|goal) ?\d+\b", re.IGNORECASE)


@dataclass
class PlanRow:
    """A row of a plan with the group that it stands under."""

    row: Row
    columns: PlanColumns
    table: Table
    group: str | None
    lists: bool = False
    """Whether its action leads into the rows below."""
    midway: bool = False
    """Whether it begins with the rest of a sentence of the row above."""
    lead: str | None = None
    """Who leads on all actions of its group."""

    @property
    def action(self) -> Cell:
        """The cell that states its actions."""
        return self.row.cells[self.columns.action]

    @property
    def key(self) -> str | None:
        """The priority or aim that its first cell names by number."""
        match = NUMBERED_AIM.match(self.row.cells[0].text) if self.columns.action else None
        return match[0].lower() if match else None

    @property
    def measure(self) -> str | None:
        """How success is told: by the columns behind the action; one before it is what the action serves."""
        behind = set(map(id, self.row.cells[self.columns.action :]))
        cells = self.columns.cells(self.row, PlanColumn.MEASURE)
        return " ".join(cell.text for cell in cells if id(cell) in behind) or None

    @property
    def number(self) -> str | None:
        """Its number as printed: in a column of its own, or in a first column without heading."""
        printed = self.columns.text(self.row, PlanColumn.NUMBER)
        first = self.row.cells[0].text if self.columns.kinds[0] is None else ""
        return printed or (first if REFERENCE.fullmatch(first) else None)


def find_plan_rows(paper: Paper, readings: Sequence[TableReading], legend: Mapping[str, Rag]) -> list[PlanRow]:
    """The rows of the action plans among the tables of a paper, in reading order. Action logs and minutes are none."""
    found: list[PlanRow] = []
    before: _Reader | None = None
    places = {id(piece): place for place, piece in enumerate(paper.flow)}
    for reading in readings:
        if reading.role in (TableRole.ACTION_LOG, TableRole.MINUTES):
            continue
        place = places[id(reading.table)]
        group, lead = named_group(paper, paper.flow, place), lead_above(paper.flow, place)
        if (forms := as_rows(reading.table)) and (columns := read_plan(forms.header, forms.rows, legend)):
            found += _Reader(forms, forms.rows, columns, group, legend, headed=True).read()
            continue
        continued = before.columns_for(reading.table) if before else None
        if columns := _columns_of(reading, paper, place, legend):
            headed = bool(reading.table.header or continued)
            before = _Reader(reading.table, reading.rows, columns, group, legend, lead=lead, headed=headed)
        elif before and (columns := continued):
            goes_on = group == before.group
            band, aim, lead = (before.band, before.aim, before.lead) if goes_on else (None, None, lead)
            before = _Reader(reading.table, reading.rows, columns, group, legend, [], band, aim, lead, headed=True)
        if columns and before:
            found += before.read()
    return _without_aims(found)


def _without_aims(rows: list[PlanRow]) -> list[PlanRow]:
    """The rows but for numbered aims that another table takes up, wherever they are printed."""
    aims = [
        row for row in rows if AIMS.search(row.group or "") and row.key and any(_takes_up(other, row) for other in rows)
    ]
    stated = {aim.action.text for aim in aims}
    return [row for row in rows if row.action.text not in stated]


def _takes_up(other: PlanRow, aim: PlanRow) -> bool:
    return other.table is not aim.table and other.group != aim.group and other.key == aim.key


def _columns_of(reading: TableReading, paper: Paper, place: int, legend: Mapping[str, Rag]) -> PlanColumns | None:
    """The columns by the headings of the table or one of its first rows, else by the headings over it."""
    table = reading.table
    in_plan = paper.parts[table.part].kind is PartKind.PLAN or _is_headed_plan(paper, place)
    first = read_plan(reading.columns.headings, reading.rows, legend, in_plan)
    for columns in (first, *(_header_row(row, table.rows, legend) for row in table.rows[:HEADER_ROWS])):
        if columns and (in_plan or columns.names_doer_or_date):
            return columns
    return _by_heading_above(table, paper, place) if in_plan and not table.header else None


def _is_headed_plan(paper: Paper, place: int) -> bool:
    """Whether a heading just above a table calls it an action plan."""
    above = paper.flow[max(0, place - PIECES_ABOVE) : place]
    return any(is_heading(piece) and ACTION_PLAN.search(piece.text) for piece in above)


def _header_row(row: Row, rows: Sequence[Row], legend: Mapping[str, Rag]) -> PlanColumns | None:
    """The columns of `rows` by one of them that holds headings: most of its texts are known ones."""
    texts = [cell.text for cell in row.cells]
    known = sum(read_plan_heading(text) is not None for text in texts)
    at_head = any(row is one for one in rows[:HEADER_ROWS])
    if known < max(HEADINGS, sum(map(bool, texts)) * 2 / 3) or not (at_head or read_plan(texts)):
        return None
    return read_plan(texts, [other for other in rows if other is not row], legend)


def _by_heading_above(table: Table, paper: Paper, place: int) -> PlanColumns | None:
    """Columns without headings, below a heading such as "What we need to do": the last column of prose is meant."""
    above = paper.flow[max(0, place - PIECES_ABOVE) : place]
    said = [read_plan_heading(piece.text) for piece in above if is_heading(piece)]
    prose = [k for k in range(table.columns) if _length(table, k) > PROSE]
    if PlanColumn.ACTION not in said or len(prose) < 2:
        return None
    kinds: list[PlanColumn | None] = [None] * table.columns
    kinds[prose[-2]], kinds[prose[-1]] = PlanColumn.AIM, PlanColumn.ACTION
    return PlanColumns(kinds)


def _length(table: Table, column: int) -> float:
    texts = [row.cells[column].text for row in table.rows]
    return sum(map(len, texts)) / len(texts)


@dataclass
class _Reader:
    """Reads one table from the top down."""

    table: Table
    rows: Sequence[Row]
    columns: PlanColumns
    group: str | None
    legend: Mapping[str, Rag]
    found: list[PlanRow] = field(default_factory=list)
    band: str | None = None
    aim: str | None = None
    lead: str | None = None
    headed: bool = False
    """Whether the rows read next stand below headings of theirs, or go on with a table that has some."""

    def read(self) -> list[PlanRow]:
        for row in self.rows:
            self._take(row)
        return [row for row in self.found if _states_action(row)]

    def columns_for(self, other: Table) -> PlanColumns | None:
        """The columns of a later table that has no headings of its own, if it stands in the same columns."""
        if other.header or other.part != self.table.part or other.columns != len(self.columns.kinds):
            return None
        mine, its = _starts(self.table), _starts(other)
        alike = all(a is None or b is None or abs(a - b) <= SAME_COLUMN for a, b in zip(mine, its, strict=True))
        return self.columns if alike else None

    def _take(self, row: Row) -> None:
        filled = [cell for cell in row.cells if cell.blocks]
        if not filled:
            return
        if columns := _header_row(row, self.rows, self.legend):
            if not self.headed and self._is_at_head(row):
                self.found.clear()
            self.columns, self.headed = columns, True
        elif self._is_across(filled[0]) and not (len(filled) == len(row.cells) == SIDE_BY_SIDE):
            self._open_group(filled[0])
        elif sum(cell.text.endswith((":", "?")) for cell in filled) >= max(2, len(filled) / 2):
            return
        elif self.found and (self._goes_on(self.found[-1].row, row) or self._lists(self.found[-1], row)):
            self.found[-1].row = _joined(self.found[-1].row, row)
        else:
            self._open(row)

    def _open(self, row: Row) -> None:
        place = self.columns.aim
        if place is not None and row.cells[place].blocks:
            self.aim = _aim(row, place)
        called = self.group and plain_group(self.group)
        if self.group and GROUP_WORD.search(self.group):
            named = self.band or called or self.aim
        else:
            named = self.band or self.aim or called
        lists = row.cells[self.columns.action].text.endswith(":")
        self.found.append(PlanRow(row, self.columns, self.table, named, lists, self._is_midway(row), self.lead))

    def _is_midway(self, row: Row) -> bool:
        """Whether a row without name or number first ends, in small letters, a sentence that the one above begins.

        Where it ends none, or commands, it may be an action of a plan that is careless with capitals.
        """
        if not self.found or any(cell.blocks for cell in row.cells[: self.columns.action]):
            return False
        above, own = self.found[-1].action.blocks, row.cells[self.columns.action].blocks
        unended = bool(above) and above[0].text[:1].isupper() and not above[-1].text.endswith(SENTENCE_MARKS)
        return unended and bool(own) and _ends_sentence(own[0].text)

    def _is_across(self, cell: Cell) -> bool:
        """Whether a cell stands across the table from its left side."""
        left, _, right, _ = next(iter(self.table.boxes.values()))
        return cell.box[2] - cell.box[0] > 0.6 * (right - left) and cell.box[0] < left + SAME_COLUMN

    def _open_group(self, cell: Cell) -> None:
        """Begin the group that a row across the table names, by its bold title where other lines follow that.

        A longer row only introduces what follows.
        """
        first, *others = cell.blocks
        text = first.text if first.bold and others and not any(block.bold for block in others) else cell.text
        if len(text) <= (LONGEST_GROUP if text.rstrip("’'”").endswith(".") else LONGEST_BAND):
            self.band, self.aim = plain_group(text), None
            self.lead = split_lead(text)[1]

    def _is_at_head(self, row: Row) -> bool:
        """Whether a row stands so high that what is above it belongs to the title of the table."""
        return any(row is one for one in self.rows[:HEADER_ROWS])

    def _goes_on(self, above: Row, row: Row) -> bool:
        """Whether a row is the lower half of the one above, which a page break cut in two.

        It has no key, or one in mid-sentence; where both stand on one page, each of its cells is in mid-sentence, and
        its action begins with "and" or the like.
        """
        if row.page == above.page:
            goes_on = GOES_ON.match(row.cells[self.columns.action].text.split(" ", 1)[0])
            return bool(goes_on) and not row.cells[0].blocks and _all_in_small(row)
        keys = [
            cell
            for place, cell in enumerate(row.cells)
            if cell.blocks and (place == 0 or self.columns.kinds[place] in KEYS)
        ]
        return all(cell.text[:1].islower() for cell in keys)

    def _lists(self, above: PlanRow, row: Row) -> bool:
        """Whether a row only completes what the action above leads into: "Services involved:"."""
        columns = zip(self.columns.kinds, row.cells, strict=True)
        if row.page != above.row.page or any(kind in TOLD and cell.blocks for kind, cell in columns):
            return False
        return bool(row.cells[self.columns.action].blocks) and above.lists


def _aim(row: Row, place: int) -> str:
    """What a row's action serves; by its number, where that is a sentence rather than a title."""
    text, number = row.cells[place].text, row.cells[0].text
    return number if len(text) > LONGEST_AIM and place > 0 and REFERENCE.fullmatch(number) else plain_group(text)


def _ends_sentence(text: str) -> bool:
    """Whether a text begins with the rest of a sentence."""
    rest = SENTENCE_END.split(text, maxsplit=1)[0]
    whole = rest != text or rest.endswith(".")
    return text[:1].islower() and whole and not states_action(rest)


def _all_in_small(row: Row) -> bool:
    return all(cell.text[:1].islower() for cell in row.cells if cell.blocks)


def _joined(above: Row, below: Row) -> Row:
    """The halves of a row as one, on the page of the lower."""
    cells = [
        Cell([*upper.blocks, *lower.blocks], upper.box if upper.blocks else lower.box, upper.fill or lower.fill)
        for upper, lower in zip(above.cells, below.cells, strict=True)
    ]
    return Row(cells, below.page)


def _starts(table: Table) -> list[float | None]:
    """Where each column begins; None for one without text."""
    columns = zip(*(row.cells for row in table.rows), strict=True)
    return [min((cell.box[0] for cell in column if cell.blocks), default=None) for column in columns]


def _states_action(row: PlanRow) -> bool:
    text = row.action.text
    return bool(WORDS.search(text)) and not NO_ACTION.match(text) and not NO_ROW.match(row.row.cells[0].text)
