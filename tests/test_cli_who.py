"""The commands that say who is who, on a corpus of two drawn papers."""

import json
from pathlib import Path

import pytest

from tests.conftest import Cli, MakePdf

MINUTES = """\
Roads Committee
Minutes of the meeting held on 4 March 2031 at 10.00am
Present: Councillors A Wexcombe (Chairman), B Ottery and C Lund
1. Apologies
There were none.
2. Bridges
The Clerk undertook to write to the county council about the bridge.
"""


@pytest.fixture
def corpus(cli: Cli, make_pdf: MakePdf) -> Cli:
    """Runs a command on a corpus that has the minutes."""
    paper = make_pdf("minutes.pdf", MINUTES)
    assert cli("ingest", paper, "--corpus", "roads.db").returncode == 0

    def run(*arguments: str) -> object:
        return cli(*arguments, "--corpus", "roads.db")

    return run  # type: ignore[return-value]


def test_people_are_listed_merged_and_split(corpus: Cli) -> None:
    listed = corpus("people").stdout.splitlines()
    assert [line.split("\t")[1] for line in listed] == ["A Wexcombe", "B Ottery", "C Lund"]
    merged = corpus("merge", "person", "C Lund", "B Ottery", "--by", "Clerk", "--why", "married")
    assert merged.returncode == 0
    assert "are one from now on" in merged.stderr
    listed = corpus("people").stdout.splitlines()
    assert [line.split("\t")[1] for line in listed] == ["A Wexcombe", "B Ottery"]
    assert "C Lund [roads committee/c lund] 1.00 ruling" in listed[1]
    assert corpus("split", "person", "C Lund", "B Ottery").returncode == 0
    assert len(corpus("people").stdout.splitlines()) == 3


def test_bodies_are_listed(corpus: Cli) -> None:
    assert corpus("bodies").stdout == "roads committee\tRoads Committee\t\t2031-03-04\t2031-03-04\t1\t\n"


def test_a_wrong_kind_and_an_unknown_name_are_explained(corpus: Cli) -> None:
    wrong = corpus("merge", "ship", "a", "b")
    assert (wrong.returncode, wrong.stderr) == (2, "minutebook: 'ship' is none of body, person, action.\n")
    unknown = corpus("merge", "person", "Zoe", "B Ottery")
    assert unknown.returncode == 2
    assert "`minutebook people` lists those there are" in unknown.stderr


def test_papers_that_agree_have_nothing_to_check(corpus: Cli) -> None:
    checked = corpus("check")
    assert (checked.returncode, checked.stdout) == (0, "")
    assert checked.stderr == "The papers agree about every action.\n"


def test_a_corpus_without_actions_has_nothing_to_compare(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    assert cli("ingest", tmp_path / "papers", "--corpus", tmp_path / "empty.db").returncode == 0
    checked = cli("check", "--corpus", tmp_path / "empty.db")
    assert (checked.returncode, checked.stdout) == (0, "")
    assert checked.stderr == "There is nothing to compare: no paper in the corpus has an action.\n"


def test_a_correction_is_shown_in_the_log_and_taken_back(corpus: Cli, tmp_path: Path) -> None:
    def action() -> dict[str, object]:
        assert corpus("log", "-o", "log.json").returncode == 0
        (found,) = json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))["actions"]
        return dict(found)

    record = str(action()["id"])
    corrected = corpus("correct", record, "status", "completed", "--by", "E Fenn")
    assert corrected.returncode == 0
    assert corrected.stderr == "status is “completed” from now on; the papers say “open”.\n"
    assert action()["status"] == "completed"
    assert corpus("log", "-o", "log.md").returncode == 0
    assert "Corrected by E Fenn: status" in (tmp_path / "log.md").read_text(encoding="utf-8")
    assert corpus("correct", record, "status", "--undo").returncode == 0
    assert action()["status"] == "open"


def test_a_corpus_without_papers_says_that_it_names_nobody(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert cli("ingest", tmp_path / "empty", "--corpus", "empty.db").returncode == 0
    for command, said in (
        (("people",), "No papers of this corpus name people.\n"),
        (("people", "--suggest"), "No pairs to suggest.\n"),
        (("bodies",), "No papers of this corpus name a body.\n"),
    ):
        found = cli(*command, "--corpus", "empty.db")
        assert (found.returncode, found.stdout, found.stderr) == (0, "", said)
    refused = cli("people", "--committee", "Roads", "--corpus", "empty.db")
    assert (refused.returncode, "holds none yet" in refused.stderr) == (2, True)
