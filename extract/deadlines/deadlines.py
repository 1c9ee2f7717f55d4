"""What a printed deadline means: its EDTF string and the last day it allows, read against the meeting's date.

Choices where usage differs:

- "before 1 April" allows 31 March; its EDTF is the day printed. Before a meeting means up to its day.
- "early", "mid" and "late" are thirds: of a month the 10th, the 20th and its end.
- "next Friday" is in the week after the meeting's; weeks end on Sunday.
- An academic year ends in August, a school year in July, a school's spring term on Easter Sunday.
- "2016 onwards" and "after 1 May" have a start and no last day.
- "Q3" without a calendar year is a financial quarter. "Sept 16", "half term" and "year end" are ambiguous: not read.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.extract.dates import FIRST_YEAR, LAST_YEAR, MONTHS, WEEKDAYS, plain
from minutebook.extract.deadlines import calendar as cal
from minutebook.extract.deadlines.cues import Phrase, strong_spans, take_apart, undated_spans, weak_spans
from minutebook.extract.deadlines.grammar import read_period
from minutebook.extract.deadlines.periods import Setting, term_before_break
from minutebook.extract.deadlines.tokens import Tokens, cut

LONGEST_PHRASE = 300


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as EDTF and the last day it allows, None where it is open-ended ("from September 2011")."""

    edtf: str
    latest: dt.date | None


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """A deadline's phrase in a sentence, its cue included; without a date where it names none ("asap")."""

    start: int
    end: int
    text: str
    deadline: Deadline | None


_HINT = re.compile(
    r"\d\s?[/.\-]\s?\d|\b(?:19|20)\d\d\b|\d\s{0,2}(?:st|nd|rd|th)\b|'\d\d|\bq[1-4]|\bw/[cbe]"
    rf"|\b(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b"
    r"|\b(?:days?|weeks?|wks?|fortnight|months?|mths?|years?|yrs?|terms?|quarters?|hours|hrs|meetings?|mtg|wc)\b"
    r"|\b(?:today|tonight|this evening|tomorrow|easter|christmas|xmas|spring|summer|autumn|winter|fall|cabinet|agm)\b"
    r"|\b(?:inst|prox|half|h[12])\b"
    r"|\b(?:asap|as soon as|due course|some point|(?:later|future) date|next (?:full )?council)\b",
    re.ASCII,
)
"""What no deadline lacks: most sentences are done with here."""
_NOT_A_DEADLINE = frozenset(
    (
        *("ongoing", "continuous", "continuing", "each", "every", "daily", "weekly", "monthly", "quarterly", "termly"),
        *("annual", "annually", "yearly", "completed", "closed", "done", "actioned", "achieved"),
    )
)
"""First words of a cell that states no deadline, whatever date it goes on to name."""
_ALREADY = frozenset(
    ("dated", "completed", "closed", "done", "held", "received", "agreed", "signed", "raised", "actioned", "sent")
)
_NOISE = frozenset(("DOT", "*", "'", '"', "!", "?"))
_FAR_CUES = frozenset(
    ("by", "before", "until", "no", "not", "prior", "ahead", "due", "deadline", "within", "ready", "or")
)
_NEAR = dt.timedelta(days=275)
_WITH_YEAR = frozenset(("DATE", "YEAR", "MONTHYEAR", "ISOMONTH", "SPLITYEARS", "LONGYEARS"))
_NAMES_TOO = (3, 4, 5, 6, 8)  # March is a town; April, May, June and August are people
_COUNTED_FROM = frozenset(("since", "from", "hours", "days", "weeks", "fortnight", "months", "years"))
_OF_MEETING = frozenset(("date", "dates", "time", "venue", "minutes"))


_RECESS = re.compile(r"\b(?:recess|shutdown)\b", re.IGNORECASE)
"""What ends a season's business: each council has its own dates for these."""


def read_deadline(phrase: str, meeting_date: dt.date, next_meeting: dt.date | None = None) -> Deadline | None:
    """What a whole phrase ("by the end of March", a "By when" cell) means; None where it states no date, or several.

    Remarks in brackets are left aside. A longer phrase is read if it holds just one deadline ("Draft to be presented
    to the Board on 21/03/2012").
    """
    phrase = phrase[:LONGEST_PHRASE]
    if not _may_hold_deadline(phrase, meeting_date):
        return None
    tokens = cut(phrase)
    words = [token for token in tokens if token.kind not in _NOISE]
    setting = Setting(meeting_date, next_meeting)
    if not words or words[0].kind in _NOT_A_DEADLINE or _RECESS.search(phrase):
        return None
    readings = (_read(reading, setting) for reading in (tokens, *_with_and_without_remarks(words)))
    return next((deadline for deadline in readings if deadline), None) or _only_deadline(phrase, tokens, setting)


