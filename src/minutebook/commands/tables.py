"""`minutebook actions`, `decisions` and `attendance`: tables for researchers."""

import csv
import json
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

from minutebook.corpus import Corpus
from minutebook.corpus.research import tables
from minutebook.corpus.research.tables import Wanted
from minutebook.outputs.formulas import defused
from minutebook.outputs.visible import visible
from minutebook.outputs.wording import counted
from minutebook.talk import say

Row = dict[str, Any]

_TABLES: dict[str, Callable[[Corpus, Wanted], list[Row]]] = {
    "actions": tables.actions,
    "decisions": tables.decisions,
    "attendance": tables.attendance,
}

_UNITS = {"actions": "action", "decisions": "decision", "attendance": "attendance"}


class TableFormat(StrEnum):
    """How a table is printed."""

    TSV = "tsv"
    CSV = "csv"
    JSON = "json"


def print_table(name: str, corpus_file: Path, wanted: Wanted, table_format: TableFormat) -> None:
    """Print a table: tab-separated, CSV whose cells can't start a formula, or JSON with the exact values.

    Raises:
        UsageError: no committee has that name.
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_reading(corpus_file) as corpus:
        rows = _TABLES[name](corpus, wanted)
    if table_format is TableFormat.JSON:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif rows:
        _print_cells(rows, table_format)
    nothing = f"No {name} found: other dates or another committee may show some."
    say(f"{counted(len(rows), _UNITS[name])}." if rows else nothing)


def _print_cells(rows: list[Row], table_format: TableFormat) -> None:
    dialect = "excel-tab" if table_format is TableFormat.TSV else "unix"
    writer = csv.writer(sys.stdout, dialect=dialect, lineterminator="\n")
    writer.writerow(rows[0])
    for row in rows:
        writer.writerow("" if value is None else defused(visible(str(value))) for value in row.values())
