"""The meetings that the parts of a paper are of or for: body, date, times, venue.

The head of a part is read: what is printed before the attendance list, the first numbered item and the first long
paragraph. Minutes are recognised by their own words, an agenda likewise; reports and plans give no meeting.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from minutebook.extract.attendance_cues import section_at
from minutebook.extract.dates import MONTHS, find_dates, find_times, read_time_range
from minutebook.extract.evidence import Ids, of_cells
from minutebook.extract.names import vocabulary
from minutebook.ingest.model import Block, Paper, Table, rounded
from minutebook.schema import Evidence, Meeting, MeetingKind, MeetingStatus, PartKind

HEAD_LINES = 32
HEAD_PAGES = 3
LONG_PARAGRAPH = 75
"""Words from which a paragraph is no part of a head."""
ENDING_PIECES = 60
"""Pieces at the end of a meeting's minutes among which its closing time is looked for."""
OPENING_PIECES = 40

NOUNS = (
    r"(?:sub-?)?committee|council|board|panel|trust|group|forum|cabinet|commission|association|governing body|assembly"
    r"|partnership|authority|governors|society|synod|trustees|executive|conference|court"
)
_NOUN = re.compile(rf"\b(?:{NOUNS})\b", re.IGNORECASE)
_GENERIC = vocabulary(
    """
    last previous next this our committee board panel group council meeting trust forum commission the minutes
    agenda annual general regular special ordinary extraordinary budget virtual joint and open public members full
    first second third fourth fifth of a
    """
)
"""Words that alone are no body's name."""
_ADJECTIVES = re.compile(
    r"^(?:(?:an?|the|annual|general|regular|special|ordinary|extraordinary|virtual|draft|budget)\s+)+", re.IGNORECASE
)
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_BODY_ENDS = re.compile(
    rf"\s*(?:[,.;:–—-]|\b(?:will|is|was|were|to) (?:be )?held\b|\bheld\b|\bon\b|\bat\b|\bwhich\b|\bto be\b"
    rf"|\b{_WEEKDAYS}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\b|\b(?:{_MONTHS})\s+\d|\b\d{{1,2}}[/.-]\d|\b(?:19|20)\d\d\b|\||$)",
    re.IGNORECASE,
)
_MEETING_OF = re.compile(r"\bmeetings?\s+of\s+(?:the\s+)?(?P<body>.+)", re.IGNORECASE | re.DOTALL)
_BODY_MEETING = re.compile(
    r"\b(?:minutes|agenda|notes|summons|notice)\s+(?:of|for|from)\s+(?:a\s+|the\s+)?(?P<body>.+?\smeeting)\b",
    re.IGNORECASE | re.DOTALL,
)
_LABELLED = re.compile(r"^(?:committee|body|group)\b:?\s+(?P<body>.+?)(?:\s+date\b.*)?$", re.IGNORECASE | re.DOTALL)
_TITLED = re.compile(
    r"^(?P<body>.+?)(?:\s+meeting)?\s*(?:[:–—-]\s*|\s)(?:draft\s+)?(?:(?:amended\s+)?agenda|minutes(?:\s+for\b.*)?|notes)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_BROKEN_OFF = re.compile(r"\b(?:of|of the|for the|the)\s*$|^committee:? date:?$", re.IGNORECASE)
_NOUN_ALONE = re.compile(r"(?:sub-?)?committee|board|panel|commission|group", re.IGNORECASE)
_GENERAL_MEETING = re.compile(
    r"\b(?:agm|egm|(?:\w+(?:st|nd|rd|th)\s+)?(?:annual|extraordinary|special)\s+general\s+meeting)\b.*$", re.IGNORECASE
)
_COMPRISES = re.compile(r"\bThe (?P<body>[A-Z][\w’',&-]*(?:\s[\w’',&-]+){0,9}?) (?:comprises|consists|is made up)\b")

_LOG = re.compile(r"\b(?:action (?:log|tracker|list|register)|outstanding actions)\b", re.IGNORECASE)
_MINUTES = re.compile(
    r"^\W*(?:(?:draft|approved|unapproved|confirmed|unconfirmed|public|open|final)\s+)*(?:minutes|notes)\b"
    r"(?!\s*\d)(?!\s+(?:for noting|and action))"
    r"|\bminutes(?:\s+for\b.*)?\W*$|\bminutes of (?:the|a)\s+(?!last|previous)",
    re.IGNORECASE,
)
_MEETING_PARTS = frozenset((PartKind.MINUTES, PartKind.AGENDA, PartKind.COVER, PartKind.OTHER))
_AGENDA = re.compile(
    r"\b(?:agenda|summons)\b|\ba g e n d a\b|\bnotice of (?:the |a |an )?(?:\w+ ){0,3}meeting\b", re.IGNORECASE
)
_ATTENDANCE = re.compile(r"^\W*(?:\w+\s+)?attendance\W*$", re.IGNORECASE)
_PREVIOUS = re.compile(
    r"\b(?:last|previous|next|published|printed|issued|dated|despatch|deadline)\W*(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?:\bheld\b|\bdate\b|\bmeeting\b|\bon\b|\bat\b)\W*(?:\w+\W+){0,14}$", re.IGNORECASE)

_VENUE_ROW = re.compile(
    r"^(?:meeting\s+)?(?:venue|location|place|where)\s*[:–-]?\s+(?P<venue>.+)$", re.IGNORECASE | re.DOTALL
)
_HELD_IN = re.compile(
    r"\b(?i:held|meeting)\s+(?i:in|at)\s+(?:(?i:the)\s+)?(?P<venue>[^\W\d_a-z].+?)"
    rf"(?=\.\s*$|\.\s+[A-Z]|\s+(?i:on|at|commencing|by|via|from|{NOUNS})\s|\s*,?\s*\b(?i:{_WEEKDAYS})|$)",
    re.DOTALL,
)
_AT_PLACE = re.compile(r"^(?:At|AT)\s+(?:the\s+)?(?P<venue>[^\W\d_a-z].+)$", re.S)
_ROOM = re.compile(
    r"\b(?:room|chamber|suite|theatre|library|church|school|hall|house|centre|offices?)\b", re.IGNORECASE
)
_REMOTE = re.compile(r"\b(?:zoom|teams|virtual(?:ly)?|online|remote(?:ly)?|video|teleconference)\b", re.IGNORECASE)
_CONTACT = re.compile(r"\b(?:ask for|tel|telephone|email|e-?mail|contact|director)\b|@", re.IGNORECASE)

_AT = r"(?:\bat\b|:(?!\d)|(?=\b\d{1,2}[:.]\d\d))"
_OPENED = re.compile(
    r"\b(?:called(?: [\w ]{0,50})? to order|commenced|convened|opened|started|began|start time)\b"
    rf"[^.;]{{0,80}}?{_AT}",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    rf"\b(?:closed?|ended|finish(?:ed)?|concluded|rose|adjourned|end time)\b[^.;]{{0,60}}?{_AT}", re.IGNORECASE
)
_HOURS = re.compile(r"\W{0,3}(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)(?!\d|\s?[ap]\.?m)", re.IGNORECASE)
_KINDS = (
    (re.compile(r"\b(?:extraordinary|emergency|egm)\b", re.IGNORECASE), MeetingKind.EXTRAORDINARY),
    (re.compile(r"\b(?:annual|agm|apcm)\b", re.IGNORECASE), MeetingKind.ANNUAL),
    (re.compile(r"\bspecial\b", re.IGNORECASE), MeetingKind.SPECIAL),
)
_ORDINAL = re.compile(r"st|nd|rd|th")
"""A raised ending of a day that stands as a line of its own."""
_YEARLESS = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b(?!\s*,?\s*(?:19|20)\d\d)", re.IGNORECASE
)


