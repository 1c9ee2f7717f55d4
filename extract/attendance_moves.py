"""Who came late and who left early, and at which minute: "Councillor Smith left the meeting at this point"."""

import re
from collections.abc import Iterator

from minutebook.extract.people import People
from minutebook.ingest.model import Block, Table
from minutebook.schema import Attendance

_WORD = r"[^\W\d_a-z][\w'’-]*\.?"
_MOVED = re.compile(
    rf"(?<![\w'’-])(?P<who>(?:{_WORD}\s+){{0,3}}{_WORD})\s+(?:then\s+|had\s+)?"
    r"(?P<how>left|joined|arrived\s+at|entered|re-?joined|returned\s+to)\s+the\s+meeting\b"
    r"(?:\W+(?:at|during|after|before|for|from)\s+(?:agenda\s+)?(?:item|minute)\s+(?:no\.?\s*)?(?P<item>\d[\w./]*))?"
)
_REFERENCE = re.compile(r"(?:[A-Z]{1,4}\s)?\d[\w./-]*")


def note_moves(pieces: list[Block | Table], records: list[Attendance]) -> None:
    """Sets `from_item` and `to_item` of those whose coming or going the minutes record.

    Without an item in the sentence itself it is the minute that the sentence stands in. Who came back has not left.
    """
    people = None
    for item, text in _passages(pieces):
        if "the meeting" not in text:
            continue
        for match in _MOVED.finditer(text):
            people = people or People(records)
            person = people.resolve(match["who"])
            if person:
                _set(person, match["how"], match["item"] or item)


def _set(person: Attendance, how: str, item: str | None) -> None:
    if how == "left":
        person.to_item = item
    elif how.startswith(("re", "re-")):
        person.to_item = None
    else:
        person.from_item = person.from_item or item


def _passages(pieces: list[Block | Table]) -> Iterator[tuple[str | None, str]]:
    """The texts of the pieces, each with the number of the minute that it stands in."""
    item: str | None = None
    for piece in pieces:
        if isinstance(piece, Block):
            label = (piece.label or "").rstrip(".")
            item = label if _REFERENCE.fullmatch(label) else item
            yield item, piece.text
            continue
        for row in piece.rows:
            first = row.cells[0].text.strip().rstrip(".") if row.cells else ""
            item = first if _REFERENCE.fullmatch(first) else item
            yield from ((item, block.text) for cell in row.cells for block in cell.blocks)
