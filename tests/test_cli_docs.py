"""What a script relies on is written down: every command, every exit code."""

import re
from pathlib import Path

import pytest

from minutebook.errors import ExitCode
from tests.test_cli import COMMANDS

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_shows_every_command(command: str) -> None:
    assert re.search(rf"^### (.* and )?{command}\b", README, re.MULTILINE)
    assert re.search(rf"^    minutebook {command}\b", README, re.MULTILINE)


@pytest.mark.parametrize("code", sorted(ExitCode))
def test_the_readme_explains_every_exit_code(code: ExitCode) -> None:
    assert re.search(rf"^\| {code.value} \|", README, re.MULTILINE)
