"""The items of an agenda, and of the agenda list that some minutes begin with, as entries in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutebook.extract.access import exclusion_access, has_part_three, section_access
from minutebook.extract.agenda.entry import Entry, carry_on, entry_of
from minutebook.extract.agenda.numbers import FILE_NUMBER, cut_at_numbers, item_indent, label_number, number_of
from minutebook.extract.agenda.tables import table_entries
from minutebook.ingest.model import Block, BlockKind, Table
from minutebook.schema import Access

AGENDA_LIST = re.compile(r"^agenda(?:\s+(?:items|points))?\s*:?$", re.IGNORECASE)
SHORTEST_LIST = 3
LONGEST_LISTED = 200


def agenda_entries(pieces: Sequence[Block | Table]) -> list[Entry]:
    """The items of an agenda."""
    indent = item_indent(pieces)
    many_parts = has_part_three(piece.text for piece in pieces if isinstance(piece, Block))
    entries: list[Entry] = []
    section = Access.OPEN
    for piece in pieces:
        if isinstance(piece, Table):
            entries += [replace(entry, section=section) for entry in table_entries(piece)]
            continue
        for block in cut_at_numbers(piece):
            number = number_of(block, indent)
            if number is not None:
                entries.append(entry_of(number, block))
                entries[-1].section = section
            elif entries and not carry_on(entries[-1], block):
                section = _section_after(block, section, many_parts)
            elif not entries and _is_heading(block):
                section = section_access(block.text, many_parts) or section
    entries = _main_run(_once(entries))
    return entries if len(entries) > 1 or any(entry.refs for entry in entries) else []


def _is_heading(block: Block) -> bool:
    return block.label is None and block.kind is BlockKind.HEADING


def _section_after(block: Block, section: Access, many_parts: bool) -> Access:
    """Whether the items after a block that stands between items are open."""
    said = section_access(block.text, many_parts) if _is_heading(block) else None
    closing = exclusion_access(block.text)
    if closing is not None:
        return Access.EXEMPT if Access.EXEMPT in {section, closing} else closing
    return said or section


def _once(entries: list[Entry]) -> list[Entry]:
    """Without entries that only repeat the one before under its register number."""
    return [
        entry
        for before, entry in zip([None, *entries], entries, strict=False)
        if before is None or before.title != entry.title or not FILE_NUMBER.match(entry.number)
    ]


def _main_run(entries: list[Entry]) -> list[Entry]:
    """Without a short numbered list of something else, such as ways to take part, before the list of items."""
    starts = [place for place, entry in enumerate(entries) if entry.number in {"1", "A"}]
    if len(starts) > 1 and starts[0] == 0 and 3 * starts[1] <= len(entries) - starts[1]:
        return entries[starts[1] :]
    return entries


def listed_entries(pieces: Sequence[Block | Table]) -> list[Entry]:
    """The items of an agenda list inside another paper: numbered lines alone, one after the other, after "Agenda:"."""
    for place, piece in enumerate(pieces):
        if isinstance(piece, Block) and piece.label is None and AGENDA_LIST.match(piece.text):
            entries = list(_numbered_run(pieces[place + 1 :]))
            return entries if len(entries) >= SHORTEST_LIST else []
    return []


def _numbered_run(pieces: Sequence[Block | Table]) -> Iterator[Entry]:
    for piece in pieces:
        if isinstance(piece, Table):
            return
        for block in cut_at_numbers(piece):
            number = label_number(block)
            if number is None or len(block.text) > LONGEST_LISTED:
                return
            yield entry_of(number, block)
