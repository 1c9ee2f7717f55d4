"""An action as read, and where among the sentences of a passage it is stated."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.extract.actions.doers import APART, doer_before
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import Sentence
from minutebook.ingest.model import Block
from minutebook.schema import Basis, Evidence, OwnerKind, Rule, Status

NONE = re.compile(
    r"\bno (?:further )?actions?\b|^\W*(?:none|n/a|nil|not applicable)\W*$"
    r"|^\W*(?:closed|completed?|done|on ?going|open|carried forward|noted|for (?:information|noting)(?: only)?)\W*$"
    r"|^\W*(?:approved|adopted|agreed|authori[sz]ed|received|carried|passed|deferred|withdrawn|ratified)\W*$"
    r"|^\s*actions?(?: from| arising| list| log| points?)?\s*:?\s*$",
    re.IGNORECASE,
)
"""What says that there is no action, or only how far one has come."""
STRONG = re.compile(
    r"\b(?:request(?:ed|ing)?|undertook|agreed|undertaken|to be|would|will|should|ought to|need to|conclud|suggest"
    r"|asked|propos|invite|helpful|action|resolv|offered|volunteered)\w*\b"
    r"|^(?-i:(?:The )?[A-Z][\w’']*(?: (?:and|&) [A-Z][\w’']*)?) to [a-z]",
    re.IGNORECASE,
)
"""Words of a sentence that asks for something, promises or proposes it."""
CLOSES = re.compile(
    r"\W*prop(?:osed|oser)?\b[^.]{0,40}\b(?:sec(?:onded|onder)?|2nd)\b[^.]{0,40}\.?"
    r"|(?:the )?(?:committee|council|board|panel|meeting|members|governors|trustees)"
    r" (?:noted|received|approved|thanked|welcomed|endorsed|accepted)\b[^.]*\.?"
    r"|[\w .’'-]{2,40} (?:asked|requested|wished)(?: (?:that|for))? (?:it|this|his|her|their|the)[\w ’'-]{0,30}?"
    r" (?:to )?be (?:minuted|noted|recorded)\b[^.]*\.?",
    re.IGNORECASE,
)
"""A sentence behind the one with the action that only says who moved it, that a report was noted, or what to minute."""
OUTCOME_LEAD = re.compile(r"^(?:agreed|recommended|resolved|action|recommendation agreed)\s*[:–—-]\s*", re.IGNORECASE)
BARE_ASSENT = re.compile(
    r"(?:(?:this|it) was |all |we )?(?:agreed|approved|resolved)(?: to [a-z]+)?(?: [–—-]|\.)?", re.IGNORECASE
)
"""A sentence that leaves to the one before it what was agreed: "AGREED to buy."."""
WORK = re.compile(r"\b(?:to|will)\s+[a-z]")
"""Words that give work."""
TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|said|thanked|noted|asked|felt|put|will be)\b")
"""Verbs of a sentence that tells of something rather than giving work."""
GIVES = {"to", "will", "pledge", "undertaking"}
"""Cues behind an owner of what that owner is to do."""
MIN_TEXT = 12
"""Characters of a passage that can state an action."""
FIRST_LOOK = 2
"""Sentences before the mark that may state the action together."""


@dataclass
class FoundAction:
    """An action as read; owners and deadlines are still as printed."""

    section: Section
    text: str
    evidence: list[Evidence]
    basis: Basis
    rule: Rule
    owners_text: str | None = None
    due_text: str | None = None
    status: Status = Status.OPEN
    status_text: str | None = None
    block: Block | None = None
    start: int = 0


def action_at(
    section: Section, passage: Passage, start: int, end: int, owners_text: str | None, rule: Rule
) -> FoundAction:
    """The action stated at `start` to `end` of the passage's text."""
    offset = len(passage.block.text) - len(passage.text)
    text = passage.text[start:end].strip()
    return FoundAction(
        section,
        text,
        passage.block.evidence(offset + start, offset + end),
        Basis.MARKED,
        rule,
        owners_text=owners_text.strip() if owners_text else None,
        block=passage.block,
        start=offset + start,
    )


def work_until(sentences: Sequence[Sentence], capitals: bool) -> int:
    """Where an action that begins sentences ends: with the first, behind capitals with the last that gives work too."""
    end = sentences[0].end
    for sentence in sentences[1:] if capitals else []:
        if not WORK.search(sentence.text) or TELLS.search(sentence.text):
            break
        end = sentence.end
    return end


def where_stated(sentences: Sequence[Sentence]) -> tuple[int, int]:
    """The last sentence, with the one before it where it has no word of request or promise itself."""
    last = _last(sentences)
    first = last
    while first > 0 and last - first + 1 < FIRST_LOOK and not _is_strong(sentences[first]):
        first -= 1
    return sentences[first].start, sentences[last].end


def last_stated(sentences: Sequence[Sentence]) -> tuple[int, int]:
    """The last sentence that says something of its own, with the one before it where it only assents to that."""
    last = _last(sentences)
    first = last - 1 if last and BARE_ASSENT.fullmatch(sentences[last].text) else last
    return sentences[first].start, sentences[last].end


def _last(sentences: Sequence[Sentence]) -> int:
    last = len(sentences) - 1
    while last and (CLOSES.fullmatch(sentences[last].text) or sentences[last].text.endswith(":")):
        last -= 1
    return last


def _is_strong(sentence: Sentence) -> bool:
    if BARE_ASSENT.fullmatch(sentence.text):
        return False
    return bool(STRONG.search(re.sub(r"\bshould ideally\b", "", sentence.text)))


def stated_beside(text: str, sentences: Sequence[Sentence], people: People, owner: str) -> tuple[int, int]:
    """Where among some sentences of a text the action with an owner beside it is stated.

    That is the clause in which the owner is to do something, else the paragraph without the words that only announce
    an outcome; of a long paragraph its end.
    """
    if own := own_clause(sentences, people, owner):
        return own
    lead = OUTCOME_LEAD.match(text)
    if lead and sentences[0].start == 0:
        return lead.end(), sentences[-1].end
    return where_stated(sentences)


def own_clause(
    sentences: Sequence[Sentence], people: People, owner: str, as_holder: bool = False
) -> tuple[int, int] | None:
    """The first clause in which an owner is to do something; `as_holder`: under the name of a post too."""
    names = _keys(owner, people)

    def is_meant(who: str, known: People) -> bool:
        return bool(names & (_keys(who, known) | (_holders(who, known) if as_holder else set())))

    for sentence in sentences:
        for cue in sentence.cues:
            before = sentence.text[: cue.start - sentence.start]
            if cue.name not in GIVES:
                continue
            if before.strip().casefold() == owner.casefold():
                return sentence.start, sentence.end
            who, start = doer_before(before, people)
            if who and not is_meant(who, people):
                who, start = doer_before(before, people, is_meant)
            if who:
                ordered = cue.name == "to" and sentence.text[:start].endswith(", ")
                own = start if ordered or APART.search(sentence.text[:start]) else 0
                return sentence.start + own, sentence.end
    return None


def _keys(owners: str, people: People) -> set[str]:
    """Whom an owner's words mean, so that they can be compared with others'."""
    return {one.person or one.name.casefold() for one in people.owners(owners)}


def _holders(posts: str, people: People) -> set[str | None]:
    """The people who hold the posts that words name."""
    return {people.holder(one.name) for one in people.owners(posts) if one.kind is OwnerKind.POST}
