"""What is read of a damaged file, and what is said of it."""

import io
import re
from pathlib import Path

import pikepdf
import pytest
from drawing import Sheets
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.ingest.model import Paper, Word
from minutebook.ingest.pdf import pdfium
from minutebook.ingest.pdf.repair import repair
from minutebook.ingest.reader import read_paper
from minutebook.ingest.scans.legible import is_misread
from minutebook.parse import parse_file
from minutebook.schema import DocumentStatus, PageStatus

PAGES = 6


@pytest.fixture(scope="module")
def minutes() -> bytes:
    """Six pages, stored one after another, each with a word of its own."""
    sheets = Sheets()
    for number in range(1, PAGES + 1):
        if number > 1:
            sheets.next_page()
        sheets.lines(72, 80, [f"Page word{number}", "The Clerk will write to the County Council."])
    return sheets.pdf()


def texts(paper: Paper) -> list[str]:
    return [page.text for page in paper.pages]


def built(*objects: str) -> bytes:
    """A PDF of these objects, numbered from 1, of which the first is the catalogue."""
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode())
    start = out.tell()
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode())
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
WORDS = "BT /F1 11 Tf 72 760 Td (Minutes of the Wexcombe Parish Council) Tj ET"
CONTENT = f"<< /Length {len(WORDS)} >>\nstream\n{WORDS}\nendstream"


def page(parent: int, more: str = "") -> str:
    return (
        f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        f"/Resources << /Font << /F1 5 0 R >> >> {more} >>"
    )


def test_a_file_cut_in_the_middle_gives_the_pages_before_the_cut(minutes: bytes) -> None:
    cut = minutes[: minutes.rindex(b"endstream", 0, minutes.rindex(b"endstream")) + 20]
    paper = read_paper(cut)
    assert paper.repaired
    assert [page.status for page in paper.pages] == [PageStatus.OK] * (PAGES - 1) + [PageStatus.FAILED]
    assert all(f"word{number}" in text for number, text in enumerate(texts(paper)[:-1], 1))
    assert paper.pages[-1].reason == f"page {PAGES} is lost from the damaged file"


def test_a_file_without_its_end_is_read_whole_and_yet_partial(minutes: bytes, tmp_path: Path) -> None:
    file = tmp_path / "minutes.pdf"
    file.write_bytes(minutes[: minutes.rindex(b"xref\n0")])
    document = parse_file(file)
    assert document.document.status is DocumentStatus.PARTIAL
    assert document.document.page_count == PAGES
    assert [warning.code for warning in document.warnings if warning.code == "repaired"] == ["repaired"]


def test_a_sound_file_is_not_repaired(minutes: bytes) -> None:
    assert not read_paper(minutes).repaired


@pytest.mark.parametrize(
    "objects",
    [
        pytest.param(
            (
                CATALOGUE,
                "<< /Type /Pages /Kids [6 0 R 3 0 R] /Count 2 >>",
                page(2),
                CONTENT,
                FONT,
                "<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
            ),
            id="a tree that leads back to its root",
        ),
        pytest.param(
            (
                CATALOGUE,
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                page(2, "/Junk " + "<< /A " * 5000 + "1" + " >>" * 5000),
                CONTENT,
                FONT,
            ),
            id="a page that holds thousands of dictionaries in each other",
        ),
        pytest.param(
            (
                CATALOGUE,
                "<< /Type /Pages /Kids [6 0 R] /Count 1 >>",
                page(2 + 2000),
                CONTENT,
                FONT,
                *(f"<< /Type /Pages /Kids [{number} 0 R] /Count 1 >>" for number in range(7, 2006)),
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            ),
            id="a tree two thousand levels deep",
        ),
    ],
)
def test_a_tree_of_pages_that_is_lost_in_itself_is_laid_flat(objects: tuple[str, ...]) -> None:
    (text,) = texts(read_paper(built(*objects)))
    assert text == "Minutes of the Wexcombe Parish Council"


def test_what_pages_inherit_goes_with_them() -> None:
    inherited = "/MediaBox [0 0 300 400] /Resources << /Font << /F1 5 0 R >> >>"
    tree = f"<< /Type /Pages /Kids [3 0 R 3 0 R 2 0 R] /Count 2 {inherited} >>"
    repaired = repair(built(CATALOGUE, tree, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", CONTENT, FONT))
    assert repaired is not None
    with pdfium.open_document(repaired.data) as document:
        assert pdfium.count_pages(document) == 1
        read = pdfium.read_page(document, 1)
    assert (read.width, read.height) == (300, 400)
    assert repaired.content_sizes == [len(WORDS)]


def test_pages_taken_out_of_the_tree_stay_out() -> None:
    assert repair(built(CATALOGUE, "<< /Type /Pages /Kids [] /Count 0 >>", page(2), CONTENT, FONT)) is None


def test_a_blank_page_with_much_to_draw_is_damaged_and_not_blank(tmp_path: Path) -> None:
    nonsense = "A" * 20_000
    data = built(
        CATALOGUE,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page(2),
        f"<< /Length {len(nonsense)} >>\nstream\n{nonsense}\nendstream",
        FONT,
    )
    file = tmp_path / "minutes.pdf"
    file.write_bytes(data)
    assert parse_file(file).document.status is DocumentStatus.DAMAGED


def test_a_file_with_a_password_is_left_alone() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(Sheets().text(72, 80, "Secret").pdf())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(user="user", owner="owner"))
    assert repair(locked.getvalue()) is None


@given(st.binary(max_size=300))
@settings(max_examples=50, deadline=None)
def test_what_is_no_pdf_is_not_repaired(data: bytes) -> None:
    assert repair(b"%PDF-1.4\n" + data) is None


@given(st.data())
@settings(max_examples=50, deadline=None)
def test_any_cut_gives_pages_in_their_order(minutes: bytes, data: st.DataObject) -> None:
    repaired = repair(minutes[: data.draw(st.integers(0, len(minutes)))])
    if repaired is None:
        return
    numbers = [int(found) for text in texts(read_paper(repaired.data)) for found in re.findall(r"word(\d+)", text)]
    assert numbers == list(range(1, len(numbers) + 1))


def words_of(text: str) -> list[Word]:
    return [Word(word, 0, 0, 1, 1, 1, 10, False, False) for word in text.split()]


def test_latin_letters_read_two_at_a_time_are_told_from_chinese() -> None:
    misread = b"Minutes of the Planning Committee".decode("utf-16-be", "replace")
    assert is_misread(words_of(misread))
    assert not is_misread(words_of("本次会议记录由镇议会书记员编写并经主席签署"))
    assert not is_misread(words_of("Minutes — of the • Planning “Committee” … 2031 – part – two"))


def test_codes_that_no_letters_have_are_misread() -> None:
    assert is_misread(
        words_of("".join(chr(1 + ord(letter) % 8) if letter.isalpha() else " " for letter in "Lamps renewed"))
    )
    assert not is_misread(words_of("\x07 Lamps on Mill Lane were renewed \x07 The ford is closed"))


def test_letters_moved_to_where_symbols_are_are_misread() -> None:
    assert is_misread(words_of("".join(chr(ord(letter) + 65) for letter in "Lamp columns renewed")))
    assert not is_misread(words_of("Lamps ········································ 4 at £75 ± £5"))
