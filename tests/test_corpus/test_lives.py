"""Records of one action are brought together through minutes, logs and packs; records of two never are."""

import random
from datetime import date

import pytest

from minutebook.corpus.links.lives import lives
from minutebook.corpus.links.references import reference
from minutebook.corpus.links.resolving import Rulings
from minutebook.corpus.links.same_action import Sighting
from minutebook.corpus.links.wording import wording
from minutebook.schema import OwnerKind, Status

DONE, OPEN = Status.COMPLETED, Status.OPEN
JANUARY, FEBRUARY, MARCH = date(2025, 1, 14), date(2025, 2, 11), date(2025, 3, 11)
BUS = "The Clerk to write to the bus company about the shelter in Reed Lane"


def seen(record, text=BUS, day=JANUARY, *, logged=False, owners=("Clerk",), item=None, paper=None, **more):
    """A sighting; its owners are posts."""
    fields = {
        "record": record,
        "paper": paper or f"{day}",
        "is_logged": logged,
        "seen_on": day,
        "is_draft": False,
        "wording": wording(text, owners, None),
        "context": wording(more.pop("context", ""), [], None),
        "owners": frozenset(name.casefold() for name in owners),
        "owner_kinds": frozenset({more.pop("kind", OwnerKind.POST)} if owners else ()),
        "reference": reference(item),
        "title": wording(more.pop("title", ""), [], None),
        "agreed_on": None,
        "status": OPEN,
        "progress": "",
        "position": 0,
    }
    return Sighting(**{**fields, **more})


OTHERS = [
    seen("x1", "Treasurer to pay the invoice for the new boiler", owners=("Treasurer",)),
    seen("x2", "Chairman to speak to the landowner about the footpath", owners=("Chairman",)),
    seen("x3", "Clerk to order grit for the winter", item="12"),
]


def together(*sightings, rulings=None):
    """The lives of more than one record, each as the records' ids; other actions stand beside them."""
    found = lives([*sightings, *OTHERS], rulings)
    assert sorted(one.record for life in found for one in life.sightings) == sorted(
        one.record for one in [*sightings, *OTHERS]
    )
    return [[one.record for one in life.sightings] for life in found if len(life.sightings) > 1]


def test_the_same_words_in_the_next_log_are_the_same_action():
    assert together(seen("a"), seen("b", day=FEBRUARY, logged=True)) == [["a", "b"]]


def test_it_is_followed_through_log_after_log():
    assert together(
        seen("c", "Write to bus company about shelter in Reed Lane – chased", MARCH, logged=True, status=DONE),
        seen("a"),
        seen("b", day=FEBRUARY, logged=True),
    ) == [["a", "b", "c"]]


def test_a_table_under_the_minutes_that_says_more_is_the_same_action():
    assert together(
        seen("a", "Clerk to write to the bus company", context="The shelter in Reed Lane was damaged again."),
        seen("b", "Clerk to write to bus company re shelter, Reed Lane", logged=True),
    ) == [["a", "b"]]


def test_the_same_number_of_a_dated_kind_allows_other_words_and_another_owner():
    first = seen("a", item="01.25.07")
    reworded = seen("b", "Write to bus company: Reed Lane", FEBRUARY, logged=True, item="01.25.07")
    assert together(first, reworded) == [["a", "b"]]
    moved = seen(
        "b", "Write to the bus company about the shelter", FEBRUARY, logged=True, item="01.25.07", owners=("Chair",)
    )
    assert together(first, moved) == [["a", "b"]]


@pytest.mark.parametrize(
    "later",
    [
        seen("b", day=FEBRUARY, logged=True, item="02.25.07"),
        seen("b", BUS + " and the bench", FEBRUARY, logged=True, owners=("Chairman",)),
        seen("b", "Clerk to write to the water company about the shelter", FEBRUARY, logged=True),
        seen("b", day=FEBRUARY),
        seen("b", day=date(2027, 1, 11), logged=True),
        seen("b", day=FEBRUARY, logged=True, agreed_on=date(2024, 11, 12)),
        seen(
            "b", "The Clerk to write to the bus company about the shelter", FEBRUARY, logged=True, owners=("Chairman",)
        ),
    ],
    ids=["number", "owner", "words", "agreed anew", "too late", "agreed elsewhere", "shorter, owner"],
)
def test_what_may_be_another_action_is_another(later):
    assert together(seen("a", item="01.25.07"), later) == []


