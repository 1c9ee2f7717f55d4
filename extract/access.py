"""Which items were taken, or are to be taken, with press and public excluded.

Rules: the law's words and the customs of British bodies. Everything from the exclusion to the end is exempt unless the
public's return is recorded; the resolution to exclude is itself open. A mere mention of exempt matter ("Appendix 3,
which was not for publication") closes nothing. Local Government Act 1972 section 100A and Schedule 12A; Public Bodies
(Admission to Meetings) Act 1960 section 1(2); Local Government (Scotland) Act 1973 Schedule 7A.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from minutebook.ingest.model import Block, Paper, PaperPart
from minutebook.schema import Access, AgendaItem, MinuteItem, Part, PartKind

_PUBLIC = r"(?:press|public|observers|media|non[- ]members)"
_LAW = (
    r"(?:schedule\s+(?:12a|7a|6)\b|section\s+100\s*a|s\.?\s*100\s*a|exempt\s+(?:information|matters?|business|items?)"
    r"|public\s+bodies\s*\(\s*admission\s+to\s+meetings\s*\)|confidential\s+(?:nature|information|matters?|business))"
)
EXCLUDED = re.compile(
    rf"\b{_PUBLIC}\b[^.;]{{0,80}}\b(?:be|were|was|is|are|being)\s+(?:now\s+)?(?:formally\s+)?(?:excluded|asked\s+to\s+(?:leave|withdraw)|required\s+to\s+(?:leave|withdraw))"
    rf"|\bexclu(?:de|ded|des|ding)\b[^.;]{{0,60}}\b{_PUBLIC}\b"
    rf"|\b{_PUBLIC}\b[^.;]{{0,60}}\b(?:left|withdrew\s+from)\s+the\s+(?:meeting|room|chamber)\b[^.;]{{0,80}}\b{_LAW}"
    r"|\b(?:meeting|committee|council|board|cabinet)\s+(?:moved|went|resolved\s+(?:to\s+go|itself))\s+into\s+"
    r"(?:private|closed|confidential|exempt|part\s+(?:2|ii|b))\b",
    re.IGNORECASE | re.DOTALL,
)
"""An exclusion as resolved or proposed."""
EXCLUSION_TITLE = re.compile(
    rf"\bexclusion\s+of\s+(?:the\s+)?(?:{_PUBLIC}|members\s+of\s+the\s+public)\b", re.IGNORECASE
)
RESOLVED = re.compile(r"\b(?:resolved|agreed|carried|moved|proposed|approved)\b", re.IGNORECASE)
NOT_EXCLUDED = re.compile(
    r"\b(?:no\s+(?:need|reason|items?|exempt|confidential|business|matters?)|not\s+(?:be\s+)?(?:necessary|required|needed|excluded)"
    r"|there\s+(?:are|were|is|was)\s+no)\b",
    re.IGNORECASE,
)
"""Nothing was closed, whatever was asked."""
QUESTION = re.compile(
    r"\b(?:whether|if\s+(?:any|necessary|required|appropriate)|should\s+(?:it|there|any)|may\s+be|might|in\s+the\s+event)\b",
    re.IGNORECASE,
)
"""The standing question whether anything need be closed."""
STANDING_QUESTION = re.compile(
    r"\b(?:consider|determine|identify|decide|agree|note)\s+(?:whether|if|which|any)\b.{0,160}"
    r"\b(?:exempt|confidential|disclosure|excluded?|private|part\s+(?:2|ii|b))\b",
    re.IGNORECASE | re.DOTALL,
)
PROVISO = re.compile(r"^[^.;]{0,40}\bif\s+(?:any|necessary|required|appropriate|needed|so)\b", re.IGNORECASE)
NOTHING = re.compile(
    r"^\W*(?:none|nil|n/?a|not applicable|(?:there\s+(?:were|was|are|is)\s+)?(?:none|no\b.{0,60}))\W*$",
    re.IGNORECASE | re.DOTALL,
)
READMITTED = re.compile(
    rf"\b{_PUBLIC}\b[^.;]{{0,60}}\b(?:re-?admitted|re-?joined|re-?turned|re-?entered|invited\s+(?:back|to\s+return))"
    r"|\b(?:meeting|committee|council|board)\s+(?:returned|moved\s+back|resumed|reconvened)\s+(?:to|in|into)\s+(?:open|public|part\s+(?:1|i|a))\b",
    re.IGNORECASE,
)
MARKED_TITLE = re.compile(
    r"[(\[]\s*(?:exempt|confidential|restricted|private|in\s+camera|not\s+for\s+publication|part\s+(?:2|ii|b))\b[^)\]]*[)\]]"
    r"|^(?:exempt|confidential|restricted|private)\s*[-–—:]"
    r"|[-–—:]\s*(?:exempt|confidential|restricted|not\s+for\s+publication)(?:\s+item|\s+report)?\s*$"
    r"|\b(?:exempt|confidential)\s+(?:item|report|minutes?|appendix|session|business)\b|\bnot\s+for\s+publication\b|\bin\s+camera\b"
    r"|(?<!from )(?<!on )(?<!of )\b(?:private|closed|confidential)\s+session\b(?!\s+(?:report|agenda|minutes))",
    re.IGNORECASE,
)
"""A title that itself says the item is closed."""
MARKED_TEXT = re.compile(
    r"^(?:this|the)\s+(?:item|report|minute|matter|discussion)\s+(?:is|was|contains|contained|has\s+been)\s+(?:considered\s+)?"
    r"(?:exempt|confidential|in\s+private|not\s+for\s+publication|in\s+camera)\b"
    r"|^\W*(?:not\s+for\s+publication|exempt\s+from\s+(?:publication|disclosure)|confidential\s+item)\b"
    r"|\b(?:this|the)\s+(?:item|minute|report)\s+is\s+(?:exempt|not\s+for\s+publication)\s+(?:by\s+virtue|under|in\s+accordance)",
    re.IGNORECASE,
)
"""A first line that says the same."""
CLOSED_SECTION = re.compile(
    r"^\W*(?:part\s+(?:2|ii|b|two)\b.{0,80}\b(?:exempt|confidential|restricted|private|closed|exclu\w+|not\s+for\s+publication)\b.*"
    r"|(?:exempt|confidential|restricted|private|closed)\s+"
    r"(?:items?|business|matters?|reports?|session(?!\s+(?:report|agenda))|agenda|section|part)"
    r"|items?\s+(?:for|to\s+be\s+(?:taken|considered)\s+in)\s+(?:private|closed)(?:\s+session)?|in\s+camera|pink\s+papers?"
    r"|not\s+for\s+publication)\W*$",
    re.IGNORECASE,
)
"""A heading under which everything is closed."""
PART_TWO = re.compile(r"^\W*part\s+(?:2|ii|b|two)\W*$", re.IGNORECASE)
"""A heading that by custom means the closed part of an agenda, but need not."""
PART_THREE = re.compile(r"^\W*part\s+(?:3|iii|c|three)\b", re.IGNORECASE)
OPEN_SECTION = re.compile(
    r"^\W*(?:part\s+(?:1|i|a|one)\W*(?:$|.{0,40}\b(?:open|public)\b)|unrestricted\b"
    r"|(?:open|public)\s+(?:items?|business|matters?|session)|items?\s+(?:for|open\s+to)\s+(?:the\s+)?public"
    r"|open\s+to\s+(?:the\s+)?(?:public|press))"
    r"|\b(?:convene|reconvene|return\s+to|regular)\s+(?:the\s+)?(?:regular|open|public|session)\b",
    re.IGNORECASE,
)
"""A heading under which everything is open again."""
NAMED_ITEMS = re.compile(
    r"\bitems?\s+(?:nos?\.?\s*|numbers?\s*)?"
    r"(?P<numbers>\d{1,3}[a-z]?(?:(?:\s*,\s*|\s*(?:and|&|to|[-–])\s*)\d{1,3}[a-z]?)*)",
    re.IGNORECASE,
)
GROUNDS = re.compile(rf"{_LAW}|\b(?:grounds|paragraphs?|virtue|Act|disclos\w+|excluded?|exclusion)\b", re.IGNORECASE)
"""Words of the resolution itself rather than of the business that it closes."""
BUSINESS = 150
"""Letters beside the resolution from which on a minute of the exclusion may hold business that was closed."""
PART_MARK = re.compile(
    r"\bnot\s+for\s+publication\s+(?:by\s+virtue|under|because|in\s+accordance)|^\W*(?:exempt|confidential|not\s+for\s+publication)\W*$"
    r"|\bexempt\s+(?:by\s+virtue\s+of|under)\s+(?:paragraph|schedule|section|part)",
    re.IGNORECASE,
)
"""A running line or first line that closes a whole paper."""

OPENING_BLOCKS = 6
LONGEST_MARK = 200
CLOSENESS = (Access.OPEN, Access.UNCLEAR, Access.EXEMPT)
Item = AgendaItem | MinuteItem


def has_part_three(headings: Iterable[str]) -> bool:
    """Whether parts are numbered on beyond two, so that "Part 2" is a section like any other."""
    return any(PART_THREE.match(heading) for heading in headings)


def section_access(heading: str, many_parts: bool = False) -> Access | None:
    """What a heading says of the items under it: closed, open again, or nothing.

    A bare "Part 2" is unclear, unless there are `many_parts`.
    """
    if CLOSED_SECTION.match(heading):
        return Access.EXEMPT
    if PART_TWO.match(heading):
        return None if many_parts else Access.UNCLEAR
    return Access.OPEN if OPEN_SECTION.search(heading) else None


def exclusion_access(text: str) -> Access | None:
    """How a passage that excludes the public closes what follows it: `unclear` by a bare title, None if it does not."""
    if any(not _is_conditional(text, match) for match in EXCLUDED.finditer(text)):
        return Access.EXEMPT
    if not EXCLUSION_TITLE.match(text.strip()) or NOT_EXCLUDED.search(text) or QUESTION.search(text):
        return None
    rest = EXCLUSION_TITLE.sub("", text, count=1)
    if NOTHING.match(rest) and rest.strip():
        return None
    return Access.EXEMPT if re.search(_LAW, rest, re.IGNORECASE) else Access.UNCLEAR


def _is_conditional(text: str, match: re.Match[str]) -> bool:
    """Whether an exclusion is only asked about, or is denied, in its sentence."""
    start = max(text.rfind(mark, 0, match.start()) for mark in ".;:?") + 1
    stop = text.find(".", match.end())
    before, after = text[start : match.end()], text[match.end() : stop if stop >= 0 else len(text)]
    if NOT_EXCLUDED.search(before):
        return True
    if RESOLVED.search(text[: match.start()]):
        return False
    return QUESTION.search(before) is not None or PROVISO.match(after) is not None


def mark_access(items: Sequence[Item]) -> None:
    """Sets `access` of items in order, each part's by itself; what is closed already stays so."""
    for _, own in groupby(items, key=lambda item: item.part):
        _mark_meeting(list(own))


