"""Full-text search over the current papers' pages and records."""

import re
import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.database import Corpus
from minutebook.corpus.file.faults import fault_code
from minutebook.corpus.log.queries import day
from minutebook.corpus.storing.sightings import name_of
from minutebook.schema import Access

Row = dict[str, Any]

_SNIPPET_WORDS = 24
_MOST_WORDS = 64  # of a query that is searched as plain words

_SPACES = re.compile(r"\s+")
_START, _END = "\ufdd0", "\ufdd1"  # noncharacters: no text of a paper means them
_MATCHED = re.compile(f"{_START}([^{_START}{_END}]*){_END}")

# The best current matches are found first, in the index's own order; only those are looked up and given a snippet.
_PAGES = """
WITH best AS MATERIALIZED (
  SELECT rowid, rank, snippet(pages_fts, 0, :start, :end, '…', :words) AS snippet FROM pages_fts
  WHERE pages_fts MATCH :query AND EXISTS (
    SELECT 1 FROM pages AS p JOIN sightings AS s ON s.document = p.document AND s.current = 1
    WHERE p.id = pages_fts.rowid)
  ORDER BY rank LIMIT :limit)
SELECT best.rank, best.snippet, 'page' AS kind, NULL AS record_id, p.number AS page, p.label AS page_label, p.access,
  d.path, d.sha256, d.id AS document
FROM best JOIN pages AS p ON p.id = best.rowid JOIN current_documents AS d ON d.id = p.document
"""
_RECORDS = """
WITH best AS MATERIALIZED (
  SELECT rowid, rank, snippet(records_fts, 0, :start, :end, '…', :words) AS snippet FROM records_fts
  WHERE records_fts MATCH :query AND EXISTS (
    SELECT 1 FROM records AS r JOIN sightings AS s ON s.document = r.document AND s.current = 1
    WHERE r.key = records_fts.rowid)
  ORDER BY rank LIMIT :limit)
SELECT best.rank, best.snippet, r.kind, r.id AS record_id, e.page, p.label AS page_label, d.path, d.sha256,
  d.id AS document
FROM best JOIN records AS r ON r.key = best.rowid JOIN current_documents AS d ON d.id = r.document
LEFT JOIN evidence AS e ON e.record = r.id AND e.position = 0
LEFT JOIN pages AS p ON p.document = r.document AND p.number = e.page
"""
_OF_RECORD = """
SELECT t.access, m.id AS meeting, b.name AS body, m.date
FROM {table} AS t LEFT JOIN meetings AS m ON m.id = t.meeting LEFT JOIN bodies AS b ON b.id = m.body WHERE t.id = ?
"""
_OF_PAPER = """
SELECT b.name AS body, m.date FROM meetings AS m LEFT JOIN bodies AS b ON b.id = m.body WHERE m.document = ? LIMIT 2
"""


@dataclass(frozen=True)
class Fragment:
    """A piece of a snippet."""

    text: str
    matched: bool


@dataclass(frozen=True)
class Hit:
    """A page or a record that a search found, and where it stands."""

    kind: str
    """`page`, or the kind of record."""
    file_name: str
    path: str
    page: int | None
    page_label: str | None
    snippet: tuple[Fragment, ...]
    body: str | None
    date: date | None
    """Of the record's meeting; of a page and of a record without one, its paper's meeting if that has just one."""
    record_id: str | None
    document_sha256: str
    access: Access

    def marked(self, before: str, after: str) -> str:
        """The snippet as one string, each match between `before` and `after`."""
        return "".join(f"{before}{f.text}{after}" if f.matched else f.text for f in self.snippet)


def search(corpus: Corpus, query: str, limit: int = 20) -> list[Hit]:
    """What matches a query, best first.

    A query may use the syntax of SQLite's FTS5 (AND, OR, NOT, "a phrase", begin*, NEAR). Any other text is searched as
    plain words, all of which must occur; words match in all their English endings. No text raises.
    """
    text = query.replace("\0", " ").encode(errors="replace").decode()
    if not text.strip():
        return []
    with corpus.reading() as db:
        rows = sorted(_rows(db, text, max(limit, 0)), key=lambda row: float(row["rank"]))
        return [_hit(db, row) for row in rows[: max(limit, 0)]]


def _rows(db: Database, text: str, limit: int) -> list[Row]:
    if not text.lstrip().startswith("*"):  # that would ask FTS5 about itself
        try:
            return _matches(db, text, limit)
        except sqlite3.OperationalError as error:
            if fault_code(error) != sqlite3.SQLITE_ERROR:
                raise
    return _matches(db, _as_plain_words(text), limit)


def _matches(db: Database, query: str, limit: int) -> list[Row]:
    parameters = {"query": query, "limit": limit, "start": _START, "end": _END, "words": _SNIPPET_WORDS}
    return [row for sql in (_PAGES, _RECORDS) for row in db.query(sql, parameters)]


def _as_plain_words(text: str) -> str:
    return " ".join('"' + word.replace('"', '""') + '"' for word in text.split()[:_MOST_WORDS])


def _hit(db: Database, row: Row) -> Hit:
    if row["record_id"]:
        row |= next(db.query(_OF_RECORD.format(table=row["kind"]), [row["record_id"]]))
    if not row.get("meeting"):
        meetings = list(db.query(_OF_PAPER, [row["document"]]))
        row |= meetings[0] if len(meetings) == 1 else {"body": None, "date": None}
    return Hit(
        **{name: row[name] for name in ("kind", "path", "page", "page_label", "record_id", "body")},
        file_name=name_of(row["path"]),
        snippet=_fragments(row["snippet"]),
        date=day(row["date"]),
        document_sha256=row["sha256"],
        access=Access(row["access"]),
    )


def _fragments(snippet: str) -> tuple[Fragment, ...]:
    """Odd pieces of the split are what the marks enclose; marks that came from the paper itself are dropped."""
    pieces = _MATCHED.split(" ".join(snippet.split()))
    texts = [_SPACES.sub(" ", piece.replace(_START, "").replace(_END, "")) for piece in pieces]
    texts[0], texts[-1] = texts[0].lstrip(), texts[-1].rstrip()
    return tuple(Fragment(text, bool(place % 2)) for place, text in enumerate(texts) if text)
