"""What a paper inside a file calls itself: its title, where that is printed, and its kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutebook.ingest.model import Block, BlockKind, Paper, Table
from minutebook.ingest.part_signs import (
    ACTION_LOG,
    AGENDA,
    BLANK,
    HEADER_LABELS,
    MINUTES,
    STAMP,
    appendix_ordinal,
)
from minutebook.schema import Evidence, PartKind

NOT_A_TITLE = re.compile(
    r"^(?:public document pack|agenda item\b.*|page \d+.*|official.*|not protectively marked|(?:from|to|tel(?:ephone)?|e-?mail"
    r"|date|time|venue|place|location|our ref|your ref|dear|direct dial|please ask for|ask for|contact)\b.{0,3}:.*|dear .*"
    r"|this document was classified as.*|for publication:.*|democratic services.*)$",
    re.IGNORECASE | re.DOTALL,
)
DATE_LINE = re.compile(
    r"^(?:(?:held )?on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\d{1,2}(?:st|nd|rd|th)? \w+ \d{4}.*|at \d.*)$",
    re.IGNORECASE,
)
WHEN_AND_WHERE = re.compile(
    r"\s*[,–-]?\s*\b(?:held\b|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*$", re.IGNORECASE | re.DOTALL
)
NAMES_NO_BODY = re.compile(
    r"^(?:(?:draft|approved|unapproved|unconfirmed)\s+)*minutes(?:\s*$| (?:of|from) (?:the|a|an) "
    r"(?:(?:ordinary|annual|extraordinary|special|virtual|remote|regular) )*(?:general )?meeting\b)",
    re.IGNORECASE,
)
"""Minutes "of a meeting …": the body stands in the line above."""
UNFINISHED = re.compile(r"(?:\b(?:of|the|for|and|to|at|in|a|on)|[–:&-])$", re.IGNORECASE)
LONGEST = 220
LOOKED_AT = 10

KIND_CUES: tuple[tuple[PartKind, re.Pattern[str]], ...] = (
    (PartKind.ACTION_LOG, re.compile(r"\bactions? (?:log|list|tracker|summary)\b", re.IGNORECASE)),
    (
        PartKind.FORWARD_PLAN,
        re.compile(r"\bforward plan\b|\b(?:forward|agenda|work) ?(?:plan|programme)$", re.IGNORECASE),
    ),
    (PartKind.MINUTES, re.compile(r"\bminutes?\b", re.IGNORECASE)),
    (PartKind.AGENDA, re.compile(r"\bagenda\b", re.IGNORECASE)),
    (PartKind.REPORT, re.compile(r"\b(?:reports?|review|progress|update)\b", re.IGNORECASE)),
    (PartKind.PLAN, re.compile(r"\b(?:plan|strategy|framework)\b", re.IGNORECASE)),
)
"""What a title says of its paper's kind; the first that fits."""


@dataclass
class Title:
    """A title as printed, and where."""

    text: str = ""
    evidence: list[Evidence] = field(default_factory=list)


def kind_by_title(title: str) -> PartKind | None:
    """The kind of paper that a title names."""
    return next((kind for kind, cue in KIND_CUES if cue.search(title)), None)


def read_title(paper: Paper, pieces: Sequence[int]) -> Title:
    """The title of the paper that begins with these pieces of the flow, all of one page."""
    named = _title_row(paper, pieces)
    if named:
        return named
    blocks = _title_blocks(paper, pieces)
    if not blocks:
        return _of_table(paper, pieces)
    start = _cue(blocks)
    chosen = [blocks[start]]
    for block in blocks[start + 1 :]:
        if not _goes_on(chosen, block):
            break
        chosen.append(block)
    return _joined(chosen)


