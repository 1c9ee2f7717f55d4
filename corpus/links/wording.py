"""What an action says, as words that can be compared: without who is to do it, without when, in simple forms."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import fsum, log

from rapidfuzz import fuzz

_WORDS = re.compile(r"[^\W_]+")
_LITTLE_WORDS = frozenset(
    _WORDS.findall("""
    a about action agree agreed all also an and any are as at be been by can could do for from further had has have he
    her his how if in into is it its may no not note of on or our out over she should so than that the their them then
    there they this to up us was we were what when whether which who will with would
    """)
)
"""Words that any action may have."""
_DOER = re.compile(r"(?:[^–—:]{1,60}\s[–—-]\s)?(?:the\s+)?(\w+(?: \w+){0,2}?) (?:to|will|should|is to)\b", re.I)
"""Who is to do it, behind a topic ("Playground – Clerk to")."""
_ENDINGS = ("ing", "ed", "es", "s")
_ALIKE = 85
"""Of 100: how alike two words are that a slip of OCR or of the keyboard tells apart."""
_ENOUGH_FOR_SLIPS = 0.3
"""Share of the words of the shorter wording."""
_LONG = 5
"""Letters from which a word can have a slip and still be known."""


@dataclass(frozen=True)
class Wording:
    """The words of an action."""

    words: frozenset[str]
    numbers: frozenset[str]

    @cached_property
    def terms(self) -> frozenset[str]:
        """Words and numbers."""
        return self.words | self.numbers


@dataclass(frozen=True)
class Likeness:
    """How alike two wordings are, each from 0 to 1, rare words counting more."""

    overall: float
    contained: float
    """How much of the one that says less is in the other."""
    shared: int
    """Words that both have."""
    other_numbers: bool
    """Each has a number that the other hasn't: another year, another amount."""


def wording(text: str, owners: Iterable[str], due_text: str | None) -> Wording:
    """The words of an action's text, without its owners' names and its deadline."""
    if due_text:
        text = text.replace(due_text, " ")
    named = {word for name in owners for word in _WORDS.findall(name.casefold())}
    words = [word for word in _WORDS.findall(text.casefold()) if word not in named and word not in _LITTLE_WORDS]
    numbers = frozenset(word.lstrip("0") for word in words if word.isdecimal())
    return Wording(frozenset(_stem(word) for word in words if not word.isdecimal() and len(word) > 1), numbers)


def doer(text: str) -> str | None:
    """Who is to do it as the text itself begins: the "Clerk" of "Clerk to write", in small letters."""
    found = _DOER.match(text)
    return found[1].casefold() if found else None


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word


class Weights:
    """How much a word tells an action from the others of its body: rare words more than common ones."""

    def __init__(self, wordings: Iterable[Wording]):
        different = set(wordings)
        everywhere = len(different) + 1
        number = Counter(term for one in different for term in one.terms)
        self._weights = {term: log(1 + everywhere / count) for term, count in number.items()}
        self._unseen = log(1 + everywhere)

    def rarest(self, one: Wording, most: int) -> list[tuple[str, float]]:
        """The words that an action is looked up by, with their weights."""
        weighed = ((term, self._weights.get(term, self._unseen)) for term in one.terms)
        return sorted(weighed, key=lambda pair: (-pair[1], pair[0]))[:most]

    def likeness(self, one: Wording, other: Wording) -> Likeness:
        """How alike two wordings are; words with slips are looked for only where whole words are alike too."""
        both = one.terms & other.terms
        shared = self._sum(both)
        slips = []
        if shared >= _ENOUGH_FOR_SLIPS * min(self._sum(one.terms), self._sum(other.terms)):
            slips = _slips(one.words - both, other.words - both)
            shared += self._sum(slips)
        first, second = self._sum(one.terms), self._sum(other.terms)
        if not first or not second:
            return Likeness(0, 0, 0, False)
        others = bool(one.numbers - other.numbers) and bool(other.numbers - one.numbers)
        overall = min(1.0, 2 * shared / (first + second))
        return Likeness(overall, min(1.0, shared / min(first, second)), len(both) + len(slips), others)

    def covered(self, one: Wording, by: frozenset[str]) -> float:
        """How much of a wording stands in a set of words, from 0 to 1."""
        return self._sum(one.terms & by) / (self._sum(one.terms) or 1)

    def _sum(self, terms: Iterable[str]) -> float:
        """Exact, so that it is the same in whatever order a set gives its members."""
        return fsum(self._weights.get(term, self._unseen) for term in terms)


def _slips(some: frozenset[str], others: frozenset[str]) -> list[str]:
    """The words of the one side that stand on the other with a slip."""
    left = sorted(word for word in others if len(word) >= _LONG)
    found = []
    for word in sorted(word for word in some if len(word) >= _LONG):
        best = max(left, key=lambda other: fuzz.ratio(word, other), default=None)
        if best and fuzz.ratio(word, best) >= _ALIKE:
            left.remove(best)
            found.append(word)
    return found
