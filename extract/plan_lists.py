"""What plans set out without tables: lists under "By March 2027 we will:", and headings that a rating stands behind."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

from minutebook.extract.plan_groups import group_of, is_heading, plain_group
from minutebook.extract.rag import rating_behind
from minutebook.ingest.model import Block, BlockKind, Paper, Table
from minutebook.schema import PartKind, Rag

LEAD_IN = re.compile(
    r"\b(?:we|(?:the|our) [\w’' -]{3,40}) (?:will|shall)(?: (?:also|now|therefore))?(?: have)?"
    r"(?: (?:by|in|during|before|from|over|this)\b[^.:]{0,40})?$",
    re.IGNORECASE,
)
"""Lines that lead into what a plan will do."""
LONGEST_LEAD_IN = 160
"""Characters."""
DEEPER = 8.0
"""Points by which the points under an item are further in than the item."""
FEWEST_RATED = 3
"""Headings with a rating behind them that a paper must have for them to be one."""


@dataclass
class ListedAction:
    """An action that a plan states in a list or heading."""

    blocks: list[Block]
    text: str
    group: str | None
    lead_in: str = ""
    rag: Rag | None = None
    report: list[Block] = field(default_factory=list)
    """What is said below it of how far it has got."""


def find_listed_actions(paper: Paper, legend: Mapping[str, Rag]) -> list[ListedAction]:
    """The listed actions of the plans in a paper, in reading order."""
    found: list[ListedAction] = []
    for part, constituent in enumerate(paper.parts):
        if constituent.kind is PartKind.PLAN:
            own = [piece for piece in paper.flow if piece.part == part]
            found += [*_under_lead_ins(own), *_rated_headings(own, legend)]
    return found


def _under_lead_ins(flow: list[Block | Table]) -> Iterator[ListedAction]:
    for place, piece in enumerate(flow):
        if isinstance(piece, Block) and _leads_in(piece):
            items = _items(flow[place + 1 :])
            heading = group_of(flow, place)
            group = plain_group(heading) if heading else None
            yield from (ListedAction(item, _text(item), group, lead_in=piece.text) for item in items)


def _leads_in(block: Block) -> bool:
    ends = block.text.endswith(":") or is_heading(block)
    return ends and len(block.text) <= LONGEST_LEAD_IN and bool(LEAD_IN.search(block.text.rstrip(" :")))


def _items(following: list[Block | Table]) -> list[list[Block]]:
    """The items of a list, each with the points under it. A list may go on in a second column."""
    items: list[list[Block]] = []
    level = 0.0
    for piece in following:
        if not _is_item(piece):
            break
        if items and piece.indent > level + DEEPER and not _turns_column(items[-1][-1], piece):
            items[-1].append(piece)
        else:
            items.append([piece])
            level = piece.indent
    return items


def _is_item(piece: Block | Table) -> TypeGuard[Block]:
    return isinstance(piece, Block) and piece.kind is BlockKind.ITEM


def _turns_column(above: Block, block: Block) -> bool:
    """Whether a list goes on at the top of the next column."""
    return block.page == above.page and block.lines[0].base < above.lines[-1].base


def _text(blocks: list[Block]) -> str:
    first, *points = blocks
    return " ".join([first.text, *(f"{point.label} {point.text}" for point in points)])


def _rated_headings(flow: list[Block | Table], legend: Mapping[str, Rag]) -> Iterator[ListedAction]:
    """Headings of one look, most of them with a rating behind, and what is said below each."""
    headings = [(place, piece) for place, piece in enumerate(flow) if _is_labelled_heading(piece)]
    rated = [piece for _, piece in headings if rating_behind(piece, legend)]
    if len(rated) < FEWEST_RATED:
        return
    series = [(place, piece) for place, piece in headings if abs(piece.size - rated[0].size) < 0.5]
    if len(rated) < len(series) / 2:
        return
    ends = [*(place for place, _ in series[1:]), len(flow)]
    for (place, piece), end in zip(series, ends, strict=True):
        text, rag = rating_behind(piece, legend) or (piece.text, None)
        report = [below for below in flow[place + 1 : end] if isinstance(below, Block)]
        yield ListedAction([piece], text, None, rag=rag, report=report)


def _is_labelled_heading(piece: Block | Table) -> TypeGuard[Block]:
    return is_heading(piece) and piece.label is not None
