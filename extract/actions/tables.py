"""Action logs, trackers and tables of outstanding actions: one record per action, as its row prints it.

Owners and deadlines are kept as printed; `people` and `deadlines` read them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from minutebook.extract import status as statuses
from minutebook.extract.cell_statements import Statement, beside, statements_of, states_action
from minutebook.extract.column_meaning import Meaning, read_headings
from minutebook.extract.dates import find_dates
from minutebook.extract.evidence import of_blocks
from minutebook.extract.status import StatusReading
from minutebook.extract.table_role import TableReading, TableRole
from minutebook.ingest.model import Cell, Row, Table
from minutebook.schema import Evidence, Rag, Rule, Status

NOTHING = re.compile(
    r"(?:n/?a|none|nil|tb[acd]|to be (?:advised|agreed|confirmed)|vacant|no actions?|not (?:applicable|stated|known)"
    r"|[-–—.?…*]+)\.?",
    re.I,
)
"""Cells that hold no owner, deadline or action."""
UNSTATED = re.compile(r"not (?:stated|known)\.?", re.I)
OWNER_BELOW = re.compile(
    r"\s+(?=[A-Z])(?i:(?:action )?(?:owner|lead|(?:lead|responsible) officer|officer responsible|by whom)s?)"
    r":\s*(\S[^:]{0,80}(?:: [^:]{1,80})?)$"
)
"""An owner named at the end of an action's own cell."""
LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")
"""Cyrillic capitals that poor text layers put for Latin ones."""
REPEATED = re.compile(r"\b(\w[\w.'’ -]*?)\s+\1$")
CUT_INITIALS = re.compile(r"(?<=[A-Z][+/&][A-Z]) (?=[A-Z](?:$|[\s,;+/&]))")
"""White space where a narrow column cuts initials: "JB+A S"."""
MEETING_BAND = re.compile(r"\b(?:meeting|minutes)\b.*\d|^agreed on \d", re.I)
BAND_LENGTH = 80
"""Characters; a longer row across the table is no heading of the actions below it."""
SURELY_LOG = 7.0
"""Score from which a table's columns leave no doubt that it is an action log."""
SAME_TEXT = 93
"""Likeness (0–100) from which two texts in one paper are the same action printed twice."""


@dataclass
class ActionRow:
    """An action as a row of a log prints it.

    `status` is open where the row doesn't say; then `status_text` is None. `status_text` is the Status or Completed
    cell, else the words of the Update cell that tell the status. `due_text`, `owners_text` and `agreed_text` are cells
    as printed.
    """

    text: str
    evidence: list[Evidence]
    owners_text: str | None
    due_text: str | None
    status: Status
    status_text: str | None
    comments: str | None
    item: str | None
    item_title: str | None
    completed_on: date | None
    rule: Rule
    table: Table
    agreed_text: str | None = None


@dataclass
class ActionTable:
    """A table that is an action log, and its actions."""

    table: Table
    rows: list[ActionRow]


def find_action_rows(readings: Sequence[TableReading]) -> list[ActionTable]:
    """The action logs among the tables of a paper with their actions, in reading order.

    An action printed in two tables stands in the first, with both as evidence and the latest status.
    """
    found = [_read(reading) for reading in readings if reading.role is TableRole.ACTION_LOG]
    seen: list[ActionRow] = []
    for table in found:
        new = []
        for row in table.rows:
            twin = next((other for other in seen if other.table is not table.table and _are_same(other, row)), None)
            if twin:
                _merge(twin, row)
            else:
                new.append(row)
        table.rows = new
        seen += new
    return found


@dataclass
class _Group:
    """What the rows under one printed number share."""

    number: str | None = None
    title: str | None = None
    owners: str | None = None
    agreed: str | None = None


