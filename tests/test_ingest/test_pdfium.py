"""What is read of a page: words where they are shown, rules and fills; what is not shown upright is left out."""

from io import BytesIO

import pikepdf
import pytest
from drawing import HEIGHT, WIDTH, Sheets, pages_of, words
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from minutebook.ingest.errors import Unreadable
from minutebook.ingest.model import Edge
from minutebook.ingest.pdf import pdfium, rules
from minutebook.schema import DocumentStatus, PageStatus, TextSource


def texts(sheets):
    return [word.text for word in sheets.pages()[0].words]


def near(box):
    """A box whose sides may be off by the half width of a stroke."""
    return pytest.approx(box, abs=1.1)


def places(word):
    return (word.x0, word.x1, word.base)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3), st.sampled_from([0.0, 40.0]), st.floats(20, 300), st.floats(30, 800), st.integers(6, 24))
def test_words_stand_where_they_are_shown_however_the_page_is_stored(turns, trim, x, base, size):
    (page,) = Sheets(turns=turns, trim=trim).text(x, base, "Fenmarsh County", size).pages()
    assert (page.width, page.height) == pytest.approx((WIDTH, HEIGHT), abs=0.1)
    for read, drawn in zip(page.words, words("Fenmarsh County", x, base, size), strict=True):
        assert (read.text, read.bold, read.italic) == (drawn.text, False, False)
        assert places(read) == pytest.approx(places(drawn), abs=0.2 * size)
        assert read.size == pytest.approx(size, abs=0.1)


@pytest.mark.parametrize("turns", range(4))
def test_rules_and_fills_are_turned_and_trimmed_with_the_page(turns):
    sheets = Sheets(turns=turns, trim=30).rule(50, 100, 300, 100).rule(50, 100, 50, 180)
    (page,) = sheets.fill(60, 110, 200, 150, "ff8800").text(70, 130, "Amber").pages()
    assert sorted(page.edges, key=lambda edge: edge.x1) == [near((50, 100, 50, 180)), near((50, 100, 300, 100))]
    assert page.fills[0][:4] == pytest.approx((60, 110, 200, 150), abs=0.1)
    assert page.fills[0].colour == "ff8800"


