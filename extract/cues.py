"""The cue vocabulary: the phrases of `cues.toml`, and those that a user's own file of the same shape adds to them."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files
from itertools import starmap

Vocabulary = dict[str, dict[str, list[str]]]
"""Lists of phrases by section and name, as the TOML file has them."""

Phrase = list[tuple[tuple[str, ...], bool]]
"""For each place the words that may stand there, and whether it may be empty."""

ANYTHING = "*-"
"""Marks with which a phrase can begin with any letter."""
FIRST = {"#": r"\d", "'": "'’"}
"""What other marks can be printed as."""


class Cues:
    """A vocabulary as readers ask for it: word sets, regular expressions, and phrases of words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._patterns: dict[tuple[str, str], str] = {}

    def words(self, section: str, name: str) -> frozenset[str]:
        """The entries of a list.

        Raises:
            KeyError: there is no such list.
        """
        return frozenset(self.vocabulary[section][name])

    def pattern(self, section: str, name: str) -> str:
        """A list as the source of a regular expression without groups that count; to be matched without regard to case.

        Raises:
            KeyError: there is no such list.
        """
        key = section, name
        if key not in self._patterns:
            self._patterns[key] = pattern_of(self.vocabulary[section][name])
        return self._patterns[key]

    def signs(self, section: str, name: str) -> frozenset[str]:
        """Pieces of words in small letters, of which any text with a phrase of a list holds one.

        Raises:
            KeyError: there is no such list.
        """
        found: set[str] = set()
        for phrase in sorted(self.vocabulary[section][name], key=len):
            required = [words for words, optional in map(_word, phrase.split()) if not optional]
            places = [{_letters_of(word) for word in words} for words in required]
            if not any(all(any(sign in piece for sign in found) for piece in place) for place in places):
                found |= max(places, key=lambda place: min(map(len, place)))
        return frozenset(found)

    @cached_property
    def phrases(self) -> dict[str, list[Phrase]]:
        """The phrases that are looked for word by word, by cue."""
        return {
            name: [[_word(word) for word in phrase.split()] for phrase in section["phrases"]]
            for name, section in self.vocabulary.items()
            if "phrases" in section
        }

    @cached_property
    def work(self) -> frozenset[str]:
        """Verbs of work."""
        return spelt_either_way(self.words("work", "verbs"))

    @cached_property
    def imperatives(self) -> frozenset[str]:
        """Verbs with which an action begins."""
        return spelt_either_way(self.words("work", "imperatives"))

    @cached_property
    def no_work(self) -> frozenset[str]:
        """Verbs behind a cue that state no work."""
        return self.words("no_work", "verbs")

    @cached_property
    def only_said(self) -> frozenset[str]:
        """Verbs of what somebody is only asked to say."""
        return self.words("only_said", "verbs")

    @cached_property
    def orders(self) -> frozenset[str]:
        """Verbs of what somebody is to do, not only to say."""
        return self.imperatives - self.no_work - self.only_said

    @cached_property
    def doers(self) -> frozenset[str]:
        """Who can be given work though printed in small letters."""
        return self.words("doers", "names")

    @cached_property
    def meeting(self) -> frozenset[str]:
        """Who acts only for the meeting as a whole."""
        return self.words("meeting", "names")


class _Chosen:
    """The vocabulary that this process reads with, where it isn't the one that ships with the package."""

    cues: Cues | None = None


def load_cues() -> Cues:
    """The vocabulary to read with."""
    return _Chosen.cues or shipped_cues()


def add_cues(extra: Vocabulary) -> None:
    """Read with the package's vocabulary and with `extra` added to it.

    To be called in a process of its own before the rules are imported: many build their patterns of it then.
    """
    _Chosen.cues = Cues(extended(shipped_cues().vocabulary, extra))


@cache
def shipped_cues() -> Cues:
    """The vocabulary that ships with the package."""
    return Cues(tomllib.loads(files("minutebook.extract").joinpath("cues.toml").read_text(encoding="utf-8")))


def extended(vocabulary: Vocabulary, extra: Vocabulary) -> Vocabulary:
    """A vocabulary with the entries of another added to its lists; both have the same sections."""
    return {
        section: {
            name: list(dict.fromkeys([*entries, *extra.get(section, {}).get(name, [])]))
            for name, entries in lists.items()
        }
        for section, lists in vocabulary.items()
    }


def spelt_either_way(verbs: Iterable[str]) -> frozenset[str]:
    """Verbs, and those in -ise and -yse as Americans spell them too."""
    return frozenset(form for verb in verbs for form in (verb, re.sub(r"(?<=[iy])se$", "ze", verb)))


def pattern_of(phrases: Iterable[str]) -> str:
    """A regular expression that matches any of the phrases, the longest first.

    In a phrase `a|b` is either word, `word?` may be missing, `#` is a number and `*` any word; a hyphen
    may be printed as a space or not at all, an
    apostrophe in either form.

    Phrases are parted by their first letters, so that few are tried where a word begins, and mostly none.
    """
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    by_letter: dict[str, list[str]] = {}
    for phrase in longest_first:
        for begun in _beginnings(phrase):
            by_letter.setdefault(begun[0], []).append(_phrase_pattern(begun))
    if not by_letter:
        return "(?!)"
    if not by_letter.keys().isdisjoint(ANYTHING):
        return _any_of(map(_phrase_pattern, longest_first))
    first = "".join(FIRST.get(letter, re.escape(letter)) for letter in by_letter)
    return rf"(?=[{first}]){_any_of(starmap(_parted, by_letter.items()))}"


def _parted(letter: str, patterns: Iterable[str]) -> str:
    """Any of the patterns, all of which begin with a letter."""
    start = _letters(letter)
    return start + _any_of(pattern.removeprefix(start) for pattern in patterns)


def _beginnings(phrase: str) -> Iterator[str]:
    """The phrase with each of the words that it can begin with."""
    notation, _, rest = phrase.partition(" ")
    words, optional = _word(notation)
    yield from (f"{word} {rest}".rstrip() for word in words)
    if optional:
        yield from _beginnings(rest)


def _phrase_pattern(phrase: str) -> str:
    built, begun = "", False
    for notation in phrase.split():
        words, optional = _word(notation)
        either = _any_of(map(_letters, words))
        if not begun:
            built += rf"(?:{either}\s+)?" if optional else either
        else:
            built += rf"(?:\s+{either})?" if optional else rf"\s+{either}"
        begun = begun or not optional
    return built


def _any_of(patterns: Iterable[str]) -> str:
    several = list(patterns)
    return rf"(?:{'|'.join(several)})" if len(several) > 1 else several[0]


def _letters(word: str) -> str:
    printed = re.escape(word).replace(r"\-", "[-‐‑– ]?").replace("'", "['’]")
    return printed.replace(r"\#", r"\d+").replace(r"\*", r"\w+")


def _letters_of(word: str) -> str:
    """The longest stretch of letters of a word, which can't be printed otherwise; "" where there is none."""
    return max(re.split(r"[\W\d_]+", word), key=len).lower()


def _word(notation: str) -> tuple[tuple[str, ...], bool]:
    return tuple(notation.rstrip("?").split("|")), notation.endswith("?")
