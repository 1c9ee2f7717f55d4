"""The scorer of `benchmarks/`, by cases worked out by hand."""

import pytest
from scoring import Tally, agree, judge


def texts(*texts: str, **fields):
    return [{"text": text, **fields} for text in texts]


def test_nothing_known_and_nothing_found_is_neither_right_nor_wrong() -> None:
    tally = Tally()
    tally.add(judge("actions", [], []))
    assert (tally.known, tally.precision, tally.recall, tally.f1) == (0, None, None, None)


def test_counts_worked_out_by_hand() -> None:
    known = texts("mend the gate by the ford", "paint the bandstand roof", "order forty tulip bulbs")
    found = texts("mend the gate at the ford", "paint the bandstand roof", "sweep the market square", "count ducks")
    tally = Tally()
    tally.add(judge("actions", known, found))
    assert (tally.found, tally.missed, tally.spurious) == (2, 1, 2)
    assert tally.precision == pytest.approx(2 / 4)
    assert tally.recall == pytest.approx(2 / 3)
    assert tally.f1 == pytest.approx(2 * 2 / (2 * 2 + 1 + 2))


@pytest.mark.parametrize(
    ("known", "found", "is_found"),
    [
        ("a b c d e", "a b c x y", True),  # 2 * 3 / 10 = 0.6
        ("a b c d e", "a b w x y", False),  # 2 * 2 / 10 = 0.4
        ("close the old gate", "do not close the gate", False),  # one denies it
        ("not to close it", "not to close", True),  # both do
        ("budget for the year 2024", "budget for the year 2025", False),
        ("budget for the year 2024", "budget for the year", True),
    ],
)
def test_what_counts_as_the_same_text(known: str, found: str, is_found: bool) -> None:
    assert bool(judge("actions", texts(known), texts(found)).pairs) is is_found


def test_the_best_match_comes_first_and_each_record_counts_once() -> None:
    known = texts("paint the roof of the bandstand green", "paint the roof of the bandstand")
    judgement = judge("actions", known, texts("paint the roof of the bandstand"))
    assert [one["text"] for one, _ in judgement.pairs] == ["paint the roof of the bandstand"]
    assert len(judgement.missed) == 1


def test_of_equal_texts_those_go_together_whose_values_agree() -> None:
    known = [*texts("report back", item="1"), *texts("report back", item="2")]
    found = [*texts("report back", item="2"), *texts("report back", item="1")]
    tally = Tally()
    tally.add(judge("actions", known, found))
    assert tally.right["item"] == tally.stated["item"] == 2


def test_optional_records_count_neither_found_nor_missed() -> None:
    known = [*texts("mend the gate"), *texts("water the tubs", optional=True), *texts("feed the cat", optional=True)]
    judgement = judge("actions", known, texts("mend the gate", "water the tubs"))
    assert (len(judgement.pairs), len(judgement.optional)) == (1, 1)
    assert (judgement.missed, judgement.spurious) == ([], [])


def test_values_stated_right_and_given_beyond() -> None:
    known = texts("mend the gate", item="4", owners=["Ms A Quill", "Clerk"], due="2025-05")
    found = texts("mend the gate", item="4.", owners=[{"name": "Clerk"}, {"name": "A Quill"}], due=None, status="open")
    tally = Tally()
    tally.add(judge("actions", known, found))
    assert dict(tally.stated) == {"item": 1, "owners": 1, "due": 1}
    assert {name: tally.right[name] for name in tally.stated} == {"item": 1, "owners": 1, "due": 0}
    assert +tally.beyond == {"status": 1}


def test_a_record_is_right_only_with_every_value_that_is_known_of_it() -> None:
    known = [*texts("mend the gate", item="4"), *texts("paint the roof", item="5")]
    found = [*texts("mend the gate", item="4", due="2025"), *texts("paint the roof", item="6"), *texts("count ducks")]
    assert [right for _, right in judge("actions", known, found).verdicts()] == [True, False, False]


@pytest.mark.parametrize(
    ("name", "known", "found", "same"),
    [
        ("status", "present", "Present", True),
        ("start_time", "19:30", "19:30:00", True),
        ("represents", "Parks & Gardens", "Parks and Gardens", True),
        ("venue", "The Old Hall – Annexe", "the old hall - annexe.", True),
        ("number", "12 (a)", "12(a)", True),
        ("mover", "Cllr Rudd", "Rudd", True),
        ("due", "2025-05", "2025-05-31", False),
        ("owners", ["A", "B"], ["A"], False),
        ("votes_for", 0, None, False),
        ("votes_for", 0, 0, True),
    ],
)
def test_which_values_agree(name: str, known: object, found: object, same: bool) -> None:
    assert agree(name, known, found) is same
