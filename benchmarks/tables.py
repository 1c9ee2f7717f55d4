"""How well the cells of tables are read, and how fast: minutebook, pdfplumber and camelot on the same pages.

A cell counts as read where its text is the printed one, spaces and hyphens aside, as often as it is printed. Cells that
were merged, split or torn by a page break count as missed, and what came of them as wrong.
"""

import argparse
import json
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pdfplumber
import pikepdf

from minutebook.ingest.reader import read_paper

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
Cells = Counter[str]
IGNORED = "-\u2010•"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A PDF of one page or a few, what kind of tables it has, and the cells that are printed in them.

    `lists` are texts side by side that are no table: to find them costs nothing.
    """

    name: str
    kind: str
    data: bytes
    cells: Cells
    lists: Cells = field(default_factory=Counter)


@dataclass(slots=True)
class Tally:
    """Cells found, printed and right; seconds; pages."""

    found: int = 0
    printed: int = 0
    right: int = 0
    seconds: float = 0.0
    sheets: int = 0

    def add(self, sheet: Sheet, found: Cells, seconds: float) -> None:
        """Count one sheet."""
        self.found += found.total()
        self.printed += sheet.cells.total()
        self.right += (found & sheet.cells).total()
        self.seconds += seconds
        self.sheets += 1

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.printed)
        f1 = 2 * self.right / max(1, self.found + self.printed)
        return f"{precision:9.3f}{recall:8.3f}{f1:8.3f}{1000 * self.seconds / max(1, self.sheets):11.1f}"


@dataclass(slots=True)
class Reader:
    """A program, and what it made of each kind of table."""

    name: str
    read: Callable[[list[Sheet]], Iterable[tuple[Cells, float]]]
    tallies: dict[str, Tally] = field(default_factory=dict)


def main() -> None:
    """Read all pages with each program and print a table by kind of table."""
    options = _options()
    sheets = _pages(options.folder, options.truth) if options.folder else list(_samples())
    readers = [Reader("minutebook", _one_by_one(_minutebook)), Reader("pdfplumber", _one_by_one(_pdfplumber))]
    if options.camelot:
        for flavour in ("lattice", "stream"):
            readers.append(Reader(f"camelot {flavour}", _camelot(options.camelot, flavour)))
    for reader in readers:
        for sheet, (found, seconds) in zip(sheets, reader.read(sheets), strict=True):
            found = found - (sheet.lists - sheet.cells)
            for kind in (sheet.kind, "all"):
                reader.tallies.setdefault(kind, Tally()).add(sheet, found, seconds)
            if options.misses and reader.name == "minutebook":
                _print_misses(sheet, found)
    _report(readers, sheets)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="PDFs; without it, the sample papers")
    parser.add_argument("truth", type=Path, nargs="?", help="what is printed on their pages, see README.md")
    parser.add_argument("--camelot", help="a Python that has camelot")
    parser.add_argument("--misses", action="store_true", help="the cells that minutebook missed or made up")
    options = parser.parse_args()
    if options.folder and not options.truth:
        parser.error("a folder needs a truth file, see README.md")
    return options


def _report(readers: list[Reader], sheets: list[Sheet]) -> None:
    kinds = dict.fromkeys([*(sheet.kind for sheet in sheets), "all"])
    print(f"{'':34}{'precision':>11}{'recall':>8}{'F1':>8}{'ms/sheet':>11}")
    for kind in kinds:
        own = [sheet for sheet in sheets if kind in (sheet.kind, "all")]
        print(f"{kind} ({len(own)} sheets, {sum(sheet.cells.total() for sheet in own)} cells)")
        for reader in readers:
            print(f"    {reader.name:32}{reader.tallies[kind]}")


def _print_misses(sheet: Sheet, found: Cells) -> None:
    for sign, cells in (("-", sheet.cells - found), ("+", found - sheet.cells)):
        for cell in sorted(cells.elements()):
            print(f"{sheet.name} {sign} {cell[:100]}")


def _samples() -> Iterable[Sheet]:
    """The sample papers that have tables; what is printed in these is known from their sources."""
    sys.path.insert(0, str(SAMPLES))
    from build import sources
    from writing import Facts, Grid, plain

    def cells_of(grids: Iterable[Grid]) -> Cells:
        cells = (cell for grid in grids for row in grid.rows for cell in row)
        texts = ((text for text in cell if not isinstance(text, Facts)) for cell in cells)
        return _counted(" ".join(f"{text.label} {plain(text.words)}" for text in own) for own in texts)

    for paper in sources():
        grids = [block for block in paper.story if isinstance(block, Grid)]
        data = (SAMPLES / "papers" / f"{paper.stem}.pdf").read_bytes()
        tables = cells_of(grid for grid in grids if grid.rules != "none" or grid.head)
        if tables:
            yield Sheet(paper.stem, "samples", data, tables, cells_of(grid for grid in grids if grid.rules == "none"))


def _pages(folder: Path, truth: Path) -> list[Sheet]:
    """The single pages that the truth file tells of."""
    sheets = []
    for entry in json.loads(truth.read_text(encoding="utf-8")):
        cells = _counted(cell for table in entry["tables"] for row in table for cell in row)
        data = _single_page(folder / entry["file"], entry["page"])
        sheets.append(Sheet(f"{entry['file']}:{entry['page']}", entry["kind"], data, cells))
    return sheets


def _single_page(path: Path, number: int) -> bytes:
    """Page `number`, from 1, as a PDF of its own."""
    file = BytesIO()
    with pikepdf.open(path) as paper, pikepdf.new() as single:
        single.pages.append(paper.pages[number - 1])
        single.save(file)
    return file.getvalue()


def _counted(texts: Iterable[str | None]) -> Cells:
    """The cells that hold text, in a form in which spaces, hyphens, bullets and capitals don't matter."""
    plain = (unicodedata.normalize("NFKC", text or "").casefold() for text in texts)
    return Counter(filter(None, ("".join(c for c in text if not c.isspace() and c not in IGNORED) for text in plain)))


