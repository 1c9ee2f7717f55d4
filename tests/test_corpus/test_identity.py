"""Names are one only where they agree but for case, punctuation and spacing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.corpus.links.identity import best_form, is_full_name, normalised


@pytest.mark.parametrize(
    "name",
    ["Parks & Open Spaces Committee", "PARKS AND OPEN SPACES COMMITTEE", "The Parks  and Open-Spaces Committee."],
)
def test_forms_of_one_name(name):
    assert normalised(name) == "parks and open spaces committee"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Planning Committee", "Planning Sub-Committee"), ("A Wexcombe", "Anne Wexcombe"), ("O’Dell", "Odell Smith")],
)
def test_different_names(one, other):
    assert normalised(one) != normalised(other)


def test_apostrophes_do_not_split_a_name():
    assert normalised("Séan O’Dell") == normalised("SÉAN O'DELL") == "séan odell"


@pytest.mark.parametrize(("name", "full"), [("A Wexcombe", True), ("Wexcombe", False), ("AW", False), ("A. W.", False)])
def test_what_says_who_is_meant(name, full):
    assert is_full_name(name) is full


@given(st.text())
def test_normalising_again_changes_only_a_further_leading_the(name):
    once = normalised(name)
    assert normalised(once) == once.removeprefix("the ")
    assert once == " ".join(once.split())


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_the_best_form_is_one_of_them_whatever_their_order(names):
    best = {best_form(order) for order in itertools.permutations(names)}
    assert len(best) == 1 and best <= set(names)


def test_the_best_form_is_in_mixed_case():
    assert best_form(["HARBOUR BOARD", "harbour board", "Harbour Board"]) == "Harbour Board"
