"""What the user is told while a command works, all of it on standard error: standard output is the product."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from minutebook.names import shown


def say(message: str) -> None:
    """One line for the user."""
    print(message, file=sys.stderr)


def complain(path: Path, reason: str) -> None:
    """One line on why a file could not be read, or only in part."""
    say(f"{shown(path)}: {shown(reason)}")


def is_debugging() -> bool:
    """Whether tracebacks were asked for."""
    return bool(os.environ.get("MINUTEBOOK_DEBUG"))


@contextmanager
def progress(doing: str, total: int | None = None) -> Iterator[Callable[[], None]]:
    """A progress bar, where a person looks on; gives the function to call after each step."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    done = TextColumn("{task.completed:.0f}") if total is None else MofNCompleteColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), done, TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=total)
        yield lambda: bar.advance(task)


@contextmanager
def at_work(doing: str) -> Iterator[None]:
    """A line that moves while something takes as long as it takes, where a person looks on."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description} …", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as line:
        line.add_task(doing, total=None)
        yield
