"""What SQLite and the file system report, in terms of the corpus and what to do about it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from minutebook.errors import CorpusError, ExitCode, MachineError, MinutebookError

_PRIMARY_CODE = 0xFF  # SQLite's extended codes carry the primary one in their low byte

_MACHINE_FAULTS = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and run it again",
    sqlite3.SQLITE_IOERR: "reading or writing failed; check the disk and its free space",
    sqlite3.SQLITE_READONLY: "it is write-protected; allow writing to the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "it can't be opened; check the permissions of the file and its folder",
    sqlite3.SQLITE_PERM: "permission denied; check the permissions of the file and its folder",
    sqlite3.SQLITE_NOMEM: "there is not enough memory",
}
NO_CORPUS = "it is not a corpus, or it is damaged; check the file name or restore it from a backup"
_CORPUS_FAULTS = {
    sqlite3.SQLITE_CORRUPT: "it is damaged; restore it from a backup, or ingest the papers into a new one",
    sqlite3.SQLITE_NOTADB: NO_CORPUS,
    sqlite3.SQLITE_BUSY: "another program holds it; close that program or wait for it to finish",
    sqlite3.SQLITE_LOCKED: "another program holds it; close that program or wait for it to finish",
}


class InconsistentPaper(MinutebookError):
    """The records of a paper contradict each other (an id twice, a meeting that isn't there): a fault of ours."""

    exit_code = ExitCode.FAULT


def fault_code(error: sqlite3.Error) -> int | None:
    """SQLite's primary result code; None where Python raised the error itself."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & _PRIMARY_CODE


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the faults of the corpus at `path` into one line that names it.

    Raises:
        MachineError: the disk is full, fails or is write-protected.
        CorpusError: the file is damaged, not a corpus, or held by another program.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = fault_code(error)
        if code in _MACHINE_FAULTS:
            raise MachineError(f"{path}: {_MACHINE_FAULTS[code]} ({error})") from error
        if code in _CORPUS_FAULTS:
            raise CorpusError(f"{path}: {_CORPUS_FAULTS[code]} ({error})") from error
        if code is None and "Could not decode to UTF-8" in str(error):
            raise CorpusError(f"{path}: {_CORPUS_FAULTS[sqlite3.SQLITE_CORRUPT]} (a text is not UTF-8)") from error
        raise
    except UnicodeDecodeError as error:  # Python reads the messages of SQLite, which may quote a damaged schema
        raise CorpusError(f"{path}: {_CORPUS_FAULTS[sqlite3.SQLITE_CORRUPT]} (a text is not UTF-8)") from error
    except OSError as error:
        raise MachineError(f"{error.filename or path}: {error.strerror or error}") from error
