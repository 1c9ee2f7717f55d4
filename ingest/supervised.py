"""One worker process as seen from outside: started, given a job, listened to, and killed with all it started."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import IO, Any, cast

from minutebook.errors import MachineError
from minutebook.ingest.limits import Limits, held_to, in_bytes, own_peak_memory
from minutebook.ingest.serve import Reply

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


class WorkerFault(Exception):
    """The worker broke down over a job: it died, hung, or wrote what is no answer."""

    def __init__(self, kind: Fault, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason


class Worker:
    """A running worker. `run` is called by one thread at a time; `stop_if_late` and `kill` by any.

    A fault leaves the worker unfit for further use: kill it and start another.
    """

    def __init__(
        self, command: Sequence[str], limits: Limits, environment: Mapping[str, str], show_errors: bool = False
    ) -> None:
        self.has_worked = False
        self._limits = limits
        self._started = False
        self._closed = False
        self._late: str | None = None
        self._peak_memory = 0
        # Linux counts what its parent held among a worker's memory.
        self._parents_peak = own_peak_memory()
        self._killing = threading.Lock()
        self._page_clock = time.monotonic() + limits.start_seconds
        self._total_clock = self._page_clock
        self._last_words = b""
        self._process = subprocess.Popen(  # noqa: S603 - the command is ours, and no shell reads its arguments
            held_to(limits, command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if show_errors else subprocess.PIPE,
            env=dict(environment),
            cwd=tempfile.gettempdir(),
            start_new_session=True,
        )
        self._jobs = cast(IO[bytes], self._process.stdin)
        self._events = cast(IO[bytes], self._process.stdout)
        self._listener = threading.Thread(target=self._keep_last_words, daemon=True)
        self._listener.start()

    def run(self, job: Any) -> Reply:
        """Give the worker one job and wait for what comes of it.

        Raises:
            WorkerFault: it died, hung or wrote nonsense; `kind` says which.
            MachineError: it could not be started at all.
        """
        self._wait_for_start()
        self._start_clocks()
        self._send({"job": job, "seconds": self._limits.most_seconds})
        return self._listen()

    def stop_if_late(self) -> None:
        """Kill it if one of its clocks has run out."""
        now = time.monotonic()
        if now > self._page_clock:
            seconds = self._limits.page_seconds
            self._late = f"hangs the parser (no page finished for {seconds:.0f} seconds); save it as PDF again"
        elif now > self._total_clock:
            self._late = "takes longer than a paper of its length may; split it"
        if self._late:
            self.kill()

    def kill(self) -> None:
        """End it at once, with every process it started, whatever it is doing."""
        with self._killing, contextlib.suppress(ProcessLookupError, PermissionError):
            if sys.platform == "win32":
                self._process.kill()
            elif not self._closed:
                os.killpg(self._process.pid, signal.SIGKILL)

    def close(self) -> None:
        """Kill it, wait for its end and close the pipes."""
        self._reap()
        with contextlib.suppress(BrokenPipeError):
            self._jobs.close()
        self._events.close()

    def _wait_for_start(self) -> None:
        if self._started:
            return
        try:
            event = self._next_event()
        except WorkerFault as fault:
            last_line = self._last_words.decode(errors="replace").strip().rpartition("\n")[2] or fault.reason
            raise MachineError(f"The parser can't be started: {last_line}. Run `minutebook doctor`.") from fault
        if event != {"event": "ready"}:
            raise self._nonsense()
        self._started = True

    def _start_clocks(self) -> None:
        self._late = None
        self._job_began = time.monotonic()
        self._page_clock = self._job_began + self._limits.page_seconds
        self._total_clock = self._job_began + self._limits.total_seconds(pages=0)

    def _send(self, message: dict[str, Any]) -> None:
        try:
            self._jobs.write(json.dumps(message).encode() + b"\n")
            self._jobs.flush()
        except BrokenPipeError:
            raise self._ended() from None

    def _listen(self) -> Reply:
        pages_done = pages = ocr_page = by_ocr = 0
        while True:
            match self._next_event():
                case {"event": "pages", "done": int(done), "total": int(total)} if pages_done < done <= total:
                    pages_done, pages = done, total
                    self._page_clock = time.monotonic() + self._limits.page_seconds
                    self._total_clock = self._job_began + self._limits.total_seconds(pages, by_ocr)
                case {"event": "ocr", "page": int(page)} if page > ocr_page:
                    ocr_page, by_ocr = page, by_ocr + 1
                    self._page_clock = time.monotonic() + self._limits.ocr_page_seconds
                    self._total_clock = self._job_began + self._limits.total_seconds(pages, by_ocr)
                case {"event": "result", "bytes": int(size), "status": str(status), "reason": None | str() as reason}:
                    reply = Reply(status, reason, self._payload(size))
                    self._page_clock = self._total_clock = float("inf")
                    self.has_worked = True
                    return reply
                case _:
                    raise self._nonsense()

    def _next_event(self) -> Any:
        line = self._events.readline(LINE_BYTES)
        if not line.endswith(b"\n"):
            raise self._nonsense() if len(line) == LINE_BYTES else self._ended()
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            raise self._nonsense() from None

    def _payload(self, size: int) -> bytes:
        if size < 0:
            raise self._nonsense()
        if size > self._limits.output_bytes:
            raise WorkerFault(Fault.OVER_LIMIT, "holds more than one paper may; split it")
        payload = self._events.read(size + 1)
        if len(payload) <= size:
            raise self._ended()
        try:
            json.loads(payload)
        except (ValueError, RecursionError):
            raise self._nonsense() from None
        return payload[:-1]

    def _nonsense(self) -> WorkerFault:
        return WorkerFault(Fault.CRASHED, "made the parser lose its way; open it in a PDF program and save it again")

    def _ended(self) -> WorkerFault:
        """Why the worker went away in the middle of its work."""
        code = self._reap(GRACE_SECONDS)
        if self._late:
            return WorkerFault(Fault.TIMEOUT, self._late)
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return WorkerFault(Fault.TIMEOUT, "takes longer than a paper of its length may; split it")
        if self._peak_memory > max(self._limits.memory_bytes / LARGE_SHARE, self._parents_peak):
            return WorkerFault(Fault.OVER_LIMIT, "needs more memory than one paper may take; split it")
        return WorkerFault(
            Fault.CRASHED, f"broke the parser ({_name_of_end(code)}); open it in a PDF program and save it again"
        )

    def _reap(self, grace_seconds: float = 0) -> int:
        """Its exit code, once it and all it started have ended."""
        patience = time.monotonic() + grace_seconds
        while self._exit_code(block=False) is None and time.monotonic() < patience:
            time.sleep(0.02)
        self.kill()
        code = self._exit_code(block=True)
        self._closed = True
        self._listener.join()
        return code or 0

    def _exit_code(self, block: bool) -> int | None:
        """As `Popen.wait` and `Popen.poll`, and the memory that it took is noted."""
        if sys.platform == "win32":
            return self._process.wait() if block else self._process.poll()
        if self._process.returncode is None:
            pid, status, used = os.wait4(self._process.pid, 0 if block else os.WNOHANG)
            if pid:
                self._process.returncode = os.waitstatus_to_exitcode(status)
                self._peak_memory = in_bytes(used.ru_maxrss)
        return self._process.returncode

    def _keep_last_words(self) -> None:
        """Read standard error, so that the worker never waits for us, and remember the end of it."""
        if not self._process.stderr:
            return
        with self._process.stderr as stderr:
            while words := os.read(stderr.fileno(), LINE_BYTES):
                self._last_words = (self._last_words + words)[-LINE_BYTES:]


def _name_of_end(code: int) -> str:
    try:
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"
    except ValueError:
        return f"signal {-code}"
