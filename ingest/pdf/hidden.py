"""Words that are in a file but that nobody sees on its page: what a reader can't see must not be published.

Invisible or white letters, letters in the colour of the box they stand on, under a box drawn over them, outside the
shape they are clipped to (the heading of a row that a spreadsheet has closed), too small to see, or in a layer that is
switched off. Few pages have a word that may be hidden; such a page is drawn with these words
and without, and what makes no difference is hidden. The text behind a scan is invisible too, and is kept: something is
printed in its place.
"""

import ctypes
import re
import time
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from minutebook.ingest.model import Word

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""
WHITE: Colour = (255, 255, 255)
ALIKE = 40
"""Difference in the strongest channel below which letters may not stand out from what is under them."""
BRIGHT, SHEER = 160, 200
"""Strongest channel from which letters are pale, and opacity (0-255) up to which they are."""
SEEN = 16
"""Difference of a pixel, in one channel, that a reader can see."""
TOO_SMALL, NARROWEST = 1.0, 0.5
"""Points: letters below this size, and no wider than the second on the average, are specks."""
SCALE, MAX_PIXELS = 2.0, 4_000_000
"""Pixels to the point, and the most pixels that are drawn."""
COARSEST = 0.5
"""Pixels to the point at which a word can't be told from its paper."""
AS_SEEN = pdfium.FPDF_ANNOT | pdfium.FPDF_RENDER_NO_SMOOTHIMAGE
"""Marks on the page are drawn too; pictures coarsely, as they are the same with and without words."""
DRAWING_SECONDS = 10.0
PIECES = 3
MAX_PAIRS = 100_000
"""Words in boxes on a page that are looked at; with more, every word may be hidden."""
OBJECT_STREAM = re.compile(rb"/ObjStm\b[^\0]{0,300}?stream\r?\n")
MOST_OBJECTS = 4_000_000
"""Bytes of an object stream in which the layers are looked for; the catalogue is small."""


@dataclass(slots=True)
class Ink:
    """How a word is drawn: by which text object, in which colour, or in none at all.

    `doubtful` tells that it can't be seen on white paper, `pale` that it is lighter or brighter than letters to be
    read usually are, or that what is under it shows through.
    """

    item: int | None
    colour: Colour
    invisible: bool
    doubtful: bool
    pale: bool

    @classmethod
    def of(cls, item: int | None, colour: Colour, invisible: bool, alpha: int = 255) -> "Ink":
        """The ink of a text object; `invisible` tells that it is not drawn."""
        doubtful, pale = _on_white(colour, alpha)
        return cls(item, colour, invisible, invisible or doubtful, pale)


@lru_cache(maxsize=64)
def _on_white(colour: Colour, alpha: int) -> tuple[bool, bool]:
    """Whether letters can't be seen on white paper, and whether they are pale; a page has few colours of letters."""
    return min(colour) > 255 - ALIKE, max(colour) >= BRIGHT or alpha <= SHEER


class Cover(NamedTuple):
    """Something that can hide what was drawn before it. `colour` is known of filled rectangles only."""

    x0: float
    top: float
    x1: float
    bottom: float
    place: int
    colour: Colour | None
    picture: bool


@dataclass(slots=True)
class Drawing:
    """In which place the page draws each text object, and what may cover them."""

    texts: dict[int | None, int] = field(default_factory=dict)
    covers: list[Cover] = field(default_factory=list)
    clipped: set[int | None] = field(default_factory=set)
    """Text objects that lie outside the shape they are clipped to."""


@dataclass(slots=True)
class Sheet:
    """An open page with its words, each with its ink.

    `scan` tells that one picture fills it, `layered` that some layers of the file may be switched off, `faint` that
    some words may be tiny, or not to be seen on white paper.
    """

    page: Any
    words: Sequence[Word]
    inks: Sequence[Ink]
    drawing: Drawing
    scan: bool
    layered: bool
    faint: bool


def hidden_words(sheet: Sheet) -> set[int]:
    """Places in the list of the words that can't be seen."""
    drawing = sheet.drawing
    if not (sheet.faint or sheet.layered or drawing.covers or drawing.clipped):
        return set()
    tiny = {i for i, word in enumerate(sheet.words) if word.size < TOO_SMALL and _width_of_letter(word) < NARROWEST}
    seats = _Seats.of(sheet)
    suspects = sorted(set(_suspects(sheet, seats)) - tiny)
    pictures = _Pictures.of(sheet, suspects) if suspects else None
    if not pictures:
        return tiny
    return tiny | {i for i in suspects if _is_hidden(sheet, seats, pictures, i)}


