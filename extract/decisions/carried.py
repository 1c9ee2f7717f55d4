"""Motions printed as what they say, with the outcome in one word behind them: "That we pass the by-law. Carried."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.extract.decisions.cues import PAST
from minutebook.extract.decisions.movers import NAME, Vote
from minutebook.extract.decisions.sentences import end_of_first
from minutebook.extract.minutes.passages import Passage
from minutebook.ingest.model import BlockKind
from minutebook.schema import Outcome

SAYS = re.compile(
    r"[“\"]?(?:and )?(?:further )?"
    r"(?:(?:now,? )?therefore,?|be it (?:further |also |therefore |hereby )*resolved,?|that\b)"
    r"(?: (?:be it (?:further |hereby )?resolved|be it),?)?(?: that\b)?[:,]? *(?=\S)",
    re.IGNORECASE,
)
"""How a paragraph begins that says what is moved."""
GROUNDS = re.compile(r"(?:and )?whereas\b", re.IGNORECASE)
"""How one begins that only gives the grounds."""
READ_THRICE = re.compile(r"read (?:an?|the|for) (?:the )?(?:first|second|third|\w+ and)\b.*", re.IGNORECASE | re.DOTALL)
ENDED = re.compile(r"(?:^|\s)(?P<outcome>Carried|CARRIED|Defeated|DEFEATED|Lost|LOST)\W*$")
"""The outcome behind what was moved."""
ALSO = re.compile(r"; and (?:further )?that:? ", re.IGNORECASE)
"""Where a motion goes on to the next thing moved."""
MOST_PARAGRAPHS = 12
"""Paragraphs over which one motion runs at most."""
_TITLE_MOVERS = re.compile(rf"(?P<mover>{NAME})(?:, ?| ?/ ?| ?[;&] ?| and )(?P<seconder>{NAME})")


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved, by its place in the text of a passage."""

    passage: Passage
    start: int
    end: int
    outcome: Outcome


def moved_and_ended(passages: Sequence[Passage], i: int) -> tuple[int, list[Moved]]:
    """How many passages from `i` on say what was moved and how that ended, and the things moved; 0 where none do."""
    paragraphs = passages[i : i + MOST_PARAGRAPHS]
    for n, passage in enumerate(paragraphs):
        says = any(pattern.match(passage.text) for pattern in (SAYS, GROUNDS, READ_THRICE, ENDED))
        if not says and not (n and _goes_on(passage)):
            return 0, []
        if ended := ENDED.search(passage.text):
            outcome = Outcome.CARRIED if ended["outcome"].lower() == "carried" else Outcome.LOST
            return n + 1, list(_said(paragraphs[: n + 1], outcome))
    return 0, []


def may_say_motion(text: str) -> bool:
    """Whether a paragraph can be one of those that print what is moved."""
    return any(pattern.match(text) for pattern in (SAYS, GROUNDS, READ_THRICE))


def _goes_on(passage: Passage) -> bool:
    """Whether a paragraph may carry on what is moved above it: it is no heading, and tells nothing of the past."""
    return passage.block.kind is not BlockKind.HEADING and not PAST.search(passage.text)


def _said(paragraphs: Sequence[Passage], outcome: Outcome) -> Iterator[Moved]:
    for passage in paragraphs:
        if says := SAYS.match(passage.text):
            end = end_of_first(passage.text, says.end())
            for start, stop in _apart(passage.text, says.end(), end):
                yield Moved(passage, start, stop, outcome)


def _apart(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The things moved in one sentence, without the outcome where nothing parts it from them."""
    ended = ENDED.search(text, start, end)
    end = ended.start("outcome") if ended else end
    marks = [match.span() for match in ALSO.finditer(text, start, end)]
    return list(zip([start, *(after for _, after in marks)], [*(before for before, _ in marks), end], strict=True))


def movers_in_title(title: str) -> Vote:
    """Mover and seconder where an item's title is nothing but their names: "A. Ash, B. Birch"."""
    named = _TITLE_MOVERS.fullmatch(title.rstrip(";:. "))
    return Vote(named["mover"], named["seconder"]) if named else Vote()
