"""Writing one paper: its row in `documents`, and all its other rows or none."""

import hashlib
import json
from datetime import UTC, datetime

from sqlite_utils import Database

from minutebook.corpus.links.identity import PaperIdentities, best_form
from minutebook.corpus.links.settle import mark_unsettled
from minutebook.corpus.storing.rows import Row, paper_rows
from minutebook.schema import DocumentStatus, PaperDocument

# A machine under load causes these, so they are tried again in later runs; a bomb causes them too, so not for ever.
MAY_PASS = frozenset({DocumentStatus.TIMEOUT, DocumentStatus.CRASHED, DocumentStatus.OVER_LIMIT})
MOST_TRIES = 3

_READ = frozenset({DocumentStatus.OK, DocumentStatus.PARTIAL})
_VARIES = {"document": {"seconds", "file_name"}}


def now() -> str:
    """The time as the corpus holds it: aware UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def put_paper(db: Database, paper: PaperDocument) -> tuple[int | None, str]:
    """Write what was read of a paper, inside a transaction of the caller's; nothing of one that was to be forgotten.

    Returns:
        The paper's number in `documents`, None if it was removed for good; and what became of its rows: `new`,
        `replaced`, `same` (the corpus holds just this) or `kept` (this try failed in a way that may pass, an
        earlier one did read the paper: that stays).
    """
    info = paper.document
    known = next(db.query("SELECT * FROM documents WHERE sha256 = ?", [info.sha256]), None)
    if db.execute("SELECT 1 FROM erasures WHERE target = ?", [info.sha256]).fetchone():
        db.execute("UPDATE documents SET tried_by = ? WHERE sha256 = ?", [info.parser_version, info.sha256])
        return known["id"] if known else None, "same"
    tries = _failed_tries(known, info.status, info.parser_version)
    content_hash = _content_hash(paper)
    if known is None:
        document = _insert_document(db, paper, content_hash, tries)
        _insert_rows(db, paper, document)
        return document, "new"
    document = known["id"]
    db.execute(
        "UPDATE documents SET tried_by = ?, failed_tries = ? WHERE id = ?", [info.parser_version, tries, document]
    )
    if known["content_hash"] == content_hash:
        return document, "same"
    if info.status in MAY_PASS and known["status"] in _READ:
        return document, "kept"
    mark_unsettled(db, document)
    delete_rows(db, document)
    db.table("documents").update(document, _document_columns(paper, content_hash))
    _insert_rows(db, paper, document)
    return document, "replaced"


def _failed_tries(known: Row | None, status: DocumentStatus, parser_version: str) -> int:
    if status not in MAY_PASS:
        return 0
    return 1 + (known["failed_tries"] if known and known["tried_by"] == parser_version else 0)


def _content_hash(paper: PaperDocument) -> str:
    return hashlib.sha256(paper.model_dump_json(exclude=_VARIES).encode()).hexdigest()


def _document_columns(paper: PaperDocument, content_hash: str) -> Row:
    return {
        **paper.document.model_dump(mode="json", exclude={"pages", "seconds", "file_name", "sha256"}),
        "schema_version": paper.schema_version,
        "ingested_at": now(),
        "content_hash": content_hash,
    }


def _insert_document(db: Database, paper: PaperDocument, content_hash: str, tries: int) -> int:
    info = paper.document
    columns = _document_columns(paper, content_hash) | {
        "sha256": info.sha256,
        "file_name": info.file_name,
        "tried_by": info.parser_version,
        "failed_tries": tries,
    }
    db.table("documents").insert(columns)
    return int(db.execute("SELECT last_insert_rowid()").fetchone()[0])


def _insert_rows(db: Database, paper: PaperDocument, document: int) -> None:
    identities = PaperIdentities(paper.meetings, paper.attendance)
    rows = paper_rows(paper, document, identities)
    bodies, people = put_names(db, identities)
    for row in rows["meetings"]:
        row["body"] = bodies.get(row["body_key"])
    for row in rows["attendance"] + rows["declarations"] + rows["owners"] + rows["voters"]:
        row["person"] = people.get(row["name_key"])
    for table, table_rows in rows.items():
        _insert_many(db, table, table_rows)
    mark_unsettled(db, document)
    db.execute("INSERT INTO pages_fts (rowid, text) SELECT id, text FROM pages WHERE document = ?", [document])
    db.execute(
        "INSERT INTO records_fts (rowid, text) SELECT key, text FROM record_texts WHERE document = ?", [document]
    )


def _insert_many(db: Database, table: str, rows: list[Row]) -> None:
    """Plain executemany: three times as fast as sqlite-utils' insert_all."""
    if rows:
        names = list(rows[0])
        places = ", ".join(f":{name}" for name in names)
        db.conn.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", rows)  # noqa: S608


