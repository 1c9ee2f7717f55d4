"""Where papers were seen. A path is never a paper's identity: another content at a known path is a new version."""

import os
from pathlib import Path

from sqlite_utils import Database

from minutebook.corpus.settle import mark_unsettled

_SIGNED_64 = 1 << 63


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
