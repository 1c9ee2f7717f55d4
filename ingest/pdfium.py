"""The only module that calls PDFium: opens a file, reads a page's words, ruling lines and fills.

PDFium is not thread-safe: one process, one thread. The raw API is used because a page holds thousands of characters:
the whole text comes in one call, boxes are asked for at word ends only, and the font once per text object. Bound
through `ctypes.PyDLL`, a call does not let go of the interpreter lock, which halves its price.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium
import pypdfium2_raw.bindings as bindings

from minutebook.ingest.errors import Unreadable
from minutebook.ingest.model import Bookmark, Edge, Fill, Page, Word
from minutebook.ingest.pictures import is_picture
from minutebook.schema import DocumentStatus, PageStatus, TextSource

_lib = ctypes.PyDLL(bindings._libs["pdfium"]._name)


def _fast(name: str, handles: bool = False) -> Any:
    """The raw function; with `handles`, PDFium's handles go in and out as plain integers, which is cheaper."""
    slow, function = getattr(pdfium, name), getattr(_lib, name)
    function.argtypes, function.restype = slow.argtypes, slow.restype
    if handles:
        function.argtypes = [ctypes.c_void_p, *slow.argtypes[1:]]
        if isinstance(slow.restype, type) and issubclass(slow.restype, ctypes._Pointer):
            function.restype = ctypes.c_void_p
    return function


_get_char_box = _fast("FPDFText_GetCharBox")
_get_origin = _fast("FPDFText_GetCharOrigin")
_get_text_matrix = _fast("FPDFText_GetMatrix")
_get_text_object = _fast("FPDFText_GetTextObject", handles=True)
_get_char_index = _fast("FPDFText_GetCharIndexFromTextIndex")
_get_font = _fast("FPDFTextObj_GetFont", handles=True)
_get_font_size = _fast("FPDFTextObj_GetFontSize", handles=True)
_get_font_name = _fast("FPDFFont_GetBaseFontName", handles=True)
_get_font_flags = _fast("FPDFFont_GetFlags", handles=True)
_get_font_weight = _fast("FPDFFont_GetWeight", handles=True)
_get_type = _fast("FPDFPageObj_GetType", handles=True)
_get_bounds = _fast("FPDFPageObj_GetBounds", handles=True)
_get_object = _fast("FPDFPage_GetObject", handles=True)
_get_matrix = _fast("FPDFPageObj_GetMatrix", handles=True)
_get_fill_colour = _fast("FPDFPageObj_GetFillColor", handles=True)
_get_draw_mode = _fast("FPDFPath_GetDrawMode", handles=True)
_count_segments = _fast("FPDFPath_CountSegments", handles=True)
_get_segment = _fast("FPDFPath_GetPathSegment", handles=True)
_get_point = _fast("FPDFPathSegment_GetPoint", handles=True)
_get_segment_type = _fast("FPDFPathSegment_GetType", handles=True)
_get_close = _fast("FPDFPathSegment_GetClose", handles=True)
_count_inside = _fast("FPDFFormObj_CountObjects", handles=True)
_get_inside = _fast("FPDFFormObj_GetObject", handles=True)

WORD = re.compile(r"[^\s\x00\ufffe]+\ufffe?")
"""PDFium puts U+FFFE for a hyphen at a line end, and no space behind it."""
ODD = re.compile("[\ufffe\ud800-\udfff]")
"""What PDFium gives for a hyphen at a line end, and the halves of characters beyond the basic plane."""
MAX_PATHS = 20_000
"""Paths looked at on a page; a plan drawing has a hundred thousand and no table."""
LINE_THICKNESS = 2.5
"""A filled box at most this thin, in points, is a ruling line."""
ONE_RECTANGLE = 6
"""Segments of a path that draws at most one rectangle."""
MAX_SEGMENTS = 400
"""A path with more is a drawing."""
MAX_DEPTH = 4
"""Nesting of form objects that is followed."""
BOLD_WEIGHT = 600
ITALIC, FORCE_BOLD = 1 << 6, 1 << 18  # font descriptor flags, ISO 32000-1 table 123
BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
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


