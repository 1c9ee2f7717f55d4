"""What becomes of hostile files: made by the generator that is kept with the real papers, read over the pool."""

import csv
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

MAKER = Path(__file__).parents[2] / "shared" / "hostile" / "make_hostile.py"
READER = Path(__file__).with_name("read_folder.py")
RIGHT = {
    "text": {"ok", "partial"},
    "no-text": {"no_text"},
    "encrypted": {"encrypted"},
    "not-a-pdf": {"not_a_pdf"},
    "damaged": {"damaged", "partial", "over_limit", "timeout"},
}
ENOUGH_RIGHT = 0.98
MOST_MEMORY = 300 << 20

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not MAKER.is_file(), reason="the maker of hostile files is not kept beside this checkout"),
    pytest.mark.skipif(sys.platform != "linux", reason="memory and processes are counted as on Linux"),
]
Read = dict[Path, dict[str, Any]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    subprocess.run([sys.executable, MAKER, made], check=True, capture_output=True, timeout=300)
    return made


@pytest.fixture(scope="module")
def run(folder: Path) -> tuple[Read, dict[str, Any]]:
    """Each file's status and page texts, and what the run took."""
    done = subprocess.run([sys.executable, READER, folder], check=True, capture_output=True, text=True, timeout=900)
    *papers, end = map(json.loads, done.stdout.splitlines())
    return {Path(os.fsdecode(bytes.fromhex(paper["path"]))): paper for paper in papers}, end


@pytest.fixture(scope="module")
def expected(folder: Path) -> dict[Path, str]:
    manifest = folder / "generated_manifest.csv"
    with manifest.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        return {folder / row["file"]: row["expected"] for row in csv.DictReader(file)}


def wrong(run: tuple[Read, dict[str, Any]], expected: dict[Path, str]) -> dict[str, str]:
    read, _ = run
    found = {path: read[path]["status"] if path in read else "none" for path in expected}
    return {path.name: status for path, status in found.items() if status not in RIGHT[expected[path]]}


def test_nearly_all_have_the_right_status(run: tuple[Read, dict[str, Any]], expected: dict[Path, str]) -> None:
    assert len(wrong(run, expected)) <= (1 - ENOUGH_RIGHT) * len(expected), wrong(run, expected)


@pytest.mark.parametrize("kind", ["encrypted", "not-a-pdf"])
def test_all_of_a_kind_have_it(run: tuple[Read, dict[str, Any]], expected: dict[Path, str], kind: str) -> None:
    assert wrong(run, {path: what for path, what in expected.items() if what == kind}) == {}


def test_papers_cut_short_keep_their_pages_and_words(run: tuple[Read, dict[str, Any]], folder: Path) -> None:
    read, _ = run
    for name in ("base_minutes", "trunc_75pct", "trunc_before_xref", "trunc_mid_xref", "trunc_last10"):
        pages = read[folder / f"{name}.pdf"]["pages"]
        assert len(pages) == 12
        assert sum("ITEM NUMBER" in text for text in pages) >= 8


def test_no_process_is_left_and_the_parent_stays_small(run: tuple[Read, dict[str, Any]]) -> None:
    _, end = run
    assert end["left"] == []
    assert end["peak"] < MOST_MEMORY


def test_what_is_hidden_does_not_come_out(run: tuple[Read, dict[str, Any]], folder: Path) -> None:
    read, _ = run
    names = ("bad_redaction_black_box", "invisible_and_white_text", "hidden_layer_and_comment")
    texts = [text for name in names for text in read[folder / f"{name}.pdf"]["pages"]]
    assert "Visible minute" in " ".join(texts)
    assert "CANARY" not in " ".join(texts)


def test_links_and_pipes_are_refused_at_once(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    subprocess.run([sys.executable, MAKER, "--special", "--fifo", papers], check=True, capture_output=True)
    began = time.monotonic()
    command = [sys.executable, "-m", "minutebook", "ingest", papers, "--corpus", tmp_path / "minutes.db"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert time.monotonic() - began < 10
    assert done.returncode == 1
    for name, reason in (("fifo.pdf", "is a device or a pipe"), ("link_outside.pdf", "is a link")):
        assert any(name in line and reason in line for line in done.stderr.splitlines())
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("minutes.db")) == ["papers"]
