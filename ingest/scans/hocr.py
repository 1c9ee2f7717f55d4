"""Tesseract's answer (hOCR) to placed words. Everything is still in pixels of the picture that was read."""

import re
from html import unescape
from typing import NamedTuple

LINE_OR_WORD = re.compile(
    r"""<span\ class='(?P<kind>ocr_\w+|ocrx_word)'[^>]*?\ title=["'](?P<title>[^"']*)["'][^>]*>(?P<text>[^<]*)""",
    re.VERBOSE,
)
BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
NUMBERS = re.compile(r"(baseline|x_size|x_wconf) (-?\d+(?:\.\d+)?)(?: (-?\d+(?:\.\d+)?))?")


class ReadLine(NamedTuple):
    """A line's lower left corner, the slope and offset of its baseline from there, and its height."""

    x0: int
    bottom: int
    slope: float
    offset: float
    height: float

    def base_at(self, x: float) -> float:
        """The baseline's y below (or above) an x."""
        return self.bottom + self.offset + self.slope * (x - self.x0)


class ReadWord(NamedTuple):
    """A word with its box, the line it stands in, and how sure tesseract is of it, from 0 to 100."""

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    line: ReadLine
    confidence: float


def read_hocr(hocr: str) -> list[ReadWord]:
    """The words in tesseract's reading order."""
    words: list[ReadWord] = []
    line: ReadLine | None = None
    for match in LINE_OR_WORD.finditer(hocr):
        box = BOX.search(match["title"])
        if not box:
            continue
        x0, top, x1, bottom = map(int, box.groups())
        numbers = {name: (float(a), float(b or 0)) for name, a, b in NUMBERS.findall(match["title"])}
        if match["kind"] != "ocrx_word":
            slope, offset = numbers.get("baseline", (0.0, 0.0))
            line = ReadLine(x0, bottom, slope, offset, numbers.get("x_size", (float(bottom - top), 0.0))[0])
        elif line and (text := unescape(match["text"]).strip()):
            words.append(ReadWord(text, x0, top, x1, bottom, line, numbers.get("x_wconf", (0.0, 0.0))[0]))
    return words
