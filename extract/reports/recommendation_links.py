"""What was decided on a recommendation, where one file holds both the report and the minutes of its meeting.

Both must be of one meeting and as open as each other. The item joins them, by its title or by a number that no title
contradicts; within an item, the wording. A long clause that the minutes have almost word for word needs no item. A
decision on "the recommendations in the report" is on all of that item.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import TypeVar

from rapidfuzz import fuzz

from minutebook.schema import Change, Decision, DecisionKind, Meeting, Outcome, PaperDocument, Recommendation

One = TypeVar("One", Decision, Recommendation)

SAME_TITLE = 88
SAME_BODY = 85
ALIKE = 62
"""Of 100: how alike the words of two clauses of one item are from which one is the other, perhaps amended."""
WORD_FOR_WORD = 92
"""Of 100: from which wording alone joins two clauses."""
LONG_CLAUSE = 8
"""Words that say something; a shorter clause ("note the report") stands under one item after another."""
LONGEST_CHANGE = 200
"""Letters; where more was changed, the two texts tell it better."""

_ALL_OF_THEM = re.compile(
    r"(?:that )?(?:the |all |to |officers?[’']? |(?:approve|accept|adopt|agree|endorse|support)s? )*recommendations?\b"
    r"(?! \(?(?:\d|[a-z]\b|[ivx]+\b))(?! from\b)",
    re.IGNORECASE,
)
"""How a decision on all that a report recommends begins; one that names some of them by number says less."""
_EXCEPTED = re.compile(
    r"\b(?:subject to|as amended|with the (?:exception|addition|amendment|omission)|except|save (?:that|for)|other than"
    r"|amended)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_NAYS = re.compile(
    r"\b(?:not(?! (?:exceed|more|less|later|before))|refus(?:e|es|ed|al)|reject(?:s|ed)?|declin(?:e|es|ed)"
    r"|defer(?:s|red)?|withdrawn?|postponed?|be referred)\b",
    re.IGNORECASE,
)
"""Words that turn a recommendation into something else, where it hasn't them itself."""
_PUT_OFF = frozenset({DecisionKind.DEFERRED, DecisionKind.REFUSED, DecisionKind.REFERRED})
_BESIDE = frozenset({DecisionKind.PROCEDURAL, DecisionKind.ELECTED, DecisionKind.NOTED})
"""Kinds that are taken beside what was recommended, not instead of it."""
_WORDS = re.compile(r"[£$€]?[^\W_]+(?:[.,/’'-][^\W_]+)*")
_LITTLE = frozenset(
    _WORDS.findall("""
    a an and are as at be been board body cabinet committee council councillors do does for formally governors has have
    hereby in is it its meeting members now of on panel resolve resolved shall should that the their then therefore
    these this to trustees was were will with
    """)
)
"""Words by which a clause of minutes may differ from that of the report and say the same."""
_ENDINGS = ("ies", "ied", "ing", "es", "ed", "s", "d", "y", "e")


def link_recommendations(document: PaperDocument) -> None:
    """Sets on each recommendation the decision on it, and what was changed."""
    minutes = [
        (decided, _decided_item(decided[0], document)) for decided in _together(document.decisions, by="minute_item")
    ]
    for asked in _together(document.recommendations, by="item"):
        item = _asked_item(asked[0], document)
        for decided, minute in minutes:
            if _one_meeting(asked[0], decided[0], document.meetings):
                _link(asked, decided, _same_item(item, minute))


def _together(records: Sequence[One], by: str) -> list[list[One]]:
    """Records in turn: those of one part and one item."""
    return [list(group) for _, group in groupby(records, key=lambda one: (one.part, one.meeting, getattr(one, by)))]


def _one_meeting(asked: Recommendation, decided: Decision, meetings: Sequence[Meeting]) -> bool:
    """Whether a report was made to the meeting that the minutes are of: an agenda and minutes each have a record."""
    if asked.meeting == decided.meeting:
        return asked.meeting is not None
    known = {one.id: one for one in meetings}
    one, other = known.get(asked.meeting or ""), known.get(decided.meeting or "")
    if not one or not other or not one.date or one.date != other.date or not one.body or not other.body:
        return False
    return fuzz.token_set_ratio(one.body.casefold(), other.body.casefold()) >= SAME_BODY


def _asked_item(asked: Recommendation, document: PaperDocument) -> tuple[str | None, list[str]]:
    """Number and titles of the item that a recommendation is made under: the agenda's and the report's own."""
    titles = [
        one.title
        for one in document.agenda_items
        if one.number is not None and one.number == asked.item and one.meeting == asked.meeting
    ]
    titles += [one.title for one in document.reports if one.part == asked.part and one.title]
    return asked.item, titles


def _decided_item(decided: Decision, document: PaperDocument) -> tuple[str | None, list[str]]:
    return decided.item, [one.title for one in document.minute_items if one.id == decided.minute_item and one.title]


