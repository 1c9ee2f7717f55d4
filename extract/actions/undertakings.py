"""Prose in which somebody took work on or was asked to do it."""

import re
from collections.abc import Callable

from minutebook.extract.actions.assurances import SEEN_TO, THE_FOLLOWING, assented, assured, body_before, listed_behind
from minutebook.extract.actions.clause_orders import wished
from minutebook.extract.actions.doers import (
    APART,
    ARTICLE,
    NOBODY,
    OWN_GROUP,
    Reading,
    doer_before,
    is_known,
    is_known_or_post,
    is_meeting,
    is_person,
    is_stranger,
    names_doer,
    speaker_of,
    states_work,
    subject_of,
)
from minutebook.extract.actions.done_by import SUGGESTED, done_by
from minutebook.extract.actions.found import FoundAction
from minutebook.extract.actions.verbs import (
    ATTENDS,
    IN_OFFICE,
    MEETS,
    OFFERED,
    ONLY_ASKED,
    ONLY_URGED,
    SEES_TO,
    STUDIES,
    TO_DO,
    WITHIN_MEETING,
    verb_of,
    work_of,
)
from minutebook.extract.cues import load_cues
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import Cue, Sentence, read_sentences
from minutebook.extract.status import read_status
from minutebook.schema import Basis, Owner, OwnerKind, Rule

