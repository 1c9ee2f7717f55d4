"""Scans of drawn papers, for the tests: every page a grey picture, askew or on its side, as a scanner makes it."""

import io
import math
from pathlib import Path

import pypdfium2
from drawing import pages_of
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from minutebook.ingest.model import Page

DOTS_PER_INCH = 200


def scan(paper: bytes | Path, askew: float = 0.0, turned: int = 0) -> bytes:
    """The paper as a scan: its pages turned by `askew` degrees and put into the file `turned` degrees round."""
    with pypdfium2.PdfDocument(paper) as document:
        pages = [_photographed(page, askew).rotate(turned, expand=True) for page in document]
    file = io.BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=DOTS_PER_INCH, quality=60)
    return file.getvalue()


def _photographed(page: pypdfium2.PdfPage, askew: float) -> Image.Image:
    picture = page.render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil().convert("L")
    straight = picture.filter(ImageFilter.GaussianBlur(0.5)).point(lambda grey: 20 + grey * 220 // 255)
    return straight.rotate(askew, Image.Resampling.BICUBIC, fillcolor=240)


def scan_with_words(paper: bytes, askew: float = 0.0, how: str = "behind") -> bytes:
    """A scan with its words in their places: "behind" it, that is not drawn at all, "under" it, or "on" it."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    with pypdfium2.PdfDocument(paper) as document:
        for sheet, page in zip(document, pages_of(paper), strict=True):
            canvas.setPageSize((page.width, page.height))
            picture = ImageReader(_photographed(sheet, askew))
            if how != "under":
                canvas.drawImage(picture, 0, 0, page.width, page.height)
            for word in page.words:
                text = canvas.beginText(*_where(word.x0, word.base, page, askew))
                text.setFont("Helvetica", word.size)
                text.setTextRenderMode(3 if how == "behind" else 0)
                text.textOut(word.text)
                canvas.drawText(text)
            if how == "under":
                canvas.drawImage(picture, 0, 0, page.width, page.height)
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def _where(x: float, base: float, page: Page, askew: float) -> tuple[float, float]:
    """A point of the page in the space of the canvas, turned about the middle as its picture is."""
    angle = math.radians(askew)
    right, up = x - page.width / 2, page.height / 2 - base
    return (
        page.width / 2 + right * math.cos(angle) - up * math.sin(angle),
        page.height / 2 + right * math.sin(angle) + up * math.cos(angle),
    )
