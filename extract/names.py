"""What names of people, posts and bodies look like in committee papers, and whether two names can be one person's."""

import re
from functools import lru_cache

from minutebook.extract.cues import load_cues


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


HONORIFICS = load_cues().words("names", "honorifics")
GENDERED = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f"}
SURNAMES_TOO = load_cues().words("names", "surnames_too")
"""Offices that are surnames as well."""
PLACES_TOO = load_cues().words("names", "places_too")
"""Places and bodies that are surnames as well, behind a given name or initial."""
HONOURS = load_cues().words("names", "honours")
POSTS = load_cues().words("names", "posts")
"""Words that name an office or a job; plain small letters."""
BODIES = load_cues().words("names", "bodies")
"""Words that mark a body, an organisation or an area it looks after; plain small letters."""
NOBODY = load_cues().words("names", "nobody")
"""Words that stand where a name could and name nobody."""
GIVEN_NAMES = load_cues().words("names", "given")
SUBJECTS = load_cues().words("names", "subjects")
"""What posts and departments are in charge of; a name made of these is no person's."""
MEMBERSHIPS = load_cues().words("names", "memberships")
"""Words of a bare membership, which says nothing about whom a person represents."""
KINDS_OF_MEMBER = load_cues().words("names", "kinds_of_member")
"""Those among them that do say something where a column of its own has them: "Parent Governor"."""

SENTENCE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|will|would|may|must|gave|said|noted|reported|agreed|provided|attended|welcomed)\b"
)
"""Words of a sentence, which no entry of a list has."""
DASHES = "-‐‑–—"
OTHER_TIERS = ("County", "Cty", "District", "Dist", "Borough", "Boro", "City", "Ward", "Unitary")
"""Councils beside a parish's own, as they stand before "Cllr"."""
_TIER = rf"(?:{'|'.join(OTHER_TIERS)}|Town|Parish|Community)"
HONORIFIC = re.compile(
    rf"(?:(?:The\s+)?(?:{_TIER}\.?\s+(?=C(?:l?lr|ouncillor)))?)"
    rf"(?:{'|'.join(map(re.escape, sorted(HONORIFICS, key=lambda word: (-len(word), word))))})\b\.?(?=[\s&]|$)"
)
"""An honorific, with the tier of a councillor's council ("County Cllr") before it."""
_NAME_WORD = re.compile(
    r"(?:[a-z]{1,3}(?=[A-Z][a-z]))?[^\W\d_a-z][^\W\d_]*(?:['’.\-‐‑][^\W\d_]+)*\.?$|[^\W\d_a-z]\.(?:[^\W\d_a-z]\.)*$"
)
PARTICLES = load_cues().words("names", "particles")
_ABBREVIATED = re.compile(r"(?:[^\W\d_a-z]\.){1,4}[^\W\d_a-z]\.?")
_ROMAN = re.compile(r"[IVX]{1,4}$")


remembered = lru_cache(maxsize=4096)
"""Keeps the answers of a function of words that may be a name: those of a paper are asked for again and again."""


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without punctuation around them."""
    return [word for raw in text.lower().replace("’", "'").split() if (word := raw.strip(".,:;()[]'\"–—-"))]


@remembered
def has_post(text: str) -> bool:
    """Whether a text names an office or a job."""
    return any(
        word in POSTS or word.removesuffix("s") in POSTS or (word.count("-") and not POSTS.isdisjoint(word.split("-")))
        for word in words_of(text)
    )


@remembered
def has_body(text: str) -> bool:
    """Whether a text names a body or organisation."""
    return any(word.removesuffix("'s") in BODIES for word in words_of(text))


@remembered
def without_honorific(text: str) -> tuple[str | None, str]:
    """The honorifics that a name begins with, and the rest."""
    found = []
    rest = text.strip()
    while match := HONORIFIC.match(rest):
        found.append(match[0].rstrip("."))
        rest = rest[match.end() :].lstrip()
        if rest.startswith(("& ", "and ")) and HONORIFIC.match(rest.split(" ", 1)[1]):
            found.append("&")
            rest = rest.split(" ", 1)[1]
    return " ".join(found) or None, rest


@remembered
def is_name_word(word: str) -> bool:
    """Whether a word can be part of a person's name: a capital, letters, an initial."""
    return bool(_NAME_WORD.match(word)) and word.strip(".") not in HONOURS


