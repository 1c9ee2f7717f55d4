"""The log as to-dos for a calendar (RFC 5545): one VTODO for each action still to be done."""

from datetime import UTC, datetime, time
from textwrap import shorten

from icalendar import Calendar, Component, Journal, Todo

from minutebook.outputs.view import NOT_STATED, STILL_OPEN, LogRow, LogView
from minutebook.schema import Access, Status

_SUMMARY_LENGTH = 120
"""Calendars show summaries in a list; the whole text is in the description."""

_STATUS = {Status.OPEN: "NEEDS-ACTION", Status.IN_PROGRESS: "IN-PROCESS"}


def render(log: LogView) -> bytes:
    """An iCalendar file. Its time stamps are the log's own day, so the same log gives the same bytes.

    An action keeps its UID from log to log, so that importing again updates it. Owners are named as contacts: an
    ATTENDEE needs an e-mail address, and papers give none.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//minutebook//Action log//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", log.title)
    stamp = datetime.combine(log.as_at, time(), UTC)
    waiting = [row for row in log.rows if row.action.status in STILL_OPEN]
    for row in waiting:
        calendar.add_component(_todo(row, stamp))
    if not waiting:
        calendar.add_component(_empty(log, stamp))
    if log.withheld:
        calendar.add_component(_withheld(log, stamp))
    content: bytes = calendar.to_ical()
    return content


def _todo(row: LogRow, stamp: datetime) -> Component:
    todo = Todo()
    todo.add("uid", f"{row.action.id}@minutebook.invalid")
    todo.add("dtstamp", stamp)
    todo.add("summary", shorten(row.text, _SUMMARY_LENGTH, placeholder=" …"))
    todo.add("description", _description(row))
    todo.add("status", _STATUS[row.action.status])
    todo.add("categories", [row.committee])
    for owner in row.owners:
        todo.add("contact", owner)
    if row.action.due_latest:
        todo.add("due", row.action.due_latest)
    if row.action.access != Access.OPEN:
        todo.add("class", "CONFIDENTIAL")
    return todo


def _description(row: LogRow) -> str:
    due = f"{row.due} (printed as “{row.due_printed}”)" if row.due_printed else row.due
    lines = [
        row.text,
        "",
        f"Committee: {row.committee}",
        f"Meeting: {row.meeting}",
        f"Item: {' '.join(filter(None, (row.item, row.title))) or NOT_STATED}",
        f"Owner: {row.owner_line or NOT_STATED}",
        f"Due: {due or NOT_STATED}",
        f"Status: {'; '.join((row.status, *(mark.text for mark in row.marks)))}",
        *([f"RAG: {row.rag}"] if row.rag else []),
        f"Progress: {row.progress_line or NOT_STATED}",
        f"Source: {row.source}",
        f"File: {row.file_name}",
    ]
    return "\n".join(lines)


def _withheld(log: LogView, stamp: datetime) -> Component:
    return _journal(log, stamp, "withheld", "Withheld from this log", "\n".join(log.withheld))


def _empty(log: LogView, stamp: datetime) -> Component:
    """A calendar file needs one component; a journal entry says why there is no to-do and disturbs no task list."""
    nothing = log.nothing or "Every action in this log is closed."
    return _journal(log, stamp, "no-actions", "No actions to show", nothing)


def _journal(log: LogView, stamp: datetime, kind: str, summary: str, description: str) -> Component:
    entry = Journal()
    entry.add("uid", f"{kind}-{log.as_at.isoformat()}@minutebook.invalid")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", log.as_at)
    entry.add("summary", summary)
    entry.add("description", description)
    return entry
