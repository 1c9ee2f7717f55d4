"""Values that people laid over extracted ones.

They hold for a whole action, whichever of its papers they were said of, until they are withdrawn or corrected again.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.log.logged import Correction, LogAction, OwnerRow
from minutebook.corpus.log.merged import Found
from minutebook.schema import Access, OwnerKind, Status

_DAYS = frozenset({"completed_on", "agreed_on"})
SHOWN_IN_LOGS = frozenset({"text", "item", "item_title", "owners", "due", "status", "comments", "access", *_DAYS})
"""Fields of actions whose corrections a log shows."""


def in_force(db: Database) -> list[Correction]:
    """The corrections that were not withdrawn, oldest first."""
    rows = db.query(
        "SELECT id, record, field, value, was, said_by, said_at, why FROM corrections"
        " WHERE withdrawn_at IS NULL ORDER BY id"
    )
    return [Correction(**row) for row in rows]


def laid_over(rows: Iterable[Found], corrections: Iterable[Correction]) -> list[Found]:
    """The actions with their corrections; of several on one field the latest counts."""
    by_record: dict[str, list[Correction]] = {}
    for one in corrections:
        by_record.setdefault(one.record, []).append(one)
    return [replace(row, action=_corrected(row.action, by_record)) for row in rows] if by_record else list(rows)


def records_of(action: LogAction) -> list[str]:
    """The ids of the records that an action is made of."""
    return [seen.id for seen in action.history] or [action.id]


def printed_value(action: LogAction, field: str) -> str | None:
    """What the papers say, as text."""
    value = getattr(action, field)
    if field == "owners":
        return "; ".join(owner.name for owner in value) or None
    return None if value is None else str(value)


def _corrected(action: LogAction, by_record: dict[str, list[Correction]]) -> LogAction:
    found = sorted((one for record in records_of(action) for one in by_record.get(record, ())), key=lambda one: one.id)
    shown = tuple({one.field: one for one in found if one.field in SHOWN_IN_LOGS}.values())
    changes: dict[str, Any] = {}
    for one in shown:
        changes |= _values(action, one.field, one.value)
    return replace(action, **changes, corrections=shown) if shown else action


def _values(action: LogAction, field: str, value: str | None) -> dict[str, Any]:
    """A corrected value as the fields of an action."""
    if field == "owners":
        return {"owners": _owners(action, value)}
    if field == "due":
        return {"due": value, "due_text": None, "due_latest": last_day(value)}
    if field == "status":
        return {"status": Status(value) if value else Status.OPEN, "status_text": None}
    if field == "access":
        return {"access": Access(value or Access.OPEN)}
    return {field: date.fromisoformat(value) if value and field in _DAYS else value}


def _owners(action: LogAction, value: str | None) -> tuple[Any, ...]:
    known = {owner.name: owner for seen in action.history for owner in seen.owners}
    known |= {owner.name: owner for owner in action.owners}
    names = [name.strip() for name in (value or "").split(";") if name.strip()]
    return tuple(known.get(name) or OwnerRow(name, OwnerKind.PERSON, None, None) for name in names)


def last_day(due: str | None) -> date | None:
    """The last day of a corrected deadline: a day, a month or a year; None for other EDTF."""
    pieces = (due or "").split("-")
    try:
        numbers = [int(piece) for piece in pieces]
        match numbers:
            case [year]:
                return date(year, 12, 31)
            case [year, month]:
                return date(year, month, monthrange(year, month)[1])
            case [year, month, day]:
                return date(year, month, day)
    except ValueError:
        pass
    return None
