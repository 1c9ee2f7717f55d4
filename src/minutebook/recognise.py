"""Tells what a file is by its first bytes, so that a clerk who saved the wrong thing learns what to do."""

import re

PDF_HEADER_WITHIN = 1024
"""Readers accept junk before `%PDF-`, as long as it begins within so many bytes (PDF 1.7, annex H.3.4.1)."""

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_IN_ZIP = (
    (b"word/document.xml", "is a Word document; open it in Word and save it as PDF first"),
    (b"xl/workbook.xml", "is an Excel workbook; open it in Excel and save it as PDF first"),
    (b"ppt/presentation.xml", "is a PowerPoint presentation; open it in PowerPoint and save it as PDF first"),
    (b"opendocument", "is an OpenDocument file; open it in LibreOffice and export it as PDF first"),
)

_SIGNATURES = (
    (rb"\{\\rtf", "is a rich text document; open it in Word and save it as PDF first"),
    (rb"\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|BM.{4}\0\0|RIFF....WEBP|....ftyp(hei|avif|mif)",
     "is an image; save or scan it as PDF first"),
    (rb"%!PS|%!\s", "is a PostScript file; convert it to PDF first"),
    (rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ", "is a compressed archive; unpack it first"),
    (rb"(?i:\s*(<!doctype html|<html|<head))",
     "is a web page, perhaps an error page saved in place of the paper; download the PDF again"),
    (rb"\s*(<\?xml|<)", "is an XML file; save it as PDF first"),
)  # fmt: skip


def not_a_pdf(data: bytes) -> str | None:
    """What the file is instead of a PDF and what to do, as said after its name; nothing for a PDF."""
    if not data:
        return "is empty; download or copy it again"
    if b"%PDF-" in data[: PDF_HEADER_WITHIN + len(b"%PDF-")]:
        return None
    if data.startswith(_ZIP):
        return next((advice for sign, advice in _IN_ZIP if sign in data), "is a ZIP archive; unpack it first")
    if data.startswith(_OLD_OFFICE):
        return "is an old Office document (.doc, .xls, .ppt) or e-mail; open it and save it as PDF first"
    for signature, advice in _SIGNATURES:
        if re.match(signature, data, re.DOTALL):
            return advice
    if _is_text(data):
        return "is a plain text file; save it as PDF first"
    return "is not a PDF; save it as PDF first, or download it again"


def _is_text(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return re.search(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]", data[:65536]) is None
