"""Metamorphic: change people, places, years, numbers, marks and layout of a sample paper, and its records follow.

`samples/variation.py` makes the papers and their golden records from the same changed sources. A few seeds run here;
`make variations` tries as many as you like.
"""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from samples_golden import KINDS, differences

from minutebook.parse import parse_file

ROOT = Path(__file__).parents[1]
SEEDS = (0, 1, 3)
PAPERS = [
    "ellerwick-town-council-2025-06-10-finance-minutes",
    "fenmarsh-environment-committee-2025-03-11-minutes",
    "hartsmere-residents-association-2024-11-05-minutes",
    "lower-thripple-parish-council-2025-02-13-minutes",
    "marlcombe-primary-governors-2025-01-20-minutes",
    "saltby-village-hall-2025-02-27-minutes",
    "wexcombe-partnership-board-2024-10-18-minutes",
]


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("variations")
    seeds = ["0", str(max(SEEDS) + 1)]
    command = [sys.executable, ROOT / "samples" / "variation.py", "--seeds", *seeds, "--out", folder]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


@cache
def _golden(folder: Path, stem: str) -> dict[str, Any]:
    golden: dict[str, Any] = json.loads((folder / f"{stem}.json").read_text(encoding="utf-8"))
    return golden


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("paper", PAPERS)
def test_records_follow_what_was_changed(varied: Path, paper: str, seed: int) -> None:
    golden = _golden(varied, f"{paper}-{seed}")
    read = parse_file(varied / f"{paper}-{seed}.pdf").model_dump(mode="json")
    assert [(kind, wrong) for kind in KINDS for wrong in differences(kind, golden[kind], read[kind])] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_a_variation_says_other_things_than_its_source(varied: Path, paper: str) -> None:
    source = json.loads((ROOT / "tests" / "golden" / f"{paper}.json").read_text(encoding="utf-8"))
    names = {one["name"] for one in source["attendance"] if len(one["name"].split()[0]) > 2}
    for seed in SEEDS:
        assert not names & {one["name"] for one in _golden(varied, f"{paper}-{seed}")["attendance"]}
    assert len({json.dumps(_golden(varied, f"{paper}-{seed}")) for seed in SEEDS}) > 1