@dataclass
class _Reader:
    """Reads the rows of one table from the top down."""

    reading: TableReading
    group: _Group = field(default_factory=_Group)
    found: list[ActionRow] = field(default_factory=list)
    last: list[ActionRow] = field(default_factory=list)
    """The actions of the row above."""

    def read(self, row: Row) -> None:
        columns = self.reading.columns
        if _is_header(row):
            return
        filled = [cell for cell in row.cells if cell.blocks]
        if len(filled) == 1 and _is_band(filled[0].text):
            self.group, self.last = _Group(agreed=filled[0].text), []
            return
        action, number = columns.cell(row, Meaning.ACTION), columns.text(row, Meaning.NUMBER)
        day, number = (number, None) if number and _is_date(number) else (None, number)
        if not (number or day) and self._goes_on(row, action):
            return
        self._open_group(row, number)
        self.group.agreed = day or self.group.agreed
        self.last = []
        if action and _says_something(action.text):
            self.last = list(self._actions_of(row, action))
            self.found += self.last

    def _open_group(self, row: Row, number: str | None) -> None:
        columns = self.reading.columns
        title, owners = columns.text(row, Meaning.TITLE), _value(columns.cell(row, Meaning.OWNER))
        agreed = columns.text(row, Meaning.DATE) or self.group.agreed
        if number or not columns.has(Meaning.NUMBER):
            self.group = _Group(number.rstrip(".") if number else None, title, owners, agreed)
        else:
            group = self.group
            self.group = _Group(group.number, title or group.title, owners or group.owners, agreed)

    def _goes_on(self, row: Row, action: Cell | None) -> bool:
        """Take a row that carries the one above on: more of its text, or a later update."""
        if not self.last:
            return False
        columns = self.reading.columns
        comments, state = columns.cell(row, Meaning.COMMENTS), columns.text(row, Meaning.STATUS)
        if action is None:
            for above in self.last:
                self._update(above, comments)
            return bool(comments)
        if state or columns.text(row, Meaning.OWNER) or not action.text[:1].islower() or action.blocks[0].label:
            return False
        self.last[-1].text += f" {action.text}"
        self.last[-1].evidence = _joined(self.last[-1].evidence, of_blocks(action.blocks))
        self._update(self.last[-1], comments)
        return True

    def _update(self, row: ActionRow, cell: Cell | None) -> None:
        if cell is None:
            return
        row.comments = f"{row.comments} {cell.text}" if row.comments else cell.text
        if not self.reading.columns.has(Meaning.STATUS, Meaning.COMPLETED):
            _set_status(row, statuses.read_status(row.comments))

    def _actions_of(self, row: Row, action: Cell) -> Iterator[ActionRow]:
        columns = self.reading.columns
        title, statements = statements_of(action)
        owners = beside(statements, columns.cell(row, Meaning.OWNER))
        updates = beside(statements, columns.cell(row, Meaning.COMMENTS))
        states = beside(statements, columns.cell(row, Meaning.STATUS))
        for i, statement in enumerate(statements):
            found = self._action(statement, title)
            found.owners_text = (_cleaned(owners[i]) if owners else self.group.owners) or _owner_below(found)
            found.due_text = _due(columns.cell(row, Meaning.DUE))
            found.comments = updates[i] or None if updates else columns.text(row, Meaning.COMMENTS)
            self._read_status(row, found, states[i] if states else columns.text(row, Meaning.STATUS))
            yield found

    def _action(self, statement: Statement, title: str | None) -> ActionRow:
        """The action of a statement with what its group says."""
        group, label = self.group, statement.label
        numbered = group.number or (label if label and any(map(str.isdigit, label)) else None)
        return ActionRow(
            text=statement.text,
            evidence=statement.evidence(),
            owners_text=None,
            due_text=None,
            status=Status.OPEN,
            status_text=None,
            comments=None,
            item=numbered,
            item_title=group.title or title,
            completed_on=None,
            rule=Rule.ROW_OF_LOG if self.reading.score >= SURELY_LOG else Rule.ROW_OF_LIKELY_LOG,
            table=self.reading.table,
            agreed_text=group.agreed,
        )

    def _read_status(self, row: Row, found: ActionRow, state: str | None) -> None:
        """Set the status from the first column that tells it, the columns made for it first."""
        columns = self.reading.columns
        done, rating = columns.text(row, Meaning.COMPLETED), columns.text(row, Meaning.RAG)
        readings = [
            (state, statuses.read_status(state) if state else None),
            (done, statuses.read_completion(done) if done else None),
            (rating, statuses.read_rag(_rag(rating), rating) or statuses.read_status(rating) if rating else None),
            (None, statuses.read_status(found.comments) if found.comments else None),
            (None, statuses.read_status(found.due_text) if found.due_text else None),
        ]
        printed, reading = next((pair for pair in readings if pair[1]), (None, None))
        _set_status(found, reading)
        found.status_text = printed or state or done or rating or found.status_text
        if found.status is Status.COMPLETED:
            texts = (done, state, found.comments)
            found.completed_on = next((day for text in texts if text and (day := statuses.completed_on(text))), None)


