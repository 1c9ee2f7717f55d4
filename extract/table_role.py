"""What a table is: an action log, minutes in columns, a plan, or something else; a scored decision."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from minutebook.extract.column_meaning import PROSE, PURPOSE_CELL, Columns, Meaning, read_heading
from minutebook.extract.plan_columns import is_plain_action
from minutebook.ingest.model import Block, Paper, Row, Table
from minutebook.schema import PartKind


class TableRole(StrEnum):
    """What a table is for."""

    ACTION_LOG = "action_log"
    MINUTES = "minutes"
    PLAN = "plan"
    OTHER = "other"


LOG_HEADING = re.compile(
    r"\bactions? (?:log|list|tracker|sheet|schedule|summary|register|grid|table|points|record)\b"
    r"|\b(?:rolling|outstanding|agreed|open|ongoing) actions?\b|\bsummary of actions?\b|\bmatters arising\b"
    r"|\bactions? (?:to be taken|outstanding|arising|agreed|update)\b|\bfollow[- ]up (?:of |on )?actions?\b"
    r"|\bactions? (?:carried forward |outstanding )?from (?:the |our )?(?:\w+ )?(?:meetings?|minutes)\b"
    r"|^\W*actions?\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Captions and headings that stand above action logs."""
PLAN_HEADING = re.compile(
    r"\b(?:action|improvement|delivery|accessibility|development|implementation|work|forward|business|training) "
    r"plan(?:ning)?\b|\bstrategy\b|\brisk register\b|\bwork programme\b",
    re.IGNORECASE,
)
BLOCKS_ABOVE = 3
"""Blocks above a table among which its heading may stand."""
HEADING_LENGTH = 160
"""Characters of each of them that are looked at."""
LOG_COLUMNS = {
    Meaning.ACTION: 2.0,
    Meaning.OWNER: 2.0,
    Meaning.DUE: 1.5,
    Meaning.STATUS: 1.5,
    Meaning.COMPLETED: 1.5,
    Meaning.COMMENTS: 1.0,
    Meaning.RAG: 0.5,
    Meaning.NUMBER: 1.0,
    Meaning.TITLE: 0.5,
    Meaning.DATE: 0.5,
}
"""What each column speaks for an action log."""
LOG_FROM = 4.0
HEADED = 3.0
AGAINST = 3.0
"""What a plan's column or heading speaks against it, and a column of minutes."""


@dataclass
class TableReading:
    """A table with its role and its columns; `skipped` are its rows of headings."""

    table: Table
    role: TableRole
    score: float
    columns: Columns
    skipped: int

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that follow its headings; not kept, as those of a long paper are at rest."""
        return self.table.rows[self.skipped :]


def read_tables(paper: Paper) -> list[TableReading]:
    """Every table of a paper that has rows, in reading order."""
    readings = []
    for place, piece in enumerate(paper.flow):
        if isinstance(piece, Table) and piece.rows:
            above = _blocks_above(paper, place)
            kind = paper.parts[piece.part].kind if piece.part < len(paper.parts) else None
            readings.append(_read_table(piece, _text_above(above), kind, above[-1] if above else None))
    return readings


def _read_table(table: Table, heading_above: str, part_kind: PartKind | None, line_above: Block | None) -> TableReading:
    """One table.

    Args:
        table: a table with rows.
        heading_above: the text above it.
        part_kind: what its part of the paper is.
        line_above: the block above it, which may hold its headings, printed over the rules.
    """
    heading = f"{table.caption or ''}\n{heading_above}"
    headed = part_kind is PartKind.ACTION_LOG or bool(LOG_HEADING.search(heading))
    planned = part_kind is PartKind.PLAN or bool(PLAN_HEADING.search(heading))
    columns, skipped = _columns_of(table, line_above)
    if not any(columns.meanings) and headed and 2 <= len(columns.texts) <= 8:
        columns.guess()
    scores = {
        TableRole.ACTION_LOG: _log_score(columns) + HEADED * headed - AGAINST * planned,
        TableRole.MINUTES: _minutes_score(columns),
        TableRole.PLAN: _plan_score(columns, planned),
    }
    role = max(scores, key=lambda candidate: scores[candidate])
    if scores[role] < LOG_FROM:
        return TableReading(table, TableRole.OTHER, scores[role], columns, skipped)
    return TableReading(table, role, scores[role], columns, skipped)


def _blocks_above(paper: Paper, place: int) -> list[Block]:
    """The blocks between a table and the table before it, at most `BLOCKS_ABOVE`, nearest last."""
    above: list[Block] = []
    for piece in reversed(paper.flow[max(0, place - BLOCKS_ABOVE) : place]):
        if not isinstance(piece, Block):
            break
        above.insert(0, piece)
    return above


def _text_above(above: list[Block]) -> str:
    return "\n".join(block.text[:HEADING_LENGTH] for block in above)


def _columns_of(table: Table, line_above: Block | None) -> tuple[Columns, int]:
    """The columns with the headings of the table, else its first row, else the line above it; how many rows of it."""
    if table.header:
        columns = Columns(table.header, table.rows)
        if any(columns.meanings) or _heads_commitments(table.header):
            return columns, 0
    first = [cell.text for cell in table.rows[0].cells]
    columns = Columns(first, table.rows[1:])
    if _known(columns) >= 2 and _known(columns) >= sum(map(bool, first)) - 1:
        return columns, 1
    if line_above:
        columns = Columns(_headings_over(table, line_above), table.rows)
        if _known(columns) >= 2:
            return columns, 0
    return Columns(table.header, table.rows), 0


def _heads_commitments(header: list[str]) -> bool:
    """Whether a heading over every column, and what is to be done under one, leave no room for headings elsewhere."""
    return len(header) > 1 and all(header) and any(map(is_plain_action, header))


def _known(columns: Columns) -> int:
    return sum(meaning is not None for meaning in columns.meanings)


def _headings_over(table: Table, block: Block) -> list[str]:
    """The words of the line above a table, each over its column; empty strings where they don't stand over columns."""
    line = block.lines[-1]
    starts = _column_starts(table)
    if line.page != table.page or not 0 <= table.boxes[table.page][1] - line.base <= 2 * line.size:
        return []
    headings = [""] * len(starts)
    for word in [*line.words, *line.margin]:
        place = max((i for i, start in enumerate(starts) if start is not None and start <= word.x0 + 2), default=0)
        headings[place] = f"{headings[place]} {word.text}".strip()
    return headings


