"""The priority, outcome or theme that the actions of a plan stand under: the heading above them."""

import re
from collections.abc import Sequence
from typing import TypeGuard

from minutebook.extract.plan_columns import PlanColumn, read_plan_heading
from minutebook.extract.plans.dates import YEARS
from minutebook.extract.plans.leads import split_lead
from minutebook.ingest.model import Block, BlockKind, Paper, Table

GROUP_WORD = re.compile(
    r"\b(?:priorit(?:y|ies)|aims?|themes?|outcomes?|objectives?|goals?|strands?|ambitions?|pillars?|workstreams?|pledges?|promises?"
    r"|areas? for (?:improvement|development)|key (?:issues?|questions?|areas?))\b",
    re.IGNORECASE,
)
"""What headings of groups call themselves."""
NUMBERED = re.compile(rf"(?:{GROUP_WORD.pattern})\s*(?:\d{{1,2}}\b|[A-Z]\b)", re.IGNORECASE)
ONE_OF_SEVERAL = re.compile(r"\bplan \d{1,2}\s?[:–—-]", re.IGNORECASE)
UNNUMBERED = re.compile(r"^(?:priority|aim|theme|outcome|objective|goal|strand)\s*[:–—-]\s*", re.IGNORECASE)
TITLE = re.compile(
    r"(?:.{0,60}\b(?:action|delivery|implementation|project|improvement|work|accessibility|business) plan(?:s|ning)?"
    r"(?: \d{4}.*)?|appendix\b.{0,40}|contents|introduction)$",
    re.IGNORECASE,
)
"""Headings of the plan itself."""
ACTION_PLAN = re.compile(r"\b(?:action|work|delivery|improvement|implementation) plan\b", re.IGNORECASE)
"""What papers and tables that set out actions call themselves."""
PAGES_ABOVE = 1
"""Pages above its actions on which the heading of a group may stand."""


def group_of(flow: Sequence[Block | Table], place: int) -> str | None:
    """The nearest heading, as printed, above the piece at `place` that names a group; None where there is none.

    Above the title of the plan itself only a heading that calls itself a priority, aim or theme names one; one that
    gives the years of the plan ("Objectives 2031-2034") is its title.
    """
    titled = False
    for piece in reversed(flow[:place]):
        if piece.part != flow[place].part or piece.last_page < flow[place].page - PAGES_ABOVE:
            return None
        if not (is_heading(piece) or _is_numbered_group(piece)) or piece.text.endswith(":"):
            continue
        named = NUMBERED.search(piece.text)
        if YEARS.search(piece.text[: named.start()] if named else piece.text):
            if named:
                return piece.text[named.start() :]
            titled = True
            continue
        if named and TITLE.match(piece.text[: named.start()].strip()):
            return piece.text[named.start() :]
        if GROUP_WORD.search(piece.text) and not TITLE.match(piece.text):
            return piece.text
        if not titled and not TITLE.match(piece.text) and not _calls_for_actions(piece.text):
            return piece.text
        titled = True
    return None


def named_group(paper: Paper, flow: Sequence[Block | Table], place: int) -> str | None:
    """The heading that names a group over a piece: not the title of the paper, unless that calls itself a priority."""
    group = group_of(flow, place)
    title = paper.parts[flow[place].part].title
    return None if group and group == title and not GROUP_WORD.search(group) else group


def _is_numbered_group(piece: Block | Table) -> TypeGuard[Block]:
    """Whether a bold sentence stands for a heading: "Area for improvement 1: Leaders don't check …"."""
    return isinstance(piece, Block) and piece.bold and NUMBERED.match(piece.text) is not None


def _calls_for_actions(text: str) -> bool:
    """Whether a heading only says that actions follow: "What we will do", but not "Action Plan 2: Quays"."""
    return read_plan_heading(text) is PlanColumn.ACTION and not ONE_OF_SEVERAL.search(text)


def is_heading(piece: Block | Table) -> TypeGuard[Block]:
    """Whether a piece of a paper's flow is a heading."""
    return isinstance(piece, Block) and piece.kind is BlockKind.HEADING


def plain_group(text: str) -> str:
    """A group's heading without a word that only says what it is ("Priority: …"), and without who leads on it."""
    return UNNUMBERED.sub("", split_lead(text)[0]).strip(" :")