def layers_are_off(data: bytes) -> bool:
    """Whether some layers of the file may be switched off; most files have none, and that is seen cheaply."""
    if not _mentions_layers(data):
        return False
    import pikepdf  # slow, and seldom needed

    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True, inherit_page_attributes=False) as pdf:
            usual = pdf.Root.OCProperties.D
            return bool(len(usual.get("/OFF", [])) or "/AS" in usual or usual.get("/BaseState", "/ON") != "/ON")
    except (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, ValueError, TypeError, KeyError, AttributeError):
        return True  # drawing will tell


def _mentions_layers(data: bytes) -> bool:
    if b"/OCProperties" in data:
        return True
    for start in OBJECT_STREAM.finditer(data):
        packed = memoryview(data)[start.end() : start.end() + MOST_OBJECTS]
        try:
            if b"/OCProperties" in zlib.decompressobj().decompress(packed, MOST_OBJECTS):
                return True
        except zlib.error:
            return True
    return False


def _width_of_letter(word: Word) -> float:
    return (word.x1 - word.x0) / len(word.text)


def _cut(word: Word) -> Iterable[Word]:
    """The place of a word in three pieces, of which none of a longer word is without ink."""
    width = (word.x1 - word.x0) / PIECES
    if len(word.text) < PIECES:
        return ()
    return (replace(word, x0=word.x0 + n * width, x1=word.x0 + (n + 1) * width) for n in range(PIECES))


def _alike(one: Colour, other: Colour) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]), abs(one[2] - other[2])) < ALIKE


@dataclass(slots=True)
class _Seats:
    """Which words have something drawn over them, and what each of the others stands on."""

    covered: set[int]
    beneath: dict[int, Cover]
    pictured: set[int]

    @classmethod
    def of(cls, sheet: Sheet) -> "_Seats":
        seats = cls(set(), {}, set())
        heights = [word.base - 0.3 * word.size for word in sheet.words]
        downwards = sorted(range(len(heights)), key=heights.__getitem__)
        levels = sorted(heights)
        pairs = 0
        for cover in sheet.drawing.covers:
            level = downwards[bisect_left(levels, cover.top) : bisect_right(levels, cover.bottom)]
            pairs += len(level)
            if pairs > MAX_PAIRS:
                seats.covered = set(range(len(sheet.words)))
                break
            for i in level:
                word = sheet.words[i]
                if cover.x0 <= (word.x0 + word.x1) / 2 <= cover.x1:
                    seats._put(sheet, i, cover)
        return seats

    def _put(self, sheet: Sheet, i: int, cover: Cover) -> None:
        if cover.picture:
            self.pictured.add(i)
        if cover.place < sheet.drawing.texts.get(sheet.inks[i].item, -1):
            self.beneath[i] = cover
        elif not (cover.picture and sheet.scan):
            self.covered.add(i)


def _suspects(sheet: Sheet, seats: _Seats) -> Iterable[int]:
    """The words that may be hidden."""
    if sheet.layered:
        return range(len(sheet.words))
    inks, outside = sheet.inks, sheet.drawing.clipped
    suspects = {i for i, under in seats.beneath.items() if under.colour and _alike(inks[i].colour, under.colour)}
    if sheet.faint:
        suspects.update(i for i, ink in enumerate(inks) if ink.doubtful and not _stands_out(sheet, seats, i))
    if outside:
        suspects.update(i for i, ink in enumerate(inks) if ink.item in outside)
    return suspects | seats.covered


def _stands_out(sheet: Sheet, seats: _Seats, i: int) -> bool:
    """Whether white letters stand on a box of another colour, or invisible ones belong to a picture."""
    if sheet.inks[i].invisible:
        return sheet.scan or i in seats.pictured
    under = seats.beneath.get(i)
    return bool(under and under.colour and not _alike(WHITE, under.colour))


def _is_hidden(sheet: Sheet, seats: _Seats, pictures: "_Pictures", i: int) -> bool:
    """By how the page looks with the suspects and without; a word that is covered in part is hidden.

    Over a picture, what makes no difference may be its text.
    """
    word = sheet.words[i]
    if sheet.inks[i].invisible:
        return pictures.is_plain(word)
    if pictures.differ(word):
        return i in seats.covered and any(pictures.is_lost(piece) for piece in _cut(word))
    return pictures.is_plain(word) or i not in seats.pictured or (sheet.layered and not sheet.scan)


