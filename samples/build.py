"""Build the sample papers and their golden records from the sources: `uv run python samples/build.py`."""

import argparse
import json
from importlib import import_module
from pathlib import Path

from golden import golden
from typesetting import typeset, write_if_changed
from writing import Paper

HERE = Path(__file__).resolve().parent


def sources() -> list[Paper]:
    """Every paper written down in `sources/`, by the name of its module; a module may hold several."""
    names = sorted(path.stem for path in (HERE / "sources").glob("*.py") if path.stem != "__init__")
    modules = [import_module(f"sources.{name}") for name in names]
    return [paper for module in modules for paper in getattr(module, "PAPERS", None) or (module.PAPER,)]


def build(papers: Path, records: Path) -> None:
    """Write `STEM.pdf` into `papers` and `STEM.json` into `records`, for every source."""
    for paper in sources():
        data, pages = typeset(paper)
        found = {"file": f"samples/papers/{paper.stem}.pdf", **golden(paper, pages)}
        text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
        wrote = [
            write_if_changed(papers / f"{paper.stem}.pdf", data),
            write_if_changed(records / f"{paper.stem}.json", text.encode()),
        ]
        print(f"{paper.stem}: {max(last for _, last in pages.values())} pages{', changed' if any(wrote) else ''}")


def main() -> None:
    """Read the two folders from the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=Path, default=HERE / "papers", help="folder for the PDFs")
    parser.add_argument("--golden", type=Path, default=HERE.parent / "tests" / "golden", help="folder for the records")
    options = parser.parse_args()
    build(options.papers, options.golden)


if __name__ == "__main__":
    main()
