"""The people of one paper, and who owns a piece of work as the paper prints it.

An owner cell is split only where every piece is an owner by itself, so that "Director of Children, Families and Adults"
stays whole and "AS, JH & the Clerk" gives three.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from minutebook.extract.names import (
    has_body,
    has_post,
    initials_of,
    is_name,
    same_person,
    without_honorific,
    words_of,
)
from minutebook.schema import Attendance, Owner, OwnerKind

ABBREVIATED_POSTS = frozenset(["sendco", "senco", "sbm", "rfo", "ceo", "cfo", "dsl", "slt", "ta", "tas", "hod", "dpo"])
EVERYONE = frozenset(
    [
        "all",
        "everyone",
        "everybody",
        "members",
        "governors",
        "councillors",
        "trustees",
        "officers",
        "staff",
        "board",
        "committee",
        "panel",
    ]
)
"""Words that alone name all who were there, or a whole group of them."""
NOBODY = frozenset(
    [
        "tbc",
        "tba",
        "tbd",
        "n/a",
        "na",
        "none",
        "nil",
        "ongoing",
        "completed",
        "complete",
        "open",
        "closed",
        "asap",
        "?",
        "-",
        "–",
    ]
)
MAX_WORDS = 16
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")
"""Cyrillic letters that OCR puts for Latin ones."""
_LEAD_IN = re.compile(
    r"^(?:(?:action|owner|lead|responsible|responsibility|by|to be taken by|to)\s*:\s*|by\s+|the\s+|to\s+(?=[A-Z]))",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\s*(?:[/;\n+•]|\s[–—]\s|\s\|\s)\s*")
_WEAK = re.compile(r"\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|(?<=\b[A-Z]{2})&(?=[A-Z]{2}\b)")
_INITIALS = re.compile(r"[A-Z]{2,4}|[A-Z]{1,2}Mc[A-Z]?|[A-Z]Mc")
_GROUPS = re.compile(
    r"\b(?:all|councillors?|members|residents|representatives|churchwardens?|heads|group)\b", re.IGNORECASE
)
_POST_SHAPE = re.compile(
    r"[A-Z][^.!?]*$|(?:officers?|clerk|chair\w*|staff|members|churchwardens|secretary|treasurer|school)$"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A stretch that names an owner, and what kind it is."""

    text: str
    kind: OwnerKind
    person: Attendance | None = None


