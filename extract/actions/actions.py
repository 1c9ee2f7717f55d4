"""All actions of a paper as records: rows of action tables, marked actions, undertakings, and clauses with a doer.

What one rule has taken, a weaker rule may not take again: a marked action wins over a clause of a decision in the same
words, a clause over an undertaking. The same action in a table and in the minutes is one record with two pieces of
evidence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rapidfuzz import fuzz

from minutebook.extract.actions.clause_orders import find_in_decisions
from minutebook.extract.actions.found import FoundAction
from minutebook.extract.actions.lists import find_listed
from minutebook.extract.actions.marked import find_marked
from minutebook.extract.actions.owners_within import owners_within
from minutebook.extract.actions.reported import find_reported
from minutebook.extract.actions.tables import ActionRow
from minutebook.extract.actions.undertakings import find_undertakings
from minutebook.extract.dates import MONTHS, find_dates
from minutebook.extract.deadlines.deadlines import Deadline, FoundDeadline, find_deadline, read_deadline
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.evidence import Ids
from minutebook.extract.minutes.passages import Section
from minutebook.extract.people import People
from minutebook.schema import Access, Action, Basis, Evidence, Meeting, MinuteItem, Owner, Rule, Status

SAME_WORDS = 88
"""rapidfuzz token-set ratio from which two wordings in one place are the same action."""
SAME_BESIDE = 60
"""The same for a minute and the Action cell beside it."""
SAME_ACTION = 80
"""The same for a table's row and a passage of the minutes that have an owner in common."""
IN_YEAR = re.compile(r"\bin (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\W*$")
RELATES = re.compile(r"\b(?:as|like|that|which|who|when|he|she|they|we) [^.;]*$")
"""Words of a clause at the end, whose year is not that of the deed."""
LONGEST_CLAUSE = 60
"""Characters before the year in which it begins."""
LATELY = timedelta(days=60)
"""How long before the meeting the deadline of an action may lie that it finds done."""
IN_FULL = re.compile(r"by\b.*\b\d{4}", re.IGNORECASE)
"""A deadline that can mean no other year."""
OF_SOME_YEAR = re.compile(
    r"(?:(?:by|before|in|early|mid|late|the|end|of)[ -])*(?:\d{1,2}(?:st|nd|rd|th)? )?"
    rf"(?:{'|'.join(sorted(MONTHS))})\.?",
    re.IGNORECASE,
)
"""A deadline that names no year."""
LONG_AGO = date(1950, 1, 1)
"""Stands for the meeting's day where it is unknown: the words of a deadline are still found, its date is left out."""


@dataclass
class Setting:
    """What actions of one part are read against."""

    part: int
    meeting: Meeting | None
    people: People
    items: dict[int, MinuteItem]
    next_meeting: date | None = None
    written: date | None = None
    """A date that the paper bears, where its meeting has none: deadlines with a year can be read against it."""
    access: Access = Access.OPEN

    @property
    def day(self) -> date | None:
        """The date of the meeting."""
        stated = self.meeting.date if self.meeting else None
        return date.fromisoformat(stated) if stated else None

    @property
    def reference(self) -> date | None:
        """The day that deadlines are read against."""
        return self.day or self.written


def prose_actions(
    sections: Sequence[Section], decisions: Sequence[FoundDecision], setting: Setting, ids: Ids
) -> list[Action]:
    """The actions of the minutes' prose, in reading order."""
    records: list[Action] = []
    for section in sections:
        own = [decision for decision in decisions if decision.section is section]
        taken = find_listed(section, setting.people) or find_reported(section, setting.people)
        for weaker in (
            find_marked(section, setting.people),
            find_in_decisions(own, setting.people),
            find_undertakings(section, setting.people),
        ):
            taken += [
                one for one in weaker if not (_is_past(one, setting) or any(_overlaps(one, other) for other in taken))
            ]
        order = {id(passage.block): i for i, passage in enumerate(section.passages)}
        taken.sort(key=lambda action: (order.get(id(action.block), len(order)), action.start))
        records += [_record(action, setting, ids) for action in taken]
    return records


def _is_past(action: FoundAction, setting: Setting) -> bool:
    """Whether what somebody was to do is told of a year before the meeting's: "was asked to mow the green in 2019"."""
    year = IN_YEAR.search(action.text) if action.basis is Basis.UNDERTAKING and setting.day else None
    told = year is not None and RELATES.search(action.text, max(0, year.start() - LONGEST_CLAUSE), year.start())
    return year is not None and not told and setting.day is not None and int(year[1]) < setting.day.year


def _overlaps(action: FoundAction, other: FoundAction) -> bool:
    """Whether two readings stand in the same words, or one in a cell beside the minute says the same."""
    if other.rule is Rule.ACTION_CELL and fuzz.token_set_ratio(action.text, other.text) >= SAME_BESIDE:
        return True
    if action.block is not other.block:
        return False
    holds_mark = other.rule is Rule.INLINE and action.start < other.start < action.start + len(action.text)
    return holds_mark or fuzz.partial_ratio(action.text, other.text) >= SAME_WORDS


