"""Those who declare an interest, as the words before "declared" or the cell of a table name them."""

import re
from dataclasses import dataclass

from minutebook.extract.declarations.words import TITLE
from minutebook.extract.names import is_name, without_honorific
from minutebook.extract.people import People
from minutebook.schema import Attendance, Role

SINGLE = {"Councillors": "Councillor", "Cllrs": "Cllr", "Cllrs.": "Cllr", "Clrs": "Clr", "Couns": "Coun", "Crs": "Cr"}
BETWEEN = re.compile(r"\s*(?:,\s*and\s+|,\s*|\band\s+|&\s*|/\s*)")
CHAIRS = frozenset(["chair", "chairman", "chairwoman", "chairperson"])
_GROUP = re.compile(
    r"(?:all|both|several|some|those)\b"
    r"|(?:members|councillors|governors|trustees|directors)(?:\s+(?:present|who|of|on|from|representing)\b|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Member:
    """One who declared an interest, as printed."""

    name: str
    honorific: str | None = None


def is_group(who: str) -> bool:
    """Whether words name members without naming anybody: "All councillors"."""
    return bool(_GROUP.match(who))


def members_of(who: str) -> list[Member]:
    """Those whom the words before "declared" name, each with the honorific that is printed for them."""
    if is_group(who):
        return [Member(who)]
    found: list[Member] = []
    plural: str | None = None
    for piece in BETWEEN.split(re.sub(r"\s*\([^()]*\)", "", who)):
        if not piece.strip(" ,."):
            continue
        honorific, name = _addressed(piece.strip(" ,."))
        if honorific:
            plural = SINGLE.get(honorific)
        found.append(Member(name, plural or honorific))
    return found


def _addressed(name: str) -> tuple[str | None, str]:
    """The honorific or title before a name, and the name."""
    first, _, rest = name.partition(" ")
    if first in SINGLE:
        return first, rest
    if title := TITLE.match(name):
        return title[0].strip(), name[title.end() :]
    honorific, name = without_honorific(name)
    return honorific, re.sub(r"^[Tt]he\s+", "", name)


def is_entry(text: str, people: People) -> bool:
    """Whether a cell names members and nothing else."""
    members = members_of(text)
    return bool(members) and all(one.honorific or people.resolve(one.name) or is_name(one.name) for one in members)


def find_member(member: Member, people: People) -> Attendance | None:
    """The listed person who declared: by name, by initials, or by the office at the meeting."""
    person = people.resolve(f"{member.honorific or ''} {member.name}".strip())
    if person or member.honorific or member.name.lower() not in CHAIRS:
        return person
    chairs = [one for one in people.people if one.role is Role.CHAIR]
    return chairs[0] if len(chairs) == 1 else None
