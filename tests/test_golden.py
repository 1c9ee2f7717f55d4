"""End to end: every sample paper, read by `parse_file`, gives the records that its source states."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from samples_golden import KINDS, differences

from minutebook.parse import parse_file

ROOT = Path(__file__).parents[1]
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*.json"))


@cache
def _read(stem: str) -> dict[str, Any]:
    return parse_file(ROOT / "samples" / "papers" / f"{stem}.pdf").model_dump(mode="json")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_paper_is_read_as_it_was_written(golden: Path, kind: str) -> None:
    records = json.loads(golden.read_text(encoding="utf-8"))
    assert differences(kind, records[kind], _read(golden.stem)[kind]) == []
