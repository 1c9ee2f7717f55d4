"""What papers changed of an action after the first that has it: its wording, owners, deadline and status.

A paper that says nothing of an owner or a deadline changes neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from minutebook.corpus.links.identity import normalised
from minutebook.corpus.links.wording import wording
from minutebook.corpus.log.logged import LogAction, OwnerRow, Seen


class Changed(StrEnum):
    """What a paper changed."""

    TEXT = "text"
    OWNERS = "owners"
    DUE = "due"
    STATUS = "status"


@dataclass(frozen=True)
class Change:
    """One value that a paper has other than the papers before."""

    what: Changed
    before: Seen
    """The latest paper that states the value before."""
    after: Seen


def changes(action: LogAction) -> tuple[Change, ...]:
    """All changes of an action, oldest first."""
    return tuple(
        sorted(
            (Change(what, *pair) for what in Changed for pair in _changed(what, action.history)),
            key=lambda change: action.history.index(change.after),
        )
    )


def changed_since(action: LogAction, since: date) -> bool:
    """Whether anything about it is new or other in papers of meetings on or after a day, or was corrected since."""
    return (
        (action.first_seen is not None and action.first_seen >= since)
        or any(change.after.on is not None and change.after.on >= since for change in changes(action))
        or any(one.said_at[:10] >= since.isoformat() for one in action.corrections)
    )


def _changed(what: Changed, history: tuple[Seen, ...]) -> Iterator[tuple[Seen, Seen]]:
    """The neighbours among the papers that state a value which have it differently."""
    match what:
        case Changed.TEXT:
            return ((a, b) for a, b in pairwise(history) if _says(a) != _says(b))
        case Changed.OWNERS:
            owned = [seen for seen in history if seen.owners]
            return ((a, b) for a, b in pairwise(owned) if _others(a.owners, b.owners) or _others(b.owners, a.owners))
        case Changed.DUE:
            dated = [seen for seen in history if seen.due_latest]
            return ((a, b) for a, b in pairwise(dated) if a.due_latest != b.due_latest)
        case Changed.STATUS:
            return ((a, b) for a, b in pairwise(history) if a.status != b.status)


def _says(seen: Seen) -> frozenset[str]:
    """Its words that matter: "the", its owner and its deadline may come and go."""
    return wording(seen.text, [form for owner in seen.owners for form in _forms(owner)], seen.due_text).terms


def _others(owners: tuple[OwnerRow, ...], known: tuple[OwnerRow, ...]) -> bool:
    """Whether an owner is none of those known; a name says nothing against a post, nor a post against a name."""
    forms = {form for owner in known for form in _forms(owner)}
    kinds = {owner.kind for owner in known}
    return any(owner.kind in kinds and not _forms(owner) & forms for owner in owners)


def _forms(owner: OwnerRow) -> set[str]:
    return set(filter(None, (normalised(owner.name), (owner.initials or "").casefold(), owner.person)))
