"""Lists of actions within minutes: what stands under "Action points:", and under whose name in it."""

import re
from collections.abc import Iterator, Sequence

from minutebook.extract.actions.found import MIN_TEXT, NONE, TELLS, FoundAction, action_at, work_until
from minutebook.extract.cell_statements import FORM_OF_ACTION, IMPERATIVES, states_action
from minutebook.extract.cues import load_cues
from minutebook.extract.dates import MONTHS
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import read_sentences
from minutebook.extract.status import StatusReading, read_status
from minutebook.schema import Basis, Rule

HEAD = re.compile(
    rf"(?:{load_cues().pattern('actions', 'lists')})"
    r"(?: (?:from|of|at|arising from) (?:(?:this|the|our|today['’]s) )?(?:(?P<earlier>last|previous) )?"
    r"(?:meeting|minutes))?\s*[:–—-]*",
    re.IGNORECASE,
)
"""What stands over a list of actions and says nothing else."""
DATED_HEAD = re.compile(
    r"(?:[\w’'-]+ ){0,5}(?:actions?|tasks?|jobs|to[- ]do list)(?: required| due| needed)?"
    r" (?P<due>(?:in|for|by|during|before) (?:early |late |mid-)?"
    rf"(?:{'|'.join(sorted(MONTHS))})(?: \d{{4}})?)\s*[:–—-]*",
    re.IGNORECASE,
)
"""What stands over a list of what is to be done in one month: "Calendar of jobs for June:"."""
LOG_HEAD = re.compile(r"\blist\b", re.IGNORECASE)
"""What calls a list a log of actions."""
BRACKETED = re.compile(r"\[\s*actions?\b", re.IGNORECASE)
"""The mark of an action within an entry, which is read as such."""
STATUS_FROM = re.compile(r"\s[–—-]\s+|(?<=[.?!])\s+|\s+(?=[A-Z][a-z]+\.?$)")
"""Where the status may begin behind what is to be done."""
OWNER_FIRST = re.compile(
    r"(?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?(?: ?(?:[/+&,]|and) ?[A-Za-z][\w’'-]*){0,3})"
    r"(?: [–—-] |: )(?:to )?(?P<verb>[a-z]+)\b"
)
"""An entry that begins with whom it is for, known or not: "Nia/Tom - ring the printers"."""
OPENS = re.compile(r"\W*(?:(?P<who>[^.:;]{2,60}?) (?:to|will) |(?P<word>[\w-]+))")
"""How an entry begins: with whom something is given to do, else with what."""
SURELY = 0.85
"""Confidence from which what an entry ends with is its status."""
OWNER_BEHIND = re.compile(r"\s*(?:[(\[](?P<within>[^()\[\]]{2,60})[)\]]|\s[–—-]\s*(?P<after>[^–—()]{2,40}))[.;]?$")
"""An owner at the end of an entry: "Ring the printers (JB)", "Ring the printers – JB"."""


def find_listed(section: Section, people: People) -> list[FoundAction]:
    """The entries of the lists of actions in a section, in reading order.

    Below "actions from the last meeting" stands what became of them too, so an entry there has its owner or a status.
    """
    found = []
    for entries, head in _lists(section):
        owner = None
        due, earlier = (head["due"], None) if head.re is DATED_HEAD else (None, head["earlier"])
        for passage in entries:
            if passage.block.label is None and people.looks_like_owner(passage.text.rstrip(" :")):
                owner = passage.text.rstrip(" :")
            elif _is_entry(passage, people):
                action = _entry(section, passage, owner, people)
                action.due_text = due
                action.basis = Basis.LOG if due or earlier or LOG_HEAD.search(head[0]) else Basis.MARKED
                stated = action.status_text or action.owners_text or begins_with_doer(action.text, people)
                if stated or not earlier:
                    found.append(action)
    return found


def begins_with_doer(text: str, people: People) -> bool:
    """Whether an entry begins with whom it is for."""
    before = re.match(r"(.{2,60}?)(?:,? (?:to|will) [a-z]|:? [–—-] |: )", text)
    return before is not None and people.looks_like_owner(before[1])


def _lists(section: Section) -> Iterator[tuple[Sequence[Passage], re.Match[str]]]:
    """The passages of each list, and its head: all of an item of that title, else what follows such a line."""
    if head := HEAD.fullmatch(section.title) or DATED_HEAD.fullmatch(section.title):
        yield section.passages, head
        return
    for i, passage in enumerate(section.passages):
        if head := HEAD.fullmatch(passage.text) or DATED_HEAD.fullmatch(passage.text):
            yield list(_points(section.passages[i + 1 :])), head


def _points(following: Sequence[Passage]) -> Iterator[Passage]:
    """The passages that belong to a list: its points, or lines that each state an action."""
    pointed = any(passage.block.label for passage in following[:2])
    for passage in following:
        if not (passage.block.label if pointed else states_action(passage.text)):
            return
        yield passage


def _is_entry(passage: Passage, people: People) -> bool:
    """Whether an entry states something to be done: by its first word or owner, or as a point that tells of nothing."""
    text = passage.text
    if len(text) < MIN_TEXT or NONE.search(text) or BRACKETED.search(text):
        return False
    if _owner_first(text):
        return True
    first = read_sentences(text)[0].text
    opens = OPENS.match(first)
    who, word = (opens["who"], opens["word"]) if opens else (None, None)
    gives = people.looks_like_owner(who) if who else (word or "").lower() in IMPERATIVES
    return gives or (bool(passage.block.label or FORM_OF_ACTION.search(first)) and not TELLS.search(first))


def _owner_first(text: str) -> str | None:
    """Whom an entry begins with, before an order."""
    match = OWNER_FIRST.match(text)
    return match["who"] if match and match["verb"] in IMPERATIVES else None


def _entry(section: Section, passage: Passage, owner: str | None, people: People) -> FoundAction:
    text, reading = without_status(passage.text, people)
    behind = OWNER_BEHIND.search(text)
    named = (behind["within"] or behind["after"]) if behind else ""
    end = work_until(read_sentences(text), capitals=True)
    owner = _owner_first(text) or owner
    if behind and _are_owners(named, people):
        end, owner = behind.start(), named
    action = action_at(section, passage, 0, end, owner, Rule.LISTED)
    if reading:
        action.status, action.status_text = reading.status, reading.phrase
    return action


def _are_owners(named: str, people: People) -> bool:
    """Whether words in brackets are owners and nothing else; of several that strokes part, one by itself must be."""
    several = named.split("/")
    return people.looks_like_owner(named) or (
        any(map(people.looks_like_owner, several)) and all(map(people.owners, several))
    )


def without_status(text: str, people: People) -> tuple[str, StatusReading | None]:
    """An entry without what it ends with, if that says how far it has come: "… – in hand"."""
    for cut in STATUS_FROM.finditer(text, MIN_TEXT):
        reading = read_status(text[cut.end() :])
        if reading and reading.confidence >= SURELY and not people.looks_like_owner(text[: cut.start()]):
            return text[: cut.start()], reading
    return text, None
