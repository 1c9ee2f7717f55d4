"""Tables with rules between their rows and none between their columns, which gutters part instead.

Three or more rows that rules of one length enclose above and below, with columns that keep their places, are a table.
A row that runs on over a gutter stands across the table; those above its first and below its last row are text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from minutebook.ingest.geometry import Box, cluster, union
from minutebook.ingest.lines import to_lines
from minutebook.ingest.model import Block, Cell, Line, Word
from minutebook.ingest.tables.grid import Span
from minutebook.ingest.tables.gutters import Gutter, columns_of, parted, runs_over

FEWEST_ROWS = 3
SHORTEST = 120.0
"""Points; shorter rules underline a word or wait for a signature."""
SAME_RULE = 3.0
"""Points by which rules that part the rows of one table may differ at their ends."""
PIECES = 15.0
"""White space between the pieces of a rule that is drawn cell by cell, points."""
BESIDE = 4.0
"""Points within which an upright line closes a row."""
FIGURE = re.compile(r"[(+−–-]?[£$€]?\d[\d,.]*[%km]?\)?|[—–-]")
STACKED, FAR_STACKED = 0.25, 3
"""Share of the rows with figures below one another, or figures in one cell, that tell of several rows in one."""
LEAST_PADDING, MOST_PADDING = 2.0, 7.0
"""Points between the side of a cell and its text."""
COLUMN_LINES, LINE_WORDS = 10, 5
"""Lines, and words in each of them, of two columns of prose."""

BlocksOf = Callable[[list[Word], int, Box], list[Block]]
FillOf = Callable[[Box], str | None]


def stacks(upright: Sequence[Span], flat: Sequence[Span]) -> Iterator[tuple[list[Box], bool]]:
    """Rows of one width that rules part, and whether upright lines part their columns though none closes their sides.

    Rows that upright lines close at both sides belong to a grid, and are left out.
    """
    for rules in _of_one_length(flat):
        left, right = rules[0][1], rules[0][2]
        rows = [(left, above[0], right, below[0]) for above, below in pairwise(rules)]
        kinds = [_sides(row, upright) for row in rows]
        begin = 0
        for end in range(1, len(rows) + 1):
            if end == len(rows) or kinds[end] != kinds[begin]:
                if kinds[begin] is not None:
                    yield rows[begin:end], bool(kinds[begin])
                begin = end


def _of_one_length(flat: Sequence[Span]) -> Iterator[list[Span]]:
    """The rules that begin and end at the same places, from the top down."""
    long = [rule for rule in _whole(flat) if rule[2] - rule[1] >= SHORTEST]
    for begun in cluster(long, lambda rule: rule[1], SAME_RULE):
        for ended in cluster(begun, lambda rule: rule[2], SAME_RULE):
            if len(ended) > 1:
                yield sorted(ended)


def _whole(flat: Sequence[Span]) -> Iterator[Span]:
    """The rules, those that are drawn cell by cell in one."""
    for level in cluster(flat, lambda rule: rule[0], 0.0):
        begin, end = level[0][1], level[0][2]
        for place, low, high in sorted(level, key=lambda rule: rule[1]):
            if low > end + PIECES:
                yield place, begin, end
                begin = low
            end = max(end, high) if low <= end + PIECES else high
        yield level[0][0], begin, end


def _sides(row: Box, upright: Sequence[Span]) -> bool | None:
    """Whether upright lines part a row that none closes; None where they close it, or end within it."""
    left, top, right, bottom = row
    within = [line for line in upright if line[1] < bottom - BESIDE and line[2] > top + BESIDE]
    if any(min(abs(x - left), abs(x - right)) <= BESIDE for x, _, _ in within):
        return None
    inner = [line for line in within if left < line[0] < right]
    return bool(inner) if all(low <= top + BESIDE and high >= bottom - BESIDE for _, low, high in inner) else None


def read_rows(
    page: int, rows: Sequence[Box], words: list[Word], blocks_of: BlocksOf, fill_of: FillOf, known: Sequence[float] = ()
) -> tuple[list[float], Box, list[list[Cell]], list[Word]] | None:
    """Columns, box and cells of a table, and the words that stand in none of them; None where the rows are no table.

    Args:
        page: the page's number.
        rows: the boxes of the rows, from the top down.
        words: the words of the page that stand in no other table.
        blocks_of: makes blocks of the words of a cell.
        fill_of: the colour of a cell.
        known: where the columns of the table begin that may go on here, points.
    """
    held = _in_rows(rows, words)
    lines = [to_lines(own, page) for own in held]
    between = columns_of(lines)
    if len(rows) < FEWEST_ROWS or not between:
        between = _gutters_before(lines, known)
    across = [runs_over(row, between) or not row for row in lines]
    table = range(len(rows))
    while table and across[table[0]]:
        table = table[1:]
    while table and across[table[-1]]:
        table = table[:-1]
    own = [lines[n] for n in table if not across[n]]
    if not between or not _is_table(own, between, bool(known)):
        return None
    begin = min(line.x0 for row in own for line in row)
    columns = [begin, *(end for _, end in between)]
    cells = [_cells(page, rows[n], held[n], begin, between, across[n], blocks_of, fill_of) for n in table if held[n]]
    used = {id(word) for n in table for word in held[n]}
    return columns, union([rows[n] for n in table]), cells, [word for word in words if id(word) not in used]


def _in_rows(rows: Sequence[Box], words: list[Word]) -> list[list[Word]]:
    left, right = rows[0][0] - 1, rows[0][2] + 1
    held: list[list[Word]] = [[] for _ in rows]
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
        if left <= x <= right and rows[0][1] <= y <= rows[-1][3]:
            place = next((n for n, row in enumerate(rows) if y <= row[3]), None)
            if place is not None:
                held[place].append(word)
    return held


def _gutters_before(rows: Sequence[Sequence[Line]], starts: Sequence[float]) -> list[Gutter]:
    """The gutters of the table of the page before, where every row here keeps to its columns."""
    between = [(start - 2.0, start) for start in starts[1:]]
    return between if not any(runs_over(row, between) for row in rows) else []


def _is_table(rows: Sequence[Sequence[Line]], between: Sequence[Gutter], goes_on: bool) -> bool:
    """Whether enough rows have text in several columns, each of them is one row, and they are no columns of prose."""
    cells = [[_column(row, between, k) for k in range(len(between) + 1)] for row in rows]
    full = sum(sum(map(bool, row)) > 1 for row in cells)
    stacked = [max((len(cell) for cell in row[1:] if _is_stacked(cell)), default=0) for row in cells]
    several = max(stacked) >= FAR_STACKED or sum(map(bool, stacked)) >= max(1, STACKED * len(cells))
    if several or full < (1 if goes_on else FEWEST_ROWS):
        return False
    return not any(len(between) == 1 and all(map(_is_prose, row)) for row in cells)


def _column(row: Sequence[Line], between: Sequence[Gutter], column: int) -> list[list[Word]]:
    return [words for line in row if (words := parted(line, between)[column])]


def _is_stacked(cell: list[list[Word]]) -> bool:
    """Whether a cell holds nothing but figures, one below the other: those of several rows."""
    return len(cell) > 1 and all(FIGURE.fullmatch(word.text) for line in cell for word in line)


def _is_prose(cell: list[list[Word]]) -> bool:
    return len(cell) >= COLUMN_LINES and sum(map(len, cell)) >= LINE_WORDS * len(cell)


def _cells(
    page: int,
    row: Box,
    words: list[Word],
    first: float,
    between: Sequence[Gutter],
    across: bool,
    blocks_of: BlocksOf,
    fill_of: FillOf,
) -> list[Cell]:
    """The cells of a row; one that stands across the table is its first and has its whole width.

    Cells begin as far before their text as the row's rule does before its `first` column.
    """
    if across:
        return [Cell(blocks_of(words, page, row), row, fill_of(row)), *(Cell() for _ in between)]
    room = min(max(first - row[0], LEAST_PADDING), MOST_PADDING)
    sides = [row[0], *(end - room for _, end in between), row[2]]
    own: list[list[Word]] = [[] for _ in sides[1:]]
    for word in words:
        own[sum(word.x0 >= end - 1 for _, end in between)].append(word)
    boxes = [(left, row[1], right, row[3]) for left, right in pairwise(sides)]
    return [
        Cell(blocks_of(held, page, box) if held else [], box, fill_of(box))
        for held, box in zip(own, boxes, strict=True)
    ]
