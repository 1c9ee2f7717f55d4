"""Opening a corpus file: is it one, is it whole, does this minutebook know its layout."""

import errno
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from minutebook.corpus.file.faults import NO_CORPUS, explained
from minutebook.corpus.file.lock import WriterLock
from minutebook.corpus.file.migration import migrate
from minutebook.corpus.layout import layout
from minutebook.errors import CorpusError

_SQLITE = b"SQLite format 3\0"
BUSY_SECONDS = 20.0  # a long query elsewhere may hold up a commit, a commit may hold up a query
_LARGE = 100_000_000  # bytes: smaller ones are checked each time
_CHECKED_EVERY = timedelta(days=1)
_CACHE_KIB = 65_536  # a paper's changes fit, so that nothing reaches the file before the commit; a search fits too


def connect_reader(path: Path) -> Database:
    """A connection that can't write.

    Raises:
        CorpusError: there is no corpus, or it can't be used.
        MachineError: it can't be read.
    """
    require_place(path)
    if not path.exists():
        raise CorpusError(f"{path}: there is no corpus; make one with: minutebook ingest PAPERS --corpus {path}")
    with explained(path):
        try:
            return _checked_reader(path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
        _roll_back_interrupted_write(path)
        return _checked_reader(path)


def _checked_reader(path: Path) -> Database:
    db = _connect(path, "ro")
    try:
        if _layout_version(db, path) < layout.LAYOUT_VERSION:
            raise CorpusError(f"{path}: made by an older minutebook; bring it up to date with: minutebook ingest")
    except BaseException:
        db.close()
        raise
    return db


def connect_to_check(path: Path) -> Database:
    """A connection for checks that SQLite makes only where it might write; the caller takes back what it does.

    Raises:
        sqlite3.OperationalError: the file, or its folder, is write-protected.
    """
    return _connect(path, "rw")


def connect_writer(path: Path, lock: WriterLock) -> Database:
    """A connection that writes, to a new corpus where there is none, for the holder of the writer's lock.

    A large corpus that the run before left in good order is not read through each time to find damage, but daily.

    Raises:
        CorpusError: the file is damaged, not a corpus, or of a newer layout. It is left as it was.
        MachineError: it can't be written.
    """
    with explained(path):
        db = _connect(path, "rwc")
        try:
            version = _prepare(db, path, lock)
            if version == layout.LAYOUT_VERSION:
                return db
        except BaseException:
            db.close()
            raise
        db.close()
        migrate(path, version, _connect_durable)
        return connect_writer(path, lock)


def _prepare(db: Database, path: Path, lock: WriterLock) -> int:
    """Check the file, make the tables of a new one; the layout's version."""
    is_new = not db.execute("SELECT 1 FROM sqlite_master").fetchone()
    version = layout.LAYOUT_VERSION if is_new else _layout_version(db, path)
    if not _was_checked_lately(path, lock):
        _check_whole(db, path)
        lock.checked_at = datetime.now(UTC)
    _check_writable(path)
    _make_durable(db)
    if is_new:
        layout.create(db)
    return version


def _connect_durable(path: Path, mode: str) -> Database:
    db = _connect(path, mode)
    _make_durable(db)
    return db


def _make_durable(db: Database) -> None:
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = FULL")


def _connect(path: Path, mode: str) -> Database:
    uri = f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return Database(connection, recursive_triggers=False, execute_plugins=False)


def _layout_version(db: Database, path: Path) -> int:
    """The layout's version; never newer than this minutebook knows."""
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if application != layout.APPLICATION_ID:
        raise CorpusError(f"{path}: an SQLite file, but not a corpus of minutebook; check the file name")
    if version > layout.LAYOUT_VERSION:
        raise CorpusError(
            f"{path}: made by a newer minutebook (layout {version}, this one knows {layout.LAYOUT_VERSION});"
            " upgrade minutebook"
        )
    return version


def _was_checked_lately(path: Path, lock: WriterLock) -> bool:
    """Whether the check may be left out. It takes about a second for each gigabyte, and more where the disk is slow."""
    if path.stat().st_size < _LARGE or lock.checked_at is None:
        return False
    return timedelta(0) <= datetime.now(UTC) - lock.checked_at < _CHECKED_EVERY


def _check_whole(db: Database, path: Path) -> None:
    found = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
    if found != "ok":
        raise CorpusError(f"{path}: damaged ({' '.join(found.split())}); restore it from a backup")


def _check_writable(path: Path) -> None:
    """SQLite opens what is write-protected without a word, and would fail at the first paper."""
    for needed in (path, path.absolute().parent):
        if not os.access(needed, os.W_OK):
            raise PermissionError(
                errno.EACCES, "no permission to write; allow it or choose another corpus", str(needed)
            )


def require_place(path: Path) -> None:
    """Refuse a path where no corpus can stand.

    Raises:
        CorpusError: it is a folder or a PDF, or its folder doesn't exist.
    """
    if path.is_dir():
        raise CorpusError(f"{path}: a folder; name the corpus file in it, such as {path / 'minutebook.db'}")
    if not path.absolute().parent.is_dir():
        raise CorpusError(f"{path}: the folder {path.absolute().parent} doesn't exist; make it first")
    if _is_a_pdf(path):
        raise CorpusError(f"{path}: a paper, not a corpus; give it to `ingest`, and --corpus a name such as papers.db")


def _is_a_pdf(path: Path) -> bool:
    """As somebody names one who takes the corpus for the paper that is asked about."""
    if not path.is_file() or not os.access(path, os.R_OK):
        return False
    with path.open("rb") as file:
        return file.read(5) == b"%PDF-"


def refuse_other_files(path: Path) -> None:
    """Refuse a file that is no SQLite database before anything is laid beside it; one that a journal may mend aside.

    Raises:
        CorpusError: it is not a corpus.
        OSError: it can't be read.
    """
    if path.is_file() and path.stat().st_size and not path.with_name(path.name + "-journal").exists():
        with path.open("rb") as file:
            if file.read(len(_SQLITE)) != _SQLITE:
                raise CorpusError(f"{path}: {NO_CORPUS}")


def _roll_back_interrupted_write(path: Path) -> None:
    """A writer was killed in the middle of a paper: the next connection that may write undoes that half."""
    db = _connect(path, "rw")
    try:
        db.execute("SELECT 1 FROM sqlite_master").fetchone()
    finally:
        db.close()
