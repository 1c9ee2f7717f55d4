"""Which items were taken, or are to be taken, with press and public excluded.

Everything from the exclusion to the end is exempt unless the public's return is recorded; the resolution to exclude is
itself open. A mere mention of exempt matter ("Appendix 3, which was not for publication") closes nothing; a sign that
can't be placed makes an item unclear.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from minutebook.extract.access_cues import (
    CLOSED_SECTION,
    EXCLUDED,
    EXCLUDES,
    EXCLUSION_TITLE,
    GROUNDS,
    LAW,
    MARKED_TEXT,
    MARKED_TITLE,
    MAY_EXCLUDE,
    MAY_READMIT,
    NAMED_ITEMS,
    NOT_EXCLUDED,
    NOTHING,
    OPEN_SECTION,
    PART_MARK,
    PART_THREE,
    PART_TWO,
    PROVISO,
    QUESTION,
    READMITTED,
    RESOLVED,
    STANDING_QUESTION,
)
from minutebook.ingest.model import Block, Page, Paper, Table
from minutebook.ingest.parts.tops import pieces_by_part
from minutebook.schema import Access, AgendaItem, MinuteItem, Part, PartKind

BUSINESS = 150
"""Letters beside the resolution from which on a minute of the exclusion may hold business that was closed."""
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
    if not (MAY_EXCLUDE.search(text.lower()) and EXCLUDES.search(text.lower())):
        return None
    if any(not _is_conditional(text, match) for match in EXCLUDED.finditer(text)):
        return Access.EXEMPT
    if not EXCLUSION_TITLE.match(text.strip()) or NOT_EXCLUDED.search(text) or QUESTION.search(text):
        return None
    rest = EXCLUSION_TITLE.sub("", text, count=1)
    if NOTHING.match(rest) and any(c.isalnum() for c in rest):
        return None
    return Access.EXEMPT if re.search(LAW, rest, re.IGNORECASE) else Access.UNCLEAR


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
        text = _whole(item)
        excluded = exclusion_access(text)
        back = _last_end(READMITTED, text) if MAY_READMIT.search(text.lower()) else -1
        returned = back >= 0 and back > _last_end(EXCLUDED, text)
        if returned and excluded is None and not _had_business_before(item):
            closed = Access.OPEN
        own = _own_access(item) if excluded is None else _of_exclusion(text, returned)
        item.access = _most_closed(item.access, own, closed)
        if returned:
            closed = Access.OPEN
        elif excluded is not None:
            named = _named_items(item, items[place + 1 :])
            for other in named:
                other.access = _most_closed(other.access, excluded)
            closed = closed if named else _most_closed(closed, excluded)
        elif said := section_access(_last_line(item), many_parts):
            closed = _most_closed(closed, said)


def _had_business_before(item: Item) -> bool:
    """Whether an item whose minute records the public's return says something else first: that was still closed."""
    match = READMITTED.search(_body(item))
    return match is not None and re.search(r"[.;:]\s", _body(item)[: match.start()]) is not None


def _last_line(item: Item) -> str:
    """What may be a heading over the items that follow: a title alone, or the last line of a text."""
    return _body(item).rpartition("\n")[2] if "\n" in _body(item) else "" if _body(item) else item.title


def _last_end(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _body(item: Item) -> str:
    """The text under the title, whether or not `text` repeats the title."""
    return item.text.removeprefix(item.title).strip()


def _whole(item: Item) -> str:
    return f"{item.title}. {_body(item)}"


def _own_access(item: Item) -> Access:
    """What an item that excludes nobody says of itself."""
    body = _body(item)
    if (body and NOTHING.match(body)) or STANDING_QUESTION.search(item.title):
        return Access.OPEN
    if CLOSED_SECTION.match(item.title):
        unused = STANDING_QUESTION.search(body) or NOT_EXCLUDED.search(body[:BUSINESS])
        return Access.OPEN if unused else Access.EXEMPT
    marked = MARKED_TITLE.search(item.title) or MARKED_TEXT.search(body[:BUSINESS])
    return Access.EXEMPT if marked else Access.OPEN


def _of_exclusion(text: str, returned: bool) -> Access:
    """The state of the item that records the exclusion: open, unless the business that was closed may be in it too."""
    after = text[max(0, _last_end(EXCLUDED, text)) :]
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
    own = pieces_by_part(paper)
    for number, part in enumerate(paper.parts):
        part.access = _marked_over(paper.pages[part.first_page - 1 : part.last_page])
        if part.kind in {PartKind.AGENDA, PartKind.MINUTES, PartKind.ACTION_LOG, PartKind.COVER}:
            continue
        lines = _opening_lines(paper.pages[part.first_page - 1], own[number])
        if any(PART_MARK.search(line) for line in lines) or MARKED_TITLE.search(part.title):
            part.access = Access.EXEMPT


def _marked_over(pages: Sequence[Page]) -> Access:
    """What watermarks say of a part: on its first page of all of it, on others of nobody knows how much."""
    marked = [any(PART_MARK.search(mark.text) for mark in page.watermarks) for page in pages]
    return Access.EXEMPT if marked[:1] == [True] else Access.UNCLEAR if any(marked) else Access.OPEN


def _opening_lines(page: Page, pieces: Sequence[Block | Table]) -> list[str]:
    """The running lines of a part's first page and the first few blocks of the part."""
    blocks = [piece for piece in pieces[:OPENING_BLOCKS] if isinstance(piece, Block)]
    return [line.text for line in page.furniture] + [block.text for block in blocks if len(block.text) < LONGEST_MARK]


def close_papers(parts: Sequence[Part], items: Sequence[AgendaItem]) -> None:
    """Carries the state of agenda items to the parts that lie on their pages."""
    for item in items:
        if item.access is Access.OPEN or item.first_page is None or item.last_page is None:
            continue
        for part in parts:
            if item.first_page <= part.first_page <= item.last_page:
                part.access = _most_closed(part.access, item.access)
