"""Forms within forms without end are cut off, and the rest of their page is read; those that programs write stay."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.ingest.pdf.nested_forms import DEEPEST, without_deep_forms
from minutebook.parse import parse_file
from minutebook.schema import DocumentStatus

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
WORDS = b"BT /F1 12 Tf 72 700 Td (The lease was signed) Tj ET "


def nested(levels: int, each: int = 1, innermost: bytes = b"(in a form)") -> bytes:
    """A page of words and a form, which draws another so many times, which …; the last has words of its own."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
        stream(b"", WORDS + b"/X Do"),
        FONT,
    ]
    for level in range(levels - 1):
        resources = b"/Resources << /XObject << /X %d 0 R >> >>" % (7 + level)
        objects.append(stream(b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + resources, b"/X Do " * each))
    last = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>"
    objects.append(stream(last, b"BT /F1 12 Tf 72 600 Td " + innermost + b" Tj ET"))
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def stream(entries: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def test_a_page_that_draws_a_trillion_forms_is_read_without_them(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(nested(13, each=10))
    document = parse_file(path)
    assert document.document.status is DocumentStatus.PARTIAL
    assert [page.text for page in document.document.pages] == ["The lease was signed"]
    assert [warning.code for warning in document.warnings] == ["repaired"]


@pytest.mark.parametrize("levels", [1, 2, DEEPEST - 1])
def test_the_forms_of_usual_papers_are_read(levels: int, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(nested(levels, each=1))
    document = parse_file(path)
    assert document.document.status is DocumentStatus.OK
    assert document.document.pages[0].text == "The lease was signed\nin a form"


def test_forms_that_draw_one_another_in_a_circle_end() -> None:
    forms = [
        stream(b"/Subtype /Form /Resources << /XObject << /X %d 0 R >> >>" % (1 + number % 12), b"/X Do")
        for number in range(1, 13)
    ]
    without_deep_forms(b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(forms, 1)))


@given(st.lists(st.sampled_from([b"/Form ", b"1 0 obj ", b"/XObject << /X 1 0 R >> ", b"stream ", b"x"]), max_size=60))
def test_no_bytes_break_the_search_or_change_the_length(pieces: list[bytes]) -> None:
    data = b"".join(pieces)
    assert len(without_deep_forms(data) or data) == len(data)
