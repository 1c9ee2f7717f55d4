"""A pack split into its constituent papers.

A file is one paper unless something speaks against it. It is a pack when its agenda refers to pages that it holds, when
pages are stamped "Agenda Item 7", when its bookmarks begin with its agenda, or when several reports' heads stand in it.
In a pack, items begin where agenda, stamps, bookmarks and reports' heads say so; within an item, its appendices and
other attachments are looked for by weaker signs, which would mislead elsewhere. An appendix of an attachment stays a
part of that attachment.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.ingest.model import Block, Bookmark, Paper, PaperPart
from minutebook.ingest.part_refs import PrintedNumbers, page_refs
from minutebook.ingest.part_signs import (
    SIGNATURE,
    PageTop,
    action_log_at_top,
    action_log_head,
    agenda_head,
    appendix_at_top,
    appendix_within,
    ends_minutes,
    ends_report,
    in_columns,
    is_blank,
    memo_head,
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
from minutebook.ingest.part_titles import Title, bookmark_title, kind_by_title, opening_text, read_title
from minutebook.schema import PartKind

SURE, LIKELY, GUESSED = 1.0, 0.8, 0.6
COVER_WORDS = 250
AGENDA_WITHIN = 6
"""Pages from the start among which a pack's agenda heading stands."""
AGENDA_MARKS = frozenset({"agenda", "agenda frontsheet", "agenda front sheet", "frontsheet", "front sheet"})


@dataclass
class Cut:
    """Where a part begins. `ordinal` is that of an appendix, `mark` the bookmark that points here."""

    page: int
    index: int
    kind: PartKind | None = None
    confidence: float = LIKELY
    ordinal: int | None = None
    mark: Bookmark | None = None


def split_parts(paper: Paper) -> None:
    """Fills `Paper.parts`, which cover the file in order, and `part` of each block and table."""
    if not paper.pages:
        return
    tops = page_tops(paper)
    items = _item_cuts(paper, tops)
    start = Cut(1, 0, confidence=SURE)
    cuts: list[Cut] = []
    for item, following in zip([start, *items], [*items, Cut(len(tops) + 1, len(paper.flow))], strict=True):
        cuts += _Item(paper, tops, item, following, pack=bool(items)).cuts()
    _write_parts(paper, tops, cuts, pack=bool(items))


def _item_cuts(paper: Paper, tops: list[PageTop]) -> list[Cut]:
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
    return Cut(page, index, PartKind.APPENDIX if attached else None, SURE, mark=mark)


def _pages_referred_to(paper: Paper, tops: list[PageTop]) -> list[int]:
    """The PDF pages at which items begin by the references of the agenda that opens the file."""
    numbers = PrintedNumbers(paper.pages)
    agenda = next((top.page.number for top in tops[:AGENDA_WITHIN] if agenda_head(paper, top)), len(tops) + 1)
    starts: list[int] = []
    for block in _all_blocks(paper):
        if starts and block.page >= starts[0]:
            break
        for ref in page_refs(block, loose=block.page >= agenda):
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


