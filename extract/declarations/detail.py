"""What is said of a declared interest: its kind, the items, what it is in, the reason, and what the member then did."""

import re
from dataclasses import dataclass

from minutebook.extract.declarations import words as pattern
from minutebook.extract.declarations.text import Stated
from minutebook.extract.declarations.words import Words, withdrawal, words
from minutebook.schema import InterestKind

_AND_SO = re.compile(
    r"(?:[\s,;:–—(-]|\b(?:and|but|so|who|which|he|she|they|therefore|thus|then|would|will|also|both|did|had|to|was)\b)+$",
    re.IGNORECASE,
)
"""Words that lead over to what the member did."""
_NOTED = re.compile(
    r"\s+(?:was|were)\s+(?:duly\s+)?(?:noted|recorded|acknowledged|recognised)\b.*$", re.IGNORECASE | re.DOTALL
)
_THIS = re.compile(
    r"(?:(?:this|that|the|the\s+(?:above|same|said|following))\s*)?"
    r"(?:agenda\s+)?(?:items?|matters?|agenda|below|above|meeting|reports?|applications?)?"
    r"(?:\s+(?:on|of)\s+the\s+agenda|\s+under\s+discussion|\s+below|\s+above)?|in|on",
    re.IGNORECASE,
)
"""Words that say no more than that it is an item."""
_ITEM_AT_START = re.compile(rf"^\W*(?:the\s+)?{pattern.ITEMS.pattern}", re.IGNORECASE)
_ITEM_AT_END = re.compile(rf"[\s,;:–—(-]+(?:{pattern.PREPOSITION}\s+)?{pattern.ITEMS.pattern}[\s).]*$", re.IGNORECASE)
_ABOUT_ITEM = re.compile(rf"^\W*{pattern.PREPOSITION}\s+(?:{pattern.ITEMS.pattern}|the\s+)", re.IGNORECASE)


@dataclass(slots=True)
class Detail:
    """What the words behind a declaration say."""

    items: list[str]
    concerns: str | None
    reason: str | None
    withdrew: bool | None
    withdrew_text: str | None


def kind_of(text: str) -> InterestKind:
    """What kind of interest printed words name: the longest that fits."""
    fits = [(len(match[0]), kind) for expression, kind in words().kinds for match in expression.finditer(text)]
    return max(fits, key=lambda fit: fit[0])[1] if fits else InterestKind.UNSTATED


def detail_of(stated: Stated) -> Detail:
    """What is said of a declaration: the items, what it is in, the reason, and what the member did."""
    cues = words()
    tells = bool(cues.withdrew.search(stated.reason))
    tail, done = _cut_conduct(f"{stated.reason} {stated.tail}" if tells else stated.tail, cues)
    withdrew, conduct = withdrawal(f"{done} {stated.conduct}".strip())
    about, reason = _cut_reason(tail)
    numbers = items_in(f"{stated.before} ; {stated.tail} ; {stated.conduct} ; {stated.reason if tells else ''}")
    what = subject_of(about) or subject_of(_context(stated.before))
    why = _NOTED.sub("", reason if tells else stated.reason or reason)
    return Detail(numbers, what, plain(why), withdrew, conduct)


def _context(before: str) -> str:
    """Words before the name that say what the interest is in: "In respect of the hall grant, Cllr Elm declared …"."""
    return before if _ABOUT_ITEM.match(before) or pattern.ITEMS.match(before.strip()) else ""


def _cut_conduct(tail: str, cues: Words) -> tuple[str, str]:
    """A tail without the words that tell what the member did, and these."""
    places = [match.start() for expression in (cues.withdrew, cues.stayed) if (match := expression.search(tail))]
    if not places:
        return tail, ""
    start = re.sub(r"\b(?:but|however|although)\b.*$", "", tail[: min(places)], flags=re.DOTALL)
    start = _AND_SO.sub("", start)
    return start, tail[len(start) :].strip(" ,;.")


def _cut_reason(tail: str) -> tuple[str, str]:
    """A tail as what the interest is in, and why it is one."""
    bracket = pattern.IN_BRACKETS.search(tail)
    lead = pattern.REASON.search(tail)
    if bracket and (not lead or bracket.start() <= lead.start()):
        return f"{tail[: bracket.start()]} {tail[bracket.end() :]}", bracket["reason"]
    if lead:
        reason = tail[lead.start("kept") if lead["kept"] else lead.end() :]
        later = pattern.ITEM_LATER.search(reason)
        if later:
            return f"{tail[: lead.start()]} {reason[later.start() :]}", reason[: later.start()]
        return tail[: lead.start()], reason
    ending = pattern.ROLE_ENDING.search(tail)
    return (tail[: ending.start()], ending["reason"]) if ending else (tail, "")


def items_in(text: str) -> list[str]:
    """The numbers of the items that a text names: "items 5 and 7" names two."""
    found = [
        number[0].rstrip(".")
        for match in pattern.ITEMS.finditer(text)
        for number in pattern.NUMBER.finditer(match["numbers"])
    ]
    return list(dict.fromkeys(found))


def subject_of(about: str) -> str | None:
    """What an interest is in, in words; None where there is only a number."""
    match = pattern.CONCERNS.match(about.strip(" .;"))
    what = match["what"] if match else about
    what = _ITEM_AT_END.sub("", _ITEM_AT_START.sub("", what))
    what = re.sub(r"[\s,;]+(?:(?:but|and|so)(?:\s+that)?)?\s*$", "", what)
    return None if _THIS.fullmatch(what.strip(" .,;:–—-")) else plain(what)


def plain(text: str) -> str | None:
    """A stretch of text without the marks and brackets around it; None where no word is left."""
    text = text.strip(" .,;:–—-\n")
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip()
    if text.count("(") != text.count(")"):
        text = text.rstrip(")") if text.count(")") > text.count("(") else text
    return text if re.search(r"\w{2}", text) else None
