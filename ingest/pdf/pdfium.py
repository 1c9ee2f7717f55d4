"""Opens a file with PDFium and reads its pages: words here, ruling lines and fills in `rules`.

PDFium is not thread-safe: one process, one thread. The raw API is used because a page holds thousands of characters:
the whole text comes in one call, boxes are asked for at word ends only, and the font once per text object.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from sys import intern
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from minutebook.ingest.errors import Unreadable
from minutebook.ingest.footnotes import Raised, beside_raised, find_footnotes, is_mark, is_raised
from minutebook.ingest.geometry import Box, union
from minutebook.ingest.model import Bookmark, Page, TurnedWord, Word
from minutebook.ingest.pdf.font_weight import is_bold
from minutebook.ingest.pdf.frame import Corners, Frame
from minutebook.ingest.pdf.hidden import TOO_SMALL, WHITE, Drawing, Ink, Sheet, hidden_words
from minutebook.ingest.pdf.lying import turn_upright
from minutebook.ingest.pdf.pictures import is_picture, is_white_paper
from minutebook.ingest.pdf.raw import Handle, fast, fill_colour, passed
from minutebook.ingest.pdf.rules import read_rules
from minutebook.ingest.watermarks import LARGE, take_out_watermarks
from minutebook.schema import DocumentStatus, PageStatus, TextSource

_get_text = fast("FPDFText_GetText")
_get_char_box = fast("FPDFText_GetCharBox")
_get_origin = fast("FPDFText_GetCharOrigin")
_get_text_matrix = fast("FPDFText_GetMatrix")
_get_text_object = fast("FPDFText_GetTextObject", ctypes.c_void_p)
_get_char_index = fast("FPDFText_GetCharIndexFromTextIndex")
_get_font = fast("FPDFTextObj_GetFont", ctypes.c_void_p)
_get_font_size = fast("FPDFTextObj_GetFontSize")
_get_font_name = fast("FPDFFont_GetBaseFontName")
_get_font_flags = fast("FPDFFont_GetFlags")
_get_type = fast("FPDFPageObj_GetType")
_get_object = fast("FPDFPage_GetObject")
_get_render_mode = fast("FPDFTextObj_GetTextRenderMode")

WORD = re.compile(r"[^\s\x00\ufffe]++\ufffe?")
"""PDFium puts U+FFFE for a hyphen at a line end, and no space behind it."""
ODD = re.compile("[\ufffe\ud800-\udfff]")
"""What PDFium gives for a hyphen at a line end, and the halves of characters beyond the basic plane."""
FIGURES = frozenset("0123456789")
ITALIC = 1 << 6  # font descriptor flag, ISO 32000-1 table 123
ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)


@contextmanager
def open_document(data: bytes) -> Iterator[Any]:
    """The PDFium handle of a PDF in memory.

    Raises:
        Unreadable: it is encrypted, uses a security handler that PDFium lacks, or is damaged beyond repair.
    """
    pdfium.FPDF_InitLibrary()
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        raise _why_not(pdfium.FPDF_GetLastError())
    try:
        yield handle
    finally:
        pdfium.FPDF_CloseDocument(handle)


def _why_not(code: int) -> Unreadable:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return Unreadable(
            DocumentStatus.ENCRYPTED, "needs a password to open; save a copy without the password and use that"
        )
    return Unreadable(DocumentStatus.DAMAGED, "is damaged or incomplete; fetch or export it again")


def count_pages(document: Any) -> int:
    """Pages in the file."""
    return int(pdfium.FPDF_GetPageCount(document))


def metadata(document: Any, key: str) -> str | None:
    """An entry of the information dictionary (`Title`, `Producer`), None where absent or blank."""
    size = pdfium.FPDF_GetMetaText(document, key.encode(), None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_GetMetaText(document, key.encode(), buffer, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\x00").strip() or None


def page_label(document: Any, index: int) -> str | None:
    """The label that the file gives to the page at 0-based `index`, None where it gives none."""
    size = pdfium.FPDF_GetPageLabel(document, index, None, 0)
    if size <= 2:
        return None
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_GetPageLabel(document, index, buffer, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\x00").strip() or None


def bookmarks(document: Any, limit: int = 2000) -> list[Bookmark]:
    """The outline, depth first; entries without a page in this file are left out."""
    found: list[Bookmark] = []
    stack = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 0)]
    seen = 0
    while stack and seen < limit:
        mark, level = stack.pop()
        if not mark:
            continue
        seen += 1
        stack.append((pdfium.FPDFBookmark_GetNextSibling(document, mark), level))
        stack.append((pdfium.FPDFBookmark_GetFirstChild(document, mark), level + 1))
        destination = pdfium.FPDFBookmark_GetDest(document, mark)
        page = pdfium.FPDFDest_GetDestPageIndex(document, destination) if destination else -1
        if page >= 0:
            found.append(Bookmark(level, _bookmark_title(mark), page + 1))
    return found


def _bookmark_title(mark: Any) -> str:
    size = pdfium.FPDFBookmark_GetTitle(mark, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFBookmark_GetTitle(mark, buffer, size)
    return " ".join(buffer.raw.decode("utf-16-le", "replace").rstrip("\x00").split())


def read_page(document: Any, number: int, layered: bool = False) -> Page:
    """The words, ruling lines and fills of page `number` (from 1), turned as the page is shown.

    Words that can't be seen are left out; with `layered`, some may stand in a layer that is switched off.

    A page whose words run up or down is turned, so that they run level.

    A page that shows something but no words has no text; a blank one, such as the back of a booklet, is read in full.

    Raises:
        Unreadable: PDFium can't load the page.
    """
    handle = pdfium.FPDF_LoadPage(document, number - 1)
    if not handle:
        raise Unreadable(DocumentStatus.DAMAGED, f"page {number} is damaged")
    try:
        frame = Frame.of(handle)
        lettering = _read_words(handle, frame)
        if lettering.turned and turn_upright(handle, [word for word, _ in lettering.turned], len(lettering.words)):
            frame = Frame.of(handle)
            lettering = _read_words(handle, frame)
        words, inks, turned, slanted, raised, runs = lettering
        page = Page(number=number, width=frame.width, height=frame.height)
        page.picture = is_picture(handle)
        page.edges, page.fills, page.arrows, drawing = read_rules(handle, frame, runs)
        page.behind = page.picture and _lie_behind(inks, drawing)
        all_words = [*words, *(word.as_level() for word, _ in turned), *(word for word, _ in slanted)]
        all_inks = [*inks, *(ink for _, ink in turned), *(ink for _, ink in slanted)]
        faint = any(run.ink.doubtful or run.size < TOO_SMALL for run in runs.values())
        hidden = hidden_words(Sheet(handle, all_words, all_inks, drawing, page.picture, layered, faint))
        page.words = [word for i, word in enumerate(words) if i not in hidden] if hidden else words
        page.turned = [word for i, (word, _) in enumerate(turned, len(words)) if i not in hidden]
        page.hidden = sum(i < len(words) and any(map(str.isalnum, words[i].text)) for i in hidden)
        large: list[int] = []
        if any(run.size >= LARGE and run.ink.pale for run in runs.values()):
            large = [i for i, ink in enumerate(all_inks) if ink.pale and all_words[i].size >= LARGE and i not in hidden]
        if large or slanted:
            first = len(words) + len(turned)
            tilted = [word for i, (word, _) in enumerate(slanted, first) if i not in hidden]
            take_out_watermarks(page, [all_words[i] for i in large if i < first], tilted)
        if raised.marks:
            find_footnotes(page, raised)
        if not page.words:
            page.text_source = TextSource.NONE
            if not _is_blank(handle, marked=bool(page.watermarks)):
                page.status, page.reason = PageStatus.NO_TEXT, "has no text layer"
        page.label = page_label(document, number - 1)
        return page
    finally:
        pdfium.FPDF_ClosePage(handle)


def _lie_behind(inks: list[Ink], drawing: Drawing) -> bool:
    """Whether words on a page that is a picture are not printed on it, but not drawn at all, or before the picture."""
    last = max((cover.place for cover in drawing.covers if cover.picture), default=-1)
    return all(ink.invisible or drawing.texts.get(ink.item or 0, last) < last for ink in inks)


def _is_blank(page: Any, marked: bool) -> bool:
    """Whether a page shows nothing: no drawing, no picture but of white paper, and no letter unless `marked` over."""
    objects = (_get_object(page, i) for i in range(pdfium.FPDFPage_CountObjects(page)))
    if any(_get_type(item) != pdfium.FPDF_PAGEOBJ_TEXT for item in objects):
        return is_white_paper(page)
    with _open_text(page) as (_, text):
        return marked or not WORD.search(text)


class Lettering(NamedTuple):
    """The level words of a page and how each is drawn, those that run up or down it, and all others.

    `raised` are those of the level words that are small figures above their line; `runs` tells of each text object how
    its words are printed.
    """

    words: list[Word]
    inks: list[Ink]
    turned: list[tuple[TurnedWord, Ink]]
    slanted: list[tuple[Word, Ink]]
    raised: Raised
    runs: dict[int | None, Run]


def _read_words(page: Any, frame: Frame) -> Lettering:
    with _open_text(page) as (text_page, text):
        agree = bool(text) and len(text) == pdfium.FPDFText_CountChars(text_page)
        return _words_of(text_page, text, agree, frame)


@contextmanager
def _open_text(page: Any) -> Iterator[tuple[Any, str]]:
    """PDFium's text page and its whole text, one code unit a character, so that offsets stay those of PDFium."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        yield None, ""
        return
    try:
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        units = bytearray(2 * (count + 1))
        written = _get_text(text_page, 0, count, ctypes.byref(ctypes.c_char.from_buffer(units))) if count else 0
        length = max(0, written - 1)
        text = units[: 2 * length].decode("utf-16-le", "surrogatepass")
        yield text_page, text if len(text) == length else "".join(map(chr, memoryview(units).cast("H")[:length]))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class Run(NamedTuple):
    """What the words of one text object share; `level` tells whether they run from left to right within the page.

    `upwards` is True where they run up the page, False where down, None where neither.
    """

    level: bool
    upwards: bool | None
    top: float
    bottom: float
    base: float
    size: float
    bold: bool
    italic: bool
    ink: Ink


