"""What somebody "will" do or is "to" do, where that isn't only told of the future."""

import re
from collections.abc import Callable

from minutebook.extract.actions.assurances import THE_FOLLOWING, listed_behind
from minutebook.extract.actions.doers import (
    APART,
    ARTICLE,
    CLAUSE_END,
    NO_DOER,
    NOBODY,
    OWN_GROUP,
    Reading,
    doer_before,
    is_known,
    is_known_or_post,
    is_meeting,
    is_person,
    is_stranger,
    speaker_of,
    states_work,
    without_adverbs,
)
from minutebook.extract.actions.verbs import (
    ATTENDS,
    DECIDES,
    FOLLOWS_UP,
    MEETS,
    ONLY_URGED,
    OWN_LIFE,
    PRACTICAL,
    SEES_TO,
    STUDIES,
    TO_DO,
    WITHIN_MEETING,
    verb_of,
)
from minutebook.extract.cues import load_cues
from minutebook.extract.people import People
from minutebook.schema import OwnerKind

OBJECT_BEFORE = re.compile(r"\b(?!(?:and|but|that|so|while)\b)[\w’'-]+\s+the\s+$", re.IGNORECASE)
"""Words before somebody who only stands within a clause: "the letter asked the Clerk to …"."""
AFTER = re.compile(r"(?:Once(?! again)|When|After|As soon as|If|Following|Subject to|Before)\b")
"""How a sentence begins that first says when somebody is to act."""
WITH_BEFORE = re.compile(
    r"\b(?:with|by|from|between|for|to) (?!(?:his|her|their|its|this|that|these|those|an?|all) "
    r"|the (?:coming|last|moment|next|past)\b)[^,;.]{2,30} and\s+$",
    re.IGNORECASE,
)
"""Words before the second of two who only stand within a clause: "a meeting was arranged with JB and AS to …"."""
MOVED_BY = re.compile(r"\b(?:motion|second(?:ed)?|moved|proposed) by (?:the )?[^,.;]{2,40},?\s*$", re.IGNORECASE)
"""Words before "to" that name who moved what follows: "second by Castle, to"."""
BE_DOING = re.compile(r"\s*(?:also |now )?be [a-z]+ing\b")
"""Of somebody whom the paper doesn't list, "will be hosting" is told rather than promised."""
MEMBERSHIP = re.compile(
    r"(?:^|, |\band )(?:[Tt]he )?(?P<who>Councillors|Directors|Governors|Members|Officers|Trustees|Volunteers"
    r"|(?P<body>(?:(?:Parish|Town|Community|Church) )?Council|Committee|Board(?: of Directors)?|BOD|PCC|PC))\s*$"
)
"""The whole meeting before "will", which as often tells what it is going to hear."""
_NAMED = r"(?:(?!The )[A-Z][\w’'&-]*(?: \([A-Z]{2,6}\))?(?: (?:and|&|of))? )"
PART_OF_BODY = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|that) )(?:[Tt]he )?(?P<who>"
    rf"{_NAMED}{{0,5}}(?i:(?:sub-?)?committee|(?:working|steering|task) (?:force|group|party))"
    r"|(?i:executive|project) team"
    rf"|(?P<other>{_NAMED}{{1,5}}(?:[Ss]ub-?)?[Gg]roup|Sub-?[Gg]roup|{_NAMED}{{0,3}}(?:Programme|Project) Board)"
    rf"|{_NAMED}{{1,5}}[Tt]eam|{'|'.join(map(re.escape, sorted(load_cues().words('owners', 'functions'))))})\s*$"
)
"""A part of the body, or of its staff, before "will"."""
SET_APART = re.compile(r",\s+(?:and|but|so)\b[^,]{0,20}$|\bbut(?: also| then)?\s*$")
"""Words behind which a second verb has the subject of the sentence, not of a clause in it."""
TOLD_OF = re.compile(r"\bthat\b|\b(?:said|says|felt|thought|believed|explained|stated|argued|concluded)\b")
RELATIVE = re.compile(r", who [^,;]+,")
OTHER_FUTURE = re.compile(r"\b(?:will|would|may|might|could)\b")
"""Words of a first clause that speaks of the future already, so that the second goes on with that."""
EVERYBODY = re.compile(
    r"(?:The )?(?:All|Everyone|Everybody|All present|(?:Committee|Board) [Mm]embers|Committee|Board"
    r"|(?:(?:Parish|Town|Community) )?Council|PC|PCC|(?:All )?(?:[Mm]embers|[Gg]overnors|[Tt]rustees|[Cc]ouncillors)"
    r"|(?:All )?(?:[Dd]irectors|[Oo]fficers|[Pp]artners|[Ss]taff)|(?:Non-)?Executive Directors|NEDs|[A-Z]{2,5} members)"
)
"""Who, at the head of a sentence, is the whole meeting: "All members to send comments"."""
INITIALS_FIRST = re.compile(r"[A-Z]{2,4}(?= )")
"""Whose initials a sentence begins with: "JB has the key and will open the hall"."""
APPOSED = re.compile(
    r", (?:who|on behalf of|with|together with|along with|supported by|in (?:conjunction|consultation|liaison) with)"
    r" [^,;]{2,60},\s*$"
)
"""What stands between somebody's name and what they will do."""
MOST_WORDS = 4
"""Words of one name with what stands before it."""
WAS = re.compile(r"\s(?:was|were)(?: also| now| still| then)?\s*$")
"""What stands before "to" where minutes tell what somebody is to do: "JB was to ring the mill"."""
UNDONE = re.compile(r"^\s*(?:have|be)\b|\b(?:but|had|has|unable|instead|until)\b")
"""Words behind that of what came of it, or of what only was so."""
OPENING = re.compile(r"\s*(?:open|close|adjourn) (?:the|this) meeting\b")
"""What a chair does at the meeting itself."""
LEFT_TO = re.compile(
    r"\b(?:(?:agreed|decided|resolved|approved|given"
    r"|(?:agreement|consensus|general feeling) (?:is|was)) for|left (?:it )?(?:up )?(?:to|with)"
    r"|(?:assigned|delegated|fell|handed|passed|referred) to) (?P<who>[^,.;]{2,60}?)\s*$"
)
"""Words before "to" of somebody for whom the meeting leaves it to do something: "It was left with JB to ring …"."""
AT_WHICH = re.compile(
    r"\b(?:meeting|visit|call|appointment|session)\b[^,.;]*,? (?:when|at which|where) (?:he|she|they)\s*$"
)
"""A pronoun in a clause on a meeting that its subject has arranged."""
WHO_WILL = re.compile(r"\b(?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}), who(?: (?:kindly|also|then))?\s*$")
"""Somebody of whom a clause tells more: "The Chair thanked JB, who will …"."""
HABIT = re.compile(
    r"\b(?:each|every) (?:day|week|month|quarter|term|year)\b|\bthe usual\b|\bas (?:usual|always|the law requires)\b"
)
"""What a body does anyway."""
SERVES = frozenset(["provide", "publish", "respond"])
"""What a part of a body does for anybody."""
PAPER = re.compile(
    r"\s*(?:also )?(?:respond to\b|provide (?:[\w’'-]+ ){0,4}?(?:with|breakdown|copy|costs?|data|details|figures"
    r"|information|list|note|paper|quote|report|response|summary|update)\b)"
)
"""The same of a paper that a meeting wants."""
SAID_HERE = frozenset(["meet", "present", "provide", "report"])
"""What those do of whom a meeting speaks because they came to it."""
CLOSES_BRACKET = re.compile(r"^[^()]*(?:\([^()]*\)[^()]*)*\)?\W*$")
"""Words to the end of the brackets and the sentence, not of one that goes on behind them."""
BETWEEN_DASHES = re.compile(r"[^–—.]{2,50}? [–—-] (?:the )?(?P<who>[^–—.]{2,40}?) [–—-] [^–—.]*,\s*$")
"""Somebody between the matter and what they told of it: "Signs – JB – nothing new, will ask again"."""
FIRM = re.compile(
    r"(?:^|[;:,.)] |\bthat )(?!(?:He|I|It|She|That|There|They|This|We)\b)"
    r"(?P<who>[A-Z][\w’'&-]*(?: (?:& |and )?[A-Z][\w’'&-]*){0,3})\s*$"
)
"""A name before "will be attending to", which may be that of a firm nobody lists."""


