"""The name of the body whose meeting a head is of, as printed."""

import re
from collections.abc import Iterator
from itertools import pairwise

from minutebook.extract.dates import MONTHS
from minutebook.extract.meetings.heads import AGENDA, HEAD_PAGES, Head, HeadLine, speaks_of_minutes
from minutebook.extract.names import SENTENCE, initials_of, vocabulary
from minutebook.ingest.model import Block, Paper

NOUNS = (
    r"(?:sub-?)?committee|working party|council|board|panel|trust|group|forum"
    r"|cabinet|commission|association|governing body"
    r"|assembly|partnership|authority|governors|society|synod|trustees|executive|conference|court|club|union"
    r"|(?:municipal|water|fire|school|park|utility|irrigation)\s+district"
)
NOUN = re.compile(rf"\b(?:{NOUNS})\b", re.IGNORECASE)
_GENERIC = vocabulary(
    """
    last previous next this our committee board panel group council meeting trust forum commission
    the minutes agenda annual monthly quarterly general regular special ordinary extraordinary budget virtual joint
    and open public members full first second third fourth fifth of a
    spring summer autumn winter michaelmas term termly half
    """
)
"""Words that alone are no body's name."""
_ADJECTIVES = re.compile(
    r"^(?:(?:an?|the|annual|general|regular|special|ordinary|extraordinary|virtual|draft|budget|monthly|quarterly)\s+)+",
    re.IGNORECASE,
)
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_BODY_ENDS = re.compile(
    rf"(?:[,.;:–—]|-(?!\w)|\b(?:will|is|was|were|to) (?:be )?held\b|\bheld\b|\boccurred\b"
    r"|\btook place\b|\bon\b|\bat\b|\bwhich\b|\bto be\b"
    rf"|\b{_WEEKDAYS}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\b|\b(?:{_MONTHS})\s+\d|\b\d{{1,2}}[/.-]\d|\b(?:19|20)\d\d\b|\||$)",
    re.IGNORECASE,
)
_MEETING_OF = re.compile(r"\bmeetings?\s+of\s+(?:the\s+)?(?P<body>.+)", re.IGNORECASE | re.DOTALL)
_BODY_MEETING = re.compile(
    r"\b(?:minutes?|agenda|notes?|summons|notice)\s+(?:of|for|from)\s+(?:a\s+|the\s+)?(?P<body>.+?\smeeting)\b",
    re.IGNORECASE | re.DOTALL,
)
_BODY_HELD = re.compile(
    rf"^\W*(?:[Tt]he\s+)?(?P<body>(?=[A-Z])(?:(?!(?i:minutes|meeting|agenda|notes)\b)[^.,;:]){{4,80}}?\b(?i:{NOUNS})"
    rf"(?:\s+of\s+[A-Z]\w+)?)\s+(?:held|met|convened)\b"
)
"""The body that a sentence says to have met: "The Fenmarsh County Board met on"."""
_MINUTES_OF = re.compile(
    r"\b(?:minutes|proceedings|record|notes)\s+of\s+(?:the\s+)?(?P<body>.+)", re.IGNORECASE | re.DOTALL
)
_LIST_NAME = re.compile(
    r"^(?:[Tt]he )?(?P<name>[A-Z][\w’'&-]*(?:(?:,? and |,? & |, | of | for | )[A-Z][\w’'&-]*){1,8}? "
    r"(?i:sub-?committee|committee|panel|commission|forum|board|group))(?=\s+(?:held|on|at|in|met)\b|[.,;]|$)"
)
"""A name that is a list: "Audit, Governance and Standards Committee"."""
_RANKS = (
    re.compile(
        r"\b(?:sub-?committee|committee|panel|cabinet|working (?:party|group)|steering group|task group)$", re.I
    ),
    re.compile(r"\b(?:board|governing body|group|trustees|governors|commission|forum)(?: meeting)?$|^board of", re.I),
)
"""How the name of a body within an organisation ends, the surest first."""
_LABELLED = re.compile(
    r"^(?:(?:committee|body|group)\b:?|meeting:)\s+(?P<body>.+?)(?:\s+date\b.*)?$", re.IGNORECASE | re.DOTALL
)
_TITLE_OF_MEETING = re.compile(
    r"^(?:(?:title|name) of (?:the )?meeting|meeting (?:title|name))\W*\s(?P<body>[A-Z].*?)(?:\s+meeting)?\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""A row of a head that gives the name whatever its words are: "Title of meeting | Harbour Trust - Board Meeting"."""
_TITLED = re.compile(
    r"^(?P<body>.+?)(?:\s+meeting)?\s*(?:[:–—-]\s*|\s)(?:draft\s+)?(?:(?:amended\s+)?agenda|minutes?(?:\s+(?:for|of|on|\d).*)?|notes)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_OF_PLACE = re.compile(r"\s+(?:room|suite|hall|chambers?|house|building|theatre|centre)\b", re.IGNORECASE)
"""What makes a noun part of a place: "Conference Room"."""
_OF_MEMBERS = re.compile(
    r"(?:\w+\s)?(?:director|trustee|governor|member|commissioner)s?['’]s?(?: meeting)?", re.IGNORECASE
)
"""Whose meeting it is, which is no body's name: "Directors' Meeting"."""
_BROKEN_OFF = re.compile(r"\b(?:of|of the|for the|the)\s*$|^committee:? date:?$", re.IGNORECASE)
_AUTHORITY = re.compile(r"\b(?:council|authority)$", re.IGNORECASE)
"""The end of the name of an authority, whose committees are named below it."""
_NOUN_ALONE = re.compile(
    r"(?:(?:sub-?)?committee|board|panel|commission|group)(?:\s+meeting)?(?:\s+(?:minutes|agenda))?", re.IGNORECASE
)
"""The end of a name that is cut, on a line of its own or with "Meeting Minutes" behind it."""
_GENERAL_MEETING = re.compile(
    r"\b(?:agm|egm|(?:\w+(?:st|nd|rd|th)\s+)?(?:annual|extraordinary|special)\s+general\s+meeting)\b.*$", re.IGNORECASE
)
_NUMBERED_MEETING = re.compile(
    r"^\d+\s?(?:st|nd|rd|th)\s+(?=(?:(?:annual|ordinary|extraordinary|special|general|regular|quarterly|monthly|full)\s+)*"
    r"(?:meeting|general\s+meeting|[ae]gm|(?:director|trustee|governor|member|commissioner)s?['’]?s?['’]?(?:\s+meeting)?"
    r"|board|committee|council|panel)\b)",
    re.IGNORECASE,
)
"""The number of a meeting before what it is of: "31st Annual General Meeting", "3rd Trustees' Meeting"."""
_OF_NO_BODY = re.compile(r"(?:the\s+)?(?:first\s+|second\s+|third\s+)?(?:meeting|minutes)\b(?!\s+house)", re.IGNORECASE)
"""What begins no body's name: "Meeting 1"."""
_ACRONYM = re.compile(r"(?P<letters>[A-Z]{3,5})(?: [Mm]eeting)?")
_FULL = re.compile(r"full (?:council|board|governing body)|trust board", re.IGNORECASE)
_KIND_MET = re.compile(rf"\b(?P<kind>(?i:{NOUNS}))\s+[Mm](?:eeting|EETING)\b")
_BODY_MET = re.compile(rf"\b(?:{NOUNS}) meeting$", re.IGNORECASE)
"""A body's name with "Meeting" behind it, rather than the name of a meeting of several."""
_SAYS_MEETING = re.compile(r"\b(?:meeting|minutes)\s+of\b", re.IGNORECASE)
_LETTERS_MET = re.compile(
    r"(?P<body>(?:[A-Z][\w’'&-]*\s){0,4}(?!AGM|EGM|APCM)[A-Z]{3,6})\s+[Mm]eeting(?:\s+[Mm]inutes)?"
)
_PLAIN_NAME = re.compile(r"[A-Z][a-z’'-]+(?:(?:,?\s(?:and|&|of|for)|,)?\s[A-Z][\w’'-]+){1,7}")
_COMPRISES = re.compile(r"\bThe (?P<body>[A-Z][\w’',&-]*(?:\s[\w’',&-]+){0,9}?) (?:comprises|consists|is made up)\b")


def _glued(lines: list[HeadLine]) -> Iterator[tuple[str, HeadLine]]:
    """The lines of a head, those that end in the middle of a phrase ("MINUTES OF THE") joined to the next one."""
    waiting = ""
    for line, after in pairwise([*lines, HeadLine("", [])]):
        text = f"{waiting} {line.text}".strip()
        broken = (
            _BROKEN_OFF.search(text)
            or re.match(r"of\b", after.text, re.IGNORECASE)
            or (
                _NOUN_ALONE.fullmatch(after.text)
                and len(text.split()) <= 8
                and not (NOUN.search(text) or AGENDA.search(text) or speaks_of_minutes(text))
            )
        )
        waiting = re.sub(r"\s*\bdate:?$", "", text, flags=re.IGNORECASE) if broken else ""
        if not broken:
            yield text, line


def body_of(paper: Paper, head: Head) -> tuple[str | None, HeadLine | None]:
    """The body's name as printed, and its line: as a sentence or title names it, else the first line that is a name."""
    for line in head.lines:
        if match := _TITLE_OF_MEETING.match(line.text):
            return match["body"], line
    glued = list(_glued(head.lines))
    for pattern in (_LABELLED, _BODY_HELD, _MEETING_OF, _BODY_MEETING, _MINUTES_OF, _TITLED):
        for text, line in glued:
            if (match := pattern.search(text)) and (body := _name_of_body(match["body"])):
                return _in_full(body, glued), line
    named = [(b, line) for text, line in glued if len(text.split()) <= 16 and (b := _name_in_line(text))]
    if named:
        return _innermost(named)
    if found := _met(head) or _named_again(paper, head):
        return found
    for piece in paper.flow[head.first : head.last]:
        if piece.page >= paper.flow[head.first].page + HEAD_PAGES:
            break
        if isinstance(piece, Block) and (match := _COMPRISES.search(piece.text)):
            return match["body"], HeadLine(piece.text, piece.evidence(match.start("body"), match.end("body")))
    return None, None


def _met(head: Head) -> tuple[str, HeadLine] | None:
    """A title that is a short name in letters before "Meeting", of no kind of body: "Fenmarsh PMB Meeting"."""
    for line in head.lines[:3]:
        if (match := _LETTERS_MET.fullmatch(line.text)) and _is_named(match["body"]):
            return match["body"], line
    return None


def _named_again(paper: Paper, head: Head) -> tuple[str, HeadLine] | None:
    """A line at the head that the minutes name as what met: "the minutes of the meeting of Roads and Parks"."""
    lines = [line for line in head.lines[:4] if _PLAIN_NAME.fullmatch(line.text) and _is_named(line.text)]
    for piece in paper.flow[head.first : head.last] if lines else ():
        if isinstance(piece, Block) and "meeting of " in piece.text:
            small = piece.text.lower()
            for line in lines:
                if re.search(rf"\bmeeting of (?:the )?{re.escape(line.text.lower())}\b", small):
                    return line.text, line
    return None


def noun_of(head: Head) -> tuple[str | None, HeadLine | None]:
    """What kind of body the title of minutes says that met, where no name of one is printed: "Board"."""
    for line in head.lines:
        if speaks_of_minutes(line.text) and (match := _KIND_MET.search(line.text)):
            return match["kind"], line
    return None, None


def _innermost(named: list[tuple[str, HeadLine]]) -> tuple[str, HeadLine]:
    """Of the names in a head that of the body that met, rather than of the organisation it belongs to."""
    outer = named[0]
    for rank in _RANKS:
        if rank.search(outer[0]):
            inner = [one for one in named[1:2] if _RANKS[0].search(one[0]) and rank is not _RANKS[0]]
            return inner[0] if inner else outer
        if found := next((one for one in named[1:] if rank.search(one[0])), None):
            return found
    return next((one for one in named if not _AUTHORITY.search(one[0])), outer)


def _in_full(body: str, glued: list[tuple[str, HeadLine]]) -> str:
    """The body, or where it is only "Parish Council" or "PCC" the name in full that a line of the head gives."""
    if _OF_MEMBERS.fullmatch(body):
        return next((name for text, _ in glued if (name := _name_in_line(text)) and len(text.split()) <= 8), body)
    if short := _ACRONYM.fullmatch(body):
        names = [name for text, _ in glued if (name := _name_of_body(text, whole=True))]
        return next((name for name in names if initials_of(name).startswith(short["letters"])), short["letters"])
    if not re.fullmatch(r"(?:parish|town|community|village) council", body, re.IGNORECASE):
        return body
    names = [name for text, _ in glued if (name := _name_of_body(text, whole=True)) and not _SAYS_MEETING.search(name)]
    return next((name for name in names if name.lower().endswith(f" {body.lower()}")), body)


def _name_of_body(text: str, whole: bool = False) -> str | None:
    """The name of a body that a phrase begins with, or None. `whole`: the phrase is a line that may be anything."""
    text, general = _GENERAL_MEETING.subn("", _NUMBERED_MEETING.sub("", " ".join(text.split())))
    if (listed := _LIST_NAME.match(text)) and "," in listed["name"] and not whole:
        return listed["name"]
    end = _BODY_ENDS.search(text, 1)
    cut = text[: end.start() if end else None].strip(" ,.;:–—-")
    if _OF_NO_BODY.match(cut):
        return None
    if whole and (SENTENCE.search(text) or not cut[:1].isupper()):
        return None
    together = re.search(r"\bmeeting$", cut, re.IGNORECASE) and not _BODY_MET.search(cut)
    if whole and together and NOUN.search(cut) and not _ADJECTIVES.match(cut):
        return cut
    name = re.sub(r"\s+meeting$", "", cut, flags=re.I)
    nouns = list(NOUN.finditer(name))
    if nouns:
        tail = name[nouns[-1].end() :]
        if _OF_PLACE.match(tail):
            return None
        name = name if re.match(r"\s+(?:of|for|on)\b|$", tail, re.IGNORECASE) else name[: nouns[-1].end()]
        name = _ADJECTIVES.sub("", name)
        return name if _is_named(name) else None
    if whole or not (general or re.search(r"\bmeeting$", cut, re.IGNORECASE)):
        return None
    return cut if _is_named(cut) else None


def _name_in_line(text: str) -> str | None:
    """The name that a line is, or that stands behind the dash in "Larkrise School – Local Governing Body"."""
    parts = re.split(r"\s[–—-]\s", text)
    if len(parts) == 2 and _RANKED.search(parts[1]) and (name := _name_of_body(parts[1], whole=True)):
        return name
    return _name_of_body(text, whole=True)


_RANKED = re.compile(rf"\b(?:{NOUNS})$", re.IGNORECASE)


def _is_named(name: str) -> bool:
    """Whether a name is more than a common noun: "Cabinet" and "Full Council" are, "the Committee" is not."""
    words = set(name.lower().split())
    return "cabinet" in words or not words <= _GENERIC or bool(_FULL.fullmatch(name))
