"""Tables of performance: a measure in each row, with its target and its values of one or more periods."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from minutebook.extract.cell_statements import UNFINISHED
from minutebook.extract.indicators.columns import (
    PERIODS,
    QUARTER,
    IndicatorColumn,
    IndicatorColumns,
    is_own,
    read_indicator_columns,
    read_indicator_heading,
    year_of,
)
from minutebook.extract.indicators.values import (
    AVERAGE,
    Measure,
    direction_of,
    figure,
    stated_change,
    stated_direction,
    target,
    trend_of,
)
from minutebook.extract.plans.settle import read_plan
from minutebook.extract.rag import VIVID, rag_of_cell, rag_of_colour, read_rag
from minutebook.ingest.model import Block, Cell, Paper, Row, Table
from minutebook.schema import PeriodValue, Rag

NAMED_PERIODS = PERIODS - {IndicatorColumn.ACTUAL, IndicatorColumn.PROGRESS}
NO_NAME = re.compile(
    r"(?:actual|target|outturn|forecast|variance)s?(?: (?:as )?(?:at|for|to) .*| [\W\d]+)?", re.IGNORECASE
)
"""What stands before values of the measure above, or of the whole table."""
HEADER_ROWS = 2
"""Rows at the head of a table among which its headings are looked for."""
LETTER = re.compile(r"[^\W\d_]")
MIN_NAME = 4
"""Letters of a measure's name."""
FEWEST_PERIODS = 2
"""Rows, each of a period, that make a table one of a single measure."""
RATED = re.compile(
    r"\b(?:rated|rag|rating|status)(?: as|:)? (?P<rag>red|amber|green)$|^(?P<first>red|amber|green)[- ](?:rated )?\w+$",
    re.IGNORECASE,
)
"""A heading that rates all measures below it."""
LINES_BELOW, LONGEST_LINE = 4, 60
"""Blocks below a table, and characters in them, that may belong to it."""


