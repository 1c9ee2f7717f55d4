"""What stands in which column of a log, the same in every format that is read by people.

The full layout has a column for everything; the short one puts the owner under the action and what became of it under
its status.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from minutebook.outputs.colours import Tone
from minutebook.outputs.view import NOT_STATED, Layout, LogRow, LogView

Look = Literal["text", "quiet", "none", "badge", "mark", "rag"]


@dataclass(frozen=True)
class Line:
    """One paragraph of a cell."""

    text: str
    look: Look = "text"
    tone: Tone = "neutral"
    title: str = ""
    """what a pointer resting on it shows"""


@dataclass(frozen=True)
class Column:
    """A heading with what stands below it."""

    heading: str
    name: str
    """for style sheets"""
    width: int
    """in millimetres, where all make up the width of a page"""
    lines: Callable[[LogRow], Iterable[Line]]


def columns_of(log: LogView) -> tuple[Column, ...]:
    """The columns of a log's layout, without those that would be empty."""
    left_out = {"title": not log.shows_titles, "rag": not log.shows_rag, "progress": not log.shows_progress}
    full = log.layout is Layout.FULL
    kept = [column for column in (_FULL if full else _SHORT) if not left_out.get(column.name)]
    if full and log.shows_history:
        kept[-1] = _SOURCE_AND_HISTORY
    return _with_whole_numbers(kept, log)


def _with_whole_numbers(columns: Sequence[Column], log: LogView) -> tuple[Column, ...]:
    """The columns, that of the numbers so wide that none is broken: half of "104/2122" is another item's number."""
    first, *others = columns
    longest = max((len(word) for row in log.rows for word in row.item.split()), default=0)
    needed = min(_PADDING + _OF_A_DIGIT * longest, _WIDEST_NUMBER)
    share = needed / (_PAGE - needed) * sum(column.width for column in others)
    return replace(first, width=max(first.width, round(share))), *others


_PADDING, _OF_A_DIGIT, _WIDEST_NUMBER, _PAGE = 4, 2, 36, 270
"""In millimetres."""


def _title(row: LogRow) -> Iterator[Line]:
    if row.title and not row.goes_on:
        yield Line(row.title)


def _text(row: LogRow) -> Iterator[Line]:
    yield Line(row.text)


def _owners(row: LogRow) -> Iterator[Line]:
    for place, name in enumerate(row.owners, start=1):
        yield Line(name if place == len(row.owners) else f"{name};")
    if not row.owners:
        yield Line(NOT_STATED, "none")


def _due(row: LogRow) -> Iterator[Line]:
    yield Line(row.due) if row.due else Line(NOT_STATED, "none")
    if row.due_printed:
        yield Line(f"(“{row.due_printed}”)", "quiet")


def _status(row: LogRow) -> Iterator[Line]:
    yield Line(row.status, "badge", row.tone)
    for mark in row.marks:
        yield Line(mark.text, "mark", mark.tone)


def _rag(row: LogRow) -> Iterator[Line]:
    if row.action.rag:
        yield Line(row.rag, "rag", row.action.rag.value)


def _progress(row: LogRow) -> Iterator[Line]:
    yield from map(Line, row.progress)


def _source(row: LogRow) -> Iterator[Line]:
    yield Line(row.source, "quiet", title=row.file_name)


def _source_and_history(row: LogRow) -> Iterator[Line]:
    yield from _source(row)
    for told in row.history:
        yield Line(told, "quiet")


def _text_and_owners(row: LogRow) -> Iterator[Line]:
    yield Line(row.text)
    yield Line(f"Owner: {row.owner_line or NOT_STATED}", "quiet" if row.owners else "none")


def _all_that_became(row: LogRow) -> Iterator[Line]:
    yield from _status(row)
    if row.action.rag:
        yield Line(f"RAG: {row.rag}", "rag", row.action.rag.value)
    yield from _progress(row)
    for told in row.history:
        yield Line(told, "quiet")


_SOURCE = Column("Source", "source", 28, _source)
_SOURCE_AND_HISTORY = Column("Source and history", "source", 44, _source_and_history)
_FULL = (
    Column("Item No.", "item", 15, lambda row: [Line(row.item)]),
    Column("Item", "title", 38, _title),
    Column("Action", "action", 60, _text),
    Column("Owner", "owner", 30, _owners),
    Column("Due", "due", 27, _due),
    Column("Status", "status", 32, _status),
    Column("RAG", "rag", 22, _rag),
    Column("Progress", "progress", 45, _progress),
    _SOURCE,
)
_SHORT = (
    Column("Item No.", "item", 17, lambda row: [Line(row.item)]),
    Column("Item", "title", 48, _title),
    Column("Action", "action", 105, _text_and_owners),
    Column("Due", "due", 35, _due),
    Column("Status and progress", "status", 66, _all_that_became),
)
