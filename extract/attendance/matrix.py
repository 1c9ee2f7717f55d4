"""Attendance over several dates in one table: a person per row, a mark (P, S, A, L) per meeting."""

import datetime as dt
import re
from collections.abc import Iterator

from minutebook.extract.attendance.mentions import parse_person
from minutebook.extract.attendance.units import Listed
from minutebook.extract.attendance_cues import ABSENT, APOLOGIES, IN_ATTENDANCE, PRESENT, section_at
from minutebook.extract.dates import find_dates
from minutebook.extract.evidence import of_cells
from minutebook.extract.names import MEMBERSHIPS, has_post, words_of
from minutebook.ingest.model import Row, Table
from minutebook.schema import AttendanceStatus, Rule

MARKS: dict[str, AttendanceStatus] = {
    "p": PRESENT,
    "l": PRESENT,
    "✓": PRESENT,
    "✔": PRESENT,
    "√": PRESENT,
    "y": PRESENT,
    "s": APOLOGIES,
    "ap": APOLOGIES,
    "x": ABSENT,
    "✗": ABSENT,
    "a": ABSENT,
    "n": ABSENT,
    "present": PRESENT,
    "attended": PRESENT,
    "apologies": APOLOGIES,
    "absent": ABSENT,
    "in attendance": IN_ATTENDANCE,
}
"""Marks and words in small letters; a key printed with the table ("A – Apologies") goes before these."""
MARKED_SHARE = 0.5
"""Share of the persons of a table who must have a mark."""
_KEY = re.compile(r"\b([A-Z][a-z]?)\s*[-–—=:]\s*([A-Za-z]+)")
_LEFT = re.compile(r"\b(?:resigned|left|stood down|stepped down)\b", re.IGNORECASE)
_KEY_WORDS = (
    ("present", PRESENT),
    ("late", PRESENT),
    ("apolog", APOLOGIES),
    ("sanction", APOLOGIES),
    ("absen", ABSENT),
)


def is_matrix(table: Table) -> bool:
    """Whether a table has two rows or more of persons with marks, and its persons mostly have marks."""
    people = [row for row in table.rows if (person := parse_person(row.cells[0].text)) and " " in person.name]
    marked = [row for row in people if any(_mark(cell.text) in MARKS for cell in row.cells[1:])]
    return len(marked) >= 2 and len(marked) >= MARKED_SHARE * len(people)


def read_key(text: str) -> dict[str, AttendanceStatus]:
    """The key of the marks that a line explains: "P – Present S – Sanctioned A – Absent"."""
    key = {}
    for letter, word in _KEY.findall(text):
        status = next((status for start, status in _KEY_WORDS if word.lower().startswith(start)), None)
        if status:
            key[letter.lower()] = status
    return key


def read_matrix(table: Table, date: dt.date | None, key: dict[str, AttendanceStatus], section: int) -> Iterator[Listed]:
    """The persons of a table as of one meeting, whose column is that of `date`, or the last one with marks."""
    marks = MARKS | key
    named = {i: head.status for i, text in enumerate(table.header) if (head := section_at(text))}
    column = None if len(named) > 1 else _column(table, date, marks)
    gone = [i for i, text in _headings(table) if _LEFT.search(text)]
    for row in table.rows:
        mention = parse_person(row.cells[0].text)
        if date and any(day < date for i in gone for day in _dates(row.cells[i].text)):
            continue
        status = _status_by_heading(row, named) if column is None else marks.get(_mark(row.cells[column].text))
        if mention is None or status is None:
            continue
        post = next((cell.text for cell in row.cells[1:] if _is_post(cell.text)), None)
        if mention.represents is None and post:
            mention = parse_person(f"{row.cells[0].text} ({post})") or mention
        yield Listed(mention, of_cells(row.cells[:1]), status, section=section, rule=Rule.NAME_IN_MATRIX)


def _status_by_heading(row: Row, named: dict[int, AttendanceStatus]) -> AttendanceStatus | None:
    """The status that heads the column in which a person has a mark ("Present | Apologies | Absent")."""
    return next((status for i, status in named.items() if row.cells[i].text.strip()), None)


def _mark(text: str) -> str:
    """A cell's mark; a mark that was taken for a label ("[P] P") is printed twice."""
    halves = text.lower().split()
    return halves[0] if len(set(halves)) == 1 else text.strip().lower()


def _is_post(text: str) -> bool:
    return has_post(text) and not all(word in MEMBERSHIPS for word in words_of(text))


def _column(table: Table, date: dt.date | None, marks: dict[str, AttendanceStatus]) -> int | None:
    marked = [i for i in range(1, table.columns) if any(_mark(row.cells[i].text) in marks for row in table.rows)]
    dated = [(i, day) for i, text in _headings(table) if i in marked for day in _dates(text)]
    if date:
        exact = [i for i, day in dated if day == date]
        near = [i for i, day in dated if (day.day, day.month) == (date.day, date.month)]
        if exact or near:
            return (exact or near)[0]
    return max(marked, default=None)


def _headings(table: Table) -> Iterator[tuple[int, str]]:
    yield from enumerate(table.header)
    for row in table.rows[:3]:
        if _mark(row.cells[-1].text) not in MARKS:
            yield from ((i, cell.text) for i, cell in enumerate(row.cells))


def _dates(text: str) -> list[dt.date]:
    """The dates of a heading, whose figures a narrow column may have broken apart ("05/ 10/ 20 20")."""
    return [found.date for found in find_dates(re.sub(r"\s+", "", text)) or find_dates(text)]