def _one_by_one(read: Callable[[bytes], Cells]) -> Callable[[list[Sheet]], Iterable[tuple[Cells, float]]]:
    def all_of(sheets: list[Sheet]) -> Iterable[tuple[Cells, float]]:
        read(sheets[0].data)  # what is imported on the way is no one's time
        for sheet in sheets:
            began = time.perf_counter()
            found = read(sheet.data)
            yield found, time.perf_counter() - began

    return all_of


def _minutebook(data: bytes) -> Cells:
    return _counted(
        text
        for table in read_paper(data).tables()
        for row in [table.header, *([cell.text for cell in row.cells] for row in table.rows)]
        for text in row
    )


def _pdfplumber(data: bytes) -> Cells:
    with pdfplumber.open(BytesIO(data)) as paper:
        return _counted(
            cell for page in paper.pages for table in page.extract_tables() for row in table for cell in row
        )


def _camelot(python: str, flavour: str) -> Callable[[list[Sheet]], Iterable[tuple[Cells, float]]]:
    """Camelot in a Python of its own, as it is no dependency of ours."""

    def all_of(sheets: list[Sheet]) -> Iterable[tuple[Cells, float]]:
        with TemporaryDirectory() as folder:
            paths = [Path(folder, f"{number}.pdf") for number in range(len(sheets))]
            for path, sheet in zip(paths, sheets, strict=True):
                path.write_bytes(sheet.data)
            command = [python, str(HERE / "camelot_pages.py"), flavour, *map(str, paths)]
            answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
        for line in answer.splitlines():
            found = json.loads(line)
            yield _counted(found["cells"]), found["seconds"]

    return all_of


if __name__ == "__main__":
    main()
