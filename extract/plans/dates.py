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
MONTH_AND_FIGURES = re.compile(
    rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.? (?P<figures>\d\d)", re.IGNORECASE
)
FIGURES = re.compile(r"\d{1,2}([/.-])\d{1,2}\1(?:20)?\d\d")
"""A date in figures, which a narrow column may break anywhere."""
BETWEEN_STEPS = re.compile(r"\s*[;,\n]\s*|\s*/\s*(?!\d)|\s+(?:and|&|then)\s+|(?<=\d)\s+(?=[A-Z][\w ]{0,20}:)")
LABEL, BRACKETED = re.compile(r"^[A-Za-z][\w -]{0,30}:\s*"), re.compile(r"\s*\([^()]*\)$")
"""What is said of a step before and behind its date: "Draft: May 2031", "May 2031 (planting)"."""
NO_STEP = re.compile(r"\b(?:was|originally|previously|from|review(?:ed)?|completed|done|start(?:s|ed)?)\b", re.I)
"""Dates at which nothing is due, or no longer."""
FEWEST_YEARS = 3
"""Cells; of fewer, all could be days of the month that look like years."""
EARLIEST_YEAR, LATEST_YEAR, YEARS_AHEAD = 15, 35, 12
APART = (date(1999, 3, 9), date(2029, 8, 21))
"""Two days; a phrase that means the same on both needs no day to be read against."""


@dataclass(frozen=True)
class PlanDates:
    """Reads the deadlines of one plan. `written` is a day of its first year; None where the paper gives none.

    `short_years` tells that its cells give years by two figures.
    """

    written: date | None
    short_years: bool = False

    def read(self, phrase: str) -> Deadline | None:
        """What a cell of deadlines means."""
        compact = "".join(phrase.split())
        phrase = compact if FIGURES.fullmatch(compact) else phrase
        if self.short_years and (match := MONTH_AND_FIGURES.fullmatch(phrase.strip())):
            phrase = f"{match['month']} 20{match['figures']}"
        whole = read_deadline(phrase, self.written) if self.written else _anywhere(phrase)
        return whole or _last_of(phrase)

    def find(self, text: str) -> FoundDeadline | None:
        """The deadline in the words of an action: one with a year ("by April 2012"), not "within a month"."""
        found = find_deadline(text, self.written or APART[0])
        return found if found and found.deadline and _anywhere(found.text) == found.deadline else None


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
    figures = [int(match["figures"]) for cell in cells if (match := MONTH_AND_FIGURES.fullmatch(cell.strip()))]
    first = written.year % 100 if written else EARLIEST_YEAR
    fit = all(first - 1 <= year <= (first + YEARS_AHEAD if written else LATEST_YEAR) for year in figures)
    return len(figures) >= FEWEST_YEARS and len(set(figures)) > 1 and fit


def day_of_plan(head: Sequence[str]) -> date | None:
    """The first date in the texts at the head of a plan, else the April in which its years begin, or its one year."""
    for text in head:
        for found in find_dates(text):
            return found.date
    years = next((match for text in head if (match := YEARS.search(text))), None)
    if years:
        return date(int(years[1]), 4, 1)
    year = next((match for text in head if (match := YEAR_OF_PLAN.search(text))), None)
    return date(int(year[1] or year[2]), 1, 1) if year else None
