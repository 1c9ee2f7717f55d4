"""A pack split into its constituent papers.

A file is one paper unless something speaks against it. It is a pack when its agenda refers to pages that it holds, when
pages are stamped "Agenda Item 7", when its bookmarks begin with its agenda, or when several reports' heads stand in it.
In a pack, items begin where agenda, stamps, bookmarks and reports' heads say so; within an item, its appendices and
other attachments are looked for by weaker signs, which would be misleading elsewhere. An appendix of an attachment
stays a part of that attachment.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.ingest.model import Block, Bookmark, Paper, PaperPart
from minutebook.ingest.part_refs import PrintedNumbers, page_refs
from minutebook.ingest.part_signs import (
    PageTop,
    action_log_head,
    agenda_head,
    appendix_at_top,
    appendix_within,
    ends_minutes,
    ends_report,
    is_blank,
    minutes_head,
    names_those_present,
    opens_with_title,
    page_tops,
    report_head,
    running_lines,
    stamp,
    starts_numbering,
    title_page,
    turns_to_title,
)
from minutebook.ingest.part_titles import Title, kind_by_title, read_title
from minutebook.schema import PartKind

SURE, LIKELY, GUESSED = 1.0, 0.8, 0.6


@dataclass
class Cut:
    """Where a part begins. `item` marks the start of an agenda item; `ordinal` is that of an appendix."""

    page: int
    index: int
    kind: PartKind | None = None
    item: bool = False
    ordinal: int | None = None
    confidence: float = LIKELY
    title: str = ""


def split_parts(paper: Paper) -> None:
    """Fills `Paper.parts`, which cover the file in order, and `part` of each block and table."""
    if not paper.pages:
        return
    tops = page_tops(paper)
    items = _item_cuts(paper, tops)
    cuts = items if items else [Cut(1, 0, item=True, confidence=SURE)]
    if cuts[0].page > 1:
        cuts.insert(0, Cut(1, 0, item=True, confidence=SURE))
    cuts = _with_inner_cuts(paper, tops, cuts, pack=bool(items))
    _write_parts(paper, tops, cuts, pack=bool(items))


def _item_cuts(paper: Paper, tops: list[PageTop]) -> list[Cut]:
    """Where the items of a pack begin; nothing for a file that is no pack."""
    referred = _pages_referred_to(paper)
    stamped = _stamped_pages(paper, tops)
    marked = _bookmarked_pages(paper, tops)
    headed = [top.page.number for top in tops[1:] if report_head(paper, top)]
    if len(referred) < 2 and not stamped and not marked and len(headed) < 2:
        return []
    pages = sorted({*referred, *stamped, *marked, *headed} - {1})
    return [Cut(page, _first_index(paper, tops, page), item=True, confidence=SURE) for page in pages]


def _pages_referred_to(paper: Paper) -> list[int]:
    """The PDF pages at which items begin by the references of the agenda that opens the file."""
    numbers = PrintedNumbers(paper.pages)
    starts: list[int] = []
    for block in _all_blocks(paper):
        if starts and block.page >= starts[0]:
            break
        for ref in page_refs(block):
            pages = numbers.pages_of(ref)
            if pages and pages[0] > max([block.page, *starts]):
                starts.append(pages[0])
    return starts


def _all_blocks(paper: Paper) -> Iterator[Block]:
    for piece in paper.flow:
        if isinstance(piece, Block):
            yield piece
        else:
            yield from (block for row in piece.rows for cell in row.cells for block in cell.blocks)


def _stamped_pages(paper: Paper, tops: list[PageTop]) -> list[int]:
    pages: list[int] = []
    last: str | None = None
    for top in tops:
        number = stamp(paper, top)
        if number and number != last:
            pages.append(top.page.number)
            last = number
    return pages


def _bookmarked_pages(paper: Paper, tops: list[PageTop]) -> list[int]:
    """The pages of a pack's bookmarks: agenda, items, and the papers under them."""
    marks = paper.bookmarks
    if len(marks) < 2 or marks[0].title.strip().lower() not in {"agenda", "agenda frontsheet", "front sheet"}:
        return []
    return [mark.page for mark in marks if mark.level <= 1 and not _is_heading_within(paper, tops, mark)]


