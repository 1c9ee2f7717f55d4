"""The papers inside one item of a pack, or inside a file that is no pack: appendices, logs and other attachments."""

from minutebook.ingest.model import Block, Paper
from minutebook.ingest.parts.appendices import appendix_at_top, appendix_within
from minutebook.ingest.parts.breaks import (
    ends_minutes,
    ends_report,
    is_slide,
    opens_with_title,
    starts_numbering,
    title_page,
    turns,
    turns_to_title,
)
from minutebook.ingest.parts.cues import SIGNATURE
from minutebook.ingest.parts.items import Cut
from minutebook.ingest.parts.signs import (
    action_log_at_top,
    action_log_head,
    agenda_head,
    in_columns,
    memo_head,
    minutes_head,
    says_minutes,
)
from minutebook.ingest.parts.tops import PageTop, is_blank, running_lines
from minutebook.schema import PartKind, Rule

COVER_WORDS = 250
"""A cover sheet holds fewer."""


class InnerPapers:
    """The search for the papers inside one item of a pack, or inside a whole file."""

    def __init__(self, paper: Paper, tops: list[PageTop], start: Cut, end: Cut, pack: bool) -> None:
        self.paper, self.tops, self.end, self.pack = paper, tops, end, pack
        self.found = [start]
        self.in_main = True
        self.nested = 0
        self.is_minutes = start.kind is None and says_minutes(paper, tops[start.page - 1])
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
        signed = [
            place
            for place, index in enumerate(top.pieces[:4])
            if isinstance(piece := self.paper.flow[index], Block) and SIGNATURE.match(piece.text)
        ]
        return top.pieces[min(max(signed, default=-1) + 1, len(top.pieces) - 1)]

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
        """A paper without a name: the item's own where it stands behind a cover sheet, or else attached to it."""
        behind_cover = self.in_main and len(self.found) == 1 and self._is_cover_sheet(top)
        self._add(Cut(top.page.number, index, None if behind_cover else PartKind.APPENDIX, Rule.LOOK_OF_PAGE))
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
        if not self.pack:
            return self._numbers_anew(top, before) or (self._in_minutes() and self._left_minutes(top, before))
        if self.found[-1].page == before.page.number:
            return self.in_main and title_page(self.paper, top)
        if self._numbers_anew(top, before):
            return True
        if self.start.mark:
            return False
        if is_blank(before.page) or ends_report(self.paper, before) or memo_head(self.paper, top):
            return True
        return not self._runs_on(top) and (
            turns_to_title(self.paper, top, before) or (title_page(self.paper, top) and not is_slide(top))
        )

    def _numbers_anew(self, top: PageTop, before: PageTop) -> bool:
        return starts_numbering(top, before) and not self._runs_on(top)

    def _left_minutes(self, top: PageTop, before: PageTop) -> bool:
        """Whether the minutes ended before the page, or slides begin with it."""
        return ends_minutes(self.paper, top, before) or (turns(top, before) and title_page(self.paper, top))

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
