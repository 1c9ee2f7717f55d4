"""Which items were taken, or are to be taken, with press and public excluded.

Rules: the law's words and the customs of British bodies. Everything from the exclusion to the end is exempt unless the
public's return is recorded; the resolution to exclude is itself open. A mere mention of exempt matter ("Appendix 3,
which was not for publication") closes nothing. Local Government Act 1972 section 100A and Schedule 12A; Public Bodies
(Admission to Meetings) Act 1960 section 1(2); Local Government (Scotland) Act 1973 Schedule 7A.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from minutebook.ingest.model import Block, Paper, PaperPart
from minutebook.schema import Access, AgendaItem, MinuteItem, PartKind

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
CONDITIONAL = re.compile(
    r"\b(?:whether|if\s+(?:any|necessary|required|there)|should\s+(?:it|there|any)|may\s+be\s+(?:excluded|necessary)|might|"
    r"(?:is|be)\s+likely\s+to\s+(?:lead|be)|there\s+(?:are|were|is|was)\s+no|no\s+(?:exempt|confidential|items?|part)|not\s+required|none)\b",
    re.IGNORECASE,
)
"""The standing question whether anything need be closed, or the answer that nothing is."""
NOTHING = re.compile(
    r"^\W*(?:none|nil|n/?a|not applicable|there (?:were|was|are) (?:none|no .{0,60}))\W*$", re.IGNORECASE
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
    r"\b(?:agenda\s+)?(?:items?|minutes?)\s+(?:nos?\.?\s*|numbers?\s*)?(?P<numbers>\d{1,3}[a-z]?(?:(?:\s*,\s*|\s*(?:and|&|to|[-–])\s*)\d{1,3}[a-z]?)*)",
    re.IGNORECASE,
)
PART_MARK = re.compile(
    r"\bnot\s+for\s+publication\s+(?:by\s+virtue|under|because|in\s+accordance)|^\W*(?:exempt|confidential|not\s+for\s+publication)\W*$"
    r"|\bexempt\s+(?:by\s+virtue\s+of|under)\s+(?:paragraph|schedule|section|part)",
    re.IGNORECASE,
)
"""A running line or first line that closes a whole paper."""

OPENING_BLOCKS = 6
LONGEST_MARK = 200
Item = AgendaItem | MinuteItem


def section_access(heading: str) -> Access | None:
    """What a heading says of the items under it: closed, open again, or nothing. A bare "Part 2" is unclear."""
    if CLOSED_SECTION.match(heading):
        return Access.EXEMPT
    if PART_TWO.match(heading):
        return Access.UNCLEAR
    return Access.OPEN if OPEN_SECTION.search(heading) else None


def mark_access(items: Sequence[Item]) -> None:
    """Sets `access` of items in order, each part's by itself; what is closed already stays so."""
    for _, own in groupby(items, key=lambda item: item.part):
        _mark_meeting(list(own))


def _mark_meeting(items: Sequence[Item]) -> None:
    closed: Access | None = None
    many_parts = any(PART_THREE.match(item.title) for item in items)
    for item in items:
        if READMITTED.search(item.text):
            closed = None
        own = _own_access(item)
        excluded = _exclusion(item)
        item.access = _most_closed(item.access, own, closed or Access.OPEN)
        if excluded is not None:
            named = _named_items(item, items)
            for other in named:
                other.access = _most_closed(other.access, excluded)
            closed = closed if named else excluded
        elif _is_heading_only(item) and (said := section_access(item.title)) and not many_parts:
            closed = said if said is not Access.OPEN else None


def _own_access(item: Item) -> Access:
    """What the item says of itself."""
    if _exclusion(item) is not None or _says_nothing(item):
        return Access.OPEN
    body = item.text.removeprefix(item.title).strip()
    if MARKED_TITLE.search(item.title) or CLOSED_SECTION.match(item.title) or MARKED_TEXT.search(body[:200]):
        return Access.EXEMPT
    return Access.OPEN


def _is_heading_only(item: Item) -> bool:
    return not item.text.removeprefix(item.title).strip()


def _says_nothing(item: Item) -> bool:
    """Whether the item only asks whether anything need be closed, or answers that nothing need."""
    body = item.text.removeprefix(item.title).strip()
    return CONDITIONAL.search(f"{item.title} {body[:400]}") is not None or NOTHING.match(body) is not None


def _exclusion(item: Item) -> Access | None:
    """How the items after this one are closed by it: `exempt` by a resolution, `unclear` by a heading alone."""
    body = item.text.removeprefix(item.title).strip()
    resolved = [match for match in EXCLUDED.finditer(item.text) if not _is_conditional(item.text, match)]
    if resolved:
        return Access.EXEMPT
    if EXCLUSION_TITLE.search(item.title) and not _says_nothing(item):
        return Access.EXEMPT if re.search(_LAW, body, re.IGNORECASE) else Access.UNCLEAR
    return None


def _is_conditional(text: str, match: re.Match[str]) -> bool:
    sentence_start = max(text.rfind(".", 0, match.start()), text.rfind(";", 0, match.start())) + 1
    return CONDITIONAL.search(text, sentence_start, min(len(text), match.end() + 60)) is not None


def _named_items(item: Item, items: Sequence[Item]) -> list[Item]:
    """The items that an exclusion names by number ("during items 9 and 10")."""
    numbers: set[str] = set()
    for match in NAMED_ITEMS.finditer(item.text.removeprefix(item.title)):
        numbers |= _expanded(match["numbers"])
    return [other for other in items if other is not item and other.number and other.number.lower() in numbers]


def _expanded(text: str) -> set[str]:
    """The numbers that "9, 10 and 12 to 14" names."""
    found = set(re.findall(r"\d{1,3}[a-z]?", text.lower()))
    for first, last in re.findall(r"(\d{1,3})\s*(?:to|[-–])\s*(\d{1,3})", text):
        found |= {str(number) for number in range(int(first), min(int(last), int(first) + 50) + 1)}
    return found


def _most_closed(*states: Access) -> Access:
    return max(states, key=[Access.OPEN, Access.UNCLEAR, Access.EXEMPT].index)


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
