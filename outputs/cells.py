"""The columns that CSV and XLSX share: a row for each action, nothing merged, so that both sort and filter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from minutebook.outputs.formulas import defused
from minutebook.outputs.view import LogRow, LogView
from minutebook.outputs.visible import visible

MOST_CHARACTERS = 32_767
"""What a cell of a spreadsheet can hold."""


@dataclass(frozen=True)
class Column:
    """A heading, the width that suits it (in characters) and where its value comes from."""

    heading: str
    width: int
    value: Callable[[LogRow], str | date | None]

    def cell(self, row: LogRow) -> str | date:
        """The value as it may stand in a cell: a date, or text that can't start a formula."""
        value = self.value(row)
        return value if isinstance(value, date) else _fitting(defused(value or ""))


def _fitting(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else f"{text[: MOST_CHARACTERS - 1]}…"


def _marked(row: LogRow, tone: str) -> str:
    return "; ".join(mark.text for mark in row.marks if mark.tone == tone)


_HISTORY = Column("History", 60, lambda row: "\n".join(row.history))
_RAG = Column("RAG", 8, lambda row: row.rag)
COLUMNS = (
    Column("Committee", 20, lambda row: row.committee),
    Column("Meeting", 16, lambda row: row.meeting),
    Column("Item No.", 9, lambda row: row.item),
    Column("Item", 24, lambda row: row.title),
    Column("Action", 54, lambda row: row.text),
    Column("Owner", 20, lambda row: row.owner_line),
    Column("Due", 15, lambda row: row.due),
    Column("Due as printed", 15, lambda row: visible(row.action.due_text or "")),
    Column("Last day", 12, lambda row: row.action.due_latest),
    Column("Status", 12, lambda row: row.status),
    Column("Overdue", 14, lambda row: _marked(row, "overdue")),
    Column("Progress", 30, lambda row: row.progress_line),
    Column("New", 8, lambda row: _marked(row, "new")),
    Column("Check", 9, lambda row: _marked(row, "check")),
    Column("Publication", 14, lambda row: _marked(row, "closed")),
    Column("Source", 22, lambda row: row.file_name),
    Column("Page", 10, lambda row: row.page.removeprefix("page ")),
)


def columns_of(log: LogView) -> tuple[Column, ...]:
    """The columns of a log: ratings behind the status and history at the end, where any action has them."""
    columns = list(COLUMNS)
    if log.shows_rag:
        columns.insert(1 + next(place for place, column in enumerate(COLUMNS) if column.heading == "Status"), _RAG)
    if log.shows_history:
        columns.append(_HISTORY)
    return tuple(columns)
