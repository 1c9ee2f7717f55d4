"""One worker process as seen from outside: given a job, listened to, and killed with all it started."""

import contextlib
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from minutebook.errors import MachineError
from minutebook.ingest.workers.divisible import Divisible, Help
from minutebook.ingest.workers.limits import Limits, own_peak_memory
from minutebook.ingest.workers.processes import End, Process
from minutebook.ingest.workers.serve import Reply

LINE_BYTES = 64 * 1024
"""The longest event line, or stretch of standard error, that is looked at."""

GRACE_SECONDS = 2.0
"""Time that a worker which has closed its pipe gets to die by itself, so that we learn of what."""

LARGE_SHARE = 4
"""A worker that dies holding a quarter of its memory limit died of it: allocators ask for as much again at once, and
PDFium aborts without a word when it is refused."""


class Fault(StrEnum):
    """The ways in which a worker breaks down; also document statuses."""

    CRASHED = "crashed"
    TIMEOUT = "timeout"
    OVER_LIMIT = "over_limit"


TOO_LONG = "takes longer than a paper of its length may; split it"


class WorkerFault(Exception):
    """The worker broke down over a job: it died, hung, or wrote what is no answer.

    `page` is the page it was reading, if it was reading any and that is to blame, and `pages` how many the paper has.
    """

    def __init__(self, kind: Fault, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason
        self.page: int | None = None
        self.pages = 0


class Piece(NamedTuple):
    """Pages to read, `last` included; or, with `picture`, one page that takes its picture to read."""

    first: int
    last: int
    picture: bool = False


@dataclass(slots=True)
class Course:
    """How far a task is: the page that is being read, and the last one (0 while that is not known)."""

    page: int = 1
    last: int = 0
    picture: int = 0
    pictures: int = 0

    @property
    def blamed(self) -> int | None:
        """The page to blame for a fault now."""
        return self.picture or (self.page if self.page <= self.last else None)


class Worker:
    """A running worker. `run`, `read` and `join` are called by one thread at a time; `stop_if_late` and `kill` by any.

    A fault leaves the worker unfit for further use: kill it and start another.
    """

    def __init__(self, process: Process, limits: Limits) -> None:
        self.has_worked = False
        self._limits = limits
        self._started = False
        self._closed = False
        self._late: str | None = None
        self._end: End | None = None
        # Linux counts what its parent held among a worker's memory.
        self._parents_peak = own_peak_memory()
        self._killing = threading.Lock()
        self._rest()
        self._last_words = b""
        self._process = process
        self._jobs, self._events = process.jobs, process.events
        self._listener = threading.Thread(target=self._keep_last_words, daemon=True)
        self._listener.start()

    def run(self, job: Any, help: Help = Help.NONE) -> Reply:
        """Give the worker one job and wait for what comes of it.

        Raises:
            WorkerFault: it died, hung or wrote nonsense; `kind` says which.
            Divisible: it says that others should help, which must be allowed.
            MachineError: it could not be started at all.
        """
        course = Course()
        try:
            self._begin(job, {"kind": "whole", "help": help}, 0)
            while True:
                event = self._next_event()
                match event:
                    case {"event": "divide", "pages": int(pages)} if help is not Help.NONE and pages == course.last > 1:
                        self._rest()
                        raise Divisible(pages)
                    case {"event": "piece" | "result"}:
                        return self._reply(event)
                    case _:
                        self._follow(event, course)
        except WorkerFault as fault:
            fault.page, fault.pages = None if fault.reason == TOO_LONG else course.blamed, course.last
            raise

    def read(self, job: Any, piece: Piece, take: Callable[[int, bytes | None], None]) -> Reply:
        """Have it read some pages of a job. Each is taken as soon as it is there: number, and its bytes.

        There are none for a page that is to be read from its picture. Raises as `run`, every fault with its page.
        """
        task = {"kind": "pages", "first": piece.first, "last": piece.last, "pictures": piece.picture}
        page, room = piece.first, self._limits.output_bytes
        try:
            self._begin(job, task, piece.last - piece.first + 1)
            while page <= piece.last:
                match self._next_event():
                    case {"event": "page", "number": int(number), "unfinished": bool(unfinished), "bytes": int(size)}:
                        if number != page or (unfinished and (size or piece.picture)):
                            raise self._nonsense()
                        packed = self._bytes(size, room)
                        take(page, None if unfinished else packed)
                        page, room = page + 1, room - size
                        self._page_clock = time.monotonic() + self._limits.page_seconds
                    case {"event": "ocr", "page": int(number)} if piece.picture and number == page:
                        self._allow(Course(picture=number, pictures=1))
                    case {"event": "result", "status": status} as event if status != "ok":
                        return self._reply(event)
                    case _:
                        raise self._nonsense()
            return self._reply(self._next_event())
        except WorkerFault as fault:
            fault.page = min(page, piece.last)
            raise

    def join(self, job: Any, pages: Sequence[bytes], lost: Mapping[int, str], seconds: float) -> Reply:
        """Have it make one paper of pages that were read, and of those that were `lost`: number and reason.

        `seconds` is the time that they took. Raises as `run`.
        """
        task = {"kind": "join", "pages": [*map(len, pages)], "lost": dict(lost), "seconds": seconds}
        count = len(pages) + len(lost)
        self._begin(job, task, count, pages)
        self._page_clock = time.monotonic() + self._limits.end_seconds(count)
        return self._reply(self._next_event())

    def stop_if_late(self) -> None:
        """Kill it if one of its clocks has run out."""
        now = time.monotonic()
        if now > self._page_clock:
            seconds = self._limits.page_seconds
            self._late = f"hangs the parser (no page finished for {seconds:.0f} seconds); save it as PDF again"
        elif now > self._total_clock:
            self._late = TOO_LONG
        if self._late:
            self.kill()

    def kill(self) -> None:
        """End it at once, with every process it started, whatever it is doing."""
        with self._killing:
            if not self._closed:
                self._process.kill()

    def close(self) -> None:
        """Kill it, wait for its end and close the pipes."""
        self._reap()
        with contextlib.suppress(BrokenPipeError):
            self._jobs.close()
        self._events.close()

    def _wait_for_start(self) -> None:
        if self._started:
            return
        self._page_clock = time.monotonic() + self._limits.start_seconds
        try:
            event = self._next_event()
        except WorkerFault as fault:
            last_line = self._last_words.decode(errors="replace").strip().rpartition("\n")[2] or fault.reason
            raise MachineError(f"The parser can't be started: {last_line}. Run `minutebook doctor`.") from fault
        if event != {"event": "ready"}:
            raise self._nonsense()
        self._started = True

    def _begin(self, job: Any, task: Mapping[str, Any], pages: int, attached: Sequence[bytes] = ()) -> None:
        """Start the clocks for a task over so many pages, and give it to the worker."""
        self._wait_for_start()
        self._late = None
        self._job_began = time.monotonic()
        self._page_clock = self._job_began + self._limits.page_seconds
        self._total_clock = self._job_began + self._limits.total_seconds(pages)
        message = {"job": job, "seconds": self._limits.most_seconds, "task": task}
        try:
            self._jobs.write(json.dumps(message).encode() + b"\n")
            self._jobs.writelines(attached)
            self._jobs.flush()
        except BrokenPipeError:
            raise self._ended() from None

    def _follow(self, event: Any, course: Course) -> None:
        """Note how far a whole paper is, and set the clocks by it."""
        match event:
            case {"event": "pages", "done": int(done), "total": int(total)} if (
                not course.last and 0 <= done <= total != 0
            ):
                course.page, course.last = done + 1, total
            case {"event": "pages", "done": course.page, "total": course.last} if not course.picture:
                course.page += 1
            case {"event": "pages", "done": course.last, "total": course.last} if course.picture:
                course.picture, course.page = 0, course.last + 1
            case {"event": "ocr", "page": int(page)} if course.picture < page <= course.last:
                course.picture, course.pictures = page, course.pictures + 1
            case _:
                raise self._nonsense()
        self._allow(course)

    def _rest(self) -> None:
        """Stop the clocks: nothing is asked of it."""
        self._page_clock = self._total_clock = float("inf")

    def _allow(self, course: Course) -> None:
        now, limits = time.monotonic(), self._limits
        if course.picture:
            self._page_clock = now + limits.ocr_page_seconds
        else:
            self._page_clock = now + (limits.page_seconds if course.blamed else limits.end_seconds(course.last))
        self._total_clock = self._job_began + limits.total_seconds(course.last, course.pictures)

    def _next_event(self) -> Any:
        line = self._events.readline(LINE_BYTES)
        if not line.endswith(b"\n"):
            raise self._nonsense() if len(line) == LINE_BYTES else self._ended()
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            raise self._nonsense() from None

    def _reply(self, event: Any) -> Reply:
        pieces, room = [], self._limits.output_bytes
        while True:
            match event:
                case {"event": "piece", "bytes": int(size)}:
                    pieces.append(self._bytes(size, room))
                    room -= size
                    event = self._next_event()
                case {"event": "result", "bytes": int(size), "status": str(status), "reason": None | str() as reason}:
                    payload = b"".join([*pieces, self._bytes(size, room)])
                    break
                case _:
                    raise self._nonsense()
        try:
            json.loads(payload)
        except (ValueError, RecursionError):
            raise self._nonsense() from None
        self._rest()
        self.has_worked = True
        return Reply(status, reason, payload)

    def _bytes(self, size: int, most: int) -> bytes:
        """What follows a line, up to its own line end."""
        if size < 0:
            raise self._nonsense()
        if size > most:
            raise WorkerFault(Fault.OVER_LIMIT, "holds more than one paper may; split it")
        found = self._events.read(size + 1)
        if len(found) <= size:
            raise self._ended()
        if found[-1:] != b"\n":
            raise self._nonsense()
        return found[:-1]

    def _nonsense(self) -> WorkerFault:
        return WorkerFault(Fault.CRASHED, "made the parser lose its way; open it in a PDF program and save it again")

    def _ended(self) -> WorkerFault:
        """Why the worker went away in the middle of its work."""
        code = self._reap(GRACE_SECONDS)
        if self._late:
            return WorkerFault(Fault.TIMEOUT, self._late)
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return WorkerFault(Fault.TIMEOUT, TOO_LONG)
        if self._end and self._end.peak > max(self._limits.memory_bytes / LARGE_SHARE, self._parents_peak):
            return WorkerFault(Fault.OVER_LIMIT, "needs more memory than one paper may take; split it")
        return WorkerFault(
            Fault.CRASHED, f"broke the parser ({_name_of_end(code)}); open it in a PDF program and save it again"
        )

    def _reap(self, grace_seconds: float = 0) -> int:
        """Its exit code, once it and all it started have ended."""
        patience = time.monotonic() + grace_seconds
        while not self._has_ended(block=False) and time.monotonic() < patience:
            time.sleep(0.02)
        self.kill()
        self._has_ended(block=True)
        self._closed = True
        self._listener.join()
        return self._end.code if self._end else 0

    def _has_ended(self, block: bool) -> bool:
        self._end = self._end or self._process.ended(block)
        return self._end is not None

    def _keep_last_words(self) -> None:
        """Read standard error, so that the worker never waits for us, and remember the end of it."""
        if not self._process.errors:
            return
        with self._process.errors as errors:
            while words := os.read(errors.fileno(), LINE_BYTES):
                self._last_words = (self._last_words + words)[-LINE_BYTES:]


def _name_of_end(code: int) -> str:
    try:
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"
    except ValueError:
        return f"signal {-code}"
