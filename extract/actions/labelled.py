"""Actions whose owner and deadline have labels of their own, in a box or not: "Action: … Owner: JB. By: 1 May"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutebook.extract.actions.found import MIN_TEXT, NONE, FoundAction
from minutebook.extract.column_meaning import TIME_WORD, Meaning, read_heading
from minutebook.extract.evidence import of_blocks
from minutebook.extract.minutes.passages import Section
from minutebook.ingest.model import Row
from minutebook.schema import Basis, Rule

LABELLED = re.compile(r"(?P<label>[A-Z][A-Za-z ]{1,24}?)\s*:\s*(?P<value>\S.*)", re.DOTALL)
"""A cell that says itself what it holds."""
OWNER = re.compile(
    r"[.;,(|]?\s*\b(?:[Aa]ction )?(?:[Oo]wner|[Ll]ead|[Bb]y whom|[Ww]ho|[Rr]esponsib(?:le|ility)|OWNER|LEAD|WHO)s?"
    r"\s*:\s*"
    r"(?P<who>[^:;|()]{2,60}?)(?=[.;,|)]*\s*(?:$|[.;,|)]|\b(?i:by|by when|due|deadline|timescale|when|date)\b))"
)
"""The owner behind what is to be done."""
DUE = re.compile(
    r"[.;,(|]?\s*\b(?:[Bb]y when|[Bb]y|[Dd]ue(?: date| by)?|[Dd]eadline|[Tt]arget(?: date)?|[Tt]imescale|[Ww]hen|BY|DUE"
    r"|WHEN)\s*:\s*(?P<due>[^:;|()]{3,40}?)(?=[.;,|)]*\s*$|[;|)])"
)
"""The deadline behind it."""
MOST_ROWS = 4
"""Rows of a box; a longer table has a heading over its columns."""
MARK = re.compile(r"(?:ACTIONS?|Actions?|ACTION POINTS?|Action [Pp]oints?)(?: \d{1,3})?[:.]?")
"""A cell that marks what stands in the one beside it."""


class Fields(NamedTuple):
    """What stands behind an action's words: where they end, who, and by when, both as printed."""

    end: int
    who: str | None
    due: str | None


def fields_behind(text: str) -> Fields:
    """The labelled owner and deadline in a text that begins with an action."""
    found = (OWNER.search(text), DUE.search(text)) if ":" in text else (None, None)
    owner, due = found
    end = min([len(text), *(match.start() for match in found if match)])
    return Fields(end, owner["who"].strip() if owner else None, due["due"].strip() if due else None)


def find_boxed(section: Section) -> list[FoundAction]:
    """The actions of a section that stand in a ruled row, each cell with its label."""
    boxes = [table for table in section.tables if len(table.rows) <= MOST_ROWS]
    return [action for table in boxes for row in table.rows for action in _boxed(section, row)]


def _meaning(label: str, value: str) -> Meaning | None:
    by_when = label.lower() == "by" and TIME_WORD.search(value)
    return Meaning.DUE if by_when else read_heading(label)


def _boxed(section: Section, row: Row) -> Iterator[FoundAction]:
    filled = [cell for cell in row.cells if cell.blocks]
    if len(filled) == 2 and MARK.fullmatch(filled[0].text) and len(filled[1].text) >= MIN_TEXT:
        stated = filled[1]
        if not NONE.search(stated.text) and read_heading(stated.text) is None:
            evidence = of_blocks([*filled[0].blocks, *stated.blocks])
            yield FoundAction(section, stated.text, evidence, Basis.MARKED, Rule.INLINE, block=stated.blocks[0])
        return
    held = [(LABELLED.fullmatch(cell.text), cell) for cell in row.cells if cell.blocks]
    values = {_meaning(match["label"], match["value"]): (match["value"], cell) for match, cell in held if match}
    if Meaning.ACTION not in values or len(values) < len(held) or not values.keys() & {Meaning.OWNER, Meaning.DUE}:
        return
    who, due = (values.get(meaning, (None, None))[0] for meaning in (Meaning.OWNER, Meaning.DUE))
    text, cell = values[Meaning.ACTION]
    yield FoundAction(section, text, of_blocks(cell.blocks), Basis.MARKED, Rule.INLINE, who, due, block=cell.blocks[0])
