"""A worker may do what it likes: each job gets its one result, in order, and no process is left."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from minutebook.errors import MachineError
from minutebook.ingest.workers.divisible import Divisible, Help
from minutebook.ingest.workers.limits import MIB, Limits
from minutebook.ingest.workers.pool import Result, WorkerPool, worker_environment
from minutebook.ingest.workers.processes import Started
from minutebook.ingest.workers.supervised import Piece, Worker

MOCK = [sys.executable, "-S", str(Path(__file__).with_name("mock_worker.py"))]
LIMITS = Limits(
    memory_bytes=256 * MIB, output_bytes=MIB, start_seconds=30, page_seconds=1.5, job_seconds=3, seconds_per_page=0
)
SCANS = replace(LIMITS, ocr_page_seconds=1.5)
LINUX = sys.platform == "linux"


@pytest.fixture(autouse=True, params=[False, *[True] * LINUX], ids=["started", *["forked"] * LINUX])
def forks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Workers behave alike, however they come about."""
    monkeypatch.setitem(HOW, "forks", request.param)
    return bool(request.param)


HOW = {"forks": False}


def as_it_is(job: str) -> object:
    return job


def run(*jobs: str, workers: int = 2, limits: Limits = LIMITS) -> list[Result[str]]:
    with WorkerPool(MOCK, workers, limits, **HOW) as pool:
        return list(pool.map(jobs, as_it_is))


def children() -> set[str]:
    listing = subprocess.run(["ps", "-eo", "pid=,ppid=,pgid=,args="], capture_output=True, text=True, check=True).stdout
    return {line for line in listing.splitlines() if "mock_worker" in line or "time.sleep(600)" in line}


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    yield
    deadline = time.monotonic() + 5
    while children() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert children() == set()


@pytest.mark.parametrize("job", ["work", "work_in_pieces"])
def test_a_worker_that_works_gives_its_json(job: str) -> None:
    (result,) = run(job)
    assert (result.job, result.status, result.reason) == (job, "ok", None)
    assert json.loads(result.payload or b"") == {"well": "done"}


@pytest.mark.parametrize(
    ("job", "status"),
    [
        ("hang", "timeout"),
        ("hang_for_good", "timeout"),
        ("hang_with_a_child", "timeout"),
        ("stall", "timeout"),
        ("creep", "timeout"),
        ("ocr_of_one_page_for_ever", "crashed"),
        ("flood", "crashed"),
        ("flood_with_lines", "crashed"),
        ("abort", "crashed"),
        ("exit", "crashed"),
        ("half_a_line", "crashed"),
        ("half_a_result", "crashed"),
        ("bad_json", "crashed"),
        ("bad_event", "crashed"),
        ("no_json", "crashed"),
        ("too_short", "crashed"),
        ("negative", "crashed"),
        ("pieces_without_end", "crashed"),
        ("page_for_a_piece", "crashed"),
        ("too_much", "over_limit"),
        ("a_piece_too_much", "over_limit"),
    ],
)
def test_a_worker_that_breaks_down_costs_only_its_own_job(job: str, status: str) -> None:
    began = time.monotonic()
    results = run("work", job, "work", workers=1)
    assert [result.status for result in results] == ["ok", status, "ok"]
    assert results[1].payload is None
    assert results[1].reason
    assert time.monotonic() - began < 10


def made_of(result: Result[str]) -> dict[str, Any]:
    """What the mock worker makes of a paper: its pages, the lost ones with reasons, whether it was divided."""
    assert result.status == "ok", result.reason
    found: dict[str, Any] = json.loads(result.payload or b"")
    return found


def printed(count: int, *but: int) -> list[str]:
    return [f"page {page}" for page in range(1, count + 1) if page not in but]


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("kind", ["", "long ", "scanned "])
def test_a_paper_is_the_same_whoever_reads_its_pages(kind: str, workers: int) -> None:
    counts = (2, 5, 30, 301)
    found = [made_of(result) for result in run(*(f"{kind}{count} pages" for count in counts), workers=workers)]
    assert [paper["pages"] for paper in found] == [printed(count) for count in counts]
    assert not any(paper["lost"] for paper in found)


