"""Where papers were seen. A path is never a paper's identity: another content at a known path is a new version."""

import os
import re
from pathlib import Path

from sqlite_utils import Database

from minutebook.corpus.links.settle import mark_unsettled

_SIGNED_64 = 1 << 63
_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")


def stored_path(path: Path) -> str:
    r"""The path as the corpus holds it: absolute, links not followed, bytes that are not UTF-8 as `\xNN`."""
    return os.fsencode(path.absolute()).decode("utf-8", "backslashreplace")


def stamp(stat: os.stat_result) -> tuple[int, int, int]:
    """Size, last change and inode of a file, as far as SQLite's integers can hold them."""
    return stat.st_size, _signed(stat.st_mtime_ns), _signed(stat.st_ino)


def _signed(number: int) -> int:
    return (number + _SIGNED_64) % (2 * _SIGNED_64) - _SIGNED_64


def put_sighting(db: Database, document: int, path: Path, stat: os.stat_result, seen_at: str) -> str:
    """Record that a paper stands at a path; another paper that stood there is superseded.

    Returns:
        `new` (nothing stood at the path), `same` (this paper did) or `changed` (another one did).
    """
    stored = stored_path(path)
    row = db.execute("SELECT document FROM sightings WHERE path = ? AND current = 1", [stored]).fetchone()
    before = row[0] if row else None
    if before not in (None, document):
        mark_unsettled(db, before)
        db.execute("UPDATE sightings SET current = 0 WHERE path = ? AND current = 1", [stored])
    if before != document:
        mark_unsettled(db, document)
    db.execute(
        "INSERT INTO sightings (document, path, size, mtime_ns, inode, first_seen, last_seen, current)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (path, document) DO UPDATE SET size = excluded.size,"
        " mtime_ns = excluded.mtime_ns, inode = excluded.inode, last_seen = excluded.last_seen, current = 1,"
        " gone_at = NULL",
        [document, stored, *stamp(stat), seen_at, seen_at],
    )
    return "new" if before is None else "same" if before == document else "changed"


def name_of(stored: str) -> str:
    """The file's name in a path as the corpus holds it."""
    return stored.rpartition("/")[2]


def note_gone(db: Database, folder: Path, seen_at: str) -> list[str] | None:
    """Record which files under a folder are there no more; their papers are kept, and count if they stand elsewhere.

    Returns:
        The paths that are gone; None where none of the folder's papers is left. That is how a disk looks that is not
        mounted, so nothing is recorded.
    """
    prefix = stored_path(folder).rstrip("/") + "/"
    rows = db.execute(
        "SELECT path, document FROM sightings WHERE current = 1 AND substr(path, 1, ?) = ? ORDER BY path",
        [len(prefix), prefix],
    ).fetchall()
    gone = [(path, document) for path, document in rows if file_at(path) is None]
    if gone and len(gone) == len(rows):
        return None
    for path, document in gone:
        put_gone(db, path, document, seen_at)
    return [path for path, _ in gone]


def put_gone(db: Database, path: str, document: int, seen_at: str) -> None:
    """Record that a paper doesn't stand at a path any more."""
    mark_unsettled(db, document)
    db.execute("UPDATE sightings SET current = 0, gone_at = ? WHERE path = ? AND current = 1", [seen_at, path])


def file_at(stored: str) -> Path | None:
    """The file that a path as the corpus holds it stands for, if there is one."""
    return next((Path(os.fsdecode(path)) for path in _file_paths(stored) if os.path.lexists(path)), None)


def _file_paths(stored: str) -> tuple[bytes, bytes]:
    r"""The paths that a stored one may stand for: `\xNN` in it can be a byte, or be printed in the name itself."""
    plain = stored.encode()
    return plain, _ESCAPED.sub(lambda match: bytes.fromhex(match[1].decode()), plain)
