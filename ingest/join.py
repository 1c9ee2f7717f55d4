"""Tables joined over page breaks: repeated headers dropped, rows that the break cut in two healed."""

import re

from minutebook.ingest.model import Cell, Row, Table
from minutebook.ingest.tables import PageTable

SAME_COLUMN = 12.0
"""Points by which a column may begin elsewhere on the next page."""
SENTENCE_END = re.compile(r"[.;:!?]$")
MAX_HEADER = 90
"""Characters; longer cells are no column headings."""


def join_tables(pieces: list[PageTable]) -> Table:
    """One table of the pieces that it has on consecutive pages."""
    first = pieces[0]
    header = _header(first, pieces[1:])
    rows = [Row(cells, first.page) for cells in (first.rows[1:] if header else first.rows)]
    for piece in pieces[1:]:
        own = piece.rows
        if header and own and _texts(own[0]) == header:
            own = own[1:]
        if own and rows and _is_cut(rows[-1].cells, own[0]):
            _heal(rows[-1].cells, own[0])
            own = own[1:]
        rows += [Row(cells, piece.page) for cells in own]
    return Table(header=header or [], rows=rows, boxes={piece.page: piece.box for piece in pieces})


def belongs(before: PageTable, after: PageTable) -> bool:
    """Whether `after`, first on its page, continues `before`, last on the page before it."""
    if after.page != before.page + 1 or len(before.columns) != len(after.columns) or before.ruled != after.ruled:
        return False
    shift = after.columns[0] - before.columns[0]
    return all(
        abs(b - a - shift) <= SAME_COLUMN for a, b in zip(before.columns, after.columns, strict=True)
    ) and not _own_header(before, after)


def _own_header(before: PageTable, after: PageTable) -> bool:
    """Whether `after` opens with a header of its own that is not that of `before`."""
    return _looks_like_header(after.rows[0]) and _texts(after.rows[0]) != _texts(before.rows[0])


def _texts(row: list[Cell]) -> list[str]:
    return [cell.text for cell in row]


def _looks_like_header(row: list[Cell]) -> bool:
    """Whether every cell of the row that holds text is bold and short, and most cells hold some."""
    filled = [cell for cell in row if cell.blocks]
    if len(filled) < 2 or len(filled) < len(row) - 1:
        return False
    return all(len(cell.text) <= MAX_HEADER and all(block.bold for block in cell.blocks) for cell in filled)


def _header(first: PageTable, others: list[PageTable]) -> list[str] | None:
    """The column headings: a first row that is repeated on the next page or looks like one."""
    if not first.rows:
        return None
    texts = _texts(first.rows[0])
    if any(piece.rows and _texts(piece.rows[0]) == texts for piece in others):
        return texts
    return texts if len(first.rows) > 1 and _looks_like_header(first.rows[0]) else None


def _is_cut(above: list[Cell], below: list[Cell]) -> bool:
    """Whether the page break cut one row in two.

    The lower half has no key in its first column, and in some column the text runs on: the upper half ends without a
    full stop.
    """
    if below[0].blocks or not any(cell.blocks for cell in below):
        return False
    both = [(a.text, b.text) for a, b in zip(above, below, strict=True) if a.blocks and b.blocks]
    return any(not SENTENCE_END.search(a) or b[:1].islower() for a, b in both)


def _heal(above: list[Cell], below: list[Cell]) -> None:
    for upper, lower in zip(above, below, strict=True):
        upper.blocks += lower.blocks
