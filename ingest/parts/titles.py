"""What a paper inside a file calls itself, and where that is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutebook.ingest.model import Block, BlockKind, Bookmark, Paper, Table
from minutebook.ingest.parts.appendices import appendix_ordinal, banner_cells
from minutebook.ingest.parts.cues import (
    ACTION_LOG,
    AGENDA,
    ATTENDANCE,
    BLANK,
    DATE_LINE,
    HEADER_LABELS,
    MINUTES,
    NAMES_NO_BODY,
    NOT_A_TITLE,
    STAMP,
    UNFINISHED,
    WHEN_AND_WHERE,
)
from minutebook.ingest.parts.segments import segments
from minutebook.schema import Evidence, PartKind

SPACED_LETTERS = re.compile(r"\b[A-Z](?: [A-Z]){3,}\b")
ITEM_NUMBER = re.compile(r"^\d{1,3}[a-z]?\.?\s+")
LONGEST = 220
LONGEST_LINE = 16
"""Words of a line that goes on with a title."""
LOOKED_AT = 10


@dataclass
class Title:
    """A title as printed, and where."""

    text: str = ""
    evidence: list[Evidence] = field(default_factory=list)


def read_title(paper: Paper, pieces: Sequence[int], kind: PartKind | None = None) -> Title:
    """The title of the paper that begins with these pieces of the flow, all of one page."""
    named = _title_row(paper, pieces) or _in_banner(paper, pieces)
    if named:
        return named
    blocks = list(_until_body(paper, pieces))
    if kind is PartKind.AGENDA and not any(AGENDA.search(block.text) for block in blocks):
        blocks = _agenda_heading(paper, pieces) or blocks
    if not blocks:
        return _first_cell(paper, pieces)
    start = _cue(blocks, kind)
    chosen = [blocks[start]]
    for block in blocks[start + 1 :]:
        if not _goes_on(chosen, block):
            break
        chosen.append(block)
    return _joined(chosen)


def _title_row(paper: Paper, pieces: Sequence[int]) -> Title | None:
    """The title that a report's head gives behind "Title:" or "Subject:"; several are those of a plan's items."""
    titles = list(_labelled_titles(paper, pieces))
    return titles[0] if len(titles) == 1 else None


def _labelled_titles(paper: Paper, pieces: Sequence[int]) -> Iterator[Title]:
    for index in pieces[:LOOKED_AT]:
        piece = paper.flow[index]
        if isinstance(piece, Block):
            match = HEADER_LABELS["title"].match(piece.text)
            if match and match[0].endswith(":") and len(piece.text) > match.end():
                yield Title(piece.text[match.end() :].strip(), piece.evidence(match.end()))
            continue
        for row in piece.rows[:LOOKED_AT]:
            cells = [cell for cell in row.cells if cell.text]
            if len(cells) > 1 and HEADER_LABELS["title"].fullmatch(cells[0].text.strip()):
                yield Title(cells[1].text, cells[1].evidence())


def _in_banner(paper: Paper, pieces: Sequence[int]) -> Title | None:
    """The first column of a table that is only the layout of a head with "Appendix A" in it."""
    table = paper.flow[pieces[0]] if pieces else None
    if not isinstance(table, Table) or not any(appendix_ordinal(cell.text) is not None for cell in banner_cells(table)):
        return None
    cells = [row.cells[0] for row in table.rows if row.cells[0].text]
    return Title(" ".join(cell.text for cell in cells), [one for cell in cells for one in cell.evidence()])


def _first_cell(paper: Paper, pieces: Sequence[int]) -> Title:
    """The caption or first cell of the table that a paper without any other heading begins with."""
    table = paper.flow[pieces[0]] if pieces else None
    if not isinstance(table, Table):
        return Title()
    if table.caption:
        return Title(table.caption)
    cell = next((cell for row in table.rows[:1] for cell in row.cells if cell.text), None)
    return Title(cell.text, cell.evidence()) if cell and len(cell.text) <= LONGEST else Title()


def _until_body(paper: Paper, pieces: Sequence[int]) -> Iterator[Block]:
    """The blocks before the body text that a title can be made of."""
    for index in pieces[:LOOKED_AT]:
        piece = paper.flow[index]
        if isinstance(piece, Table):
            return
        if NOT_A_TITLE.match(piece.text) or STAMP.search(piece.text) or BLANK.search(piece.text) or piece.size < 6:
            continue
        if len(piece.text) > LONGEST and not MINUTES.match(piece.text):
            return
        if piece.label is not None and piece.kind is BlockKind.ITEM:
            return
        yield piece


def _agenda_heading(paper: Paper, pieces: Sequence[int]) -> list[Block]:
    """The heading "AGENDA" further down the page."""
    blocks = [piece for index in pieces if isinstance(piece := paper.flow[index], Block)]
    return [block for block in blocks if block.label is None and len(block.text) < 30 and AGENDA.search(block.text)][:1]


def _cue(blocks: list[Block], kind: PartKind | None) -> int:
    """Which block the title begins with: the one that names the kind of paper, or else the first that is no date."""
    for place, block in enumerate(blocks[:6]):
        if kind is PartKind.ACTION_LOG and ACTION_LOG.search(block.text):
            return max(0, place - 1) if place and blocks[place - 1].kind is BlockKind.HEADING else place
        if kind in {PartKind.MINUTES, None} and block.label is None and MINUTES.search(block.text):
            return place - 1 if place and _names_no_body(block) else place
        if kind is PartKind.AGENDA and AGENDA.search(block.text):
            return place
    first = next((place for place, block in enumerate(blocks) if not DATE_LINE.match(block.text)), 0)
    return first if kind is PartKind.APPENDIX else _past_corner(blocks, first)


def _names_no_body(block: Block) -> bool:
    """Whether it is a line such as "Minutes of a meeting held …", above which the body's name stands."""
    return NAMES_NO_BODY.match(block.text) is not None and (
        block.kind is not BlockKind.HEADING or " held" in block.text
    )


