"""Bringing a corpus of an older layout up to date: a new file is made beside it and takes its place when it is whole.

The old file is kept under the name `backup_path` gives. A run that is cut off leaves the old corpus as it was.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.layout import layout
from minutebook.corpus.links.identity import PaperIdentities
from minutebook.corpus.storing.store import put_names
from minutebook.errors import CorpusError
from minutebook.schema import Attendance, Meeting, Owner

Row = dict[str, Any]
Connect = Callable[[Path, str], Database]


def backup_path(path: Path, version: int) -> Path:
    """Where the corpus of an older layout is kept."""
    return path.with_name(f"{path.name}.layout-{version}.bak")


def migrate(path: Path, version: int, connect: Connect) -> None:
    """Put a corpus of the present layout, with all that it holds, in the place of one of an older layout.

    Args:
        path: the corpus; links are followed. The caller holds the writer's lock.
        version: its layout.
        connect: opens a file in an SQLite mode (`rwc`).

    Raises:
        CorpusError: its rows contradict each other.
        OSError, sqlite3.Error: the disk is full or fails. The corpus is as it was.
    """
    path = path.resolve()
    made = path.with_name(path.name + ".migrating")
    _discard(made)
    try:
        db = connect(made, "rwc")
        try:
            _copy(db, path, version)
        finally:
            db.close()
        shutil.copymode(path, made)
        _keep_backup(path, backup_path(path, version))
        made.replace(path)
        _sync(path.parent)
    finally:
        _discard(made)


def _discard(made: Path) -> None:
    """Delete what a run that was cut off left; its journal first, which SQLite would roll back into a new file."""
    made.with_name(made.name + "-journal").unlink(missing_ok=True)
    made.unlink(missing_ok=True)


def _copy(db: Database, old: Path, version: int) -> None:
    layout.create(db)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("ATTACH ? AS old", [str(old)])
    with db.atomic():
        for table in _tables(db):
            _copy_table(db, table)
        for step in range(version, layout.LAYOUT_VERSION):
            if step in _STEPS:
                _STEPS[step](db)
        for index in ("pages_fts", "records_fts"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608
        if wrong := db.execute("PRAGMA main.foreign_key_check").fetchone():
            raise CorpusError(f"{old}: its table {wrong[0]} refers to rows that are missing; restore it from a backup")
    db.execute("DETACH old")


def _tables(db: Database) -> list[str]:
    """Tables that both layouts have, search indexes aside."""
    sql = (
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
        " AND name IN (SELECT name FROM old.sqlite_master WHERE type = 'table') ORDER BY rowid"
    )
    return [row[0] for row in db.execute(sql)]


def _copy_table(db: Database, table: str) -> None:
    """Copy the columns that both layouts have; one that is new and must not be empty gets its value here as well."""
    new, old = (_columns(db, schema, table) for schema in ("main", "old"))
    values = {name: name if name in old else _NEW_VALUES[name] for name in new if name in old or name in _NEW_VALUES}
    db.execute(
        f"INSERT INTO main.{table} ({', '.join(values)}) SELECT {', '.join(values.values())} FROM old.{table}"  # noqa: S608
    )


def _columns(db: Database, schema: str, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA {schema}.table_info ({table})")]


def _from_1(db: Database) -> None:
    """Layout 1 took a normalised name for the person; names now stand between records and people."""
    db.execute("UPDATE owners SET person = NULL")
    db.execute("UPDATE attendance SET person = NULL")
    db.execute("DELETE FROM people")
    db.execute("INSERT INTO body_names (key, name, body, score, basis) SELECT id, name, id, 1, 'name' FROM bodies")
    db.execute("UPDATE meetings SET body_key = body")
    for (document,) in db.execute("SELECT id FROM documents ORDER BY id").fetchall():
        _name_people(db, document)
    db.execute("INSERT INTO unsettled (body) SELECT key FROM body_names UNION SELECT '#' || id FROM documents")


def _name_people(db: Database, document: int) -> None:
    rows = list(db.query("SELECT * FROM attendance WHERE document = ? ORDER BY position", [document]))
    attendance = [_attendance(row) for row in rows]
    meetings = db.execute("SELECT id, body_name FROM meetings WHERE document = ?", [document]).fetchall()
    identities = PaperIdentities([Meeting(id=meeting, body=body) for meeting, body in meetings], attendance)
    attending = [(identities.person_named(record), record.id) for record in attendance]
    owning = [
        (identities.person_owning(row["meeting"], _owner(row)), row["record"], row["position"])
        for row in db.query(_OWNERS, [document])
    ]
    put_names(db, identities)
    db.conn.executemany("UPDATE attendance SET name_key = ?1, person = ?1 WHERE id = ?2", attending)
    db.conn.executemany("UPDATE owners SET name_key = ?1, person = ?1 WHERE record = ?2 AND position = ?3", owning)


def _attendance(row: Row) -> Attendance:
    fields = {name: row[name] for name in ("id", "meeting", "name", "status", "honorific")}
    return Attendance(**fields, person=row["person_in_paper"])


def _owner(row: Row) -> Owner:
    return Owner(name=row["name"], kind=row["kind"], person=row["person_in_paper"])


_OWNERS = """
SELECT o.*, coalesce(a.meeting, p.meeting) AS meeting FROM owners AS o JOIN records AS r ON r.id = o.record
LEFT JOIN actions AS a ON a.id = r.id LEFT JOIN plan_actions AS p ON p.id = r.id WHERE r.document = ?
"""

_NEW_VALUES = {"review": "'[]'", "earlier": "'[]'", "numbers": "'[]'", "fills": "'[]'", "provisional": "0"}
"""For columns that an older layout lacks and that must not be empty: column and the SQL of its value."""


def _from_2(db: Database) -> None:
    """Layout 2 knew of no releases and no erasures: their tables are empty."""


def _from_3(db: Database) -> None:
    """Layout 3 did not tell drafts from the minutes that were approved."""
    db.execute("INSERT OR IGNORE INTO unsettled (body) SELECT key FROM body_names")


def _from_4(db: Database) -> None:
    """Layout 4 knew who voted how only by number: papers read before have no voters until they are read again."""


def _from_5(db: Database) -> None:
    """Layout 5 kept no colours of cells: tables read before have none until they are read again."""


_STEPS: dict[int, Callable[[Database], None]] = {1: _from_1, 2: _from_2, 3: _from_3, 4: _from_4, 5: _from_5}
"""What else must be done to a corpus of the layout that is the key, once its tables are copied."""


def _keep_backup(path: Path, backup: Path) -> None:
    """A backup of the same layout is an older one: it is replaced."""
    backup.unlink(missing_ok=True)
    try:
        os.link(path, backup)
    except OSError:  # a file system without links
        shutil.copy2(path, backup)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
