"""Tables of figures without rules: accounts and budgets, whose columns end, not begin, at the same place.

Three or more lines that end in two or more figures each, the figures one under the other, are rows. A line between them
is a heading of rows, or the rest of a name; those right above, over the columns, are the columns' headings.
"""

import re
from dataclasses import dataclass

from minutebook.ingest.blocks import Style, to_blocks
from minutebook.ingest.geometry import around, cluster, union
from minutebook.ingest.lines import breaks_off, segments
from minutebook.ingest.model import Cell, Line, Word
from minutebook.ingest.tables.tables import PageTable

FIGURE = re.compile(r"[(+−–-]?[£$€]?\d[\d,]*(?:\.\d+)?[%km]?\)?%?|[—–-]|nil|n/?a", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
MIN_ROWS, MIN_COLUMNS = 3, 2
SAME_END = 3.0
"""Points by which the right ends of the figures of one column may differ."""
APART = 0.7
"""White space before a figure, as a share of the font size; words stand nearer to each other."""
MIN_SHARE = 0.5
"""Share of the rows that have a figure in a column."""
MOST_BETWEEN = 3
"""Lines without figures between two rows."""
FAR, FAR_SAME_COLUMNS = 5.0, 10.0
"""A vertical gap of this many times the font size ends a table, also where its columns go on."""
NEAR = 2.5
"""The same between headings and the first row."""
MOST_HEADINGS = 3
"""Lines of headings over the columns."""
WITHIN_ROW = 0.8
"""A name less than this many times the font size above figures without one is theirs."""


@dataclass(slots=True)
class _Columns:
    """Where the columns of figures begin and end, left to right."""

    starts: list[float]
    ends: list[float]

    def place(self, word: Word) -> int | None:
        """The column that a figure stands in."""
        return next((k for k, end in enumerate(self.ends) if abs(word.x1 - end) <= SAME_END), None)

    def under(self, word: Word) -> int:
        """The column that a word of a heading stands over."""
        return min(range(len(self.ends)), key=lambda k: abs(word.x1 - self.ends[k]))


def find_figures(lines: list[Line], style: Style) -> tuple[list[Line], list[PageTable]]:
    """The lines of a page that stand in no table of figures, and these tables."""
    counts = [len(_figures(line)) for line in lines]
    rest: list[Line] = []
    tables: list[PageTable] = []
    i = 0
    while i < len(lines):
        last = _last_row(lines, counts, i) if counts[i] >= MIN_COLUMNS else i
        columns = _columns(lines[i : last + 1], counts[i : last + 1]) if last > i else None
        while columns and not any(columns.place(word) is not None for word in _figures(lines[last])):
            last -= 1
        if columns and last + 1 < len(lines) and _completes(lines[last], lines[last + 1], columns):
            last += 1
        if columns and not _has_columns_of_text(lines[i : last + 1], columns):
            headings, names = _headings(rest, lines[i], columns)
            rest = rest[: len(rest) - len(headings) - len(names)]
            tables.append(_table(headings, [*names, *lines[i : last + 1]], columns, style))
            i = last + 1
        else:
            rest.append(lines[i])
            i += 1
    return rest, tables


def _completes(row: Line, line: Line, columns: _Columns) -> bool:
    """Whether a line without figures ends the name of the row above, which breaks off in the middle of a phrase."""
    name = " ".join(word.text for word in _split(row, columns)[0])
    near = 0 < line.base - row.base <= NEAR * row.size
    return near and breaks_off(name) and line.x1 <= columns.starts[0]


def _figures(line: Line) -> list[Word]:
    """The figures that the line ends in, each set apart from what stands before it; a range of pages has none."""
    found: list[Word] = []
    for before, word in zip(reversed([None, *line.words[:-1]]), reversed(line.words), strict=True):
        if not FIGURE.fullmatch(word.text) or (before and word.x0 - before.x1 < APART * word.size):
            break
        found.append(word)
    return found


def _last_row(lines: list[Line], counts: list[int], first: int) -> int:
    """The last line with figures that follows `first` without a wide gap or much text between."""
    last = first
    for i in range(first + 1, len(lines)):
        gap = lines[i].base - lines[i - 1].base
        if i - last > MOST_BETWEEN + 1 or gap <= 0:
            break
        is_wide = not counts[i] and lines[i].x1 > min(word.x0 for word in _figures(lines[last]))
        if (is_wide or gap > FAR * lines[i].size) and not _columns_go_on(lines, counts, last, i):
            break
        if counts[i]:
            last = i
    return last


def _columns_go_on(lines: list[Line], counts: list[int], last: int, here: int) -> bool:
    """Whether what comes far below a row, or below a wide heading of rows, has its figures in the same columns.

    Years are headings of other columns.
    """
    heading = lines[here] if not counts[here] else None
    following = here + 1 if heading else here
    if following == len(lines) or counts[following] < MIN_COLUMNS or (heading and not heading.bold):
        return False
    ends, figures = [word.x1 for word in _figures(lines[last])], _figures(lines[following])
    aligned = all(any(abs(word.x1 - end) <= SAME_END for end in ends) for word in figures)
    if not aligned or all(YEAR.fullmatch(word.text) for word in figures):
        return False
    return lines[here].base - lines[here - 1].base <= FAR_SAME_COLUMNS * lines[here].size


def _columns(lines: list[Line], counts: list[int]) -> _Columns | None:
    rows = [_figures(line) for line, count in zip(lines, counts, strict=True) if count >= MIN_COLUMNS]
    words = [word for row in rows for word in row]
    groups = cluster(words, lambda word: word.x1, SAME_END)
    kept = [group for group in groups if len(group) >= max(MIN_ROWS, MIN_SHARE * len(rows))]
    if len(rows) < MIN_ROWS or len(kept) < MIN_COLUMNS:
        return None
    boxes = [around(group) for group in kept]
    return _Columns([box[0] for box in boxes], [box[2] for box in boxes])


def _has_columns_of_text(lines: list[Line], columns: _Columns) -> bool:
    """Whether what stands before the figures is in columns itself, or the rows have no names."""
    names = [_split(line, columns)[0] for line in lines]
    named = [words for words in names if words]
    parted = sum(len(segments(Line(1, words))) > 1 for words in named)
    return len(named) < MIN_SHARE * len(lines) or parted > 0.2 * len(named)


def _headings(above: list[Line], first: Line, columns: _Columns) -> tuple[list[Line], list[Line]]:
    """The lines right above the first row that stand over the columns of figures only.

    Between them and the row, there may be a line that names the first rows, which is given back as well.
    """
    found: list[Line] = []
    names: list[Line] = []
    end_of_name = max((word.x1 for word in _split(first, columns)[0]), default=columns.starts[0])
    below = first
    for line in reversed(above[-MOST_HEADINGS - 1 :]):
        if not 0 < below.base - line.base <= NEAR * first.size:
            break
        if line.x0 > end_of_name:
            found.insert(0, line)
        elif not found and not names and len(segments(line)) == 1:
            names = [line]
        else:
            break
        below = line
    return (found, names) if any(len(segments(line)) > 1 for line in found) else ([], [])


def _split(line: Line, columns: _Columns) -> list[list[Word]]:
    """The name, then what stands in each column."""
    row: list[list[Word]] = [[] for _ in range(1 + len(columns.ends))]
    figures = {id(word) for word in _figures(line)}
    for word in line.words:
        place = columns.place(word) if id(word) in figures else None
        row[0 if place is None else place + 1].append(word)
    return row


def _table(headings: list[Line], lines: list[Line], columns: _Columns, style: Style) -> PageTable:
    page = lines[0].page
    rows: list[list[list[Line]]] = []
    if headings:
        over: list[list[Line]] = [[] for _ in range(1 + len(columns.ends))]
        for line in headings:
            by_place: dict[int, list[Word]] = {}
            for word in line.words:
                by_place.setdefault(columns.under(word), []).append(word)
            for place, words in by_place.items():
                over[place + 1].append(Line(page, words))
        rows.append(over)
    for line in lines:
        row = _split(line, columns)
        name = rows[-1][0] if rows else []
        if rows and not any(row[1:]) and _goes_on(rows[-1], line):
            name.append(line)
        elif name and not row[0] and not any(rows[-1][1:]) and line.base - name[-1].base < WITHIN_ROW * line.size:
            rows[-1][1:] = [[Line(page, words)] if words else [] for words in row[1:]]
        else:
            rows.append([[Line(page, words)] if words else [] for words in row])
    cells = [[_cell(own, style) for own in row] for row in rows]
    box = union([line.box for line in [*headings, *lines]])
    return PageTable(page, box, [min(line.x0 for line in lines), *columns.starts], cells, ruled=False)


def _goes_on(row: list[list[Line]], line: Line) -> bool:
    """Whether a line is the rest of the name that the row above begins; what has no figures may be a heading."""
    if line.words[0].text[:1].islower():
        return True
    name, *figures = row
    return bool(name) and any(figures) and breaks_off(name[-1].text)


def _cell(lines: list[Line], style: Style) -> Cell:
    return Cell(to_blocks(lines, style), union([line.box for line in lines])) if lines else Cell()
