"""Pages without usable text are read from their picture, and never called read when they were not."""

import io
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import pytest
from conftest import Cli, MakePdf
from drawing import Sheets
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from scanning import scan

from minutebook.ingest.how import How
from minutebook.ingest.model import Block, Paper, Table, Word
from minutebook.ingest.reader import read_paper
from minutebook.ingest.scans import bitmap, tesseract
from minutebook.ingest.scans.hocr import ReadLine, ReadWord, read_hocr
from minutebook.ingest.scans.legible import is_legible
from minutebook.ingest.scans.slips import mended
from minutebook.ingest.scans.tesseract import INSTALL, INSTALL_ENGLISH, Ocr
from minutebook.parse import parse_file, parser_version
from minutebook.schema import DocumentStatus, PageStatus, TextLayer, TextSource

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")

PARAGRAPH = (
    "The Clerk reported that the bridge over the mill stream had been closed",
    "since the flood in March and that the County Council would send an engineer",
    "to look at its foundations before the end of the month.",
)
ROWS = (
    ("No.", "Action", "Owner"),
    ("41", "Write to the County Council about the bridge", "Ida Quill"),
    ("42", "Ask three builders for the price of a new roof", "Tom Arkwright"),
    ("43", "Order new litter bins for the green", "Clerk"),
)
BULLETS = ("the hall is to be painted in spring;", "the piano is to be tuned;", "the old chairs are to be sold.")
GARBAGE = "Tbe rcp0rtcd brjdgc nnd tbc PrOVideD ovcr xzqwrtk mEEting clnscd {he}bank in Mnrcb " * 6
WRONG_SCRIPT = "Tbe C1erk「 reported 血at the b「idge was to be 叩ened by the 請er and " * 6


def draw_minutes(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(160, 780, "Wexcombe Parish Council")
    canvas.setFont("Helvetica-Bold", 11)
    canvas.drawString(72, 740, "Bridge in Mill Lane")
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(PARAGRAPH):
        canvas.drawString(72, 720 - 14 * number, line)
    for number, line in enumerate(BULLETS):
        canvas.drawString(74, 650 - 14 * number, "•")
        canvas.drawString(90, 650 - 14 * number, line)
    columns = (72, 120, 400, 520)
    for row, cells in enumerate(ROWS):
        canvas.setFont("Helvetica-Bold" if row == 0 else "Helvetica", 11)
        for x, cell in zip(columns, cells, strict=False):
            canvas.drawString(x + 5, 585 - 22 * row, cell)
    canvas.setLineWidth(0.7)
    canvas.grid(columns, [600 - 22 * row for row in range(len(ROWS) + 1)])


def drawn(*pages: Callable[[Canvas], None], size: tuple[float, float] = (595, 842)) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, size, invariant=True)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def scan_with_layer(layer: str) -> bytes:
    """The minutes as a picture of the whole page, with words that nobody sees over it."""
    import pypdfium2

    with pypdfium2.PdfDocument(drawn(draw_minutes)) as document:
        picture = document[0].render(scale=200 / 72, grayscale=True).to_pil().convert("L")

    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        text = canvas.beginText(72, 780)
        text.setFont("Helvetica", 8)
        text.setTextRenderMode(3)
        text.textLines([layer[i : i + 80] for i in range(0, len(layer), 80)])
        canvas.drawText(text)

    return drawn(page)


def texts(paper: Paper) -> list[str]:
    """What a paper says, piece by piece."""
    return [
        " | ".join([*piece.header, *(cell.text for row in piece.rows for cell in row.cells)])
        if isinstance(piece, Table)
        else f"{piece.kind}: {piece.label or ''} {piece.text}"
        for piece in paper.flow
    ]


MINUTES = drawn(draw_minutes)
SAMPLE_LOG = (
    Path(__file__).parent.parent / "samples" / "papers" / "fenmarsh-environment-committee-2025-04-02-action-log.pdf"
)


@needs_tesseract
@pytest.mark.parametrize(("askew", "turned"), [(0, 0), (1.8, 0), (-0.7, 0), (0.4, 90), (0, 180), (0, 270)])
def test_a_scan_says_what_its_born_digital_twin_says(askew: float, turned: int) -> None:
    paper = read_paper(scan(MINUTES, askew, turned))
    assert texts(paper) == texts(read_paper(MINUTES))
    (page,) = paper.pages
    assert (page.status, page.text_source) == (PageStatus.OK, TextSource.OCR)
    assert page.confidence is not None
    assert 0.85 < page.confidence <= 1


