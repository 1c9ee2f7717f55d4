"""The stretches of a printed line that wide gaps part, such as title, lead and pages of an agenda item."""

from collections.abc import Iterator
from typing import NamedTuple

from minutebook.ingest.model import Block

GAP = 1.8
"""White space of this many times the font size parts two stretches of a line."""


class Segment(NamedTuple):
    """A stretch of one line: `text` is `block.text[start:end]`, `place` its position in the line, from 0."""

    text: str
    start: int
    end: int
    place: int


def segments(block: Block, gap: float = GAP) -> Iterator[Segment]:
    """The stretches of each line of a block, left to right; `gap` is in font sizes."""
    for start, line in zip(block.starts, block.lines, strict=True):
        place, begin, end = 0, start, start
        for before, word in zip([None, *line.words], line.words, strict=False):
            if before is not None and word.x0 - before.x1 > gap * word.size:
                yield Segment(block.text[begin:end], begin, end, place)
                place, begin = place + 1, end + 1
            end = (end + 1 if before is not None else end) + len(word.text)
        end = min(end, len(block.text))
        yield Segment(block.text[begin:end], begin, end, place)
