"""Lists of actions within minutes: what stands under "Action points:", and under whose name in it."""

import re
from collections.abc import Iterator, Sequence

from minutebook.extract.cell_statements import states_action
from minutebook.extract.cues import load_cues
from minutebook.extract.marked import MIN_TEXT, NONE, TELLS, FoundAction, action_at, work_until
from minutebook.extract.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import read_sentences
from minutebook.schema import Rule

HEAD = re.compile(
    rf"(?:{load_cues().pattern('actions', 'lists')})"
    r"(?: (?:from|of|at|arising from) (?:this|the|today['’]s) meeting)?\s*[:–—-]*",
    re.IGNORECASE,
)
"""What stands over a list of actions and says nothing else."""
OWNER_BEHIND = re.compile(r"\s*(?:[(\[](?P<within>[^()\[\]]{2,60})[)\]]|\s[–—-]\s*(?P<after>[^–—()]{2,40}))[.;]?$")
"""An owner at the end of an entry: "Ring the printers (JB)", "Ring the printers – JB"."""


def find_listed(section: Section, people: People) -> list[FoundAction]:
    """The entries of the lists of actions in a section, in reading order."""
    found = []
    for entries in _lists(section):
        owner = None
        for passage in entries:
            if passage.block.label is None and people.looks_like_owner(passage.text.rstrip(" :")):
                owner = passage.text.rstrip(" :")
            elif _is_entry(passage.text):
                found.append(_entry(section, passage, owner, people))
    return found


def _lists(section: Section) -> Iterator[Sequence[Passage]]:
    """The passages of each list: all of an item of that title, else what follows a line that announces one."""
    if HEAD.fullmatch(section.title):
        yield section.passages
        return
    for i, passage in enumerate(section.passages):
        if HEAD.fullmatch(passage.text):
            yield list(_points(section.passages[i + 1 :]))


def _points(following: Sequence[Passage]) -> Iterator[Passage]:
    """The passages that belong to a list: its points, or lines that each state an action."""
    pointed = any(passage.block.label for passage in following[:2])
    for passage in following:
        if not (passage.block.label if pointed else states_action(passage.text)):
            return
        yield passage


def _is_entry(text: str) -> bool:
    return len(text) >= MIN_TEXT and not NONE.search(text) and (states_action(text) or not TELLS.search(text))


def _entry(section: Section, passage: Passage, owner: str | None, people: People) -> FoundAction:
    text = passage.text
    behind = OWNER_BEHIND.search(text)
    named = (behind["within"] or behind["after"]) if behind else ""
    end = work_until(read_sentences(text), capitals=True)
    if behind and people.looks_like_owner(named):
        end, owner = behind.start(), named
    return action_at(section, passage, 0, end, owner, Rule.LISTED)
