"""Whether a corpus is whole, and whether its papers still stand where they were seen."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlite_utils import Database

from minutebook.corpus.database import Corpus
from minutebook.corpus.file.connection import connect_to_check
from minutebook.corpus.file.faults import explained, fault_code
from minutebook.corpus.storing.sightings import file_at
from minutebook.errors import CorpusError

_INDEXES = ("pages_fts", "records_fts")
_WRITE_PROTECTED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})


class State(StrEnum):
    """What became of a file that was read."""

    SAME = "same"
    MISSING = "missing"
    CHANGED = "changed"
    """Other bytes."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Seen:
    """A paper where it was last seen, and what stands there now."""

    path: str
    state: State


def check_whole(corpus: Corpus) -> bool:
    """Check every page of the file, every reference, and the search index against the texts.

    Returns:
        Whether the search index was checked too: SQLite can't where it may not write.

    Raises:
        CorpusError: something is wrong; the message says what.
    """
    with corpus.reading() as db:
        found = [str(row[0]) for row in db.execute("PRAGMA integrity_check(3)")]
        if found != ["ok"]:
            raise CorpusError(f"{corpus.path}: damaged ({' '.join(' '.join(found).split())}); restore it from a backup")
        if row := db.execute("PRAGMA foreign_key_check").fetchone():
            raise CorpusError(f"{corpus.path}: damaged ({row[0]} refers to {row[2]} rows that are not there)")
    with explained(corpus.path):
        try:
            with closing(connect_to_check(corpus.path)) as db:
                _check_search(db, corpus.path)
        except sqlite3.OperationalError as error:
            if fault_code(error) not in _WRITE_PROTECTED:
                raise
            return False
    return True


def _check_search(db: Database, path: Path) -> None:
    db.execute("BEGIN IMMEDIATE")
    for index in _INDEXES:
        try:
            db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        except sqlite3.DatabaseError as error:
            if fault_code(error) != sqlite3.SQLITE_CORRUPT:
                raise
            raise CorpusError(
                f"{path}: the index {index} does not agree with its texts; restore it from a backup"
            ) from error
    db.execute("ROLLBACK")


def papers(corpus: Corpus) -> Iterator[Seen]:
    """Each path where a paper counts as standing, and what is there now, by path; files are read whole."""
    with corpus.reading() as db:
        rows = db.execute(
            "SELECT s.path, d.sha256 FROM sightings AS s JOIN documents AS d ON d.id = s.document"
            " WHERE s.current = 1 ORDER BY s.path"
        ).fetchall()
    for path, sha256 in rows:
        yield Seen(path, _state(path, sha256))


def _state(stored: str, sha256: str) -> State:
    file = file_at(stored)
    if file is None:
        return State.MISSING
    try:
        with file.open("rb") as content:
            return State.SAME if hashlib.file_digest(content, "sha256").hexdigest() == sha256 else State.CHANGED
    except OSError:
        return State.UNREADABLE
