"""Cells of figures that reach over several rows because only the names beside them are ruled: each row gets its own.

Text that reaches over rows is one cell, though its lines may happen to stand level with them; figures never are.
"""

from collections.abc import Sequence
from itertools import pairwise

from minutebook.ingest.geometry import Box
from minutebook.ingest.model import Word
from minutebook.ingest.tables.ruled_rows import FIGURE

FEWEST = 3
"""Rows, and figures that stand in them."""
WITHIN = 4.0
"""Points from which on a rule that ends at a cell's side parts it and is not its own."""


def part_tall_cells(inside: dict[Box, list[Word]]) -> None:
    """Puts cells of one row each in the place of tall ones with a figure a row; `inside` has the words of each."""
    tops = sorted({box[1] for box in inside})
    for box, words in [*inside.items()]:
        if len(words) < FEWEST or not all(FIGURE.fullmatch(word.text) for word in words):
            continue
        sides = [box[1], *(top for top in tops if box[1] + WITHIN < top < box[3] - WITHIN), box[3]]
        rows = [(box[0], top, box[2], bottom) for top, bottom in pairwise(sides)]
        held = [_within(words, row) for row in rows]
        if len(rows) >= FEWEST and all(len(own) <= 1 for own in held) and sum(map(len, held)) == len(words):
            del inside[box]
            inside.update(zip(rows, held, strict=True))


def _within(words: Sequence[Word], row: Box) -> list[Word]:
    return [word for word in words if row[1] <= word.base - 0.3 * word.size < row[3]]