def find_deadline(text: str, meeting_date: dt.date, next_meeting: dt.date | None = None) -> FoundDeadline | None:
    """The deadline in the sentence of an action: a date with a cue and not before the meeting, or words like "asap".

    "At the next meeting" is found without a date when the next meeting's is not known.
    """
    if not _may_hold_deadline(text, meeting_date):
        return None
    setting = Setting(meeting_date, next_meeting)
    tokens = cut(text)
    spans = [*strong_spans(tokens), *weak_spans(tokens)]
    found = [phrase for first, last in spans if (phrase := _coming(text, tokens, first, last, setting))]
    found += [_found(text, tokens[first:last], None) for first, last in undated_spans(tokens)]
    return next((phrase for phrase in found if phrase.deadline), found[0] if found else None)


def _may_hold_deadline(text: str, meeting_date: dt.date) -> bool:
    return FIRST_YEAR <= meeting_date.year <= LAST_YEAR and _HINT.search(plain(text)) is not None


def _with_and_without_remarks(tokens: Tokens) -> Iterator[Tokens]:
    yield tokens
    depth, outside = 0, []
    for token in tokens:
        depth += token.kind == "OPEN"
        if not depth:
            outside.append(token)
        depth -= token.kind == "CLOSE" and depth > 0
    yield outside
    yield [token for token in tokens if token.kind not in ("OPEN", "CLOSE")]


def _read(tokens: Tokens, setting: Setting) -> Deadline | None:
    for phrase in take_apart(tokens):
        if phrase.period and (deadline := _deadline_of(phrase, setting)):
            return deadline
    return None


def _deadline_of(phrase: Phrase, setting: Setting) -> Deadline | None:
    if phrase.before and (term := term_before_break(phrase.period, setting)):
        return Deadline(term.edtf, term.last)
    period = read_period(phrase.period, setting)
    if period is None:
        return None
    if phrase.starts and "/" not in period.edtf:
        return Deadline(cal.opening(period), None)
    if phrase.third:
        return Deadline(period.edtf, cal.narrowed(period, phrase.third))
    return Deadline(period.edtf, period.first - cal.DAY if phrase.before else period.last)


def _only_deadline(phrase: str, tokens: Tokens, setting: Setting) -> Deadline | None:
    """The one deadline in a sentence that fills a cell: its only cued phrase, or only date unless of something past."""
    spans = strong_spans(tokens) or weak_spans(tokens)
    dates = [at for at, token in enumerate(tokens) if token.kind == "DATE"]
    if not spans and not any(token.kind in _ALREADY for token in tokens):
        spans = [(at, at + 1) for at in dates]
    alone = len(spans) == 1 and all(spans[0][0] <= at < spans[0][1] for at in dates)
    if not alone or _is_mention(tokens, *spans[0], phrase):
        return None
    return _read(tokens[slice(*spans[0])], setting)


def _coming(text: str, tokens: Tokens, first: int, last: int, setting: Setting) -> FoundDeadline | None:
    """The phrase if it is read as on or after the meeting, or if it names the next meeting and its date is unknown."""
    phrase = tokens[first:last]
    if _RECESS.fullmatch(text, phrase[-1].start, phrase[-1].end):
        return _found(text, phrase, None)
    if _is_mention(tokens, first, last, text):
        return None
    deadline = _read(phrase, setting)
    ahead = _lies_ahead(deadline, phrase, setting) if deadline else _names_next_meeting(phrase)
    return _found(text, phrase, deadline) if ahead else None


def _found(text: str, phrase: Tokens, deadline: Deadline | None) -> FoundDeadline:
    start, end = phrase[0].start, phrase[-1].end
    return FoundDeadline(start, end, text[start:end], deadline)


def _names_next_meeting(phrase: Tokens) -> bool:
    return {"next", "meeting"} <= {token.kind for token in phrase}


def _lies_ahead(deadline: Deadline, phrase: Tokens, setting: Setting) -> bool:
    """Not before the meeting; nor, without a year and after a weak cue, so far on that the past one is meant."""
    if deadline.latest is None or deadline.latest < setting.meeting:
        return False
    fixed = any(token.kind in _WITH_YEAR for token in phrase) or phrase[0].kind in _FAR_CUES
    return fixed or deadline.latest - setting.meeting <= _NEAR


def _is_mention(tokens: Tokens, first: int, last: int, text: str) -> bool:
    """Whether the words only look like a deadline: "a year before 2015", "date of next meeting", "by April Fenwick"."""
    end = tokens[last - 1]
    following = text[end.end : end.end + 3]
    name = end.kind == "MONTH" and end.number in _NAMES_TOO and re.match(r"\s[A-Z][a-z]", following)
    half_term = last < len(tokens) and tokens[last].kind == "half"
    before = {token.kind for token in tokens[max(0, first - 2) : first]}
    of_meeting = before & _OF_MEETING and _names_next_meeting(tokens[first:last])
    previous = [token.kind for token in tokens[max(0, first - 2) : first] if token.kind != "DASH"]
    counted_from = tokens[first].kind != "by" and bool(previous) and previous[-1] in _COUNTED_FROM
    return bool(name or half_term or counted_from or of_meeting)
