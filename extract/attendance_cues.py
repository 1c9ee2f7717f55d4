"""The words that open a section of an attendance list, as data."""

import re
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from minutebook.extract.cues import load_cues
from minutebook.extract.names import HONORIFIC, is_called, remembered
from minutebook.ingest.lines import segments
from minutebook.ingest.model import Block, Line
from minutebook.schema import AttendanceStatus, Role

PRESENT, APOLOGIES, ABSENT, IN_ATTENDANCE, SUBSTITUTE = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.APOLOGIES,
    AttendanceStatus.ABSENT,
    AttendanceStatus.IN_ATTENDANCE,
    AttendanceStatus.SUBSTITUTE,
)

_WHO = (
    r"(?:members|councillors|cllrs|committee members|board members|governors|trustees|directors|commissioners"
    r"|voting members|cabinet members|council\s?members)"
)
MEMBERS = re.compile(rf"{_WHO}|member|councillor", re.IGNORECASE)
"""What heads the names of members in a cell of its own."""
_STAFF = (
    r"(?:(?:(?:council|parish|town) )?employees|staff|secretariat|officers|officials|visitors?|guests?|observers?"
    r"|residents|community members"
    r"|(?:members of (?:the )?)?public|presenters?|speakers?"
    r"|advisers?|contributors?|invitees|co-opted members|non-voting members)"
)
_SENT = r"(?:\s+(?:were\s+|had been\s+)?(?:received|given|noted|sent|accepted))?"
_WITH = (
    r"(?:\s*(?:and|&|,|/)\s*(?:introductions|welcome|substitut\w+|absent|absences?"
    r"|reasons(?:\s+given)?|declarations?(?:\s+of\s+interests?)?))*"
)
_BY_WIRE = (
    r"(?:(?:present|attending|joining|joined)\s+)?(?:by\s+(?:(?:tele)?phone|video)|via\s+\w+|on\s+zoom|online|remotely)"
)
_LISTED = partial(load_cues().pattern, "attendance")
CUES: tuple[tuple[str, AttendanceStatus, Role | None], ...] = (
    (rf"{_STAFF}(?:\s+and\s+{_STAFF})?(?:\s+(?:present|in attendance|attending))?", IN_ATTENDANCE, None),
    (rf"(?-i:[A-Z][\w’'&-]+\s+){{1,2}}{_STAFF}(?=\s*:)", IN_ATTENDANCE, None),
    (
        r"(?:also|others?|other persons)\s+(?:present|in attendance|attending|attended|attendees)"
        r"(?:\s+(?:via\s+\w+|by\s+\w+|on\s+zoom|virtually|remotely|online|in person))*",
        IN_ATTENDANCE,
        None,
    ),
    (
        r"(?!parish|town|community|village)(?-i:[A-Z][\w’'&-]+)\s+(?:councillors|cllrs)(?=\s*:)",
        IN_ATTENDANCE,
        None,
    ),
    (
        rf"the\s+(?:following\s+|other\s+)?(?:[\w’'&-]+\s+)?{_STAFF}\s+(?:were\s+)?(?:present|in attendance)"
        r"(?:\s+were)?",
        IN_ATTENDANCE,
        None,
    ),
    (
        rf"(?:other\s+)?{_WHO}\s+(?:attending|in attendance|present)"
        r"\s+(?:in accordance with|under|pursuant to)\s+[^:]{3,60}",
        IN_ATTENDANCE,
        None,
    ),
    (r"others(?=\s*:)", IN_ATTENDANCE, None),
    (
        r"(?:administration|management|consultants?|advis[eo]rs?|attorneys?|police|press|by invitation)(?=\s*:)",
        IN_ATTENDANCE,
        None,
    ),
    (rf"other\s+{_WHO}\s+(?:present|in attendance|attending)", IN_ATTENDANCE, None),
    (
        r"non-?\s?(?:(?:committee|council|board|group|panel)\s+)?members"
        r"(?:\s+(?:present|in attendance|attending|observing))?"
        r"(?:\s+[\w’'&-]+){0,8}(?=\s*:)",
        IN_ATTENDANCE,
        None,
    ),
    (rf"{_BY_WIRE}(?=\s*[:–—-])", PRESENT, None),
    (r"(?:non-?\s?)?executive\s+(?:directors|members)(?=\s*:)", PRESENT, None),
    (
        rf"the\s+following(?:\s+{_WHO})?\s+(?:were\s+(?:also\s+)?(?:present|in attendance)|attended)"
        r"(?:\s+(?:at\s+)?(?:the|this)\s+meeting)?",
        PRESENT,
        None,
    ),
    (
        r"(?:[\w’'&-]+\s+){0,3}(?:council|board|commission|committee)\s+(?:members\s+)?present(?:\s+were)?",
        PRESENT,
        None,
    ),
    (rf"the\s+(?:following|other)\s+{_WHO}\s+(?:were\s+)?present(?:\s+were)?", PRESENT, None),
    (
        rf"(?:in attend[ae]nce|attending|{_LISTED('in_attendance')})(?:\s+(?:virtually|remotely|online))?",
        IN_ATTENDANCE,
        None,
    ),
    (
        rf"(?:{_WHO}\s+)?absent(?:\s+without apolog(?:y|ies))?|{_LISTED('absent')}",
        ABSENT,
        None,
    ),
    (
        rf"(?:(?:sent|welcome|introductions)\W*(?:and|&|,)?\s*)?apolog(?:y|ies)"
        rf"(?:\s+for\s+(?:absence|non-attendance))?{_SENT}(?:\s+(?:from|by))?{_WITH}|{_LISTED('apologies')}",
        APOLOGIES,
        None,
    ),
    (_LISTED("substitutes"), SUBSTITUTE, None),
    (
        rf"(?:those\s+|all\s+)?(?:present|in person)(?:\s+(?:were|was|virtually|{_WHO}))?"
        rf"|{_LISTED('present')}|{_WHO}\s+(?:present|in attendance|attending)"
        rf"|(?!{_STAFF}|other|also)(?:[\w’'&-]+\s+){{1,3}}{_WHO}\s+present",
        PRESENT,
        None,
    ),
    (
        rf"(?!{_STAFF})(?:[\w’'&-]+\s+){{0,3}}in attendance(?:\s+[\w’'&-]+){{1,8}}(?=\s*:)",
        IN_ATTENDANCE,
        None,
    ),
    (rf"{_WHO}(?:\s+of\s+the\s+\w+)?(?=\s*(?:\([^()]{{0,60}}\)\s*)?:)", PRESENT, None),
    (
        r"(?:panel|board|committee|group)(?=\s*:\s*[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){1,3}(?:\s\([^)]{1,60}\))?,\s[A-Z])",
        PRESENT,
        None,
    ),
    (
        r"in the chair|chaired by|chair|chairman|chairwoman|chairperson|cathaoirleach",
        PRESENT,
        Role.CHAIR,
    ),
    (
        r"(?:deputy|vice)[ -]?chair(?:man|woman|person)?|leas[ -]?chathaoirleach",
        PRESENT,
        Role.VICE_CHAIR,
    ),
    (
        r"(?:clerked|minuted) by|(?:(?:parish|town) )?clerk(?: to the (?:committee|council|board|panel|meeting))?"
        r"|(?:minutes|notes)(?: taken)? by"
        r"|(?:minutes|notes)(?!.*\b(?:action|log|draft|part|agenda|meeting|minutes|approved|committee|board|council"
        r"|group|panel|forum|team|trust|society|association|club)\b)(?=\s*[:–-]\s(?-i:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3})(?:\s*\([^()]*\))?\W*$)"
        r"|(?:minute|note)[ -]taker|(?:(?:minutes?|recording) )?secretary",
        IN_ATTENDANCE,
        Role.CLERK,
    ),
)
"""What a section is headed with, the status of those it lists and, where the heading is an office, their role."""

