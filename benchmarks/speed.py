"""Pages per second of `minutebook extract`, beside `pdftotext -bbox-layout` and plain pdfplumber in the same run."""

import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one program: seconds by the clock, seconds of processor time of all its processes, memory in MiB."""

    wall: float
    processor: float
    memory: float


def main() -> None:
    """Measure and print. The programs take turns, so that what else the machine does falls on all of them."""
    options = _options()
    papers = [path for path in _papers(options.folder, options.born_digital) if _pages(path)]
    pages = sum(_pages(path) for path in papers)
    floor: list[Run] = []
    ours: list[Run] = []
    for _ in range(options.runs):
        floor.append(_pdftotext(papers))
        ours.append(run_extract(papers, options.workers, options.ocr))
    print(f"{len(papers)} papers, {pages} pages, median of {options.runs} runs\n")
    print(f"{'':28}{'pages/s':>9}{'ms/page':>9}{'CPU s':>8}{'clock s':>9}{'MiB':>7}{'times pdftotext':>17}")
    unit = statistics.median(run.processor for run in floor) / pages
    _report("pdftotext -bbox-layout", floor, pages, unit)
    _report("minutebook extract", ours, pages, unit)
    if options.pdfplumber_pages:
        every = -(-pages // min(options.pdfplumber_pages, pages))
        plumber = [sys.executable, str(HERE / "pdfplumber_pages.py"), str(every), *map(str, papers)]
        _report(f"pdfplumber, 1 page in {every}", [_run(plumber)], -(-pages // every), unit)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of papers, or one paper")
    parser.add_argument("--born-digital", action="store_true", help="only papers that FOLDER/MANIFEST.csv calls so")
    parser.add_argument("--ocr", choices=["auto", "never"], default="never")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--pdfplumber-pages", type=int, default=100)
    return parser.parse_args()


def _papers(folder: Path, born_digital: bool) -> list[Path]:
    if folder.is_file():
        return [folder]
    if not born_digital:
        return sorted(folder.rglob("*.pdf"))
    with (folder / "MANIFEST.csv").open(encoding="utf-8", newline="") as file:
        return [folder / row["file"] for row in csv.DictReader(file) if row["text_layer"] == "born-digital"]


def _pages(path: Path) -> int:
    """Pages of a paper; 0 for one that PDFium can't open, which is left out of the comparison."""
    try:
        with pypdfium2.PdfDocument(path) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return 0


def _report(name: str, runs: Sequence[Run], pages: int, unit: float) -> None:
    """Print one line; `unit` is what pdftotext takes for a page, in seconds of processor time."""
    processor = statistics.median(run.processor for run in runs)
    wall = statistics.median(run.wall for run in runs)
    memory = max(run.memory for run in runs)
    figures = f"{pages / processor:>9.1f}{1000 * processor / pages:>9.2f}{processor:>8.2f}{wall:>9.2f}{memory:>7.0f}"
    print(f"{name:28}{figures}{processor / pages / unit:>17.2f}", flush=True)


def _pdftotext(papers: Sequence[Path]) -> Run:
    runs = [_run(["pdftotext", "-bbox-layout", str(paper), os.devnull]) for paper in papers]
    return Run(
        sum(run.wall for run in runs), sum(run.processor for run in runs), max((run.memory for run in runs), default=0)
    )


def run_extract(papers: Sequence[Path], workers: int | None = None, ocr: str = "never") -> Run:
    """Extract all papers in one call; without OCR unless told, since pdftotext reads no pictures either."""
    command = [sys.executable, "-m", "minutebook", "extract", "--ocr", ocr, *map(str, papers)]
    with tempfile.TemporaryDirectory() as folder:
        return _run([*command, "-o", folder, *(["--workers", str(workers)] if workers else [])])


def _run(command: Sequence[str]) -> Run:
    """Run a program to its end; its own children are counted, as they are waited for by it."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1: papers that could not be read in full
        raise SystemExit(f"{command[0]} ended with exit code {process.returncode}.")
    kibibytes = used.ru_maxrss if sys.platform == "linux" else used.ru_maxrss / 1024
    return Run(time.perf_counter() - began, used.ru_utime + used.ru_stime, kibibytes / 1024)


if __name__ == "__main__":
    main()
