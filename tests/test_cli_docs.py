"""What a script relies on is written down: every command, every exit code."""

import re
from pathlib import Path

import pytest

from minutebook.errors import ExitCode
from tests.test_cli import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(str(page.relative_to(ROOT)) for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")))
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_reference_shows_every_command(command: str) -> None:
    assert re.search(rf"^## (.* and )?{command}\b", COMMANDS_PAGE, re.MULTILINE)
    assert re.search(rf"^    minutebook {command}\b", COMMANDS_PAGE, re.MULTILINE)


@pytest.mark.parametrize("code", sorted(ExitCode))
def test_the_reference_explains_every_exit_code(code: ExitCode) -> None:
    assert re.search(rf"^\| {code.value} \|", COMMANDS_PAGE, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_links_to_is_there(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


def test_the_readme_leads_to_the_reference_and_names_no_command_that_is_none() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "](docs/commands.md)" in readme
    assert set(re.findall(r"^    minutebook (\w+)", readme, re.MULTILINE)) <= set(COMMANDS)