def _words_of(text_page: Any, text: str, offsets_agree: bool, frame: Frame) -> Lettering:
    text_page = passed(ctypes.cast(text_page, ctypes.c_void_p).value)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    left_at, right_at, bottom_at, top_at = map(ctypes.byref, (left, right, bottom, top))
    shift, turns, width = frame.left, frame.turns, frame.width
    runs: dict[int | None, Run] = {}
    styles: dict[int, tuple[bool, bool]] = {}
    words: list[Word] = []
    inks: list[Ink] = []
    turned: list[tuple[TurnedWord, Ink]] = []
    slanted: list[tuple[Word, Ink]] = []
    numbered: list[tuple[int, int, int]] = []
    here: int | None = -1  # the text object of the word before, which most words share
    for match in WORD.finditer(text):
        start, end = match.span()
        end -= 1
        if not offsets_agree:
            start, end = _get_char_index(text_page, start), _get_char_index(text_page, end)
        text_object = _get_text_object(text_page, start)
        if text_object != here:
            here, run = text_object, runs.get(text_object)
            if run is None:
                run = runs[text_object] = _run_of(text_page, text_object, start, frame, styles)
            level, upwards, y0, y1, base, size, bold, italic, ink = run
        printed = match.group()
        if not printed.isascii() and ODD.search(printed):
            printed = _valid(printed)
        if not level:
            box = union([_box_of(text_page, start, frame), _box_of(text_page, end, frame)])
            if upwards is not None:
                turned.append((TurnedWord(printed, *box, size, bold, italic, upwards), ink))
            elif box[1] >= 0 and box[3] <= frame.height and box[0] >= 0 and box[2] <= width:
                slanted.append((Word(printed, *box, box[3], size, bold, italic), ink))
            continue
        _get_char_box(text_page, start, left_at, right_at, bottom_at, top_at)
        x0, first = left.value - shift, turns and (left.value, right.value, bottom.value, top.value)
        if end != start:
            _get_char_box(text_page, end, left_at, right_at, bottom_at, top_at)
        x1 = right.value - shift
        if first:
            x0, x1 = _ends(frame, first, (left.value, right.value, bottom.value, top.value))
        if x1 < 0 or x0 > width:
            continue
        if (printed[-1] in FIGURES or printed[0] in FIGURES) and offsets_agree and not turns:
            numbered.append((len(words), start, end))
        words.append(Word(intern(printed), x0, y0, x1, y1, base, size, bold, italic))
        inks.append(ink)

    def run_at(index: int) -> Run:
        item = _get_text_object(text_page, index)
        if item not in runs:
            runs[item] = _run_of(text_page, item, index, frame, styles)
        return runs[item]

    raised = _part_raised(words, inks, numbered, run_at, lambda index: _box_of(text_page, index, frame))
    return Lettering(words, inks, turned, slanted, raised, runs)


