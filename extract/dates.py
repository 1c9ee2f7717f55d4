"""Calendar dates and clock times as committee papers print them.

Day comes before month in all-figure dates, as in British use; month first is read only where nothing else fits
("03/21/2012") or the month is spelt ("July 10, 2019"). Weekday words are part of a date but never contradict it.
Offsets are into the text that was given: `text[found.start:found.end]` is what was read.
"""

import datetime as dt
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan janurary januray",
            "february feb febuary feburary febraury",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep septemeber setpember",
            "october oct ocotber",
            "november nov novemeber",
            "december dec decemeber",
        ),
        start=1,
    )
    for name in names.split()
}
"""Month names, abbreviations and the misspellings seen in print."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""Weekday names and abbreviations; Monday is 0."""

_PLAIN = str.maketrans(
    string.ascii_uppercase + "‐‑‒–—―−’‘`\u00a0\u2002\u2003\u2009\u202f\t\n\r\f\v",
    string.ascii_lowercase + "-" * 7 + "'" * 3 + " " * 10,
)

FIRST_YEAR, LAST_YEAR = 1900, 2099
TWO_DIGIT_PIVOT = 70
MEETINGS_WITHIN = dt.timedelta(days=400)
HALF_A_YEAR = dt.timedelta(days=183)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date in running text, its weekday included."""

    start: int
    end: int
    date: dt.date


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A clock time in running text, as HH:MM in 24 hours."""

    start: int
    end: int
    time: str


def plain(text: str) -> str:
    """The text in ASCII small letters, dashes, quotes and spaces, character for character, so that offsets hold."""
    return text.translate(_PLAIN)


def _longest_first(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH = rf"(?P<month>{_longest_first(MONTHS)})(?![a-z])"
_WEEKDAY = rf"(?:{_longest_first(WEEKDAYS)})(?![a-z])"
_DAY = r"(?P<day>\d{1,2})(?:\s{0,2}(?:st|nd|rd|th)(?:(?![a-z])|(?=@)))?".replace("@", _longest_first(MONTHS))
_DAY_MONTH = rf"(?<!\d)(?<!\d\.){_DAY}(?:\s{{1,2}}day)?[\s,.\-/]{{0,3}}(?:of\s{{1,3}})?{_MONTH}"
_MONTH_DAY = rf"(?<![a-z]){_MONTH}[\s.]{{0,3}}(?:the\s)?{_DAY}(?![\d:]|\.\d)"
_SPELT_DATES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"{_DAY_MONTH}[\s,.\-/]{{0,3}}(?P<year>\d{{4}}|'\d\d)(?!\d)",
        rf"(?<!\d){_DAY}(?P<sep>[\-/.]?){_MONTH}(?P=sep)(?P<year>\d\d)(?![\d:]|[.]\d)",
        rf"{_MONTH_DAY}[\s,]{{1,4}}(?P<year>\d{{4}})(?!\d)",
    )
)
_ANY_MONTH = re.compile("|".join(sorted({name[:3] for name in MONTHS})))
_DATES_IN_FIGURES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"(?<![\d/.\-])(?P<day>\d{1,2})(?P<sep>\s?[/.\-]\s?)(?P<number>\d{1,2})(?P=sep)(?P<year>\d{4})(?![\d/]|[.\-]\d)",
        r"(?<![\d/.\-])(?P<day>\d{1,2})/(?P<number>\d{1,2})/(?P<year>\d\d)(?![\d/]|[.\-]\d)",
        r"(?<=\bon\s)(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d\d)(?![\d/]|[.\-]\d)",
        r"(?<![\d/.\-])(?P<day>\d\d)\.(?P<number>\d\d)\.(?P<year>\d\d)(?![\d/]|[.\-]\d)",
        r"(?<![\d/.\-])(?P<year>\d{4})(?P<sep>[/.\-])(?P<number>\d\d)(?P=sep)(?P<day>\d\d)(?!\d)",
    )
)
_FIGURES = re.compile(r"\d\s?[/.\-]\s?\d", re.ASCII)
"""What all of them hold, and few texts."""
_CELL_DATES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"(?:{_WEEKDAY}[\s,.]{{1,3}})?{_DAY_MONTH}[\s,.]{{1,3}}(?P<year>\d\d)",
        r"(?P<day>\d{1,2})-(?P<number>\d{1,2})-(?P<year>\d\d)",
    )
)
_YEARLESS = tuple(re.compile(pattern, re.ASCII) for pattern in (_DAY_MONTH, _MONTH_DAY))
_WEEKDAY_BEFORE = re.compile(rf"(?<![a-z])(?P<weekday>{_WEEKDAY})[\s,.\-]{{1,4}}(?:the\s{{1,3}})?$", re.ASCII)
_WEEKDAY_REACH = 20
_DIGIT = re.compile(r"\d", re.ASCII)


