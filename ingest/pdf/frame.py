"""Where a point of a page's own space stands on the page as it is shown."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from minutebook.ingest.pdf.raw import fast

_get_box = fast("FPDF_GetPageBoundingBox")
_get_turns = fast("FPDFPage_GetRotation")

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
        turns = _get_turns(page) % 4
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
    _get_box(page, ctypes.byref(box))
    if box.left < box.right and box.bottom < box.top:
        return (box.left, box.bottom, box.right, box.top)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPage_GetMediaBox(page, *map(ctypes.byref, (left, bottom, right, top)))
    return (left.value, bottom.value, right.value, top.value)