_STOP = rf"\.(?=\s+(?:{_WHO}\s*:|(?-i:{HONORIFIC.pattern})))"
"""A full stop for a colon, before the names."""
_JOINED = r"(?:\s*[–—-]\s*(?:on[ -]?line|virtual(?:ly)?|remote(?:ly)?|(?:via|by|on)\s+[a-z]+)(?=\s*[:–—]|\s-\s))?"
"""How people came, between the heading and its colon: "Present – online – Cllr Ash"."""
_SECTIONS = tuple(
    (
        re.compile(
            rf"\W{{0,3}}(?:roll\s?call\s*[:–—-]*\s*)?(?:{words})(?:\s*\([^()]{{0,60}}\))?{_JOINED}\s*(?P<end>[:;–—]+-?(?:\s*\([^()]{{0,60}}\)(?=\s+\w))?|\s-\s|{_STOP}|$)",
            re.IGNORECASE,
        ),
        status,
        role,
    )
    for words, status, role in CUES
)
_RECEIVED = re.compile(r"\s*(?:were|was)\s+(?:received|noted|given|accepted)\s+from\s+")
_ROLL_CALL = re.compile(
    r"\W{0,3}roll\s?call(?:\s+by\s+[^,:]{3,40}(?=[,:]))?\s*[:–—,-]+\s*(?!roll\b|vote\b)"
    r"(?:[^.:]{3,60}\scalled\sthe\sroll\.\s+)?(?:all\s+(?:members\s+)?present\s*[:,–—-]+\s*)?",
    re.IGNORECASE,
)
_ROLL_CALL_ALONE = re.compile(r"\W{0,3}roll\s?call\W*", re.IGNORECASE)
_RUN_ON = re.compile(
    r"\W{0,3}(?P<cue>(?:(?:[Aa]lso|[Oo]thers|[Tt]hose)\s+)?(?:[Pp]resent|[Ii]n attendance)"
    r"(?:\s+(?:during|for)\s+[^:.]{3,40}?)?\s+(?:was|were)\b(?:\s+(?:the\s+)?(?:[\w’'-]+\s+)?(?i:members|directors)\s*[–—:-])?"
    r"|[Aa]bsent\s+(?:was|were)\b|[Aa]lso\s+(?:present|in attendance)\b|(?:PRESENT|IN ATTENDANCE|APOLOGIES)\b):?"
    r"\s+(?:the\s+)?(?!FOR\b|AND\b)(?=[A-Z])"
)
_DONE_BY = re.compile(
    r"\W{0,3}(?:(?:the )?meeting (?:was )?)?(?:(?P<chair>chaired)|minuted|clerked|(?:minutes|notes) taken) by"
    r"\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""An office at the meeting, told of before the name without a colon."""
_BEFORE_NAME = re.compile(
    rf"\W{{0,3}}(?P<cue>present|in attendance|also present|apologies|absent)\s+"
    rf"(?={HONORIFIC.pattern}|(?-i:[A-Z][\w’'-]+ [A-Z][\w’'-]+ \([A-Z]{{2,4}}\)))",
    re.IGNORECASE,
)
"""Headings that run on into the names without a colon."""
_COMMA = re.compile(
    r"(?P<cue>Present|In attendance|Also present|Apologies|Absent),\s+"
    rf"(?=(?P<who>(?:(?:{HONORIFIC.pattern})\s)?[A-Z][a-z][\w’'-]* [A-Z][a-z][\w’'-]*))"
)
"""The same with a comma typed for the colon, before a person's name."""


@dataclass(frozen=True, slots=True)
class Section:
    """The heading of a section of an attendance list. `end` is the offset behind it in the text it was found in."""

    status: AttendanceStatus
    role: Role | None
    end: int


@remembered
def section_at(text: str, alone: bool = False) -> Section | None:
    """The section whose heading a text begins with: followed by a colon or dash, or all there is.

    `alone`: the text stands in a cell before a value, so that an office ("Clerk") needs no colon.
    """
    for pattern, status, role in _SECTIONS:
        if (match := pattern.match(text)) and (match["end"] or alone or not role):
            told = _RECEIVED.match(text, match.end()) if status is APOLOGIES else None
            return Section(status, role, told.end() if told else match.end())
    if match := _ROLL_CALL.match(text) or _ROLL_CALL_ALONE.fullmatch(text):
        return Section(PRESENT, None, match.end())
    if match := _DONE_BY.match(text):
        presided = match["chair"] is not None
        return Section(PRESENT if presided else IN_ATTENDANCE, Role.CHAIR if presided else Role.CLERK, match.end())
    comma = _COMMA.match(text)
    behind_comma = comma if comma and is_called(comma["who"]) else None
    if match := _RUN_ON.match(text) or _BEFORE_NAME.match(text) or behind_comma:
        cue = match["cue"].lower()
        status = ABSENT if "absent" in cue else APOLOGIES if "apolog" in cue else IN_ATTENDANCE
        return Section(PRESENT if cue.startswith("present") else status, None, match.end())
    return None


_ENDS_IN_HEADING = re.compile(
    rf"\b(?:with|by|attended by|present were|in attendance were|those (?:present|attending) were)"
    r"\s+(?:(?:all\s+)?(?:of\s+)?the following"
    rf"(?:\s+(?:{_WHO}|people|persons|representatives|delegates))?"
    r"(?:\s+(?:being\s+)?(?:present|in attendance|attending|who attended))?)"
    r"(?:\s+(?:at the meeting))?\s*:$",
    re.IGNORECASE,
)


def ends_in_heading(text: str) -> Section | None:
    """The list that a sentence about the meeting announces: "was held on 4 May, with the following in attendance:"."""
    if not text.endswith(":") or "following" not in text:
        return None
    told = _ENDS_IN_HEADING.search(text)
    came = told and re.search(r"attend|present", told[0], re.IGNORECASE)
    return Section(PRESENT, None, len(text)) if came else None


_MEMBERS_ALONE = re.compile(rf"(?:(?:board|committee|council|panel|trust)\s+)?{_WHO}|attendees", re.IGNORECASE)


def members_alone(block: Block) -> Section | None:
    """The section that a heading in bold letters opens, which says only who they are: "Members", "Participants"."""
    if not block.bold or len(block.text) > LONGEST_HEADING:
        return None
    if block.text.rstrip(" :").lower() == "participants":
        return Section(IN_ATTENDANCE, None, len(block.text))
    return Section(PRESENT, None, len(block.text)) if _MEMBERS_ALONE.fullmatch(block.text.rstrip(" :")) else None


LONGEST_HEADING = 30
"""Letters of such a heading."""
_ALONE = re.compile(
    r"(?:(?:also|those|all|members)\s+)?(?:present|in attendance|absent|apologies.*|sederunt)\W*", re.IGNORECASE
)


def head_apart(block: Block, line: int = 0) -> Section | None:
    """The heading that white space or bold letters part from the names behind it: "Present   Ann Ash, Bob Birch"."""
    printed = block.lines[line]
    words = segments(printed)
    head = " ".join(word.text for word in words[0]) if len(words) > 1 else _bold_head(printed)
    section = section_at(head) if head else None
    return section if section and section.end == len(head) and not section.role else None


def _bold_head(line: Line) -> str:
    """The bold words that a line of other letters begins with."""
    if not line.words[0].bold or line.bold:
        return ""
    return " ".join(word.text for word in takewhile(lambda word: word.bold, line.words))


def heads_within(block: Block) -> list[int]:
    """The offsets in a block's text at which a later line begins with the heading of a section."""
    found = []
    ends = [*block.starts[1:], len(block.text)]
    for place, (offset, after, line) in enumerate(zip(block.starts, ends, block.lines, strict=True)):
        text = block.text[offset:after].strip()
        section = section_at(text) if offset and text[:1].isupper() and _may_end(block.text[:offset]) else None
        if offset and section is None and head_apart(block, place):
            found.append(offset)
        if section and (section.end < len(text) or text.endswith(":") or line.bold or _ALONE.fullmatch(text)):
            found.append(offset)
    return found


def _may_end(text: str) -> bool:
    """Whether an entry can be over at the end of a text: no bracket is open, and no comma or "and" hangs."""
    return text.count("(") <= text.count(")") and not re.search(r"(?:,|\b(?:and|of|for|the))\s*$", text)
