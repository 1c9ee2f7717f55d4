"""The words round a period: cues before it, remarks after it, and where deadlines stand in running text.

A date in a sentence is a deadline only where something says so: a strong cue ("by", "before", "within", "next meeting")
or a weak one ("on", "in", "for"), which counts for the near future only.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.extract.deadlines.grammar import (
    COUNTED,
    COUNTED_TIME,
    DAYISH,
    MEETING,
    PERIOD,
    RELATIVE_WEEK,
    WEEK_OF,
    WITHIN,
)
from minutebook.extract.deadlines.tokens import Tokens, rule, tags_of
from minutebook.extract.patterns import compiled

_THIRDS = {"early": 1, "start": 1, "mid": 2, "late": 3, "end": 3, "close": 3}
_STRICTLY_BEFORE = frozenset(("before", "prior", "ahead", "advance"))
_NOT_STRICTLY = frozenset(("or", "not", "end", "meeting"))
_STARTS = frozenset(("from", "after", "since", "starting", "starts", "commencing", "commences"))

_BEFORE = "before|prior to|ahead of|in advance of"
_BY = f"(no later than|not later than|not after|by no later than|at the latest by|(on|by) or before|{_BEFORE}"
_BY += "|by the date of|by|until|in time for|ready for|due (by|on|in|for)?|deadline (of|is|for|COLON|DASH)?)"
_FROM = "(from|after|since|starting|starts|commencing|commences|not before|as from|as of)"
_AT = (
    "(on|at|in|for|to|during|towards|around|circa|approx|expected|anticipated|revised|report|target|complete|completed"
)
_AT += "|completion|done|(to)? be (completed|done|submitted|circulated|presented|finalised))"
_TIME = "((TIME|close of (play|business)|close|lunchtime) (on|COMMA)?)"
_MARK = "(COLON|DASH|COMMA|SEMICOLON)"
_PART = "((the? very? (early|mid|late) (part of|to|DASH|SLASH|in|of)?|the? very? end DASH? of?|the? (start|close) of)+"
_PART += " the?)"
_OFTEN = "(annually|yearly|termly|monthly|quarterly|weekly)"
_REMARK = f"(at the latest|latest|if possible|provisional|provisionally|tbc|target|deadline|review|and? then {_OFTEN}"
_REMARK += f"|{_OFTEN} thereafter|(at|by|from)? TIME (to TIME)?|{_MARK})"

_LEAD = rule(f"({_MARK}|{_BY}|{_FROM}|{_AT}|{_TIME})*")
_QUALIFIER = rule(_PART)
_TAIL = rule(f"{_REMARK}+")
_ONWARDS = rule("and? (onwards|beyond)")

_ENDS = "(DOT|CLOSE)*"
_TO_A_MEETING = f"({_BY}|at|to|for|on|attend|agenda (of|for)|in)"
_STRONG_STARTS = (
    "by before no not prior ahead ready until due deadline at in on for to towards around during within over the"
)
_STRONG_STARTS += " very early mid late end start close wc weeks this next tomorrow attend agenda"
_STRONG = (
    f"{_BY} {_TIME}? on? {_PART}? the? {PERIOD}",
    f"(at|in|on|for|to|towards|around|during)? {_PART} {PERIOD}",
    f"({_TO_A_MEETING} {MEETING}|the? next meeting(?={_ENDS}$))",
    f"({WITHIN}|in {COUNTED_TIME}|in fortnight)",
    f"(on|in|for|during)? ({WEEK_OF}|{RELATIVE_WEEK})",
    "(for|in|during)? (the months of MONTH YEAR?|(this|next) (months|terms))",
    "tomorrow|the days after tomorrow",
)
_WEAK = (
    f"(on|for) the? ({DAYISH}|WEEKDAY weeks?)",
    "(this|next|this coming) WEEKDAY|(on|for) the ORDINAL(?=DOT|COMMA|SEMICOLON|CLOSE|and|to|at|for|$)",
    f"in {COUNTED}",
    "in (MONTH YEAR|the? SEASON break? terms? (of? YEAR)?|the? new years)(?!SLASH)",
    "during the? (MONTH YEAR?|SEASON break? terms? YEAR?)",
    f"(?<=DASH|OPEN|COLON){DAYISH}(?={_ENDS}$)",
)
_UNDATED = (
    "as soon as (is|it is)? (reasonably)? (possible|practicable|practically possible)|asap|in due course|at some point"
    "|(at|to|on) (a|some) (later|future) (date|meeting)|after (this|the) meeting"
    "|(at|to|for|by|before) the? next (cabinet|full council|council|agm) meeting?",
)
_STRONG_RULE = rule(f"(?=[{_STRONG_STARTS}])({'|'.join(_STRONG)})")
_WEAK_RULE, _UNDATED_RULE = (rule("|".join(patterns)) for patterns in (_WEAK, _UNDATED))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A deadline phrase taken apart: what its cues and remarks say of the period in its middle."""

    period: Tokens
    third: int | None
    before: bool
    starts: bool


def take_apart(tokens: Tokens) -> Iterator[Phrase]:
    """The ways to read a whole phrase, cues and remarks peeled off its ends, the likeliest first."""
    tags = tags_of(tokens)
    lead = _end_of(_LEAD, tags)
    words = {token.kind for token in tokens[:lead]}
    tail = _start_of_end(_TAIL, tags, lead)
    onwards = _start_of_end(_ONWARDS, tags[:tail], lead)
    before = bool(words & _STRICTLY_BEFORE) and not any(token.kind in _NOT_STRICTLY for token in tokens)
    starts = onwards < tail or bool(words & _STARTS) or {"not", "before"} <= words
    yield Phrase(tokens[lead:onwards], None, before, starts)
    part = compiled(_QUALIFIER).match(tags, lead)
    if part and lead < part.end() < onwards:
        thirds = [_THIRDS[token.kind] for token in tokens[lead : part.end()] if token.kind in _THIRDS]
        yield Phrase(tokens[part.end() : onwards], thirds[-1], False, starts)


def _end_of(pattern: str, tags: str) -> int:
    match = compiled(pattern).match(tags)
    return match.end() if match else 0


def _start_of_end(pattern: str, tags: str, lead: int) -> int:
    """Where the run that matches at the very end begins; the end itself if there is none."""
    match = compiled(f"(?:{pattern})$").search(tags, lead)
    return match.start() if match else len(tags)


def strong_spans(tokens: Tokens) -> list[tuple[int, int]]:
    """Runs of tokens (first, after the last) that a strong cue makes a deadline."""
    return _spans(_STRONG_RULE, tokens)


def weak_spans(tokens: Tokens) -> list[tuple[int, int]]:
    """Runs of tokens that are a deadline if they lie in the near future."""
    return _spans(_WEAK_RULE, tokens)


def undated_spans(tokens: Tokens) -> list[tuple[int, int]]:
    """Runs of tokens that say when without a date: "asap", "in due course"."""
    return _spans(_UNDATED_RULE, tokens)


def _spans(pattern: str, tokens: Tokens) -> list[tuple[int, int]]:
    return [match.span() for match in compiled(pattern).finditer(tags_of(tokens))]
