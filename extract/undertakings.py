"""Prose in which somebody took work on or was asked to do it, and decisions that give a named doer work."""

import re
from collections.abc import Sequence

from minutebook.extract.cues import load_cues
from minutebook.extract.decisions import FoundDecision
from minutebook.extract.marked import FoundAction
from minutebook.extract.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import Cue, Sentence, read_sentences
from minutebook.schema import Basis

WORD = re.compile(r"[A-Za-z][\w’'-]*")
ARTICLE = re.compile(r"^(?:the|a|an|our|their)\s+", re.IGNORECASE)
CLAUSE_START = re.compile(r"[,;:]\s+|\s[–—-]\s|\b(?:and|but|that|so|while|whereupon|discussion)\b,?\s+", re.IGNORECASE)
DONE_BEFORE = re.compile(
    r"\b(?:had(?: also| previously| already)?|would have|could have|if|whether|not|n't|declined|previously)\s*$",
    re.IGNORECASE,
)
TO_VERB = re.compile(r"^\s*(?:please\s+)?(?P<verb>[a-z][\w’'-]*)")
OBJECT_TO = re.compile(
    r"^(?:that\s+)?(?P<who>.{2,90}?)\s+(?:to|consider|should|would|be asked to)\s+(?P<verb>[a-z][\w’'-]*)", re.DOTALL
)
PRONOUN_SUBJECT = re.compile(r"^(?:he|she|they|we|it|i)\b", re.IGNORECASE)
SPEAKERS = re.compile(r"^(?P<who>.{2,90}?)\s+(?:also\s+|then\s+|further\s+)?$", re.DOTALL)
CLAUSE_ORDER = re.compile(
    r"\b(?:ask(?:s|ed)?|request(?:s|ed)?|instruct(?:s|ed)?|invite[sd]?|direct(?:s|ed)?|urge[sd]?|require[sd]?|task(?:s|ed)?|delegates? to)\s+"
    r"(?P<who>.{2,110}?)\s+to\s+(?P<verb>[a-z]+)",
    re.IGNORECASE | re.DOTALL,
)
CLAUSE_DOER = re.compile(
    r"^(?:that\s+)?(?P<who>.{2,90}?)\s+(?:be (?:asked|requested|instructed|tasked) to|would|will|should|to|are to|is to)\s+(?P<verb>[a-z]+)",
    re.IGNORECASE | re.DOTALL,
)
FUTURE_PASSIVE = frozenset({"arranged", "asked", "provided", "sent"})
ONLY_FORMAL = re.compile(r"\b(?:signed? by|take the chair|be (?:re-?)?elected|be appointed)\b", re.IGNORECASE)


def find_undertakings(section: Section, people: People) -> list[FoundAction]:
    """The undertakings in a section's prose, in reading order: one per sentence at most."""
    found = []
    for passage in section.passages:
        sentences = read_sentences(passage.text)
        for sentence in sentences:
            action = _undertaking(section, passage, sentence, people)
            if action:
                found.append(action)
    return found


def find_in_decisions(decisions: Sequence[FoundDecision], people: People) -> list[FoundAction]:
    """The actions among decisions: clauses that give a named doer work."""
    found = []
    for decision in decisions:
        owner = _doer_of_clause(decision.text, people)
        if owner and decision.block and not ONLY_FORMAL.search(decision.text):
            found.append(
                FoundAction(
                    decision.section,
                    decision.text,
                    decision.evidence,
                    Basis.RESOLUTION,
                    0.75,
                    owners_text=owner,
                    block=decision.block,
                )
            )
    return found


def _doer_of_clause(text: str, people: People) -> str | None:
    for match in CLAUSE_ORDER.finditer(text):
        who = ARTICLE.sub("", match["who"].strip())
        if _works(match["verb"]) and people.looks_like_owner(who):
            return who
    match = CLAUSE_DOER.match(text)
    if match:
        who = ARTICLE.sub("", match["who"].strip())
        if _works(match["verb"]) and not _is_meeting(who) and people.looks_like_owner(who):
            return who
    return None


