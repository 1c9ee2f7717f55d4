"""Actions that the minutes mark: "ACTION: AW to …", "[Action: …]", "Action required.", "… (Clerk)"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutebook.extract.actions.found import (
    CLOSES,
    FIRST_LOOK,
    MIN_TEXT,
    NONE,
    WORK,
    FoundAction,
    action_at,
    last_stated,
    own_clause,
    stated_beside,
    where_stated,
    work_until,
)
from minutebook.extract.actions.labelled import fields_behind, find_boxed
from minutebook.extract.actions.owners_beside import beside_each, beside_list, beside_one, day_beside, owner_beside
from minutebook.extract.actions.owners_within import is_letters
from minutebook.extract.actions.unmarked import find_ordered
from minutebook.extract.cues import load_cues, pattern_of
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.minutes.tables import ANNOUNCES
from minutebook.extract.owner_words import NO_INITIALS
from minutebook.extract.people import People
from minutebook.extract.sentences import read_sentences
from minutebook.extract.status import read_status
from minutebook.ingest.model import Block
from minutebook.schema import Rule

_MARKS = load_cues().words("actions", "marks")
_MARK = pattern_of(_MARKS)
_SIGNS = load_cues().signs("actions", "marks") | {"action"}
"""Pieces of words of which a mark has one, but for that with a number."""
_NUMBERED_AP = re.compile(r"A\.?P\.? ?\d")
_MARK_IN_CAPITALS = pattern_of(mark.upper() for mark in _MARKS)
_MARK_WITH_CAPITAL = rf"(?=[A-Z])(?i:{_MARK})"
BRACKETED = re.compile(
    rf"\[\s*{_MARK}\b\s*(?:no\.?\s*)?(?:\d{{1,3}}\b)?\s*(?P<who>[^:\]]{{0,40}}?)"
    r"\s*[:–-]\s*(?P<what>[^\]]+)(?:\]|$)",
    re.IGNORECASE,
)
IN_ROUND = re.compile(
    rf"\(\s*{_MARK}\s+(?P<who>[^:()]{{2,40}}?)\s*[:–-]\s*(?P<what>[^()]+)\)",
    re.IGNORECASE,
)
"""The same in round brackets, which hold an action only with its owner: "(Action JB: ring the mill)"."""
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
_INITIALS = r"(?-i:[A-Z]{2,4}(?:(?:/|, ?| ?& ?| and )[A-Z]{2,4}){0,3}|[Aa]ll)"
_INITIALS_ONLY = r"(?!(?:LOG|PLAN)\b)[A-Z]{2,4}(?:(?:[/+]|, ?| ?& ?| and )[A-Z]{2,4}){0,3}"
_NUMBERED = r"(?: ?(?:[Nn]o\.? ?|#)?\d{1,6}(?:[./-]\d{1,6}){0,2})?"
INLINE = re.compile(
    rf"(?:^|(?<=[.;:)\]] )|(?<=[–-] ))(?P<mark>{_MARK_IN_CAPITALS}{_NUMBERED}(?: (?:FOR|BY|ON))?(?![-/\w])"
    rf"|{_NUMBERED_AP.pattern}{{1,3}}(?=\s*[:–-])|For (?i:{_MARK})(?=\s*[:–-])"
    rf"|(?:{_MARK_WITH_CAPITAL}{_NUMBERED}(?: (?:for|by|on))?"
    rf"(?=\s*[:–-]|\s+(?:[A-Z][A-Z+&/ ]*|all|{_NAME}(?:(?:, | and | & |/){_NAME}){{0,2}})(?: \([^()]{{3,30}}\))?:"
    rf"|\s*\([^()]{{2,40}}\)\s*[:–-]|\s+{_INITIALS_ONLY} to [a-z])))\s*"
    r"(?P<who>(?:[^:–.\[\]]{1,40}?)(?=\s*:))?\s*[:–-]?\s*"
    rf"(?P<what>(?:(?![.;]\s+(?:{_MARK_IN_CAPITALS}\b|A\.?P\.? ?\d|{_MARK_WITH_CAPITAL}(?: \d{{1,3}})?\s*[:–-]))"
    r"[^\[\]])+[.;]?)"
)
"""A mark at the start of a sentence; behind it, perhaps, the owner and a colon."""
AND_WHEN = re.compile(r"(?P<who>.+?)\s*\((?P<due>(?:by|before|for) [^()]+)\)")
"""An owner with the deadline in brackets."""
ANOTHER = re.compile(
    r"(?<=[.;])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms)\.)(?<!\b(?:Mrs|Rev)\.)(?<!\bCllr\.)\s+"
    r"(?:and )?(?:the )?(?P<who>[A-Z][^.;:]{1,40}?) (?:to|will) [a-z]"
)
"""The next doer behind one mark; the full stop before is no title's or initial's."""
STAR = re.compile(r"(?<!\S)\*\s?(?=[A-Z])")
STARRED = re.compile(
    r"(?P<who>[A-Z][^.;:,*]{1,40}?) (?:(?:is|are|was|were) )?(?:(?:asked|requested) )?(?:to|will) (?!be\b)[a-z]+"
    r"|To [a-z]+|[^.;*]{3,120}? (?:to|will) be [a-z]+"
)
"""What an asterisk in running text marks as an action: "*Clerk to ring the mill.", "* Notice to be put up."."""
REQUIRED = re.compile(
    r"(?=[(\[af])(?P<mark>\(?\[?\b(?:further )?actions? (?:is |are )?(?:required|point|agreed|arising)\b[.:]?\]?\)?)"
    r"\s*(?:$|(?=(?-i:It was resolved|RESOLVED|Resolved)\b))",
    re.IGNORECASE,
)
"""A mark at the end of the paragraph that states the action."""
TRAILING = re.compile(
    rf"[\[(]\s*(?:{_MARK}|actioned)(?: by| for)?\s*[:–-]?\s*(?P<who>[^\])]{{2,60}})[\])]\.?\s*$"
    rf"|(?<=[.;!?]\s)(?-i:Action|ACTION) (?P<short>{_INITIALS})\.?\s*$"
    rf"|(?<=[.;!?]\s)(?P<before>{_INITIALS}) (?:to )?action(?:/[a-z ]{{2,20}})?\.?\s*$"
    r"|(?<=[.;]\s)(?P<doer>[^.:;]{2,40}) to action\.?\s*$"
    r"|(?<=[.;]\s)(?P<of>(?-i:[A-Z])[^.:;]{1,38}?)['’]s action\.?\s*$",
    re.IGNORECASE,
)
"""The owner behind the paragraph: "(Action: Clerk)", "JB to action."."""
NAMED = re.compile(
    rf"(?<=[.,;?!)–—-])\s+(?:c/f\s+)?{_MARK}\s+(?P<who>(?-i:{_NAME}(?:(?:, | and | & |/){_NAME}){{0,3}}))"
    r"(?:\s+to\s+[a-z][^.;]{2,80})?\.?(?=\s*$|(?<=\.)\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""The owner at the end of a sentence, behind the mark: "…, action Jess to ask."."""
