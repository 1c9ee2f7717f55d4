"""Tables of performance: a measure in each row, with its target and its values of one or more periods."""

import re
from collections.abc import Iterator, Mapping, Sequence

from minutebook.extract.cell_statements import UNFINISHED
from minutebook.extract.indicator_columns import IndicatorColumn, IndicatorColumns, read_indicator_columns
from minutebook.extract.indicator_values import Measure, figure, target
from minutebook.extract.plan_columns import read_plan_columns
from minutebook.extract.rag import rag_of_cell
from minutebook.ingest.model import Block, Cell, Paper, Row, Table
from minutebook.schema import Rag

HEADER_ROWS = 2
"""Rows at the head of a table among which its headings are looked for."""
MIN_NAME = 4
"""Letters of a measure's name."""
LEVEL = 4.0
"""Points by which the lower rules of cells side by side may differ."""


def find_in_tables(paper: Paper, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """The measures of the performance tables of a paper, in reading order. Action plans are none."""
    for place, table in enumerate(paper.flow):
        if isinstance(table, Table):
            columns, rows = _columns_of(table)
            if columns:
                under = "" if columns.named else _name_of(paper.flow[:place])
                yield from _measures(table, columns, rows, under, legend)


def _columns_of(table: Table) -> tuple[IndicatorColumns | None, list[Row]]:
    """The columns by the headings or one of the first rows, and the rows below; none where the table is a plan."""
    if read_plan_columns(table.header):
        return None, []
    if columns := read_indicator_columns(table.header):
        return columns, table.rows
    for place, row in enumerate(table.rows[:HEADER_ROWS]):
        texts = [cell.text for cell in row.cells]
        if (columns := read_indicator_columns(texts)) and not read_plan_columns(texts):
            return columns, table.rows[place + 1 :]
    return None, []


def _name_of(before: Sequence[Block | Table]) -> str:
    """The bold line above a table whose rows have only labels of their own: places, years, groups of people."""
    above = before[-1] if before else None
    return above.text if isinstance(above, Block) and above.bold else ""


def _measures(
    table: Table, columns: IndicatorColumns, rows: Sequence[Row], under: str, legend: Mapping[str, Rag]
) -> Iterator[Measure]:
    last: Measure | None = None
    for row in rows:
        name = row.cells[columns.name]
        others = [cell for cell in row.cells if cell.blocks and cell is not name]
        if last and name.blocks and not others and UNFINISHED.search(last.name):
            last.name += f" {name.text}"
        elif others and len(re.findall(r"[^\W\d_]", name.text)) >= MIN_NAME:
            if last:
                yield last
            last = _measure(row, columns, table.part, legend)
            last.name = f"{under} {last.name}".strip()
    if last:
        yield last


def _measure(row: Row, columns: IndicatorColumns, part: int, legend: Mapping[str, Rag]) -> Measure:
    name = row.cells[columns.name]
    targets = (target(text) for text in columns.texts(row, IndicatorColumn.TARGET))
    ratings = [row.cells[place] for place in columns.places(IndicatorColumn.RAG)]
    return Measure(
        name.text,
        name.blocks,
        part,
        target=next(filter(None, targets), None),
        actual=_actual(row, columns),
        rag=next((rag for cell in ratings if _is_own(cell, name) and (rag := rag_of_cell(cell, legend))), None),
    )


def _actual(row: Row, columns: IndicatorColumns) -> str | None:
    """The latest value: that of its own column, else of the last quarter that has one, else of the last year."""
    for kind in (IndicatorColumn.ACTUAL, IndicatorColumn.QUARTER, IndicatorColumn.YEAR):
        if columns.places(kind):
            values = [value for text in columns.texts(row, kind) if (value := figure(text))]
            return values[0 if kind is IndicatorColumn.ACTUAL else -1] if values else None
    return None


def _is_own(rating: Cell, name: Cell) -> bool:
    """Whether a rating is of this row alone, not of a group of rows."""
    return bool(rating.blocks or rating.fill) and rating.box[3] <= name.box[3] + LEVEL
