"""Who leads on an action and by when, printed behind it: "(Lead: Clerk; by May 2031)", "(Clerk, May 2031)"."""

import re
from dataclasses import dataclass

from minutebook.extract.column_meaning import DEADLINE_CELL
from minutebook.extract.names import has_body, has_post, is_name

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
BRACKETED = re.compile(r"\s*[(\[](?P<tail>[^()\[\]]{3,90})[)\]][.;]?$")
BY_WHEN = re.compile(r"(?P<who>[A-Z][^.;]{1,60}?),? (?:by|before|in|end of|from) (?P<when>(?:the )?[\w’'/ .-]{3,30})$")
"""Who and when in one cell: "Clerk by 30 May 2031"."""
APART = re.compile(r"\s*[;,]\s*|\s+[–—-]\s+")


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


def read_bracket(text: str) -> Tail | None:
    """The same in brackets that name a post or body, or anybody with a deadline: "(Clerk)", "(A Loam, May 2031)"."""
    match = BRACKETED.search(text)
    if not match or match.start() == 0:
        return None
    owner, *rest = APART.split(match["tail"].strip())
    due = ", ".join(rest)
    whens = all(DEADLINE_CELL.fullmatch(piece) for piece in rest)
    named = has_post(owner) or has_body(owner) or (is_name(owner) and bool(rest))
    return Tail(match.start(), owner, due or None) if named and whens else None


def who_by_when(text: str) -> Tail | None:
    """Who is to act and by when, in a cell that says both; None where it doesn't."""
    match = BY_WHEN.fullmatch(text.strip())
    if not match or not DEADLINE_CELL.fullmatch(match["when"]) or not any(map(str.isdigit, match["when"])):
        return None
    return Tail(0, match["who"], match["when"])
