"""The signs by which a new paper begins inside a file: what stands at the top of a page, or alone in the middle of one.

The cues are those of British agenda packs: the stamp "Agenda Item 7", report headings ("To: … Meeting Date: … From: …"),
"Appendix A", "Minutes of a meeting of …", "Action Log", blank pages between papers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutebook.ingest.model import Block, BlockKind, Cell, Page, Paper, Table
from minutebook.ingest.part_refs import printed_numbers
from minutebook.ingest.part_segments import segments
from minutebook.schema import PageStatus

Piece = Block | Table

STAMP = re.compile(
    r"(?:^|\s)Agenda Item(?: No| Number)?\.?\s*:?\s*(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\.?$", re.IGNORECASE
)
BLANK = re.compile(r"\bpage (?:is |has been )?(?:intentionally |deliberately )?(?:left )?blank\b", re.IGNORECASE)
APPENDIX = re.compile(
    r"^(?:appendix|annex(?:e|ure)?|schedule|enclosure)\s+(?P<ordinal>\d{1,2}|[IVX]{1,4}|[A-Z])(?P<sub>[a-z]|\.\d{1,2})?\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
SENTENCE_GOES_ON = re.compile(
    r"^\s*(?:,|[a-z]|(?:illustrates?|shows?|sets?|contains?|provides?|gives?|is|are|to|of|for|and)\b)", re.IGNORECASE
)
"""After "Appendix 2": this is a sentence that speaks of the appendix, not its heading."""
MINUTES = re.compile(
    r"^(?:(?:draft|approved|unapproved|unconfirmed|confirmed|public|open)\s+)*minutes?\b(?!\s+(?:\d|silence))|\bminutes$",
    re.IGNORECASE,
)
EARLIER_MINUTES = re.compile(r"\b(?:last|previous|accuracy|approv\w+ of|confirm\w*|matters arising)\b", re.IGNORECASE)
ATTENDANCE = re.compile(
    r"^(?:those |also |members |councillors |governors? )?(?:present|in attendance|attendees|attendance|apologies|roll call)\b"
    r"|\b(?:convened|called to order|were present|present:)",
    re.IGNORECASE,
)
ACTION_LOG = re.compile(
    r"^(?:minutes?\s*[-–—/:]\s*)?(?:outstanding\s+)?actions?\s+(?:log|list|tracker|summary|schedule|register)(?:\s+summary)?$"
    r"|[-–—:]\s*action log$",
    re.IGNORECASE,
)
AGENDA = re.compile(
    r"^(?:(?:supplementary|amended|revised|public|draft|order|notice|council|committee|and|regular|special|meeting|of)\s+)*"
    r"(?:agenda|a g e n d a)(?:\s+and\s+notice)?$|\bnotice and agenda\b|\bmeeting agenda\b|\bsummons\b|[-–—:]\s*agenda$",
    re.IGNORECASE,
)
HEADER_LABELS = {
    "to": re.compile(r"^(?:report )?[tт][oо]\s?:", re.IGNORECASE),
    "from": re.compile(
        r"^(?:(?:report )?(?:from|by|of|author)|responsible officer|lead officer|report author)\b\s?:?", re.IGNORECASE
    ),
    "title": re.compile(r"^(?:title|subject|report title|report heading|subject of report)\b\s?:?", re.IGNORECASE),
    "meeting": re.compile(
        r"^(?:meeting|committee|decision maker|cabinet member|portfolio)\b(?: date)?\s?:?", re.IGNORECASE
    ),
    "date": re.compile(r"^(?:date(?: of meeting)?|meeting date)\b\s?:?", re.IGNORECASE),
    "class": re.compile(
        r"^(?:classification|purpose(?: of (?:item|report))?|wards?(?: affected)?|key decision)\b\s?:", re.IGNORECASE
    ),
}
"""Labels of a report's head; "То" is also met in Cyrillic letters."""
CLOSING_TABLE = re.compile(r"^(?:source|background) (?:documents?|papers?)\b", re.IGNORECASE)
"""The list of sources with which a report ends."""
SIGNATURE = re.compile(r"^(?:signed\b|chair(?:man|woman|person)?\b.{0,60}$|dated?\b.{0,40}[._…]{3})", re.IGNORECASE)
SHORT_PAGE = 0.66
"""Share of its height."""
FEW_WORDS = 60
ONE_LINE = 90
LONGEST_STAMP = 70
BANNER_ROWS = 6
SHORT_LINE = 25
"""Words."""
LARGE = 16.0
"""Points."""
OPENING = 14
"""Pieces at the top of a page that may belong to a paper's head."""
HEAD_ROWS = 10


