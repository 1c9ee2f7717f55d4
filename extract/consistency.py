"""What in the records of one paper can't all be true: slips of the clerk's, or of ours, that a person should look at.

Each check reads finished records only and says nothing unless both sides of a contradiction were read; a warning that
is often wrong would hide those that are right. `docs/warnings.md` lists the codes.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from rapidfuzz import fuzz

from minutebook.extract.dates import find_dates
from minutebook.schema import (
    Action,
    Attendance,
    AttendanceStatus,
    Basis,
    Decision,
    MinuteItem,
    OwnerKind,
    PaperDocument,
    PaperWarning,
    Part,
    PartKind,
    Record,
    Role,
    Status,
)

PRESENT = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.SUBSTITUTE})
ABSENT = frozenset({AttendanceStatus.APOLOGIES, AttendanceStatus.ABSENT})
PROMISED = frozenset({Basis.MARKED, Basis.UNDERTAKING})
STILL_OPEN = frozenset({Status.OPEN, Status.IN_PROGRESS})
OTHER_DAY = re.compile(
    r"\b(?:printed|published|issued|draft|version|updated|generated|created|approved|adopted|next)\b", re.IGNORECASE
)
"""Words in running headers whose dates are not the meeting's."""
FEWEST_LISTED = 3
"""People that an attendance list must have to be held against votes and owners."""
FEWEST_NUMBERED = 4
"""Numbered items from which a missing number is one."""
NUMBER = re.compile(r"(?P<stem>[^\d]*)(?P<figures>\d{1,4}(?:[./]{1,2}\d{1,4})*?)(?:\.0+)?\.?")
"""A minute number that ends in figures: "12", "LW 23/2021", "5.1"; "11.0" counts as 11, "08..23.01" as meant."""
WIDEST_GAP = 2
"""Numbers that may be missing in one place; where more are, the numbering is of another kind."""
FEWEST_ALIKE = 2
"""Actions that minutes and the list behind them must have in common to be of one meeting."""
SAME_WORK = 55
"""rapidfuzz token-set ratio from which an entry of an action list may be an action of the minutes."""
RunningLine = tuple[int, str]
"""(page, a line of its running header or footer)."""


def find_contradictions(document: PaperDocument, running: Sequence[RunningLine] = ()) -> list[PaperWarning]:
    """Every contradiction among the records of a paper, and with its running headers and footers, by page."""
    found = [
        *_dates(document, running),
        *_votes(document),
        *_numbering(document),
        *_deadlines(document),
        *_owners(document),
        *_lists(document),
        *_chairs(document),
    ]
    return sorted(found, key=lambda warning: warning.page or 0)


def _dates(document: PaperDocument, running: Sequence[RunningLine]) -> Iterator[PaperWarning]:
    """Running headers that give another day than the meeting's."""
    days = {meeting.date for meeting in document.meetings}
    for meeting in document.meetings:
        if meeting.date is None or meeting.part is None:
            continue
        part = document.parts[meeting.part]
        printed = {
            found.date: page
            for page, line in reversed(running)
            if part.first_page <= page <= part.last_page and not OTHER_DAY.search(line)
            for found in find_dates(line)
        }
        if printed and days.isdisjoint(day.isoformat() for day in printed):
            page, day = min((page, day) for day, page in printed.items())
            told = f"the meeting's date is read as {meeting.date}, but the foot or head of the page says {day}"
            yield PaperWarning(code="date_differs_from_header", page=page, message=told)


def _votes(document: PaperDocument) -> Iterator[PaperWarning]:
    """More votes than members who were there; once for each meeting."""
    for meeting in document.meetings:
        there = sum(one.status in PRESENT for one in _attendance(document, meeting.id))
        for decision in document.decisions if there >= FEWEST_LISTED else ():
            votes = sum(filter(None, (decision.votes_for, decision.votes_against, decision.abstentions)))
            if decision.meeting == meeting.id and votes > there:
                told = f"{votes} votes are counted{_under(decision)}, but only {there} people are listed as present"
                yield _warning("votes_exceed_members", decision, told)
                break


def _attendance(document: PaperDocument, meeting: str | None) -> list[Attendance]:
    return [one for one in document.attendance if one.meeting == meeting]


def _numbering(document: PaperDocument) -> Iterator[PaperWarning]:
    """Numbers of minutes that are missing, or that stand twice."""
    groups: dict[tuple[int | None, str, int], list[tuple[list[int], MinuteItem]]] = defaultdict(list)
    for item in document.minute_items:
        printed = NUMBER.fullmatch(item.number or "")
        if printed:
            figures = [int(figure) for figure in re.split(r"[./]+", printed["figures"])]
            groups[item.part, printed["stem"], len(figures)].append((figures, item))
    for items in groups.values():
        if len(items) >= FEWEST_NUMBERED:
            yield from (warning for one, other in pairwise(items) for warning in _between(one, other))


