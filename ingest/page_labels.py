"""The number that a page bears in print, which need not be its place in the file.

A page of a pack may bear two: that of its paper and that of the pack. The one that rises through the file wins. A
number that stands in a longer footer ("4 March 2025    3") is only known by rising with the pages.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from minutebook.ingest.lines import segments
from minutebook.ingest.model import Line, Page

PAGE_NUMBER = re.compile(
    r"^[-–—|\s]*(?:(?i:page)\s*:?\s*)?(?P<label>(?i:[ivxl]{1,6})|[A-Z]?\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s.]*$"
)
"""A line that is nothing but the page's number."""
SAYS_PAGE = re.compile(r"\bpage\s*:?\s*(?P<label>\d{1,4})\b", re.IGNORECASE)
STANDS_ALONE = re.compile(rf"{SAYS_PAGE.pattern}(?:\s*(?:of|/)\s*\d{{1,4}})?$", re.IGNORECASE)
AT_AN_END = re.compile(r"^(?P<first>\d{1,4})\b(?!\.\d)|(?<![\d.])\b(?P<last>\d{1,4})$")
RISING = 3
"""Pages through which a number at the end of a running line must rise to be the page's."""


class _Number(NamedTuple):
    """A number printed on a page; `shift` is how far it is from the page's place in the file, None for a roman one."""

    label: str
    shift: tuple[str, int] | None
    sure: bool


def label_pages(pages: list[Page], rest: dict[int, list[Line]]) -> None:
    """Sets the labels of pages whose furniture is known; `rest` has the other lines of each, by its number."""
    found = {page.number: list(_numbers(page, rest[page.number])) for page in pages}
    shifts = Counter(shift for own in found.values() for shift in {number.shift for number in own if number.shift})
    for page in pages:
        sure = [number for number in found[page.number] if number.sure]
        rising = [one for one in found[page.number] if one.shift and shifts[one.shift] >= RISING]
        if known := sure or rising:
            page.label = max(known, key=lambda number: shifts[number.shift] if number.shift else 0).label


def _numbers(page: Page, rest: list[Line]) -> Iterator[_Number]:
    """The numbers that may be the page's, from its foot up."""
    for line in reversed(page.furniture):
        if match := PAGE_NUMBER.match(line.text) or SAYS_PAGE.search(line.text):
            yield _number(match["label"], page, sure=True)
        else:
            for match in AT_AN_END.finditer(line.text):
                yield _number(match["first"] or match["last"], page, sure=False)
    for line in rest[:1] + rest[-1:]:
        for words in segments(line) if SAYS_PAGE.search(line.text) else ():
            if match := STANDS_ALONE.match(" ".join(word.text for word in words)):
                yield _number(match["label"], page, sure=True)


def _number(label: str, page: Page, sure: bool) -> _Number:
    digits = label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    shift = (label[: -len(digits)], int(digits) - page.number) if digits.isdigit() else None
    return _Number(label, shift, sure)
