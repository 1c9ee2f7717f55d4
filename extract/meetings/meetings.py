"""The meetings that the parts of a paper are of or for."""

import datetime as dt
import re

from minutebook.extract.evidence import Ids
from minutebook.extract.meetings.bodies import body_of, noun_of
from minutebook.extract.meetings.heads import AGENDA, Head, HeadLine, meeting_heads, speaks_of_minutes
from minutebook.extract.meetings.times import date_of, date_of_log, times_of
from minutebook.extract.meetings.venues import venue_of
from minutebook.ingest.model import Paper
from minutebook.schema import Meeting, MeetingKind, PartKind, Rule

_KINDS = (
    (re.compile(r"\b(?:extraordinary|emergency|egm)\b", re.IGNORECASE), MeetingKind.EXTRAORDINARY),
    (re.compile(r"\b(?:annual|agm|apcm)\b", re.IGNORECASE), MeetingKind.ANNUAL),
    (re.compile(r"\bspecial\b", re.IGNORECASE), MeetingKind.SPECIAL),
)


def find_meetings(paper: Paper, ids: Ids) -> list[Meeting]:
    """The meetings that the paper's parts minute or call, in reading order; a log alone names its body.

    It says for which meeting it was drawn up, or not; the day up to which it tells how things stand is no meeting.
    """
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


def _fill_in(known: Meeting, again: Meeting) -> None:
    """Adds what a second head of the same meeting (a cover and its agenda) states beyond the first."""
    for name in ("body", "start_time", "end_time", "venue"):
        if getattr(known, name) is None:
            setattr(known, name, getattr(again, name))


def _same(meeting: Meeting, other: Meeting) -> bool:
    if meeting.date != other.date or meeting.kind != other.kind:
        return False
    return meeting.status == other.status or None in (meeting.body, other.body)


def _meeting(paper: Paper, head: Head, ids: Ids) -> Meeting | None:
    body, body_line = body_of(paper, head)
    if head.is_log:
        return _record(head, ids, body, date_of_log(head), [body_line], Rule.HEAD_OF_LOG) if body else None
    date, date_line = date_of(paper, head)
    if date is None and body is None and head.has_list:
        body, body_line = noun_of(head)
    if date is None and (body is None or not (head.has_list or paper.parts[head.part].kind is PartKind.MINUTES)):
        return None
    meeting = _record(
        head, ids, body, date, [date_line, body_line], Rule.BODY_AND_DATE if body and date else Rule.BODY_OR_DATE
    )
    meeting.start_time, meeting.end_time = times_of(paper, head, date_line)
    meeting.venue = venue_of(head, date_line)
    return meeting


def _record(
    head: Head, ids: Ids, body: str | None, date: dt.date | None, lines: list[HeadLine | None], rule: Rule
) -> Meeting:
    evidence = next((line.evidence for line in lines if line and line.evidence), [])
    titles = [line.text for line in head.lines if speaks_of_minutes(line.text) or AGENDA.search(line.text)]
    title = " ".join(titles) or body or ""
    return Meeting(
        id=ids.of("meeting", evidence, f"{head.part}|{date}|{body}"),
        part=head.part,
        evidence=evidence,
        rule=rule,
        body=body,
        date=date.isoformat() if date else None,
        kind=next((kind for pattern, kind in _KINDS if pattern.search(title)), MeetingKind.ORDINARY),
        status=head.status,
    )
