"""Running headers, footers and page numbers: found by their repetition over pages and taken out of the flow.

A header line that opens the paper is its title as well: its first appearance stays in the flow.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

from minutebook.ingest.model import Line, Page
from minutebook.ingest.page_labels import PAGE_NUMBER, label_pages
from minutebook.schema import TextSource

ZONE = 0.19
"""Share of the page's height, at the top and at the bottom, in which repeated lines are furniture."""
NUMBER_ZONE = 0.12
"""The same for a lone page number."""
SAME_PLACE = 6.0
"""Points by which a repeated line may move between pages."""
SAME_BUT_SLIPS, LONG_ENOUGH = 0.85, 8
"""How alike two lines read by OCR are that are the same in print, and how many characters it takes to say so."""
TRAILING_PAGE_NUMBER = re.compile(r"\bpage\s*:?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*$", re.IGNORECASE)
OF_PAGES = re.compile(r"\bpage\s*:?\s*(?P<page>\d{1,4})\s*(?:of|/)\s*(?P<count>\d{1,4})(?!\d)", re.IGNORECASE)
FIELD = re.compile(r"[A-Z][\w /’']{1,30}:(?:\s|$)")
"""A field of a report's head ("To:", "Meeting date:"), which reports of two pages repeat on every second page."""
AGENDA_REFERENCE = re.compile(r"\(?(?:agenda )?item \d{1,3}[a-z]?\)?", re.IGNORECASE)
"""The line under an item's heading, which stands at the top of each page that an item begins."""
DIGITS = re.compile(r"\d+")


def take_out_furniture(pages: list[Page], lines: dict[int, list[Line]]) -> dict[int, list[Line]]:
    """The lines of each page (by its number) without furniture, which goes to `Page.furniture`; sets page labels."""
    repeated = _repeated(pages, lines)
    rest: dict[int, list[Line]] = {}
    for page in pages:
        own = lines.get(page.number, [])
        taken = {id(line) for line in own if id(line) in repeated}
        taken |= {id(line) for line in _page_numbers(page, own, taken, len(pages))}
        page.furniture = [line for line in own if id(line) in taken]
        rest[page.number] = [line for line in own if id(line) not in taken]
    label_pages(pages, rest)
    return rest


def _repeated(pages: list[Page], lines: dict[int, list[Line]]) -> set[int]:
    """Ids of lines that stand at the same place on neighbouring pages, the first of a header aside."""
    seen: dict[str, list[tuple[Page, Line]]] = defaultdict(list)
    for page in pages:
        for line in lines.get(page.number, []):
            if _in_zone(page, line) and not AGENDA_REFERENCE.fullmatch(line.text):
                seen[_known_shape(_shape(line.text), page, seen)].append((page, line))
    taken: set[int] = set()
    pairs: list[list[tuple[Page, Line]]] = []
    for shape, places in seen.items():
        if not shape:
            continue
        for run in _runs(places):
            if len(run) < 2 or (len(run) == 2 and len(pages) > 4 and len(shape) < 4):
                continue
            first_page, first = run[0]
            numbered = PAGE_NUMBER.match(first.text) or TRAILING_PAGE_NUMBER.search(first.text)
            keeps_title = first.base < first_page.height / 2 and not numbered
            own = run[1:] if keeps_title else run
            if len(run) == 2 and len(pages) > 2:
                pairs.append(own)
            else:
                taken |= {id(line) for _, line in own}
    alike = taken | {id(line) for own in pairs for _, line in own}
    for own in pairs:
        if all(_is_outermost(line, page, lines[page.number], alike) for page, line in own):
            taken |= {id(line) for _, line in own}
    return taken


def _is_outermost(line: Line, page: Page, lines: list[Line], alike: set[int]) -> bool:
    """Whether between a line and the edge of its page there is nothing but page numbers and what is repeated too.

    What two pages alone have in common may be chance: a word below a heading at the top of each.
    """
    at_top = line.base < page.height / 2
    outside = [
        one for one in lines if (one.base < line.base - SAME_PLACE if at_top else one.base > line.base + SAME_PLACE)
    ]
    return all(id(one) in alike or PAGE_NUMBER.match(one.text) for one in outside)


def _runs(places: list[tuple[Page, Line]]) -> list[list[tuple[Page, Line]]]:
    """The places cut where more than two pages come between or the line moves."""
    runs: list[list[tuple[Page, Line]]] = []
    for page, line in places:
        for run in reversed(runs[-3:]):
            last_page, last = run[-1]
            between = 1 if FIELD.match(line.text) else 2
            if 0 < page.number - last_page.number <= between and abs(line.base - last.base) <= SAME_PLACE:
                run.append((page, line))
                break
        else:
            runs.append([(page, line)])
    return runs


def _in_zone(page: Page, line: Line, zone: float = ZONE) -> bool:
    return line.base < zone * page.height or line.base > (1 - zone) * page.height


def _shape(text: str) -> str:
    return DIGITS.sub("#", text.lower()).strip()


def _known_shape(shape: str, page: Page, known: Iterable[str]) -> str:
    """The shape, or on a page read by OCR the one seen before that differs from it by a slip of reading."""
    if page.text_source is not TextSource.OCR or len(shape) < LONG_ENOUGH:
        return shape
    return next(iter(get_close_matches(shape, known, 1, SAME_BUT_SLIPS)), shape)


def _page_numbers(page: Page, lines: list[Line], taken: set[int], count: int) -> list[Line]:
    """A lone page number above or below everything else on the page, or a line with it and the `count` of all."""
    left = [line for line in lines if id(line) not in taken]
    for line in [left[-1], left[0]] if left else []:
        told = OF_PAGES.search(line.text)
        if told and (told["page"], told["count"]) == (str(page.number), str(count)):
            if told[0] == line.text or _in_zone(page, line, NUMBER_ZONE):
                return [line]
        elif PAGE_NUMBER.match(line.text) and _in_zone(page, line, NUMBER_ZONE):
            return [line]
    return []
