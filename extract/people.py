"""The people of one paper, and who owns a piece of work as the paper prints it.

An owner cell is split only where every piece is an owner by itself, so that "Director of Children, Families and Adults"
stays whole and "AS, JH & the Clerk" gives three.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutebook.extract.cues import load_cues
from minutebook.extract.names import (
    SUBJECTS,
    compatible,
    has_body,
    has_post,
    initials_of,
    is_called,
    is_name,
    remembered,
    same_person,
    without_honorific,
    words_of,
)
from minutebook.extract.owner_words import (
    ABBREVIATED_POSTS,
    BODY_LETTERS,
    GROUPS,
    INITIALS,
    INITIALS_THAT_ARE_WORDS,
    LEAD_IN,
    NO_INITIALS,
    NO_OWNER,
    OFFICES,
    SUM,
    joined_posts,
    kind_of,
    pieces_of,
    spelt_out,
    tidy,
    without_marks,
)
from minutebook.schema import Attendance, Owner, OwnerKind

MOST_NAMES = 4
"""Words of one listed person's name, an honorific included."""
ALSO_WORDS = load_cues().words("owners", "names_that_are_words")
"""Given names that are common words: alone they name nobody."""
MAX_WORDS = 16
MARGIN_WORDS = 10
_INITIALS_BEHIND = re.compile(r"(?P<who>[^()]+?)\s*\((?P<initials>[A-Z]{2,4})\)")
_SHORT = re.compile(r"[A-Z][A-Za-z]{0,4}")


@dataclass(frozen=True, slots=True)
class _Named:
    """A stretch that names an owner, and what kind it is."""

    text: str
    kind: OwnerKind
    person: Attendance | None = None