def read_page(document: Any, number: int) -> Page:
    """The words, ruling lines and fills of page `number` (from 1), turned as the page is shown.

    A page that shows something but no words has no text; a blank one, such as the back of a booklet, is read in full.

    Raises:
        Unreadable: PDFium can't load the page.
    """
    handle = pdfium.FPDF_LoadPage(document, number - 1)
    if not handle:
        raise Unreadable(DocumentStatus.DAMAGED, f"page {number} is damaged")
    try:
        frame = Frame.of(handle)
        page = Page(number=number, width=frame.width, height=frame.height)
        page.words = _read_words(handle, frame)
        page.picture = is_picture(handle)
        if not page.words:
            page.text_source = TextSource.NONE
            if not _is_blank(handle):
                page.status, page.reason = PageStatus.NO_TEXT, "has no text layer"
        page.edges, page.fills = _read_rules(handle, frame)
        page.label = page_label(document, number - 1)
        return page
    finally:
        pdfium.FPDF_ClosePage(handle)


Corners = tuple[float, float, float, float]
"""The four sides of a box."""


class Frame(NamedTuple):
    """How page space (origin at the bottom left, before rotation) becomes points from the top left as shown."""

    width: float
    height: float
    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @classmethod
    def of(cls, page: Any) -> Frame:
        """The frame of an open page: what of it is shown, and its /Rotate in quarter turns."""
        left, bottom, right, top = _shown_box(page)
        width, height = right - left, top - bottom
        turns = pdfium.FPDFPage_GetRotation(page) % 4
        if turns % 2:
            width, height = height, width
        return cls(width, height, left, bottom, right, top, turns)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of page space, as (x, distance from the top)."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x


def _shown_box(page: Any) -> Corners:
    """Left, bottom, right and top of the crop box within the media box; of the media box where the two don't meet."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    if box.left < box.right and box.bottom < box.top:
        return (box.left, box.bottom, box.right, box.top)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPage_GetMediaBox(page, *map(ctypes.byref, (left, bottom, right, top)))
    return (left.value, bottom.value, right.value, top.value)


def _is_blank(page: Any) -> bool:
    """Whether a page shows nothing: no picture, no drawing, and no letter, turned or not."""
    objects = (_get_object(page, i) for i in range(pdfium.FPDFPage_CountObjects(page)))
    if any(_get_type(item) != pdfium.FPDF_PAGEOBJ_TEXT for item in objects):
        return False
    with _open_text(page) as (_, text):
        return not WORD.search(text)


def _read_words(page: Any, frame: Frame) -> list[Word]:
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
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(text_page, 0, count, buffer) if count else 0
        units = buffer[: max(0, written - 1)]
        text = bytes(buffer)[: 2 * len(units)].decode("utf-16-le", "surrogatepass")
        yield text_page, text if len(text) == len(units) else "".join(map(chr, units))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class Run(NamedTuple):
    """What the letters of one text object share."""

    size: float
    bold: bool
    italic: bool
    base: float
    upright: bool


def _words_of(text_page: Any, text: str, offsets_agree: bool, frame: Frame) -> list[Word]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    left_at, right_at, bottom_at, top_at = map(ctypes.byref, (left, right, bottom, top))
    shift = frame.left
    runs: dict[int | None, Run] = {}
    styles: dict[int, tuple[bool, bool]] = {}
    words: list[Word] = []
    for match in WORD.finditer(text):
        start, end = match.start(), match.end() - 1
        if not offsets_agree:
            start, end = _get_char_index(text_page, start), _get_char_index(text_page, end)
        text_object = _get_text_object(text_page, start)
        run = runs.get(text_object)
        if run is None:
            run = runs[text_object] = _run_of(text_page, text_object, start, frame, styles)
        if not run.upright:
            continue
        _get_char_box(text_page, start, left_at, right_at, bottom_at, top_at)
        x0, turned = left.value - shift, (left.value, right.value, bottom.value, top.value)
        if end != start:
            _get_char_box(text_page, end, left_at, right_at, bottom_at, top_at)
        x1 = right.value - shift
        if frame.turns:
            x0, x1 = _ends(frame, turned, (left.value, right.value, bottom.value, top.value))
        size, bold, italic, base, _ = run
        if x1 < 0 or x0 > frame.width or base < 0 or base > frame.height + size:
            continue
        printed = match.group()
        if not printed.isascii() and ODD.search(printed):
            printed = _valid(printed)
        words.append(Word(printed, x0, base - 0.75 * size, x1, base + 0.25 * size, base, size, bold, italic))
    return words


def _valid(printed: str) -> str:
    """Line-end hyphens as such, and pairs of code units as the characters they are; half a pair becomes U+FFFD."""
    return printed.replace("\ufffe", "-").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _ends(frame: Frame, first: Corners, last: Corners) -> tuple[float, float]:
    """Left and right end, as shown on a turned page, of a word from its first and last letters' boxes in page space."""
    xs = [frame.place(x, y)[0] for left, right, bottom, top in (first, last) for x, y in ((left, bottom), (right, top))]
    return min(xs), max(xs)


