"""Votes whose figures stand in lines of their own, and figures that are no vote."""

import pytest
from typed_minutes import section

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.schema import Outcome


def decided(text: str) -> list[FoundDecision]:
    return find_decisions([section(text, title="Rules of the regatta")])


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ("Vote: To allow boats of two hulls in the regatta.", "To allow boats of two hulls in the regatta."),
        ("Vote to accept the timings:", "accept the timings"),
        ("Vote on whether the buoy should be moved", "the buoy should be moved"),
    ],
)
@pytest.mark.parametrize(
    ("below", "outcome"),
    [
        ("For: 7\nAgainst: 31\nAbstain: 2\nThe proposal is rejected.", Outcome.LOST),
        ("For: 31; Against: 7; Abstentions: 2", Outcome.CARRIED),
        ("In favour – 31\nAgainst – 7\nAbstained – 2\nThe motion was carried.", Outcome.CARRIED),
        ("Yes: 31\nNo: 7\nAbstain: 2\nThreshold is 35 votes for changing the rules.\nThe vote is lost.", Outcome.LOST),
    ],
)
def test_the_lines_below_a_vote_count_it_and_tell_how_it_ended(
    call: str, what: str, below: str, outcome: Outcome
) -> None:
    [one] = decided(f"{call}\n{below}")
    assert (one.text, one.outcome, one.vote.abstentions) == (what, outcome, 2)
    assert {one.vote.votes_for, one.vote.votes_against} == {7, 31}


def test_a_vote_taken_again_counts_as_taken_last() -> None:
    [one] = decided(
        "Vote: To move the buoy. For: 7\nAgainst: 9\nRevote:\nFor: 11\nAgainst: 5\nThe proposal is carried."
    )
    assert (one.text, one.vote.votes_for, one.outcome) == ("To move the buoy.", 11, Outcome.CARRIED)


@pytest.mark.parametrize(
    "text",
    [
        "Vote: To move the buoy.\nThe chair asked for quiet.",
        "Threshold is 90 votes for changing the rules.",
        "It needs 67 votes for a change, with 3 votes against.",
        "Strand: we point out that the umpire is elected with full trust of the committee.",
    ],
)
def test_where_nothing_is_counted_nothing_is_decided(text: str) -> None:
    assert not decided(text)