@needs_tesseract
def test_headings_are_bold_lists_have_bullets_and_tables_their_cells() -> None:
    flow = read_paper(scan(MINUTES, 0.6)).flow
    blocks = [piece for piece in flow if isinstance(piece, Block)]
    assert [block.text for block in blocks if block.bold] == ["Wexcombe Parish Council", "Bridge in Mill Lane"]
    assert [block.text for block in blocks if block.label == "•"] == list(BULLETS)
    assert " ".join(PARAGRAPH) in [block.text for block in blocks]
    (table,) = [piece for piece in flow if isinstance(piece, Table)]
    assert (tuple(table.header), *(tuple(cell.text for cell in row.cells) for row in table.rows)) == ROWS


@needs_tesseract
def test_words_stand_where_they_are_printed() -> None:
    printed = read_paper(MINUTES).pages[0].words
    read = {word.text: word for word in read_paper(scan(MINUTES)).pages[0].words}
    only_once = [word for word in printed if len(word.text) > 5 and sum(word.text == w.text for w in printed) == 1]
    assert len(only_once) > 15
    for word in only_once:
        assert read[word.text].x0 == pytest.approx(word.x0, abs=1.5)
        assert read[word.text].base == pytest.approx(word.base, abs=1.5)
        assert read[word.text].size == pytest.approx(word.size, rel=0.2)


@needs_tesseract
def test_outlines_without_fonts_and_pictures_are_read_too() -> None:
    """Some programs draw letters as shapes: here, a page of dark squares that spell its text."""
    import pypdfium2

    with pypdfium2.PdfDocument(MINUTES) as document:
        grey = document[0].render(scale=2, grayscale=True).to_numpy()[:300]

    def page(canvas: Canvas) -> None:
        for y, x in np.argwhere(grey.reshape(grey.shape[:2]) < 128):
            canvas.rect(float(x) / 2, 842 - float(y) / 2, 0.5, 0.5, stroke=0, fill=1)

    assert "Wexcombe Parish Council" in read_paper(drawn(page)).pages[0].text


@needs_tesseract
@pytest.mark.parametrize(
    ("layer", "ocr", "source"),
    [
        (GARBAGE, Ocr.AUTO, TextSource.OCR),
        (GARBAGE, Ocr.NEVER, TextSource.TEXT),
        (" ".join(PARAGRAPH), Ocr.AUTO, TextSource.TEXT),
        (" ".join(PARAGRAPH), Ocr.FORCE, TextSource.OCR),
        ("Page 57", Ocr.AUTO, TextSource.OCR),
    ],
)
def test_a_text_layer_is_kept_if_it_is_worth_it(layer: str, ocr: Ocr, source: TextSource) -> None:
    """Garbage is not; nor is a page number that was stamped on a scan."""
    (page,) = read_paper(scan_with_layer(layer), How(ocr)).pages
    assert page.text_source is source
    assert ("Bridge in Mill Lane" in page.text) == (source is TextSource.OCR)


@pytest.mark.parametrize(
    "text", [PARAGRAPH[0], "IDA QUILL 41 TOM ARKWRIGHT 42 " * 10, "Mr A. B. McDonald, LibreOffice " * 9]
)
def test_names_figures_and_prose_are_legible(text: str) -> None:
    assert is_legible([_word(part) for part in text.split()])


@pytest.mark.parametrize("text", [GARBAGE, WRONG_SCRIPT, "tbe rncm bcrs wcrc askcd t0 npprovc tbc rnjnutcs " * 9])
def test_what_nobody_would_print_is_not(text: str) -> None:
    assert not is_legible([_word(part) for part in text.split()])


def _word(text: str) -> Word:
    return Word(text, 0, 0, 10, 10, 8, 10, False, False)


# What the paper as a whole says of it


@needs_tesseract
def test_a_paper_of_both_kinds_says_which_pages_were_read_by_ocr(tmp_path: Path) -> None:
    import pikepdf

    path = tmp_path / "mixed.pdf"
    with pikepdf.open(io.BytesIO(MINUTES)) as paper, pikepdf.open(io.BytesIO(scan(MINUTES))) as picture:
        paper.pages.extend(picture.pages)
        paper.pages.extend(picture.pages)
        paper.save(path)
    document = parse_file(path)
    assert (document.document.status, document.document.text_layer) == (DocumentStatus.OK, TextLayer.MIXED)
    (warning,) = [warning for warning in document.warnings if warning.code == "ocr"]
    assert warning.page == 2
    assert warning.message.startswith("read by OCR: pages 2-3;")
    assert document.document.parser_version == parser_version(Ocr.AUTO) == f"{parser_version(Ocr.NEVER)}+ocr"


