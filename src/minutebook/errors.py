"""The faults that minutebook explains to its user, and the exit codes that tell scripts about them.

Library code raises these and never exits or prints: `minutebook.cli.main` is the only place that does.
"""

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
