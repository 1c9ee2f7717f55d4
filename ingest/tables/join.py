"""Tables joined over page breaks: repeated headers dropped, rows that the break cut in two healed."""

import re

from minutebook.ingest.blocks import Style, make_block, to_blocks
from minutebook.ingest.labels import PLAIN_BULLET
from minutebook.ingest.model import Block, Cell, Line, Row, Table
from minutebook.ingest.tables.header import find_header, headings_of, letters, letters_of, looks_like_header
from minutebook.ingest.tables.tables import PageTable

SAME_COLUMN = 12.0
"""Points by which a column may begin elsewhere on the next page."""
SAME_SIDE = 2.0
"""The same for the sides of a table whose columns are of other widths there."""
SENTENCE_END = re.compile(r"[.;:!?]$")
FEWEST_KEYED = 3
"""Rows with a key from which every row has one."""
WORDS = re.compile(r"[^\W\d_]{2}.*\s")
MARGIN = 10.0
"""Points between text and rule within which a word has no room."""


def join_tables(pieces: list[PageTable], style: Style) -> Table:
    """One table of the pieces that it has on consecutive pages."""
    widest = max(pieces, key=lambda piece: len(piece.columns))
    grids = [(piece.page, _spread(piece, widest)) for piece in pieces]
    first, columns = grids[0][1], pieces[0].columns
    if not pieces[0].ruled or len(columns) < len(widest.columns):
        columns = []
    count = find_header(first, [rows for _, rows in grids[1:]], columns)
    header = first[:count]
    rows = [Row(cells, pieces[0].page) for cells in first[count:]]
    printed = {pieces[0].page: [line.text for row in header for cell in row for line in _lines(cell)]}
    below = []
    for page, own in grids[1:]:
        left, printed[page] = _below_headers(own, header, style)
        below.append((page, left))
    every_row_has_key = _have_keys([*first[count:], *(cells for _, own in below for cells in own[1:])])
    for page, own in below:
        if own and rows and _is_cut(rows[-1].cells, own[0], every_row_has_key):
            _heal(rows[-1].cells, own[0], style)
            own = own[1:]
        rows += [Row(cells, page) for cells in own]
    boxes = {piece.page: piece.box for piece in pieces}
    return Table(header=headings_of(header, columns), rows=rows, boxes=boxes, printed_header=printed)


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
    return (known or _ends_row(before, after)) and not _own_header(before, after)


def _ends_row(before: PageTable, after: PageTable) -> bool:
    """Whether `after`, though its columns are of other widths, begins with what the page break cut off a row.

    It has as many columns between the same sides, and a row without a key in which a sentence runs on.
    """
    alike = len(before.columns) == len(after.columns) and all(
        abs(before.box[side] - after.box[side]) <= SAME_SIDE for side in (0, 2)
    )
    first = after.rows[0]
    return alike and not first[0].blocks and any(map(_runs_on, first))


def _runs_on(cell: Cell) -> bool:
    """Whether a cell begins in the middle of a sentence."""
    return bool(cell.blocks) and cell.blocks[0].label is None and cell.text[:1].islower()


def _spread(piece: PageTable, widest: PageTable) -> list[list[Cell]]:
    """The rows of a piece with a cell for each column of the piece that has most."""
    if len(piece.columns) == len(widest.columns):
        return [*piece.rows]
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
    return looks_like_header(after.rows[0]) and letters_of(after.rows[0]) != letters_of(before.rows[0])


def _below_headers(
    rows: list[list[Cell]], header: list[list[Cell]], style: Style
) -> tuple[list[list[Cell]], list[str]]:
    """The rows of a page without the headings that it repeats, and the printed lines of these."""
    printed: list[str] = []
    for headings in header:
        if not rows:
            break
        rows, lines = _below_header(rows, [cell.text for cell in headings], style)
        if not lines:
            break
        printed += lines
    return rows, printed


def _lines(cell: Cell) -> list[Line]:
    return [line for block in cell.blocks for line in block.printed]


def _below_header(rows: list[list[Cell]], header: list[str], style: Style) -> tuple[list[list[Cell]], list[str]]:
    """The rows of a page without the header that it repeats, and the printed lines of that header.

    Some programs draw no rule between the header and the rest of a row that the page break cut: one row then begins
    with the header's words, and what stands below them is left of it.
    """
    lines = [_lines(cell) for cell in rows[0]]
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
    wanted = letters(heading)
    return next((n for n in range(len(lines) + 1) if letters("".join(line.text for line in lines[:n])) == wanted), None)


def _have_keys(rows: list[list[Cell]]) -> bool:
    """Whether all of several rows have text in their first cell."""
    return len(rows) >= FEWEST_KEYED and all(row[0].blocks for row in rows)


def _is_cut(above: list[Cell], below: list[Cell], keyed: bool) -> bool:
    """Whether the page break cut one row in two: no key in the lower half, and in some column the text runs on.

    In a table in which every other row is `keyed`, words below words say so alone, unless both halves fill all other
    columns, as another action of the same item does. Text runs on in small letters, or
    after a full line without a full stop: names of owners leave room on their line. In narrow columns every line is
    full, so the widest one must not say that a paragraph ended above the break.
    """
    if below[0].blocks:
        return False
    both = [(a, b) for a, b in zip(above, below, strict=True) if a.blocks and b.blocks]
    if keyed and any(WORDS.search(a.text) for a, _ in both) and not 2 <= len(both) == len(below) - 1:
        return True
    if any(_runs_on(b) for _, b in both):
        return True
    if all(SENTENCE_END.search(a.text) or _leaves_room(a, b) for a, b in both):
        return False
    return not _has_ended(*max(both, key=lambda pair: pair[0].box[2] - pair[0].box[0]))


def _has_ended(above: Cell, below: Cell) -> bool:
    """Whether a cell's text fills lines, but not the last, and a sentence begins below the break."""
    first = below.blocks[0]
    begins = first.label is None and first.text[:1].isupper()
    return begins and len(above.blocks[-1].lines) > 1 and _leaves_room(above, below)


def _leaves_room(above: Cell, below: Cell) -> bool:
    """Whether the first word below would have fitted on the last line above."""
    word = below.blocks[0].lines[0].words[0]
    return above.blocks[-1].lines[-1].x1 + word.x1 - word.x0 <= above.box[2] - MARGIN


def _heal(above: list[Cell], below: list[Cell], style: Style) -> None:
    """Puts the lower half of a row to the upper; a paragraph that was cut in its sentence becomes one block again."""
    for upper, lower in zip(above, below, strict=True):
        if upper.blocks and lower.blocks and _flows_on(upper.blocks, lower.blocks[0]):
            whole = [*upper.blocks[-1].printed, *lower.blocks[0].lines]
            upper.blocks[-1:] = [make_block(whole, style), *lower.blocks[1:]]
        else:
            upper.box = upper.box if upper.blocks else lower.box
            upper.blocks += lower.blocks


def _flows_on(above: list[Block], first: Block) -> bool:
    """Whether a paragraph goes on below the break, where some programs print its bullet again, or one that it has not.

    A list of points in small letters goes on with the next point.
    """
    if SENTENCE_END.search(above[-1].text):
        return False
    points = any(block.label and block.text[:1].islower() for block in above)
    return first.label is None or (first.label == PLAIN_BULLET and first.text[:1].islower() and not points)
