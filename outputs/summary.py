"""What stands above and below the table of a log: its figures, what it lists, and what to beware of."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from minutebook.outputs.house import House
from minutebook.outputs.view import STATUS_TONES, STILL_OPEN, Count, LogRow
from minutebook.outputs.visible import visible
from minutebook.outputs.wording import counted, day
from minutebook.schema import Status

if TYPE_CHECKING:
    from minutebook.corpus import ActionLog, LogHeader, LogSelection, Withheld


PUBLIC = "Public copy: only what is open to the public is listed"


def counts(rows: list[LogRow], house: House) -> tuple[Count, ...]:
    """The figures of the summary; those that only matter when there are any are left out at nought."""
    waiting = [row for row in rows if row.action.status in STILL_OPEN]
    always = (
        Count("Actions", len(rows), "neutral"),
        *(_of_status(status, rows, house) for status in (Status.OPEN, Status.IN_PROGRESS, Status.COMPLETED)),
        Count("Overdue", sum(row.is_marked("overdue") for row in rows), "overdue"),
    )
    if_any = (
        _of_status(Status.CANCELLED, rows, house),
        Count("Without an owner", sum(not row.owners for row in waiting), "neutral"),
        Count("Without a due date", sum(not row.due for row in waiting), "neutral"),
        Count("New", sum(row.is_marked("new") for row in rows), "new"),
        Count("To check", sum(row.is_marked("check") for row in rows), "check"),
    )
    return (*always, *(count for count in if_any if count.number))


def _of_status(status: Status, rows: list[LogRow], house: House) -> Count:
    return Count(house.statuses[status], sum(row.action.status == status for row in rows), STATUS_TONES[status])


def scope(header: "LogHeader", selection: "LogSelection", house: House) -> str:
    """Which actions the log lists, in a sentence."""
    owner = f" of {visible(selection.owner)}" if selection.owner else ""
    if selection.with_plans:
        owner += " (those of plans included)"
    if selection.changed_since:
        owner += f" that are new or changed since {day(selection.changed_since)}"
        if selection.statuses is None:
            return f"Actions{owner}."
        owner += ","
    if selection.statuses == frozenset(Status):
        return f"All actions{owner}, closed ones included."
    if selection.statuses is not None:
        wanted = " or ".join(house.statuses[status].lower() for status in Status if status in selection.statuses)
        return f"Actions{owner} that are {wanted}."
    since = f"the meeting of {day(header.meeting_before)}" if header.meeting_before else "the meeting before"
    return f"Actions{owner} that are open or in progress, and those closed since {since}."


def caution(rows: list[LogRow]) -> str:
    """Why the log must not be published as it is, or ""."""
    closed = sum(row.is_closed_business for row in rows)
    personal = sum(row.action.tells_details for row in rows)
    reasons = []
    if closed:
        come = "comes" if closed == 1 else "come"
        business = "business that was, or may have been, closed to the press and public"
        reasons.append(f"{counted(closed, 'action')} {come} from {business}")
    if personal:
        reasons.append(f"{counted(personal, 'action')} may hold a private person’s details")
    return f"Not for publication: {'; '.join(reasons)}. Each is marked." if reasons else ""


def notes(header: "LogHeader", rows: list[LogRow]) -> Iterator[str]:
    """What a reader should know before relying on the log."""
    if any(row.is_marked("check") for row in rows):
        yield "“Check” marks an entry that was hard to read: compare it with its source before relying on it."
    if any(not row.action.status_stated for row in rows):
        yield "An action of a plan that says nothing of its status counts as open."
    if header.not_read:
        yield f"{counted(header.not_read, 'paper')} could not be read in full, so actions may be missing."
    if header.documents:
        until = f" up to the meeting of {day(header.last_meeting)}" if header.last_meeting else ""
        papers = counted(header.documents, "paper")
        yield f"Prepared by minutebook from {papers}{until}. The approved minutes remain the formal record."


def banner(found: "ActionLog") -> Iterator[str]:
    """What tells a public paper from an internal one."""
    if found.withheld is not None:
        yield PUBLIC


def withheld(held: Iterable["Withheld"]) -> tuple[str, ...]:
    """What a public log holds back, by number alone: a line for each item."""
    held = list(held)
    several = len({one.body for one in held}) > 1
    lines = [
        f"Item {visible(one.item)}{_of(one.body if several else None)}: withheld"
        if one.item
        else f"An item without a number{_of(one.body if several else None)}: withheld"
        for one in held
    ]
    return tuple(dict.fromkeys(lines))


def _of(body: str | None) -> str:
    return f" of the {visible(body)}" if body else ""


def nothing(header: "LogHeader", selection: "LogSelection", is_withheld: bool = False) -> str:
    """What to tell the reader of an empty log."""
    if is_withheld:
        return "No action can be shown: all are withheld."
    if not header.documents:
        return "No papers have been read for this log yet. Add them with “minutebook ingest”, then make the log again."
    if header.not_read == header.documents:
        return f"Nothing could be read in full of {counted(header.documents, 'paper')}: “minutebook ingest” says why."
    if selection.changed_since:
        return f"Nothing in the papers is new or changed since {day(selection.changed_since)}."
    if selection.statuses is None and selection.owner is None:
        return "No action in the papers is open, and none was closed since the meeting before."
    return "No action in the papers matches. Another status or owner may show more."
