"""Red, amber and green: what words, letters, colours and legends say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed_tables import block, cell, paper, table

from minutebook.extract.rag import LETTERS, rag_of_cell, rag_of_colour, rating_behind, read_legend, read_rag
from minutebook.schema import Rag


@pytest.mark.parametrize(
    ("text", "rag"),
    [
        ("Red", Rag.RED),
        ("AMBER", Rag.AMBER),
        ("yellow", Rag.AMBER),
        ("G", Rag.GREEN),
        ("b", Rag.BLUE),
        ("(A)", Rag.AMBER),
        ("А", Rag.AMBER),
        ("The Partnership rates this priority as Amber", Rag.AMBER),
        ("Green – on course", Rag.GREEN),
        ("", None),
        ("On course", None),
        ("Reduced", None),
        ("Amber, was Red", None),
        ("C", None),
        ("The green at Saltby will be mown once a fortnight from the first week of April on", None),
    ],
)
def test_what_a_rating_says(text, rag):
    assert read_rag(text) is rag


@pytest.mark.parametrize(
    ("colour", "rag"),
    [
        ("ff0000", Rag.RED),
        ("c00000", Rag.RED),
        ("ffc000", Rag.AMBER),
        ("ffff00", Rag.AMBER),
        ("92d050", Rag.GREEN),
        ("00b050", Rag.GREEN),
        ("0070c0", Rag.BLUE),
        ("bfbfbf", None),
        ("000000", None),
        ("7030a0", None),
    ],
)
def test_what_a_colour_stands_for(colour, rag):
    assert rag_of_colour(colour) is rag


@given(st.integers(0, 255))
def test_no_grey_is_a_rating(level):
    assert rag_of_colour(f"{level:02x}" * 3) is None


def test_a_cell_says_more_than_its_colour():
    said = cell("Red")
    said.fill = "92d050"
    assert rag_of_cell(said) is Rag.RED
    empty = cell("")
    empty.fill = "92d050"
    assert rag_of_cell(empty) is Rag.GREEN


@pytest.mark.parametrize(
    "legend",
    [
        block(["Key: C = green, P = amber, S = red"]),
        block(["Ratings are Green (C), Amber (P) and Red (S)"]),
        table(["Letter", "Meaning"], ["C", "Green"], ["P", "Amber"], ["S", "Red"]),
    ],
)
def test_a_legend_of_its_own(legend):
    read = read_legend(paper(legend))
    assert (read["C"], read["P"], read["S"]) == (Rag.GREEN, Rag.AMBER, Rag.RED)


def test_without_a_legend_the_usual_letters_hold():
    assert read_legend(paper(block(["The green was mown, and amber lights were mended."]))) == LETTERS


def test_a_letter_behind_a_heading():
    assert rating_behind(block(["Mend the roof of the hall Y"])) == ("Mend the roof of the hall", Rag.AMBER)
    assert rating_behind(block(["Mend the roof of hall C"])) is None


@pytest.mark.parametrize(
    ("text", "rag"), [("🟢", Rag.GREEN), ("🟠\ufe0f", Rag.AMBER), (" 🔴 ", Rag.RED), ("🟣", None), ("✔", None)]
)
def test_a_coloured_circle_is_a_rating(text, rag):
    assert read_rag(text) is rag
