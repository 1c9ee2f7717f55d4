"""Where a meeting is held."""

import re

from minutebook.extract.dates import find_dates, find_times
from minutebook.extract.meetings.bodies import NOUN, NOUNS
from minutebook.extract.meetings.heads import Head, HeadLine
from minutebook.extract.names import SENTENCE
from minutebook.schema import MeetingStatus

_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ALSO_REMOTE = r"(?:and|&)\s+(?:also\s+)?(?:by|via|on|over|online|remotely|virtually|live-?streamed|broadcast)\b"
"""What stands behind the place of a meeting that could also be joined from elsewhere."""
_BUILDING = r"(?:chambers?|rooms?|suite|offices?|headquarters|hall|house|building|administration|centre)\b"
"""What makes the name of a body part of a place: "Council Chamber"."""
_VENUE_ROW = re.compile(
    r"^(?:meeting\s+)?(?:venue|location|place|where)(?:\s+(?:for|of)\s+(?:the\s+)?meeting)?"
    r"\s*[:–-]?\s+(?P<venue>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_HELD_IN = re.compile(
    r"\b(?i:held|meeting)\s+(?:(?i:in\s+person)\s+)?(?i:in|at)\s+(?:(?:the|THE)\s+)?(?P<venue>(?:[^\W\d_]|\d{1,4}[a-z]?\s[A-Z]).+?)"
    rf"(?=\s+(?i:{_ALSO_REMOTE})|\s+during\s|\.\s*$|(?<!\bCo)(?<!\bSt)(?<!\bRd)\.\s+[A-Z]|\s+(?i:on|at|commencing|by|via|from|(?:{NOUNS})(?!\s+{_BUILDING}))\s"
    rf"|\s*,?\s*\b(?i:{_WEEKDAYS})|\n[A-Z][^\n:]{{2,40}}:|$)",
    re.DOTALL,
)
_BEHIND = re.compile(
    r"\W*(?i:in|at)\s+(?:(?:the|THE)\s+)?[‘“'\"]?(?P<venue>(?:[^\W\d_]|\d{1,4}[a-z]?\s[A-Z]).{2,119}?)"
    r"(?=,?\s+(?i:at|on|from|commencing|starting|beginning)\s+(?:at\s+)?\d|,?\s+on\s+[A-Z]|\s+[A-Z][a-z]+:\s|\.?$)"
)
_INLINE_ROW = re.compile(
    r"\b(?:venue|location|place)\s*:\s*(?P<venue>.+?)(?=\s+(?:date|time|present|chair)\s*:|$)", re.I
)
_AT_PLACE = re.compile(r"^(?:At|AT)\s+(?:the\s+)?(?P<venue>[^\W\d_a-z].+)$", re.S)
_ROOM = re.compile(
    r"\b(?:room|chamber|suite|theatre|library|church|school|hall|house|centre|offices?|headquarters|pavilion"
    r"|building|college|academy|institute|guildhall|clubhouse|pub|inn|hotel"
    r"|study|lounge|gallery|museum|chapel|cathedral|abbey|kirk|stadium|gym|gymnasium|courthouse|barn|café|cafe)\b",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_CHAMBER = re.compile(rf"\b(?:council|committee|board)\s+(?:administration\s+)?{_BUILDING}", re.IGNORECASE)
_ONLY_TIME = re.compile(r"(?:[\d.:\s–—-]|[ap]\.?m\.?|\bto\b|\bnoon\b|\btime\b|\bat\b)+", re.IGNORECASE)
_TIME_BEHIND = re.compile(
    r"(?:(?:,|\s+at)\s+(?:at\s+)?\d{1,2}(?:[.:]\d\d)?|\s+\d{1,2}[.:]\d\d)\s?[ap]\.?m\b\.?$"
    r"|,?\s+at\s+[0-2]?\d[.:][0-5]\d(?:\s?h(?:ou)?rs?)?$",
    re.IGNORECASE,
)
_TIME_BEFORE = re.compile(r"^\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon)\s*(?:[,–—-]|\bat\b|\bin\b)\s*", re.IGNORECASE)
_REMOTE = re.compile(r"\b(?:zoom|teams|virtual(?:ly)?|online|remote(?:ly)?|video|teleconference)\b", re.IGNORECASE)
_APP = r"(?:(?:microsoft|ms)\s+teams|teams|zoom)"
_PLATFORM = re.compile(
    r"\bheld\b(?:(?!\b(?:in|at)\s+(?:the\s+)?[^\W\d_]|\b(?:and|or|also)\s|&)[^\n]){0,60}?"
    rf"\s(?:via|on|by|over|using|through)\s+(?P<app>{_APP})\b|\((?:(?:held\s+)?(?:via|on|by)\s+)?(?P<aside>{_APP}|online)\)\s*(?:\n|$)",
    re.IGNORECASE,
)
"""The platform on which alone a meeting was held: "held via Zoom on 4 May", "Board meeting (online)"."""
_IN_COMMAS = re.compile(
    r"\s*[,–—-]\s*(?:(?:in|at)\s+)?(?P<venue>(?:[Tt]he\s+)?[A-Z].{2,80}?)\s*(?:[,–—-]|\bat\b)\s*(?:at\s+)?"
)
PLACE_WORDS = 7
_TITLES = re.compile(
    r"\b(?:minutes?|meeting|agenda|notes|draft|present|members|public|approved|page)\b|:", re.IGNORECASE
)
_MEETING_ROOM = re.compile(r"\b(?:room|chambers?|suite)\b", re.IGNORECASE)
_HELD = re.compile(r"\bheld\b", re.IGNORECASE)
_CONTACT = re.compile(r"\b(?:ask for|tel|telephone|email|e-?mail|contact|director)\b|@", re.IGNORECASE)


def venue_of(head: Head, date_line: HeadLine | None) -> str | None:
    """Where the meeting is held; of one held online only the platform that the head names, or none."""
    for line in head.lines:
        if match := _VENUE_ROW.match(line.text):
            return _tidy(match["venue"])
    for line in head.lines:
        if match := _INLINE_ROW.search(line.text):
            return _tidy(match["venue"])
    joined = "\n".join(line.text for line in head.lines)
    if (match := _HELD_IN.search(joined)) and (not match["venue"][0].islower() or _ROOM.search(match["venue"])):
        also = re.match(rf"\s+{_ALSO_REMOTE}", joined[match.end() :], re.IGNORECASE)
        return _platform(joined) if _REMOTE.search(joined) and not also else _tidy(match["venue"])
    if platform := _platform(joined):
        return platform
    for line in head.lines:
        if (match := _AT_PLACE.match(line.text)) and not find_times(line.text):
            return _tidy(match["venue"])
    told = [date_line, *(line for line in head.lines if _HELD.search(line.text) or find_times(line.text))]
    if (venue := next(filter(None, map(_place_after_date, told)), None)) and not _REMOTE.search(joined):
        return venue
    if date_line and (between := _place_between(date_line.text)):
        return _tidy(between)
    if beside := next(filter(_is_place, _lines_beside(head, date_line)), None):
        return _tidy(beside)
    beside = _place_beside_date(date_line)
    if head.status is MeetingStatus.SCHEDULED:
        return beside or _room(head)
    return beside if beside and (_is_place(beside) or _is_named(beside)) else _room_below(head, date_line)


def _platform(text: str) -> str | None:
    """What a head says that a meeting was held on, which had no place."""
    told = _PLATFORM.search(text)
    return (told["app"] or told["aside"]) if told else None


def _place_between(text: str) -> str | None:
    """What stands between commas behind the date and before the time: "3 March 2031, Mill House, 7.30pm"."""
    for date in find_dates(text):
        times = [time for time in find_times(text) if time.start > date.end]
        match = _IN_COMMAS.fullmatch(text, date.end, times[0].start) if times else None
        if match and _is_place(match["venue"]):
            return match["venue"]
    return None


def _is_named(text: str) -> bool:
    """Whether what stands behind date and time can only be a place: a few words with capitals that name no body."""
    words = text.split()
    capitals = sum(word[0].isupper() for word in words)
    return (
        1 < len(words) <= PLACE_WORDS
        and 2 * capitals > len(words)
        and not (
            NOUN.search(text)
            or SENTENCE.search(text)
            or _REMOTE.search(text)
            or find_dates(text)
            or _TITLES.search(text)
        )
    )


def _room_below(head: Head, line: HeadLine | None) -> str | None:
    """A room named in a line of its own below that of the date."""
    at = next((i for i, other in enumerate(head.lines) if other is line), len(head.lines))
    rooms = (other.text for other in head.lines[at + 1 :] if _MEETING_ROOM.search(other.text) and _is_place(other.text))
    return next(map(_tidy, rooms), None)


def _place_after_date(line: HeadLine | None) -> str | None:
    """What follows date and time behind "in" or "at": "held on 3 March at 7pm in the Reading Room"."""
    if line is None:
        return None
    times = find_times(line.text)
    ends = [0, *(date.end for date in find_dates(line.text)), *(time.end for time in times)]
    for end in sorted(ends, reverse=True)[:-1]:
        match = _BEHIND.match(line.text, end)
        if match and not any(time.start <= match.start("venue") < time.end for time in times):
            named = match["venue"][0].isupper() or match["venue"][0].isdigit() or _ROOM.search(match["venue"])
            return _tidy(match["venue"]) if named else None
    return None


def _lines_beside(head: Head, line: HeadLine | None) -> list[str]:
    """The line right below that of the date, or below a line that only tells the time, and the two lines above it."""
    at = next((i for i, other in enumerate(head.lines) if other is line), None)
    if at is None:
        return []
    below = [other.text for other in head.lines[at + 1 : at + 3]]
    if len(below) > 1 and _ONLY_TIME.fullmatch(below[0]):
        below.pop(0)
    return [*below[:1], *(other.text for other in reversed(head.lines[max(0, at - 2) : at]))]


def _place_beside_date(line: HeadLine | None) -> str | None:
    """What follows date and time in one line of an agenda's head."""
    if line is None or not (dates := find_dates(line.text)) or not (times := find_times(line.text)):
        return None
    rest = line.text[max(dates[-1].end, times[-1].end) :].strip(" ,.;–—-")
    named = len(rest.split()) > 1 and rest[0].isupper() and not _CONTACT.search(rest)
    return rest if named and (dates[0].start < 10 or _is_place(rest) or _is_named(rest)) else None


def _room(head: Head) -> str | None:
    """The line of an agenda's head that is a place: one with a room, else a building."""
    places = [line.text for line in head.lines if _is_place(line.text)]
    rooms = [text for text in places if re.search(r"\b(?:room|chambers?|suite)\b", text, re.IGNORECASE)]
    return _tidy((rooms or places)[0]) if places else None


def _is_place(text: str) -> bool:
    plain = _CHAMBER.sub("room", text)
    if len(text.split()) > 16 or not (_ROOM.search(plain) or _POSTCODE.search(text)):
        return False
    return not (NOUN.search(plain) or _CONTACT.search(text) or SENTENCE.search(text) or find_dates(text))


def _tidy(venue: str) -> str:
    placed = re.sub(r"^(?:in|at)\s+the\s+", "", " ".join(venue.split())).strip(" ,.;:")
    placed = placed.rstrip("’'”\"") if placed[-1:] in "”\"’'" and not re.search(r"s[’']$|[‘“\"]", placed) else placed
    return _TIME_BEFORE.sub("", _TIME_BEHIND.sub("", placed))
