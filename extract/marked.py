"""Actions that the minutes mark: "ACTION: AW to …", "[Action: …]", "Action required.", and names beside a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.extract.cell_statements import IMPERATIVES
from minutebook.extract.cues import load_cues, pattern_of
from minutebook.extract.doers import APART, doer_before
from minutebook.extract.evidence import of_blocks
from minutebook.extract.minute_tables import ANNOUNCES
from minutebook.extract.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import Sentence, read_sentences
from minutebook.extract.status import read_status
from minutebook.ingest.model import Block
from minutebook.schema import Basis, Evidence, Rule, Status

_MARKS = load_cues().words("actions", "marks")
_MARK = pattern_of(_MARKS)
_MARK_IN_CAPITALS = pattern_of(mark.upper() for mark in _MARKS)
_MARK_WITH_CAPITAL = rf"(?=[A-Z])(?i:{_MARK})"
BRACKETED = re.compile(
    rf"\[\s*{_MARK}\b\s*(?:no\.?\s*)?(?:\d{{1,3}}\b)?\s*(?P<who>[^:\]]{{0,40}}?)"
    r"\s*[:–-]\s*(?P<what>[^\]]+)(?:\]|$)",
    re.IGNORECASE,
)
_NUMBERED = r"(?: ?(?:[Nn]o\.? ?|#)?\d{1,6}(?:[./-]\d{1,6}){0,2})?"
INLINE = re.compile(
    rf"(?:^|(?<=[.;:)\]] )|(?<=[–-] ))(?P<mark>{_MARK_IN_CAPITALS}{_NUMBERED}(?: (?:FOR|BY|ON))?(?![-/\w])"
    rf"|A\.?P\.? ?\d{{1,3}}(?=\s*[:–-])|For (?i:{_MARK})(?=\s*[:–-])"
    rf"|(?:{_MARK_WITH_CAPITAL}{_NUMBERED}(?: (?:for|by|on))?(?=\s*[:–-]|\s+[A-Z][A-Z+&/ ]*:)))\s*"
    r"(?P<who>(?:[^:–.\[\]]{1,40}?)(?=\s*:))?\s*[:–-]?\s*"
    rf"(?P<what>(?:(?![.;]\s+(?:{_MARK_IN_CAPITALS}\b|A\.?P\.? ?\d|{_MARK_WITH_CAPITAL}(?: \d{{1,3}})?\s*[:–-]))"
    r"[^\[\]])+[.;]?)"
)
"""A mark at the start of a sentence; behind it, perhaps, the owner and a colon."""
REQUIRED = re.compile(
    r"(?P<mark>\(?\[?\b(?:further )?action(?:s)? (?:is |are )?(?:required|point|agreed|arising)\b[.:]?\]?\)?)"
    r"\s*(?:$|(?=(?-i:It was resolved|RESOLVED|Resolved)\b))",
    re.IGNORECASE,
)
"""A mark at the end of the paragraph that states the action."""
TRAILING = re.compile(
    rf"[\[(]\s*(?:{_MARK}|actioned)(?: by| for)?\s*[:–-]?\s*(?P<who>[^\])]{{2,60}})[\])]\.?\s*$"
    r"|(?<=[.;]\s)(?P<doer>[^.:;]{2,40}) to action\.?\s*$",
    re.IGNORECASE,
)
"""The owner behind the paragraph: "(Action: Clerk)", "JB to action."."""
OWNER_LINE = re.compile(
    rf"[\[(]?\s*(?:for )?(?:{_MARK}|actioned)(?: by| for| on)?\s*[:–-]\s*(?P<who>[^\[\]():]{{2,80}}?)\s*[\])]?\.?"
    r"|(?P<doer>[^:.]{2,40}) to action\.?",
    re.IGNORECASE,
)
"""A line that names only who is to do what the paragraph above it states: "Action: Clerk", "JB to action"."""
FOR = re.compile(r"[\[(](?P<who>[^\])]{2,60})[\])]\.?\s*$")
"""The same without a mark, behind words that by themselves give work: "Report the gullies (Clerk)"."""
NONE = re.compile(
    r"\bno (?:further )?actions?\b|^\W*(?:none|n/a|nil|not applicable)\W*$"
    r"|^\W*(?:closed|completed?|done|on ?going|open|carried forward)\W*$"
    r"|^\s*actions?(?: from| arising| list| log| points?)?\s*:?\s*$",
    re.IGNORECASE,
)
ANSWER = re.compile(r"\s(?=(?:Response|Update|Answer|Note|Post[- ]meeting note)\b)")
"""What is printed behind an action within its brackets but is no part of it."""
STATUS_LINE = re.compile(
    r"^(?:action )?(?:status ?[:–-] ?)?(?P<status>(?:carried?(?:ed|s)? ?(?:forwards?|over)|complete[d]?|done"
    r"|in progress|ongoing|closed|actioned|outstanding|cancelled|c/f|not started|no longer required)[^.]{0,40})\.?$",
    re.IGNORECASE,
)
STRONG = re.compile(
    r"\b(?:request(?:ed|ing)?|undertook|agreed|undertaken|to be|would|will|should|conclud|suggest|asked|propos|invite"
    r"|helpful|action|resolv|offered|volunteered)\w*\b"
    r"|^(?-i:(?:The )?[A-Z][\w’']*(?: (?:and|&) [A-Z][\w’']*)?) to [a-z]",
    re.IGNORECASE,
)
CLOSES = re.compile(
    r"\W*prop(?:osed|oser)?\b[^.]{0,40}\b(?:sec(?:onded|onder)?|2nd)\b[^.]{0,40}\.?"
    r"|(?:the )?(?:committee|council|board|panel|meeting|members|governors|trustees)"
    r" (?:noted|received|approved|thanked|welcomed|endorsed|accepted)\b[^.]*\.?",
    re.IGNORECASE,
)
"""A sentence behind the one with the action that only says who moved it, or that a report was noted."""
OUTCOME_LEAD = re.compile(r"^(?:agreed|recommended|resolved|action|recommendation agreed)\s*[:–—-]\s*", re.IGNORECASE)
WORK = re.compile(r"\b(?:to|will)\s+[a-z]")
TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|said|thanked|noted|asked|felt|put|will be)\b")
"""Verbs of a sentence that tells of something rather than giving work."""
NO_ACTION = re.compile(r"(?:required|plan|log|list|points?|from|taken)\b", re.IGNORECASE)
"""What follows the word "action" where it marks none."""
GIVES = {"to", "will", "pledge", "undertaking"}
"""Cues behind an owner of what that owner is to do."""
OWNER_AND_DAY = re.compile(
    r"(?P<who>.+?)[\s,–:-]+(?:by )?"
    r"(?P<due>\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}(?: \d{2,4})?)",
    re.DOTALL,
)
"""A cell of an Action column that says who and when: "KB 11/04/16"."""
LEAST = 4
"""Characters of what a mark stands before."""
MIN_TEXT = 12
"""Characters of a passage that can state an action."""
MIN_CELL = 9
"""Characters of an Action cell that states the action itself."""
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


def find_marked(section: Section, people: People) -> list[FoundAction]:
    """The marked actions of a section, in reading order."""
    found: list[FoundAction] = []
    waiting: list[Block] = []
    for i, passage in enumerate(section.passages):
        if ANNOUNCES.fullmatch(passage.text):
            waiting = passage.beside
            continue
        passage.beside, waiting = passage.beside or waiting, []
        if i and (owner := _owner_of_above(passage, people)):
            found += _above(section, section.passages[i - 1], found, owner, people)
            continue
        own = _bracketed(section, passage, people) or _inline(section, passage, people)
        own = own or _required(section, passage, section.passages[i - 1 : i], section.passages[i + 1 : i + 2])
        own = own or _trailing(section, passage, people) or _ordered(section, passage, people)
        own = own or _beside_each(section, passage, people) or _beside(section, passage, people)
        for action in own:
            action.owners_text = action.owners_text or _owner_beside(passage, people)
            action.owners_text = action.owners_text or passage.lead
            action.due_text = passage.due or _day_beside(passage)
            _read_status_below(action, section.passages[i + 1 : i + 3], passage)
        found += own
    return found


def _owner_of_above(passage: Passage, people: People) -> str | None:
    """The owner that a line of its own names for the paragraph above it."""
    line = OWNER_LINE.fullmatch(passage.text)
    who = (line["who"] or line["doer"]).strip() if line else ""
    return who if who and not NONE.search(who) and people.looks_like_owner(who) else None


def _above(section: Section, above: Passage, found: list[FoundAction], owner: str, people: People) -> list[FoundAction]:
    """The action of the paragraph above an owner's line, unless it is found already and only lacked the owner."""
    own = [action for action in found if action.block is above.block]
    for action in own:
        action.owners_text = action.owners_text or owner
    if own or len(above.text) < MIN_TEXT:
        return []
    start, end = _stated_beside(above.text, read_sentences(above.text), people, owner)
    return [action_at(section, above, start, end, owner, Rule.TRAILING)]


