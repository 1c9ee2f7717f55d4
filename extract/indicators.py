"""Measures of performance as records: rows of performance tables, and measures with labelled values."""

import re
from collections.abc import Iterator, Mapping, Sequence

from minutebook.extract.evidence import Ids, of_blocks
from minutebook.extract.indicator_boxes import LabelledIndicator, find_labelled
from minutebook.extract.indicator_columns import IndicatorColumn, IndicatorColumns, read_indicator_columns
from minutebook.extract.indicator_values import figure, target
from minutebook.extract.part_meetings import meeting_of_part
from minutebook.extract.plan_columns import read_plan_columns
from minutebook.extract.rag import rag_of_cell, read_legend
from minutebook.ingest.model import Cell, Paper, Row, Table
from minutebook.schema import Indicator, Meeting, Part, Rag

HEADER_ROWS = 2
"""Rows at the head of a table among which its headings are looked for."""
MIN_NAME = 4
"""Letters of a measure's name."""
LEVEL = 4.0
"""Points by which the lower rules of cells side by side may differ."""
CONFIDENCE = 0.9


def find_indicators(paper: Paper, parts: Sequence[Part], meetings: Sequence[Meeting], ids: Ids) -> list[Indicator]:
    """The indicators of a paper, in reading order.

    Args:
        paper: the paper.
        parts: its parts as records.
        meetings: the meetings that they are of or for.
        ids: gives the records their identity.
    """
    legend = read_legend(paper)
    measured = [*_in_tables(paper, legend), *find_labelled(paper, legend)]
    records = [_record(one, parts, meetings, ids) for one in measured]
    return sorted(records, key=lambda record: (record.evidence[0].page, record.evidence[0].bbox[1]))


def _record(found: LabelledIndicator, parts: Sequence[Part], meetings: Sequence[Meeting], ids: Ids) -> Indicator:
    evidence = of_blocks(found.name)
    name = " ".join(block.text for block in found.name)
    meeting = meeting_of_part(found.part, parts, meetings)
    return Indicator(
        id=ids.of("indicator", evidence, name),
        part=found.part,
        meeting=meeting.id if meeting else None,
        access=parts[found.part].access,
        confidence=CONFIDENCE if found.target or found.actual else CONFIDENCE / 2,
        evidence=evidence,
        name=name,
        target=found.target,
        actual=found.actual,
        rag=found.rag,
    )


def _in_tables(paper: Paper, legend: Mapping[str, Rag]) -> Iterator[LabelledIndicator]:
    for table in paper.tables():
        columns, rows = _columns_of(table)
        for row in rows if columns else []:
            found = _of_row(row, columns, table, legend) if columns else None
            if found:
                yield found


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


def _of_row(row: Row, columns: IndicatorColumns, table: Table, legend: Mapping[str, Rag]) -> LabelledIndicator | None:
    """The measure of a row; None where it names none or holds nothing else."""
    name = row.cells[columns.places(IndicatorColumn.NAME)[0]]
    beside = [cell for cell in row.cells if cell.blocks and cell is not name]
    if len(re.findall(r"[^\W\d_]", name.text)) < MIN_NAME or not beside:
        return None
    found = LabelledIndicator(name.blocks, table.part)
    found.target = next((value for text in columns.texts(row, IndicatorColumn.TARGET) if (value := target(text))), None)
    found.actual = _actual(row, columns)
    ratings = [row.cells[place] for place in columns.places(IndicatorColumn.RAG)]
    found.rag = next((rag for cell in ratings if _is_own(cell, name) and (rag := rag_of_cell(cell, legend))), None)
    return found


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