_X, _Y, _SIZE, _MATRIX = ctypes.c_double(), ctypes.c_double(), ctypes.c_float(), pdfium.FS_MATRIX()
_X_AT, _Y_AT, _SIZE_AT, _MATRIX_AT = map(ctypes.byref, (_X, _Y, _SIZE, _MATRIX))


def _run_of(
    text_page: Any, text_object: int | None, index: int, frame: Frame, styles: dict[int, tuple[bool, bool]]
) -> Run:
    """Size, style and baseline of a text object; `styles` remembers (bold, italic) by font handle."""
    _get_origin(text_page, index, _X_AT, _Y_AT)
    _get_text_matrix(text_page, index, _MATRIX_AT)
    bold = italic = False
    _SIZE.value = 0.0
    if text_object:
        _get_font_size(text_object, _SIZE_AT)
        font = _get_font(text_object)
        if font:
            style = styles.get(font)
            if style is None:
                style = styles[font] = _style_of(font)
            bold, italic = style
    a, b = _MATRIX.a, _MATRIX.b
    scale = max(abs(_MATRIX.d), abs(b)) or 1.0
    # The direction of writing; the character angle would count slanted letters as turned.
    angle = 90 * frame.turns - math.degrees(math.atan2(b, a)) if b or frame.turns or a < 0 else 0.0
    base = frame.place(_X.value, _Y.value)[1]
    return Run((_SIZE.value or 10.0) * scale, bold, italic, base, (angle + 3) % 360 <= 6)


