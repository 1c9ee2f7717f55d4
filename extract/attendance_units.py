"""The pieces of an attendance list: printed stretches that hold one or more names, and the entries read from them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from minutebook.extract.names import Mention
from minutebook.ingest.model import Block
from minutebook.schema import AttendanceStatus, Evidence, Role

BREAK_SLACK = 6.0
"""Points by which the next line's first word must miss fitting for a line break to be the paragraph's own."""
_RUNS_ON = re.compile(r"(?:[,;&(/–-]|\b(?:and|of|for|the|to|in|at|from|representing))\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed stretch. `where(start, end)` says where a stretch of `text` stands; `bold` and `caps` are its looks."""

    text: str
    where: Callable[[int, int], list[Evidence]]
    bold: bool = False
    caps: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """One person as one list has them. Entries of one list share `section`."""

    mention: Mention
    evidence: list[Evidence]
    status: AttendanceStatus
    role: Role | None = None
    section: int = 0
    group: str | None = None
    confidence: float = 0.95

    def substitute(self, name: str) -> "Listed":
        """The entry of the substitute who came for this person."""
        mention = Mention(self.mention.start, self.mention.end, name, substitute_for=self.mention.name)
        return replace(self, mention=mention, status=AttendanceStatus.SUBSTITUTE, section=-1, role=None)


def unit_of(block: Block, start: int = 0, end: int | None = None) -> Unit:
    """A stretch of a block as a unit."""
    end = len(block.text) if end is None else end

    def where(a: int, b: int) -> list[Evidence]:
        return block.evidence(start + a, start + b)

    return Unit(block.text[start:end], where, block.bold, block.caps)


def units_of(block: Block, right: float, start: int = 0) -> list[Unit]:
    """A block from `start` on as one unit, or as one for each line where the clerk ended the lines.

    `right` is the x to which the text could have run, points.
    """
    cuts = [start]
    for i in range(1, len(block.lines)):
        before, line = block.lines[i - 1], block.lines[i]
        if block.starts[i] <= start or _RUNS_ON.search(block.text[: block.starts[i]]):
            continue
        first = line.words[0]
        if before.x1 + 0.3 * first.size + (first.x1 - first.x0) < right - BREAK_SLACK:
            cuts.append(block.starts[i])
    if block.text[start:].count(",") > 2 * len(block.lines):
        cuts = [start]
    return [unit_of(block, a, b) for a, b in zip(cuts, [*cuts[1:], len(block.text)], strict=True)]
