"""What one worker reads of a page, another gets: to the last digit."""

import math
from pathlib import Path

import pytest
from drawing import Sheets
from hypothesis import given
from hypothesis import strategies as st
from scanning import scan

from minutebook.ingest.how import How
from minutebook.ingest.model import Edge, Fill, Page, Word
from minutebook.ingest.pages import LONG, read_pages, read_pictured_page, read_some_pages
from minutebook.ingest.scans import tesseract
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.ingest.workers.divisible import Divisible, Help
from minutebook.ingest.workers.wire import pack, unpack
from minutebook.parse import join_file, parse_file
from minutebook.schema import PageStatus, PaperDocument, TextSource

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "papers").glob("*.pdf"))

numbers = st.floats(allow_nan=False)
words = st.builds(Word, st.text(), numbers, numbers, numbers, numbers, numbers, numbers, st.booleans(), st.booleans())
pages = st.builds(
    Page,
    number=st.integers(1, 10_000),
    width=numbers,
    height=numbers,
    words=st.lists(words),
    arrows=st.lists(words),
    edges=st.lists(st.builds(Edge, numbers, numbers, numbers, numbers)),
    fills=st.lists(st.builds(Fill, numbers, numbers, numbers, numbers, st.text())),
    picture=st.booleans(),
    behind=st.booleans(),
    confidence=st.none() | numbers,
    hidden=st.integers(0, 1000),
    label=st.none() | st.text(),
    status=st.sampled_from(PageStatus),
    text_source=st.sampled_from(TextSource),
    reason=st.none() | st.text(),
)


@given(pages)
def test_a_page_comes_out_as_it_went_in(page: Page) -> None:
    again = unpack(pack(page))
    again.words = list(again.words)
    assert repr(again) == repr(page)  # == holds -0 and 0 for the same


def test_numbers_that_are_none_come_through() -> None:
    word = Word("x", math.nan, math.inf, -math.inf, -0.0, 0.0, 1.0, True, False)
    assert repr(list(unpack(pack(Page(1, words=[word]))).words)) == repr([word])


def page_by_page(path: Path, ocr: Ocr = Ocr.AUTO) -> PaperDocument:
    """The paper as several workers read it that get a page each, the last one first."""
    data = path.read_bytes()
    packed = []
    for number in range(read_count(data), 0, -1):
        ((page, unfinished),) = read_some_pages(data, number, number, ocr)
        packed.append(pack(read_pictured_page(data, number, ocr) if unfinished else page))
    return join_file(path, iter(packed), {}, ocr)


def read_count(data: bytes) -> int:
    return len(read_pages(data, How(Ocr.NEVER)).pages)


def without_seconds(document: PaperDocument) -> str:
    document.document.seconds = 0
    return document.model_dump_json()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_paper_read_page_by_page_is_the_same(sample: Path) -> None:
    assert without_seconds(page_by_page(sample)) == without_seconds(parse_file(sample))


@pytest.mark.skipif(tesseract.lacking() is not None, reason="tesseract is not installed")
def test_so_is_a_scan(tmp_path: Path) -> None:
    minutes = Sheets().text(72, 100, "Agreed that the roof is mended.").next_page().text(72, 90, "Page two.")
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(minutes.pdf()))
    whole = parse_file(path)
    assert "roof" in whole.document.pages[0].text
    assert without_seconds(page_by_page(path)) == without_seconds(whole)


def test_pages_that_were_lost_keep_their_places(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(Sheets().text(72, 100, "One.").next_page().next_page().text(72, 100, "Three.").pdf())
    packed = [pack(page) for page, _ in read_some_pages(path.read_bytes(), 1, 3, Ocr.NEVER) if page.number != 2]
    info = join_file(path, iter(packed), {2: "hangs the parser; save it as PDF again"}, Ocr.NEVER).document
    assert (info.status, info.reason) == (
        "partial",
        "could not be read on page 2 (hangs the parser; save it as PDF again)",
    )
    assert [(page.number, page.status, page.text) for page in info.pages] == [
        (1, "ok", "One."),
        (2, "failed", ""),
        (3, "ok", "Three."),
    ]


def sheets(count: int) -> bytes:
    drawn = Sheets().text(72, 100, "Page 1")
    for number in range(2, count + 1):
        drawn = drawn.next_page().text(72, 100, f"Page {number}")
    return drawn.pdf()


def test_a_long_paper_is_given_back_where_that_is_allowed() -> None:
    with pytest.raises(Divisible) as given_back:
        read_pages(sheets(LONG), How(help=Help.PAGES))
    assert given_back.value.pages == LONG
    assert len(read_pages(sheets(LONG), How()).pages) == LONG
    assert len(read_pages(sheets(LONG - 1), How(help=Help.PAGES)).pages) == LONG - 1


@pytest.mark.skipif(tesseract.lacking() is not None, reason="tesseract is not installed")
def test_so_is_a_scan_of_two_pages() -> None:
    with pytest.raises(Divisible):
        read_pages(scan(sheets(2)), How(help=Help.PAGES))
    assert len(read_pages(scan(sheets(1)), How(help=Help.PAGES)).pages) == 1
    assert len(read_pages(scan(sheets(2)), How(Ocr.NEVER, help=Help.PAGES)).pages) == 2
