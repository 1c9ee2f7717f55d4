"""What in a record's texts is a private person's own: how to reach them, where they live, who they are.

Whatever looks like it counts: a text held back costs the clerk a look, one let out can't be fetched back. Only
addresses of public bodies are taken for an officer's.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Personal(StrEnum):
    """What kind of detail."""

    EMAIL = "e-mail address"
    PHONE = "telephone number"
    POSTCODE = "postcode"
    ADDRESS = "home address"
    INSURANCE = "National Insurance number"
    NAME = "name of a member of the public"


PUBLIC_DOMAINS = ("gov.uk", "gov.scot", "gov.wales", "nhs.uk", "police.uk", "sch.uk", "ac.uk", "parliament.uk")
"""E-mail addresses there are an officer's or a member's."""

_PUBLIC_EMAIL = rf"[\w.+'-]+@(?:[\w-]+\.)*(?:{'|'.join(map(re.escape, PUBLIC_DOMAINS))})\b"
_EMAIL = re.compile(r"[\w.+'-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_OFFICE_EMAIL = re.compile(rf"{_PUBLIC_EMAIL}(?![\w.-]*\w)", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w£$€.,/-])(?:(?:\+|00)\s?44[\s.()-]{0,3}(?:0\)?)?|\(?0(?=[\s.-]?[1-9]))(?:[\s.()-]{0,2}\d){9,10}(?![\w/])"
    r"|\b(?:tel|telephone|phone|mob|mobile)\b\W{0,4}(?:(?:no|number)\b\W{0,4})?\d(?:[ -]?\d){4,}",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2})\b", re.IGNORECASE)
_INSURANCE = re.compile(r"\b[A-Z]{2}(?:[\s.-]?\d{2}){3}[\s.-]?[A-D]\b", re.IGNORECASE)

_STREET = (
    r"(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Way|Court|Crescent|Gardens?|Grove|Place|Terrace|Row|Walk|Hill"
    r"|Rise|Mews|Green|Park|Square|View|Parade|Cottages?|Croft|Meadows?|Villas?|Yard|Gate)"
)
_HOUSE = rf"\b(?:(?:[Ff]lat|[Uu]nit|[Pp]lot)\s+)?\d{{1,4}}[A-Za-z]?,?\s+(?:[A-Z][\w’'-]+\s+){{1,4}}{_STREET}\b"
_HOUSE_ALONE = re.compile(_HOUSE)
_LIVES = (
    r"(?:resid(?:es|ing|ents?)|liv(?:es|ing)|home\s+address|address|tenants?|occup(?:ier|ant)s?|householders?"
    r"|(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+(?:(?:and|&)\s+(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})"
)
_HOME = re.compile(rf"\b{_LIVES}(?P<between>[^.;]{{0,40}}?){_HOUSE}|{_HOUSE}[^.;]{{0,20}}?\b(?:his|her|their)\s+home\b")

_HONORIFIC = r"\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\b\.?"
_NAMED = rf"{_HONORIFIC}(?:\s+(?:and|&)\s+{_HONORIFIC})?\s+[A-Z][\w’'-]*(?: {{1,3}}[A-Z][\w’'-]*\.?){{0,2}}"
_FORENAMES = r"[A-Z](?:[\w’'-]+|\.)?(?: {1,3}[A-Z][\w’'-]*\.?){1,3}"
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
    rf"|{_PUBLIC_SPEAKS_WORDS}\s*[:–-]\s*(?:{_NAMED}|(?!The\s){_FORENAMES})"
    rf"|{_NAMED}\s+(?:at|in)\s+(?:his|her|their)\s+(?:own\s+)?(?:home|house|flat)\b"
    rf"|(?:{_NAMED}|{_FORENAMES})\s*[,(–-]\s*(?:an?\s+|the\s+)?(?:\w+\s+)?{_ONE_OF_PUBLIC}"
)
_CALLED = re.compile(rf"{_ONE_OF_PUBLIC}|{_PUBLIC_SPEAKS_WORDS}")
_WHO = re.compile(r"(?P<forenames>(?:[A-Z][\w’'.-]*\s+)*)(?P<surname>[A-Z][\w’'-]+)")
_NOBODY = re.compile(
    r"(?:association|board|club|committee|council|forum|group|panel|party|road|society|team)", re.IGNORECASE
)
"""What is called so is no person: "Residents Parking Group"."""
_ANYONE = re.compile(rf"{_NAMED}|\b(?!The\s){_FORENAMES}")
"""Somebody's name; "The Chairwoman" is none."""
_PUBLIC_SPEAKS = re.compile(_PUBLIC_SPEAKS_WORDS)

_PATTERNS = {
    Personal.PHONE: _PHONE,
    Personal.POSTCODE: _POSTCODE,
    Personal.INSURANCE: _INSURANCE,
    Personal.ADDRESS: _HOME,
    Personal.NAME: _PERSON,
}


def personal_details(texts: Iterable[str], title: str = "") -> list[Personal]:
    """The kinds of details that stand in the texts.

    Under the `title` of an item in which the public speaks, everybody who is named counts as one of the public.
    """
    text = " \n".join(texts)
    found = {kind for kind, pattern in _PATTERNS.items() if pattern.search(text)}
    if _EMAIL.search(_OFFICE_EMAIL.sub(" ", text)):
        found.add(Personal.EMAIL)
    if _PUBLIC_SPEAKS.search(title) and _ANYONE.search(text):
        found.add(Personal.NAME)
    return sorted(found)


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


def without_details(text: str, instead: str) -> str:
    """The text with all that it holds to reach somebody by, or of where they live, replaced."""
    for pattern in (_EMAIL, _PHONE, _POSTCODE, _INSURANCE, _HOUSE_ALONE):
        text = pattern.sub(instead, text)
    return text


def is_office(text: str) -> bool:
    """Whether a contact is an officer's: it names an address at a public body and no other."""
    return bool(_OFFICE_EMAIL.search(text)) and not _EMAIL.search(_OFFICE_EMAIL.sub(" ", text))
