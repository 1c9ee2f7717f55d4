"""What the columns of a table of performance hold: the measure, its target, and values of this period and earlier."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from minutebook.ingest.model import Row


class IndicatorColumn(StrEnum):
    """What a column of a performance table holds."""

    NAME = "name"
    TARGET = "target"
    ACTUAL = "actual"
    QUARTER = "quarter"
    """The value of one quarter or month of the year, of several columns of them."""
    YEAR = "year"
    """The value of one year."""
    RAG = "rag"
    BESIDE = "beside"
    """Earlier values, dates, comparisons, who answers for it."""


PATTERNS: tuple[tuple[IndicatorColumn, str], ...] = (
    (IndicatorColumn.RAG, r"\bb?rag\b"),
    (IndicatorColumn.BESIDE, r"\b(?:dates?|previous|last|prior|earlier|direction|trend|travel|dot|baseline|change)\b"),
    (IndicatorColumn.BESIDE, r"\b(?:national|england|average|rank(?:ing)?|comments?|variance|notes?|owners?|leads?)\b"),
    (IndicatorColumn.BESIDE, r"\bresponsib"),
    (IndicatorColumn.NAME, r"\b(?:indicators?|measures?|kpis?|metrics?)\b"),
    (IndicatorColumn.BESIDE, r"\btarget (?:group|audience|saving|age)|\b(?:budget|forecast|floor|threshold)\b"),
    (IndicatorColumn.TARGET, r"\btargets?\b"),
    (IndicatorColumn.ACTUAL, r"\b(?:actual|latest|current|outturn|performance|result|score|achieved|ytd|value)s?\b"),
    (IndicatorColumn.ACTUAL, r"\bthis (?:period|quarter|month|year)\b|\byear to date\b"),
)
"""What headings say, over their words in small letters; the first that is found counts."""
_PATTERNS = tuple((re.compile(pattern), column) for column, pattern in PATTERNS)
QUARTER = re.compile(
    r"(?:q(?:uarte|t)?r?\.? ?[1-4]|(?:1st|2nd|3rd|4th) (?:quarter|qtr))(?: \(?\d{2,4}(?:/\d\d)?\)?)?", re.IGNORECASE
)
YEAR = re.compile(r"(?:19|20)\d\d(?: ?[/–-] ?(?:20)?\d\d)?")
VALUES = frozenset((IndicatorColumn.ACTUAL, IndicatorColumn.QUARTER, IndicatorColumn.YEAR))
LONGEST_HEADING = 60
"""Characters; a longer cell is no column heading."""


@dataclass
class IndicatorColumns:
    """The columns of a performance table, left to right; `name` is the place of the measures' names."""

    kinds: list[IndicatorColumn | None]
    name: int
    named: bool = True
    """Whether a heading says that the column holds measures."""

    def places(self, kind: IndicatorColumn) -> list[int]:
        """The columns of a kind, left to right."""
        return [place for place, own in enumerate(self.kinds) if own is kind]

    def texts(self, row: Row, kind: IndicatorColumn) -> list[str]:
        """What a row holds in them."""
        return [row.cells[place].text for place in self.places(kind) if place < len(row.cells)]


def read_indicator_heading(text: str) -> IndicatorColumn | None:
    """What a column under this heading holds; None where the heading doesn't tell."""
    text = text.strip()
    if len(text) > LONGEST_HEADING or text.endswith("."):
        return None
    if QUARTER.fullmatch(text):
        return IndicatorColumn.QUARTER
    if YEAR.fullmatch(text):
        return IndicatorColumn.YEAR
    plain = " ".join(re.findall(r"[a-z]+", re.sub(r"\([^)]*\)", " ", text.lower())))
    return next((column for pattern, column in _PATTERNS if pattern.search(plain)), None)


def read_indicator_columns(headings: Sequence[str]) -> IndicatorColumns | None:
    """The columns by their headings; None where these name no measure, or no value beside it.

    Where targets and values have headings but the names have none, they stand in the first column.
    """
    kinds = [read_indicator_heading(text) for text in headings]
    if not VALUES.intersection(kinds):
        return None
    if IndicatorColumn.NAME in kinds:
        return IndicatorColumns(kinds, kinds.index(IndicatorColumn.NAME))
    if IndicatorColumn.TARGET in kinds and kinds[0] is None:
        return IndicatorColumns(kinds, 0, named=bool(headings[0]))
    return None
