"""The grammar of periods: one table of rules, each with a small reader.

A rule is written in token kinds (see `deadline_tokens`) with the operators of regular expressions; its reader gets the
tokens that matched. A period without a year is the next one from the meeting's month on.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from minutebook.extract import deadline_calendar as cal
from minutebook.extract.dates import calendar_day, coming_day
from minutebook.extract.deadline_calendar import Period
from minutebook.extract.deadline_tokens import Token, Tokens, rule, tags_of

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


Reader = Callable[[Tokens, Setting], Period | None]


def _all(tokens: Tokens, *kinds: str) -> list[Token]:
    return [token for token in tokens if token.kind in kinds]


def _one(tokens: Tokens, *kinds: str) -> Token | None:
    return next((token for token in tokens if token.kind in kinds), None)


def _has(tokens: Tokens, *words: str) -> bool:
    return any(token.kind in words for token in tokens)


def _day(day: dt.date | None) -> Period | None:
    return cal.one_day(day) if day else None


# ---------------------------------------------------------------------------------------------------------- days


def _date(tokens: Tokens, setting: Setting) -> Period | None:
    return cal.one_day(_all(tokens, "DATE")[0].day)


def _day_of_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Friday 15 June", "June 15th"; with a year only where a range lends it."""
    month, day = _all(tokens, "MONTH")[0].number, _all(tokens, "NUM", "ORDINAL")[0].number
    weekday, year = _one(tokens, "WEEKDAY", "WKDAY"), _one(tokens, "YEAR")
    if year:
        return _day(calendar_day(year.number, month, day))
    return _day(coming_day(month, day, setting.meeting, weekday.number if weekday else None))


def _day_with_short_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "14 Feb 18", "14-02-18"."""
    figures, year = [t.number for t in _all(tokens, "NUM", "ORDINAL", "MONTH")], tokens[-1]
    return _day(calendar_day(2000 + year.number, figures[1], figures[0])) if year.end - year.start == 2 else None


def _weekday_of_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "last Friday in April"."""
    month = _named_month(_all(tokens, "MONTH", "YEAR"), setting)
    weekday, nth = _all(tokens, "WEEKDAY")[0].number, _one(tokens, "NTH", "ORDINAL")
    if nth is None:
        return _day(month.last - ((month.last.weekday() - weekday) % 7) * cal.DAY)
    day = month.first + ((weekday - month.first.weekday()) % 7 + 7 * (nth.number - 1)) * cal.DAY
    return _day(day) if month.first <= day <= month.last else None