class _Pictures:
    """Part of a page as it looks, and as it would look without some words."""

    def __init__(
        self, with_words: bytes, without: bytes, stride: int, corner: tuple[float, float], scale: float
    ) -> None:
        self._with, self._without, self._stride = with_words, without, stride
        self._left, self._top = corner
        self._scale = scale

    @classmethod
    def of(cls, sheet: Sheet, suspects: Sequence[int]) -> "_Pictures | None":
        """Nothing where the page is too large or takes too long to be drawn."""
        words = [sheet.words[i] for i in suspects]
        left, right = min(word.x0 for word in words) - 1, max(word.x1 for word in words) + 1
        top, bottom = min(word.top for word in words) - 1, max(word.bottom for word in words) + 1
        scale = min(SCALE, (MAX_PIXELS / ((right - left) * (bottom - top))) ** 0.5)
        if scale < COARSEST:
            return None
        size = (max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale)))
        with_words, stride = draw_part(sheet.page, left, top, size, scale)
        items = {ink.item for ink in (sheet.inks[i] for i in suspects) if ink.item and not ink.invisible}
        without = with_words
        if items and with_words:
            _set_active(items, False)
            without, _ = draw_part(sheet.page, left, top, size, scale)
            _set_active(items, True)
        return cls(with_words, without, stride, (left, top), scale) if with_words and without else None

    def differ(self, word: Word) -> bool:
        """Whether the word makes a difference that can be seen."""
        return any(
            one != other and max(abs(a - b) for a, b in zip(one, other, strict=True)) >= SEEN
            for one, other in zip(self._rows(self._with, word), self._rows(self._without, word), strict=True)
        )

    def is_lost(self, word: Word) -> bool:
        """Whether it makes no difference and nothing is to be seen."""
        return self.is_plain(word) and not self.differ(word)

    def is_plain(self, word: Word) -> bool:
        """Whether nothing at all is to be seen in its place."""
        pixels = b"".join(self._rows(self._with, word))
        channels = [pixels[channel::3] for channel in range(3)]
        return bool(pixels) and all(max(channel) - min(channel) < SEEN for channel in channels)

    def _rows(self, picture: bytes, word: Word) -> list[bytes]:
        """The pixels of its letters, row by row; less of their feet, which the next line may touch."""
        first, end = (max(0, int((x - self._left) * self._scale)) for x in (word.x0, word.x1))
        top, bottom = (
            (y - self._top) * self._scale for y in (word.base - 0.75 * word.size, word.base + 0.1 * word.size)
        )
        starts = (row * self._stride for row in range(max(0, int(top)), max(0, int(bottom)) + 1))
        return [picture[start + 3 * first : start + min(self._stride, 3 * max(end, first + 1))] for start in starts]


def _set_active(items: Iterable[int], active: bool) -> None:
    for item in items:
        pdfium.FPDFPageObj_SetIsActive(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT), active)


def draw_part(page: Any, left: float, top: float, size: tuple[int, int], scale: float) -> tuple[bytes, int]:
    """A part of an open page, three bytes to the pixel, and the bytes of a row; none if it takes too long."""
    bitmap = pdfium.FPDFBitmap_CreateEx(*size, pdfium.FPDFBitmap_BGR, None, 0)
    if not bitmap:
        return b"", 0
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, *size, 0xFFFFFFFF)
        deadline = time.monotonic() + DRAWING_SECONDS
        pause = pdfium.IFSDK_PAUSE(version=1)
        asked = type(pause.NeedToPauseNow)(lambda _: time.monotonic() > deadline)
        pause.NeedToPauseNow = asked
        width, height = (round(side(page) * scale) for side in (pdfium.FPDF_GetPageWidthF, pdfium.FPDF_GetPageHeightF))
        shift = (-round(left * scale), -round(top * scale))
        status = pdfium.FPDF_RenderPageBitmap_Start(
            bitmap, page, *shift, width, height, 0, AS_SEEN, ctypes.byref(pause)
        )
        pdfium.FPDF_RenderPage_Close(page)
        if status != pdfium.FPDF_RENDER_DONE:
            return b"", 0
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        return ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * size[1]), stride
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
