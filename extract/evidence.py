"""Where a record stands, and the identity that follows from it."""

import hashlib
from collections.abc import Iterable, Sequence

from minutebook.ingest.geometry import union
from minutebook.ingest.model import Block, Cell, rounded
from minutebook.schema import Evidence


class Ids:
    """Record ids of one paper: from its SHA-256, the record's kind, page and place; the same when parsed again."""

    def __init__(self, sha256: str) -> None:
        self.sha256 = sha256
        self._given: set[str] = set()

    def of(self, kind: str, evidence: Sequence[Evidence], text: str = "") -> str:
        """A new id. `text` tells records apart that stand in one place, such as two names in one line."""
        place = "|".join(f"{one.page}:{one.bbox}:{one.quote}" for one in evidence[:1])
        for again in range(1_000_000):
            seed = f"{self.sha256}|{kind}|{place}|{text}|{again or ''}"
            found = f"{kind}-{hashlib.sha256(seed.encode()).hexdigest()[:16]}"
            if found not in self._given:
                self._given.add(found)
                return found
        raise AssertionError("a million records in one place")


def of_blocks(blocks: Iterable[Block]) -> list[Evidence]:
    """Where consecutive blocks stand: one entry per page, its quote the printed text with the labels between them."""
    by_page: dict[int, list[tuple[str | None, Evidence]]] = {}
    for block in blocks:
        for i, evidence in enumerate(block.evidence()):
            by_page.setdefault(evidence.page, []).append((block.label if i == 0 else None, evidence))
    return [_merged(page, found) for page, found in by_page.items()]


def of_cells(cells: Iterable[Cell]) -> list[Evidence]:
    """Where the text of table cells that follow one another stands, one entry per page."""
    return of_blocks(block for cell in cells for block in cell.blocks)


def _merged(page: int, found: list[tuple[str | None, Evidence]]) -> Evidence:
    """One entry of several on a page; the label of the first is left out, as it is no part of the text."""
    quotes = [f"{label} {one.quote}" if label and i else one.quote for i, (label, one) in enumerate(found)]
    return Evidence(page=page, bbox=rounded(union([one.bbox for _, one in found])), quote=" ".join(quotes))
