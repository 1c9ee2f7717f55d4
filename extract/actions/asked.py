"""Who is asked to do something, and by whom: "the Clerk was asked to", "members asked JB to"."""

import re

from minutebook.extract.actions.clause_orders import requested, wished
from minutebook.extract.actions.doers import (
    ARTICLE,
    CLAUSE_END,
    NOBODY,
    Reading,
    doer_before,
    is_known,
    is_meeting,
    is_stranger,
    names_doer,
    states_work,
    subject_of,
)
from minutebook.extract.actions.verbs import ONLY_ASKED, verb_of, work_of
from minutebook.extract.cues import load_cues
from minutebook.extract.people import People

TOLD = re.compile(r"^.*\b(?:noted|reported|said|stated|explained|advised|confirmed) that\s+", re.IGNORECASE)
"""What stands before the words of somebody else that a speaker passes on."""
MOTION = re.compile(r"[Tt]his (?:[A-Z][\w’'-]*|meeting|conference|council|committee|board)(?: [A-Z][\w’'-]*){0,4}\s*$")
"""Who speaks in the text of a motion, not in minutes of it: "This Conference requests …"."""
OBJECT_TO = re.compile(
    r"^(?:that\s+)?(?P<who>.{2,90}?)\s+(?:to|consider|should|would|be asked to)\s+(?:please\s+)?"
    r"(?P<verb>[a-z][\w’'-]*)",
    re.DOTALL,
)
WITH_DOING = re.compile(r"(?P<who>[^.;,]{2,60}?) with (?P<doing>[a-z]+ing)\b")
"""Who is tasked with what: "tasked JB with finding a printer"."""
THANKED = re.compile(r"\b(?:thanked|congratulated|welcomed) (?P<who>[A-Z][^,.;]{1,40}?)(?: for [^,.;]{2,60})? and\s*$")
"""Whom a pronoun behind "asked" means: "thanked JB and asked her to"."""
PRONOUN = re.compile(r"(?:him|her|them) to\b")
IF_HE_WOULD = re.compile(
    r"(?P<who>[^.;,]{2,60}?),? (?:if|whether) (?:he|she|they|it) (?:would|could|can|might) (?:please |kindly |also )?"
    r"(?:be (?:able|willing|prepared) to )?(?P<verb>[a-z-]+)\b"
)
"""What somebody is asked for: "asked JB if she could ring the mill"."""
SOMEBODY = re.compile(
    r"(?:(?:a|one|another|some|several|the) )?"
    r"(?:members?|governors?|councillors?|trustees?|chair\w*|board|panel|committee|council|group|forum|meeting|team"
    r"|partnership|working (?:group|party)|steering group)\b"
    r"|it was\b|he\b|she\b|they\b",
    re.IGNORECASE,
)
FROM_ELSEWHERE = re.compile(r" (?:from|at) (?:the )?[A-Z].*$", re.DOTALL)
"""Behind a name, where that person is from."""
MEMBERS_TOO = frozenset(["Members", "Councillors", "Governors", "Trustees", "Residents", "Volunteers", "Parishioners"])
"""Groups of whom also habits are asked: "Members are reminded to conserve water"."""
NO_VERBS = frozenset(
    ["a", "all", "an", "any", "each", "her", "him", "his", "its", "our", "the", "their", "them", "this", "those"]
)
"""Words behind a "to" that gives no work: "asked that the Clerk write to the county"."""
TOGETHER = re.compile(r"(?:We|All|It (?:was|has been)|Everyone)?(?: all)?\s*")
"""Who agrees when the meeting does."""
FIRST_WORDS = re.compile(r"(?:[A-Z][\w’'.-]*\s){1,3}")


def was_asked(before: str, behind: str, people: People) -> Reading:
    """Who was asked, right before the cue."""
    owner, _ = doer_before(before, people)
    verb = verb_of(behind)
    if owner in MEMBERS_TOO and verb not in load_cues().imperatives | load_cues().work:
        return NOBODY
    outside = owner and is_meeting(owner) and re.search(r"\b(?:has|have)\s*$", before)
    return (owner, 0) if owner and verb not in ONLY_ASKED and not outside else NOBODY


def advised(before: str, behind: str, people: People) -> Reading:
    """The same of somebody whom the paper knows."""
    owner, start = was_asked(before, behind, people)
    known = owner and is_known(owner, people) and not any(map(is_stranger, people.named(owner)))
    return (owner, start) if known else NOBODY


def asks(before: str, behind: str, people: People) -> Reading:
    """Whom somebody of the meeting asks, who stands behind the cue."""
    behind = behind.lstrip()
    match = OBJECT_TO.match(behind)
    if MOTION.fullmatch(before) or not _may_ask(before, people):
        return NOBODY
    if (given := WITH_DOING.match(behind)) and work_of(given["doing"]):
        tasked = ARTICLE.sub("", given["who"])
        return (tasked, 0) if names_doer(tasked, people) and not is_meeting(tasked) else NOBODY
    if (named := THANKED.search(before)) and PRONOUN.match(behind):
        works = verb_of(PRONOUN.sub("", behind)) in load_cues().imperatives - load_cues().only_said
        return (named["who"], 0) if works and is_known(named["who"], people) else NOBODY
    if wondered := IF_HE_WOULD.match(behind):
        return (ARTICLE.sub("", wondered["who"]), 0) if _is_favour(wondered, people) else NOBODY
    if not match or match["verb"] in NO_VERBS:
        who = wished(behind, people) or requested(behind, people)
        return (who, 0) if who else NOBODY
    if verb_of(behind[match.start("verb") :]) in load_cues().only_said:
        return NOBODY
    who = FROM_ELSEWHERE.sub("", ARTICLE.sub("", match["who"].strip()))
    known = names_doer(who, people) if not is_meeting(who) else _is_of_meeting(TOLD.sub("", before), people)
    return (who, 0) if known and not re.search(r"\b(?:if|whether)\b", who) else NOBODY


def _is_favour(wondered: re.Match[str], people: People) -> bool:
    """Whether somebody is asked for work with "if he would", not only for an answer."""
    cues = load_cues()
    works = wondered["verb"] in cues.imperatives - cues.only_said - cues.no_work - ONLY_ASKED
    who = ARTICLE.sub("", wondered["who"])
    return works and names_doer(who, people) and not is_meeting(who)


def agreed_that(before: str, behind: str, people: People) -> Reading:
    """Whom one person, or the meeting, agrees that it is for: "The Chair agreed that JB should write to the county"."""
    match = OBJECT_TO.match(behind.lstrip())
    agreeing = TOGETHER.fullmatch(before) or doer_before(before, people)[0]
    if not match or not states_work(match["verb"]) or not agreeing:
        return NOBODY
    who = ARTICLE.sub("", match["who"].strip())
    return (who, 0) if is_known(who, people) and not is_meeting(who) else NOBODY


def _may_ask(before: str, people: People) -> bool:
    """Whether the words before "asked" begin with somebody of the meeting, or at least with somebody's name."""
    own = TOLD.sub("", before)
    if CLAUSE_END.search(before) and (subject := subject_of(before, people)):
        return is_known(subject, people)
    return _is_of_meeting(own, people) or (own == before and doer_before(before, people)[0] is not None)


def _is_of_meeting(words: str, people: People) -> bool:
    """Whether words begin with somebody listed or one who can only be of the meeting ("a governor", "she")."""
    first = FIRST_WORDS.match(words)
    return bool(SOMEBODY.match(words)) or bool(first and people.resolve(first.group().strip()))
