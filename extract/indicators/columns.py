"""What the columns of a table of performance hold, by their headings and, where these are vague, by their cells."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from minutebook.extract.dates import MONTHS
from minutebook.extract.heading_words import Wordings, plain_heading
from minutebook.extract.rag import VIVID, rag_of_cell, rag_of_colour
from minutebook.ingest.model import Cell, Row
from minutebook.schema import Rag


class IndicatorColumn(StrEnum):
    """What a column of a performance table holds."""

    CODE = "code"
    NAME = "name"
    UNIT = "unit"
    DIRECTION = "direction"
    """Whether a higher or a lower value is better."""
    TARGET = "target"
    ACTUAL = "actual"
    QUARTER = "quarter"
    """The value of one quarter or month of the year, of several columns of them."""
    YEAR = "year"
    """The value of one year."""
    TO_DATE = "to date"
    """The value of the year so far, beside those of its months or quarters."""
    EARLIER = "earlier"
    TREND = "trend"
    COMPARISON = "comparison"
    RANKING = "ranking"
    RAG = "rag"
    PROGRESS = "progress"
    """How far a measure has got, where no other column has its values."""
    BESIDE = "beside"
    """Dates, remarks, who answers for it."""


_GOOD = r"(?:good|better|best)(?: performance)?"
PATTERNS: tuple[tuple[IndicatorColumn, str], ...] = (
    (
        IndicatorColumn.CODE,
        r"^(?:(?:kpi|pi|indicator|measure|performance)? ?(?:code|ref|reference|no|number|id)|pi|ni)$",
    ),
    (IndicatorColumn.UNIT, r"^units?(?: of measure(?:ment)?)?$|^measured in$|^format$"),
    (
        IndicatorColumn.DIRECTION,
        rf"\b{_GOOD} (?:is|to be|means)\b|^(?:what is )?{_GOOD}$|\bpolarity\b|^(?:desired|aim) to\b",
    ),
    (IndicatorColumn.DIRECTION, r"^(?:high|low)(?:er)? (?:is|or) \b|^desired direction$"),
    (IndicatorColumn.RAG, r"\bb?rag\b"),
    (IndicatorColumn.TREND, r"\b(?:direction|trend|travel|dot)\b"),
    (IndicatorColumn.RANKING, r"\brank(?:ing|ed)?\b|\bquartile\b"),
    (
        IndicatorColumn.COMPARISON,
        r"\b(?:national|nationally|england|uk|average|mean|median|region(?:al)?|neighbours?|peers?)\b",
    ),
    (IndicatorColumn.COMPARISON, r"\b(?:benchmark(?:ing)?|comparators?|comparison|similar group|msg|family group)\b"),
    (IndicatorColumn.EARLIER, r"^where (?:we were|were we|we started|did we start)\b"),
    (IndicatorColumn.TARGET, r"^where (?:do )?we (?:want|aim|need|wish|hope|would like|plan) to be\b"),
    (IndicatorColumn.ACTUAL, r"^where (?:we are|are we)(?: now| today| at)?$|^now$|^how (?:did we do|we did)$"),
    (IndicatorColumn.BESIDE, r"\b(?:projected|predicted|estimated)\b|\bexpected (?:year|out ?turn|result)"),
    (IndicatorColumn.EARLIER, r"\b(?:previous|last|prior|earlier|baseline)\b(?!.*\b(?:date|target)\b)"),
    (
        IndicatorColumn.BESIDE,
        r"\b(?:dates?|change|comments?|commentary|variance|notes?|owners?|leads?|previous|last)\b",
    ),
    (IndicatorColumn.BESIDE, r"\bresponsib|\bfrequency\b"),
    (IndicatorColumn.NAME, r"\b(?:indicators?|measures?|kpis?|metrics?)\b"),
    (IndicatorColumn.BESIDE, r"\btarget (?:group|audience|saving|age)|\b(?:budget|forecast|floor|threshold)\b"),
    (
        IndicatorColumn.BESIDE,
        r"^(?:performance|progress|position|status|result) (?:against|vs?|versus|to) (?:the )?targets?$",
    ),
    (IndicatorColumn.TO_DATE, r"^(?:\w+ )?(?:ytd|year to date)(?: (?:actual|total|average|performance))?$"),
    (
        IndicatorColumn.TO_DATE,
        r"^(?:(?:the |this )?year )?so far(?: this year)?$|^cumulative(?: (?:total|actual|ytd))?$",
    ),
    (
        IndicatorColumn.TARGET,
        r"\btargets?\b|^(?:national |local |expected )?standard$|^goal$|^ambition$|^plan(?:ned)?$|^trajectory$",
    ),
    (IndicatorColumn.ACTUAL, r"\b(?:actual|latest|current|out ?turn|performance|result|score|achieved|ytd|value)s?\b"),
    (IndicatorColumn.ACTUAL, r"\bthis (?:period|quarter|month|year)\b|\byear to date\b"),
)
"""What headings say, over their words in small letters; the first that is found counts."""
_WORDINGS = Wordings(PATTERNS)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d(?: ?[/–-] ?(?:20)?\d\d)?"
QUARTER = re.compile(
    rf"(?:{_YEAR},? )?(?:q(?:uarte|t)?r?\.? ?[1-4]|(?:1st|2nd|3rd|4th) (?:quarter|qtr))"
    r"(?:,? \(?(?:20)?\d\d(?: ?[/–-] ?(?:20)?\d\d)?\)?)?"
    rf"|(?:{_MONTH})\.?(?: ?[’'-]?(?:20)?\d\d)?(?: actual)?",
    re.IGNORECASE,
)
YEAR_OF_QUARTER = re.compile(r"(?<!\d)(?:20)?(\d\d)(?!\d)")
YEAR = re.compile(rf"(?P<year>{_YEAR})(?: (?:outturn|actual|result|performance|value|year end))?", re.IGNORECASE)
YEAR_LATER = re.compile(rf"(?:outturn|actual|result|performance|value|year end) (?P<year>{_YEAR})", re.IGNORECASE)
PERIOD = re.compile(rf"^(?:{QUARTER.pattern}|{_YEAR})\s", re.IGNORECASE)
"""The period that several columns are of, before the heading of one of them."""
BRACKETED_VALUE = re.compile(r"\((?P<value>actual|target|out ?turn|result|achieved)\)", re.IGNORECASE)
"""What a heading says in brackets of the values of its period: "2030/31 (target)"."""
NAMES_INDICATORS = re.compile(r"\b(?:indicators?|kpis?|metrics?)\b", re.IGNORECASE)
PROGRESS = re.compile(r"(?:latest |current )?(?:progress|position)(?: to date)?", re.IGNORECASE)
VALUES = frozenset(
    {
        IndicatorColumn.ACTUAL,
        IndicatorColumn.QUARTER,
        IndicatorColumn.YEAR,
        IndicatorColumn.TO_DATE,
        IndicatorColumn.PROGRESS,
    }
)
PERIODS = VALUES | {IndicatorColumn.EARLIER}
LONGEST_HEADING = 60
"""Characters; a longer cell is no column heading."""
RATED = 0.6
"""Share of the filled cells of a column that are ratings, from which the column holds them."""
VAGUE = re.compile(
    r"(?:performance |current |overall )?(?:rating|status|assurance|assessment|performance|r/?a/?g)?"
    r"|(?:performance|progress|position|status) (?:against|vs?\.?|versus|to) (?:the )?targets?"
)
"""Headings, in small letters, under which ratings may stand."""
LEVEL = 4.0
"""Points by which the lower rules of cells side by side may differ."""


@dataclass
class IndicatorColumns:
    """The columns of a performance table, left to right; `name` is the place of the measures' names."""

    kinds: list[IndicatorColumn | None]
    name: int
    headings: Sequence[str] = ()
    named: bool = True
    """Whether a heading says that the column holds measures."""
    shaded: bool = False
    """Whether the values themselves stand on the colours of their ratings."""

    def places(self, kind: IndicatorColumn) -> list[int]:
        """The columns of a kind, left to right."""
        return [place for place, own in enumerate(self.kinds) if own is kind]

    def texts(self, row: Row, kind: IndicatorColumn) -> list[str]:
        """What a row holds in them."""
        return [row.cells[place].text for place in self.places(kind) if place < len(row.cells)]

    def text(self, row: Row, kind: IndicatorColumn) -> str | None:
        """The first of these that is not empty."""
        return next(filter(None, self.texts(row, kind)), None)

    def latest(self, places: Sequence[int]) -> int | None:
        """Which of several columns of one kind has the latest value.

        That is the one of the last year where each heading has one, else the last quarter or month, else the first.
        """
        if not places:
            return None
        years = [YEAR_OF_QUARTER.search(self.headings[place]) for place in places]
        if not all(years):
            named = self.kinds[places[0]] is IndicatorColumn.QUARTER or all(map(self._period, places))
            return places[-1] if named else places[0]
        return max(zip(years, places, strict=True), key=lambda one: (one[0][1] if one[0] else "", one[1]))[1]

    def beside(self, kind: IndicatorColumn, actual: int | None) -> list[int]:
        """The columns of a kind, those first that are of the period of the value in column `actual`."""
        period = self._period(actual) if actual is not None else ""
        return sorted(self.places(kind), key=lambda place: not (period and self._period(place) == period))

    def _period(self, place: int) -> str:
        """The period before the words of a heading, in small letters: "q2" of "Q2 Target"."""
        match = PERIOD.match(f"{self.headings[place]} ")
        return match[0].strip().lower() if match else ""

    def settle(self, rows: Sequence[Row], legend: Mapping[str, Rag]) -> None:
        """Find the column of ratings, where no heading names it, by what its cells hold; ratings of groups are none."""
        if IndicatorColumn.RAG in self.kinds:
            self.kinds = [None if self._rates_groups(rows, place) else kind for place, kind in enumerate(self.kinds)]
            return
        for place, heading in enumerate(self.headings):
            plain = " ".join(PERIOD.sub("", heading).lower().split())
            if place != self.name and VAGUE.fullmatch(plain) and _holds_ratings(rows, place, legend):
                self.kinds[place] = IndicatorColumn.RAG
                return
        values = [place for place, kind in enumerate(self.kinds) if kind in VALUES]
        fills = {row.cells[place].fill for row in rows for place in values if place < len(row.cells)}
        self.shaded = len({rag_of_colour(fill, VIVID) for fill in fills if fill} - {None}) > 1

    def _rates_groups(self, rows: Sequence[Row], place: int) -> bool:
        """Whether most ratings of a column stand beside several measures; a page break may leave one a single row."""
        if self.kinds[place] is not IndicatorColumn.RAG:
            return False
        cells = [(row.cells[place], row.cells[self.name]) for row in rows if place < len(row.cells)]
        rated = [is_own(rating, name) for rating, name in cells if rating.blocks or rating.fill]
        return sum(rated) < len(rated) / 2