class People:
    """Those whom a paper lists, found by full name, initials, or honorific and surname."""

    def __init__(self, attendance: list[Attendance], given_work: Collection[str] = ()) -> None:
        """`given_work` are words in capitals that are initials, since the paper gives work to them."""
        self._given_work = frozenset(given_work)
        self.people: list[Attendance] = []
        seen: set[str | None] = set()
        for record in attendance:
            if record.person is None or record.person not in seen:
                seen.add(record.person)
                self.people.append(record)
        self._initials: dict[str, list[Attendance]] = defaultdict(list)
        self._surnames: dict[str, list[Attendance]] = defaultdict(list)
        for record in self.people:
            for short in {initials_of(record.name), *([record.initials] if record.initials else [])}:
                self._initials[short].append(record)
            self._surnames[_key(record.name.split()[-1])].append(record)
        self._given: dict[str, list[Attendance]] = defaultdict(list)
        for record in self.people:
            if len(record.name.split()) > 1 and len(record.name.split()[0]) > 2:
                self._given[_in_small(record.name.split()[0])].append(record)
        self.posts = {post for record in attendance for post in _posts(record.represents)}
        """Posts that those listed hold, in small letters."""
        self.bodies = {name for record in attendance for name in _body_names(record.represents)}

    def resolve(self, text: str) -> Attendance | None:
        """The one listed person that a full name, initials, or an honorific with a surname means, or None."""
        honorific, name = without_honorific(tidy(text))
        if not name:
            return None
        if _SHORT.fullmatch(name) and (found := self._by_initials(name)):
            return found
        if name in self._given and not honorific and name.lower() not in ALSO_WORDS:
            called = self._given[name]
            return called[0] if len(called) == 1 else None
        alike = [p for p in self._surnames.get(_key(name.split()[-1]), []) if _may_be(p, honorific, name)]
        if len(alike) > 1:
            alike = [p for p in alike if _key(p.name) == _key(name)]
        return alike[0] if len(alike) == 1 else None

    def _by_initials(self, text: str) -> Attendance | None:
        """The person of these initials: the one they are printed for, else the only one whose name they fit."""
        alike = self._initials.get(text, [])
        printed = [person for person in alike if person.initials == text]
        best = printed or alike
        return best[0] if len(best) == 1 else None

    def owners(self, text: str) -> list[Owner]:
        """The owners that a cell or phrase names, in order; [] when it names none."""
        return self._owners(text, described=False)

    def named(self, text: str) -> list[Owner]:
        """The same with the posts and bodies that only say who a person is."""
        return self._owners(text, described=True)

    def _owners(self, text: str, described: bool) -> list[Owner]:
        text = spelt_out(tidy(text))
        if len(text.split()) > 2 * MAX_WORDS or (all(word in NO_OWNER for word in words_of(text)) and "NO" not in text):
            return []
        pieces = pieces_of(text)
        split = [(piece, self._split(piece, len(pieces) > 1)) for piece in pieces]
        named = [
            one for piece, found in split for one in (found if described else self._without_described(found, piece))
        ]
        return _each_once([_owner(one) for one in named or filter(None, map(self._by_half_a_name, pieces))])

    def owners_of_column(self, text: str) -> list[Owner]:
        """The owners that a cell under "Owner" names: there a single word with a capital is one too."""
        alone = _single_word(tidy(text))
        return self.owners(text) or ([_owner(alone)] if alone else [])

    def _split(self, text: str, listed: bool) -> list[_Named]:
        """The owners of a stretch between strong separators; none unless all of it is owners.

        `listed`: the stretch is one of several, so that a single word with a capital is an owner too.
        """
        if side_by_side := self._side_by_side(text):
            return side_by_side
        found: list[_Named] = []
        pieces = joined_posts(text)
        for piece in pieces:
            named = self._classify(piece) or (_single_word(piece) if listed else None)
            if named is None and listed | (len(pieces) > 1) and piece in INITIALS_THAT_ARE_WORDS:
                named = _Named(piece, OwnerKind.PERSON)
            if named is None:
                whole = self._classify(text)
                return _two_bodies(text, pieces) or ([whole] if whole else [])
            found.append((self._by_half_a_name(piece) if named.kind is OwnerKind.BODY else None) or named)
        return found

    def _without_described(self, found: list[_Named], text: str) -> list[_Named]:
        """Owners without the post or body that only says who the person before the comma is ("Ida Moss, Treasurer").

        None but people may be left, so that "Ida Moss, Treasurer, Warden" lists three.
        """
        described = [
            other
            for person, other in pairwise(found)
            if self._is_described(person, other) and f"{person.text}, {other.text}" in text
        ]
        kept = [one for one in found if one not in described]
        return kept if all(one.kind is OwnerKind.PERSON for one in kept) else found

    def _is_described(self, person: _Named, other: _Named) -> bool:
        """Whether a post or body can be that of the full name before it: a post is not if others are listed for it."""
        if person.kind is not OwnerKind.PERSON or other.kind is OwnerKind.PERSON:
            return False
        post = other.text.lower()
        own = _posts(person.person.represents) if person.person else ()
        name = without_honorific(person.text)[1]
        return len(name.split()) > 1 and is_name(name) and (post in own or post not in self.posts)

    def _side_by_side(self, text: str) -> list[_Named]:
        """Owners that nothing but space parts ("AS NO", "Clerk Jane Hart Clerk"), as cells of several lines give them.

        None unless every word belongs to somebody listed, to initials beside somebody listed, or to an office.
        """
        words = re.split(r"\s+(?:-\s+)?", text.strip()) if "," not in text else []
        found: list[_Named] = []
        while words:
            for length in range(min(len(words), MOST_NAMES), 0, -1):
                if named := self._unit(" ".join(words[:length]), length):
                    found.append(named)
                    del words[:length]
                    break
            else:
                return []
        return found if len(found) > 1 and any(one.person or one.kind is not OwnerKind.PERSON for one in found) else []

    def _unit(self, text: str, words: int) -> _Named | None:
        """A listed person by full name or initials, other initials, an office, or "All"."""
        person = self.resolve(text)
        if person and (words == len(person.name.split()) + bool(without_honorific(text)[0]) or _SHORT.fullmatch(text)):
            return _Named(text, OwnerKind.PERSON, person)
        if words > 1:
            return None
        if text.lower() in ABBREVIATED_POSTS | OFFICES:
            return _Named(text, OwnerKind.POST)
        if text.lower() == "all":
            return _Named(text, OwnerKind.BODY)
        initials = text in self._given_work or (INITIALS.fullmatch(text) and text not in NO_INITIALS)
        return _Named(text, OwnerKind.PERSON) if initials else None

    def _by_half_a_name(self, text: str) -> _Named | None:
        """The listed person whom a surname or a given name alone means, where it can mean no other."""
        name = text.strip(" .,:;()[]")
        if not re.fullmatch(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?", name):
            return None
        for part in (-1, 0):
            alike = [p for p in self.people if len(p.name.split()) > 1 and _in_small(p.name.split()[part]) == name]
            if alike:
                return _Named(name, OwnerKind.PERSON, alike[0]) if len(alike) == 1 else None
        return None

    def _classify(self, text: str) -> _Named | None:
        if bracketed := _INITIALS_BEHIND.fullmatch(text.strip()):
            named = self._classify(bracketed["who"])
            return named and replace(named, person=self.resolve(bracketed["initials"]) or named.person)
        if (several := text.strip(" .,;")).endswith("(s)"):
            named = self._classify(several[:-3])
            return named and replace(named, text=several)
        text = LEAD_IN.sub("", without_marks(text)).strip()
        words = words_of(text)
        if not words or len(words) > MAX_WORDS or SUM.search(text):
            return None
        if person := self.resolve(text):
            return _Named(text, OwnerKind.PERSON, person)
        if self.is_called(text):
            return _Named(text, OwnerKind.PERSON)
        if words[0] in NO_OWNER:
            return None
        if (len(words) > 1 or "-" in text) and text in load_cues().doers:
            return _Named(text, OwnerKind.POST)
        if text in self.bodies or (words[-1] in GROUPS and len(words) <= 3 and not has_post(" ".join(words[:-1]))):
            return _Named(text, OwnerKind.BODY)
        kind = kind_of(text)
        return _Named(text, kind) if kind else self._by_half_a_name(text)

    def attends(self, owner: Owner) -> bool:
        """Whether an owner is listed, or no person at all; of a paper that lists nobody anyone may be."""
        return bool(owner.person) or owner.kind is not OwnerKind.PERSON or not self.people

    def holder(self, post: str) -> str | None:
        """The key of the one listed person who holds a post."""
        name = post.lower()
        held = {p.person for p in self.people if name in _posts(p.represents) or (p.role and p.role.value == name)}
        return held.pop() if len(held) == 1 else None

    def is_called(self, text: str) -> bool:
        """Whether a text is a person's name although it means nobody listed, or several."""
        return text in self._given or text in self._given_work or is_called(text)

    def looks_like_owner(self, text: str) -> bool:
        """Whether a text in a margin or before "to" is owners and nothing else: people, initials, posts, bodies."""
        text = spelt_out(tidy(text))
        if not text or len(text.split()) > MARGIN_WORDS or not (text[0].isupper() or text in self.bodies):
            return False
        split = [self._split(piece, False) for piece in pieces_of(text)]
        return all(split) and all(self._is_plain_owner(named) for found in split for named in found)

    def _is_plain_owner(self, named: _Named) -> bool:
        if named.person or named.text in self.bodies:
            return True
        if INITIALS.fullmatch(named.text) and named.kind is not OwnerKind.POST:
            return named.text in self._given_work or (len(named.text) == 2 and named.text not in NO_INITIALS)
        if named.kind is OwnerKind.BODY and " " not in named.text:
            low = named.text.lower()
            by_letters = named.text.isupper() or BODY_LETTERS.fullmatch(named.text) is not None
            return low in GROUPS or has_body(low) or by_letters
        return named.text[0].isupper()


def _each_once(owners: list[Owner]) -> list[Owner]:
    """Owners without those that are named again."""
    found: dict[str, Owner] = {}
    for owner in owners:
        found.setdefault(owner.person or owner.name.casefold(), owner)
    return list(found.values())


def _owner(named: _Named) -> Owner:
    person = named.person
    short = named.text if named.kind is OwnerKind.PERSON and INITIALS.fullmatch(named.text) else None
    return Owner(
        name=named.text,
        kind=named.kind,
        person=person.person if person else None,
        initials=(person.initials if person else None) or short,
    )


def _two_bodies(text: str, pieces: Sequence[str]) -> list[_Named]:
    """An organisation of one word and a body whole by itself behind the comma: "Sailmakers, Town Council".

    Not what a body is in charge of: "Health, Wellbeing Board".
    """
    if len(pieces) != 2 or text != ", ".join(pieces):
        return []
    one, other = _single_word(pieces[0]), pieces[1]
    words = words_of(other)
    subjects = SUBJECTS.intersection(words_of(text))
    whole = len(words) > 1 and kind_of(other) is OwnerKind.BODY
    return [one, _Named(other, OwnerKind.BODY)] if one and whole and not subjects else []


def _single_word(text: str) -> _Named | None:
    word = text.strip(" .,:;()[]")
    known = word.lower() in NO_OWNER or not re.fullmatch(r"[A-Z][a-z]{2,}", word)
    return None if known else _Named(word, OwnerKind.BODY)


def _in_small(name: str) -> str:
    """One name of a list set in capitals as running text prints it."""
    return name.title() if name.isupper() else name


@remembered
def _key(name: str) -> str:
    return re.sub(r"[^\w ]", "", name.casefold())


def _may_be(person: Attendance, honorific: str | None, name: str) -> bool:
    """Whether a name can mean a listed person: given names agree, or an honorific stands before the surname alone."""
    if not compatible(person.honorific, honorific):
        return False
    if len(name.split()) == 1:
        return honorific is not None or person.name.casefold() == name.casefold()
    alone = " " not in person.name and not has_post(name.rsplit(" ", 1)[0])
    return not alone and same_person(person.name, name)


def _posts(represents: str | None) -> set[str]:
    pieces = {represents or "", *re.split(r",\s*|\s[–-]\s", represents or "")}
    return {piece.lower() for piece in pieces if has_post(piece) or piece.lower() in ABBREVIATED_POSTS | OFFICES}


def _body_names(represents: str | None) -> set[str]:
    """The names by which a represented body goes: as printed, short forms in brackets or by its initials."""
    found: set[str] = set()
    for piece in re.split(r",\s*|\s/\s", represents or ""):
        plain = re.sub(r"\s*\([^)]*\)", "", piece)
        if not plain or has_post(plain):
            continue
        found |= {plain, *re.findall(r"\(([A-Z][\w&]{1,7})\)", piece)}
        if has_body(plain) and len(plain.split()) > 2:
            found.add("".join(word[0] for word in plain.split() if word[0].isupper()))
    return found