OWNER_LINE = re.compile(
    rf"[\[(]?\s*(?:for )?(?:{_MARK}|actioned)(?: by| for| on)?\s*[:–-]\s*(?P<who>[^\[\]():]{{2,80}}?)\s*[\])]?\.?"
    rf"|(?-i:Action|ACTION) (?P<short>{_INITIALS})\.?|(?P<doer>[^:.]{{2,40}}) to action\.?",
    re.IGNORECASE,
)
"""A line that names only who is to do what the paragraph above it states: "Action: Clerk", "JB to action"."""
ANSWER = re.compile(r"\s(?=(?:Response|Update|Answer|Note|Post[- ]meeting note)\b)")
"""What is printed behind an action within its brackets but is no part of it."""
STATUS_LINE = re.compile(
    r"^(?:action )?(?:status ?[:–-] ?)?(?P<status>(?:carried?(?:ed|s)? ?(?:forwards?|over)|complete[d]?|done"
    r"|in progress|ongoing|closed|actioned|outstanding|cancelled|c/f|not started|no longer required)[^.]{0,40})\.?$",
    re.IGNORECASE,
)
NO_ACTION = re.compile(r"(?:required|plan|log|list|points?|from|taken)\b", re.IGNORECASE)
"""What follows the word "action" where it marks none."""
LEAST = 4
"""Characters of what a mark stands before."""


