"""Page references on agendas ("(Pages 7 - 30)", "19 - 80") and the printed page numbers that they mean."""

import re
from collections import Counter
from typing import NamedTuple

from minutebook.ingest.model import Block, Page, Table
from minutebook.ingest.parts.segments import segments

RANGE = re.compile(r"\(?\s*\bpages\s*:?\s*(?P<first>\d{1,4})\s*(?:[-–—]|to)\s*(?P<last>\d{1,4})\b\s*\)?", re.IGNORECASE)
SINGLE = re.compile(r"\(\s*pages?\s*:?\s*(?P<first>\d{1,4})\s*\)", re.IGNORECASE)
BARE = re.compile(r"^(?P<first>\d{1,4})\s?[-–]\s?(?P<last>\d{1,4})$")
LAST_NUMBER = re.compile(r"(?P<first>\d{1,4})$")
LEADERS = ".…_ "
PAGES_HEADING = re.compile(r"^pages?(?:\s+(?:no\.?|nos\.?|numbers?))?$", re.IGNORECASE)
LONE = re.compile(r"^(?P<first>\d{1,4})$")
STAMP = re.compile(r"\bpage\s*:?\s*(\d{1,4})\b|^[-–—\s]*(\d{1,4})[-–—\s]*$", re.IGNORECASE)
NARROW_GAP = 0.8
"""Font sizes between a title and the page range at its right."""
YEARS = range(1900, 2100)
ENOUGH = 0.3
"""Share of the pages that must agree on how printed numbers differ from PDF pages."""


class PageRef(NamedTuple):
    """A printed page range and where in the text it stands."""

    first: int
    last: int
    start: int
    end: int


def page_refs(block: Block, loose: bool = True) -> list[PageRef]:
    """The page references in a block; those in its right margin with an empty stretch of the text.

    Args:
        block: a paragraph, list item or piece of a cell.
        loose: whether what is a reference only in an agenda counts too: "(Page 7)", and plain figures at the end of a
            line ("19 - 80", "…… 7").
    """
    speaks_of_pages = "page" in block.text.lower()
    found = [_ref(match, 0) for match in RANGE.finditer(block.text)] if speaks_of_pages else []
    if loose:
        singles = [_ref(match, 0) for match in SINGLE.finditer(block.text)] if speaks_of_pages else []
        found += singles or ([] if found else _plain_refs(block))
    for offset, margin in block.margin:
        match = RANGE.search(margin) or (
            SINGLE.search(margin) or BARE.match(margin) or LONE.match(margin) if loose else None
        )
        if match:
            found.append(_ref(match, 0)._replace(start=offset, end=offset))
    return [ref for ref in found if ref.first <= ref.last and not (ref.first in YEARS and ref.last in YEARS)]


def pages_columns(table: Table) -> set[int]:
    """The columns of a table that its header, or else its first row, says hold page numbers."""
    head = table.header or [cell.text for row in table.rows[:1] for cell in row.cells]
    return {column for column, text in enumerate(head) if PAGES_HEADING.match(text.strip())}


def column_refs(block: Block) -> list[PageRef]:
    """The page reference in a table's column of pages, where figures alone are one."""
    text = block.text.strip()
    match = RANGE.search(text) or BARE.match(text) or LONE.match(text)
    return [_ref(match, 0)] if match else []


def _plain_refs(block: Block) -> list[PageRef]:
    """Figures alone at the end of a line, behind leaders or a gap."""
    found = []
    for part in segments(block, gap=NARROW_GAP):
        match = _behind_leaders(part.text) or (BARE.match(part.text) if part.place else None)
        found += [_ref(match, part.start)] if match else []
    for part in segments(block):
        match = LONE.match(part.text) if part.place else None
        found += [_ref(match, part.start)] if match else []
    return found


def _behind_leaders(text: str) -> re.Match[str] | None:
    """The number at the end of a line, where dots lead to it."""
    match = LAST_NUMBER.search(text)
    before = text[: match.start()] if match else ""
    leaders = before[len(before.rstrip(LEADERS)) :]
    return match if any(mark in leaders for mark in ("...", "…", "___")) else None


def _ref(match: re.Match[str], shift: int) -> PageRef:
    first = int(match["first"])
    last = int(match.groupdict().get("last") or first)
    return PageRef(first, last, match.start() + shift, match.end() + shift)


def without_refs(text: str, refs: list[PageRef]) -> str:
    """The text with the references taken out."""
    for ref in sorted(refs, key=lambda ref: -ref.start):
        text = f"{text[: ref.start].rstrip()} {text[ref.end :].lstrip()}"
    return text.strip()


class PrintedNumbers:
    """How the page numbers printed over a whole file lie against its PDF pages: by a constant shift, or not at all."""

    def __init__(self, pages: list[Page]) -> None:
        self.count = len(pages)
        shifts = Counter(page.number - number for page in pages for number in printed_numbers(page))
        shift, pages_agreeing = shifts.most_common(1)[0] if shifts else (0, 0)
        self.shift = shift if pages_agreeing >= max(2, ENOUGH * self.count) else None

    def page_of(self, printed: int) -> int | None:
        """The PDF page that bears the number, or None."""
        if self.shift is None or not 1 <= printed + self.shift <= self.count:
            return None
        return printed + self.shift

    def pages_of(self, ref: PageRef) -> tuple[int, int] | None:
        """First and last PDF page of a reference, or None where the file does not hold them."""
        first, last = self.page_of(ref.first), self.page_of(ref.last)
        return (first, last) if first and last else None


def printed_numbers(page: Page) -> set[int]:
    """Every number that stands as a page number in the page's running headers and footers or on its first line."""
    lines = [line.text for line in page.furniture] + page.text.split("\n", 1)[:1]
    numbers = {int(match[1] or match[2]) for text in lines for match in STAMP.finditer(text)}
    return numbers | ({int(page.label)} if page.label and page.label.isdigit() else set())
