"""When the actions of a plan are due, read against the day or the years that the plan is for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from minutebook.extract.dates import MONTHS, find_dates
from minutebook.extract.deadlines.deadlines import Deadline, FoundDeadline, find_deadline, read_deadline

YEARS = re.compile(r"\b(20\d\d)\s?(?:[-–—/]|to)\s?(?:20)?\d\d\b")
"""The years of a plan: "2011-12", "2025–2027"."""
YEAR_OF_PLAN = re.compile(
    r"\b(?:plan|strategy|programme|objectives|priorities)\b[^.\d]{0,20}\b(20\d\d)\b|^(20\d\d)\b.{0,40}\b(?:plan|strategy|programme)\b",
    re.IGNORECASE,
)
"""A title with one year: "Action Plan 2026", "2026 Delivery Plan"."""
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
MONTHS_OF_PLAN = re.compile(
    rf"\b(?P<month>{_MONTH}) (?P<year>20\d\d) ?(?:to|[-–—]) ?(?:{_MONTH}) (?:20)?\d\d\b", re.IGNORECASE
)
"""The months of a plan: "April 2031 to March 2032"."""
MONTH_AND_FIGURES = re.compile(
    rf"\b(?P<month>{_MONTH})\.?[ -](?P<figures>\d\d)(?![\d:]|[/.]\d|(?:st|nd|rd|th)\b|,? (?:19|20)\d\d)", re.IGNORECASE
)
DAY_FIRST = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d\d", re.IGNORECASE
)
"""A date by whose order figures behind a month are a year."""
MONTH_OF_YEAR = re.compile(r"(?<![\d/.-])(?P<month>0?[1-9]|1[0-2])\s?[/.-]\s?(?P<figures>\d\d)(?!\s?[/.-]?\d)")
"""A month and a year in figures ("07/26"), where it isn't a day and a month."""
SHORT_SEASON = re.compile(r"\b(?P<season>spr|sum|aut)\b\.?(?= (?:term )?['’]?(?:20)?\d\d\b)", re.IGNORECASE)
SEASONS = {"spr": "spring", "sum": "summer", "aut": "autumn"}
FIGURES = re.compile(r"\d{1,2}([/.-])\d{1,2}\1(?:20)?\d\d")
"""A date in figures, which a narrow column may break anywhere."""
BETWEEN_STEPS = re.compile(r"\s*[;,\n]\s*|\s*/\s*(?!\d)|\s+(?:and|&|then)\s+|(?<=\d)\s+(?=[A-Z][\w ]{0,20}:)")
LABEL, BRACKETED = re.compile(r"^[A-Za-z][\w -]{0,30}:\s*"), re.compile(r"\s*\([^()]*\)$")
"""What is said of a step before and behind its date: "Draft: May 2031", "May 2031 (planting)"."""
NO_STEP = re.compile(r"\b(?:was|originally|previously|from|review(?:ed)?|completed|done|start(?:s|ed)?)\b", re.I)
"""Dates at which nothing is due, or no longer."""
CALLED_TARGET = re.compile(
    r"\b(?:(?:action )?target|completion|due) date(?:\s*(?::|–|-|of|is)\s*|[^.;()]{0,40}?\bto (?:the )?)"
    r"(?P<when>[^;()–]{3,60})",
    re.IGNORECASE,
)
"""What gives the date at which an action is due: "Target date: 31/03/31", "the due date was moved to March 2031"."""
WORD = re.compile(r"\S+")
LONGEST_DATE = 6
"""Words."""
AS_AT = re.compile(r"\W*as (?:at|of)\b", re.IGNORECASE)
"""How a cell begins that tells of which day its row is."""
FEWEST_YEARS, FEWEST_IN_PLAN = 3, 2
"""Cells, and those of a plan whose years are known; of fewer, all could be days of the month that look like years."""
LAST_MONTH, LAST_DAY = 12, 31
WHOLE_YEAR = re.compile(r"\b20\d\d\b")
EARLIEST_YEAR, LATEST_YEAR, YEARS_AHEAD = 15, 35, 12
APART = (date(1999, 3, 9), date(2029, 8, 21))
"""Two days; a phrase that means the same on both needs no day to be read against."""