def will_do(before: str, behind: str, people: People) -> Reading:
    """The doer right before, at the start of a clause: "AS, NS and JH will remove …"."""
    verb, cues = verb_of(behind), load_cues()
    if THE_FOLLOWING.fullmatch(before):
        return listed_behind(behind, people)
    busy = verb == "be" and BE_DOING.match(behind) and not OWN_LIFE.match(behind)
    if not (states_work(verb) or ATTENDS.match(behind) or busy):
        return NOBODY
    owner, start = _doer_at_start(APPOSED.sub(" ", before), behind, people, is_known)
    if owner:
        told = not all(one.person for one in people.named(owner)) if busy else _is_told(verb, behind, owner, people)
        return NOBODY if told else (owner, start)
    if busy:
        return NOBODY
    if AT_WHICH.search(before) and (arranger := speaker_of(before, people)):
        return (arranger, 0) if is_known(arranger, people) else NOBODY
    if (spoken_of := WHO_WILL.search(before)) and verb in cues.work - SAID_HERE and people.resolve(spoken_of["who"]):
        return spoken_of["who"], 0
    if SEES_TO.match(behind) and (firm := FIRM.search(before)):
        return firm["who"], 0
    of_body = cues.work | STUDIES | FOLLOWS_UP - MEETS
    if HABIT.search(behind):
        return NOBODY
    if (all_of := MEMBERSHIP.search(before)) and verb in cues.imperatives - WITHIN_MEETING:
        return (all_of["who"], 0) if not all_of["body"] or verb in of_body else NOBODY
    serves = verb in SERVES and not PAPER.match(behind)
    if (part := _part_of_body(before)) and verb in of_body and not (serves or (part["other"] and verb in MEETS)):
        start = part.start("who")
        return part["who"], start if APART.search(before[:start]) else 0
    if (group := OWN_GROUP.search(before)) and verb in cues.imperatives:
        start = group.start("clause")
        return group["who"], start if APART.search(before[:start]) else 0
    if (set_apart := BETWEEN_DASHES.match(before)) and is_known(set_apart["who"], people) and verb in cues.imperatives:
        return set_apart["who"], 0
    goes_on = verb not in ONLY_URGED and (CLAUSE_END.search(before) or before.endswith(", "))
    return (_subject_first(before, people, verb in cues.work), 0) if goes_on else NOBODY


