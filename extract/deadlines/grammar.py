"""The grammar of periods: one table of rules, each with a small reader.

A rule is written in token kinds (see `deadline_tokens`) with the operators of regular expressions; its reader gets the
tokens that matched. Readers of periods that are named by others (a week, a meeting, a range) stand here, the rest in
`deadline_periods`.
"""

from collections.abc import Callable

from minutebook.extract.dates import calendar_day
from minutebook.extract.deadlines import calendar as cal
from minutebook.extract.deadlines import periods
from minutebook.extract.deadlines.calendar import Period
from minutebook.extract.deadlines.periods import LONGEST_COUNT, Setting
from minutebook.extract.deadlines.tokens import Token, Tokens, has, rule, tags_of, tokens_of
from minutebook.extract.patterns import compiled

Reader = Callable[[Tokens, Setting], Period | None]


def _week_commencing(tokens: Tokens, setting: Setting) -> Period | None:
    day = read_period(_dayish(tokens), setting)
    return cal.one_week(day.first) if day else None


def _week_ending(tokens: Tokens, setting: Setting) -> Period | None:
    return read_period(_dayish(tokens), setting)


def _dayish(tokens: Tokens) -> Tokens:
    return tokens_of(tokens, "DATE", "SLASHED", "WEEKDAY", "WKDAY", "NUM", "ORDINAL", "MONTH")