@dataclass(slots=True)
class HeadLine:
    """A block or table row of a head."""

    text: str
    evidence: list[Evidence]


@dataclass(slots=True)
class Head:
    """The top of a meeting's paper. `first` and `last` bound the paper's pieces in `Paper.flow`, end exclusive."""

    part: int
    first: int
    last: int
    lines: list[HeadLine] = field(default_factory=list)
    has_list: bool = False
    status: MeetingStatus | None = None
    is_log: bool = False


def find_meetings(paper: Paper, ids: Ids) -> list[Meeting]:
    """The meetings that the paper's parts minute or call, in reading order; a log alone names its body only."""
    heads = meeting_heads(paper)
    if any(not head.is_log for head in heads):
        heads = [head for head in heads if not head.is_log]
    found: list[Meeting] = []
    for head in heads:
        meeting = _meeting(paper, head, ids)
        known = next((other for other in found if meeting and _same(meeting, other)), None)
        if known and meeting:
            _fill_in(known, meeting)
        elif meeting:
            found.append(meeting)
    return found


def _fill_in(known: Meeting, again: Meeting) -> None:
    """Adds what a second head of the same meeting (a cover and its agenda) states beyond the first."""
    for name in ("body", "start_time", "end_time", "venue"):
        if getattr(known, name) is None:
            setattr(known, name, getattr(again, name))


