"""Removing a paper, or a person, for good: from every table, the search index and the file's free pages.

That it was done is kept, by whom and why; of a person, not who it was. What a paper said is in the file that it was
read from: so a removed paper is not stored again, and papers from which a person was removed stay as they are now.
"""

import re

from sqlite_utils import Database

from minutebook.corpus.database import Corpus
from minutebook.corpus.links.settle import mark_unsettled, settle
from minutebook.corpus.rulings.named import paper_named
from minutebook.corpus.rulings.ruling import Kind, known_key
from minutebook.corpus.storing.store import delete_rows, now
from minutebook.errors import UsageError
from minutebook.extract.contact_details import without_details
from minutebook.extract.cues import load_cues
from minutebook.schema import RECORD_KINDS

REMOVED = "[removed]"

_OF_RECORDS = ("evidence", "owners", "voters")
_SAID = {"corrections": "record", "releases": "target"}
_PEOPLE = ("attendance", "declarations", "owners", "voters")


def forget_paper(corpus: Corpus, start: str, said_by: str, why: str) -> int:
    """Remove a paper with everything that was read of it and said of its records.

    Args:
        corpus: open for writing.
        start: its SHA-256, or at least 8 digits of it.
        said_by: who says so.
        why: for what reason; kept.

    Returns:
        How many records and pages were removed.

    Raises:
        UsageError: no paper, or more than one, has that hash.
    """
    with corpus.writing() as db:
        paper = paper_named(db, start)
        if paper is None:
            raise UsageError(
                f"No one paper has the SHA-256 {start!r}: give at least 8 of its digits, as `sha256sum` prints them."
            )
        document, sha256 = paper
        (rows,) = db.execute(
            "SELECT (SELECT count(*) FROM records WHERE document = ?1)"
            " + (SELECT count(*) FROM pages WHERE document = ?1)",
            [document],
        ).fetchone()
        for table, column in _SAID.items():
            db.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT id FROM records WHERE document = ?)",  # noqa: S608
                [document],
            )
        db.execute("DELETE FROM releases WHERE target = ?", [sha256])
        mark_unsettled(db, document)
        delete_rows(db, document)
        db.execute("DELETE FROM documents WHERE id = ?", [document])
        _record(db, [sha256], "paper", rows, said_by, why)
        _finish(db)
    _clear_free_pages(corpus)
    return int(rows)


def forget_person(corpus: Corpus, name: str, said_by: str, why: str) -> int:
    """Put `REMOVED` in the place of a person's names wherever they are printed, and of contact details beside them.

    Full names are replaced everywhere, a surname behind an honorific, initials where they own an action.

    Args:
        corpus: open for writing.
        name: a name of the person, or its key, as `minutebook people` prints it.
        said_by: who says so.
        why: for what reason; kept, so it must not name the person.

    Returns:
        How many values were changed.

    Raises:
        UsageError: the name is unknown or means several people.
    """
    key = known_key(corpus, Kind.PERSON, name)
    with corpus.writing() as db:
        (person,) = db.execute("SELECT person FROM person_names WHERE key = ?", [key]).fetchone()
        names = {row[0] for row in db.execute("SELECT name FROM person_names WHERE person = ?", [person])}
        for table in ("attendance", "declarations"):
            names |= {row[0] for row in db.execute(f"SELECT name FROM {table} WHERE person = ?", [person])}  # noqa: S608
        if re.search(_pattern(names), why, re.IGNORECASE):
            raise UsageError("The reason is kept: leave the name out of it.")
        changed, documents = _replace_everywhere(db, person, names)
        hashes = [sha256 for one, sha256 in db.execute("SELECT id, sha256 FROM documents") if one in documents]
        _record(db, hashes, "person", changed, said_by, why)
        _finish(db)
    _clear_free_pages(corpus)
    return changed


