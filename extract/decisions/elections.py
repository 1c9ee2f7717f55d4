"""Who was chosen, as annual meetings print it: the outcome behind or below the name of the one who was put forward."""

import re
from collections.abc import Sequence

from minutebook.extract.decisions import cues
from minutebook.extract.decisions.movers import NAME
from minutebook.extract.decisions.rulings import Ruled
from minutebook.extract.evidence import of_blocks
from minutebook.extract.minutes.passages import Passage
from minutebook.extract.sentences import Sentence
from minutebook.extract.stretches import Stretch, joined_text

_HOW = r"(?:(?:then|duly|therefore|thus|so|all|both|declared|re-?|unanimously|now) ?)"
_CHOSEN = r"(?:elected|appointed|co-opted|voted in|returned)"
_BY_ALL = r"(?: (?:unanimously|unopposed|nem\.? ?con\.?|en bloc|by acclamation|by all(?: present)?))"
_NAMES = rf"{NAME}(?:(?:,| and|, and| ?&) {NAME})*"
SIGNS = ("elected", "appointed", "co-opted", "voted in", "returned")
"""Of which every statement of an election has one."""
PUT_FORWARD = re.compile(
    r"\b(?:nominat\w+|candidates?|propos\w+|second\w+|stand(?:s|ing)?|stood|volunteer\w*|appli(?:ed|cations?)|vacanc\w+"
    r"|put (?:himself|herself|themselves|forward)|willing|happy|offered|agreed|retir\w+|term)\b",
    re.IGNORECASE,
)
"""Words of a sentence that says who might be chosen."""
CHOSEN_TOO = re.compile(
    rf"(?:He|She|They|Both|All(?: three| four| five)?)(?: all| both)? (?:was|were) {_HOW}*{_CHOSEN}\b[^.;]{{0,60}}\.?"
)
"""A sentence about somebody whom the one before names."""
NAMED_AND_CHOSEN = re.compile(rf"{_NAMES},? (?:was|were)(?: {_HOW}+{_CHOSEN}{_BY_ALL}?| {_HOW}*{_CHOSEN}{_BY_ALL})\.?")
"""Names, and that they were chosen: for what, the heading says."""
OF_ELECTIONS = re.compile(
    r"\b(?:elect\w*|appoint\w*|officers?|nominat\w*|candidates?|chair\w*|vice|president|treasurer|secretary"
    r"|co-option|trustees?)\b",
    re.IGNORECASE,
)
NAMED_AND_ELECTED = re.compile(rf"{_NAMES},? (?:was|were) {_HOW}*(?:elected|co-opted|appointed)\.?")
"""The same without a word of how, as it is told under a heading that speaks of elections."""
PUT_UP_LINE = re.compile(
    rf"{NAME}(?: (?:stands|standing|stood|(?:was |is )?(?:nominated|proposed)))?(?: for [^.()]{{3,40}})? "
    rf"\(?(?:(?:and )?(?i:prop(?:osed|oser)?\.?|nominated|sec(?:onded"
    rf"|onder)?\.?)(?: by)?:? {NAME}[,;.)]* ?){{1,2}}\)?\.?"
)
"""A line with one who stands for an office, and the proposers."""
CHOSEN_LINE = re.compile(
    rf"(?:duly |was |were )*(?:re-?)?{_CHOSEN}{_BY_ALL}?(?: \(\d{{1,3}}\)|,? (?:with )?\d{{1,3}} votes?)?\.?",
    re.IGNORECASE,
)
"""A line that says so and nothing else."""


REMAINS = re.compile(
    rf"{_NAMES} (?:to|will) (?:remain|continue|carry on|stay on|stay)(?: (?:as|in)\b[^.;]{{2,40}})?\.?"
)
"""Who goes on, where nobody else was put forward."""
NO_OTHERS = re.compile(
    r"\bno (?:other|alternative|further|new) (?:nominations?|candidates?|proposals?)\b", re.IGNORECASE
)
VOTED_IN = re.compile(rf"(?:[A-Z\d][^.;:]{{2,40}}(?: [–-]|,|:) )?{_NAMES} voted in(?: again)?{_BY_ALL}?\.?")


def elected_after(sentences: Sequence[Sentence], k: int, title: str) -> tuple[int, int] | None:
    """Where it stands that sentence `k` says somebody was chosen whom it, or the one before, does no more than name."""
    text = sentences[k].text
    if k and "no " in (before := sentences[k - 1].text) and NO_OTHERS.search(before) and REMAINS.fullmatch(text):
        return sentences[k - 1].start, sentences[k].end
    if not any(map(text.__contains__, SIGNS)):
        return None
    if VOTED_IN.fullmatch(text):
        return sentences[k].start, sentences[k].end
    if k and CHOSEN_TOO.fullmatch(text) and PUT_FORWARD.search(sentences[k - 1].text):
        return sentences[k - 1].start, sentences[k].end
    if NAMED_AND_CHOSEN.fullmatch(text) or (OF_ELECTIONS.search(title) and NAMED_AND_ELECTED.fullmatch(text)):
        return sentences[k].start, sentences[k].end
    return None


def elects(text: str) -> bool:
    """Whether a sentence says that somebody was chosen."""
    return any(map(text.__contains__, SIGNS)) and cues.ELECTED.search(text) is not None


def puts_forward(text: str) -> bool:
    """Whether a sentence proposes somebody for an office, and no more: what became of it, another tells."""
    return not elects(text) and OF_ELECTIONS.search(text) is not None


def elected_in_lines(passages: Sequence[Passage], i: int) -> Ruled | None:
    """Passage `i` with the line below it, where it puts somebody forward and that line says no more than: elected."""
    if i + 1 == len(passages) or not CHOSEN_LINE.fullmatch(passages[i + 1].text):
        return None
    if not PUT_UP_LINE.fullmatch(passages[i].text):
        return None
    blocks = [passage.block for passage in passages[i : i + 2]]
    return Ruled(joined_text([Stretch.whole(block) for block in blocks]), of_blocks(blocks), blocks[0], blocks[0].label)
