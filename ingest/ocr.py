"""A page without usable text, read from its picture: words, and the ruling lines that make its tables.

The page is drawn, turned upright and straightened; its rules are found and painted over; tesseract reads the rest.
Coordinates are points of the page as it stands then, which differs from the page as shown where it lay on its side,
and by a degree or two where it lay askew.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from minutebook.ingest import bitmap, render, tesseract
from minutebook.ingest.errors import Unreadable
from minutebook.ingest.hocr import ReadWord, read_hocr
from minutebook.ingest.legible import is_legible
from minutebook.ingest.model import Edge, Page, Word
from minutebook.ingest.ocr_slips import mended
from minutebook.ingest.render import Grey
from minutebook.ingest.tesseract import Ocr
from minutebook.schema import PageStatus, TextSource

LEAST_CONFIDENCE = 30.0
"""Words of which tesseract is less sure (of 100) are specks, logos and bits of photographs."""
LEAST_FOR_MARKS = 60.0
"""The same for words without a letter or digit."""
POOR = 70.0
"""Mean confidence below which the page may lie on its side; upright print has 90 and more, print on its side 40."""
FEW_WORDS = 12
"""So few words may be what is made of a page that lies on its side."""
BODY = 0.96
"""Tesseract's height of a line, from the top of a d to the foot of a p, as a share of the font size."""
SAME_SIZE = 0.13
"""Share of the usual size of a page by which a line's measured size may differ and still be in that size."""
BOLD, REGULAR = 1.25, 1.12
"""Strokes this many times as wide as most on the page are bold; below the second they are not; between, as their
neighbours."""
TELLING = 3
"""Letters and digits of a word whose strokes tell whether it is bold."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a picture. `confidence` is the mean of its words, from 0 to 100, weighted by their length."""

    words: list[Word]
    edges: list[Edge]
    confidence: float
    width: float
    height: float


def read_by_ocr(document: Any, page: Page, ocr: Ocr) -> None:
    """Puts words and edges from the page's picture in the place of what it has, if that is better.

    A page without any text that can't be read so has no text, and the reason why.
    """
    lacking = tesseract.lacking()
    if lacking:
        _give_up(page, f"is a picture; {lacking}")
        return
    try:
        reading = read_picture(render.draw(document, page.number))
    except (tesseract.OcrFailed, Unreadable) as fault:
        _give_up(page, f"could not be read by OCR: {fault.reason}")
        return
    if not reading.words:
        _give_up(page, "is a picture in which OCR found no words")
    elif ocr is Ocr.FORCE or _is_better(reading, page):
        page.words, page.edges, page.fills = reading.words, reading.edges, []
        page.width, page.height = reading.width, reading.height
        page.status, page.text_source, page.reason = PageStatus.OK, TextSource.OCR, None
        page.confidence = round(reading.confidence / 100, 3)


def _give_up(page: Page, reason: str) -> None:
    if not page.words:
        page.status, page.text_source, page.reason = PageStatus.NO_TEXT, TextSource.NONE, reason


def _is_better(reading: Reading, page: Page) -> bool:
    """Whether the reading says more than the page's own text: many more words, or words where those were none."""
    if is_legible(page.words):
        return len(reading.words) > 2 * len(page.words)
    return is_legible(reading.words)


def read_picture(picture: render.Picture) -> Reading:
    """The words and rules of a page's picture; it is turned where it reads badly as it stands.

    Raises:
        OcrFailed: tesseract is missing or did not read it.
    """
    reading = _read_as_it_stands(picture)
    if reading.confidence >= POOR and len(reading.words) >= FEW_WORDS:
        return reading
    turns = tesseract.quarter_turns(_pnm(picture.pixels), _dots_per_inch(picture))
    if not turns:
        return reading
    turned = render.Picture(np.ascontiguousarray(np.rot90(picture.pixels, -turns)), picture.scale)
    return max(reading, _read_as_it_stands(turned), key=lambda one: one.confidence * len(one.words) ** 0.5)


