"""Owners beside a paragraph: in the Action column of minutes, or in the right margin."""

import re
from itertools import compress

from minutebook.extract.actions.found import (
    MIN_TEXT,
    NONE,
    STRONG,
    FoundAction,
    action_at,
    own_clause,
    stated_beside,
)
from minutebook.extract.dates import MONTHS
from minutebook.extract.evidence import of_blocks
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.extract.sentences import read_sentences
from minutebook.schema import Basis, Rule

OWNER_AND_DAY = re.compile(
    r"(?P<who>.+?)[\s,–:-]+(?:by )?"
    r"(?P<due>\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)? )?"
    rf"(?:{'|'.join(sorted((name.title() for name in MONTHS), key=len, reverse=True))})\b\.?(?: \d{{2,4}})?)"
    r"(?: \([^()]{1,8}\))?",
    re.DOTALL,
)
"""A cell of an Action column that says who and when: "KB 11/04/16"."""
MARK = re.compile(r"^(?:for )?(?:actions?|actioned|follow[- ]?up)(?: by| for)?[\s:–-]+(?=[A-Z]|all\b)", re.IGNORECASE)
"""What may stand before an owner beside a paragraph: "Action JB"."""
POINT_WORDS = 8
"""Words of a point that only names a thing."""
LONGEST_LIST = 8
"""Points of a list that is one action."""
MIN_CELL = 9
"""Characters of an Action cell that states the action itself."""


def owner_beside(passage: Passage, people: People) -> str | None:
    """The words in the Action column or the margin beside a passage, when they name owners and nothing else."""
    beside = MARK.sub("", passage.beside_text or " ".join(text for _, text in passage.block.margin))
    if (both := OWNER_AND_DAY.fullmatch(beside)) and people.looks_like_owner(both["who"]):
        return both["who"]
    stated = not beside or NONE.search(beside) or re.search(r"\bto\s+[a-z]", beside) or not people.owners(beside)
    return None if stated else beside


def day_beside(passage: Passage) -> str | None:
    """The deadline printed with the owner beside a passage."""
    both = OWNER_AND_DAY.fullmatch(passage.beside_text)
    return both["due"] if both else None


def _notes(passage: Passage) -> list[tuple[int, str]]:
    """The notes in the margin of a passage, those on lines that follow one another as one.

    Each is (where its last line ends in the passage's text, the note).
    """
    block = passage.block
    offset = len(block.text) - len(passage.text)
    ends = [*block.starts[1:], len(block.text)]
    notes: list[tuple[int, str]] = []
    noted = [bool(line.margin) for line in block.lines]
    for (_, text), line in zip(block.margin, compress(range(len(noted)), noted), strict=True):
        if notes and noted[line - 1]:
            notes[-1] = (ends[line] - offset, f"{notes[-1][1]} {text}")
        else:
            notes.append((ends[line] - offset, text))
    return [(end, MARK.sub("", note)) for end, note in notes]


def beside_each(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    """The actions of a paragraph with notes in the margin: each is stated by the sentences down to its own line."""
    notes = _notes(passage)
    if len(passage.text) < MIN_TEXT or _only_heads(section, passage) or passage.beside:
        return []
    if not all(people.owners(note) for _, note in notes):
        return []
    found: list[FoundAction] = []
    done = 0
    if len(notes) == 1 and (each := _clause_of_each(section, passage, notes[0][1], people)):
        return each
    if len(notes) == 1 and (own := own_clause(read_sentences(passage.text), people, notes[0][1])):
        return [action_at(section, passage, *own, notes[0][1], Rule.OWNER_IN_MARGIN)]
    for end, note in notes:
        sentences = [one for one in read_sentences(passage.text) if done <= one.start < end]
        if sentences:
            first, done = stated_beside(passage.text, sentences, people, note)
            rule = Rule.OWNER_IN_MARGIN if STRONG.search(passage.text[first:done]) else Rule.OWNER_ONLY
            found.append(action_at(section, passage, first, done, note, rule))
    return found


def _clause_of_each(section: Section, passage: Passage, note: str, people: People) -> list[FoundAction]:
    """The clauses of those whom one note names, where each of them has another."""
    names = [one.name for one in people.owners(note)]
    clauses = [own_clause(read_sentences(passage.text), people, name) for name in names] if len(names) > 1 else []
    if not clauses or None in clauses or len(set(clauses)) < len(clauses):
        return []
    return [
        action_at(section, passage, *clause, name, Rule.OWNER_IN_MARGIN)
        for clause, name in zip(clauses, names, strict=True)
        if clause
    ]


def beside_one(section: Section, passage: Passage, people: People) -> list[FoundAction]:
    """A paragraph with an owner beside it: in the Action column, or in the right margin."""
    owner = owner_beside(passage, people)
    if owner:
        if _only_heads(section, passage) or len(passage.text) < MIN_TEXT:
            return []
        start, end = stated_beside(passage.text, read_sentences(passage.text), people, owner)
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


def beside_list(section: Section, last: int, people: People) -> list[FoundAction]:
    """A list under a line that says what is to be done, with the owner beside its last point, at `last`."""
    passages = section.passages
    passage = passages[last]
    owner = owner_beside(passage, people) if passage.block.label and len(passage.text.split()) <= POINT_WORDS else None
    if not owner or STRONG.search(passage.text):
        return []
    for first in range(last - 1, max(last - LONGEST_LIST, -1), -1):
        above = passages[first]
        if above.text.endswith(":"):
            listed = passages[first : last + 1]
            rule = Rule.OWNER_IN_COLUMN if passage.beside else Rule.OWNER_IN_MARGIN
            text, evidence = " ".join(one.text for one in listed), of_blocks([one.block for one in listed])
            found = FoundAction(section, text, evidence, Basis.MARKED, rule, owner, block=above.block)
            return [found] if STRONG.search(above.text) else []
        if not above.block.label or above.beside or above.block.margin:
            return []
    return []


def _only_heads(section: Section, passage: Passage) -> bool:
    """Whether a passage is the heading of its section and states nothing behind the title."""
    return passage.block is section.heading and len(passage.text) < len(section.title) + MIN_TEXT
