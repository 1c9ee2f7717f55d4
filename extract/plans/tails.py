"""Who leads on an action of a list and by when, printed behind it: "(Lead: Clerk; by May 2031)", "– Lead: Clerk"."""

import re
from dataclasses import dataclass

TAIL = re.compile(
    r"\s*(?:[(\[]|[–—-]\s+)(?P<tail>(?:action by|led by|lead|owner|responsib\w+|who)\b[^()\[\]]{2,120}?)[)\]]?[.;]?$",
    re.IGNORECASE,
)
PIECE = re.compile(r"\s*[;|]\s*|,\s+(?=(?:by|due|when|timescale|deadline|target)\b)", re.IGNORECASE)
"""What parts who from when within a tail."""
WHO = re.compile(
    r"(?:action by|led by|lead(?: (?:officer|partner|agency|organisation|councillor))?|owner|responsib\w+|who)\b"
    r"\s?[:–-]?\s*",
    re.IGNORECASE,
)
WHEN = re.compile(
    r"(?:(?:target |due )?date|by when|due|when|time ?scale|deadline|target)\b\s?[:–-]?\s*", re.IGNORECASE
)


@dataclass(frozen=True)
class Tail:
    """An action's own words end at `start`; `owner` and `due` are as printed behind them."""

    start: int
    owner: str
    due: str | None = None


def read_tail(text: str) -> Tail | None:
    """What is printed behind an action; None where its text says nothing of who leads."""
    match = TAIL.search(text)
    if not match or match.start() == 0:
        return None
    owner = due = None
    for piece in PIECE.split(match["tail"]):
        if who := WHO.match(piece):
            owner = piece[who.end() :].strip() or None
        else:
            when = WHEN.match(piece)
            due = piece[when.end() if when else 0 :].strip() or due
    return Tail(match.start(), owner, due) if owner else None
