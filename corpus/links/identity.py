"""What a printed name of a body or a person comes to in one paper: a key, the same wherever just this name is printed.

A body's key is its normalised name. A person's is the key of the body whose papers print the name, the normalised full
name and, where an honorific tells, `m` or `f`: "Mr A Wexcombe" and "Mrs A Wexcombe" are two. Which keys mean one person
is decided over all papers, in `minutebook.corpus.links.resolving`.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from minutebook.schema import Attendance, Declaration, Meeting, Owner, OwnerKind, Voter

_NOT_A_WORD = re.compile(r"[^\w]+")

_TITLES = {
    **dict.fromkeys(("mr", "sir", "lord"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "lady", "baroness"), "f"),
    **dict.fromkeys(("cllr", "cllrs", "clr", "councillor", "councillors", "alderman", "hon"), ""),
    **dict.fromkeys(("dr", "prof", "professor", "mx", "sgt", "insp", "capt", "major", "col"), ""),
    **dict.fromkeys(("rev", "revd", "reverend", "canon", "fr"), ""),
}
"""Honorifics as `normalised` leaves them, and whether they tell a man from a woman."""


def normalised(name: str) -> str:
    """Lower case, single spaces, no punctuation, "&" as "and", without a leading "the"; may be empty."""
    folded = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ")
    folded = re.sub(r"['’]", "", folded)
    return _NOT_A_WORD.sub(" ", folded).strip().removeprefix("the ")


def best_form(names: Iterable[str]) -> str:
    """The form to show: not all in capitals or small letters if there is a choice; the same whatever the order."""
    return min(names, key=lambda name: (name.isupper() or name.islower(), name))


def without_titles(name: str) -> tuple[str, str]:
    """A normalised name without honorifics before it, and the `m` or `f` that they tell, or an empty text."""
    words, told = name.split(), ""
    while len(words) > 1 and words[0] in _TITLES:
        told = _TITLES[words.pop(0)] or told
    return " ".join(words), told


def is_full_name(name: str) -> bool:
    """Whether a name says who is meant: a surname and something before it ("A Wexcombe", not "Mr Wexcombe" or "AW")."""
    words = without_titles(normalised(name))[0].split()
    return len(words) > 1 and len(words[-1]) > 1


class PaperIdentities:
    """The keys of bodies and people for the records of one paper."""

    def __init__(self, meetings: list[Meeting], attendance: list[Attendance]):
        self.body_names: dict[str, str] = {}
        self.people_names: dict[str, tuple[str, str]] = {}
        """Key of the name: key of the body, and the best printed form."""
        self._body_of_meeting = {meeting.id: self._body(meeting.body) for meeting in meetings}
        bodies = set(self._body_of_meeting.values())
        self._only_body = bodies.pop() if len(bodies) == 1 else None
        self._full_names = _full_names(attendance)
        self._told = _told_by_honorifics(attendance)
        self._shared = self._keys_of_several_people(attendance)

    def body_of_meeting(self, meeting_id: str) -> str | None:
        """The key of the body; None where the paper doesn't name it."""
        return self._body_of_meeting[meeting_id]

    def person_named(self, record: Attendance | Declaration) -> str | None:
        """The key of the name of who attended or declared an interest; None where it would be a guess.

        Who declared and isn't on the paper's list may be a post or a group: that is nobody.
        """
        if isinstance(record, Declaration) and record.person is None:
            return None
        return self._person(record.meeting, record.person, record.name, record.honorific)

    def person_owning(self, meeting_id: str | None, owner: Owner) -> str | None:
        """The key of an owner's name in a record of that meeting; None for posts, bodies, and where it'd be a guess."""
        return self._person(meeting_id, owner.person, owner.name, None) if owner.kind is OwnerKind.PERSON else None

    def person_voting(self, meeting_id: str | None, voter: Voter) -> str | None:
        """The key of a voter's name in a decision of that meeting; None where it would be a guess."""
        return self._person(meeting_id, voter.person, voter.name, None)

    def _body(self, name: str | None) -> str | None:
        body = normalised(name or "")
        if not name or not body:
            return None
        self.body_names[body] = best_form([name, self.body_names.get(body, name)])
        return body

    def _person(self, meeting: str | None, key: str | None, printed: str, honorific: str | None) -> str | None:
        found = self._candidate(meeting, key, printed, honorific)
        if found is None or found[0] in self._shared:
            return None
        person, body, name = found
        known = self.people_names.get(person, (body, name))[1]
        self.people_names[person] = (body, best_form([name, known]))
        return person

    def _candidate(
        self, meeting: str | None, key: str | None, printed: str, honorific: str | None
    ) -> tuple[str, str, str] | None:
        """Key, body and name of the person that a mention would be linked to."""
        name = self._full_names.get(key, printed) if key else printed
        body = self._body_of_meeting.get(meeting) if meeting else self._only_body
        if body is None or not is_full_name(name):
            return None
        bare, told = without_titles(normalised(name))
        told = (self._told.get(key) if key else None) or _told_by(honorific) or told
        return f"{body}/{bare}" + (f"/{told}" if told else ""), body, name

    def _keys_of_several_people(self, attendance: list[Attendance]) -> set[str]:
        """Keys that this paper's own keys show to be more than one person: two A Wexcombes at one meeting."""
        people: defaultdict[str, set[str]] = defaultdict(set)
        for record in attendance:
            found = self._candidate(record.meeting, record.person, record.name, record.honorific)
            if found and record.person:
                people[found[0]].add(record.person)
        return {person for person, several in people.items() if len(several) > 1}


def _full_names(attendance: list[Attendance]) -> dict[str, str]:
    """The fullest name that the paper prints for each of its person keys."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for record in attendance:
        if record.person:
            names[record.person].append(record.name)
    return {key: max(forms, key=lambda name: (len(normalised(name)), name)) for key, forms in names.items()}


def _told_by_honorifics(attendance: list[Attendance]) -> dict[str, str]:
    """`m` or `f` for the paper's person keys, where its honorifics agree on it."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for record in attendance:
        if record.person and (one := _told_by(record.honorific)):
            told[record.person].add(one)
    return {key: several.pop() for key, several in told.items() if len(several) == 1}


def _told_by(honorific: str | None) -> str:
    return next((told for word in normalised(honorific or "").split() if (told := _TITLES.get(word))), "")
