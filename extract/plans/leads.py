"""Who leads on all actions of a group: in a line between its heading and its actions, or behind the heading itself."""

import re
from collections.abc import Sequence

from minutebook.ingest.model import Block, BlockKind, Table

LEAD_LINE = re.compile(
    r"(?:(?:strategic|priority|theme|slt|senior|executive|overall) )?(?:lead|owner|responsib\w+|led by)"
    r"(?: [\w ]{1,20})?:\s*(?=.{3,60}$)",
    re.IGNORECASE,
)
"""What such a line begins with."""
LEAD_BEHIND = re.compile(
    r"[\s–—|;,-]*[(\[]?\s*\b(?:led by|(?:\w+ )?(?:lead|owner|sponsor)"
    r"(?: (?:officer|member|governor|agency|partner|person))?)\s?"
    r"(?:[:–-]|(?<=by))\s+(?P<lead>[^()\[\]:]{3,60}?)[)\]]?$",
    re.IGNORECASE,
)
"""The same behind a heading: "Priority 2: Safer quays (Lead: Harbour Master)"."""
LINES_TO_LEAD = 3
"""Blocks above a list or table among which that line may stand."""


def lead_above(flow: Sequence[Block | Table], place: int) -> str | None:
    """Who leads by the line between a heading and the list or table at `place`, or by the end of that heading."""
    for piece in reversed(flow[max(0, place - LINES_TO_LEAD) : place]):
        if isinstance(piece, Table):
            return None
        if match := LEAD_LINE.match(piece.text):
            return piece.text[match.end() :].strip()
        if piece.kind is not BlockKind.PARAGRAPH:
            return split_lead(piece.text)[1]
    return None


def split_lead(heading: str) -> tuple[str, str | None]:
    """A heading without who leads, and who does."""
    match = LEAD_BEHIND.search(heading)
    return (heading[: match.start()], match["lead"].strip()) if match and match.start() else (heading, None)
