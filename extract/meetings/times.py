"""When a meeting is or was held: its date, its start and its end."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutebook.extract.dates import MONTHS, FoundDate, find_dates, find_times, read_time_range
from minutebook.extract.meetings.bodies import NOUN
from minutebook.extract.meetings.heads import HEAD_PAGES, Head, HeadLine
from minutebook.ingest.model import Block, Paper, Table
from minutebook.schema import MeetingStatus

ENDING_PIECES = 60
"""Pieces at the end of a meeting's minutes among which its closing time is looked for."""
OPENING_PIECES = 40
EARLIEST = "07:00"
"""A start before this hour, with an end after the same hour of the afternoon, lacks its "p.m."."""
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_PREVIOUS = re.compile(
    r"\b(?:last|previous|next|published|printed|issued|dated|despatch|deadline)\W*(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?:\bheld\b|\bdate\b|\bmeeting\b|\bon\b|\bat\b)\W*(?:\w+\W+){0,14}$", re.IGNORECASE)
_AT = r"(?:\bat\b|:(?!\d)|(?=\b\d{1,2}[:.]\d\d))"
_FOR_MEETING = re.compile(
    r"\b(?:for|to)\s+(?:the\s+)?(?:[\w’']+\s+){0,4}meeting(?:\s+(?:of|on|to be held on))?\W*$", re.IGNORECASE
)
_OPENED = re.compile(
    r"\b(?:call(?:ed)?(?: [\w ’'.]{0,60})? to order|commenced|convened|opened|started|began|start time)\b"
    rf"[^.;]{{0,80}}?{_AT}",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\badjourned\.\s+Time:"
    r"|(?:\b(?:closed?|ended|finish(?:ed)?|concluded|closure|rose|adjourned|to adjourn|end time)|^end)\b"
    rf"[^.;]{{0,60}}?{_AT}",
    re.IGNORECASE,
)
_OPENS = ("to order", "commenced", "convened", "opened", "started", "began", "start time")
_CLOSES = ("close", "closure", "end", "finish", "concluded", "rose", "adjourn")
"""Words in small letters of which the two have one each; most texts have none."""
_TO_ADJOURN = re.compile("to adjourn", re.IGNORECASE)
_OF_MEETING = re.compile(
    r"\b(?:meeting|session|council|committee|commission|board|panel|business|order|actual|time|[ae]gm)\b", re.IGNORECASE
)
_HOURS = re.compile(r"\W{0,3}(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)(?!\d|\s?[ap]\.?m)", re.IGNORECASE)
_CLOSED_BARE = re.compile(
    r"\bmeeting\s+(?:was\s+)?(?:then\s+)?(?:closed|ended|finished|concluded|adjourned)\s+at\s+(?P<hour>1[0-2]|[1-9])[.:](?P<minute>[0-5]\d)"
    r"(?!\d|\s?[ap]\.?\s?m)",
    re.IGNORECASE,
)
_BARE_CLOCK = re.compile(r"(?<![\d.:£/])(?P<hour>1\d|2[0-3])[.](?P<minute>[0-5]\d)(?![\d.:/])")
"""A time of the afternoon beside the date, with nothing that calls it one: "14.00, Tuesday 15 March"."""
_BARE_END = re.compile(r"\s?[–—-]\s?(?P<hour>1\d|2[0-3])[.](?P<minute>[0-5]\d)(?![\d.:/])")
_YEARLESS = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b(?!\s*,?\s*(?:19|20)\d\d)", re.IGNORECASE
)


def date_of(paper: Paper, head: Head) -> tuple[dt.date | None, HeadLine | None]:
    """The meeting's date and its line: the date that the head's words point at."""
    scored = []
    for number, line in enumerate(head.lines):
        for found in find_dates(line.text):
            points = _points(line.text, found) + (number < 6)
            scored.append((points, -number, _as_spelt(paper, head, found.date), line))
    best = max(scored, key=lambda entry: entry[:2], default=None)
    if best and best[0] > 0:
        return best[2], best[3]
    return _yearless(paper, head)


def date_of_log(head: Head) -> dt.date | None:
    """The meeting for which an action log was drawn up, where its head says so: "for the meeting on 4 March 2031"."""
    for line in head.lines:
        for found in find_dates(line.text):
            if _FOR_MEETING.search(line.text[: found.start]):
                return found.date
    return None


def _points(text: str, found: FoundDate) -> int:
    """How strongly a line's words say that a date in it is the meeting's."""
    before, after = text[: found.start], text[found.end :]
    points = 3 * bool(_HELD.search(before)) + 2 * (len(before) + len(after) <= 14) + 2 * bool(find_times(text))
    points += 2 * bool(re.search(r"will be held", before)) + 2 * text[found.start].isalpha()
    points += 4 * bool(NOUN.search(before) and len(text.split()) <= 12)
    return points - 6 * bool(_PREVIOUS.search(before))


