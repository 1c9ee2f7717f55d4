"""The layout of a corpus, column by column, as Markdown: `python -m minutebook.corpus.layout.docs > docs/corpus.md`.

It is made from the comments of the layout itself, which the file of a corpus carries too.
"""

import re
import sqlite3
from collections import defaultdict

from sqlite_utils import Database

from minutebook.corpus.layout import layout
from minutebook.schema import RECORD_KINDS

_INTRODUCTION = """\
# The corpus, column by column

A corpus is one SQLite file. Any SQLite tool opens it; the comments below stand in it too (`.schema` shows them).
Every record of every kind is registered in `records` and has its values in the table of its kind; `evidence` says
where it stands. Tables of names, people, bodies, meetings held and lives of actions link the papers to each other; they
are made anew from the papers and from what people ruled. Dates are ISO 8601 or EDTF text, times are aware UTC, pages
count from 1, positions from 0, boxes are points from the page's top left corner. Start with the views.

Layout {version}. A corpus of an older layout is brought up to date by the next `minutebook ingest`, which keeps the old
file as `NAME.layout-N.bak`.
"""
_COMMON = {
    **dict.fromkeys(("title", "name", "text", "label", "number", "quote", "initials", "honorific"), "as printed"),
    **dict.fromkeys(("venue", "mover", "seconder", "lead", "caption", "item_title", "substitute_for"), "as printed"),
    **dict.fromkeys(("votes_for", "votes_against", "abstentions"), "votes, where they are printed"),
    **dict.fromkeys(("page", "first_page", "last_page"), "PDF page"),
    **dict.fromkeys(("x0", "top", "x1", "bottom"), "the box, in points"),
    **dict.fromkeys(("date", "completed_on"), "YYYY-MM-DD"),
    "position": "place in the list",
    "said_by": "who said so",
    "said_at": "when",
    "why": "for what reason",
    "rag": "red, amber, green, blue",
    "code": "the kind of warning",
    "message": "the warning in words",
}
"""What columns hold that say so by their names, where the layout has no comment."""

_COMMENT = re.compile(r"--\s*(.*)$")


def layout_markdown() -> str:
    """The whole document."""
    db = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    layout.create(db)
    parts = [_INTRODUCTION.format(version=layout.LAYOUT_VERSION)]
    for heading, kind in (("Tables", "table"), ("Views", "view")):
        parts.append(f"\n## {heading}\n")
        parts += [_section(db, name, sql) for name, sql in _objects(db, kind)]
    return "".join(parts)


def described(db: Database) -> dict[str, tuple[str, dict[str, str]]]:
    """What each table and view holds, and each of its columns where a comment or the schema says."""
    return {name: _meanings(db, name, sql) for kind in ("table", "view") for name, sql in _objects(db, kind)}


def _objects(db: Database, kind: str) -> list[tuple[str, str]]:
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = ? ORDER BY rowid", [kind]).fetchall()
    return [(name, sql) for name, sql in rows if "_fts" not in name and name != "record_texts"]


def _section(db: Database, name: str, sql: str) -> str:
    comments = _comments(sql)
    columns = list(db.execute(f"PRAGMA table_info ({name})"))
    lines = [f"\n### {name}\n", *(f"{meaning}\n" for meaning in [comments.get("")] if meaning)]
    if sql.startswith("CREATE VIEW"):
        lines.append(f"Columns: {', '.join(f'`{row[1]}`' for row in columns)}")
    else:
        refers = {row[3]: f"`{row[2]}.{row[4]}`" for row in db.execute(f"PRAGMA foreign_key_list ({name})")}
        lines += ["| column | holds |", "|---|---|"]
        lines += [f"| `{row[1]}` | {_holds(name, row[1], row[2], comments, refers)} |" for row in columns]
    return "\n".join(lines) + "\n"


def column_meanings(db: Database, table: str) -> tuple[str, dict[str, str]]:
    """What a table of a corpus holds, and each of its columns."""
    (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    return _meanings(db, table, sql)


def _meanings(db: Database, name: str, sql: str) -> tuple[str, dict[str, str]]:
    comments = _comments(sql)
    columns = db.execute(f"PRAGMA table_info ({name})").fetchall()
    return comments.get("", ""), {row[1]: _holds(name, row[1], row[2], comments, {}) for row in columns}


def _holds(table: str, column: str, kind: str, comments: dict[str, str], refers: dict[str, str]) -> str:
    field = RECORD_KINDS[table].model_fields.get(column) if table in RECORD_KINDS else None
    meaning = comments.get(column) or (field.description if field else None) or _COMMON.get(column, "")
    if column == "id" and kind == "INTEGER":
        meaning = "this corpus's own number"
    if not meaning and field and kind == "TEXT":
        meaning = "as printed"
    return " → ".join(filter(None, (meaning, refers.get(column))))


def _comments(sql: str) -> dict[str, str]:
    """The comments behind columns, goes-on lines joined; under "" the one behind the table's or view's name."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    columns = [""]
    for line in sql.splitlines():
        code = line.split("--")[0]
        if named := re.findall(r"(?:^|,)\s*(\w+) (?:TEXT|INTEGER|REAL)\b", code):
            columns = named
        if comment := _COMMENT.search(line):
            for column in columns:
                found[column].append(comment[1])
    return {column: " ".join(pieces) for column, pieces in found.items()}


if __name__ == "__main__":
    print(layout_markdown(), end="")
