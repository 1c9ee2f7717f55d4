"""Whether words are bold, in papers whose fonts tell it well, badly or not at all."""

from io import BytesIO

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from minutebook.ingest.how import How
from minutebook.ingest.pages import read_pages


def printed_with(name, stem, embedded=True):
    """A page with a plain and a bold line, whose fonts are called `name` and tell a thickness of `stem`."""
    for own, file in (("Plain", "Vera.ttf"), ("Bold", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(own, file))
    file = BytesIO()
    canvas = Canvas(file)
    for font, y in (("Plain", 700), ("Bold", 600)):
        canvas.setFont(font, 12)
        canvas.drawString(72, y, font)
    canvas.save()
    with pikepdf.open(file) as paper:
        for descriptor in paper.objects:
            if isinstance(descriptor, pikepdf.Dictionary) and descriptor.get("/Type") == "/FontDescriptor":
                descriptor.FontName = pikepdf.Name(f"/{name or str(descriptor.FontName)[1:]}")
                descriptor.StemV, descriptor.Flags = stem, 4
                if not embedded:
                    del descriptor["/FontFile2"]
        for font in paper.objects:
            if name and isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font":
                font.BaseFont = pikepdf.Name(f"/{name}")
        file = BytesIO()
        paper.save(file)
    return file.getvalue()


def bold_words(data):
    return [word.text for word in read_pages(data, How()).pages[0].words if word.bold]


@pytest.mark.parametrize("stem", [0, 80, 140, 250, 943])
def test_a_name_tells_what_is_bold(stem):
    assert bold_words(printed_with(None, stem)) == ["Bold"]


@pytest.mark.parametrize("stem", [140, 250, 943])
def test_an_embedded_font_says_itself_what_is_bold_where_its_thickness_is_wrong(stem):
    assert bold_words(printed_with("CIDFont+F1", stem)) == ["Bold"]


def test_no_font_is_as_thick_as_its_letters_are_wide():
    assert bold_words(printed_with("F1", 943, embedded=False)) == []


@pytest.mark.parametrize("name", ["ABCDEF+CMR10", "CMTI12", "ArialMT", "Garamond-Regular", "TimesNewRomanPSMT"])
def test_a_plain_name_tells_that_nothing_is_bold(name):
    assert bold_words(printed_with(name, 151, embedded=False)) == []


@pytest.mark.parametrize("name", ["ABCDEF+CMBX10", "CMSSBX12", "Arial-BoldMT", "SFBX1095"])
def test_a_bold_name_tells_that_all_is_bold(name):
    assert bold_words(printed_with(name, 80, embedded=False)) == ["Plain", "Bold"]
