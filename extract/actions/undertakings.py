"""Prose in which somebody took work on or was asked to do it."""

import re
from itertools import chain

from minutebook.extract.actions.appeals import appealed
from minutebook.extract.actions.asked import advised, agreed_that, asks, was_asked
from minutebook.extract.actions.assurances import assented, assured
from minutebook.extract.actions.doers import (
    ARTICLE,
    doer_before,
    is_known,
    is_meeting,
    names_doer,
    speaker_of,
    states_work,
)
from minutebook.extract.actions.done_by import SUGGESTED, done_by
from minutebook.extract.actions.found import FoundAction
from minutebook.extract.actions.taken_on import (
    busy,
    charged,
    chosen,
    entrusted,
    owes,
    pledged,
    undertook,
    vouched,
    willing,
)
from minutebook.extract.actions.verbs import ONLY_ASKED, verb_of
from minutebook.extract.actions.will_do import is_to, will_do
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
LONGEST_DONE = len("had previously ") + 8
"""Characters before a cue among which these words stand, with some white space to spare."""
APPOINTED = re.compile(r"\b(?:been|was|were) (?:re-?)?(?:appointed|elected|co-opted)\b", re.IGNORECASE)
EARLIER = re.compile(r"(?:still )?(?:has|have|needs?)\b(?!(?: also| kindly)? volunteered)|(?:is|are) still\b")
"""Of somebody who isn't at the meeting it only reports what was promised: "Mr Rowe has offered to do this"."""
PROMISED = re.compile(
    r"\b(?:will|agreed to|offered to|volunteered to|undertook to|(?:is|are|was|were) (?:asked|requested) to)\b"
)
"""What a title that is a sentence says of somebody."""
PRONOUN_ONLY = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey)(?: (?:also|then|further|kindly|therefore))?\s*$")
SUBORDINATE = re.compile(r"(?:Whilst|While|Although|Though|Even though|Because)\b[^,]*$")
"""The start of a sentence up to a cue that stands in the clause which the sentence only begins with."""
AGREED_PRONOUN = re.compile(r"(?:It was )?(?:[Aa]greed|[Dd]ecided|[Rr]esolved)(?: that)? (?:he|she|they)\s*$")
IMPERSONAL = re.compile(r"It was\s+")
"""What stands before "agreed he would" where the meeting does."""
RULED = re.compile(
    r"\b(?:acts?|agreements?|by-?laws?|codes?|constitution|contracts?|documents?|guidance|guidelines|law|lease|legislation|orders"
    r"|polic(?:y|ies)|procedures?|protocol|regulations?|rules?|scheme|terms(?: of reference)?)"
    r" (?:now |also )?(?:says?|states?|provides?|requires?|stipulates?|sets? out|specif(?:y|ies))\b",
    re.IGNORECASE,
)
"""Words before what a policy or rule has somebody do, always."""
SAYS = ("say", "state", "provide", "require", "stipulate", "set out", "sets out", "specif")
"""Of which it has one."""
POSSESSOR = re.compile(r"(?P<who>(?:[Tt]he )?[\w .’'-]{2,40}?)['’]s \w+ (?:was|were|is|had|has)\b")
"""Whom a sentence speaks of by what is theirs: "The Clerk's resignation was accepted"."""
INTRODUCED = re.compile(r"(?:^|,\s)(?:the )?(?P<who>[^,:]{2,60}):$", re.IGNORECASE)
"""The paragraph over points that say what one person did: "In answer to questions, the Head of Roads:"."""
JOINED = re.compile(r"(?:,|;|\b(?:and|but|while|whilst)(?: that| then)?)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a further clause of one action."""
NOTED_STATUS = re.compile(r"\s+[–—-]\s+(?P<status>[^–—.]{2,40})\.?$")
"""How far a task has come, behind a dash at its end."""
OF_LAW = re.compile(r"\b[Ss]ection \d+\b[^;]{0,60}\bAct\b[^;]{0,24}$")
"""What stands right before the words of a law, which says what a clerk is to do."""
AGREED_TOO = re.compile(r",? and (?=(?P<rest>it was (?:also |then |therefore )?(?:agreed|resolved)\b))")
"""Words between what one will do and what the meeting agreed besides."""
OWN_MIND = frozenset(["consider", "recommend", "suggest", "support", "welcome"])
"""What somebody would only think or say."""
STATUS_WORDS = 4
RELATIVE = re.compile(r"(?<!ed)(?<!said)(?<!told)(?<!felt)(?<!so) that $")
LACKS_OBJECT = re.compile(r"(?<!this )(?<!that )(?<!them )(?<!it )\b(?:about|after|at|for|into|on|to|with)\W*$")
"""How a clause ends whose object stands before its "that": "a few new ones that JB will check up on"."""


def find_undertakings(section: Section, people: People) -> list[FoundAction]:
    """The undertakings in a section's prose, in reading order: one per sentence at most."""
    found = []
    quoted = False
    introduced = None
    above = ""
    for passage in _with_title(section):
        quoted, within = _quotes(passage.text, quoted)
        if passage.block.label is None:
            over = INTRODUCED.search(passage.text) if passage.text.endswith(":") else None
            introduced = over["who"] if over and names_doer(over["who"], people) else None
        speaker = _Speaker(introduced if passage.block.label else None, people)
        for sentence in [] if within else chain.from_iterable(map(_parted, read_sentences(passage.text))):
            if _is_of_law(passage.text[: sentence.start] or above):
                break
            action = (
                _assented(section, passage, sentence, people)
                or _undertaking(section, passage, sentence, people, speaker)
                or _passive(section, passage, sentence, people)
                or _appealed(section, passage, sentence, people)
            )
            if action:
                _note_status(action)
                found.append(action)
            speaker.hear(sentence.text)
        above = passage.text
    return found


class _Speaker:
    """Whom a pronoun stands for: the last whom a sentence above began with. Few sentences ask."""

    def __init__(self, introduced: str | None, people: People) -> None:
        self._introduced = introduced
        self._people = people
        self._said: list[str] = []

    def hear(self, text: str) -> None:
        """A sentence comes to stand above those to follow."""
        self._said.append(text)

    def who(self) -> str | None:
        """The speaker, as printed."""
        named = (speaker_of(text, self._people) or _possessor(text, self._people) for text in reversed(self._said))
        return next(filter(None, named), self._introduced)


def _is_of_law(before: str) -> bool:
    return "ection" in before and OF_LAW.search(before) is not None


def _parted(sentence: Sentence) -> list[Sentence]:
    """A sentence, or what somebody will do and what was agreed besides as two."""
    joint = AGREED_TOO.search(sentence.text) if "it was" in sentence.text else None
    first = tuple(cue for cue in sentence.cues if joint and cue.end <= sentence.start + joint.start())
    if joint is None or not any(cue.name in _TAKEN_ON for cue in first):
        return [sentence]
    cut, again = joint.start(), joint.start("rest")
    second = tuple(cue for cue in sentence.cues if cue.start >= sentence.start + again)
    return [
        Sentence(sentence.text[:cut], sentence.start, sentence.start + cut, first),
        Sentence(sentence.text[again:], sentence.start + again, sentence.end, second),
    ]


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


def _appealed(section: Section, passage: Passage, sentence: Sentence, people: People) -> FoundAction | None:
    """What somebody is asked for outright."""
    who = appealed(sentence, people)
    return _action(section, passage, sentence, 0, who, Rule.CUE_ASKS) if who else None


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
    section: Section, passage: Passage, sentence: Sentence, people: People, speaker: _Speaker
) -> FoundAction | None:
    for cue in sentence.cues:
        before = sentence.text[: cue.start - sentence.start]
        behind = sentence.text[cue.end - sentence.start :]
        if sentence.text.isupper():
            before, behind = before.title(), behind.lower()
        if _is_only_told(before):
            continue
        owner, start = _READERS[cue.name](before, behind, people)
        start = 0 if RELATIVE.search(before[:start]) and LACKS_OBJECT.search(sentence.text) else start
        if not owner and _stands_for_speaker(before, behind, cue, sentence):
            who = speaker.who()
            owner = who if who and _promises(cue, verb_of(behind), is_known(who, people)) else None
        if owner and cue.name in _TOLD_OF_OTHERS and EARLIER.match(sentence.text, cue.start - sentence.start):
            owner = owner if any(_reports(one, people) for one in people.owners(owner)) else None
        if owner and not (cue.name == "pledge" and APPOINTED.search(before)):
            others = _others_named(sentence, cue, people)
            return _action(section, passage, sentence, start, "; ".join([owner, *others]), _RULES[cue.name])
    return None