def _owner_beside(passage: Passage, people: People) -> str | None:
    """The words in the Action column or the margin beside a passage, when they name owners and nothing else."""
    beside = passage.beside_text or " ".join(text for _, text in passage.block.margin)
    if (both := OWNER_AND_DAY.fullmatch(beside)) and people.looks_like_owner(both["who"]):
        return both["who"]
    stated = not beside or NONE.search(beside) or re.search(r"\bto\s+[a-z]", beside) or not people.owners(beside)
    return None if stated else beside


def _day_beside(passage: Passage) -> str | None:
    """The deadline printed with the owner beside a passage."""
    both = OWNER_AND_DAY.fullmatch(passage.beside_text)
    return both["due"] if both else None


def _bracketed(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    found, done = [], 0
    for match in BRACKETED.finditer(passage.text):
        if not NONE.search(match.group()) and not NONE.search(match["what"]):
            if not match["who"] and not WORK.search(match["what"]) and people.looks_like_owner(match["what"]):
                found += _before_owner(section, passage, done, match)
            else:
                found.append(
                    action_at(section, passage, match.start("what"), _end(match), match["who"], Rule.BRACKETED)
                )
        done = match.end()
    return found


def _before_owner(section: Section, passage: Passage, start: int, match: re.Match[str]) -> list[FoundAction]:
    """What stands between `start` and brackets that hold only the owner: "… to be mended [Action: Clerk]"."""
    sentences = [one for one in read_sentences(passage.text[start : match.start()]) if len(one.text) >= MIN_TEXT]
    if not sentences:
        return []
    begin, end = sentences[-1].start, sentences[-1].end
    return [action_at(section, passage, start + begin, start + end, match["what"], Rule.TRAILING)]


def _end(match: re.Match[str]) -> int:
    answer = ANSWER.search(match["what"])
    return match.start("what") + answer.start() if answer else match.end("what")


def _inline(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    text = passage.text
    found = []
    matches = [match for match in INLINE.finditer(text) if not NONE.search(match.group())]
    for match in matches:
        what = match["what"].strip()
        if NONE.search(what) or NO_ACTION.match(what):
            continue
        if not match["who"] and not WORK.search(what) and match.start() and people.looks_like_owner(what):
            found += _before_owner(section, passage, 0, match)
            continue
        if len(what) < LEAST:
            continue
        end = match.start("what") + len(match["what"].rstrip())
        first = read_sentences(match["what"])
        if first:
            end = match.start("what") + work_until(first, match["mark"].isupper())
        found.append(action_at(section, passage, match.start("what"), end, match["who"], Rule.INLINE))
    return found


def work_until(sentences: Sequence[Sentence], capitals: bool) -> int:
    """Where an action that begins sentences ends: with the first, behind capitals with the last that gives work too."""
    end = sentences[0].end
    for sentence in sentences[1:] if capitals else []:
        if not WORK.search(sentence.text) or TELLS.search(sentence.text):
            break
        end = sentence.end
    return end


def _required(
    section: Section, passage: Passage, before: Sequence[Passage], after: Sequence[Passage]
) -> list[FoundAction]:
    """The sentence before a mark at the end of a paragraph, or the paragraph before a mark that stands alone.

    One that stands over a list marks that.
    """
    match = REQUIRED.search(passage.text)
    if not match or NONE.search(passage.text[max(0, match.start() - 4) :]):
        return []
    if match.start() == 0:
        if not before or (after and after[0].block.label):
            return []
        passage, stated = before[0], before[0].text
    else:
        stated = passage.text[: match.start()]
    sentences = read_sentences(stated)
    if not sentences:
        return []
    start, end = _stated(sentences)
    return [action_at(section, passage, start, end, None, Rule.REQUIRED)]


def _stated(sentences: Sequence[Sentence]) -> tuple[int, int]:
    """The last sentence, with the one before it where it has no word of request or promise itself."""
    last = len(sentences) - 1
    while last and CLOSES.fullmatch(sentences[last].text):
        last -= 1
    first = last
    while first > 0 and last - first + 1 < FIRST_LOOK and not _is_strong(sentences[first]):
        first -= 1
    return sentences[first].start, sentences[last].end


def _is_strong(sentence: Sentence) -> bool:
    return bool(STRONG.search(re.sub(r"\bshould ideally\b", "", sentence.text)))


def _trailing(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    match = TRAILING.search(passage.text)
    who = match["who"] or match["doer"] if match else ""
    sentences = read_sentences(passage.text[: match.start()]) if match and people.owners(who) else ()
    if not sentences:
        return []
    start, end = _stated_beside(passage.text, sentences[-FIRST_LOOK:], people, who)
    return [action_at(section, passage, start, end, who, Rule.TRAILING)]


def _ordered(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    """A sentence that begins with what is to be done, and ends with the owner in brackets."""
    match = FOR.search(passage.text)
    sentences = read_sentences(passage.text[: match.start()]) if match else ()
    if not match or not sentences or not people.looks_like_owner(match["who"]):
        return []
    first = re.match(r"[a-z-]+", sentences[-1].text, re.IGNORECASE)
    if not first or first[0].lower() not in IMPERATIVES:
        return []
    return [action_at(section, passage, sentences[-1].start, sentences[-1].end, match["who"], Rule.TRAILING)]


def _notes(passage: Passage) -> list[tuple[int, str]]:
    """The notes in the margin of a passage, those on lines that follow one another as one.

    Each is (where its last line ends in the passage's text, the note).
    """
    block = passage.block
    offset = len(block.text) - len(passage.text)
    ends = [*block.starts[1:], len(block.text)]
    notes: list[tuple[int, str]] = []
    for (_, text), (line, end) in zip(
        block.margin, [(i, end) for i, end in enumerate(ends) if block.lines[i].margin], strict=True
    ):
        if notes and block.lines[line - 1].margin:
            notes[-1] = (end - offset, f"{notes[-1][1]} {text}")
        else:
            notes.append((end - offset, text))
    return notes


def _beside_each(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    """The actions of a paragraph with notes in the margin: each is stated by the sentences down to its own line."""
    notes = _notes(passage)
    if len(passage.text) < MIN_TEXT or _only_heads(section, passage) or passage.beside:
        return []
    if not all(people.owners(note) for _, note in notes):
        return []
    found: list[FoundAction] = []
    done = 0
    if len(notes) == 1 and (own := _own_clause(read_sentences(passage.text), people, notes[0][1])):
        return [action_at(section, passage, *own, notes[0][1], Rule.OWNER_IN_MARGIN)]
    for end, note in notes:
        sentences = [one for one in read_sentences(passage.text) if done <= one.start < end]
        if sentences:
            first, done = _stated_beside(passage.text, sentences, people, note)
            rule = Rule.OWNER_IN_MARGIN if STRONG.search(passage.text[first:done]) else Rule.OWNER_ONLY
            found.append(action_at(section, passage, first, done, note, rule))
    return found


def _beside(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    """A paragraph with an owner beside it: in the Action column, or in the right margin."""
    owner = _owner_beside(passage, people)
    if owner:
        if _only_heads(section, passage) or len(passage.text) < MIN_TEXT:
            return []
        start, end = _stated_beside(passage.text, read_sentences(passage.text), people, owner)
        rule = Rule.OWNER_IN_COLUMN if passage.beside else Rule.OWNER_IN_MARGIN
        stated = STRONG.search(passage.text[start:end])
        return [action_at(section, passage, start, end, owner, rule if stated else Rule.OWNER_ONLY)]
    beside = " ".join(passage.beside_text.split())
    if len(beside) >= MIN_CELL and not NONE.search(beside):
        return [
            FoundAction(
                section,
                beside,
                of_blocks(passage.beside),
                Basis.MARKED,
                Rule.ACTION_CELL,
                owners_text=None,
                block=passage.beside[0],
            )
        ]
    return []


def _only_heads(section: Section, passage: Passage) -> bool:
    """Whether a passage is the heading of its section and states nothing behind the title."""
    return passage.block is section.heading and len(passage.text) < len(section.title) + MIN_TEXT


def _stated_beside(text: str, sentences: Sequence[Sentence], people: People, owner: str) -> tuple[int, int]:
    """Where among some sentences of a text the action with an owner beside it is stated.

    That is the clause in which the owner is to do something, else the paragraph without the words that only announce
    an outcome; of a long paragraph its end.
    """
    if own := _own_clause(sentences, people, owner):
        return own
    lead = OUTCOME_LEAD.match(text)
    if lead and sentences[0].start == 0:
        return lead.end(), sentences[-1].end
    return _stated(sentences)


def _own_clause(sentences: Sequence[Sentence], people: People, owner: str) -> tuple[int, int] | None:
    """The first clause in which an owner is to do something."""
    names = _keys(owner, people)
    for sentence in sentences:
        for cue in sentence.cues:
            who, start = doer_before(sentence.text[: cue.start - sentence.start], people)
            if who and cue.name in GIVES and names & _keys(who, people):
                own = start if APART.search(sentence.text[:start]) else 0
                return sentence.start + own, sentence.end
    return None


def _keys(owners: str, people: People) -> set[str]:
    """Whom an owner's words mean, so that they can be compared with others'."""
    return {one.person or one.name for one in people.owners(owners)}


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


def _read_status_below(action: FoundAction, following: Sequence[Passage], passage: Passage) -> None:
    """A status that stands as a point under the action: "Action carried forwards"."""
    if not following:
        return
    below = following[0].block
    match = STATUS_LINE.match(below.text)
    if match and below.indent > passage.block.indent - 2:
        reading = read_status(match["status"])
        action.status = reading.status if reading else action.status
        action.status_text = below.text
