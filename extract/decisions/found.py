"""Decisions made of what was read: a stretch of a passage, a clause, or what a paragraph below rules on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from minutebook.extract.decisions import motion_cues
from minutebook.extract.decisions.carried import Moved
from minutebook.extract.decisions.clauses import Clause
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally
from minutebook.extract.decisions.rulings import Ruled
from minutebook.extract.decisions.statements import Stated
from minutebook.extract.evidence import of_blocks
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.sentences import read_sentences
from minutebook.extract.stretches import Stretch, joined_evidence, joined_text
from minutebook.ingest.model import Block
from minutebook.schema import Outcome, Rule

STUMP = re.compile(r"\b(?:was|were|is|are|be|been|being)$")
"""Where words were cut before who proposed them."""
SECONDED_ALONE = re.compile(r"(?:[A-Z][\w.’'-]* ){1,4}seconded\b(?! (?:that|the|a|this)\b)")
MIN_BEFORE_ASIDE = 4
"""Characters of a decision that stand before brackets with its movers at least."""


def as_told(
    section: Section, passage: Passage, start: int, end: int, lead: str | None, vote: Vote, rule: Rule
) -> FoundDecision:
    """The decision that stands at `start` to `end` of the passage's text."""
    start, end = _whole(passage.text, start, end)
    offset = len(passage.block.text) - len(passage.text)
    text = passage.block.text[offset + start : offset + end]
    aside = motion_cues.MOVERS_BRACKETED.search(text) or motion_cues.ASIDE.search(text)
    aside = aside or (motion_cues.MOVERS_TOLD.search(text) if lead and vote.seconder else None)
    if aside and aside.start() > MIN_BEFORE_ASIDE and not re.search(r"\w", text[aside.end() :]):
        text = text[: aside.start()]
    begin = offset + start + len(text) - len(text.lstrip(" :–—-"))
    text = text.strip(" :–—-")
    return FoundDecision(
        section,
        text,
        passage.block.evidence(begin, begin + len(text)),
        rule,
        lead_in=lead.strip(" :–—-") if lead else None,
        outcome=read_outcome(passage.block.text[offset + start : offset + end]),
        vote=vote,
        block=passage.block,
    )


def as_stated(section: Section, passage: Passage, stated: Stated) -> FoundDecision:
    """The decision that a sentence of the passage states."""
    told = as_told(section, passage, stated.start, stated.end, stated.lead, stated.vote, stated.rule)
    return replace(told, outcome=stated.outcome) if stated.outcome else told


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that says something: not "Acceptance was" of what was proposed, nor who seconded without what."""
    said = text[start:end].rstrip()
    if not (STUMP.search(said) or SECONDED_ALONE.match(said)):
        return start, end
    sentences = read_sentences(text)
    own = next((i for i, one in enumerate(sentences) if one.start <= start < one.end), None)
    if own is None:
        return start, end
    return sentences[max(0, own - 1)].start if SECONDED_ALONE.match(said) else start, sentences[own].end


def as_moved(section: Section, moved: Moved, vote: Vote) -> FoundDecision:
    """What was moved, with the outcome in one word behind it."""
    told = as_told(section, moved.passage, moved.start, moved.end, None, vote, Rule.CARRIED_MOTION)
    return replace(told, outcome=moved.outcome)


def as_voted(section: Section, passage: Passage, below: Sequence[Passage]) -> FoundDecision | None:
    """What a vote was taken on, where the first line below gives its figures alone; those decide the outcome."""
    taken = motion_cues.VOTE_TAKEN.search(passage.text) if "was" in passage.text else None
    if not taken or not below or not motion_cues.FIGURES_ALONE.fullmatch(below[0].text):
        return None
    sides = {"yes": "for", "no": "against"}
    figures = re.findall(r"([A-Za-z]+)\W+(\d+)", below[0].text)
    tally = read_tally("; ".join(f"{sides.get(side.lower(), side)}: {figure}" for side, figure in figures))
    told = as_told(section, passage, taken.start(), len(passage.text), None, Vote(None, None, *tally), Rule.STATED)
    lost = None not in tally[:2] and (tally[0] or 0) <= (tally[1] or 0)
    return replace(told, outcome=Outcome.LOST if lost else told.outcome)


def as_conditional(section: Section, lead: Block, rest: str, clauses: Sequence[Clause], vote: Vote) -> FoundDecision:
    """A decision, which stands as `rest` at the end of the block that leads to its conditions, with these."""
    stands = [Stretch(lead, lead.text.rindex(rest), len(lead.text))]
    stands += [Stretch.whole(block) for clause in clauses for block in clause.blocks]
    return as_ruled(section, Ruled(joined_text(stands), joined_evidence(stands), lead), vote, Rule.LEAD_IN)


def as_clause(
    section: Section, clause: Clause, lead_in: str, vote: Vote, outcome: Outcome | None, rule: Rule
) -> FoundDecision:
    """A clause below its lead-in; its words tell the outcome where none is given."""
    return FoundDecision(
        section,
        clause.text,
        of_blocks(clause.blocks),
        rule,
        lead_in=f"{lead_in} {clause.introduced_by}".strip() or None,
        label=clause.blocks[0].label,
        outcome=outcome or read_outcome(clause.text),
        vote=vote,
        block=clause.blocks[0],
    )


def as_ruled(section: Section, ruled: Ruled, vote: Vote, rule: Rule = Rule.RULING_BEHIND) -> FoundDecision:
    """What runs over several paragraphs, or is ruled on in one of its own."""
    return FoundDecision(section, ruled.text, ruled.evidence, rule, vote=vote, label=ruled.label, block=ruled.block)
