"""One writer at a time: a lock file beside the corpus, which the kernel frees when its holder ends, however it ends."""

import errno
import fcntl
import os
import time
from datetime import UTC, datetime
from pathlib import Path

from minutebook.errors import CorpusError

WAIT_SECONDS = 1.0
_POLL_SECONDS = 0.05
_CHECKED = "corpus found whole "

_held_descriptors: set[int] = set()


class WriterLock:
    """Held from construction until `release`. The file stays, so that two runs never lock two files of one name.

    Raises:
        CorpusError: another run holds it; the message names its process id and start time.
        OSError: the lock file can't be made.
    """

    checked_at: datetime | None
    """When the corpus was last found to be whole; None after a run that did not end well."""

    def __init__(self, corpus: Path):
        resolved = corpus.resolve()  # one lock for a corpus, whatever links lead to it
        self.path = resolved.with_name(resolved.name + ".lock")
        self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            self._acquire(corpus)
            self.checked_at = _checked_at(self._content())
            self._sign()
        except BaseException:
            os.close(self._descriptor)
            raise
        _held_descriptors.add(self._descriptor)

    def sign_off(self) -> None:
        """Note for the next run that this one ended well, and when the corpus was last found to be whole."""
        if self.checked_at:
            self._write(f"{_CHECKED}{self.checked_at.isoformat(timespec='seconds')}\n")

    def release(self) -> None:
        """Let the next writer in."""
        _held_descriptors.discard(self._descriptor)
        os.close(self._descriptor)

    def _acquire(self, corpus: Path) -> None:
        give_up_at = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except OSError as error:
                if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
                    raise
            if time.monotonic() >= give_up_at:
                raise CorpusError(f"{corpus}: locked by another run ({self._holder()}); wait for it to finish")
            time.sleep(_POLL_SECONDS)

    def _sign(self) -> None:
        started = datetime.now(UTC).isoformat(timespec="seconds")
        self._write(f"process {os.getpid()}, started {started}\n")

    def _write(self, content: str) -> None:
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, content.encode(), 0)

    def _content(self) -> str:
        return os.pread(self._descriptor, 200, 0).decode(errors="replace").strip()

    def _holder(self) -> str:
        return self._content() or "process unknown"


def _checked_at(content: str) -> datetime | None:
    try:
        return datetime.fromisoformat(content.removeprefix(_CHECKED)).astimezone(UTC)
    except ValueError:
        return None


def _forget_in_child() -> None:
    """A forked worker that outlives its killed parent must not keep the parent's lock."""
    for descriptor in _held_descriptors:
        os.close(descriptor)
    _held_descriptors.clear()


os.register_at_fork(after_in_child=_forget_in_child)
