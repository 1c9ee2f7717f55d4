"""Orders without a mark whose owner stands before or behind: "Report the gullies (Clerk)", "JB: draft a leaflet"."""

import re
from collections.abc import Sequence

from minutebook.extract.actions.doers import ONLY_FORMAL, is_known
from minutebook.extract.actions.found import FoundAction, action_at
from minutebook.extract.actions.verbs import WITHIN_MEETING
from minutebook.extract.cell_statements import IMPERATIVES
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import Sentence, read_sentences
from minutebook.schema import Rule

IN_BRACKETS = re.compile(r"[\[(](?P<who>[^\])]{2,60})[\])]\.?\s*$")
APART = re.compile(r"(?:\s[–—-]\s*|(?<=[.;!?])\s+)(?P<who>[A-Z][^.;:()–—]{1,40})\.?\s*$")
"""An owner behind a dash or the end of the sentence."""
BEFORE = re.compile(r"(?P<who>[A-Z][^.;:()–—-]{1,40}?)(?:['’]s actions?)?(?: ?[–—-] |: ?)(?:to )?(?P<order>[a-z].{8,})")
"""An owner before an order: "JB: draft a leaflet"."""
FIRST_WORD = re.compile(r"[a-z-]+(?!\s*:)\b", re.IGNORECASE)
OBJECT = re.compile(
    r"(?:to )?(?!(?:address|audit|feedback|plan|report|request|response|review|survey|talk|thanks?|update|visit) "
    r"(?:about|at|for|in|on|to|with)\b)(?P<verb>[a-z-]+) "
    r"(?:(?:out|up|on|with|to|for|in|at|about|whether|if|how|when) )?"
    r"(?:an?|the|all|any|some|this|that|these|those|our|new|more|another|two|three|his|her|their|it|him|them)\b",
    re.IGNORECASE,
)
"""An order with what it is about, which a heading ("Report of the Clerk") is not taken for."""
TO_BE_DONE = re.compile(
    r"(?<!was )(?<!were )\b(?:to|should|must|needs to|need to) be "
    r"(?!noted|minuted|recorded|signed|thanked|remembered|held)[a-z-]*(?:ed|en|nt|ne|de|up|ght|put|set)\b|^To [a-z]+\b"
)
"""What somebody is to do, who isn't in the sentence."""
OF_AGENDA = WITHIN_MEETING | {"elect", "present", "report", "review", "update"}
"""What a meeting itself is "to" do, as agendas say."""


def find_ordered(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    """The last sentence of a paragraph, if it is an order and its owner stands behind it; else an order behind one."""
    text = passage.text
    bracketed = IN_BRACKETS.search(text)
    if bracketed and people.looks_like_owner(bracketed["who"]):
        last = _last(text[: bracketed.start()])
        first = FIRST_WORD.match(last.text) if last else None
        given = first is not None and first[0].lower() in IMPERATIVES
        if last and (given or (_is_order(last.text) and is_known(bracketed["who"], people))):
            return [action_at(section, passage, last.start, last.end, bracketed["who"], Rule.TRAILING)]
    return _apart(section, passage, people) or _before(section, passage, people)


def _apart(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    behind = APART.search(passage.text)
    if behind is None or not _is_somebody(behind["who"], people):
        return []
    last = _last(passage.text[: behind.start()])
    if last is None or not _is_order(last.text):
        return []
    return [action_at(section, passage, last.start, last.end, behind["who"], Rule.TRAILING)]


def _before(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    order = BEFORE.match(passage.text)
    about = OBJECT.match(order["order"]) if order else None
    if not order or not about or about["verb"] not in IMPERATIVES or not _is_somebody(order["who"], people):
        return []
    end = order.start("order") + read_sentences(order["order"])[0].end
    return [action_at(section, passage, order.start("order"), end, order["who"], Rule.TRAILING)]


def _last(text: str) -> Sentence | None:
    sentences: Sequence[Sentence] = read_sentences(text)
    return sentences[-1] if sentences else None


def _is_order(text: str) -> bool:
    about, given = OBJECT.match(text), TO_BE_DONE.search(text)
    if ONLY_FORMAL.search(text) or (text.startswith("To ") and text.split()[1] not in IMPERATIVES - OF_AGENDA):
        return False
    return given is not None or (about is not None and about["verb"].lower() in IMPERATIVES)


def _is_somebody(who: str, people: People) -> bool:
    """Whether words are people whom the paper lists, or an office, and nothing else."""
    return people.looks_like_owner(who) and is_known(who, people)
