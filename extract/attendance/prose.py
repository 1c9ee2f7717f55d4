"""Attendance that sentences of the first minutes state: apologies, absences, substitutions."""

import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.extract.attendance.apologies import read_apologies, without_reasons
from minutebook.extract.attendance.entries import parse_list
from minutebook.extract.attendance.mentions import is_doubtful, is_post, parse_person, role_of
from minutebook.extract.attendance.stops import FULL_STOP, sentence_end
from minutebook.extract.attendance.units import Listed
from minutebook.extract.attendance_cues import ABSENT, APOLOGIES, IN_ATTENDANCE, PRESENT, SUBSTITUTE, section_at
from minutebook.extract.names import GIVEN_NAMES, HONORIFICS, SENTENCE
from minutebook.ingest.model import Block, Paper, Table
from minutebook.schema import AttendanceStatus, Role, Rule

HEADED_ITEMS = 12
"""Numbered headings after which no apologies are looked for."""
PIECES = 120
PROSE = -1
"""The section number of what sentences state."""
_RECEIVED = (
    r"(?:received|provided|given|noted|accepted|reported|tendered|submitted|sent|made|recorded|intimated|presented|offered"
    r"|approved|conveyed)"
)
_FROM = re.compile(
    r"\bapolog(?:y|ies)(?:\s+and\s+(?:valid\s+)?reasons)?"
    r"(?:\s+(?:for|of)\s+(?:absence|non[- ]attendance|inability\s+to\s+attend))?"
    rf"(?:\s+(?:were|was|have been|had been|having been))?(?P<told>\s+(?:also\s+)?{_RECEIVED})?"
    rf"(?:\s+and\s+{_RECEIVED})?(?:,\s+(?:with|and)\s+[a-z ]{{3,30}},|\s+also)?"
    r"\s+(?:from|by|on behalf of|(?(told)for|from))\s*[:,]?-?\s+",
    re.IGNORECASE,
)
_REASONS = re.compile(
    r"\b(?:accept|approv|not|record|receiv)(?:e|es|ed|ing)?\s+(?:the\s+)?(?:reasons?\s+(?:given\s+)?for\s+)?(?:the\s+)?"
    r"absences?\s+(?:of|from|for)\s+",
    re.IGNORECASE,
)
"""The same without the word: "accepted the reasons for absence of Cllr Ash"."""
_NAMES = r"(?P<names>[^\W\d_a-z][^.;:]{2,300}?)"
_GAVE = re.compile(
    rf"(?:^|(?<=\w[.:]\s)){_NAMES}\s+(?:had\s+|has\s+|have\s+)?(?:sent|gave|given|submitted|tendered)\s+(?:(?:his|her|their)\s+)?"
    r"(?:formal\s+)?apologies(?P<rest>[^.]*)",
)
SENT = re.compile(
    rf"{_NAMES}\s+(?:had\s+|has\s+|have\s+)?(?:sent|gave|given|submitted|tendered)\s+(?:(?:his|her|their)\s+)?(?:formal\s+)?apologies"
)
"""A line that tells who sent apologies, which goes on with no list."""
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some)"
_PUBLIC = rf"{_COUNT}\s+(?:other\s+)?(?:members?\s+of\s+(?:the\s+)?(?:public|press)|residents?|parishioners?)"
_WITH_PUBLIC = re.compile(
    rf"(?:^|[.]\s)(?:(?:Also|Plus)\s+(?:present\s+)?(?:(?:was|were)\s+)?{_NAMES}\s*(?:,|,?\s(?:and|&|plus))\s+{_PUBLIC}\b"
    rf"|(?:[Tt]here\s+(?:was|were)\s+)?(?i:{_PUBLIC})(?:\s+(?:were|was))?(?:\s+(?:present|in\s+attendance|attending))?"
    rf"(?:\s+on\s?line)?\s*(?:,|,?\s(?:and|&|plus|as\s+well\s+as|together\s+with))"
    rf"\s+{_NAMES.replace('names', 'behind')}\s*(?:[.]|$))"
)
"""Who came with the public: "Also PC Ash & two members of the public", "Three residents and County Cllr Birch."."""
_ABSENT = re.compile(
    rf"(?:^|(?<=[a-z)][.;]\s)){_NAMES}\s+(?:was|were)"
    r"\s+(?:absent\b|not\s+present\b(?!,?\s+(?:for|at|during|when|while|to|but|so)\b))"
)
_UNABLE = re.compile(
    rf"(?:^|(?<=[a-z)][.;]\s)){_NAMES}\s+(?:(?:was|were|had\s+been)\s+(?:unable|not\s+able)\s+to|could\s+not)"
    r"\s+(?:attend|be\s+present|join|come)(?:\s+(?:the|this)\s+meeting)?(?=\s*(?:[.,;]|$|(?:due|owing|because|but|and|as)\b))"
)
_ATTENDING = re.compile(r"\b(?:but|although|though)\b.*\b(?:attend|join|present|virtual|remote|online)", re.IGNORECASE)
_NAME_WORD = rf"(?:(?:{'|'.join(map(re.escape, sorted(HONORIFICS)))}|[^\W\d_a-z]{{1,2}})\.|[^\W\d_a-z][\w'’-]*)"
_PERSON = rf"(?<![\w'’-])(?!With\b)(?:{_NAME_WORD}\s+){{0,3}}{_NAME_WORD}"
_SUBSTITUTING = re.compile(
    rf"(?P<who>{_PERSON})\s+(?:was\s+|were\s+|is\s+|would\s+be\s+|had\s+been\s+|attended\s+as\s+)?(?:a\s+)?"
    rf"(?:appointed\s+as\s+a\s+)?(?:substitut(?:ing|ed|e)(?:\s+member)?|deputi[sz](?:ing|ed))(?:,[^,.;]{{3,40}},)?\s+for\s+(?P<whom>{_PERSON})"
)
_CHOSEN = re.compile(
    rf"(?P<who>{_PERSON})\s+(?:be|was|were|is)\s+(?:duly\s+)?(?:elected|appointed|invited|asked)\s+(?:as\s+|to\s+)?"
    r"(?:act\s+as\s+)?(?:the\s+)?[Cc]hair(?:man|woman|person)?\s+(?:(?:of|for)\s+)?(?:the|this)\s+meeting\b"
)
_PRESIDED = re.compile(
    rf"(?P<who>{_PERSON}),?\s+(?:took\s+the\s+[Cc]hair|(?:was\s+)?in\s+the\s+[Cc]hair|presided|chaired\s+the\s+meeting)\b(?!\s+for\b)"
)
_CHAIRED = re.compile(rf"\b[Mm]eeting\s+was\s+(?:\w+\s+and\s+)?[Cc]haired\s+by\s+(?P<who>{_PERSON})")
_CHAIR = r"[Cc]hair(?:man|woman|person)?"
_ELECTED = re.compile(
    rf"(?P<who>{_PERSON})\s+(?:be|was|is)\s+(?:duly\s+|unanimously\s+|re-?)*elected\s+(?:as\s+|to\s+be\s+)?(?:the\s+)?{_CHAIR}"
    r"(?=\s*(?:[.,;]|$|for\s+(?:the\s+)?(?:coming|ensuing|year|municipal|civic|next|\d)|of\s+the\s+(?:\w+\s+)?(?:[Cc]ouncil|[Bb]oard)\b))"
)
"""Who was elected to the chair at the first meeting of a year, and sat in it from then on."""
_CALLED_TO_ORDER = re.compile(rf"(?P<who>{_PERSON})\s+called\s+(?:the|this)\s+(?:[\w’'&-]+\s+){{1,12}}?to\s+order\b")
_PRESIDES = re.compile(
    rf"\b(?:President|Mayor|Commodore)\s+(?P<who>{_PERSON})\s+(?:chaired|presided)\b(?!\s+(?:a|an|over\s+a)\b)"
)
_TOOK_MINUTES = re.compile(
    rf"(?P<who>{_PERSON})\s+(?:took|recorded|kept|agreed\s+to\s+take|is\s+taking|was\s+taking)\s+(?:the\s+)?(?:minutes|notes)\b"
)
_IN_CHAIR = re.compile(
    rf"(?P<named>{_PERSON})\s+\((?:the\s+)?{_CHAIR}\)"
    rf"|\b{_CHAIR}(?:\s+of\s+the\s+\w+)?,\s+(?P<beside>{_PERSON}),"
    rf"|\b(?:{_CHAIR}|President|Mayor)\s+(?P<called>{_PERSON})\s+(?:called|convened|opened)\b"
)
"""An office that stands beside the name of a person who speaks."""
_WELCOME_FROM = re.compile(
    rf"^(?:Welcome|Introductions?|Opening(?:\s+remarks)?)\s+(?:from|by)\s+(?:the\s+)?{_CHAIR},?\s+(?P<who>{_PERSON})"
)
"""The title of a first item that names the chair: "Welcome from the Chair, Ann Ash"."""
_OPENS_MEETING = re.compile(r"\s*(?:then\s+|warmly\s+)?(?:welcomed|opened|thanked|called|took)\b")
_MEMBERS = (
    r"(?:(?:[Cc]ouncil|[Bb]oard|[Cc]ommittee|[Cc]ommission)\s?)?"
    r"(?:[Mm]embers|[Ss]electmen|[Cc]ouncilmembers|[Cc]ommissioners|[Tt]rustees|[Dd]irectors|[Ss]upervisors|[Cc]ouncillors)"
)
_WERE_PRESENT = re.compile(
    rf"(?:(?:^|[.]\s+){_MEMBERS}\s+(?P<first>[A-Z][^.;:]{{5,300}}?)\s+were\s+present\b"
    rf"|\b(?:{_MEMBERS}\s+(?:present|in\s+attendance)\s+(?:were|included|was)"
    r"|(?:[Tt]here\s+)?were\s+(?:also\s+)?present)\s*:?\s+"
    rf"(?P<behind>[A-Z](?:[^.;:]|(?<=\b[A-Z])\.|(?<=\b[CDM][rs])\.|(?<=\b[CM][lr][lrs])\.){{5,300}}))"
)
"""Who was there, in a sentence: "Members Ann Ash and Bob Birch were present"."""
_CAME = re.compile(
    rf"(?:^|(?<=[.:]\s)){_NAMES}\s+(?:(?:were|was)\s+(?P<also>also\s+)?(?:present|in\s+attendance)\b"
    r"(?:\s+for\s+(?:part|some|most)\s+of\s+the\s+meeting)?|attended(?:\s+the\s+meeting)?)"
    r"(?:,?\s+(?:(?:along|together)\s+with|as\s+(?:was|were))\s+(?P<beside>[^.;:]{3,200}(?:(?<=[DM]r|rs|Ms)\.[^.;:]{3,100})*))?(?=\s*\.|\s*$)"
)
"""The same with the names first, all of them people: "Ann Ash and Bob Birch were also in attendance."."""
_CALLED = re.compile(
    rf"\bcalled\s+(?:[\w’']+\s+){{0,8}}?to\s+order\b.{{0,40}}?\bby\s+(?:the\s+)?"
    rf"(?:[Cc]hair(?:man|woman|person)?|Mayor|President|Supervisor)\s+(?P<who>{_PERSON})"
)
_TELL_WHO_CAME = (_PRESIDED, _CHAIRED, _CALLED, _CALLED_TO_ORDER, _WELCOME_FROM)
"""Sentences that put somebody in the chair who need not be listed."""
_ROLL = re.compile(
    rf"(?P<who>{_PERSON})\s?[–—-]\s?(?P<how>(?i:present|here|absent|excused))\b(?!\s(?!via\b|by\b|online\b|remotely\b)[a-z])"
)
"""A name that a roll call gives with its answer: "Councilman Ash – present"."""
_ANSWERED = re.compile(rf"(?P<who>{_PERSON})\s+(?:answered|responded)\s+\W?(?:present|here)\b")
_HOW = {"present": PRESENT, "here": PRESENT, "absent": ABSENT, "excused": APOLOGIES}
_CALLED_ROLL = re.compile(rf"(?P<who>{_PERSON}),?\s+(?:(?:\w+\s)?Clerk|Secretary),?\s+called\s+the\s+roll\b")
_WHO = re.compile(r",\s*(?:and\s+)?|\s+(?:and|&)\s+")
_GOES_ON = re.compile(
    r"\s+(?:These|This|They|It)\s+(?:were|was|had)\b"
    r"|,?\s+(?:and|which)\s+(?:these|this|it|they|the\s+reasons?|were|was)\b|\s+be\s+(?:\w+ed|noted)\b|\s+for\s+\w*\s?absence\b"
)
"""What goes on behind the names: "and these were accepted", "be accepted", "for absence"."""


