"""Every printed table as a record, so that nothing printed is lost: caption, headings, rows, numbers and colours."""

from collections.abc import Sequence
from functools import cache

from minutebook.extract.evidence import Ids
from minutebook.extract.plans.groups import is_heading
from minutebook.extract.printed_numbers import cell_number
from minutebook.extract.rag import rag_of_colour
from minutebook.ingest import model
from minutebook.ingest.model import Paper, Row, rounded
from minutebook.ingest.tables.header import find_header, headings_of
from minutebook.schema import Evidence, Part, Rule, Table

PIECES_ABOVE = 3
"""Blocks above a table among which its heading may stand."""
FEWEST_COUNTED = 2
"""Rows of numbers below words that make these their headings."""


def tables(paper: Paper, parts: Sequence[Part], ids: Ids) -> list[Table]:
    """Every printed table, so that nothing printed is lost; as closed as the part it stands in.

    A table without a caption of its own is called by the heading over it.
    """
    records = []
    for place, table in enumerate(paper.flow):
        if not isinstance(table, model.Table):
            continue
        header, below = _headed(table)
        rows = _rows(below)
        box = rounded(table.boxes[table.page])
        quote = " ".join(next((row for row in _rows(table.rows) if any(row)), [])).strip()
        evidence = [Evidence(page=page, bbox=rounded(table.boxes[page]), quote="") for page in sorted(table.boxes)]
        records.append(
            Table(
                id=ids.of("table", evidence, quote),
                part=table.part,
                access=parts[table.part].access,
                rule=Rule.TABLE,
                evidence=evidence,
                page=table.page,
                last_page=table.last_page,
                bbox=box,
                caption=table.caption or _heading_over(paper.flow, place) or _running_heading(paper, place),
                header=header,
                rows=rows,
                numbers=_numbers(rows),
                fills=_fills(below),
            )
        )
    return records


def _headed(table: model.Table) -> tuple[list[str], Sequence[Row]]:
    """The headings of a table's columns, and the other rows; a band over the headings stays the first of these."""
    if table.header or not table.rows:
        return table.header, table.rows
    band = sum(bool(cell.blocks) for cell in table.rows[0].cells) == 1 < table.columns
    first, rows = [*table.rows[:band]], [*table.rows[band:]]
    if band and rows and (count := find_header([row.cells for row in rows], [], _starts(rows))):
        return headings_of([row.cells for row in rows[:count]], _starts(rows)), first + rows[count:]
    if _count(rows):
        return [cell.text for cell in rows[0].cells], first + rows[1:]
    return [], table.rows


def _starts(rows: Sequence[Row]) -> list[float]:
    """Where the columns begin, points."""
    return [cell.box[0] for cell in max(rows, key=lambda row: sum(bool(cell.blocks) for cell in row.cells)).cells]


def _count(rows: Sequence[Row]) -> bool:
    """Whether only words stand in the first row, and only numbers below them, names in the first column aside."""
    if len(rows) <= FEWEST_COUNTED:
        return False
    head, *below = ([cell.text for cell in row.cells[1:]] for row in rows)
    words = sum(bool(text) for text in head) > 1 and not any(map(_is_number, head))
    return words and all(any(row) and all(map(_is_number, filter(None, row))) for row in below)


def _is_number(text: str) -> bool:
    return cell_number(text) is not None


def _heading_over(flow: Sequence[model.Block | model.Table], place: int) -> str | None:
    """The heading just before a table without a caption, on its page."""
    table = flow[place]
    above = [piece for piece in flow[max(0, place - PIECES_ABOVE) : place] if piece.page == table.page]
    return next((piece.text for piece in reversed(above) if is_heading(piece) and piece.part == table.part), None)


def _running_heading(paper: Paper, place: int) -> str | None:
    """The bold heading that a page repeats over the table that it begins with ("Priority 2", "Safe harbours")."""
    table = paper.flow[place]
    if not isinstance(table, model.Table) or (place and paper.flow[place - 1].last_page == table.page):
        return None
    top = table.boxes[table.page][1]
    lines = [line for line in paper.pages[table.page - 1].furniture if line.bold and line.base <= top]
    return " ".join(line.text for line in lines) or None


def _numbers(rows: list[list[str]]) -> list[list[float | None]]:
    """The values of the cells that are numbers; none at all where no cell is one."""
    found = [[cell_number(cell) for cell in row] for row in rows]
    return found if any(number is not None for row in found for number in row) else []


def _fills(rows: Sequence[Row]) -> list[list[str | None]]:
    """The colours of a table's cells; none at all where no cell has one."""
    found = [[_named(cell.seen.fill) for cell in row.cells] for row in rows]
    return found if any(fill for row in found for fill in row) else []


@cache
def _named(fill: str | None) -> str | None:
    """A colour, after the name of the rating that it may stand for."""
    rag = rag_of_colour(fill) if fill else None
    return f"{rag} {fill}" if rag else fill


def _rows(rows: Sequence[Row]) -> list[list[str]]:
    """The texts of a table's cells; that of one which reaches down over several rows in each of them."""
    return [[cell.seen.text for cell in row.cells] for row in rows]
