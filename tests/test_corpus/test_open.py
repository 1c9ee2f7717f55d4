"""A corpus is opened only if it is one, whole, known and free; and no fault leaves half a paper in it."""

import hashlib
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
import time
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.corpus import Corpus, counts
from minutebook.corpus.layout import layout
from minutebook.errors import CorpusError, ExitCode

NEWER = layout.LAYOUT_VERSION + 1
HOLD = """
    import sys, time
    from pathlib import Path
    from minutebook.corpus import Corpus
    corpus = Corpus.open_for_writing(Path(sys.argv[1]))
    print("held", flush=True)
    time.sleep(60)
"""


def run(code, *arguments, **more):
    command = [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def stored(corpus_path, minutes, file):
    """A closed corpus that holds one paper."""
    path = file("a.pdf", "minutes")
    with Corpus.open_for_writing(corpus_path) as corpus:
        corpus.store(minutes(), path, path.stat())
    return corpus_path


def test_what_was_stored_is_there_for_a_reader_and_only_for_reading(stored):
    with Corpus.open_for_reading(stored) as corpus:
        assert counts(corpus)["documents"] == 1
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            corpus.db.conn.execute("DELETE FROM documents")
    assert stored.with_name("council.db-wal").exists() is False


def test_the_corpus_keeps_the_durable_settings(stored):
    with Corpus.open_for_writing(stored) as corpus:
        settings = [corpus.db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
        assert settings == ["delete", 2]
        assert corpus.db.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_a_second_writer_is_told_who_holds_it_within_two_seconds(corpus_path):
    with run(HOLD, corpus_path) as holder:
        assert holder.stdout.readline() == "held\n"
        started = time.monotonic()
        with pytest.raises(
            CorpusError, match=rf"locked by another run \(process {holder.pid}, started 20\d\d-"
        ) as caught:
            Corpus.open_for_writing(corpus_path)
        assert time.monotonic() - started < 2
        assert caught.value.exit_code == ExitCode.CORPUS
        with Corpus.open_for_reading(corpus_path) as corpus:
            assert counts(corpus)["documents"] == 0
        holder.kill()
        holder.wait()
        Corpus.open_for_writing(corpus_path).close()


def test_a_worker_that_outlives_its_parent_does_not_keep_the_lock(corpus_path):
    code = HOLD.replace(
        "time.sleep(60)",
        "import os\n    os.write(1, b'child\\n' if os.fork() == 0 else b'parent\\n')\n    time.sleep(60)",
    )
    with run(code, corpus_path, start_new_session=True) as holder:
        lines = {holder.stdout.readline().strip() for _ in range(3)}
        assert lines == {"held", "child", "parent"}
        holder.kill()
        Corpus.open_for_writing(corpus_path).close()
        os.killpg(holder.pid, signal.SIGKILL)


def test_a_newer_corpus_is_refused_unchanged(stored):
    with closing(sqlite3.connect(stored)) as db:
        db.execute(f"PRAGMA user_version = {NEWER}")
    before = digest(stored)
    for opening in (Corpus.open_for_writing, Corpus.open_for_reading):
        with pytest.raises(
            CorpusError, match=rf"made by a newer minutebook \(layout {NEWER}, this one knows {layout.LAYOUT_VERSION}\)"
        ):
            opening(stored)
    assert digest(stored) == before


def test_a_file_that_is_no_database_is_refused_unchanged(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Minutes of the Harbour Board\n" * 100)
    for opening in (Corpus.open_for_writing, Corpus.open_for_reading):
        with pytest.raises(CorpusError, match=r"notes\.txt: it is not a corpus, or it is damaged"):
            opening(path)
    assert path.read_text() == "Minutes of the Harbour Board\n" * 100
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_refused_unchanged(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE ferries (name)")
    before = digest(path)
    for opening in (Corpus.open_for_writing, Corpus.open_for_reading):
        with pytest.raises(CorpusError, match="not a corpus of minutebook"):
            opening(path)
    assert digest(path) == before


@pytest.mark.parametrize("place", range(6))
def test_damage_is_found_before_writing(tmp_path, minutes, file, place):
    path, paper = tmp_path / "damaged.db", file("a.pdf", "minutes")
    with Corpus.open_for_writing(path) as corpus:
        corpus.store(minutes(), paper, paper.stat())
    content = bytearray(path.read_bytes())
    page_size = int.from_bytes(content[16:18], "big")
    start = page_size * (1 + place * (len(content) // page_size - 2) // 6)
    content[start : start + 200] = b"\xa5" * 200
    path.write_bytes(content)
    before = digest(path)
    with pytest.raises(CorpusError, match="damaged"):
        Corpus.open_for_writing(path)
    assert digest(path) == before


def test_a_truncated_corpus_is_found(tmp_path, minutes, file):
    path, paper = tmp_path / "short.db", file("a.pdf", "minutes")
    with Corpus.open_for_writing(path) as corpus:
        corpus.store(minutes(), paper, paper.stat())
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(CorpusError, match="damaged"):
        Corpus.open_for_writing(path)


def test_a_reader_is_told_how_to_make_a_corpus(tmp_path):
    missing = tmp_path / "none.db"
    with pytest.raises(CorpusError, match=re.escape(f"minutebook ingest PAPERS --corpus {missing}")):
        Corpus.open_for_reading(missing)
    assert list(tmp_path.iterdir()) == []


def test_places_where_no_corpus_can_stand(tmp_path):
    for opening in (Corpus.open_for_writing, Corpus.open_for_reading):
        with pytest.raises(CorpusError, match="a folder; name the corpus file in it"):
            opening(tmp_path)
        with pytest.raises(CorpusError, match=r"the folder .*nowhere doesn't exist"):
            opening(tmp_path / "nowhere" / "council.db")


@pytest.mark.parametrize("name", ["what?.db", "50% #1.db", "a&mode=memory.db", "é’.db"])
def test_odd_names_of_a_corpus(tmp_path, name):
    Corpus.open_for_writing(tmp_path / name).close()
    assert (tmp_path / name).stat().st_size > 0
    Corpus.open_for_reading(tmp_path / name).close()


def test_an_empty_file_becomes_a_corpus(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(CorpusError, match="not a corpus"):
        Corpus.open_for_reading(path)
    Corpus.open_for_writing(path).close()
    Corpus.open_for_reading(path).close()


STORE_UNDER_LIMIT = """
    import resource, sys
    from pathlib import Path
    from minutebook.corpus import Corpus
    from minutebook.errors import MinutebookError
    from minutebook.schema import PaperDocument

    path, limit = Path(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    stored = 0
    try:
        with Corpus.open_for_writing(path) as corpus:
            for line in sys.stdin:
                corpus.store(PaperDocument.model_validate_json(line), Path(f"/papers/{stored}"), path.stat())
                stored += 1
    except MinutebookError as error:
        print(stored, error.exit_code.value, error)
"""


@pytest.mark.parametrize(("kib", "stored_some"), [(-400, 0), (-300, 0), (-100, 0), (0, 0), (60, 1), (100, 1), (140, 1)])
def test_a_full_disk_stops_cleanly_and_loses_nothing_committed(corpus_path, tmp_path, minutes, kib, stored_some):
    """The limits lie below and above the size of a corpus without papers."""
    Corpus.open_for_writing(tmp_path / "empty.db").close()
    limit = max(0, (tmp_path / "empty.db").stat().st_size + kib * 1024)
    papers = [minutes(f"paper {number}") for number in range(12)]
    for paper in papers:
        paper.document.pages[0].text = f"{paper.document.sha256} " * 300
    lines = "\n".join(paper.model_dump_json() for paper in papers)
    with run(STORE_UNDER_LIMIT, corpus_path, limit, stdin=subprocess.PIPE) as process:
        out, err = process.communicate(lines, timeout=60)
    assert err == ""
    stored, code, message = out.split(maxsplit=2)
    assert int(code) == ExitCode.MACHINE
    assert str(corpus_path) in message
    assert bool(int(stored)) == bool(stored_some)
    with Corpus.open_for_writing(corpus_path) as corpus:
        assert counts(corpus)["documents"] == int(stored) < 12
        for number, paper in enumerate(papers):
            corpus.store(paper, Path(f"/papers/{number}"), corpus_path.stat())
        assert counts(corpus)["documents"] == 12


DROP_RIGHTS = """
    import os, sys
    from pathlib import Path
    from minutebook.corpus import Corpus
    from minutebook.errors import MinutebookError

    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        Corpus.open_for_writing(Path(sys.argv[1]))
    except MinutebookError as error:
        print(error.exit_code.value, error)
"""


@pytest.mark.parametrize("locked", ["folder", "file"])
def test_no_permission_to_write(locked):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "council.db"
        Corpus.open_for_writing(path).close()
        path.with_name("council.db.lock").unlink()
        path.chmod(0o444)
        Path(folder).chmod(0o555 if locked == "folder" else 0o777)
        with run(DROP_RIGHTS, path) as process:
            out, err = process.communicate(timeout=60)
        assert err == ""
        code, message = out.split(maxsplit=1)
        assert int(code) == ExitCode.MACHINE
        assert f"{folder}" in message
        assert "allow it" in message or "Permission denied" in message


KILLED_MIDWAY = """
    import os, signal, sys
    from pathlib import Path
    from minutebook.corpus import Corpus

    with Corpus.open_for_writing(Path(sys.argv[1])) as corpus:
        corpus.db.execute("PRAGMA cache_size = 5")
        corpus.db.execute("BEGIN IMMEDIATE")
        corpus.db.execute("UPDATE pages SET text = hex(zeroblob(400000))")
        corpus.db.execute("DELETE FROM sightings")
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_after_a_kill_in_the_middle_a_reader_sees_the_state_before(stored):
    with run(KILLED_MIDWAY, stored) as process:
        assert process.wait(timeout=60) == -signal.SIGKILL
    assert stored.with_name("council.db-journal").exists(), "the kill came too early to test anything"
    with Corpus.open_for_reading(stored) as corpus:
        assert counts(corpus)["documents"] == 1
        assert "ferry" in corpus.db.execute("SELECT text FROM pages").fetchone()[0]


def test_faults_while_reading_are_explained(tmp_path, minutes, file):
    path, paper = tmp_path / "damaged.db", file("a.pdf", "minutes")
    with Corpus.open_for_writing(path) as corpus:
        corpus.store(minutes(), paper, paper.stat())
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\xa5" * (len(content) - 4096 * 2)
    path.write_bytes(content)
    with pytest.raises(CorpusError, match=r"damaged\.db: it is damaged"), Corpus.open_for_reading(path) as corpus:
        counts(corpus)


def test_another_program_that_writes_is_waited_for_and_then_named(stored, minutes, monkeypatch):
    monkeypatch.setattr("minutebook.corpus.file.connection.BUSY_SECONDS", 0.1)
    with Corpus.open_for_writing(stored) as corpus, closing(sqlite3.connect(stored)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CorpusError, match="another program holds it"):
            corpus.store(minutes("b"), Path("/papers/b.pdf"), stored.stat())
        other.rollback()
        corpus.store(minutes("b"), Path("/papers/b.pdf"), stored.stat())


def test_layout_is_strict_and_says_what_its_columns_hold(stored):
    with Corpus.open_for_reading(stored) as corpus:
        tables = {table.name: table for table in corpus.db.tables if "_fts" not in table.name}
        assert all(table.strict for table in tables.values())
        assert "-- of the file's bytes" in tables["documents"].schema