def _title_row(paper: Paper, pieces: Sequence[int]) -> Title | None:
    """The title that a report's head gives behind "Title:" or "Subject:"."""
    for index in pieces[:LOOKED_AT]:
        piece = paper.flow[index]
        if isinstance(piece, Block):
            match = HEADER_LABELS["title"].match(piece.text)
            if match and match[0].endswith(":") and len(piece.text) > match.end():
                return Title(piece.text[match.end() :].strip(), piece.evidence(match.end()))
            continue
        for row in piece.rows[:LOOKED_AT]:
            cells = [cell for cell in row.cells if cell.text]
            if len(cells) > 1 and HEADER_LABELS["title"].fullmatch(cells[0].text.strip()):
                return Title(cells[1].text, cells[1].evidence())
    return None


def _of_table(paper: Paper, pieces: Sequence[int]) -> Title:
    """The caption or first cell of the table that a paper without any other heading begins with."""
    for index in pieces[:1]:
        piece = paper.flow[index]
        if isinstance(piece, Table) and piece.rows:
            if piece.caption:
                return Title(piece.caption)
            cell = next((cell for cell in piece.rows[0].cells if cell.text), None)
            if cell and len(cell.text) <= LONGEST:
                return Title(cell.text, cell.evidence())
    return Title()


def _title_blocks(paper: Paper, pieces: Sequence[int]) -> list[Block]:
    """The blocks before the body text that a title can be made of."""
    return list(_until_body(paper, pieces))


def _until_body(paper: Paper, pieces: Sequence[int]) -> Iterator[Block]:
    for index in pieces[:LOOKED_AT]:
        piece = paper.flow[index]
        if isinstance(piece, Table):
            yield from _large_cells(piece)
            return
        if NOT_A_TITLE.match(piece.text) or STAMP.search(piece.text) or BLANK.search(piece.text) or piece.size < 6:
            continue
        if len(piece.text) > LONGEST and not MINUTES.match(piece.text):
            return
        if piece.label is not None and piece.kind is BlockKind.ITEM:
            return
        yield piece


def _large_cells(table: Table) -> Iterator[Block]:
    """The blocks of a layout table of at most three rows, such as a banner with title, date and "Appendix A"."""
    if len(table.rows) <= 3:
        for row in table.rows:
            for cell in row.cells:
                yield from (
                    block for block in cell.blocks if len(block.text) <= LONGEST and not NOT_A_TITLE.match(block.text)
                )


def _cue(blocks: list[Block]) -> int:
    """Which block the title begins with: the one that names the kind of paper, or else the first."""
    for place, block in enumerate(blocks[:6]):
        if ACTION_LOG.search(block.text):
            return max(0, place - 1) if place and blocks[place - 1].kind is BlockKind.HEADING else place
        if MINUTES.search(block.text) and block.label is None:
            return place - 1 if place and NAMES_NO_BODY.match(block.text) else place
        if AGENDA.search(block.text):
            short = len(block.text.split()) < 3
            return place - 1 if short and place == 1 and len(blocks[0].text.split()) < 6 else place
    first = next((place for place, block in enumerate(blocks) if not DATE_LINE.match(block.text)), 0)
    return _past_corner(blocks, first)


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
    if block.page != last.page or DATE_LINE.match(block.text) or len(block.text) > 160 or block.label:
        return False
    if ACTION_LOG.search(block.text) or (UNFINISHED.search(last.text) and len(chosen) < 4):
        return True
    if _bare_appendix(chosen[0]) and len(chosen) < 3:
        return not block.text.endswith((".", ":"))
    near = block.lines[0].base - last.lines[-1].base < 3.2 * last.size
    return near and block.bold and last.bold and abs(block.size - last.size) < 0.6 and block.caps == last.caps


def _joined(blocks: list[Block]) -> Title:
    text, evidence = "", []
    for block in blocks:
        cut = WHEN_AND_WHERE.search(block.text) if MINUTES.search(block.text) or MINUTES.search(text) else None
        end = cut.start() if cut and cut.start() > 0 else len(block.text)
        label = f"{block.label} " if block.label else ""
        text = f"{text} {label}{block.text[:end]}".strip()
        evidence += block.evidence(0, end)
    return Title(text, evidence)
