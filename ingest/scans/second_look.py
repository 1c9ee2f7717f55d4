"""What tesseract was not sure of, or left out of a table's cells: cut out and read once more, all on one sheet.

A lone number in a narrow column ("2.1") is what it reads worst on the page, and well when it sees little else, in one
size or the other.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from minutebook.ingest.pdf.render import Grey
from minutebook.ingest.scans.hocr import ReadWord

UNSURE = 60.0
"""Confidence, of 100, below which any word is looked at again."""
UNSURE_ALONE = 93.0
"""The same for a word of `SHORT` letters or less that opens its line or is all of it: no neighbour helps to read it."""
SHORT = 5
MOST_WORDS = 80
"""More unsure words are no print, but a picture or a page that lies on its side."""
LARGE, SMALL = (2, 1), (3, 4)
"""How many times a word is enlarged, and of how many pixels then one is made. Short words are read in both sizes."""
EDGE, APART = 12, 40
"""Pixels kept around a word, and put between two."""
SURE = 90.0
"""Confidence that it takes to believe a reading that loses letters of the one before."""
SAME_LETTERS = 50.0
"""Confidence that will do for a second reading which finds but a full stop more than the first."""

Read = Callable[[Grey, float], list[ReadWord]]
"""Reads a sheet as one block of lines, given how much it is enlarged."""


def look_again(words: list[ReadWord], left_out: Sequence[ReadWord], pixels: Grey, read: Read) -> list[ReadWord]:
    """The words of a page, those that were unsure as they read on their own if that is surer.

    `left_out` holds boxes with ink that was not read at all, as words without text; they come last.
    """
    opening = [before is None or before.line is not word.line for before, word in pairwise([None, *words]) if word]
    again = [*words, *left_out]
    unsure = [i for i, word in enumerate(words) if _is_unsure(word, opening[i])]
    unsure += range(len(words), len(again))
    if len(unsure) > MOST_WORDS:
        return words
    _read_sheet(again, unsure, LARGE, pixels, read)
    _read_sheet(again, [i for i in unsure if len(again[i].text) <= SHORT], SMALL, pixels, read)
    return again


def _read_sheet(words: list[ReadWord], which: list[int], size: tuple[int, int], pixels: Grey, read: Read) -> None:
    """Puts what some of the words read as on a sheet in their place, where it is surer."""
    if not which:
        return
    sheet, bands = _sheet([_cut(words[i], pixels, *size) for i in which], int(np.median(pixels)))
    found = read(sheet, size[0] / size[1])
    for i, (top, bottom) in zip(which, bands, strict=True):
        words[i] = _surer(words[i], [word for word in found if top <= (word.top + word.bottom) / 2 < bottom])


def _is_unsure(word: ReadWord, opens_line: bool) -> bool:
    if not any(map(str.isalnum, word.text)):
        return False
    return word.confidence < (UNSURE_ALONE if opens_line and len(word.text) <= SHORT else UNSURE)


def _cut(word: ReadWord, pixels: Grey, times: int, of: int) -> Grey:
    """The word's pixels, smoothed, `times` as large and then made of `of` by `of` pixels each."""
    cut = pixels[max(0, word.top - EDGE) : word.bottom + EDGE, max(0, word.x0 - EDGE) : word.x1 + EDGE]
    large = cut.repeat(times, axis=0).repeat(times, axis=1).astype(np.uint16)
    large[1:, 1:] = (large[1:, 1:] + large[:-1, 1:] + large[1:, :-1] + large[:-1, :-1]) // 4
    height, width = (side // of for side in large.shape)
    blocks = large[: height * of, : width * of].reshape(height, of, width, of)
    small: Grey = blocks.mean(axis=(1, 3)).astype(np.uint8)
    return small


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
    needed = SURE if _letters(text) in _letters(first.text) else 0.0  # part of what was read before
    return first._replace(text=text, confidence=confidence) if confidence > max(first.confidence, needed) else first


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