def with_pike(data, change):
    """The PDF after `change` was made to it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(changed := BytesIO())
    return changed.getvalue()


def test_a_crop_box_inherited_from_the_page_tree_is_kept_to():
    def inherit(pdf):
        for page in pdf.pages:
            del page.obj["/MediaBox"]
        pdf.Root.Pages.MediaBox = [0, 0, WIDTH, HEIGHT]
        pdf.Root.Pages.CropBox = [50, 100, WIDTH, HEIGHT - 20]

    (page,) = pages_of(with_pike(Sheets().text(72, 120, "Agreed").pdf(), inherit))
    assert (page.width, page.height) == (WIDTH - 50, HEIGHT - 120)
    assert (page.words[0].x0, page.words[0].base) == pytest.approx((22, 100), abs=2)


def test_a_crop_box_beside_the_page_is_ignored():
    def misplace(pdf):
        pdf.pages[0].CropBox = [5000, 5000, 6000, 6000]

    (page,) = pages_of(with_pike(Sheets().text(72, 120, "Agreed").pdf(), misplace))
    assert ([word.text for word in page.words], page.width, page.height) == (["Agreed"], WIDTH, HEIGHT)


@pytest.mark.parametrize("angle", [45, 90, 180, 270])
def test_turned_text_is_dropped(angle):
    sheets = Sheets().text(72, 100, "Agreed")
    sheets.canvas.translate(300, 300)
    sheets.canvas.rotate(angle)
    sheets.canvas.drawString(0, 0, "DRAFT")
    assert texts(sheets) == ["Agreed"]


def test_slanted_text_is_kept():
    sheets = Sheets()
    text = sheets.canvas.beginText()
    text.setTextTransform(1, 0, 0.35, 1, 72, 700)
    text.textOut("Resolved unanimously")
    sheets.canvas.drawText(text)
    assert texts(sheets) == ["Resolved", "unanimously"]


@pytest.mark.parametrize(("x", "base"), [(-200, 100), (700, 100), (72, -50), (72, 900)])
def test_text_beside_the_page_is_dropped(x, base):
    assert texts(Sheets().text(72, 100, "Agreed").text(x, base, "Hidden")) == ["Agreed"]


def test_text_that_is_cropped_away_is_dropped():
    sheets = Sheets(trim=60).text(72, 100, "Agreed").text(72, -30, "Slug").text(-50, 100, "Marks")
    assert texts(sheets) == ["Agreed"]


def test_size_counts_the_scale_that_text_is_drawn_at():
    sheets = Sheets()
    sheets.canvas.scale(1.5, 1.5)
    sheets.canvas.setFont("Helvetica", 8)
    sheets.canvas.drawString(50, 400, "Scaled")
    assert sheets.pages()[0].words[0].size == pytest.approx(12)


@pytest.mark.parametrize(
    ("font", "bold", "italic"),
    [
        ("Times-Roman", False, False),
        ("Times-Bold", True, False),
        ("Helvetica-Oblique", False, True),
        ("Times-BoldItalic", True, True),
    ],
)
def test_a_font_s_name_tells_bold_and_italic(font, bold, italic):
    sheets = Sheets()
    sheets.canvas.setFont(font, 11)
    sheets.canvas.drawString(72, 700, "Resolved")
    (word,) = sheets.pages()[0].words
    assert (word.bold, word.italic) == (bold, italic)


def test_a_word_broken_over_two_lines_is_two_words():
    sheets = Sheets()
    sheets.lines(72, 100, ["The com-", "mittee"])
    assert [(word.text, word.base) for word in sheets.pages()[0].words] == [
        ("The", 100),
        ("com-", 100),
        ("mittee", 112),
    ]


@pytest.mark.parametrize(("units", "read"), [("D83DDE00", "\N{GRINNING FACE}"), ("D83D", "\ufffd"), ("00E9", "é")])
def test_every_word_can_be_written_as_utf_8(units, read):
    """Fonts may map a letter to a character beyond the basic plane, or by mistake to half of one."""

    def remap(pdf):
        cmap = f"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <58> <{units}> endbfchar"
        (font,) = pdf.pages[0].Resources.Font.values()
        font.ToUnicode = pdf.make_stream(f"/CMapName /X def {cmap} endcmap".encode())

    (page,) = pages_of(with_pike(Sheets().text(72, 100, "X is agreed").pdf(), remap))
    assert page.words[0].text == read
    assert " ".join(word.text for word in page.words).encode()


def edges_of(sheets):
    return [near(edge) for edge in sheets.text(72, 50, "Log").pages()[0].edges]


def test_thin_fills_are_rules():
    drawn = edges_of(Sheets().fill(50, 100, 300, 101, "000000").fill(50, 100, 51, 200, "000000"))
    assert drawn == [Edge(50, 100.5, 300, 100.5), Edge(50.5, 100, 50.5, 200)]


def test_several_thin_fills_in_one_path_are_rules_each():
    sheets = Sheets()
    path = sheets.canvas.beginPath()
    for x in (50, 150, 300):
        path.rect(x, HEIGHT - 200, 1, 100)
    sheets.canvas.drawPath(path, stroke=0, fill=1)
    assert edges_of(sheets) == [Edge(x + 0.5, 100, x + 0.5, 200) for x in (50, 150, 300)]


def test_the_outline_of_a_box_is_four_rules():
    sheets = Sheets()
    sheets.canvas.rect(50, HEIGHT - 200, 250, 100)
    drawn = edges_of(sheets)
    for side in [(50, 100, 50, 200), (300, 100, 300, 200), (50, 100, 300, 100), (50, 200, 300, 200)]:
        assert Edge(*side) in drawn


def test_rules_in_a_form_stand_where_the_form_is_drawn():
    sheets = Sheets()
    sheets.canvas.beginForm("grid")
    sheets.canvas.line(0, 0, 200, 0)
    sheets.canvas.endForm()
    sheets.canvas.translate(50, HEIGHT - 100)
    sheets.canvas.scale(0.5, 0.5)
    sheets.canvas.doForm("grid")
    sheets.canvas.scale(2, 2)
    sheets.canvas.translate(-50, 100 - HEIGHT)
    assert edges_of(sheets) == [Edge(50, 100, 150, 100)]


def test_slanting_lines_are_no_rules():
    assert edges_of(Sheets().rule(50, 100, 300, 250)) == []


def test_the_strips_of_a_shading_are_no_rules_but_dashes_and_double_rules_are():
    sheets = Sheets().rule(50, 100, 150, 100).rule(50, 102, 150, 102)
    for number in range(12):
        top = 110 + 3 * number
        sheets.fill(50, top, 150, top + (2 if number % 3 else 3), f"{16 * number:02x}8080")
    for number in range(12):
        sheets.fill(50 + 4 * number, 200, 53 + 4 * number, 201, "000000")
    found = [edge.top for edge in sheets.pages()[0].edges]
    assert found == pytest.approx([100, 102, *[200.5] * 12])


def test_a_plan_of_many_thousand_lines_is_read_in_part():
    sheets = Sheets()
    for number in range(25_000):
        base = 100 + number % 50 * 12
        sheets.rule(50, base, 300, base)
    assert len(sheets.text(50, 50, "Plan").pages()[0].edges) == rules.MAX_PATHS


def test_a_page_s_own_label_is_read():
    sheets = Sheets().text(72, 100, "Agreed").next_page()
    sheets.canvas.addPageLabel(0, style="ROMAN_LOWER", start=3)
    assert [page.label for page in sheets.text(72, 100, "Noted").pages()] == ["iii", "iv"]


def test_bookmarks_come_in_order_with_level_and_page():
    sheets = Sheets().text(72, 100, "Agenda")
    sheets.canvas.bookmarkPage("a")
    sheets.canvas.addOutlineEntry("Agenda ", "a", 0)
    sheets.next_page().text(72, 100, "Report")
    sheets.canvas.bookmarkPage("b")
    sheets.canvas.addOutlineEntry("Item 1: Budget", "b", 1)
    with pdfium.open_document(sheets.pdf()) as document:
        assert [(m.level, m.title, m.page) for m in pdfium.bookmarks(document)] == [
            (0, "Agenda", 1),
            (1, "Item 1: Budget", 2),
        ]


def test_bookmarks_that_lead_in_a_circle_come_to_an_end():
    def tie(pdf):
        mark = pdf.make_indirect(pikepdf.Dictionary(Title="Agenda", Dest=[pdf.pages[0].obj, pikepdf.Name.Fit]))
        mark.Next = mark
        mark.First = mark
        pdf.Root.Outlines = pdf.make_indirect(pikepdf.Dictionary(First=mark, Last=mark, Count=1))

    with pdfium.open_document(with_pike(Sheets().text(72, 100, "Agreed").pdf(), tie)) as document:
        assert {(mark.title, mark.page) for mark in pdfium.bookmarks(document)} == {("Agenda", 1)}


def test_title_and_producer():
    sheets = Sheets().text(72, 100, "Agreed")
    sheets.canvas.setTitle("Minutes – Wexcombe")
    sheets.canvas.setSubject("  ")
    with pdfium.open_document(sheets.pdf()) as document:
        assert pdfium.metadata(document, "Title") == "Minutes – Wexcombe"
        assert pdfium.metadata(document, "Subject") is None


def test_a_blank_page_is_read():
    blank, second = Sheets().next_page().text(72, 100, "Agreed").pages()
    assert (blank.status, blank.text_source, blank.words) == (PageStatus.OK, TextSource.NONE, [])
    assert (second.status, second.text_source) == (PageStatus.OK, TextSource.TEXT)


def test_a_picture_of_white_paper_is_blank():
    clean, signed = Image.new("L", (1240, 1754), 250), Image.new("L", (1240, 1754), 250)
    ImageDraw.Draw(signed).line([(300, 800), (340, 760), (420, 830)], fill=90, width=4)
    for picture, status in ((clean, PageStatus.OK), (signed, PageStatus.NO_TEXT)):
        sheets = Sheets()
        sheets.canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        (page,) = sheets.pages()
        assert (page.status, page.text_source) == (status, TextSource.NONE)


def test_a_page_of_spaces_is_blank():
    assert Sheets().text(72, 100, "  ").pages()[0].status is PageStatus.OK


def test_a_page_that_shows_something_but_no_words_has_no_text():
    pictures = [Sheets().fill(50, 50, 500, 700, "888888"), Sheets().rule(50, 50, 400, 50)]
    turned = Sheets()
    turned.canvas.rotate(90)
    turned.canvas.drawString(300, -300, "DRAFT")
    for sheets in [*pictures, turned]:
        (page,) = sheets.pages()
        assert (page.status, page.text_source) == (PageStatus.NO_TEXT, TextSource.NONE)
        assert page.reason


def opening(data):
    with pytest.raises(Unreadable) as fault, pdfium.open_document(data):
        pass
    return fault.value.status, fault.value.reason


def test_a_file_with_a_password_is_encrypted():
    status, reason = opening(Sheets().text(72, 100, "Agreed").pdf("secret"))
    assert status is DocumentStatus.ENCRYPTED
    assert "password" in reason


def test_a_file_with_an_owner_s_password_only_is_read():
    data = with_pike(Sheets().text(72, 100, "Agreed").pdf(), lambda pdf: None)
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(locked := BytesIO(), encryption=pikepdf.Encryption(owner="secret", user=""))
    assert [word.text for word in pages_of(locked.getvalue())[0].words] == ["Agreed"]


@pytest.mark.parametrize("damage", [lambda data: data[:300], lambda data: b"%PDF-1.7\n%%EOF\n", lambda data: b""])
def test_a_file_cut_to_pieces_is_damaged(damage):
    assert opening(damage(Sheets().text(72, 100, "Agreed").pdf()))[0] is DocumentStatus.DAMAGED
