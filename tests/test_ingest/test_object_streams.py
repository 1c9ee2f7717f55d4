"""Packed objects that swell without end are unpacked as far as they may be; others stay as they are."""

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.ingest.pdf import object_streams
from minutebook.ingest.pdf.object_streams import with_small_object_streams
from minutebook.parse import parse_file
from minutebook.schema import DocumentStatus

OBJECTS = [
    (1, b"<< /Type /Catalog /Pages 2 0 R >>"),
    (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    (
        3,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /Font << /F1 4 0 R >> >> >>",
    ),
    (4, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
]
WORDS = b"BT /F1 12 Tf 72 700 Td (The lease was signed) Tj ET"


def packed(spaces: int) -> bytes:
    """A page of words whose objects are packed into one stream, followed by so many spaces."""
    bodies, index, offset = b"", b"", 0
    for number, body in OBJECTS:
        index += b"%d %d " % (number, offset)
        bodies += body + b" "
        offset = len(bodies)
    stored = zlib.compress(index + bodies + b" " * spaces)
    data = b"%PDF-1.7\n"
    places = {5: len(data)}
    data += b"5 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(WORDS), WORDS)
    places[6] = len(data)
    kind = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(OBJECTS), len(index))
    data += b"6 0 obj\n<< %s /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (kind, len(stored), stored)
    places[7] = len(data)
    entries = [(0, 0, 0), *((2, 6, place) for place in range(len(OBJECTS)))]
    entries += [(1, places[number], 0) for number in (5, 6, 7)]
    table = b"".join(bytes([kind]) + place.to_bytes(4, "big") + bytes([rest]) for kind, place, rest in entries)
    head = b"/Type /XRef /Size 8 /W [1 4 1] /Root 1 0 R /Length %d" % len(table)
    return data + b"7 0 obj\n<< %s >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        head,
        table,
        places[7],
    )


@pytest.fixture
def little_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit so low that the test needs no gigabyte."""
    monkeypatch.setattr(object_streams, "LARGEST", 100_000)
    monkeypatch.setattr(object_streams, "HARMLESS", 100)


@pytest.mark.usefixtures("little_room")
def test_objects_in_front_of_endless_spaces_are_read(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(packed(spaces=1_000_000))
    document = parse_file(path)
    assert [page.text for page in document.document.pages] == ["The lease was signed"]
    assert document.document.status is DocumentStatus.PARTIAL
    assert [warning.code for warning in document.warnings] == ["repaired"]


@pytest.mark.usefixtures("little_room")
def test_what_swells_takes_no_more_than_its_limit() -> None:
    data = packed(spaces=1_000_000)
    cut = with_small_object_streams(data)
    assert cut
    assert len(cut) == len(data)
    start = cut.index(b"stream\n", cut.index(b"/ObjStm")) + len(b"stream\n")
    assert len(zlib.decompressobj().decompress(cut[start:])) == 100_000


@pytest.mark.usefixtures("little_room")
@pytest.mark.parametrize("spaces", [0, 50_000])
def test_objects_that_fit_stay_as_they_are(spaces: int) -> None:
    assert with_small_object_streams(packed(spaces)) is None


@pytest.mark.usefixtures("little_room")
@given(st.lists(st.sampled_from([b"/ObjStm", b"stream\n", b"endstream", zlib.compress(b" " * 200_000), b"x" * 99])))
def test_no_bytes_break_the_search_or_change_the_length(pieces: list[bytes]) -> None:
    data = b"".join(pieces)
    assert len(with_small_object_streams(data) or data) == len(data)