def find_marked(section: Section, people: People) -> list[FoundAction]:
    """The marked actions of a section, in reading order."""
    found: list[FoundAction] = []
    waiting: list[Block] = []
    for i, passage in enumerate(section.passages):
        if ANNOUNCES.fullmatch(passage.text):
            waiting = passage.beside
            continue
        passage.beside, waiting = passage.beside or waiting, []
        if i and (owner := _owner_of_above(passage, people)):
            found += _above(section, section.passages[i - 1], found, owner, people)
            continue
        own = _by_mark(section, i, people) if _may_be_marked(passage.text) else []
        own = own or find_ordered(section, passage, people)
        own = own or beside_list(section, i, people)
        own = own or beside_each(section, passage, people) or beside_one(section, passage, people)
        for action in own:
            action.owners_text = action.owners_text or owner_beside(passage, people)
            action.owners_text = action.owners_text or passage.lead
            action.due_text = action.due_text or passage.due or day_beside(passage)
            _read_status_below(action, section.passages[i + 1 : i + 3], passage)
        found += own
    return found + find_boxed(section)


def _may_be_marked(text: str) -> bool:
    """Whether it is quickly seen that a paragraph can hold a mark; most can't."""
    return any(map(text.lower().__contains__, _SIGNS)) or "*" in text or _NUMBERED_AP.search(text) is not None


def _by_mark(section: Section, i: int, people: People) -> list[FoundAction]:
    """The actions of passage `i` that a mark in it tells."""
    passage = section.passages[i]
    own = _bracketed(section, passage, people) or _inline(section, passage, people)
    own = own or _starred(section, passage, people)
    own = own or _required(section, passage, section.passages[i - 1 : i], section.passages[i + 1 : i + 2])
    return own or _trailing(section, passage, people) or _named(section, passage, people)


def _owner_of_above(passage: Passage, people: People) -> str | None:
    """The owner that a line of its own names for the paragraph above it."""
    line = OWNER_LINE.fullmatch(passage.text)
    who = (line["who"] or line["short"] or line["doer"]).strip() if line else ""
    if not who or NONE.search(who) or WORK.search(who):
        return None
    return who if people.looks_like_owner(who) or (line and line["who"] and is_letters(who)) else None


def _above(section: Section, above: Passage, found: list[FoundAction], owner: str, people: People) -> list[FoundAction]:
    """The action of the paragraph above an owner's line, unless it is found already and only lacked the owner."""
    own = [action for action in found if action.block is above.block]
    for action in own:
        action.owners_text = action.owners_text or owner
    if own or len(above.text) < MIN_TEXT:
        return []
    start, end = stated_beside(above.text, read_sentences(above.text), people, owner)
    return [action_at(section, above, start, end, owner, Rule.TRAILING)]


