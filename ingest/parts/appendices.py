"""Appendix headings: "Appendix A", "ANNEX 2 – Costs", or "Appendix A" in the corner of a banner."""

import re

from minutebook.ingest.model import Block, BlockKind, Cell, Paper, Table
from minutebook.ingest.parts.cues import APPENDIX, SENTENCE_GOES_ON
from minutebook.ingest.parts.segments import segments
from minutebook.ingest.parts.tops import PageTop, blocks_of

ONE_LINE = 90
BANNER_ROWS = 6


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
    """The ordinal of an appendix heading in the middle of a page: bare, or with its title behind a colon or dash."""
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
    headings = [block for block in blocks_of(paper, top.pieces[:8]) if appendix_ordinal(block.text) is not None]
    return len(headings) > 2
