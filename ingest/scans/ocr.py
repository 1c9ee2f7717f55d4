"""A page without usable text, read from its picture: words, and the ruling lines that make its tables.

The page is drawn, turned upright and straightened; its rules are found and painted over; tesseract reads the rest.
Coordinates are points of the page as it stands then, which differs from the page as shown where it lay on its side,
and by a degree or two where it lay askew.
"""

import time
from dataclasses import dataclass
from typing import Any

import numpy as np

from minutebook.ingest.errors import Unreadable
from minutebook.ingest.model import Edge, Page, Word
from minutebook.ingest.pdf import render
from minutebook.ingest.pdf.render import Grey
from minutebook.ingest.scans import bitmap, tesseract
from minutebook.ingest.scans.bullets import with_bullets
from minutebook.ingest.scans.hocr import ReadWord, read_hocr
from minutebook.ingest.scans.legible import is_legible
from minutebook.ingest.scans.pale_marks import find_watermark
from minutebook.ingest.scans.pictured_rules import edges_of
from minutebook.ingest.scans.second_look import look_again
from minutebook.ingest.scans.slips import mended
from minutebook.ingest.scans.tesseract import Ocr, OcrFailed
from minutebook.ingest.scans.unread_cells import unread_cells
from minutebook.ingest.tables.turned_headings import upright
from minutebook.schema import PageStatus, TextSource

LEAST_CONFIDENCE = 30.0
"""Words of which tesseract is less sure (of 100) are specks, logos and bits of photographs."""
LEAST_FOR_MARKS = 60.0
"""The same for words without a letter or digit, dashes aside."""
DASHES = frozenset("-–—")
LEAST_MEAN = 50.0
"""Mean confidence of a page below which its words are none: marks in a photograph, handwriting."""
POOR = 70.0
"""Mean confidence below which the page may lie on its side; upright print has 90 and more, print on its side 40."""
FEW_WORDS = 12
"""So few words may be what is made of a page that lies on its side."""
BODY = 0.96
"""Tesseract's height of a line, from the top of a d to the foot of a p, as a share of the font size."""
SMALLER, LARGER = 0.8, 1.13
"""A line whose height, against the usual one of its page, lies between these is in the usual size: short lines without
tall letters measure less than they are."""
BOLD, REGULAR = 1.25, 1.12
"""Strokes this many times as wide as most on the page are bold; below the second they are not; between, as their
neighbours."""
TELLING = 3
"""Letters and digits of a word whose strokes tell whether it is bold, and whose box tells which way it runs."""
UPRIGHT = 1.5
"""Height of a word's box, as a share of its width, from which it runs up or down the page."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a picture. `confidence` is the mean of its words, from 0 to 100, weighted by their length.

    Words that run up or down the page are left out, and count as 0: where most do, the page lies on its side.
    """

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
        picture = render.draw(document, page.number)
        reading = read_picture(picture)
    except (OcrFailed, Unreadable) as fault:
        _give_up(page, f"could not be read by OCR: {fault.reason}")
        return
    if not reading.words or reading.confidence < LEAST_MEAN:
        _give_up(page, "is a picture in which OCR found no words")
        if page.status is PageStatus.NO_TEXT and bitmap.is_blank(picture.pixels):
            page.status, page.reason = PageStatus.OK, None
    elif ocr is Ocr.FORCE or _is_better(reading, page):
        page.words, page.edges, page.fills = reading.words, reading.edges, []
        page.width, page.height = reading.width, reading.height
        page.status, page.text_source, page.reason = PageStatus.OK, TextSource.OCR, None
        page.confidence = round(reading.confidence / 100, 3)
        if mark := find_watermark(picture):
            page.watermarks.append(mark)


def _give_up(page: Page, reason: str) -> None:
    """Leave the page as it is; where it says something sideways only ("This page is left blank"), that is its text."""
    if not page.words and page.turned and not page.picture and len({word.upwards for word in page.turned}) == 1:
        page.words = upright(page.turned, (0, 0, page.width, page.height))
        page.status, page.text_source, page.reason = PageStatus.OK, TextSource.TEXT, None
    elif not page.words:
        page.status, page.text_source, page.reason = PageStatus.NO_TEXT, TextSource.NONE, reason


