"""The spaCy pipeline: sentences as minutes print them, and the cue phrases in them.

A blank English pipeline with components of our own; no trained model. spaCy takes a second to import, so it is imported
here only when the first minutes are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from minutebook.extract.cues import load_cues
from minutebook.extract.spacy_core import load_spacy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ABBREVIATION = re.compile(
    r"^(?:mr|mrs|ms|dr|cllr|cllrs|rev|revd|prof|st|no|nos|para|paras|p|pp|e\.?g|i\.?e|etc|vs?|a\.?m|p\.?m|approx|dept"
    r"|inc|ltd|co|min|ref|hon|sec|art|fig|vol|ext|tel|(?-i:[A-Z]))\.?$",
    re.IGNORECASE,
)

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
    doc = _pipeline()(text)
    cues = [Cue(span.label_, span.start_char, span.end_char) for span in doc.spans.get("cues", [])]
    sentences = []
    for span in doc.sents:
        own = span.text.strip()
        if own:
            start = text.index(own, span.start_char)
            within = tuple(cue for cue in cues if start <= cue.start < start + len(own))
            sentences.append(Sentence(own, start, start + len(own), within))
    return tuple(sentences)


@cache
def _pipeline() -> Language:
    spacy = load_spacy()
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Span
    from spacy.util import filter_spans

    @Language.component("minute_sentences")
    def minute_sentences(doc: Doc) -> Doc:
        for token in doc[1:]:
            token.is_sent_start = _ends(doc, token.i)
        return doc

    nlp: Language = spacy.blank("en")
    matcher = Matcher(nlp.vocab)
    for name, phrases in load_cues().phrases.items():
        patterns = [[_token_pattern(words, optional) for words, optional in phrase] for phrase in phrases]
        matcher.add(name, patterns)

    @Language.component("minute_cues")
    def minute_cues(doc: Doc) -> Doc:
        spans = [Span(doc, start, end, label=key) for key, start, end in matcher(doc)]
        doc.spans["cues"] = sorted(filter_spans(spans), key=lambda span: span.start)
        return doc

    nlp.add_pipe("minute_sentences")
    nlp.add_pipe("minute_cues")
    return nlp


def _token_pattern(words: tuple[str, ...], optional: bool) -> dict[str, Any]:
    """How the matcher finds one word of a phrase; "HE" in capitals is a person's initials rather than the pronoun."""
    pattern: dict[str, Any] = {"LOWER": {"IN": list(words)}, "ORTH": {"NOT_IN": INITIALS_NOT_PRONOUNS}}
    return pattern | ({"OP": "?"} if optional else {})


def _ends(doc: Doc, i: int) -> bool:
    """Whether a sentence ends before token `i`."""
    before, token = doc[i - 1], doc[i]
    if "\n" in before.text:
        return True
    if before.text in {")", "”", '"', "]", "’"} and i >= 2:
        before = doc[i - 2]
    if not before.text or before.text[-1] not in ".!?" or not doc[i - 1].whitespace_:
        return False
    if before.text[-1] == "." and (ABBREVIATION.match(before.text) or _is_abbreviated(doc, before.i)):
        return False
    return token.text[:1].isupper() or token.text[:1].isdigit() or token.text[0] in "“\"'‘([£"


def _is_abbreviated(doc: Doc, i: int) -> bool:
    """Whether the full stop at `i` belongs to the abbreviation right before it."""
    if doc[i].text != "." or i == 0 or doc[i - 1].whitespace_:
        return False
    word = doc[i - 1].text
    if word in {"No", "no", "Nos", "nos"}:
        return i + 1 < len(doc) and doc[i + 1].is_digit
    return bool(ABBREVIATION.match(word)) and not word.isdigit() and word not in {"I", "co", "min"}
