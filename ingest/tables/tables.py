"""Ruled tables of one page: the cells that its lines enclose, or the rows that they part, filled with its words.

Cells become rows of as many cells as the table has columns; a cell merged into its neighbour is empty.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from minutebook.ingest.geometry import Box, cluster, union
from minutebook.ingest.model import Block, Cell, Fill, Page, Word
from minutebook.ingest.page_stamps import find_stamp
from minutebook.ingest.tables.grid import Span, find_grids, straighten
from minutebook.ingest.tables.ruled_rows import FEWEST_ROWS, SAME_RULE, read_rows, stacks
from minutebook.ingest.tables.tall_cells import part_tall_cells
from minutebook.ingest.tables.turned_headings import stand_upright

MAX_LINES = 600
"""Lines in one direction; a page with more is a drawing."""
SAME_END = 1.5
"""Points by which the ends of lines that end together may differ."""
SAME_LINE = 2.0
"""Points by which a rule may end beside the column line that it meets."""
OPEN_END = 6.0
"""Column lines that reach further, in points, beyond the last rule are open at that end."""
NARROW_COLUMN = 9.0
"""Columns that begin this near, in points, and never both hold text, are one."""
WHITE = {"ffffff", "fefefe", "fdfdfd"}

BlocksOf = Callable[[list[Word], int, Box], list[Block]]


@dataclass
class PageTable:
    """A table as it stands on one page. `columns` are the x at which its columns begin."""

    page: int
    box: Box
    columns: list[float]
    rows: Sequence[list[Cell]]
    ruled: bool = True
    parted: bool = True
    """Whether upright lines part its columns."""


def find_tables(
    page: Page, blocks_of: BlocksOf, before: PageTable | None = None, stamped: int | None = None
) -> tuple[list[PageTable], list[Word]]:
    """The ruled tables of a page from the top down, and the words that stand in none.

    Args:
        page: a page with words, edges and fills.
        blocks_of: makes blocks of the words of a cell, given the page number and the cell's box.
        before: the last table of the page before, which may run on here with words in one column only, unless that
            column holds tables of its own.
        stamped: the number that may be stamped over the page, and stands in no table.
    """
    free = list(page.words)
    if len(page.edges) < 2 or not free:
        return [], free
    upright, flat = straighten(page.edges)
    if max(len(upright), len(flat)) > MAX_LINES or len(flat) < 2:
        return [], free
    stamp = [] if stamped is None else find_stamp(free, stamped, page.height)
    free = [word for word in free if all(word is not one for one in stamp)] if stamp else free
    loose = []
    for rows, has_columns in stacks(upright, flat):
        if has_columns:
            upright += [(x, rows[0][1], rows[-1][3]) for x in (rows[0][0], rows[0][2])]
        else:
            loose.append(rows)
    grids = [(cells, union(cells)) for cells in find_grids(upright, flat + open_ends(upright, flat))]
    tables: list[PageTable] = []
    for cells, box in sorted(grids, key=lambda grid: -(grid[1][2] - grid[1][0]) * (grid[1][3] - grid[1][1])):
        if len({round(cell[0]) for cell in cells}) > 1:
            holds_another = any(_is_within(other, box) for _, other in grids if other != box)
            table, free = _fill_in(page, cells, box, free, blocks_of, None if holds_another else before)
            if table:
                tables.append(table)
        else:
            loose.append(sorted(cells, key=lambda cell: cell[1]))
    for rows in loose:
        table, free = _by_gutters(page, rows, free, blocks_of, before)
        if table:
            tables.append(table)
    return sorted(tables, key=lambda table: table.box[1]), free + stamp


def _by_gutters(
    page: Page, rows: list[Box], words: list[Word], blocks_of: BlocksOf, before: PageTable | None
) -> tuple[PageTable | None, list[Word]]:
    """A table whose rows alone are ruled, and the words left over; two of its rows may end one of the page before."""
    known = before.columns if before and not before.parted and _is_level(before.box, rows[0]) else []
    if len(rows) < FEWEST_ROWS and not known:
        return None, words
    fill_of = partial(_fill_of, page)
    read = read_rows(page.number, rows, words, blocks_of, fill_of, known)
    if not read:
        return None, words
    columns, box, cells, left = read
    return PageTable(page.number, box, columns, cells, parted=False), left


def _is_level(box: Box, row: Box) -> bool:
    return max(abs(box[0] - row[0]), abs(box[2] - row[2])) <= SAME_RULE


def _is_within(inner: Box, outer: Box) -> bool:
    return union([inner, outer]) == outer


def open_ends(upright: list[Span], flat: list[Span]) -> list[Span]:
    """Rules across the ends of three or more column lines that a page break left open, above or below.

    At the foot of a page, a rule may close the short cells at the right of a tall one that goes on on the next page.
    """
    closing: list[Span] = []
    foot = max((line[2] for line in upright), default=0.0)
    for end in (1, 2):
        for group in cluster(upright, lambda line: line[end], SAME_END):  # noqa: B023
            if len(group) < 3:
                continue
            left, right = min(line[0] for line in group), max(line[0] for line in group)
            y = max(line[2] for line in group) if end == 2 else min(line[1] for line in group)
            near = [rule for rule in flat if abs(rule[0] - y) <= OPEN_END]
            crossing = [rule for rule in near if rule[2] > left + 2 and rule[1] < right - 2]
            rules = [rule for rule in crossing if _closes(rule, upright, left, right)]
            if not rules:
                closing.append((y, left, right))
            elif y == foot and len(rules) == 1 and rules[0][1] - left > NARROW_COLUMN and rules[0][2] > right - 2:
                closing.append((rules[0][0], left, rules[0][1]))
    return closing


def _closes(rule: Span, upright: list[Span], left: float, right: float) -> bool:
    """Whether a rule ends at column lines or beyond the table, as the short one above footnotes does not."""
    _, begin, end = rule
    begins, ends = (any(abs(x - line[0]) <= SAME_LINE for line in upright) for x in (begin, end))
    return (begins or begin < left) and (ends or end > right)


def _fill_in(
    page: Page, boxes: list[Box], box: Box, words: list[Word], blocks_of: BlocksOf, before: PageTable | None
) -> tuple[PageTable | None, list[Word]]:
    """A table of `boxes` with its words, and the words left over.

    None where fewer than two columns hold text, unless it has the columns of the table `before` it.
    """
    inside: dict[Box, list[Word]] = {cell: [] for cell in boxes}
    left: list[Word] = []
    home: Box | None = None
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
        if home is None or not (home[0] <= x <= home[2] and home[1] <= y <= home[3]):
            home = None
            if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
                home = _cell_at(x, y, boxes)
        (inside[home] if home else left).append(word)
    if page.turned:
        stand_upright(page.turned, inside)
    if page.arrows and any(inside.values()):
        _place_arrows(page.arrows, inside)
    part_tall_cells(inside)
    columns = _columns(inside)
    if len(columns) == 1 and before and _runs_on(before, boxes):
        columns = before.columns
    if len(columns) < 2:
        return None, words
    by_top: dict[float, list[Box]] = {}
    for cell in inside:
        by_top.setdefault(round(cell[1], 1), []).append(cell)
    rows: list[list[Cell]] = []
    for top, own in sorted(by_top.items()):
        row = _row(page, own, columns, inside, blocks_of)
        if any(cell.blocks for cell in row):
            _reach_down(rows[-1] if rows else [], row, top)
            rows.append(row)
    return (PageTable(page.number, box, columns, rows), left) if rows else (None, words)


def _cell_at(x: float, y: float, boxes: Iterable[Box]) -> Box | None:
    return next((c for c in boxes if c[0] <= x <= c[2] and c[1] <= y <= c[3]), None)


def _place_arrows(arrows: list[Word], inside: dict[Box, list[Word]]) -> None:
    """Puts an arrow, such as a direction of travel, into the cell that it has for itself."""
    for arrow in arrows:
        home = _cell_at((arrow.x0 + arrow.x1) / 2, (arrow.top + arrow.bottom) / 2, inside)
        if home and not inside[home]:
            inside[home].append(arrow)


def _reach_down(above: list[Cell], row: list[Cell], top: float) -> None:
    """Let the empty places of a row that begins at `top` know the cell of a row above that reaches into it."""
    for cell, place in zip(above, row, strict=False):
        if cell.seen.blocks and cell.seen.box[3] > top + SAME_LINE and not place.blocks and not place.fill:
            place.over = cell.seen


def _columns(inside: dict[Box, list[Word]]) -> list[float]:
    """Where the columns that hold text begin, left to right."""
    starts = sorted({round(cell[0], 1) for cell, words in inside.items() if words})
    columns: list[float] = []
    for start in starts:
        if columns and start - columns[-1] < NARROW_COLUMN and not _both_filled(inside, columns[-1], start):
            continue
        columns.append(start)
    return columns


def _runs_on(before: PageTable, boxes: list[Box]) -> bool:
    """Whether every column of a table is ruled in `boxes` too, at the top of the next page."""
    starts = {box[0] for box in boxes}
    return all(any(abs(x - start) <= SAME_END for start in starts) for x in before.columns)


def _both_filled(inside: dict[Box, list[Word]], a: float, b: float) -> bool:
    tops_a = {round(cell[1], 1) for cell, words in inside.items() if words and round(cell[0], 1) == a}
    return any(words and round(cell[0], 1) == b and round(cell[1], 1) in tops_a for cell, words in inside.items())


def _row(
    page: Page, own: list[Box], columns: list[float], inside: dict[Box, list[Word]], blocks_of: BlocksOf
) -> list[Cell]:
    row = [Cell() for _ in columns]
    for box in own:
        words = inside[box]
        place = max((i for i, start in enumerate(columns) if start <= box[0] + NARROW_COLUMN), default=0)
        if row[place].blocks:
            row[place].blocks += blocks_of(words, page.number, box)
        elif words:
            row[place] = Cell(blocks_of(words, page.number, box), box, _fill_of(page, box))
        elif page.fills and abs(columns[place] - box[0]) <= NARROW_COLUMN:  # a rating may be a colour only
            row[place] = Cell([], box, _fill_of(page, box))
    return row


def _fill_of(page: Page, box: Box) -> str | None:
    """The colour of the last fill under the middle of the cell, white aside."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    under = (fill for fill in reversed(page.fills) if fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom)
    return _colour(next(under, None))


def _colour(fill: Fill | None) -> str | None:
    return None if fill is None or fill.colour in WHITE else fill.colour
