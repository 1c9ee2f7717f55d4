"""Who takes work on, in their own words or by appointment: "JB agreed to", "she will", "JB was tasked with"."""

import re

from minutebook.extract.actions.assurances import SEEN_TO, assured, body_before
from minutebook.extract.actions.doers import (
    APART,
    CLAUSE_END,
    NOBODY,
    Reading,
    doer_before,
    is_known,
    is_meeting,
    speaker_of,
    states_work,
)
from minutebook.extract.actions.verbs import IN_OFFICE, MEETS, OFFERED, STUDIES, WITHIN_MEETING, verb_of, work_of
from minutebook.extract.cues import load_cues
from minutebook.extract.names import vocabulary
from minutebook.extract.people import People

HIMSELF = re.compile(r"\b(?:he|she)(?: (?:has|have|also|then|kindly))?\s*$")
"""A pronoun that the subject of the sentence stands behind."""
HAD_AGREED = re.compile(
    r"\b(?:reported|said|explained|advised|stated) that\b(?![^.;]*(?:,|\b(?:and|but|so)) (?:he|she|they)\s*$)"
    r"[^.;]*\b(?:he|she|they)\s*$"
)
"""What somebody reports to have agreed before the meeting: "Ann reported that after a talk she agreed to"."""
MAY = re.compile(r"\b(?:would|may|might|could)\s*$")
SUBJECT = re.compile(r"^(?P<who>[^.;]{2,80}?)\s+(?:had|has|have|was|were|(?:is|are)(?! \w+ing\b))\b")
"""Who a pronoun later in the sentence stands for."""
AT_ONCE = vocabulary(
    "accept advise allow announce answer assist express give help hold inform introduce let"
    " offer present propose recommend report require retain second share show sit tell thank try use"
)
"""What somebody who is happy to do it does there and then, or only says."""
TO_BE_DONE = re.compile(
    r" (?:[\w’',-]+ ){1,8}?(?:would|will) (?:\w+ly )?be (?!discussed|considered|held)"
    r"[a-z]*(?:ed|en|nt|ne|de|up|ght|put)\b"
)
"""A thing that is to be done."""
WITH = re.compile(r"\bwith (?P<who>[A-Z][^,.;()]{1,40}?)\s*$")
"""Somebody of whom the end of a sentence tells: "… was discussed, with JB offering to ring the mill"."""
MANY = 8
"""Words before a joined clause from which they say something of their own."""


def undertook(before: str, behind: str, people: People) -> Reading:
    """Who agreed or offered to do something; a part of the body too, if that is to look into it."""
    verb = verb_of(behind)
    if HAD_AGREED.search(before):
        return NOBODY
    if verb in STUDIES | MEETS and (body := body_before(before, verb in STUDIES, people)):
        return body, 0
    return _took_on(before, people) if states_work(verb) or verb in OFFERED else NOBODY


def owes(before: str, behind: str, people: People) -> Reading:
    """Who has still to do something, of those whom the paper knows."""
    cues = load_cues()
    works = (cues.imperatives | cues.work) - WITHIN_MEETING - {"go"} | {"confirm"}
    if verb_of(behind) not in works or MAY.search(before):
        return NOBODY
    return _known(_took_on(before, people), people)


def _took_on(before: str, people: People) -> Reading:
    owner, start = doer_before(before, people)
    start = start if len(before[:start].split()) >= MANY and APART.search(before[:start]) else 0
    if owner is None and (subject := SUBJECT.match(before)):
        owner, _ = doer_before(subject["who"], people)
    if owner is None and (CLAUSE_END.search(before) or HIMSELF.search(before)):
        owner = speaker_of(before, people)
    return (owner, start) if owner and not is_meeting(owner) else NOBODY


def busy(before: str, behind: str, people: People) -> Reading:
    """Who is looking into something, of the people and offices that the paper knows."""
    owner, start = doer_before(before, people) if behind[:1] == " " else NOBODY
    if not owner or is_meeting(owner) or not all(people.attends(one) for one in people.named(owner)):
        return NOBODY
    return _known((owner, start), people)


def willing(before: str, behind: str, people: People) -> Reading:
    """Who is ready to do something, of those whom the paper knows."""
    cues = load_cues()
    if verb_of(behind) not in cues.imperatives - cues.only_said - cues.no_work - IN_OFFICE - AT_ONCE:
        return NOBODY
    beside = WITH.search(before)
    return _known((beside["who"], 0) if beside else doer_before(before, people), people)


def vouched(before: str, behind: str, people: People) -> Reading:
    """Who gives their word for what others may do: "The head undertook that a letter would be sent"."""
    return _known(_took_on(before, people), people) if TO_BE_DONE.match(behind) else NOBODY


def _known(reading: Reading, people: People) -> Reading:
    return reading if reading[0] and is_known(reading[0], people) else NOBODY


def pledged(before: str, behind: str, people: People) -> Reading:
    """The same where the cue itself holds the pronoun: "JB showed the plan and she will send it"."""
    if SEEN_TO.match(behind):
        return assured(before, behind, people)
    if not states_work(verb_of(behind)):
        return NOBODY
    reading = _took_on(before, people)
    who = None if reading[0] else speaker_of(before, people)
    return (who, 0) if who and is_known(who, people) else reading


def charged(before: str, behind: str, people: People) -> Reading:
    """Who has got some work: "The Clerk was tasked with finding a printer"."""
    return _known(entrusted(before, behind, people), people)


def entrusted(before: str, behind: str, people: People) -> Reading:
    """The same of a body too: "The Executive Team was tasked with finding a printer"."""
    return _took_on(before, people) if work_of(behind) else NOBODY


def chosen(before: str, behind: str, people: People) -> Reading:
    """Who was appointed to do something, rather than to an office."""
    given = verb_of(behind) in load_cues().imperatives - IN_OFFICE
    return _known(_took_on(before, people), people) if given else NOBODY
