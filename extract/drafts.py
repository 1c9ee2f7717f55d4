"""Minutes that are not yet approved, by what is printed over their pages, in their running lines or in their head."""

import re
from itertools import islice

from minutebook.extract.cues import load_cues
from minutebook.ingest.model import Block, Paper
from minutebook.schema import PartKind

HEAD_BLOCKS = 6
"""Blocks of a part among which its title stands."""
LONGEST = 120
"""Characters of a running line or title."""
_MARK = load_cues().pattern("drafts", "marks")
SAYS_DRAFT = re.compile(rf"\b{_MARK}\b", re.IGNORECASE)
TITLED_DRAFT = re.compile(
    rf"^\W*{_MARK}\b(?:\W+(?:\w+\W+){{0,3}}?(?:minutes|notes|record|version|copy)\b.*)?\W*$"
    rf"|^\W*(?:\w+\W+){{0,3}}?(?:minutes|notes)\b.*?[-–—(:[]\s*(?:\w+\s+){{0,2}}?{_MARK}\b",
    re.IGNORECASE,
)
"""A line that is the mark, or begins or ends the title of minutes with it."""


def find_drafts(paper: Paper) -> dict[str, list[int]]:
    """The pages, rising, that bear each mark; of minutes marked in their head, all pages."""
    found: dict[str, set[int]] = {}
    for page in paper.pages:
        for mark in page.watermarks:
            if SAYS_DRAFT.search(mark.text):
                found.setdefault(mark.text, set()).add(page.number)
    for number, part in enumerate(paper.parts):
        pages = range(part.first_page, part.last_page + 1)
        if part.kind is PartKind.MINUTES and not any(own.intersection(pages) for own in found.values()):
            title = next((line for line in _head(paper, number) if TITLED_DRAFT.search(line)), None)
            if title:
                found.setdefault(title, set()).update(pages)
    return {mark: sorted(pages) for mark, pages in found.items()}


def _head(paper: Paper, part: int) -> list[str]:
    """The running lines of a part's first page and its first blocks."""
    first = paper.pages[paper.parts[part].first_page - 1]
    blocks = (piece for piece in paper.flow if isinstance(piece, Block) and piece.part == part)
    lines = [line.text for line in first.furniture] + [block.text for block in islice(blocks, HEAD_BLOCKS)]
    return [line for line in lines if len(line) <= LONGEST]
