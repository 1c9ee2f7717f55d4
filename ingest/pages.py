"""The pages of a PDF, as far as each can be read by itself: from its text, or from its picture.

So a long paper can be read by several workers: what one of them makes of a page depends on no other page. What takes
the whole paper (running headers, tables over page breaks, parts) is done once, in `reader`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from minutebook.ingest.errors import Unreadable
from minutebook.ingest.held import MANY_PAGES, hold_page
from minutebook.ingest.how import How
from minutebook.ingest.model import Page, Paper
from minutebook.ingest.pdf import pdfium
from minutebook.ingest.pdf.hidden import layers_are_off
from minutebook.ingest.pdf.nested_forms import without_deep_forms
from minutebook.ingest.pdf.object_streams import with_small_object_streams
from minutebook.ingest.scans import tesseract
from minutebook.ingest.scans.legible import ENOUGH_WORDS, is_legible, is_misread
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.ingest.workers.divisible import Divisible, Help
from minutebook.schema import PageStatus, TextSource

IS_BLANK = "is blank"
LONG = 300
"""Pages of print from which a paper is worth dividing: two workers read 230 a seventh sooner, for a fifth more work."""
MANY_PICTURES = 2
"""Pages read from their picture, which takes seconds each, from which it is."""


class ReadPage(NamedTuple):
    """A page, and whether it is yet to be read from its picture."""

    page: Page
    unfinished: bool


def read_pages(data: bytes, how: How) -> Paper:
    """All pages; their flow and parts are yet to come.

    Raises:
        Unreadable: the file can't be opened.
        Divisible: it is worth dividing, and there is help.
    """
    with _opened(data) as (document, is_cut):
        count = pdfium.count_pages(document)
        if count:
            how.pages_done(0, count)
        if how.help is Help.PAGES and count >= LONG:
            raise Divisible(count)
        layered = layers_are_off(data)
        pages = []
        for number in range(1, count + 1):
            page = _read_page(document, number, layered)
            if count >= MANY_PAGES:
                hold_page(page)
            pages.append(page)
            how.pages_done(number, count)
        pictures = [page for page in pages if _needs_picture(page, how.ocr)]
        if how.help is not Help.NONE and len(pictures) >= MANY_PICTURES and not tesseract.lacking():
            raise Divisible(count)
        for page in pictures:
            how.before_ocr(page.number)
            _read_picture(document, page, how.ocr)
        if pictures:
            how.pages_done(count, count)
        return _paper_of(document, pages, is_cut)


def read_some_pages(data: bytes, first: int, last: int, ocr: Ocr) -> Iterator[ReadPage]:
    """The pages from `first` to `last` without what takes their pictures.

    Raises:
        Unreadable: the file can't be opened.
    """
    with _opened(data) as (document, _):
        layered = layers_are_off(data)
        for number in range(first, last + 1):
            page = _read_page(document, number, layered)
            yield ReadPage(page, _needs_picture(page, ocr))


def read_pictured_page(data: bytes, number: int, ocr: Ocr) -> Page:
    """A page that needs its picture.

    Raises:
        Unreadable: the file can't be opened.
    """
    with _opened(data) as (document, _):
        page = _read_page(document, number, layers_are_off(data))
        _read_picture(document, page, ocr)
        return page


def with_pages(data: bytes, pages: list[Page]) -> Paper:
    """As `read_pages`, with pages that were read before.

    Raises:
        Unreadable: the file can't be opened.
    """
    with _opened(data) as (document, is_cut):
        return _paper_of(document, pages, is_cut)


@contextmanager
def _opened(data: bytes) -> Iterator[tuple[object, bool]]:
    """PDFium's document, and whether some of it was cut off so that it can be read at all."""
    cut = without_deep_forms(data) or data
    cut = with_small_object_streams(cut) or cut
    with pdfium.open_document(cut) as document:
        yield document, cut is not data


def _paper_of(document: object, pages: list[Page], is_cut: bool) -> Paper:
    _doubt_blanks(pages)
    return Paper(
        pages=pages,
        flow=[],
        parts=[],
        bookmarks=pdfium.bookmarks(document),
        title=pdfium.metadata(document, "Title"),
        producer=pdfium.metadata(document, "Producer"),
        repaired=is_cut,
    )


def _read_page(document: object, number: int, layered: bool) -> Page:
    try:
        page = pdfium.read_page(document, number, layered)
    except Unreadable as fault:
        return Page(number, status=PageStatus.FAILED, text_source=TextSource.NONE, reason=fault.reason)
    if is_misread(page.words):
        page.words, page.text_source = [], TextSource.NONE
        page.status, page.reason = PageStatus.NO_TEXT, "has text in a font that does not tell its letters"
    return page


def _needs_picture(page: Page, ocr: Ocr) -> bool:
    return _needs_ocr(page, ocr) or _lacks_rules(page)


def _needs_ocr(page: Page, ocr: Ocr) -> bool:
    """Whether the page is to be read from its picture; a blank or damaged one has none."""
    if ocr is Ocr.NEVER or page.status is PageStatus.FAILED or (not page.words and page.status is PageStatus.OK):
        return False
    if ocr is Ocr.FORCE or not page.words:
        return True
    return page.picture and (len(page.words) < ENOUGH_WORDS or not is_legible(page.words))


def _lacks_rules(page: Page) -> bool:
    return page.behind and bool(page.words) and not page.edges and is_legible(page.words)


def _read_picture(document: object, page: Page, ocr: Ocr) -> None:
    """NumPy is imported only where a page needs it."""
    if _needs_ocr(page, ocr):
        from minutebook.ingest.scans.ocr import read_by_ocr

        read_by_ocr(document, page, ocr)
    else:
        from minutebook.ingest.scans.pictured_rules import rule_from_picture

        rule_from_picture(document, page)


def _doubt_blanks(pages: list[Page]) -> None:
    """A paper of blank pages only was hardly meant so: none of its pages counts as read."""
    if any(page.words for page in pages):
        return
    for page in pages:
        if page.status is PageStatus.OK:
            page.status, page.reason = PageStatus.NO_TEXT, IS_BLANK
