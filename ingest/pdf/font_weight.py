"""Whether a font is bold: by its name, by what the embedded font says of itself, or else by the weight that PDF gives.

PDF has no field for it that all programs fill; PDFium makes its weight of the thickness of upright stems (StemV, ISO
32000-1 table 122), for which some programs, such as Microsoft's printer to PDF, write the width of the letters.
"""

import ctypes
import re
from struct import unpack_from

from minutebook.ingest.pdf.raw import Handle, fast

_get_data = fast("FPDFFont_GetFontData")
_get_weight = fast("FPDFFont_GetWeight")
FORCE_BOLD = 1 << 18
"""Font descriptor flag, ISO 32000-1 table 123."""
BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|(?:^|\+)(?:CM|SF|EC)(?:B|SSBX|CSC?BX)", re.IGNORECASE)
PLAIN_NAME = re.compile(
    r"regular|roman(?!\w)|light|book(?!\w)|mt$|(?:^|\+)(?:CM|SF|EC)(?:R|TI|SL|SS|TT|MI|SY|CSC)\w*\d$",
    re.IGNORECASE,
)
"""Names of fonts that are not bold whatever their weight; those of TeX have the style behind two letters."""
BOLD, HEAVIEST = 600, 900
"""Weights of the thinnest and the thickest bold letters."""
TRUE_TYPE = (b"\x00\x01\x00\x00", b"true", b"OTTO")
ENTRY, STYLE = 16, 44
"""Bytes of an entry in an OpenType font's list of tables, and where in the table `head` the style stands."""


def is_bold(font: Handle, name: str, flags: int) -> bool:
    """Whether a font of this name and these flags is bold."""
    if BOLD_NAME.search(name):
        return True
    if PLAIN_NAME.search(name):
        return False
    weight = _get_weight(font)
    if weight < BOLD and not flags & FORCE_BOLD:
        return False
    said = _says_bold(_data_of(font))
    return weight <= HEAVIEST if said is None else said


def _data_of(font: Handle) -> bytes:
    size = ctypes.c_size_t()
    if not _get_data(font, None, ctypes.c_size_t(0), ctypes.byref(size)) or not size.value:
        return b""
    data = ctypes.create_string_buffer(size.value)
    _get_data(font, data, size, ctypes.byref(size))
    return data.raw


def _says_bold(data: bytes) -> bool | None:
    """What an OpenType font says of itself (`macStyle`); None where it is of another kind, or cut."""
    if data[:4] not in TRUE_TYPE or len(data) < 12:
        return None
    (count,) = unpack_from(">H", data, 4)
    for entry in range(12, min(12 + ENTRY * count, len(data) - ENTRY + 1), ENTRY):
        if data[entry : entry + 4] == b"head":
            (start,) = unpack_from(">I", data, entry + 8)
            return bool(data[start + STYLE + 1] & 1) if start + STYLE + 1 < len(data) else None
    return None
