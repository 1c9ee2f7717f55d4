"""What the columns of an action plan hold where their headings leave it open: by what stands in their cells.

A heading that says who, when or how far something stands is believed. One that says little ("Target", "Status", "Must
do") is weighed against its cells: each meaning still missing goes to the column whose cells speak for it most, if
enough of them do.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from minutebook.extract.column_meaning import DEADLINE_CELL, REFERENCE
from minutebook.extract.names import has_post, is_name
from minutebook.extract.plan_columns import (
    PlanColumn,
    PlanColumns,
    columns_of_plan,
    is_plain_action,
    read_plan_kinds,
)
from minutebook.extract.plans.actions_column import settle_actions
from minutebook.extract.plans.registers import columns_of_register
from minutebook.extract.rag import LETTERS, rag_of_cell
from minutebook.ingest.model import Cell, Row
from minutebook.schema import Rag

ENOUGH = 0.6
"""Share of the filled cells of a column that must speak for a meaning."""
FEWEST = 2
"""Cells that must."""
LONGEST_KEY = 40
"""Characters of a cell that is nothing but a date, a rating or an owner."""
SHORTEST_AIM = 6
"""Characters that the cells of a column of aims hold on average."""
REACHED_BY = re.compile(r"\b(?:telephone|phone|tel|mobile|e-?mail)\b", re.IGNORECASE)
"""Headings of lists of contacts, which are no plans unless they say when."""
REVISED = re.compile(r"\b(?:revised|new|current|latest|extended|amended)\b", re.IGNORECASE)
"""Headings of dates that take the place of those first agreed."""
FINISH = re.compile(r"finish(?:es)?|ends?", re.IGNORECASE)
"""Headings of the day by which something is done, in plans that name who does it; timetables have them too."""
TEAM = re.compile(r"(?:lead |responsible )?(?:services?|teams?|departments?|directorates?|divisions?|sections?)")
"""Headings, in small letters, of those who are to act, where no other column names them."""
RACI = re.compile(r"(?:responsible|accountable|consulted?|informed?|r|a|c|i)(?: ?\([raci]\))?", re.IGNORECASE)
FEWEST_OF_RACI = 3
"""Headings of those four that make the others theirs too."""
OPEN_TO: Mapping[PlanColumn, frozenset[PlanColumn | None]] = {
    PlanColumn.DUE: frozenset({None, PlanColumn.MEASURE}),
    PlanColumn.RAG: frozenset({None, PlanColumn.STATUS, PlanColumn.MEASURE}),
    PlanColumn.OWNER: frozenset({None}),
}
"""What the heading of a column may have been taken for that turns out to hold something else."""


def read_plan(
    headings: Sequence[str], rows: Sequence[Row] = (), legend: Mapping[str, Rag] = LETTERS, planned: bool = False
) -> PlanColumns | None:
    """The columns of a plan by their headings and what stands below them; None where these are no plan's.

    `planned` tells that the paper calls itself a plan: there, what is called actions needs nothing beside it.
    """
    kinds = read_plan_kinds(headings)
    if PlanColumn.DUE not in kinds and any(map(REACHED_BY.search, headings)):
        return None
    if register := columns_of_register(kinds, headings):
        return register
    _settle_raci(kinds, headings)
    settle_actions(kinds, headings, rows, planned)
    columns = columns_of_plan(kinds)
    if not columns and planned and sum(map(bool, headings)) > 1 and any(map(is_plain_action, headings)):
        columns = PlanColumns(kinds) if PlanColumn.RISK not in kinds else None
    if columns:
        _settle_rest(columns, headings, rows, legend)
        columns.revised = frozenset(place for place, heading in enumerate(headings) if REVISED.search(heading))
    return columns


def _settle_raci(kinds: list[PlanColumn | None], headings: Sequence[str]) -> None:
    """Of those who are responsible, accountable, consulted and informed, only the first are to act."""
    parts = {place: match for place, text in enumerate(headings) if (match := RACI.fullmatch(text.strip()))}
    if len({match[0][0].lower() for match in parts.values()}) < FEWEST_OF_RACI:
        return
    for place, match in parts.items():
        kinds[place] = PlanColumn.OWNER if match[0][0].lower() == "r" else None


def _settle_rest(columns: PlanColumns, headings: Sequence[str], rows: Sequence[Row], legend: Mapping[str, Rag]) -> None:
    """Give the columns of a plan the meanings that are still missing."""
    finish = next((place for place, text in enumerate(headings) if FINISH.fullmatch(text.strip())), None)
    if finish is not None and PlanColumn.OWNER in columns.kinds and PlanColumn.DUE not in columns.kinds:
        columns.kinds[finish] = PlanColumn.DUE
    tests: dict[PlanColumn, Callable[[Cell], bool]] = {
        PlanColumn.DUE: lambda cell: (
            DEADLINE_CELL.fullmatch(cell.text) is not None and any(map(str.isdigit, cell.text))
        ),
        PlanColumn.RAG: lambda cell: rag_of_cell(cell, legend) is not None,
        PlanColumn.OWNER: lambda cell: is_name(cell.text) or has_post(cell.text),
    }
    for meaning, test in tests.items():
        if meaning not in columns.kinds:
            shares = {
                place: _share(rows, place, test, coloured=meaning is PlanColumn.RAG)
                for place, kind in enumerate(columns.kinds)
                if kind in OPEN_TO[meaning]
            }
            best = max(shares, key=lambda place: shares[place], default=None)
            if best is not None and shares[best] >= ENOUGH:
                columns.kinds[best] = meaning
    _settle_teams(columns, headings)
    _settle_aims(columns, headings, rows)


def _share(rows: Sequence[Row], place: int, test: Callable[[Cell], bool], coloured: bool) -> float:
    """The share of the filled cells of a column that pass a test; 0 where too few do."""
    cells = [row.cells[place] for row in rows if place < len(row.cells)]
    used = [cell for cell in cells if cell.blocks or (coloured and cell.fill)]
    passed = sum(len(cell.text) <= LONGEST_KEY and test(cell) for cell in used)
    return passed / len(used) if passed >= FEWEST else 0.0


def _length(rows: Sequence[Row], place: int) -> float:
    """Characters in the filled cells of a column, on average."""
    texts = [row.cells[place].text for row in rows if place < len(row.cells) and row.cells[place].blocks]
    return sum(map(len, texts)) / len(texts) if texts else 0.0


def _settle_teams(columns: PlanColumns, headings: Sequence[str]) -> None:
    if PlanColumn.OWNER in columns.kinds:
        return
    for place, (kind, heading) in enumerate(zip(columns.kinds, headings, strict=False)):
        if kind is None and TEAM.fullmatch(" ".join(heading.lower().split())):
            columns.kinds[place] = PlanColumn.OWNER


def _settle_aims(columns: PlanColumns, headings: Sequence[str], rows: Sequence[Row]) -> None:
    """A column before the actions of which the heading tells nothing is what they serve, if it holds words.

    Of two columns of aims, the second of which explains the first in sentences, the first is.
    """
    if columns.aim is not None:
        above = [place for place in range(columns.aim) if columns.kinds[place] is PlanColumn.AIM]
        if above and _length(rows, columns.aim) > LONGEST_KEY * 2 >= 2 * _length(rows, above[-1]) > 0:
            columns.kinds[columns.aim] = PlanColumn.MEANS
        return
    for place, heading in enumerate(headings[: columns.action]):
        texts = [row.cells[place].text for row in rows if place < len(row.cells) and row.cells[place].blocks]
        wordy = bool(texts) and sum(map(len, texts)) / len(texts) >= SHORTEST_AIM
        numbers = all(REFERENCE.fullmatch(text) for text in texts)
        if columns.kinds[place] is None and heading and wordy and not numbers:
            columns.kinds[place] = PlanColumn.AIM
            return
