"""Where the items of a pack begin: by its agenda's page references, by stamps, bookmarks and reports' heads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.ingest.model import Block, Bookmark, Paper
from minutebook.ingest.parts.refs import PageRef, PrintedNumbers, column_refs, page_refs, pages_columns
from minutebook.ingest.parts.signs import agenda_head, report_head, stamp
from minutebook.ingest.parts.tops import PageTop
from minutebook.schema import PartKind, Rule

AGENDA_WITHIN = 6
"""Pages from the start among which a pack's agenda heading stands."""
AGENDA_MARKS = frozenset({"agenda", "agenda frontsheet", "agenda front sheet", "frontsheet", "front sheet"})


@dataclass
class Cut:
    """Where a part begins. `ordinal` is that of an appendix, `mark` the bookmark that points here."""

    page: int
    index: int
    kind: PartKind | None = None
    rule: Rule = Rule.INNER_PAPER
    ordinal: int | None = None
    mark: Bookmark | None = None


def item_cuts(paper: Paper, tops: list[PageTop]) -> list[Cut]:
    """Where the items of a pack begin after its agenda; nothing for a file that is no pack."""
    referred = _pages_referred_to(paper, tops)
    stamped = _stamped_pages(paper, tops)
    marks = _marks(paper, tops)
    headed = [top.page.number for top in tops[1:] if report_head(paper, top)]
    if len(referred) < 2 and not stamped and not marks and len(headed) < 2:
        return []
    pages = sorted({*referred, *stamped, *marks, *headed} - {1})
    return [_item_cut(paper, tops, page, marks.get(page)) for page in pages]


def _item_cut(paper: Paper, tops: list[PageTop], page: int, mark: Bookmark | None) -> Cut:
    index = next((top.pieces[0] for top in tops[page - 1 :] if top.pieces), len(paper.flow))
    attached = mark is not None and mark.level > 0 and not report_head(paper, tops[page - 1])
    return Cut(page, index, PartKind.APPENDIX if attached else None, Rule.PACK_ITEM, mark=mark)


def _pages_referred_to(paper: Paper, tops: list[PageTop]) -> list[int]:
    """The PDF pages at which items begin by the references of the agenda that opens the file."""
    numbers = PrintedNumbers(paper.pages)
    agenda = next((top.page.number for top in tops[:AGENDA_WITHIN] if agenda_head(paper, top)), len(tops) + 1)
    starts: list[int] = []
    for page, refs in _refs_in_order(paper, agenda):
        if starts and page >= starts[0]:
            break
        for ref in refs:
            pages = numbers.pages_of(ref)
            if pages and pages[0] > max([page, *starts]):
                starts.append(pages[0])
    return starts


def _refs_in_order(paper: Paper, agenda: int) -> Iterator[tuple[int, list[PageRef]]]:
    """Page and references of every block: plain figures count from the page `agenda` on, beside numbered items only."""
    for piece in paper.flow:
        if isinstance(piece, Block):
            yield piece.page, page_refs(piece, loose=piece.page >= agenda and piece.label is not None)
            continue
        columns = pages_columns(piece) if piece.page >= agenda else set()
        for row in piece.rows:
            for column, cell in enumerate(row.cells):
                for block in cell.blocks:
                    yield (
                        block.page,
                        column_refs(block) if column in columns else page_refs(block, piece.page >= agenda),
                    )


def _stamped_pages(paper: Paper, tops: list[PageTop]) -> list[int]:
    """The pages whose stamp names another item than the stamp before."""
    pages: list[int] = []
    last: str | None = None
    for top in tops:
        number = stamp(paper, top)
        if number and number != last:
            pages.append(top.page.number)
            last = number
    return pages


def _marks(paper: Paper, tops: list[PageTop]) -> dict[int, Bookmark]:
    """The first bookmark of each page that a pack's outline gives an item or a paper under it."""
    marks = paper.bookmarks
    if len(marks) < 2 or marks[0].title.strip().lower() not in AGENDA_MARKS:
        return {}
    found: dict[int, Bookmark] = {}
    for mark in marks:
        if mark.level <= 1 and 1 <= mark.page <= len(tops) and not _is_heading_within(paper, tops, mark):
            found.setdefault(mark.page, mark)
    return found


def _is_heading_within(paper: Paper, tops: list[PageTop], mark: Bookmark) -> bool:
    """Whether the bookmark is of a heading inside a paper and not of the paper."""
    if mark.level == 0:
        return False
    words = _squeezed(mark.title)
    for place, index in enumerate(tops[mark.page - 1].pieces):
        piece = paper.flow[index]
        if isinstance(piece, Block) and words == _squeezed(f"{piece.label or ''}{piece.text}"):
            return place > 2 or piece.label is not None
    return False


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())