def read_date(text: str) -> dt.date | None:
    """The one full date that a text states, or None when it states none or several different ones.

    A bare two-digit year after a spelt month ("12 March 16") is read only when it is the whole text.
    """
    dates = {found.date for found in find_dates(text)}
    if not dates:
        cell = plain(text).strip()
        dates = {day for pattern in _CELL_DATES if (m := pattern.fullmatch(cell)) and (day := _date_of(m))}
    return dates.pop() if len(dates) == 1 else None


@lru_cache(maxsize=512)
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """All full dates in a text, in order, none overlapping."""
    if not _DIGIT.search(text):
        return ()
    text = plain(text)
    patterns = _SPELT_DATES if _ANY_MONTH.search(text) else ()
    patterns += _DATES_IN_FIGURES if _FIGURES.search(text) else ()
    found: list[FoundDate] = []
    candidates = [(m, day) for pattern in patterns for m in pattern.finditer(text) if (day := _date_of(m))]
    for match, day in sorted(candidates, key=lambda c: (c[0].start(), -c[0].end())):
        if not found or match.start() >= found[-1].end:
            before = _weekday_before(text, match.start())
            start = before.start() if before else match.start()
            found.append(FoundDate(start, match.end(), day))
    return tuple(found)


def _date_of(match: re.Match[str]) -> dt.date | None:
    groups = match.groupdict()
    day, year = int(groups["day"]), full_year(groups["year"])
    month = MONTHS[groups["month"]] if groups.get("month") else int(groups["number"])
    if month > 12 >= day and len(groups["year"]) == 4 and groups["sep"] == "/":
        day, month = month, day
    return calendar_day(year, month, day)


def full_year(printed: str) -> int:
    """2016 of "2016", "16" or "'16"; two digits from 70 on are of the last century."""
    digits = printed.lstrip("'")
    number = int(digits)
    if len(digits) > 2:
        return number
    return number + (1900 if number >= TWO_DIGIT_PIVOT else 2000)


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None if there is no such day or the year can't be a paper's."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def coming_day(month: int, day: int, meeting: dt.date, weekday: int | None = None) -> dt.date | None:
    """The date of a day printed without its year: its next occurrence from the meeting's month on.

    The year before is taken when that would be more than half a year off and only there the printed weekday fits.
    """
    year = meeting.year + (month < meeting.month)
    coming = calendar_day(year, month, day)
    if coming is None or weekday is None or coming.weekday() == weekday or coming - meeting <= HALF_A_YEAR:
        return coming
    past = calendar_day(year - 1, month, day)
    return past if past and past.weekday() == weekday else coming


def next_meeting_date(text: str, after: dt.date) -> dt.date | None:
    """The earliest date in the text of a "Date of next meeting" item that is after the meeting, within 400 days.

    A date without a year ("Tuesday 24th May at 2pm") is the next such day.
    """
    text = plain(text)
    full = find_dates(text)
    spans = [(found.start, found.end) for found in full]
    days = [found.date for found in full] + list(_yearless_days(text, spans, after))
    coming = [day for day in days if after < day <= after + MEETINGS_WITHIN]
    return min(coming, default=None)


def _yearless_days(text: str, taken: list[tuple[int, int]], after: dt.date) -> Iterator[dt.date]:
    for pattern in _YEARLESS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            before = _weekday_before(text, match.start())
            weekday = WEEKDAYS[before["weekday"]] if before else None
            day = coming_day(MONTHS[match["month"]], int(match["day"]), after, weekday)
            if day:
                yield day


def _weekday_before(text: str, end: int) -> re.Match[str] | None:
    return _WEEKDAY_BEFORE.search(text, max(0, end - _WEEKDAY_REACH), end)


