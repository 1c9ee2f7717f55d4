"""Yearly planners: items down the side, meetings or months across the top, and a mark where they meet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.extract.dates import MONTHS, plain
from minutebook.extract.forward.days import day_of_line
from minutebook.ingest.model import Cell, Row

YEARS = re.compile(r"\b(?P<first>20\d\d)(?:\s?[/–—-]\s?(?:20)?(?P<last>\d\d))?\b")
MONTH = re.compile(rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?(?:\W*(?:20)?(?P<year>\d\d))?")
MARK = re.compile(r"[xX×✓✔√●•■*✗üPRþ]|yes|y|tick|ü", re.IGNORECASE)
"""What stands where an item is due; ticks of symbol fonts read as letters."""
FEWEST_DAYS, FEWEST_MARKED = 2, 2
"""Columns of meetings, and rows with a mark, that a planner has."""


@dataclass(frozen=True)
class Planner:
    """The column of the items, and when each of the other columns meets, in EDTF."""

    title: int
    days: dict[int, str]

    def marked(self, row: Row) -> Iterator[tuple[Cell, str]]:
        """The item of a row, with each meeting that it is marked for."""
        title = row.cells[self.title]
        if title.blocks:
            yield from ((title, day) for place, day in self.days.items() if MARK.fullmatch(row.cells[place].text))


def read_planner(headings: Sequence[str], rows: Sequence[Row], title: str) -> Planner | None:
    """The planner that a table is; None for any other. `title` is that of its part, which may give the years."""
    if len(headings) <= FEWEST_DAYS or not rows:
        return None
    days = {place: day for place, text in enumerate(headings) if (day := day_of_line(text))}
    days = days or _months(headings, title)
    first = next((place for place in range(len(headings)) if place not in days), None)
    if len(days) < FEWEST_DAYS or first is None or first > min(days):
        return None
    planner = Planner(first, days)
    filled = [row.cells[place] for row in rows for place in days if row.cells[place].blocks]
    marks = sum(MARK.fullmatch(cell.text) is not None for cell in filled)
    return planner if marks >= FEWEST_MARKED and marks >= len(filled) * 2 / 3 else None


def _months(headings: Sequence[str], title: str) -> dict[int, str]:
    """The months of columns that give no day: of the year in the heading, else of those in the title."""
    found = {place: match for place, text in enumerate(headings) if (match := MONTH.fullmatch(plain(text).strip()))}
    years = YEARS.search(title)
    if not years and not all(match["year"] for match in found.values()):
        return {}
    days: dict[int, str] = {}
    year, before = int(years["first"]) if years else 0, 0
    for place, match in found.items():
        month = MONTHS[match["month"]]
        year = 2000 + int(match["year"]) if match["year"] else year + (month < before)
        days[place], before = f"{year}-{month:02}", month
    return days
