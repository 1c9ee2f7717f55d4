"""The tables of a corpus as open data: CSV and Parquet with exact values, described as a Frictionless data package."""

import csv
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.layout.docs import column_meanings

_TYPES = {"INTEGER": "integer", "REAL": "number", "TEXT": "string"}
_ROWS_AT_ONCE = 10_000
_OWN = frozenset({"unsettled"})
"""Tables that say something to minutebook only."""


def write_tables(db: Database, folder: Path, public: Collection[str] | None) -> None:
    """Write `TABLE.csv` and `TABLE.parquet` for each table, and `datapackage.json`.

    CSV is UTF-8 by RFC 4180; an empty cell has no value. Nothing is escaped for spreadsheets: these are exact values
    for programs. Columns and rows are in the order of the corpus.

    Args:
        db: the corpus.
        folder: empty.
        public: the tables that the public may see, in a corpus of nothing else; None for all tables of any corpus.
    """
    tables = [table for table in _tables(db) if table not in _OWN and (public is None or table in public)]
    for table in tables:
        _write_csv(db, table, folder / f"{table}.csv")
        _write_parquet(db, table, folder / f"{table}.parquet")
    package = _package(db, tables, public is not None)
    (folder / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _tables(db: Database) -> list[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' ORDER BY rowid"
    return [row[0] for row in db.execute(sql) if not row[0].startswith("sqlite_")]


def _columns(db: Database, table: str) -> list[tuple[str, str]]:
    return [(row[1], row[2]) for row in db.execute(f"PRAGMA table_info ({table})")]


def _write_csv(db: Database, table: str, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(name for name, _ in _columns(db, table))
        writer.writerows(db.execute(f"SELECT * FROM {table} ORDER BY rowid"))  # noqa: S608


def _write_parquet(db: Database, table: str, path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    types = {"INTEGER": pyarrow.int64(), "REAL": pyarrow.float64(), "TEXT": pyarrow.string()}
    columns = _columns(db, table)
    schema = pyarrow.schema([(name, types[kind]) for name, kind in columns])
    with parquet.ParquetWriter(path, schema) as writer:
        for rows in _batches(db, table):
            values = list(zip(*rows, strict=True))
            arrays = [pyarrow.array(list(one), types[kind]) for one, (_, kind) in zip(values, columns, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _batches(db: Database, table: str) -> Iterator[list[tuple[Any, ...]]]:
    rows = db.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608
    while batch := rows.fetchmany(_ROWS_AT_ONCE):
        yield batch


def _package(db: Database, tables: list[str], is_public: bool) -> dict[str, Any]:
    whose = "what is open to the public" if is_public else "all of it: not for publication"
    return {
        "profile": "data-package",
        "name": "minutebook-public" if is_public else "minutebook-internal",
        "title": "Committee papers: actions, decisions, attendance and where they are printed",
        "description": f"Made by minutebook from its corpus; {whose}. Parquet files hold the same as the CSV files.",
        "resources": [_resource(db, table, tables) for table in tables],
    }


def _resource(db: Database, table: str, tables: list[str]) -> dict[str, Any]:
    described, meanings = column_meanings(db, table)
    fields = [
        {"name": name, "type": _TYPES[kind], **({"description": meanings[name]} if meanings[name] else {})}
        for name, kind in _columns(db, table)
    ]
    key = [row[1] for row in sorted(db.execute(f"PRAGMA table_info ({table})"), key=lambda row: row[5]) if row[5]]
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        **({"description": described} if described else {}),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": fields,
            "missingValues": [""],
            **({"primaryKey": key} if key else {}),
            "foreignKeys": _references(db, table, tables),
        },
    }


def _references(db: Database, table: str, tables: list[str]) -> list[dict[str, Any]]:
    return [
        {"fields": [row[3]], "reference": {"resource": "" if row[2] == table else row[2], "fields": [row[4]]}}
        for row in db.execute(f"PRAGMA foreign_key_list ({table})")
        if row[2] in tables
    ]
