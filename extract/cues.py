"""The cue vocabulary, read from `cues.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Cues:
    """Phrases by cue, each a list of (words, may be missing), and the word lists."""

    phrases: dict[str, list[list[tuple[tuple[str, ...], bool]]]]
    work: frozenset[str]
    no_work: frozenset[str]
    only_said: frozenset[str]
    doers: frozenset[str]
    meeting: frozenset[str]


@cache
def load_cues() -> Cues:
    """The vocabulary that ships with the package."""
    return parse_cues(tomllib.loads(files("minutebook.extract").joinpath("cues.toml").read_text(encoding="utf-8")))


def parse_cues(data: dict[str, Any]) -> Cues:
    """The vocabulary of a parsed TOML file.

    Raises:
        KeyError: a section is missing.
    """
    phrases = {
        name: [[_word(word) for word in phrase.split()] for phrase in section["phrases"]]
        for name, section in data.items()
        if "phrases" in section
    }
    return Cues(
        phrases,
        frozenset(data["work"]["verbs"]),
        frozenset(data["no_work"]["verbs"]),
        frozenset(data["only_said"]["verbs"]),
        frozenset(data["doers"]["names"]),
        frozenset(data["meeting"]["names"]),
    )


def _word(notation: str) -> tuple[tuple[str, ...], bool]:
    return tuple(notation.rstrip("?").split("|")), notation.endswith("?")
