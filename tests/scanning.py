"""Scans of drawn papers, for the tests: every page a grey picture, askew or on its side, as a scanner makes it."""

import io
from pathlib import Path

import pypdfium2
from PIL import Image, ImageFilter

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
