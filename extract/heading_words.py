"""What the words of a heading mean, by patterns that are tried in turn."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

BRACKETED = re.compile(r"\([^)]*\)")
WORD = re.compile(r"[a-z£]+")


@lru_cache(maxsize=1024)
def plain_heading(text: str) -> str:
    """The words of a heading in small letters, without figures, punctuation and what stands in brackets."""
    return " ".join(WORD.findall(BRACKETED.sub(" ", text.lower())))


Meaning = TypeVar("Meaning", bound=StrEnum)


class Wordings(Generic[Meaning]):
    """Patterns, over plain headings, of what each means; the first that is found counts."""

    def __init__(self, wordings: Iterable[tuple[Meaning, str]]) -> None:
        self._patterns = [(re.compile(pattern), meaning) for meaning, pattern in wordings]

    def read(self, plain: str) -> Meaning | None:
        """What a plain heading means; None where no pattern is found in it."""
        return next((meaning for pattern, meaning in self._patterns if pattern.search(plain)), None) if plain else None
