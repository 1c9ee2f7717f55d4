"""`minutebook ingest` itself, killed, interrupted and started twice: every paper is in the corpus once.

`MINUTEBOOK_KILLS=all` (`make kills`) kills 100 runs, interrupts 100 and starts 50 pairs; otherwise a few.
"""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from minutebook.corpus import Corpus
from tests.test_corpus.conftest import assert_whole
from tests.test_corpus.test_write_points import ALL

PAPERS = 60 if ALL else 4
MINUTES = """ROADS COMMITTEE
Minutes of the meeting held on {day} March 2031 at 10.00 am
Present: Cllr A Wexcombe (Chair), Cllr B Ottery
1. Bridges
The Clerk undertook to write to the county council about bridge {day}.
"""


@pytest.fixture
def papers(tmp_path, make_pdf):
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(PAPERS):
        text = MINUTES.format(day=1 + number % 28) + f"2. Paper {number}\n"
        make_pdf(f"papers/{number:02}.pdf", text)
    return folder


def begin(papers: Path, corpus_file: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "minutebook", "ingest", str(papers), "--corpus", str(corpus_file)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def finish(papers: Path, corpus_file: Path) -> None:
    with begin(papers, corpus_file) as run:
        _, said = run.communicate(timeout=600)
    assert run.returncode == 0, said


def everything(corpus_file: Path, dump) -> str:
    """Every row, in the order of its content; numbers of papers follow the order in which workers were ready."""
    assert_whole(corpus_file)
    with Corpus.open_for_writing(corpus_file) as corpus:
        found = dump(corpus)
        names = dict(corpus.db.execute("SELECT id, sha256 FROM documents").fetchall())
        held = corpus.db.execute("SELECT count(*), count(DISTINCT file_name) FROM documents").fetchone()
    assert held == (PAPERS, PAPERS)
    counted = {table: len(rows) for table, rows in found.items()}
    linked = sorted(found["action_sightings"]) + sorted(found["sittings"]) + sorted(found["people"])
    return json.dumps([counted, sorted(names.values()), linked])


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_cut_off_at_any_moment_the_next_run_finishes_the_job(tmp_path, papers, dump, how):
    began = time.monotonic()
    finish(papers, tmp_path / "whole.db")
    took = time.monotonic() - began
    wanted = everything(tmp_path / "whole.db", dump)
    times = {signal.SIGKILL: 100, signal.SIGINT: 50, signal.SIGTERM: 50}[how] if ALL else 1
    for seed in range(times):
        corpus_file = tmp_path / f"cut-{seed}.db"
        with begin(papers, corpus_file) as run:
            time.sleep(random.Random(seed).uniform(0.3, 1) * took)  # noqa: S311
            run.send_signal(how)
            _, said = run.communicate(timeout=60)
        assert run.returncode in ((-how, 0) if how is signal.SIGKILL else (130, -how, 0)), said
        assert "Traceback" not in said
        finish(papers, corpus_file)
        assert everything(corpus_file, dump) == wanted
        assert [path.name for path in tmp_path.iterdir() if "journal" in path.name or "tmp" in path.name] == []


def test_of_two_started_at_once_one_does_the_work(tmp_path, papers, dump):
    finish(papers, tmp_path / "whole.db")
    wanted = everything(tmp_path / "whole.db", dump)
    for number in range(50 if ALL else 1):
        corpus_file = tmp_path / f"twice-{number}.db"
        with begin(papers, corpus_file) as one, begin(papers, corpus_file) as other:
            said = [run.communicate(timeout=600)[1] for run in (one, other)]
        codes = sorted((one.returncode, other.returncode))
        assert codes in ([0, 3], [0, 0]), said
        assert codes == [0, 0] or any("locked by another run (process" in words for words in said)
        assert sum(f"{PAPERS} new" in words for words in said) == 1, said
        assert everything(corpus_file, dump) == wanted
