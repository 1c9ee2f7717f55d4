"""Papers mapped over worker processes, so that a bad one costs only itself, and a bad page of it hardly more.

A worker reads a paper by itself. It gives back one of scans, or a long one that no others wait behind: the pages are
read in pieces by the workers that have nothing else to do, and one of them makes the paper of all. The same is done
with a paper over whose page a worker broke down, however many workers there are, so that only that page is lost.

Shaped like `concurrent.futures.Executor.map`: results come in the order of the jobs, whatever the number of workers.
The process that holds the pool parses nothing.
"""

import contextlib
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from typing import Generic, Self, TypeVar

from minutebook.errors import MachineError
from minutebook.ingest.workers.divisible import Divisible, Help
from minutebook.ingest.workers.forking import Template
from minutebook.ingest.workers.limits import MIB, Limits
from minutebook.ingest.workers.pieces import Pieces
from minutebook.ingest.workers.processes import Forked, Process, Started
from minutebook.ingest.workers.supervised import Fault, Worker, WorkerFault

JobT = TypeVar("JobT")

WATCH_SECONDS = 0.5
"""How often the clocks of the workers are looked at; the shortest of them is a minute."""

JOBS_AHEAD = 16
"""Jobs per worker that may be finished before the result that is due next: one long paper must not stop the others."""

KEEP_MEMORY = {"MALLOC_MMAP_THRESHOLD_": str(32 * MIB), "MALLOC_TRIM_THRESHOLD_": str(64 * MIB)}
"""Tells the GNU allocator to keep what one page has freed for the next, instead of having the kernel clear it anew."""

_INHERITED = ("PATH", "HOME", "TMPDIR", "TEMP", "SYSTEMROOT", "PYTHONPATH", "TESSDATA_PREFIX", "MINUTEBOOK_DEBUG")


@dataclass(frozen=True, slots=True)
class Result(Generic[JobT]):
    """What came of one job. `payload` is the worker's JSON; without one, the worker itself failed.

    `status` is the worker's word for how it went, or a `Fault`.
    """

    job: JobT
    status: str
    reason: str | None
    payload: bytes | None


