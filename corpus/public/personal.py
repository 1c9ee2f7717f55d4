"""What in a record's texts is a private person's own: how to reach them, where they live, who they are."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from minutebook.extract.contact_details import contact_details

_HONORIFIC = r"\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\b\.?"
_NAMED = rf"{_HONORIFIC}(?:\s+(?:and|&)\s+{_HONORIFIC})?\s+[A-Z][\w’'-]*(?: {{1,3}}[A-Z][\w’'-]*\.?){{0,2}}"
_IN_OFFICE = r"(?i:the|councillors?|cllrs?|cr|alderm[ae]n|members?|officers?|chair\w*|vice|mayor\w*|clerk)"
"""What opens the name of nobody's own, or of somebody in a part that is no private person's."""
_FORENAMES = rf"(?!{_IN_OFFICE}\b)" r"[A-Z](?:[\w’'-]+|\.)?(?: {1,3}[A-Z][\w’'-]*\.?){1,3}"
_ONE_OF_PUBLIC = (
    r"(?:[Rr]esidents?\b(?!\s*(?:’|')?s?\s*(?:Association|Panel|Board|Group|Parking|Permit|Survey))"
    r"|[Mm]embers?\s+of\s+(?:the\s+)?public|[Pp]arishioners?|[Tt]enants?|[Cc]omplainants?|[Oo]bjectors?|[Pp]etitioners?"
    r"|[Nn]eighbours?|[Aa]pplicants?|[Aa]llotment\s+holders?|[Pp]ublic\s+speakers?|[Pp]atients?|[Cc]arers?)"
)
_PUBLIC_SPEAKS_WORDS = (
    r"(?i:\bpublic\s+(?:participation|questions?|speak\w*|forum|session|comments?|representations?)\b|\bopen\s+forum\b"
    r"|\b(?:questions?|statements?|representations?)\s+(?:from|by)\s+(?:members\s+of\s+)?(?:the\s+)?(?:public|residents)\b"
    r"|\b(?:petitions?|deputations?)\b)"
)
_PERSON = re.compile(
    rf"{_ONE_OF_PUBLIC}\s*[,(:–-]?\s*(?:{_NAMED}|{_FORENAMES})"
    rf"|{_PUBLIC_SPEAKS_WORDS}\s*[:–-]\s*(?:{_NAMED}|{_FORENAMES})"
    rf"|{_NAMED}\s+(?:at|in)\s+(?:his|her|their)\s+(?:own\s+)?(?:home|house|flat)\b"
    rf"|(?:{_NAMED}|{_FORENAMES})\s*[,(–-]\s*(?:an?\s+|the\s+)?(?:\w+\s+)?{_ONE_OF_PUBLIC}"
)
_CALLED = re.compile(rf"{_ONE_OF_PUBLIC}|{_PUBLIC_SPEAKS_WORDS}")
_WHO = re.compile(r"(?P<forenames>(?:[A-Z][\w’'.-]*\s+)*)(?P<surname>[A-Z][\w’'-]+)")
_NOBODY = re.compile(
    r"(?:association|board|club|committee|council|forum|group|panel|party|road|society|team"
    r"|chair(?:man|woman|person)?|clerk|director|leader|manager|officer|secretary|treasurer)",
    re.IGNORECASE,
)
"""What is called so is no private person: "Residents Parking Group", "Parish Clerk"."""
_ANYONE = re.compile(rf"{_NAMED}|\b{_FORENAMES}")
"""Somebody's name; "The Chairwoman" is none."""
_PUBLIC_SPEAKS = re.compile(_PUBLIC_SPEAKS_WORDS)


def is_personal(texts: Iterable[str], title: str = "") -> bool:
    """Whether details or names of private people stand in the texts.

    Under the `title` of an item in which the public speaks, everybody who is named counts as one of the public.
    """
    text = " \n".join(texts)
    if contact_details(text) or _PERSON.search(text):
        return True
    return bool(_PUBLIC_SPEAKS.search(title) and _ANYONE.search(text))


@dataclass(frozen=True)
class Name:
    """A person's name as printed, without "Mr" and the like; the first forename may be an initial, or empty."""

    forename: str
    surname: str

    def may_be(self, other: "Name") -> bool:
        """Whether both can be one person's."""
        return self.surname == other.surname and self.forename[:1] in ("", other.forename[:1] or self.forename[:1])


def name_of(printed: str) -> Name | None:
    """The name in a text that is hardly more than a name."""
    found = _WHO.search(re.sub(_HONORIFIC, " ", printed))
    return Name("".join(found["forenames"].split()[:1]), found["surname"]) if found else None


def named_public(text: str) -> set[Name]:
    """Those whom a text calls residents, objectors and the like, or lets speak for the public."""
    matches = [_CALLED.sub(" ", found.group()) for found in _PERSON.finditer(text)]
    names = {name: re.search(_HONORIFIC, match) for match in matches if (name := name_of(match))}
    return {name for name, honorific in names.items() if honorific or not _is_title(name, text)}


def _is_title(name: Name, text: str) -> bool:
    """Whether words with capitals name something else: "Residents Parking Group", "Carers Support Plan"."""
    return (
        _NOBODY.fullmatch(name.surname) is not None
        or (name.surname.isupper() and not name.forename.isupper())
        or all(
            re.search(rf"(?<![\w.@]){re.escape(word.lower())}(?!\.?\w|@)", text)
            for word in (name.forename, name.surname)
        )
    )


def naming(names: Collection[Name]) -> re.Pattern[str] | None:
    """What finds any of the names in a text: by forename and surname, or by "Mr" and surname; None for no names."""
    surnames = "|".join(sorted({re.escape(name.surname) for name in names}))
    full = (
        rf"{re.escape(name.forename)}\s+(?:[A-Z][\w’'.-]*\s+)?{re.escape(name.surname)}"
        for name in names
        if name.forename
    )
    forms = "|".join([*sorted(full), rf"{_HONORIFIC}\s+(?:[A-Z][\w’'.-]*\s+)?(?:{surnames})"])
    return re.compile(rf"\b(?:{forms})\b") if surnames else None