def _is_heading_within(paper: Paper, tops: list[PageTop], mark: Bookmark) -> bool:
    """Whether the bookmark is of a heading inside a paper and not of the paper."""
    if mark.level == 0 or not 1 <= mark.page <= len(tops):
        return False
    words = squeezed(mark.title)
    for place, index in enumerate(tops[mark.page - 1].pieces):
        piece = paper.flow[index]
        if isinstance(piece, Block) and words == squeezed(f"{piece.label or ''}{piece.text}"):
            return place > 2 or piece.label is not None
    return False


def squeezed(text: str) -> str:
    """Letters and digits only, small, for comparing printed texts."""
    return "".join(c for c in text.lower() if c.isalnum())


def _first_index(paper: Paper, tops: list[PageTop], page: int) -> int:
    """The flow index at which a page begins."""
    return next((top.pieces[0] for top in tops[page - 1 :] if top.pieces), len(paper.flow))


def _with_inner_cuts(paper: Paper, tops: list[PageTop], items: list[Cut], pack: bool) -> list[Cut]:
    cuts: list[Cut] = []
    for item, following in zip(items, [*items[1:], Cut(len(tops) + 1, len(paper.flow))], strict=True):
        cuts += _Item(paper, tops, item, following, pack).cuts()
    return cuts


class _Item:
    """One item of a pack, or a whole file: the search for the papers inside it."""

    def __init__(self, paper: Paper, tops: list[PageTop], start: Cut, end: Cut, pack: bool) -> None:
        self.paper, self.tops, self.pack = paper, tops, pack
        self.start, self.end = start, end
        self.found = [start]
        self.in_main = True
        self.nested = 0
        self.own_lines = {line for top in tops[start.page - 1 : start.page + 1] for line in running_lines(top.page)}

    def cuts(self) -> list[Cut]:
        """The item's own start and those of the papers after it."""
        for top in self.tops[self.start.page - 1 : self.end.page - 1]:
            if top.page.number > self.start.page:
                self._look_at_top(top)
            for index in top.pieces[1:]:
                self._look_within(top, index)
        return self.found

    def _look_at_top(self, top: PageTop) -> None:
        if not top.pieces or top.continued:
            return
        first, before = top.pieces[0], self.tops[top.page.number - 2]
        if minutes_head(self.paper, top.pieces):
            self._add(Cut(top.page.number, first, PartKind.MINUTES))
        elif any(action_log_head(self.paper, index) for index in top.pieces[:3]):
            self._add(Cut(top.page.number, first, PartKind.ACTION_LOG))
        elif (ordinal := appendix_at_top(self.paper, top)) is not None:
            self._appendix(top, first, ordinal)
        elif self._only_covers_before(top) and agenda_head(self.paper, top):
            self.start.kind = PartKind.COVER
            self._add(Cut(top.page.number, first, PartKind.AGENDA))
        elif self._new_paper(top, before):
            self._attachment(top, first)

    def _look_within(self, top: PageTop, index: int) -> None:
        if index <= self.found[-1].index + 3 and self.found[-1].page == top.page.number:
            return
        if action_log_head(self.paper, index) and not self._minutes_go_on(index):
            self._add(Cut(top.page.number, index, PartKind.ACTION_LOG))
        elif (ordinal := appendix_within(self.paper, index)) is not None:
            self._appendix(top, index, ordinal)

    def _appendix(self, top: PageTop, index: int, ordinal: int) -> None:
        if self._is_nested(top, ordinal):
            self.nested = ordinal
        else:
            self._add(Cut(top.page.number, index, PartKind.APPENDIX, ordinal=ordinal))

    def _is_nested(self, top: PageTop, ordinal: int) -> bool:
        """Whether an appendix belongs to the attachment that it stands in rather than to the item's paper."""
        current = self.found[-1]
        if self.in_main:
            return False
        if top.page.number > current.page and self._runs_on(top):
            return True
        if current.ordinal is None:
            return ordinal > self.nested
        return ordinal < current.ordinal or (ordinal == current.ordinal and top.page.number > current.page + 1)

    def _attachment(self, top: PageTop, index: int) -> None:
        cover_sheet = self.in_main and self._pages_since(self.found[-1], top) == 1 and len(self.found) == 1
        self._add(Cut(top.page.number, index, None if cover_sheet else PartKind.APPENDIX, confidence=GUESSED))
        self.in_main = cover_sheet

    def _add(self, cut: Cut) -> None:
        self.found.append(cut)
        self.in_main = cut.kind in {PartKind.MINUTES, PartKind.AGENDA}
        self.nested = 0

    def _pages_since(self, cut: Cut, top: PageTop) -> int:
        pages = self.paper.pages[cut.page - 1 : top.page.number - 1]
        return sum(not is_blank(page) for page in pages)

    def _new_paper(self, top: PageTop, before: PageTop) -> bool:
        """Whether another paper begins on the page although nothing names it."""
        if not opens_with_title(self.paper, top):
            return False
        if self.found[-1].page == before.page.number:
            return self.pack and self.in_main and title_page(self.paper, top)
        if starts_numbering(top, before) and not self._runs_on(top):
            return True
        if not self.pack:
            return ends_minutes(self.paper, top, before, self.found[-1].kind)
        if is_blank(before.page) or ends_report(self.paper, before):
            return True
        return not self._runs_on(top) and (title_page(self.paper, top) or turns_to_title(self.paper, top, before))

    def _runs_on(self, top: PageTop) -> bool:
        """Whether a running header or footer that is not the item's own goes on from the page before."""
        before = self.tops[top.page.number - 2]
        return bool(running_lines(top.page) & running_lines(before.page) - self.own_lines)

    def _only_covers_before(self, top: PageTop) -> bool:
        return top.page.number <= 4 and all(
            is_blank(before.page) or title_page(self.paper, before) for before in self.tops[: top.page.number - 1]
        )

    def _minutes_go_on(self, index: int) -> bool:
        """Whether numbered text follows the log, which then is only a part of the minutes."""
        following = self.paper.flow[index + 1 : self.end.index]
        return (
            sum(isinstance(piece, Block) and piece.label is not None and piece.label != "•" for piece in following) > 3
        )


