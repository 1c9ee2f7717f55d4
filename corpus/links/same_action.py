"""Whether a record is of an action that is known: the rules, each for one way in which papers print an action again.

The number decides first, then the words, then the owners. Owners named by post in the one paper and by name in the
other say nothing.
"""

from dataclasses import dataclass, field
from datetime import date

from minutebook.corpus.links.references import Agreement, Reference, agreement
from minutebook.corpus.links.wording import Likeness, Wording
from minutebook.schema import OwnerKind, Status

CLOSED = frozenset({Status.COMPLETED, Status.CANCELLED})
_CLOSED_BEFORE = 0.8
_MOST_DAYS = 550
"""Nobody carries an action for longer without its number."""
_MOST_DAYS_UNSAID = 200
"""Nor for longer without a word of what became of it."""

Sheet = tuple[date, bool, bool, str]
"""In the order of an action's life: by day, the minutes first, of these the drafts."""
State = tuple[date | None, Status]
"""How a paper has an action, and the day of its meeting."""


@dataclass(frozen=True)
class Sighting:
    """One record of an action, with what tells it from others."""

    record: str
    paper: str
    is_logged: bool
    """Whether it stands in an action log."""
    seen_on: date | None
    is_draft: bool
    """Whether it stands in draft minutes of which others are known that stand."""
    wording: Wording
    context: Wording
    """What its minute says just before it."""
    owners: frozenset[str]
    """Each owner in every form that is known: person, name, initials."""
    owner_kinds: frozenset[OwnerKind]
    reference: Reference | None
    title: Wording
    """Of the minute that it belongs to."""
    agreed_on: date | None
    status: Status
    progress: str
    """What the paper prints of what became of it; nothing for a new action."""
    position: int

    @property
    def sheet(self) -> Sheet:
        """Where an action is printed once: the minutes, or the action tables, of one meeting in one paper."""
        return self.seen_on or date.max, self.is_logged, not self.is_draft, self.paper


@dataclass
class Life:
    """An action and its sightings in order, each with how sure it is and why it is taken to be the same."""

    sightings: list[Sighting]
    links: list[tuple[float, str]] = field(default_factory=lambda: [(1.0, "first")])

    @property
    def latest(self) -> Sighting:
        """The sighting of the latest paper."""
        return self.sightings[-1]

    @property
    def states(self) -> list[State]:
        """How it stood, paper by paper."""
        return [(one.seen_on, one.status) for one in self.sightings]


@dataclass(frozen=True)
class Signs:
    """What speaks for a record's being of an action."""

    alike: Likeness
    covered: float
    """How much of the record's words stand in the action or in the words before it in its minute."""
    number: Agreement
    owners: bool | None
    only_ones: bool
    """Whether each of the two is the only one of its sheet under their number."""
    in_review: bool
    """Whether the record stands in minutes that go through what was to be done (`is_repeated`)."""


def times_carried(states: list[State]) -> int:
    """On how many days after the first an action was still unfinished; states in order."""
    return len({day for day, status in states if status not in CLOSED and day != states[0][0]})


def closed_on(states: list[State]) -> date | None:
    """The day from which on all papers have an action closed; states in order."""
    day = None
    for seen_on, status in reversed(states):
        if status not in CLOSED:
            break
        day = seen_on
    return day


def may_be_same(life: Life, known: Sighting, one: Sighting, number: Agreement) -> bool:
    """Whether it is worth while to compare the words of a record with a known sighting's."""
    if any(one.sheet == other.sheet for other in life.sightings):
        return False
    return known.seen_on == one.seen_on or not _is_out_of_time(life, one, number)


def why_same(life: Life, known: Sighting, one: Sighting, signs: Signs) -> str | None:
    """Why a record is of an action that a known sighting shows (`may_be_same`); None where it is not taken to be."""
    if known.seen_on == one.seen_on:
        if known.is_logged == one.is_logged:
            return "copy" if _is_copy(signs) else None
        return "summary" if _is_summary(known, signs) else None
    return "carried" if (_is_carried(life, one, signs) if one.is_logged else _is_restated(life, one, signs)) else None


def _is_copy(signs: Signs) -> bool:
    """The same minutes, or the same log, in another paper: a draft, a pack."""
    if signs.number in (Agreement.OTHER, Agreement.DOUBTFUL) or signs.owners is False or signs.alike.other_numbers:
        return False
    return signs.alike.overall >= 0.8


def _is_summary(known: Sighting, signs: Signs) -> bool:
    """The minutes and an action table of one meeting: a table says more, for it stands alone, or less."""
    alike = signs.alike
    if signs.owners is False or alike.other_numbers:
        return False
    if signs.owners and signs.covered >= 0.75 and (alike.shared or not known.wording.terms):
        return True
    if signs.owners is None:
        return alike.overall >= 0.7 and alike.shared >= 3
    if signs.number is Agreement.SAME:
        return alike.contained >= (0.25 if signs.only_ones else 0.45) and alike.shared >= 1
    return (alike.contained >= 0.75 and alike.shared >= 2) or (alike.overall >= 0.5 and alike.shared >= 3)


