"""The ruling lines, filled boxes and arrows that a page draws, and in which order it draws them and its words."""

from __future__ import annotations

import ctypes
from collections.abc import Container, Iterator
from functools import partial
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from minutebook.ingest.model import Edge, Fill, Word
from minutebook.ingest.pdf.arrows import arrow_of, may_be_arrow
from minutebook.ingest.pdf.frame import Corners, Frame
from minutebook.ingest.pdf.hidden import Colour, Cover, Drawing
from minutebook.ingest.pdf.raw import Handle, fast, fill_colour

_get_type = fast("FPDFPageObj_GetType")
_get_bounds = fast("FPDFPageObj_GetBounds")
_get_object = fast("FPDFPage_GetObject")
_get_matrix = fast("FPDFPageObj_GetMatrix")
_get_draw_mode = fast("FPDFPath_GetDrawMode")
_count_segments = fast("FPDFPath_CountSegments")
_get_segment = fast("FPDFPath_GetPathSegment")
_get_point = fast("FPDFPathSegment_GetPoint")
_get_segment_type = fast("FPDFPathSegment_GetType")
_get_clip = fast("FPDFPageObj_GetClipPath")
_count_clips = fast("FPDFClipPath_CountPaths")
_count_clip_segments = fast("FPDFClipPath_CountPathSegments")
_get_clip_segment = fast("FPDFClipPath_GetPathSegment")
_get_close = fast("FPDFPathSegment_GetClose")
_count_inside = fast("FPDFFormObj_CountObjects")
_get_inside = fast("FPDFFormObj_GetObject")

