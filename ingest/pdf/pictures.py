"""Whether a page is one large picture, such as a scan, by what it draws first and last."""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from minutebook.ingest.pdf.raw import Handle, fast

_count_objects = fast("FPDFPage_CountObjects")
_get_object = fast("FPDFPage_GetObject")
_get_type = fast("FPDFPageObj_GetType")
_get_bounds = fast("FPDFPageObj_GetBounds")

MOST = 0.8
"""Share of the page that a scan covers."""


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