def _month_and_figure(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "July 22" is a day, but "Sept 16" may be a year near the meeting's: then neither is read."""
    figure = _all(tokens, "NUM")[0].number
    near = setting.meeting.year % 100
    return None if near - 2 <= figure <= near + 5 else _day_of_month(tokens, setting)


def _slashed(tokens: Tokens, setting: Setting) -> Period | None:
    day = _all(tokens, "SLASHED")[0]
    return _day(coming_day(day.other, day.number, setting.meeting)) if 1 <= day.other <= 12 else None


def _day_of_this_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "the 15th", "the 15th of next month", "15th prox."."""
    day = _all(tokens, "ORDINAL")[0].number
    this = _has(tokens, "months", "inst")
    months = 1 if _has(tokens, "next", "prox") or (not this and day < setting.meeting.day) else 0
    month = cal.one_month(setting.meeting.year, setting.meeting.month + months)
    return _day(calendar_day(month.first.year, month.first.month, day))


def _weekday(tokens: Tokens, setting: Setting) -> Period | None:
    """A weekday is the first after the meeting; "next Friday" is in the week after; "Friday week" is seven days on."""
    weekday, today = _all(tokens, "WEEKDAY")[0].number, setting.meeting
    if _has(tokens, "next"):
        return cal.one_day(today + (7 - today.weekday() + weekday) * cal.DAY)
    coming = today + ((weekday - today.weekday() - 1) % 7 + 1) * cal.DAY
    return cal.one_day(coming + (7 * _has(tokens, "weeks") * cal.DAY))


def _today(tokens: Tokens, setting: Setting) -> Period | None:
    return cal.one_day(setting.meeting)


def _tomorrow(tokens: Tokens, setting: Setting) -> Period | None:
    return cal.one_day(setting.meeting + (2 if _has(tokens, "after") else 1) * cal.DAY)


def _feast(tokens: Tokens, setting: Setting) -> Period | None:
    """Christmas, Easter and the days about them; without a year the next to come."""
    year = _one(tokens, "YEAR")
    years = [year.number] if year else [setting.meeting.year, setting.meeting.year + 1]
    days = (_feast_day(tokens, number) for number in years)
    return next((cal.one_day(day) for day in days if year or day >= setting.meeting), None)


def _feast_day(tokens: Tokens, year: int) -> dt.date:
    if _has(tokens, "christmas"):
        return dt.date(year, 12, 24 if _has(tokens, "eve") else 25)
    weekday = _one(tokens, "WEEKDAY")
    return cal.easter(year) + (EASTER_SHIFTS.get(weekday.number, 0) if weekday else 0) * cal.DAY


# --------------------------------------------------------------------------------------------------------- weeks


def _week_commencing(tokens: Tokens, setting: Setting) -> Period | None:
    day = read_period(_dayish(tokens), setting)
    return cal.one_week(day.first) if day else None


def _week_ending(tokens: Tokens, setting: Setting) -> Period | None:
    return read_period(_dayish(tokens), setting)


def _dayish(tokens: Tokens) -> Tokens:
    return _all(tokens, "DATE", "SLASHED", "WEEKDAY", "WKDAY", "NUM", "ORDINAL", "MONTH")


def _relative_week(tokens: Tokens, setting: Setting) -> Period | None:
    if not _has(tokens, "next", "following", "after"):
        return cal.one_week(setting.meeting)
    ahead = 2 if _has(tokens, "after") else 1
    return cal.one_week(setting.meeting + (7 * ahead - setting.meeting.weekday()) * cal.DAY)


def _week_of_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "first week of April" is its days 1–7, "last week" its last seven."""
    month = _named_month(_all(tokens, "MONTH", "YEAR"), setting)
    nth = _one(tokens, "NTH", "ORDINAL")
    if nth is None:
        return cal.days_between(month.last - 6 * cal.DAY, month.last)
    if not 1 <= nth.number <= 4:
        return None
    first = month.first + 7 * (nth.number - 1) * cal.DAY
    return cal.days_between(first, first + 6 * cal.DAY)


# -------------------------------------------------------------------------------------------------------- months


def _named_month(tokens: Tokens, setting: Setting) -> Period:
    month, year = _all(tokens, "MONTH")[0].number, _one(tokens, "YEAR")
    return cal.one_month(year.number if year else setting.meeting.year + (month < setting.meeting.month), month)


def _month_and_short_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Mar-16", as spreadsheets print it."""
    year = _all(tokens, "NUM")[0]
    return cal.one_month(2000 + year.number, _all(tokens, "MONTH")[0].number) if year.end - year.start == 2 else None


def _month_in_figures(tokens: Tokens, setting: Setting) -> Period | None:
    figures = tokens[0]
    month, year = figures.number, figures.other
    if figures.kind == "ISOMONTH":
        month, year = year, month
    return cal.one_month(year, month) if 1 <= month <= 12 and calendar_day(year, month, 1) else None


def _relative_month(tokens: Tokens, setting: Setting) -> Period | None:
    return cal.one_month(setting.meeting.year, setting.meeting.month + _has(tokens, "next"))


def _month_of_next_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "January next year"."""
    return cal.one_month(setting.meeting.year + 1, _all(tokens, "MONTH")[0].number)


def _coming_month(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "next January", said well before; in the months right before it may be the one of the year after."""
    month = _named_month(tokens, setting)
    return month if (month.first - setting.meeting).days > SOON_DAYS else None


def _last_day(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "the last day of February"."""
    period = read_period(tokens[_at(tokens, "of", "in") + 1 :], setting)
    return cal.one_day(period.last if _has(tokens, "last") else period.first) if period else None


def _at(tokens: Tokens, *kinds: str) -> int:
    return next(i for i, token in enumerate(tokens) if token.kind in kinds)


def _new_year(tokens: Tokens, setting: Setting) -> Period | None:
    return cal.one_month(setting.meeting.year + 1, 1)


# ------------------------------------------------------------------------------------- seasons, terms, quarters


def _season(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Summer 2016", "the summer", "winter 2015/16", which starts in 2015."""
    code = _all(tokens, "SEASON")[0].number
    year = _one(tokens, "YEAR", "SPLITYEARS")
    if year is None:
        return _next_of(cal.season, code, setting.meeting)
    if year.kind == "SPLITYEARS" and code != cal.WINTER:
        return None
    return cal.season(year.number, code)


def _season_with_short_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Summer 16", "Autumn Term 16"; not "Autumn 2", half a term."""
    figures = tokens[-1]
    year = Token("YEAR", 0, 0, 2000 + figures.number)
    return read_period([*tokens[:-1], year], setting) if figures.end - figures.start == 2 else None


def _half(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "H2 2024", "the first half of 2024" or "of 2024/25", which starts in April."""
    number, year = _all(tokens, "HALF", "NTH")[0].number, _one(tokens, "YEAR", "SPLITYEARS")
    if year is None or number > 2:
        return None
    quarter = cal.quarter if year.kind == "YEAR" else cal.financial_quarter
    first, last = (quarter(year.number, 2 * number - past) for past in (1, 0))
    months = (cal.one_month(day.year, day.month) for day in (first.first, last.last))
    return cal.interval(*months)


def term_before_break(tokens: Tokens, setting: Setting) -> Period | None:
    """The term that ends with a break: the summer term with "the summer holidays", spring with "Easter break"."""
    code = next((number for word, number in _ENDED_BY.items() if _has(tokens, word)), None)
    season = _one(tokens, "SEASON") or (Token("SEASON", 0, 0, code) if code else None)
    return _term([season, *_all(tokens, "YEAR", "SPLITYEARS")], setting) if season and _has(tokens, "break") else None


def _term(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Autumn Term 2016"; "spring term 2015/16" is in 2016."""
    code = _all(tokens, "SEASON")[0].number
    year = _one(tokens, "YEAR", "SPLITYEARS")
    if code == cal.WINTER:
        return None
    if year is None:
        return _next_of(cal.school_term, code, setting.meeting)
    later = year.kind == "SPLITYEARS" and code != cal.AUTUMN
    return cal.school_term(year.number + later, code)


def _next_of(period_of: Callable[[int, int], Period], code: int, meeting: dt.date) -> Period | None:
    periods = (period_of(year, code) for year in range(meeting.year - 1, meeting.year + 2))
    return next(period for period in periods if period.last >= meeting)


def _relative_term(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "this term", "the end of term", "next term", by the term that the meeting falls in or before."""
    years = range(setting.meeting.year, setting.meeting.year + 3)
    terms = [cal.school_term(year, code) for year in years for code in (cal.SPRING, cal.SUMMER, cal.AUTUMN)]
    coming = [term for term in terms if term.last >= setting.meeting]
    return coming[1 if _has(tokens, "next") and coming[0].first <= setting.meeting else 0]


def _quarter(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Q3 2015/16" and "Q3" are of a financial year, "Q3 2016" is of a calendar year."""
    number = _all(tokens, "QUARTER", "NTH", "ORDINAL", "NUM")[0].number
    year = _one(tokens, "YEAR", "SPLITYEARS")
    if not 1 <= number <= 4:
        return None
    if year is None:
        return _next_of(cal.financial_quarter, number, setting.meeting)
    return (cal.quarter if year.kind == "YEAR" else cal.financial_quarter)(year.number, number)


# --------------------------------------------------------------------------------------------------------- years


def _calendar_year(tokens: Tokens, setting: Setting) -> Period | None:
    year = _one(tokens, "YEAR")
    return cal.one_year(year.number if year else setting.meeting.year + _has(tokens, "next"))


def _calendar_years(tokens: Tokens, setting: Setting) -> Period | None:
    years = _all(tokens, "LONGYEARS")[0]
    return cal.interval(cal.one_year(years.number), cal.one_year(years.other))


def _split_years(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "2015/16": a financial year unless it is called an academic or school year."""
    years = _all(tokens, "SPLITYEARS", "LONGYEARS")[0]
    return _years_named(tokens)(years.number, years.other) if years.other > years.number else None


def _current_year(tokens: Tokens, setting: Setting) -> Period | None:
    starts = FINANCIAL_YEAR_STARTS if _has(tokens, "financial") else SCHOOL_YEAR_STARTS
    year = setting.meeting.year - (setting.meeting.month < starts) + _has(tokens, "next")
    return _years_named(tokens)(year, year + 1)


def _years_named(tokens: Tokens) -> Callable[[int, int], Period]:
    if _has(tokens, "academic"):
        return cal.academic_years
    return cal.school_years if _has(tokens, "school") else cal.financial_years


# ------------------------------------------------------------------------------------- counted from the meeting


def _counted(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "within ten working days", "in two weeks' time", "6-8 weeks" (the longer)."""
    counts = _all(tokens, "COUNT", "NUM", "FIGURES")
    unit = _all(tokens, *LONGEST_COUNT)[0].kind
    couple = 2 if _has(tokens, "couple") else 1
    count = counts[-1].number if counts else couple
    if not 1 <= count <= LONGEST_COUNT[unit]:
        return None
    if _has(tokens, "working", "business"):
        return cal.one_day(cal.add_working_days(setting.meeting, count)) if unit == "days" else None
    return cal.one_day(_later(setting.meeting, count, unit))


def _later(day: dt.date, count: int, unit: str) -> dt.date:
    if unit in ("months", "years"):
        return cal.add_months(day, count * (12 if unit == "years" else 1))
    days = {"hours": -(-count // 24), "days": count, "weeks": 7 * count, "fortnight": 14 * count}
    return day + days[unit] * cal.DAY


# ------------------------------------------------------------------------------------------------------ meetings


def _meeting(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "next meeting", "the September 2016 meeting": the next meeting's date where it fits."""
    named = [*_dayish(tokens), *_all(tokens, "YEAR")]
    known = setting.next_meeting
    if not named:
        return _day(known)
    period = read_period(named, setting)
    if period and known and period.first <= known <= period.last:
        return cal.one_day(known)
    return period


def _before_meeting(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "a week before the next meeting"."""
    at = next(i for i, token in enumerate(tokens) if token.kind in LONGEST_COUNT) + 1
    meeting = read_period([t for t in tokens[at:] if t.kind not in _AHEAD], setting)
    counted = _counted(tokens[:at], setting)
    if meeting is None or counted is None or meeting.first != meeting.last or _has(tokens, "working", "business"):
        return None
    return _day(meeting.first - (counted.first - setting.meeting))


# -------------------------------------------------------------------------------------------------------- ranges


def _range(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "between 4 and 8 April 2016", "June/July 2016": the first part borrows month and year from the last."""
    at = max(i for i, token in enumerate(tokens) if token.kind in _JOINS)
    left, right = [t for t in tokens[:at] if t.kind not in ("between", "from")], tokens[at + 1 :]
    last = read_period(right, setting)
    first = _first_part(left, last, setting) if last else None
    period = cal.interval(first, last) if first and last else None
    if period and first and last and tokens[at].kind == "and" and not _has(tokens, "between"):
        return period if last.first - first.last <= cal.DAY else None
    return period


def _first_part(left: Tokens, last: Period, setting: Setting) -> Period | None:
    is_day = last.first == last.last
    if all(token.kind in ("NUM", "ORDINAL", "WEEKDAY", "WKDAY", "the") for token in left):
        day = _all(left, "NUM", "ORDINAL")
        return _day(calendar_day(last.first.year, last.first.month, day[0].number)) if day and is_day else None
    if _has(left, "YEAR", "DATE", "SPLITYEARS"):
        return read_period(left, setting)
    years = (last.first.year, last.first.year - 1)
    lent = (read_period([*left, Token("YEAR", 0, 0, year)], setting) for year in years)
    return next((first for first in lent if first and first.first <= last.first), None)


# --------------------------------------------------------------------------------------------------- the grammar

_AHEAD = ("before", "prior", "to", "ahead", "of", "in", "advance")
_JOINS = ("to", "DASH", "and", "until", "SLASH")
_TO = "(to|DASH|and|until|SLASH)"
_WEEKDAY_NAME = "(WEEKDAY|WKDAY)"
_DAY_MONTH = f"({_WEEKDAY_NAME} COMMA?)? the? (NUM|ORDINAL) (of|DASH)? MONTH"
_MONTH_DAY = f"({_WEEKDAY_NAME} COMMA?)? MONTH the? ORDINAL"
DAYISH = f"(the? DATE|SLASHED|{_DAY_MONTH}|{_MONTH_DAY}|MONTH NUM)"
_BODY = "(committee|board|panel|forum|group|trust|(parish|town|community) council|working|sub|DASH|ordinary|scheduled"
_BODY += "|regular|quarterly|monthly|governing|body|governors|pc|steering|partnership|fgb)"
_COUNT = "(a? couple of|COUNT|NUM|FIGURES)"
_UNIT = "(hours|days|weeks|fortnight|months|years)"
_KIND_OF_DAYS = "(clear|working|business|calendar)?"
_SINCE = "((of|from|after|following) (the|this)? (date of (the|this))? meeting|from (today|now))?"
_SINCE += "(?!of|from|after|following)"
_THIS = "(this|current|the current|the)"
_SIMPLE = f"({DAYISH}|the? (NUM|ORDINAL)|MONTH YEAR?|the? SEASON YEAR?|YEAR|SPLITYEARS)"

_OWN = "(the|its|our|their|this)"
_NEXT_MEETING = f"{_OWN}? next {_BODY}{{0,5}} meeting (of the {_BODY}{{1,5}})?"
_MEETING_AT = f"(COMMA? (in|on|of|OPEN|COMMA|DASH) the? ({DAYISH}|MONTH YEAR?) CLOSE?)?"
MEETING = f"({_NEXT_MEETING} {_MEETING_AT}|the? (MONTH YEAR?|{DAYISH}) {_BODY}{{0,5}} meeting"
MEETING += (
    f"|the? MONTH YEAR? (committee|board|panel)|{_OWN}? {_BODY}{{0,5}} meeting (in|on|of) ({DAYISH}|MONTH YEAR?))"
)
RELATIVE_WEEK = "(this weeks|the? weeks after next|the? (next|following) weeks)"
WEEK_OF = f"(the? (wc|weeks (commencing|start|starting|of)) the? {DAYISH})"
_COUNTED = f"(a|{_COUNT} ((DASH|to|SLASH) {_COUNT})? (OPEN NUM CLOSE)?) {_KIND_OF_DAYS} {_UNIT}"
COUNTED_TIME = f"({_COUNTED} time)"
COUNTED = f"(({_COUNTED}|fortnight) time? {_SINCE})"
WITHIN = f"((within|in the|over the|during the) (next|coming|following)? {COUNTED}|within {COUNTED}"
WITHIN += f"|(within|in|over|during) the? (next|following) {_UNIT})"

_TABLE: tuple[tuple[str, Reader], ...] = (
    (MEETING, _meeting),
    (f"(between|from)? {_SIMPLE} {_TO} {_SIMPLE}", _range),
    ("the? DATE", _date),
    (f"{_DAY_MONTH} YEAR?|{_MONTH_DAY} YEAR?", _day_of_month),
    ("the? (NTH|ORDINAL|last) WEEKDAY (of|in) MONTH YEAR?", _weekday_of_month),
    (f"{_COUNTED} (before|prior to|ahead of|in advance of) {MEETING}", _before_meeting),
    ("MONTH NUM", _month_and_figure),
    ("SLASHED", _slashed),
    (f"{_WEEKDAY_NAME}? the? ORDINAL (of (this|the|next) months|(inst|prox) DOT?)?(?!MONTH|OTHER)", _day_of_this_month),
    ("WEEKDAY (next)? weeks|a weeks on WEEKDAY|(this|coming|this coming|next)? WEEKDAY", _weekday),
    ("today|tonight|this evening", _today),
    ("tomorrow|the? days after tomorrow", _tomorrow),
    ("(christmas|easter) (eve|days|WEEKDAY)? YEAR?|good WEEKDAY YEAR?", _feast),
    (WEEK_OF, _week_commencing),
    (f"the? (wend|weeks ending) the? {DAYISH}", _week_ending),
    (f"{RELATIVE_WEEK}|the? end of (the|this) weeks", _relative_week),
    ("the? (NTH|ORDINAL|last) weeks (of|in) MONTH YEAR?", _week_of_month),
    ("the? MONTH YEAR? full? (council|cabinet) meeting", _named_month),
    ("(the months of)? MONTH ((of|COMMA)? YEAR)?", _named_month),
    ("MONTH (of|in)? next years", _month_of_next_year),
    ("next MONTH", _coming_month),
    ("the? (NTH|last) days (of|in) MONTH YEAR?", _last_day),
    ("MONTH DASH NUM", _month_and_short_year),
    ("MONTHYEAR|ISOMONTH", _month_in_figures),
    ("(this|the next|next) months|the? end of (the|this|next)? months|months end", _relative_month),
    ("the? new years", _new_year),
    ("(HALF|the? NTH half) of? (fy|the? financial years)? (YEAR|SPLITYEARS)", _half),
    ("the? SEASON terms (of? (YEAR|SPLITYEARS))?", _term),
    ("(the|this|this coming)? SEASON break? (of? (YEAR|SPLITYEARS))?", _season),
    (f"(this|current|the current|next|the next) terms|the? end of {_THIS}? next? terms", _relative_term),
    ("(QUARTER|quarters NUM) of? (financial years|fy)? (YEAR|SPLITYEARS)?", _quarter),
    ("the? (NTH|ORDINAL) quarters of? (the? financial years|fy)? (YEAR|SPLITYEARS)?", _quarter),
    ("fy? SPLITYEARS (QUARTER|quarters NUM)", _quarter),
    ("the? (fy|(financial|academic|school) years)? SPLITYEARS ((financial|academic|school) years)?", _split_years),
    ("the? (academic|school) years LONGYEARS|LONGYEARS (academic|school) years", _split_years),
    (f"({_THIS}|next|the next)? (financial|academic|school) years end?", _current_year),
    ("YEAR|(this|this calendar|next|next calendar|the calendar) years|the? end of the calendar? years", _calendar_year),
    ("LONGYEARS", _calendar_years),
)
_WHOLE_PHRASES_ONLY: tuple[tuple[str, Reader], ...] = (
    (f"{WITHIN}|{COUNTED}", _counted),
    (f"({_WEEKDAY_NAME} COMMA?)? (NUM|ORDINAL) of? MONTH NUM", _day_with_short_year),
    ("NUM (DASH NUM DASH|DOT NUM DOT) NUM", _day_with_short_year),
    ("SEASON terms? NUM", _season_with_short_year),
)
"""Too easily something else in running text: "increased by ten days", "on 5 April 10 people"."""
_RULES = tuple((rule(pattern), reader) for pattern, reader in (*_TABLE, *_WHOLE_PHRASES_ONLY))

PERIOD = "(" + "|".join(pattern for pattern, _ in _TABLE) + ")"
"""Any period that may be named in running text, as a rule to build longer rules from."""


def read_period(tokens: Tokens, setting: Setting) -> Period | None:
    """The period that a run of tokens names, all of it, or None. The first rule that can be read wins."""
    tags = tags_of(tokens)
    for pattern, reader in _RULES:
        if compiled(pattern).fullmatch(tags):
            period = reader(tokens, setting)
            if period:
                return period
    return None


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's expression, compiled when first needed: importing stays fast."""
    return re.compile(pattern)
