"""How papers print owners: cut into the pieces that may be one each, and what each is by its words alone."""

import re

from minutebook.extract.cues import load_cues
from minutebook.extract.names import (
    GIVEN_NAMES,
    SUBJECTS,
    has_body,
    has_post,
    is_name,
    remembered,
    without_honorific,
    words_of,
)
from minutebook.schema import OwnerKind

ABBREVIATED_POSTS = load_cues().words("owners", "abbreviated_posts")
OFFICES = load_cues().words("owners", "offices")
"""Offices of which a body has one, named in small letters too."""
GROUPS = load_cues().words("owners", "groups")
"""Words that alone, or after an adjective, name a whole group, in small letters too."""
NO_OWNER = load_cues().words("owners", "nobody")
NO_INITIALS = load_cues().words("owners", "no_initials")
"""Short words in capitals that are nobody's initials unless the paper lists somebody of these."""
INITIALS_THAT_ARE_WORDS = frozenset(["NO", "NA", "ON", "YES", "AM", "PM"])
"""Words in capitals that are initials where they stand beside other owners, or the paper gives them work."""
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")
"""Cyrillic letters that OCR puts for Latin ones."""
_SMALL_L = re.compile(r"\bl(?P<others>[a-z]+)(?= [A-Z])")
SUM = re.compile(r"[£$€]\s?\d")
"""An amount of money, which no name has."""
LEAD_IN = re.compile(
    r"^(?:(?:action|owner|lead|responsible|responsibility|by|to be taken by|to)\s*:\s*|by\s+|the\s+|to\s+(?=[A-Z]))",
    re.I,
)
_STRONG = re.compile(r"\s*(?:[/;\n+•]|\s[–—]\s|\s\|\s)\s*")
_POST_OF = re.compile(r"(?P<post>[^/;\n+•|–—]+)\s[–—]\s(?P<of>[^/;\n+•|–—]+)")
_WEAK = re.compile(r"\s*,\s*(?:(?:and|&|or)\s+)?|\s+(?:and|&|or|and/or)\s+|(?<=\b[A-Z]{2})&(?=[A-Z]{2}\b)")
INITIALS = re.compile(r"[A-Z]{2,4}|[A-Z]{1,2}Mc[A-Z]?")
_MANY = re.compile(r"[A-Z]{2,5}s")
"""Several holders of a post told by its letters ("Deputy DSLs")."""
BODY_LETTERS = re.compile(r"[A-Z]{3,5}|[A-Z]{1,3}&[A-Z]{1,2}|(?!Mc)[A-Z][a-z][A-Z]{1,2}")
"""A body told by its letters: "NHSE", "R&D", "MoJ"."""
_LEADING = re.compile(
    r"\s*\((?:lead|leading|support|to lead|joint)\)|(?<=(?-i:[A-Z]{2}))\s+to\s+lead\b|^and\s+", re.IGNORECASE
)
_SUPPORTED = re.compile(r",?\s+(?:supported|assisted|helped)\s+by\s.*$|^supported\s+by\s+", re.IGNORECASE | re.DOTALL)
_AS_WHAT = re.compile(
    r"^(?:Residents?|Volunteers?|Trustees?|Governors?|Directors?|Members?|Officers?)\s+(?=(?:[A-Z][\w’'-]+ ){1,2}[A-Z])"
)
"""What people are, before their names: "Residents Ann Ash and Bob Birch"."""
_WITH = re.compile(r",?\s+(?:together\s+with|along\s+with|with|plus)\s+(?=[A-Z])")
_PLURAL = re.compile(
    r"\b(?P<title>Cllr|Clr|Councillor|Coun|Cr)s\.?\s+"
    r"(?P<names>[A-Z][^/;\n]*?(?:,|\band\b|&)[^/;\n]*?[A-Z][\w’'-]+)(?=$|[/;\n])"
)
_PLURAL_SLASHED = re.compile(
    r"\b(?P<title>Cllr|Clr|Councillor|Coun|Cr)s\.?\s+(?P<names>[A-Z][\w’'-]+(?:\s?/\s?[A-Z][\w’'-]+)+)"
)
_IN_CHARGE = re.compile(r"\b(?:of|for)\b|:|\s–\s")
_WITHIN_NAMES = frozenset(["of", "for", "the", "and", "in", "on", "at", "with", "de", "upon", "cum", "by", "to"])
_OFFICE_GOES_ON = frozenset(["of", "for", "to", "the", "at", "and", "&", "in", "with"])


@remembered
def tidy(text: str) -> str:
    """A text with the letters that were meant for look-alikes and single spaces, line ends kept."""
    text = "\n".join(" ".join(line.split()) for line in text.translate(_LOOKALIKES).splitlines())
    return _SMALL_L.sub(_with_capital_i, text).strip(" .,:;[]\n")


