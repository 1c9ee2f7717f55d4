"""Papers drawn for tests: lines of text put on pages, and read back as ingest reads any PDF."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from minutebook.ingest.model import Paper
from minutebook.ingest.reader import read_paper

PROSE = (
    "The service has looked at the figures for the year and at what residents told it in the spring.",
    "Most of those who answered were content, though they asked for longer hours and better signs.",
    "The cost can be met from the reserve, and no further staff are needed before the next review.",
)


@dataclass(frozen=True)
class Row:
    """One printed line: its stretches, each with the distance of its left end from the page's left edge, in points.

    `ruled` are the edges of the cells of a table's row that is drawn around it.
    """

    stretches: tuple[tuple[float, str], ...]
    size: float = 11
    bold: bool = False
    after: float = 0
    ruled: tuple[float, ...] = ()


def row(text: str, *, x: float = 72, size: float = 11, bold: bool = False) -> Row:
    """A line with one stretch."""
    return Row(((x, text),), size, bold)


def title(text: str, *, size: float = 13) -> Row:
    """A bold line with some space under it."""
    return Row(((72, text),), size, bold=True, after=9)


def across(*stretches: tuple[float, str], bold: bool = False) -> Row:
    """A line of stretches far apart, such as an item with its lead and pages."""
    return Row(stretches, bold=bold)


def ruled(edges: Sequence[float], *texts: str) -> Row:
    """A table's row with a box around each text."""
    return Row(tuple((left + 4, text) for left, text in zip(edges, texts, strict=False)), size=10, ruled=tuple(edges))


@dataclass(frozen=True)
class Sheet:
    """A page: its lines from the top, and what stands in its foot."""

    rows: Sequence[Row]
    foot: str = ""
    across: bool = False


def prose(lines: int = 30) -> list[Row]:
    """Running text without headings."""
    return [row(PROSE[number % len(PROSE)]) for number in range(lines)]


def draw(*sheets: Sheet, bookmarks: Sequence[tuple[int, str, int]] = ()) -> bytes:
    """The PDF of the sheets. A bookmark is level, title and page."""
    canvas = Canvas(buffer := BytesIO(), invariant=True)
    for number, sheet in enumerate(sheets, start=1):
        width, height = landscape(A4) if sheet.across else A4
        canvas.setPageSize((width, height))
        y = height - 72
        for line in sheet.rows:
            canvas.setFont("Helvetica-Bold" if line.bold else "Helvetica", line.size)
            for x, text in line.stretches:
                canvas.drawString(x, y, text)
            for left, right in pairwise(line.ruled):
                canvas.rect(left, y - 6, right - left, 18)
            y -= (18 if line.ruled else 1.25 * line.size) + line.after
        canvas.setFont("Helvetica", 9)
        canvas.drawCentredString(width / 2, 30, sheet.foot)
        for level, text, page in bookmarks:
            if page == number:
                canvas.bookmarkPage(key := f"{level}-{text}")
                canvas.addOutlineEntry(text, key, level)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read(*sheets: Sheet, bookmarks: Sequence[tuple[int, str, int]] = ()) -> Paper:
    """The drawn paper as ingest reads it."""
    return read_paper(draw(*sheets, bookmarks=bookmarks))
