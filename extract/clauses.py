"""The clauses that follow a lead-in such as "It was resolved to:"."""

import re
from collections.abc import Sequence

from minutebook.extract.passages import Passage
from minutebook.ingest.model import Block, BlockKind

JOINING_LINE = re.compile(r"^(?:and|or|and further|further)\b\W*$", re.IGNORECASE)
DEEPER = 6.0
"""Points by which a point under a clause is indented further than the clause."""
BULLET = "•"


def clauses_after(passages: Sequence[Passage], lead: Block) -> tuple[int, list[list[Block]]]:
    """How many passages belong to the lead-in, and the clauses in them, each as its blocks.

    Labelled paragraphs are clauses, with the points under them; so is each unlabelled paragraph further in than the lead-in,
    else the one paragraph that follows it. An unlabelled paragraph that ends with a colon only introduces the clauses under
    it; points under a labelled clause are part of it.
    """
    taken = _belonging([passage.block for passage in passages], lead)
    groups: list[list[Block]] = []
    for block in taken:
        if groups and _is_detail(groups[-1], block):
            groups[-1].append(block)
        elif not JOINING_LINE.match(block.text):
            groups.append([block])
    return len(taken), [group for i, group in enumerate(groups) if not _only_introduces(groups, i)]


def _belonging(blocks: Sequence[Block], lead: Block) -> list[Block]:
    taken: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.label is None:
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


def _only_introduces(groups: list[list[Block]], i: int) -> bool:
    """Whether a clause ends with a colon and the clauses that it introduces follow."""
    return len(groups[i]) == 1 and groups[i][0].text.endswith(":") and i + 1 < len(groups)


def clause_text(blocks: Sequence[Block]) -> str:
    """The words of a clause, the labels of its points included."""
    return " ".join(
        f"{block.label} {block.text}" if n and block.label else block.text for n, block in enumerate(blocks)
    )