def _past_corner(blocks: list[Block], first: int) -> int:
    """Past an "Appendix A" in the page's right corner to the title at the left."""
    if (
        first + 1 < len(blocks)
        and _bare_appendix(blocks[first])
        and blocks[first].indent > blocks[first + 1].indent + 200
    ):
        return first + 1
    return first


def _bare_appendix(block: Block) -> bool:
    return len(block.text.split()) <= 2 and appendix_ordinal(block.text) is not None


def _goes_on(chosen: list[Block], block: Block) -> bool:
    """Whether the title runs on in the next block."""
    last = chosen[-1]
    if block.page != last.page or block.label or len(block.text.split()) > LONGEST_LINE or DATE_LINE.match(block.text):
        return False
    if _names_no_body(block) or ATTENDANCE.search(block.text):
        return False
    if _when_and_where(last) or _before_banner(last) or ACTION_LOG.search(last.text):
        return False
    if ACTION_LOG.search(block.text) or (UNFINISHED.search(last.text) and len(chosen) < 4):
        return True
    if _bare_appendix(chosen[0]) and len(chosen) < 3:
        return not block.text.endswith((".", ":"))
    near = block.lines[0].base - last.lines[-1].base < 3.2 * last.size
    same_look = block.bold == last.bold and block.caps == last.caps and abs(block.size - last.size) < 0.6
    return near and same_look and (block.bold or block.caps)


def _when_and_where(block: Block, after: str = "") -> int | None:
    """The offset at which the title of minutes, begun by `after`, goes over to when and where they were held."""
    match = WHEN_AND_WHERE.search(block.text) if MINUTES.search(block.text) or MINUTES.search(after) else None
    return match.start() if match and match.start() > 0 else None


def _before_banner(block: Block) -> int | None:
    """The offset at which "Published: …" or "Appendix A" begins at the right of the title."""
    beside = [part for part in segments(block) if part.place]
    if len(block.lines) > 1 or not any(appendix_ordinal(part.text) is not None for part in beside):
        return None
    return beside[0].start


def _joined(blocks: list[Block]) -> Title:
    text, evidence = "", []
    for block in blocks:
        end = _when_and_where(block, after=text) or _before_banner(block) or len(block.text)
        label = f"{block.label} " if block.label else ""
        text = f"{text} {label}{block.text[:end]}".strip()
        evidence += block.evidence(0, end)
    return Title(SPACED_LETTERS.sub(lambda spaced: spaced[0].replace(" ", ""), text), evidence)


def bookmark_title(paper: Paper, pieces: Sequence[int], mark: Bookmark) -> Title | None:
    """The title that a bookmark gives, without its item number, where the page prints it."""
    text = ITEM_NUMBER.sub("", mark.title).strip()
    for index in pieces[:LOOKED_AT]:
        piece = paper.flow[index]
        start = piece.text.lower().find(text.lower()) if isinstance(piece, Block) and text else -1
        if isinstance(piece, Block) and start >= 0:
            return Title(piece.text[start : start + len(text)], piece.evidence(start, start + len(text)))
    return None


def opening_text(paper: Paper, pieces: Sequence[int]) -> str:
    """The first short lines of a paper together."""
    return " ".join(block.text for block in list(_until_body(paper, pieces))[:4])
