"""Lists side by side under a line of bold headings, each of which goes down the page in steps of its own.

A cell of a borderless table may hold a list of tasks, and the one beside it the list of those who are to do them. Their
lines are not level, as where boxes to tick stand between the tasks; the first of one list belongs to the first of the
other, as long as both have as many.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutebook.ingest.lines import COLUMN_GAP, segments, to_lines
from minutebook.ingest.model import Line, Word

HEADINGS = 3
SAME_START = 6.0
"""Points by which a list may begin further left than its heading."""
FAR, NEAR = 3.2, 1.8
"""A vertical gap of this many times the font size ends the lists, and one of their entries."""
LEVEL = 0.3
"""Share of the font size by which the baselines of level lines may differ."""
MOSTLY = 0.5
"""Share of the lines of the second list that are level with one of the first, from which they are rows of a table."""
NAME_WORDS = 6
"""Words of an entry of the second list: who, or when."""

Entry = list[Line]


@dataclass(frozen=True, slots=True)
class HeadedLists:
    """The last of the lines that they take, and their rows: the lines of each cell, the headings' among them."""

    last: int
    rows: list[list[Entry]]


def headed_lists_at(lines: Sequence[Line], first: int, headings: Sequence[Sequence[Word]]) -> HeadedLists | None:
    """The lists below the headings in the line `first`; None where rows are level, or lists differ in length."""
    if len(headings) < HEADINGS or not lines[first].bold:
        return None
    starts = [words[0].x0 for words in headings]
    last = _last_line(lines, first, starts)
    if last == first:
        return None
    columns = _columns(lines[first + 1 : last + 1], starts)
    tasks, names, *others = (_entries(own, right) for own, right in zip(columns, [*starts[1:], None], strict=True))
    if not tasks or len(tasks) != len(names) or not all(map(_is_short, names)):
        return None
    if not (_are_apart(columns) or (_is_full_row(tasks, others) and _ends_far(lines, last))):
        return None
    beside = [_beside(names, column) for column in others]
    page = lines[first].page
    rows = [
        [task, name, *(column[n] for column in beside)] for n, (task, name) in enumerate(zip(tasks, names, strict=True))
    ]
    return HeadedLists(last, [[[Line(page, words)] for words in headings], *rows])


def _last_line(lines: Sequence[Line], first: int, starts: Sequence[float]) -> int:
    last = first
    for i in range(first + 1, len(lines)):
        line = lines[i]
        if not 0 < line.base - lines[last].base <= FAR * line.size or line.bold:
            break
        if any(word.x0 < start - SAME_START and word.x1 > start for word in line.words for start in starts[1:]):
            break
        last = i
    return last


def _columns(lines: Sequence[Line], starts: Sequence[float]) -> list[list[Line]]:
    own: list[list[Word]] = [[] for _ in starts]
    for line in lines:
        for word in line.words:
            own[sum(word.x0 >= start - SAME_START for start in starts[1:])].append(word)
    return [to_lines(words, lines[0].page) for words in own]


def _entries(lines: Sequence[Line], right: float | None) -> list[Entry]:
    """The entries of a list whose lines end before `right`: one goes on in small letters, or behind a full line."""
    entries = [[line] for line in lines[:1]]
    for above, line in pairwise(lines):
        near = line.base - above.base <= NEAR * line.size
        first = line.words[0]
        room = 0.0 if right is None else right - COLUMN_GAP * line.size - above.x1
        if near and (first.text[:1].islower() or (right is not None and room < first.x1 - first.x0)):
            entries[-1].append(line)
        else:
            entries.append([line])
    return entries


def _are_apart(columns: Sequence[Sequence[Line]]) -> bool:
    """Whether most lines of the second list are level with none of the first, which has no columns within."""
    first, second = columns[:2]
    level = sum(any(abs(line.base - other.base) <= LEVEL * line.size for other in first) for line in second)
    return level <= MOSTLY * len(second) and all(len(segments(line)) == 1 for line in first)


def _is_short(entry: Entry) -> bool:
    return sum(len(line.words) for line in entry) <= NAME_WORDS


def _is_full_row(tasks: Sequence[Entry], others: Sequence[Sequence[Entry]]) -> bool:
    return len(tasks) == 1 and all(len(column) == 1 for column in others)


def _ends_far(lines: Sequence[Line], last: int) -> bool:
    return last + 1 == len(lines) or lines[last + 1].base - lines[last].base > FAR * lines[last].size


def _beside(names: Sequence[Entry], column: Sequence[Entry]) -> list[Entry]:
    """The entries of a further list, each by the name that it is nearest to."""
    rows: list[Entry] = [[] for _ in names]
    for entry in column:
        nearest = min(range(len(names)), key=lambda n: abs(names[n][0].base - entry[0].base))
        rows[nearest] += entry
    return rows
