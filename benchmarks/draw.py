"""Draw records at random for somebody to judge, so many of each rule and spread over bodies; and keep the verdicts.

`draw.py DOCUMENTS MANIFEST SHEET` writes a sheet with the words of each record and an empty column `right`: put 1 if it
is a record and each of its values is right, else 0. `draw.py --keep SHEET` adds the verdicts, without any words, to
`judged.csv`.
"""

import argparse
import csv
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from calibration import JUDGED
from known_papers import body_names, house_of, read_document

from minutebook.extract.confidence import doubts_of
from minutebook.schema import Record

KEPT = ("body", "kind", "rule", "doubts", "right", "found")
SHOWN = ("file", "page", "quote", "values")
NOT_JUDGED = frozenset(["tables"])
UNSHOWN = {"id", "part", "rule", "confidence", "review", "evidence", "meeting", "minute_item", "access"}

Row = dict[str, str]


def main() -> None:
    """Draw a sheet, or keep one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=Path, nargs="?", help="folder that `minutebook extract -o` wrote")
    parser.add_argument("manifest", type=Path, nargs="?", help="MANIFEST.csv of the papers")
    parser.add_argument("sheet", type=Path, nargs="?")
    parser.add_argument("--keep", type=Path, help="a sheet with its verdicts filled in")
    parser.add_argument("--most", type=int, default=8, help="records of each rule")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.keep:
        _append(JUDGED, kept_rows(options.keep))
    elif options.sheet:
        rows = list(_rows(options.documents, body_names(options.manifest)))
        _write(options.sheet, draw(rows, options.most, options.seed))
    else:
        parser.error("give DOCUMENTS, MANIFEST and SHEET, or --keep SHEET")


def _rows(documents: Path, bodies: dict[str, str]) -> Iterator[Row]:
    """A row of the sheet for every record of the documents."""
    for path in sorted(documents.glob("*.json")):
        for record, doubts in doubts_of(read_document(path)):
            if record.kind_name not in NOT_JUDGED and record.rule and record.evidence:
                about = {"body": bodies[house_of(path.stem)], "kind": record.kind_name, "rule": record.rule.value}
                yield about | {"doubts": " ".join(sorted(doubts)), "right": "", "file": path.stem} | _shown(record)


def _shown(record: Record) -> Row:
    values = record.model_dump_json(exclude=UNSHOWN, exclude_defaults=True)
    return {"page": str(record.evidence[0].page), "quote": record.evidence[0].quote, "values": values}


def draw(rows: Sequence[Row], most: int, seed: int) -> list[Row]:
    """At most so many rows of each rule, one body after the other; each says how many there were to draw from."""
    chance = random.Random(seed)  # noqa: S311
    by_rule: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        by_rule[row["kind"], row["rule"]].append(row)
    drawn = []
    for _, own in sorted(by_rule.items()):
        order = chance.sample(own, len(own))
        turns: Counter[str] = Counter()
        ranked = []
        for row in order:
            turns[row["body"]] += 1
            ranked.append((turns[row["body"]], row))
        ranked.sort(key=lambda pair: pair[0])
        drawn += [row | {"found": str(len(own))} for _, row in ranked[:most]]
    return drawn


def kept_rows(sheet: Path) -> list[Row]:
    """What is kept of a judged sheet.

    Raises:
        SystemExit: a verdict is missing.
    """
    with sheet.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows, start=2):
        if row["right"] not in ("0", "1"):
            raise SystemExit(f"{sheet}, line {number}: `right` must be 1 or 0.")
    return [{name: row[name] for name in KEPT} for row in rows]


def _write(sheet: Path, rows: Iterable[Row]) -> None:
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*KEPT, *SHOWN])
        writer.writeheader()
        writer.writerows(rows)


def _append(judged: Path, rows: Iterable[Row]) -> None:
    with judged.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, KEPT, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    main()