def _write_parts(paper: Paper, tops: list[PageTop], cuts: list[Cut], pack: bool) -> None:
    """Parts from cuts: a part ends where the next begins, on the page before if that begins a page."""
    paper.parts = []
    for number, cut in enumerate(cuts):
        following = cuts[number + 1] if number + 1 < len(cuts) else None
        end = following.index if following else len(paper.flow)
        for piece in paper.flow[cut.index : end]:
            piece.part = number
        pieces = [index for index in range(cut.index, end) if paper.flow[index].page == paper.flow[cut.index].page]
        title = read_title(paper, pieces)
        kind = cut.kind or _kind(paper, tops, cut, title, pack)
        last = len(paper.pages) if following is None else max(cut.page, _page_before(following, tops))
        paper.parts.append(
            PaperPart(
                _named(kind, title), title.text, cut.page, last, evidence=title.evidence, confidence=cut.confidence
            )
        )


def _page_before(cut: Cut, tops: list[PageTop]) -> int:
    """The last page of the part that a cut ends."""
    top = tops[cut.page - 1]
    begins_page = not top.continued and top.pieces[:1] == [cut.index]
    return cut.page - 1 if begins_page or not top.pieces else cut.page


def _named(kind: PartKind, title: Title) -> PartKind:
    """An appendix that is a log or a forward plan is that."""
    by_title = kind_by_title(title.text)
    if kind is PartKind.APPENDIX and by_title in {PartKind.ACTION_LOG, PartKind.FORWARD_PLAN}:
        return by_title
    return kind


def _kind(paper: Paper, tops: list[PageTop], cut: Cut, title: Title, pack: bool) -> PartKind:
    """The kind of a part that no sign named."""
    top = tops[cut.page - 1]
    if pack and cut.page == 1:
        return PartKind.AGENDA
    if minutes_head(paper, top.pieces):
        return PartKind.MINUTES
    if any(action_log_head(paper, index) for index in top.pieces[:4]):
        return PartKind.ACTION_LOG
    if report_head(paper, top):
        return PartKind.REPORT
    if appendix_at_top(paper, top) is not None:
        return PartKind.APPENDIX
    if not pack and names_those_present(paper, top.pieces):
        return PartKind.MINUTES
    if not pack and agenda_head(paper, top):
        return PartKind.AGENDA
    return (
        kind_by_title(title.text) or kind_by_title(paper.title or "") or (PartKind.REPORT if pack else PartKind.OTHER)
    )