@pytest.mark.parametrize(
    ("kind", "fault", "workers"),
    [
        *product(["", "long "], ["hang_for_good", "hang_with_a_child", "abort", "exit", "flood", "bad_event"], [2]),
        *product(["", "long "], ["hang", "abort"], [1]),
        *product(["scanned "], ["hang", "abort"], [2]),
    ],
)
def test_only_the_page_over_which_a_worker_breaks_down_is_lost(kind: str, fault: str, workers: int) -> None:
    result, after = run(f"{kind}40 pages, {fault} 7", "work", workers=workers, limits=SCANS)
    assert made_of(result)["pages"] == printed(40, 7)
    assert [*made_of(result)["lost"]] == ["7"]
    assert "parser" in made_of(result)["lost"]["7"]
    assert after.status == "ok"


@pytest.mark.parametrize("fault", ["wrong_page", "large_page"])
def test_a_page_that_is_not_handed_over_properly_is_lost(fault: str) -> None:
    (result,) = run(f"long 40 pages, {fault} 7")
    assert made_of(result)["pages"] == printed(40, 7)


def test_pages_far_from_each_other_may_be_lost() -> None:
    (result,) = run("long 100 pages, abort 1 50 51 100")
    assert made_of(result)["pages"] == printed(100, 1, 50, 51, 100)


def test_a_paper_that_breaks_too_many_workers_is_left_as_far_as_it_was_read() -> None:
    (result,) = run("long 200 pages, abort " + " ".join(map(str, range(20, 201))))
    lost = made_of(result)["lost"]
    assert sorted([*(f"page {page}" for page in lost), *made_of(result)["pages"]]) == sorted(printed(200))
    assert set(printed(19)) <= set(made_of(result)["pages"])
    assert sum("not tried" in reason for reason in lost.values()) > 100


def test_a_paper_of_which_no_page_can_be_read_has_the_fault_for_its_status() -> None:
    (result,) = run("3 pages, abort 1 2 3")
    assert (result.status, result.payload) == ("crashed", None)


def test_a_worker_has_time_to_wait_for_others() -> None:
    limits = replace(LIMITS, page_seconds=0.5)
    worker = Worker(Started(MOCK, limits, worker_environment()), limits)
    try:
        with pytest.raises(Divisible):
            worker.run("long 40 pages", Help.PAGES)
        time.sleep(0.6)
        worker.stop_if_late()
        taken: list[int] = []
        worker.read("long 40 pages", Piece(5, 8), lambda page, _: taken.append(page))
        assert taken == [5, 6, 7, 8]
    finally:
        worker.close()


def test_what_breaks_down_when_all_pages_are_read_is_the_paper() -> None:
    """There is no page to leave out."""
    assert [result.status for result in run("read_by_ocr_and_hang", limits=SCANS)] == ["timeout"]


def test_a_long_paper_is_divided_only_where_others_have_nothing_else_to_do() -> None:
    """A scan always is: its pages take so long that they would still be waited for in the end."""
    results = run("sleep 0.5", "sleep 0.5", "long 60 pages", "scanned 6 pages", *["work"] * 10, "long 60 pages")
    assert [made_of(results[job])["divided"] for job in (2, 3, -1)] == [False, True, True]


def test_a_long_paper_does_not_keep_the_others_waiting() -> None:
    results = run("long 500 pages", *["work"] * 40, "scanned 9 pages", workers=3)
    assert [result.status for result in results] == ["ok"] * 42


def test_a_page_that_is_read_by_ocr_has_a_time_of_its_own() -> None:
    assert [result.status for result in run("read_by_ocr")] == ["ok"]


def test_processor_time_is_limited_by_the_kernel_even_without_a_clock() -> None:
    patient = Limits(page_seconds=30, job_seconds=30, most_seconds=30)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from minutebook.ingest.workers.limits import allow_processor_seconds\n"
        'print(\'{"event": "ready"}\', flush=True); input(); allow_processor_seconds(0.2)\n'
        "while True: pass\n"
    )
    source = str(Path(__file__).parent.parent / "src")
    with WorkerPool([sys.executable, "-c", script, source], 1, patient) as pool:
        (result,) = pool.map(["spin"], as_it_is)
    assert result.status == "timeout"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory")
def test_a_worker_that_runs_out_of_memory_is_over_its_limit(forks: bool) -> None:
    """From a small parent: what a process holds when it starts a worker is counted among the worker's memory."""
    script = (
        "import sys\n"
        "from minutebook.ingest.workers.pool import Limits, WorkerPool\n"
        f"with WorkerPool(sys.argv[1:], 1, Limits(memory_bytes=256 << 20), forks={forks}) as pool:\n"
        "    print(*[result.status for result in pool.map(['exhaust_memory', 'abort', 'work'], lambda job: job)])\n"
    )
    run = subprocess.run([sys.executable, "-c", script, *MOCK], capture_output=True, text=True, check=True)
    assert run.stdout == "over_limit crashed ok\n"