def _undertaking(section: Section, passage: Passage, sentence: Sentence, people: People) -> FoundAction | None:
    for cue in sentence.cues:
        before = sentence.text[: cue.start - sentence.start]
        behind = sentence.text[cue.end - sentence.start :]
        if DONE_BEFORE.search(before):
            continue
        owner, start = _READERS[cue.name](before, behind, people)
        if owner:
            return _action(section, passage, sentence, start, owner, cue)
    return None


def _action(section: Section, passage: Passage, sentence: Sentence, start: int, owner: str, cue: Cue) -> FoundAction:
    offset = len(passage.block.text) - len(passage.text) + sentence.start
    text = sentence.text[start:].strip()
    begin = offset + start
    return FoundAction(
        section,
        text,
        passage.block.evidence(begin, offset + len(sentence.text)),
        Basis.UNDERTAKING,
        CONFIDENCE[cue.name],
        owners_text=owner,
        block=passage.block,
        start=begin,
    )


Reading = tuple[str | None, int]
"""(the owner as printed, where in the sentence the action's words begin)."""
NOBODY: Reading = (None, 0)


def _undertook(before: str, behind: str, people: People) -> Reading:
    owner, _ = _doer_before(before, people)
    return (owner, 0) if owner and not _is_meeting(owner) and _works(_verb(behind)) else NOBODY


def _pledged(before: str, behind: str, people: People) -> Reading:
    return _undertook(before, behind, people)


def _was_asked(before: str, behind: str, people: People) -> Reading:
    owner, _ = _doer_before(before, people)
    verb = _verb(behind)
    return (owner, 0) if owner and verb not in {"note", "consider", "approve", "agree", "vote"} and verb else NOBODY


def _asked(before: str, behind: str, people: People) -> Reading:
    match = OBJECT_TO.match(behind.lstrip())
    if not match or not _doer_before(before, people)[0]:
        return NOBODY
    who = ARTICLE.sub("", match["who"].strip())
    return (who, 0) if people.looks_like_owner(who) and not re.search(r"\bif|whether\b", who) else NOBODY


def _will(before: str, behind: str, people: People) -> Reading:
    """ "NO to speak to …", "AS, NS and JH will remove …": the doer right before, at the start of a clause."""
    verb = _verb(behind)
    if not _works(verb) or verb.endswith(("ed", "ing")):
        return NOBODY
    owner, start = _doer_before(before, people, strict=True)
    return (owner, start) if owner and not _is_meeting(owner) else NOBODY


def _doer_before(before: str, people: People, strict: bool = False) -> tuple[str | None, int]:
    """The doer that the text before a cue ends with, and where it begins; the longest reading wins."""
    starts = [0, *(match.end() for match in CLAUSE_START.finditer(before))]
    for start in starts:
        who = before[start:].strip().rstrip(",")
        bare = ARTICLE.sub("", who)
        bare = re.sub(r"\s+(?:also|then|further|therefore|kindly|has|have)$", "", bare)
        if bare and len(bare) <= 120 and not PRONOUN_SUBJECT.match(bare) and people.looks_like_owner(bare):
            if strict and not _is_known(bare, people):
                continue
            return bare, start
    return None, 0


def _is_known(who: str, people: People) -> bool:
    """Whether the doer is somebody of this paper, or holds an office that every meeting has."""
    owners = people.owners(who)
    return bool(owners) and all(owner.person or owner.initials or OFFICE.search(owner.name) for owner in owners)


OFFICE = re.compile(
    r"^(?:parish |town |deputy |assistant |vice[- ])*(?:clerk|chair(?:man|woman|person)?|secretary|treasurer|head ?teacher|consultant|leader"
    r"|monitoring officer|chief executive|[A-Z][\w’'-]* (?:officer|director|manager))$",
    re.IGNORECASE,
)


def _verb(behind: str) -> str:
    match = TO_VERB.match(behind)
    return match["verb"].lower() if match else ""


def _works(verb: str) -> bool:
    return bool(verb) and verb not in load_cues().no_work


def _is_meeting(who: str) -> bool:
    return who.lower() in load_cues().meeting


_READERS = {"undertaking": _undertook, "pledge": _pledged, "asked": _was_asked, "asks": _asked, "will": _will}
CONFIDENCE = {"undertaking": 0.85, "pledge": 0.8, "asked": 0.75, "asks": 0.65, "will": 0.8}
