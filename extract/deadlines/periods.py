"""What runs of tokens mean as periods, a small reader for each form of one that names no other period.

The rules that choose among the readers stand in `deadline_grammar`. A period without a year is the next one from the
meeting's month on.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from minutebook.extract.dates import calendar_day, coming_day
from minutebook.extract.deadlines import calendar as cal
from minutebook.extract.deadlines.calendar import Period
from minutebook.extract.deadlines.tokens import Token, Tokens, has, token_of, tokens_of

SOON_DAYS = 60
"""Days ahead within which "next March" may mean the March of the year after."""
LONGEST_COUNT = {"hours": 240, "days": 400, "weeks": 104, "fortnight": 12, "months": 36, "years": 10}
FINANCIAL_YEAR_STARTS, SCHOOL_YEAR_STARTS = 4, 9
_ENDED_BY = {"easter": cal.SPRING, "christmas": cal.AUTUMN}
EASTER_SHIFTS = {4: -2, 0: 1}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a deadline is read against."""

    meeting: dt.date
    next_meeting: dt.date | None = None


def one_day_or_none(day: dt.date | None) -> Period | None:
    """A day as a period, where there is one."""
    return cal.one_day(day) if day else None


# ----------------------------------------------------------------------------------------------------------------- days


def full_date(tokens: Tokens, setting: Setting) -> Period | None:
    """A date with its year."""
    return cal.one_day(tokens_of(tokens, "DATE")[0].day)


def day_of_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Friday 15 June", "June 15th"; with a year only where a range lends it."""
    month, day = tokens_of(tokens, "MONTH")[0].number, tokens_of(tokens, "NUM", "ORDINAL")[0].number
    weekday, year = token_of(tokens, "WEEKDAY", "WKDAY"), token_of(tokens, "YEAR")
    if year:
        return one_day_or_none(calendar_day(year.number, month, day))
    return one_day_or_none(coming_day(month, day, setting.meeting, weekday.number if weekday else None))


def day_with_short_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "14 Feb 18", "14-02-18"."""
    figures, year = [t.number for t in tokens_of(tokens, "NUM", "ORDINAL", "MONTH")], tokens[-1]
    return (
        one_day_or_none(calendar_day(2000 + year.number, figures[1], figures[0]))
        if year.end - year.start == 2
        else None
    )


def weekday_of_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "last Friday in April"."""
    month = named_month(tokens_of(tokens, "MONTH", "YEAR"), setting)
    weekday, nth = tokens_of(tokens, "WEEKDAY")[0].number, token_of(tokens, "NTH", "ORDINAL")
    if nth is None:
        return one_day_or_none(month.last - ((month.last.weekday() - weekday) % 7) * cal.DAY)
    day = month.first + ((weekday - month.first.weekday()) % 7 + 7 * (nth.number - 1)) * cal.DAY
    return one_day_or_none(day) if month.first <= day <= month.last else None


