"""What in minutes begins no item: the headings of lists and outcomes, and an agenda printed before them."""

import re
from itertools import takewhile

from minutebook.extract.attendance_cues import section_at
from minutebook.extract.names import is_called, is_name
from minutebook.ingest.model import Block, Table

AGENDA_HEADING = re.compile(r"(?:the )?(?:agenda|order of business|programme):?", re.IGNORECASE)
APOLOGIES = re.compile(r"apolog\w+(?:\s+for\s+absence)?:?$", re.IGNORECASE)
"""The heading of a list at the head of minutes, or of an item."""
NO_ITEM = re.compile(
    r"""^(?:signed?\b|dated?\b(?!\ of\ (?:the\ )?next)|page\b|present\b
        |(?:chair(?:man|woman|person)?|cathaoirleach)\b[ .:]*$
        |apolog\w+(?:\ for\ absence)?:?$|apolog\w+\ received\ from\b
        |in\ attendance|.{0,60}\bin\ the\ chair\W*$
        |also\ present|attend(?:ance|ees)|(?:un)?restricted\ items|exempt\ items|part\ (?:[12AB]|II?)\b|action\b
        |resolved|it\ was|agreed\b|motion\b|for\b|against\b|abstain|amendment|recommended|decision|voting
        |minutes\b(?!\ (?:of|from)\ (?:the\ |our\ )?(?:last|previous|preceding)\b)
        |absent\b|observers?\b|movers?\b|seconders?\b|meeting\ (?:closed|ended|opened|commenced|started)\b
        |held\b|draft\b|(?:agenda|item):?$|.*[…_]{4,}|note:?$|background$|key:?$|appendix|to\s+all\s+members|visitors?\b
        |members\ of|moved\b|seconded\b|proposed\b|carried\b|lost\b|defeated\b|council\ decision|committee\ decision
        |officer'?s?\ recommendation|roll\ call(?:\ vote|\W*$)|sederunt
        |(?:members|officers|councillors|staff|governors|trustees)\ present|discussion(?:\ summary)?:?$
        |(?:in|at)\ the\b.*\b(?:room|hall|house|office|offices|centre|school|church|library|infirmary|hospital)\b
        |(?:no\ )?(?:objections?|comments?)\W*$|(?:supported|approved|refused|noted|granted)\W*$|.*\breported\W*$
        |(?:council\ )?resolution(?:\ no\b|\W*\d|$))""",
    re.IGNORECASE | re.VERBOSE,
)
"""Headings in minutes that begin no item."""
MINUTES_ITEM = re.compile(r"minutes\b(?!\s+of\b.{0,60}\bmeeting\b.{0,60}\bheld\b)", re.IGNORECASE)
"""Minutes as the title of an item, rather than of the paper."""
LAST_MINUTES = re.compile(
    r"(?:(?:to (?:confirm|approve|agree|receive|sign)|(?:confirmation|approval|adoption) of) )?(?:the )?minutes\b"
    r".{0,110}$",
    re.IGNORECASE,
)
TAKEN = re.compile(
    r"\b(?:was|were|been|minutes)\b(?! to\b)[^.]{0,90}"
    r"\b(?:agreed|approved|confirmed|signed|accepted|adopted|correct|amended)\b",
    re.IGNORECASE,
)
"""How those of the last meeting are told to be right."""
WITHIN_ITEM = re.compile(
    r"(?:(?:open|close)(?:s|d|ing)?\s)?public\s(?:comments?|hearing|speakers?)(?:\s(?:open|close)d|\s(?:for|on)\sitem\b.*)?"
    r"|action\sfor\sitem\b.*",
    re.IGNORECASE,
)
"""Headings of what happens under a numbered item."""
STATES = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|be|agreed|resolved|noted)\b")
"""Verbs that a title has not."""


NAME_WORDS = 6
"""Words of a numbered line that may name one person and a post."""
FEWEST_PEOPLE = 3
PIECES_BETWEEN = 20
"""Pieces before a list among which another one may stand."""


def begins_none(block: Block, below: Block | Table | None) -> bool:
    """Whether a block begins no item, going by the one below it: minutes that are approved there are the last ones."""
    if isinstance(below, Block) and LAST_MINUTES.match(block.text) and TAKEN.search(below.text):
        return False
    return NO_ITEM.match(block.text) is not None or (block.label is None and is_called(block.text))


def counted_people(flow: list[Block | Table], head: int) -> int:
    """How many numbered lines right below the heading of an attendance list name a person each: "1. Ann Ash"."""
    numbered = _numbered_below(flow, head)
    if not numbered or (numbered < FEWEST_PEOPLE and not _counted_before(flow, head)):
        return 0
    block = flow[head]
    section = section_at(block.text) if isinstance(block, Block) else None
    return numbered if section and isinstance(block, Block) and section.end >= len(block.text) else 0


def _numbered_below(flow: list[Block | Table], head: int) -> int:
    below = range(1, len(flow) - head)
    return sum(1 for _ in takewhile(lambda number: _counts_person(number, flow[head + number]), below))


def _counted_before(flow: list[Block | Table], head: int) -> bool:
    """Whether a longer numbered list of people stands shortly before: then this one may be short."""
    return any(_numbered_below(flow, at) >= FEWEST_PEOPLE for at in range(max(0, head - PIECES_BETWEEN), head))


def _counts_person(number: int, piece: Block | Table) -> bool:
    if not isinstance(piece, Block) or piece.label not in {f"{number}.", f"{number})", str(number)}:
        return False
    words = piece.text.split()
    return len(words) <= NAME_WORDS and piece.text[-1:].isalnum() and is_name(" ".join(words[:2]))


def without_people(flow: list[Block | Table]) -> list[Block | Table]:
    """The pieces of minutes without the numbered lines of an attendance list."""
    counted = {at + n for at in range(len(flow)) for n in range(1, counted_people(flow, at) + 1)}
    return [piece for at, piece in enumerate(flow) if at not in counted]


def without_agenda(flow: list[Block | Table]) -> list[Block | Table]:
    """The pieces of minutes without the agenda that is printed before them.

    That is a table under the heading "Agenda" that says nothing of what happened, or a list that counts from 1 there
    and is followed by one that does so anew.
    """
    before: list[Block | Table | None] = [None, *flow]
    listed = {id(piece) for place, piece in enumerate(flow) if _heads_agenda(piece) for piece in _listed(flow, place)}
    return [
        piece
        for above, piece in zip(before, flow, strict=False)
        if not _is_agenda(above, piece) and id(piece) not in listed
    ]


def _heads_agenda(piece: Block | Table) -> bool:
    return isinstance(piece, Block) and AGENDA_HEADING.fullmatch(piece.text) is not None


def _listed(flow: list[Block | Table], place: int) -> list[Block | Table]:
    """The lines below a heading that count from 1, if others count from 1 again behind them."""
    run: list[Block | Table] = []
    behind = iter(flow[place + 1 :])
    for piece in behind:
        if not isinstance(piece, Block) or (piece.label or "").rstrip(".)") != str(len(run) + 1):
            break
        run.append(piece)
    else:
        return []
    again = any(isinstance(other, Block) and (other.label or "").rstrip(".)") == "1" for other in (piece, *behind))
    return run if again else []


def _is_agenda(above: Block | Table | None, piece: Block | Table) -> bool:
    if above is None or not _heads_agenda(above) or not isinstance(piece, Table):
        return False
    return not any(STATES.search(cell.text) for row in piece.rows for cell in row.cells)