def _is_out_of_time(life: Life, one: Sighting, number: Agreement) -> bool:
    """Closed before, agreed at another meeting, or last seen too long ago."""
    first, latest = life.sightings[0], life.latest
    is_reprinted = (one.status, one.progress) == (latest.status, latest.progress)
    if latest.status in CLOSED and number is not Agreement.SAME and not is_reprinted:
        return True
    if one.agreed_on and first.seen_on and not first.is_logged and one.agreed_on != first.seen_on:
        return True
    return number is not Agreement.SAME and (_days_since(life, one) or 0) > _MOST_DAYS


def _is_carried(life: Life, one: Sighting, signs: Signs) -> bool:
    """A log of a later meeting has it again."""
    alike, number, owners = signs.alike, signs.number, signs.owners
    if number is Agreement.SAME:
        return alike.overall >= 0.6 or (owners is not False and (alike.overall >= 0.35 or alike.contained >= 0.6))
    if number is Agreement.OTHER or alike.other_numbers:
        return False
    if number is Agreement.MAYBE or (one.agreed_on and one.agreed_on == life.sightings[0].seen_on):
        like = alike.overall >= 0.5 or (alike.contained >= 0.75 and alike.shared >= 2)
        return like if owners is not False else alike.overall >= 0.8 and alike.shared >= 3
    if owners is True and number is Agreement.UNKNOWN:
        return (alike.overall >= 0.75 and alike.shared >= 3) or (alike.contained >= 0.95 and alike.shared >= 4)
    enough = {True: 0.9, None: 0.85, False: 0.93}[owners]
    return alike.overall >= enough and alike.shared >= (5 if owners is False else 3)


def is_repeated(life: Life, one: Sighting) -> bool:
    """Whether later minutes have an unfinished action again word for word, with an owner that it had."""
    latest = life.latest
    if latest.is_logged or one.is_logged or latest.status in CLOSED:
        return False
    return _is_lately(life, one) and latest.wording == one.wording and bool(latest.owners & one.owners)


def _is_restated(life: Life, one: Sighting, signs: Signs) -> bool:
    """Later minutes have it again: they must say what became of it, for the same words are often agreed anew.

    Minutes that go through what was to be done needn't say it of each.
    """
    alike = signs.alike
    if alike.other_numbers or signs.owners is False or signs.number is Agreement.OTHER:
        return False
    if signs.in_review and signs.owners and alike.overall >= 0.6 and alike.shared >= 2 and _is_lately(life, one):
        return True
    return one.progress != "" and (alike.overall >= 0.8 or (alike.contained >= 0.9 and alike.shared >= 3))


def _is_lately(life: Life, one: Sighting) -> bool:
    days = _days_since(life, one)
    return days is not None and 0 < days <= _MOST_DAYS_UNSAID


def _days_since(life: Life, one: Sighting) -> int | None:
    """Days from an action's latest sighting to a record's."""
    latest = life.latest.seen_on
    return (one.seen_on - latest).days if latest and one.seen_on else None


def is_left_over(signs: Signs) -> bool:
    """Whether the only row of a log under a minute can be of the only action of that minute that is left."""
    if signs.owners is False or signs.alike.other_numbers:
        return False
    return signs.covered >= 0.5 and signs.alike.shared >= 1


def clearest_agreement(life: Life, one: Sighting) -> Agreement:
    """What a record's number says against all those that an action goes by: the clearest of it."""
    found = {agreement(known.reference, one.reference) for known in life.sightings}
    clearest = (Agreement.SAME, Agreement.OTHER, Agreement.MAYBE, Agreement.DOUBTFUL)
    return next((one for one in clearest if one in found), Agreement.UNKNOWN)


def owners_agree(life: Life, one: Sighting) -> bool | None:
    """Whether a record has an owner of any of an action's sightings; None where that can't be told."""
    named = [known for known in life.sightings if known.owners and known.owner_kinds & one.owner_kinds]
    if any(known.owners & one.owners for known in life.sightings):
        return True
    return False if named else None


def sureness(life: Life, signs: Signs) -> float:
    """From 0 to 1: the words count most, then the number, then the owners; what was closed before is less likely."""
    by_number = {Agreement.SAME: 1.0, Agreement.MAYBE: 0.8, Agreement.UNKNOWN: 0.5}.get(signs.number, 0.0)
    by_owners = {True: 1.0, None: 0.5, False: 0.0}[signs.owners]
    sure = 0.5 * signs.alike.overall + 0.2 * signs.alike.contained + 0.2 * by_number + 0.1 * by_owners
    return sure * (_CLOSED_BEFORE if life.latest.status in CLOSED else 1)
