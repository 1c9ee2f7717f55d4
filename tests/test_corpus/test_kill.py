"""Killed at any moment, a run leaves whole papers only, and the next run finishes the job."""

import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from minutebook.corpus import Corpus, counts

STORE_ALL = """
    import sys
    from pathlib import Path
    from minutebook.corpus import Corpus
    from minutebook.schema import PaperDocument

    papers = [PaperDocument.model_validate_json(line) for line in sys.stdin]
    with Corpus.open_for_writing(Path(sys.argv[1])) as corpus:
        print("open", flush=True)
        for number, paper in enumerate(papers * 5):
            paper.document.parser_version = f"0.1.{number}"
            corpus.store(paper, Path(f"/papers/{paper.document.file_name}"), Path(sys.argv[1]).stat())
            print(paper.document.file_name, flush=True)
"""


@pytest.mark.parametrize("seed", range(5))
def test_a_killed_run_loses_nothing_that_it_reported_and_doubles_nothing(corpus_path, minutes, dump, tmp_path, seed):
    papers = [minutes(f"paper {number}") for number in range(20)]
    lines = "".join(paper.model_dump_json() + "\n" for paper in papers)
    command = [sys.executable, "-c", textwrap.dedent(STORE_ALL), str(corpus_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        process.stdin.write(lines)
        process.stdin.close()
        assert process.stdout.readline() == "open\n"
        time.sleep(random.Random(seed).uniform(0, 0.4))  # noqa: S311
        process.send_signal(signal.SIGKILL)
        reported = {line for line in process.stdout.read().splitlines() if line.endswith(".pdf")}
    with Corpus.open_for_reading(corpus_path) as corpus:
        found = {row[0] for row in corpus.db.execute("SELECT file_name FROM documents")}
        assert reported <= found
        assert counts(corpus)["actions"] == 2 * len(found)
    with Corpus.open_for_writing(corpus_path) as again, Corpus.open_for_writing(tmp_path / "once.db") as once:
        for corpus in (again, once):
            for paper in papers:
                corpus.store(paper, Path(f"/papers/{paper.document.file_name}"), tmp_path.stat())
        assert {table: len(rows) for table, rows in dump(again).items()} == {
            table: len(rows) for table, rows in dump(once).items()
        }
        assert dump(again)["actions"] == dump(once)["actions"]
