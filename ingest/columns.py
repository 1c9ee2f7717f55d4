"""Columns that only white space sets apart: lists side by side and tables without rules.

A column begins at an x at which several neighbouring lines begin a segment (words with wide white space before them)
and that no line between them crosses; under bold headings, less is enough. Two columns of running prose are read one
after the other; anything else becomes a table whose rows begin where the first column has text, or where the second has
whose first says now and then what follows ("Present:", "Apologies:").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutebook.ingest.blocks import Style, to_blocks
from minutebook.ingest.geometry import union
from minutebook.ingest.headed_columns import Headed, headed_at
from minutebook.ingest.headed_lists import headed_lists_at
from minutebook.ingest.labels import split_label
from minutebook.ingest.lines import COLUMN_GAP, breaks_off, segments
from minutebook.ingest.margins import MAX_WORDS, are_initials
from minutebook.ingest.model import Cell, Line, Word
from minutebook.ingest.tables.gutters import parted
from minutebook.ingest.tables.tables import PageTable

MIN_LINES = 3
"""Lines that must begin a segment at the same x for it to be a column."""
SAME_START = 4.0
"""Points by which the starts of one column may differ."""
AT_START = 1.0
"""Points within which a word in running text stands at the start of a column."""
MIN_SHARE = 0.4
"""Share of the lines of a region that have text in both columns."""
FAR = 3.2
"""A vertical gap of this many times the font size ends a region."""
DEEPEST = 30.0
"""Points by which a line within a column may be indented."""
SHORTEST = 3
"""Letters of what says of whom the names are; a bullet says nothing."""
BLANK = re.compile(r"[_.…]{5,}")
"""A line to sign or write on."""
LABELLED, LOWER = 0.5, 0.1
"""Share of a list's lines that say who follows, and of its names that begin in small letters."""
WRAPPED, FEWEST_POINTS = 0.3, 2
"""Share of the lines of a first column that begin in small letters, from which these go on with a row; and points of
lists beside it that begin there, from which its lines and those of the lists are no rows at all."""
MARGIN_SHARE = 0.6
"""Owners in a margin stand beside no more of the lines than this."""
PROSE_WORDS = 5
PROSE_LINES = 10


@dataclass
class _Region:
    """Consecutive lines, `first` to `last` inclusive, with columns beginning at `starts`."""

    first: int
    last: int
    starts: list[float]


def find_columns(lines: list[Line], style: Style) -> tuple[list[Line], list[PageTable]]:
    """The lines of a page (columns of prose put one after the other), and the tables without rules."""
    cuts = [segments(line) for line in lines]
    rest: list[Line] = []
    tables: list[PageTable] = []
    i = 0
    while i < len(lines):
        if lists := headed_lists_at(lines, i, cuts[i]):
            tables.append(_table_of(lines[i : lists.last + 1], lists.rows, [words[0].x0 for words in cuts[i]], style))
            i = lists.last + 1
            continue
        if headed := headed_at(lines, i):
            tables.append(_headed_table(lines, headed, style))
            i = headed.last + 1
            continue
        region = _region_at(lines, cuts, i)
        if region is None:
            rest.append(lines[i])
            i += 1
            continue
        own = lines[region.first : region.last + 1]
        columns = [_split(line, region.starts) for line in own]
        if _is_prose(columns):
            rest += _one_after_the_other(own[0].page, columns)
        else:
            tables.append(_table(own, columns, region, style))
        i = region.last + 1
    return rest, tables


def _region_at(lines: list[Line], cuts: list[list[list[Word]]], first: int) -> _Region | None:
    """The region that begins with the line `first`, which must itself show the columns."""
    if len(cuts[first]) < 2:
        return None
    starts = _starts_of(cuts, first)
    last, hits = first, 0
    for i in range(first, len(lines)):
        if i > first and lines[i].base - lines[i - 1].base > FAR * lines[i].size:
            break
        starts = [x for x in starts if not _crosses(cuts[i], x)] if i - first < MIN_LINES else starts
        if not starts or any(_crosses(cuts[i], x) for x in starts):
            break
        here = sum(any(abs(words[0].x0 - x) <= SAME_START for words in cuts[i]) for x in starts)
        hits += bool(here) and len(cuts[i]) > 1
        if (here and len(cuts[i]) > 1) or any(-SAME_START <= lines[i].words[0].x0 - x <= DEEPEST for x in starts):
            last = i
    last += _ends_name(lines, last, starts)
    starts = [x for x in starts if _support(cuts[first : last + 1], x) >= MIN_LINES]
    if not starts or hits < MIN_LINES or hits < MIN_SHARE * (last - first + 1):
        return None
    own = lines[first : last + 1]
    if _labels_only(own, starts[0]) or _is_margin([_split(line, [own[0].x0, *starts]) for line in own]):
        return None
    if any(BLANK.match(word.text) for line in own for word in line.words):
        return None
    left = min(line.x0 for line in own)
    return _Region(first, last, [left, *_names_start(cuts[first : last + 1], left, starts[0]), *starts])