def _mark_meeting(items: Sequence[Item]) -> None:
    closed = Access.OPEN
    many_parts = has_part_three(item.title for item in items)
    for place, item in enumerate(items):
        excluded = exclusion_access(item.text)
        returned = _last_end(READMITTED, item.text) > _last_end(EXCLUDED, item.text)
        if returned and excluded is None:
            closed = Access.OPEN
        own = _own_access(item) if excluded is None else _of_exclusion(item, returned)
        item.access = _most_closed(item.access, own, closed)
        if excluded is not None and not returned:
            named = _named_items(item, items[place + 1 :])
            for other in named:
                other.access = _most_closed(other.access, excluded)
            closed = closed if named else _most_closed(closed, excluded)
        elif _body(item) == "" and (said := section_access(item.title, many_parts)):
            closed = _most_closed(closed, said)


def _last_end(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _body(item: Item) -> str:
    return item.text.removeprefix(item.title).strip()


def _own_access(item: Item) -> Access:
    """What an item that excludes nobody says of itself."""
    body = _body(item)
    if (body and NOTHING.match(body)) or STANDING_QUESTION.search(item.title):
        return Access.OPEN
    if CLOSED_SECTION.match(item.title):
        return Access.OPEN if QUESTION.search(body) or NOT_EXCLUDED.search(body[:BUSINESS]) else Access.EXEMPT
    marked = MARKED_TITLE.search(item.title) or MARKED_TEXT.search(body[:BUSINESS])
    return Access.EXEMPT if marked else Access.OPEN


def _of_exclusion(item: Item, returned: bool) -> Access:
    """The state of the item that records the exclusion: open, unless the business that was closed may be in it too."""
    after = item.text[_last_end(EXCLUDED, item.text) :]
    business = [sentence for sentence in re.split(r"(?<=[.;])\s+", after) if not GROUNDS.search(sentence)]
    return Access.UNCLEAR if returned or sum(map(len, business)) > BUSINESS else Access.OPEN


def _named_items(item: Item, following: Sequence[Item]) -> list[Item]:
    """The items that an exclusion names by number ("during items 9 and 10")."""
    numbers: set[str] = set()
    for match in NAMED_ITEMS.finditer(_body(item)):
        numbers |= _expanded(match["numbers"])
    return [other for other in following if other.number and other.number.lower() in numbers]


def _expanded(text: str) -> set[str]:
    """The numbers that "9, 10 and 12 to 14" names."""
    found = set(re.findall(r"\d{1,3}[a-z]?", text.lower()))
    for first, last in re.findall(r"(\d{1,3})\s*(?:to|[-–])\s*(\d{1,3})", text):
        found |= {str(number) for number in range(int(first), min(int(last), int(first) + 50) + 1)}
    return found


def _most_closed(*states: Access) -> Access:
    return max(states, key=CLOSENESS.index)


def mark_parts(paper: Paper) -> None:
    """Sets `access` of the parts that say of themselves, in running lines or at their beginning, that they are closed.

    An agenda or minutes are open as a whole: their items say what is not.
    """
    for number, part in enumerate(paper.parts):
        if part.kind in {PartKind.AGENDA, PartKind.MINUTES, PartKind.ACTION_LOG, PartKind.COVER}:
            continue
        lines = _opening_lines(paper, number, part)
        if any(PART_MARK.search(line) for line in lines) or MARKED_TITLE.search(part.title):
            part.access = Access.EXEMPT


def _opening_lines(paper: Paper, number: int, part: PaperPart) -> list[str]:
    """The running lines and the first few blocks of a part's first page."""
    lines = [line.text for line in paper.pages[part.first_page - 1].furniture]
    own = [piece for piece in paper.flow if piece.part == number and isinstance(piece, Block)]
    return lines + [block.text for block in own[:OPENING_BLOCKS] if len(block.text) < LONGEST_MARK]


def close_papers(parts: Sequence[Part], items: Sequence[AgendaItem]) -> None:
    """Carries the state of agenda items to the parts that lie on their pages."""
    for item in items:
        if item.access is Access.OPEN or item.first_page is None or item.last_page is None:
            continue
        for part in parts:
            if item.first_page <= part.first_page <= item.last_page:
                part.access = _most_closed(part.access, item.access)
