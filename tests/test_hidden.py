"""What a reader can't see is left out of what is read; what only looks as if it might be hidden stays."""

import io
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pikepdf
import pytest
from drawing import Sheets
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader

from minutebook.ingest.how import How
from minutebook.ingest.model import Paper
from minutebook.ingest.pdf import hidden
from minutebook.ingest.pdf.hidden import layers_are_off
from minutebook.ingest.reader import read_paper
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.parse import _disguise_warning, parse_file

SEEN = "The Clerk will write to the County Council"
UNSEEN = "Mrs Doe of Mill Lane complained"


def text_of(sheets: Sheets) -> str:
    return in_file(sheets.pdf())


def in_file(data: bytes) -> str:
    return read_paper(data, How(Ocr.NEVER)).pages[0].text


def with_colour(colour: str, alpha: float = 1) -> Sheets:
    sheets = Sheets().text(72, 80, SEEN)
    red, green, blue = HexColor(f"#{colour}").rgb()
    sheets.canvas.setFillColor(Color(red, green, blue, alpha=alpha))
    return sheets.text(72, 200, UNSEEN)


def in_mode(sheets: Sheets, mode: int, base: float) -> Sheets:
    words = sheets.canvas.beginText(72, sheets.height - base)
    words.setTextRenderMode(mode)
    words.setFont("Helvetica", 10)
    words.textOut(UNSEEN)
    words.setTextRenderMode(0)
    sheets.canvas.drawText(words)
    return sheets


def speckled(width: int = 60, height: int = 40) -> ImageReader:
    """A picture that is nowhere plain."""
    header = f"P6 {width} {height} 255\n".encode()
    return ImageReader(io.BytesIO(header + bytes((7 * n * n) % 256 for n in range(3 * width * height))))


@pytest.mark.parametrize("colour", ["ffffff", "fdfdfd", "f8fafa"])
def test_white_on_white_is_left_out(colour: str) -> None:
    assert text_of(with_colour(colour)) == SEEN


@pytest.mark.parametrize("colour", ["e0e0e0", "ffff00", "ff0000", "000000"])
def test_pale_letters_are_kept(colour: str) -> None:
    assert UNSEEN in text_of(with_colour(colour))


def test_transparent_letters_are_left_out() -> None:
    assert text_of(with_colour("000000", alpha=0)) == SEEN


@pytest.mark.parametrize(("top", "bottom", "kept"), [(78, 80, False), (64, 80, True), (72, 100, True)])
def test_letters_clipped_to_a_closed_row_are_left_out_even_under_others(top: float, bottom: float, kept: bool) -> None:
    sheets = Sheets().text(72, 90, SEEN)
    canvas = sheets.canvas
    canvas.saveState()
    row = canvas.beginPath()
    row.rect(60, sheets.height - bottom, 400, bottom - top)
    canvas.clipPath(row, stroke=0, fill=0)
    sheets.text(72, 92 if not kept else 76, UNSEEN)
    canvas.restoreState()
    found = text_of(sheets)
    assert all(word in found for word in SEEN.split())
    assert ("complained" in found) is kept


@pytest.mark.parametrize("mode", [3, 7])
def test_letters_that_are_not_drawn_are_left_out(mode: int) -> None:
    assert text_of(in_mode(Sheets().text(72, 80, SEEN), mode, 200)) == SEEN


@pytest.mark.parametrize("colour", ["000000", "ffffff", "c0c0c0"])
def test_what_a_box_covers_is_left_out(colour: str) -> None:
    assert text_of(Sheets().text(72, 80, SEEN).text(72, 200, UNSEEN).fill(60, 185, 400, 210, colour)) == SEEN


def test_a_label_on_the_box_does_not_bring_back_what_is_under_it() -> None:
    sheets = Sheets().text(72, 80, SEEN).text(72, 200, UNSEEN).fill(60, 185, 400, 210, "000000")
    sheets.canvas.setFillColor(HexColor("#ffffff"))
    assert text_of(sheets.text(72, 200, "REDACTED")) == f"{SEEN}\nREDACTED"