def _names_start(cuts: Sequence[list[list[Word]]], left: float, right: float) -> list[float]:
    """Where names with more beside them begin between `left` and `right`, in front of which some lines say of whom.

    Nothing where there are no such lines, or one runs over it.
    """
    inner = [cut for cut in cuts if left + SAME_START < cut[0][0].x0 < right - SAME_START]
    if sum(len(cut) > 1 for cut in inner) < MIN_LINES:
        return []
    x = min(cut[0][0].x0 for cut in inner)
    alike = all(cut[0][0].x0 - x <= SAME_START for cut in inner)
    before = [cut for cut in cuts if cut[0][0].x0 <= left + SAME_START]
    clear = all(cut[0][-1].x1 < x or any(abs(word.x0 - x) <= AT_START for word in cut[0]) for cut in before)
    said = all(sum(len(word.text) for word in cut[0] if word.x0 < x - AT_START) >= SHORTEST for cut in before)
    return [x] if alike and clear and said else []


def _ends_name(lines: list[Line], last: int, starts: list[float]) -> bool:
    """Whether the line below the last row is the rest of its name, which breaks off in the middle of a phrase."""
    if not starts or last + 1 >= len(lines):
        return False
    row, line = lines[last], lines[last + 1]
    name = " ".join(word.text for word in row.words if word.x1 < starts[0])
    near = 0 < line.base - row.base <= 2 * row.size and abs(line.x0 - row.x0) <= SAME_START
    return near and line.x1 < starts[0] and breaks_off(name)


def _starts_of(cuts: list[list[list[Word]]], first: int) -> list[float]:
    """Where columns begin by their first line; headings may stand over all but the first of them."""
    starts = [words[0].x0 for words in cuts[first]]
    below = cuts[first + 1 : first + 1 + 2 * MIN_LINES]
    return starts if all(_support(below, x) >= MIN_LINES for x in starts) else starts[1:]


def _crosses(cut: list[list[Word]], x: float) -> bool:
    """Whether text runs on over `x`. A word that begins at `x` starts the column, however little room is before it."""
    return any(
        words[0].x0 < x - SAME_START
        and words[-1].x1 > x - 1
        and not any(abs(word.x0 - x) <= AT_START for word in words)
        for words in cut
    )


def _support(cuts: list[list[list[Word]]], x: float) -> int:
    return sum(any(abs(words[0].x0 - x) <= SAME_START for words in cut[1:]) for cut in cuts)


def _labels_only(lines: list[Line], start: float) -> bool:
    """Whether what stands before the second column are the labels of a hanging list or of numbered minutes."""
    before = [line for line in lines if line.x0 < start - SAME_START]
    labelled = sum(split_label(line.words)[0] is not None for line in before)
    return labelled > 0.5 * len(before)


def _is_margin(columns: list[list[list[Word]]]) -> bool:
    """Whether the second column only notes a name or two beside some lines of running text."""
    if len(columns[0]) != 2:
        return False
    text, notes = ([row[k] for row in columns if row[k]] for k in (0, 1))
    return (
        (len(notes) <= MARGIN_SHARE * len(columns) or all(map(are_initials, notes)))
        and max(map(len, notes)) <= MAX_WORDS
        and sum(map(len, text)) >= PROSE_WORDS * len(text)
    )


def _split(line: Line, starts: list[float]) -> list[list[Word]]:
    row: list[list[Word]] = [[] for _ in starts]
    for words in segments(line):
        place = max((i for i, x in enumerate(starts) if words[0].x0 >= x - SAME_START), default=0)
        for word in words:
            place = next((i for i in range(len(starts) - 1, place, -1) if abs(word.x0 - starts[i]) <= AT_START), place)
            row[place].append(word)
    return row