class _Item:
    """One item of a pack, or a whole file: the search for the papers inside it."""

    def __init__(self, paper: Paper, tops: list[PageTop], start: Cut, end: Cut, pack: bool) -> None:
        self.paper, self.tops, self.end, self.pack = paper, tops, end, pack
        self.found = [start]
        self.in_main = True
        self.nested = 0
        self.is_minutes = start.kind is None and names_those_present(paper, tops[start.page - 1])
        self.own_lines = {line for top in tops[start.page - 1 : start.page + 1] for line in running_lines(top.page)}

    @property
    def start(self) -> Cut:
        """Where the item begins."""
        return self.found[0]

    def cuts(self) -> list[Cut]:
        """The item's own start and those of the papers after it."""
        for top in self.tops[self.start.page - 1 : self.end.page - 1]:
            if top.page.number > self.start.page and top.pieces and not top.continued and not is_blank(top.page):
                self._look_at_top(top)
            for index in top.pieces[1:]:
                self._look_within(top, index)
        return self.found

    def _look_at_top(self, top: PageTop) -> None:
        first = self._first_unsigned(top)
        if minutes_head(self.paper, top):
            self._add(Cut(top.page.number, first, PartKind.MINUTES))
        elif action_log_at_top(self.paper, top):
            self._add(Cut(top.page.number, first, PartKind.ACTION_LOG))
        elif (ordinal := appendix_at_top(self.paper, top)) is not None:
            self._appendix(top, first, ordinal)
        elif self._only_covers_before(top) and agenda_head(self.paper, top):
            self.start.kind = PartKind.COVER
            self._add(Cut(top.page.number, first, PartKind.AGENDA))
        elif self._new_paper(top, self.tops[top.page.number - 2]):
            self._attachment(top, first)

    def _first_unsigned(self, top: PageTop) -> int:
        """Where the page begins, past the signature under the paper before."""
        for index in top.pieces[:3]:
            piece = self.paper.flow[index]
            if not isinstance(piece, Block) or not SIGNATURE.match(piece.text):
                return index
        return top.pieces[0]

    def _look_within(self, top: PageTop, index: int) -> None:
        latest = self.found[-1]
        if latest.page == top.page.number and index <= latest.index + 3:
            return
        if action_log_head(self.paper, index) and not self._minutes_go_on(index):
            self._add(Cut(top.page.number, index, PartKind.ACTION_LOG))
        elif (ordinal := appendix_within(self.paper, index)) is not None:
            self._appendix(top, index, ordinal)

    def _minutes_go_on(self, index: int) -> bool:
        """Whether numbered text follows the log, which then is only a part of the minutes."""
        following = self.paper.flow[index + 1 : self.end.index]
        blocks = [piece for piece in following if isinstance(piece, Block) and piece.label not in {None, "•"}]
        return sum(not in_columns(block) for block in blocks) > 3

    def _appendix(self, top: PageTop, index: int, ordinal: int) -> None:
        if self._is_nested(top, ordinal) or (not self.pack and self._only_covers_before(top)):
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
        """A paper without a name for itself: the item's own behind a cover sheet of one page, or else attached to it."""
        behind_cover = self.in_main and len(self.found) == 1 and self._is_cover_sheet(top)
        self._add(Cut(top.page.number, index, None if behind_cover else PartKind.APPENDIX, GUESSED))
        self.in_main = behind_cover

    def _add(self, cut: Cut) -> None:
        self.found.append(cut)
        self.in_main = cut.kind in {PartKind.MINUTES, PartKind.AGENDA}
        self.nested = 0

    def _is_cover_sheet(self, top: PageTop) -> bool:
        """Whether nothing but a sparsely filled page, such as a form, comes before this one in the item."""
        pages = self.paper.pages[self.start.page - 1 : top.page.number - 1]
        filled = [page for page in pages if not is_blank(page)]
        return len(filled) == 1 and len(filled[0].words) < COVER_WORDS

    def _new_paper(self, top: PageTop, before: PageTop) -> bool:
        """Whether another paper begins on the page although nothing names it."""
        if not opens_with_title(self.paper, top):
            return False
        if self.found[-1].page == before.page.number:
            return self.pack and self.in_main and title_page(self.paper, top)
        if starts_numbering(top, before) and not self._runs_on(top):
            return True
        if not self.pack:
            return self._in_minutes() and ends_minutes(self.paper, top, before)
        if self.start.mark:
            return False
        if is_blank(before.page) or ends_report(self.paper, before) or memo_head(self.paper, top):
            return True
        return not self._runs_on(top) and (
            turns_to_title(self.paper, top, before) or (title_page(self.paper, top) and not is_slide(top))
        )

    def _in_minutes(self) -> bool:
        kind = self.found[-1].kind
        return kind in {PartKind.MINUTES, PartKind.ACTION_LOG} or (kind is None and self.is_minutes)

    def _runs_on(self, top: PageTop) -> bool:
        """Whether a running header or footer that is not the item's own goes on from the page before."""
        before = self.tops[top.page.number - 2]
        return bool(running_lines(top.page) & running_lines(before.page) - self.own_lines)

    def _only_covers_before(self, top: PageTop) -> bool:
        before = self.tops[: top.page.number - 1]
        return len(before) <= 3 and all(is_blank(other.page) or title_page(self.paper, other) for other in before)


