"""Sentences as minutes print them, and the cue phrases in them, by the words and marks that spaCy tells apart.

Blank English, no trained model. The cues are looked for here: spaCy's matcher takes ten times as long, since it tries
every phrase at every word. spaCy takes half a second to import, so it is imported when the first minutes are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from minutebook.extract.cues import Phrase, load_cues
from minutebook.extract.dates import MONTHS, WEEKDAYS
from minutebook.extract.spacy_core import english_tokenizer

if TYPE_CHECKING:
    from spacy.tokens import Doc

ABBREVIATION = re.compile(
    r"^(?:mr|mrs|ms|dr|cllr|cllrs|rev|revd|prof|st|no|nos|para|paras|p|pp|e\.?g|i\.?e|etc|vs?|a\.?m|p\.?m|approx|dept"
    r"|inc|ltd|co|min|ref|hon|sec|prop|art|fig|vol|ext|tel|ch|chq|cheq|atty|messrs|ald|coun|clr|insp|sgt|capt|col|jr"
    r"|(?-i:[A-Z]))\.?$",
    re.IGNORECASE,
)

OF_CLOCK = frozenset(["am", "pm", "am.", "pm.", "a.m.", "p.m."])
"""Behind an hour, with a capital to follow, the full stop ends the sentence too: "at 9.30 am. JB to …"."""
CLOSING = frozenset(')”"]’')
MAY_END = CLOSING | frozenset(".!?")
"""The last letters of tokens behind which a sentence may end."""
PLURAL = frozenset(["Members", "Councillors", "Trustees", "Governors"])
DECIDERS = PLURAL | {"The", "It"}
DECIDED = frozenset(["resolved", "agreed", "decided"])
TO_THAT = (["to"], ["that"])
JOINING = frozenset(["that", "and", "but", "or", "when", "if", "as", "of", "by", "for", "whether", "the", "all"])
"""How minutes go on with the next decision in a line of its own: "… to pay £55 The Council resolved to pay"."""
INITIALS_NOT_PRONOUNS = frozenset(["HE", "SHE", "WE", "THEY"])
"""In capitals they are a person's initials."""


@dataclass(frozen=True)
class Cue:
    """A cue phrase: its name, and its place in the text it was found in."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence and the cues in it; offsets count in the text that was read."""

    text: str
    start: int
    end: int
    cues: tuple[Cue, ...]


@lru_cache(maxsize=2048)
def read_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a passage. Several readers ask for the same passage, so the answers are kept."""
    doc = english_tokenizer()(text)
    words = [token.text for token in doc]
    cues = [Cue(name, doc[first].idx, doc[last].idx + len(words[last])) for name, first, last in _find_cues(words)]
    starts = [doc[i].idx for i in _sentence_starts(doc, words)]
    sentences = []
    for start, end in pairwise([*starts, len(text)]):
        own = text[start:end].strip()
        if own:
            start = text.index(own, start)
            within = tuple(cue for cue in cues if start <= cue.start < start + len(own))
            sentences.append(Sentence(own, start, start + len(own), within))
    return tuple(sentences)


def _find_cues(words: list[str]) -> list[tuple[str, int, int]]:
    """Cue, first and last word of each cue phrase, in order; where phrases overlap, the longest counts."""
    small = [word.lower() if word not in INITIALS_NOT_PRONOUNS else word for word in words]
    openings = _openings()
    found = [
        (name, first, last)
        for first, word in enumerate(small)
        for name, phrase in openings.get(word, ())
        if (last := _end_of(phrase, small, first)) is not None
    ]
    kept: list[tuple[str, int, int]] = []
    for cue in sorted(found, key=lambda cue: (cue[1] - cue[2], cue[1])):
        if all(cue[2] < other[1] or cue[1] > other[2] for other in kept):
            kept.append(cue)
    return sorted(kept, key=lambda cue: cue[1])


@cache
def _openings() -> dict[str, list[tuple[str, Phrase]]]:
    """The cue phrases by the words that they can begin with."""
    openings: dict[str, list[tuple[str, Phrase]]] = {}
    for name, phrases in load_cues().phrases.items():
        for phrase in phrases:
            for either, optional in phrase:
                for word in either:
                    openings.setdefault(word, []).append((name, phrase))
                if not optional:
                    break
    return openings


def _end_of(phrase: Phrase, words: list[str], at: int) -> int | None:
    """The place of the last word of a phrase that begins at `at`, None where other words stand there."""
    for either, optional in phrase:
        if at < len(words) and words[at] in either:
            at += 1
        elif not optional:
            return None
    return at - 1


def _sentence_starts(doc: Doc, words: list[str]) -> list[int]:
    """The tokens at which sentences begin."""
    ends = (i for i, word in enumerate(words[:-1], 1) if word[-1] in MAY_END or "\n" in word)
    starts = [i for i in ends if _ends(doc, words, i)]
    starts += [i for i, word in enumerate(words) if i and word in DECIDERS and _decides_anew(words, i)]
    return [0, *sorted(set(starts))] if words else []


def _decides_anew(words: list[str], i: int) -> bool:
    """Whether one decision begins at token `i` behind another, though no full stop parts them."""
    behind = i + 1 if words[i] in PLURAL else i + 2
    led = words[behind : behind + 1] and words[behind] in DECIDED and words[behind + 1 : behind + 2] in TO_THAT
    parted = words[i - 1][-1].isalnum() and words[i - 1].lower() not in JOINING
    return bool(led) and parted and not DECIDED.isdisjoint(words[:i])


def _ends(doc: Doc, words: list[str], i: int) -> bool:
    """Whether a sentence ends before token `i`."""
    before, last = words[i - 1], i - 1
    if "\n" in before:
        return True
    if before in CLOSING and i >= 2:
        last = i - 2
        before = words[last]
    if before[-1] not in ".!?" or not doc[i - 1].whitespace_:
        return False
    first = words[i][0]
    if _is_of_clock(words, last) and first.isupper():
        return words[i].lower() not in WEEKDAYS.keys() | MONTHS.keys()
    if before[-1] == "." and (ABBREVIATION.match(before) or _is_abbreviated(doc, words, last)):
        return False
    return first.isupper() or first.isdigit() or first in "“\"'‘([£"


def _is_of_clock(words: list[str], i: int) -> bool:
    """Whether the token at `i` ends an hour with a full stop."""
    i -= words[i] == "."
    return i > 0 and words[i] in OF_CLOCK and words[i - 1][-1].isdigit()


def _is_abbreviated(doc: Doc, words: list[str], i: int) -> bool:
    """Whether the full stop at `i` belongs to the abbreviation right before it."""
    if words[i] != "." or i == 0 or doc[i - 1].whitespace_:
        return False
    word = words[i - 1]
    if word in {"No", "no", "Nos", "nos"}:
        return i + 1 < len(words) and words[i + 1].isdigit()
    return bool(ABBREVIATION.match(word)) and not word.isdigit() and word not in {"I", "co", "min"}