DONE_BEFORE = re.compile(
    r"\b(?:had(?: also| previously| already)?|would have|could have|if|whether|not|n't|declined|previously)\s*$",
    re.IGNORECASE,
)
OBJECT_BEFORE = re.compile(r"\b(?!(?:and|but|that|so|while)\b)[\w’'-]+\s+the\s+$", re.IGNORECASE)
"""Words before somebody who only stands within a clause: "the letter asked the Clerk to …"."""
AFTER = re.compile(r"(?:Once(?! again)|When|After|As soon as|If|Following|Subject to|Before)\b")
"""How a sentence begins that first says when somebody is to act."""
WITH_BEFORE = re.compile(r"\b(?:with|by|from|between|for|to) [^,;.]{2,30} and\s+$", re.IGNORECASE)
"""The same of one of two: "a meeting was arranged with JB and AS to …"."""
MOVED_BY = re.compile(r"\b(?:motion|second(?:ed)?|moved|proposed) by (?:the )?[^,.;]{2,40},?\s*$", re.IGNORECASE)
"""Words before "to" that name who moved what follows: "second by Castle, to"."""
APPOINTED = re.compile(r"\b(?:been|was|were) (?:re-?)?(?:appointed|elected|co-opted)\b", re.IGNORECASE)
TOLD = re.compile(r"^.*\b(?:noted|reported|said|stated|explained|advised|confirmed) that\s+", re.IGNORECASE)
"""What stands before the words of somebody else that a speaker passes on."""
BE_DOING = re.compile(r"\s*(?:also |now )?be [a-z]+ing\b")
"""Of somebody whom the paper doesn't list, "will be hosting" is told rather than promised."""
MEMBERSHIP = re.compile(
    r"(?:^|, )(?:[Tt]he )?(?P<who>Councillors|Governors|Members|Trustees|Volunteers"
    r"|(?P<body>(?:(?:Parish|Town|Community|Church) )?Council|Committee|PCC|PC))\s*$"
)
"""The whole meeting before "will"; "the Board will" as often tells what it is going to hear."""
CLAUSE_END = re.compile(r"\b(?:and|but|so)(?: (?:has|have|also|then|kindly))?\s*$")
"""Words behind which a second verb has the subject of the first."""
SET_APART = re.compile(r",\s+(?:and|but|so)\b[^,]{0,20}$|\bbut(?: also| then)?\s*$")
"""The same where the subject is that of the sentence, not of a clause in it."""
TOLD_OF = re.compile(r"\bthat\b|\b(?:said|says|felt|thought|believed|explained|stated|argued|concluded)\b")
RELATIVE = re.compile(r", who [^,;]+,")
OTHER_FUTURE = re.compile(r"\b(?:will|would|may|might|could)\b")
"""Words of a first clause that speaks of the future already, so that the second goes on with that."""
EARLIER = re.compile(r"(?:still )?(?:has|have|needs?)\b|(?:is|are) still\b")
"""Of somebody who isn't at the meeting it only reports what was promised: "Mr Rowe has offered to do this"."""
EVERYBODY = re.compile(
    r"(?:The )?(?:All|Everyone|Committee|Board|(?:(?:Parish|Town|Community) )?Council|PC|PCC"
    r"|(?:All )?(?:[Mm]embers|[Gg]overnors|[Tt]rustees|[Cc]ouncillors))"
)
"""Who, at the head of a sentence, is the whole meeting: "All members to send comments"."""
INITIALS_FIRST = re.compile(r"[A-Z]{2,4}(?= )")
"""Whose initials a sentence begins with: "JB has the key and will open the hall"."""
HIMSELF = re.compile(r"\b(?:he|she)(?: (?:has|have|also|then|kindly))?\s*$")
"""A pronoun that the subject of the sentence stands behind."""
PROMISED = re.compile(
    r"\b(?:will|agreed to|offered to|volunteered to|undertook to|(?:is|are|was|were) (?:asked|requested) to)\b"
)
"""What a title that is a sentence says of somebody."""
PRONOUN_ONLY = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey)(?: (?:also|then|further|kindly|therefore))?\s*$")
SUBORDINATE = re.compile(r"(?:Whilst|While|Although|Though|Even though|Because)\b[^,]*$")
"""The start of a sentence up to a cue that stands in the clause which the sentence only begins with."""
APPOSED = re.compile(r", (?:who|on behalf of|with|together with|along with|supported by) [^,;]{2,60},\s*$")
"""What stands between somebody's name and what they will do."""
LEFT_TO = re.compile(
    r"\b(?:(?:agreed|decided|resolved|approved|given) for|left (?:it )?(?:up )?(?:to|with)) (?P<who>[^,.;]{2,60}?)\s*$"
)
"""Words before "to" of somebody for whom the meeting leaves it to do something: "It was left with JB to ring …"."""
MAY = re.compile(r"\b(?:would|may|might|could)\s*$")
MOTION = re.compile(r"[Tt]his (?:[A-Z][\w’'-]*|meeting|conference|council|committee|board)(?: [A-Z][\w’'-]*){0,4}\s*$")
"""Who speaks in the text of a motion, not in minutes of it: "This Conference requests …"."""
AT_WHICH = re.compile(
    r"\b(?:meeting|visit|call|appointment|session)\b[^,.;]*,? (?:when|at which|where) (?:he|she|they)\s*$"
)
"""A pronoun in a clause on a meeting that its subject has arranged."""
AGREED_PRONOUN = re.compile(r"(?:It was )?(?:[Aa]greed|[Dd]ecided|[Rr]esolved)(?: that)? (?:he|she|they)\s*$")
POSSESSOR = re.compile(r"(?P<who>(?:[Tt]he )?[\w .’'-]{2,40}?)['’]s \w+ (?:was|were|is|had|has)\b")
"""Whom a sentence speaks of by what is theirs: "The Clerk's resignation was accepted"."""
INTRODUCED = re.compile(r"(?:^|,\s)(?:the )?(?P<who>[^,:]{2,60}):$", re.IGNORECASE)
"""The paragraph over points that say what one person did: "In answer to questions, the Head of Roads:"."""
JOINED = re.compile(r"(?:,|;|\b(?:and|but)(?: that| then)?)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a further clause of one action."""
NOTED_STATUS = re.compile(r"\s+[–—-]\s+(?P<status>[^–—.]{2,40})\.?$")
"""How far a task has come, behind a dash at its end."""
SUBJECT = re.compile(r"^(?P<who>[^.;]{2,80}?)\s+(?:had|has|have|was|were|(?:is|are)(?! \w+ing\b))\b")
"""Who a pronoun later in the sentence stands for."""
OBJECT_TO = re.compile(
    r"^(?:that\s+)?(?P<who>.{2,90}?)\s+(?:to|consider|should|would|be asked to)\s+(?:please\s+)?"
    r"(?P<verb>[a-z][\w’'-]*)",
    re.DOTALL,
)
OF_LAW = re.compile(r"\b[Ss]ection \d+\b[^;]{0,60}\bAct\b[^;]{0,24}$")
"""What stands right before the words of a law, which says what a clerk is to do."""
MANY = 8
"""Words before a joined clause from which they say something of their own."""
STATUS_WORDS = 4
SOMEBODY = re.compile(
    r"(?:(?:a|one|another|some|several|the) )?"
    r"(?:members?|governors?|councillors?|trustees?|chair\w*|board|panel|committee|council)\b"
    r"|it was\b|he\b|she\b|they\b",
    re.IGNORECASE,
)
FIRM = re.compile(
    r"(?:^|[;:,.)] |\bthat )(?!(?:He|I|It|She|That|There|They|This|We)\b)"
    r"(?P<who>[A-Z][\w’'&-]*(?: (?:& |and )?[A-Z][\w’'&-]*){0,3})\s*$"
)
"""A name before "will be attending to", which may be that of a firm nobody lists."""
FIRST_WORDS = re.compile(r"(?:[A-Z][\w’'.-]*\s){1,3}")


def find_undertakings(section: Section, people: People) -> list[FoundAction]:
    """The undertakings in a section's prose, in reading order: one per sentence at most."""
    found = []
    quoted = False
    introduced = None
    above = ""
    for passage in _with_title(section):
        quoted, within = _quotes(passage.text, quoted)
        if passage.block.label is None:
            over = INTRODUCED.search(passage.text)
            introduced = over["who"] if over and names_doer(over["who"], people) else None
        speaker = introduced if passage.block.label else None
        for sentence in [] if within else read_sentences(passage.text):
            if OF_LAW.search(passage.text, 0, sentence.start) or (sentence.start == 0 and OF_LAW.search(above)):
                break
            action = (
                _assented(section, passage, sentence, people)
                or _undertaking(section, passage, sentence, people, speaker)
                or _passive(section, passage, sentence, people)
            )
            if action:
                _note_status(action)
                found.append(action)
            speaker = speaker_of(sentence.text, people) or _possessor(sentence.text, people) or speaker
        above = passage.text
    return found


def _possessor(text: str, people: People) -> str | None:
    """Whom a sentence begins with by what is theirs."""
    match = POSSESSOR.match(text)
    who = ARTICLE.sub("", match["who"]) if match else ""
    return who if who and names_doer(who, people) and is_known(who, people) and not is_meeting(who) else None


def _with_title(section: Section) -> list[Passage]:
    """The passages of a section; that of its title too where it is no heading but says what somebody will do."""
    title = section.heading
    read = any(passage.block is title for passage in section.passages)
    if read or title.bold or not PROMISED.search(section.title):
        return section.passages
    return [Passage(title), *section.passages]


def _assented(section: Section, passage: Passage, sentence: Sentence, people: People) -> FoundAction | None:
    """What somebody was asked and agreed to at the end."""
    who = assented(sentence.text, people)
    return _action(section, passage, sentence, 0, who, Rule.CUE_ASKED) if who else None


def _passive(section: Section, passage: Passage, sentence: Sentence, people: People) -> FoundAction | None:
    """What is to be done by somebody who stands at the end."""
    who = done_by(sentence, people)
    return _action(section, passage, sentence, 0, who, Rule.CUE_PASSIVE) if who else None


def _note_status(action: FoundAction) -> None:
    """A status that stands behind a dash at the end of the task."""
    match = NOTED_STATUS.search(action.text)
    reading = read_status(match["status"]) if match else None
    if match and reading and len(match["status"].split()) <= STATUS_WORDS:
        action.text, action.status, action.status_text = action.text[: match.start()], reading.status, match["status"]


def doer_in(text: str, people: People) -> str | None:
    """Who is to do what a text states, by the first cue that names somebody, else behind "to be done by"."""
    sentences = read_sentences(text)
    for sentence in sentences:
        for cue in sentence.cues:
            before = sentence.text[: cue.start - sentence.start]
            owner, _ = _READERS[cue.name](before, sentence.text[cue.end - sentence.start :], people)
            if owner:
                return "; ".join([owner, *_others_named(sentence, cue, people)])
    return next(filter(None, (done_by(sentence, people) for sentence in sentences)), None)


def _quotes(text: str, open_before: bool) -> tuple[bool, bool]:
    """Whether a quotation (a motion's text) is open after the text, and whether the text is part of a longer one."""
    balance = text.count("“") - text.count("”")
    open_after = balance > 0 or (open_before and balance == 0)
    return open_after, open_before or balance > 0 or text.startswith("“")


def _undertaking(
    section: Section, passage: Passage, sentence: Sentence, people: People, speaker: str | None
) -> FoundAction | None:
    for cue in sentence.cues:
        before = sentence.text[: cue.start - sentence.start]
        behind = sentence.text[cue.end - sentence.start :]
        if any(told.search(before) for told in (DONE_BEFORE, SUGGESTED)) or SUBORDINATE.match(before):
            continue
        owner, start = _READERS[cue.name](before, behind, people)
        if not owner and speaker and _promises(cue, verb_of(behind), is_known(speaker, people)):
            bare = not before.strip() and cue.name != "to" and not sentence.text.startswith("Agreed")
            owner = speaker if PRONOUN_ONLY.fullmatch(before) or AGREED_PRONOUN.fullmatch(before) or bare else None
        if owner and cue.name in _TOLD_OF_OTHERS and EARLIER.match(sentence.text, cue.start - sentence.start):
            owner = owner if any(_reports(one, people) for one in people.owners(owner)) else None
        if owner and not (cue.name == "pledge" and APPOINTED.search(before)):
            others = _others_named(sentence, cue, people)
            return _action(section, passage, sentence, start, "; ".join([owner, *others]), _RULES[cue.name])
    return None


def _reports(owner: Owner, people: People) -> bool:
    """Whether an owner is at the meeting, so that what "has agreed to" says is promised there, not only told of."""
    foreign = owner.kind is OwnerKind.BODY and people.people and owner.name not in people.bodies
    return people.attends(owner) and not (foreign and " " in owner.name)


def _promises(cue: Cue, verb: str, known: bool) -> bool:
    """Whether a cue and the verb behind it take work on for whom a pronoun stands for; more for one who is known."""
    cues = load_cues()
    return (cue.name in _PROMISES and states_work(verb)) or (
        cue.name in _FUTURE and verb in (cues.work | load_cues().imperatives if known else cues.work)
    )


def _others_named(sentence: Sentence, cue: Cue, people: People) -> list[str]:
    """Who else is to do something in the clauses behind a cue: "JB to lead, AS to assist"."""
    found = []
    for later in sentence.cues if cue.name in _TAKEN_ON else ():
        if later.name in _TAKEN_ON and later.start > cue.end:
            between = sentence.text[cue.end - sentence.start : later.start - sentence.start]
            owner, start = doer_before(between, people, is_known)
            works = states_work(verb_of(sentence.text[later.end - sentence.start :]))
            if owner and works and not is_meeting(owner) and JOINED.search(between[:start]):
                found.append(owner)
    return found


def _action(section: Section, passage: Passage, sentence: Sentence, start: int, owner: str, rule: Rule) -> FoundAction:
    offset = len(passage.block.text) - len(passage.text) + sentence.start
    text = sentence.text[start:].strip()
    if marked := text.startswith("[") and text.endswith("]"):
        text = text[1:-1].strip()
    begin = offset + start
    return FoundAction(
        section,
        text,
        passage.block.evidence(begin, offset + len(sentence.text)),
        Basis.MARKED if marked else Basis.UNDERTAKING,
        rule,
        owners_text=owner,
        block=passage.block,
        start=begin,
    )


def _undertook(before: str, behind: str, people: People) -> Reading:
    verb = verb_of(behind)
    if verb in STUDIES | MEETS and (body := body_before(before, verb in STUDIES, people)):
        return body, 0
    return _took_on(before, people) if states_work(verb) or verb in OFFERED else NOBODY


def _owes(before: str, behind: str, people: People) -> Reading:
    """Who has still to do something, of those whom the paper knows."""
    cues = load_cues()
    if verb_of(behind) not in (cues.imperatives | cues.work) - WITHIN_MEETING - {"go"} or MAY.search(before):
        return NOBODY
    owner, start = _took_on(before, people)
    return (owner, start) if owner and is_known(owner, people) else NOBODY


def _took_on(before: str, people: People) -> Reading:
    owner, start = doer_before(before, people)
    start = start if len(before[:start].split()) >= MANY and APART.search(before[:start]) else 0
    if owner is None and (subject := SUBJECT.match(before)):
        owner, _ = doer_before(subject["who"], people)
    if owner is None and (CLAUSE_END.search(before) or HIMSELF.search(before)):
        owner = speaker_of(before, people)
    return (owner, start) if owner and not is_meeting(owner) else NOBODY


def _pledged(before: str, behind: str, people: People) -> Reading:
    """The same where the cue itself holds the pronoun: "JB showed the plan and she will send it"."""
    if SEEN_TO.match(behind):
        return assured(before, behind, people)
    if not states_work(verb_of(behind)):
        return NOBODY
    reading = _took_on(before, people)
    who = None if reading[0] else speaker_of(before, people)
    return (who, 0) if who and is_known(who, people) else reading


def _was_asked(before: str, behind: str, people: People) -> Reading:
    owner, _ = doer_before(before, people)
    verb = verb_of(behind)
    outside = owner and is_meeting(owner) and re.search(r"\b(?:has|have)\s*$", before)
    return (owner, 0) if owner and verb not in ONLY_ASKED and not outside else NOBODY


def _charged(before: str, behind: str, people: People) -> Reading:
    """Who has got some work: "The Clerk was tasked with finding a printer"."""
    owner, start = _took_on(before, people) if work_of(behind) else NOBODY
    return (owner, start) if owner and is_known(owner, people) else NOBODY


def _chosen(before: str, behind: str, people: People) -> Reading:
    """Who was appointed to do something, rather than to an office."""
    given = verb_of(behind) in load_cues().imperatives - IN_OFFICE
    owner, start = _took_on(before, people) if given else NOBODY
    return (owner, start) if owner and is_known(owner, people) else NOBODY


def _asked(before: str, behind: str, people: People) -> Reading:
    match = OBJECT_TO.match(behind.lstrip())
    if MOTION.fullmatch(before) or not _may_ask(before, people):
        return NOBODY
    if not match:
        who = wished(behind.lstrip(), people)
        return (who, 0) if who else NOBODY
    if match["verb"] in load_cues().only_said:
        return NOBODY
    who = ARTICLE.sub("", match["who"].strip())
    known = names_doer(who, people) if not is_meeting(who) else _is_of_meeting(TOLD.sub("", before), people)
    return (who, 0) if known and not re.search(r"\b(?:if|whether)\b", who) else NOBODY


def _agreed_that(before: str, behind: str, people: People) -> Reading:
    """Whom one person agrees that it is for: "The Chair agreed that JB should write to the county"."""
    match = OBJECT_TO.match(behind.lstrip())
    if not match or not states_work(match["verb"]) or doer_before(before, people)[0] is None:
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


def _will(before: str, behind: str, people: People) -> Reading:
    """The doer right before, at the start of a clause: "AS, NS and JH will remove …"."""
    verb, cues = verb_of(behind), load_cues()
    if THE_FOLLOWING.fullmatch(before):
        return listed_behind(behind, people)
    if not states_work(verb) and not ATTENDS.match(behind):
        return NOBODY
    owner, start = _doer_at_start(APPOSED.sub(" ", before), people, is_known)
    if owner:
        return NOBODY if _is_told(verb, behind, owner, people) else (owner, start)
    if AT_WHICH.search(before) and (arranger := speaker_of(before, people)):
        return (arranger, 0) if is_known(arranger, people) else NOBODY
    if SEES_TO.match(behind) and (firm := FIRM.search(before)):
        return firm["who"], 0
    if (all_of := MEMBERSHIP.search(before)) and verb in cues.imperatives - WITHIN_MEETING:
        return (all_of["who"], 0) if not all_of["body"] or verb in cues.work else NOBODY
    if (group := OWN_GROUP.search(before)) and verb in cues.imperatives:
        start = group.start("clause")
        return group["who"], start if APART.search(before[:start]) else 0
    goes_on = verb not in ONLY_URGED and CLAUSE_END.search(before)
    return (_subject_first(before, people, verb in cues.work), 0) if goes_on else NOBODY


def _is_told(verb: str, behind: str, owner: str, people: People) -> bool:
    """Whether "will" tells of something: where others go, what bodies come to, what somebody unlisted will be doing."""
    owners = people.named(owner)
    if verb == "attend":
        return not any(one.person for one in owners)
    known = verb in load_cues().imperatives | load_cues().work
    return (not known and all(one.kind is OwnerKind.BODY for one in owners)) or (
        BE_DOING.match(behind) is not None
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


def _to(before: str, behind: str, people: People) -> Reading:
    """The same before a bare "to", which gives work where "will" may only tell of it: "NO to attend the hearing"."""
    verb = verb_of(behind)
    if not (states_work(verb) or verb in TO_DO) or behind.strip(" .") == "action":
        return NOBODY
    if EVERYBODY.fullmatch(before.strip()) and verb in load_cues().imperatives - WITHIN_MEETING:
        return before.strip(), 0
    if (left := LEFT_TO.search(before)) and is_known(ARTICLE.sub("", left["who"]), people):
        return ARTICLE.sub("", left["who"]), 0
    return _doer_at_start(before, people, is_known_or_post)


def _doer_at_start(before: str, people: People, accepts: Callable[[str, People], bool]) -> Reading:
    owner, start = doer_before(before, people, accepts)
    if owner is None or is_meeting(owner) or MOVED_BY.search(before):
        return NOBODY
    if AFTER.match(before) or before[:start].endswith("("):
        return owner, 0
    if before[:start].endswith("which "):
        return owner, 0
    objected = OBJECT_BEFORE.search(before[:start]) or WITH_BEFORE.search(before[:start])
    return NOBODY if objected else (owner, start)


_FUTURE = {"will", "to"}
_TAKEN_ON = {*_FUTURE, "undertaking"}
_PROMISES = {"undertaking", "pledge"}
_TOLD_OF_OTHERS = {"undertaking", "owes"}
"""Cues that also tell of what those do who aren't at the meeting."""
_READERS = {
    "undertaking": _undertook,
    "owes": _owes,
    "pledge": _pledged,
    "assurance": assured,
    "asked": _was_asked,
    "charged": _charged,
    "chosen": _chosen,
    "asks": _asked,
    "agrees": _agreed_that,
    "will": _will,
    "to": _to,
}
_RULES = {
    "undertaking": Rule.CUE_UNDERTAKING,
    "owes": Rule.CUE_UNDERTAKING,
    "pledge": Rule.CUE_PLEDGE,
    "assurance": Rule.CUE_PLEDGE,
    "asked": Rule.CUE_ASKED,
    "charged": Rule.CUE_ASKED,
    "chosen": Rule.CUE_ASKED,
    "asks": Rule.CUE_ASKS,
    "agrees": Rule.CUE_ASKS,
    "will": Rule.CUE_WILL,
    "to": Rule.CUE_WILL,
}