def _part_raised(
    words: list[Word],
    inks: list[Ink],
    numbered: list[tuple[int, int, int]],
    run_at: Callable[[int], Run],
    box_at: Callable[[int], Box],
) -> Raised:
    """The raised figures of a page, such as the marks of footnotes, put on the baseline of what they are printed at.

    Args:
        words: all level words of the page; one that begins or ends with a raised figure becomes two.
        inks: of each.
        numbered: place in `words` of those that begin or end with a figure, rising, with their first and last letter.
        run_at: how a letter is printed.
        box_at: where it stands.
    """
    raised = Raised([], [])
    for place, first, last in reversed(numbered):
        word, run, other = words[place], run_at(first), run_at(last)
        if run is other or run.size == other.size:
            if is_mark(word.text) and (beside := beside_raised(words, place)):
                words[place] = replace(word, base=beside.base)
                (raised.labels if beside.x0 > word.x0 else raised.marks).append(words[place])
            continue
        cut = next((i for i in range(first + 1, last) if run_at(i).size != run.size), last)
        front, back = word.text[: cut - first], word.text[cut - first :]
        leads, follows = is_mark(front) and is_raised(run, other), is_mark(back, front) and is_raised(other, run)
        if leads or follows:
            base = other.base if leads else run.base
            pair = [
                replace(_word(front, word.x0, box_at(cut - 1)[2], run), base=base),
                replace(_word(back, box_at(cut)[0], word.x1, other), base=base),
            ]
            words[place : place + 1], inks[place : place + 1] = pair, [run.ink, other.ink]
            (raised.labels if leads else raised.marks).append(pair[not leads])
    return raised