def _last_day(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "the last day of February"."""
    period = read_period(tokens[_at(tokens, "of", "in") + 1 :], setting)
    return cal.one_day(period.last if has(tokens, "last") else period.first) if period else None


def _at(tokens: Tokens, *kinds: str) -> int:
    return next(i for i, token in enumerate(tokens) if token.kind in kinds)


def _season_with_short_year(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "Summer 16", "Autumn Term 16"; not "Autumn 2", half a term."""
    figures = tokens[-1]
    year = Token("YEAR", 0, 0, 2000 + figures.number)
    return read_period([*tokens[:-1], year], setting) if figures.end - figures.start == 2 else None


def _meeting(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "next meeting", "the September 2016 meeting": the next meeting's date where it fits."""
    named = [*_dayish(tokens), *tokens_of(tokens, "YEAR")]
    known = setting.next_meeting
    if not named:
        return periods.one_day_or_none(known)
    period = read_period(named, setting)
    if period and known and period.first <= known <= period.last:
        return cal.one_day(known)
    return period


def _before_meeting(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "a week before the next meeting"."""
    at = next(i for i, token in enumerate(tokens) if token.kind in LONGEST_COUNT) + 1
    meeting = read_period([t for t in tokens[at:] if t.kind not in _AHEAD], setting)
    counted = periods.counted(tokens[:at], setting)
    if meeting is None or counted is None or meeting.first != meeting.last or has(tokens, "working", "business"):
        return None
    return periods.one_day_or_none(meeting.first - (counted.first - setting.meeting))


def _range(tokens: Tokens, setting: Setting) -> Period | None:
    """As in "between 4 and 8 April 2016", "June/July 2016": the first part borrows month and year from the last."""
    at = max(i for i, token in enumerate(tokens) if token.kind in _JOINS)
    left, right = [t for t in tokens[:at] if t.kind not in ("between", "from")], tokens[at + 1 :]
    last = read_period(right, setting)
    first = _first_part(left, last, setting) if last else None
    period = cal.interval(first, last) if first and last else None
    if period and first and last and tokens[at].kind == "and" and not has(tokens, "between"):
        return period if last.first - first.last <= cal.DAY else None
    return period


def _first_part(left: Tokens, last: Period, setting: Setting) -> Period | None:
    is_day = last.first == last.last
    if all(token.kind in ("NUM", "ORDINAL", "WEEKDAY", "WKDAY", "the") for token in left):
        day = tokens_of(left, "NUM", "ORDINAL")
        if not day or not is_day:
            return None
        return periods.one_day_or_none(calendar_day(last.first.year, last.first.month, day[0].number))
    if has(left, "YEAR", "DATE", "SPLITYEARS"):
        return read_period(left, setting)
    years = (last.first.year, last.first.year - 1)
    lent = (read_period([*left, Token("YEAR", 0, 0, year)], setting) for year in years)
    return next((first for first in lent if first and first.first <= last.first), None)


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
    ("the? DATE", periods.full_date),
    (f"{_DAY_MONTH} YEAR?|{_MONTH_DAY} YEAR?", periods.day_of_month),
    ("the? (NTH|ORDINAL|last) WEEKDAY (of|in) MONTH YEAR?", periods.weekday_of_month),
    (f"{_COUNTED} (before|prior to|ahead of|in advance of) {MEETING}", _before_meeting),
    ("MONTH NUM", periods.month_and_figure),
    ("SLASHED", periods.slashed),
    (
        f"{_WEEKDAY_NAME}? the? ORDINAL (of (this|the|next) months|(inst|prox) DOT?)?(?!MONTH|OTHER)",
        periods.day_of_this_month,
    ),
    ("WEEKDAY (next)? weeks|a weeks on WEEKDAY|(this|coming|this coming|next)? WEEKDAY", periods.weekday),
    ("today|tonight|this evening", periods.today),
    ("tomorrow|the? days after tomorrow", periods.tomorrow),
    ("(christmas|easter) (eve|days|WEEKDAY)? YEAR?|good WEEKDAY YEAR?", periods.feast),
    (WEEK_OF, _week_commencing),
    (f"the? (wend|weeks ending) the? {DAYISH}", _week_ending),
    (f"{RELATIVE_WEEK}|the? end of (the|this) weeks", periods.relative_week),
    ("the? (NTH|ORDINAL|last) weeks (of|in) MONTH YEAR?", periods.week_of_month),
    ("the? MONTH YEAR? full? (council|cabinet) meeting", periods.named_month),
    ("(the months of)? MONTH ((of|COMMA)? YEAR)?", periods.named_month),
    ("MONTH (of|in)? next years", periods.month_of_next_year),
    ("next MONTH", periods.coming_month),
    ("the? (NTH|last) days (of|in) MONTH YEAR?", _last_day),
    ("MONTH DASH NUM", periods.month_and_short_year),
    ("MONTHYEAR|ISOMONTH", periods.month_in_figures),
    ("(this|the next|next) months|the? end of (the|this|next)? months|months end", periods.relative_month),
    ("the? new years", periods.new_year),
    ("(HALF|the? NTH half) of? (fy|the? financial years)? (YEAR|SPLITYEARS)", periods.half),
    ("the? SEASON terms (of? (YEAR|SPLITYEARS))?", periods.term),
    ("(the|this|this coming)? SEASON break? (of? (YEAR|SPLITYEARS))?", periods.season),
    (f"(this|current|the current|next|the next) terms|the? end of {_THIS}? next? terms", periods.relative_term),
    ("(QUARTER|quarters NUM) of? (financial years|fy)? (YEAR|SPLITYEARS)?", periods.quarter),
    ("the? (NTH|ORDINAL) quarters of? (the? financial years|fy)? (YEAR|SPLITYEARS)?", periods.quarter),
    ("fy? SPLITYEARS (QUARTER|quarters NUM)", periods.quarter),
    (
        "the? (fy|(financial|academic|school) years)? SPLITYEARS ((financial|academic|school) years)?",
        periods.split_years,
    ),
    ("the? (academic|school) years LONGYEARS|LONGYEARS (academic|school) years", periods.split_years),
    (f"({_THIS}|next|the next)? (financial|academic|school) years end?", periods.current_year),
    (
        "YEAR|(this|this calendar|next|next calendar|the calendar) years|the? end of the calendar? years",
        periods.calendar_year,
    ),
    ("LONGYEARS", periods.calendar_years),
)
_WHOLE_PHRASES_ONLY: tuple[tuple[str, Reader], ...] = (
    (f"{WITHIN}|{COUNTED}", periods.counted),
    (f"({_WEEKDAY_NAME} COMMA?)? (NUM|ORDINAL) of? MONTH NUM", periods.day_with_short_year),
    ("NUM (DASH NUM DASH|DOT NUM DOT) NUM", periods.day_with_short_year),
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
