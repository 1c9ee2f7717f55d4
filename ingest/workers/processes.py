"""The process that a worker runs in: started by itself, or forked from a template."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from typing import IO, NamedTuple, Protocol, cast

from minutebook.ingest.workers.forking import Template
from minutebook.ingest.workers.limits import Limits, held_to, in_bytes

POLL_SECONDS = 0.005


class End(NamedTuple):
    """How a process ended: its exit code, or less than nothing for a signal, and the most memory it held, bytes."""

    code: int
    peak: int


class Process(Protocol):
    """A worker's process with our ends of its pipes; `errors` only where we are to read them."""

    jobs: IO[bytes]
    events: IO[bytes]
    errors: IO[bytes] | None

    def kill(self) -> None:
        """End it at once, with every process it started; not to be called once all have ended."""

    def ended(self, block: bool) -> End | None:
        """How it ended, None while it goes on, unless that is to be waited for."""


class Started:
    """A process that is started for one worker, which imports everything for itself."""

    def __init__(
        self, command: Sequence[str], limits: Limits, environment: Mapping[str, str], show_errors: bool = False
    ) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - the command is ours, and no shell reads its arguments
            held_to(limits, command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if show_errors else subprocess.PIPE,
            env=dict(environment),
            cwd=tempfile.gettempdir(),
            start_new_session=True,
        )
        self.jobs = cast(IO[bytes], self._process.stdin)
        self.events = cast(IO[bytes], self._process.stdout)
        self.errors: IO[bytes] | None = self._process.stderr

    def kill(self) -> None:
        """As `Process.kill`; on Windows only the process itself."""
        if sys.platform == "win32":
            self._process.kill()
        else:
            _kill_group(self._process.pid)

    def ended(self, block: bool) -> End | None:
        """As `Process.ended`; Windows does not tell the memory."""
        if sys.platform == "win32":
            code = self._process.wait() if block else self._process.poll()
            return None if code is None else End(code, 0)
        pid, status, used = os.wait4(self._process.pid, 0 if block else os.WNOHANG)
        if not pid:
            return None
        self._process.returncode = os.waitstatus_to_exitcode(status)
        return End(self._process.returncode, in_bytes(used.ru_maxrss))


class Forked:
    """A process that a template forks, with all that it has imported."""

    def __init__(self, template: Template, for_many: bool, show_errors: bool = False) -> None:
        self._template = template
        (its_jobs, jobs), (events, its_events) = os.pipe(), os.pipe()
        errors, its_errors = (None, os.dup(2)) if show_errors else os.pipe()
        self.jobs: IO[bytes] = os.fdopen(jobs, "wb")
        self.events: IO[bytes] = os.fdopen(events, "rb")
        self.errors: IO[bytes] | None = None if errors is None else os.fdopen(errors, "rb")
        try:
            self._id = template.fork((its_jobs, its_events, its_errors), for_many)
        except RuntimeError:
            for pipe in (self.jobs, self.events, self.errors):
                if pipe:
                    pipe.close()
            raise
        finally:
            for descriptor in (its_jobs, its_events, its_errors):
                os.close(descriptor)

    def kill(self) -> None:
        """As `Process.kill`."""
        _kill_group(self._id)

    def ended(self, block: bool) -> End | None:
        """As `Process.ended`."""
        while not (found := self._template.poll(self._id)) and block:
            time.sleep(POLL_SECONDS)
        return End(os.waitstatus_to_exitcode(found[0]), in_bytes(found[1])) if found else None


def _kill_group(leader: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