def read_prose(paper: Paper, first: int, last: int) -> list[Listed]:
    """The entries that the sentences of the pieces `first` to `last` (exclusive) state."""
    found: list[Listed] = []
    blocks = list(_blocks(paper.flow[first:last]))
    for i, block in enumerate(blocks):
        found += _stated(block, blocks[i + 1] if i + 1 < len(blocks) else None)
    return [*found, *read_apologies(blocks)]


def _blocks(pieces: list[Block | Table]) -> Iterator[Block]:
    """The blocks of the first pieces, those of table cells included."""
    headings = 0
    for piece in pieces[:PIECES]:
        if isinstance(piece, Block):
            headings += piece.label is not None and any(c.isdigit() for c in piece.label)
            if headings > HEADED_ITEMS:
                return
            yield piece
        else:
            for row in piece.rows[:HEADED_ITEMS]:
                yield from (block for cell in row.cells for block in cell.blocks)


def _stated(block: Block, after: Block | None) -> Iterator[Listed]:
    text = block.text
    if "polog" in text or "POLOG" in text:
        for match in _FROM.finditer(text):
            end = sentence_end(text, match.end(), FULL_STOP)
            told = _GOES_ON.search(text, match.end(), end)
            yield from _named(block, match.end(), told.start() if told else end, APOLOGIES)
            if after and end == len(text) and re.search(r"(?:,|\band)\s*$", text):
                yield from _named(after, 0, sentence_end(after.text, 0), APOLOGIES)
        for match in _GAVE.finditer(text):
            status = PRESENT if _ATTENDING.search(match["rest"]) else APOLOGIES
            yield from _named(block, _own_line(block, match), match.end("names"), status)
    if "bsence" in text:
        for match in _REASONS.finditer(text):
            yield from _named(block, match.end(), sentence_end(text, match.end(), FULL_STOP), APOLOGIES)
    if "unable to" in text or "not able to" in text or "could not" in text:
        yield from _attended(block, _UNABLE, APOLOGIES)
    if "public" in text or "resident" in text or "parishioner" in text:
        yield from _with_public(block)
    if "absent" in text or "not present" in text:
        for match in _ABSENT.finditer(text):
            yield from _named(block, match.start("names"), match.end("names"), ABSENT)
    if " present" in text or "in attendance" in text:
        for match in _WERE_PRESENT.finditer(text):
            side = "first" if match["first"] else "behind"
            yield from _named(block, match.start(side), match.end(side), PRESENT)
        yield from _attended(block)
    elif "attended" in text:
        yield from _attended(block)
    if "answered" in text or "responded" in text:
        for match in _ANSWERED.finditer(text):
            yield from _named(block, match.start("who"), match.end("who"), PRESENT)
    if "called the roll" in text:
        yield from _caller(block)
    if "resent" in text or "bsent" in text:
        for match in filter(_is_spelt, _ROLL.finditer(text)):
            yield from _named(block, match.start("who"), match.end("who"), _HOW[match["how"].lower()])
    if "hair" in text or "presided" in text or " called " in text:
        yield from _chairs(block)
    if "minutes" in text or "notes" in text:
        yield from _note_takers(block)
    if "ubstitut" in text or "eputi" in text:
        yield from _substitutions(block)


