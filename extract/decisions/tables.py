"""Decisions printed as a table: what was put to the meeting in one column, what became of it in another."""

import re
from collections.abc import Iterator, Sequence

from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally
from minutebook.extract.evidence import of_cells
from minutebook.extract.minutes.passages import Section
from minutebook.ingest.model import Cell, Row, Table
from minutebook.schema import Rule

ENDED = re.compile(r"(?:the )?(?:result|outcome|decision|resolution|vote|voting|carried)s?\b", re.IGNORECASE)
"""The heading of the column that tells what became of things."""
PUT = re.compile(
    r"(?:the )?(?:motion|proposal|resolution|item|subject|matter|recommendation|nominee|nomination|candidate|name|post"
    r"|position|office|rule|policy|amendment|application)s?\b",
    re.IGNORECASE,
)
"""Those of the columns that tell what was put."""
MOVER = re.compile(r"(?:proposed|moved|nominated|proposer|mover)(?: by)?", re.IGNORECASE)
SECONDER = re.compile(r"(?:seconded|seconder)(?: by)?", re.IGNORECASE)
OF_WORK = re.compile(r"\b(?:action|owner|responsible|by whom|lead|due|deadline|when|target)\b", re.IGNORECASE)
"""Headings of logs, whose results are those of work."""
RULED = re.compile(
    r"(?:unanimously |duly |not )?(?:carried|passed|accepted|acclaimed|approved|agreed|adopted|ratified"
    r"|(?:re-?)?elected"
    r"|appointed|co-opted|noted|endorsed|deferred|withdrawn|lost|defeated|rejected|refused|failed)\b.{0,60}",
    re.IGNORECASE | re.DOTALL,
)
"""A cell that tells it."""
WORDED = re.compile(r"[a-z]{2,}")
PUT_FORMALLY = re.compile(r"(?:moved|seconded|proposed|confirmed|and|&|[/,. ])+", re.IGNORECASE)
"""A cell that says no more than that something was moved."""


def ruled_rows(section: Section) -> list[FoundDecision]:
    """The rows of a section's tables that say what became of a thing that was put to the meeting."""
    return [decision for table in section.tables for decision in _of_table(section, table)]


def _of_table(section: Section, table: Table) -> Iterator[FoundDecision]:
    heads = [head.strip() for head in table.header]
    ends = [i for i, head in enumerate(heads) if ENDED.match(head)][-1:]
    what = [i for i, head in enumerate(heads) if PUT.match(head) and i not in ends]
    if not (ends and what) or any(map(OF_WORK.search, heads)):
        return
    for row in table.rows:
        put = [row.cells[i] for i in what if _says(row.cells[i])]
        ended = row.cells[ends[0]]
        if put and RULED.fullmatch(ended.text.strip()):
            yield FoundDecision(
                section,
                " ".join(cell.text for cell in put),
                of_cells(put),
                Rule.STATED,
                outcome=read_outcome(f"Motion {ended.text}"),
                vote=_vote(heads, row, ended),
            )


def _says(cell: Cell) -> bool:
    return WORDED.search(cell.text) is not None and not PUT_FORMALLY.fullmatch(cell.text)


def _vote(heads: Sequence[str], row: Row, ended: Cell) -> Vote:
    return Vote(_named(MOVER, heads, row), _named(SECONDER, heads, row), *read_tally(ended.text))


def _named(pattern: re.Pattern[str], heads: Sequence[str], row: Row) -> str | None:
    cells = (cell.text for head, cell in zip(heads, row.cells, strict=False) if pattern.fullmatch(head))
    return next(filter(None, cells), None)
