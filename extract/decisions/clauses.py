"""The clauses that follow a lead-in such as "It was resolved to:"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.extract.decisions.motion_cues import CARRIED, MOTION_NOTES, MOTION_RESOLVES, PUT_TO_VOTE
from minutebook.extract.minutes.passages import Passage
from minutebook.ingest.model import Block, BlockKind

JOINING_LINE = re.compile(r"^(?:and|or|and further|further)\b\W*$", re.IGNORECASE)
DEEPER = 6.0
"""Points by which a point under a clause is indented further than the clause."""
BULLET = "•"


@dataclass
class Clause:
    """A clause as its blocks, and the paragraph, if any, that introduces it ("asks the Clerk to:")."""

    blocks: list[Block]
    introduced_by: str = ""

    @property
    def text(self) -> str:
        """Its words, the labels of its points included."""
        return " ".join(
            f"{block.label} {block.text}" if n and block.label else block.text for n, block in enumerate(self.blocks)
        )


def clauses_after(passages: Sequence[Passage], lead: Block) -> tuple[int, list[Clause]]:
    """How many passages belong to the lead-in, and the clauses in them.

    Labelled paragraphs are clauses, with the points under them; so is each unlabelled paragraph further in than the
    lead-in, else the one paragraph that follows it. An unlabelled paragraph that ends with a colon only introduces the
    clauses under it; points under a labelled clause are part of it.
    """
    taken = _belonging([passage.block for passage in passages], lead)
    groups: list[list[Block]] = []
    for block in taken:
        if groups and _is_detail(groups[-1], block):
            groups[-1].append(block)
        elif not JOINING_LINE.match(block.text):
            groups.append([block])
    clauses: list[Clause] = []
    introduction = ""
    for i, group in enumerate(groups):
        if len(group) == 1 and group[0].text.endswith(":") and i + 1 < len(groups):
            introduction = group[0].text
        else:
            clauses.append(Clause(group, introduction if group[0].label else ""))
    return len(taken), clauses


def motion_clauses(passages: Sequence[Passage], lead: Block) -> tuple[int, list[Clause]]:
    """How many passages belong to a motion, and its clauses.

    Where it gives its grounds first ("This Council notes: … This Council resolves to: …"), only what it resolves
    counts.
    """
    if passages and MOTION_NOTES.match(passages[0].text) and passages[0].text.endswith(":"):
        for n, passage in enumerate(passages):
            if PUT_TO_VOTE.search(passage.text):
                break
            if MOTION_RESOLVES.match(passage.text):
                used, clauses = clauses_after(passages[n + 1 :], lead)
                return n + 1 + used, clauses
    return clauses_after(passages, lead)


def _belonging(blocks: Sequence[Block], lead: Block) -> list[Block]:
    taken: list[Block] = []
    for block in blocks:
        leads = block.text.rstrip(" –-").endswith(":")
        if (block.kind is BlockKind.HEADING and block.label is None and not leads) or PUT_TO_VOTE.search(block.text):
            break
        if CARRIED.match(block.text):
            break
        if taken and not _goes_on(taken, block, lead):
            break
        taken.append(block)
    return taken


def _goes_on(taken: list[Block], block: Block, lead: Block) -> bool:
    first = taken[0]
    if block.label is not None:
        if lead.label is not None and block.indent <= lead.indent + 2:
            return False
        return first.label is not None or taken[-1].text.endswith(":") or taken[-1].label is not None
    if first.label is not None:
        return JOINING_LINE.match(block.text) is not None
    deeper = block.indent > (lead.indent if lead.label else lead.hang) + 4
    return deeper and abs(block.indent - first.indent) < 4


def _is_detail(clause: list[Block], block: Block) -> bool:
    """Whether the block is a point under the clause, not a clause beside it."""
    first = clause[0]
    if block.label is None or (first.label is None and block.label != BULLET):
        return False
    if first.label is None:
        return first.text.endswith(":") and block.indent > first.indent + DEEPER
    return block.indent > first.indent + DEEPER
