"""The faults that minutebook explains to its user, and the exit codes that tell scripts about them.

Library code raises these and never exits or prints: `minutebook.cli.main` is the only place that does.
"""

import errno
from enum import IntEnum


class ExitCode(IntEnum):
    """What the process says to the script that started it."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    CORPUS = 3
    MACHINE = 4
    WITHHELD = 5
    FAULT = 70
    INTERRUPTED = 130


class MinutebookError(Exception):
    """A fault with a remedy: its message is one line that says what is wrong and what to do."""

    exit_code = ExitCode.SOME_FAILED


class UsageError(MinutebookError):
    """The command was given something it can't use."""

    exit_code = ExitCode.USAGE


class CorpusError(MinutebookError):
    """The corpus can't be used: locked by another run, made by a newer version, damaged, not a corpus."""

    exit_code = ExitCode.CORPUS


class MachineError(MinutebookError):
    """The machine won't allow it: disk full, permission, a program that is not installed."""

    exit_code = ExitCode.MACHINE


class WithheldError(MinutebookError):
    """Something would have to be withheld from a public output, and the user wants all or nothing."""

    exit_code = ExitCode.WITHHELD


class OurFault(MinutebookError):
    """A fault that nobody foresaw."""

    exit_code = ExitCode.FAULT


def explained(fault: Exception) -> MinutebookError:
    """The fault as one line with a remedy."""
    match fault:
        case MinutebookError():
            return fault
        case OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EFBIG):
            return MachineError(f"No room left{_where(fault)}: free some space and run this again.")
        case OSError(errno=errno.EACCES | errno.EPERM | errno.EROFS):
            return MachineError(f"Not permitted{_where(fault)}: ask for permission or choose another place.")
        case MemoryError():
            return MachineError("Not enough memory: close other programs or use fewer --workers.")
        case _:
            what = f"{type(fault).__name__}: {fault}".splitlines()[0]
            return OurFault(f"A fault of ours ({what}). Please report it, with what `minutebook --debug …` says.")


def _where(error: OSError) -> str:
    from minutebook.names import shown

    return f" for {shown(error.filename)}" if error.filename else ""
