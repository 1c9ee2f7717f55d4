"""A corpus of an older layout is brought up to date whole, after it was backed up, or left as it was."""

import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.corpus import Corpus, counts
from minutebook.corpus.file import migration
from minutebook.errors import CorpusError, MachineError
from tests.test_corpus.conftest import assert_whole

LAYOUT_1 = Path(__file__).parents[1] / "data" / "corpus-layout-1.sql"


@pytest.fixture
def old(corpus_path):
    """A corpus as minutebook 0.1.0 made it."""
    with closing(sqlite3.connect(corpus_path)) as db:
        db.executescript(LAYOUT_1.read_text(encoding="utf-8"))
    return corpus_path


def rows(path, sql):
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


def test_no_row_of_the_papers_is_lost(old):
    tables = [
        name for (name,) in rows(old, "SELECT name FROM sqlite_master WHERE type = 'table'") if "_fts" not in name
    ]
    kept = [name for name in tables if name != "people"]
    before = {table: rows(old, f"SELECT count(*) FROM {table}") for table in kept}  # noqa: S608
    records = rows(old, "SELECT key, id, document, kind FROM records ORDER BY key")
    Corpus.open_for_writing(old).close()
    assert {table: rows(old, f"SELECT count(*) FROM {table}") for table in kept} == before  # noqa: S608
    assert rows(old, "SELECT key, id, document, kind FROM records ORDER BY key") == records
    assert rows(old, "SELECT count(*) FROM pages_fts WHERE pages_fts MATCH 'ferry'") == [(5,)]


def test_the_old_file_is_kept_as_it_was(old):
    content = old.read_bytes()
    old.chmod(0o640)
    Corpus.open_for_writing(old).close()
    assert migration.backup_path(old, 1).read_bytes() == content
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_it_has_the_layout_of_a_new_corpus(old, tmp_path):
    new = tmp_path / "new.db"
    for path in (old, new):
        Corpus.open_for_writing(path).close()
    sql = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    assert rows(old, sql) == rows(new, sql)


def test_people_are_told_apart_by_their_honorifics_and_bodies_keep_their_names(old):
    Corpus.open_for_writing(old).close()
    names = dict(rows(old, "SELECT key, person FROM person_names WHERE body_name = 'fenmarsh adults committee'"))
    anne = "fenmarsh adults committee/anne wexcombe"
    assert names[f"{anne}/f"] == names[anne]
    assert rows(old, "SELECT id FROM bodies ORDER BY id") == [("fenmarsh adults committee",), ("harbour board",)]
    assert rows(old, "SELECT count(*) FROM unsettled") == [(0,)]


def test_the_lives_of_its_actions_are_made(old):
    Corpus.open_for_writing(old).close()
    assert rows(old, "SELECT count(*) FROM action_sightings")[0][0] == counts_of(old)["actions"]


def counts_of(path):
    with Corpus.open_for_reading(path) as corpus:
        return counts(corpus)


def test_a_reader_is_told_to_bring_it_up_to_date(old):
    with pytest.raises(CorpusError, match="older minutebook"):
        Corpus.open_for_reading(old)


def test_through_a_link_the_corpus_itself_is_replaced(old, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(old)
    Corpus.open_for_writing(link).close()
    assert link.is_symlink()
    assert counts_of(old)["documents"] == 4


def test_a_step_that_fails_leaves_the_corpus_as_it_was(old, monkeypatch):
    content = old.read_bytes()
    with monkeypatch.context() as broken:
        broken.setitem(migration._STEPS, 1, lambda db: db.execute("INSERT INTO nowhere VALUES (1)"))
        with pytest.raises(sqlite3.OperationalError):
            Corpus.open_for_writing(old)
    assert old.read_bytes() == content
    assert sorted(path.name for path in old.parent.iterdir()) == ["council.db", "council.db.lock"]
    Corpus.open_for_writing(old).close()


def test_rows_that_refer_to_nothing_are_reported_and_nothing_is_replaced(old):
    with closing(sqlite3.connect(old)) as db:
        db.execute("UPDATE actions SET minute_item = 'none' WHERE rowid = 1")
        db.commit()
    content = old.read_bytes()
    with pytest.raises(CorpusError, match="its table actions refers to rows that are missing"):
        Corpus.open_for_writing(old)
    assert old.read_bytes() == content
    old.unlink()


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from minutebook.corpus import Corpus
    from minutebook.corpus.file import migration

    at = int(sys.argv[2])
    count = 0
    def trace(frame, event, argument):
        global count
        if event == "call" and frame.f_code.co_filename.endswith("migration.py"):
            count += 1
            if count == at:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.setprofile(trace)
    Corpus.open_for_writing(Path(sys.argv[1])).close()
"""


@pytest.mark.parametrize("at", [1, 2, 5, 20, 40, 60, 78, 80, 82])
def test_killed_at_any_step_it_is_repeated(old, at):
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(old), str(at)]
    process = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert process.returncode in (-signal.SIGKILL, 0), process.stderr
    assert_whole(old)
    Corpus.open_for_writing(old).close()
    assert counts_of(old)["actions"] == 7
    assert not list(old.parent.glob("*.migrating*"))


UNDER_LIMIT = """
    import resource, sys
    from pathlib import Path
    from minutebook.corpus import Corpus
    from minutebook.errors import MachineError

    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    try:
        Corpus.open_for_writing(Path(sys.argv[1]))
    except MachineError as error:
        print(error.exit_code.value)
"""


def test_a_full_disk_leaves_the_corpus_as_it_was(old):
    content = old.read_bytes()
    command = [sys.executable, "-c", textwrap.dedent(UNDER_LIMIT), str(old), str(len(content) // 2)]
    process = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert process.stdout == f"{MachineError.exit_code.value}\n", process.stderr
    assert old.read_bytes() == content
