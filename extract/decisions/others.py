"""Whether a decision is that of another body than the one whose minutes these are: news, told among its own."""

import re

from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.names import has_body
from minutebook.schema import Rule

NAMED = re.compile(
    r"\b(?P<name>(?:(?:[A-Z][\w’'&-]*|of|and|for) )*?)(?P<noun>Council|Authority|Society|Association|Club|Union"
    r"|Federation|Trust|Forum|Company|Group|Partnership)\b"
)
"""A body by its name, whose last word could be anybody's."""
SAME_SORT = frozenset(
    ["the", "our", "of", "and", "for", "parish", "town", "village", "community", "full", "local", "whole", "joint"]
)
"""Words that tell a body from no other."""
PLAIN = re.compile(
    r"(?:the )?(?P<noun>(?:county|district|borough|city|unitary) council|planning authority)\b", re.IGNORECASE
)
"""Another body that is called by what it is."""

TOLD = frozenset((Rule.LEAD_IN, Rule.LEAD_IN_WITHIN, Rule.BODY_ACTED, Rule.STATED))
"""Rules of what is told in sentences; a motion and its clauses may speak of anybody."""


def by_another(decision: FoundDecision, body: str) -> bool:
    """Whether the words that tell of it name another body as the one that decided than `body`, which met.

    What was read as the body's name must be one; a lay-out can mislead.
    """
    if decision.rule not in TOLD:
        return False
    said = decision.lead_in or decision.text
    own = set(re.findall(r"\w+", body.lower()))
    if plain := PLAIN.match(said):
        return not set(plain["noun"].lower().split()) <= own
    named = _who(said, decision.lead_in is not None)
    if not named or not named["name"] or not any(map(has_body, own)):
        return False
    words = set(re.findall(r"\w+", named["name"].lower())) - SAME_SORT
    return bool(words) and not words <= own


def _who(said: str, leads: bool) -> re.Match[str] | None:
    """The body nearest to the verb of a lead-in, or at the start of a sentence."""
    if leads:
        return next(reversed(list(NAMED.finditer(said))), None)
    return NAMED.match(said.removeprefix("The ").removeprefix("the "))
