"""A PDF in memory to a `Paper`: the order of the passes.

Pages are read one by one (`pages`), here or by several workers; tables come out of each page first, so that their words
can't be mistaken for running headers; furniture needs all pages at once; what is left becomes blocks; tables are joined
over page breaks; parts come last, from the finished flow.
"""

from dataclasses import replace
from itertools import accumulate, chain

from minutebook.ingest.blocks import Style, cell_blocks, to_blocks
from minutebook.ingest.columns import find_columns
from minutebook.ingest.errors import Unreadable
from minutebook.ingest.footnotes import note_blocks
from minutebook.ingest.furniture import take_out_furniture
from minutebook.ingest.held import MANY_PAGES, hold_lines, hold_pieces, take_up, texts_of
from minutebook.ingest.held_tables import hold_page_tables, hold_tables, take_up_tables
from minutebook.ingest.how import How
from minutebook.ingest.lines import to_lines
from minutebook.ingest.margins import set_margins_apart
from minutebook.ingest.model import Block, Line, Page, Paper, Table, Word
from minutebook.ingest.numbered_columns import part_numbered_columns
from minutebook.ingest.page_columns import part_page_columns
from minutebook.ingest.page_stamps import stamps_begin_at
from minutebook.ingest.page_text import write_page_texts
from minutebook.ingest.pages import IS_BLANK, read_pages, with_pages
from minutebook.ingest.parts.parts import split_parts
from minutebook.ingest.pdf.repair import repair
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.ingest.tables.figure_columns import find_figures
from minutebook.ingest.tables.join import belongs, join_tables
from minutebook.ingest.tables.meeting_rows import part_meeting_rows
from minutebook.ingest.tables.notes import take_out_notes
from minutebook.ingest.tables.tables import PageTable, find_tables
from minutebook.ingest.watermarks import take_out_repeated
from minutebook.ingest.workers.divisible import Help
from minutebook.schema import DocumentStatus, PageStatus, TextSource

DRAWS_SOMETHING = 10_000
"""Bytes of content, as stored, that a blank page has not."""


def read_paper(data: bytes, how: How | None = None) -> Paper:
    """Everything that can be read of a PDF. A page that fails keeps its place with its reason.

    Raises:
        Unreadable: the file is encrypted, or so damaged that it has no pages.
        Divisible: it takes long, and there is help.
    """
    return _finished(_read_or_repair(data, how or How()))


def join_pages(data: bytes, pages: list[Page], lost: dict[int, str]) -> Paper:
    """The paper of pages that were read one by one elsewhere, but for those that were `lost`: number and reason.

    Where some were lost nothing is repaired: what broke their reader would break this one.

    Raises:
        Unreadable: the file can't be opened.
    """
    unread = [
        Page(number, status=PageStatus.FAILED, text_source=TextSource.NONE, reason=reason)
        for number, reason in lost.items()
    ]
    paper = with_pages(data, sorted(pages + unread, key=lambda page: page.number))
    return _finished(paper if lost else _repaired_if_doubtful(data, paper))


def _finished(paper: Paper) -> Paper:
    take_out_repeated(paper.pages)
    paper.flow = _flow(paper.pages)
    write_page_texts(paper)
    split_parts(paper)
    return paper


def _read_or_repair(data: bytes, how: How) -> Paper:
    """The pages as they are, or as far as qpdf can save them where PDFium is lost."""
    try:
        paper = read_pages(data, how)
    except Unreadable as fault:
        repaired = repair(data) if fault.status is DocumentStatus.DAMAGED else None
        if not repaired:
            raise
        return _without_lost_pages(read_pages(repaired.data, replace(how, help=Help.NONE)))
    return _repaired_if_doubtful(data, paper)


def _repaired_if_doubtful(data: bytes, paper: Paper) -> Paper:
    doubtful = any(page.status is PageStatus.FAILED or page.reason == IS_BLANK for page in paper.pages)
    if doubtful and (repaired := repair(data)):
        again = read_pages(repaired.data, How(Ocr.NEVER))
        if _pages_with_words(again) > _pages_with_words(paper):
            return _without_lost_pages(again)
        _doubt_empty_pages(paper, repaired.content_sizes)
    return paper


def _pages_with_words(paper: Paper) -> int:
    return sum(bool(page.words) for page in paper.pages)


def _without_lost_pages(paper: Paper) -> Paper:
    """A repaired paper, whose blank pages are taken for lost ones."""
    paper.repaired = True
    for page in paper.pages:
        if page.text_source is TextSource.NONE and page.reason in (None, IS_BLANK):
            page.status, page.reason = PageStatus.FAILED, f"page {page.number} is lost from the damaged file"
    return paper


