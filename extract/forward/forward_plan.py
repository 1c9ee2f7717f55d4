"""What is planned for later meetings: tables and lists of agenda plans, forward plans and work programmes.

A date stands in a column, in a cell merged over its items, in a row of its own or in a line above, and holds until the
next; a date without items (a reserve date) gives nothing. A table that goes on over a page break, or in a table of the
same columns, keeps the date it had reached.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from minutebook.extract.column_meaning import Meaning, read_heading
from minutebook.extract.evidence import Ids, of_blocks
from minutebook.extract.forward import cues
from minutebook.extract.forward.cells import item_blocks, leads_beside, parted_at_page, titles_alone
from minutebook.extract.forward.cues import Planned
from minutebook.extract.forward.days import day_of_line, read_day
from minutebook.extract.forward.details import DetailReader, Details
from minutebook.extract.forward.forms import find_forms
from minutebook.extract.forward.matrix import read_planner
from minutebook.extract.names import has_body, has_post, is_name
from minutebook.extract.part_meetings import meeting_of_part
from minutebook.ingest.model import Block, BlockKind, Cell, Paper, Row, Table
from minutebook.ingest.parts.tops import pieces_by_part
from minutebook.schema import Evidence, ForwardItem, Meeting, Part, PartKind, Rule

READ = frozenset(PartKind) - {PartKind.MINUTES, PartKind.ACTION_LOG}
BLOCKS_ABOVE = 4
LONGEST_HEADING = 160
LONGEST_ITEM = 250
FEWEST_FORMS = 2
"""Items that a plan has, if it prints a form for each."""

Piece = Block | Table


@dataclass
class _Found:
    title: str
    lead: str | None
    day: str | None
    evidence: list[Evidence]
    rule: Rule
    details: Details


def find_forward_items(paper: Paper, parts: list[Part], meetings: list[Meeting], ids: Ids) -> list[ForwardItem]:
    """Every item that is planned for a later meeting, in reading order."""
    own = pieces_by_part(paper)
    records: list[ForwardItem] = []
    for number, part in enumerate(parts):
        if part.kind not in READ:
            continue
        meeting = meeting_of_part(number, parts, meetings)
        day = date.fromisoformat(meeting.date) if meeting and meeting.date else None
        tables = _Tables(part.kind, day, part.title or "")
        found = tables.read_forms(own[number]) or tables.read(own[number]) or list(_listed(own[number], part.kind))
        records += [_record(one, number, part, meeting, ids) for one in found]
    return records


def _record(found: _Found, number: int, part: Part, meeting: Meeting | None, ids: Ids) -> ForwardItem:
    return ForwardItem(
        id=ids.of("forward_item", found.evidence, f"{found.day}|{found.title}"),
        part=number,
        access=part.access,
        rule=found.rule,
        evidence=found.evidence,
        meeting=meeting.id if meeting else None,
        date=found.day,
        title=found.title,
        lead=found.lead,
        **asdict(found.details),
    )


class _Tables:
    """Reads the tables of one part; what was reached at the end of one holds for the next of the same columns."""

    def __init__(self, kind: PartKind, meeting: date | None, title: str) -> None:
        self.kind = kind
        self.title = title
        self.meeting = meeting
        self.day: str | None = None
        self.headings: list[str] = []
        self.columns: dict[Planned, int] = {}
        self.details = DetailReader()
        self.rule = Rule.HEADED_FORWARD_PLAN
        self.found: list[_Found] = []

    def read(self, pieces: Sequence[Piece]) -> list[_Found]:
        """The items of all tables that are plans."""
        for at, piece in enumerate(pieces):
            if isinstance(piece, Table):
                self._read_table(piece, _above(pieces, at))
            elif day := day_of_line(piece.text):
                self._begin(day, piece.text)
        return self.found

    def read_forms(self, pieces: Sequence[Piece]) -> list[_Found]:
        """The items that have a form each, where a heading calls the part a plan; one alone may be a report's head."""
        headings = [one.text for one in pieces if isinstance(one, Block) and one.kind is BlockKind.HEADING]
        headed = any(cues.PLAN_HEADING.search(text) for text in headings if len(text) <= LONGEST_HEADING)
        forms = find_forms(pieces) if headed or self.kind is PartKind.FORWARD_PLAN else []
        for form in forms if len(forms) >= FEWEST_FORMS else ():
            self.columns, self.rule = cues.read_columns(form.labels), Rule.HEADED_FORWARD_PLAN
            self.details.under(form.labels)
            self._begin(None, "")
            self._read_row(form.row)
        return self.found

    def _begin(self, day: str | None, printed: str) -> None:
        self.day = day
        self.details.begin(printed)

    def _read_table(self, table: Table, above: Sequence[str]) -> None:
        if self._read_planner(table, above):
            return
        headings, rows = _headings(table)
        if headings:
            if not self._is_plan(table, headings, rows, above):
                self.columns = {}
                return
            if headings != self.headings and Planned.DATE in cues.read_columns(headings):
                self.day = None
            self.headings, self.columns = headings, cues.read_columns(headings)
            self.details.under(headings)
        elif len(self.headings) != table.columns:
            self.columns = {}
        if self.columns:
            for row in rows:
                for part in parted_at_page(row, self.columns):
                    self._read_row(part)

    def _is_plan(self, table: Table, headings: list[str], rows: Sequence[Row], above: Sequence[str]) -> bool:
        """Whether a table with a column of titles is a plan, by the heading over it or by headings of its own kind."""
        columns = cues.read_columns(headings)
        headed = self._is_headed(table, above) or (headings == self.headings and self.rule is Rule.HEADED_FORWARD_PLAN)
        dated = Planned.DATE in columns or self.day or any(_day_of_row(row) for row in rows)
        acts = any(read_heading(heading) is Meaning.ACTION for heading in headings)
        self.rule = Rule.HEADED_FORWARD_PLAN if headed else Rule.LIKELY_FORWARD_PLAN
        if headed:
            return bool(dated) and (self.kind is PartKind.FORWARD_PLAN or not acts)
        return not acts and Planned.LEAD in columns and Planned.DATE in columns and cues.is_own(headings, columns)

    def _is_headed(self, table: Table, above: Sequence[str]) -> bool:
        texts = [self.title, table.caption or "", *above]
        called = any(cues.PLAN_HEADING.search(text) for text in texts if len(text) <= LONGEST_HEADING)
        return called or self.kind is PartKind.FORWARD_PLAN

    def _read_planner(self, table: Table, above: Sequence[str]) -> bool:
        """Take the items of a table that marks them for the meetings across its top, if it is one."""
        headings, rows = (
            (table.header, table.rows) if table.header else ([c.text for c in table.rows[0].cells], table.rows[1:])
        )
        planner = read_planner(headings, rows, " ".join([self.title, *above]))
        if not planner or not self._is_headed(table, above):
            return False
        for title, day in (pair for row in rows for pair in planner.marked(row)):
            self.found.append(
                _Found(title.text, None, day, of_blocks(title.blocks), Rule.HEADED_FORWARD_PLAN, Details())
            )
        return True

    def _read_row(self, row: Row) -> None:
        day = _day_of_row(row)
        if day:
            self._begin(day, " ".join(cell.text for cell in row.cells))
            return
        self._read_date(self._cell(row, Planned.DATE))
        self.details.read(row, self.day, self.meeting)
        title, lead = self._cell(row, Planned.TITLE), self._cell(row, Planned.LEAD)
        if title is None or self._is_past():
            return
        items = item_blocks(title, whole=Planned.LEAD in self.columns)
        if cues.says_more(self.headings, self.columns):
            items = titles_alone(items)
        for blocks, beside in zip(items, leads_beside(lead, len(items)), strict=True):
            text = " ".join(block.text for block in blocks)
            if not cues.RESERVE.fullmatch(text) and text not in self.headings:
                self.found.append(_Found(text, beside, self.day, of_blocks(blocks), self.rule, self.details.of(row)))

    def _is_past(self) -> bool:
        """Whether a table that nothing calls a plan lists what earlier meetings did."""
        return self.rule is Rule.LIKELY_FORWARD_PLAN and bool(
            self.day and self.meeting and self.day < self.meeting.isoformat()
        )

    def _read_date(self, cell: Cell | None) -> None:
        if cell is None:
            return
        day = read_day(cell.text, self.meeting)
        if day or cues.UNDATED.search(cell.text):
            self._begin(day, cell.text)

    def _cell(self, row: Row, what: Planned) -> Cell | None:
        place = self.columns.get(what)
        cell = row.cells[place] if place is not None and place < len(row.cells) else None
        return cell if cell and cell.blocks else None


