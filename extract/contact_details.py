"""What in a text reaches a private person or says where one lives: e-mail addresses, telephone numbers, homes.

Whatever looks like it counts: a text held back costs the clerk a look, one let out can't be fetched back. Only
addresses of public bodies are taken for an officer's.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutebook.schema import DetailKind


class Detail(NamedTuple):
    """A detail at `text[start:end]`."""

    kind: DetailKind
    start: int
    end: int


PUBLIC_DOMAINS = ("gov.uk", "gov.scot", "gov.wales", "nhs.uk", "police.uk", "sch.uk", "ac.uk", "parliament.uk")
"""E-mail addresses there are an officer's or a member's."""

_PUBLIC_EMAIL = rf"[\w.+'-]+@(?:[\w-]+\.)*(?:{'|'.join(map(re.escape, PUBLIC_DOMAINS))})\b"
_EMAIL = re.compile(r"[\w.+'-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+|\s?[([]dot[])]\s?[\w-]+)+", re.IGNORECASE)
_OFFICE_EMAIL = re.compile(rf"{_PUBLIC_EMAIL}(?![\w.-]*\w)", re.IGNORECASE)

# Patterns that open with one of few characters are searched ten times as fast as those that open with an assertion: so
# what must not stand before a number is told behind its first character.
_ALONE = r"(?<![\w£$€.,/-].)"
_FROM_ABROAD = r"\s?44[\s.()-]{0,3}(?:0\)?)?"
_AREA = r"(?=[\s.-]?[1-9])"
_PHONE = re.compile(
    rf"(?:\+{_ALONE}{_FROM_ABROAD}|0{_ALONE}(?:0{_FROM_ABROAD}|{_AREA})|\({_ALONE}0{_AREA})"
    r"(?:[\s.()-]{0,2}\d){9,10}(?![\w/])"
)
_CALLED_PHONE = re.compile(
    r"[TtPpMm](?<!\w.)(?i:(?<=t)el(?:ephone)?|(?<=p)hone|(?<=m)ob(?:ile)?)\b\W{0,4}(?:(?i:no|number)\b\W{0,4})?"
    r"\d(?:[ -]?\d){4,}"
)
_LAST_LETTERS = "ABD-HJLNP-UW-Z"
"""Those that can end a postcode."""
_POSTCODE = re.compile(rf"\b(?:GIR\s?0AA|[A-Z]{{1,2}}\d[A-Z\d]?\s{{0,2}}\d[{_LAST_LETTERS}]{{2}})\b", re.IGNORECASE)
_INSURANCE = re.compile(r"\b[A-Z]{2}(?:[\s.-]?\d{2}){3}[\s.-]?[A-D]\b", re.IGNORECASE)

_STREET = (
    r"(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Way|Court|Crescent|Gardens?|Grove|Place|Terrace|Row|Walk|Hill"
    r"|Rise|Mews|Green|Park|Square|View|Parade|Cottages?|Croft|Meadows?|Villas?|Yard|Gate)"
)
_AFTER_NUMBER = rf"[A-Za-z]?,?\s+(?:[A-Z][\w’'-]+\s+){{1,4}}{_STREET}\b"
_HOUSE = rf"\b(?:(?:[Ff]lat|[Uu]nit|[Pp]lot)\s+)?\d{{0,3}}\d{_AFTER_NUMBER}"
_HOUSE_ALONE = re.compile(_HOUSE)
_LIVES = (
    r"(?:resid(?:es|ing|ents?)|liv(?:es|ing)|home\s+address|address|tenants?|occup(?:ier|ant)s?|householders?"
    r"|(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+(?:(?:and|&)\s+(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})"
)
_HOME = re.compile(rf"\b{_LIVES}(?P<between>[^.;]{{0,40}}?){_HOUSE}|{_HOUSE}[^.;]{{0,20}}?\b(?:his|her|their)\s+home\b")

_NUMBERED = re.compile(
    rf"\d(?:(?is:(?<=[A-Z].)[A-Z\d]?\s{{0,2}}\d[{_LAST_LETTERS}]{{2}}|(?<=0)AA)\b"
    rf"|(?i:\d(?:[\s.-]?\d{{2}}){{2}}[\s.-]?[A-D]\b)|{_AFTER_NUMBER})"
)
"""What is quickly seen of a text with a postcode, an insurance number or an address: a figure, and what follows."""
_BY_NUMBER = ((DetailKind.POSTCODE, _POSTCODE), (DetailKind.INSURANCE, _INSURANCE), (DetailKind.ADDRESS, _HOME))


def contact_details(text: str) -> list[Detail]:
    """The details in a text, in its order; none lies within another of its kind."""
    lowered = text.lower()
    found = list(_emails(text, lowered))
    if any(sign in lowered for sign in ("tel", "phone", "mob")):
        found += [Detail(DetailKind.PHONE, *one.span()) for one in _CALLED_PHONE.finditer(text)]
    found += [Detail(DetailKind.PHONE, *one.span()) for one in _PHONE.finditer(text)]
    if _NUMBERED.search(text):
        found += [Detail(kind, *one.span()) for kind, pattern in _BY_NUMBER for one in pattern.finditer(text)]
    found.sort(key=lambda one: (one.start, -one.end))
    return [
        one
        for place, one in enumerate(found)
        if not any(other.kind is one.kind and other.end >= one.end for other in found[:place])
    ]


def _emails(text: str, lowered: str) -> Iterator[Detail]:
    if not any(sign in lowered for sign in ("@", "(at)", "[at]")):
        return
    private = _OFFICE_EMAIL.sub(lambda office: " " * len(office.group()), text)
    for one in _EMAIL.finditer(private):
        yield Detail(DetailKind.EMAIL, one.start(), one.end())


def without_details(text: str, instead: str) -> str:
    """The text with all that it holds to reach somebody by, or of where they live, replaced."""
    for pattern in (_EMAIL, _CALLED_PHONE, _PHONE, _POSTCODE, _INSURANCE, _HOUSE_ALONE):
        text = pattern.sub(instead, text)
    return text


def is_office(text: str) -> bool:
    """Whether a contact is an officer's: it names an address at a public body and no other."""
    return bool(_OFFICE_EMAIL.search(text)) and not _EMAIL.search(_OFFICE_EMAIL.sub(" ", text))
