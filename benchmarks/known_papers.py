"""Papers whose records are known: a folder of known records, one JSON file per paper, and the folder of the papers.

A file of known records has `file` (the paper, from the folder of papers) and, for each kind of record that was noted,
a list of them: an empty one means that there are none, a missing one that nobody looked. `MANIFEST.csv` among the
papers gives the `body_kind` of each `file`; bodies are called by it and a letter, never by their names.
"""

import argparse
import csv
import json
import string
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scoring import KINDS, Judgement, Record, judge

from minutebook.extract.confidence import doubts_of
from minutebook.schema import Doubt, PaperDocument

BODY_WORDS = {
    "county": "county council",
    "district": "district council",
    "nhs": "health body",
    "parish": "parish council",
    "university": "university body",
    "us-city": "city abroad",
    "trust board": "partnership",
    "other": "other body",
}


@dataclass(frozen=True)
class KnownPaper:
    """A paper, the body that it is of, what is known of it, and what was read of it."""

    stem: str
    body: str
    known: dict[str, list[Record]]
    document: PaperDocument

    def judgements(self) -> Iterator[Judgement]:
        """One for each kind of record that was noted."""
        found: dict[str, Any] = self.document.model_dump(mode="json", include=set(KINDS))
        for kind in KINDS:
            if kind in self.known:
                yield judge(kind, self.known[kind], found[kind])

    def doubts(self) -> dict[str, frozenset[Doubt]]:
        """The doubts about each record, by its id."""
        return {record.id: doubts for record, doubts in doubts_of(self.document)}


def read_papers_asked_for(purpose: str) -> list[KnownPaper]:
    """Read the papers of the two folders that the command line names; `purpose` is what its help says.

    Raises:
        SystemExit: as `read_known_papers`, or the command line is wrong.
    """
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("gold", type=Path, help="folder of known records, one JSON file per paper")
    parser.add_argument("papers", type=Path, help="folder of the papers, with MANIFEST.csv")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        return read_known_papers(options.gold, options.papers, Path(folder))


def read_known_papers(gold: Path, papers: Path, folder: Path) -> list[KnownPaper]:
    """Read every paper of which records are known, scans too; documents are written into `folder`.

    Raises:
        SystemExit: there are no known records in `gold`, or a paper of them is not in `papers`.
    """
    known = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(gold.glob("*.json"))}
    if not known:
        raise SystemExit(f"There are no files of known records (NAME.json) in {gold}.")
    files = {stem: papers / facts["file"] for stem, facts in known.items()}
    if missing := [path for path in files.values() if not path.is_file()]:
        raise SystemExit(f"{missing[0]} is missing: give the folder that holds the papers.")
    command = [sys.executable, "-m", "minutebook", "extract", *map(str, files.values()), "-o", str(folder)]
    subprocess.run(command, check=False)  # noqa: S603 (exit code 1: a paper could be read only in part)
    bodies = body_names(papers / "MANIFEST.csv")
    return [
        KnownPaper(stem, bodies[house_of(stem)], facts, read_document(folder / f"{stem}.json"))
        for stem, facts in known.items()
    ]


def read_document(path: Path) -> PaperDocument:
    """A document as `minutebook extract` wrote it."""
    return PaperDocument.model_validate_json(path.read_bytes())


def house_of(stem: str) -> str:
    """Whose papers a file name stands for: `HOUSE--NAME`, or its first two words (`HOUSE-COMMITTEE-DATE`)."""
    return stem.split("--")[0] if "--" in stem else "-".join(stem.split("-")[:2])


def body_names(manifest: Path) -> dict[str, str]:
    """A neutral name for each house of a manifest, in the order of their papers: "parish council A"."""
    with manifest.open(encoding="utf-8", newline="") as file:
        kinds = {Path(row["file"]).stem: row["body_kind"] for row in csv.DictReader(file)}
    of_house: dict[str, str] = {}
    for stem in sorted(kinds):
        of_house.setdefault(house_of(stem), kinds[stem])
    names = _lettered([BODY_WORDS.get(kind, kind) for kind in of_house.values()])
    return dict(zip(of_house, names, strict=True))


def _lettered(words: Sequence[str]) -> list[str]:
    seen: dict[str, int] = {}
    names = []
    for word in words:
        names.append(f"{word} {string.ascii_uppercase[seen.setdefault(word, 0)]}")
        seen[word] += 1
    return names