@dataclass
class PageTop:
    """What begins on a page. `pieces` are flow indexes; a page whose top carries on an earlier piece is `continued`."""

    page: Page
    pieces: list[int] = field(default_factory=list)
    continued: bool = False


def page_tops(paper: Paper) -> list[PageTop]:
    """One per page, in order."""
    tops = [PageTop(page) for page in paper.pages]
    for index, piece in enumerate(paper.flow):
        tops[piece.page - 1].pieces.append(index)
        for number in range(piece.page + 1, piece.last_page + 1):
            tops[number - 1].continued = True
    return tops


def is_blank(page: Page) -> bool:
    """Whether the page is empty but for furniture, or says that it is."""
    words = len(page.words) - sum(len(line.words) for line in page.furniture)
    if page.status is PageStatus.FAILED:
        return False
    return words <= 0 or (words <= 12 and BLANK.search(page.text) is not None)


def stamp(paper: Paper, top: PageTop) -> str | None:
    """The item number of an "Agenda Item 7" stamp above the page's text."""
    lines = _top_lines(top.page) + [block.text for block in _blocks(paper, top.pieces[:2])]
    for text in lines:
        match = STAMP.search(text)
        if match and len(text) < LONGEST_STAMP:
            return match["number"]
    return None


def report_head(paper: Paper, top: PageTop) -> bool:
    """Whether a report's head ("To: … From: …", "Meeting | Date | Title") stands at the top of the page."""
    found = set(_head_labels(paper, top))
    return "from" in found and bool({"to", "title", "meeting"} & found) and len(found) >= 3


def memo_head(paper: Paper, top: PageTop) -> bool:
    """Whether the page begins with "From: … Date: …" alone, as memoranda and other papers that are attached do."""
    labels = _head_labels(paper, top)
    return labels[:1] == ["from"] and "date" in labels


def _head_labels(paper: Paper, top: PageTop) -> list[str]:
    if top.continued:
        return []
    texts = [*_top_lines(top.page), *_head_texts(paper, top.pieces)]
    return [name for text in texts for name, pattern in HEADER_LABELS.items() if pattern.match(text)]


def _top_lines(page: Page) -> list[str]:
    """Lines taken for a running header; the heads of short papers that follow one another look like one."""
    return [line.text for line in page.furniture if line.base < page.height / 2]


def _head_texts(paper: Paper, pieces: Sequence[int]) -> Iterator[str]:
    for index in pieces[:OPENING]:
        piece = paper.flow[index]
        if isinstance(piece, Block):
            if len(piece.text) > 300:
                return
            yield piece.text
        else:
            yield from (row.cells[0].text for row in piece.rows[:HEAD_ROWS] if row.cells)


def appendix_at_top(paper: Paper, top: PageTop) -> int | None:
    """The ordinal of the appendix whose heading is among the first pieces of the page."""
    if top.continued or _lists_appendices(paper, top):
        return None
    for index in top.pieces[:2]:
        piece = paper.flow[index]
        texts = _stretches(piece) if isinstance(piece, Block) else [cell.text for cell in banner_cells(piece)]
        ordinal = next((found for text in texts if (found := appendix_ordinal(text)) is not None), None)
        if ordinal is not None:
            return ordinal
        if isinstance(piece, Table) or len(piece.text) > ONE_LINE:
            return None
    return None


def _stretches(block: Block) -> list[str]:
    return [block.text, *(part.text for part in segments(block) if part.place)]


def banner_cells(table: Table) -> list[Cell]:
    """The filled cells of a table that is only the layout of a head, such as title, date and "Appendix A" in a row."""
    if table.header or len(table.rows) > BANNER_ROWS:
        return []
    return [cell for row in table.rows for cell in row.cells if cell.text]


def appendix_within(paper: Paper, index: int) -> int | None:
    """The ordinal of an appendix heading that stands in the middle of a page: bare, or with its title behind a colon or dash."""
    piece = paper.flow[index]
    if not isinstance(piece, Block) or piece.kind is not BlockKind.HEADING or not (piece.caps or piece.bold):
        return None
    match = APPENDIX.match(piece.text)
    if not match or not re.match(r"^\s*(?:$|[:.–—-]\s)", match["rest"]):
        return None
    return _ordinal(match["ordinal"])


def appendix_ordinal(text: str) -> int | None:
    """The ordinal of an appendix heading as a number (B is 2, IV is 4), or None where the text is none."""
    match = APPENDIX.match(text.strip())
    if not match or len(text) > 220 or match["sub"] or "....." in text or SENTENCE_GOES_ON.match(match["rest"]):
        return None
    return _ordinal(match["ordinal"])


