"""End to end: of every sample paper, its ruled tables are read cell by cell, its footnotes and watermarks apart."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from minutebook.parse import parse_file

ROOT = Path(__file__).parents[1]
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*.json"))


@cache
def _read(stem: str) -> dict[str, Any]:
    return parse_file(ROOT / "samples" / "papers" / f"{stem}.pdf").model_dump(mode="json")


def _golden(path: Path, kind: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))[kind]
    return records


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_ruled_tables_have_every_row_and_cell(golden: Path) -> None:
    written = _golden(golden, "tables")
    read = [{name: table[name] for name in ("header", "rows")} for table in _read(golden.stem)["tables"]]
    assert [table for table in written if table not in read] == []


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_footnotes_stand_apart(golden: Path) -> None:
    pages = _read(golden.stem)["document"]["pages"]
    found = [
        {"page": page["number"], "label": note["label"], "text": note["text"]}
        for page in pages
        for note in page["footnotes"]
    ]
    assert found == _golden(golden, "footnotes")


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_watermarks_are_said_of_their_pages_and_stand_in_no_text(golden: Path) -> None:
    written = {page: mark["text"] for mark in _golden(golden, "watermarks") for page in mark["pages"]}
    pages = _read(golden.stem)["document"]["pages"]
    assert {page["number"]: page["watermark"] for page in pages if page["watermark"]} == written
    assert [page["number"] for page in pages if written.get(page["number"], "\0") in page["text"]] == []
