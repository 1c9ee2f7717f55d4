"""A run that ends at any statement it gives the database leaves whole papers only, and the next run finishes the job.

`MINUTEBOOK_KILLS=all` kills at every statement, and then 200 times at random moments; otherwise ten are tried.
"""

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from minutebook.corpus import Corpus
from minutebook.schema import PaperDocument
from tests.test_corpus.conftest import assert_whole

ALL = os.environ.get("MINUTEBOOK_KILLS") == "all"
PAPERS = 3

STORE = """
    import os, signal, sys
    from pathlib import Path
    from minutebook.corpus import Corpus
    from minutebook.corpus.file import connection
    from minutebook.schema import PaperDocument

    corpus_file, last = Path(sys.argv[1]), int(sys.argv[2])
    given = 0

    def count(statement):
        global given
        given += 1
        if given == last:
            os.kill(os.getpid(), signal.SIGKILL)

    plain = connection._connect

    def traced(path, mode):
        db = plain(path, mode)
        db.conn.set_trace_callback(count)
        return db

    connection._connect = traced
    papers = [PaperDocument.model_validate_json(line) for line in sys.stdin]
    with Corpus.open_for_writing(corpus_file) as corpus:
        for paper in papers:
            path = corpus_file.with_name(paper.document.file_name)
            corpus.store(paper, path, path.stat())
            print(paper.document.file_name, flush=True)
    print(given, flush=True)
"""


@pytest.fixture
def batch(minutes, file):
    """Papers as lines of JSON, with their files."""
    papers = [minutes(f"paper {number}", day=f"2016-0{number + 1}-08") for number in range(PAPERS)]
    for paper in papers:
        file(paper.document.file_name, "content")
    return "".join(paper.model_dump_json() + "\n" for paper in papers)


def store(corpus_file: Path, lines: str, kill_at: int, seconds: float | None = None) -> list[str]:
    """Store the batch in a process of its own, which is killed; what it printed."""
    command = [sys.executable, "-c", textwrap.dedent(STORE), str(corpus_file), str(kill_at)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        process.stdin.write(lines)
        process.stdin.close()
        if seconds is not None:
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
        printed = process.stdout.read().splitlines()
        assert process.wait() in (0, -signal.SIGKILL)
        return printed


def everything(corpus_file: Path, dump) -> dict[str, list]:
    with Corpus.open_for_writing(corpus_file) as corpus:
        return dump(corpus)


def check(corpus_file: Path, reported: list[str], lines: str, wanted, dump) -> None:
    """Nothing that was reported is lost, nothing is half there; the next run leaves what an undisturbed one does."""
    if corpus_file.exists() and corpus_file.stat().st_size:
        Corpus.open_for_writing(corpus_file).close()  # rolls back what the killed run left
        assert_whole(corpus_file)
        with Corpus.open_for_reading(corpus_file) as corpus:
            found = {row[0] for row in corpus.db.execute("SELECT file_name FROM documents")}
        assert {name for name in reported if name.endswith(".pdf")} <= found
    with Corpus.open_for_writing(corpus_file) as corpus:
        for paper in map(PaperDocument.model_validate_json, lines.splitlines()):
            path = corpus_file.with_name(paper.document.file_name)
            corpus.store(paper, path, path.stat())
        assert dump(corpus) == wanted
    assert_whole(corpus_file)
    assert [path.name for path in corpus_file.parent.iterdir() if "journal" in path.name or "tmp" in path.name] == []


def test_killed_at_a_statement(tmp_path, batch, dump):
    whole = tmp_path / "whole.db"
    last = int(store(whole, batch, 0)[-1])
    assert last > 100
    wanted = everything(whole, dump)
    points = range(1, last + 1) if ALL else random.Random(last).sample(range(1, last + 1), 10)  # noqa: S311
    for point in points:
        corpus_file = tmp_path / f"killed-{point}.db"
        check(corpus_file, store(corpus_file, batch, point), batch, wanted, dump)


@pytest.mark.skipif(not ALL, reason="by command only: MINUTEBOOK_KILLS=all")
def test_killed_at_200_random_moments(tmp_path, batch, dump):
    whole = tmp_path / "whole.db"
    began = time.monotonic()
    store(whole, batch, 0)
    took = time.monotonic() - began
    wanted = everything(whole, dump)
    for seed in range(200):
        corpus_file = tmp_path / f"killed-{seed}.db"
        moment = random.Random(seed).uniform(0, took)  # noqa: S311
        check(corpus_file, store(corpus_file, batch, 0, moment), batch, wanted, dump)