def _record(found: FoundAction, setting: Setting, ids: Ids) -> Action:
    section = found.section
    owners = _owners(found, setting.people)
    item = setting.items.get(id(section))
    deadline = _deadline(found, setting)
    known = deadline.deadline if deadline and setting.reference else None
    return Action(
        id=ids.of("action", found.evidence, found.text),
        part=section.part,
        meeting=setting.meeting.id if setting.meeting else None,
        access=item.access if item else setting.access,
        rule=found.rule,
        evidence=found.evidence,
        item=section.item,
        minute_item=item.id if item else None,
        item_title=section.item_title,
        text=found.text,
        owners=owners,
        due=known.edtf if known else None,
        due_text=deadline.text if deadline else None,
        due_latest=known.latest if known else None,
        status=found.status,
        status_text=found.status_text,
        agreed_on=setting.day,
        basis=found.basis,
    )


def _deadline(found: FoundAction, setting: Setting) -> FoundDeadline | None:
    """The deadline that an action states.

    It may lie before the meeting if the action is done already, or if it is marked and the day printed in full: then
    the clerk slipped, and a warning says so.
    """
    day = setting.reference or LONG_AGO
    if printed := found.due_text:
        return FoundDeadline(0, len(printed), printed, read_deadline(printed, day, setting.next_meeting))
    deadline = find_deadline(found.text, day, setting.next_meeting)
    if deadline or not setting.reference:
        return deadline
    past = find_deadline(found.text, day - LATELY)
    in_full = found.basis is Basis.MARKED and past and IN_FULL.fullmatch(past.text)
    return past if found.status is Status.COMPLETED or in_full else None


def _owners(found: FoundAction, people: People) -> list[Owner]:
    """The owners named beside the action, else by its own words."""
    if found.owners_text is None:
        return owners_within(found.text, people)
    listed = found.rule is Rule.LISTED or found.basis is Basis.UNDERTAKING
    named = people.owners_of_column(found.owners_text) if listed else people.owners(found.owners_text)
    return named or owners_within(found.text, people)


def table_actions(rows: Sequence[ActionRow], setting: Setting, ids: Ids) -> list[Action]:
    """The rows of action tables as records."""
    return [_row_record(row, setting, ids) for row in rows]


def _row_record(row: ActionRow, setting: Setting, ids: Ids) -> Action:
    due_text, deadline = _due_of_row(row, setting)
    return Action(
        id=ids.of("action", row.evidence, row.text),
        part=setting.part,
        meeting=setting.meeting.id if setting.meeting else None,
        access=setting.access,
        rule=row.rule,
        evidence=row.evidence,
        item=row.item,
        item_title=row.item_title,
        text=row.text,
        owners=_owners_of_row(row, setting.people),
        due=deadline.edtf if deadline else None,
        due_text=due_text,
        due_latest=deadline.latest if deadline else None,
        status=row.status,
        status_text=row.status_text,
        comments=row.comments,
        completed_on=row.completed_on,
        agreed_on=_only_day(row.agreed_text),
        basis=Basis.LOG,
    )


def _owners_of_row(row: ActionRow, people: People) -> list[Owner]:
    """The owners of a row: those of its own column, else whom its words name."""
    return people.owners_of_column(row.owners_text) if row.owners_text else owners_within(row.text, people)


def _only_day(printed: str | None) -> date | None:
    """The day of the meeting that agreed a row, where its cell, or the line above it, has just one."""
    days = {found.date for found in find_dates(printed or "")}
    return days.pop() if len(days) == 1 else None


def _due_of_row(row: ActionRow, setting: Setting) -> tuple[str | None, Deadline | None]:
    """The deadline of a row as printed and read: that of its own column, else the one that its words state.

    That of a row that is done most likely lies before the meeting.
    """
    day = setting.reference
    if day and row.status is Status.COMPLETED and row.due_text and OF_SOME_YEAR.fullmatch(row.due_text):
        day -= LATELY
    if row.due_text:
        return row.due_text, read_deadline(row.due_text, day, setting.next_meeting) if day else None
    found = find_deadline(row.text, day, setting.next_meeting) if day else None
    return (found.text, found.deadline) if found else (None, None)


def merge_repeats(from_tables: Sequence[Action], from_prose: Sequence[Action]) -> list[Action]:
    """One record for an action that stands in a table and in the minutes: the table's, with both pieces of evidence."""
    merged = list(from_tables)
    for action in from_prose:
        home = next((row for row in merged if row.basis is Basis.LOG and _is_same(row, action)), None)
        if home is None:
            merged.append(action)
            continue
        known: set[tuple[int, str]] = {(one.page, one.quote) for one in home.evidence}
        home.evidence += [one for one in action.evidence if (one.page, one.quote) not in known]
        home.due = home.due or action.due
        home.due_text = home.due_text or action.due_text
        home.due_latest = home.due_latest or action.due_latest
        home.minute_item = home.minute_item or action.minute_item
    return sorted(merged, key=_place)


def _place(action: Action) -> tuple[int, float]:
    first: Evidence | None = action.evidence[0] if action.evidence else None
    return (first.page, first.bbox[1]) if first else (0, 0.0)


def _is_same(row: Action, action: Action) -> bool:
    if row.meeting != action.meeting or row.status in {Status.COMPLETED, Status.CANCELLED}:
        return False
    names = {owner.person or owner.name.lower() for owner in row.owners}
    others = {owner.person or owner.name.lower() for owner in action.owners}
    if names and others and not names & others:
        return False
    return fuzz.token_set_ratio(row.text.lower(), action.text.lower()) >= SAME_ACTION
