"""One row of a log for each action, however many papers print it: what the papers say, newest last, made one.

An action of which some papers are left out (`as_at`) is what the others say.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from minutebook.corpus.links.same_action import closed_on, times_carried
from minutebook.corpus.log.logged import LogAction, Seen
from minutebook.schema import Access, Basis

_CLOSEDNESS = (Access.OPEN, Access.UNCLEAR, Access.EXEMPT)


@dataclass(frozen=True)
class Found:
    """A record of an action; or the whole action, once merged."""

    body: str | None
    seen_on: date | None
    """Day of the meeting whose paper has it; of a whole action that is closed, the day from which on it is."""
    life: str
    place: int
    """In the life."""
    action: LogAction


def one_row_each(found: Iterable[Found]) -> list[Found]:
    """The actions in the order in which they were first found."""
    lives: defaultdict[str, list[Found]] = defaultdict(list)
    for one in found:
        lives[one.life].append(one)
    return [_merged(sorted(life, key=lambda one: one.place)) for life in lives.values()]


def _merged(life: list[Found]) -> Found:
    """A whole action, from its records in order.

    Wording and place are the newest log's, or else the newest paper's; progress is the newest paper's; owners and
    deadline are the newest that any paper states. The first minutes that have it agreed it.
    """
    if len(life) == 1:
        return replace(life[0], action=replace(life[0].action, first_seen=life[0].seen_on))
    actions = [one.action for one in life]
    states = [(one.seen_on, one.action.status) for one in life]
    first, latest = actions[0], actions[-1]
    shown = next((action for action in reversed(actions) if action.basis is Basis.LOG), latest)
    dated = next((action for action in reversed(actions) if action.due_text), shown)
    owned = next((action for action in reversed(actions) if action.owners), shown)
    agreed = next((action.agreed_on for action in actions if action.agreed_on), None)
    merged = replace(
        shown,
        id=first.id,
        owners=owned.owners,
        **{name: getattr(dated, name) for name in ("due", "due_text", "due_latest")},
        **{name: getattr(latest, name) for name in ("status", "status_text", "comments", "completed_on")},
        item_title=shown.item_title or next((action.item_title for action in actions if action.item_title), None),
        agreed_on=agreed or (first.meeting_date if first.basis is not Basis.LOG else None),
        access=max((action.access for action in actions), key=_CLOSEDNESS.index),
        also=_places(actions, shown),
        history=tuple(_seen(one) for one in life),
        first_seen=life[0].seen_on,
        times_carried=times_carried(states),
    )
    return replace(life[0], seen_on=closed_on(states) or life[-1].seen_on, action=merged)


def _places(actions: list[LogAction], shown: LogAction) -> tuple[tuple[str, int | None], ...]:
    places = dict.fromkeys((action.file_name, action.page) for action in actions)
    return tuple(place for place in places if place != (shown.file_name, shown.page))


def _seen(one: Found) -> Seen:
    names = ("id", "text", "owners", "due", "due_text", "due_latest", "status", "paper", "file_name", "page")
    return Seen(one.seen_on, **{name: getattr(one.action, name) for name in names})