def _read_as_it_stands(picture: render.Picture) -> Reading:
    pixels, scale = picture
    ink = bitmap.find_ink(pixels)
    skew = bitmap.skew_of(ink)
    if skew:
        pixels = bitmap.straightened(pixels, skew)
        ink = bitmap.find_ink(pixels)
    flat, upright = bitmap.find_rules(ink, scale)
    pixels = bitmap.without_rules(pixels, [*flat, *upright])
    found = read_hocr(tesseract.read(_pnm(pixels), _dots_per_inch(picture)))
    found = [word for word in found if _is_sure(word)]
    edges = [_flat_edge(rule, scale) for rule in flat] + [_upright_edge(rule, scale) for rule in upright]
    letters = sum(len(word.text) for word in found)
    confidence = sum(word.confidence * len(word.text) for word in found) / max(1, letters)
    words = mended(_placed(found, bitmap.find_ink(pixels), scale))
    return Reading(words, edges, confidence, pixels.shape[1] / scale, pixels.shape[0] / scale)


def _is_sure(word: ReadWord) -> bool:
    says_something = any(map(str.isalnum, word.text))
    return word.confidence >= (LEAST_CONFIDENCE if says_something else LEAST_FOR_MARKS)


def _flat_edge(rule: bitmap.Rule, scale: float) -> Edge:
    y = (rule.top + rule.bottom) / 2 / scale
    return Edge(rule.left / scale, y, rule.right / scale, y)


def _upright_edge(rule: bitmap.Rule, scale: float) -> Edge:
    x = (rule.left + rule.right) / 2 / scale
    return Edge(x, rule.top / scale, x, rule.bottom / scale)


def _placed(found: list[ReadWord], ink: bitmap.Ink, scale: float) -> list[Word]:
    """The words in points, each with a size and a weight that agree with its neighbours'."""
    usual = _usual_height(found)
    words = []
    for word, bold in zip(found, _bold(found, ink), strict=True):
        height = word.line.height
        if abs(height - usual) <= SAME_SIZE * usual:
            height = usual
        size = max(1.0, round(2 * height / BODY / scale) / 2)
        base = word.line.base_at((word.x0 + word.x1) / 2) / scale
        x0, x1 = word.x0 / scale, word.x1 / scale
        words.append(Word(word.text, x0, base - 0.75 * size, x1, base + 0.25 * size, base, size, bold, False))
    return words


def _usual_height(found: list[ReadWord]) -> float:
    """The line height, in pixels, of the letter in the middle when all are sorted by it."""
    heights = sorted((word.line.height, len(word.text)) for word in found)
    half = sum(count for _, count in heights) / 2
    for height, count in heights:
        half -= count
        if half <= 0:
            return height
    return 1.0


def _bold(found: list[ReadWord], ink: bitmap.Ink) -> list[bool]:
    """Whether each word is bold, by the width of its strokes against the height of its line."""
    widths = [bitmap.stroke_width(ink, word.x0, word.top, word.x1, word.bottom) / word.line.height for word in found]
    telling = [sum(map(str.isalnum, word.text)) >= TELLING for word in found]
    sample = [width for width, tells in zip(widths, telling, strict=True) if tells]
    if not sample:
        return [False] * len(found)
    regular = float(np.percentile(sample, 30))
    sure = [
        None if not tells or REGULAR * regular < width < BOLD * regular else width >= BOLD * regular
        for width, tells in zip(widths, telling, strict=True)
    ]
    return [known if known is not None else _as_neighbour(found, sure, i) for i, known in enumerate(sure)]


def _as_neighbour(found: list[ReadWord], sure: list[bool | None], i: int) -> bool:
    """What is known of the nearest word in the line of word `i`, the one before it first."""
    own = [j for j, word in enumerate(found) if word.line is found[i].line and sure[j] is not None]
    return bool(sure[min(own, key=lambda j: (abs(j - i), j))]) if own else False


def _dots_per_inch(picture: render.Picture) -> int:
    return max(70, round(picture.scale * 72))


def _pnm(pixels: Grey) -> bytes:
    height, width = pixels.shape
    return b"P5 %d %d 255\n" % (width, height) + pixels.tobytes()
