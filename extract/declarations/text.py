"""What a text says of interests: who declared which, in what, why, and what the member did then.

Offsets count in the text that was given; `text[found.start:found.end]` are the words that state a declaration.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.extract.declarations import words as pattern
from minutebook.extract.declarations.members import BETWEEN, is_group, members_of
from minutebook.extract.declarations.words import Words, withdrawal, words
from minutebook.extract.names import HONORIFIC, is_name
from minutebook.extract.people import People
from minutebook.extract.sentences import read_sentences

LEADS = re.compile(
    r"\b(?:noted|advised|reported|informed|stated|recorded|announced|explained)\b[^.;]{0,60}\bthat\b", re.I
)
"""Words before "had an interest" that make it a declaration wherever it stands."""
TOLD_AFTER = re.compile(r"\b(?:noted|declared|recorded|recognised|acknowledged|disclosed)\b", re.IGNORECASE)
SAME_PERSON = re.compile(
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Bb]oth|[Tt]he\s+(?:[Mm]ember|[Cc]ouncillor|[Gg]overnor|[Dd]irector|[Tt]rustee)s?)\b"
)
_ITEM_FIRST = re.compile(rf"^\W*{pattern.ITEMS.pattern}[^\S\n]*(?:\([^()]*\))?[\s:;,–—-]*", re.IGNORECASE)
_ANNOUNCED = re.compile(r"[^:]{0,80}\b(?:declar|disclos|interest|follow)[^:]{0,80}:\s*", re.IGNORECASE)
_IS = re.compile(
    r"\s+(?:is|was|are|were)\s+(?:also\s+)?(?:an?|the|on|employed|related|married|chair\w*|trustee|member|director|known)\b"
    r"|\s+(?:works?|owns?|lives?|serves?)\s|\s+(?:has|have)\s+(?:an?|family|children|a\s+relative)\b"
)
_PARTED = re.compile(
    r"\s*(?:[:;–—(-]|,)\s*\S|\s+(?:agenda|item|minute|planning|application|re\b|in\s|for\s)", re.IGNORECASE
)
_ADDED = re.compile(rf"(?:[;,]|[;,]?\s+and)\s+(?={HONORIFIC.pattern})")
_IN_ITEM = re.compile(rf"\s+(?:{pattern.PREPOSITION}\s+|\()\s*(?:agenda\s+)?items?\b", re.IGNORECASE)
_GOVERNS = re.compile(r"\b(?:in|at|of|for|with|to|near|an?|the|his|her|their|under|on|regarding)\s*$", re.IGNORECASE)


@dataclass(slots=True)
class Stated:
    """One or more people's interest as a text states it; what isn't stated is empty."""

    who: str
    start: int
    end: int
    kind_text: str = ""
    before: str = ""
    tail: str = ""
    reason: str = ""
    conduct: str = ""
    """Words beside the tail that tell what the member did then."""
    listed: bool = False
    elided: bool = False
    """Its verb is that of the declaration before it, which may share its tail."""


def may_declare(text: str) -> bool:
    """Whether a text can hold a declaration at all: it speaks of interests, conflicts or recusal."""
    return bool(words().hint.search(text))


def read_declarations(text: str, people: People, under_heading: bool) -> list[Stated]:
    """The declarations in a passage. `under_heading`: it stands where the minutes collect them, so less is needed."""
    found: list[Stated] = []
    for sentence in read_sentences(text):
        none = pattern.NONE.search(sentence.text)
        own = sentence.text[: none.start()] if none else sentence.text
        stated = _in_sentence(own, under_heading, words())
        if under_heading and not stated:
            stated = list(_listed(own, people))
        if not stated and found and (again := _goes_on_about(sentence.text, found)):
            again.conduct += f" {sentence.text}"
            if withdrawal(sentence.text)[0] is not None:
                again.end = sentence.end
        for one in stated:
            one.start, one.end = one.start + sentence.start, one.end + sentence.start
        found += stated
    return found


def _goes_on_about(sentence: str, found: list[Stated]) -> Stated | None:
    """The declaration that a sentence goes on about: it begins with a pronoun, or with the name."""
    if SAME_PERSON.match(sentence):
        return found[-1]
    named = [one for one in found if sentence.startswith(one.who)]
    return named[0] if named else None


def _in_sentence(text: str, under_heading: bool, cues: Words) -> list[Stated]:
    if not (cues.hint.search(text) or (under_heading and cues.told.search(text))):
        return []
    found: dict[int, Stated] = {}
    for stated in _marks(text, under_heading, cues):
        if not any(other.start <= stated.start < other.end for other in found.values()):
            found.setdefault(stated.start, stated)
    for match in cues.bare.finditer(text) if found else ():
        one = _said_by_whoever_stands_before(text, match)
        if (
            one
            and min(found) < one.start
            and not any(other.start <= match.start() < other.end for other in found.values())
        ):
            one.elided = True
            found.setdefault(one.start, one)
    for one in _shorter(text, found):
        found.setdefault(one.start, one)
    return _with_tails(text, sorted(found.values(), key=lambda one: one.start))


def _shorter(text: str, found: dict[int, Stated]) -> Iterator[Stated]:
    """Who is only added to a declaration: "…; Cllr Elm in item 8"."""
    for start in _ADDED.finditer(text) if found else ():
        who = pattern.WHO_FIRST.match(text, start.end())
        taken = any(one.start <= start.end() < one.end for one in found.values())
        if who and start.start() > min(found) and not taken and _IN_ITEM.match(text, who.end()):
            yield Stated(who["who"], who.start("who"), who.end())


def _marks(text: str, under_heading: bool, cues: Words) -> Iterator[Stated]:
    """Every place at which somebody is said to declare; `end` is where the words about it begin."""
    for match in cues.declared.finditer(text):
        if one := _said_by_whoever_stands_before(text, match) or _said_before_name(text, match, cues):
            yield one
    for match in cues.passive.finditer(text):
        if who := pattern.WHO_FIRST.match(text, match.end()):
            stated = Stated(who["who"], who.start("who"), who.end(), _kind_text(match), before=match["about"] or "")
            yield stated
    for match in cues.received.finditer(text):
        yield from _list_of_people(text, match)
    for match in cues.possessed.finditer(text):
        if TOLD_AFTER.search(text[match.end() :]) and (one := _said_by_whoever_stands_before(text, match)):
            yield one
    for match in cues.told.finditer(text):
        if (under_heading or match["thing"]) and (one := _said_by_whoever_stands_before(text, match)):
            one.reason = match["reason"]
            yield one
    if under_heading or LEADS.search(text):
        for match in cues.had.finditer(text):
            if one := _said_by_whoever_stands_before(text, match):
                yield one


def _said_by_whoever_stands_before(text: str, match: re.Match[str]) -> Stated | None:
    before = text[: match.start()]
    conduct = ""
    who = pattern.WHO.search(before)
    if who is None:
        left = list(words().withdrew.finditer(before))
        who = pattern.WHO.search(before[: left[-1].start()]) if left else None
        conduct = before[left[-1].start() :] if left else ""
    if who is None or pattern.DOUBT.search(before[: who.start()]) or pattern.AMBITION.match(text[match.end() :]):
        return None
    if is_group(who["who"]) and (pattern.ADVICE.search(text) or ":" in text[match.end() :]):
        return None
    groups = match.groupdict()
    if groups.get("recused"):
        conduct = f"{conduct} {groups['recused']}".strip()
    reason = re.sub(r"^,?\s*(?:being|who)\s", "", who["as"] or "").strip(" ,")
    start = who.start("who") + _other_clause(before[: who.start("who")], who["who"])
    return Stated(
        before[start : who.end("who")],
        start,
        match.end(),
        _kind_text(match),
        before[:start],
        reason=reason,
        conduct=conduct,
    )


def _other_clause(before: str, who: str) -> int:
    """How many letters of the names belong to the clause before: "an interest in Rose Cottage and Cllr Elm …"."""
    joint = BETWEEN.search(who)
    return joint.end() if joint and _GOVERNS.search(before) else 0


def _said_before_name(text: str, match: re.Match[str], cues: Words) -> Stated | None:
    """A declaration whose name stands behind it: "Having declared an interest in item 7, Cllr Elm left the room"."""
    if not match[0].lower().startswith("having") or text[: match.start()].strip():
        return None
    for comma in re.finditer(r",\s+", text[match.end() :]):
        who = pattern.WHO_FIRST.match(text, match.end() + comma.end())
        if who and cues.withdrew.match(text[who.end() :].lstrip()):
            about = text[match.end() : match.end() + comma.start()]
            return Stated(who["who"], match.start(), who.end(), _kind_text(match), before=about)
    return None


def _kind_text(match: re.Match[str]) -> str:
    """The printed kind: the words before "interest", or an abbreviation such as DPI that is kind and thing in one."""
    groups = match.groupdict()
    thing = groups.get("thing") or ""
    kind = (groups.get("kind") or "").strip(" ,/")
    whole = not thing.lower().startswith("interest") or kind.endswith(" of")
    return f"{kind} {thing}".strip() if whole else kind


def _list_of_people(text: str, match: re.Match[str]) -> Iterator[Stated]:
    """Those from whom declarations were received, each with words of their own: "Cllr Elm (item 5) and Cllr Oak"."""
    at = match.end()
    while who := pattern.WHO_FIRST.match(text, at):
        if not _is_person(who["who"]):
            return
        stop = re.compile(rf"[;,]?\s+(?:and\s+)?(?={HONORIFIC.pattern})|;\s*").search(text, who.end())
        yield Stated(who["who"], who.start("who"), who.end(), _kind_text(match))
        if not stop:
            return
        at = stop.end()


def _with_tails(text: str, found: list[Stated]) -> list[Stated]:
    """Each declaration with the words up to the next one."""
    for i, one in enumerate(found):
        stop = found[i + 1].start if i + 1 < len(found) else len(text)
        one.tail = text[one.end : stop]
        one.end = one.end + len(one.tail.rstrip(" ,;")) if one.tail.strip() else one.end
        if one.elided and not found[i - 1].tail.replace("and", "").strip(" ,"):
            found[i - 1].tail = one.tail
        one.end = one.start + len(re.sub(r"[\s,;]+(?:and|whilst|while)?\s*$", "", text[one.start : one.end]))
    return found


def _listed(text: str, people: People) -> Iterator[Stated]:
    """Entries of a list under the heading: "Cllr Elm – item 7 – trustee of the hall", "Item 7: Cllr Elm, personal"."""
    if pattern.ADVICE.search(text) or re.search(r"\bapolog", text, re.IGNORECASE):
        return
    for piece in re.finditer(r"[^;\n]+", text):
        entry = piece[0]
        first = _ITEM_FIRST.match(entry) or _ANNOUNCED.match(entry)
        who = pattern.WHO_FIRST.match(entry, first.end() if first else 0)
        if not who or is_group(who["who"]):
            continue
        rest = entry[who.end() :]
        known = all(people.resolve(member.name) or member.honorific for member in members_of(who["who"]))
        told = _IS.match(rest) if known else None
        if not (known or is_name(who["who"])) or not (told or _PARTED.match(rest) or (first and not rest.strip(" ."))):
            continue
        stated = Stated(who["who"], piece.start() + (0 if first else who.start("who")), piece.end())
        stated.before, stated.listed = first[0] if first else "", True
        if told:
            stated.before, stated.reason = f"{stated.before} ({rest})", rest.strip(" .")
        else:
            stated.tail, stated.kind_text = cut_kind(rest)
            lead = words().bare_kind.search(first[0]) if first else None
            stated.kind_text = stated.kind_text or (_kind_text(lead) if lead else "")
        yield stated


def cut_kind(entry: str) -> tuple[str, str]:
    """An entry of a list without the field that names the kind of interest, and that field."""
    if first := words().first.match(entry):
        return entry[first.end() :], _kind_text(first)
    for field in re.finditer(r"[^:;,()–—]+?(?=\s*[:;,()–—]|\s-\s|$)", entry):
        bare = field[0].strip(" -")
        if kind := words().alone.fullmatch(bare):
            return f"{entry[: field.start()]} {entry[field.end() :].lstrip(' ,')}", _kind_text(kind) or bare
    return entry, ""


def _is_person(who: str) -> bool:
    return any(member.honorific or is_name(member.name) for member in members_of(who))
