"""Decisions that give a named doer work, in the words of their clauses."""

import re
from collections.abc import Sequence

from minutebook.extract.actions.doers import (
    ARTICLE,
    ONLY_FORMAL,
    doer_before,
    is_doer_by_name,
    is_known,
    is_meeting,
    names_doer,
    states_work,
)
from minutebook.extract.actions.found import FoundAction
from minutebook.extract.cues import load_cues
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.names import is_name
from minutebook.extract.people import People
from minutebook.schema import Basis, Rule

PASSIVE_CLAUSE = re.compile(
    r"(?<!will )(?<!would )(?<!to )\bbe (?P<verb>[a-z]+(?:ed|en|nt|ne|de|up|ght))\b[^.;]{0,60}?"
    r"\bby (?P<who>[^.;,()]{2,50}?)(?= (?:by|at|on|before)\b|[.;,]|$)"
)
"""The same in a clause of a decision: "that a note be sent to members by the Clerk"."""
FORMAL_VERBS = frozenset(
    ["approved", "signed", "adopted", "noted", "agreed", "accepted", "chaired", "elected", "funded", "supported"]
) | {"seconded", "proposed", "received", "endorsed", "confirmed"}
"""What is done "by somebody" in a decision without being work."""
CLAUSE_ORDER = re.compile(
    r"\b(?:ask(?:s|ed)?|request(?:s|ed)?|instruct(?:s|ed)?|invite[sd]?|direct(?:s|ed)?|urge[sd]?|require[sd]?"
    r"|authori[sz]e[sd]?"
    r"|task(?:s|ed)?|call(?:s|ed)? (?:on|upon)|delegate[sd]?(?: authority| power| responsibility)? to)"
    r"\s+(?P<who>.{2,110}?)\s+to\s+(?P<verb>[a-z]+)",
    re.IGNORECASE | re.DOTALL,
)
CLAUSE_ORDER_OPEN = re.compile(
    r"\b(?:call(?:s|ed)? (?:on|upon)|ask(?:s|ed)?|request(?:s|ed)?|instruct(?:s|ed)?|direct(?:s|ed)?|urge[sd]?"
    r"|task(?:s|ed)?)\s+(?P<who>.{2,160}?)\s+to:?$",
    re.IGNORECASE | re.DOTALL,
)
CLAUSE_DOER = re.compile(
    r"\s+(?:be (?:asked|requested|instructed|tasked|directed|authori[sz]ed|empowered|delegated|appointed) to"
    r"|would|will|should|to|are to|is to)\s+(?P<verb>[a-z]+)",
    re.DOTALL,
)
WISH = re.compile(
    r"^(?:also )?(?:request(?:ed|s)?|agree[ds]?|ask(?:ed|s)?|recommend(?:ed|s)?) (?=that\b)", re.IGNORECASE
)
"""The verb of a clause before what it wishes: "requested that the Clerk report …"."""
REQUEST = re.compile(
    r"^(?:(?:also|and|further|to)\s+)*(?:request(?:s|ed)?|ask(?:s|ed)?|require[sd]?) that (?:the )?", re.IGNORECASE
)
"""How a clause asks others for something: "To request that the Leader writes to …"."""
DELEGATED = re.compile(
    r"\bdelegate[sd]? to (?P<who>.{2,80}?) (?:the|authority|power|responsibility)\b", re.IGNORECASE | re.DOTALL
)
"""What a clause hands to somebody by the name of the work: "delegates to the Clerk the submission of the form"."""
ORDERED = re.compile(
    r"(?i:that )?(?i:the )(?P<who>(?:[A-Z][\w’'-]+ ){1,4}"
    r"(?:Office|Team|Department|Group|Secretariat|Library|Faculty|School)) (?P<verb>[a-z]+)\b(?! by\b)"
)
"""A clause with a verb right behind a named office: "that the Exams Office amend the form"."""
MAX_DOER = 80
"""Characters within which a clause in the subjunctive ("that the Clerk write to …") names its doer."""
NO_ORDER = re.compile(
    r"(?:that )?(?:[\w’' ]{0,40}?\b)?(?:notes?|endorses?|welcomes?|comments?|approves?|receives?)\b", re.IGNORECASE
)
"""How clauses begin that only take note of what others do."""
COUNCIL = re.compile(r"(?:that )?(?P<who>[A-Z]{1,3}[PT]C)")
"""A parish or town council by its letters, at the start of a clause."""
GIVEN = frozenset(
    ["committee members", "board members", "councillors", "governors", "members", "trustees", "volunteers"]
)
"""Who, in small letters too, is asked as the members of the meeting."""
TOGETHER_WITH = re.compile(r",? in (?:conjunction|consultation|liaison) with .*$", re.DOTALL)