class People:
    """Those whom a paper lists, found by full name, initials, or honorific and surname."""

    def __init__(self, attendance: list[Attendance]) -> None:
        self.people: list[Attendance] = []
        seen: set[str | None] = set()
        for record in attendance:
            if record.person not in seen:
                seen.add(record.person)
                self.people.append(record)
        self._initials: dict[str, list[Attendance]] = defaultdict(list)
        self._surnames: dict[str, list[Attendance]] = defaultdict(list)
        for record in self.people:
            for short in {initials_of(record.name), *([record.initials] if record.initials else [])}:
                self._initials[short].append(record)
            self._surnames[_key(record.name.split()[-1])].append(record)
        self._printed = {record.initials for record in self.people if record.initials}
        self.bodies = {name for record in attendance for name in _body_names(record.represents)}

    def resolve(self, text: str) -> Attendance | None:
        """The listed person that a full name, initials, or an honorific with a surname means; None when not exactly one."""
        text = _tidy(text)
        if re.fullmatch(r"[A-Z][A-Za-z]{0,4}", text) and (found := self._by_initials(text)):
            return found
        honorific, name = without_honorific(text)
        if not name:
            return None
        alike = [p for p in self._surnames.get(_key(name.split()[-1]), []) if _may_be(p, honorific, name)]
        if len(alike) > 1:
            alike = [p for p in alike if _key(p.name) == _key(name)]
        return alike[0] if len(alike) == 1 else None

    def _by_initials(self, text: str) -> Attendance | None:
        alike = self._initials.get(text, [])
        printed = [person for person in alike if person.initials == text]
        return (
            next(iter(printed if len(printed) == 1 else alike), None) if len(alike) == 1 or len(printed) == 1 else None
        )

    def owners(self, text: str) -> list[Owner]:
        """The owners that a cell or phrase names, in order; [] when it names none."""
        text = _tidy(text)
        if (
            not text
            or len(text.split()) > MAX_WORDS * 2
            or (words_of(text)[:1] and all(w in NOBODY for w in words_of(text)))
        ):
            return []
        found = []
        for piece in _STRONG.split(text):
            found += self._split(piece)
        return [self._owner(named) for named in found]

    def _split(self, text: str) -> list[_Named]:
        """A stretch without strong separators: split where each piece is an owner by itself, else whole."""
        pieces = [piece for piece in _WEAK.split(text) if piece.strip()]
        if len(pieces) > 1:
            named = [self._classify(piece) for piece in pieces]
            if all(named) and not _is_one_post(pieces):
                return [one for one in named if one]
        whole = self._classify(text)
        return [whole] if whole else []

    def _classify(self, text: str) -> _Named | None:
        text = _LEAD_IN.sub("", text.strip(" .,:;()[]–-")).strip()
        words = words_of(text)
        if not text or len(words) > MAX_WORDS or any(word in NOBODY for word in words[:1]):
            return None
        person = self.resolve(text)
        if person:
            return _Named(text, OwnerKind.PERSON, person)
        if text in self.bodies:
            return _Named(text, OwnerKind.BODY)
        if len(words) == 1 and words[0] in EVERYONE | ABBREVIATED_POSTS:
            return _Named(text, OwnerKind.POST if words[0] in ABBREVIATED_POSTS else OwnerKind.BODY)
        if has_post(text) and _POST_SHAPE.match(text):
            return _Named(text, OwnerKind.PERSON if _is_titled_name(text) else OwnerKind.POST)
        if has_body(text) and text[0].isupper():
            return _Named(text, OwnerKind.BODY)
        if _INITIALS.fullmatch(text):
            return _Named(text, OwnerKind.PERSON if len(text) == 2 else OwnerKind.BODY)
        honorific, name = without_honorific(text)
        if is_name(text) and (honorific or len(name.split()) > 1) and not name.isupper():
            return _Named(text, OwnerKind.PERSON)
        if re.fullmatch(r"[A-Z]", text):
            return _Named(text, OwnerKind.PERSON)
        return None

    def _owner(self, named: _Named) -> Owner:
        person = named.person
        short = named.text if _INITIALS.fullmatch(named.text) and named.kind is OwnerKind.PERSON else None
        return Owner(
            name=named.text,
            kind=named.kind,
            person=person.person if person else None,
            initials=(person.initials if person else None) or short,
        )

    def looks_like_owner(self, text: str) -> bool:
        """Whether a text in a margin or before "to" is an owner and nothing else: listed people, posts, known bodies."""
        text = _tidy(text)
        if not text or len(text.split()) > 6:
            return False
        pieces = [piece for strong in _STRONG.split(text) for piece in _WEAK.split(strong) if piece.strip()]
        return bool(pieces) and all(map(self._is_plain_owner, pieces))

    def _is_plain_owner(self, text: str) -> bool:
        named = self._classify(text)
        if named is None:
            return False
        if named.person or named.text in self.bodies:
            return True
        if _INITIALS.fullmatch(named.text):
            return len(named.text) == 2 and not self._printed
        return named.text[0].isupper() and len(named.text.split()) <= 4


def _tidy(text: str) -> str:
    return " ".join(text.translate(_LOOKALIKES).replace("’", "'").split(" ")).strip(" .,:;[]")


def _key(name: str) -> str:
    return re.sub(r"[^\w ]", "", name.casefold())


def _may_be(person: Attendance, honorific: str | None, name: str) -> bool:
    """Whether a name can mean a listed person: given names agree, or an honorific stands before the surname alone."""
    if len(name.split()) == 1:
        return honorific is not None or person.name.casefold() == name.casefold()
    return same_person(person.name, name)


def _is_titled_name(text: str) -> bool:
    """Whether a post's title stands before a surname: "Director Smith"."""
    words = text.split()
    return len(words) == 2 and has_post(words[0]) and is_name(words[1])


def _is_one_post(pieces: list[str]) -> bool:
    """Whether pieces between commas and "and" are parts of one post: "Head of Children", "Families"."""
    return (
        has_post(pieces[0]) and bool(re.search(r"\b(?:of|for)\b|:", pieces[0])) and not all(map(has_post, pieces[1:]))
    )


def _body_names(represents: str | None) -> set[str]:
    """The names by which a represented body goes: itself, without its brackets, and the short form in them."""
    if not represents or has_post(represents):
        return set()
    short = re.findall(r"\(([A-Z][\w&]{1,7})\)", represents)
    plain = re.sub(r"\s*\([^)]*\)", "", represents)
    return {plain, *short, *(part.strip() for part in plain.split(" / "))}
