"""Names come from anybody: shown on one line, written as one file."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.names import LONGEST_STEM, clean_stem, shown, valid_text

names = st.text(st.characters(blacklist_characters="/\0"), min_size=1, max_size=300)


@pytest.mark.parametrize("stem", ["minutes", "2016-03-08 pack", "-rf", ".hidden", "cáfé", "日本語", "=cmd", "a..b."])
def test_a_stem_that_can_be_a_file_name_stays(stem: str) -> None:
    assert clean_stem(stem) == stem


@pytest.mark.parametrize(
    ("stem", "clean"),
    [
        ("new\nline", "new_line"),
        ("..\\..\\windows", ".._.._windows"),
        ("minutes_\u202efdp", "minutes__fdp"),
        ("invalid_\udcff", "invalid__"),
        ("CON", "_CON"),
        ("<img src=x>", "_img src=x_"),
    ],
)
def test_what_no_file_name_can_hold_becomes_an_underscore(stem: str, clean: str) -> None:
    assert clean_stem(stem) == clean


@given(names)
def test_a_cleaned_stem_names_a_file_in_its_folder(stem: str) -> None:
    clean = clean_stem(stem)
    assert Path(f"{clean}.json").name == f"{clean}.json"
    assert clean.isprintable()
    assert 1 <= len(clean.encode()) <= LONGEST_STEM + 1
    assert clean_stem(clean) == clean


@given(st.binary(min_size=1, max_size=60))
def test_shown_names_stay_on_one_line_and_drive_no_terminal(name: bytes) -> None:
    assert shown(os.fsdecode(name)).isprintable()


def test_shown_names_keep_what_can_be_read() -> None:
    assert shown("cáfé\x1b[31m\n.pdf") == "cáfé\\x1b[31m\\n.pdf"


def test_a_name_that_is_no_utf8_becomes_text_that_json_can_hold() -> None:
    assert valid_text(os.fsdecode(b"minutes_\xff.pdf")) == "minutes_\\xff.pdf"