_MERIDIEM = r"(?:[ap]\.?\s?m\b\.?|noon\b|midday\b|midnight\b)"
_CLOCK = r"(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>[0-5]\d))?"
_TIMES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"(?<![\d.:]){_CLOCK}\s{{0,2}}(?P<half>{_MERIDIEM})",
        r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])",
        r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])[.:]?(?P<minute>[0-5]\d)\s?(?:hrs|hours|h)\b",
        r"(?<=\bat\s)(?P<hour>09|1\d|2[0-3]|9)\.(?P<minute>[0-5]\d)(?![\d%.]|\s?(?:per|%))",
        r"(?<!\bas\s)(?<=\bat\s)(?!20[0-2][1-9]|2010|2020)(?P<hour>0[7-9]|1\d|2[0-3])(?P<minute>[0-5][05])(?![\d,.]\d|\d)",
        r"\b(?P<half>noon|midday|midnight)\b",
    )
)
_RANGE = re.compile(
    rf"(?<![\d.:]){_CLOCK}\s{{0,2}}(?:-|to|until|till)\s{{0,2}}(?=\d{{1,2}}(?:\s?[.:]\s?[0-5]\d)?\s{{0,2}}{_MERIDIEM})",
    re.ASCII,
)
_JOIN = re.compile(r"\s{0,3}(?:gmt|bst)?\s{0,3}(?:-|to|until|till)\s{0,3}(?:at\s)?", re.ASCII)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+hours\s+of\s+)?$", re.ASCII)
_CLOSING = re.compile(r"\b(?:closed?|ended|ends?|finish(?:ed|es)?|concluded|rose|adjourned)\b[^.;]{0,40}$", re.ASCII)
_CLOSING_REACH = 60


def find_times(text: str) -> list[FoundTime]:
    """All clock times in a text, in order: with am or pm, with a colon, or in four figures after "at" or before "hrs".

    The first of a pair takes its half of the day from the second ("2.00 – 4.59pm").
    """
    text = plain(text)
    if not (_DIGIT.search(text) or "mid" in text or "noon" in text):
        return []
    candidates = [(m.start(), m.end(), clock) for p in _TIMES for m in p.finditer(text) if (clock := _clock_of(m))]
    found: list[FoundTime] = []
    for start, end, clock in sorted(candidates, key=lambda c: (c[0], -c[1])):
        if not found or start >= found[-1].end:
            found.append(FoundTime(start, end, clock))
    return sorted(found + _first_halves(text, found), key=lambda time: time.start)


def _clock_of(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    half = groups.get("half") or ""
    hour, minute = int(groups.get("hour") or 12), int(groups.get("minute") or 0)
    if half:
        if not 1 <= hour <= 12:
            return f"{hour:02}:{minute:02}" if 12 < hour < 24 and half.startswith("p") else None
        hour = hour % 12 + (12 if half.startswith(("p", "n", "midd")) else 0)
    return f"{hour:02}:{minute:02}"


def _first_halves(text: str, found: list[FoundTime]) -> list[FoundTime]:
    """The bare starts of ranges whose end has its half of the day: the latest reading that is not after the end."""
    ends = {time.start: time for time in found}
    halves = []
    for match in _RANGE.finditer(text):
        end = ends.get(match.end())
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if end and 1 <= hour <= 12:
            clocks = [f"{hour % 12 + offset:02}:{minute:02}" for offset in (12, 0)]
            clock = next((c for c in clocks if c <= end.time), clocks[1])
            length = len(match[0].split(match["minute"] or match["hour"])[0]) + len(match["minute"] or match["hour"])
            halves.append(FoundTime(match.start(), match.start() + length, clock))
    return halves


def read_time_range(text: str) -> tuple[str | None, str | None]:
    """Start and end of a meeting as HH:MM, each None where not stated.

    "2.00pm – 4.59pm" gives both; a time after "closed at" and the like is an end.
    """
    start: str | None = None
    end: str | None = None
    previous: FoundTime | None = None
    text = plain(text)
    for time in find_times(text):
        joined = previous is not None and (
            _JOIN.fullmatch(text, previous.end, time.start) is not None
            or (
                text[previous.end : time.start].strip() == "and"
                and _BETWEEN.search(text, 0, previous.start) is not None
            )
        )
        closing = _CLOSING.search(
            text, max(0, time.start - _CLOSING_REACH, previous.end if previous else 0), time.start
        )
        if joined or closing:
            end = end or time.time
        else:
            start = start or time.time
        previous = time
    return start, end
