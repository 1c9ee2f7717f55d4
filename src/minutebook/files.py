"""Writing an output so that its final name never holds half of it."""

import contextlib
import os
from pathlib import Path

from minutebook.errors import MachineError, UsageError
from minutebook.names import shown


def write_whole(target: Path, content: bytes) -> None:
    """Put `content` at `target`, replacing what stood there, in one step.

    Written beside the target, flushed to disk and renamed, so an interruption leaves the old file or the new one; what
    an interrupted run left beside it is cleared away.

    Raises:
        UsageError: the folder doesn't exist, or `target` is a folder.
        MachineError: the system won't write there (permission, full disk).
    """
    if not target.parent.is_dir():
        raise UsageError(f"No such folder: {shown(target.parent)}. Create it, or choose another place with -o.")
    if target.is_dir():
        raise UsageError(f"{shown(target)} is a folder. Give the name of a file in it.")
    partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        _clear_leftovers(target)
        try:
            _write_flushed(partial, content)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        _flush_folder(target.parent)
    except OSError as error:
        raise MachineError(f"Can't write {shown(target)}: {error.strerror}. Choose another place with -o.") from error


def make_folder(folder: Path) -> None:
    """Make a folder, with those above it, unless it is there.

    Raises:
        UsageError: a file stands there.
        MachineError: the system won't make it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise UsageError(f"{shown(folder)} is a file. Give the name of a folder after -o.") from None
    except OSError as error:
        raise MachineError(f"Can't make {shown(folder)}: {error.strerror}. Choose another place with -o.") from error


def _clear_leftovers(target: Path) -> None:
    with os.scandir(target.parent) as files:
        for file in files:
            if file.name.startswith(f".{target.name}.") and file.name.endswith(".tmp"):
                Path(file).unlink(missing_ok=True)


def _write_flushed(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the rename itself durable; some network file systems can't, and lose nothing but that."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
