"""Pages drawn for tests, and words placed by hand. Points from the top left corner of the page as it is shown."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from minutebook.ingest.model import Block, Line, Page, Table, Word
from minutebook.ingest.pdf import pdfium
from minutebook.ingest.reader import read_paper

WIDTH, HEIGHT = 595.0, 842.0
LEADING = 1.2


class Sheets:
    """Draws a PDF page by page.

    With `turns`, the page is stored turned and its /Rotate turns it back; with `trim`, its media box is larger than the
    crop box that is shown, by so many points on every side.
    """

    def __init__(self, width: float = WIDTH, height: float = HEIGHT, turns: int = 0, trim: float = 0) -> None:
        self.width, self.height, self.turns, self.trim = width, height, turns % 4, trim
        self._file = BytesIO()
        # reportlab itself swaps the sides of a page that it is told to turn.
        self.canvas = Canvas(self._file, pagesize=(width + 2 * trim, height + 2 * trim), invariant=True)
        self._set_up()

    def _set_up(self) -> None:
        if self.trim:
            across, up = (self.height, self.width) if self.turns % 2 else (self.width, self.height)
            self.canvas.setCropBox((self.trim, self.trim, across + self.trim, up + self.trim))
        self.canvas.setPageRotation(90 * self.turns)
        self.canvas.translate(self.trim, self.trim)
        turned = [
            (1, 0, 0, 1, 0, 0),
            (0, 1, -1, 0, self.height, 0),
            (-1, 0, 0, -1, self.width, self.height),
            (0, -1, 1, 0, 0, self.width),
        ]
        self.canvas.transform(*turned[self.turns])

    def text(self, x: float, base: float, text: str, size: float = 10, bold: bool = False) -> "Sheets":
        """Text whose baseline stands `base` below the top."""
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, self.height - base, text)
        return self

    def sideways(self, x: float, start: float, text: str, up: bool = True, size: float = 10) -> "Sheets":
        """Text that begins `start` below the top and runs up the page, or down, on a baseline at `x`."""
        self.canvas.saveState()
        self.canvas.translate(x, self.height - start)
        self.canvas.rotate(90 if up else -90)
        self.canvas.setFont("Helvetica", size)
        self.canvas.drawString(0, 0, text)
        self.canvas.restoreState()
        return self

    def lines(self, x: float, base: float, texts: Sequence[str], size: float = 10, bold: bool = False) -> float:
        """Lines with usual leading; the baseline that would come next."""
        for text in texts:
            self.text(x, base, text, size, bold)
            base += LEADING * size
        return base

    def rule(self, x0: float, top: float, x1: float, bottom: float) -> "Sheets":
        """A stroked line."""
        self.canvas.line(x0, self.height - top, x1, self.height - bottom)
        return self

    def fill(self, x0: float, top: float, x1: float, bottom: float, colour: str) -> "Sheets":
        """A filled rectangle without an outline."""
        self.canvas.setFillColor(HexColor(f"#{colour}"))
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
        self.canvas.setFillColor(HexColor("#000000"))
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> "Sheets":
        """All the rules of a plain table."""
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        return self

    def table(
        self, xs: Sequence[float], top: float, rows: Sequence[Sequence[str]], bold_first: bool = False
    ) -> list[float]:
        """A ruled table; cells may have several lines. The tops of its rows, and the bottom of the last."""
        ys = [top]
        for number, row in enumerate(rows):
            for x, cell in zip(xs, row, strict=False):
                self.lines(x + 4, ys[-1] + 12, cell.split("\n") if cell else [], bold=bold_first and number == 0)
            ys.append(ys[-1] + 6 + 12 * max(cell.count("\n") + 1 for cell in row))
        self.grid(xs, ys)
        return ys

    def next_page(self) -> "Sheets":
        """Ends the page."""
        self.canvas.showPage()
        self._set_up()
        return self

    def pdf(self, password: str | None = None) -> bytes:
        """The file."""
        if password is not None:
            self.canvas.setEncrypt(password)
        self.canvas.showPage()
        self.canvas.save()
        return self._file.getvalue()

    def pages(self) -> list[Page]:
        """The pages as PDFium reads them."""
        return pages_of(self.pdf())

    def flow(self) -> list[Block | Table]:
        """The whole text as it is read."""
        return read_paper(self.pdf()).flow


def pages_of(data: bytes) -> list[Page]:
    """The pages of a PDF as PDFium reads them."""
    with pdfium.open_document(data) as document:
        return [pdfium.read_page(document, number + 1) for number in range(pdfium.count_pages(document))]


def printed(flow: Sequence[Block | Table]) -> list[str]:
    """Each block's label and text; a table's rows with " | " between the cells."""
    found: list[str] = []
    for piece in flow:
        if isinstance(piece, Table):
            found += [" | ".join(row) for row in grid_of(piece)]
        else:
            found.append(f"{piece.label} {piece.text}" if piece.label else piece.text)
    return found


def grid_of(table: Table) -> list[list[str]]:
    """The texts of a table's cells, the header aside."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def words(
    text: str, x: float = 72, base: float = 100, size: float = 10, bold: bool = False, space: float = 0.28
) -> list[Word]:
    """Words set on one baseline; white space is `space` times the font size wide, a tab twice the font size."""
    face = "Helvetica-Bold" if bold else "Helvetica"
    placed: list[Word] = []
    for number, stretch in enumerate(text.split("\t")):
        x += 2 * size if number else 0
        for place, word in enumerate(stretch.split()):
            x += space * size if place else 0
            end = x + stringWidth(word, face, size)
            placed.append(Word(word, x, base - 0.75 * size, end, base + 0.25 * size, base, size, bold, False))
            x = end
    return placed


def line(text: str, x: float = 72, base: float = 100, size: float = 10, bold: bool = False, page: int = 1) -> Line:
    """A line of such words."""
    return Line(page, words(text, x, base, size, bold))


def paragraph(texts: Sequence[str], x: float = 72, base: float = 100, size: float = 10, page: int = 1) -> list[Line]:
    """Lines of usual leading."""
    return [line(text, x, base + number * LEADING * size, size, page=page) for number, text in enumerate(texts)]


def wrapped(text: str, width: float, size: float = 10) -> list[str]:
    """The text broken into lines that fill `width` points as a word processor fills them."""
    lines: list[str] = []
    for word in text.split():
        if lines and stringWidth(f"{lines[-1]} {word}", "Helvetica", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
