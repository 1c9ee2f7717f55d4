"""Footnotes: small lines at the foot of a page, each behind a mark that stands raised in the text above.

They leave the words of their page, so that a paragraph that runs over the page break is not broken by them, and become
blocks of their own kind. A mark with a note leaves the text too; a raised figure without one stays, as a word.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from statistics import median
from typing import NamedTuple, Protocol

from minutebook.ingest.blocks import Style, note_block
from minutebook.ingest.lines import to_lines
from minutebook.ingest.model import Block, Line, Page, Word

RAISED_SIZE = 0.85
"""Share of the size of what it is printed at that a raised figure has at most."""
LEAST_RISE, MOST_RISE = 0.1, 0.8
"""Shares of that size between which it stands above the baseline."""
MARK = re.compile(r"\d{1,2}(?:,\d{1,2})*")
CLOSING = frozenset(",.;:)]?!’'")
UNITS = frozenset({"m", "km", "cm", "mm", "ft", "in", "mi", "yd"})
"""What a raised 2 or 3 makes square or cubic."""
SMALL = 0.92
"""Share of the usual size of a page's words that those of a note have at most; where its label is raised too, of the
size of the text that is marked, for most words of a page may stand in the cells of tables, as small as notes."""
FOOT = 0.4
"""Share of the page's height below which notes stand."""
NOTE_LEADING = 2.2
"""Baselines further apart than this many times the font size end the notes."""
FURNITURE = 0.12
"""Share of the page's height, at its foot, in which other lines may stand below the notes."""


class Raised(NamedTuple):
    """The raised figures of a page: those behind words, and those that lead the words of a note."""

    marks: list[Word]
    labels: list[Word]


class Printed(Protocol):
    """Letters with a font size and a baseline, points."""

    @property
    def size(self) -> float:
        """Font size."""

    @property
    def base(self) -> float:
        """Baseline from the top."""


def is_raised(figure: Printed, text: Printed) -> bool:
    """Whether a figure is printed small and above the line of the text it follows or leads."""
    rise = (text.base - figure.base) / text.size
    return figure.size <= RAISED_SIZE * text.size and LEAST_RISE <= rise <= MOST_RISE


def is_mark(figure: str, text: str = "") -> bool:
    """Whether a raised figure, behind `text`, can be the mark of a note or several, rather than a power."""
    return bool(MARK.fullmatch(figure)) and text.strip("(").lower() not in UNITS


def beside_raised(words: Sequence[Word], place: int) -> Word | None:
    """The word nearest to a figure that is raised beside it: the one behind which it stands, or that it leads."""
    figure = words[place]
    beside = [word for word in words[max(0, place - 1) : place + 2] if is_raised(figure, word)]
    nearest = min(beside, key=partial(_gap, figure), default=None)
    return nearest if nearest and _gap(figure, nearest) < nearest.size else None


def _gap(word: Word, other: Word) -> float:
    return max(word.x0 - other.x1, other.x0 - word.x1)


def find_footnotes(page: Page, raised: Raised) -> None:
    """Puts the words of a page's footnotes to `page.notes`, and leaves the marks of all its notes out of its text."""
    notes = _notes(page, raised)
    top = notes[0].base - MOST_RISE * notes[0].size if notes else page.height
    foot = notes[-1].base if notes else page.height
    known = {_label(line) for line in notes} | {word.text for word in raised.labels}
    marks = {word for word in raised.marks if word.base < top and known.issuperset(word.text.split(","))}
    if marks:
        page.notes = [word for line in notes for word in line.words]
        page.words = _without(marks, [word for word in page.words if not top <= word.base <= foot])


def _without(marks: set[Word], words: list[Word]) -> list[Word]:
    """The words without marks; a comma behind a mark goes to the word before it."""
    left: list[Word] = []
    was_mark = False
    for word in words:
        if word in marks:
            was_mark = True
            continue
        if was_mark and left and word.text[0] in CLOSING and abs(word.base - left[-1].base) < word.size:
            left[-1] = replace(left[-1], text=left[-1].text + word.text, x1=word.x1)
        else:
            left.append(word)
        was_mark = False
    return left


def note_blocks(page: Page, style: Style) -> list[Block]:
    """The footnotes of a page, each labelled with its mark."""
    own: list[list[Line]] = []
    for line in to_lines(page.notes, page.number):
        label = _label(line) or ""
        if not own or (label.isdigit() and int(label) == int(_label(own[-1][0]) or 0) + 1):
            own.append([line])
        else:
            own[-1].append(line)
    return [note_block(lines, style) for lines in own]


def _notes(page: Page, raised: Raised) -> list[Line]:
    """The lines of the notes: from the first that is marked to the last that is small; below, running lines only."""
    lines = _with_labels(to_lines(page.words, page.number))
    marks, marked = {word.text for word in raised.marks}, _marked_sizes(page, raised)
    usual = median(word.size for word in page.words)
    for i, line in enumerate(lines):
        label = _label(line)
        if label in marks:
            size = max(usual, marked.get(label, 0)) if line.words[0] in raised.labels else usual
            if _at_foot(lines[i:], page, SMALL * size):
                return lines[i : i + _length(lines[i:], SMALL * size)]
    return []


def _marked_sizes(page: Page, raised: Raised) -> dict[str, float]:
    """The font size of the smallest word that bears each mark."""
    marks = set(raised.marks)
    pairs = sorted((before.size, word.text) for before, word in pairwise(page.words) if word in marks)
    return {mark: size for size, mark in reversed(pairs)}


def _at_foot(lines: list[Line], page: Page, most: float) -> bool:
    """Whether small lines begin the foot of a page, and only running ones follow them."""
    after = lines[_length(lines, most) :]
    small = len(lines) > len(after) and lines[0].base > FOOT * page.height
    return small and all(line.base > (1 - FURNITURE) * page.height for line in after)


def _length(lines: list[Line], most: float) -> int:
    """How many of the lines are no larger than `most` and follow one another without a gap."""
    count = 0
    for line in lines:
        if line.size > most or (count and line.base - lines[count - 1].base > NOTE_LEADING * line.size):
            break
        count += 1
    return count


def _with_labels(lines: list[Line]) -> list[Line]:
    """The lines with raised labels, which stand in lines of their own, put on the baseline of the note they lead."""
    whole: list[Line] = []
    for line in lines:
        label = whole[-1].words[0] if whole and len(whole[-1].words) == 1 else None
        if label and label.text.isdigit() and label.x1 <= line.x0 and is_raised(label, line.words[0]):
            whole[-1] = Line(line.page, [replace(label, base=line.base), *line.words])
        else:
            whole.append(line)
    return whole


def _label(line: Line) -> str | None:
    return line.words[0].text.strip(".)") if len(line.words) > 1 else None
