"""Periods of the British calendar that deadlines name: months, seasons, terms, quarters, financial years, weeks.

A period carries its EDTF string (ISO 8601-2 level 1, with the quarters of level 2) and its first and last day. EDTF has
no code for a school term, so a term takes its season's; and a financial quarter is the calendar quarter it falls on.
"""

import calendar
import datetime as dt
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec, module_from_spec

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
_FIRST_QUARTER_CODE = 33
_SEASON_MONTHS = {SPRING: (3, 5), SUMMER: (6, 8), AUTUMN: (9, 11), WINTER: (12, 14)}
DAY, MONTH_OR_MORE = dt.timedelta(days=1), 28
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days with its name in EDTF."""

    edtf: str
    first: dt.date
    last: dt.date


def one_day(day: dt.date) -> Period:
    """A single day."""
    return Period(day.isoformat(), day, day)


def one_week(day: dt.date) -> Period:
    """From a day to the Sunday on or after it: EDTF names no weeks, so it is an interval."""
    return days_between(day, day + (6 - day.weekday()) * DAY)


def days_between(first: dt.date, last: dt.date) -> Period:
    """An interval of days."""
    return Period(f"{first}/{last}", first, last)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month; months beyond 12 run on into later years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def one_month(year: int, month: int) -> Period:
    """A month; months beyond 12 run on into later years."""
    last = month_end(year, month)
    return Period(f"{last:%Y-%m}", last.replace(day=1), last)


def one_year(year: int) -> Period:
    """A calendar year."""
    return Period(f"{year}", dt.date(year, 1, 1), dt.date(year, 12, 31))


def season(year: int, code: int) -> Period:
    """A season by its EDTF code 21–24, three months each; winter runs into the next year's February."""
    start, end = _SEASON_MONTHS[code]
    return Period(f"{year}-{code}", dt.date(year, start, 1), month_end(year, end))


def school_term(year: int, code: int) -> Period:
    """The spring term to Easter, the summer term to July, the autumn term to December, by its season's code."""
    if code == SPRING:
        return Period(f"{year}-{code}", dt.date(year, 1, 1), easter(year))
    if code == SUMMER:
        return Period(f"{year}-{code}", easter(year) + DAY, dt.date(year, 7, 31))
    return Period(f"{year}-{code}", dt.date(year, 9, 1), dt.date(year, 12, 31))


def quarter(year: int, number: int) -> Period:
    """A calendar quarter, 1–4."""
    code = _FIRST_QUARTER_CODE + number - 1
    return Period(f"{year}-{code}", dt.date(year, 3 * number - 2, 1), month_end(year, 3 * number))


def financial_quarter(year: int, number: int) -> Period:
    """A quarter of the financial year that starts in April of `year`: its fourth is the next year's first."""
    return quarter(year, number + 1) if number < 4 else quarter(year + 1, 1)


def months_between(year: int, month: int, last_year: int, last_month: int) -> Period:
    """An interval of whole months."""
    first, last = one_month(year, month), one_month(last_year, last_month)
    return Period(f"{first.edtf}/{last.edtf}", first.first, last.last)


def financial_years(year: int, last_year: int) -> Period:
    """April of `year` to March of `last_year`."""
    return months_between(year, 4, last_year, 3)


def academic_years(year: int, last_year: int) -> Period:
    """September of `year` to the August in which the statutory academic year ends."""
    return months_between(year, 9, last_year, 8)


def school_years(year: int, last_year: int) -> Period:
    """September of `year` to July, when the summer term ends."""
    return months_between(year, 9, last_year, 7)


def interval(first: Period, last: Period) -> Period | None:
    """From the start of one period to the end of another, or None if that runs backwards."""
    if last.last < first.first:
        return None
    start, end = _ends(first)[0], _ends(last)[1]
    return Period(f"{start}/{end}", first.first, last.last)


def opening(period: Period) -> str:
    """The EDTF interval that starts with a period and has no end."""
    return f"{_ends(period)[0]}/.."


def _ends(period: Period) -> tuple[str, str]:
    """The EDTF of a period's start and end: months for seasons and quarters, which level 1 has not in intervals."""
    start, _, end = period.edtf.partition("/")
    if "-2" in start[4:6] or "-3" in start[4:6]:
        return f"{period.first:%Y-%m}", f"{period.last:%Y-%m}"
    return start, end or start


def narrowed(period: Period, third: int) -> dt.date:
    """The last day of the first, second or third third of a period.

    Of a month that is the 10th, the 20th and its end; of longer periods whole months; what is shorter isn't divided.
    """
    length = (period.last - period.first).days + 1
    if third == 3 or length < MONTH_OR_MORE:
        return period.last
    months = round(length / 30.4)
    if months < 3:
        return period.first.replace(day=10 * third)
    return month_end(period.first.year, period.first.month + months * third // 3 - 1)


def easter(year: int) -> dt.date:
    """Easter Sunday of the Western churches, by the method of Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    epact = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (b % 4) + 2 * (c // 4) - epact - c % 4) % 7
    late = (a + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day of a later month, or that month's last."""
    last = month_end(day.year, day.month + count)
    return last.replace(day=min(day.day, last.day))


def add_working_days(day: dt.date, count: int) -> dt.date:
    """The day that many working days later, by the weekends and bank holidays of England and Wales."""
    while count:
        day += DAY
        count -= day.weekday() < SATURDAY and day not in _bank_holidays(day.year)
    return day


@cache
def _bank_holidays(year: int) -> frozenset[dt.date]:
    return frozenset(_british_days()(subdiv="ENG", years=year))


@cache
def _british_days() -> Callable[..., Iterable[dt.date]]:
    """Of `holidays`, which is slow to import, the one country; where few papers count working days, none."""
    if "holidays.countries" in sys.modules:
        return _of_britain()
    spec = find_spec("holidays.countries")  # which imports two hundred countries when it is run
    if spec is None:
        raise ModuleNotFoundError("holidays.countries")
    sys.modules[spec.name] = module_from_spec(spec)
    try:
        return _of_britain()
    finally:
        del sys.modules[spec.name]


def _of_britain() -> Callable[..., Iterable[dt.date]]:
    from holidays.countries.united_kingdom import UnitedKingdom

    return UnitedKingdom
