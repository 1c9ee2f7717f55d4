"""The cue vocabulary that ships with the package, and how a file of the same shape is read."""

import re
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.extract.cues import Cues, extended, load_cues, pattern_of
from minutebook.extract.people import People
from minutebook.extract.sentences import read_sentences

DATA = tomllib.loads(files("minutebook.extract").joinpath("cues.toml").read_text(encoding="utf-8"))
AS_PRINTED = {"names", "owners"}
"""Sections whose words are known by their capitals."""


@pytest.mark.parametrize("section", DATA)
def test_every_word_is_lower_case_and_stands_once(section: str) -> None:
    for entries in DATA[section].values():
        assert all(entry == " ".join(entry.split()) for entry in entries)
        assert section in AS_PRINTED or all(entry == entry.lower() for entry in entries)
        assert len(entries) == len(set(entries))


@pytest.mark.parametrize(("cue", "phrase"), [(cue, p) for cue in DATA for p in DATA[cue].get("phrases", [])])
def test_every_phrase_is_found_in_a_sentence(cue: str, phrase: str) -> None:
    said = " ".join(word.rstrip("?").split("|")[0] for word in phrase.split())
    assert cue in {found.name for found in read_sentences(f"Somebody {said} write.")[0].cues}


def test_no_verb_both_states_work_and_states_none() -> None:
    assert not load_cues().work & load_cues().no_work


def test_whoever_is_given_work_in_small_letters_can_own_it() -> None:
    assert all(People([]).owners(name) for name in load_cues().doers)


def test_notation() -> None:
    read = Cues({"asks": {"phrases": ["asked|begged that?"]}}).phrases["asks"]
    assert read == [[(("asked", "begged"), False), (("that",), True)]]


@pytest.mark.parametrize(
    ("phrase", "printed", "fits"),
    [
        ("take|taken no? part", "taken part", True),
        ("take|taken no? part", "take no part", True),
        ("take|taken no? part", "take any part", False),
        ("not? the? chair", "the chair", True),
        ("non-pecuniary", "non pecuniary", True),
        ("non-pecuniary", "nonpecuniary", True),
        ("members' interests", "members’ interests", True),
        ("c/f", "c/f", True),
        ("a.b", "axb", False),
        ("'til june", "’til june", True),
        ("#% done", "45% done", True),
        ("* lost", "ballot lost", True),
        ("-30-", "30", True),
        ("☐ open", "☐ open", True),
    ],
)
def test_a_phrase_as_a_regular_expression(phrase: str, printed: str, fits: bool) -> None:
    assert bool(re.fullmatch(pattern_of([phrase]), printed)) is fits


def test_the_longest_phrase_wins() -> None:
    found = re.match(pattern_of(["interest", "interest in land"]), "interest in land")
    assert found and found[0] == "interest in land"


def test_an_extension_adds_to_lists_and_leaves_the_shipped_ones_alone() -> None:
    shipped = load_cues().vocabulary
    more = extended(shipped, {"work": {"verbs": ["whitewash", "write"]}})
    assert more["work"]["verbs"] == [*shipped["work"]["verbs"], "whitewash"]
    assert "whitewash" not in shipped["work"]["verbs"]


@given(
    st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=6),
    st.text("abc ", max_size=12),
    st.booleans(),
)
def test_the_longest_phrase_wins_whatever_the_others_begin_with(phrases: list[str], text: str, small: bool) -> None:
    longest_first = "|".join(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
    flags, text = (re.NOFLAG, text) if small else (re.IGNORECASE, text.upper())
    assert re.findall(pattern_of(phrases), text, flags) == re.findall(longest_first, text, flags)
