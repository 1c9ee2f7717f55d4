"""What a worker process may use, and how the kernel is told to hold it to that."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one worker may use. Two clocks: no page finished for `page_seconds`, and a total per job.

    The total is `job_seconds` plus `seconds_per_page` for every page of the paper, `most_seconds` at most; a page that
    is read by OCR has `ocr_page_seconds` on both clocks. `most_seconds` is also the processor time that the kernel
    allows a job, so that even a worker whose parent was killed comes to an end.
    """

    memory_bytes: int = 1024 * MIB
    output_bytes: int = 32 * MIB
    start_seconds: float = 120
    page_seconds: float = 60
    job_seconds: float = 120
    seconds_per_page: float = 5
    ocr_page_seconds: float = 240
    most_seconds: float = 7200

    def total_seconds(self, pages: int, by_ocr: int = 0) -> float:
        """Time allowed for a paper of so many pages, of which so many are read by OCR."""
        wanted = self.job_seconds + self.seconds_per_page * pages + self.ocr_page_seconds * by_ocr
        return min(wanted, self.most_seconds)

    def end_seconds(self, pages: int) -> float:
        """Time allowed for what follows when so many pages are read: a tenth of theirs, or that of a page."""
        return self.page_seconds + self.seconds_per_page * pages / 10


def held_to(limits: Limits, command: Sequence[str]) -> list[str]:
    """The command, started by a shell that first gives its memory limit to the kernel and forbids core dumps.

    A shell and not `preexec_fn`, which is unsafe in a process with threads. macOS takes no memory limit and goes on
    without; Windows has none of this.
    """
    if sys.platform == "win32":
        return list(command)
    kibibytes = limits.memory_bytes // 1024
    script = f'ulimit -c 0 2>/dev/null; ulimit -v {kibibytes} 2>/dev/null; exec "$@"'
    return ["/bin/sh", "-c", script, "sh", *command]


def allow_processor_seconds(seconds: float) -> None:
    """Let this process use so many more seconds of processor time before the kernel ends it (Linux, macOS)."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft if most == resource.RLIM_INFINITY else min(soft, most), most))


def own_peak_memory() -> int:
    """The most memory that this program has held so far, bytes; 0 where only Linux could tell.

    Not `ru_maxrss`, which on Linux starts with what the program's parent held.
    """
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    peak = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    return int(peak[1]) * 1024 if peak else 0


def in_bytes(maxrss: int) -> int:
    """`ru_maxrss` is in bytes on macOS and in kibibytes elsewhere."""
    return maxrss if sys.platform == "darwin" else maxrss * 1024
