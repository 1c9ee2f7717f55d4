"""The largest memory of any process of `minutebook extract` over papers of 200 and 1,000 pages: it ought to be flat."""

import argparse
import tempfile
from itertools import chain, cycle, islice
from multiprocessing import Process
from pathlib import Path

import pikepdf
from speed import run_extract

SAMPLES = Path(__file__).parent.parent / "samples" / "papers"


def main() -> None:
    """Build the papers of the pages of the sample papers, over and over, and measure each by itself."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=int, nargs="*", default=[200, 500, 1000])
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    print(f"{'pages':>6}{'MiB':>7}{'CPU s':>8}")
    for pages in options.pages:
        with tempfile.TemporaryDirectory() as folder:
            paper = Path(folder) / "long.pdf"
            builder = Process(target=build, args=(paper, pages))  # what this process held would be counted as theirs
            builder.start()
            builder.join()
            run = run_extract([paper], options.workers)
        print(f"{pages:>6}{run.memory:>7.0f}{run.processor:>8.2f}", flush=True)


def build(target: Path, pages: int) -> None:
    """A paper of so many pages, those of the sample papers in turn; each is a page of its own in the file."""
    sources = [pikepdf.open(path) for path in sorted(SAMPLES.rglob("*.pdf"))]
    with pikepdf.new() as long:
        for page in islice(cycle(list(chain.from_iterable(source.pages for source in sources))), pages):
            long.pages.append(page)
        long.save(target)


if __name__ == "__main__":
    main()