@dataclass(frozen=True)
class PlanDates:
    """Reads the deadlines of one plan. `written` is a day of its first year; None where the paper gives none.

    `short_years` tells that its cells give years by two figures behind months, `figured_months` that they give both in
    figures.
    """

    written: date | None
    short_years: bool = False
    figured_months: bool = False

    def read(self, phrase: str) -> Deadline | None:
        """What a cell of deadlines means."""
        if AS_AT.match(phrase):
            return None
        compact = "".join(phrase.split())
        phrase = compact if FIGURES.fullmatch(compact) else self._in_full(phrase)
        whole = read_deadline(phrase, self.written) if self.written else _anywhere(phrase)
        return whole or _last_of(phrase)

    def _in_full(self, phrase: str) -> str:
        """A phrase with its years in four figures, where it gives two, and its months in words."""
        if self.figured_months:
            phrase = MONTH_OF_YEAR.sub(lambda match: f"20{match['figures']}-{int(match['month']):02}", phrase)
        if self.short_years:
            phrase = MONTH_AND_FIGURES.sub(r"\g<month> 20\g<figures>", phrase)
        return SHORT_SEASON.sub(lambda match: SEASONS[match["season"].lower()], phrase)

    def find(self, text: str) -> FoundDeadline | None:
        """The deadline in the words of an action: one with a year ("by April 2012"), not "within a month"."""
        if stated := self._stated(text):
            return stated
        found = find_deadline(text, self.written or APART[0])
        return found if found and found.deadline and _anywhere(found.text) == found.deadline else None

    @staticmethod
    def _stated(text: str) -> FoundDeadline | None:
        """The date that a sentence calls the target, or to which it says that this was moved."""
        match = CALLED_TARGET.search(text)
        if not match:
            return None
        start = match.start("when")
        for word in reversed([*WORD.finditer(match["when"])][:LONGEST_DATE]):
            phrase = match["when"][: word.end()].strip(" ,.")
            if deadline := _anywhere(phrase):
                return FoundDeadline(start, start + word.end(), phrase, deadline)
        return None


def _last_of(phrase: str) -> Deadline | None:
    """The last of several dates, each of a step: "Draft: May 2031; final: July 2031"; None for one alone."""
    steps = [BRACKETED.sub("", LABEL.sub("", step)) for step in BETWEEN_STEPS.split(phrase)]
    read = [deadline for step in steps if not NO_STEP.search(step) and (deadline := _anywhere(step.strip()))]
    return max(read, key=lambda deadline: deadline.latest or date.min) if len(read) > 1 else None


def _anywhere(phrase: str) -> Deadline | None:
    one, other = (read_deadline(phrase, day) for day in APART)
    return one if one == other else None


def gives_short_years(cells: Sequence[str], written: date | None) -> bool:
    """Whether months with two figures ("March 26") are those of years: all of them fit, and they are no chance few."""
    figures = [int(match["figures"]) for cell in cells for match in MONTH_AND_FIGURES.finditer(cell)]
    if not figures or not _are_years(figures, cells, written):
        return False
    several = len(figures) >= FEWEST_IN_PLAN if written else len(figures) >= FEWEST_YEARS and len(set(figures)) > 1
    return several or max(figures) > LAST_DAY or any(map(DAY_FIRST.search, cells))


def gives_months_in_figures(cells: Sequence[str], written: date | None) -> bool:
    """Whether pairs of figures ("07/26") are months and years, not days and months."""
    figures = [int(match["figures"]) for cell in cells for match in MONTH_OF_YEAR.finditer(cell)]
    if not figures or not _are_years(figures, cells, written):
        return False
    dated = written is not None or any(map(WHOLE_YEAR.search, cells))
    return min(figures) > LAST_MONTH or (len(figures) >= FEWEST_YEARS and dated)


def _are_years(figures: Sequence[int], cells: Sequence[str], written: date | None) -> bool:
    """Whether all figures are years near the plan's: its first year, or the first that another cell gives in full."""
    years = [int(match[0]) for cell in cells for match in WHOLE_YEAR.finditer(cell)]
    start = written.year if written else min(years, default=None)
    first, last = (start % 100 - 1, start % 100 + YEARS_AHEAD) if start else (EARLIEST_YEAR, LATEST_YEAR)
    return all(first <= year <= last for year in figures)


def day_of_plan(head: Sequence[str]) -> date | None:
    """The first date in the texts at the head of a plan, else the month in which its months or years begin."""
    for text in head:
        for found in find_dates(text):
            return found.date
    months = next((match for text in head if (match := MONTHS_OF_PLAN.search(text))), None)
    if months:
        return date(int(months["year"]), MONTHS[months["month"].lower()], 1)
    years = next((match for text in head if (match := YEARS.search(text))), None)
    if years:
        return date(int(years[1]), 4, 1)
    year = next((match for text in head if (match := YEAR_OF_PLAN.search(text))), None)
    return date(int(year[1] or year[2]), 1, 1) if year else None