def _is_better(reading: Reading, page: Page) -> bool:
    """Whether the reading says more than the page's own text: many more words, or words where those were none."""
    if is_legible(page.words):
        return len(reading.words) > 2 * len(page.words)
    return is_legible(reading.words)


def read_picture(picture: render.Picture) -> Reading:
    """The words and rules of a page's picture; it is turned where it reads badly as it stands.

    Raises:
        OcrFailed: tesseract is missing, did not read it, or was not done in `tesseract.PAGE_SECONDS`.
    """
    deadline = time.monotonic() + tesseract.PAGE_SECONDS
    reading = _read_as_it_stands(picture, deadline)
    if reading.confidence >= POOR and len(reading.words) >= FEW_WORDS:
        return reading
    turns = tesseract.quarter_turns(_pnm(picture.pixels), _dots_per_inch(picture.scale), deadline - time.monotonic())
    if not turns:
        return reading
    turned = render.Picture(np.ascontiguousarray(np.rot90(picture.pixels, -turns)), picture.scale)
    return max(reading, _read_as_it_stands(turned, deadline), key=lambda one: one.confidence * len(one.words) ** 0.5)


def _read_as_it_stands(picture: render.Picture, deadline: float) -> Reading:
    pixels, scale = picture
    skew = bitmap.skew_of(bitmap.find_ink(pixels))
    if skew:
        pixels = bitmap.straightened(pixels, skew)
    flat, upright = bitmap.find_rules(pixels, scale)
    pixels = bitmap.without_rules(pixels, [*flat, *upright])
    edges = edges_of(flat, upright, scale)
    found = _read_words(pixels, edges, scale, deadline)
    level = [word for word in found if _is_level(word)]
    letters = sum(len(word.text) for word in found)
    confidence = sum(word.confidence * len(word.text) for word in level) / max(1, letters)
    words = _placed(level, bitmap.find_ink(pixels), scale)
    return Reading(words, edges, confidence, pixels.shape[1] / scale, pixels.shape[0] / scale)


def _read_words(pixels: Grey, edges: list[Edge], scale: float, deadline: float) -> list[ReadWord]:
    """The words of a straight page without its rules, slips put right."""

    def read_sheet(sheet: Grey, enlarged: float) -> list[ReadWord]:
        seconds = deadline - time.monotonic()
        try:
            return read_hocr(tesseract.read(_pnm(sheet), _dots_per_inch(enlarged * scale), seconds, one_block=True))
        except OcrFailed:  # the first reading stands
            return []

    found = read_hocr(tesseract.read(_pnm(pixels), _dots_per_inch(scale), deadline - time.monotonic()))
    ink = bitmap.find_ink(pixels)
    left_out = unread_cells(found, edges, ink, scale, _usual_height(found))
    found = with_bullets(look_again(found, left_out, pixels, read_sheet), ink)
    return [word for word in mended(found) if _is_sure(word)]


def _is_level(word: ReadWord) -> bool:
    """Whether a word runs from left to right. Tesseract reads print that runs up or down the page as well."""
    return len(word.text) < TELLING or word.bottom - word.top <= UPRIGHT * (word.x1 - word.x0)


def _is_sure(word: ReadWord) -> bool:
    says_something = any(map(str.isalnum, word.text)) or word.text in DASHES
    return word.confidence >= (LEAST_CONFIDENCE if says_something else LEAST_FOR_MARKS)


def _placed(found: list[ReadWord], ink: bitmap.Ink, scale: float) -> list[Word]:
    """The words in points, each with a size and a weight that agree with its neighbours'."""
    usual = _usual_height(found)
    words = []
    for word, bold in zip(found, _bold(found, ink), strict=True):
        height = word.line.height
        if SMALLER * usual <= height <= LARGER * usual:
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


def _dots_per_inch(scale: float) -> int:
    return max(70, round(scale * 72))


def _pnm(pixels: Grey) -> bytes:
    height, width = pixels.shape
    return b"P5 %d %d 255\n" % (width, height) + pixels.tobytes()
