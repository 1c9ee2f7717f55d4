"""Who came late and who left early, and at which minute: "Councillor Smith left the meeting at this point"."""

import re
from collections.abc import Sequence

from minutebook.extract.declarations.members import members_of
from minutebook.extract.declarations.words import WHO
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import Sentence, read_sentences
from minutebook.schema import Attendance

_MOVED = re.compile(
    r"(?:\b(?:then|had|also|both|each|subsequently)\s+)*"
    r"\b(?P<how>left|departed|withdrew|retired|joined|entered|arrived|re-?joined|re-?entered|returned|came\s+back)\b"
    r"(?P<rest>[^.;]{0,120}(?:\.\d\d[^.;]{0,60})?)"
)
_SIGNS = ("left", "departed", "withdrew", "retired", "joined", "entered", "arrived", "returned", "came")
"""Of which it has one; most texts have none."""
_PLACE = re.compile(r"\s+(?:(?:to|at|in|into|from)\s+)?(?:the|this)\s+(?P<place>meeting|room|chamber|hall|call)\b")
_TIME = re.compile(
    r"\bat\s+(?:approximately\s+|around\s+|about\s+)?(?:\d{1,2}[.:]?\d\d|\d{1,2}\s*[ap]\.?m|noon|midnight)"
)
_ITEM = re.compile(
    r"\b(?:at|before|after|during|for|from|following|prior\s+to)\s+(?:the\s+)?(?:(?:start|end|discussion|consideration)\s+of\s+)?"
    r"(?:agenda\s+)?(?:item|minute)\s+(?:no\.?\s*|number\s+)?(?P<item>(?:[A-Z]{1,4}\s?)?\d[\w/.-]*)"
)
_AT_THIS_POINT = re.compile(r"\bat\s+(?:this|that)\s+(?:point|juncture|stage)\b|\blate\b|\bearly\b")
_FOR_A_WHILE = re.compile(
    r"\b(?:for|during)\s+(?:(?:the\s+)?(?:discussion|consideration|debate)\s+(?:of|on)\s+)?(?:this|the|that|its|their)\s+(?:item|discussion|consideration|debate|vote|duration|matter)\b"
    r"|\bwhil(?:e|st)\b|\bdeclar|\binterest\b|\bbriefly\b|\btemporarily\b"
)
"""Words of somebody who leaves for one item, to come back."""
_WHEN = re.compile(r"\s+(?:at|during|after|before|from|for|late|early)\b")
_FOR_GOOD = re.compile(r"\b(?:not|never)\s+return")
_OPENING = re.compile(r"\b(?:roll\s*call|attendance|apolog|present|in attendance|welcome)\b", re.IGNORECASE)
"""Titles of items under which a coming is only listed: it fell into a later item."""


def note_moves(sections: Sequence[Section], records: Sequence[Attendance]) -> None:
    """Sets `from_item` and `to_item` of those whose coming or going the minutes record, with the sentence as evidence.

    Without an item in the sentence itself it is the minute that the sentence stands in. Who came back has not left; who
    leaves the room for one item has not either.
    """
    people: People | None = None
    for section in sections:
        for passage in section.passages:
            if not (any(map(passage.text.__contains__, _SIGNS)) and _MOVED.search(passage.text)):
                continue
            people = people or People(list(records))
            for sentence in read_sentences(passage.text):
                _read(sentence, passage, section, people)


def _read(sentence: Sentence, passage: Passage, section: Section, people: People) -> None:
    for move in _MOVED.finditer(sentence.text):
        who = WHO.search(sentence.text[: move.start()])
        named = _ITEM.search(move["rest"])
        if who is None or not _is_of_meeting(move["how"], move["rest"]):
            continue
        if not _stays_so(move["how"], sentence.text):
            continue
        item = named["item"].rstrip(".-/") if named else None if _OPENING.search(section.title) else section.item
        offset = len(passage.block.text) - len(passage.text)
        for member in members_of(who["who"]):
            person = people.resolve(f"{member.honorific or ''} {member.name}".strip())
            if person and _set(person, move["how"], item):
                where = passage.block.evidence(offset + sentence.start, offset + sentence.end)
                person.evidence += [place for place in where if place not in person.evidence]


def _is_of_meeting(how: str, rest: str) -> bool:
    """Whether somebody moves to or from the meeting: it is named, or the time, the item or "this point"."""
    place = _PLACE.match(rest)
    told = _TIME.search(rest) or _ITEM.search(rest) or _AT_THIS_POINT.search(rest)
    if place and (place["place"] == "meeting" or not _leaves(how)):
        return True
    return bool(told and (place or _WHEN.match(rest)))


def _leaves(how: str) -> bool:
    return how in ("left", "departed", "withdrew", "retired")


def _stays_so(how: str, sentence: str) -> bool:
    return not _leaves(how) or bool(_FOR_GOOD.search(sentence)) or not _FOR_A_WHILE.search(sentence)


def _set(person: Attendance, how: str, item: str | None) -> bool:
    """Note where somebody came or left; whether that says anything."""
    if _leaves(how):
        person.to_item = item
        return item is not None
    if how.startswith(("re", "came")):
        person.to_item = None
        return False
    person.from_item = person.from_item or item
    return item is not None