def is_slide(top: PageTop) -> bool:
    """Whether the page is wider than high."""
    return top.page.width > top.page.height


def _write_parts(paper: Paper, tops: list[PageTop], cuts: list[Cut], pack: bool) -> None:
    """Parts from cuts: a part ends where the next begins, on the page before if that begins a page."""
    paper.parts = []
    for number, cut in enumerate(cuts):
        following = cuts[number + 1] if number + 1 < len(cuts) else None
        end = following.index if following else len(paper.flow)
        for piece in paper.flow[cut.index : end]:
            piece.part = number
        pieces = [index for index in range(cut.index, end) if paper.flow[index].page <= cut.page]
        last = len(paper.pages) if following is None else max(cut.page, _page_before(following, tops))
        kind = cut.kind or _kind_by_signs(paper, tops[cut.page - 1], opens_file=number == 0, pack=pack)
        kind, title = _named(paper, cut, pieces, kind)
        paper.parts.append(
            PaperPart(kind, title.text, cut.page, last, evidence=title.evidence, confidence=cut.confidence)
        )


def _page_before(cut: Cut, tops: list[PageTop]) -> int:
    """The last page of the part that a cut ends."""
    top = tops[cut.page - 1]
    begins_page = not top.pieces or (not top.continued and top.pieces[0] == cut.index)
    return cut.page - 1 if begins_page else cut.page


def _kind_by_signs(paper: Paper, top: PageTop, opens_file: bool, pack: bool) -> PartKind | None:
    """The kind that the first page of a part shows."""
    if minutes_head(paper, top):
        return PartKind.MINUTES
    if action_log_at_top(paper, top):
        return PartKind.ACTION_LOG
    if report_head(paper, top):
        return PartKind.REPORT
    if appendix_at_top(paper, top) is not None:
        return PartKind.APPENDIX
    return _kind_of_opening(paper, top, pack) if opens_file else None


def _kind_of_opening(paper: Paper, top: PageTop, pack: bool) -> PartKind | None:
    """What a file begins with: a pack with its agenda; else lists of those present, or of items, tell as well."""
    if pack or agenda_head(paper, PageTop(top.page, top.pieces[:1])):
        return PartKind.AGENDA
    if names_those_present(paper, top):
        return PartKind.MINUTES
    return PartKind.AGENDA if agenda_head(paper, top) else None


def _named(paper: Paper, cut: Cut, pieces: list[int], kind: PartKind | None) -> tuple[PartKind, Title]:
    """Kind and title of a part. An appendix that calls itself a log or a forward plan is that."""
    title = read_title(paper, pieces, kind)
    if cut.mark and cut.mark.level == 0 and kind is not PartKind.AGENDA:
        title = bookmark_title(paper, pieces, cut.mark) or title
    by_title = kind_by_title(title.text)
    if kind is PartKind.APPENDIX and by_title in {PartKind.ACTION_LOG, PartKind.FORWARD_PLAN}:
        return by_title, title
    return kind or by_title or _fallback_kind(paper, cut, pieces), title


def _fallback_kind(paper: Paper, cut: Cut, pieces: list[int]) -> PartKind:
    """The kind by whatever else is printed large on the first page, or by the file's own title."""
    found = kind_by_title(opening_text(paper, pieces))
    if cut.page > 1:
        return found or PartKind.REPORT
    return found or kind_by_title(paper.title or "") or PartKind.OTHER
