"""The rows of a table that lists people: its cells, and which of them head a list, hold names or posts."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from minutebook.extract.attendance.mentions import is_post
from minutebook.extract.attendance.units import Unit, unit_of, units_of
from minutebook.extract.attendance_cues import MEMBERS, PRESENT, Section, section_at
from minutebook.extract.names import is_name, without_honorific
from minutebook.ingest.geometry import Box
from minutebook.ingest.model import Block, Table, rounded
from minutebook.schema import Evidence

ENTRY_WORDS = 12
"""Words that an entry of a list may have, post and organisation among them."""
FEWEST_BELOW = 2
"""Rows below their heading, from which a column of headings is one."""
MOST_ALIKE = 0.8
"""The share of a column's cells from which all count as names, or as initials and posts."""
INITIALS = re.compile(r"(?=.{2,4}$)[A-Z][a-z]?[A-Z]+[a-z]?")
BRACKETED = re.compile(r"\([^()]+\)")
LABEL = re.compile(r"(?:Also |In )?[A-Za-z]+ (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell of a row or header. A header has no blocks; `whole` is its text, or that of a cell joined from two."""

    text: str
    blocks: list[Block]
    box: Box
    whole: Unit | None = None

    @property
    def units(self) -> list[Unit]:
        """The names in it; most cells of most tables are never asked for theirs."""
        if self.whole:
            return [self.whole]
        return [unit for block in self.blocks for unit in units_of(block, self.box[2])]


def rows_of_table(table: Table) -> list[list[RowCell]]:
    """The rows of a table, its header first."""
    rows = [[RowCell(cell.text, cell.blocks, cell.box) for cell in row.cells] for row in table.rows]
    rows = _healed(_labels_with_names(rows))
    if table.header:
        rows = [[_heading_cell(table, text) for text in table.header], *rows]
    starts = _name_columns(rows)
    return [row[a:b] for row in rows for a, b in pairwise((*starts, len(row))) if row[a].text or not a]


def _labels_with_names(rows: list[list[RowCell]]) -> list[list[RowCell]]:
    """The rows; where the first column has nothing but headings of lists, each is put before the first of its names."""
    below = sum(len(row) > 1 and bool(row[1].text) and not row[0].text for row in rows)
    labels = [row[0].text for row in rows if row[0].text]
    if below < FEWEST_BELOW or not labels or not all(map(_is_label, labels)):
        return rows
    return [[_joined(row[0], row[1]), *row[2:]] if row[0].text else row[1:] for row in rows]


def _is_label(text: str) -> bool:
    section = section_at(text, alone=True)
    return MEMBERS.fullmatch(text) is not None or (section is not None and section.end == len(text))


def _name_columns(rows: list[list[RowCell]]) -> list[int]:
    """Where each list begins in a table of several side by side, names with initials or posts beside them; or [0]."""
    names = [i for i in range(len(rows[0])) if _share(rows, i, _names_one) >= MOST_ALIKE] if rows else []
    beside = [i for i in range(1, len(rows[0])) if i not in names] if rows else []
    told = beside and all(_share(rows, i, _tells_of_one) >= MOST_ALIKE for i in beside)
    return names if told and len(names) > 1 and names[0] == 0 else [0]


def _share(rows: list[list[RowCell]], column: int, test: Callable[[str], bool]) -> float:
    """The share of the cells of a column with text that pass a test."""
    texts = [row[column].text for row in rows if column < len(row) and row[column].text]
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def _names_one(text: str) -> bool:
    label = label_of(text)
    return not _tells_of_one(text) and _is_one_person(text[label.end :] if label else text)


def _tells_of_one(text: str) -> bool:
    """Whether a cell has somebody's initials, office or post."""
    office = section_at(text, alone=True)
    named = is_post(text) or BRACKETED.fullmatch(text)
    return bool(INITIALS.fullmatch(text) or (office and office.role and office.end == len(text)) or named)


def _healed(rows: list[list[RowCell]]) -> list[list[RowCell]]:
    """Rows joined where an entry runs over two printed lines: a bracket is open at the end of a cell."""
    healed: list[list[RowCell]] = []
    for row in rows:
        before = healed[-1][0] if healed else None
        if before and _is_open(before) and not any(cell.text for cell in row[1:]):
            healed[-1][0] = _joined(before, row[0])
            continue
        for i, cell in enumerate(row[1:], 1):
            above = healed[-1][i] if healed and i < len(healed[-1]) else None
            if above and _is_open(above) and cell.text.count(")") > cell.text.count("("):
                healed[-1][i], row[i] = _joined(above, cell), RowCell("", [], cell.box)
        healed.append(row)
    return healed


def _is_open(cell: RowCell) -> bool:
    return cell.text.count("(") > cell.text.count(")")


def _joined(first: RowCell, second: RowCell) -> RowCell:
    text = f"{first.text} {second.text}"
    blocks = [*first.blocks, *second.blocks]

    def where(start: int, end: int) -> list[Evidence]:
        return [evidence for block in blocks for evidence in block.evidence()][:1]

    return RowCell(text, blocks, first.box, Unit(text, where))


def _heading_cell(table: Table, text: str) -> RowCell:
    box = table.boxes[table.page]

    def where(start: int, end: int) -> list[Evidence]:
        return [Evidence(page=table.page, bbox=rounded(box), quote=text[start:end].strip())]

    return RowCell(text, [], box, Unit(text, where) if text else None)


def heads_of_row(row: list[RowCell]) -> dict[int, Section]:
    """The cells of a row that are headings of sections, by their place; an office is one only before a value."""
    heads = {}
    for i, cell in enumerate(row):
        alone = i + 1 < len(row) and (i == 0 or 0 in heads)
        section = section_at(cell.text, alone) if cell.text else None
        if alone and MEMBERS.fullmatch(cell.text) and _begins_with_name(_first_line(row[i + 1])):
            section = Section(PRESENT, None, len(cell.text))
        if section and section.end == len(cell.text):
            heads[i] = section
    return heads


def label_of(text: str) -> Section | None:
    """The heading that a cell begins with, though no colon parts it from the name behind it."""
    if section := section_at(text):
        return section
    label = LABEL.match(text)
    section = section_at(label[0].strip()) if label else None
    return replace(section, end=label.end()) if label and section else None


def heads_list(row: list[RowCell], posts: bool) -> Section | None:
    """The heading in the first cell, where a name stands behind it and the other cells have names, or `posts`."""
    section = label_of(row[0].text)
    beside = [cell.text for cell in row[1:] if cell.text] if section else []
    several = len(row[0].blocks) > 1 and not row[0].whole
    if section is None or not beside or several or not _is_one_person(row[0].text[section.end :]):
        return None
    if posts and row[0].text[: section.end].rstrip().endswith(":"):
        return section
    return section if all(map(_tells_of_one if posts else _is_one_person, beside)) else None


def behind(cell: RowCell, start: int) -> RowCell:
    """What stands in a cell behind a heading."""
    whole = cell.whole or unit_of(cell.blocks[0])

    def where(a: int, b: int) -> list[Evidence]:
        return whole.where(start + a, start + b)

    return RowCell(cell.text[start:], cell.blocks, cell.box, replace(whole, text=whole.text[start:], where=where))


def post_beside(row: list[RowCell], short: str | None = None) -> str | None:
    """What the cells behind a name say that the person is, but for the initials `short`."""
    told = (cell.text for cell in row[1:] if cell.text and cell.text != short)
    return ", ".join(text[1:-1] if BRACKETED.fullmatch(text) else text for text in told) or None


def _is_one_person(text: str) -> bool:
    return len(text.split()) <= ENTRY_WORDS and _begins_with_name(text.strip())


def _first_line(cell: RowCell) -> str:
    return cell.blocks[0].lines[0].text if cell.blocks else ""


def has_posts(rows: list[list[RowCell]]) -> bool:
    """Whether the columns behind the first of a list say what the persons of the first are."""
    lists = [row for row in rows if any(cell.text for cell in row[1:]) and 0 not in heads_of_row(row)]
    return bool(lists) and 2 * sum(any(map(_is_no_name, row[1:])) for row in lists) >= len(lists)


def _is_no_name(cell: RowCell) -> bool:
    return bool(cell.text) and (not _begins_with_name(cell.text) or bool(INITIALS.fullmatch(cell.text)))


def _begins_with_name(text: str) -> bool:
    """Whether a cell names a person first: what stands before its first comma or bracket is a name."""
    before = re.split(r"[,(\[]|\s[–—-]\s", text)[0]
    return is_name(before) or without_honorific(before)[0] is not None
