"""Stretches of printed text smaller or larger than a block, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutebook.ingest.geometry import union
from minutebook.ingest.model import Block, rounded
from minutebook.schema import Evidence


@dataclass(frozen=True, slots=True)
class Stretch:
    """`block.text[start:end]`, with the label printed before it."""

    block: Block
    start: int
    end: int
    label: str | None = None

    @classmethod
    def whole(cls, block: Block) -> Stretch:
        """All of a block."""
        return cls(block, 0, len(block.text), block.label)

    @property
    def text(self) -> str:
        """The words, without white space around them."""
        return self.block.text[self.start : self.end].strip()

    @property
    def hang(self) -> float:
        """Where the body text of its block begins, points."""
        return self.block.hang

    def after(self, offset: int, label: str | None = None) -> Stretch:
        """What follows the first `offset` characters of `text`, under a label of its own or the same."""
        lead = len(self.block.text[self.start : self.end]) - len(self.block.text[self.start : self.end].lstrip())
        return Stretch(self.block, self.start + lead + offset, self.end, label or self.label)


def joined_text(stretches: Sequence[Stretch]) -> str:
    """The words of stretches that follow one another, the labels between them included."""
    return " ".join(f"{one.label} {one.text}" if n and one.label else one.text for n, one in enumerate(stretches))


def joined_evidence(stretches: Sequence[Stretch]) -> list[Evidence]:
    """Where stretches that follow one another stand: one entry per page, with the labels between them."""
    by_page: dict[int, list[tuple[str, Evidence]]] = {}
    for n, one in enumerate(stretches):
        for k, evidence in enumerate(one.block.evidence(one.start, one.end)):
            label = f"{one.label} " if n and not k and one.label else ""
            by_page.setdefault(evidence.page, []).append((label, evidence))
    return [_merged(page, found) for page, found in by_page.items()]


def _merged(page: int, found: list[tuple[str, Evidence]]) -> Evidence:
    quotes = [f"{label if n else ''}{one.quote}" for n, (label, one) in enumerate(found)]
    return Evidence(page=page, bbox=rounded(union([one.bbox for _, one in found])), quote=" ".join(quotes))


def block_of(block: Block, start: int, end: int) -> Block:
    """The lines of a block that hold a stretch of its text, with that text."""
    bounds = zip(block.starts, [*block.starts[1:], len(block.text)], strict=True)
    kept = [n for n, (begin, stop) in enumerate(bounds) if begin < end and stop > start]
    return replace(
        block,
        text=block.text[start:end].strip(),
        lines=[block.lines[n] for n in kept],
        starts=[max(0, block.starts[n] - start) for n in kept],
        label=None,
    )
