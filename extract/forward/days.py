"""The dates under which forward plans list their items: in cells, and in lines that give nothing else."""

import re
from datetime import date, timedelta

from minutebook.extract.dates import MONTHS, find_dates, next_meeting_date, plain, read_date

_MONTH = re.compile(
    rf"(?<![a-z])(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?,?\s+(?P<year>20\d\d)\b"
)
_BEFORE = re.compile(
    r"(?:\W|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:committee|council|cabinet|board"
    r"|panel|trust|meetings?|date|of|on|the|items?|for|to be held|reports?|provisional|reserve)\b)*",
    re.IGNORECASE,
)
"""What may stand before the date in a line that only gives it."""
LONGEST_LINE = 90
LONGEST_REST = 45
"""Characters that may follow the date in such a line: a time, a room."""


def read_day(text: str, meeting: date | None) -> str | None:
    """The date in a cell, in EDTF: a day, or the month where no day is printed.

    A day without a year is the next such day from the `meeting` on, at which the plan is shown.
    """
    day = read_date(text) or next((found.date for found in find_dates(text)), None)
    if day:
        return day.isoformat()
    month = _MONTH.search(plain(text))
    if month:
        return f"{month['year']}-{MONTHS[month['month']]:02}"
    coming = next_meeting_date(text, meeting - timedelta(days=1)) if meeting else None
    return coming.isoformat() if coming else None


def day_of_line(text: str) -> str | None:
    """The date of a line that gives nothing but a date, with a time or a room behind it at most."""
    if len(text) > LONGEST_LINE or not any(map(str.isdigit, text)):
        return None
    found = next(iter(find_dates(text)), None)
    if found:
        start, end, day = found.start, found.end, found.date.isoformat()
    elif month := _MONTH.search(plain(text)):
        start, end, day = month.start(), month.end(), f"{month['year']}-{MONTHS[month['month']]:02}"
    else:
        return None
    before = _BEFORE.match(text)
    return day if before and before.end() >= start and len(text) - end <= LONGEST_REST else None
