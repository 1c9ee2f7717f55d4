"""A disk that is full, or fails, from any write or sync on stops a run cleanly, and loses nothing that was committed.

strace makes the system calls of a real run fail: up to 300 of each by `make kills` (`MINUTEBOOK_KILLS=all`), or some.
"""

import random
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from minutebook.errors import ExitCode
from tests.test_corpus.test_write_points import ALL, check, everything

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")

STORE = """
    import sys
    from pathlib import Path
    from minutebook.corpus import Corpus
    from minutebook.errors import MinutebookError
    from minutebook.schema import PaperDocument

    papers = [PaperDocument.model_validate_json(line) for line in sys.stdin]
    corpus_file = Path(sys.argv[1])
    try:
        with Corpus.open_for_writing(corpus_file) as corpus:
            for paper in papers:
                path = corpus_file.with_name(paper.document.file_name)
                corpus.store(paper, path, path.stat())
                print(paper.document.file_name, flush=True)
    except MinutebookError as error:
        print(error.exit_code.value, error)
"""


def store(corpus_file: Path, lines: str, call: str, inject: str = "") -> tuple[list[str], int]:
    """Store papers under strace: what was printed, and how often a system call was made."""
    log = corpus_file.with_suffix(".strace")
    faults = ["-e", f"inject={call}:{inject}"] if inject else []
    trace = ["strace", "-qq", "-o", str(log), "-e", f"trace={call}", *faults]
    command = [*trace, sys.executable, "-c", textwrap.dedent(STORE), str(corpus_file)]
    run = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    made = len(re.findall(rf"^{call}\(", log.read_text(), re.MULTILINE))
    log.unlink()
    return run.stdout.splitlines(), made


@pytest.fixture
def batch(minutes, file):
    papers = [minutes(f"paper {number}", day=f"2016-0{number + 1}-08") for number in range(3)]
    for paper in papers:
        file(paper.document.file_name, "content")
    return "".join(paper.model_dump_json() + "\n" for paper in papers)


@pytest.mark.parametrize(("call", "fault"), [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO")])
def test_a_disk_that_fails_from_any_call_on(tmp_path, batch, dump, call, fault):
    _, made = store(tmp_path / "whole.db", batch, call)
    assert made >= 10
    wanted = everything(tmp_path / "whole.db", dump)
    every = range(1, made + 1)
    points = every[:: 1 + made // 300] if ALL else random.Random(made).sample(every, 4)  # noqa: S311
    for point in points:
        corpus_file = tmp_path / f"failed-{point}.db"
        *reported, last = store(corpus_file, batch, call, f"error={fault}:when={point}+")[0]
        assert last.startswith(f"{ExitCode.MACHINE.value} {tmp_path}"), (point, last)
        check(corpus_file, reported, batch, wanted, dump)
