"""The corpus as its users see it: open it, ask what is new, store a paper."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from minutebook.corpus.file.connection import connect_reader, connect_writer, refuse_other_files, require_place
from minutebook.corpus.file.faults import InconsistentPaper, explained
from minutebook.corpus.file.lock import WriterLock
from minutebook.corpus.links.settle import settle
from minutebook.corpus.storing.sightings import file_at, note_gone, put_gone, put_sighting, stamp, stored_path
from minutebook.corpus.storing.store import MOST_TRIES, now, put_paper
from minutebook.schema import PaperDocument

_MOST_BUFFERED = 1_000

_UNCHANGED = """
SELECT 1 FROM sightings AS s JOIN documents AS d ON d.id = s.document
WHERE s.path = :path AND s.current = 1 AND s.size = :size AND s.mtime_ns = :mtime AND s.inode = :inode
  AND d.tried_by = :parser AND (d.failed_tries = 0 OR d.failed_tries >= :most_tries)
"""
_HELD = """
SELECT 1 FROM documents
WHERE sha256 = :sha256 AND tried_by = :parser AND (failed_tries = 0 OR failed_tries >= :most_tries)
"""


class Stored(StrEnum):
    """What storing a paper came to."""

    NEW = "new"
    """A paper never seen before, at a path where nothing stood."""
    CHANGED = "changed"
    """The file at a known path has other bytes: a new version; the old one is kept as superseded."""
    COPY = "copy"
    """Known bytes at a new path: one paper, one more sighting."""
    REREAD = "reread"
    """A known paper was read again with another result, which replaced the former."""
    KEPT = "kept"
    """Reading a known paper again failed in a way that may pass; what was read before stays."""
    SAME = "same"
    """Nothing new."""


@dataclass(frozen=True)
class Source:
    """Where a paper came from."""

    url: str
    retrieved_at: datetime | None = None


class Corpus:
    """An SQLite file of papers and their records. For the thread that opened it."""

    def __init__(self, path: Path, db: Database, lock: WriterLock | None = None):
        self.path = path
        self.db = db
        self._lock = lock
        self._seen_at = now()
        self._seen_unchanged: list[str] = []
        self._may_settle = True

    @classmethod
    def open_for_writing(cls, path: Path) -> Self:
        """Open a corpus, or make one, as its only writer.

        Raises:
            CorpusError: locked by another run, damaged, not a corpus, or made by a newer minutebook.
            MachineError: the disk is full or fails, or writing is not permitted.
        """
        require_place(path)
        with explained(path):
            refuse_other_files(path)
            lock = WriterLock(path)
        try:
            return cls(path, connect_writer(path, lock), lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_for_reading(cls, path: Path) -> Self:
        """Open a corpus that can't be changed through it; needs no lock.

        Raises:
            CorpusError: there is none, or it can't be used.
            MachineError: it can't be read.
        """
        return cls(path, connect_reader(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if error:
            self._may_settle = False
        self.close()

    def close(self) -> None:
        """Write what is buffered, settle what papers mean to each other, and let the next writer in."""
        try:
            if self._lock and self._may_settle:
                self.settle()
                self._lock.sign_off()
        finally:
            self.db.close()
            if self._lock:
                self._lock.release()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """One state of the corpus for several queries, whatever a writer commits meanwhile; faults are explained."""
        with explained(self.path), self.db.atomic():
            yield self.db

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """One transaction, committed at its end or not at all; faults are explained."""
        with self._transaction():
            yield self.db

    def unchanged(self, path: Path, stat: os.stat_result, parser_version: str) -> bool:
        """Whether the paper at a path need not be read again.

        So it is when the file has the size, last change and inode that it had, and `parser_version` was the last to
        try it; unless it failed then in a way that may pass (timeout, crashed, over_limit): that is tried
        `MOST_TRIES` times.
        """
        size, mtime, inode = stamp(stat)
        place = {"path": stored_path(path), "size": size, "mtime": mtime, "inode": inode}
        return self._exists(_UNCHANGED, place | {"parser": parser_version})

    def holds(self, sha256: str, parser_version: str) -> bool:
        """Whether these bytes need not be read, wherever they stand; by the rule of `unchanged`."""
        return self._exists(_HELD, {"sha256": sha256, "parser": parser_version})

    def store(self, document: PaperDocument, path: Path, stat: os.stat_result, source: Source | None = None) -> Stored:
        """Store a paper and where it stands, in one transaction, committed on return.

        Args:
            document: what was read of the file's bytes, whatever its status.
            path: where the file stands.
            stat: of the file, taken before its bytes were read.
            source: where it came from; a source recorded earlier stays when there is none.

        Raises:
            InconsistentPaper: its records contradict each other. Nothing of it is stored; the corpus can go on.
            CorpusError: the corpus is damaged or held by another program.
            MachineError: the disk is full or fails.
        """
        try:
            with self._transaction():
                number, rows = put_paper(self.db, document)
                if number is None:
                    return Stored.SAME
                place = put_sighting(self.db, number, path, stat, self._seen_at)
                self._put_source(number, source)
        except sqlite3.IntegrityError as error:
            raise InconsistentPaper(f"{path}: its records contradict each other ({error}); please report it") from error
        return _outcome(rows, place)

    def touch(self, path: Path, stat: os.stat_result, sha256: str, source: Source | None = None) -> Stored:
        """Record that a paper which the corpus holds (`holds`) stands at a path; committed on return.

        Raises:
            KeyError: the corpus doesn't hold it.
        """
        with self._transaction():
            row = self.db.execute("SELECT id FROM documents WHERE sha256 = ?", [sha256]).fetchone()
            if row is None:
                raise KeyError(sha256)
            place = put_sighting(self.db, row[0], path, stat, self._seen_at)
            self._put_source(row[0], source)
        return _outcome("same", place)

    def touch_unchanged(self, path: Path) -> None:
        """Record that an unchanged file was seen again; written with the next transaction, at the latest by `close`."""
        self._seen_unchanged.append(stored_path(path))
        if len(self._seen_unchanged) >= _MOST_BUFFERED:
            self._write_seen()

    def note_gone(self, folder: Path) -> list[str] | None:
        """Record which papers under a folder are there no more: they are kept, but count only if they stand elsewhere.

        Returns:
            Their paths; None where nothing is left of the folder's papers, as when a disk is not mounted: then nothing
            is recorded.
        """
        with self._transaction():
            return note_gone(self.db, folder, self._seen_at)

    def mark_gone(self, paths: list[str]) -> None:
        """Record that papers don't stand at these paths, as the corpus holds them, any more."""
        with self._transaction():
            for path in paths:
                row = self.db.execute(
                    "SELECT document FROM sightings WHERE path = ? AND current = 1", [path]
                ).fetchone()
                if row and file_at(path) is None:
                    put_gone(self.db, path, row[0], self._seen_at)

    def settle(self) -> None:
        """Bring the links between papers up to date: who is who, and the lives of actions.

        `close` does it; until then what was stored since stands for itself.
        """
        with self._transaction():
            settle(self.db)

    def _write_seen(self) -> None:
        with self._transaction():
            pass

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing; what was buffered goes first."""
        with explained(self.path), self.db.atomic():
            self.db.conn.executemany(
                "UPDATE sightings SET last_seen = ? WHERE path = ? AND current = 1",
                [(self._seen_at, path) for path in self._seen_unchanged],
            )
            yield
        self._seen_unchanged.clear()

    def _exists(self, sql: str, parameters: dict[str, object]) -> bool:
        with explained(self.path):
            return self.db.execute(sql, parameters | {"most_tries": MOST_TRIES}).fetchone() is not None

    def _put_source(self, number: int, source: Source | None) -> None:
        if source:
            retrieved = source.retrieved_at.astimezone(UTC).isoformat() if source.retrieved_at else None
            self.db.table("documents").update(number, {"source_url": source.url, "retrieved_at": retrieved})


def _outcome(rows: str, place: str) -> Stored:
    """What to tell of a paper whose rows are new, replaced, kept or same, at a path that is new, changed or same."""
    if place == "changed":
        return Stored.CHANGED
    if rows != "same":
        return {"new": Stored.NEW, "replaced": Stored.REREAD, "kept": Stored.KEPT}[rows]
    return Stored.COPY if place == "new" else Stored.SAME
