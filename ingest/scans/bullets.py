"""Bullets, found as round blots before a line: tesseract leaves them out, or takes them for letters."""

import numpy as np

from minutebook.ingest.scans.bitmap import Ink
from minutebook.ingest.scans.hocr import ReadLine, ReadWord

BULLET = "•"
SMALLEST, LARGEST = 0.13, 0.5
"""Width and height of a bullet as a share of the height of its line."""
LEAST_FILLED = 0.6
"""Share of its box that a blot fills; letters of that size fill half of it."""
MOST_OBLONG = 1.5
"""Its longer side against its shorter one: dashes are longer."""
REACH = 2.6
"""How far before the line's first word it stands at most, and `CLEAR` how much white is on both sides; line heights."""
CLEAR = 0.25
FLOOR = 0.15
"""How high above the baseline its middle is at least, line heights; a full stop stands lower."""


def with_bullets(words: list[ReadWord], ink: Ink) -> list[ReadWord]:
    """The words with a bullet before each line that has one, in the place of what it was read as."""
    found: list[ReadWord] = []
    seen: set[ReadLine] = set()
    for i, word in enumerate(words):
        first, in_line = word.line not in seen, i + 1 < len(words) and words[i + 1].line is word.line
        seen.add(word.line)
        if first and in_line and len(word.text) == 1 and _is_blot(ink, word.x0, word.x1, word.line):
            found.append(word._replace(text=BULLET, confidence=100.0))
            continue
        if first and (span := _blot_before(ink, word)):
            found.append(word._replace(text=BULLET, x0=span[0], x1=span[1], confidence=100.0))
        found.append(word)
    return found


def _rows(line: ReadLine, x: float) -> tuple[int, int]:
    """From the top of a line's capitals to its baseline, at an x."""
    base = line.base_at(x)
    return max(0, round(base - 0.75 * line.height)), max(0, round(base + 0.1 * line.height))


def _blot_before(ink: Ink, word: ReadWord) -> tuple[int, int] | None:
    """Left and right end of the blot before a word, if what stands before it is one."""
    height = word.line.height
    left = max(0, round(word.x0 - REACH * height))
    top, bottom = _rows(word.line, word.x0)
    dark = np.flatnonzero(ink[top:bottom, left : max(left, word.x0 - 1)].any(axis=0))
    if not dark.size:
        return None
    breaks = np.flatnonzero(np.diff(dark) > 1)
    begin = int(dark[breaks[-1] + 1]) if breaks.size else int(dark[0])
    before = begin - int(dark[breaks[-1]]) if breaks.size else begin + 1
    x0, x1 = left + begin, left + int(dark[-1]) + 1
    if begin == 0 or before < CLEAR * height or word.x0 - x1 < CLEAR * height or not _is_blot(ink, x0, x1, word.line):
        return None
    return x0, x1


def _is_blot(ink: Ink, x0: int, x1: int, line: ReadLine) -> bool:
    top, bottom = _rows(line, x0)
    own = ink[top:bottom, x0:x1]
    dark = np.flatnonzero(own.any(axis=1))
    if not dark.size or x1 <= x0:
        return False
    height, width = int(dark[-1] - dark[0]) + 1, x1 - x0
    above = (bottom - top - (dark[0] + dark[-1]) / 2) / line.height - 0.1
    return bool(
        SMALLEST * line.height <= min(width, height)
        and max(width, height) <= min(LARGEST * line.height, MOST_OBLONG * min(width, height))
        and own.sum() >= LEAST_FILLED * width * height
        and above >= FLOOR
    )