@needs_tesseract
def test_a_scanned_action_log_gives_the_same_actions(tmp_path: Path) -> None:
    """The sample paper and its scan, askew: every row, owner and status."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(SAMPLE_LOG, askew=0.7))
    twin, read = parse_file(SAMPLE_LOG).actions, parse_file(path).actions
    assert [(action.item, action.status, [owner.name for owner in action.owners]) for action in read] == [
        (action.item, action.status, [owner.name for owner in action.owners]) for action in twin
    ]
    for action, same in zip(read, twin, strict=True):
        assert SequenceMatcher(None, action.text, same.text, autojunk=False).ratio() > 0.97


def test_without_ocr_a_scan_has_no_text(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(MINUTES))
    document = parse_file(path, How(ocr=Ocr.NEVER)).document
    assert (document.status, document.text_layer) == (DocumentStatus.NO_TEXT, TextLayer.NONE)


def test_a_blank_page_needs_no_ocr(tmp_path: Path, fake: "Fake") -> None:
    fake("exit 1")
    path = tmp_path / "minutes.pdf"
    path.write_bytes(drawn(draw_minutes, lambda _: None))
    assert parse_file(path).document.status is DocumentStatus.OK


def sheet_back(marks: int) -> bytes:
    """A page of print, and the grey back of a sheet with so many dark pixels on it."""
    grain = np.random.default_rng(1).integers(200, 216, (1754, 1240), dtype=np.uint8)
    grain[600 : 600 + marks, 500 : 500 + marks] = 40
    sheets = Sheets().text(72, 100, "Agreed").next_page()
    sheets.canvas.drawImage(ImageReader(Image.fromarray(grain)), 0, 0, 595, 842)
    return sheets.pdf()


@pytest.mark.parametrize(("marks", "status"), [(3, PageStatus.OK), (60, PageStatus.NO_TEXT)])
def test_the_back_of_a_scanned_sheet_is_blank(marks: int, status: PageStatus, fake: "Fake") -> None:
    fake(f"cat <<'END'\n{DOUBTFUL}\nEND")
    page = read_paper(sheet_back(marks)).pages[1]
    assert (page.status, page.text_source) == (status, TextSource.NONE)


# Tesseract that is not there or fails

Fake = Callable[[str], None]
DOUBTFUL = """<div class='ocr_page'></div><span class='ocr_line' title='bbox 1 1 90 40; baseline 0 -8; x_size 36'>
<span class='ocrx_word' title='bbox 1 1 90 40; x_wconf 35'>Wexcornbe</span></span>"""
"""An answer with one word that tesseract itself does not believe."""
LISTS = 'if [ "$1" = --list-langs ]; then echo "List:"; echo eng; exit 0; fi\n'


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    """Puts a tesseract that runs the given shell commands before the real one; at the end no process of it is left."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def put(commands: str, lists: str = LISTS) -> None:
        program = folder / "tesseract"
        program.write_text(f"#!/bin/sh\n{lists}{commands}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    tesseract.lacking.cache_clear()
    yield put
    tesseract.lacking.cache_clear()
    listing = subprocess.run(["ps", "-eo", "args="], capture_output=True, text=True, check=True).stdout
    assert str(folder) not in listing
    assert "sleep 4711" not in listing


def only_page(data: bytes) -> tuple[PageStatus, str]:
    (page,) = read_paper(data).pages
    assert not page.words
    assert page.text_source is TextSource.NONE
    assert page.reason
    return page.status, page.reason


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ("exit 1", "could not be read by OCR: tesseract ended with error 1"),
        ("kill -9 $$", "could not be read by OCR: tesseract was killed (signal 9)"),
        ("sleep 4711 & sleep 4711", "could not be read by OCR: tesseract took too long"),
        ("exec 2>&1; trap '' TERM; sleep 4711", "could not be read by OCR: tesseract took too long"),
        ("exit 0", "could not be read by OCR: tesseract gave no readable answer"),
        ("printf '\\377\\376 not hOCR'", "could not be read by OCR: tesseract gave no readable answer"),
        ("exec yes word", "could not be read by OCR: tesseract wrote more than a page can hold"),
        ("echo 'Error opening data file eng.traineddata' >&2; exit 1", f"could not be read by OCR: {INSTALL_ENGLISH}"),
        ("echo \"<div class='ocr_page'></div>\"", "is a picture in which OCR found no words"),
        (f"cat <<'END'\n{DOUBTFUL}\nEND", "is a picture in which OCR found no words"),
    ],
)
def test_a_page_that_ocr_fails_on_is_not_read(
    commands: str, reason: str, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "PAGE_SECONDS", 1.0)
    fake(commands)
    began = time.monotonic()
    assert only_page(scan(MINUTES)) == (PageStatus.NO_TEXT, reason)
    assert time.monotonic() - began < 10


