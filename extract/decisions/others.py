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
SHORT = re.compile(
    r"(?:^|[,;–—-] |\b(?:and|so|but) )(?:[Tt]he )?(?P<letters>[A-Z]{3,5})"
    r"(?= (?:(?:[a-z]+ly|also|has|have|all|then|both|do|did|had|considered and|took) )*"
    r"(?:[a-z]+(?:ed|ept|ose)|[A-Z]+ED|set|not|no|the|agree|an?)\b)"
)
"""A body by its letters, where a clause begins."""
NO_NAMES = frozenset(["AND", "ALL", "NOTED", "THAT", "THE", "NEM", "VOTED", "ITEM"])
"""Words that stand there in capitals and name nobody."""
NEAR_VERB = 5
"""Spaces between these letters and the end of a lead-in at most."""
ANYBODYS = frozenset(["FGB", "LGB", "AGB", "AGM", "EGM", "SGM", "APM", "APCM"])
"""What governors call their body, and what yearly and other meetings are called, whatever the name."""
CHURCHLY = re.compile(r"\b(?:PCC|council|church|parish|parochial|benefice|saints?|st)\b", re.IGNORECASE)
"""Words in the names of bodies that are called PCC."""

TOLD = frozenset((Rule.LEAD_IN, Rule.LEAD_IN_WITHIN, Rule.BODY_ACTED, Rule.STATED))
"""Rules of what is told in sentences; a motion and its clauses may speak of anybody."""


def by_another(decision: FoundDecision, body: str | None) -> bool:
    """Whether the words that tell of it name another body as the one that decided than `body`, which met.

    What was read as the body's name must be one; a lay-out can mislead.
    """
    if decision.rule not in TOLD:
        return False
    said = decision.lead_in or decision.text
    leads = decision.lead_in is not None
    letters = _letters(said, leads)
    if letters and not _stands_for(letters, body or ""):
        return True
    own = set(re.findall(r"\w+", (body or "").lower()))
    if own and (plain := PLAIN.match(said)):
        return not set(plain["noun"].lower().split()) <= own
    named = _who(said, leads)
    if not named or not named["name"] or not any(map(has_body, own)):
        return False
    words = set(re.findall(r"\w+", named["name"].lower())) - SAME_SORT
    return bool(words) and not words <= own


def _letters(said: str, leads: bool) -> str | None:
    """The letters that name who decided: those nearest to the verb of a lead-in, or at the start of a sentence."""
    if leads:
        found = [one for one in SHORT.finditer(said) if one["letters"] not in NO_NAMES]
        return found[-1]["letters"] if found and said.count(" ", found[-1].end()) <= NEAR_VERB else None
    opens = SHORT.match(said)
    return opens["letters"] if opens and opens["letters"] not in NO_NAMES else None


def _stands_for(letters: str, body: str) -> bool:
    """Whether letters can be short for a body's name: each begins a word of it, in their order."""
    initials = iter(word[0].upper() for word in re.findall(r"\w+", body))
    if letters == "PCC":
        return not body or CHURCHLY.search(body) is not None
    return letters in ANYBODYS or all(letter in initials for letter in letters)


def _who(said: str, leads: bool) -> re.Match[str] | None:
    """The body nearest to the verb of a lead-in, or at the start of a sentence."""
    if leads:
        return next(reversed(list(NAMED.finditer(said))), None)
    return NAMED.match(said.removeprefix("The ").removeprefix("the "))
