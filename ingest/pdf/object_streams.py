"""Packs of objects that swell: a thousand bytes for each that is stored, which PDFium unpacks whole to find the first.

Programs pack a few hundred small objects in each stream. One that holds more is unpacked as far as that takes little
memory, and packed again in its own place; objects stand before what follows them, so that those in front stay whole.
"""

import re
import zlib

SWELLS = 1032
"""Times that deflate makes its input larger at most."""
LARGEST = 64 * 1024 * 1024
"""Bytes that may come out of a stream of objects."""
HARMLESS = LARGEST // SWELLS
LONGEST = 2000
"""Bytes of the stream's dictionary before and after it says what it is."""
LINE_END = re.compile(rb"\r?\n")


def with_small_object_streams(data: bytes) -> bytes | None:
    """The file with streams of objects that swell too far cut short; None where there are none."""
    small: bytearray | None = None
    place = data.find(b"/ObjStm")
    while place >= 0:
        word = data.find(b"stream", place, place + LONGEST)
        start = LINE_END.match(data, word + 6) if word > 0 else None
        end = data.find(b"endstream", word)
        if start and end - start.end() > HARMLESS and (cut := _cut_short(data[start.end() : end])):
            small = small or bytearray(data)
            small[start.end() : end] = cut
        place = data.find(b"/ObjStm", place + 7)
    return bytes(small) if small else None


def _cut_short(packed: bytes) -> bytes | None:
    """As many bytes that unpack to `LARGEST`; None where they do so anyway, or can't be unpacked or made to fit."""
    try:
        unpacked = zlib.decompressobj().decompress(packed, LARGEST + 1)
    except zlib.error:
        return None
    if len(unpacked) <= LARGEST:
        return None
    again = zlib.compress(unpacked[:LARGEST])
    return again.ljust(len(packed), b"\0") if len(again) <= len(packed) else None
