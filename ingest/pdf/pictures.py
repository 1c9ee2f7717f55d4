"""Whether a page is one large picture, such as a scan, by what it draws first and last; and whether that is white."""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from minutebook.ingest.pdf.hidden import draw_part
from minutebook.ingest.pdf.raw import Handle, fast

_count_objects = fast("FPDFPage_CountObjects")
_get_object = fast("FPDFPage_GetObject")
_get_type = fast("FPDFPageObj_GetType")
_get_bounds = fast("FPDFPageObj_GetBounds")

MOST = 0.8
"""Share of the page that a scan covers."""
MOST_BYTES = 0.05
"""Bytes to the pixel of stored white paper; a photograph has more, and to look at it takes its time."""
COARSE = 0.5
"""Pixels to the point, at which a speck is lost and a pen's stroke is not."""
WHITE = 225
"""Of 255."""


def is_picture(page: Any) -> bool:
    """Whether the first or last thing on an open page is an image that covers most of it.

    A scan is drawn under its text layer or over it; to look at everything between would cost as much as reading.
    """
    last = _count_objects(page) - 1
    area = max(_image_area(_get_object(page, i)) for i in (0, last)) if last >= 0 else 0.0
    return area > 0 and area >= MOST * pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)


def _image_area(item: Handle) -> float:
    if _get_type(item) != pdfium.FPDF_PAGEOBJ_IMAGE:
        return 0.0
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    _get_bounds(item, *map(ctypes.byref, (left, bottom, right, top)))
    return (right.value - left.value) * (top.value - bottom.value)


def is_white_paper(page: Any) -> bool:
    """Whether all that an open page draws is one picture, of white paper: the back of a sheet that was scanned."""
    item = pdfium.FPDFPage_GetObject(page, 0)
    if pdfium.FPDFPage_CountObjects(page) != 1 or pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_IMAGE:
        return False
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(item, ctypes.byref(width), ctypes.byref(height))
    if pdfium.FPDFImageObj_GetImageDataRaw(item, None, 0) > MOST_BYTES * width.value * height.value:
        return False
    across, down = (
        max(1, round(COARSE * side(page))) for side in (pdfium.FPDF_GetPageWidthF, pdfium.FPDF_GetPageHeightF)
    )
    pixels, stride = draw_part(page, 0, 0, (across, down), COARSE)
    return bool(pixels) and min(min(pixels[row : row + 3 * across]) for row in range(0, len(pixels), stride)) >= WHITE
