"""A clerk who hands over the wrong thing learns what it is and what to do."""

import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.recognise import not_a_pdf


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (zipped("[Content_Types].xml", "word/document.xml"), "Word"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint"),
        (zipped("mimetype", "META-INF/x") + b"application/vnd.oasis.opendocument.text", "OpenDocument"),
        (zipped("minutes.pdf"), "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "Office"),
        (rb"{\rtf1\ansi Minutes}", "rich text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"II*\x00\x08\x00\x00\x00", "image"),
        (b"\n <!DOCTYPE HTML><title>404</title>", "web page"),
        (b"<?xml version='1.0'?><minutes/>", "XML"),
        (b"%!PS-Adobe-3.0\n", "PostScript"),
        (gzip.compress(b"%PDF-1.7", mtime=0), "compressed"),
        (b"MINUTES of the Fenmarsh County Council\r\n", "plain text"),
        ("MINUTES".encode("utf-16"), "plain text"),
        (b"\x00\x01\x02\x03", "not a PDF"),
    ],
)
def test_what_is_no_pdf_is_named_with_advice(data: bytes, word: str) -> None:
    advice = not_a_pdf(data)
    assert advice
    assert word in advice
    assert ";" in advice
    assert "\n" not in advice


@pytest.mark.parametrize("junk", [b"", b"HTTP/1.1 200 OK\r\n\r\n", bytes(1024)])
def test_a_pdf_may_begin_with_junk(junk: bytes) -> None:
    assert not_a_pdf(junk + b"%PDF-1.4\n") is None


def test_a_pdf_named_late_in_a_text_is_a_text() -> None:
    assert not_a_pdf(b"x" * 1025 + b"%PDF-1.4\n") is not None


@given(st.binary(max_size=2000))
def test_anything_is_either_a_pdf_or_has_advice(data: bytes) -> None:
    advice = not_a_pdf(data)
    assert advice is None or advice.startswith("is ")
