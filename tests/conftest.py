"""What several test modules share."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from reportlab.pdfgen.canvas import Canvas

# A run that decides over a change tries the same examples each time; runs by hand go on looking for new ones. How long
# an example takes says more of the machine than of the code.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("by hand", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "by hand")

Cli = Callable[..., "subprocess.CompletedProcess[str]"]
MakePdf = Callable[..., Path]


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    """Runs the command line in an empty folder, as a user would; `env` adds to the environment."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MINUTEBOOK")}

    def run(*arguments: str | Path, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "minutebook", *map(str, arguments)],
            cwd=tmp_path,
            env=inherited | (env or {}),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def make_pdf(tmp_path: Path) -> MakePdf:
    """Draws lines of text on one page each per argument; the file looks an hour old."""

    def make(name: str, *pages: str) -> Path:
        path = tmp_path / name
        canvas = Canvas(str(path), invariant=True)
        for page in pages:
            for number, line in enumerate(page.splitlines()):
                canvas.drawString(72, 770 - 16 * number, line)
            canvas.showPage()
        canvas.save()
        return aged(path)

    return make


def aged(path: Path) -> Path:
    """Make a file look an hour old: a young one may still be on its way and is waited for."""
    hour_ago = time.time() - 3600
    os.utime(path, (hour_ago, hour_ago))
    return path