def find_in_decisions(decisions: Sequence[FoundDecision], people: People) -> list[FoundAction]:
    """The actions among decisions: clauses that give a named doer work."""
    found = []
    for decision in decisions:
        owner = _doer_of_decision(decision, people)
        if owner and decision.block and not ONLY_FORMAL.search(decision.text):
            found.append(
                FoundAction(
                    decision.section,
                    decision.text,
                    decision.evidence,
                    Basis.RESOLUTION,
                    Rule.DOER_IN_CLAUSE,
                    owners_text=owner,
                    block=decision.block,
                )
            )
    return found


RULES = re.compile(r"\s+(?:be|was|were|is|are)\b")
"""What stands behind a thing that the clause only rules on."""


def _doer_of_decision(decision: FoundDecision, people: People) -> str | None:
    """The named doer of a clause: in its own words, or in those that introduce it ("asks the Clerk to:")."""
    introduced = CLAUSE_ORDER_OPEN.search(decision.lead_in or "")
    if introduced and decision.label:
        who = ARTICLE.sub("", introduced["who"].strip())
        if people.owners(who) and states_work(decision.text.split(maxsplit=1)[0].lower()):
            return who
    if ordered := _ordered(decision.text, people):
        return ordered
    for match in CLAUSE_ORDER.finditer(decision.text):
        who = ARTICLE.sub("", TOGETHER_WITH.sub("", match["who"].strip()))
        if states_work(match["verb"]) and names_doer(who, people):
            return who
    if (handed := DELEGATED.search(decision.text)) and names_doer(who := ARTICLE.sub("", handed["who"]), people):
        return who
    if (asks := REQUEST.match(decision.text)) and (asked := requested(decision.text[asks.end() :], people)):
        return asked
    doing = CLAUSE_DOER.search(decision.text)
    if doing and states_work(doing["verb"]) and not NO_ORDER.match(decision.text):
        doer, start = doer_before(decision.text[: doing.start()], people)
        bare = doing.group().split()[0] == "to" and start > len("that the ")
        letters = COUNCIL.fullmatch(decision.text[: doing.start()]) if doing["verb"] in load_cues().work else None
        doer = letters["who"] if letters else doer
        return doer if doer and not is_meeting(doer) and not bare else None
    passive = PASSIVE_CLAUSE.search(decision.text)
    if passive and passive["verb"] not in FORMAL_VERBS:
        who = ARTICLE.sub("", passive["who"].strip())
        return who if is_doer_by_name(who, people) and not is_meeting(who) else None
    return wished(WISH.sub("", decision.text), people)


def wished(text: str, people: People) -> str | None:
    """Who a clause in the subjunctive gives work: the shortest beginning that names somebody before a verb of work."""
    cues = load_cues()
    for match in re.finditer(r"\s(?P<verb>[a-z]+)\b", text[:MAX_DOER]):
        verb = match["verb"]
        if not (verb in cues.work or verb in cues.orders) or RULES.match(text, match.end()):
            continue
        who = ARTICLE.sub("", re.sub(r"^that ", "", text[: match.start()], flags=re.IGNORECASE))
        if verb in cues.work:
            known = names_doer(who, people) and is_known(who, people)
            return who if known and not is_meeting(who) else None
        named = people.named(who)
        if any(one.person for one in named) and all(one.person or is_name(one.name) for one in named):
            return who
    return None


ASKS_ABOUT = re.compile(r" (?:if|whether|were|was|are|is|had|have)\b")
"""What stands behind a word that is no verb there: "asked the councillors present if …"."""


def requested(text: str, people: People) -> str | None:
    """Who is asked to do something: "Leader of the Council writes to the minister"."""
    cues = load_cues()
    for match in re.finditer(r"\s(?P<verb>[a-z]+)\b", text[:MAX_DOER]):
        who = ARTICLE.sub("", text[: match.start()])
        if ASKS_ABOUT.match(text, match.end()):
            continue
        verb = {match["verb"], match["verb"].removesuffix("s")} & cues.imperatives - cues.no_work
        if verb and not (is_meeting(who) and "present" in verb) and (names_doer(who, people) or who.lower() in GIVEN):
            return who
    return None


def _ordered(text: str, people: People) -> str | None:
    """A team or office that a clause gives work in so many words: "that the Exams Office amend …"."""
    match = ORDERED.match(text)
    cues = load_cues()
    works = match and match["verb"] in cues.imperatives and match["verb"] not in cues.no_work | cues.only_said
    return (
        match["who"] if match and works and not is_meeting(match["who"]) and names_doer(match["who"], people) else None
    )
