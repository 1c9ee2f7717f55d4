"""`minutebook template`: a council's own template, begun and checked."""

from pathlib import Path

from minutebook.errors import UsageError
from minutebook.files import write_whole
from minutebook.names import shown
from minutebook.outputs import own_template
from minutebook.outputs.house import read_house
from minutebook.outputs.new_template import NEW_SUFFIXES, new_template, trial_logs
from minutebook.talk import say


def new(target: Path) -> None:
    """Write a template to edit.

    Raises:
        UsageError: there is such a file already, or its suffix is none of `NEW_SUFFIXES`.
        MachineError: it can't be written.
    """
    suffix = target.suffix.lower()
    if suffix not in NEW_SUFFIXES:
        raise UsageError(f"{shown(target)}: a template's name must end in {', '.join(NEW_SUFFIXES)}.")
    if target.exists():
        raise UsageError(f"{shown(target)} is there already. Choose another name, or move it away first.")
    write_whole(target, new_template(suffix))
    use = "--house" if suffix == ".toml" else "--template"
    say(f"{shown(target)} is ready to be edited. Use it with “minutebook log {use} {shown(target)}”.")


def check(file: Path) -> None:
    """Try a template, or a file of words and colours, on a log that has everything and on an empty one.

    Raises:
        UsageError: something in it is wrong; the message names the line.
    """
    if file.suffix.lower() == ".toml":
        read_house(file)
    else:
        for log in trial_logs():
            own_template.render(file, log)
    say(f"{shown(file)} is well.")
