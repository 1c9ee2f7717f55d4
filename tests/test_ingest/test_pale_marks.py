"""Watermarks in the pictures of scanned pages."""

import shutil

import pytest
from drawing import Sheets
from scanning import scan

from minutebook.extract.drafts import find_drafts
from minutebook.ingest.model import Paper
from minutebook.ingest.reader import read_paper
from minutebook.ingest.scans import pale_marks, tesseract

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")

PROSE = [
    "The Clerk reported that the pump had failed twice since Easter, and that a",
    "new one would cost £1,200 with three years of care. Councillors asked what",
    "the other two makers charge, and whether the old one can be sold for parts.",
]


def marked(mark: str, degrees: float, grey: float = 0.82) -> Sheets:
    """A page of print over a mark of large grey letters."""
    sheets = Sheets()
    canvas = sheets.canvas
    canvas.saveState()
    canvas.translate(297, 421)
    canvas.rotate(degrees)
    canvas.setFillGray(grey)
    canvas.setFont("Helvetica-Bold", 900 / len(mark))
    canvas.drawCentredString(0, -300 / len(mark), mark)
    canvas.restoreState()
    for top in range(100, 760, 80):
        sheets.lines(72, top, PROSE)
    return sheets


def read(sheets: Sheets) -> Paper:
    return read_paper(scan(sheets.pdf()))


@needs_tesseract
@pytest.mark.parametrize(("mark", "degrees"), [("DRAFT", 45), ("CONFIDENTIAL", 55), ("DRAFT", -50)])
def test_a_slanted_mark_on_a_scan_is_told(mark: str, degrees: float) -> None:
    paper = read(marked(mark, degrees))
    (found,) = paper.pages[0].watermarks
    assert found.text == mark
    assert 0 < found.x0 < 297 < found.x1 < 595
    assert "pump had failed twice" in paper.pages[0].text
    assert bool(find_drafts(paper)) is (mark == "DRAFT")


@needs_tesseract
def test_a_slanted_picture_of_other_words_is_no_mark() -> None:
    assert read(marked("PICNIC", 45)).pages[0].watermarks == []


@needs_tesseract
def test_a_page_without_pale_letters_is_not_read_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = Sheets().fill(72, 200, 500, 240, "d0d0d0")
    sheets.lines(72, 300, PROSE)
    reads = []
    real = tesseract.read
    monkeypatch.setattr(
        pale_marks.tesseract, "read", lambda *given, **more: reads.append(given) or real(*given, **more)
    )
    assert read(sheets).pages[0].watermarks == []
    assert all(len(given) < 2 or given[1] != pale_marks.DOTS_PER_INCH for given in reads)