def _read(reading: TableReading) -> ActionTable:
    reader = _Reader(reading)
    for row in reading.rows:
        reader.read(row)
    return ActionTable(reading.table, reader.found)


def _says_something(text: str) -> bool:
    """Whether a cell of a column of actions holds one: neither "none" nor a figure, as in a table of sums."""
    return any(map(str.isalpha, text)) and not NOTHING.fullmatch(_folded(text))


def _due(cell: Cell | None) -> str | None:
    """The deadline as printed; "not stated" stays, lest one be looked for in the action's words."""
    return cell.text if cell and UNSTATED.fullmatch(cell.text) else _value(cell)


def _owner_below(row: ActionRow) -> str | None:
    """Take the owner that an action's own cell ends with from its text."""
    found = OWNER_BELOW.search(row.text)
    if found is None:
        return None
    row.text = row.text[: found.start()]
    return None if NOTHING.fullmatch(found[1]) else found[1]


def _is_band(text: str) -> bool:
    """Whether a text alone in its row names the meeting whose actions follow, or gives its date."""
    if len(text) > BAND_LENGTH or states_action(text):
        return False
    return bool(MEETING_BAND.search(text)) or _is_date(text)


def _is_date(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    dates = find_dates(text)
    return bool(dates) and dates[0].end - dates[0].start >= len(text) - 4


def _is_header(row: Row) -> bool:
    texts = [cell.text for cell in row.cells if cell.blocks]
    return len(texts) > 1 and all(read_headings(texts))


def _set_status(row: ActionRow, reading: StatusReading | None) -> None:
    if reading:
        row.status, row.status_text = reading.status, reading.phrase


def _rag(text: str) -> Rag | None:
    return next((rag for rag in Rag if text.strip().lower() in (rag.value, rag.value[0])), None)


def _folded(text: str) -> str:
    return text.translate(LOOK_ALIKES).strip()


def _cleaned(text: str) -> str | None:
    """Owners or a deadline as printed, a name that stands twice in a row once; None for "TBA" and the like."""
    text = CUT_INITIALS.sub("", REPEATED.sub(r"\1", text.strip()))
    return None if not text or NOTHING.fullmatch(_folded(text)) else text


def _value(cell: Cell | None) -> str | None:
    return _cleaned(cell.text) if cell else None


def _are_same(one: ActionRow, other: ActionRow) -> bool:
    """Whether rows of two tables print one action: the same number, figures and owners, nearly the same words."""
    from rapidfuzz.fuzz import ratio

    if one.item and other.item and _squeezed(one.item) != _squeezed(other.item):
        return False
    if one.owners_text and other.owners_text and _squeezed(one.owners_text) != _squeezed(other.owners_text):
        return False
    if re.findall(r"\d+", one.text) != re.findall(r"\d+", other.text):
        return False
    return ratio(one.text.lower(), other.text.lower(), score_cutoff=SAME_TEXT) > 0


def _squeezed(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def _merge(first: ActionRow, again: ActionRow) -> None:
    """Add what the second printing of an action tells; its status counts, where it states one."""
    first.evidence = _joined(first.evidence, again.evidence)
    if again.status_text:
        first.status, first.status_text = again.status, again.status_text
        first.completed_on = again.completed_on
        first.comments = again.comments or first.comments
    for name in ("owners_text", "due_text", "item", "item_title", "comments", "agreed_text"):
        setattr(first, name, getattr(first, name) or getattr(again, name))


def _joined(one: list[Evidence], other: list[Evidence]) -> list[Evidence]:
    """The evidence of both; of two on one page the first."""
    pages = {evidence.page for evidence in one}
    return one + [evidence for evidence in other if evidence.page not in pages]
