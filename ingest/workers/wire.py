"""A page as bytes, for the way from one worker to another; nothing is pickled.

A line of JSON holds what is said once and the columns of rules and fills that are no numbers; the numbers follow in
binary, which takes a fifth of the time that JSON would. Words go and arrive as they are held at rest.
"""

import json
import sys
from array import array
from dataclasses import fields
from typing import Any, get_type_hints

from minutebook.ingest.held import PressedWords
from minutebook.ingest.model import Edge, Fill, Page, TurnedWord, Watermark, Word
from minutebook.schema import PageStatus, TextSource

ROWS: dict[str, type[TurnedWord] | type[Watermark] | type[Word] | type[Edge] | type[Fill]] = {
    "turned": TurnedWord,
    "arrows": Word,
    "watermarks": Watermark,
    "notes": Word,
    "edges": Edge,
    "fills": Fill,
}
"""The lists of a page that hold many rows, each of the same columns."""
IS_NUMBER = {name: [kind is float for kind in get_type_hints(row).values()] for name, row in ROWS.items()}
FILLED_LATER = ("furniture", "footnotes", "text")
SAID_ONCE = [field.name for field in fields(Page) if field.name not in ("words", *ROWS, *FILLED_LATER)]


def pack(page: Page) -> bytes:
    """A page as it was read, before anything was made of it."""
    head: dict[str, Any] = {name: getattr(page, name) for name in SAID_ONCE}
    words = PressedWords.of(page.words) if page.words else PressedWords(0, 0, b"")
    head["words"] = {"count": len(words), "letters": words.letters, "bytes": len(words.pressed)}
    numbers = array("d")
    for name, is_number in IS_NUMBER.items():
        rows = getattr(page, name)
        others = []
        for column, are_numbers in zip(zip(*rows, strict=True), is_number, strict=bool(rows)):
            if are_numbers:
                numbers.extend(column)
            else:
                others.append(column)
        head[name] = {"rows": len(rows), "others": others}
    return json.dumps(head, separators=(",", ":")).encode() + b"\n" + words.pressed + numbers.tobytes()


def unpack(packed: bytes) -> Page:
    """The page that `pack` was given."""
    line, _, rest = packed.partition(b"\n")
    head, numbers = json.loads(line), array("d")
    told = head["words"]
    words = PressedWords(told["count"], told["letters"], rest[: told["bytes"]])
    numbers.frombytes(rest[told["bytes"] :])
    held: dict[float, float] = {}
    page = Page(**{name: head[name] for name in SAID_ONCE}, words=words if words else [])
    page.status, page.text_source = PageStatus(page.status), TextSource(page.text_source)
    place = 0
    for name, is_number in IS_NUMBER.items():
        count, others = head[name]["rows"], iter(head[name]["others"])
        columns: list[list[Any]] = []
        for are_numbers in is_number if count else ():
            if are_numbers:
                own = numbers[place : place + count]  # 0 and -0 are equal, and not the same
                columns.append([held.setdefault(number, number) if number else number for number in own])
                place += count
            else:
                columns.append([sys.intern(value) if isinstance(value, str) else value for value in next(others)])
        setattr(page, name, [ROWS[name](*row) for row in zip(*columns, strict=True)])
    return page
