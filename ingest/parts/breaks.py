"""The weaker signs that one paper ends and another begins: title pages, turned pages, numbering that starts again."""

from minutebook.ingest.model import Block, BlockKind, Page, Paper, Table
from minutebook.ingest.parts.appendices import ONE_LINE
from minutebook.ingest.parts.cues import CLOSING_TABLE, SIGNATURE
from minutebook.ingest.parts.refs import printed_numbers
from minutebook.ingest.parts.tops import PageTop, blocks_of

SHORT_PAGE = 0.66
"""Share of its height."""
FEW_WORDS = 60
SHORT_LINE = 25
"""Words."""
SAME_SIZE = 20.0
"""Points."""
LARGE = 16.0
"""Points."""


def title_page(paper: Paper, top: PageTop) -> bool:
    """Whether the page holds little more than a title: a few short lines, the first large, bold or in capitals."""
    if top.continued or not top.pieces or len(top.page.words) > FEW_WORDS:
        return False
    blocks = blocks_of(paper, top.pieces)
    if len(blocks) < len(top.pieces) or any(block.label or len(block.text.split()) > SHORT_LINE for block in blocks):
        return False
    first = blocks[0]
    return first.kind is BlockKind.HEADING and (first.bold or first.caps or first.size >= LARGE)


def is_slide(top: PageTop) -> bool:
    """Whether the page is wider than high."""
    return top.page.width > top.page.height


def opens_with_title(paper: Paper, top: PageTop) -> bool:
    """Whether the page begins with a short unlabelled line that can be a paper's title."""
    if top.continued or not top.pieces:
        return False
    first = paper.flow[top.pieces[0]]
    return (
        isinstance(first, Block)
        and first.label is None
        and len(first.text) <= 160
        and not first.text.endswith((".", ";", ","))
    )


def ends_report(paper: Paper, top: PageTop) -> bool:
    """Whether the last thing on the page is a report's list of sources."""
    last = paper.flow[top.pieces[-1]] if top.pieces else None
    if isinstance(last, Table):
        cells = last.header or ([cell.text for cell in last.rows[0].cells] if last.rows else [])
        return any(CLOSING_TABLE.match(cell) for cell in cells)
    return False


def starts_numbering(top: PageTop, before: PageTop) -> bool:
    """Whether the page's own number is 1 again."""
    return 1 in printed_numbers(top.page) and bool(printed_numbers(before.page) - {1})


def turns(top: PageTop, before: PageTop) -> bool:
    """Whether the page has another size or orientation than the one before."""
    return abs(top.page.width - before.page.width) > SAME_SIZE or abs(top.page.height - before.page.height) > SAME_SIZE


def turns_to_title(paper: Paper, top: PageTop, before: PageTop) -> bool:
    """Whether the page is turned and begins with a title of one line."""
    first = paper.flow[top.pieces[0]]
    return turns(top, before) and isinstance(first, Block) and len(first.lines) == 1 and len(first.text) <= ONE_LINE


def ends_minutes(paper: Paper, top: PageTop, before: PageTop) -> bool:
    """Whether minutes ended on the page before, signed or cut short, and a heading begins this page."""
    first, last = paper.flow[top.pieces[0]], paper.flow[top.pieces[0] - 1]
    if not isinstance(first, Block) or len(first.lines) > 2:
        return False
    if isinstance(last, Block) and SIGNATURE.match(last.text):
        return first.bold or first.caps
    return _cut_short(before.page) and len(top.pieces) > 1 and isinstance(paper.flow[top.pieces[1]], Table)


def _cut_short(page: Page) -> bool:
    """Whether the text of a page ends long before its foot."""
    furniture = {word for line in page.furniture for word in line.words}
    lowest = max((word.bottom for word in page.words if word not in furniture), default=0.0)
    return lowest < SHORT_PAGE * page.height