def _own_line(block: Block, match: re.Match[str]) -> int:
    """Where the names of a sentence begin: below a list, with the line that the sentence stands in."""
    below = [offset for offset in block.starts if match.start("names") < offset < match.end("names")]
    return below[-1] if below and section_at(block.text) else match.start("names")


def _is_spelt(answer: re.Match[str]) -> bool:
    """Whether an answer is that of a name, not a letter of a key ("A – Absent") or the words "Roll Call"."""
    last = answer["who"].split()[-1]
    return len(last) > 1 and not last.isupper() and last.lower() != "call"


def _named(block: Block, start: int, end: int, status: AttendanceStatus) -> Iterator[Listed]:
    """The names of a stretch; a single word is one behind an honorific only, or where apologies name given names."""
    text = block.text[start:end]
    for mention in parse_list(without_reasons(text) if status is APOLOGIES else text):
        if not is_doubtful(mention) or (status is APOLOGIES and mention.name in GIVEN_NAMES):
            where = block.evidence(start + mention.start, start + mention.end)
            yield Listed(mention, where, status, section=PROSE, rule=Rule.NAME_IN_SENTENCE)


def _attended(block: Block, told: re.Pattern[str] = _CAME, status: AttendanceStatus = PRESENT) -> Iterator[Listed]:
    """Those whom a sentence begins with and says were there, or not, where it names nobody and nothing else."""
    for match in told.finditer(block.text):
        if SENTENCE.search(match["names"]):
            continue
        also = told is _CAME and match["also"]
        names = list(_named(block, *match.span("names"), IN_ATTENDANCE if also else status))
        names = [entry for entry in names if not is_doubtful(entry.mention)]
        pieces = filter(str.strip, _WHO.split(match["names"]))
        if names and len(names) >= sum(not _is_office(one) for one in pieces):
            yield from names
            if told is _CAME and match["beside"]:
                yield from map(_beside, _named(block, *match.span("beside"), status))


