"""What the columns of an action plan hold, by their printed headings: plans word these more freely than logs do."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from minutebook.extract.column_meaning import Meaning, read_heading
from minutebook.extract.heading_words import Wordings, plain_heading
from minutebook.ingest.model import Cell, Row


class PlanColumn(StrEnum):
    """What a column of an action plan holds."""

    NUMBER = "number"
    AIM = "aim"
    """Priority, objective, theme or recommendation that the action serves."""
    ACTION = "action"
    OWNER = "owner"
    DUE = "due"
    STATUS = "status"
    RAG = "rag"
    PROGRESS = "progress"
    REMARKS = "remarks"
    """Notes of any kind, or who watches over it."""
    MEASURE = "measure"
    """Success criteria, outcomes, evidence."""
    MEANS = "means"
    """Money, staff, training details: nothing of the record."""
    RISK = "risk"
    """What registers of risks have and plans lack."""


PATTERNS: tuple[tuple[PlanColumn, str], ...] = (
    (
        PlanColumn.NUMBER,
        r"^(?:no|nos|number|ref|refs|reference|id|(?:item|action|serial) (?:no|nos|number|ref|id)|item|serial)$",
    ),
    (PlanColumn.RISK, r"\b(?:risks?|likelihood|causes?|consequences?|controls?|probability)\b"),
    (PlanColumn.RAG, r"\bb?rag\b|^(?:(?:progress|current|overall|performance) )?rating$"),
    (PlanColumn.MEANS, r"\b(?:start(?:s|ed)?|costs?|budgets?|funding|resources?|resourcing|training)\b|\bcommence|£"),
    (PlanColumn.ACTION, r"\b(?:who|when|where) (?:and )?(?:how|what)\b|\b(?:how|what) (?:and )?(?:who|when|where)\b"),
    (PlanColumn.PROGRESS, r"\bactions? (?:taken|to date|so far)\b"),
    (
        PlanColumn.ACTION,
        r"\b(?:actions?|tasks?) (?:and|with) (?:\w+ ){0,2}(?:officers?|owners?|leads?|responsib\w+|who)\b",
    ),
    (PlanColumn.ACTION, r"^we (?:will|shall|are going to|plan to|intend to)\b"),
    (PlanColumn.AIM, r"^(?:what )?(?:you|people|residents|tenants|members) (?:have )?(?:said|told us|asked for)\b"),
    (PlanColumn.OWNER, r"\baction(?:s|ed)? by\b(?! (?:when|date)\b)"),
    (PlanColumn.OWNER, r"\b(?:by whom|led by|leads?|owners?|officers?|who|agenc(?:y|ies)|accountable|assigned)\b"),
    (
        PlanColumn.OWNER,
        r"\bresponsib|\b(?:named person|delivered by|personnel)\b|^(?:by )?whom$"
        r"|^(?:(?:key|other|supporting|delivery) )?(?:partners?|stakeholders?)$"
        r"|^(?:key )?(?:staff|people)$",
    ),
    (PlanColumn.DUE, r"\b(?:due|deadlines?|when|target dates?|time ?scales?|time ?frames?|timelines?|by date)\b"),
    (
        PlanColumn.DUE,
        r"^(?:time|timings?|dates?|target completion|completion)$|\b(?:end|delivery|finish) date\b",
    ),
    (PlanColumn.DUE, r"\bdates?\b.*\bcomplet|\bcomplet.*\bdates?\b|^(?:(?:to be )?completed? )?by$"),
    (PlanColumn.DUE, r"^(?:relevant |target )?(?:financial year|fy|year)$"),
    (
        PlanColumn.DUE,
        r"^(?:original|initial|first|agreed|planned|expected|proposed|current|revised|new|latest) dates?$",
    ),
    (PlanColumn.STATUS, r"\bstatus\b|^(?:completed?|done|achieved)$|(?<!actions )\bcompleted$|\bper ?cent complete"),
    (PlanColumn.PROGRESS, r"\b(?:progress|updates?|comments?|commentary|position)\b"),
    (PlanColumn.REMARKS, r"\b(?:notes|monitoring|monitored)\b"),
    (PlanColumn.MEASURE, r"\b(?:success|impact|outcomes?|result) (?:of|from) (?:the )?actions?\b"),
    (PlanColumn.MEASURE, r"\b(?:indicator|kpi)s?\b"),
    (PlanColumn.MEANS, r"^what (?:have )?we(?: have)? (?:did|done|achieved)\b|\b(?:current|good)\b.*\bpractice\b"),
    (
        PlanColumn.AIM,
        r"\bwhat (?:do |are )?(?:we|you) (?:want|hope|wish|aim|trying|seeking) to (?:achieve|improve|see)\b",
    ),
    (PlanColumn.ACTION, r"\bhow (?:will|do|shall|are) (?:we|you) (?:going to )?(?:do|achieve|get|deliver|make)\b"),
    (PlanColumn.ACTION, r"\bhow (?:we|you) (?:will|shall|plan to|intend to) (?:do|achieve|get|deliver|make)\b"),
    (PlanColumn.ACTION, r"\bhow (?:will|is) (?:it|this)(?: to)? be (?:done|achieved|delivered)\b"),
    (PlanColumn.ACTION, r"\bactions?\b|\bcommit(?:ted to|ments?)\b|\bwhat (?:will|needs?|is to|must|are we|do we)\b"),
    (PlanColumn.ACTION, r"^implementation$|\bwhat we (?:will|shall|need|must|plan|intend|aim|want|are|have to)\b"),
    (PlanColumn.MEASURE, r"\b(?:success|measures?|criteria|evidence|impacts?|outputs?|milestones?|targets?)\b"),
    (PlanColumn.MEASURE, r"\bbaseline\b|\bevaluat|\bhow (?:will|do|shall) (?:we|you) (?:know|measure)\b"),
    (
        PlanColumn.ACTION,
        r"\b(?:activit(?:y|ies)|tasks?|steps|interventions?|initiatives?|deliverables?)\b|^(?:key )?strategies$",
    ),
    (PlanColumn.AIM, r"\b(?:objectives?|aims?|goals?|themes?|recommendations?|strands?|outcomes?|focus)\b|\bpriorit"),
    (PlanColumn.AIM, r"^intent$|\b(?:areas?|issues?|challenges?|needs?|findings?|barriers?)\b"),
)
"""What headings say, over their words in small letters; the first that is found counts."""
_WORDINGS = Wordings(PATTERNS)
LONGEST_HEADING = 60
"""Characters; a longer cell is no column heading, but its first question may be one."""
LONGEST_SHORTENED = 12
"""The same for one that ends in a full stop ("Ref. No.")."""
AS_IN_LOGS: Mapping[Meaning | None, PlanColumn] = {
    Meaning.OWNER: PlanColumn.OWNER,
    Meaning.DUE: PlanColumn.DUE,
    Meaning.STATUS: PlanColumn.STATUS,
    Meaning.COMPLETED: PlanColumn.STATUS,
}
"""What the headings of action logs mean in plans: those are known however a narrow column breaks their words."""
BROKEN = re.compile(r"\b([a-z]{4,}) ([b-hj-z])\b")
"""A word that a narrow column breaks before its last letter: "Timescal e"."""
QUESTION_END = re.compile(r"(?<=\?)\s")
MOST_ACTIONS = 2
"""Columns; a table with more counts actions."""
PLAIN_ACTION = re.compile(r"\bactions?\b|\bcommit(?:ted to|ments?)\b|\bwhat we (?:will|shall|need|must|plan|intend)\b")
BESIDE_ACTION = frozenset(set(PlanColumn) - {PlanColumn.NUMBER, PlanColumn.AIM, PlanColumn.MEANS, PlanColumn.ACTION})
"""One of these stands beside the actions of a plan."""
OF_SEVERAL = frozenset({PlanColumn.OWNER, PlanColumn.DUE, PlanColumn.STATUS, PlanColumn.RAG, PlanColumn.PROGRESS})
"""What one cell, merged over several rows, says of each of them."""


@dataclass
class PlanColumns:
    """The columns of a plan, left to right, None for those of which the heading tells nothing."""

    kinds: list[PlanColumn | None]
    revised: frozenset[int] = frozenset()
    """The places of those columns whose cells, where filled, take the place of others of their kind."""

    @property
    def action(self) -> int:
        """The place of the first column of actions."""
        return self.kinds.index(PlanColumn.ACTION)

    @property
    def aim(self) -> int | None:
        """The place of what the actions serve: an aim, else a measure, that stands left of them."""
        left = self.kinds[: self.action]
        for wanted in (PlanColumn.AIM, PlanColumn.MEASURE):
            if wanted in left:
                return len(left) - 1 - left[::-1].index(wanted)
        return None

    @property
    def names_doer_or_date(self) -> bool:
        """Whether a column says who is to do it, or by when."""
        return PlanColumn.OWNER in self.kinds or PlanColumn.DUE in self.kinds

    def cells(self, row: Row, kind: PlanColumn) -> list[Cell]:
        """The cells of a row that hold text or a colour, in the columns of one kind, or that reach down into it."""
        found = [
            (place not in self.revised, cell.seen if kind in OF_SEVERAL else cell)
            for place, (own, cell) in enumerate(zip(self.kinds, row.cells, strict=False))
            if own is kind and _holds(cell.seen if kind in OF_SEVERAL else cell, kind)
        ]
        return [cell for _, cell in sorted(found, key=lambda one: one[0])]

    def text(self, row: Row, kind: PlanColumn) -> str | None:
        """The texts of these cells; None where all are empty."""
        return " ".join(cell.text for cell in self.cells(row, kind) if cell.blocks) or None


def _holds(cell: Cell, kind: PlanColumn) -> bool:
    return bool(cell.blocks or (cell.fill and kind is PlanColumn.RAG))


@lru_cache(maxsize=512)
def read_plan_heading(text: str) -> PlanColumn | None:
    """What a column under this heading holds; None where the heading doesn't tell."""
    if len(text) > LONGEST_HEADING:
        text = QUESTION_END.split(text, maxsplit=1)[0]
    if len(text) > LONGEST_HEADING or (text.endswith(".") and len(text) > LONGEST_SHORTENED):
        return None
    plain = BROKEN.sub(r"\1\2", plain_heading(text))
    return _WORDINGS.read(plain) or (AS_IN_LOGS.get(read_heading(text)) if " " in plain else None)


def read_plan_kinds(headings: Sequence[str]) -> list[PlanColumn | None]:
    """What each column holds by its heading alone."""
    return [read_plan_heading(text) for text in headings]


def columns_of_plan(kinds: list[PlanColumn | None]) -> PlanColumns | None:
    """The columns of a plan; None where these are no plan's."""
    if not 1 <= kinds.count(PlanColumn.ACTION) <= MOST_ACTIONS or PlanColumn.RISK in kinds:
        return None
    return PlanColumns(kinds) if BESIDE_ACTION.intersection(kinds) else None


def is_plain_action(heading: str) -> bool:
    """Whether a heading says outright that actions stand below it, which activities and strategies needn't be."""
    return read_plan_heading(heading) is PlanColumn.ACTION and bool(PLAIN_ACTION.search(heading.lower()))
