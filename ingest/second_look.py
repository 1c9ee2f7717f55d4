"""Words that tesseract was not sure of, cut out, enlarged and read once more, all on one sheet.

A lone number in a narrow column ("2.1") is what it reads worst on the page, and well when it sees little else.
"""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from minutebook.ingest.hocr import ReadWord
from minutebook.ingest.render import Grey

UNSURE = 60.0
"""Confidence, of 100, below which any word is looked at again."""
UNSURE_ALONE = 93.0
"""The same for a word of `SHORT` letters or less that opens its line or is all of it: no neighbour helps to read it."""
SHORT = 5
MOST_WORDS = 80
"""More unsure words are no print, but a picture or a page that lies on its side."""
ENLARGED = 2
EDGE, APART = 12, 40
"""Pixels kept around a word, and put between two."""
SAME_LETTERS = 50.0
"""Confidence that will do for a second reading which finds but a full stop more than the first."""

Read = Callable[[Grey], list[ReadWord]]
"""Reads a sheet enlarged `ENLARGED` times, as one block of lines."""


def look_again(words: list[ReadWord], pixels: Grey, read: Read) -> list[ReadWord]:
    """The words of a page, those that were unsure as they read on their own if that is surer."""
    opening = [before is None or before.line is not word.line for before, word in pairwise([None, *words]) if word]
    unsure = [i for i, word in enumerate(words) if _is_unsure(word, opening[i])]
    if not 0 < len(unsure) <= MOST_WORDS:
        return words
    sheet, bands = _sheet([_cut(words[i], pixels) for i in unsure], int(np.median(pixels)))
    found = read(sheet)
    again = list(words)
    for i, (top, bottom) in zip(unsure, bands, strict=True):
        again[i] = _surer(words[i], [word for word in found if top <= (word.top + word.bottom) / 2 < bottom])
    return again


def _is_unsure(word: ReadWord, opens_line: bool) -> bool:
    if not any(map(str.isalnum, word.text)):
        return False
    return word.confidence < (UNSURE_ALONE if opens_line and len(word.text) <= SHORT else UNSURE)


def _cut(word: ReadWord, pixels: Grey) -> Grey:
    """The word's pixels, enlarged and smoothed."""
    cut = pixels[max(0, word.top - EDGE) : word.bottom + EDGE, max(0, word.x0 - EDGE) : word.x1 + EDGE]
    large = cut.repeat(ENLARGED, axis=0).repeat(ENLARGED, axis=1).astype(np.uint16)
    large[1:, 1:] = (large[1:, 1:] + large[:-1, 1:] + large[1:, :-1] + large[:-1, :-1]) // 4
    return large.astype(np.uint8)


def _sheet(cuts: list[Grey], paper: int) -> tuple[Grey, list[tuple[int, int]]]:
    """The cuts below one another, and the rows that each has on the sheet."""
    tops = [APART]
    for cut in cuts:
        tops.append(tops[-1] + cut.shape[0] + APART)
    sheet = np.full((tops[-1], max(cut.shape[1] for cut in cuts) + 4 * APART), paper, np.uint8)
    for cut, top in zip(cuts, tops, strict=False):
        sheet[top : top + cut.shape[0], 2 * APART : 2 * APART + cut.shape[1]] = cut
    return sheet, list(pairwise(tops))


def _surer(first: ReadWord, second: list[ReadWord]) -> ReadWord:
    if not second:
        return first
    text = "".join(word.text for word in second)
    confidence = min(word.confidence for word in second)
    if _letters(text) == _letters(first.text):
        longer = len(text) > len(first.text) and confidence >= SAME_LETTERS
        better = text if longer or first.confidence < UNSURE <= confidence else first.text
        return first._replace(text=better, confidence=max(first.confidence, confidence, UNSURE))
    return first._replace(text=text, confidence=confidence) if confidence > first.confidence else first


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