def _same(meeting: Meeting, other: Meeting) -> bool:
    if meeting.date != other.date or meeting.kind != other.kind:
        return False
    return meeting.status == other.status or None in (meeting.body, other.body)


def meeting_heads(paper: Paper) -> list[Head]:
    """The heads of the paper's meetings, each with the pieces of the flow up to the next head of its part."""
    heads: list[Head] = []
    for number, (first, last) in enumerate(part_bounds(paper)):
        kind = paper.parts[number].kind
        own = [head for start in _starts(paper, first, last) if (head := _head(paper, number, kind, start, last))]
        own = [head for i, head in enumerate(own) if (i == 0 and head.first == first) or head.has_list]
        for head, after in pairwise(own):
            head.last = after.first
        heads += own
    return heads


def meeting_spans(paper: Paper, meetings: list[Meeting]) -> list[tuple[Meeting, int, int]]:
    """Each meeting with the indices of its pieces in `Paper.flow`, end exclusive, in reading order."""
    spans = []
    left = list(meetings)
    for head in meeting_heads(paper):
        printed = [line.evidence for line in head.lines]
        own = next((m for m in left if m.part == head.part and m.evidence in printed), None)
        if own:
            left.remove(own)
            spans.append((own, head.first, head.last))
    return spans


def part_bounds(paper: Paper) -> list[tuple[int, int]]:
    """For each part, the indices of its pieces in `Paper.flow`, end exclusive."""
    bounds: list[list[int]] = [[] for _ in paper.parts]
    for i, piece in enumerate(paper.flow):
        if piece.part < len(bounds):
            bounds[piece.part].append(i)
    return [(own[0], own[-1] + 1) if own else (0, 0) for own in bounds]


def _starts(paper: Paper, first: int, last: int) -> Iterator[int]:
    """Where a head may stand: where the part begins, and at the top of each later page that speaks of minutes."""
    if first < last:
        yield first
    for i in range(first + 1, last):
        if paper.flow[i].page > paper.flow[i - 1].page and any(
            isinstance(piece, Block) and _MINUTES.search(piece.text) for piece in paper.flow[i : min(i + 4, last)]
        ):
            yield i


def _head(paper: Paper, part: int, kind: PartKind, first: int, last: int) -> Head | None:
    head = Head(part, first, last)
    for line, is_list in _head_lines(paper, first, last):
        head.has_list = is_list
        if is_list:
            break
        head.lines.append(line)
    texts = [line.text for line in head.lines]
    head.is_log = kind is PartKind.ACTION_LOG or (kind is PartKind.OTHER and any(map(_LOG.search, texts)))
    if head.is_log:
        return head
    if kind not in _MEETING_PARTS:
        return None
    is_agenda = any(map(_AGENDA.search, texts))
    if kind is PartKind.MINUTES or any(map(_MINUTES.search, texts)) or (head.has_list and not is_agenda):
        head.status = MeetingStatus.HELD
    elif kind is not PartKind.OTHER or is_agenda:
        head.status = MeetingStatus.SCHEDULED
    return head if head.status else None


def _head_lines(paper: Paper, first: int, last: int) -> Iterator[tuple[HeadLine, bool]]:
    """The lines of a head, each with whether it begins the attendance list."""
    count = 0
    for piece in paper.flow[first:last]:
        if count >= HEAD_LINES or piece.page >= paper.flow[first].page + HEAD_PAGES:
            return
        if isinstance(piece, Table) and piece.columns > 2:
            yield HeadLine("", []), _is_attendance(piece)
            return
        for line, is_label in _lines_of(piece):
            if (is_label and count) or len(line.text.split()) > LONG_PARAGRAPH:
                return
            if _ORDINAL.fullmatch(line.text):
                continue
            is_list = section_at(line.text) is not None or bool(_ATTENDANCE.match(line.text))
            yield line, is_list
            count += 1


def _lines_of(piece: Block | Table) -> Iterator[tuple[HeadLine, bool]]:
    """A block as one line, or a narrow table's rows; each with whether a list label stands before it."""
    if isinstance(piece, Block):
        is_label = piece.label is not None and any(c.isalnum() for c in piece.label)
        yield HeadLine(piece.text, piece.evidence()), is_label
        return
    if piece.header:
        text = " ".join(cell for cell in piece.header if cell)
        yield HeadLine(text, [Evidence(page=piece.page, bbox=rounded(piece.boxes[piece.page]), quote=text)]), False
    for row in piece.rows:
        yield HeadLine(" ".join(cell.text for cell in row.cells if cell.blocks), of_cells(row.cells)), False