def test_a_word_that_is_covered_in_part_is_left_out() -> None:
    sheets = Sheets().text(72, 80, SEEN).text(72, 200, "Complainant Featherstonehaugh", size=12)
    assert text_of(sheets.fill(165, 185, 400, 210, "000000")) == f"{SEEN}\nComplainant"


def test_black_letters_on_a_black_box_are_left_out() -> None:
    assert text_of(Sheets().text(72, 80, SEEN).fill(60, 185, 400, 210, "000000").text(72, 200, UNSEEN)) == SEEN


def test_a_thick_stroke_over_words_hides_them() -> None:
    sheets = Sheets().text(72, 80, SEEN).text(72, 200, UNSEEN)
    sheets.canvas.setLineWidth(14)
    assert text_of(sheets.rule(60, 197, 400, 197)) == SEEN


def test_a_picture_of_one_colour_over_words_hides_them() -> None:
    black = ImageReader(io.BytesIO(b"P6 2 2 255\n" + bytes(12)))
    sheets = Sheets().text(72, 80, SEEN).text(72, 200, UNSEEN)
    sheets.canvas.drawImage(black, 60, sheets.height - 210, 340, 30)
    assert text_of(sheets) == SEEN


def test_specks_are_left_out() -> None:
    assert text_of(Sheets().text(72, 80, SEEN).text(72, 200, UNSEEN, size=0.2)) == SEEN


def test_white_letters_on_a_dark_box_are_kept() -> None:
    sheets = Sheets().fill(60, 185, 400, 210, "203864")
    sheets.canvas.setFillColor(HexColor("#ffffff"))
    assert text_of(sheets.text(72, 200, UNSEEN)) == UNSEEN


def test_white_letters_on_a_picture_are_kept() -> None:
    sheets = Sheets()
    sheets.canvas.drawImage(speckled(), 60, sheets.height - 300, 400, 200)
    sheets.canvas.setFillColor(HexColor("#ffffff"))
    assert text_of(sheets.text(72, 200, UNSEEN, size=14, bold=True)) == UNSEEN


def test_a_highlight_drawn_over_words_keeps_them() -> None:
    sheets = Sheets().text(72, 200, UNSEEN)
    sheets.canvas.setFillColor(Color(1, 1, 0, alpha=0.4))
    sheets.canvas.rect(60, sheets.height - 210, 340, 25, stroke=0, fill=1)
    assert text_of(sheets) == UNSEEN


@pytest.mark.parametrize("share", [1.0, 0.4])
def test_the_text_behind_a_scan_is_kept(share: float) -> None:
    sheets = Sheets()
    sheets.canvas.drawImage(speckled(), 0, sheets.height * (1 - share), sheets.width, sheets.height * share)
    assert text_of(in_mode(sheets, 3, 200)) == UNSEEN


def test_the_text_behind_a_scan_is_left_out_under_a_box() -> None:
    sheets = Sheets()
    sheets.canvas.drawImage(speckled(), 0, 0, sheets.width, sheets.height)
    in_mode(sheets, 3, 200).fill(60, 185, 400, 210, "000000")
    assert text_of(in_mode(sheets, 3, 400)) == UNSEEN


def test_the_text_of_letters_that_are_drawn_as_shapes_is_kept() -> None:
    sheets = Sheets()
    for x in range(72, 240, 4):
        sheets.fill(x, 192, x + 3, 201, "000000")
    assert text_of(in_mode(sheets, 3, 200)) == UNSEEN


