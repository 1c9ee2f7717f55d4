"""What Word can do and python-docx has no words for: languages, frames, page numbers."""

import io
import zipfile
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

FONT = "Arial"


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element


def set_font(style: Any, font: str = FONT) -> None:
    """Give a style one font throughout; the template's theme fonts would win over it otherwise."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    properties.insert(0, _element("w:rFonts", ascii=font, hAnsi=font, cs=font, eastAsia=font))


def set_language(document: Any, language: str) -> None:
    """The language that Word proofreads in and a screen reader speaks."""
    document.core_properties.language = language
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(_element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))


def use_current_layout(document: Any) -> None:
    """Lay out as Word 2013 and later do, rather than in the compatibility mode of python-docx's template."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def box(paragraph: Any, colour: str, eighths_of_a_point: int) -> None:
    """Frame a paragraph."""
    borders = _element("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        borders.append(_element(f"w:{side}", val="single", sz=str(eighths_of_a_point), space="5", color=colour))
    # The schema orders a paragraph's properties: the frame comes before spacing and indents.
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def add_page_number(paragraph: Any) -> None:
    """`Page 2 of 5`, counted by Word."""
    for words, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(words)
        counted = _element("w:fldSimple", instr=field)
        run = _element("w:r")
        text = _element("w:t")
        text.text = "1"
        run.append(text)
        counted.append(run)
        paragraph._p.append(counted)


def without_clock(package: bytes) -> bytes:
    """The same package with every member dated 1 January 1980, so that equal documents are equal bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            dated = zipfile.ZipInfo(member.filename, (1980, 1, 1, 0, 0, 0))
            new.writestr(dated, old.read(member), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def repeat_first_row(table: Any) -> None:
    """Repeat a table's first row on every page, and split none of its rows."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))
