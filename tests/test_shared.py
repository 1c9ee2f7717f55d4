"""What is read of the real papers kept beside the repository, by the evaluation that is kept with them."""

import csv
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from accuracy import macro_f1
from known_papers import house_of
from scoring import Tally, judge

from minutebook.ingest.pages import LONG
from minutebook.parse import parse_file

SHARED = Path(__file__).parents[2] / "shared"
GOLD = SHARED / "eval" / "gold"
MINUTES_AND_LOG = ("*-minutes.json", "*-minutes-libreoffice.json", "*action-log.json")
"""The files of minutes of both producers and the action log, among the first papers that were collected."""

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_dir(), reason="the real papers are not kept beside this checkout"),
]
Figures = dict[str, dict[str, Any]]
Score = Callable[..., Figures]


@cache
def born_digital() -> dict[str, str]:
    """The papers that have gold and a text layer: stem to file."""
    with (SHARED / "papers" / "MANIFEST.csv").open(encoding="utf-8", newline="") as file:
        scans = {row["file"] for row in csv.DictReader(file) if row["text_layer"] == "scanned"}
    files = {path.stem: json.loads(path.read_text(encoding="utf-8"))["file"] for path in sorted(GOLD.glob("*.json"))}
    return {stem: file for stem, file in files.items() if file not in scans}


def minutes_and_log() -> list[str]:
    seed = [stem for stem, file in born_digital().items() if file.startswith("seed/")]
    return [stem for stem in seed if any(fnmatch(f"{stem}.json", pattern) for pattern in MINUTES_AND_LOG)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of the papers, as the evaluation reads them; scans are left unread."""
    folder = tmp_path_factory.mktemp("read")
    for stem, file in born_digital().items():
        document = parse_file(SHARED / "papers" / file)
        (folder / f"{stem}.json").write_text(document.model_dump_json(), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def score(folder: Path) -> Score:
    """The evaluation's figures by kind, for some of the papers or all; unread ones count as missed."""

    def figures(*stems: str) -> Figures:
        written = folder.with_suffix(".json")
        command = [sys.executable, SHARED / "eval" / "score.py", GOLD, folder, "--json", written]
        command += ["--only", ",".join(stems)] if stems else []
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        found: Figures = json.loads(written.read_text(encoding="utf-8"))
        return found

    return figures


def test_minutes_of_both_producers_and_the_log(score: Score) -> None:
    stems = minutes_and_log()
    assert len(stems) == 5
    figures = score(*stems)
    floors = {"actions": 0.85, "decisions": 0.85, "attendance": 0.95, "minute_items": 0.95}
    assert {kind: figures[kind]["f1"] for kind, floor in floors.items() if figures[kind]["f1"] < floor} == {}


def test_every_meeting_of_these_has_its_date(score: Score) -> None:
    meetings = score(*minutes_and_log())["meetings"]
    assert meetings["recall"] == 1
    right, stated, _ = meetings["fields"]["date"]
    assert right == stated > 0


def test_all_papers(score: Score) -> None:
    figures = score()
    floors = {"actions": 0.60, "decisions": 0.70}
    assert {kind: figures[kind]["f1"] for kind, floor in floors.items() if figures[kind]["f1"] < floor} == {}


def test_our_own_scorer_agrees(score: Score, folder: Path) -> None:
    """Kind by kind, all papers: precision, recall, F1, its mean over bodies, and the fields."""
    expected = score()
    for kind, figures in expected.items():
        bodies: dict[str, Tally] = defaultdict(Tally)
        whole = Tally()
        for path in sorted(GOLD.glob("*.json")):
            known, read = json.loads(path.read_text(encoding="utf-8")), folder / path.name
            found = json.loads(read.read_text(encoding="utf-8"))[kind] if read.exists() else []
            if kind in known:
                judgement = judge(kind, known[kind], found)
                whole.add(judgement)
                bodies[house_of(path.stem)].add(judgement)
        assert (whole.precision, whole.recall, whole.f1) == (figures["precision"], figures["recall"], figures["f1"])
        assert macro_f1(bodies.values()) == pytest.approx(figures["macro"])
        counted = {name: [whole.right[name], whole.stated[name], whole.beyond[name]] for name in figures["fields"]}
        assert counted == figures["fields"]


def test_a_long_pack_is_the_same_whatever_the_number_of_workers(tmp_path: Path) -> None:
    papers = sorted((SHARED / "papers").rglob("*pack.pdf"), key=lambda path: path.stat().st_size)
    twice = tmp_path / "twice.pdf"
    with pikepdf.open(papers[-1]) as pack, pikepdf.open(papers[-1]) as again:
        pack.pages.extend(again.pages)
        pack.save(twice)
    found = []
    for workers in ("1", "2", "3"):
        command = [sys.executable, "-m", "minutebook", "extract", "--workers", workers, twice]
        document = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=300).stdout)
        del document["document"]["seconds"]
        found.append(document)
    assert found[0]["document"]["page_count"] > LONG
    assert found[0] == found[1] == found[2]
