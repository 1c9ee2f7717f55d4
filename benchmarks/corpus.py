"""How a corpus grows: fills one with invented pages and prints how fast it takes them, its size, and what queries take.

Only the store is measured: papers are made beforehand, batch by batch. Where two times stand, the second is the
processor's: what it takes on a machine that does nothing else.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from invented_papers import MARKED, County

from minutebook.corpus import Corpus, search
from minutebook.corpus.research.questions import questions
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.parse import parser_version
from minutebook.schema import PaperDocument

_BATCH = 50
_REPEATS = 7


def main() -> None:
    """Fill a corpus and measure, or measure one that was filled before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=50_000)
    parser.add_argument("--actions", type=int, default=0, help="records of actions; a tenth of the pages unless told")
    parser.add_argument("--papers", type=int, default=0, help="a hundredth of the pages unless told")
    parser.add_argument("--folder", type=Path, help="keep the corpus and its files here; use them if they are there")
    options = parser.parse_args()
    county = County(options.pages, options.actions or options.pages // 10, options.papers or options.pages // 100)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        if not (folder / "county.db").exists():
            _fill(county, folder)
        _measure(folder)


def _fill(county: County, folder: Path) -> None:
    papers = county.documents(folder / "papers", parser_version(Ocr.AUTO))
    pages, spent, reported, worked = 0, 0.0, 0.0, 0.0
    with Corpus.open_for_writing(folder / "county.db") as corpus:
        while batch := list(islice(papers, _BATCH)):
            took, work = _taken(lambda: _store(corpus, batch))
            spent += took
            worked += work
            pages += county.pages_each * len(batch)
            if spent - reported >= 30:
                rate = county.pages_each * len(batch) / took
                print(f"  {pages:>9,} pages: {rate:,.0f} pages/s now", flush=True)
                reported = spent
        _line("store", f"{pages / spent:,.0f} pages/s; {pages / worked:,.0f} pages/s ({pages:,} pages)")
        _line("settle everything", _times(corpus.settle))


def _store(corpus: Corpus, batch: list[tuple[Path, PaperDocument]]) -> None:
    for path, document in batch:
        corpus.store(document, path, path.stat())


def _measure(folder: Path) -> None:
    path = folder / "county.db"
    _line("size", f"{path.stat().st_size / 1e6:,.0f} MB")
    with Corpus.open_for_reading(path) as corpus:
        for name, query in _searches():
            _line(f"search {name}", _milliseconds(lambda: search(corpus, query)))  # noqa: B023
        values = _values(corpus)
        for question in questions():
            _line(f"query {question.slug}", _milliseconds(lambda: _all_rows(corpus, question.sql, values)))  # noqa: B023
    _line("one more paper", f"{_times(lambda: _one_more(path, folder))}, with opening and settling")
    rerun = [sys.executable, "-m", "minutebook", "ingest", str(folder / "papers"), "--corpus", str(path)]
    for name in ("run without change", "and again"):
        _line(name, _times(lambda: subprocess.run(rerun, check=True, capture_output=True)))  # noqa: S603


def _searches() -> Iterator[tuple[str, str]]:
    yield from ((f"{share:.2%} of pages", word) for word, share in MARKED.items())
    yield "two words, 0.05 %", "saltmarsh towpath"
    yield "a phrase", '"towpath council"'
    yield "begin*", "salt*"


def _one_more(path: Path, folder: Path) -> None:
    one = County(10, 10, 1, seed=time.time_ns())
    with Corpus.open_for_writing(path) as corpus:
        _store(corpus, list(one.documents(folder / "later", parser_version(Ocr.AUTO))))


def _values(corpus: Corpus) -> dict[str, str]:
    """A committee with as many papers as the others, and a word of a decision."""
    with corpus.reading() as db:
        committee = db.execute("SELECT name FROM bodies ORDER BY id LIMIT 1").fetchone()[0]
        return {"committee": committee, "words": db.execute("SELECT text FROM decisions").fetchone()[0].split()[0]}


def _all_rows(corpus: Corpus, sql: str, values: dict[str, str]) -> None:
    with corpus.reading() as db:
        db.execute(sql, values).fetchall()


def _milliseconds(run: Callable[[], object]) -> str:
    """The medians of several goes after the first."""
    run()
    taken = [_taken(run) for _ in range(_REPEATS)]
    clock, processor = (1000 * statistics.median(times) for times in zip(*taken, strict=True))
    return f"{clock:,.1f} ms; {processor:,.1f} ms"


def _times(run: Callable[[], object]) -> str:
    clock, processor = _taken(run)
    return f"{clock:.1f} s; {processor:.1f} s"


def _taken(run: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of the processor in this process and those that it started and awaited."""
    began, worked = time.perf_counter(), _worked()
    run()
    return time.perf_counter() - began, _worked() - worked


def _worked() -> float:
    used = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _line(name: str, value: str) -> None:
    print(f"{name:32}{value}", flush=True)


if __name__ == "__main__":
    main()