def _pattern(names: set[str]) -> str:
    """Full names with any white space, and the surname behind an honorific."""
    titles = "|".join(map(re.escape, sorted(load_cues().words("names", "honorifics"), key=len, reverse=True)))
    forms = []
    for name in names:
        words = [re.escape(word) for word in name.split()]
        if len(words) > 1:
            forms += [r"\s+".join(words), rf"(?:{titles})\.?\s+(?:\w\.?\s+)*{words[-1]}"]
    return rf"\b(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)"


def _replace_everywhere(db: Database, person: str, names: set[str]) -> tuple[int, set[int]]:
    """How many values were changed, and the numbers of the papers that they stand in."""
    pattern = re.compile(_pattern(names), re.IGNORECASE)

    def without(text: str | None) -> str | None:
        return without_details(pattern.sub(REMOVED, text), REMOVED) if text and pattern.search(text) else text

    db.conn.create_function("without_person", 1, without, deterministic=True)
    keys = {row[0] for row in db.execute("SELECT key FROM person_names WHERE person = ?", [person])}
    documents = {
        row[0]
        for table in _PEOPLE
        for row in db.execute(f"SELECT {_paper_of(table)} FROM {table} WHERE person = ?", [person])  # noqa: S608
    }
    for (document,) in db.execute("SELECT id FROM documents").fetchall():
        mark_unsettled(db, document)
    changed = 0
    for table in _PEOPLE:
        changed += _unname(db, table, person)
    for table in ("documents", "pages", "warnings", *RECORD_KINDS, *_OF_RECORDS, "corrections"):
        for column in _texts(db, table):
            where = f"without_person({column}) IS NOT {column}"
            if table != "corrections":
                place = "id" if table == "documents" else _paper_of(table)
                documents |= {row[0] for row in db.execute(f"SELECT {place} FROM {table} WHERE {where}")}  # noqa: S608
            sql = f"UPDATE {table} SET {column} = without_person({column}) WHERE {where}"  # noqa: S608
            changed += db.execute(sql).rowcount
    marks = ", ".join("?" * len(keys))
    db.execute(f"DELETE FROM rulings WHERE one IN ({marks}) OR other IN ({marks})", [*keys, *keys])  # noqa: S608
    return changed, documents


def _paper_of(table: str) -> str:
    return "(SELECT document FROM records WHERE id = record)" if table in _OF_RECORDS else "document"


def _texts(db: Database, table: str) -> list[str]:
    """Columns that a paper's words, or a person's, stand in."""
    ours = {"id", "sha256", "record", "access", "name_key", "person", "body_key", "body", "sitting", "meeting"}
    ours |= {"minute_item", "file_name", "content_hash", "rule", "review"}
    return [row[1] for row in db.execute(f"PRAGMA table_info ({table})") if row[2] == "TEXT" and row[1] not in ours]


def _unname(db: Database, table: str, person: str) -> int:
    columns = {row[1] for row in db.execute(f"PRAGMA table_info ({table})")}
    emptied = columns & {"initials", "honorific", "represents", "person_in_paper", "name_key", "person"}
    sets = ", ".join(["name = ?1", *(f"{column} = NULL" for column in sorted(emptied))])
    return db.execute(f"UPDATE {table} SET {sets} WHERE person = ?2", [REMOVED, person]).rowcount  # noqa: S608


def _record(db: Database, hashes: list[str], kind: str, rows: int, said_by: str, why: str) -> None:
    db.conn.executemany(
        "INSERT INTO erasures (target, kind, rows, said_by, said_at, why) VALUES (?, ?, ?, ?, ?, ?)",
        [(sha256, kind, rows, said_by, now(), why) for sha256 in hashes],
    )


def _finish(db: Database) -> None:
    settle(db)
    for index in ("pages_fts", "records_fts"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608


def _clear_free_pages(corpus: Corpus) -> None:
    """Write the file anew: neither free pages nor the ends of used ones keep what was deleted."""
    corpus.db.execute("VACUUM")