def _column_starts(table: Table) -> list[float | None]:
    """Where each column begins on the table's first page; None for a column without text there."""
    rows = [row for row in table.rows if row.page == table.page]
    return [
        min((row.cells[i].box[0] for row in rows if i < len(row.cells) and row.cells[i].blocks), default=None)
        for i in range(table.columns)
    ]


def _log_score(columns: Columns) -> float:
    """Above `LOG_FROM`: a column of actions, and who, when or how far beside it."""
    found = {meaning for meaning in columns.meanings if meaning}
    if Meaning.ACTION not in found or not found & {
        Meaning.OWNER,
        Meaning.DUE,
        Meaning.STATUS,
        Meaning.COMPLETED,
        Meaning.COMMENTS,
    }:
        return -HEADED
    action = columns.of(Meaning.ACTION) or 0
    if columns.share(action, PURPOSE_CELL) >= 0.5:
        return -HEADED
    score = sum(LOG_COLUMNS.get(meaning, 0.0) for meaning in found)
    score -= AGAINST * (Meaning.PLAN in found) + AGAINST * (Meaning.NOTES in found)
    return score - AGAINST / 2 * (columns.filled(action) < 0.6) - AGAINST * (columns.length(action) > 2 * PROSE)


def _minutes_score(columns: Columns) -> float:
    """Above `LOG_FROM`: a column of prose, with numbers before it or a thin column of actions or owners behind it."""
    beside = columns.has(Meaning.ACTION, Meaning.OWNER)
    candidates = [i for i, meaning in enumerate(columns.meanings) if meaning in (Meaning.NOTES, Meaning.TITLE, None)]
    body = max(candidates, key=columns.length, default=None)
    if body is None or not columns.length(body) or not (beside or columns.has(Meaning.NUMBER)):
        return 0.0
    named = columns.meanings[body] is Meaning.NOTES and read_heading(columns.headings[body]) is not None
    score = 2.0 * columns.has(Meaning.NUMBER) + 1.5 * beside + 2.0 * named
    score += 2.0 * (columns.length(body) > PROSE)
    unknown = sum(
        meaning is None and bool(text) for meaning, text in zip(columns.meanings, columns.headings, strict=True)
    )
    score -= AGAINST * (unknown > 1)
    action = columns.of(Meaning.ACTION)
    score += 1.0 * (action is not None and (columns.filled(action) < 0.6 or columns.length(action) < PROSE / 5))
    return score - AGAINST * columns.has(Meaning.PLAN) - 1.5 * columns.has(Meaning.STATUS, Meaning.DUE)


def _plan_score(columns: Columns, planned: bool) -> float:
    """Above `LOG_FROM`: aims, measures or costs beside what is to be done, by whom or when."""
    working = sum(columns.has(meaning) for meaning in (Meaning.ACTION, Meaning.TASK, Meaning.OWNER, Meaning.DUE))
    plan = sum(meaning is Meaning.PLAN for meaning in columns.meanings)
    return 2.5 * min(plan, 2) + 1.5 * working + 2.0 * planned if plan or working > 1 else 0.0
