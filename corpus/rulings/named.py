"""The papers and records that a person names to a command."""

from sqlite_utils import Database

_SHORTEST_HASH = 8


def paper_named(db: Database, start: str) -> tuple[int, str] | None:
    """Id and SHA-256 of the one paper whose SHA-256 begins so, with at least 8 digits; else None."""
    rows = db.execute("SELECT id, sha256 FROM documents WHERE substr(sha256, 1, ?) = ?", [len(start), start.lower()])
    found = rows.fetchall() if len(start) >= _SHORTEST_HASH else []
    return (int(found[0][0]), str(found[0][1])) if len(found) == 1 else None


def records_of_action(db: Database, record: str) -> list[str]:
    """All records of the action that a record is of; else the record alone."""
    rows = db.execute(
        "SELECT record FROM action_sightings WHERE life = (SELECT life FROM action_sightings WHERE record = ?)",
        [record],
    ).fetchall()
    return [row[0] for row in rows] or [record]