def layered(state: str) -> bytes:
    """A page with one line in a layer, the file saved with object streams so that the layers can't be seen in it."""
    data = Sheets().text(72, 80, SEEN).text(72, 200, UNSEEN).pdf()
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("Confidential")))
        usual = pikepdf.Dictionary({f"/{state}": pikepdf.Array([layer])})
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=usual)
        page = pdf.pages[0]
        page.Resources["/Properties"] = pikepdf.Dictionary(L1=layer)
        operators = list(pikepdf.parse_content_stream(page))
        shows = [n for n, (_, operator) in enumerate(operators) if str(operator) == "Tj"][-1]
        begin = pikepdf.ContentStreamInstruction([pikepdf.Name.OC, pikepdf.Name.L1], pikepdf.Operator("BDC"))
        end = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
        marked = [*operators[:shows], begin, operators[shows], end, *operators[shows + 1 :]]
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(marked))
        pdf.save(saved, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return saved.getvalue()


def test_a_layer_that_is_switched_off_is_left_out() -> None:
    data = layered("OFF")
    assert b"/OCProperties" not in data
    assert layers_are_off(data)
    assert in_file(data) == SEEN


def test_a_layer_that_is_switched_on_is_kept() -> None:
    data = layered("ON")
    assert not layers_are_off(data)
    assert in_file(data) == f"{SEEN}\n{UNSEEN}"


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_what_is_covered_on_a_turned_page_is_left_out(turns: int) -> None:
    sheets = Sheets(turns=turns, trim=20).text(72, 80, SEEN).text(72, 200, UNSEEN)
    assert text_of(sheets.fill(60, 185, 400, 210, "000000")) == SEEN


def test_ordinary_pages_are_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page was drawn")

    monkeypatch.setattr(hidden, "draw_part", refuse)
    sheets = Sheets().fill(60, 185, 400, 230, "203864").fill(60, 230, 400, 250, "d9e2f3").text(72, 245, SEEN)
    sheets.table([72, 200, 400], 300, [["No", "Action"], ["1", SEEN]])
    sheets.canvas.setFillColor(HexColor("#ffffff"))
    assert SEEN in text_of(sheets.text(72, 200, "Action log"))


def test_a_page_that_takes_too_long_to_be_drawn_keeps_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hidden, "DRAWING_SECONDS", -1)
    sheets = with_colour("ffffff")
    for number in range(2000):
        sheets.rule(50, 300 + number % 200, 300, 301)
    assert UNSEEN in text_of(sheets)


def test_a_stray_mark_that_cannot_be_seen_is_not_counted() -> None:
    sheets = Sheets().text(72, 80, SEEN)
    sheets.canvas.setFillColor(HexColor("#ffffff"))
    (page,) = sheets.text(72, 200, ")").pages()
    assert (page.hidden, [word.text for word in page.words]) == (0, SEEN.split())


def test_the_paper_warns_of_hidden_text_and_names_its_pages(tmp_path: Path) -> None:
    sheets = Sheets().text(72, 80, SEEN).next_page().text(72, 80, SEEN).text(72, 200, UNSEEN)
    sheets.fill(60, 185, 400, 210, "000000")
    file = tmp_path / "minutes.pdf"
    file.write_bytes(sheets.pdf())
    document = parse_file(file, How(ocr=Ocr.NEVER))
    (warning,) = [warning for warning in document.warnings if warning.code == "hidden_text"]
    assert warning.page == 2
    assert "page 2" in warning.message
    assert "Doe" not in document.model_dump_json()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("RES\u041eLVED to sell the yard", ["disguised_words"]),
        ("R\u0395SOLVED to sell the yard", ["disguised_words"]),
        ("It was \u202enot\u202c approved", ["disguised_words"]),
        ("\u0422\u0412\u0410", []),
        ("Doses of 5 \u03bcg were noted", []),
        ("R\u00c9SUM\u00c9 of the year", []),
    ],
)
def test_words_that_look_like_others_are_told(text: str, codes: list[str]) -> None:
    page = SimpleNamespace(number=3, text=text)
    assert [(one.code, one.page) for one in _disguise_warning(cast(Paper, SimpleNamespace(pages=[page])))] == [
        (code, 3) for code in codes
    ]
