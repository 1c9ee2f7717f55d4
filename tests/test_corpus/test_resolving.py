"""Names are one person's, or one body's, only where nothing speaks against it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.corpus.links.resolving import Name, Rulings, resolved_bodies, resolved_people, suggested_pairs


def people(*names, together=(), rulings=None):
    """Names with the honorific's letter behind a slash; who means whom as sets of them."""
    known = [Name(f"board/{name}", name) for name in names]
    apart = frozenset(frozenset(f"board/{name}" for name in pair) for pair in together)
    links = resolved_people(known, apart, rulings or Rulings())
    groups = {}
    for key, link in links.items():
        groups.setdefault(link.leader, set()).add(key.removeprefix("board/"))
    return sorted(groups.values(), key=sorted)


@pytest.mark.parametrize(
    "names",
    [
        ("a wexcombe", "anne wexcombe"),
        ("anne wexcombe", "anne m wexcombe"),
        ("a m wexcombe", "anne wexcombe"),
        ("anne wexcombe", "anne wexcombe/f"),
        ("anne bumett", "anne burnett"),
        ("lan burnett", "ian burnett"),
    ],
)
def test_names_of_one_person(names):
    assert people(*names) == [set(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("a smith/m", "a smith/f"),
        ("anne wexcombe", "alan wexcombe"),
        ("anne m wexcombe", "anne p wexcombe"),
        ("anne wexcombe", "anne ottery"),
        ("neil ottery", "nell ottery"),
        ("a smith/m", "anne smith/f"),
    ],
)
def test_names_of_two(names):
    assert people(*names) == sorted(({name} for name in names), key=sorted)


@pytest.mark.parametrize(
    "names",
    [
        ("a smith", "a smith/m", "a smith/f"),
        ("a smith", "anne smith", "alan smith"),
        ("a b smith", "a c smith", "anne smith"),
    ],
)
def test_a_name_that_fits_two_people_is_left_alone(names):
    assert people(*names) == sorted(({name} for name in names), key=sorted)


def test_two_who_sit_side_by_side_are_two():
    assert people("a wexcombe", "anne wexcombe", together=[("a wexcombe", "anne wexcombe")]) == [
        {"a wexcombe"},
        {"anne wexcombe"},
    ]


def test_each_link_says_how_sure_it_is_and_the_fullest_name_leads():
    links = resolved_people(
        [Name("b/a wexcombe", "A Wexcombe"), Name("b/anne wexcombe", "Anne Wexcombe")], frozenset(), Rulings()
    )
    assert links["b/anne wexcombe"].leader == links["b/a wexcombe"].leader == "b/anne wexcombe"
    assert (links["b/a wexcombe"].score, links["b/a wexcombe"].basis) == (0.9, "initials")
    assert (links["b/anne wexcombe"].score, links["b/anne wexcombe"].basis) == (1.0, "name")


def test_namesakes_of_two_bodies_are_two_people_until_they_are_ruled_one():
    names = [Name("board/anne ottery", "Anne Ottery", "board"), Name("trust/anne ottery", "Anne Ottery", "trust")]
    assert {link.leader for link in resolved_people(names, frozenset(), Rulings()).values()} == {n.key for n in names}
    ruled = Rulings(same=(("trust/anne ottery", "board/anne ottery"),))
    links = resolved_people(names, frozenset(), ruled)
    assert {link.leader for link in links.values()} == {"board/anne ottery"}
    assert links["trust/anne ottery"].basis == "ruling"


def test_a_ruling_joins_what_no_rule_would_and_parts_what_rules_would_join():
    same = Rulings(same=(("board/anne ottery", "board/anne wexcombe"),))
    assert people("anne ottery", "anne wexcombe", rulings=same) == [{"anne ottery", "anne wexcombe"}]
    different = Rulings(different=frozenset([frozenset(("board/a wexcombe", "board/anne wexcombe"))]))
    assert len(people("a wexcombe", "anne wexcombe", rulings=different)) == 2


def test_a_ruling_parts_two_names_also_where_a_third_would_join_them():
    different = Rulings(different=frozenset([frozenset(("board/a wexcombe", "board/anne wexcombe"))]))
    found = people("a wexcombe", "anne wexcombe", "anne m wexcombe", rulings=different)
    assert not any({"a wexcombe", "anne wexcombe"} <= group for group in found)


def test_bodies_are_one_by_ruling_or_slips_of_ocr_only():
    names = [Name(key, key.title()) for key in ("harbour board", "harbour b0ard", "harbour sub board")]
    links = resolved_bodies(names, Rulings())
    assert links["harbour board"].leader == links["harbour b0ard"].leader != links["harbour sub board"].leader
    ruled = resolved_bodies(names, Rulings(same=(("harbour sub board", "harbour board"),)))
    assert {link.leader for link in ruled.values()} == {links["harbour board"].leader}


def test_likely_pairs_are_suggested_and_not_joined():
    names = [Name("b/anne ottery", "Anne Ottery", "b"), Name("b/anne ottery wexcombe", "Anne Ottery-Wexcombe", "b")]
    links = resolved_people(names, frozenset(), Rulings())
    assert [(a.printed, b.printed) for a, b in suggested_pairs(names, links)] == [
        ("Anne Ottery", "Anne Ottery-Wexcombe")
    ]


_given = st.sampled_from(["a", "anne", "alan", "a m", "anne m", "b"])
_names = st.builds("{} {}{}".format, _given, st.sampled_from(["smith", "ottery"]), st.sampled_from(["", "/m", "/f"]))


@given(st.lists(_names, unique=True, min_size=2, max_size=5))
def test_the_order_of_names_does_not_matter_and_men_and_women_are_never_one(names):
    found = people(*names)
    assert all(people(*order) == found for order in itertools.islice(itertools.permutations(names), 12))
    assert not any(any(n.endswith("/m") for n in group) and any(n.endswith("/f") for n in group) for group in found)
