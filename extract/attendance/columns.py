"""Attendance lists that stand side by side under headings in one line ("Present:   Visitors:   Apologies:").

The page's own words are read here, not blocks or tables: how those were formed depends on the white space between the
lists, which is often narrow.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutebook.extract.attendance.units import Unit
from minutebook.extract.attendance_cues import Section, section_at
from minutebook.ingest.geometry import around
from minutebook.ingest.lines import to_lines
from minutebook.ingest.model import Line, Page, Word, rounded
from minutebook.schema import Evidence

GAP = 0.8
"""White space of this many times the font size parts two lists in a line."""


@dataclass(slots=True)
class Column:
    """A list beneath its heading; `section` changes where another heading stands lower down."""

    section: Section
    x0: float
    middle: float


@dataclass(frozen=True, slots=True)
class ColumnHeads:
    """A line of two or more headings."""

    line: Line
    columns: list[Column]


def column_heads(page: Page, top: float, bottom: float) -> ColumnHeads | None:
    """The first line between `top` and `bottom`, points, that is nothing but headings of two or more lists."""
    for line in _lines(page, top, bottom):
        cut = _segments(line, at_colons=True)
        sections = [section_at(_text(words)) for words in cut]
        if len(cut) > 1 and all(s and s.end == len(_text(words)) for s, words in zip(sections, cut, strict=True)):
            return ColumnHeads(line, [_column(words, s) for words, s in zip(cut, sections, strict=True) if s])
    return None


def read_columns(page: Page, heads: ColumnHeads, bottom: float) -> list[tuple[Section, int, Unit]]:
    """The entries below the headings down to `bottom`: section, column and text of each.

    An entry goes on with the next line of its column as long as a bracket is open in it.
    """
    found: list[tuple[Section, int, Unit]] = []
    last: dict[int, int] = {}
    for line in _lines(page, heads.line.base + 1, bottom):
        for place, words in _by_column(line, heads.columns):
            text = _text(words)
            if section := section_at(text):
                heads.columns[place].section = section
                words = words[len(text[: section.end].split()) :]
            before = found[last[place]][2] if place in last else None
            if section is None and before and before.text.count("(") > before.text.count(")"):
                found[last[place]] = (*found[last[place]][:2], replace(before, text=f"{before.text} {text}"))
            elif words:
                last[place] = len(found)
                found.append((heads.columns[place].section, place, _unit(page, words)))
    return found


def _by_column(line: Line, columns: list[Column]) -> list[tuple[int, list[Word]]]:
    """The words of a line under each column, with the column's place."""
    found: list[tuple[int, list[Word]]] = []
    for words in _segments(line):
        x0, middle = words[0].x0, (words[0].x0 + words[-1].x1) / 2
        place = min(range(len(columns)), key=lambda i: _distance(columns[i], x0, middle))
        if found and found[-1][0] == place:
            found[-1][1].extend(words)
        else:
            found.append((place, words))
    return found


def _distance(column: Column, x0: float, middle: float) -> float:
    return min(abs(column.x0 - x0), abs(column.middle - middle))


def _lines(page: Page, top: float, bottom: float) -> list[Line]:
    return to_lines([word for word in page.words if top - 1 <= word.base <= bottom], page.number)


def _segments(line: Line, at_colons: bool = False) -> list[list[Word]]:
    cut = [[line.words[0]]]
    for before, word in zip(line.words, line.words[1:], strict=False):
        wide = word.x0 - before.x1 > GAP * max(word.size, before.size)
        if wide or (at_colons and before.text.endswith(":")):
            cut.append([word])
        else:
            cut[-1].append(word)
    return cut


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _column(words: list[Word], section: Section) -> Column:
    return Column(section, words[0].x0, (words[0].x0 + words[-1].x1) / 2)


def _unit(page: Page, words: list[Word]) -> Unit:
    text = _text(words)

    def where(start: int, end: int) -> list[Evidence]:
        return [Evidence(page=page.number, bbox=rounded(around(words)), quote=text[start:end].strip())]

    return Unit(text, where, all(word.bold for word in words))