def _style_of(font: int) -> tuple[bool, bool]:
    needed = _get_font_name(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, needed))
    _get_font_name(font, buffer, needed)
    name, flags = buffer.value.decode("utf-8", "replace"), _get_font_flags(font)
    bold = _get_font_weight(font) >= BOLD_WEIGHT or bool(flags & FORCE_BOLD) or bool(BOLD_NAME.search(name))
    return bold, bool(flags & ITALIC) or bool(ITALIC_NAME.search(name))


Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _compose(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _matrix_of(item: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not _get_matrix(item, ctypes.byref(matrix)):
        return IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _paths(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """Path objects with the matrix from their form's space to page space, at most `MAX_PATHS`."""
    left = MAX_PATHS
    stack: list[tuple[Any, Matrix, int]] = [
        (_get_object(page, i), IDENTITY, 0) for i in range(pdfium.FPDFPage_CountObjects(page) - 1, -1, -1)
    ]
    while stack and left:
        item, matrix, depth = stack.pop()
        kind = _get_type(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            left -= 1
            yield item, matrix
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            inside = _compose(_matrix_of(item), matrix)
            count = _count_inside(item)
            stack += [(_get_inside(item, i), inside, depth + 1) for i in range(count - 1, -1, -1)]


def _read_rules(page: Any, frame: Frame) -> tuple[list[Edge], list[Fill]]:
    edges: list[Edge] = []
    fills: list[Fill] = []
    fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
    for item, matrix in _paths(page):
        if not _get_draw_mode(item, ctypes.byref(fill_mode), ctypes.byref(stroke)):
            continue
        if not fill_mode.value and not stroke.value:
            continue
        box = _bounds(item, matrix, frame)
        if _is_thin(box):
            _add_thin(edges, box)
            continue
        segments = _count_segments(item)
        if stroke.value:
            for shape in _shapes(item, matrix, frame):
                for a, b in pairwise(shape):
                    _add_stroke(edges, a, b)
        elif segments > ONE_RECTANGLE:
            for shape in _shapes(item, matrix, frame):
                _add_thin(edges, _around(shape))
        if fill_mode.value and segments <= ONE_RECTANGLE:
            fills.append(Fill(*box, _colour(item)))
    return edges, fills


_SIDES = tuple(ctypes.c_float() for _ in range(4))
_SIDES_AT = tuple(map(ctypes.byref, _SIDES))


def _bounds(item: Any, matrix: Matrix, frame: Frame) -> Corners:
    _get_bounds(item, *_SIDES_AT)
    left, bottom, right, top = (side.value for side in _SIDES)
    if matrix is not IDENTITY:
        (left, bottom), (right, top) = _apply(matrix, left, bottom), _apply(matrix, right, top)
    (xa, ya), (xb, yb) = frame.place(left, bottom), frame.place(right, top)
    return (min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def _is_thin(box: Corners) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) <= LINE_THICKNESS


def _add_thin(edges: list[Edge], box: Corners) -> None:
    """The rule that a thin filled box draws; nothing for a box that is not thin, or a dot."""
    x0, top, x1, bottom = box
    if not _is_thin(box):
        return
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        if x1 - x0 > 1:
            edges.append(Edge(x0, middle, x1, middle))
    else:
        middle = (x0 + x1) / 2
        edges.append(Edge(middle, top, middle, bottom))


def _around(shape: list[tuple[float, float]]) -> Corners:
    xs, ys = zip(*shape, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def _shapes(item: Any, matrix: Matrix, frame: Frame) -> list[list[tuple[float, float]]]:
    """The corners of each shape in a path of straight lines, closed ones ending where they began."""
    count = _count_segments(item)
    if count > MAX_SEGMENTS:
        return []
    own = _compose(_matrix_of(item), matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    shapes: list[list[tuple[float, float]]] = []
    for i in range(count):
        segment = _get_segment(item, i)
        _get_point(segment, ctypes.byref(x), ctypes.byref(y))
        point = frame.place(*_apply(own, x.value, y.value))
        kind = _get_segment_type(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO or not shapes:
            shapes.append([point])
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            shapes[-1].append(point)
        if _get_close(segment):
            shapes[-1].append(shapes[-1][0])
    return shapes


def _add_stroke(edges: list[Edge], a: tuple[float, float], b: tuple[float, float]) -> None:
    if abs(a[1] - b[1]) <= 1 < abs(a[0] - b[0]):
        edges.append(Edge(min(a[0], b[0]), (a[1] + b[1]) / 2, max(a[0], b[0]), (a[1] + b[1]) / 2))
    elif abs(a[0] - b[0]) <= 1 < abs(a[1] - b[1]):
        edges.append(Edge((a[0] + b[0]) / 2, min(a[1], b[1]), (a[0] + b[0]) / 2, max(a[1], b[1])))


def _colour(item: Any) -> str:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    _get_fill_colour(item, ctypes.byref(red), ctypes.byref(green), ctypes.byref(blue), ctypes.byref(alpha))
    return f"{red.value:02x}{green.value:02x}{blue.value:02x}"