def test_what_a_worker_says_on_standard_error_never_stops_it() -> None:
    assert [result.status for result in run("flood_errors")] == ["ok"]


def test_a_job_is_tried_again_only_after_a_worker_that_had_done_others() -> None:
    assert [result.status for result in run("work", "crash_unless_fresh", workers=1)] == ["ok", "ok"]


@pytest.mark.parametrize("workers", [1, 3])
def test_results_keep_the_order_of_the_jobs(workers: int) -> None:
    jobs = ["sleep 0.3", "sleep 0", "abort", "sleep 0.1", "work", *(f"sleep 0.0{n}" for n in range(10))]
    results = run(*jobs, workers=workers)
    assert [result.job for result in results] == jobs
    assert [result.status for result in results] == ["ok", "ok", "crashed", *["ok"] * 12]


def test_jobs_are_taken_as_results_are_wanted() -> None:
    taken = []

    def jobs() -> Iterator[str]:
        for n in range(10_000):
            taken.append(n)
            yield "work"

    with WorkerPool(MOCK, 1, LIMITS, **HOW) as pool:
        next(pool.map(jobs(), as_it_is))
    assert len(taken) < 100


@pytest.mark.parametrize(
    "jobs",
    [
        ["hang_for_good", "hang_with_a_child"],
        ["long 100 pages, hang_for_good 50"],
        ["scanned 100 pages, hang_with_a_child 2 3", "long 100 pages, hang_for_good 1"],
        ["40 pages, abort 3 4 5 6 7 8 9", "long 1000 pages, hang 7"],
    ],
)
def test_a_pool_left_in_the_middle_of_its_work_ends_it(jobs: list[str]) -> None:
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), WorkerPool(MOCK, 2, Limits(), **HOW) as pool:
        for _ in pool.map(["work", *jobs], as_it_is):
            time.sleep(0.2)
            raise KeyboardInterrupt
    assert time.monotonic() - began < 5


def test_a_command_that_does_not_start_is_a_fault_of_the_machine() -> None:
    broken = [sys.executable, "-c", "raise ImportError('No module named spacy')"]
    with WorkerPool(broken, 1, LIMITS, **HOW) as pool, pytest.raises(MachineError, match="No module named spacy"):
        list(pool.map(["work"], as_it_is))


@pytest.mark.skipif(not LINUX, reason="workers are forked on Linux only")
def test_a_template_that_is_killed_is_started_again() -> None:
    with WorkerPool(MOCK, 1, LIMITS, forks=True) as pool:
        before, killed, after = pool.map(["template", "kill_template", "template"], as_it_is)
    assert killed.status == "crashed"
    assert made_of(before)["template"] != made_of(after)["template"]


@pytest.mark.skipif(not LINUX, reason="workers are forked on Linux only")
def test_workers_end_when_who_wanted_them_is_killed() -> None:
    script = (
        "import os, sys\n"
        "from minutebook.ingest.workers.pool import WorkerPool\n"
        "with WorkerPool(sys.argv[1:], 2, forks=True) as pool:\n"
        "    for _ in pool.map(['work', 'work'], lambda job: job): os.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, *MOCK]).returncode == -signal.SIGKILL


@pytest.mark.skipif(not LINUX, reason="workers are forked on Linux only")
def test_a_pool_left_while_its_template_starts_ends_it() -> None:
    began = time.monotonic()
    pool = WorkerPool([sys.executable, "-c", "import time; time.sleep(600)"], 2, LIMITS, forks=True)

    def work() -> None:
        with pytest.raises((MachineError, CancelledError)):
            list(pool.map(["work", "work", "work"], as_it_is))

    waiting = threading.Thread(target=work)
    waiting.start()
    time.sleep(0.5)
    pool.close()
    waiting.join()
    assert time.monotonic() - began < 5


def test_a_worker_sees_little_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCIL_PASSWORD", "hush")
    (result,) = run("environment")
    seen = json.loads(result.payload or b"")
    assert "COUNCIL_PASSWORD" not in seen
    assert seen["PATH"] == os.environ["PATH"]
