"""A worker may do what it likes: each job gets its one result, in order, and no process is left."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutebook.errors import MachineError
from minutebook.ingest.limits import MIB, Limits
from minutebook.ingest.pool import Result, WorkerPool

MOCK = [sys.executable, "-S", str(Path(__file__).with_name("mock_worker.py"))]
LIMITS = Limits(
    memory_bytes=256 * MIB, output_bytes=MIB, start_seconds=30, page_seconds=1.5, job_seconds=3, seconds_per_page=0
)


def as_it_is(job: str) -> object:
    return job


def run(*jobs: str, workers: int = 2, limits: Limits = LIMITS) -> list[Result[str]]:
    with WorkerPool(MOCK, workers, limits) as pool:
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


def test_a_worker_that_works_gives_its_json() -> None:
    (result,) = run("work")
    assert (result.job, result.status, result.reason) == ("work", "ok", None)
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
        ("too_much", "over_limit"),
    ],
)
def test_a_worker_that_breaks_down_costs_only_its_own_job(job: str, status: str) -> None:
    began = time.monotonic()
    results = run("work", job, "work", workers=1)
    assert [result.status for result in results] == ["ok", status, "ok"]
    assert results[1].payload is None
    assert results[1].reason
    assert time.monotonic() - began < 10


def test_a_page_that_is_read_by_ocr_has_a_time_of_its_own() -> None:
    assert [result.status for result in run("read_by_ocr")] == ["ok"]


def test_processor_time_is_limited_by_the_kernel_even_without_a_clock() -> None:
    patient = Limits(page_seconds=30, job_seconds=30, most_seconds=30)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from minutebook.ingest.limits import allow_processor_seconds\n"
        'print(\'{"event": "ready"}\', flush=True); input(); allow_processor_seconds(0.2)\n'
        "while True: pass\n"
    )
    source = str(Path(__file__).parent.parent / "src")
    with WorkerPool([sys.executable, "-c", script, source], 1, patient) as pool:
        (result,) = pool.map(["spin"], as_it_is)
    assert result.status == "timeout"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory")
def test_a_worker_that_runs_out_of_memory_is_over_its_limit() -> None:
    """From a small parent: what a process holds when it starts a worker is counted among the worker's memory."""
    script = (
        "import sys\n"
        "from minutebook.ingest.pool import Limits, WorkerPool\n"
        "with WorkerPool(sys.argv[1:], 1, Limits(memory_bytes=256 << 20)) as pool:\n"
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

    with WorkerPool(MOCK, 1, LIMITS) as pool:
        next(pool.map(jobs(), as_it_is))
    assert len(taken) < 100


def test_a_pool_left_in_the_middle_of_its_work_ends_it() -> None:
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), WorkerPool(MOCK, 2, Limits()) as pool:
        for _ in pool.map(["work", "hang_for_good", "hang_with_a_child"], as_it_is):
            time.sleep(0.2)
            raise KeyboardInterrupt
    assert time.monotonic() - began < 5


def test_a_command_that_does_not_start_is_a_fault_of_the_machine() -> None:
    broken = [sys.executable, "-c", "raise ImportError('No module named spacy')"]
    with WorkerPool(broken, 1, LIMITS) as pool, pytest.raises(MachineError, match="No module named spacy"):
        list(pool.map(["work"], as_it_is))


def test_a_worker_sees_little_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCIL_PASSWORD", "hush")
    (result,) = run("environment")
    seen = json.loads(result.payload or b"")
    assert "COUNCIL_PASSWORD" not in seen
    assert seen["PATH"] == os.environ["PATH"]