def test_tesseract_without_english_is_not_asked(fake: Fake) -> None:
    fake("exit 0", lists='if [ "$1" = --list-langs ]; then echo "List:"; echo osd; exit 0; fi\n')
    assert only_page(scan(MINUTES)) == (PageStatus.NO_TEXT, f"is a picture; {INSTALL_ENGLISH}")


def test_no_file_is_left_behind(fake: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    fake("exec yes word")
    only_page(scan(MINUTES))
    assert list(place.iterdir()) == []


def test_the_rest_of_a_paper_is_read_without_tesseract(tmp_path: Path, cli: Cli, make_pdf: MakePdf) -> None:
    import pikepdf

    path = tmp_path / "mixed.pdf"
    with pikepdf.open(io.BytesIO(MINUTES)) as paper, pikepdf.open(io.BytesIO(scan(MINUTES))) as picture:
        paper.pages.extend(picture.pages)
        paper.save(path)
    run = cli("extract", path, env={"PATH": str(tmp_path)})
    document = json.loads(run.stdout)["document"]
    assert run.returncode == 1
    assert f"could not be read on page 2 (is a picture; {INSTALL})" in run.stderr
    assert (document["status"], document["text_layer"]) == ("partial", "born_digital")
    assert [page["status"] for page in document["pages"]] == ["ok", "no_text"]
    assert "+ocr" not in document["parser_version"]


def test_ocr_of_all_pages_needs_tesseract_from_the_start(cli: Cli, make_pdf: MakePdf, tmp_path: Path) -> None:
    run = cli("extract", make_pdf("a.pdf", "Minutes"), "--ocr", "force", env={"PATH": str(tmp_path)})
    assert (run.returncode, run.stdout) == (4, "")
    assert "apt install tesseract-ocr" in run.stderr


@needs_tesseract
def test_a_scan_is_read_again_once_tesseract_is_there(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(MINUTES))
    os.utime(path, (0, 1_000_000_000))
    assert cli("ingest", path, env={"PATH": str(tmp_path)}).returncode == 1
    assert cli("ingest", path).returncode == 0
    assert "Mill Lane" in cli("search", "bridge").stdout
    assert "unchanged" in cli("ingest", path).stderr


# The parts


@given(
    st.floats(-3, 3).filter(lambda angle: abs(angle) > 0.3),
    st.lists(
        st.tuples(st.integers(5, 55), st.integers(5, 30)), min_size=12, max_size=25, unique_by=lambda line: line[0]
    ),
)
def test_a_page_is_straightened_by_as_much_as_it_was_turned(angle: float, lines: list[tuple[int, int]]) -> None:
    page = np.full((1200, 900), 240, np.uint8)
    for row, start in lines:
        page[row * 20 : row * 20 + 6, start * 10 : start * 10 + 500] = 30
    turned = bitmap.straightened(page, -angle)
    assert bitmap.skew_of(bitmap.find_ink(turned)) == pytest.approx(angle, abs=0.15)


@given(
    st.lists(st.integers(10, 180), min_size=2, max_size=6, unique=True),
    st.lists(st.integers(10, 180), min_size=2, max_size=6, unique=True),
    st.integers(1, 3),
)
def test_the_rules_of_a_grid_are_found_and_painted_over(xs: list[int], ys: list[int], width: int) -> None:
    xs, ys = [4 * x for x in apart(xs, 12)], [4 * y for y in apart(ys, 12)]
    page = np.full((800, 800), 235, np.uint8)
    if min(xs[-1] - xs[0], ys[-1] - ys[0]) < 130:
        return
    for x in xs:
        page[ys[0] : ys[-1], x : x + width] = 40
    for y in ys:
        page[y : y + width, xs[0] : xs[-1] + width] = 40
    flat, upright = bitmap.find_rules(page, 4)
    assert sorted({round(rule.top / 4) for rule in flat}) == pytest.approx([y / 4 for y in ys], abs=1)
    assert sorted({round(rule.left / 4) for rule in upright}) == pytest.approx([x / 4 for x in xs], abs=1)
    assert (bitmap.without_rules(page, [*flat, *upright]) == 235).all()


def apart(places: list[int], least: int) -> list[int]:
    """The places in order, those left out that follow another too closely."""
    kept: list[int] = []
    for place in sorted(places):
        if not kept or place - kept[-1] >= least:
            kept.append(place)
    return kept


@given(st.integers(1, 40), st.integers(1, 900), st.booleans(), st.floats(-5, 5))
def test_pages_of_any_shape_are_measured(short: int, long: int, wide: bool, angle: float) -> None:
    shape = (short, long) if wide else (long, short)
    page = np.random.default_rng(short * long).integers(0, 255, shape).astype(np.uint8)
    straight = bitmap.straightened(page, angle)
    flat, upright = bitmap.find_rules(straight, 4)
    assert bitmap.without_rules(straight, [*flat, *upright]).shape == shape
    assert abs(bitmap.skew_of(bitmap.find_ink(page))) < bitmap.MAX_SKEW


def test_the_sides_of_a_filled_cell_are_rules() -> None:
    page = np.full((800, 800), 235, np.uint8)
    page[100:200, 100:500] = 60
    flat, upright = bitmap.find_rules(page, 4)
    assert [round(rule.top, -1) for rule in flat] == [100, 200]
    assert [round(rule.left, -1) for rule in upright] == [100, 500]


@given(st.text())
def test_no_answer_of_tesseract_stops_the_reading(answer: str) -> None:
    assert read_hocr(answer) == []


@given(
    st.text("<span class='ocrx_word' title=\"bbox 1 2 3 4; x_wconf 96\">word</span>&#39;")
    | st.lists(
        st.sampled_from(["<span class='ocr_line' title='bbox 1 2 3 4", "<span class='ocrx_word'", "'>a</span>"])
    ).map("".join)
)
def test_broken_answers_give_words_or_none(answer: str) -> None:
    assert all(word.text.strip() for word in read_hocr(answer))


def test_words_are_read_with_their_line() -> None:
    (word,) = read_hocr(
        """<span class='ocr_line' id='l' title="bbox 100 200 500 240; baseline 0.01 -8; x_size 36.5; x_descenders 8">
        <span class='ocrx_word' id='w' title='bbox 100 204 190 238; x_wconf 91'>People&#39;s</span></span>"""
    )
    assert (word.text, word.x0, word.x1, word.confidence) == ("People's", 100, 190, 91.0)
    assert (word.line.height, word.line.base_at(300)) == (36.5, pytest.approx(234))


LINE = ReadLine(0, 40, 0.0, 0.0, 36.0)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Clir Clirs Cllr CIlr Clerk", "Cllr Cllrs Cllr Cllr Clerk"),
        ("O1.21 2O16 Order 1O:30", "01.21 2016 Order 10:30"),
        ("2.l l.2 well", "2.1 1.2 well"),
        ("Part | | was", "Part I I was"),
        ("ltem ltems letter lan lvy", "Item Items letter Ian Ivy"),
        ('28" January 3" March 1" May 5" pipe', '28th January 3rd March 1st May 5" pipe'),
        ("_ |Minutes Minutes_ snake_case", "Minutes Minutes snake_case"),
        ("Pp Ss Pp. [ACTION:", "P S Pp. [ACTION:"),
    ],
)
def test_known_slips_are_put_right(read: str, meant: str) -> None:
    words = [ReadWord(text, 0, 0, 10, 40, LINE, 90.0) for text in read.split()]
    assert " ".join(word.text for word in mended(words)) == meant


@pytest.mark.parametrize("up", [True, False])
def test_a_page_that_says_something_sideways_only_has_text(up: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "lacking", lambda: "there is no tesseract")
    (page,) = read_paper(Sheets().sideways(300, 400, "This page is left blank", up).pdf()).pages
    assert (page.status, page.text_source, page.text) == (PageStatus.OK, TextSource.TEXT, "This page is left blank")