def _is_attendance(table: Table) -> bool:
    """Whether a table of three or more columns lists attendance: by its headings, or by a letter in many cells."""
    if any(section_at(cell) for cell in table.header):
        return True
    marks = [cell.text.strip() for row in table.rows for cell in row.cells[1:]]
    return sum(len(mark) == 1 and mark.isupper() for mark in marks) >= 0.2 * len(marks) > 0


def _meeting(paper: Paper, head: Head, ids: Ids) -> Meeting | None:
    body, body_line = _body(paper, head)
    if head.is_log:
        return _record(head, ids, body, None, [body_line], 0.5) if body else None
    date, date_line = _date(paper, head)
    if date is None and (body is None or not head.has_list):
        return None
    meeting = _record(head, ids, body, date, [date_line, body_line], 0.95 if body and date else 0.6)
    meeting.start_time, meeting.end_time = _times(paper, head, date_line)
    meeting.venue = _venue(head, date_line)
    return meeting


def _record(
    head: Head, ids: Ids, body: str | None, date: dt.date | None, lines: list[HeadLine | None], confidence: float
) -> Meeting:
    evidence = next((line.evidence for line in lines if line and line.evidence), [])
    titles = " ".join(line.text for line in head.lines if _MINUTES.search(line.text) or _AGENDA.search(line.text)) or (
        body or ""
    )
    return Meeting(
        id=ids.of("meeting", evidence, f"{head.part}|{date}|{body}"),
        part=head.part,
        evidence=evidence,
        confidence=confidence,
        body=body,
        date=date.isoformat() if date else None,
        kind=next((kind for pattern, kind in _KINDS if pattern.search(titles)), MeetingKind.ORDINARY),
        status=head.status,
    )


def _glued(lines: list[HeadLine]) -> Iterator[tuple[str, HeadLine]]:
    """The lines of a head, those that end in the middle of a phrase ("MINUTES OF THE") joined to the next one."""
    waiting = ""
    for line, after in pairwise([*lines, HeadLine("", [])]):
        text = f"{waiting} {line.text}".strip()
        broken = _BROKEN_OFF.search(text) or (
            _NOUN_ALONE.fullmatch(after.text)
            and len(text.split()) <= 8
            and not any(pattern.search(text) for pattern in (_NOUN, _AGENDA, _MINUTES))
        )
        waiting = re.sub(r"\s*\bdate:?$", "", text, flags=re.IGNORECASE) if broken else ""
        if not broken:
            yield text, line


def _body(paper: Paper, head: Head) -> tuple[str | None, HeadLine | None]:
    """The body's name as printed, and its line: as a sentence or title names it, else the first line that is a name."""
    glued = list(_glued(head.lines))
    for pattern in (_LABELLED, _MEETING_OF, _BODY_MEETING, _TITLED):
        for text, line in glued:
            if (match := pattern.search(text)) and (body := _name_of_body(match["body"])):
                return body, line
    for text, line in glued:
        if len(text.split()) <= 16 and (body := _name_of_body(text, whole=True)):
            return body, line
    for piece in paper.flow[head.first : head.last]:
        if piece.page >= paper.flow[head.first].page + HEAD_PAGES:
            break
        if isinstance(piece, Block) and (match := _COMPRISES.search(piece.text)):
            return match["body"], HeadLine(piece.text, piece.evidence(match.start("body"), match.end("body")))
    return None, None


def _name_of_body(text: str, whole: bool = False) -> str | None:
    """The name of a body that a phrase begins with, or None. `whole`: the phrase is a line that may be anything."""
    text, general = _GENERAL_MEETING.subn("", " ".join(text.split()))
    text = text.strip()
    cut = text[: _BODY_ENDS.search(text, 1).start()].strip(" ,.;:–—-") if text else ""  # type: ignore[union-attr]
    if whole and re.search(r"\bmeeting$", cut, re.IGNORECASE) and _NOUN.search(cut) and not _ADJECTIVES.match(cut):
        return cut
    name = re.sub(r"\s+meeting$", "", cut, flags=re.I)
    nouns = list(_NOUN.finditer(name))
    if nouns:
        tail = name[nouns[-1].end() :]
        name = name if re.match(r"\s+(?:of|for|on)\b|$", tail) else name[: nouns[-1].end()]
        name = _ADJECTIVES.sub("", name)
        return (
            name
            if name.lower() == "cabinet" or not set(name.lower().split()) <= _GENERIC - {"cabinet"} or _is_full(name)
            else None
        )
    if whole or not (general or re.search(r"\bmeeting$", cut, re.IGNORECASE)):
        return None
    return cut if not set(cut.lower().split()) <= _GENERIC else None


