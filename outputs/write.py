"""From a log to a file: the suffix chooses the format."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from minutebook.errors import UsageError
from minutebook.files import write_whole
from minutebook.names import shown
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


def check_target(target: Path, template: Path | None = None) -> None:
    """Say early whether a log could be written under this name.

    Raises:
        UsageError: it is a folder, or the suffix is none of `LOG_SUFFIXES`, or not the template's.
    """
    if target.is_dir():
        raise UsageError(f"{shown(target)} is a folder. Give the name of a file, such as {shown(target / 'log.html')}.")
    if template and target.suffix.lower() != template.suffix.lower():
        raise UsageError(f"What comes of the template {shown(template)} must end in {template.suffix} too.")
    if target.suffix.lower() not in _WRITERS:
        given = f"“{target.suffix}”" if target.suffix else f"“{target.name}” has no suffix, which"
        raise UsageError(f"{given} is no format for a log. Choose one of {', '.join(LOG_SUFFIXES)}.")


def render_log(log: LogView, suffix: str) -> bytes:
    """The log as the bytes of one file. The same log gives the same bytes."""
    render: Callable[[LogView], bytes] = import_module(_WRITERS[suffix.lower()]).render
    return render(log)


def write_log(log: LogView, target: Path, template: Path | None = None) -> None:
    """Write the log in the format of the target's suffix, whole or not at all; laid out by a template, if one is given.

    Raises:
        UsageError: the suffix is none of `LOG_SUFFIXES`, there is no such folder, or the template is wrong.
        MachineError: the system won't write there.
    """
    check_target(target, template)
    write_whole(target, _by_template(template, log) if template else render_log(log, target.suffix))


def _by_template(template: Path, log: LogView) -> bytes:
    from minutebook.outputs import own_template

    return own_template.render(template, log)
