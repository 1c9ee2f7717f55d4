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
LONGEST_HEADING = 60
"""Characters; a longer cell is no column heading."""


@dataclass
class IndicatorColumns:
    """The columns of a performance table, left to right."""

    kinds: list[IndicatorColumn | None]

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
    """The columns by their headings; None where these name no measure, or no value beside it."""
    kinds = [read_indicator_heading(text) for text in headings]
    if kinds.count(IndicatorColumn.NAME) > 1:
        first = kinds.index(IndicatorColumn.NAME)
        kinds = [None if kind is IndicatorColumn.NAME and place > first else kind for place, kind in enumerate(kinds)]
    values = {IndicatorColumn.ACTUAL, IndicatorColumn.QUARTER, IndicatorColumn.YEAR} & set(kinds)
    return IndicatorColumns(kinds) if IndicatorColumn.NAME in kinds and values else None