def _is_only_told(before: str) -> bool:
    """Whether the words before a cue say that somebody's work is done, only suggested, or the law's."""
    small = before.lower()
    return bool(
        DONE_BEFORE.search(before, max(0, len(before) - LONGEST_DONE))
        or ("suggest" in small and SUGGESTED.search(before))
        or (any(map(small.__contains__, SAYS)) and RULED.search(before))
        or SUBORDINATE.match(before)
    )


def _stands_for_speaker(before: str, behind: str, cue: Cue, sentence: Sentence) -> bool:
    """Whether before a cue there is a pronoun, or nothing, for whoever spoke."""
    if PRONOUN_ONLY.fullmatch(before) or AGREED_PRONOUN.fullmatch(before):
        return True
    if cue.name == "pledge" and IMPERSONAL.fullmatch(before):
        return True
    bare = not before.strip() and cue.name != "to" and not sentence.text.startswith("Agreed")
    return bare and verb_of(behind) != "do"


def _reports(owner: Owner, people: People) -> bool:
    """Whether an owner is at the meeting, so that what "has agreed to" says is promised there, not only told of."""
    foreign = owner.kind is OwnerKind.BODY and people.people and owner.name not in people.bodies
    return people.attends(owner) and not (foreign and " " in owner.name)


def _promises(cue: Cue, verb: str, known: bool) -> bool:
    """Whether a cue and the verb behind it take work on for whom a pronoun stands for; more for one who is known."""
    cues = load_cues()
    if cue.name == "asked":
        return states_work(verb) and verb not in ONLY_ASKED
    return (cue.name in _PROMISES and states_work(verb)) or (
        cue.name in _FUTURE and verb in (cues.work | cues.imperatives - OWN_MIND if known else cues.work)
    )


