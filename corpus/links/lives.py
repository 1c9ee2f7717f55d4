"""The life of an action: which records of a body's papers are one action, seen again and again.

Papers are gone through in the order of their meetings, minutes before the logs of the same day. Each sheet (the
minutes, or the action tables, of one meeting in one paper) prints an action once, so its records are matched one to one
with the actions known so far: the surest pair first, and only where nothing speaks against it. What is matched to
nothing is a new action. An action left as two is a nuisance, two made into one are a loss: every rule leans to the
former.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from minutebook.corpus.links.references import Agreement, Reference
from minutebook.corpus.links.resolving import Rulings
from minutebook.corpus.links.same_action import (
    Life,
    Sheet,
    Sighting,
    Signs,
    clearest_agreement,
    is_left_over,
    is_repeated,
    may_be_same,
    owners_agree,
    sureness,
    why_same,
)
from minutebook.corpus.links.wording import Weights

_LOOKED_UP_BY = 6
"""Rarest words by which an action is looked up."""
_NEWEST = 60
"""Actions that are looked at of those that share such a word."""
_MOST_CANDIDATES = 20
"""Actions that a record is compared with."""
_BY_NUMBER = 10.0
"""What the beginning of a number tells, beside the weights of words."""
_BY_BARE_NUMBER = 3.0
"""The same of a number that other meetings have too."""
_TITLES_DIFFER_BELOW = 0.2
_TITLES_AGREE_FROM = 0.8
_REPEATED_IN_REVIEW = 3
"""So many actions stand again word for word in minutes that go through what was to be done."""
_Match = tuple[int, float, str]
"""Which action, how sure, and why."""


def lives(sightings: Iterable[Sighting], rulings: Rulings | None = None) -> list[Life]:
    """The actions of one body, in the order in which they were first seen; the same whatever the order given."""
    ordered = sorted(sightings, key=_order)
    matching = _Matching(Weights(one.wording for one in ordered), rulings or Rulings())
    for _, sheet in groupby(ordered, key=lambda one: one.sheet):
        matching.add(list(sheet))
    return matching.joined_as_ruled()


def _telling(life: Life) -> list[Sighting]:
    """The sightings that a record is compared with: the first, and the last of the minutes and of the logs."""
    last = {one.is_logged: one for one in life.sightings}
    return list({one.record: one for one in (life.sightings[0], *last.values())}.values())


def _filed_under(one: Sighting) -> tuple[int, ...]:
    """The beginning of its number, for looking up."""
    return one.reference.numbers[:2] if one.reference else ()


def _order(one: Sighting) -> tuple[Sheet, int, str]:
    return one.sheet, one.position, one.record


class _Matching:
    """The actions known so far, and where to look them up."""

    def __init__(self, weights: Weights, rulings: Rulings):
        self.lives: list[Life] = []
        self._weights = weights
        self._rulings = rulings
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._by_reference: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
        self._under_number: Counter[tuple[Sheet, tuple[int, ...]]] = Counter()

    def add(self, sheet: list[Sighting]) -> None:
        self._under_number.update((one.sheet, one.reference.numbers) for one in sheet if one.reference)
        candidates = [self._candidates(one) for one in sheet]
        in_review = self._is_review(sheet, candidates)
        pairs = [
            (-score, number, place, basis)
            for place, one in enumerate(sheet)
            for number in candidates[place]
            for score, basis in self._match(self.lives[number], one, in_review)
        ]
        taken: dict[int, _Match] = {}
        used: set[int] = set()
        for negative, number, place, basis in sorted(pairs):
            if number not in used and place not in taken:
                used.add(number)
                taken[place] = number, -negative, basis
        for place, found in self._left_over(sheet, set(taken), used):
            taken[place] = found
        for place, one in enumerate(sheet):
            self._put(one, taken.get(place))

    def _left_over(self, sheet: list[Sighting], taken: set[int], used: set[int]) -> Iterator[tuple[int, _Match]]:
        """Rows of a log and actions of the minutes that are alone under their number and title once others are matched.

        Whoever keeps a log words an action anew. Where a minute agreed just one that isn't found in the log, and the
        log has just one row of that minute that isn't found in the minutes, half of its words there are enough.
        """
        rows: defaultdict[Reference, list[int]] = defaultdict(list)
        for place, one in enumerate(sheet):
            if one.is_logged and one.reference and place not in taken:
                rows[one.reference].append(place)
        for places in rows.values():
            one = sheet[places[0]]
            lives = {number for number in self._by_reference[_filed_under(one)] if number not in used}
            of_minute = [number for number in lives if self._is_of_minute(self.lives[number], one)]
            if len(places) == len(of_minute) == 1:
                life = self.lives[of_minute[0]]
                number, owners = clearest_agreement(life, one), owners_agree(life, one)
                signs = self._signs(life.latest, one, number, owners, only_ones=True, in_review=False)
                if is_left_over(signs):
                    yield places[0], (of_minute[0], sureness(life, signs), "left over")

    def _is_of_minute(self, life: Life, one: Sighting) -> bool:
        """Whether an action that no log has yet was agreed under the number and title that a row of a log names."""
        known = life.latest
        if known.is_logged or known.seen_on == one.seen_on or self._are_ruled_two(life, one):
            return False
        if not (known.title.terms and one.title.terms):
            return False
        if self._weights.likeness(known.title, one.title).contained < _TITLES_AGREE_FROM:
            return False
        number = clearest_agreement(life, one)
        return number in (Agreement.SAME, Agreement.MAYBE) and may_be_same(life, known, one, number)

    def _put(self, one: Sighting, match: _Match | None) -> None:
        if match:
            number, score, basis = match
            self.lives[number].sightings.append(one)
            self.lives[number].links.append((round(score, 3), basis))
        else:
            number = len(self.lives)
            self.lives.append(Life([one]))
        for _, places in self._places(one):
            if number not in places[-_NEWEST:]:
                places.append(number)

    def _places(self, one: Sighting) -> Iterator[tuple[float, list[int]]]:
        """Where an action is looked up, with how much that tells: by its rarest words, the beginning of its number."""
        for word, weight in self._weights.rarest(one.wording, _LOOKED_UP_BY):
            yield weight, self._by_word[word]
        if one.reference:
            weight = _BY_NUMBER if one.reference.is_given_once else _BY_BARE_NUMBER
            yield weight, self._by_reference[_filed_under(one)]

    def _candidates(self, one: Sighting) -> list[int]:
        """The actions that share most of what a record is looked up by, the newest first among equals."""
        shared: defaultdict[int, float] = defaultdict(float)
        for weight, places in self._places(one):
            for number in places[-_NEWEST:]:
                shared[number] += weight
        return sorted(shared, key=lambda number: (-shared[number], -number))[:_MOST_CANDIDATES]

    def _is_review(self, sheet: list[Sighting], candidates: list[list[int]]) -> bool:
        """Whether minutes go through what was to be done: they repeat it, and of some they say what became of it."""
        repeated = [
            one
            for one, numbers in zip(sheet, candidates, strict=True)
            if any(is_repeated(self.lives[number], one) for number in numbers)
        ]
        return len(repeated) >= _REPEATED_IN_REVIEW and any(one.progress for one in repeated)

    def _match(self, life: Life, one: Sighting, in_review: bool) -> list[tuple[float, str]]:
        """How sure it is that a record is of an action, and why; nothing where it is not."""
        if self._are_ruled_two(life, one):
            return []
        number = self._number(life, one)
        known_enough = [known for known in _telling(life) if may_be_same(life, known, one, number)]
        owners = owners_agree(life, one) if known_enough else None
        matches = []
        for known in known_enough:
            signs = self._signs(known, one, number, owners, self._are_only_ones(known, one), in_review)
            if basis := why_same(life, known, one, signs):
                matches.append((sureness(life, signs), basis))
        return [max(matches)] if matches else []

    def _are_ruled_two(self, life: Life, one: Sighting) -> bool:
        return any(frozenset((one.record, known.record)) in self._rulings.different for known in life.sightings)

    def _are_only_ones(self, *pair: Sighting) -> bool:
        return all(one.reference and self._under_number[one.sheet, one.reference.numbers] == 1 for one in pair)

    def _signs(
        self, known: Sighting, one: Sighting, number: Agreement, owners: bool | None, only_ones: bool, in_review: bool
    ) -> Signs:
        alike = self._weights.likeness(known.wording, one.wording)
        covered = self._weights.covered(one.wording, known.wording.terms | known.context.terms)
        return Signs(alike, covered, number, owners, only_ones, in_review)

    def _number(self, life: Life, one: Sighting) -> Agreement:
        """What a record's number says; one that may begin anew counts for little where the minutes' titles differ."""
        found = clearest_agreement(life, one)
        if found is not Agreement.MAYBE or not one.title.terms:
            return found
        titled = [known for known in life.sightings if known.title.terms]
        alike = [self._weights.likeness(known.title, one.title).contained for known in titled]
        return Agreement.DOUBTFUL if alike and max(alike) < _TITLES_DIFFER_BELOW else found

    def joined_as_ruled(self) -> list[Life]:
        """The actions, with those made one that people ruled to be."""
        where = {one.record: number for number, life in enumerate(self.lives) for one in life.sightings}
        for one, other in self._rulings.same:
            if one in where and other in where and where[one] != where[other]:
                kept, given_up = sorted((where[one], where[other]))
                _absorb(self.lives[kept], self.lives[given_up])
                where |= {sighting.record: kept for sighting in self.lives[given_up].sightings}
                self.lives[given_up].sightings.clear()
        return [life for life in self.lives if life.sightings]


def _absorb(life: Life, other: Life) -> None:
    links = [*life.links, (1.0, "ruling"), *other.links[1:]]
    both = zip([*life.sightings, *other.sightings], links, strict=True)
    ordered = sorted(both, key=lambda pair: _order(pair[0]))
    life.sightings = [one for one, _ in ordered]
    life.links = [link for _, link in ordered]
