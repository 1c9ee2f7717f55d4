"""Pages set in two columns of prose: a gutter that no word crosses, however narrow, parts their lines.

The lines of the columns need not be level, and a line of the left one may end close to the right one; what tells is
that many lines of text begin at one x, and that nothing runs over it for a whole stretch of the page.
"""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from minutebook.ingest.geometry import cluster
from minutebook.ingest.lines import to_lines
from minutebook.ingest.model import Line, Word

MIDDLE = (0.3, 0.7)
"""Where, as shares of the width of the text, the right column may begin."""
SAME_START = 1.5
"""Points by which the beginnings of a column's lines differ at most."""
STARTS = 6
"""Lines of the right column that begin where its text or its numbers do."""
HANG = 40.0
"""Points by which some of its lines, such as headings, may begin further left."""
GUTTER = 4.0
"""Points before the right column that no word may reach into."""
GAP = 0.8
"""White space before a word of the right column, as a multiple of the font size."""
APART, LARGE = 2.0, 1.12
"""White space above and below, and size, as multiples of its own and the usual font size, of a heading over both."""
LINES, WORDS = 6, 4.0
"""Lines in each column of a stretch, and words in each of them on average; names, labels and figures have fewer."""
SHORT, FEW = 2, 3.0
"""The same for further stretches of a page on which one shows the columns."""
WIDE = 3.0
"""White space of this many times the font size sets further columns apart: a table."""


def part_page_columns(lines: list[Line]) -> list[Line]:
    """The lines of a page; where it is set in two columns of prose, those of the right behind those of the left."""
    starts = _starts(lines) if len(lines) >= LINES else []
    if not starts:
        return lines
    stretches = list(_stretches(lines, starts))
    if not any(_columns(stretch, starts, LINES, WORDS) for stretch in stretches):
        return lines
    parted: list[Line] = []
    for stretch in stretches:
        columns = _columns(stretch, starts, SHORT, FEW)
        parted += [line for column in columns for line in column] if columns else stretch
    return parted


def _starts(lines: list[Line]) -> list[float]:
    """The x at which a right column may begin, from the left: where many of its lines do, and some a little before."""
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    low, high = (left + share * (right - left) for share in MIDDLE)
    found = []
    for line in lines:
        end = -1000.0
        for word in line.words:
            if low <= word.x0 <= high and word.x0 - end >= GAP * word.size:
                found.append(word.x0)
            end = word.x1
    groups = cluster(found, lambda x: x, SAME_START)
    strong = [group[0] for group in groups if len(group) >= STARTS]
    return [group[0] for group in groups if any(0 <= x - group[0] <= HANG for x in strong)]


def _stretches(lines: list[Line], starts: list[float]) -> Iterator[list[Line]]:
    """Consecutive lines, cut before and after those that run over every start or are a heading over both columns."""
    usual = median(line.size for line in lines)
    whole = [
        all(_crosses(line, x) for x in starts) or _is_heading_of_both(lines, place, usual)
        for place, line in enumerate(lines)
    ]
    first = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or whole[place] != whole[place - 1] or lines[place].base < lines[place - 1].base:
            yield lines[first:place]
            first = place


def _is_heading_of_both(lines: list[Line], place: int, usual: float) -> bool:
    line = lines[place]
    above = line.base - lines[place - 1].base if place else APART * line.size
    below = lines[place + 1].base - line.base if place + 1 < len(lines) else APART * line.size
    return line.size > LARGE * usual and min(above, below) >= APART * line.size


def _crosses(line: Line, x: float) -> bool:
    """Whether the words of a line run on over `x`, or into the gutter before it."""
    before: Word | None = None
    for word in line.words:
        if word.x0 >= x - SAME_START:
            return before is not None and word.x0 - before.x1 < GAP * word.size
        if word.x1 > x - GUTTER:
            return True
        before = word
    return False


def _columns(
    stretch: list[Line], starts: list[float], lines: int, words: float
) -> tuple[list[Line], list[Line]] | None:
    """The lines of the two columns; None where a line runs over every start, or a column holds less than prose does."""
    x = next((x for x in starts if not any(_crosses(line, x) for line in stretch)), None)
    if x is None:
        return None
    printed = [word for line in stretch for word in line.words]
    left = _column([word for word in printed if word.x0 < x - SAME_START], stretch[0].page)
    right = _column([word for word in printed if word.x0 >= x - SAME_START], stretch[0].page)
    return (left, right) if all(_is_prose(column, lines, words) for column in (left, right)) else None


def _column(words: list[Word], page: int) -> list[Line]:
    edge = max((word.x1 for word in words), default=None)
    return [Line(page, line.words, edge=edge) for line in to_lines(words, page)]


def _is_prose(column: list[Line], lines: int, words: float) -> bool:
    if len(column) < lines or sum(len(line.words) for line in column) < words * len(column):
        return False
    return sum(map(_is_parted, column)) <= 0.1 * len(column)


def _is_parted(line: Line) -> bool:
    """Whether wide white space within a line sets further columns apart."""
    return any(after.x0 - before.x1 > WIDE * before.size for before, after in pairwise(line.words))
