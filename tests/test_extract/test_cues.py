"""The cue vocabulary that ships with the package, and how a file of the same shape is read."""

import tomllib
from importlib.resources import files

import pytest

from minutebook.extract.cues import load_cues, parse_cues
from minutebook.extract.people import People
from minutebook.extract.sentences import read_sentences

DATA = tomllib.loads(files("minutebook.extract").joinpath("cues.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("section", DATA)
def test_every_word_is_lower_case_and_stands_once(section: str) -> None:
    for entries in DATA[section].values():
        assert all(entry == entry.lower() == " ".join(entry.split()) for entry in entries)
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
    read = parse_cues(
        DATA | {"asks": {"phrases": ["asked|begged that?"]}},
    ).phrases["asks"]
    assert read == [[(("asked", "begged"), False), (("that",), True)]]


@pytest.mark.parametrize("missing", [name for name in DATA if "phrases" not in DATA[name]])
def test_a_file_without_a_section_is_refused(missing: str) -> None:
    with pytest.raises(KeyError, match=missing):
        parse_cues({name: section for name, section in DATA.items() if name != missing})
