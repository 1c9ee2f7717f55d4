"""Columns that no upright line parts: between them runs a gutter that no word of their rows reaches into.

What each row covers of the width is a number with a bit for every half point, so that all rows lie over one another in
one operation each.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, floor

from minutebook.ingest.geometry import cluster
from minutebook.ingest.lines import segments
from minutebook.ingest.model import Line, Word

STEPS = 2
"""Bits to the point."""
MANY_LINES = 8
"""Lines from which a narrow gutter is no chance."""
NARROWEST, NARROW = 4.0, 7.0
"""Points of a gutter that many lines leave free, and few."""
FEWEST_SHOWN = 2
"""Rows in which wide white space sets a column apart that a cell elsewhere reaches up to."""
ALIGNED = 0.6
"""Share of the lines of a column that begin, end or are centred at one place."""
SAME_PLACE, SAME_MIDDLE = 2.5, 5.0
"""Points by which these places may differ."""

Row = Sequence[Line]
"""The lines of a row, of all of its cells."""
Gutter = tuple[float, float]
"""Where the white space between two columns begins, and where it ends and the second begins."""


def covered(words: Iterable[Word]) -> int:
    """What the words cover of the width."""
    mask = 0
    for word in words:
        begin = max(0, floor(word.x0 * STEPS))
        mask |= ((1 << max(1, ceil(word.x1 * STEPS) - begin)) - 1) << begin
    return mask


def gutters(mask: int, least: float) -> list[Gutter]:
    """The stretches within a mask, of `least` points or more, that nothing covers: where each begins and ends."""
    bits = f"{mask:b}"[::-1]
    begin = bits.find("1")
    free = re.finditer(f"0{{{ceil(least * STEPS)},}}", bits[begin:] if begin > 0 else bits)
    offset = max(begin, 0)
    return [((offset + gap.start()) / STEPS, (offset + gap.end()) / STEPS) for gap in free]


def columns_of(rows: Sequence[Row]) -> list[Gutter]:
    """The gutters between the columns of some rows, by those in which wide white space shows columns.

    None where what stands behind one keeps to no place there, as in prose.
    """
    shown = [row for row in rows if any(len(segments(line)) > 1 for line in row)]
    lines = [line for row in shown for line in row]
    if not lines:
        return []
    least = NARROWEST if len(lines) >= MANY_LINES else NARROW
    found = gutters(covered(word for line in lines for word in line.words), least)
    found += [gutter for gutter in _full(shown) if all(abs(gutter[1] - end) > SAME_PLACE for _, end in found)]
    found.sort()
    found = _shown_by_rows(shown, found)
    ends = [0.0, *(end for _, end in found), 10_000.0]
    return found if all(_keeps(lines, start, end) for start, end in pairwise(ends)) else []


def _shown_by_rows(rows: Sequence[Row], found: Sequence[Gutter]) -> list[Gutter]:
    """The gutters behind which the first row, or several, have text: white space within the words of one is none."""
    kept: list[Gutter] = []
    for gutter, following in pairwise([*found, (10_000.0, 10_000.0)]):
        filled = [
            n for n, row in enumerate(rows) if any(gutter[1] - 1 <= w.x0 < following[0] for ln in row for w in ln.words)
        ]
        if 0 in filled or len(filled) >= FEWEST_SHOWN:
            kept.append(gutter)
    return kept


def _full(rows: Sequence[Row]) -> Iterator[Gutter]:
    """Gutters that a cell fills up to the next column, which begins at one place behind wide white space elsewhere."""
    begun = [(n, part[0].x0) for n, row in enumerate(rows) for line in row for part in segments(line)[1:]]
    for group in cluster(begun, lambda one: one[1], 1.0):
        start = group[0][1]
        if len({n for n, _ in group}) >= max(FEWEST_SHOWN, len(rows) / 2) and not any(
            word.x0 < start - 1 and word.x1 > start + 1 for row in rows for line in row for word in line.words
        ):
            yield start, start


def runs_over(row: Row, between: Sequence[Gutter]) -> bool:
    """Whether words of a row reach into a gutter, as a heading of rows does."""
    words = [word for line in row for word in line.words]
    return any(word.x0 < end - 1 and word.x1 > begin + 1 for word in words for begin, end in between)


def parted(line: Line, between: Sequence[Gutter]) -> list[list[Word]]:
    """The words of a line in each column."""
    own: list[list[Word]] = [[] for _ in range(len(between) + 1)]
    for word in line.words:
        own[sum(word.x0 >= end - 1 for _, end in between)].append(word)
    return own


def _keeps(lines: Sequence[Line], start: float, end: float) -> bool:
    """Whether the lines of a column begin, end or are centred at one place."""
    own = [[word for word in line.words if start - 1 <= word.x0 < end - 1] for line in lines]
    spans = [(words[0].x0, words[-1].x1) for words in own if words]
    most = ALIGNED * len(spans)
    places = (
        ([left for left, _ in spans], SAME_PLACE),
        ([right for _, right in spans], SAME_PLACE),
        ([(left + right) / 2 for left, right in spans], SAME_MIDDLE),
    )
    return any(max(map(len, cluster(found, float, apart)), default=0) >= most for found, apart in places)