def put_names(db: Database, identities: PaperIdentities) -> tuple[dict[str, str], dict[str, str]]:
    """Write the names that a paper prints; one that is new means a body or a person of its own until they are settled.

    Returns:
        The body that each of these body names means, and the person that each person's name means.
    """
    printed_bodies: list[Row] = [{"key": key, "name": name} for key, name in identities.body_names.items()]
    printed_people: list[Row] = [
        {"key": key, "body_name": body, "name": name} for key, (body, name) in identities.people_names.items()
    ]
    bodies = _with_best_names(db, "body_names", printed_bodies)
    people = _with_best_names(db, "person_names", printed_people)
    db.conn.executemany("INSERT OR IGNORE INTO bodies (id, name) VALUES (:key, :name)", bodies)
    db.conn.executemany(
        "INSERT INTO body_names (key, name, body, score, basis) VALUES (:key, :name, :key, 1, 'name')"
        " ON CONFLICT (key) DO UPDATE SET name = excluded.name",
        bodies,
    )
    body_of = _meant(db, "body_names", "body", bodies)
    db.conn.executemany(
        "INSERT OR IGNORE INTO people (id, body, name) VALUES (:key, :body, :name)",
        [row | {"body": body_of[row["body_name"]]} for row in people],
    )
    db.conn.executemany(
        "INSERT INTO person_names (key, body_name, name, person, score, basis)"
        " VALUES (:key, :body_name, :name, :key, 1, 'name') ON CONFLICT (key) DO UPDATE SET name = excluded.name",
        people,
    )
    return body_of, _meant(db, "person_names", "person", people)


def _with_best_names(db: Database, table: str, rows: list[Row]) -> list[Row]:
    """The rows, each with the best of its name and the one that the corpus has for its key."""
    known = _meant(db, table, "name", rows)
    return [row | {"name": best_form([row["name"], known.get(row["key"]) or row["name"]])} for row in rows]


def _meant(db: Database, table: str, column: str, rows: list[Row]) -> dict[str, str]:
    """What the corpus has in a column for the rows' keys."""
    keys = json.dumps([row["key"] for row in rows])
    sql = f"SELECT key, {column} FROM {table} WHERE key IN (SELECT value FROM json_each(?))"  # noqa: S608
    return dict(db.execute(sql, [keys]).fetchall())


def delete_rows(db: Database, document: int) -> None:
    """Delete a paper's rows. The search index must be told the old texts while they still stand."""
    db.execute(
        "INSERT INTO pages_fts (pages_fts, rowid, text) SELECT 'delete', id, text FROM pages WHERE document = ?",
        [document],
    )
    db.execute(
        "INSERT INTO records_fts (records_fts, rowid, text)"
        " SELECT 'delete', key, text FROM record_texts WHERE document = ?",
        [document],
    )
    db.execute(  # no body's settling would find these any more
        "DELETE FROM action_lives WHERE body IS NULL AND id IN (SELECT s.life FROM action_sightings AS s"
        " JOIN actions AS a ON a.id = s.record WHERE a.document = ?)",
        [document],
    )
    for table in ("records", "pages", "warnings"):
        db.execute(f"DELETE FROM {table} WHERE document = ?", [document])  # noqa: S608
