"""Tables without rules under a line of bold headings, which set their columns apart.

The headings may be of several lines, and the white space between the columns no wider than a letter, as long as no line
below runs over it. A row begins behind wider white space, where all rows do; else where its first cell begins anew.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from minutebook.ingest.labels import split_label
from minutebook.ingest.lines import COLUMN_GAP
from minutebook.ingest.model import Line, Word
from minutebook.ingest.tables.gutters import NARROWEST, STEPS, Gutter, covered, gutters, parted

HEADINGS = 3
"""Headings that make a line those of a table; two do over prose with something short beside it."""
HEADING_LINES, HEADING_WORDS = 3, 8
"""Lines of headings, and words of one of them."""
HEADING_GAP = 0.8
"""White space between two headings, as a multiple of the font size; words stand nearer to each other."""
FAR = 3.2
"""A vertical gap of this many times the font size ends a table."""
WRAPPED = 1.35
"""Times the font size that lines of one cell are apart at most."""
WIDER, POINTS_WIDER = 1.05, 0.7
"""White space above a row, as a multiple of that above its other lines, and points more than these."""
FULL = 0.8
"""Share of the lines with that white space above that fill several columns, the first among them."""
SHORT_CELL, PROSE = 5, 5.0
"""Words of a line in the narrow column of two, and in the wide one on average."""
FEWEST_ROWS = 2
"""Rows whose first line has text in several columns."""
NUMBERED = 0.6
"""Share of the rows whose first cell is a number or label."""


@dataclass
class Headed:
    """A table under bold headings: its lines `first` to `last`, the first `heads` of them headings."""

    first: int
    last: int
    heads: int
    between: list[Gutter]
    rows: list[int]
    """The lines at which rows begin, the headings' among them."""


def headed_at(lines: Sequence[Line], first: int) -> Headed | None:
    """The table whose headings begin with the line `first`; None where they are none, or less than two rows follow."""
    if not lines[first].bold:
        return None
    heads, least = _headings(lines, first), HEADING_GAP * lines[first].size
    if len(heads) == 1 and all(after.x0 - before.x1 < least for before, after in pairwise(lines[first].words)):
        return None  # as of most bold lines, which is seen cheaply
    gaps = gutters(covered(word for line in heads for word in line.words), least)
    if len(gaps) + 1 < HEADINGS and not _far_apart(gaps, lines[first].size):
        return None
    if any(len(words) > HEADING_WORDS for words in _cells(heads, gaps)):
        return None
    last, between = _down_to(lines, first + len(heads), gaps)
    body = lines[first + len(heads) : last + 1]
    if len(body) < 2 or (len(between) == 1 and not _is_prose_with_values(body, between)):
        return None
    begins = _rows(body, between)
    if sum(sum(map(bool, parted(body[n], between))) > 1 for n in begins) < FEWEST_ROWS:
        return None
    return Headed(first, last, len(heads), between, [first, *(first + len(heads) + n for n in begins)])


def _headings(lines: Sequence[Line], first: int) -> Sequence[Line]:
    """The bold lines from `first` on that stand close together."""
    end = first + 1
    while end < len(lines) and end - first < HEADING_LINES and lines[end].bold:
        if not 0 < lines[end].base - lines[end - 1].base <= WRAPPED * lines[end].size:
            break
        end += 1
    return lines[first:end]


def _far_apart(gaps: Sequence[Gutter], size: float) -> bool:
    return bool(gaps) and all(end - begin > COLUMN_GAP * size for begin, end in gaps)


def _cells(lines: Sequence[Line], between: Sequence[Gutter]) -> list[list[Word]]:
    cells: list[list[Word]] = [[] for _ in range(len(between) + 1)]
    for line in lines:
        for own, words in zip(cells, parted(line, between), strict=True):
            own += words
    return cells


