"""The cells that ruling lines enclose, and the tables that these make up.

The method is the one that Tabula and pdfplumber made common: a cell is the smallest rectangle whose four corners are
crossings of lines that join them. Lines are snapped to a common raster first, so that the search goes from crossing to
crossing instead of over all pairs: the time grows with the cells, not with the square of the lines.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from minutebook.ingest.geometry import Box, cluster
from minutebook.ingest.model import Edge

SNAP = 3.0
"""Lines this near, in points, are one line."""
GAP = 3.0
"""Pieces of a line this near, in points, are joined."""
TOUCH = 4.0
"""Points by which a line may fall short of the line that it meets."""
MIN_LENGTH = 4.0

Span = tuple[float, float, float]
"""A line: its place across its direction, and where it begins and ends along it."""
Crossing = tuple[int, int]
"""(index of the upright line, index of the flat line)."""


def straighten(edges: Sequence[Edge]) -> tuple[list[Span], list[Span]]:
    """The upright and the flat lines, snapped to common places and joined from their pieces."""
    upright = [(edge.x0, edge.top, edge.bottom) for edge in edges if edge.x0 == edge.x1]
    flat = [(edge.top, edge.x0, edge.x1) for edge in edges if edge.top == edge.bottom and edge.x0 != edge.x1]
    return _joined(upright), _joined(flat)


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for group in cluster(spans, lambda span: span[0], SNAP):
        place = sum(span[0] for span in group) / len(group)
        begin, end = None, 0.0
        for _, low, high in sorted(group, key=lambda span: span[1]):
            if begin is None:
                begin, end = low, high
            elif low <= end + GAP:
                end = max(end, high)
            else:
                joined.append((place, begin, end))
                begin, end = low, high
        if begin is not None:
            joined.append((place, begin, end))
    return [span for span in joined if span[2] - span[1] >= MIN_LENGTH]


def find_grids(upright: Sequence[Span], flat: Sequence[Span]) -> list[list[Box]]:
    """The cells of each table, tables and cells from the top down; a lone cell is no table."""
    cells = _cells(list(upright), sorted(flat))
    return [grid for grid in _connected(cells) if len(grid) > 1]


def _cells(upright: list[Span], flat: list[Span]) -> list[Box]:
    along_flat: dict[int, list[int]] = defaultdict(list)
    along_upright: dict[int, list[int]] = defaultdict(list)
    crossings: set[Crossing] = set()
    heights = [y for y, _, _ in flat]
    order = sorted(range(len(upright)), key=lambda i: upright[i][0])
    for i in order:
        x, top, bottom = upright[i]
        for j in range(bisect_left(heights, top - TOUCH), bisect_right(heights, bottom + TOUCH)):
            _, left, right = flat[j]
            if left - TOUCH <= x <= right + TOUCH:
                crossings.add((i, j))
                along_flat[j].append(i)
                along_upright[i].append(j)
    cells = []
    for i, j in sorted(crossings, key=lambda crossing: (heights[crossing[1]], upright[crossing[0]][0])):
        corner = _opposite(i, j, along_flat[j], along_upright[i], crossings)
        if corner:
            cells.append((upright[i][0], heights[j], upright[corner[0]][0], heights[corner[1]]))
    return cells


def _opposite(i: int, j: int, rightwards: list[int], downwards: list[int], crossings: set[Crossing]) -> Crossing | None:
    """The lower right corner of the smallest cell whose upper left corner is the crossing (i, j)."""
    right = rightwards[rightwards.index(i) + 1 :]
    for below in downwards[downwards.index(j) + 1 :]:
        for beside in right:
            if (beside, below) in crossings:
                return beside, below
    return None


def _connected(cells: list[Box]) -> list[list[Box]]:
    """Cells grouped by the corners they share."""
    leader = list(range(len(cells)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    first_at: dict[tuple[float, float], int] = {}
    for number, (x0, top, x1, bottom) in enumerate(cells):
        for corner in ((x0, top), (x0, bottom), (x1, top), (x1, bottom)):
            leader[find(number)] = find(first_at.setdefault(corner, number))
    groups: dict[int, list[Box]] = defaultdict(list)
    for number, cell in enumerate(cells):
        groups[find(number)].append(cell)
    return list(groups.values())
