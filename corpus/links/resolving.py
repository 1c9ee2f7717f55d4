"""Which printed names mean one body or one person: linked only where nothing speaks against it, never guessed.

Everything is decided anew from the names themselves, where they are printed, and what people ruled; so the papers'
order doesn't matter, and a ruling outlasts any reading of the papers.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from rapidfuzz import fuzz

SAME_NAME, INITIALS, OCR_SLIP, RULED = 1.0, 0.9, 0.85, 1.0
"""How sure a link is: the same name with and without an honorific, one that has initials for given names, one that OCR
misread, one that a person ruled."""

_LOOKALIKES = str.maketrans("0156|", "olsgl")
"""Digits that OCR reads for letters."""
_FIRST_I = re.compile(r"\bi")
_SUGGESTED_FROM = 88
"""Of 100: how alike two names must be for a person to be asked."""


@dataclass(frozen=True)
class Name:
    """A printed name, by its key; a person's with the body in whose papers it stands."""

    key: str
    printed: str
    body: str = ""


@dataclass(frozen=True)
class Link:
    """Which name leads the cluster that a name belongs to, how sure that is, and why it is taken to."""

    leader: str
    score: float
    basis: str


Pair = tuple[str, str]


@dataclass(frozen=True)
class Rulings:
    """What people ruled on names, or on records of actions; withdrawn rulings left out."""

    same: tuple[Pair, ...] = ()
    """(a name, the one that leads)"""
    different: frozenset[frozenset[str]] = frozenset()


class _Clusters:
    """Names joined step by step; two that must stay apart never come together."""

    def __init__(self, keys: Iterable[str], apart: frozenset[frozenset[str]]):
        self._of = {key: {key} for key in keys}
        self._apart = apart
        self._joins: defaultdict[str, list[Link]] = defaultdict(list)

    def join(self, one: str, other: str, score: float, basis: str) -> None:
        a, b = self._of[one], self._of[other]
        if a is b or any(frozenset((x, y)) in self._apart for x in a for y in b):
            return
        self._joins[one].append(Link(other, score, basis))
        self._joins[other].append(Link(one, score, basis))
        a |= b
        for key in b:
            self._of[key] = a

    def links(self, names: Mapping[str, Name], rulings: Rulings) -> dict[str, Link]:
        """Each name's link to the leading one of its cluster, as sure as the least sure step on the way."""
        led = {one for one, _ in rulings.same}
        found: dict[str, Link] = {}
        for key in sorted(names):
            if key in found:
                continue
            leader = min(self._of[key], key=lambda one: (one in led, -len(names[one].printed), one))
            found[leader] = Link(leader, SAME_NAME, "name")
            reached = [leader]
            for place in reached:
                for step in self._joins[place]:
                    if step.leader not in found:
                        surer = step.score > found[place].score
                        found[step.leader] = replace(found[place] if surer else step, leader=leader)
                        reached.append(step.leader)
        return found


def resolved_bodies(names: Iterable[Name], rulings: Rulings) -> dict[str, Link]:
    """Which body each name means: only OCR slips and rulings join names that differ."""
    known = {name.key: name for name in names}
    clusters = _Clusters(known, rulings.different)
    _join_rulings(clusters, known, rulings)
    for keys in _grouped(known, ocr_folded).values():
        for other in keys[1:]:
            clusters.join(keys[0], other, OCR_SLIP, "ocr")
    return clusters.links(known, rulings)


def resolved_people(
    names: Iterable[Name], listed_together: frozenset[frozenset[str]], rulings: Rulings
) -> dict[str, Link]:
    """Which person each name means; without a ruling only names of one body are ever one person's.

    Args:
        names: every name that the papers of some bodies print.
        listed_together: pairs of keys that one attendance list has side by side: two people.
        rulings: what people ruled on these names.
    """
    known = {name.key: name for name in names}
    clusters = _Clusters(known, rulings.different | listed_together)
    _join_rulings(clusters, known, rulings)

    def join(score: float, basis: str, form: Callable[[str], str]) -> None:
        for alike in _grouped(known, lambda key: (known[key].body, form(bare_name(key)))).values():
            _join_all(clusters, alike, score, basis)

    join(SAME_NAME, "name", str)
    join(OCR_SLIP, "ocr", ocr_folded)
    join(INITIALS, "initials", lambda name: name.split()[-1])
    return clusters.links(known, rulings)


def _join_rulings(clusters: _Clusters, known: Mapping[str, Name], rulings: Rulings) -> None:
    for one, other in rulings.same:
        if one in known and other in known:
            clusters.join(other, one, RULED, "ruling")


def _join_all(clusters: _Clusters, keys: list[str], score: float, basis: str) -> None:
    """Join each group of keys in which all may be one person; where a name fits two that differ, none is joined."""
    fits = {key: {other for other in keys if may_be_one(key, other)} for key in keys}
    for key in keys:
        if all(fits[other] == fits[key] for other in fits[key]):
            for other in sorted(fits[key] - {key}):
                clusters.join(min(fits[key]), other, score, basis)


def may_be_one(one: str, other: str) -> bool:
    """Whether the given names of two keys agree, as far as printed, and no honorifics contradict."""
    (first, told), (second, other_told) = _given(one), _given(other)
    if {told, other_told} == {"m", "f"}:
        return False
    return all(map(_agree, first, second))


def _agree(one: str, other: str) -> bool:
    """Whether two given names, or initials, can be one."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return ocr_folded(one) == ocr_folded(other)


def _clash(one: str, other: str) -> bool:
    """Whether initials or honorifics of two keys rule out that they are one person's."""
    (first, told), (second, other_told) = _given(one), _given(other)
    initials = [pair for pair in zip(first, second, strict=False) if min(map(len, pair)) == 1]
    return {told, other_told} == {"m", "f"} or not all(_agree(*pair) for pair in initials)


def bare_name(key: str) -> str:
    """The name of a person within its key: neither the body before it nor the honorific's letter behind it."""
    return key.split("/")[1]


def _given(key: str) -> tuple[list[str], str]:
    """Given names and initials, and the honorific's letter."""
    pieces = key.split("/")
    return pieces[1].split()[:-1], pieces[2] if len(pieces) > 2 else ""


def ocr_folded(name: str) -> str:
    """A normalised name in which letters that OCR mistakes for each other are one: "lan Bumett" is "Ian Burnett"."""
    folded = name.translate(_LOOKALIKES).replace("rn", "m").replace("vv", "w").replace("cl", "d")
    return _FIRST_I.sub("l", folded)


def suggested_pairs(names: Iterable[Name], links: Mapping[str, Link]) -> list[tuple[Name, Name]]:
    """Leading names of one body that look alike, the most alike first: for a person to rule on."""
    leading = [name for name in names if links[name.key].leader == name.key]
    pairs = [
        (a, b, fuzz.token_set_ratio(bare_name(a.key), bare_name(b.key)))
        for a, b in combinations(leading, 2)
        if a.body == b.body and not _clash(a.key, b.key)
    ]
    alike = [pair for pair in pairs if pair[2] >= _SUGGESTED_FROM]
    return [(a, b) for a, b, _ in sorted(alike, key=lambda pair: (-pair[2], pair[0].key, pair[1].key))]


def _grouped(keys: Iterable[str], form: Callable[[str], Hashable]) -> dict[Hashable, list[str]]:
    groups: defaultdict[Hashable, list[str]] = defaultdict(list)
    for key in sorted(keys):
        groups[form(key)].append(key)
    return groups
