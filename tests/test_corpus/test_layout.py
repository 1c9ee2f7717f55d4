"""Every column of a corpus is described, references are held and looked up by indexes, the document is the layout."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.corpus import Corpus
from minutebook.corpus.layout.docs import layout_markdown
from minutebook.schema import RECORD_KINDS

DOCUMENT = Path(__file__).parents[2] / "docs" / "corpus.md"


@pytest.fixture
def db(corpus_path):
    Corpus.open_for_writing(corpus_path).close()
    with closing(sqlite3.connect(corpus_path)) as db:
        yield db


def tables(db):
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'").fetchall()
    return [name for (name,) in rows if not name.startswith("sqlite_")]


def test_the_document_is_what_the_layout_says():
    assert DOCUMENT.read_text(encoding="utf-8") == layout_markdown(), "run: make schema"


def test_every_column_of_every_table_is_described(db):
    document = DOCUMENT.read_text(encoding="utf-8")
    for table in tables(db):
        section = document.split(f"\n### {table}\n")[1].split("\n### ")[0]
        described = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", section, re.MULTILINE))
        assert list(described) == [row[1] for row in db.execute(f"PRAGMA table_info ({table})")]
        assert [column for column, meaning in described.items() if not meaning] == [], table


def test_every_view_can_be_read_and_is_described(db):
    document = DOCUMENT.read_text(encoding="utf-8")
    for (view,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        db.execute(f"SELECT * FROM {view}").fetchall()  # noqa: S608
        assert view == "record_texts" or f"\n### {view}\n" in document


def test_every_kind_of_record_has_its_table(db):
    assert set(RECORD_KINDS) <= set(tables(db))


def test_every_reference_is_looked_up_by_an_index(db):
    """Without one, each deletion on the other side would read the whole table."""
    for table in tables(db):
        indexed = {row[1] for row in db.execute(f"PRAGMA table_info ({table})") if row[5] == 1}
        for index in db.execute(f"PRAGMA index_list ({table})").fetchall():
            indexed.add(db.execute(f"PRAGMA index_info ({index[1]})").fetchone()[2])
        refers = {row[3] for row in db.execute(f"PRAGMA foreign_key_list ({table})")}
        assert refers <= indexed, table