def _with_capital_i(found: re.Match[str]) -> str:
    """A word with I for its first letter, a small l, where that is a given name: "lan Fenn" looks like "Ian Fenn"."""
    meant = f"I{found['others']}"
    return meant if meant in GIVEN_NAMES else found.group()


def without_marks(text: str) -> str:
    """A text without marks and brackets around it; a bracket that closes one within it stays."""
    bare = text.strip(" .,:;()[]–-")
    return f"{bare})" if bare.count("(") > bare.count(")") and f"{bare})" in text else bare


@remembered
def spelt_out(text: str) -> str:
    """Owners with "Cllrs Hart and Lund" as two and "with" as one more; who only supports is left out."""
    text = _AS_WHAT.sub("", _SUPPORTED.sub("", _LEADING.sub("", text)))
    text = _PLURAL_SLASHED.sub(lambda match: match[0].replace("/", ", "), text)
    return _WITH.sub("; ", _PLURAL.sub(_one_by_one, text))


def _one_by_one(match: re.Match[str]) -> str:
    """The names behind a plural, each with the honorific: "Cllr Hart; Cllr Lund" for "Cllrs Hart and Lund"."""
    title = match["title"]
    return f"{title} " + _WEAK.sub(f"; {title} ", match["names"])


@remembered
def pieces_of(text: str) -> tuple[str, ...]:
    """A text cut at strong separators, but for the dash between a post and what it is in charge of."""
    return tuple(piece.replace("\0", " – ") for piece in _STRONG.split(_POST_OF.sub(_kept_dash, text)))


def _kept_dash(match: re.Match[str]) -> str:
    post, of = match["post"], match["of"]
    whole = has_post(post) and set(words_of(of)) & SUBJECTS and not has_post(of.split(",")[0])
    return f"{post}\0{of}" if whole else match[0]


@remembered
def joined_posts(text: str) -> tuple[str, ...]:
    """A stretch cut at commas and "and", save within a post that is in charge of several things."""
    pieces: list[str] = []
    end = 0
    for match in [*_WEAK.finditer(text), None]:
        piece = text[end : match.start() if match else len(text)]
        if pieces and has_post(pieces[-1]) and _IN_CHARGE.search(pieces[-1]) and not _starts_owner(piece):
            pieces[-1] = text[text.index(pieces[-1]) : end] + piece
        elif piece.strip():
            pieces.append(piece)
        end = match.end() if match else end
    return tuple(piece.strip() for piece in pieces)


def _starts_owner(text: str) -> bool:
    """Whether a piece behind a comma or "and" is an owner, not one more thing that a post is in charge of."""
    if has_post(text) or INITIALS.fullmatch(text.strip()):
        return True
    return len(text.split()) > 1 and is_name(text) and not set(words_of(text)) & SUBJECTS


@remembered
def kind_of(text: str) -> OwnerKind | None:
    """What an owner that the paper doesn't list is, by its words; None when they name no owner."""
    words = words_of(text)
    if len(words) == 1 and words[0] in ABBREVIATED_POSTS | OFFICES:
        return OwnerKind.POST
    if text[0].isupper() and _is_post(words):
        last = text.split()[-1]
        named = len(words) == 2 and has_post(words[0]) and is_name(last) and not _MANY.fullmatch(last)
        return OwnerKind.PERSON if named else OwnerKind.POST
    if text[0].isupper() and _is_body(text, words):
        return OwnerKind.BODY
    if BODY_LETTERS.fullmatch(text):
        return OwnerKind.BODY
    if INITIALS.fullmatch(text) or re.fullmatch(r"[A-Z]", text):
        return OwnerKind.PERSON
    honorific, name = without_honorific(text)
    named = is_name(text) and (honorific or len(name.split()) > 1) and not name.isupper()
    return OwnerKind.PERSON if named and not set(words) & SUBJECTS else None


def _is_post(words: list[str]) -> bool:
    """Whether words name a post: its word stands last, or what it is in charge of follows ("Head of", "Director:")."""
    places = [i for i, word in enumerate(words) if has_post(word)]
    if not places:
        return False
    after = words[places[0] + 1 :]
    if words[places[0] + 1 : places[0] + 2] == ["to"] and words[places[0] + 2 : places[0] + 3] != ["the"]:
        return False
    last = places[-1] == len(words) - 1
    return last or after[0] in _OFFICE_GOES_ON or bool(set(after) & SUBJECTS) or len(after) == 1


def _is_body(text: str, words: list[str]) -> bool:
    """Whether a text names a body: its word stands last, or first with a name behind it."""
    places = [i for i, word in enumerate(words) if has_body(word)]
    if not places:
        return False
    if places[-1] == len(words) - 1 or words[0] == "nhs":
        return True
    behind = text.split()[places[-1] + 1 :]
    return words[places[-1] + 1] in ("of", "for") and not any(
        word[0].islower() and word not in _WITHIN_NAMES for word in behind
    )