def _same_item(asked: tuple[str | None, list[str]], decided: tuple[str | None, list[str]]) -> bool:
    """Whether titles agree; without titles on both sides, whether the numbers do."""
    (number, titles), (other_number, other_titles) = asked, decided
    if titles and other_titles:
        return any(_titles_agree(one, other) for one in titles for other in other_titles)
    return number is not None and number == other_number


def _titles_agree(one: str, other: str) -> bool:
    some, others = " ".join(_terms(one)), " ".join(_terms(other))
    return bool(some and others) and fuzz.token_sort_ratio(some, others) >= SAME_TITLE


def _link(asked: Sequence[Recommendation], decided: Sequence[Decision], same_item: bool) -> None:
    """Pairs the clauses of a report with those of a minute, the likest first; then what is decided on all of them."""
    pairs = sorted(
        ((_likeness(one.text, other.text), -i, -j) for i, one in enumerate(asked) for j, other in enumerate(decided)),
        reverse=True,
    )
    taken: set[int] = set()
    for likeness, i, j in pairs:
        one, other = asked[-i], decided[-j]
        if one.decision or -j in taken or not _is_on(one, other, likeness, same_item):
            continue
        taken.add(-j)
        _set(one, other, *_change(one, other))
    if same_item:
        _link_whole(asked, [one for j, one in enumerate(decided) if j not in taken], alone=not taken)


def _is_on(one: Recommendation, other: Decision, likeness: float, same_item: bool) -> bool:
    if same_item:
        return likeness >= ALIKE
    return likeness >= WORD_FOR_WORD and len(_terms(one.text)) >= LONG_CLAUSE


def _link_whole(asked: Sequence[Recommendation], left: Sequence[Decision], alone: bool) -> None:
    """A decision on the recommendations as such, or one that takes the place of all: the matter is put off."""
    for one in left:
        if _ALL_OF_THEM.match(one.text) and one.kind is not DecisionKind.NOTED:
            for each in asked:
                _set(each, one, *_change_of_all(one))
    rest = [one for one in left if one.kind not in _BESIDE]
    if alone and len(rest) == 1 and (rest[0].kind in _PUT_OFF or (len(asked) == 1 and rest[0].lead_in)):
        for each in asked:
            _set(each, rest[0], Change.INSTEAD, None)


def _set(asked: Recommendation, decided: Decision, change: Change, changed_text: str | None) -> None:
    """Links the two, unless that would show what is closed in a record that is not, or was done before."""
    if asked.decision is None and asked.access is decided.access:
        asked.decision, asked.change, asked.changed_text = decided.id, change, changed_text


def _change(asked: Recommendation, decided: Decision) -> tuple[Change, str | None]:
    turned = _NAYS.search(decided.text) and not _NAYS.search(asked.text)
    if turned or decided.outcome is not Outcome.CARRIED:
        return Change.INSTEAD, None
    if sorted(_terms(asked.text)) == sorted(_terms(decided.text)):
        return Change.AS_RECOMMENDED, None
    return Change.AMENDED, _changed_words(asked.text, decided.text)


def _change_of_all(decided: Decision) -> tuple[Change, str | None]:
    if decided.outcome is not Outcome.CARRIED or decided.kind in _PUT_OFF:
        return Change.INSTEAD, None
    if excepted := _EXCEPTED.search(decided.text):
        return Change.AMENDED, f"→ {excepted[0]}"
    return Change.AS_RECOMMENDED, None


def _changed_words(asked: str, decided: str) -> str | None:
    """The words that only one side has, as printed: "£500 → £400"; None where that is no short answer."""
    changed = f"{_only_in(asked, decided)} → {_only_in(decided, asked)}".strip()
    return changed if len(changed) <= LONGEST_CHANGE else None


def _only_in(text: str, other: str) -> str:
    """The runs of words that another text lacks, with the little words within them."""
    theirs = Counter(_terms(other))
    runs, end = [], None
    for word in _WORDS.finditer(text):
        term = _term(word[0])
        if theirs[term] > 0:
            theirs[term] -= 1
            end = None
        elif term not in _LITTLE and end is None:
            runs.append((word.start(), end := word.end()))
        elif term not in _LITTLE:
            runs[-1] = (runs[-1][0], end := word.end())
    return " … ".join(text[start:end] for start, end in runs)


def _likeness(asked: str, decided: str) -> float:
    return fuzz.token_sort_ratio(" ".join(_terms(asked)), " ".join(_terms(decided)))


def _terms(text: str) -> list[str]:
    """The words that say something, in simple forms."""
    return [term for term in map(_term, _WORDS.findall(text)) if term not in _LITTLE]


def _term(word: str) -> str:
    plain = word.casefold()
    if plain in _LITTLE or not plain.isalpha():
        return plain
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 4 and not plain.endswith("ss"):
            return plain.removesuffix(ending)
    return plain
