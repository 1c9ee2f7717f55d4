"""Who a printed name means across papers, for bodies and people: linked only where the names agree, never guessed.

A body is its normalised name. A person is a normalised full name within one body: "Anne Wexcombe" of two committees are
two people, "A Wexcombe" and "Anne Wexcombe" too, unless one paper says by its own keys that they are one.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from minutebook.schema import Attendance, Declaration, Owner, OwnerKind, PaperDocument
from minutebook.schema.records import MeetingRecord

_NOT_A_WORD = re.compile(r"[^\w]+")


def normalised(name: str) -> str:
    """Lower case, single spaces, no punctuation, "&" as "and", without a leading "the"; may be empty."""
    folded = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ")
    folded = re.sub(r"['’]", "", folded)
    return _NOT_A_WORD.sub(" ", folded).strip().removeprefix("the ")


def best_form(names: Iterable[str]) -> str:
    """The form to show: not all in capitals or small letters if there is a choice; the same whatever the order."""
    return min(names, key=lambda name: (name.isupper() or name.islower(), name))


def is_full_name(name: str) -> bool:
    """Whether a name says who is meant: a surname and something before it ("A Wexcombe", not "Wexcombe" or "AW")."""
    words = normalised(name).split()
    return len(words) > 1 and len(words[-1]) > 1


class PaperIdentities:
    """The corpus's bodies and people for the records of one paper."""

    def __init__(self, paper: PaperDocument):
        self.body_names: dict[str, str] = {}
        self.people_names: dict[str, tuple[str, str]] = {}
        self._body_of_meeting = {meeting.id: self._body(meeting.body) for meeting in paper.meetings}
        bodies = set(self._body_of_meeting.values())
        self._only_body = bodies.pop() if len(bodies) == 1 else None
        self._full_names = _full_names(paper.attendance)
        self._shared = self._ids_of_several_people(paper.attendance)

    def body_of_meeting(self, meeting_id: str) -> str | None:
        """The body's id; None where the paper doesn't name it."""
        return self._body_of_meeting[meeting_id]

    def person_named(self, record: Attendance | Declaration) -> str | None:
        """The id in the corpus of who attended or declared an interest; None where it would be a guess.

        Who declared and isn't on the paper's list may be a post or a group: that is nobody.
        """
        if isinstance(record, Declaration) and record.person is None:
            return None
        return self._person(record, record.person, record.name)

    def person_owning(self, record: MeetingRecord, owner: Owner) -> str | None:
        """The owner's id in the corpus; None for posts and bodies, and where it would be a guess."""
        return self._person(record, owner.person, owner.name) if owner.kind is OwnerKind.PERSON else None

    def _body(self, name: str | None) -> str | None:
        body = normalised(name or "")
        if not name or not body:
            return None
        self.body_names[body] = best_form([name, self.body_names.get(body, name)])
        return body

    def _person(self, record: MeetingRecord, key: str | None, printed: str) -> str | None:
        found = self._candidate(record, key, printed)
        if found is None or found[0] in self._shared:
            return None
        person, body, name = found
        known = self.people_names.get(person, (body, name))[1]
        self.people_names[person] = (body, best_form([name, known]))
        return person

    def _candidate(self, record: MeetingRecord, key: str | None, printed: str) -> tuple[str, str, str] | None:
        """Id, body and name of the person that a mention would be linked to."""
        name = self._full_names.get(key, printed) if key else printed
        body = self._body_of_meeting.get(record.meeting) if record.meeting else self._only_body
        if body is None or not is_full_name(name):
            return None
        return f"{body}/{normalised(name)}", body, name

    def _ids_of_several_people(self, attendance: list[Attendance]) -> set[str]:
        """Ids that this paper's own keys show to be more than one person: two A Wexcombes at one meeting."""
        keys: defaultdict[str, set[str]] = defaultdict(set)
        for record in attendance:
            found = self._candidate(record, record.person, record.name)
            if found and record.person:
                keys[found[0]].add(record.person)
        return {person for person, several in keys.items() if len(several) > 1}


def _full_names(attendance: list[Attendance]) -> dict[str, str]:
    """The fullest name that the paper prints for each of its person keys."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for record in attendance:
        if record.person:
            names[record.person].append(record.name)
    return {key: max(forms, key=lambda name: (len(normalised(name)), name)) for key, forms in names.items()}
