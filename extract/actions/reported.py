"""Old actions that minutes go through point by point: "17/06. Ask the owners to mend it. COMPLETED – NO REPLY"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from minutebook.extract.actions.found import MIN_TEXT, FoundAction, action_at
from minutebook.extract.actions.lists import begins_with_doer, without_status
from minutebook.extract.cell_statements import IMPERATIVES
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.status import read_status
from minutebook.schema import Basis, Rule, Status

UNDER = re.compile(r"\b(?:matters? arising|actions?|outstanding|follow[- ]ups?)\b", re.IGNORECASE)
"""Titles of items in which old actions are gone through."""
_NUMBER = r"(?:(?:min(?:ute)?|item|ref)\.? ?)?\d{1,4}(?:[/.]\d{1,4}){1,2}[a-z]?(?:[.:)]| [–—-])?"
REFERENCE = re.compile(rf"{_NUMBER} +(?=[A-Z])", re.IGNORECASE)
"""The number of the minute that an action is from."""
POINT = re.compile(rf"(?:^|(?<= ))[-–•*] (?={_NUMBER} +(?-i:[A-Z]))", re.IGNORECASE)
"""What begins a point before such a number."""
IN_CAPITALS = re.compile(r"(?:(?<=[.?!)])|\s[–—-])\s+(?P<state>[A-Z][A-Z’' ,/–—-]{2,}[^a-z]*?)(?:\s*[“\"].*)?$")
"""How far it has come, printed in capitals behind it."""
FEWEST = 2
"""Points with a state from which they are old actions."""


def find_reported(section: Section, people: People) -> list[FoundAction]:
    """The old actions of a section with their states; [] where fewer than two points tell one."""
    found = list(_points(section, people)) if UNDER.search(section.title) else []
    return found if sum(action.status is not Status.OPEN for action in found) >= FEWEST else []


def _points(section: Section, people: People) -> Iterator[FoundAction]:
    owner = None
    for passage in section.passages:
        starts = [0] if passage.block.label else [point.end() for point in POINT.finditer(passage.text)]
        for start, stop in pairwise([*starts, len(passage.text)]):
            if action := _point(section, passage, (start, stop), owner, people):
                yield action
        if not starts:
            named = passage.text.rstrip(" :")
            owner = named if passage.text.endswith(":") and people.looks_like_owner(named) else None


def _point(
    section: Section, passage: Passage, place: tuple[int, int], owner: str | None, people: People
) -> FoundAction | None:
    """The action of the point that stands at `place` of a passage, if it states one and how far it has come."""
    text = passage.text[place[0] : place[1]].rstrip(" -–•*")
    number = REFERENCE.match(text)
    start = number.end() if number else 0
    if text[start:].partition(" ")[0].lower() not in IMPERATIVES and not begins_with_doer(text[start:], people):
        return None
    stated, printed = _with_state(text, people)
    if printed is None:
        return None
    action = action_at(section, passage, place[0] + start, place[0] + len(stated), owner, Rule.LISTED)
    reading = read_status(printed)
    action.basis, action.status_text = Basis.LOG, printed
    action.status = reading.status if reading else Status.OPEN
    return action


def _with_state(text: str, people: People) -> tuple[str, str | None]:
    """A point without what it ends with, and that, if it says how far it has come."""
    state = IN_CAPITALS.search(text, MIN_TEXT)
    if state and not people.looks_like_owner(state["state"]):
        return text[: state.start()], state["state"].strip()
    stated, reading = without_status(text, people)
    return stated, reading.phrase if reading else None