def _is_full(name: str) -> bool:
    return bool(re.fullmatch(r"full (?:council|board|governing body)", name, re.IGNORECASE))


def _date(paper: Paper, head: Head) -> tuple[dt.date | None, HeadLine | None]:
    """The meeting's date and its line: the date that the head's words point at."""
    scored = []
    for number, line in enumerate(head.lines):
        for found in find_dates(line.text):
            before, after = line.text[: found.start], line.text[found.end :]
            points = 3 * bool(_HELD.search(before)) + 2 * (len(before) + len(after) <= 14)
            points += 2 * bool(find_times(line.text)) + 2 * bool(re.search(r"will be held", before)) + (number < 6)
            points += (
                4 * bool(_NOUN.search(before) and len(line.text.split()) <= 12) + 2 * line.text[found.start].isalpha()
            )
            points -= 6 * bool(_PREVIOUS.search(before))
            scored.append((points, -number, _as_spelt(paper, head, found.date), line))
    best = max(scored, key=lambda entry: entry[:2], default=None)
    if best and best[0] > 0:
        return best[2], best[3]
    return _yearless(paper, head)


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


def _times(paper: Paper, head: Head, date_line: HeadLine | None) -> tuple[str | None, str | None]:
    """Start and end: as the head has them, the recorded start and close first."""
    start = end = None
    timed = [line for line in head.lines if re.match(r"^(?:time|start)\b", line.text, re.IGNORECASE)]
    for line in [*timed, *([date_line] if date_line else []), *head.lines]:
        start, end = read_time_range(line.text)
        if start:
            break
    pieces = paper.flow[head.first : head.last]
    if head.status is MeetingStatus.HELD:
        start = _clock(_OPENED, [*pieces[:OPENING_PIECES], *pieces[-3:]]) or start
        end = _clock(_CLOSED, pieces[: -ENDING_PIECES - 1 : -1]) or end
    return start, end if end != start else None


def _clock(cue: re.Pattern[str], pieces: list[Block | Table]) -> str | None:
    for text in _texts(pieces):
        if len(text) > 600 and cue is _OPENED:
            continue
        for match in cue.finditer(text):
            hours = _HOURS.match(text, match.end())
            if hours:
                return f"{hours['hour']}:{hours['minute']}"
            stretch = text[match.start() : match.end() + 20]
            for time in find_times(stretch):
                return _afternoon(time.time) if re.match(r"\s?p\b", stretch[time.end :]) else time.time
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


def _venue(head: Head, date_line: HeadLine | None) -> str | None:
    """Where the meeting is held; a meeting held online only has no venue unless a row of the head names one."""
    for line in head.lines:
        if match := _VENUE_ROW.match(line.text):
            return _tidy(match["venue"])
    joined = " ".join(line.text for line in head.lines)
    if match := _HELD_IN.search(joined):
        return None if _REMOTE.search(joined) else _tidy(match["venue"])
    for line in head.lines:
        if (match := _AT_PLACE.match(line.text)) and not find_times(line.text):
            return _tidy(match["venue"])
    if head.status is MeetingStatus.SCHEDULED:
        return _place_beside_date(date_line) or _room(head)
    return None


def _place_beside_date(line: HeadLine | None) -> str | None:
    """What follows date and time in one line of an agenda's head."""
    if line is None or not (dates := find_dates(line.text)) or not (times := find_times(line.text)):
        return None
    rest = line.text[max(dates[-1].end, times[-1].end) :].strip(" ,.;–—-")
    return rest if len(rest.split()) > 1 and not _CONTACT.search(rest) and dates[0].start < 10 else None


def _room(head: Head) -> str | None:
    places = [
        line.text
        for line in head.lines
        if len(line.text.split()) <= 16
        and _ROOM.search(line.text)
        and not _CONTACT.search(line.text)
        and not _NOUN.search(line.text)
    ]
    rooms = [text for text in places if re.search(r"\b(?:room|chamber|suite)\b", text, re.IGNORECASE)]
    return _tidy((rooms or places)[0]) if places else None


def _tidy(venue: str) -> str:
    return re.sub(r"^(?:in|at)\s+the\s+", "", " ".join(venue.split())).strip(" ,.;")