def _ordinal(text: str) -> int:
    if text.isdigit():
        return int(text)
    romans = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
    return romans.get(text.upper()) or ord(text[0].upper()) - ord("A") + 1


def _lists_appendices(paper: Paper, top: PageTop) -> bool:
    """Whether the page is a list of appendices rather than one of them."""
    headings = [block for block in _blocks(paper, top.pieces[:8]) if appendix_ordinal(block.text) is not None]
    return len(headings) > 2


def minutes_head(paper: Paper, top: PageTop) -> bool:
    """Whether minutes begin on the page: their title, with those present soon after it."""
    for place, index in enumerate(top.pieces[:4]):
        piece = paper.flow[index]
        if isinstance(piece, Block) and piece.label is None and len(piece.text) < 300 and MINUTES.search(piece.text):
            rest = PageTop(top.page, top.pieces[place + 1 : OPENING])
            return not EARLIER_MINUTES.search(piece.text) and names_those_present(paper, rest)
    return False


def names_those_present(paper: Paper, top: PageTop) -> bool:
    """Whether one of the page's pieces says who was there; a numbered "Apologies" may as well be an agenda's."""
    texts = _top_lines(top.page) + [block.text for block in _blocks(paper, top.pieces) if block.label is None]
    for index in top.pieces:
        piece = paper.flow[index]
        texts += _cells_at_edge(piece) if isinstance(piece, Table) else []
    return any(ATTENDANCE.search(text) for text in texts)


def _cells_at_edge(table: Table) -> list[str]:
    """The cells of a table's head and first column."""
    head = [*table.header, *(cell.text for row in table.rows[:2] for cell in row.cells)]
    return head + [row.cells[0].text for row in table.rows[2:12]]


def action_log_head(paper: Paper, index: int) -> bool:
    """Whether an action log begins here: its title alone in a line, and a table after it."""
    piece = paper.flow[index]
    if not isinstance(piece, Block) or piece.label or not ACTION_LOG.search(piece.text):
        return False
    return any(isinstance(following, Table) or in_columns(following) for following in paper.flow[index + 1 : index + 6])


def action_log_at_top(paper: Paper, top: PageTop) -> bool:
    """Whether the page begins with an action log, at most short lines and a signature before its title."""
    for index in top.pieces[:4]:
        if action_log_head(paper, index):
            return True
        piece = paper.flow[index]
        if not isinstance(piece, Block) or not (len(piece.text) < ONE_LINE or SIGNATURE.match(piece.text)):
            return False
    return False


def in_columns(block: Block) -> bool:
    """Whether the block's first line is parted by wide gaps, like a row of a table without rules."""
    return bool(block.lines[0].margin) or any(
        part.place and part.start < len(block.lines[0].text) for part in segments(block)
    )


def agenda_head(paper: Paper, top: PageTop) -> bool:
    """Whether the page bears an agenda's heading."""
    return any(
        block.label is None and AGENDA.search(block.text) and len(block.text) < 90
        for block in _blocks(paper, top.pieces)
    )


def title_page(paper: Paper, top: PageTop) -> bool:
    """Whether the page holds little more than a title: a few short lines, the first of them large, bold or in capitals."""
    if top.continued or not top.pieces or len(top.page.words) > FEW_WORDS:
        return False
    blocks = _blocks(paper, top.pieces)
    if len(blocks) < len(top.pieces) or any(block.label or len(block.text.split()) > SHORT_LINE for block in blocks):
        return False
    first = blocks[0]
    return first.kind is BlockKind.HEADING and (first.bold or first.caps or first.size >= LARGE)


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


def turns_to_title(paper: Paper, top: PageTop, before: PageTop) -> bool:
    """Whether the page has another size or orientation than the one before, and begins with a title of one line."""
    if abs(top.page.width - before.page.width) < 20 and abs(top.page.height - before.page.height) < 20:
        return False
    first = paper.flow[top.pieces[0]]
    return isinstance(first, Block) and len(first.lines) == 1 and len(first.text) <= ONE_LINE


def ends_minutes(paper: Paper, top: PageTop, before: PageTop) -> bool:
    """Whether minutes or an action log ended on the page before: signed, or cut short, and a heading begins this page."""
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


def running_lines(page: Page) -> set[str]:
    """The running headers and footers of a page, figures as "#", page numbers aside."""
    texts = {re.sub(r"\d+", "#", line.text.lower()).strip() for line in page.furniture}
    return {text for text in texts if sum(c.isalpha() for c in text.replace("page", "").replace("of", "")) > 3}


def _blocks(paper: Paper, pieces: Sequence[int]) -> list[Block]:
    return [piece for index in pieces if isinstance(piece := paper.flow[index], Block)]