def _is_prose(columns: list[list[list[Word]]]) -> bool:
    if len(columns) < PROSE_LINES or len(columns[0]) != 2:
        return False
    for k in (0, 1):
        filled = [row[k] for row in columns if row[k]]
        if len(filled) < 0.6 * len(columns) or sum(map(len, filled)) < PROSE_WORDS * len(filled):
            return False
    return True


def _one_after_the_other(page: int, columns: list[list[list[Word]]]) -> list[Line]:
    lines = []
    for k in range(len(columns[0])):
        column = [row[k] for row in columns if row[k]]
        edge = max(words[-1].x1 for words in column)
        lines += [Line(page, words, edge=edge) for words in column]
    return lines


def _table(lines: list[Line], columns: list[list[list[Word]]], region: _Region, style: Style) -> PageTable:
    page, starts = lines[0].page, region.starts
    rows: list[list[list[Line]]] = []
    named = len(starts) > 2 and _is_list_of_names(columns, starts[2] - COLUMN_GAP * lines[0].size)
    runs_on = sum(map(_goes_on, columns)) > WRAPPED * sum(bool(row[0]) for row in columns)
    in_one = runs_on and sum(map(_begins_point_alone, columns)) >= FEWEST_POINTS
    for row in columns:
        begins = row[0] and not (in_one or (runs_on and _goes_on(row)) or _is_open(rows[-1][0] if rows else [], row))
        if not rows or begins or (named and row[1] and any(row[2:])):
            rows.append([[] for _ in starts])
        for k, words in enumerate(row):
            if words:
                rows[-1][k].append(Line(page, words))
    return _table_of(lines, rows, starts, style)


def _table_of(lines: list[Line], rows: list[list[list[Line]]], starts: list[float], style: Style) -> PageTable:
    """The table of the lines of each cell of each row."""
    box = union([line.box for line in lines])
    cells = [[_cell(own, style) for own in row] for row in rows]
    return PageTable(lines[0].page, box, starts, cells, ruled=False)


def _goes_on(row: list[list[Word]]) -> bool:
    """Whether the first cell of a line begins in small letters."""
    return bool(row[0]) and row[0][0].text[:1].islower()


def _begins_point_alone(row: list[list[Word]]) -> bool:
    """Whether another cell begins a point of a list where the first goes on, as in lists side by side."""
    return _goes_on(row) and any(split_label(words)[0] for words in row[1:])


def _is_list_of_names(columns: list[list[list[Word]]], right: float) -> bool:
    """Whether the second column has names, one a line, with more beside them, and the first says now and then of whom.

    Text that goes on over the line end begins in small letters there, or its line had no room for another word before
    the column's `right` end.
    """
    said = [row[0] for row in columns if row[0]]
    if len(said) > LABELLED * len(columns) or any(split_label(words)[0] for words in said):
        return False
    names = [row[1] for row in columns if row[1]]
    beside = sum(bool(row[1]) and any(row[2:]) for row in columns)
    full = sum(right - above[-1].x1 < words[0].x1 - words[0].x0 for above, words in pairwise(names))
    lower = sum(words[0].text[:1].islower() for words in names)
    return beside > len(names) / 2 and lower <= LOWER * len(names) and full <= len(names) / 2


def _headed_table(lines: list[Line], headed: Headed, style: Style) -> PageTable:
    """The table under bold headings, the lines of these in one row."""
    page, ends = lines[headed.first].page, [*headed.rows[1:], headed.last + 1]
    cells = []
    for begin, end in zip(headed.rows, ends, strict=True):
        own: list[list[Line]] = [[] for _ in range(len(headed.between) + 1)]
        for line in lines[begin:end]:
            for column, words in zip(own, parted(line, headed.between), strict=True):
                if words:
                    column.append(Line(page, words))
        cells.append([_cell(column, style) for column in own])
    box = union([line.box for line in lines[headed.first : headed.last + 1]])
    return PageTable(page, box, [box[0], *(end for _, end in headed.between)], cells, ruled=False)


def _is_open(above: list[Line], row: list[list[Word]]) -> bool:
    """Whether a name ends within brackets, or in mid-phrase over a line that stands alone, which goes on with it."""
    text = " ".join(line.text for line in above)
    if text.count("(") > text.count(")"):
        return True
    return not any(row[1:]) and breaks_off(text) and split_label(row[0])[0] is None


def _cell(lines: list[Line], style: Style) -> Cell:
    return Cell(to_blocks(lines, style), union([line.box for line in lines])) if lines else Cell()
