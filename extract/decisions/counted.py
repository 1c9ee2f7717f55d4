"""Votes printed in lines: what was voted on, the figures of each side below it, and the outcome below these."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally
from minutebook.extract.minutes.passages import Passage
from minutebook.schema import Outcome

_FIGURE = r"(?:for|in favou?r|against|abst\w*|yes|no|ayes|noes)\s*[:;=–-]\s*\d{1,3}"
CALLED = re.compile(
    r"vote(?: (?:taken|held))?(?:: *|(?: on(?: whether)?)? (?=to |the |that |whether ))(?:to (?=.*:$))?"
    r"(?P<what>[^:].{8,}?\.?)"
    rf"(?P<figures>(?:[ ,;.]+{_FIGURE})+)?\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What was voted on, at times with the first figures behind it."""
FIGURES = re.compile(rf"(?:{_FIGURE}\W*)+", re.IGNORECASE)
AGAIN = re.compile(
    r"(?:re-?vote|second vote|recount|the vote was (?:taken again|repeated))\b[^.]{0,80}:?", re.IGNORECASE
)
"""A line over figures that stand for those above it."""
ENDED = re.compile(
    r"(?:the |this )?(?:proposal|motion|vote|resolution|amendment)s? (?:is|was|has been) (?:therefore |duly )?"
    r"(?:rejected|accepted|adopted|approved|carried|passed|lost|defeated|not \w+)\b[^.]{0,60}\.?",
    re.IGNORECASE,
)
LOST = re.compile(r"\b(?:rejected|lost|defeated|not)\b", re.IGNORECASE)
MOST_BETWEEN = 8
"""Passages between the first figures and the outcome at most: how many votes it takes, a second count."""
SIDES = (("yes", "for"), ("ayes", "for"), ("noes", "against"), ("no", "against"))


@dataclass(frozen=True, slots=True)
class Counted:
    """Where in a passage it stands what was voted on, how it went, and how many passages tell all that."""

    start: int
    end: int
    vote: Vote
    outcome: Outcome
    used: int


def counted_below(passages: Sequence[Passage], i: int) -> Counted | None:
    """The vote that passage `i` calls and the lines below it count; None where it calls none or none is counted."""
    called = CALLED.fullmatch(passages[i].text)
    if not called:
        return None
    lines = _figures(passages, i + 1)
    figures = [called["figures"] or "", *lines]
    used = 1 + len(lines)
    vote = _tally(figures)
    if None in (vote.votes_for, vote.votes_against):
        return None
    for n, passage in enumerate(passages[i + used : i + used + MOST_BETWEEN + 1]):
        if ENDED.fullmatch(passage.text):
            end = Outcome.LOST if LOST.search(passage.text) else read_outcome(passage.text)
            return Counted(called.start("what"), called.end("what"), vote, end, used + n + 1)
        if CALLED.fullmatch(passage.text):
            break
        again = _figures(passages, i + used + n + 1) if AGAIN.fullmatch(passage.text) else []
        if again:
            vote = _tally(again)
    lost = (vote.votes_for or 0) <= (vote.votes_against or 0)
    return Counted(
        called.start("what"), called.end("what"), vote, Outcome.LOST if lost else Outcome.CARRIED, 1 + len(lines)
    )


def _figures(passages: Sequence[Passage], first: int) -> list[str]:
    return [one.text for one in takewhile(lambda one: FIGURES.fullmatch(one.text), passages[first : first + 4])]


def _tally(figures: Sequence[str]) -> Vote:
    """The figures of lines such as "For: 7", "Yes – 7"."""
    sides = "; ".join(re.sub(r"\s*[:;=–-]\s*", ": ", one.strip(" ,;.")) for one in figures)
    for word, side in SIDES:
        sides = re.sub(rf"\b{word}\b", side, sides, flags=re.IGNORECASE)
    return Vote(None, None, *read_tally(sides))
