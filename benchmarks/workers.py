"""How much faster `minutebook extract` is with more workers: the least of several runs by the clock, in turns."""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    """Measure and print, first all papers in one call, then the largest file by itself."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--ocr", default="auto")
    options = parser.parse_args()
    papers = sorted(options.folder.rglob("*.pdf"))
    largest = max(papers, key=lambda paper: paper.stat().st_size)
    print(f"{'':28}{'1 worker, s':>14}{f'{options.workers} workers, s':>14}{'times':>7}")
    for name, chosen in ((f"{len(papers)} papers", papers), (largest.name[:26], [largest])):
        runs = [
            [_seconds(chosen, workers, options.ocr) for workers in (1, options.workers)] for _ in range(options.runs)
        ]
        one, more = map(min, zip(*runs, strict=True))
        print(f"{name:28}{one:>14.2f}{more:>14.2f}{one / more:>7.2f}", flush=True)


def _seconds(papers: list[Path], workers: int, ocr: str) -> float:
    """Start-up included."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "minutebook", "extract", "--workers", str(workers), "--ocr", ocr, "-o", folder]
        began = time.perf_counter()
        subprocess.run([*command, *papers], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)  # noqa: S603
        return time.perf_counter() - began


if __name__ == "__main__":
    main()