def is_abbreviated(text: str) -> bool:
    """Whether a text is a post or body in letters with full stops: "D.O.S."."""
    return bool(_ABBREVIATED.fullmatch(text))


def is_surname(words: list[str], place: int, addressed: bool) -> bool:
    """Whether the second word of a name is a surname though it means an office or a place: "Viv Ward", "Mr Head"."""
    if place != 1:
        return False
    first = words[0].strip(".")
    told = addressed or first in GIVEN_NAMES or len(first) == 1
    return words[1] in SURNAMES_TOO or (words[1] in PLACES_TOO and told)


@remembered
def is_name(text: str) -> bool:
    """Whether a text is a person's name as such: one to five name words, honorifics aside, no post and no body."""
    _, rest = without_honorific(text)
    words = rest.split()
    named = [word for word in words if word.lower() not in PARTICLES]
    return (
        bool(named)
        and len(words) <= 5
        and all(map(is_name_word, named))
        and any(len(word.strip(".")) > 1 and not is_abbreviated(word) for word in named)
        and not set(words_of(rest)) <= SUBJECTS
        and not (
            has_post(rest)
            or has_body(rest)
            or (_ROMAN.match(named[-1]) and words[0] not in GIVEN_NAMES)
            or words[0].lower().strip(".") in NOBODY
        )
    )


@remembered
def is_called(text: str) -> bool:
    """Whether a name needs no list to be a person's: an honorific or a common given name stands first."""
    honorific, rest = without_honorific(text)
    words = rest.split()
    known = honorific is not None or (bool(words) and words[0].split("-")[0] in GIVEN_NAMES)
    return known and len(words) <= 4 and is_name(text)


@remembered
def initials_of(name: str) -> str:
    """The initials of a name: AS of Alec Stone, POS of Paula O'Shea."""
    parts = [part for word in re.split(r"[\s\-‐‑.]+", name) for part in re.split(r"(?<=^O)['’]", word) if part]
    return "".join(part[0] for part in parts if part[0].isupper())


_WITH_SURNAME = re.compile(r"(?P<given>[A-Z]{1,2})(?P<surname>[A-Z][a-z]{1,3})")
"""Initials that tell two people apart by more of the surname."""


@remembered
def are_initials(text: str, name: str) -> bool:
    """Whether a short text in brackets stands for the name before it: AS, BMc, M, BHol of Bea Holm."""
    short = without_honorific(text)[1] or text
    if match := _WITH_SURNAME.fullmatch(short):
        return match["given"][0] == name[:1] and name.split()[-1].startswith(match["surname"])
    return (
        bool(re.fullmatch(r"[A-Z]{1,4}|[A-Z]+[c’']?[A-Z]*", short)) and len(short) <= 4 and short[0] == name[:1].upper()
    )


def slug(name: str) -> str:
    """A name as a key: small letters and hyphens."""
    return re.sub(r"[^\w]+", "-", name.lower().replace("’", "'").replace("'", "")).strip("-")


@remembered
def same_person(a: str, b: str) -> bool:
    """Whether two names, honorifics aside, can be one person's: equal surnames, given names that don't contradict."""
    first, second = ([w.strip(".").lower().replace("’", "'") for w in name.split()] for name in (a, b))
    if not first or not second or first[-1] != second[-1]:
        return False
    return all(x.startswith(y) or y.startswith(x) for x, y in zip(first[:-1], second[:-1], strict=False))


def compatible(a: str | None, b: str | None) -> bool:
    """Whether two honorifics can be one person's."""
    first, second = (GENDERED.get((text or "").lower().rstrip(".")) for text in (a, b))
    return first is None or second is None or first == second