def is_own(rating: Cell, name: Cell) -> bool:
    """Whether a rating is of this row alone, not of a group of rows."""
    return bool(rating.blocks or rating.fill) and rating.box[3] <= name.box[3] + LEVEL


def _holds_ratings(rows: Sequence[Row], place: int, legend: Mapping[str, Rag]) -> bool:
    """Whether most cells of a column that hold anything are ratings: words, letters, or nothing but colour."""
    cells = [row.cells[place] for row in rows if place < len(row.cells)]
    used = [cell for cell in cells if cell.blocks or cell.fill]
    rated = sum(rag_of_cell(cell, legend) is not None and len(cell.text) < LONGEST_HEADING for cell in used)
    return bool(used) and rated >= RATED * len(used)


@lru_cache(maxsize=1024)
def read_indicator_heading(text: str) -> IndicatorColumn | None:
    """What a column under this heading holds; None where the heading doesn't tell."""
    text = BRACKETED_VALUE.sub(r"\g<value>", text.strip())
    if len(text) > LONGEST_HEADING or text.endswith("."):
        return None
    if QUARTER.fullmatch(text):
        return IndicatorColumn.QUARTER
    if year_of(text):
        return IndicatorColumn.YEAR
    return _WORDINGS.read(plain_heading(text))


def year_of(text: str) -> str | None:
    """The year that a heading is of, as printed, if it says no more than that values of it stand below."""
    match = YEAR.fullmatch(text.strip()) or YEAR_LATER.fullmatch(text.strip())
    return match["year"] if match else None