def find_in_tables(paper: Paper, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """The measures of the performance tables of a paper, in reading order. Action plans are none."""
    for place, table in enumerate(paper.flow):
        if isinstance(table, Table):
            columns, rows = _columns_of(table, legend)
            if columns:
                columns.settle(rows, legend)
                above = _name_of(paper.flow[:place])
                if above and _are_periods(rows, columns):
                    yield _over_periods(above, [_measure(row, columns, table.part, legend) for row in rows])
                    continue
                if (split := _role_column(rows)) is not None:
                    yield from _of_row_pairs(table, columns, rows, split)
                    continue
                under = "" if columns.named else above.text if above else ""
                found = list(_measures(table, columns, rows, under, legend))
                if above and not columns.places(IndicatorColumn.RAG) and (rated := RATED.search(above.text)):
                    found = [
                        replace(one, rag=one.rag or read_rag(rated["rag"] or rated["first"], legend)) for one in found
                    ]
                if found and under:
                    _take_below(found, paper.flow[place + 1 : place + 1 + LINES_BELOW])
                yield from found
            else:
                yield from _across(table, legend)


def _across(table: Table, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """The measures of a table that names them across its top, with their targets, values and ratings in its rows."""
    kinds = [read_indicator_heading(row.cells[0].text) for row in table.rows]
    if not table.header or not {IndicatorColumn.TARGET, IndicatorColumn.ACTUAL} <= set(kinds) or None in kinds:
        return
    names = list(enumerate(table.header))[1:]
    if not all(_names_measure(name) and read_indicator_heading(name) is None for _, name in names):
        return
    rows = {kind: row for kind, row in reversed(list(zip(kinds, table.rows, strict=True)))}
    for place, name in names:
        cells = {kind: row.cells[place].seen for kind, row in rows.items()}
        blocks = [block for row in table.rows for block in row.cells[place].blocks]
        rating = cells.get(IndicatorColumn.RAG)
        if blocks:
            yield Measure(
                name,
                blocks,
                table.part,
                target=target(cells[IndicatorColumn.TARGET].text),
                actual=figure(cells[IndicatorColumn.ACTUAL].text),
                rag=rag_of_cell(rating, legend) if rating else None,
            )


def _columns_of(table: Table, legend: Mapping[str, Rag]) -> tuple[IndicatorColumns | None, Sequence[Row]]:
    """The columns by the headings or one of the first rows, and the rows below; none where the table is a plan."""
    if read_plan(table.header, table.rows, legend):
        return None, []
    if columns := read_indicator_columns(table.header):
        return columns, table.rows
    for place, row in enumerate(table.rows[:HEADER_ROWS]):
        texts = [cell.text for cell in row.cells]
        if columns := read_indicator_columns(texts):
            below = table.rows[place + 1 :]
            return (None, []) if read_plan(texts, below, legend) else (columns, below)
    return None, []


def _name_of(before: Sequence[Block | Table]) -> Block | None:
    """The bold line above a table whose rows have only labels of their own: places, years, groups of people."""
    above = before[-1] if before else None
    return above if isinstance(above, Block) and above.bold else None


def _are_periods(rows: Sequence[Row], columns: IndicatorColumns) -> bool:
    """Whether the rows of a table are named by nothing but quarters, months or years."""
    names = [row.cells[columns.name].text for row in rows]
    return len(names) >= FEWEST_PERIODS and all(QUARTER.fullmatch(name) or year_of(name) for name in names)


def _over_periods(name: Block, found: Sequence[Measure]) -> Measure:
    """The one measure of a table that has a row for each period: what it had in the last that has a value."""
    *earlier, last = [row for row in found if row.actual] or found
    values = [PeriodValue(period=row.blocks[0].text, value=row.actual) for row in earlier if row.actual]
    return replace(last, name=name.text, blocks=[name, *last.blocks], period=last.blocks[0].text, earlier=values)


def _role_column(rows: Sequence[Row]) -> int | None:
    """The column whose cells say of each row whether it holds a measure's targets or its values."""
    for place in range(1, min(map(len, (row.cells for row in rows)), default=0)):
        kinds = {read_indicator_heading(row.cells[place].text) for row in rows}
        if kinds == {IndicatorColumn.TARGET, IndicatorColumn.ACTUAL}:
            return place
    return None


def _of_row_pairs(table: Table, columns: IndicatorColumns, rows: Sequence[Row], role: int) -> Iterator[Measure]:
    """The measures of a table that has a row of targets and a row of values for each: those of the last period."""
    pairs: list[tuple[Cell, dict[IndicatorColumn | None, Row]]] = []
    for row in rows:
        name = row.cells[columns.name].seen
        if not pairs or (name.blocks and name is not pairs[-1][0]):
            pairs.append((name, {}))
        pairs[-1][1][read_indicator_heading(row.cells[role].text)] = row
    for name, pair in pairs:
        valued, wanted = pair.get(IndicatorColumn.ACTUAL), pair.get(IndicatorColumn.TARGET)
        actual = _actual(valued, columns) if valued else None
        if not valued or not wanted or not _names_measure(name.text):
            continue
        yield Measure(
            name.text,
            name.blocks,
            table.part,
            target=target(wanted.cells[actual].text) if actual is not None else None,
            actual=figure(valued.cells[actual].text) if actual is not None else None,
            period=columns.headings[actual] if actual is not None else None,
            earlier=_earlier(valued, columns, actual),
        )


def _take_below(found: list[Measure], below: Sequence[Block | Table]) -> None:
    """What lines below a table of places say: the rest of its last name, the averages of others."""
    for piece in below:
        if isinstance(piece, Table) or len(piece.text) > LONGEST_LINE:
            return
        if UNFINISHED.search(found[-1].name):
            found[-1].name += f" {piece.text}"
        elif AVERAGE.search(piece.text):
            for measure in found:
                measure.comparison = f"{measure.comparison}; {piece.text}" if measure.comparison else piece.text
        else:
            return


def _measures(
    table: Table, columns: IndicatorColumns, rows: Sequence[Row], under: str, legend: Mapping[str, Rag]
) -> Iterator[Measure]:
    last: Measure | None = None
    told = bool(columns.places(IndicatorColumn.PROGRESS))
    for row in rows:
        name = row.cells[columns.name]
        others = [cell for cell in row.cells if cell.blocks and cell is not name]
        if last and name.blocks and not others and UNFINISHED.search(last.name):
            last.name += f" {name.text}"
        elif (others or (told and name.text.endswith("."))) and _names_measure(name.text):
            if last:
                yield last
            last = _measure(row, columns, table.part, legend)
            if last.actual and QUARTER.fullmatch(last.actual):  # headings that a page repeats
                last = None
                continue
            last.name = f"{under} {last.name}".strip()
            if not columns.places(IndicatorColumn.TARGET) and (change := stated_change(last.name)):
                last.earlier, last.target = [*last.earlier, change[0]], change[1]
    if last:
        yield last


def _names_measure(text: str) -> bool:
    return len(LETTER.findall(text)) >= MIN_NAME and not NO_NAME.fullmatch(text)


def _measure(row: Row, columns: IndicatorColumns, part: int, legend: Mapping[str, Rag]) -> Measure:
    name = row.cells[columns.name]
    actual = _actual(row, columns)
    ratings = [row.cells[place] for place in columns.beside(IndicatorColumn.RAG, actual)]
    targets = (target(row.cells[place].text) for place in columns.beside(IndicatorColumn.TARGET, actual))
    shade = row.cells[actual].fill if actual is not None and columns.shaded else None
    heading = columns.headings[actual] if actual is not None else ""
    good = columns.text(row, IndicatorColumn.DIRECTION) or ""
    return Measure(
        name.text,
        name.blocks,
        part,
        target=next(filter(None, targets), None),
        actual=figure(row.cells[actual].text) if actual is not None else None,
        rag=next((rag for cell in ratings if is_own(cell, name) and (rag := rag_of_cell(cell, legend))), None)
        or (rag_of_colour(shade, VIVID) if shade else None),
        code=columns.text(row, IndicatorColumn.CODE),
        period=heading if columns.kinds[actual or 0] in NAMED_PERIODS else None,
        earlier=_earlier(row, columns, actual),
        unit=columns.text(row, IndicatorColumn.UNIT),
        direction=direction_of(good) or stated_direction(name.text),
        trend=trend_of(columns.text(row, IndicatorColumn.TREND)),
        comparison=columns.text(row, IndicatorColumn.COMPARISON),
        ranking=columns.text(row, IndicatorColumn.RANKING),
    )


def _actual(row: Row, columns: IndicatorColumns) -> int | None:
    """The place of the latest value: its own column, else the last quarter that has one, else the year to date or last.

    A last year that is not yet reported has no value; one that is empty may be yet to come.
    """
    for kind in (
        IndicatorColumn.ACTUAL,
        IndicatorColumn.QUARTER,
        IndicatorColumn.TO_DATE,
        IndicatorColumn.PROGRESS,
    ):
        places = [place for place in columns.places(kind) if figure(row.cells[place].text)]
        if columns.places(kind):
            return columns.latest(places)
    years = sorted(columns.places(IndicatorColumn.YEAR), key=lambda place: year_of(columns.headings[place]) or "")
    last = next((place for place in reversed(years) if row.cells[place].blocks), None)
    return last if last is not None and figure(row.cells[last].text) else None


def _earlier(row: Row, columns: IndicatorColumns, actual: int | None) -> list[PeriodValue]:
    """The values of the other periods, each under the heading of its column."""
    return [
        PeriodValue(period=columns.headings[place], value=value)
        for place, kind in enumerate(columns.kinds)
        if kind in PERIODS and place != actual and (value := figure(row.cells[place].text))
    ]
