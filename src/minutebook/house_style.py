"""A house style: the user's own cue vocabulary (`--cues FILE.toml`), checked, and as it is handed to the workers.

Imported only where a file is given: it reads the vocabulary that ships.
"""

import difflib
import hashlib
import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutebook.errors import UsageError
from minutebook.extract.cues import Vocabulary, add_cues, shipped_cues
from minutebook.names import shown

LARGEST_FILE = 64 * 1024
"""Bytes: the vocabulary is handed to each worker on its command line, which holds 128 KB on Linux."""
LONGEST_PHRASE = 120
AS_PRINTED = frozenset(["names", "owners"])
"""Sections whose words are known by their capitals; all others are matched in small letters."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What a file of cues adds to the vocabulary, as canonical JSON."""

    json: str

    @property
    def digest(self) -> str:
        """What tells one vocabulary from another, whatever the file is called and however it is laid out."""
        return hashlib.sha256(self.json.encode()).hexdigest()[:8]

    def take_on(self) -> None:
        """Read with these cues from now on."""
        add_cues(json.loads(self.json))


def read_house_style(path: Path) -> HouseStyle:
    """A file of cues.

    Raises:
        UsageError: it can't be read, or says something that is no cue; the message names the line and the key.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UsageError(f"{shown(path)} can't be read ({error.strerror}). Give the name of a file of cues.") from None
    if len(data) > LARGEST_FILE:
        raise UsageError(f"{shown(path)} is larger than {LARGEST_FILE >> 10} KB: keep to the phrases of your papers.")
    try:
        text = data.decode("utf-8")
        parsed = tomllib.loads(text)
    except UnicodeDecodeError:
        raise UsageError(f"{shown(path)} is not UTF-8 text. Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{shown(path)} is not TOML: {error}. docs/cues.md shows how such a file looks.") from None
    return HouseStyle(json.dumps(_Checked(path, text).vocabulary(parsed), ensure_ascii=False, sort_keys=True))


class _Checked:
    """The file's sections and lists against those of the vocabulary that ships."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.splitlines()
        self._shipped = shipped_cues().vocabulary

    def vocabulary(self, parsed: dict[str, Any]) -> Vocabulary:
        found: Vocabulary = {}
        for section, lists in parsed.items():
            if section not in self._shipped or not isinstance(lists, dict):
                self._refuse(section, "", f"there is no section [{section}]{_perhaps(section, self._shipped)}")
            found[section] = {name: self._entries(section, name, entries) for name, entries in lists.items()}
        return found

    def _entries(self, section: str, name: str, entries: Any) -> list[str]:
        known = self._shipped[section]
        if name not in known:
            self._refuse(section, name, f"[{section}] has no list {name!r}{_perhaps(name, known)}")
        if not isinstance(entries, list) or not all(isinstance(entry, str) for entry in entries):
            self._refuse(section, name, f'{name!r} must be a list of phrases in quotes, such as ["to do"]')
        return [self._phrase(section, name, entry) for entry in entries]

    def _phrase(self, section: str, name: str, entry: str) -> str:
        phrase = " ".join(entry.split()).rstrip(" :")
        words = phrase.split()
        if not any(re.search(r"\w|[*#✓✔]", word) for word in words):
            self._refuse(section, name, f"{entry!r} in {name!r} has no word", entry)
        if all(word.endswith("?") for word in words):
            self._refuse(section, name, f"in {entry!r} in {name!r} every word may be missing: take a “?” away", entry)
        if any("" in word.rstrip("?").split("|") for word in words):
            self._refuse(section, name, f"in {entry!r} in {name!r} a word is missing beside “|” or “?”", entry)
        if len(phrase) > LONGEST_PHRASE:
            self._refuse(section, name, f"a phrase in {name!r} is longer than {LONGEST_PHRASE} letters", entry)
        return phrase if section in AS_PRINTED else phrase.lower()

    def _refuse(self, section: str, name: str, what: str, entry: str = "") -> None:
        line = self._line_of(section, name, entry)
        raise UsageError(f"{shown(self._path)}, line {line}: {what}. docs/cues.md lists them all.")

    def _line_of(self, section: str, name: str, entry: str) -> int:
        """The line, from 1, on which a section, a list or one of its entries stands."""
        head = re.compile(rf"\s*\[\s*[\"']?{re.escape(section)}[\"']?\s*\]|\s*[\"']?{re.escape(section)}[\"']?\s*[.=]")
        at = next((i for i, line in enumerate(self._lines) if head.match(line)), 0)
        for wanted in filter(None, (name, entry)):
            at = next((i for i, line in enumerate(self._lines[at:], at) if wanted in line), at)
        return at + 1


def _perhaps(given: str, known: dict[str, Any]) -> str:
    near = difflib.get_close_matches(given, known, n=1)
    return f"; perhaps {near[0]!r} is meant" if near else f": there are {', '.join(known)}"
