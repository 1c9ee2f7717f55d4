"""One numbered list printed in two columns: the right column takes up the count where the left one ends.

Their lines stand level, or nearly so, and would be read across; the numbers tell that they belong below one another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutebook.ingest.lines import to_lines
from minutebook.ingest.model import Line, Word

SAME_START = 4.0
"""Points by which the numbers of one column, or its lines of text, may begin elsewhere."""
APART = 100.0
"""Points between the beginnings of the two columns, at least."""
FEWEST = 2
"""Numbers in each column, at least."""
MOST = 200
"""Numbers on a page; one with more is no list."""
FAR = 3.2
"""A vertical gap of this many times the font size ends the list."""


@dataclass
class _Run:
    """Numbers that count on, one below the other, and where the texts behind them begin."""

    words: list[Word] = field(default_factory=list)
    texts: list[float] = field(default_factory=list)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def first(self) -> int:
        return _number(self.words[0])

    @property
    def last(self) -> int:
        return _number(self.words[-1])

    def starts_at(self, x: float) -> bool:
        """Whether a line that begins at `x` belongs to this column."""
        return any(abs(x - start) <= SAME_START for start in (self.x0, *self.texts))


def part_numbered_columns(lines: list[Line]) -> list[Line]:
    """The lines of a page; where a numbered list goes on in a second column, that column's behind the first one's."""
    runs = [run for run in _runs(lines) if len(run.words) >= FEWEST]
    for right in runs:
        for left in runs:
            if _counts_on(left, right):
                return _parted(lines, left, right)
    return lines


def _number(word: Word) -> int:
    return int(word.text[:-1])


def _runs(lines: list[Line]) -> list[_Run]:
    """The runs of numbers behind which text stands; none on a page that has too many of them."""
    runs: list[_Run] = []
    numbers = [found for line in lines for found in _numbers(line.words)]
    for word, text in numbers if len(numbers) <= MOST else []:
        run = next((run for run in reversed(runs) if _goes_on(run, word)), None)
        if run is None:
            run = _Run()
            runs.append(run)
        run.words.append(word)
        run.texts.append(text)
    return runs


def _numbers(words: Sequence[Word]) -> Iterator[tuple[Word, float]]:
    """The numbers of list items ("9.", "10)") behind white space, and where the text behind each begins."""
    for place, word in enumerate(words):
        text = word.text
        if len(text) > 3 or text[-1] not in ".)" or not text[:-1].isdecimal():
            continue
        if place == 0 or word.x0 - words[place - 1].x1 >= 0.5 * word.size:
            yield word, words[place + 1].x0 if place + 1 < len(words) else word.x1


def _goes_on(run: _Run, word: Word) -> bool:
    return run.last + 1 == _number(word) and abs(run.x0 - word.x0) <= SAME_START and run.words[-1].base < word.base


def _counts_on(left: _Run, right: _Run) -> bool:
    """Whether `right` begins beside one of the numbers of `left`, with the number that follows its last."""
    top = right.words[0]
    beside = any(abs(word.base - top.base) <= top.size for word in left.words)
    return left.last + 1 == right.first and right.x0 - left.x0 >= APART and beside


def _parted(lines: list[Line], left: _Run, right: _Run) -> list[Line]:
    """The lines with those of the list parted at the right column, which must be clear of the left one's text."""
    top = right.words[0].base
    first = next(i for i, line in enumerate(lines) if abs(line.base - top) <= line.size / 2)
    last = _last_line(lines, first, left, right)
    if lines[last].base < max(left.words[-1].base, right.words[-1].base) - 1:
        return lines
    start = next(i for i, line in enumerate(lines) if line.base >= left.words[0].base - 1)
    if start < first and all(line.x1 < right.x0 for line in lines[start:first]):
        first = start
    words = [word for line in lines[first : last + 1] for word in line.words]
    parted = []
    for behind in (False, True):
        column = [word for word in words if (word.x0 >= right.x0 - SAME_START) is behind]
        edge = max(word.x1 for word in column)
        parted += [Line(lines[first].page, line.words, edge=edge) for line in to_lines(column, lines[first].page)]
    return [*lines[:first], *parted, *lines[last + 1 :]]


def _last_line(lines: list[Line], first: int, left: _Run, right: _Run) -> int:
    last = first
    for i in range(first + 1, len(lines)):
        far = lines[i].base - lines[i - 1].base > FAR * lines[i].size
        if far or not _in_columns(lines[i], left, right):
            break
        last = i
    return last


def _in_columns(line: Line, left: _Run, right: _Run) -> bool:
    """Whether a line has text in the columns only, none across the gap between them."""
    split = right.x0 - SAME_START
    before = [word for word in line.words if word.x0 < split]
    behind = [word for word in line.words if word.x0 >= split]
    if before and (before[0].x0 < left.x0 - SAME_START or before[-1].x1 > right.x0):
        return False
    return not behind or right.starts_at(behind[0].x0)