def _doubt_empty_pages(paper: Paper, content_sizes: list[int]) -> None:
    """A page on which nothing is seen though there is much to draw was not understood."""
    for page, size in zip(paper.pages, content_sizes, strict=False):
        if page.reason == IS_BLANK and size > DRAWS_SOMETHING:
            page.status, page.reason = PageStatus.FAILED, f"page {page.number} holds what can't be drawn"


STYLE_PAGES = 30
"""Pages, spread over the paper, that tell what its text usually looks like."""


def _flow(pages: list[Page]) -> list[Block | Table]:
    """The blocks and joined tables of all pages in reading order; those of a long paper put their words to rest."""
    sample = {page.number: to_lines(page.words, page.number) for page in pages[:: 1 + len(pages) // STYLE_PAGES]}
    style = Style([*chain.from_iterable(sample.values())], chain.from_iterable(texts_of(page.words) for page in pages))
    for page in pages:
        page.footnotes = note_blocks(page, style) if page.notes else []
    is_long = len(pages) >= MANY_PAGES
    tables, free = _tables_of(pages, style, sample)
    free = take_out_furniture(pages, free)
    for page in pages:
        free[page.number], unruled = _columns_of(free[page.number], style)
        if is_long:
            hold_lines(free[page.number])
            hold_page_tables(unruled)
        tables[page.number] += unruled
    take_out_notes(pages, tables, free, style)
    set_margins_apart(pages, free)
    flow: list[Block | Table] = []
    waiting: list[Line] = []
    open_table: list[PageTable] = []

    def add(pieces: list[Block] | list[Table]) -> None:
        flow.extend(pieces)
        if is_long:
            hold_pieces(pieces)
            hold_tables(pieces)

    for page in pages:
        lines, own = free.pop(page.number), tables.pop(page.number)
        take_up(lines)
        take_up_tables(own)
        for piece in _in_order(lines, own):
            if isinstance(piece, Line):
                if open_table:
                    add(part_meeting_rows(join_tables(open_table, style)))
                    open_table = []
                waiting.append(piece)
                continue
            add(to_blocks(waiting, style))
            waiting = []
            if open_table and not belongs(open_table[-1], piece):
                add(part_meeting_rows(join_tables(open_table, style)))
                open_table = []
            open_table.append(piece)
    if open_table:
        add(part_meeting_rows(join_tables(open_table, style)))
    add(to_blocks(waiting, style))
    return flow


def _columns_of(lines: list[Line], style: Style) -> tuple[list[Line], list[PageTable]]:
    """The free lines of a page in the order of its columns, and its tables without rules."""
    take_up(lines)
    lines = part_page_columns(part_numbered_columns(lines))
    lines, figures = find_figures(lines, style)
    lines, unruled = find_columns(lines, style)
    return lines, figures + unruled


def _tables_of(
    pages: list[Page], style: Style, lines: dict[int, list[Line]]
) -> tuple[dict[int, list[PageTable]], dict[int, list[Line]]]:
    """The ruled tables of each page, and the lines that stand in none; what a long paper needs no more is let go.

    `lines` are those of some pages with all their words, taken over where no table holds any of these.
    """

    def blocks_of(words: list[Word], number: int, box: tuple[float, float, float, float]) -> list[Block]:
        blocks = cell_blocks(words, number, box, style)
        if is_long:
            hold_pieces(blocks)
        return blocks

    is_long = len(pages) >= MANY_PAGES
    first = stamps_begin_at(lines)
    tables: dict[int, list[PageTable]] = {}
    free: dict[int, list[Line]] = {}
    for page in pages:
        above = tables.get(page.number - 1)
        stamped = None if first is None else first + page.number - 1
        tables[page.number], words = find_tables(page, blocks_of, above[-1] if above else None, stamped)
        own = lines.pop(page.number, None)
        free[page.number] = own if own and len(words) == len(page.words) else to_lines(words, page.number)
        if is_long:
            hold_lines(free[page.number])
            hold_page_tables(tables[page.number])
            page.edges, page.fills = [], []
    return tables, free


def _in_order(lines: list[Line], tables: list[PageTable]) -> list[Line | PageTable]:
    """Lines in their order, which goes back up the page where a column of prose ends, and tables where they begin."""
    bases = accumulate((line.base for line in lines), max)
    pieces: list[tuple[float, Line | PageTable]] = list(zip(bases, lines, strict=True))
    pieces += [(table.box[1], table) for table in tables]
    return [piece for _, piece in sorted(pieces, key=lambda entry: entry[0])]
