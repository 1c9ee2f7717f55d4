"""What a corpus holds, told to Datasette: titles, what tables and columns hold, facets, units and ready questions.

The descriptions are the layout's own comments, so they stand in one place.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.layout import layout
from minutebook.corpus.layout.docs import described
from minutebook.corpus.research.questions import questions
from minutebook.schema import RECORD_KINDS

Metadata = dict[str, Any]

CITE = "cite"
"""Name of the query that gives a record's citation."""

_FACETS = {
    "documents": ["status", "kind", "text_layer"],
    "warnings": ["code"],
    "meetings": ["body", "kind", "status"],
    "attendance": ["status", "role"],
    "decisions": ["kind", "outcome"],
    "actions": ["status", "basis"],
    "declarations": ["kind"],
    "plan_actions": ["rag", "status"],
    "indicators": ["rag", "direction"],
    "action_lives": ["body", "status"],
    "meetings_held": ["body"],
    "memberships": ["body"],
}
_LABELS = {"documents": "file_name", "bodies": "name", "people": "name", "person_names": "name", "body_names": "name"}
_UNITS = {"sightings": {"size": "byte"}}
_SEARCHED = {"pages": ("pages_fts", "id"), "record_texts": ("records_fts", "key")}
"""Tables and views with an index of their words, and the column by which it knows their rows."""

_CITE_SQL = """\
SELECT b.name AS committee, m.date, r.kind, d.title AS paper, d.file_name, e.page, p.label AS printed_page,
  d.source_url || '#page=' || e.page AS url, e.quote, p.text AS page_text, d.retrieved_at, d.sha256,
  (SELECT group_concat(c.field || ': ' || coalesce(c.value, 'nothing') || ' (' || c.said_by || ', '
    || substr(c.said_at, 1, 10) || ')', '; ')
   FROM corrections AS c WHERE c.record = r.id AND c.withdrawn_at IS NULL) AS corrected
FROM records AS r JOIN documents AS d ON d.id = r.document
LEFT JOIN evidence AS e ON e.record = r.id LEFT JOIN pages AS p ON p.document = d.id AND p.number = e.page
LEFT JOIN meetings AS m ON m.id = coalesce({meetings})
LEFT JOIN bodies AS b ON b.id = m.body
WHERE r.id = :record ORDER BY e.position
"""


def metadata(path: Path) -> Metadata:
    """Datasette's metadata for the corpus at a path, as for its `metadata.json`."""
    tables = _tables()
    for name, (index, key) in _SEARCHED.items():
        tables.setdefault(name, {}).update(fts_table=index, fts_pk=key)
    about = "Committee papers and what was read in them. Each record links to its citation: paper, page and words."
    return {
        "title": f"Minutebook: {path.name}",
        "description": about,
        "databases": {path.stem: {"description": about, "tables": tables, "queries": _queries()}},
    }


def _tables() -> dict[str, Metadata]:
    """Every table and view with what its columns hold."""
    with closing(sqlite3.connect(":memory:")) as connection:
        db = Database(connection, execute_plugins=False)
        layout.create(db)
        told = described(db)
    return {
        name: {
            "description": about[:1].upper() + about[1:],
            "columns": {column: text for column, text in columns.items() if text},
            **({"facets": _FACETS[name]} if name in _FACETS else {}),
            **({"label_column": _LABELS[name]} if name in _LABELS else {}),
            **({"units": _UNITS[name]} if name in _UNITS else {}),
        }
        for name, (about, columns) in told.items()
    }


def _queries() -> dict[str, Metadata]:
    ready = {
        question.slug: {"title": question.title, "description": question.remark.strip(), "sql": question.sql.strip()}
        for question in questions()
    }
    with_meeting = [kind for kind, model in RECORD_KINDS.items() if "meeting" in model.model_fields]
    of_kind = [f"(SELECT meeting FROM {kind} WHERE id = :record)" for kind in with_meeting]  # noqa: S608
    own = "iif(r.kind = 'meetings', r.id, NULL)"
    only = "(SELECT min(id) FROM meetings WHERE document = r.document HAVING count(*) = 1)"
    meetings = ",\n  ".join([*of_kind, own, only])
    cite = {
        "title": "Where does a record stand?",
        "description": "The citation of a record, by its id: committee, meeting, paper, page, words and address.",
        "sql": _CITE_SQL.format(meetings=meetings),
    }
    return {CITE: cite} | ready
