"""The column headings of a table: one row, or two where the first names groups of columns ("2023/24" over "Target")."""

import re
from collections.abc import Sequence

from minutebook.ingest.model import Cell

MAX_HEADER = 90
"""Characters; longer cells are no column headings."""
MAX_SUB_HEADING = 40
"""The same for those below the name of a group, where only the rules tell that they are headings."""
INSIDE = 6.0
"""Points by which a column begins within the cell that stands over it."""
WHOLE_WIDTH = 0.9
"""Share of a table's width from which a cell is a band over all of it, not the name of a group."""
NUMBER = re.compile(r"[\dIVX]{1,4}[a-z]?(?:[./]\d{1,3})*\W?")


def find_header(first: list[list[Cell]], others: Sequence[list[list[Cell]]], columns: Sequence[float]) -> int:
    """How many of the rows in `first` are headings: 0, 1 or 2.

    Args:
        first: the rows on the table's first page.
        others: those on each of its other pages, which may repeat the headings.
        columns: where the columns begin, points; nothing where that is not known.
    """
    if not first:
        return 0
    repeated = any(rows and letters_of(rows[0]) == letters_of(first[0]) for rows in others)
    if len(first) > 1 and columns and _names_groups(first[0], first[1], columns):
        again = repeated and any(len(rows) > 1 and letters_of(rows[1]) == letters_of(first[1]) for rows in others)
        if again or _stand_out(first) or _reaches_down(first[0], first[1]):
            return 2
    if repeated:
        return 1
    return int((len(first) > 1 or any(others)) and looks_like_header(first[0]))


def headings_of(rows: list[list[Cell]], columns: Sequence[float]) -> list[str]:
    """One heading for each column; below the name of a group, that name comes first."""
    if len(rows) < 2:
        return [cell.text for row in rows for cell in row]
    above, below = rows
    groups = [_over(above, start) for start in columns]
    return [f"{group.text if group else ''} {cell.text}".strip() for group, cell in zip(groups, below, strict=True)]


def looks_like_header(row: list[Cell]) -> bool:
    """Whether every cell of the row that holds text is bold and short, and most cells hold some."""
    filled = [cell for cell in row if cell.blocks]
    return len(filled) >= max(2, len(row) - 1) and all(map(_is_bold, filled)) and _are_short(filled, MAX_HEADER)


def letters_of(row: list[Cell]) -> list[str]:
    """What of the headings in a row is the same when they are repeated."""
    return [letters(cell.text) for cell in row]


def letters(text: str) -> str:
    """What of a heading is the same when it is repeated: OCR adds and loses spaces, points and capitals."""
    return re.sub(r"\W+", "", text).casefold()


def _names_groups(above: list[Cell], below: list[Cell], columns: Sequence[float]) -> bool:
    """Whether a cell stands over some columns, but not all, and no more than one column has no heading."""
    filled = [cell for cell in (*above, *below) if cell.blocks]
    if not filled:
        return False
    width = max(cell.box[2] for cell in filled) - columns[0]
    over = [_over(above, start) for start in columns]
    groups = [cell for cell in above if sum(o is cell and bool(b.blocks) for o, b in zip(over, below, strict=True)) > 1]
    return (
        bool(groups)
        and all(cell.box[2] - cell.box[0] < WHOLE_WIDTH * width for cell in groups)
        and sum(not cell.blocks and o is None for o, cell in zip(over, below, strict=True)) <= 1
        and _are_short(filled, MAX_HEADER)
    )


def _over(above: list[Cell], start: float) -> Cell | None:
    """The cell of a row that stands over the column beginning at `start`."""
    return next((cell for cell in above if cell.blocks and cell.box[0] - INSIDE <= start < cell.box[2] - INSIDE), None)


def _stand_out(rows: list[list[Cell]]) -> bool:
    """Whether the first two rows differ from the third: all bold, or on one ground of their own."""
    headings = [cell for row in rows[:2] for cell in row if cell.blocks]
    body = [cell for cell in rows[2] if cell.blocks] if len(rows) > 2 else []
    if all(map(_is_bold, headings)):
        return not body or not all(map(_is_bold, body))
    grounds = {cell.fill for cell in headings}
    return len(grounds) == 1 and None not in grounds and bool(body) and all(cell.fill not in grounds for cell in body)


def _reaches_down(above: list[Cell], below: list[Cell]) -> bool:
    """Whether a heading beside the groups is as tall as both rows, and those under the groups are headings too."""
    under = [cell for cell in below if cell.blocks]
    bottom = max(cell.box[3] for cell in under)
    beside = [a for a, b in zip(above, below, strict=True) if a.blocks and not b.blocks and a.box[3] > bottom - INSIDE]
    return (
        bool(beside)
        and not any(NUMBER.fullmatch(cell.text) for cell in beside)
        and _are_short(under, MAX_SUB_HEADING)
        and not any(cell.text.endswith(".") for cell in under)
    )


def _is_bold(cell: Cell) -> bool:
    return all(block.bold for block in cell.blocks)


def _are_short(cells: list[Cell], most: int) -> bool:
    return all(len(cell.text) <= most for cell in cells)
