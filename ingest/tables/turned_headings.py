"""Headings of narrow columns that are printed sideways, read as if they stood upright in their cells."""

from collections import Counter
from collections.abc import Iterable, Mapping

from minutebook.ingest.geometry import Box, cluster
from minutebook.ingest.model import TurnedWord, Word

IN_A_ROW = 2
"""Cells of one row that hold turned words; a lone one is a stamp that lies over the table."""
SAME_LINE = 0.5
"""Share of the font size by which the middles of the words of one line may differ."""


def stand_upright(words: Iterable[TurnedWord], cells: Mapping[Box, list[Word]]) -> None:
    """Puts turned words into the cells that they lie in, where these are empty and stand in one row."""
    found: dict[Box, list[TurnedWord]] = {}
    for turned in words:
        home = next((box for box, own in cells.items() if not own and _lies_in(turned, box)), None)
        if home:
            found.setdefault(home, []).append(turned)
    in_row = Counter(round(box[1]) for box in found)
    for box, own in found.items():
        if in_row[round(box[1])] >= IN_A_ROW:
            cells[box].extend(upright(own, box))


def _lies_in(word: TurnedWord, box: Box) -> bool:
    across = box[0] <= (word.x0 + word.x1) / 2 <= box[2]
    return across and box[1] - word.size <= word.top and word.bottom <= box[3] + word.size


def upright(words: list[TurnedWord], box: Box) -> list[Word]:
    """Words turned one way, put on level baselines within a box in the order in which they are read."""
    upwards, size = words[0].upwards, words[0].size
    lines = cluster(words, lambda word: (word.x0 + word.x1) / 2, SAME_LINE * size)
    placed = []
    for number, line in enumerate(lines if upwards else lines[::-1]):
        left, right = min(word.x0 for word in line), max(word.x1 for word in line)
        base = box[1] + (number + 1) * size
        for word in sorted(line, key=lambda word: -word.bottom if upwards else word.top):
            placed.append(Word(word.text, left, word.top, right, word.bottom, base, size, word.bold, word.italic))
    return placed