def _between(one: tuple[list[int], MinuteItem], other: tuple[list[int], MinuteItem]) -> Iterator[PaperWarning]:
    """What is wrong between the numbers of two items that follow one another; years behind numbers stay the same."""
    (before, _), (after, item) = one, other
    places = [i for i, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    if not places:
        yield _warning("minute_number_repeated", item, f"minute number {item.number} stands twice")
    elif len(places) == 1 and 0 < after[places[0]] - before[places[0]] - 1 <= WIDEST_GAP:
        told = f"from {one[1].number} to {item.number}: a number was skipped, or a minute was not read"
        yield _warning("minute_number_missing", item, f"the minutes go {told}")


def _deadlines(document: PaperDocument) -> Iterator[PaperWarning]:
    """New work that was due before the meeting that gave it."""
    days = {meeting.id: meeting.date for meeting in document.meetings}
    for action in document.actions:
        met = days.get(action.meeting or "")
        if action.basis is Basis.LOG or action.status not in STILL_OPEN or not met or not action.due_latest:
            continue
        if action.due_latest < date.fromisoformat(met):
            told = f"an action is due {action.due_text!r}, before the meeting of {met}"
            yield _warning("due_before_meeting", action, told)


def _owners(document: PaperDocument) -> Iterator[PaperWarning]:
    """Owners whom nothing else in the paper explains; logs have officers in them that no meeting lists."""
    if len(document.attendance) < FEWEST_LISTED:
        return
    text = " ".join(page.text for page in document.document.pages)
    told: set[str] = set()
    for action in document.actions:
        for owner in action.owners:
            if owner.name in told or owner.kind is not OwnerKind.PERSON or owner.person:
                continue
            if _is_initials(owner.name) and not _fits_a_name(owner.name, text):
                told.add(owner.name)
                yield _warning("owner_unknown", action, f"the paper doesn't say who {owner.name} is")
            elif action.basis is not Basis.LOG and not (_has_initials(owner.name) or _is_named_again(owner.name, text)):
                told.add(owner.name)
                message = f"{owner.name} is to act, but is not listed as attending and named nowhere else"
                yield _warning("owner_unknown", action, message)


def _is_initials(name: str) -> bool:
    return name.isupper() and " " not in name


def _has_initials(name: str) -> bool:
    return any(map(_is_initials, name.split()))


def _is_named_again(name: str, text: str) -> bool:
    return len(re.findall(rf"\b{re.escape(name.split()[-1])}\b", text)) > 1


def _fits_a_name(initials: str, text: str) -> bool:
    """Whether words with these first letters, or a name with them in brackets behind it, stand in a text."""
    words = r"[\w’'-]*\.?\s+(?:[A-Z][\w’'-]*\.?\s+)?".join(map(re.escape, initials))
    return bool(re.search(rf"\b{words}[a-z’'-]+", text))


def _lists(document: PaperDocument) -> Iterator[PaperWarning]:
    """Actions of the minutes that their own action list leaves out, and entries of it that the minutes don't give."""
    for part in sorted({item.part for item in document.minute_items if item.part is not None}):
        items = [item for item in document.minute_items if item.part == part]
        listed = [action for action in document.actions if _is_listed_behind(action, items, document.parts)]
        told = [one for one in document.actions if one.part == part and one.basis in PROMISED]
        forgotten = [one for one in told if not any(_may_be_same(one, other) for other in listed)]
        in_both = len(told) - len(forgotten) + sum(len(one.evidence) > 1 for one in listed)
        if in_both < max(FEWEST_ALIKE, len(forgotten)):
            continue
        for action in forgotten:
            if not action.review:
                yield _warning("action_not_listed", action, f"an action{_under(action)} is not in the action list")
        lines = [line for item in items for line in re.split(r"\n|(?<=[.;])\s", item.text)]
        for action in listed:
            fresh = len(action.evidence) == 1 and (not action.item or action.item in {item.number for item in items})
            given = any(_may_be_same(one, action) for one in told) or any(_are_alike(action.text, one) for one in lines)
            if fresh and not given and not action.review:
                told_where = f"an entry{_under(action)} of the action list is not in the minutes before it"
                yield _warning("action_only_listed", action, told_where)


def _is_listed_behind(action: Action, items: Sequence[MinuteItem], parts: Sequence[Part]) -> bool:
    """Whether an action stands in a list at the end of the minutes, or in a log right behind them."""
    if action.basis is not Basis.LOG or not action.evidence:
        return False
    last = items[-1]
    if action.part == last.part:
        return action.evidence[-1].page >= last.evidence[-1].page
    behind = (last.part or 0) + 1
    return action.part == behind and parts[behind].kind is PartKind.ACTION_LOG


def _may_be_same(one: Action, other: Action) -> bool:
    return bool(one.item and one.item == other.item) or _are_alike(one.text, other.text)


def _are_alike(one: str, other: str) -> bool:
    return fuzz.token_set_ratio(one.lower(), other.lower()) >= SAME_WORK


def _chairs(document: PaperDocument) -> Iterator[PaperWarning]:
    """A meeting whose only chair was not there."""
    for meeting in document.meetings:
        people = _attendance(document, meeting.id)
        chairs = [one for one in people if one.role in (Role.CHAIR, Role.VICE_CHAIR)]
        if chairs and all(one.status in ABSENT for one in chairs) and any(one.status in PRESENT for one in people):
            told = f"{chairs[0].name} is named as chair, but not among those present, and nobody else as chair"
            yield _warning("chair_not_present", chairs[0], told)


def _under(record: Decision | Action) -> str:
    return f" under item {record.item}" if record.item else ""


def _warning(code: str, record: Record, message: str) -> PaperWarning:
    return PaperWarning(code=code, page=record.evidence[0].page if record.evidence else None, message=message)
