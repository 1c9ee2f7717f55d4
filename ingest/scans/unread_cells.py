"""Cells of ruled tables that hold a line of print of which tesseract read nothing, such as a lone number."""

from collections.abc import Iterator, Sequence

import numpy as np

from minutebook.ingest.geometry import Box
from minutebook.ingest.model import Edge
from minutebook.ingest.scans.bitmap import Ink
from minutebook.ingest.scans.hocr import ReadLine, ReadWord
from minutebook.ingest.tables.grid import find_grids, straighten

MAX_LINES = 200
"""Rules in one direction; a page with more is a drawing."""
MARGIN = 2.0
"""Points along the sides of a cell that may hold what is left of its rules."""
LOWEST, HIGHEST = 0.4, 1.3
"""Height of a line of print against the usual height of the page's lines; lower are specks and dashes."""


def unread_cells(
    words: Sequence[ReadWord], edges: Sequence[Edge], ink: Ink, scale: float, usual: float
) -> list[ReadWord]:
    """The boxes of the print in cells without words, as words without text.

    Args:
        words: what was read.
        edges: the page's rules, points.
        ink: its dark pixels, rules aside.
        scale: pixels to the point.
        usual: the usual height of the page's lines, pixels.
    """
    found = []
    for x0, top, x1, bottom in _cells(edges, scale):
        if any(x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= (word.top + word.bottom) / 2 <= bottom for word in words):
            continue
        dark = ink[round(top) : round(bottom), round(x0) : round(x1)]
        rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
        if rows.size and LOWEST * usual <= rows[-1] - rows[0] + 1 <= HIGHEST * usual:
            left, right = round(x0) + int(columns[0]), round(x0) + int(columns[-1]) + 1
            upper, lower = round(top) + int(rows[0]), round(top) + int(rows[-1]) + 1
            line = ReadLine(left, lower, 0.0, 0.0, usual)
            found.append(ReadWord("", left, upper, right, lower, line, 0.0))
    return found


def _cells(edges: Sequence[Edge], scale: float) -> Iterator[Box]:
    """The inside of each cell, pixels."""
    upright, flat = straighten(edges)
    if 1 < len(upright) <= MAX_LINES and 1 < len(flat) <= MAX_LINES:
        for x0, top, x1, bottom in (cell for grid in find_grids(upright, flat) for cell in grid):
            yield (x0 + MARGIN) * scale, (top + MARGIN) * scale, (x1 - MARGIN) * scale, (bottom - MARGIN) * scale
