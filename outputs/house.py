"""A council's own words and colours for statuses and ratings, from a small TOML file.

[status.open]
word = "Outstanding"
text = "#174A86"
fill = "#E4EEFA"

[rating.amber]
word = "Some delay"
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from minutebook.errors import UsageError
from minutebook.names import shown
from minutebook.outputs.colours import COLOURS, Tone, contrast
from minutebook.schema import Rag, Status

STATUS_WORDS = {
    Status.OPEN: "Open",
    Status.IN_PROGRESS: "In progress",
    Status.COMPLETED: "Completed",
    Status.CANCELLED: "Cancelled",
}
RAG_WORDS = {Rag.RED: "Red", Rag.AMBER: "Amber", Rag.GREEN: "Green", Rag.BLUE: "Blue"}

LEAST_CONTRAST = 4.5
"""Of text on its fill, as WCAG AA asks for."""
LONGEST_WORD = 40
_TONES: dict[str, Tone] = {tone: tone for tone in COLOURS}
_KEYS = {"status": tuple(Status), "rating": tuple(Rag)}


@dataclass(frozen=True)
class House:
    """What statuses and ratings are called and how they are coloured."""

    statuses: Mapping[Status, str] = field(default_factory=lambda: STATUS_WORDS)
    ratings: Mapping[Rag, str] = field(default_factory=lambda: RAG_WORDS)
    colours: Mapping[Tone, tuple[str, str]] = field(default_factory=lambda: COLOURS)
    """Of text and fill, as six hex digits."""


def read_house(path: Path) -> House:
    """The words and colours of a file, and ours where it says nothing.

    Raises:
        UsageError: the file can't be read, or something in it can't be used; the message names the place.
    """
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"Can't read {shown(path)}: {reason}. See “minutebook template new house.toml”.") from None
    try:
        return _house(given)
    except ValueError as error:
        raise UsageError(f"{shown(path)}: {error}.") from None


def _house(given: dict[str, Any]) -> House:
    words: dict[str, str] = {}
    colours = dict(COLOURS)
    for kind, entries in given.items():
        _must_be_known(kind, _KEYS, "the file")
        for name, entry in _table(entries, f"[{kind}]").items():
            _must_be_known(name, _KEYS[kind], f"[{kind}]")
            place = f"[{kind}.{name}]"
            for key in _table(entry, place):
                _must_be_known(key, ("word", "text", "fill"), place)
            if "word" in entry:
                words[name] = _word(entry["word"], place)
            tone = _TONES[name]
            colours[tone] = _colours(entry, colours[tone], place)
    return House(
        {status: words.get(status, word) for status, word in STATUS_WORDS.items()},
        {rag: words.get(rag, word) for rag, word in RAG_WORDS.items()},
        colours,
    )


def _table(value: object, place: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{place} must be a table")
    return value


def _must_be_known(name: str, known: Any, place: str) -> None:
    if name not in known:
        raise ValueError(f"there is no “{name}” in {place}; choose among {', '.join(known)}")


def _word(value: object, place: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_WORD or not value.isprintable():
        raise ValueError(f"the word of {place} must be a text of 1 to {LONGEST_WORD} characters")
    return value.strip()


def _colours(entry: dict[str, Any], ours: tuple[str, str], place: str) -> tuple[str, str]:
    text = _colour(entry["text"], place) if "text" in entry else ours[0]
    fill = _colour(entry["fill"], place) if "fill" in entry else ours[1]
    if (apart := contrast(text, fill)) < LEAST_CONTRAST:
        raise ValueError(
            f"text #{text} on fill #{fill} in {place} is hard to read: they are {apart:.1f} to 1 apart, "
            f"{LEAST_CONTRAST} is the least"
        )
    return text, fill


def _colour(value: object, place: str) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise ValueError(f"{value!r} in {place} is no colour; write it like #174A86")
    return value[1:].upper()
