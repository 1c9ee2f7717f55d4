"""Words to lines: one baseline, left to right, with words set apart in the right margin kept beside their line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from minutebook.ingest.model import Line, Word

BASELINE_TOLERANCE = 0.3
"""Share of the font size by which the baselines of one line may differ (superscripts, mixed fonts)."""
COLUMN_GAP = 1.8
"""White space of this many times the font size sets words apart as another column."""
RAISED_SIZE, RAISED_BY = 0.8, 0.6
"""Letters smaller than this share of the font size, and higher by less than this, are raised."""
MAX_RAISED = 3
"""Raised words in a row, and letters in each."""
BREAKS_OFF = re.compile(r"(?:\b(?:and|or|of|the|for|to|in|on|with|by|at|from)|[&,/(–-])$")
"""The end of a line that the next one completes."""
INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\ufeff\u2060\u00ad")


def to_lines(words: Sequence[Word], page: int) -> list[Line]:
    """Lines from the top of the page down. Words made of nothing visible are left out."""
    rows: list[list[Word]] = []
    base = size = 0.0
    for word in sorted(words, key=attrgetter("base")):
        text = word.text
        if not text.isascii() and (text := text.translate(INVISIBLE)) != word.text:
            word = replace(word, text=text)
        if not text:
            continue
        if rows and word.base - base <= BASELINE_TOLERANCE * (word.size if word.size > size else size):
            rows[-1].append(word)
        else:
            rows.append([word])
            base, size = word.base, word.size
    return [Line(page, sorted(row, key=attrgetter("x0"))) for row in _with_raised(rows)]


def _with_raised(rows: list[list[Word]]) -> list[list[Word]]:
    """The rows with raised letters ("24th" with a small, high "th") put back into the row that they belong to."""
    whole: list[list[Word]] = []
    raised: list[Word] = []
    for row in rows:
        if raised and not _is_raised(raised, row):
            whole.append(raised)
            raised = []
        if len(row) <= MAX_RAISED and all(len(word.text) <= MAX_RAISED for word in row):
            whole += [raised] if raised else []
            raised = row
        else:
            whole.append(raised + row)
            raised = []
    return [*whole, raised] if raised else whole


def _is_raised(words: list[Word], row: list[Word]) -> bool:
    size = row[0].size
    left, right = min(word.x0 for word in row), max(word.x1 for word in row)
    return all(
        word.size < RAISED_SIZE * size and row[0].base - word.base < RAISED_BY * size and left < word.x0 < right + size
        for word in words
    )


def segments(line: Line) -> list[list[Word]]:
    """The line cut where white space sets columns apart."""
    before = line.words[0]
    cut: list[list[Word]] = [[before]]
    for word in line.words[1:]:
        gap = word.x0 - before.x1
        if gap > COLUMN_GAP * before.size and gap > COLUMN_GAP * word.size:
            cut.append([word])
        else:
            cut[-1].append(word)
        before = word
    return cut


def breaks_off(text: str) -> bool:
    """Whether a text ends in the middle of a phrase, so that another line must follow."""
    return BREAKS_OFF.search(text) is not None
