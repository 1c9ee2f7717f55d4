"""Actions that a report tells one below another, each under a line that only says where it stands: "Complete".

The heading over them all speaks of actions; that over each group may name the risk or aim that they serve. What is to
be done stands in a bold line below the status, or else in what is reported of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from minutebook.extract.plans.groups import is_heading
from minutebook.ingest.model import Block, Table

ACTIONS = re.compile(r"\bactions?\b", re.IGNORECASE)
LONGEST_TITLE = 60
"""Characters of the heading over all of them."""
STATUS = re.compile(
    r"(?:action )?(?:(?:partially|partly|nearly|not yet|not|now|fully) )?"
    r"(?:completed?|started|outstanding|delayed|overdue|open|closed|ongoing|in progress|on track|under ?way"
    r"|superseded|cancelled|regular review|under review)",
    re.IGNORECASE,
)
FEWEST = 3
"""Such lines below a heading."""


@dataclass
class ToldAction:
    """The line that says where an action stands, its title or else its report, and what follows."""

    state: str
    group: str | None
    blocks: list[Block] = field(default_factory=list)
    report: list[Block] = field(default_factory=list)


def told_actions(flow: list[Block | Table]) -> list[ToldAction]:
    """The actions of a part that are told below their statuses, in reading order; few such lines are chance."""
    found = list(_told(flow))
    return found if len(found) >= FEWEST else []


def _told(flow: list[Block | Table]) -> Iterator[ToldAction]:
    group: str | None = None
    told: ToldAction | None = None
    inside = False
    for piece in flow:
        if isinstance(piece, Table):
            continue
        if inside and STATUS.fullmatch(piece.text.strip(" .:")):
            if told and told.blocks:
                yield told
            told = ToldAction(piece.text, group)
        elif told and not told.blocks:
            told.blocks.append(piece)
        elif is_heading(piece):
            if told:
                yield told
            told, group = None, piece.text
            inside = inside or (len(piece.text) <= LONGEST_TITLE and ACTIONS.search(piece.text) is not None)
        elif told:
            told.report.append(piece)
    if told and told.blocks:
        yield told