def _part_of_body(before: str) -> re.Match[str] | None:
    part = PART_OF_BODY.search(before)
    return part if part and not NO_DOER.search(part["who"]) else None


def _is_told(verb: str, behind: str, owner: str, people: People) -> bool:
    """Whether "will" tells of something: where others go, what bodies come to, what somebody unlisted will be doing."""
    owners = people.named(owner)
    if verb == "attend":
        return not any(one.person for one in owners)
    known = verb in load_cues().imperatives | load_cues().work
    return (not known and all(one.kind is OwnerKind.BODY for one in owners)) or (
        BE_DOING.match(behind) is not None
        and verb not in load_cues().work | PRACTICAL
        and any(is_stranger(one) and (" " in one.name or not people.is_called(one.name)) for one in owners)
    )


def _subject_first(before: str, people: People, surely: bool) -> str | None:
    """Whom a sentence begins with, who goes on to do something: "Mr Rowe has had an answer and will pass it on".

    `surely`: what that is can only be work, so that a person may be unknown to the paper. Behind what somebody said
    that others did, a comma sets apart what follows.
    """
    if (first := INITIALS_FIRST.match(before)) and people.resolve(first[0]):
        return first[0]
    clause = RELATIVE.sub(",", before[before.rfind(";") + 1 :].lstrip())
    if future := OTHER_FUTURE.search(clause):
        who, start = doer_before(clause[: future.start()], people, is_known)
        return who if start == 0 else None
    told = TOLD_OF.search(clause) and not SET_APART.search(clause)
    who = None if told else speaker_of(clause, people)
    return who if who and (is_known(who, people) or (surely and is_person(who, people))) else None


def is_to(before: str, behind: str, people: People) -> Reading:
    """The same before a bare "to", which gives work where "will" may only tell of it: "NO to attend the hearing"."""
    verb = verb_of(behind)
    if not (states_work(verb) or verb in TO_DO) or behind.strip(" .") == "action":
        return NOBODY
    if OPENING.match(behind):
        return NOBODY
    everybody = EVERYBODY.fullmatch(without_adverbs(before.strip()))
    if everybody and verb in load_cues().imperatives - WITHIN_MEETING:
        return everybody[0], 0
    members = MEMBERSHIP.search(before)
    if members and (listed := listed_behind(behind, people))[0] and verb in load_cues().imperatives:
        return listed
    if members and not members["body"] and verb in load_cues().imperatives - WITHIN_MEETING:
        return members["who"], 0
    part = _part_of_body(before)
    first = part is not None and before[: part.start("who")].strip().lower() in ("", "the")
    own = part is not None and " " in part["who"] and verb in DECIDES
    if part and first and (own or verb in load_cues().imperatives - WITHIN_MEETING - MEETS):
        return part["who"], 0
    if (left := LEFT_TO.search(before)) and is_known(ARTICLE.sub("", left["who"]), people):
        return ARTICLE.sub("", left["who"]), 0
    if was := WAS.search(before):
        owner, start = doer_before(before[: was.start()], people, is_known)
        return NOBODY if start or UNDONE.search(behind) else (owner, 0)
    return _doer_at_start(APPOSED.sub(" ", before), behind, people, is_known_or_post)


def _doer_at_start(before: str, behind: str, people: People, accepts: Callable[[str, People], bool]) -> Reading:
    owner, start = doer_before(before, people, accepts)
    if AFTER.match(before) and "," not in before:
        owner = _last_named(before, people) or owner
    if owner is None or is_meeting(owner) or MOVED_BY.search(before):
        return NOBODY
    if before[:start].endswith("("):
        return (owner, 0) if CLOSES_BRACKET.search(behind) else NOBODY
    if AFTER.match(before):
        return owner, 0
    if before[:start].endswith("which "):
        return owner, 0
    objected = OBJECT_BEFORE.search(before[:start]) or WITH_BEFORE.search(before[:start])
    return NOBODY if objected else (owner, start)


def _last_named(before: str, people: People) -> str | None:
    """Somebody known at the end of a clause that no comma parts from them: "Once the frost is over Mr Rowe"."""
    words = before.split()
    lasts = (ARTICLE.sub("", " ".join(words[-length:])) for length in range(MOST_WORDS, 0, -1))
    return next((last for last in lasts if not NO_DOER.search(last) and is_known(last, people)), None)
