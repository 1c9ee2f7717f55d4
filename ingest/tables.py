"""Ruled tables of one page: pdfplumber's table finder over the ruling lines that PDFium gave us.

The finder needs no pdfplumber page: any object with `bbox`, `edges` and `chars` will do. Its cells become rows of as many
cells as the table has columns; a cell merged into its neighbour is empty.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from minutebook.ingest.geometry import Box, cluster
from minutebook.ingest.model import Block, Cell, Edge, Fill, Page, Word

MAX_EDGES = 2_500
"""The finder's time grows with the square of the edges; a page with more is a drawing or a form."""
SAME_EDGE = 1.5
"""Edges this near, in points, are one line drawn twice."""
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
    rows: list[list[Cell]]
    ruled: bool = True


class _Ruled:
    """What pdfplumber's finder asks of a page."""

    def __init__(self, page: Page, edges: list[dict[str, Any]]) -> None:
        self.bbox = (0.0, 0.0, page.width, page.height)
        self.edges = edges
        self.chars: list[Any] = []

    def extract_words(self, **_: Any) -> list[Any]:
        return []


def find_tables(page: Page, blocks_of: BlocksOf) -> tuple[list[PageTable], list[Word]]:
    """The ruled tables of a page from the top down, and the words that stand in none.

    Args:
        page: a page with words, edges and fills.
        blocks_of: makes blocks of the words of a cell, given the page number and the cell's box.
    """
    edges = close_open_ends(merge_edges(page.edges))
    if len(edges) < 4 or len(edges) > MAX_EDGES or not page.words:
        return [], page.words
    tables: list[PageTable] = []
    free = page.words
    for cells, box in _found(page, edges):
        table, free = _fill_in(page, cells, box, free, blocks_of)
        if table:
            tables.append(table)
    return sorted(tables, key=lambda table: table.box[1]), free


def _found(page: Page, edges: list[Edge]) -> list[tuple[list[Box], Box]]:
    """(cells, bounding box) of each grid with at least two columns; the larger grids first."""
    from pdfplumber.table import TableFinder

    ruled: Any = _Ruled(page, [_as_dict(edge) for edge in edges])
    finder = TableFinder(ruled, {"intersection_tolerance": 4})
    found = [(cast(list[Box], table.cells), cast(Box, tuple(table.bbox))) for table in finder.tables]
    grids = [(cells, box) for cells, box in found if len({round(cell[0]) for cell in cells}) > 1]
    return sorted(grids, key=lambda grid: -(grid[1][2] - grid[1][0]) * (grid[1][3] - grid[1][1]))


def merge_edges(edges: list[Edge]) -> list[Edge]:
    """Edges on one line that touch or overlap become one; the short dashes of dotted rules too."""
    merged: list[Edge] = []
    for flat in (True, False):
        side = [edge for edge in edges if (edge.top == edge.bottom) == flat]
        along, across = (("x0", "x1"), "top") if flat else (("top", "bottom"), "x0")
        side.sort(key=lambda e: (round(getattr(e, across) / SAME_EDGE), getattr(e, along[0])))
        last: Edge | None = None
        for edge in side:
            near = last and abs(getattr(edge, across) - getattr(last, across)) <= SAME_EDGE
            if last and near and getattr(edge, along[0]) <= getattr(last, along[1]) + 3:
                end = max(getattr(last, along[1]), getattr(edge, along[1]))
                last = merged[-1] = last._replace(**{along[1]: end})
            else:
                last = edge
                merged.append(edge)
    return [edge for edge in merged if edge.x1 - edge.x0 > 4 or edge.bottom - edge.top > 4]


def close_open_ends(edges: list[Edge]) -> list[Edge]:
    """`edges` and a rule across the ends of column lines that a page break left open, above or below."""
    flat = [edge for edge in edges if edge.top == edge.bottom]
    upright = [edge for edge in edges if edge.x0 == edge.x1]
    closing: list[Edge] = []
    for end in ("top", "bottom"):
        for group in cluster(upright, lambda edge: getattr(edge, end), SAME_EDGE):  # noqa: B023
            left, right = min(edge.x0 for edge in group), max(edge.x0 for edge in group)
            y = max(edge.bottom for edge in group) if end == "bottom" else min(edge.top for edge in group)
            closed = any(abs(edge.top - y) <= OPEN_END and edge.x1 > left + 2 and edge.x0 < right - 2 for edge in flat)
            if len(group) >= 3 and not closed:
                closing.append(Edge(left, y, right, y))
    return edges + closing


def _as_dict(edge: Edge) -> dict[str, Any]:
    return {
        "x0": edge.x0,
        "x1": edge.x1,
        "top": edge.top,
        "bottom": edge.bottom,
        "width": edge.x1 - edge.x0,
        "height": edge.bottom - edge.top,
        "orientation": "h" if edge.top == edge.bottom else "v",
        "object_type": "line",
    }


def _fill_in(
    page: Page, boxes: list[Box], box: Box, words: list[Word], blocks_of: BlocksOf
) -> tuple[PageTable | None, list[Word]]:
    """A table of `boxes` with its words, and the words left over; None where it holds fewer than two columns of text."""
    inside: dict[Box, list[Word]] = {cell: [] for cell in boxes}
    by_row = sorted(boxes, key=lambda cell: (cell[1], cell[0]))
    left: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
        home = None
        if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
            home = next((c for c in by_row if c[0] <= x <= c[2] and c[1] <= y <= c[3]), None)
        (inside[home] if home else left).append(word)
    columns = _columns(inside)
    if len(columns) < 2:
        return None, words
    rows = []
    for top in sorted({round(cell[1], 1) for cell in boxes}):
        own = [cell for cell in boxes if round(cell[1], 1) == top]
        row = _row(page, own, columns, inside, blocks_of)
        if any(cell.blocks for cell in row):
            rows.append(row)
    return (PageTable(page.number, box, columns, rows), left) if rows else (None, words)


def _columns(inside: dict[Box, list[Word]]) -> list[float]:
    """Where the columns that hold text begin, left to right."""
    starts = sorted({round(cell[0], 1) for cell, words in inside.items() if words})
    columns: list[float] = []
    for start in starts:
        if columns and start - columns[-1] < NARROW_COLUMN and not _both_filled(inside, columns[-1], start):
            continue
        columns.append(start)
    return columns


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
        if words and not row[place].blocks:
            row[place] = Cell(blocks_of(words, page.number, box), box, _fill_of(page, box))
        elif words:
            row[place].blocks += blocks_of(words, page.number, box)
    return row


def _fill_of(page: Page, box: Box) -> str | None:
    """The colour of the last fill under the middle of the cell, white aside."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    under = [fill for fill in page.fills if fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom]
    return _colour(under[-1]) if under else None


def _colour(fill: Fill) -> str | None:
    return None if fill.colour in WHITE else fill.colour
