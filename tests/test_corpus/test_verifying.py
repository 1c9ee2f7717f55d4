"""Damage is found wherever it is, and papers that went or changed are named."""

import sqlite3
from contextlib import closing

import pytest

from minutebook.corpus import Corpus, action_log, search
from minutebook.corpus.verifying import Seen, State, check_whole, papers
from minutebook.errors import CorpusError


@pytest.fixture
def stored(tmp_path, minutes, file):
    """A corpus of three papers, with their files."""
    path = tmp_path / "council.db"
    with Corpus.open_for_writing(path) as corpus:
        for name in ("a", "b", "c"):
            paper = file(f"{name}.pdf", name)
            corpus.store(minutes(name), paper, paper.stat())
    return path


def found(path):
    with Corpus.open_for_reading(path) as corpus:
        return {one.path.rpartition("/")[2]: one.state for one in papers(corpus)}


def damaged(path, sql):
    with closing(sqlite3.connect(path)) as db:
        db.execute(sql)
        db.commit()


def test_a_whole_corpus_with_all_its_papers(stored, tmp_path):
    before = stored.read_bytes()
    with Corpus.open_for_reading(stored) as corpus:
        assert check_whole(corpus)
        assert next(papers(corpus)) == Seen(str(tmp_path / "a.pdf"), State.SAME)
    assert set(found(stored).values()) == {State.SAME}
    assert stored.read_bytes() == before
    assert not list(tmp_path.glob("*-journal"))


def test_files_that_went_or_changed_are_named(stored, tmp_path):
    (tmp_path / "a.pdf").unlink()
    (tmp_path / "b.pdf").write_text("B")
    (tmp_path / "c.pdf").unlink()
    (tmp_path / "c.pdf").mkdir()
    assert found(stored) == {"a.pdf": State.MISSING, "b.pdf": State.CHANGED, "c.pdf": State.UNREADABLE}


def test_a_paper_marked_gone_counts_no_more_until_it_is_back(stored, tmp_path, minutes):
    paper = tmp_path / "a.pdf"
    content = paper.read_bytes()
    paper.unlink()
    with Corpus.open_for_writing(stored) as corpus:
        corpus.mark_gone([str(paper), str(tmp_path / "b.pdf"), "/nowhere"])
    assert sorted(found(stored)) == ["b.pdf", "c.pdf"]
    with Corpus.open_for_reading(stored) as corpus:
        assert {hit.file_name for hit in search(corpus, "ferry")} == {"b.pdf", "c.pdf"}
        assert {one.file_name for one in action_log(corpus).actions} <= {"b.pdf", "c.pdf"}
    paper.write_bytes(content)
    with Corpus.open_for_writing(stored) as corpus:
        corpus.store(minutes("a"), paper, paper.stat())
    assert found(stored)["a.pdf"] is State.SAME


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("UPDATE pages SET text = replace(text, 'ferry', 'fairy') WHERE number = 1", "pages_fts does not agree"),
        ("UPDATE actions SET text = 'Sell the ferry' WHERE position = 0", "records_fts does not agree"),
        ("DELETE FROM documents WHERE id = 2", "refers to documents rows that are not there"),
        ("UPDATE pages SET document = 99 WHERE id = 1", "refers to documents rows that are not there"),
    ],
)
def test_what_sqlite_takes_for_sound_is_still_checked(stored, sql, says):
    damaged(stored, sql)
    with Corpus.open_for_reading(stored) as corpus, pytest.raises(CorpusError, match=says):
        check_whole(corpus)


def test_damage_to_any_page_of_the_file_is_found(stored, tmp_path):
    whole = stored.read_bytes()
    missed = []
    for place in range(4096, len(whole), 4096 * 5):
        path = tmp_path / "damaged.db"
        path.write_bytes(whole[:place] + b"\xa5" * 300 + whole[place + 300 :])
        try:
            with Corpus.open_for_reading(path) as corpus:
                check_whole(corpus)
        except CorpusError:
            continue
        missed.append(place)
    assert missed == []


def test_the_command(cli, stored, tmp_path):
    run = cli("verify", "--corpus", stored)
    assert (run.returncode, run.stdout) == (0, "")
    assert "3 of 3 papers" in run.stderr
    (tmp_path / "a.pdf").unlink()
    run = cli("verify", "--corpus", stored)
    assert (run.returncode, run.stdout) == (1, f"missing\t{tmp_path / 'a.pdf'}\n")
    assert cli("verify", "--corpus", stored, "--mark-gone").returncode == 1
    assert "2 of 2 papers" in cli("verify", "--corpus", stored).stderr
    damaged(stored, "UPDATE pages SET text = 'other words'")
    run = cli("verify", "--corpus", stored)
    assert run.returncode == 3
    assert "restore it from a backup" in run.stderr
