"""A sample paper set in type: blocks to PDF pages, the same bytes every time."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, black
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from writing import Block, Cell, Facts, Gap, Grid, Inline, Look, NewPage, PageRange, Paper, Part, Styled, Text

Pages = dict[str, tuple[int, int]]
FACES = {"Helvetica": ("Helvetica-Bold", "Helvetica-Oblique"), "Times-Roman": ("Times-Bold", "Times-Italic")}
ALIGNED: dict[str, Literal[1, 2]] = {"title": 1, "subtitle": 1, "centre": 1, "right": 2}
"""reportlab's numbers for centred and ranged right; the rest is ranged left."""
TAGS = {"bold": "b", "italic": "i", "super": "super"}


def typeset(paper: Paper) -> tuple[bytes, Pages]:
    """The PDF of a paper, and the first and last page of each of its parts.

    Set twice, since page ranges and “Page 1 of 9” are known only afterwards.
    """
    _, pages, total = _set(paper, {}, 0)
    data, pages, _ = _set(paper, pages, total)
    return data, pages


def _set(paper: Paper, pages: Pages, total: int) -> tuple[bytes, Pages, int]:
    buffer = BytesIO()
    document = _Document(paper, buffer, pages, total)
    document.build(_flowables(paper, pages, document.starts))
    return buffer.getvalue(), document.part_pages(), document.page


class _Document(BaseDocTemplate):
    """A document whose page furniture follows the part that a page belongs to."""

    def __init__(self, paper: Paper, buffer: BytesIO, pages: Pages, total: int) -> None:
        super().__init__(
            buffer,
            title=paper.subject,
            author="minutebook sample papers",
            invariant=1,
            pageCompression=0,
            pagesize=A4,
        )
        self.paper, self.known, self.total = paper, pages, total
        self.starts: dict[str, int] = {}
        self.addPageTemplates([self._template(part) for part in paper.story if isinstance(part, Part)])

    def _template(self, part: Part) -> PageTemplate:
        size = landscape(A4) if part.look.landscape else A4
        left, right, top, bottom = (side * mm for side in part.look.margins)
        frame = Frame(left, bottom, size[0] - left - right, size[1] - top - bottom, 0, 0, 0, 0, id=part.key)

        def furnish(canvas: Canvas, document: "_Document") -> None:
            _furnish(canvas, part, document, size)

        return PageTemplate(id=part.key, frames=[frame], onPage=furnish, pagesize=size)

    def beforeDocument(self) -> None:
        """Label the pages of a pack as they are stamped."""
        if self.paper.stamp:
            self.canv.addPageLabel(0, style="ARABIC", start=1)

    def part_pages(self) -> Pages:
        """The first and last page of each part."""
        ends = [*(start - 1 for start in list(self.starts.values())[1:]), self.page]
        return {key: (start, end) for (key, start), end in zip(self.starts.items(), ends, strict=True)}


def _furnish(canvas: Canvas, part: Part, document: _Document, size: tuple[float, float]) -> None:
    """Header, footer, stamp and watermark of one page."""
    look, number = part.look, canvas.getPageNumber()
    first, last = document.known.get(part.key, (number, number))
    canvas.saveState()
    canvas.setFont(look.font, look.size - 2)
    if look.watermark:
        _watermark(canvas, look, size)
    if look.header:
        canvas.drawString(look.margins[0] * mm, size[1] - 12 * mm, look.header)
    height = (8 if document.paper.stamp else 4) * mm + 10 * len(look.footer)
    for line in look.footer:
        text = line.format(page=number - first + 1, pages=last - first + 1)
        if look.footer_side == "right":
            canvas.drawRightString(size[0] - look.margins[1] * mm, height, text)
        else:
            canvas.drawCentredString(size[0] / 2, height, text)
        height -= 10
    _notes(canvas, look, number - first + 1)
    if document.paper.stamp:
        canvas.setFont("Helvetica", 9)
        canvas.drawCentredString(size[0] / 2, 7 * mm, document.paper.stamp.format(page=number, pages=document.total))
    canvas.restoreState()


def _watermark(canvas: Canvas, look: Look, size: tuple[float, float]) -> None:
    canvas.saveState()
    canvas.setFillGray(0.9)
    canvas.setFont("Helvetica-Bold", 110)
    canvas.translate(size[0] / 2, size[1] / 2)
    canvas.rotate(look.watermark_angle)
    canvas.drawCentredString(0, -35, look.watermark)
    canvas.restoreState()


def _notes(canvas: Canvas, look: Look, page: int) -> None:
    """The footnotes of a page of a part, under a short rule at the foot of its text, each on one line."""
    notes = [note for note in look.notes if note.page == page]
    left, base = look.margins[0] * mm, look.margins[3] * mm - 16
    if notes:
        canvas.line(left, base + 12, left + 50 * mm, base + 12)
    for note in notes:
        canvas.setFont(look.font, 5)
        canvas.drawString(left, base + 3, note.mark)
        canvas.setFont(look.font, 8)
        canvas.drawString(left + 5, base, note.words)
        base -= 10