def read_indicator_columns(headings: Sequence[str]) -> IndicatorColumns | None:
    """The columns by their headings; None where these name no measure, or no value beside it.

    Where targets and values have headings but the names have none that says so, they stand in the first column, or in
    the one behind the codes; where that holds something else, what is headed as codes ("PI") are the names.
    """
    kinds = [read_indicator_heading(text) for text in headings]
    if not VALUES.intersection(kinds) and any(map(NAMES_INDICATORS.search, headings)):
        told = [bool(PROGRESS.fullmatch(text.strip())) for text in headings]
        kinds = [IndicatorColumn.PROGRESS if one else kind for one, kind in zip(told, kinds, strict=True)]
    if not VALUES.intersection(kinds):
        return None
    if IndicatorColumn.NAME in kinds:
        return IndicatorColumns(kinds, kinds.index(IndicatorColumn.NAME), headings)
    if IndicatorColumn.TARGET in kinds and kinds[0] is None:
        return IndicatorColumns(kinds, 0, headings, named=bool(headings[0]))
    if IndicatorColumn.TARGET in kinds and kinds[:2] == [IndicatorColumn.CODE, None]:
        return IndicatorColumns(kinds, 1, headings)
    if IndicatorColumn.TARGET in kinds and kinds[0] is IndicatorColumn.CODE:
        return IndicatorColumns([IndicatorColumn.NAME, *kinds[1:]], 0, headings)
    return None