def _with_public(block: Block) -> Iterator[Listed]:
    """Those with a title whom a sentence names beside the number of the public."""
    for match in _WITH_PUBLIC.finditer(block.text):
        side = "names" if match["names"] else "behind"
        names = list(_named(block, *match.span(side), IN_ATTENDANCE))
        if names and not SENTENCE.search(match[side]) and all(entry.mention.honorific for entry in names):
            yield from names


def _is_office(text: str) -> bool:
    """Whether a piece between commas is an office whose holder stands behind it: "The Secretary, Mrs Ash"."""
    office = re.sub(r"^(?:the|our)\s+", "", text.strip(), flags=re.IGNORECASE)
    return is_post(office) or role_of(office) is not None


def _beside(entry: Listed) -> Listed:
    """Somebody who was there with the others: an officer who has a post or an office of their own."""
    mention = entry.mention
    officer = mention.represents or mention.role is Role.CLERK
    return replace(entry, status=IN_ATTENDANCE) if officer else entry


def _chairs(block: Block) -> Iterator[Listed]:
    """Who was elected to the chair of the meeting or took it: this says more of somebody listed, it lists nobody."""
    for pattern in (_CHOSEN, _PRESIDED, _CHAIRED, _CALLED, _CALLED_TO_ORDER, _PRESIDES, _ELECTED, _WELCOME_FROM):
        for match in pattern.finditer(block.text):
            if person := parse_person(match["who"]):
                where = block.evidence(match.start(), match.end())
                rule = Rule.NAME_IN_SENTENCE if pattern in _TELL_WHO_CAME else Rule.NAME_IN_LIST
                yield Listed(person, where, PRESENT, Role.CHAIR, section=PROSE, rule=rule, only_adds=True)
    for match in _IN_CHAIR.finditer(block.text):
        person = parse_person(match["named"] or match["beside"] or match["called"])
        if person:
            where = block.evidence(match.start(), match.end())
            speaks = match["beside"] and _OPENS_MEETING.match(block.text, match.end())
            rule = Rule.NAME_IN_SENTENCE if speaks else Rule.NAME_IN_LIST
            yield Listed(person, where, PRESENT, Role.CHAIR, section=PROSE, rule=rule, only_adds=True)


def _note_takers(block: Block) -> Iterator[Listed]:
    """Who of those listed took the minutes."""
    for match in _TOOK_MINUTES.finditer(block.text):
        if person := parse_person(match["who"]):
            where = block.evidence(match.start(), match.end())
            yield Listed(person, where, IN_ATTENDANCE, Role.CLERK, section=PROSE, only_adds=True)


def _caller(block: Block) -> Iterator[Listed]:
    """The clerk who called the roll."""
    for match in _CALLED_ROLL.finditer(block.text):
        if person := parse_person(match["who"]):
            where = block.evidence(match.start(), match.end())
            yield Listed(person, where, IN_ATTENDANCE, Role.CLERK, section=PROSE, rule=Rule.NAME_IN_SENTENCE)


def _substitutions(block: Block) -> Iterator[Listed]:
    for match in _SUBSTITUTING.finditer(block.text):
        who, whom = parse_person(match["who"]), parse_person(match["whom"])
        if who and whom and not is_doubtful(who):
            where = block.evidence(match.start(), match.end())
            mention = replace(who, substitute_for=whom.name)
            yield Listed(mention, where, SUBSTITUTE, section=PROSE, rule=Rule.NAME_IN_SENTENCE)