def _as_spelt(paper: Paper, head: Head, date: dt.date) -> dt.date:
    """The date, or the one with day and month exchanged where only that one is spelt out in the first pages."""
    if date.day > 12 or date.day == date.month:
        return date
    swapped = date.replace(month=date.day, day=date.month)
    first = paper.flow[head.first].page
    texts = [page.text for page in paper.pages[first - 1 : first - 1 + HEAD_PAGES]]
    spelt = {
        found.date
        for text in texts
        for found in find_dates(text)
        if re.search(r"[a-z]{3}", text[found.start : found.end])
    }
    return swapped if swapped in spelt and date not in spelt else date


def _yearless(paper: Paper, head: Head) -> tuple[dt.date | None, HeadLine | None]:
    """A date printed without its year, which the file's own title gives, or the date of the next meeting."""
    titled = [found.date for found in find_dates(paper.title or "")]
    coming = [found.date for text in _after_next_meeting(paper, head) for found in find_dates(text)][:1]
    for line in head.lines:
        for match in _YEARLESS.finditer(line.text):
            for date in titled:
                if _with_year(match[0], date.year) == date:
                    return date, line
            for date in coming:
                held = [
                    day for year in (date.year, date.year - 1) if (day := _with_year(match[0], year)) and day < date
                ]
                if held:
                    return held[0], line
    return None, None


def _with_year(day: str, year: int) -> dt.date | None:
    return next((found.date for found in find_dates(f"{day} {year}")), None)


def _after_next_meeting(paper: Paper, head: Head) -> Iterator[str]:
    """What follows the words "next meeting" near the end of the minutes."""
    pieces = paper.flow[head.first : head.last][-ENDING_PIECES:]
    texts = list(_texts(pieces))
    for text, after in pairwise([*texts, ""]):
        if match := re.search(r"\bnext meeting\b", text, re.IGNORECASE):
            yield f"{text[match.end() :]} {after}"


def times_of(paper: Paper, head: Head, date_line: HeadLine | None) -> tuple[str | None, str | None]:
    """Start and end: as the head has them, the recorded start and close first."""
    start = end = None
    timed = [line for line in head.lines if re.match(r"^(?:time|start)\b", line.text, re.IGNORECASE)]
    for line in [*timed, *([date_line] if date_line else []), *head.lines]:
        start, end = read_time_range(line.text)
        if start:
            break
    if start is None and date_line and (bare := _BARE_CLOCK.search(date_line.text)):
        start = f"{bare['hour']}:{bare['minute']}"
        behind = _BARE_END.match(date_line.text, bare.end())
        end = f"{behind['hour']}:{behind['minute']}" if behind else end
    pieces = paper.flow[head.first : head.last]
    if head.status is MeetingStatus.HELD:
        start = _clock(_OPENED, _OPENS, [*pieces[:OPENING_PIECES], *pieces[-3:]]) or start
        last = pieces[: -ENDING_PIECES - 1 : -1]
        end = _clock(_CLOSED, _CLOSES, last) or end or (_bare_close(last, start) if start else None)
    if start and end and start < EARLIEST and _afternoon(start) < end:
        start = _afternoon(start)
    return start, _later(start, end)


def _later(start: str | None, end: str | None) -> str | None:
    """The end of a meeting that began at `start`: "9.05" after 19:30 is 21:05; an end before the start is none."""
    if start is None or end is None or end > start:
        return end
    evening = _afternoon(end)
    return evening if evening > start else None


def _clock(cue: re.Pattern[str], words: Sequence[str], pieces: list[Block | Table]) -> str | None:
    for text in _texts(pieces):
        if (len(text) > 600 and cue is _OPENED) or not any(map(text.lower().__contains__, words)):
            continue
        for match in cue.finditer(text):
            if not (_OF_MEETING.search(text[: match.end()]) or match.start() < 3 or _TO_ADJOURN.match(match[0])):
                continue
            hours = _HOURS.match(text, match.end())
            if hours:
                return f"{hours['hour']}:{hours['minute']}"
            stretch = text[match.start() : match.end() + 20]
            for time in find_times(stretch):
                return _afternoon(time.time) if re.match(r"\s?p\b", stretch[time.end :]) else time.time
    return None


def _bare_close(pieces: list[Block | Table], start: str) -> str | None:
    """The closing time of a meeting that began at `start`, printed in figures only: "closed at 8.02"."""
    for text in _texts(pieces):
        if match := _CLOSED_BARE.search(text):
            clock = f"{int(match['hour']):02}:{match['minute']}"
            return next((time for time in (clock, _afternoon(clock)) if time > start), None)
    return None


def _afternoon(clock: str) -> str:
    """A time behind which only the p of "p.m." was printed."""
    hour = int(clock[:2])
    return f"{hour % 12 + 12:02}{clock[2:]}"


def _texts(pieces: list[Block | Table]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Block):
            yield piece.text
        else:
            yield from (block.text for row in piece.rows for cell in row.cells for block in cell.blocks)
            yield from (" ".join(cell.text for cell in row.cells) for row in piece.rows if len(row.cells) == 2)