def _bracketed(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    found, done = [], 0
    rounded = [match for match in IN_ROUND.finditer(passage.text) if people.looks_like_owner(match["who"])]
    for match in [*BRACKETED.finditer(passage.text), *rounded]:
        if not NONE.search(match.group()) and not NONE.search(match["what"]):
            if not match["who"] and not WORK.search(match["what"]) and people.looks_like_owner(match["what"]):
                found += _before_owner(section, passage, done, match, people)
            else:
                found.append(
                    action_at(section, passage, match.start("what"), _end(match), match["who"], Rule.BRACKETED)
                )
        done = match.end()
    return found


def _before_owner(
    section: Section, passage: Passage, start: int, match: re.Match[str], people: People
) -> list[FoundAction]:
    """What stands between `start` and brackets that hold only the owner: "… to be mended [Action: Clerk]"."""
    sentences = [one for one in read_sentences(passage.text[start : match.start()]) if len(one.text) >= MIN_TEXT]
    if not sentences:
        return []
    own = next(filter(None, (own_clause(sentences[-n:], people, match["what"]) for n in (1, FIRST_LOOK))), None)
    begin, end = own or last_stated(sentences)
    return [action_at(section, passage, start + begin, start + end, match["what"], Rule.TRAILING)]


def _end(match: re.Match[str]) -> int:
    answer = ANSWER.search(match["what"])
    return match.start("what") + answer.start() if answer else match.end("what")


def _inline(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    found = []
    matches = [match for match in INLINE.finditer(passage.text) if not NONE.search(match.group())]
    for match in matches:
        what = match["what"].strip()
        if NONE.search(what) or NO_ACTION.match(what) or CLOSES.fullmatch(what):
            continue
        if match["who"] and not (match["mark"].isupper() or people.owners(_who_and_when(match["who"])[0])):
            continue
        if not match["who"] and not WORK.search(what) and match.start() and people.looks_like_owner(what):
            found += _before_owner(section, passage, 0, match, people)
        elif len(what) >= LEAST:
            found += _behind_mark(section, passage, match, people)
    return found


def _who_and_when(words: str) -> tuple[str, str | None]:
    """The owner between a mark and the colon, and the deadline in brackets behind it."""
    both = AND_WHEN.fullmatch(words.strip())
    return (both["who"], both["due"]) if both else (words.strip(" ()"), None)


def _behind_mark(section: Section, passage: Passage, match: re.Match[str], people: People) -> list[FoundAction]:
    """What stands behind a mark: one action for each doer that it names."""
    text, begin = passage.text, match.start("what")
    fields = fields_behind(match["what"].rstrip())
    end = begin + fields.end
    if first := read_sentences(text[begin:end]):
        end = begin + work_until(first, match["mark"].isupper())
    who, due = _who_and_when(match["who"] or "")
    who = who if who not in NO_INITIALS else ""
    found = []
    starts = [begin, *_further_doers(text, begin, end, people)]
    for start, stop in pairwise([*starts, end]):
        stated = text[start:stop].rstrip(" ;")
        own = (who or fields.who) if start == begin else None
        action = action_at(section, passage, start, start + len(stated), own, Rule.INLINE)
        action.due_text = fields.due or due
        found.append(action)
    return found


def _further_doers(text: str, start: int, end: int, people: People) -> Iterator[int]:
    """Where, behind one mark, actions of others begin: "ACTION: JB to ring the mill; AS to write"."""
    for other in ANOTHER.finditer(text, start, end):
        if people.looks_like_owner(other["who"]):
            yield other.start()


def _starred(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    """The sentences that asterisks mark."""
    found = []
    for star in STAR.finditer(passage.text):
        match = STARRED.match(passage.text, star.end())
        who = match["who"] if match else None
        if match and (who is None or people.looks_like_owner(who)):
            first = read_sentences(passage.text[star.end() :].split("*")[0])[0]
            found.append(action_at(section, passage, star.end(), star.end() + first.end, who, Rule.INLINE))
    return found


def _required(
    section: Section, passage: Passage, before: Sequence[Passage], after: Sequence[Passage]
) -> list[FoundAction]:
    """The sentence before a mark at the end of a paragraph, or the paragraph before a mark that stands alone.

    One that stands over a list marks that.
    """
    match = REQUIRED.search(passage.text)
    if not match or NONE.search(passage.text[max(0, match.start() - 4) :]):
        return []
    if match.start() == 0:
        if not before or (after and after[0].block.label):
            return []
        passage, stated = before[0], before[0].text
    else:
        stated = passage.text[: match.start()]
    sentences = read_sentences(stated)
    if not sentences:
        return []
    start, end = where_stated(sentences)
    return [action_at(section, passage, start, end, None, Rule.REQUIRED)]


def _trailing(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    match = TRAILING.search(passage.text)
    who = match[match.lastgroup or 0] if match else ""
    sentences = read_sentences(passage.text[: match.start()]) if match and people.owners(who) else ()
    if not sentences:
        return []
    last = sentences[-FIRST_LOOK:]
    start, end = own_clause(last, people, who, as_holder=True) or stated_beside(passage.text, last, people, who)
    return [action_at(section, passage, start, end, who, Rule.TRAILING)]


def _named(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    """The sentences of a paragraph that end with a mark and the owner."""
    found, done = [], 0
    for match in NAMED.finditer(passage.text):
        sentences = read_sentences(passage.text[done : match.start()])
        if sentences and people.owners(match["who"]):
            start = done + last_stated(sentences)[0]
            found.append(action_at(section, passage, start, match.end(), match["who"], Rule.TRAILING))
        done = match.end()
    return found


def _read_status_below(action: FoundAction, following: Sequence[Passage], passage: Passage) -> None:
    """A status that stands as a point under the action: "Action carried forwards"."""
    if not following:
        return
    below = following[0].block
    match = STATUS_LINE.match(below.text)
    if match and below.indent > passage.block.indent - 2:
        reading = read_status(match["status"])
        action.status = reading.status if reading else action.status
        action.status_text = below.text
