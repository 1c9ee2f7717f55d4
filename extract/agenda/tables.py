"""Agenda items out of tables: one row an item, with columns for lead and pages."""

import re
from collections.abc import Sequence

from minutebook.extract.agenda.entry import Entry, entry_of, looks_like
from minutebook.extract.agenda.numbers import as_number, label_number
from minutebook.extract.evidence import of_blocks
from minutebook.ingest.model import Cell, Table
from minutebook.ingest.parts.refs import column_refs, page_refs, without_refs

COLUMNS: dict[str, re.Pattern[str]] = {
    "number": re.compile(r"^(?:no\.?|number|item no\.?|ref\.?|agenda item no\.?)$", re.IGNORECASE),
    "lead": re.compile(
        r"\b(?:leads?|led by|author|presenter|presented by|officer|owner|speaker|who|responsible)\b", re.IGNORECASE
    ),
    "pages": re.compile(r"\bpages?\b", re.IGNORECASE),
    "time": re.compile(r"^(?:time|timing|mins|minutes|duration)\b", re.IGNORECASE),
}
"""What a column of an agenda's table holds, by its heading."""
OTHER_TABLE = re.compile(r"\b(?:actions?|updates?|status|comments?|completed|payee|amount|attendance)\b", re.IGNORECASE)
"""Headings of tables that an agenda may hold but that are no list of items."""


def table_entries(table: Table) -> list[Entry]:
    """The items of an agenda's table; none of a table that is something else, such as a list of actions."""
    rows = [row.cells for row in table.rows]
    header = table.header or []
    if not header and rows and _roles([cell.text for cell in rows[0]]):
        header, rows = [cell.text for cell in rows[0]], rows[1:]
    if not rows or any(OTHER_TABLE.search(text) for text in header):
        return []
    roles = _roles(header)
    column = _title_column(rows, roles)
    entries: list[Entry] = []
    for cells in rows:
        entry = _row_entry(cells, column, roles)
        if entry:
            entries.append(entry)
        elif entries:
            _carry_on_row(entries[-1], cells[column])
    return entries


def _carry_on_row(entry: Entry, cell: Cell) -> None:
    """Adds a row without a number, which goes on with the item above it."""
    for block in cell.blocks:
        if entry.title_open and not entry.body and looks_like(block, entry.blocks[-1]):
            entry.title = f"{entry.title} {block.text}"
            entry.blocks.append(block)
        else:
            entry.body.append(block)
    entry.evidence = of_blocks([*entry.blocks, *entry.body])


def _roles(header: Sequence[str]) -> dict[int, set[str]]:
    """What the columns hold, by their headings."""
    roles = {
        column: {role for role, pattern in COLUMNS.items() if pattern.search(text.strip())}
        for column, text in enumerate(header)
        if len(text) < 40 and not re.search(r"\d", text)
    }
    return {column: found for column, found in roles.items() if found}


def _title_column(rows: Sequence[Sequence[Cell]], roles: dict[int, set[str]]) -> int:
    """The column with the most text of those that have no other role."""
    free = [column for column in range(len(rows[0])) if column not in roles] or list(range(len(rows[0])))
    return max(free, key=lambda column: sum(len(cells[column].text) for cells in rows))


def _row_entry(cells: Sequence[Cell], column: int, roles: dict[int, set[str]]) -> Entry | None:
    cell = cells[column]
    if not cell.blocks:
        return None
    first = cell.blocks[0]
    number = label_number(first)
    if number is None and column > 0 and not re.search(r"\d\s*[-–]\s*\d", cells[column - 1].text):
        number = as_number(cells[column - 1].text) if cells[column - 1].text else None
    if number is None:
        return None
    entry = entry_of(number, first)
    entry.body = cell.blocks[1:]
    for place, other in enumerate(cells):
        if place != column:
            read = column_refs if "pages" in roles.get(place, ()) else page_refs
            entry.refs += [ref for block in other.blocks for ref in read(block)]
    entry.lead = entry.lead or _lead_beside(cells, column, roles)
    entry.evidence = of_blocks(cell.blocks)
    return entry


def _lead_beside(cells: Sequence[Cell], column: int, roles: dict[int, set[str]]) -> str | None:
    """The lead in the column headed so, or, in a table without headings, in the one column after the title's."""
    leads = [place for place, found in roles.items() if "lead" in found]
    if not leads and not roles and len(cells) == column + 2:
        leads = [column + 1]
    for place in leads:
        texts = [without_refs(block.text, page_refs(block)) for block in cells[place].blocks]
        text = " ".join(text for text in texts if text)
        if text and len(text) < 120:
            return text
    return None