def _above(pieces: Sequence[Piece], at: int) -> list[str]:
    """The texts between a table and the table before it, the nearest few."""
    texts = []
    for piece in reversed(pieces[max(0, at - BLOCKS_ABOVE) : at]):
        if isinstance(piece, Table):
            break
        texts.append(piece.text)
    return texts


def _headings(table: Table) -> tuple[list[str], Sequence[Row]]:
    """The headings of a table that has a column of titles, printed over it or in a row near its top, and its rows."""
    if Planned.TITLE in cues.read_columns(table.header):
        return table.header, table.rows
    for n, row in enumerate(table.rows[:2]):
        texts = [cell.text for cell in row.cells]
        columns = cues.read_columns(texts)
        if Planned.TITLE in columns and len(columns) > 1:
            return texts, table.rows[n + 1 :]
    return [], table.rows


def _day_of_row(row: Row) -> str | None:
    """The date of a row that gives nothing else."""
    filled = [cell for cell in row.cells if cell.blocks]
    return day_of_line(filled[0].text) if len(filled) == 1 else None


def _listed(pieces: Sequence[Piece], kind: PartKind) -> Iterator[_Found]:
    """The items of lists under lines with dates, in a forward plan or under the heading of one."""
    inside, day, details = kind is PartKind.FORWARD_PLAN, None, Details()
    for piece in pieces:
        if isinstance(piece, Table):
            continue
        if found := day_of_line(piece.text):
            day, details = found, Details(provisional=bool(cues.PROVISIONAL.search(piece.text)))
        elif piece.kind is BlockKind.HEADING and len(piece.text) <= LONGEST_HEADING and not (day and piece.label):
            inside = kind is PartKind.FORWARD_PLAN or bool(cues.PLAN_HEADING.search(piece.text))
            day = None
        elif inside and day and (piece.label or piece.margin) and len(piece.text) <= LONGEST_ITEM:
            yield _listed_item(piece, day, details)


def _listed_item(block: Block, day: str, details: Details) -> _Found:
    """An item of a list, with the lead printed behind it or in the margin."""
    lead = " ".join(text for _, text in block.margin) or None
    end = len(block.text)
    tail = None if lead else cues.LEAD_TAIL.search(block.text)
    named = tail and (tail["lead"] or tail["bracketed"])
    if tail and named and (is_name(named) or has_post(named) or has_body(named)):
        lead, end = named, tail.start()
    return _Found(block.text[:end], lead, day, block.evidence(0, end), Rule.FORWARD_LIST, details)
