"""Writing one paper: its row in `documents`, and all its other rows or none."""

import hashlib
import json
from datetime import UTC, datetime

from sqlite_utils import Database

from minutebook.corpus.identity import PaperIdentities, best_form
from minutebook.corpus.rows import Row, paper_rows
from minutebook.schema import DocumentStatus, PaperDocument

# A machine under load causes these, so they are tried again in later runs; a bomb causes them too, so not for ever.
MAY_PASS = frozenset({DocumentStatus.TIMEOUT, DocumentStatus.CRASHED, DocumentStatus.OVER_LIMIT})
MOST_TRIES = 3

_READ = frozenset({DocumentStatus.OK, DocumentStatus.PARTIAL})
_VARIES = {"document": {"seconds", "file_name"}}


def now() -> str:
    """The time as the corpus holds it: aware UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def put_paper(db: Database, paper: PaperDocument) -> tuple[int, str]:
    """Write what was read of a paper, inside a transaction of the caller's.

    Returns:
        The paper's number in `documents`, and what became of its rows: `new`, `replaced`, `same` (the corpus holds just
        this) or `kept` (this try failed in a way that may pass, an earlier one did read the paper: that stays).
    """
    info = paper.document
    known = next(db.query("SELECT * FROM documents WHERE sha256 = ?", [info.sha256]), None)
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
    bodies, people = _names_used_by(db, document)
    _delete_rows(db, document)
    db.table("documents").update(document, _document_columns(paper, content_hash))
    _insert_rows(db, paper, document)
    _delete_unused_names(db, bodies, people)
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
    identities = PaperIdentities(paper)
    rows = paper_rows(paper, document, identities)
    _put_names(db, identities)
    for table, table_rows in rows.items():
        _insert_many(db, table, table_rows)
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


def _put_names(db: Database, identities: PaperIdentities) -> None:
    bodies: list[Row] = [{"id": body, "name": name} for body, name in identities.body_names.items()]
    people: list[Row] = [
        {"id": person, "body": body, "name": name} for person, (body, name) in identities.people_names.items()
    ]
    db.conn.executemany(
        "INSERT INTO bodies (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        _with_best_names(db, "SELECT id, name FROM bodies WHERE id IN (SELECT value FROM json_each(?))", bodies),
    )
    db.conn.executemany(
        "INSERT INTO people (id, body, name) VALUES (:id, :body, :name)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        _with_best_names(db, "SELECT id, name FROM people WHERE id IN (SELECT value FROM json_each(?))", people),
    )


def _with_best_names(db: Database, sql: str, rows: list[Row]) -> list[Row]:
    """The rows, each with the best of its name and the one that the corpus has for its id."""
    ids = json.dumps([row["id"] for row in rows])
    known: dict[str, str] = dict(db.execute(sql, [ids]).fetchall())
    return [row | {"name": best_form([row["name"], known.get(row["id"]) or row["name"]])} for row in rows]


def _delete_rows(db: Database, document: int) -> None:
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
    for table in ("records", "pages", "warnings"):
        db.execute(f"DELETE FROM {table} WHERE document = ?", [document])  # noqa: S608


def _names_used_by(db: Database, document: int) -> tuple[set[str], set[str]]:
    """The bodies and the people that a paper's rows refer to."""
    bodies = db.execute("SELECT body FROM meetings WHERE document = ? AND body IS NOT NULL", [document])
    people = db.execute(
        "SELECT person FROM attendance WHERE document = :document AND person IS NOT NULL UNION"
        " SELECT person FROM declarations WHERE document = :document AND person IS NOT NULL UNION"
        " SELECT person FROM owners JOIN records ON records.id = owners.record"
        " WHERE records.document = :document AND person IS NOT NULL",
        {"document": document},
    )
    return {row[0] for row in bodies}, {row[0] for row in people}


def _delete_unused_names(db: Database, bodies: set[str], people: set[str]) -> None:
    """Delete those of the bodies and people that no row refers to any more."""
    db.conn.executemany(
        "DELETE FROM people WHERE id = :id AND NOT EXISTS (SELECT 1 FROM attendance WHERE person = :id)"
        " AND NOT EXISTS (SELECT 1 FROM owners WHERE person = :id)"
        " AND NOT EXISTS (SELECT 1 FROM declarations WHERE person = :id)",
        [{"id": person} for person in sorted(people)],
    )
    db.conn.executemany(
        "DELETE FROM bodies WHERE id = :id AND NOT EXISTS (SELECT 1 FROM meetings WHERE body = :id)"
        " AND NOT EXISTS (SELECT 1 FROM people WHERE body = :id)",
        [{"id": body} for body in sorted(bodies)],
    )