FORM, IMAGE, PATH, TEXT = (
    pdfium.FPDF_PAGEOBJ_FORM,
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_PATH,
    pdfium.FPDF_PAGEOBJ_TEXT,
)
BLACK = (0, 0, 0, 255)
MAX_PATHS = 20_000
"""Paths looked at on a page; a plan drawing has a hundred thousand and no table."""
LINE_THICKNESS = 2.5
"""A filled box at most this thin, in points, is a ruling line."""
ONE_RECTANGLE = 6
"""Segments of a path that draws at most one rectangle."""
ONE_LINE = 2
"""Segments of a single line, which may be as thick as a marker pen's."""
MAX_SEGMENTS = 400
"""A path with more is a drawing."""
MAX_DEPTH = 4
"""Nesting of form objects that is followed."""
FEWEST_STRIPS = 6
"""Boxes drawn one beside another, each as long as the one before, from which they may be the strips of a shading."""
STRIP, STRIPS_APART = 8.0, 3.0
"""Points that such a strip is thick at most, and that lie between two of them."""
SAME_END = 0.5
"""Points by which the ends of such strips may differ."""


Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _compose(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _matrix_of(item: Handle) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not _get_matrix(item, ctypes.byref(matrix)):
        return IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def drawn_objects(page: Any) -> Iterator[tuple[int, Handle, Matrix]]:
    """What the page draws, in this order: kind, object, and the matrix from its form's space to page space.

    Forms are followed to a depth of `MAX_DEPTH`; it ends with path number `MAX_PATHS`.
    """
    left = MAX_PATHS
    outside = map(partial(_get_object, page), range(pdfium.FPDFPage_CountObjects(page)))
    open_forms: list[tuple[Iterator[Handle], Matrix]] = [(outside, IDENTITY)]
    while open_forms:
        items, matrix = open_forms[-1]
        for item in items:
            kind = _get_type(item)
            if kind != FORM:
                yield kind, item, matrix
                left -= kind == PATH
                if not left:
                    return
            elif len(open_forms) <= MAX_DEPTH:
                inside = map(partial(_get_inside, item), range(_count_inside(item)))
                open_forms.append((inside, _compose(_matrix_of(item), matrix)))
                break
        else:
            open_forms.pop()


def read_rules(
    page: Any, frame: Frame, lettered: Container[int | None]
) -> tuple[list[Edge], list[Fill], list[Word], Drawing]:
    """Ruling lines, filled rectangles, arrows, and what may hide words; `lettered` objects are the page's words."""
    edges: list[Edge] = []
    fills: list[Fill] = []
    arrows: list[Word] = []
    boxes: list[Corners] = []
    thin: dict[int, int] = {}
    drawing = Drawing()
    fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
    fill_mode_at, stroke_at = ctypes.byref(fill_mode), ctypes.byref(stroke)
    for place, (kind, item, matrix) in enumerate(drawn_objects(page)):
        if kind == TEXT:
            address = item.value
            drawing.texts[address] = place
            if address in lettered and _is_clipped(item):
                drawing.clipped.add(address)
            continue
        if kind == IMAGE:
            drawing.covers.append(Cover(*_bounds(item, matrix, frame), place, None, True))
        if kind != PATH or not _get_draw_mode(item, fill_mode_at, stroke_at):
            continue
        if not fill_mode.value and not stroke.value:
            continue
        box = _bounds(item, matrix, frame)
        boxes.append(box)
        lines = len(edges)
        if _add_thin(edges, box):
            if len(edges) > lines:
                thin[len(boxes) - 1] = lines
            continue
        segments = _count_segments(item)
        shapes = _shapes(item, matrix, frame) if stroke.value or segments > ONE_RECTANGLE else []
        if segments > ONE_RECTANGLE and shapes and may_be_arrow(box) and (arrow := arrow_of(shapes[0])):
            arrows.append(Word(arrow, *box, box[3], box[3] - box[1], False, False))
        if stroke.value:
            for shape in shapes:
                for a, b in pairwise(shape):
                    _add_stroke(edges, a, b)
        elif segments > ONE_RECTANGLE:
            around = [_around(shape) for shape in shapes] or [box]
            drawing.covers += [Cover(*one, place, None, False) for one in around if not _add_thin(edges, one)]
            continue
        colour: Colour | None = None
        if fill_mode.value and segments <= ONE_RECTANGLE:
            red, green, blue, _ = fill_colour(item) or BLACK
            colour = (red, green, blue)
            fills.append(Fill(*box, f"{red:02x}{green:02x}{blue:02x}"))
        if fill_mode.value or segments == ONE_LINE:
            drawing.covers.append(Cover(*box, place, colour, False))
    return _without_shading(edges, boxes, thin), fills, arrows, drawing


def _without_shading(edges: list[Edge], boxes: list[Corners], thin: dict[int, int]) -> list[Edge]:
    """The rules but for the strips that a cell's shading from one colour to another is drawn with.

    Args:
        edges: the ruling lines.
        boxes: what was drawn and may be strips, thin boxes among them, in this order.
        thin: the place among `edges` of the line that a thin box draws, by its place among `boxes`.
    """
    strips: set[int] = set()
    begun = 0
    for place in range(1, len(boxes) + 1):
        if place == len(boxes) or not _lies_beside(boxes[place - 1], boxes[place]):
            if place - begun >= FEWEST_STRIPS:
                strips |= {thin[one] for one in range(begun, place) if one in thin}
            begun = place
    return [edge for place, edge in enumerate(edges) if place not in strips] if strips else edges


def _lies_beside(one: Corners, other: Corners) -> bool:
    """Whether two boxes of one length touch along all of it, the first a strip: thin and, unlike a dash, long."""
    for side, across in ((0, 1), (1, 0)):
        ends = abs(one[side] - other[side]) + abs(one[side + 2] - other[side + 2])
        apart = min(abs(other[across] - one[across + 2]), abs(one[across] - other[across + 2]))
        if ends <= SAME_END and apart <= STRIPS_APART:
            return one[across + 2] - one[across] <= STRIP < (one[side + 2] - one[side]) / 2
    return False


_SIDES = tuple(ctypes.c_float() for _ in range(4))
_SIDES_AT = tuple(map(ctypes.byref, _SIDES))
_LEFT, _BOTTOM, _RIGHT, _TOP = _SIDES
_X, _Y = ctypes.c_float(), ctypes.c_float()
_POINT_AT = (ctypes.byref(_X), ctypes.byref(_Y))


def _is_clipped(item: Handle) -> bool:
    """Whether all of a text object lies above or below the shape that it is clipped to."""
    clip = _get_clip(item)
    if not clip or _count_clips(clip) < 1:
        return False
    heights = []
    for i in range(_count_clip_segments(clip, 0)):
        _get_point(_get_clip_segment(clip, 0, i), *_POINT_AT)
        heights.append(_Y.value)
    _get_bounds(item, *_SIDES_AT)
    bottom, top = _BOTTOM.value, _TOP.value
    return bool(heights) and bottom < top and (top <= min(heights) or bottom >= max(heights))


def _bounds(item: Handle, matrix: Matrix, frame: Frame) -> Corners:
    _get_bounds(item, *_SIDES_AT)
    left, bottom, right, top = _LEFT.value, _BOTTOM.value, _RIGHT.value, _TOP.value
    if matrix is IDENTITY and not frame.turns:
        return (left - frame.left, frame.top - top, right - frame.left, frame.top - bottom)
    if matrix is not IDENTITY:
        (left, bottom), (right, top) = _apply(matrix, left, bottom), _apply(matrix, right, top)
    (xa, ya), (xb, yb) = frame.place(left, bottom), frame.place(right, top)
    return (min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def _add_thin(edges: list[Edge], box: Corners) -> bool:
    """Whether a filled box is thin; the rule that it draws is added, unless it is a dot."""
    x0, top, x1, bottom = box
    width, height = x1 - x0, bottom - top
    if not (width <= LINE_THICKNESS or height <= LINE_THICKNESS):
        return False
    if height > width:
        middle = (x0 + x1) / 2
        edges.append(Edge(middle, top, middle, bottom))
    elif width > 1:
        middle = (top + bottom) / 2
        edges.append(Edge(x0, middle, x1, middle))
    return True


def _around(shape: list[tuple[float, float]]) -> Corners:
    xs, ys = zip(*shape, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def _shapes(item: Handle, matrix: Matrix, frame: Frame) -> list[list[tuple[float, float]]]:
    """The corners of each shape in a path of straight lines, closed ones ending where they began."""
    count = _count_segments(item)
    if count > MAX_SEGMENTS:
        return []
    own = _compose(_matrix_of(item), matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    x_at, y_at = ctypes.byref(x), ctypes.byref(y)
    shapes: list[list[tuple[float, float]]] = []
    for i in range(count):
        segment = _get_segment(item, i)
        kind = _get_segment_type(segment)
        if kind != pdfium.FPDF_SEGMENT_BEZIERTO or not shapes:
            _get_point(segment, x_at, y_at)
            point = frame.place(*_apply(own, x.value, y.value))
            if kind == pdfium.FPDF_SEGMENT_LINETO and shapes:
                shapes[-1].append(point)
            else:
                shapes.append([point])
        if _get_close(segment):
            shapes[-1].append(shapes[-1][0])
    return shapes


def _add_stroke(edges: list[Edge], a: tuple[float, float], b: tuple[float, float]) -> None:
    if abs(a[1] - b[1]) <= 1 < abs(a[0] - b[0]):
        edges.append(Edge(min(a[0], b[0]), (a[1] + b[1]) / 2, max(a[0], b[0]), (a[1] + b[1]) / 2))
    elif abs(a[0] - b[0]) <= 1 < abs(a[1] - b[1]):
        edges.append(Edge((a[0] + b[0]) / 2, min(a[1], b[1]), (a[0] + b[0]) / 2, max(a[1], b[1])))
