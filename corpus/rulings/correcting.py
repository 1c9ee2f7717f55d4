"""Laying a person's value over an extracted one, taking it back, and finding those whose ground has moved."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from sqlite_utils import Database

from minutebook.corpus.database import Corpus
from minutebook.corpus.layout.layout import RENAMED_FIELDS
from minutebook.corpus.log.corrections import SHOWN_IN_LOGS, in_force, last_day, printed_value, records_of
from minutebook.corpus.log.logged import Correction, LogAction
from minutebook.corpus.log.queries import every_action
from minutebook.corpus.rulings.named import records_of_action
from minutebook.corpus.storing.store import now
from minutebook.errors import UsageError
from minutebook.schema import RECORD_KINDS

_FIXED = frozenset(
    {"id", "part", "rule", "confidence", "review", "evidence", "meeting", "minute_item", "person", "due_latest"}
)
"""What is no value of a record, or follows from another one."""


@dataclass(frozen=True)
class Moved:
    """A correction under which the papers say something else by now, or whose record is gone."""

    correction: Correction
    now: str | None
    is_gone: bool


def correct(corpus: Corpus, record: str, field: str, value: str | None, said_by: str, why: str | None) -> str | None:
    """Lay a value over what was extracted; an earlier correction of the same is withdrawn.

    Args:
        corpus: open for writing.
        record: its id; of an action, the id of any of its records.
        field: as the record's model names it; owners in one text with semicolons between.
        value: the right one; None where there is none.
        said_by: who says so.
        why: for what reason.

    Returns:
        The extracted value.

    Raises:
        UsageError: there is no such record or field, or the value can't be one of the field's.
    """
    kind = _kind(corpus.db, record)
    checked = _checked(kind, field, value)
    was = _extracted(corpus, kind, record, field)
    with corpus.writing() as db:
        _withdraw(db, records_of_action(db, record), field)
        db.execute(
            "INSERT INTO corrections (record, field, value, was, said_by, said_at, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [record, field, checked, was, said_by, now(), why],
        )
    return was


def take_back(corpus: Corpus, record: str, field: str) -> None:
    """Withdraw the correction of a field; what the papers say counts again.

    Raises:
        UsageError: there is none.
    """
    with corpus.writing() as db:
        if not _withdraw(db, records_of_action(db, record), field):
            raise UsageError(f"No correction of {field} of {record!r} is in force.")


def moved(corpus: Corpus) -> list[Moved]:
    """The corrections that a person should look at again, oldest first."""
    with corpus.reading() as db:
        corrections = in_force(db)
        actions = (
            {record: action for action in every_action(db) for record in records_of(action)} if corrections else {}
        )
        found = [_moved(db, one, actions.get(one.record)) for one in corrections]
    return [one for one in found if one.is_gone or one.now != one.correction.was]


def _moved(db: Database, one: Correction, action: LogAction | None) -> Moved:
    row = db.execute("SELECT kind FROM records WHERE id = ?", [one.record]).fetchone()
    if row is None:
        return Moved(one, None, True)
    return Moved(one, _value(db, row[0], one.record, one.field, action), False)


def _kind(db: Database, record: str) -> str:
    row = db.execute("SELECT kind FROM records WHERE id = ?", [record]).fetchone()
    if row is None:
        raise UsageError(f"No record is called {record!r}: the ids of actions stand in `minutebook log -o log.json`.")
    return str(row[0])


def _checked(kind: str, field: str, value: str | None) -> str | None:
    """The value as it is stored."""
    fields = RECORD_KINDS[kind].model_fields
    allowed = [name for name in fields if name not in _FIXED and _is_plain(fields[name].annotation)]
    allowed += ["owners"] if "owners" in fields else []
    if field not in allowed:
        raise UsageError(f"{field!r} can't be corrected; of {kind} these can: {', '.join(sorted(allowed))}.")
    if field == "owners":
        return value
    if field == "due" and value is not None and last_day(value) is None:
        raise UsageError(f"{value!r} is no deadline: give a day, a month or a year, as in 2031-03-14, 2031-03 or 2031.")
    info = fields[field]
    annotation: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(annotation)
        found = adapter.dump_python(adapter.validate_python(value), mode="json")
    except ValidationError as error:
        if value is None:
            raise UsageError(f"The {field} can't be empty: give the right value.") from None
        raise UsageError(f"{value!r} can't be the {field}: {error.errors()[0]['msg'].lower()}.") from None
    return None if found is None else str(found)


def _is_plain(annotation: Any) -> bool:
    return not str(annotation).startswith(("list", "tuple"))


def _extracted(corpus: Corpus, kind: str, record: str, field: str) -> str | None:
    with corpus.reading() as db:
        actions = every_action(db) if kind == "actions" else []
        action = next((action for action in actions if record in records_of(action)), None)
        return _value(db, kind, record, field, action)


def _value(db: Database, kind: str, record: str, field: str, action: LogAction | None) -> str | None:
    """What the papers say: of a field that logs show, of the whole action."""
    if action and field in SHOWN_IN_LOGS:
        return printed_value(action, field)
    if field == "owners":
        return db.execute("SELECT owners FROM action_owners WHERE record = ?", [record]).fetchone()[0]  # type: ignore[no-any-return]
    column = RENAMED_FIELDS.get(field, "body_name" if (kind, field) == ("meetings", "body") else field)
    value = db.execute(f"SELECT {column} FROM {kind} WHERE id = ?", [record]).fetchone()[0]  # noqa: S608
    return None if value is None else str(value)


def _withdraw(db: Database, records: list[str], field: str) -> int:
    marks = ", ".join("?" * len(records))
    return db.execute(
        "UPDATE corrections SET withdrawn_at = ? WHERE withdrawn_at IS NULL AND field = ?"  # noqa: S608
        f" AND record IN ({marks})",
        [now(), field, *records],
    ).rowcount