def month_and_figure(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "July 22" is a day, but "Sept 16" may be a year near the meeting's: then neither is read."""
    figure = tokens_of(tokens, "NUM")[0].number
    near = setting.meeting.year % 100
    return None if near - 2 <= figure <= near + 5 else day_of_month(tokens, setting)


def slashed(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "14/2", day first."""
    day = tokens_of(tokens, "SLASHED")[0]
    return one_day_or_none(coming_day(day.other, day.number, setting.meeting)) if 1 <= day.other <= 12 else None


def day_of_this_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "the 15th", "the 15th of next month", "15th prox."."""
    day = tokens_of(tokens, "ORDINAL")[0].number
    this = has(tokens, "months", "inst")
    months = 1 if has(tokens, "next", "prox") or (not this and day < setting.meeting.day) else 0
    month = cal.one_month(setting.meeting.year, setting.meeting.month + months)
    return one_day_or_none(calendar_day(month.first.year, month.first.month, day))


def weekday(tokens: Tokens, setting: Setting) -> Period | None:
    """A weekday is the first after the meeting; "next Friday" is in the week after; "Friday week" is seven days on."""
    weekday, today = tokens_of(tokens, "WEEKDAY")[0].number, setting.meeting
    if has(tokens, "next"):
        return cal.one_day(today + (7 - today.weekday() + weekday) * cal.DAY)
    coming = today + ((weekday - today.weekday() - 1) % 7 + 1) * cal.DAY
    return cal.one_day(coming + (7 * has(tokens, "weeks") * cal.DAY))


def today(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "today", "this evening": the day of the meeting."""
    return cal.one_day(setting.meeting)


def tomorrow(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "tomorrow", "the day after tomorrow"."""
    return cal.one_day(setting.meeting + (2 if has(tokens, "after") else 1) * cal.DAY)


def feast(tokens: Tokens, setting: Setting) -> Period | None:
    """Christmas, Easter and the days about them; without a year the next to come."""
    year = token_of(tokens, "YEAR")
    years = [year.number] if year else [setting.meeting.year, setting.meeting.year + 1]
    days = (_feast_day(tokens, number) for number in years)
    return next((cal.one_day(day) for day in days if year or day >= setting.meeting), None)


def _feast_day(tokens: Tokens, year: int) -> dt.date:
    if has(tokens, "christmas"):
        return dt.date(year, 12, 24 if has(tokens, "eve") else 25)
    weekday = token_of(tokens, "WEEKDAY")
    return cal.easter(year) + (EASTER_SHIFTS.get(weekday.number, 0) if weekday else 0) * cal.DAY


# ---------------------------------------------------------------------------------------------------------------- weeks


def relative_week(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "this week", "next week", "the week after next"."""
    if not has(tokens, "next", "following", "after"):
        return cal.one_week(setting.meeting)
    ahead = 2 if has(tokens, "after") else 1
    return cal.one_week(setting.meeting + (7 * ahead - setting.meeting.weekday()) * cal.DAY)


def week_of_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "first week of April" is its days 1–7, "last week" its last seven."""
    month = named_month(tokens_of(tokens, "MONTH", "YEAR"), setting)
    nth = token_of(tokens, "NTH", "ORDINAL")
    if nth is None:
        return cal.days_between(month.last - 6 * cal.DAY, month.last)
    if not 1 <= nth.number <= 4:
        return None
    first = month.first + 7 * (nth.number - 1) * cal.DAY
    return cal.days_between(first, first + 6 * cal.DAY)


# --------------------------------------------------------------------------------------------------------------- months


def named_month(tokens: Tokens, setting: Setting) -> Period:
    """As in "March", "March 2016"."""
    month, year = tokens_of(tokens, "MONTH")[0].number, token_of(tokens, "YEAR")
    return cal.one_month(year.number if year else setting.meeting.year + (month < setting.meeting.month), month)


def month_and_short_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Mar-16", as spreadsheets print it."""
    year = tokens_of(tokens, "NUM")[0]
    return (
        cal.one_month(2000 + year.number, tokens_of(tokens, "MONTH")[0].number) if year.end - year.start == 2 else None
    )


def month_in_figures(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "03/2016", "2016-03"."""
    figures = tokens[0]
    month, year = figures.number, figures.other
    if figures.kind == "ISOMONTH":
        month, year = year, month
    return cal.one_month(year, month) if 1 <= month <= 12 and calendar_day(year, month, 1) else None


def relative_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "this month", "next month"."""
    return cal.one_month(setting.meeting.year, setting.meeting.month + has(tokens, "next"))


def month_of_next_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "January next year"."""
    return cal.one_month(setting.meeting.year + 1, tokens_of(tokens, "MONTH")[0].number)


def coming_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "next January", said well before; in the months right before it may be the one of the year after."""
    month = named_month(tokens, setting)
    return month if (month.first - setting.meeting).days > SOON_DAYS else None


def new_year(tokens: Tokens, setting: Setting) -> Period | None:
    """January of the year after the meeting's."""
    return cal.one_month(setting.meeting.year + 1, 1)


# --------------------------------------------------------------------------------------------- seasons, terms, quarters


def season(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Summer 2016", "the summer", "winter 2015/16", which starts in 2015."""
    code = tokens_of(tokens, "SEASON")[0].number
    year = token_of(tokens, "YEAR", "SPLITYEARS")
    if year is None:
        return _next_of(cal.season, code, setting.meeting)
    if year.kind == "SPLITYEARS" and code != cal.WINTER:
        return None
    return cal.season(year.number, code)


def half(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "H2 2024", "the first half of 2024" or "of 2024/25", which starts in April."""
    number, year = tokens_of(tokens, "HALF", "NTH")[0].number, token_of(tokens, "YEAR", "SPLITYEARS")
    if year is None or number > 2:
        return None
    quarter = cal.quarter if year.kind == "YEAR" else cal.financial_quarter
    first, last = (quarter(year.number, 2 * number - past) for past in (1, 0))
    months = (cal.one_month(day.year, day.month) for day in (first.first, last.last))
    return cal.interval(*months)


def term_before_break(tokens: Tokens, setting: Setting) -> Period | None:
    """The term that ends with a break: the summer term with "the summer holidays", spring with "Easter break"."""
    code = next((number for word, number in _ENDED_BY.items() if has(tokens, word)), None)
    season = token_of(tokens, "SEASON") or (Token("SEASON", 0, 0, code) if code else None)
    return (
        term([season, *tokens_of(tokens, "YEAR", "SPLITYEARS")], setting) if season and has(tokens, "break") else None
    )


def term(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Autumn Term 2016"; "spring term 2015/16" is in 2016."""
    code = tokens_of(tokens, "SEASON")[0].number
    year = token_of(tokens, "YEAR", "SPLITYEARS")
    if code == cal.WINTER:
        return None
    if year is None:
        return _next_of(cal.school_term, code, setting.meeting)
    later = year.kind == "SPLITYEARS" and code != cal.AUTUMN
    return cal.school_term(year.number + later, code)


def _next_of(period_of: Callable[[int, int], Period], code: int, meeting: dt.date) -> Period | None:
    periods = (period_of(year, code) for year in range(meeting.year - 1, meeting.year + 2))
    return next(period for period in periods if period.last >= meeting)


def relative_term(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "this term", "the end of term", "next term", by the term that the meeting falls in or before."""
    years = range(setting.meeting.year, setting.meeting.year + 3)
    terms = [cal.school_term(year, code) for year in years for code in (cal.SPRING, cal.SUMMER, cal.AUTUMN)]
    coming = [term for term in terms if term.last >= setting.meeting]
    return coming[1 if has(tokens, "next") and coming[0].first <= setting.meeting else 0]


def quarter(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Q3 2015/16" and "Q3" are of a financial year, "Q3 2016" is of a calendar year."""
    number = tokens_of(tokens, "QUARTER", "NTH", "ORDINAL", "NUM")[0].number
    year = token_of(tokens, "YEAR", "SPLITYEARS")
    if not 1 <= number <= 4:
        return None
    if year is None:
        return _next_of(cal.financial_quarter, number, setting.meeting)
    return (cal.quarter if year.kind == "YEAR" else cal.financial_quarter)(year.number, number)


# ---------------------------------------------------------------------------------------------------------------- years


def calendar_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "2016", "next year"."""
    year = token_of(tokens, "YEAR")
    return cal.one_year(year.number if year else setting.meeting.year + has(tokens, "next"))


def calendar_years(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "2016-2018" with all its years."""
    years = tokens_of(tokens, "LONGYEARS")[0]
    return cal.interval(cal.one_year(years.number), cal.one_year(years.other))


def split_years(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "2015/16": a financial year unless it is called an academic or school year."""
    years = tokens_of(tokens, "SPLITYEARS", "LONGYEARS")[0]
    return _years_named(tokens)(years.number, years.other) if years.other > years.number else None


def current_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "the current financial year", "next school year"."""
    starts = FINANCIAL_YEAR_STARTS if has(tokens, "financial") else SCHOOL_YEAR_STARTS
    year = setting.meeting.year - (setting.meeting.month < starts) + has(tokens, "next")
    return _years_named(tokens)(year, year + 1)


def _years_named(tokens: Tokens) -> Callable[[int, int], Period]:
    if has(tokens, "academic"):
        return cal.academic_years
    return cal.school_years if has(tokens, "school") else cal.financial_years


# --------------------------------------------------------------------------------------------- counted from the meeting


def counted(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "within ten working days", "in two weeks' time", "6-8 weeks" (the longer)."""
    counts = tokens_of(tokens, "COUNT", "NUM", "FIGURES")
    unit = tokens_of(tokens, *LONGEST_COUNT)[0].kind
    couple = 2 if has(tokens, "couple") else 1
    count = counts[-1].number if counts else couple
    if not 1 <= count <= LONGEST_COUNT[unit]:
        return None
    if has(tokens, "working", "business"):
        return cal.one_day(cal.add_working_days(setting.meeting, count)) if unit == "days" else None
    return cal.one_day(_later(setting.meeting, count, unit))


def _later(day: dt.date, count: int, unit: str) -> dt.date:
    if unit in ("months", "years"):
        return cal.add_months(day, count * (12 if unit == "years" else 1))
    days = {"hours": -(-count // 24), "days": count, "weeks": 7 * count, "fortnight": 14 * count}
    return day + days[unit] * cal.DAY