def test_another_year_is_another_action():
    first = seen("a", "Clerk to circulate the accounts for 2023 to all members")
    assert (
        together(first, seen("b", "Clerk to circulate the accounts for 2024 to all members", FEBRUARY, logged=True))
        == []
    )


def test_what_was_closed_and_is_open_again_is_new_unless_its_number_says_otherwise():
    closed = seen("b", day=FEBRUARY, logged=True, status=DONE, item="01.25.07")
    assert together(closed, seen("c", day=MARCH, logged=True)) == []
    assert together(closed, seen("c", day=MARCH, logged=True, item="01.25.07")) == [["b", "c"]]


def test_minutes_that_say_what_became_of_it_are_the_same_action():
    carried = seen("b", day=FEBRUARY, progress="carried forward")
    assert together(seen("a"), carried) == [["a", "b"]]


TO_DO = ["Book the hall for the fair", "Ask the brewery about kegs", "Mend the gate at Reed Lane", "Find the old flags"]


def gone_through(progress):
    """The records of two meetings' minutes, of which the later repeat the earlier's word for word."""
    first = [seen(f"a{place}", text) for place, text in enumerate(TO_DO)]
    later = [seen(f"b{place}", text, FEBRUARY) for place, text in enumerate(TO_DO[:3])]
    said = seen("b3", TO_DO[3], FEBRUARY, progress=progress, status=DONE if progress else OPEN)
    return [*first, *later, said]


def test_minutes_that_go_through_what_was_to_be_done_need_not_say_of_each_what_became_of_it():
    assert together(*gone_through("Action complete")) == [[f"a{place}", f"b{place}"] for place in range(4)]


def test_minutes_that_agree_the_same_words_anew_say_nothing_of_the_old():
    assert together(*gone_through("")) == []


def test_an_action_is_gone_through_in_a_word_more_or_less_but_not_under_another_owner():
    reworded = seen("b", "Order the flour from the mill by Friday week", FEBRUARY)
    known = seen("a", "Order flour from the mill")
    gone = gone_through("Action complete")
    assert ["a", "b"] in together(*gone, known, reworded)
    other = seen("b", "Order the flour from the mill by Friday week", FEBRUARY, owners=("Treasurer",))
    assert ["a", "b"] not in together(*gone, known, other)


def test_the_only_row_and_the_only_minute_of_a_number_need_few_words_in_common():
    minute = seen("a", "Clerk to place on website", item="FGB 56/1920")
    row = seen("b", "Minutes to website", logged=True, item="56/1920")
    assert together(minute, row) == [["a", "b"]]
    second = seen("c", "Notify the bank", logged=True, item="56/1920")
    assert together(minute, row, second) == []


def test_one_record_of_a_sheet_is_matched_with_one_action_only():
    twins = [seen(f"b{place}", day=FEBRUARY, logged=True, position=place) for place in range(2)]
    assert together(seen("a"), *twins) == [["a", "b0"]]


def test_records_of_one_sheet_are_never_one_action():
    assert together(seen("a"), seen("b", position=1)) == []


def test_the_pack_of_the_next_meeting_prints_the_minutes_again():
    assert together(seen("a", item="44"), seen("b", item="44", paper="pack")) == [["a", "b"]]
    assert together(seen("a", item="44"), seen("b", item="45", paper="pack")) == []


def test_a_post_in_the_minutes_and_a_name_in_the_log_can_be_one_owner():
    minutes = seen("a", item="44", owners=("Service Director",))
    log = seen("b", day=FEBRUARY, logged=True, item="44", owners=("Imogen Strake",), kind=OwnerKind.PERSON)
    assert together(minutes, log) == [["a", "b"]]


def test_a_bare_number_counts_for_little_where_the_titles_differ():
    minutes = seen("a", "Clerk to report back on the cost of hedge cutting", item="5", title="Footpaths")
    log = {"day": FEBRUARY, "logged": True, "item": "5"}
    assert together(minutes, seen("b", "Report back on cost of hedges", title="Footpaths", **log)) == [["a", "b"]]
    assert together(minutes, seen("b", "Report back on cost of hedges", title="Playground", **log)) == []


