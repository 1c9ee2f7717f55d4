"""The spaCy pipeline: sentences as minutes print them, and the cue phrases in them.

A blank English pipeline with components of our own; no trained model. spaCy takes a second to import, so it is imported
here only when the first minutes are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from minutebook.extract.cues import load_cues
from minutebook.extract.spacy_core import load_spacy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

ABBREVIATION = re.compile(
    r"^(?:mr|mrs|ms|dr|cllr|cllrs|rev|revd|prof|st|no|nos|para|paras|p|pp|e\.?g|i\.?e|etc|vs?|a\.?m|p\.?m|approx|dept"
    r"|inc|ltd|co|min|ref|hon|sec|prop|art|fig|vol|ext|tel|(?-i:[A-Z]))\.?$",
    re.IGNORECASE,
)

CLOSING = frozenset(')”"]’')
MAY_END = CLOSING | frozenset(".!?")
"""The last letters of tokens behind which a sentence may end."""
INITIALS_NOT_PRONOUNS = ["HE", "SHE", "WE", "THEY"]


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
    nlp, matcher = _reader()
    from spacy.util import filter_spans

    doc = nlp.make_doc(text)
    cues = [
        Cue(span.label_, span.start_char, span.end_char)
        for span in sorted(filter_spans(matcher(doc, as_spans=True)), key=lambda span: span.start)
    ]
    starts = [doc[i].idx for i in _sentence_starts(doc)]
    sentences = []
    for start, end in pairwise([*starts, len(text)]):
        own = text[start:end].strip()
        if own:
            start = text.index(own, start)
            within = tuple(cue for cue in cues if start <= cue.start < start + len(own))
            sentences.append(Sentence(own, start, start + len(own), within))
    return tuple(sentences)


@cache
def _reader() -> tuple[Language, Matcher]:
    """The English of spaCy, and the matcher of cue phrases; called apart, since a pipeline takes twice the time."""
    spacy = load_spacy()
    from spacy.matcher import Matcher

    nlp: Language = spacy.blank("en")
    matcher = Matcher(nlp.vocab)
    for name, phrases in load_cues().phrases.items():
        patterns = [[_token_pattern(words, optional) for words, optional in phrase] for phrase in phrases]
        matcher.add(name, patterns)
    return nlp, matcher


def _token_pattern(words: tuple[str, ...], optional: bool) -> dict[str, Any]:
    """How the matcher finds one word of a phrase; "HE" in capitals is a person's initials rather than the pronoun."""
    pattern: dict[str, Any] = {"LOWER": {"IN": list(words)}, "ORTH": {"NOT_IN": INITIALS_NOT_PRONOUNS}}
    return pattern | ({"OP": "?"} if optional else {})


def _sentence_starts(doc: Doc) -> list[int]:
    """The tokens at which sentences begin."""
    words = [token.text for token in doc]
    ends = (i for i, word in enumerate(words[:-1], 1) if word[-1] in MAY_END or "\n" in word)
    return [0, *(i for i in ends if _ends(doc, words, i))] if words else []


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
    if before[-1] == "." and (ABBREVIATION.match(before) or _is_abbreviated(doc, words, last)):
        return False
    first = words[i][0]
    return first.isupper() or first.isdigit() or first in "“\"'‘([£"


def _is_abbreviated(doc: Doc, words: list[str], i: int) -> bool:
    """Whether the full stop at `i` belongs to the abbreviation right before it."""
    if words[i] != "." or i == 0 or doc[i - 1].whitespace_:
        return False
    word = words[i - 1]
    if word in {"No", "no", "Nos", "nos"}:
        return i + 1 < len(words) and words[i + 1].isdigit()
    return bool(ABBREVIATION.match(word)) and not word.isdigit() and word not in {"I", "co", "min"}
