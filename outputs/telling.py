"""What became of an action, meeting by meeting, in words."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from minutebook.corpus import Change, Changed, changes
from minutebook.outputs.citing import Citing
from minutebook.outputs.house import House
from minutebook.outputs.visible import visible
from minutebook.outputs.wording import day, deadline

if TYPE_CHECKING:
    from minutebook.corpus import LogAction, Seen


def history(action: "LogAction", citing: Citing, house: House, since: date | None = None) -> Iterator[str]:
    """A line for each meeting whose paper changed its wording, owners, date or status; from a day on, if given."""
    told = (one for one in changes(action) if since is None or (one.after.on is not None and one.after.on >= since))
    for seen, of_paper in groupby(told, key=lambda change: change.after):
        said = "; ".join(_said(change, house) for change in of_paper)
        when = day(seen.on) if seen.on else citing.cite(action.body, seen.paper, seen.on, seen.file_name)
        yield f"{when}: {said}"


def _said(change: Change, house: House) -> str:
    before, after = change.before, change.after
    match change.what:
        case Changed.TEXT:
            return f"reworded, before: “{visible(before.text)}”"
        case Changed.OWNERS:
            return f"owner {_owners(after)}, before: {_owners(before)}"
        case Changed.DUE:
            return f"due {_due(after)}, before: {_due(before)}"
        case Changed.STATUS:
            return f"{house.statuses[after.status].lower()}, before: {house.statuses[before.status].lower()}"


def _owners(seen: "Seen") -> str:
    return "; ".join(visible(owner.name) for owner in seen.owners)


def _due(seen: "Seen") -> str:
    return deadline(seen.due, seen.due_text, seen.due_latest)[0]
