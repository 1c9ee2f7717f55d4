"""Who was chosen, as annual meetings print it: the outcome behind or below the name of the one who was put forward."""

import re
from collections.abc import Sequence
from itertools import takewhile

from minutebook.extract.decisions import cues
from minutebook.extract.decisions.movers import NAME
from minutebook.extract.decisions.rulings import Ruled
from minutebook.extract.evidence import of_blocks
from minutebook.extract.minutes.passages import Passage, Section
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


FILLED_POST = re.compile(rf"[A-Z][^.:;]{{2,40}}(?::| [–—-]) {_NAMES}(?: \([^)]{{2,40}}\))?\.?")
"""A line with a post and who is to fill it: "Treasurer: Uma Pell (Strand)"."""
PUT_UP_BY = re.compile(
    rf"(?:(?:and )?(?i:propos(?:er|ed)|nominat(?:or|ed)|second(?:er|ed))(?i: by)?:? {NAME}[,;.]? ?){{1,2}}"
)
"""A line below it with one of the proposers, or both."""
VOTED_BELOW = re.compile(
    rf"\(?(?!.*\b(?:not|no|nobody)\b)(?:[^.:;()]{{3,70}} )?(?:{_CHOSEN}|carried|agreed|approved|accepted|unopposed"
    rf"|unanimous(?:ly)?){_BY_ALL}?\W*",
    re.IGNORECASE,
)
"""The line below these, which says how it went."""
NOMINATED = (
    re.compile(
        rf"(?P<mover>{NAME}) (?:proposed|nominated),? and (?P<seconder>{NAME}) seconded,? the (?:nomination"
        rf"|appointment|election) of (?P<who>{NAME})"
    ),
    re.compile(
        rf"(?P<who>{NAME}) \(?(?i:propos(?:er|ed)(?: by)?):? (?P<mover>{NAME})[,;.]? (?:and )?"
        rf"(?i:second(?:er|ed)(?: by)?):? (?P<seconder>{NAME})\)?"
    ),
    re.compile(
        rf"(?P<mover>{NAME}) (?:proposed|nominated) (?P<who>{NAME})[^.;]{{0,60}}?,? (?:and )?(?:this was )?seconded by "
        rf"(?P<seconder>{NAME})"
    ),
)
"""Somebody put forward, with both proposers: one of several who stand."""
CHOOSES = re.compile(r"\b(?:(?:re-?)?elect|appoint|co-opt|voted)", re.IGNORECASE)
SEVERAL = 2
"""Who stand, from which on it must be told whose proposers are meant."""
TITLES = frozenset(("Councillor", "Cllr", "Mrs", "Miss", "Prof", "Rev", "Dame", "Lord", "Lady", "Sir"))


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


def elected_in_block(section: Section, passages: Sequence[Passage], i: int) -> tuple[Ruled, str, int] | None:
    """The post, who fills it and the proposers, of whom passage `i` names the first, with how it went below them.

    Gives the post's line, the words that name the proposers, and how many passages tell these and the outcome.
    """
    by = list(takewhile(lambda one: PUT_UP_BY.fullmatch(one.text), passages[i : i + 2]))
    end = i + len(by)
    if not by or end == len(passages) or not VOTED_BELOW.fullmatch(passages[end].text):
        return None
    post = passages[i - 1].block if i else section.heading
    if not FILLED_POST.fullmatch(post.text):
        return None
    return Ruled(post.text, of_blocks([post]), post), "; ".join(one.text for one in by), len(by) + 1


def proposers_of(chosen: str, passages: Sequence[Passage]) -> tuple[str, str] | None:
    """Mover and seconder of the one of several candidates whom a statement says to be chosen."""
    if not CHOOSES.search(chosen):
        return None
    stood = [match for one in passages for form in NOMINATED for match in form.finditer(one.text)]
    if len({match["who"] for match in stood}) < SEVERAL:
        return None
    said = set(re.findall(r"[\w’'-]+", chosen))
    meant = [match for match in stood if said & (set(re.findall(r"[\w’'-]{3,}", match["who"])) - TITLES)]
    return (meant[0]["mover"], meant[0]["seconder"]) if len({match["who"] for match in meant}) == 1 else None


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
