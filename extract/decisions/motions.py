"""What was decided, as read, and the motions that wait for their outcome."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from minutebook.extract.decisions import cues, motion_cues
from minutebook.extract.decisions.clauses import Clause
from minutebook.extract.decisions.movers import Vote
from minutebook.extract.minutes.passages import Section
from minutebook.ingest.model import Block
from minutebook.schema import DecisionKind, Evidence, Outcome, Rule

SAME_CLAUSE = 88
"""rapidfuzz ratio from which a clause of an amendment is one that the motion had already."""
SAME_MOVED = 82
"""The same for a clause of a resolution, which words it anew ("Notes …" for "Note …")."""
ALIKE = 80
"""token_set_ratio from which a clause is one that was moved, changed or not."""
SHORTENED = 96
"""Partial ratio from which a shorter clause stands within the one that was moved."""


@dataclass
class FoundDecision:
    """A decision as read; `block` is the first that it stands in."""

    section: Section
    text: str
    evidence: list[Evidence]
    rule: Rule
    lead_in: str | None = None
    label: str | None = None
    outcome: Outcome = Outcome.CARRIED
    vote: Vote = field(default_factory=Vote)
    block: Block | None = None

    @property
    def kind(self) -> DecisionKind:
        """What sort of outcome it is, by its words and those that lead to it."""
        text = f"{self.lead_in or ''} {self.text}"
        return next((kind for pattern, kind in cues.KINDS if pattern.search(text)), DecisionKind.RESOLUTION)


@dataclass
class Motion:
    """What was moved and waits for its outcome."""

    vote: Vote
    clauses: list[Clause]
    stated: FoundDecision | None = None
    carried: bool = False
    before: list[Clause] = field(default_factory=list)
    """Its clauses as they were moved, once an amendment has changed them."""

    def amend(self, clauses: list[Clause]) -> None:
        """Takes on the wording of an amendment."""
        self.before = self.before or self.clauses
        self.clauses = clauses

    def vote_on(self, clause: str, whole: Vote) -> Vote:
        """The vote on a clause: nobody who moved the motion moved what an amendment made of one of its clauses."""
        words = default_process(clause)
        alike = [
            moved.text for moved in self.before if fuzz.token_set_ratio(words, default_process(moved.text)) >= ALIKE
        ]
        if not alike or any(_same(clause, moved) for moved in alike):
            return whole
        return replace(whole, mover=None, seconder=None)


def taken_up(found: Sequence[FoundDecision], moved: FoundDecision) -> list[FoundDecision]:
    """The decisions right above that a motion only takes up: "adoption of the resolutions" those printed as adopted."""
    motion = motion_cues.TAKES_UP.fullmatch(moved.text)
    if not motion or moved.outcome is not Outcome.CARRIED:
        return []
    printed = re.compile(rf"\b{motion['thing']}.*\b{motion['deed']}\w*[.;]?(?: and)?$", re.IGNORECASE | re.DOTALL)
    above = list(takewhile(lambda one: one.rule is Rule.RULING_BEHIND and printed.search(one.text), reversed(found)))
    return above if motion["many"] else above[:1]


def _same(clause: str, moved: str) -> bool:
    shorter = len(clause) < len(moved) and fuzz.partial_ratio(clause, moved) >= SHORTENED
    return shorter or fuzz.ratio(clause, moved) >= SAME_MOVED