class WorkerPool:
    """Up to `workers` processes running `command`, started when first needed and replaced after any fault.

    With `forks`, which takes Linux, they are forked from one that has everything imported; the command must be able to
    be such a template.

    A job whose worker breaks down is tried once more only if that worker had done other jobs before, so that what comes
    of a paper never depends on its neighbours. Use it as a context manager: at its end no process is left.
    """

    def __init__(
        self,
        command: Sequence[str],
        workers: int,
        limits: Limits | None = None,
        environment: Mapping[str, str] | None = None,
        show_errors: bool = False,
        forks: bool = False,
    ) -> None:
        self._command = command
        self._limits = limits or Limits()
        self._environment = worker_environment() if environment is None else environment
        self._show_errors = show_errors
        self._template = Template(command, self._limits, self._environment, show_errors) if forks else None
        self._for_many = False
        self._workers = workers
        self._ahead = workers * JOBS_AHEAD
        self._threads = ThreadPoolExecutor(max_workers=workers)
        self._changing = threading.Lock()
        self._waiting = 0
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._closed = threading.Event()
        self._watch = threading.Thread(target=self._keep_time, daemon=True)
        self._watch.start()

    def map(self, jobs: Iterable[JobT], message: Callable[[JobT], object]) -> Iterator[Result[JobT]]:
        """One result per job, in the order of the jobs. `message` is what the worker is told of a job, as JSON.

        Jobs are taken by the thread that asks for the results, and not many more than results are asked for.

        Raises:
            MachineError: no worker could be started.
        """
        pending: deque[Future[Result[JobT]]] = deque()
        coming = iter(jobs)
        first_two = list(islice(coming, 2))
        self._for_many = len(first_two) > 1
        for job in chain(first_two, coming):
            with self._changing:
                self._waiting += 1
            pending.append(self._threads.submit(self._begin, job, message(job)))
            while pending and (len(pending) >= self._ahead or pending[0].done()):
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()

    def close(self) -> None:
        """Give up what is unfinished and end every process."""
        with self._changing:
            self._closed.set()
        for worker in self._everyone():
            worker.kill()
        if self._template:
            self._template.give_up_starting()
        self._threads.shutdown(cancel_futures=True)
        self._watch.join()
        for worker in self._everyone():
            self._discard(worker)
        if self._template:
            self._template.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _begin(self, job: JobT, message: object) -> Result[JobT]:
        with self._changing:
            self._waiting -= 1
        return self._run(job, message)

    def _run(self, job: JobT, message: object, may_divide: bool = True) -> Result[JobT]:
        while True:
            worker = self._take()
            try:
                reply = worker.run(message, self._help() if may_divide else Help.NONE)
            except Divisible as paper:
                return self._run_divided(job, message, Pieces(paper.pages, self._workers), worker)
            except WorkerFault as fault:
                self._discard(worker)
                if fault.page and fault.pages > 1 and may_divide:
                    return self._run_divided(job, message, Pieces(fault.pages, self._workers, fault), None)
                if not worker.has_worked or fault.kind is Fault.TIMEOUT:
                    return Result(job, fault.kind, fault.reason, None)
            else:
                self._give_back(worker)
                return Result(job, reply.status, reply.reason, reply.payload)

    def _run_divided(self, job: JobT, message: object, pieces: Pieces, worker: Worker | None) -> Result[JobT]:
        """Read the pages with whoever has time; `worker`, if any, has given the paper back."""
        began = time.monotonic()
        worker = self._read_pieces(message, pieces, worker, leads=True)
        if pieces.read and not pieces.refusal and not pieces.is_too_much:
            return self._join(job, message, pieces, worker, time.monotonic() - began)
        if worker:
            self._give_back(worker)
        if pieces.refusal:
            return Result(job, pieces.refusal.status, pieces.refusal.reason, pieces.refusal.payload)
        if pieces.is_too_much:
            return self._run(job, message, may_divide=False)
        return Result(job, pieces.fault or Fault.CRASHED, pieces.lost[min(pieces.lost)], None)

    def _read_pieces(self, message: object, pieces: Pieces, worker: Worker | None, leads: bool) -> Worker | None:
        """Read piece after piece. The thread that leads waits for what others still read; it may be left a worker."""
        while True:
            for _ in range(pieces.helpers_wanted()):
                self._threads.submit(self._assist, message, pieces)
            piece = pieces.next(wait=leads)
            if not piece:
                return worker
            try:
                worker = worker or self._take()
                fresh = not worker.has_worked
                pieces.finish(worker.read(message, piece, pieces.take))
            except WorkerFault as fault:
                if worker:
                    self._discard(worker)
                worker = None
                pieces.fail(piece, fault, fresh)
            except BaseException:
                pieces.put_back(piece)
                raise

    def _help(self) -> Help:
        """What others may do of a paper. While they have papers of their own, dividing one of print only costs time."""
        if self._workers == 1:
            return Help.NONE
        return Help.PICTURES if self._waiting >= self._workers else Help.PAGES

    def _assist(self, message: object, pieces: Pieces) -> None:
        try:
            if worker := self._read_pieces(message, pieces, None, leads=False):
                self._give_back(worker)
        except MachineError:
            pass  # the thread that leads finds the same, or does without
        finally:
            pieces.helper_leaves()

    def _join(self, job: JobT, message: object, pieces: Pieces, worker: Worker | None, seconds: float) -> Result[JobT]:
        pages = [page for _, page in sorted(pieces.read.items())]
        pieces.read.clear()
        while True:
            worker = worker or self._take()
            try:
                reply = worker.join(message, pages, pieces.lost, seconds)
            except WorkerFault as fault:
                self._discard(worker)
                if not worker.has_worked or fault.kind is Fault.TIMEOUT:
                    return Result(job, fault.kind, fault.reason, None)
                worker = None
            else:
                self._give_back(worker)
                return Result(job, reply.status, reply.reason, reply.payload)

    def _take(self) -> Worker:
        with self._changing:
            self._refuse_if_closed()
            if self._idle:
                return self._idle.pop()
        worker = Worker(self._process(), self._limits)
        with self._changing:
            self._all.add(worker)
            self._refuse_if_closed()
        return worker

    def _process(self) -> Process:
        if not self._template:
            return Started(self._command, self._limits, self._environment, self._show_errors)
        try:
            return Forked(self._template, self._for_many, self._show_errors)
        except RuntimeError as fault:
            raise MachineError(f"The parser can't be started: {fault}. Run `minutebook doctor`.") from fault

    def _refuse_if_closed(self) -> None:
        if self._closed.is_set():
            raise RuntimeError("The pool is closed.")

    def _give_back(self, worker: Worker) -> None:
        with self._changing:
            self._idle.append(worker)

    def _discard(self, worker: Worker) -> None:
        worker.close()
        with self._changing:
            self._all.discard(worker)

    def _everyone(self) -> tuple[Worker, ...]:
        with self._changing:
            return tuple(self._all)

    def _keep_time(self) -> None:
        while not self._closed.wait(WATCH_SECONDS):
            for worker in self._everyone():
                worker.stop_if_late()


def worker_environment() -> dict[str, str]:
    """The little that a worker needs of our environment, one thread per process, and text in UTF-8."""
    kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    fixed = {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1"}
    return kept | fixed | KEEP_MEMORY | {"OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1"}


def processors() -> int:
    """How many cores this process may use."""
    with contextlib.suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
