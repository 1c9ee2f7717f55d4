"""From a log to a file: the suffix chooses the format."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from minutebook.errors import UsageError
from minutebook.outputs.files import write_whole
from minutebook.outputs.view import LogView

_WRITERS = {
    ".html": "minutebook.outputs.html_log",
    ".md": "minutebook.outputs.markdown_log",
    ".docx": "minutebook.outputs.docx_log",
    ".xlsx": "minutebook.outputs.xlsx_log",
    ".csv": "minutebook.outputs.csv_log",
    ".json": "minutebook.outputs.json_log",
    ".ics": "minutebook.outputs.ics_log",
}
"""Each module has `render(log) -> bytes`, imported when asked for: some of their libraries are slow to load."""

LOG_SUFFIXES = tuple(_WRITERS)


def check_target(target: Path) -> None:
    """Say early whether a log could be written under this name.

    Raises:
        UsageError: the suffix is none of `LOG_SUFFIXES`.
    """
    if target.suffix.lower() not in _WRITERS:
        given = f"“{target.suffix}”" if target.suffix else f"“{target.name}” has no suffix, which"
        raise UsageError(f"{given} is no format for a log. Choose one of {', '.join(LOG_SUFFIXES)}.")


def render_log(log: LogView, suffix: str) -> bytes:
    """The log as the bytes of one file. The same log gives the same bytes."""
    render: Callable[[LogView], bytes] = import_module(_WRITERS[suffix.lower()]).render
    return render(log)


def write_log(log: LogView, target: Path) -> None:
    """Write the log in the format of the target's suffix, whole or not at all.

    Raises:
        UsageError: the suffix is none of `LOG_SUFFIXES`, or there is no such folder.
        MachineError: the system won't write there.
    """
    check_target(target)
    write_whole(target, render_log(log, target.suffix))
