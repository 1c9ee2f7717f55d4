"""A public copy holds the open rows, all of them, and nothing that only closed ones say."""

import sqlite3
from contextlib import closing

import pytest

from minutebook.corpus import Corpus
from minutebook.corpus.public.snapshot import PUBLIC_TABLES, make_snapshot
from minutebook.corpus.rulings.correcting import correct
from minutebook.schema import RECORD_KINDS, Access, Status
from tests.test_corpus.conftest import assert_whole


@pytest.fixture
def put(corpus, file):
    def store(paper):
        path = file(paper.document.file_name, paper.document.sha256)
        corpus.store(paper, path, path.stat())
        corpus.settle()
        return paper

    return store


@pytest.fixture
def copied(corpus, tmp_path):
    """Makes the copy and reads from it."""
    target = tmp_path / "public.db"

    def read(sql):
        if not target.exists():
            make_snapshot(corpus, target)
            assert_whole(target)
        with closing(sqlite3.connect(target)) as db:
            return db.execute(sql).fetchall()

    return read


def test_open_papers_are_copied_whole(corpus, put, minutes, copied):
    paper = minutes("january")
    paper.reports.clear()
    put(paper)
    for table in set(PUBLIC_TABLES) - {"sightings", "corrections"}:
        count = f"SELECT count(*) FROM {table}"  # noqa: S608
        assert copied(count) == corpus.db.execute(count).fetchall(), table
    assert copied("SELECT * FROM memberships") == corpus.db.execute("SELECT * FROM memberships").fetchall()


def test_who_is_named_in_closed_records_only_is_unknown(put, minutes, copied, tmp_path):
    paper = minutes("january")
    paper.reports.clear()
    paper.attendance[1].access = Access.EXEMPT
    put(paper)
    assert copied("SELECT name FROM people") == [("Anne Wexcombe",)]
    assert b"ottery" not in (tmp_path / "public.db").read_bytes().lower()


def test_of_a_correction_only_what_holds_is_copied(corpus, put, minutes, copied, tmp_path):
    paper = put(minutes("january", actions=[("Mend the slipway", Status.OPEN), ("Sell the quay", Status.OPEN)]))
    correct(corpus, paper.actions[0].id, "status", "completed", "Petronella Snoop", "a private reason")
    correct(corpus, paper.actions[1].id, "access", "exempt", "Petronella Snoop", "legal advice")
    assert copied("SELECT record, field, value FROM corrections") == [(paper.actions[0].id, "status", "completed")]
    content = (tmp_path / "public.db").read_bytes()
    assert [word for word in (b"Snoop", b"private reason", b"legal", b"Sell the quay") if word in content] == []


def test_a_failed_copy_leaves_no_file_and_a_later_one_succeeds(corpus, put, minutes, tmp_path, monkeypatch):
    put(minutes("january"))
    with monkeypatch.context() as broken, pytest.raises(RuntimeError):
        broken.setattr("minutebook.corpus.public.snapshot._copy", lambda *_: (_ for _ in ()).throw(RuntimeError))
        make_snapshot(corpus, tmp_path / "public.db")
    assert not (tmp_path / "public.db").exists()
    make_snapshot(corpus, tmp_path / "public.db")
    with Corpus.open_for_reading(tmp_path / "public.db") as made:
        assert {kind for kind in RECORD_KINDS if not made.db.execute(f"SELECT 1 FROM {kind}").fetchone()} == {"reports"}  # noqa: S608
