"""PDFium's raw functions, bound so that a call is cheap.

Through `ctypes.PyDLL` a call does not let go of the interpreter lock, which halves its price.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium
import pypdfium2_raw.bindings as bindings

_lib = ctypes.PyDLL(bindings._libs["pdfium"]._name)


class Handle(ctypes.c_void_p):
    """A handle of PDFium's; false where there is none. Its `value` is its address."""


passed: Callable[[int | None], Any] = ctypes.c_void_p.from_param
"""An address as `fast` functions are passed it: a handle of any other type is made into this anew at each call."""


def fast(name: str, gives: Any = None) -> Any:
    """The raw function `name`; `gives` is the type of its result, where that is not to be a `Handle` or a number.

    It takes handles, whole numbers and what `byref` makes. Nothing else may be passed: arguments are not checked
    against types, since that takes two thirds of the time of asking for a box.
    """
    slow, function = getattr(pdfium, name), getattr(_lib, name)
    is_handle = isinstance(slow.restype, type) and issubclass(slow.restype, ctypes._Pointer)
    function.restype = gives or (Handle if is_handle else slow.restype)
    return function


_get_fill_colour = fast("FPDFPageObj_GetFillColor")
_CHANNELS = tuple(ctypes.c_uint() for _ in range(4))
_CHANNELS_AT = tuple(map(ctypes.byref, _CHANNELS))
_RED, _GREEN, _BLUE, _ALPHA = _CHANNELS


def fill_colour(item: Any) -> tuple[int, int, int, int] | None:
    """Red, green, blue and alpha, 0 to 255, with which a page object is filled; nothing for a pattern."""
    if not _get_fill_colour(item, *_CHANNELS_AT):
        return None
    return (_RED.value, _GREEN.value, _BLUE.value, _ALPHA.value)
