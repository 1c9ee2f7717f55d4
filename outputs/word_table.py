"""Tables for Word, written as XML at once: python-docx takes 3 ms a row, this 0.1."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from minutebook.outputs.colours import HOUSE, LINE, QUIET, TINT, Tone
from minutebook.outputs.layouts import Line

Colours = Mapping[Tone, tuple[str, str]]

_TWIPS = 1440 / 25.4
"""In a millimetre."""
_WHOLE = "<w:cantSplit/>"
_HEADING = "<w:cantSplit/><w:tblHeader/>"


class WordTable:
    """A table of fixed widths whose rows stay whole; the first one is repeated on every page."""

    def __init__(self, title: str, description: str, widths: Sequence[float], colours: Colours) -> None:
        """Begin a table; `title` and `description` are what a screen reader announces, `widths` are millimetres."""
        self._colours = colours
        self._widths = [round(width * _TWIPS) for width in widths]
        self._head = _properties(title, description) + _grid(self._widths)
        self._rows: list[str] = []

    def add_headings(self, headings: Iterable[str], fill: str = HOUSE) -> None:
        """The row that says what the columns hold."""
        paragraphs = [_paragraph(_run(heading, "FFFFFF", bold=True)) for heading in headings]
        self._add([_cell(text, width, fill) for text, width in zip(paragraphs, self._widths, strict=True)], _HEADING)

    def add_band(self, text: str) -> None:
        """A row across the table, kept with the one below."""
        paragraph = _paragraph(_run(text, HOUSE, bold=True), "<w:keepNext/>")
        self._add([_cell(paragraph, sum(self._widths), TINT, span=len(self._widths))], _WHOLE)

    def add_row(self, cells: Iterable[Iterable[Line]]) -> None:
        """A row of cells, each of paragraphs."""
        texts = [
            "".join(_paragraph(_styled(line, self._colours)) for line in lines) or _paragraph("") for lines in cells
        ]
        self._add([_cell(text, width) for text, width in zip(texts, self._widths, strict=True)], _WHOLE)

    def add_to(self, document: Any) -> None:
        """Put the table at the document's end."""
        xml = f"<w:tbl {nsdecls('w')}>{self._head}{''.join(self._rows)}</w:tbl>"
        document.element.body.insert_element_before(parse_xml(xml), "w:sectPr")

    def _add(self, cells: list[str], properties: str) -> None:
        self._rows.append(f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>")


def _styled(line: Line, colours: Colours) -> str:
    ink, fill = colours[line.tone]
    match line.look:
        case "quiet":
            return _run(line.text, QUIET, size=8.5)
        case "none":
            return _run(line.text, QUIET, italic=True)
        case "badge" | "rag":
            return _run(f" {line.text} ", ink, bold=True, fill=fill)
        case "mark":
            return _run(line.text, ink, bold=True)
        case "text":
            return _run(line.text)


def _run(text: str, ink: str = "", *, bold: bool = False, italic: bool = False, size: float = 0, fill: str = "") -> str:
    looks = "".join(
        (
            "<w:b/>" if bold else "",
            "<w:i/>" if italic else "",
            f'<w:color w:val="{ink}"/>' if ink else "",
            f'<w:sz w:val="{round(2 * size)}"/>' if size else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else "",
        )
    )
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _paragraph(runs: str, properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Cell"/>{properties}</w:pPr>{runs}</w:p>'


def _cell(paragraphs: str, width: int, fill: str = "", span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shaded = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{shaded}</w:tcPr>{paragraphs}</w:tc>'


def _properties(title: str, description: str) -> str:
    """In the order on which Word insists."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>' for side in sides)
    margins = {"top": 62, "left": 102, "bottom": 62, "right": 102}
    padding = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in margins.items())
    return (
        f'<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{padding}</w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/><w:tblCaption w:val={quoteattr(title)}/><w:tblDescription w:val={quoteattr(description)}/>'
        "</w:tblPr>"
    )


def _grid(widths: Iterable[int]) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"