def _word(text: str, x0: float, x1: float, run: Run) -> Word:
    return Word(intern(text), x0, run.top, x1, run.bottom, run.base, run.size, run.bold, run.italic)


def _valid(printed: str) -> str:
    """Line-end hyphens as such, and pairs of code units as the characters they are; half a pair becomes U+FFFD."""
    return printed.replace("\ufffe", "-").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _box_of(text_page: Any, index: int, frame: Frame) -> Box:
    """The box of a letter, as shown."""
    sides = [ctypes.c_double() for _ in range(4)]
    _get_char_box(text_page, index, *map(ctypes.byref, sides))
    left, right, bottom, top = (side.value for side in sides)
    (xa, ya), (xb, yb) = frame.place(left, bottom), frame.place(right, top)
    return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)


def _ends(frame: Frame, first: Corners, last: Corners) -> tuple[float, float]:
    """Left and right end, as shown on a turned page, of a word from its first and last letters' boxes in page space."""
    xs = [frame.place(x, y)[0] for left, right, bottom, top in (first, last) for x, y in ((left, bottom), (right, top))]
    return min(xs), max(xs)


_X, _Y, _SIZE, _MATRIX = ctypes.c_double(), ctypes.c_double(), ctypes.c_float(), pdfium.FS_MATRIX()
_X_AT, _Y_AT, _SIZE_AT, _MATRIX_AT = map(ctypes.byref, (_X, _Y, _SIZE, _MATRIX))


def _run_of(text_page: Any, address: int | None, index: int, frame: Frame, styles: dict[int, tuple[bool, bool]]) -> Run:
    """Size, style and baseline of a text object; `styles` remembers (bold, italic) by the address of the font."""
    _get_origin(text_page, index, _X_AT, _Y_AT)
    _get_text_matrix(text_page, index, _MATRIX_AT)
    bold = italic = False
    _SIZE.value = 0.0
    ink = NO_INK
    if address:
        text_object = passed(address)
        ink = _ink_of(text_object, address)
        _get_font_size(text_object, _SIZE_AT)
        font = _get_font(text_object)
        if font:
            style = styles.get(font)
            if style is None:
                style = styles[font] = _style_of(Handle(font))
            bold, italic = style
    a, b = _MATRIX.a, _MATRIX.b
    size = (_SIZE.value or 10.0) * (max(abs(_MATRIX.d), abs(b)) or 1.0)
    base = frame.place(_X.value, _Y.value)[1] if frame.turns else frame.top - _Y.value
    level, upwards = 0 <= base <= frame.height + size, None
    if b or frame.turns or a < 0:
        # The direction of writing; the character angle would count slanted letters as turned.
        angle = 90 * frame.turns - math.degrees(math.atan2(b, a))
        level = level and (angle + 3) % 360 <= 6
        upwards = {270: True, 90: False}.get(round(angle) % 360)
    return Run(level, upwards, base - 0.75 * size, base + 0.25 * size, base, size, bold, italic, ink)


NOT_DRAWN = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
NOT_FILLED = (pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP)
NO_INK = Ink.of(None, (0, 0, 0), False)
"""Of letters that belong to no text object."""


def _ink_of(text_object: Any, address: int) -> Ink:
    """How a text object is drawn; as if in white where its colour is a pattern, or it has outlines only."""
    mode, found = _get_render_mode(text_object), fill_colour(text_object)
    if not found or mode in NOT_FILLED:
        return Ink.of(address, WHITE, mode in NOT_DRAWN)
    return Ink.of(address, found[:3], mode in NOT_DRAWN or not found[3], found[3])


def _style_of(font: Handle) -> tuple[bool, bool]:
    needed = _get_font_name(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, needed))
    _get_font_name(font, buffer, needed)
    name, flags = buffer.value.decode("utf-8", "replace"), _get_font_flags(font)
    return is_bold(font, name, flags), bool(flags & ITALIC) or bool(ITALIC_NAME.search(name))
