"""Measures that bullets and titled paragraphs state: "Days to let a berth: 24 against a target of 21 (red)"."""

import re
from collections.abc import Iterator, Mapping

from minutebook.extract.indicators.values import Measure, figure
from minutebook.extract.rag import read_rag
from minutebook.ingest.model import Block, BlockKind, Paper, Table
from minutebook.schema import PartKind, Rag

_VALUE = (
    r"[<>≤≥~c.]*\s?[-–]?£?\d[\d,]*(?:\.\d+)?\s?(?:%|per ?cent|k|m|bn)?"
    r"(?: (?:days?|weeks?|months?|hours?|minutes?|per [\d,]+|out of \d+|pts|points|tonnes|kg|kwh|mwh))?"
)
_VERB = (
    r"(?:was|were|is|are|(?:stood|stands|remains) at|(?:has |have )?(?:reached|(?:fell|fallen|rose|risen) to"
    r"|(?:increased|decreased|improved|dropped|reduced) to))(?: now| currently| at)?"
)
_AGAINST = (
    r"(?:,? (?:measured |set )?(?:against|compared (?:with|to)|versus|vs\.?) (?:(?:a|an|the|our|its) )?(?:\w+ )?target"
    r"(?: of| is)?|,? [\[(]?(?:the |our )?target:?(?: of| is| was)?:?)"
)
STATED = re.compile(
    rf"(?P<name>[A-Z%].{{3,140}}?)(?:\s?(?::|–|-(?= ))|\s\b{_VERB})\s+(?:actual:? )?(?P<actual>{_VALUE})"
    rf"{_AGAINST} (?P<target>{_VALUE})(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""A name, the value and its target; what follows may be the rating."""
TITLED = re.compile(
    rf"(?P<name>[A-Z%][^:.;]{{3,80}}):\s[^.:]{{0,120}}?\b{_VERB}\s+(?P<actual>{_VALUE})"
    rf"{_AGAINST} (?P<target>{_VALUE})(?P<rest>)"
)
"""A name as the title of a paragraph, whose first sentence gives the value and its target."""
RATING = re.compile(r"\W*(?:rag:? |rated |status:? )?(?P<rag>red|amber|yellow|green|[RAG])\W*$", re.IGNORECASE)
FEWEST = 2
"""Bullets of a part that state a measure each; one alone is a remark."""
LONGEST = 240
"""Characters of such a bullet."""
NOT_READ = frozenset({PartKind.MINUTES, PartKind.AGENDA, PartKind.ACTION_LOG})


def find_stated(paper: Paper, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """The measures that the bullets of a paper's reports state, in reading order."""
    by_part: dict[int, list[Measure]] = {}
    for piece in paper.flow:
        if isinstance(piece, Table) or not _may_state(piece):
            continue
        if paper.parts[piece.part].kind not in NOT_READ and (measure := _stated(piece, legend)):
            by_part.setdefault(piece.part, []).append(measure)
    for found in by_part.values():
        yield from found if len(found) >= FEWEST else ()


def _may_state(block: Block) -> bool:
    """Whether a bullet, or a paragraph with a bold title, speaks of a target."""
    item = block.kind is BlockKind.ITEM and len(block.text) <= LONGEST
    titled = block.kind is BlockKind.PARAGRAPH and not block.bold and block.lines[0].words[0].bold
    return (item or titled) and "target" in block.text.lower()


def _stated(block: Block, legend: Mapping[str, Rag]) -> Measure | None:
    match = STATED.match(block.text) if block.kind is BlockKind.ITEM else TITLED.match(block.text)
    if not match or not figure(match["actual"]):
        return None
    rating = RATING.match(match["rest"])
    rag = read_rag(rating["rag"], legend) if rating else None
    return Measure(match["name"].strip(), [block], block.part, match["target"].strip(), match["actual"].strip(), rag)
