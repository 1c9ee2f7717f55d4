"""What plans set out without tables: lists under "By March 2027 we will:", and headings that a rating stands behind."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import TypeGuard

from minutebook.extract.cell_statements import IMPERATIVES
from minutebook.extract.plans.groups import ACTION_PLAN, group_of, is_heading, plain_group
from minutebook.extract.plans.leads import LEAD_LINE, lead_above
from minutebook.extract.plans.status_lines import told_actions
from minutebook.extract.rag import rating_behind
from minutebook.ingest.model import Block, BlockKind, Paper, Table
from minutebook.ingest.parts.tops import pieces_by_part
from minutebook.schema import PartKind, Rag

LEAD_IN = re.compile(
    r"\b(?:we|(?:the|our) [\w’' -]{3,40}) (?:will|shall)(?: (?:also|now|therefore))?(?: have)?"
    r"(?: (?:by|in|during|before|from|over|this)\b[^.:]{0,40})?$",
    re.IGNORECASE,
)
"""Lines that lead into what a plan will do."""
DATED = re.compile(r"\b(?:by|before|during) [^.:]{0,30}\b20\d\d,? we (?:will|shall)(?: have)?$", re.IGNORECASE)
"""The same with a date: a plan's, whatever kind of paper it stands in."""
CALLED_ACTIONS = re.compile(
    r"(?:(?:our|key|main|priority|planned|proposed|the|specific|agreed) )*actions?"
    r"(?: (?:we will take|to be taken|required|planned|needed|points?|for 20\d\d.{0,12}|in 20\d\d.{0,12}))?",
    re.IGNORECASE,
)
"""The same in a line that only says that actions follow."""
WE_WILL = re.compile(r"We (?:will|shall)\b.{10,300}$", re.DOTALL)
"""An item that is a commitment by itself."""
MAY_PLAN = frozenset({PartKind.REPORT, PartKind.APPENDIX, PartKind.OTHER})
LONGEST_LEAD_IN = 160
"""Characters at the end of a block in which it may lead in."""
NO_ACTIONS = re.compile(
    r"\b(?:aims?|vision|values|principles|background|introduction|achievements?|strengths|what we (?:did|have done)"
    r"|done|completed|progress|monitoring|review)\b",
    re.IGNORECASE,
)
"""Headings of lists that are no actions to come."""
DUTIES = re.compile(
    r"\b(?:roles?|responsibilit(?:y|ies)|duties|duty|terms of reference|governance|commitment to|code of conduct)\b",
    re.IGNORECASE,
)
"""Headings of lists of what somebody does always."""
STANDING = re.compile(
    r"\b(?:policy|procedures?|terms of reference|constitution|code of (?:conduct|practice)|protocol)\b"
    r"(?!.*\b(?:plan|strategy)\b)",
    re.IGNORECASE,
)
"""Titles of papers that set out what is always done."""
FEWEST_LISTED = 2
"""Bullets that begin with a known verb, at least, where those of a paper are its actions."""
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
    lead: str | None = None
    """Who leads on it by what is printed above."""
    report: list[Block] = field(default_factory=list)
    """What is said below it of how far it has got."""
    state: str | None = None
    """A line above it that says where it stands."""

    @property
    def number(self) -> str | None:
        """The number printed before it."""
        label = (self.blocks[0].label or "").rstrip(".")
        return label if label[:1].isdigit() else None


def find_listed_actions(paper: Paper, legend: Mapping[str, Rag], tabled: Set[int]) -> list[ListedAction]:
    """The listed actions of the plans in a paper, in reading order; `tabled` are the parts with tables of actions."""
    found: list[ListedAction] = []
    for part, own in pieces_by_part(paper).items():
        kind = paper.parts[part].kind
        if kind is PartKind.PLAN:
            worded = DATED if STANDING.search(paper.parts[part].title) else LEAD_IN
            listed = [*_under_lead_ins(own, worded), *_commitments(own), *_rated_headings(own, legend)]
            listed += _below_statuses(own)
            found += listed if listed or part in tabled else _under_headings(own)
        elif kind in MAY_PLAN:
            listed = [*_under_lead_ins(own, DATED), *_below_statuses(own)]
            listed += _rated_headings(own, legend) if _calls_itself_plan(own) else []
            found += listed if listed or part in tabled or kind is not PartKind.OTHER else _under_headings(own)
    return found


def _under_lead_ins(flow: list[Block | Table], worded: re.Pattern[str]) -> Iterator[ListedAction]:
    for place, piece in enumerate(flow):
        if isinstance(piece, Block) and _leads_in(piece, worded):
            items = _items(flow[place + 1 :])
            heading = group_of(flow, place)
            if heading and DUTIES.search(heading) and worded is LEAD_IN:
                continue
            group = plain_group(heading) if heading else None
            lead = lead_above(flow, place)
            yield from (ListedAction(item, _text(item), group, lead_in=piece.text, lead=lead) for item in items)


def _commitments(flow: list[Block | Table]) -> list[ListedAction]:
    """Items that say each for itself what the plan will do: "1.1 We will …"."""
    found = []
    for place, piece in enumerate(flow):
        if isinstance(piece, Block) and piece.label and WE_WILL.match(piece.text) and not piece.text.endswith(":"):
            heading = group_of(flow, place)
            found.append(ListedAction([piece], piece.text, plain_group(heading) if heading else None))
    return found if len(found) >= FEWEST_LISTED else []


def _leads_in(block: Block, worded: re.Pattern[str]) -> bool:
    ends = block.text.endswith(":") or is_heading(block)
    last = block.text[-LONGEST_LEAD_IN:].rstrip(" :")
    called = worded is LEAD_IN and CALLED_ACTIONS.fullmatch(last) is not None
    return ends and (called or bool(worded.search(last)))


def _under_headings(flow: list[Block | Table]) -> list[ListedAction]:
    """The bullets straight below the headings of a paper that calls itself an action plan, if they state actions."""
    if not _calls_itself_plan(flow):
        return []
    found = []
    for place, piece in enumerate(flow):
        if is_heading(piece) and not NO_ACTIONS.search(piece.text):
            group, below = plain_group(piece.text), flow[place + 1 :]
            told = bool(below) and isinstance(below[0], Block) and LEAD_LINE.match(below[0].text) is not None
            lead = lead_above(flow, place + 1 + told)
            items = _items(below[told:])
            found += [ListedAction(item, _text(item), group, lead=lead) for item in items]
    stated = sum(one.text.removeprefix("To ").split(" ", 1)[0].lower() in IMPERATIVES for one in found)
    return found if stated >= max(FEWEST_LISTED, len(found) / 2) else []


def _calls_itself_plan(flow: list[Block | Table]) -> bool:
    return any(is_heading(piece) and ACTION_PLAN.search(piece.text) for piece in flow)


def _below_statuses(flow: list[Block | Table]) -> Iterator[ListedAction]:
    for one in told_actions(flow):
        yield ListedAction(one.blocks, _text(one.blocks), one.group, report=one.report, state=one.state)


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
