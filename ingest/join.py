"""Tables joined over page breaks: repeated headers dropped, rows that the break cut in two healed."""

import re

from minutebook.ingest.blocks import Style, make_block, to_blocks
from minutebook.ingest.model import Block, Cell, Line, Row, Table
from minutebook.ingest.tables import PageTable

SAME_COLUMN = 12.0
"""Points by which a column may begin elsewhere on the next page."""
SENTENCE_END = re.compile(r"[.;:!?]$")
MARGIN = 10.0
"""Points between text and rule within which a word has no room."""
MAX_HEADER = 90
"""Characters; longer cells are no column headings."""


def join_tables(pieces: list[PageTable], style: Style) -> Table:
    """One table of the pieces that it has on consecutive pages."""
    widest = max(pieces, key=lambda piece: len(piece.columns))
    grids = [(piece.page, _spread(piece, widest)) for piece in pieces]
    first = grids[0][1]
    header = _header(first, [rows for _, rows in grids[1:]])
    rows = [Row(cells, pieces[0].page) for cells in (first[1:] if header else first)]
    repeated: dict[int, list[str]] = {}
    for page, own in grids[1:]:
        if header and own:
            own, repeated[page] = _below_header(own, header, style)
        if own and rows and _is_cut(rows[-1].cells, own[0]):
            _heal(rows[-1].cells, own[0], style)
            own = own[1:]
        rows += [Row(cells, page) for cells in own]
    boxes = {piece.page: piece.box for piece in pieces}
    return Table(header=header or [], rows=rows, boxes=boxes, repeated=repeated)


def belongs(before: PageTable, after: PageTable) -> bool:
    """Whether `after`, first on its page, continues `before`, last on the page before it.

    A column without any text on one of the pages is not seen there, so one may have fewer columns than the other.
    """
    if after.page != before.page + 1 or before.ruled != after.ruled:
        return False
    few, many = sorted((before, after), key=lambda piece: len(piece.columns))
    if few.box[2] - few.box[0] < 0.9 * (many.box[2] - many.box[0]) or len(few.columns) < 2:
        return False
    shift = few.box[0] - many.box[0]
    known = all(any(abs(x - shift - y) <= SAME_COLUMN for y in many.columns) for x in few.columns)
    return known and not _own_header(before, after)


def _spread(piece: PageTable, widest: PageTable) -> list[list[Cell]]:
    """The rows of a piece with a cell for each column of the piece that has most."""
    if len(piece.columns) == len(widest.columns):
        return piece.rows
    shift = piece.box[0] - widest.box[0]
    places = [min(range(len(widest.columns)), key=lambda k: abs(widest.columns[k] + shift - x)) for x in piece.columns]
    rows = []
    for row in piece.rows:
        cells = [Cell() for _ in widest.columns]
        for place, cell in zip(places, row, strict=True):
            cells[place] = cell
        rows.append(cells)
    return rows


def _own_header(before: PageTable, after: PageTable) -> bool:
    """Whether `after` opens with a header of its own that is not that of `before`."""
    return _looks_like_header(after.rows[0]) and _letters_of(after.rows[0]) != _letters_of(before.rows[0])


def _letters_of(row: list[Cell]) -> list[str]:
    return [_letters(cell.text) for cell in row]


def _letters(text: str) -> str:
    """What of a heading is the same when it is repeated: OCR adds and loses spaces, points and capitals."""
    return re.sub(r"\W+", "", text).casefold()


def _looks_like_header(row: list[Cell]) -> bool:
    """Whether every cell of the row that holds text is bold and short, and most cells hold some."""
    filled = [cell for cell in row if cell.blocks]
    if len(filled) < 2 or len(filled) < len(row) - 1:
        return False
    return all(len(cell.text) <= MAX_HEADER and all(block.bold for block in cell.blocks) for cell in filled)


def _header(first: list[list[Cell]], others: list[list[list[Cell]]]) -> list[str] | None:
    """The column headings: a first row that is repeated on the next page or looks like one."""
    if not first:
        return None
    texts = [cell.text for cell in first[0]]
    if any(rows and _letters_of(rows[0]) == _letters_of(first[0]) for rows in others):
        return texts
    return texts if (len(first) > 1 or any(others)) and _looks_like_header(first[0]) else None


def _below_header(rows: list[list[Cell]], header: list[str], style: Style) -> tuple[list[list[Cell]], list[str]]:
    """The rows of a page without the header that it repeats, and the printed lines of that header.

    Some programs draw no rule between the header and the rest of a row that the page break cut: one row then begins
    with the header's words, and what stands below them is left of it.
    """
    lines = [[line for block in cell.blocks for line in block.printed] for cell in rows[0]]
    counts = [_lines_of(heading, own) for heading, own in zip(header, lines, strict=True)]
    if None in counts:
        return rows, []
    left: list[Cell] = []
    repeated: list[str] = []
    for cell, own, count in zip(rows[0], lines, counts, strict=True):
        left.append(Cell(to_blocks(own[count:], style, right=cell.box[2] - 4), cell.box, cell.fill))
        repeated += [line.text for line in own[:count]]
    return [left, *rows[1:]] if any(cell.blocks for cell in left) else rows[1:], repeated


def _lines_of(heading: str, lines: list[Line]) -> int | None:
    """How many of a cell's lines, from its top, print the heading; None where they don't."""
    wanted = _letters(heading)
    return next(
        (n for n in range(len(lines) + 1) if _letters("".join(line.text for line in lines[:n])) == wanted), None
    )


def _is_cut(above: list[Cell], below: list[Cell]) -> bool:
    """Whether the page break cut one row in two: no key in the lower half, and in some column the text runs on."""
    if below[0].blocks or not any(cell.blocks for cell in below):
        return False
    return any(_runs_on(a, b) for a, b in zip(above, below, strict=True) if a.blocks and b.blocks)


def _runs_on(above: Cell, below: Cell) -> bool:
    """Whether a cell's text goes on below the page break: in small letters, or after a full line without a full stop.

    Names of owners end without a full stop, but leave room on their line.
    """
    last, first = above.blocks[-1].lines[-1], below.blocks[0].lines[0]
    if below.blocks[0].label is None and first.text[:1].islower():
        return True
    word = first.words[0]
    return not SENTENCE_END.search(last.text) and last.x1 + word.x1 - word.x0 > above.box[2] - MARGIN


def _heal(above: list[Cell], below: list[Cell], style: Style) -> None:
    """Puts the lower half of a row to the upper; a paragraph that was cut in its sentence becomes one block again."""
    for upper, lower in zip(above, below, strict=True):
        if upper.blocks and lower.blocks and _flows_on(upper.blocks[-1], lower.blocks[0]):
            whole = [*upper.blocks[-1].printed, *lower.blocks[0].lines]
            upper.blocks[-1:] = [make_block(whole, style), *lower.blocks[1:]]
        else:
            upper.blocks += lower.blocks


def _flows_on(last: Block, first: Block) -> bool:
    return first.label is None and not SENTENCE_END.search(last.text)
