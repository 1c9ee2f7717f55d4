"""The rows of a table that lists people: its cells, and which of them head a list, hold names or posts."""

import re
from dataclasses import dataclass

from minutebook.extract.attendance.mentions import is_post
from minutebook.extract.attendance.units import Unit, units_of
from minutebook.extract.attendance_cues import MEMBERS, PRESENT, Section, section_at
from minutebook.extract.names import is_name, without_honorific
from minutebook.ingest.geometry import Box
from minutebook.ingest.model import Block, Table, rounded
from minutebook.schema import Evidence

ENTRY_WORDS = 12
"""Words that an entry of a list may have, post and organisation among them."""


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
    rows = _healed(rows)
    return [[_heading_cell(table, text) for text in table.header], *rows] if table.header else rows


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


def heads_list(row: list[RowCell], posts: bool) -> bool:
    """Whether the first cell has a heading and a name behind it, and the others names, or `posts`."""
    section = section_at(row[0].text)
    beside = [cell.text for cell in row[1:] if cell.text] if section else []
    if section is None or not beside or len(row[0].blocks) != 1 or not _is_one_person(row[0].text[section.end :]):
        return False
    return all(map(is_post, beside) if posts else map(_is_one_person, beside))


def post_beside(row: list[RowCell], short: str | None = None) -> str | None:
    """What the cells behind a name say that the person is, but for the initials `short`."""
    return ", ".join(cell.text for cell in row[1:] if cell.text and cell.text != short) or None


def _is_one_person(text: str) -> bool:
    return len(text.split()) <= ENTRY_WORDS and _begins_with_name(text.strip())


def _first_line(cell: RowCell) -> str:
    return cell.blocks[0].lines[0].text if cell.blocks else ""


def has_posts(rows: list[list[RowCell]]) -> bool:
    """Whether the columns behind the first of a list say what the persons of the first are."""
    lists = [row for row in rows if any(cell.text for cell in row[1:]) and 0 not in heads_of_row(row)]
    return bool(lists) and 2 * sum(any(map(_is_no_name, row[1:])) for row in lists) >= len(lists)


def _is_no_name(cell: RowCell) -> bool:
    return bool(cell.text) and (not _begins_with_name(cell.text) or bool(re.fullmatch(r"[A-Z]{2,4}", cell.text)))


def _begins_with_name(text: str) -> bool:
    """Whether a cell names a person first: what stands before its first comma or bracket is a name."""
    before = re.split(r"[,(\[]|\s[–—-]\s", text)[0]
    return is_name(before) or without_honorific(before)[0] is not None
