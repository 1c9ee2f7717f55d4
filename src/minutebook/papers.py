"""Finding papers in files and folders."""

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from minutebook.recognise import PDF_HEADER_WITHIN, not_a_pdf

QUIET_SECONDS = 2.0
"""A file that was changed less than this ago may still be on its way."""

MOST_WAITING_SECONDS = 10.0
"""How long to wait for one file to come to rest."""

GONE = "gone"
"""The status of a file that vanished, was closed to us, or became another, after it was found."""

CHANGED = "changed while it was read; run this again when it is complete"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. `stat` was taken before its bytes are."""

    path: Path
    stat: os.stat_result


@dataclass(frozen=True, slots=True)
class Refused:
    """A file or folder that is not read at all, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file in a folder that is no paper."""

    path: Path


def look_at(path: Path) -> Found | Refused:
    """A file that the user named, links followed."""
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            path.open("rb").close()
    except OSError as error:
        return Refused(path, advice(error))
    if stat.S_ISDIR(status.st_mode):
        return Refused(path, "is a folder; name the files in it")
    if not stat.S_ISREG(status.st_mode):
        return Refused(path, "is a device or a pipe; save it as a file first")
    return Found(path, status)


def find_papers(paths: Iterable[Path]) -> Iterator[Found | Refused | Skipped]:
    """The papers among the named files and, sorted by name, in the named folders and the folders in them.

    In a folder a paper is what begins like a PDF, and what is called one: a web page saved as `minutes.pdf` must not
    go missing in silence. Links, devices and pipes in folders are refused: they can lead out of the folder, or nowhere.
    Each path comes once, absolute.
    """
    seen: set[Path] = set()
    for named in paths:
        path = Path(os.path.abspath(named))  # noqa: PTH100 - resolve() would follow links, and a path is what was named
        for found in _in_folder(path) if path.is_dir() else [look_at(path)]:
            if found.path in seen:
                continue
            if not isinstance(found, Skipped):  # it may yet be named itself
                seen.add(found.path)
            yield found


def at_rest(found: Found, sleep: Callable[[float], None] = time.sleep) -> Found | Refused:
    """The file once it has stopped growing; a file that goes on changing is refused for now."""
    waited = 0.0
    while 0 <= time.time() - found.stat.st_mtime < QUIET_SECONDS:
        if waited >= MOST_WAITING_SECONDS:
            return Refused(found.path, "is still being written; run this again when it is complete")
        sleep(0.25)
        waited += 0.25
        again = look_at(found.path)
        if isinstance(again, Refused):
            return again
        found = again
    return found


def has_changed(found: Found) -> bool:
    """Whether the file is another than it was when it was found."""
    try:
        now = found.path.stat()
    except OSError:
        return True
    return identity(now) != identity(found.stat)


def advice(error: OSError) -> str:
    """Why a file can't be read, and what to do: one line, as said after its name."""
    if isinstance(error, FileNotFoundError):
        return "is not there; check the name"
    if isinstance(error, PermissionError):
        return "may not be read by you; ask for permission, or for a copy"
    return f"can't be read ({error.strerror}); copy it to another place first"


def identity(status: os.stat_result) -> tuple[int, int, int]:
    """What tells a file from the one that was there before: size, time (ns) and inode."""
    return status.st_size, status.st_mtime_ns, status.st_ino


def _in_folder(folder: Path) -> Iterator[Found | Refused | Skipped]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Refused(folder, advice(error))
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_symlink():
            yield Refused(path, "is a link; name the file that it leads to")
        elif entry.is_dir():
            yield from _in_folder(path)
        else:
            found = look_at(path)
            yield Skipped(path) if isinstance(found, Found) and not _looks_like_a_paper(path) else found


def _looks_like_a_paper(path: Path) -> bool:
    if path.suffix.lower() == ".pdf":
        return True
    with path.open("rb") as file:
        return not_a_pdf(file.read(PDF_HEADER_WITHIN + 8)) is None