def test_a_ruling_parts_what_rules_would_join():
    different = Rulings(different=frozenset([frozenset("ab")]))
    assert together(seen("a"), seen("b", day=FEBRUARY, logged=True), rulings=different) == []


def test_a_ruling_joins_what_no_rule_would_with_all_that_each_was_joined_to():
    later = seen("b", day=FEBRUARY, logged=True)
    assert together(seen("a"), later, rulings=Rulings(same=(("x2", "b"),))) == [["a", "x2", "b"]]


def test_the_order_given_does_not_matter():
    sightings = [
        seen("a", item="01.25.07"),
        seen("b", day=FEBRUARY, logged=True),
        seen("c", day=MARCH, logged=True, status=DONE),
        seen("d", "Clerk to write to bus company", paper="draft", item="01.25.07"),
        seen("e", "Write to the bus company again about the timetable", MARCH, position=3),
        seen("f", "Clerk to order grit", None, logged=True, item="12"),
        *OTHERS,
    ]
    expected = lives(sightings)
    for seed in range(20):
        random.Random(seed).shuffle(sightings)  # noqa: S311
        assert lives(sightings) == expected


def test_a_thousand_actions_are_matched_in_steps_that_grow_with_them_only(monkeypatch):
    """How often wordings are compared, not the time it takes."""
    from minutebook.corpus.links.wording import Weights

    compared = []
    likeness = Weights.likeness
    monkeypatch.setattr(Weights, "likeness", lambda *a: (compared.append(1), likeness(*a))[1])

    def count(number):
        compared.clear()
        words = [f"word{place}" for place in range(number)]
        sightings = [
            seen(
                f"{kind}{place}",
                f"Clerk to look into {word} of the village hall",
                day,
                logged=kind == "b",
                position=place,
            )
            for place, word in enumerate(words)
            for kind, day in (("a", JANUARY), ("b", FEBRUARY))
        ]
        assert all(len(life.sightings) == 2 for life in lives(sightings))
        return len(compared)

    assert count(800) < 2.2 * count(400)


MINUTE = {"item": "44", "title": "Early years places"}
ASKED = "It was asked how many pupils attend fee-paying schools, and what their attainment is at sixteen"
LOGGED = "Number of pupils at private schools, and comparative attainment, to be provided"


def in_log(record, text, **more):
    return seen(record, text, FEBRUARY, logged=True, owners=("Imogen Strake",), kind=OwnerKind.PERSON, **MINUTE, **more)


def test_the_only_row_and_the_only_action_that_are_left_under_a_minute_are_one():
    minutes = [
        seen("a", "Clerk to arrange a seminar on nurseries", **MINUTE),
        seen("b", ASKED, owners=(), position=1, context="A table of private schools was shown.", **MINUTE),
    ]
    logs = [in_log("c", "Seminar on nurseries to be arranged"), in_log("d", LOGGED, position=1)]
    assert together(*minutes, *logs) == [["a", "c"], ["b", "d"]]
    assert together(minutes[1], logs[1]) == [["b", "d"]]


def test_what_is_left_twice_or_shares_too_little_stays_apart():
    asked = seen("b", ASKED, owners=(), context="A table of private schools was shown.", **MINUTE)
    other = seen("e", "Signs at the gate to be painted", owners=(), position=2, **MINUTE)
    assert together(asked, other, in_log("d", LOGGED)) == []
    assert together(asked, in_log("d", LOGGED), in_log("f", "Gate to be painted", position=1)) == []
    assert together(seen("b", ASKED, owners=(), **MINUTE), in_log("d", "Survey of the roof to be put in hand")) == []
    elsewhere = {**MINUTE, "title": "Finance"}
    assert together(seen("b", ASKED, owners=(), context="Private schools.", **elsewhere), in_log("d", LOGGED)) == []


def test_an_action_in_many_words_is_found_by_its_number():
    wordy = (
        "Asked for a further seminar on budgets; ideally with examples gathered from neighbouring districts, showing"
        " early warning signs, escalation routes, thresholds, safeguards and typical remedies"
    )
    assert together(seen("a", wordy, owners=(), **MINUTE), in_log("b", "Seminar on budgets")) == [["a", "b"]]
