"""Members listed whether they came or not, of whom a mark tells who did: "* Ann Ash   Bob Birch", "* denotes present".

The page's own words are read, not blocks or tables: a mark in front of a name is taken for a bullet there, and one in a
column of its own for a column.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from minutebook.extract.attendance.entries import parse_list
from minutebook.extract.attendance.mentions import Mention
from minutebook.extract.attendance.units import Listed
from minutebook.extract.attendance_cues import ABSENT, APOLOGIES, PRESENT, section_at
from minutebook.extract.names import SENTENCE
from minutebook.ingest.geometry import around
from minutebook.ingest.lines import segments, to_lines
from minutebook.ingest.model import Line, Page, Word, rounded
from minutebook.schema import AttendanceStatus, Evidence, Rule

SECTION = -3
"""The section number of those whom marks tell of."""
FEWEST_MARKED = 2
FEWEST_NAMES = 3
MOST_LINES = 45
"""Lines above the key among which the members stand."""
MOST_WORDS = 30
_MARKS = "*•†‡Ø#^"
_KEY = re.compile(
    rf"[{_MARKS}]\s*(?:(?:=|:|–|-|denotes?|indicates?|means|shows|those|members?|governors|trustees|who)\s*)*"
    r"(?P<told>present|attended|(?:in )?attendance|attending|absent|absence|not present|(?:sent )?apolog(?:y|ies))"
    r"(?:\s+(?:at|for)\s+(?:the\s+)?(?:meeting|absence)|\s+(?:received|given|sent))?\s*(?:\(\d+\s?%\))?\W*",
    re.IGNORECASE,
)
_KEYS = re.compile(rf"(?:^|\s)(?=[{_MARKS}](?:\s|[A-Za-z]))")
"""Where each of several marks is explained in one line: "* denotes present   Ø denotes apologies"."""
_NO_LIST = re.compile(r"\d{2}|\b(?:minutes|meeting)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words side by side in a line, and the mark that stands set apart before and behind them, "" for none."""

    words: list[Word]
    before: str
    behind: str


def read_starred(page: Page) -> Iterator[Listed]:
    """The members of a page with a key to their marks: those with a mark as it says, the others not."""
    if not any(word.text[0] in _MARKS for word in page.words):
        return
    lines = to_lines(page.words, page.number)
    at, keys = next(((i, keys) for i, line in enumerate(lines) if (keys := _keys(line.text))), (0, {}))
    if not keys:
        return
    stretches = [stretch for line in _above(lines[:at]) for stretch in _stretches(line)]
    found = [one for stretch in stretches for one in _people(stretch, _leads(stretches))]
    present = PRESENT in (_status(told, marked=True) for told in keys.values())
    if sum(mark in keys for _, mark, _ in found) >= (FEWEST_MARKED if present else 1) and len(found) >= FEWEST_NAMES:
        for mention, mark, words in found:
            where = [Evidence(page=page.number, bbox=rounded(around(words)), quote=_text(words))]
            told = keys.get(mark, next(iter(keys.values())))
            yield Listed(mention, where, _status(told, mark in keys), section=SECTION, rule=Rule.NAME_IN_LIST)


def _keys(text: str) -> dict[str, str]:
    """What the marks of a line that is nothing but a key stand for, in small letters; nothing of any other line."""
    keys = [_KEY.fullmatch(part.strip()) for part in _KEYS.split(text) if part.strip()]
    return {key[0][0]: key["told"].lower() for key in keys if key} if keys and all(keys) else {}


def _status(told: str, marked: bool) -> AttendanceStatus:
    if "apolog" in told:
        return APOLOGIES if marked else PRESENT
    stayed_away = told.startswith(("abs", "not"))
    return ABSENT if marked is stayed_away else PRESENT


def _above(lines: list[Line]) -> list[Line]:
    """The lines of members right above a key: up to a sentence or the head of the minutes."""
    found: list[Line] = []
    for line in reversed(lines[-MOST_LINES:]):
        if _NO_LIST.search(line.text) or SENTENCE.search(line.text) or len(line.words) > MOST_WORDS:
            break
        found.insert(0, line)
    return found


def _stretches(line: Line) -> Iterator[_Stretch]:
    """The stretches of a line between its marks and wide white space."""
    pieces = [list(piece) for words in segments(line) for _, piece in groupby(words, _is_mark)]
    for i, piece in enumerate(pieces):
        if not _is_mark(piece[0]):
            before = pieces[i - 1][0].text if i > 0 and _is_mark(pieces[i - 1][0]) else ""
            behind = pieces[i + 1][0].text if i + 1 < len(pieces) and _is_mark(pieces[i + 1][0]) else ""
            yield _Stretch(piece, before[:1], behind[:1])


def _is_mark(word: Word) -> bool:
    return not word.text.strip(_MARKS)


def _leads(stretches: list[_Stretch]) -> bool:
    """Whether the marks stand before the names: some stand before the first of a line, or none behind the last."""
    return sum(bool(one.before) for one in stretches) >= sum(bool(one.behind) for one in stretches)


def _people(stretch: _Stretch, leads: bool) -> Iterator[tuple[Mention, str, list[Word]]]:
    """The people of a stretch, each with their mark, "" for none."""
    text = _text(stretch.words)
    section = section_at(text)
    start = section.end if section else 0
    plain = re.sub(rf"[{_MARKS}]", " ", text[start:])
    mentions = [one for one in parse_list(plain, one_per_line="," not in plain) if _is_full(one)]
    apart = stretch.before if leads else stretch.behind
    ends = [*(one.start - 1 for one in mentions[1:]), len(plain)]
    for one, end in zip(mentions, ends, strict=False):
        own = text[start + max(one.start - 1, 0) : start + end]
        mark = next(filter(own.__contains__, _MARKS), apart if len(mentions) == 1 else "")
        yield one, mark, stretch.words


def _is_full(mention: Mention) -> bool:
    """Whether a name is one in full: not the letters of a council ("Holm D C")."""
    words = mention.name.split()
    return len(words[-1].strip(".")) > 1 and (len(words) > 1 or mention.honorific is not None)


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)
