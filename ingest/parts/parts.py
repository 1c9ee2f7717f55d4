"""A pack split into its constituent papers.

A file is one paper unless something speaks against it. It is a pack when its agenda refers to pages that it holds, when
pages are stamped "Agenda Item 7", when its bookmarks begin with its agenda, or when several reports' heads stand in it.
In a pack, items begin where agenda, stamps, bookmarks and reports' heads say so; within an item, its appendices and
other attachments are looked for by weaker signs, which would mislead elsewhere. An appendix of an attachment stays a
part of that attachment.
"""

from minutebook.ingest.model import Paper, PaperPart
from minutebook.ingest.parts.inner import InnerPapers
from minutebook.ingest.parts.items import Cut, item_cuts
from minutebook.ingest.parts.kinds import kind_by_contents, kind_by_signs, kind_by_title
from minutebook.ingest.parts.titles import Title, bookmark_title, opening_text, read_title
from minutebook.ingest.parts.tops import PageTop, page_tops
from minutebook.schema import PartKind, Rule


def split_parts(paper: Paper) -> None:
    """Fills `Paper.parts`, which cover the file in order, and `part` of each block and table."""
    if not paper.pages:
        return
    tops = page_tops(paper)
    items = item_cuts(paper, tops)
    start = Cut(1, 0, rule=Rule.FILE_BEGINS)
    cuts: list[Cut] = []
    for item, following in zip([start, *items], [*items, Cut(len(tops) + 1, len(paper.flow))], strict=True):
        cuts += InnerPapers(paper, tops, item, following, pack=bool(items)).cuts()
    _write_parts(paper, tops, cuts, pack=bool(items))


def _write_parts(paper: Paper, tops: list[PageTop], cuts: list[Cut], pack: bool) -> None:
    """Parts from cuts: a part ends where the next begins, on the page before if that begins a page."""
    paper.parts = []
    for number, cut in enumerate(cuts):
        following = cuts[number + 1] if number + 1 < len(cuts) else None
        end = following.index if following else len(paper.flow)
        for piece in paper.flow[cut.index : end]:
            piece.part = number
        first = paper.flow[cut.index].page if cut.page == 1 and cut.index < end else cut.page
        pieces = [index for index in range(cut.index, end) if paper.flow[index].page <= first]
        last = len(paper.pages) if following is None else max(cut.page, _page_before(following, tops))
        shown = cut.kind or kind_by_signs(paper, tops[first - 1], opens_file=number == 0, pack=pack)
        kind, title = _named(paper, cut, pieces, shown)
        is_report = kind is PartKind.REPORT and (shown is not None or len(cuts) > 1)
        told = None if is_report or pack else kind_by_contents(paper.flow[cut.index : end], kind)
        part = PaperPart(
            told or kind, title.text, cut.page, last, evidence=title.evidence, rule=cut.rule, inferred=told is not None
        )
        paper.parts.append(part)


def _page_before(cut: Cut, tops: list[PageTop]) -> int:
    """The last page of the part that a cut ends."""
    top = tops[cut.page - 1]
    begins_page = not top.pieces or (not top.continued and top.pieces[0] == cut.index)
    return cut.page - 1 if begins_page else cut.page


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
