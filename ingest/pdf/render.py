"""A page as a grey picture, drawn by PDFium as it is shown. Like `pdfium`, for one thread in one process."""

import ctypes
import time
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from minutebook.ingest.errors import Unreadable
from minutebook.schema import DocumentStatus

Grey = npt.NDArray[np.uint8]
"""Rows of pixels from the top, 0 black to 255 white."""

DOTS_PER_INCH, MOST_DOTS = 300, 450
"""What tesseract reads best, and what a page smaller than A4 is drawn with at most: it often is A4 made smaller."""
FEW_PIXELS, MAX_PIXELS = 8_700_000, 20_000_000
"""An A4 page has the first; A3 has 17 million, and a plan on A0 is drawn more coarsely."""
DRAWING_SECONDS = 30.0
"""A plan of a hundred thousand lines would take minutes."""


class Picture(NamedTuple):
    """A page's pixels, and how many of them make a point."""

    pixels: Grey
    scale: float


def draw(document: Any, number: int, dots_per_inch: int | None = None) -> Picture:
    """Page `number` (from 1) as a grey picture, turned as it is shown; by default as fine as tesseract needs it.

    Raises:
        Unreadable: PDFium can't load or draw the page, or not in `DRAWING_SECONDS`.
    """
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        raise Unreadable(DocumentStatus.DAMAGED, f"page {number} is damaged")
    try:
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        area = max(1.0, width * height)
        scale = float(min((dots_per_inch or _fine(area)) / 72, (MAX_PIXELS / area) ** 0.5))
        return Picture(_pixels(page, max(1, round(width * scale)), max(1, round(height * scale))), scale)
    finally:
        pdfium.FPDF_ClosePage(page)


def _fine(area: float) -> float:
    """Dots per inch that tesseract needs of a page of so many square points."""
    return float(max(DOTS_PER_INCH, min(72 * (FEW_PIXELS / area) ** 0.5, MOST_DOTS)))


def _pixels(page: Any, width: int, height: int) -> Grey:
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise Unreadable(DocumentStatus.OVER_LIMIT, "is too large to be drawn")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        if not _drawn(bitmap, page, width, height):
            raise Unreadable(DocumentStatus.OVER_LIMIT, "takes too long to be drawn")
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        return np.frombuffer(raw, np.uint8).reshape(height, stride)[:, :width]
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _drawn(bitmap: Any, page: Any, width: int, height: int) -> bool:
    """Draws the page as shown, its annotations included; whether it was done in time."""
    deadline = time.monotonic() + DRAWING_SECONDS
    pause = pdfium.IFSDK_PAUSE(version=1)
    asked = type(pause.NeedToPauseNow)(lambda _: time.monotonic() > deadline)
    pause.NeedToPauseNow = asked
    flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
    status = pdfium.FPDF_RenderPageBitmap_Start(bitmap, page, 0, 0, width, height, 0, flags, ctypes.byref(pause))
    pdfium.FPDF_RenderPage_Close(page)
    return bool(status == pdfium.FPDF_RENDER_DONE)
