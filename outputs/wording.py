"""How a log says dates, deadlines and delays in words."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from minutebook.outputs.visible import visible
from minutebook.schema import Doubt

_SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}
_SEASONS_END_IN = {21: 5, 22: 8, 23: 11}
"""By their code, the month with whose last day seasons end that share their name with a school term."""
_QUARTERS = {33: "January to March", 34: "April to June", 35: "July to September", 36: "October to December"}
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_DOUBTS = {
    Doubt.RULE: "its wording is one that is often misread",
    Doubt.OCR: "read from a scan",
    Doubt.NO_OWNER: "no owner could be read",
    Doubt.OWNER_UNKNOWN: "the paper names its owner nowhere else",
    Doubt.NO_ITEM: "it stands under no item",
    Doubt.DATE_UNREAD: "its date could not be read",
    Doubt.STATUS_INFERRED: "its status is only implied by its progress",
}

_SMALL_WORDS = frozenset(["a", "at", "before", "by", "due", "end", "for", "in", "of", "on", "the", "to", "until"])
_MANY_DAYS = 60
_MANY_MONTHS = 24


def day(value: date) -> str:
    """`9 February 2031`: the form that British committee papers print."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def check(doubts: Iterable[Doubt]) -> str:
    """Why a person should check an entry: `Check: read from a scan; no owner could be read`."""
    return f"Check: {'; '.join(_DOUBTS[doubt] for doubt in doubts)}"


def period(edtf: str) -> str | None:
    """An EDTF date in words at its own precision (`2031-03` is "March 2031"), or None when it is no plain date."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point(start)
    first, last = _point(start), _point(end)
    return f"{first} to {last}" if first and last else None


def _point(edtf: str) -> str | None:
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", edtf)
    if parts is None:
        return None
    year, middle, last = (int(part) if part else 0 for part in parts.groups())
    if last:
        return _calendar_day(year, middle, last)
    if not middle:
        return str(year)
    named = {**dict(enumerate(_MONTHS, start=1)), **_SEASONS, **_QUARTERS}.get(middle)
    return f"{named} {year}" if named else None


def _calendar_day(year: int, month: int, day_of_month: int) -> str | None:
    try:
        return day(date(year, month, day_of_month))
    except ValueError:
        return None


def deadline(due: str | None, due_text: str | None, due_latest: date | None) -> tuple[str, str]:
    """What the log prints as the deadline, and the paper's own words where they say something else.

    Returns ("Summer term 2031", "before the holidays"), ("Before 1 April 2031", ""), ("as soon as possible", "") or
    ("", "") when none is stated.
    """
    printed = visible(due_text or "")
    meaning = (due and period(due)) or (due_latest and day(due_latest)) or ""
    if due and due_latest and due == (due_latest + timedelta(days=1)).isoformat():
        meaning = f"Before {meaning}"
    elif due and due_latest and _is_term(due, due_latest):
        meaning = meaning.replace(" ", " term ")
    if not meaning:
        return printed, ""
    return meaning, "" if _says_no_more(printed, meaning) else printed


def _is_term(due: str, due_latest: date) -> bool:
    """Whether a season stands for the school term of its name, which ends in another month."""
    season = re.fullmatch(r"\d{4}-(2[123])", due)
    return season is not None and due_latest.month != _SEASONS_END_IN[int(season[1])]


def _says_no_more(printed: str, meaning: str) -> bool:
    if re.fullmatch(r"[\d\s/.\-]*", printed):
        return True
    said = set(re.findall(r"\d+|[^\W\d]+", re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", printed.casefold())))
    return said - _SMALL_WORDS <= set(re.findall(r"\w+", meaning.casefold()))


def overdue(due_latest: date, as_at: date) -> str:
    """How late an action is, in words, or "" when it isn't: days to two months, then whole months, then years."""
    days = (as_at - due_latest).days
    if days <= 0:
        return ""
    months = (as_at.year - due_latest.year) * 12 + as_at.month - due_latest.month - (as_at.day < due_latest.day)
    if days <= _MANY_DAYS:
        return f"Overdue by {counted(days, 'day')}"
    if months < _MANY_MONTHS:
        return f"Overdue by {counted(months, 'month')}"
    return f"Overdue by {counted(months // 12, 'year')}"


def counted(number: int, unit: str) -> str:
    """`1 paper`, `2 papers`."""
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def times(number: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