def _down_to(lines: Sequence[Line], begin: int, gaps: Sequence[Gutter]) -> tuple[int, list[Gutter]]:
    """The last line that leaves white space under each gap between headings, and what all lines leave."""
    free = [_bits(gap) for gap in gaps]
    left = lines[begin - 1].x0
    last = begin - 1
    for i in range(begin, len(lines)):
        line = lines[i]
        if line.base - lines[i - 1].base > FAR * line.size or line.base <= lines[i - 1].base or line.bold:
            break
        mask = covered(line.words)
        less = [own & ~mask for own in free]
        if line.x0 < min(left, lines[begin].x0) - NARROWEST or not all(map(_widest, less)):
            break
        free, last = less, i
    return last, [widest for own in free if (widest := _widest(own))]


def _bits(gap: Gutter) -> int:
    begin = ceil(gap[0] * STEPS)
    return (1 << int(gap[1] * STEPS) - begin) - 1 << begin


def _widest(free: int) -> Gutter | None:
    """The widest stretch of a gap that is free, if it is wide enough."""
    bits, end, best = f"{free:b}"[::-1], 0, (0, 0)
    while (begin := bits.find("1", end)) >= 0:
        end = bits.find("0", begin)
        end = len(bits) if end < 0 else end
        best = max(best, (begin, end), key=lambda run: run[1] - run[0])
    return (best[0] / STEPS, best[1] / STEPS) if best[1] - best[0] >= NARROWEST * STEPS else None


def _is_prose_with_values(body: Sequence[Line], between: Sequence[Gutter]) -> bool:
    """Whether the first of two columns is prose and the other says something short beside some of its lines."""
    cells = [parted(line, between) for line in body]
    prose, values = ([row[k] for row in cells if row[k]] for k in (0, 1))
    return (
        1 < len(values) < len(prose)
        and max(map(len, values)) <= SHORT_CELL
        and sum(map(len, prose)) >= PROSE * len(prose)
    )


def _rows(body: Sequence[Line], between: Sequence[Gutter]) -> list[int]:
    """The lines at which rows begin."""
    cells = [parted(line, between) for line in body]
    return _behind_space(body, cells) or _where_cells_begin(body, cells)


def _behind_space(body: Sequence[Line], cells: Sequence[list[list[Word]]]) -> list[int]:
    """Where wider white space parts rows of several lines; empty where white space doesn't tell."""
    apart = [line.base - above.base for above, line in pairwise(body)]
    usual = min(apart)
    wide = [n for n, gap in enumerate(apart, 1) if gap > max(WIDER * usual, usual + POINTS_WIDER)]
    full = sum(bool(cells[n][0]) and sum(map(bool, cells[n])) > 1 for n in wide)
    others = [cells[n] for n in range(1, len(body)) if n not in wide]
    each_a_row = sum(map(all, others)) > len(others) / 2
    return [0, *wide] if wide and others and full >= FULL * len(wide) and not each_a_row else []


def _where_cells_begin(body: Sequence[Line], cells: Sequence[list[list[Word]]]) -> list[int]:
    """Where the first cell begins: with its number, where rows are numbered; else anew, with another cell beside it."""
    firsts = [n for n, row in enumerate(cells) if row[0]]
    labels = [n for n in firsts if _is_label(cells[n][0])]
    if labels and labels[0] == 0 and len(labels) >= NUMBERED * len(firsts):
        return labels
    begins = [0]
    for n in firsts:
        row, above = cells[n], body[n - 1]
        near = body[n].base - above.base <= WRAPPED * body[n].size
        alone = not any(row[1:])
        goes_on = near and (alone or _runs_on(row) or _is_open([cells[k][0] for k in range(begins[-1], n)]))
        if n and not goes_on:
            begins.append(n)
    return begins


def _is_label(words: list[Word]) -> bool:
    return split_label(words)[0] is not None or (len(words) == 1 and words[0].text[:1].isdigit())


def _runs_on(row: list[list[Word]]) -> bool:
    """Whether the fullest cell of a line goes on in small letters, or all do."""
    filled = [words for words in row if words]
    return max(filled, key=len)[0].text[:1].islower()


def _is_open(lines: Sequence[list[Word]]) -> bool:
    """Whether text ends within brackets, so that the next line goes on with it."""
    text = Counter("".join(word.text for words in lines for word in words))
    return text["("] > text[")"]