class _Start(Flowable):
    """Where a part starts: notes the page, and puts it into the PDF's outline when the paper has one."""

    def __init__(self, part: Part, outline: bool, starts: dict[str, int]) -> None:
        super().__init__()
        self.part, self.outline, self.starts, self.keepWithNext = part, outline, starts, 1

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.starts[self.part.key] = self.canv.getPageNumber()
        if self.outline:
            self.canv.bookmarkPage(self.part.key)
            self.canv.addOutlineEntry(self.part.title, self.part.key, 0)


class _Upright(Flowable):
    """A rotated column heading: reads from the bottom up."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self.words, self.font, self.size = words, FACES[look.font][0], look.size - 1

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.size, 60

    def draw(self) -> None:
        self.canv.rotate(90)
        self.canv.setFont(self.font, self.size)
        self.canv.drawString(2, -self.size + 2, self.words)


def _flowables(paper: Paper, pages: Pages, starts: dict[str, int]) -> list[Flowable]:
    """The paper's blocks as reportlab knows them; `starts` gathers the first page of each part."""
    flow: list[Flowable] = []
    look = Look()
    for block in paper.story:
        if isinstance(block, Part):
            look = block.look
            flow += [NextPageTemplate(block.key), *([PageBreak()] if flow else [])]
            flow.append(_Start(block, paper.outline, starts))
        else:
            flow += _block(block, look, pages)
    return flow


def _block(block: Block, look: Look, pages: Pages) -> list[Flowable]:
    match block:
        case Text():
            return [_paragraph(block, look, pages)]
        case Grid():
            return [_table(block, look, pages)]
        case Gap():
            return [Spacer(1, block.height)]
        case NewPage():
            return [PageBreak()]
        case _:
            return []


def _paragraph(text: Text, look: Look, pages: Pages) -> Flowable:
    if text.style == "rotated":
        return _Upright("".join(str(word) for word in text.words), look)
    label = escape(text.label) or None
    return Paragraph(_markup(text.words, pages), _style(text, look), bulletText=label)


def _markup(words: Sequence[Inline], pages: Pages) -> str:
    """The words in reportlab's own mark-up."""
    parts = []
    for word in words:
        match word:
            case str():
                parts.append(escape(word))
            case PageRange():
                first, last = pages.get(word.first, (0, 0))[0], pages.get(word.last, (0, 0))[1]
                parts.append(str(first) if first == last else f"{first} - {last}")
            case Styled():
                parts.append(f"<{TAGS[word.face]}>{_markup(word.words, pages)}</{TAGS[word.face]}>")
            case _:
                parts.append(_markup(word.words, pages))
    return "".join(parts)


def _style(text: Text, look: Look) -> ParagraphStyle:
    bold = FACES[look.font][0]
    small = look.size - 1 if look.size > 9 else look.size
    size = {"title": look.size + 1, "cell": small, "head": small}.get(text.style, look.size)
    heavy = text.style in ("title", "subtitle", "heading", "head")
    after = {"cell": 2, "head": 0, "heading": 3, "centre": 3}.get(text.style, 6)
    return ParagraphStyle(
        text.style,
        fontName=bold if heavy else look.font,
        fontSize=size,
        leading=size * 1.18,
        alignment=ALIGNED.get(text.style, 0),
        leftIndent=text.indent + (text.hang if text.label else 0),
        bulletIndent=text.indent,
        bulletFontName=bold if heavy else look.font,
        bulletFontSize=size,
        spaceBefore=8 if text.style == "heading" else 0,
        spaceAfter=after,
        textColor=HexColor(look.heading_colour) if text.style in ("title", "subtitle", "heading") else black,
        keepWithNext=text.keep_with_next or text.style == "heading",
        splitLongWords=0,
    )


def _table(grid: Grid, look: Look, pages: Pages) -> Table:
    def flow(cell: Cell) -> list[Flowable] | str:
        return [_paragraph(text, look, pages) for text in cell if not isinstance(text, Facts)] or ""

    rows = [[flow(cell) for cell in row] for row in grid.rows]
    commands: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4 if grid.rules != "none" else 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]
    lines = {"all": "GRID", "box": "BOX"}
    if grid.rules != "none":
        commands.append((lines[grid.rules], (0, 0), (-1, -1), 0.5, black))
    if grid.head and grid.head_fill:
        commands.append(("BACKGROUND", (0, 0), (-1, grid.head - 1), HexColor(grid.head_fill)))
    commands += [("SPAN", (left, top), (right, bottom)) for left, top, right, bottom in grid.spans]
    commands += [("BACKGROUND", (column, row), (column, row), HexColor(fill)) for column, row, fill in grid.fills]
    commands += [("VALIGN", (column, grid.head), (column, -1), "BOTTOM") for column in grid.bottom]
    return Table(
        rows,
        colWidths=[width * mm for width in grid.widths],
        repeatRows=grid.head,
        splitByRow=0,
        splitInRow=1,
        hAlign="LEFT",
        spaceBefore=3,
        spaceAfter=8,
        style=commands,
    )


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write the file unless it has these bytes already; tells whether it wrote."""
    if path.exists() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
