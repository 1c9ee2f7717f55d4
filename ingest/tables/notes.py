"""Notes under a table that goes on over the page break: in smaller print, the first behind a figure or an asterisk.

A note whose mark stands raised in the text is a footnote by that (`footnotes`). The mark in a scan is not seen to be
raised, and an asterisk may have no second one: such lines are told by where they stand, between two pieces of a table.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise, takewhile

from minutebook.ingest.blocks import Style
from minutebook.ingest.footnotes import SMALL, note_blocks
from minutebook.ingest.model import Line, Page
from minutebook.ingest.tables.join import belongs
from minutebook.ingest.tables.tables import PageTable

MARK = re.compile(r"\(?\d{1,2}[.)]?|[*†‡§]+")
MOST_LINES = 8


def take_out_notes(
    pages: Sequence[Page], tables: Mapping[int, list[PageTable]], free: Mapping[int, list[Line]], style: Style
) -> None:
    """Moves such lines from the free lines of their page to its footnotes."""
    for page, after in pairwise(pages):
        if not (tables[page.number] and tables[after.number]):
            continue
        last = max(tables[page.number], key=lambda table: table.box[3])
        first = min(tables[after.number], key=lambda table: table.box[1])
        lines = free[page.number]
        notes = _below(lines, last)
        if not notes or any(line.base < first.box[1] for line in free[after.number][:1]) or not belongs(last, first):
            continue
        page.notes += chain.from_iterable(line.words for line in notes)
        page.footnotes = note_blocks(page, style)
        del lines[-len(notes) :]


def _below(lines: Sequence[Line], table: PageTable) -> list[Line]:
    """The lines of a page under its last table, if they are notes to it."""
    below = [*takewhile(lambda line: line.base > table.box[3], reversed(lines))][::-1]
    if not 0 < len(below) <= MOST_LINES or not MARK.fullmatch(below[0].words[0].text):
        return []
    printed = max((block.size for cell in table.rows[-1] for block in cell.blocks), default=0.0)
    return below if all(line.size <= SMALL * printed and len(line.words) > 1 for line in below) else []
