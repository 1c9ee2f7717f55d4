"""PDFium's raw functions, bound so that a call is cheap.

Through `ctypes.PyDLL` a call does not let go of the interpreter lock, which halves its price.
"""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium
import pypdfium2_raw.bindings as bindings

_lib = ctypes.PyDLL(bindings._libs["pdfium"]._name)


def fast(name: str, handles: bool = False) -> Any:
    """The raw function `name`; with `handles`, PDFium's handles go in and out as plain integers, which is cheaper."""
    slow, function = getattr(pdfium, name), getattr(_lib, name)
    function.argtypes, function.restype = slow.argtypes, slow.restype
    if handles:
        function.argtypes = [ctypes.c_void_p, *slow.argtypes[1:]]
        if isinstance(slow.restype, type) and issubclass(slow.restype, ctypes._Pointer):
            function.restype = ctypes.c_void_p
    return function


_get_fill_colour = fast("FPDFPageObj_GetFillColor", handles=True)
_CHANNELS = tuple(ctypes.c_uint() for _ in range(4))
_CHANNELS_AT = tuple(map(ctypes.byref, _CHANNELS))
_RED, _GREEN, _BLUE, _ALPHA = _CHANNELS


def fill_colour(item: Any) -> tuple[int, int, int, int] | None:
    """Red, green, blue and alpha, 0 to 255, with which a page object is filled; nothing for a pattern."""
    if not _get_fill_colour(item, *_CHANNELS_AT):
        return None
    return (_RED.value, _GREEN.value, _BLUE.value, _ALPHA.value)
