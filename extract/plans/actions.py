"""The actions of plans as records: rows of their tables, lists under what a plan says it will do, rated headings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from minutebook.extract.cell_statements import Statement, beside
from minutebook.extract.column_meaning import DEADLINE_CELL
from minutebook.extract.evidence import Ids, of_blocks
from minutebook.extract.ordinals import BULLET
from minutebook.extract.part_meetings import meeting_of_part
from minutebook.extract.people import People
from minutebook.extract.plan_columns import PlanColumn
from minutebook.extract.plans.cells import plan_statements, sentences_of
from minutebook.extract.plans.dates import PlanDates, day_of_plan, gives_months_in_figures, gives_short_years
from minutebook.extract.plans.labelled import find_labelled_rows
from minutebook.extract.plans.lists import ListedAction, find_listed_actions
from minutebook.extract.plans.owners import owners_named, plan_owners
from minutebook.extract.plans.status import set_status
from minutebook.extract.plans.tables import PlanRow, find_plan_rows
from minutebook.extract.plans.tails import read_bracket, read_tail, who_by_when
from minutebook.extract.rag import rag_before, rag_of_cell, read_legend
from minutebook.extract.stretches import joined_evidence, joined_text
from minutebook.extract.table_role import TableReading
from minutebook.ingest.model import Block, Cell, Paper
from minutebook.schema import Evidence, Meeting, Part, PlanAction, Rag, Rule

HEAD_BLOCKS = 12
"""Blocks at the head of a part among which the date or the years of a plan are looked for."""
DONE = re.compile(
    r"(?:(?:fully |now |already )?(?:completed?|done|achieved|closed|implemented|actioned|finished|delivered|in place)"
    r"|(?:completed|achieved|closed|implemented|actioned|delivered)\W{1,3}(?!(?:by|before|in|from|end)\b)[\w ]{0,15}"
    r"\W?\d{2,4})\.?",
    re.IGNORECASE,
)
"""What cells of deadlines hold where the action is done, with the day at most."""


def find_plan_actions(
    paper: Paper,
    tables: Sequence[TableReading],
    parts: Sequence[Part],
    meetings: Sequence[Meeting],
    people: People,
    ids: Ids,
) -> list[PlanAction]:
    """The actions of every plan in a paper, in reading order.

    Args:
        paper: the paper.
        tables: its tables as read by `read_tables`.
        parts: its parts as records.
        meetings: the meetings that they are of or for; deadlines are read against their dates.
        people: those whom the paper lists.
        ids: gives the records their identity.
    """
    legend = read_legend(paper)
    rows = find_plan_rows(paper, tables, legend)
    rows += find_labelled_rows(paper, {row.table.part for row in rows})
    listed = find_listed_actions(paper, legend, {row.table.part for row in rows})
    if not rows and not listed:
        return []
    maker = _Maker(paper, parts, meetings, people, ids, legend, rows)
    found = [action for row in rows for action in maker.of_row(row)]
    found += [maker.of_list(one) for one in listed]
    return sorted(found, key=lambda action: action.evidence[0].page)


class _Maker:
    """Makes records of what the plans of a paper print."""

    def __init__(
        self,
        paper: Paper,
        parts: Sequence[Part],
        meetings: Sequence[Meeting],
        people: People,
        ids: Ids,
        legend: Mapping[str, Rag],
        rows: Sequence[PlanRow],
    ) -> None:
        self.paper, self.parts, self.people, self.ids, self.legend, self.rows = paper, parts, people, ids, legend, rows
        self.meetings = [meeting_of_part(part, parts, meetings) for part in range(len(parts))]
        self._dates: dict[int, PlanDates] = {}

    def of_row(self, row: PlanRow) -> Iterator[PlanAction]:
        """The actions of a row, each with what the other cells say level with it, or say for the whole row."""
        statements = _dated_points(row) or plan_statements(row.action)
        owner_cells = row.columns.cells(row.row, PlanColumn.OWNER)
        timed = (
            None if PlanColumn.DUE in row.columns.kinds else who_by_when(" ".join(cell.text for cell in owner_cells))
        )
        owners = owners_named(timed.owner, self.people) if timed else plan_owners(owner_cells, self.people)
        if not owners and row.lead and PlanColumn.OWNER not in row.columns.kinds:
            owners = owners_named(row.lead, self.people)
        rag = _rating(row.columns.cells(row.row, PlanColumn.RAG), self.legend)
        state = row.columns.text(row.row, PlanColumn.STATUS)
        dues = _levels(statements, row, PlanColumn.DUE)
        reported = PlanColumn.PROGRESS in row.columns.kinds
        updates = _levels(statements, row, PlanColumn.PROGRESS if reported else PlanColumn.REMARKS)
        for statement, due, update in zip(statements, dues, updates, strict=True):
            done = due if due and DONE.fullmatch(due) else None
            sentences = sentences_of(statement, len(statements) > 1)
            for stretches in sentences[1:] if row.midway and statement is statements[0] else sentences:
                action = self._action(
                    Rule.ROW_OF_PLAN, row.table.part, joined_text(stretches), joined_evidence(stretches)
                )
                action.group, action.owners, action.rag, action.comments = row.group, owners, rag, update
                set_status(action, state or done, reported)
                action.number = row.number
                action.measure = row.measure
                if PlanColumn.OWNER not in row.columns.kinds and (tail := read_bracket(action.text)):
                    action.owners = owners_named(tail.owner, self.people)
                    action.text = action.text[: tail.start]
                self._set_due(action, timed.due if timed else None if done else due, action.text)
                yield action

    def of_list(self, listed: ListedAction) -> PlanAction:
        """The action of a list or heading."""
        tail = read_tail(listed.text) or read_bracket(listed.text)
        led = owners_named(tail.owner, self.people) if tail else []
        tail = tail if led else None
        text = listed.text[: tail.start] if tail else listed.text
        action = self._action(Rule.LIST_OF_PLAN, listed.blocks[0].part, text, of_blocks(listed.blocks))
        action.group, action.rag, action.number = listed.group, listed.rag, listed.number
        if listed.lead:
            action.owners = owners_named(listed.lead, self.people)
        action.owners = led or action.owners
        action.comments = " ".join(block.text for block in listed.report) or None
        set_status(action, listed.state, reported=True)
        self._set_due(action, tail.due if tail else None, text, listed.lead_in)
        return action

    def _action(self, rule: Rule, part: int, text: str, evidence: list[Evidence]) -> PlanAction:
        meeting = self.meetings[part]
        return PlanAction(
            id=self.ids.of("plan_action", evidence, text),
            part=part,
            meeting=meeting.id if meeting else None,
            access=self.parts[part].access,
            rule=rule,
            evidence=evidence,
            text=text,
        )

    def _set_due(self, action: PlanAction, cell: str | None, *sentences: str) -> None:
        """Set the deadline: that of its own cell, else the first that the sentences state."""
        dates = self._dates_of(action.part or 0)
        deadline = dates.read(cell) if cell else None
        action.due_text = cell
        if not cell:
            found = next((found for text in sentences if (found := dates.find(text))), None)
            deadline, action.due_text = (found.deadline, found.text) if found else (None, None)
        if deadline:
            action.due, action.due_latest = deadline.edtf, deadline.latest

    def _dates_of(self, part: int) -> PlanDates:
        """How the deadlines of a part are read: against its meeting, else the day or years at its head."""
        if part not in self._dates:
            meeting = self.meetings[part]
            stated = meeting.date if meeting else None
            head = [piece.text for piece in self.paper.flow if isinstance(piece, Block) and piece.part == part]
            written = date.fromisoformat(stated) if stated else day_of_plan(head[:HEAD_BLOCKS])
            own = [row for row in self.rows if row.table.part == part]
            dues = [cell.text for row in own for cell in row.columns.cells(row.row, PlanColumn.DUE)]
            self._dates[part] = PlanDates(
                written, gives_short_years(dues, written), gives_months_in_figures(dues, written)
            )
        return self._dates[part]


def _levels(statements: list[Statement], row: PlanRow, kind: PlanColumn) -> Sequence[str | None]:
    """The text of a column for each statement: what stands level with it, else the whole of its first cell for all."""
    cells = row.columns.cells(row.row, kind)
    own = bool(cells) and any(cells[0] is cell for cell in row.row.cells)
    level = beside(statements, cells[0]) if own else None
    if own and not level and kind is PlanColumn.DUE:
        level = _line_by_line(cells[0], len(statements))
    return [text or None for text in level] if level else [cells[0].text if cells else None] * len(statements)


def _dated_points(row: PlanRow) -> list[Statement]:
    """The bullets of an action, where the cell beside it has a deadline for each of them."""
    points = [Statement([block]) for block in row.action.blocks if block.label == BULLET]
    dues = row.columns.cells(row.row, PlanColumn.DUE)
    return points if len(points) > 1 and dues and _line_by_line(dues[0], len(points)) else []


def _line_by_line(cell: Cell, count: int) -> list[str] | None:
    """The lines of a cell of deadlines, where each of `count` actions has one, though not level with it."""
    lines = [line.text for block in cell.blocks for line in block.lines]
    return lines if len(lines) == count > 1 and all(map(DEADLINE_CELL.fullmatch, lines)) else None


def _rating(cells: list[Cell], legend: Mapping[str, Rag]) -> Rag | None:
    return next((rag for cell in cells if (rag := rag_of_cell(cell, legend) or rag_before(cell.text, legend))), None)
