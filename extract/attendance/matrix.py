"""Attendance in a table: a person per row, and a mark (P, S, A, L) or a word for one meeting or for several."""

import datetime as dt
import re
from collections.abc import Iterator

from minutebook.extract.attendance.mentions import Mention, parse_person, with_post
from minutebook.extract.attendance.units import Listed
from minutebook.extract.attendance_cues import ABSENT, APOLOGIES, IN_ATTENDANCE, PRESENT, section_at
from minutebook.extract.dates import find_dates
from minutebook.extract.evidence import of_cells
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
}
"""Marks in small letters; a key printed with the table ("A – Apologies") goes before these."""
_WORDS = (
    (
        re.compile(r"(?:(?:no|not present|absent)\W+)?(?:sent\s+|with\s+)?(?:apolog(?:y|ies)|apols?|excused)\b.{0,30}"),
        APOLOGIES,
    ),
    (re.compile(r"(?:absent|not present|not in attendance|did not attend|no)\b.{0,20}"), ABSENT),
    (re.compile(r"in attendance|observer|observing|attending"), IN_ATTENDANCE),
    (
        re.compile(
            r"(?:present|attended|yes|online|remote(?:ly)?|virtual(?:ly)?|in person|teams|zoom)(?:\W.{0,30})?"
            r"|(?:via|by)\s.{3,20}"
        ),
        PRESENT,
    ),
)
"""Words for a mark, in small letters."""
_TICKS = frozenset(["x", "*", "✓", "✔", "√"])
"""Marks that under a heading such as "Present" say no more than that."""
HEADING_ROWS = 6
"""Rows among which those above the first person stand."""
NAME_COLUMNS = 3
"""Columns among which that of the names is."""
_NO_POST = re.compile(
    r"\b(?:initials?|reasons?|e-?mail|tel(?:ephone)?|phone|dates?|terms?|notes?|comments?|actions?|signatures?|signed|ward"
    r"|arriv\w+|left|time|no\.?|ref)\b",
    re.IGNORECASE,
)
"""Headings of columns that say nothing of what a person is."""
_INITIALS = re.compile(r"(?=.{2,4}$)[A-Z][a-z]?[A-Z]+[a-z]?")
_FIGURES = re.compile(r"\d{2}|@")
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
    names = _name_column(table)
    people = [row for row in table.rows if _person(row, names)]
    marked = [row for row in people if any(_status(cell.text, MARKS) for cell in row.cells[names + 1 :])]
    return len(marked) >= 2 and len(marked) >= MARKED_SHARE * len(people)


def _name_column(table: Table) -> int:
    """The column in which most persons stand: the first, or one behind what they are or came from."""
    columns = range(min(NAME_COLUMNS, table.columns))
    return max(columns, key=lambda i: (sum(_person(row, i) is not None for row in table.rows), -i), default=0)


def _person(row: Row, column: int) -> Mention | None:
    mention = parse_person(row.cells[column].text) if column < len(row.cells) else None
    return mention if mention and (" " in mention.name or mention.honorific) else None


def _status(text: str, marks: dict[str, AttendanceStatus]) -> AttendanceStatus | None:
    """What a mark or word in a cell says."""
    mark = _mark(text)
    if mark in marks:
        return marks[mark]
    return next((status for words, status in _WORDS if words.fullmatch(mark)), None) if mark else None


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
    names = _name_column(table)
    named = {i: head.status for i, text in enumerate(table.header) if (head := section_at(text))}
    column = None if len(named) > 1 else _column(table, names, date, marks)
    if column is not None and not key and _ticked_only(table, names, column):
        named, column = {column: PRESENT}, None
    gone = [i for i, text in _headings(table) if _LEFT.search(text)]
    posts = _post_columns(table, names, marks)
    for row in table.rows:
        mention = parse_person(row.cells[names].text)
        if date and any(day < date for i in gone for day in _dates(row.cells[i].text)):
            continue
        status = _status_by_heading(row, named) if column is None else _status(row.cells[column].text, marks)
        if mention is None or status is None:
            continue
        post = ", ".join(text for i in posts if (text := row.cells[i].text.strip()))
        mention = with_post(mention, post) if post and mention.represents is None else mention
        yield Listed(mention, of_cells(row.cells[names : names + 1]), status, section=section, rule=Rule.NAME_IN_MATRIX)


def _ticked_only(table: Table, names: int, column: int) -> bool:
    """Whether a column headed "Present" has one kind of tick only: who has none is not said to be absent."""
    marks = {_mark(row.cells[column].text) for row in table.rows if _person(row, names)} - {""}
    heads = [section_at(text) for i, text in _headings(table) if i == column]
    return len(marks) == 1 and marks <= _TICKS and any(head and head.status is not ABSENT for head in heads)


def _post_columns(table: Table, names: int, marks: dict[str, AttendanceStatus]) -> list[int]:
    """The columns that say what the persons are or whom they represent."""
    headed = {i for i, text in _headings(table) if _NO_POST.search(text) and not text.endswith(":")}
    return [i for i in range(table.columns) if i != names and i not in headed and _are_posts(table, i, names, marks)]


def _are_posts(table: Table, column: int, names: int, marks: dict[str, AttendanceStatus]) -> bool:
    texts = [row.cells[column].text for row in table.rows if _person(row, names) and column < len(row.cells)]
    told = [text for text in texts if text.strip()]
    others = [text for text in told if _INITIALS.fullmatch(text) or _FIGURES.search(text)]
    return len(told) > 2 * len(others) and not any(_status(text, marks) for text in told)


def _status_by_heading(row: Row, named: dict[int, AttendanceStatus]) -> AttendanceStatus | None:
    """The status that heads the column in which a person has a mark ("Present | Apologies | Absent")."""
    return next((status for i, status in named.items() if row.cells[i].text.strip()), None)


def _mark(text: str) -> str:
    """A cell's mark; a mark that was taken for a label ("[P] P") is printed twice."""
    halves = text.lower().split()
    return halves[0] if len(set(halves)) == 1 else text.strip().lower()


def _column(table: Table, names: int, date: dt.date | None, marks: dict[str, AttendanceStatus]) -> int | None:
    rows = [row for row in table.rows if _person(row, names)]
    marked = [i for i in range(names + 1, table.columns) if any(_status(row.cells[i].text, marks) for row in rows)]
    dated = [(i, day) for i, text in _headings(table) if i in marked for day in _dates(text)]
    if date:
        exact = [i for i, day in dated if day == date]
        near = [i for i, day in dated if (day.day, day.month) == (date.day, date.month)]
        if exact or near:
            return (exact or near)[0]
    return max(marked, default=None)


def _headings(table: Table) -> Iterator[tuple[int, str]]:
    yield from enumerate(table.header)
    for row in table.rows[:HEADING_ROWS]:
        if any(_status(cell.text, MARKS) for cell in row.cells[1:]):
            return
        yield from ((i, cell.text) for i, cell in enumerate(row.cells))


def _dates(text: str) -> list[dt.date]:
    """The dates of a heading, whose figures a narrow column may have broken apart ("05/ 10/ 20 20")."""
    return [found.date for found in find_dates(re.sub(r"\s+", "", text)) or find_dates(text)]