def _others_named(sentence: Sentence, cue: Cue, people: People) -> list[str]:
    """Who else is to do something in the clauses behind a cue: "JB to lead, AS to assist"."""
    found = []
    for later in sentence.cues if cue.name in (*_TAKEN_ON, "agrees") else ():
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


_FUTURE = {"will", "to"}
_TAKEN_ON = {*_FUTURE, "undertaking"}
_PROMISES = {"undertaking", "pledge"}
_TOLD_OF_OTHERS = {"undertaking", "owes"}
"""Cues that also tell of what those do who aren't at the meeting."""
_READERS = {
    "undertaking": undertook,
    "owes": owes,
    "pledge": pledged,
    "willing": willing,
    "vouches": vouched,
    "assurance": assured,
    "asked": was_asked,
    "advised": advised,
    "busy": busy,
    "charged": charged,
    "entrusted": entrusted,
    "chosen": chosen,
    "asks": asks,
    "agrees": agreed_that,
    "will": will_do,
    "to": is_to,
}
_RULES = {
    "undertaking": Rule.CUE_UNDERTAKING,
    "owes": Rule.CUE_UNDERTAKING,
    "pledge": Rule.CUE_PLEDGE,
    "willing": Rule.CUE_UNDERTAKING,
    "vouches": Rule.CUE_PLEDGE,
    "assurance": Rule.CUE_PLEDGE,
    "asked": Rule.CUE_ASKED,
    "advised": Rule.CUE_ASKED,
    "busy": Rule.CUE_UNDERTAKING,
    "charged": Rule.CUE_ASKED,
    "entrusted": Rule.CUE_ASKED,
    "chosen": Rule.CUE_ASKED,
    "asks": Rule.CUE_ASKS,
    "agrees": Rule.CUE_ASKS,
    "will": Rule.CUE_WILL,
    "to": Rule.CUE_WILL,
}
