"""Who moved and seconded, how the vote went, and what came of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_minutes import section

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally, read_vote
from minutebook.schema import Outcome


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        ("Proposed by Councillor Hart, seconded by Councillor Lund.", "Councillor Hart", "Councillor Lund"),
        ("Proposed: Cllr Hart. Seconded: Cllr Lund.", "Cllr Hart", "Cllr Lund"),
        ("Proposer: J Hart Seconder: P Lund", "J Hart", "P Lund"),
        ("Councillor Hart moved and Councillor Lund seconded the motion.", "Councillor Hart", "Councillor Lund"),
        ("Jane Hart proposed, and Peter Lund seconded, the accounts.", "Jane Hart", "Peter Lund"),
        ("On the motion of Councillor Hart, seconded by Mr Lund,", "Councillor Hart", "Mr Lund"),
        ("M/S Hart/Lund that the accounts be approved.", "Hart", "Lund"),
        ("The accounts were approved – Prop: JH 2nd : PL", "JH", "PL"),
        ("JH proposed PL seconded, paid by standing order", "JH", "PL"),
        ("Member deHart moved approval; Member MacVane seconded the motion.", "Member deHart", "Member MacVane"),
        ("Ms Hart thanked Mr Lund and moved approval of the slate.", "Ms Hart", None),
        ("M/S Hart / Lund Unanimous", "Hart", "Lund"),
        ("Ms Hart restated her motion, with the change proposed by Mr Lund.", "Ms Hart", None),
        ("The Scottish Commission’s proposed rules were noted.", None, None),
        ("Moved by the Mayor that the meeting adjourn.", "Mayor", None),
        ("Ms Lund seconded the amendment.", None, "Ms Lund"),
        (
            "The Leader proposed and Mr Hart, Deputy Leader and Member for Ways, seconded the motion.",
            "Leader",
            "Mr Hart",
        ),
        ("It was proposed that the bench be painted.", None, None),
        ("The motion was seconded and carried.", None, None),
        ("The Clerk read the minutes.", None, None),
    ],
)
def test_mover_and_seconder(text: str, mover: str | None, seconder: str | None) -> None:
    vote = read_vote(text)
    assert (vote.mover, vote.seconder) == (mover, seconder)


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("The bench was approved by 7 votes to 2 with 1 abstention.", (7, 2, 1)),
        ("The motion passed on a 4-0 vote.", (4, 0, None)),
        ("The motion passed on a 4–1 roll call vote.", (4, 1, None)),
        ("The motion was carried by a 5-4 majority.", (5, 4, None)),
        ("It was resolved, by five votes to three, to buy the bench.", (5, 3, None)),
        ("Votes: 6 in favour, 2 against, 1 abstained.", (6, 2, 1)),
        ("Carried (For: 12, Against: 3, Abstentions: 2).", (12, 3, 2)),
        ("For (12) Against (3) Abstained (2)", (12, 3, 2)),
        ("Six voted for, two against and one abstained.", (6, 2, 1)),
        ("The motion was carried with 5 members in favour and none against.", (5, 0, None)),
        ("Ayes: 5 Noes: 0 Abstain: 1", (5, 0, 1)),
        ("Yes: 5 Noes: 2", (5, 2, None)),
        ("Carried by roll call vote: all in favor with 5 ayes.", (5, None, None)),
        ("The budget was approved 9-0.", (9, 0, None)),
        ("Motion carried 5-0-1.", (5, 0, None)),
        ("Councillor Hart abstained.", (None, None, None)),
        ("There was one abstention.", (None, None, 1)),
    ],
)
def test_tallies(text: str, tally: tuple[int | None, int | None, int | None]) -> None:
    assert read_tally(text) == tally


@pytest.mark.parametrize(
    "text",
    [
        "The scheme is for 3 members only.",
        "There were 4 for the walk.",
        "The minutes of 12-03-2021 were approved.",
        "The accounts for 2020-21 were approved.",
        "The works were approved 12-03-21.",
        "The tender passed to 2 of the 3 contractors.",
        "Pages 4-7 were voted on.",
        "The vote for 2021 was noted.",
    ],
)
def test_numbers_that_are_no_votes(text: str) -> None:
    assert read_tally(text) == (None, None, None)


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_a_tally_is_read_as_it_is_printed(votes_for: int, against: int, abstained: int) -> None:
    wording = (
        f"The motion was put and there voted {votes_for} in favour, {against} against and {abstained} abstentions."
    )
    assert read_tally(wording) == (votes_for, against, abstained)
    assert read_tally(f"Carried by {votes_for} votes to {against}.")[:2] == (votes_for, against)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The motion was lost.", Outcome.LOST),
        ("The amendment fell and was not carried.", Outcome.LOST),
        ("On a vote the proposal was defeated.", Outcome.LOST),
        ("The motion to raise the fee was unanimously rejected.", Outcome.LOST),
        ("The voting was unanimous against.", Outcome.LOST),
        ("that the tender be rejected.", Outcome.CARRIED),
        ("The motion was withdrawn.", Outcome.WITHDRAWN),
        ("The item was deferred to May.", Outcome.DEFERRED),
        ("The item was held over.", Outcome.DEFERRED),
        ("to defer the decision on the map board", Outcome.DEFERRED),
        ("The motion was carried.", Outcome.CARRIED),
        ("The lost property was handed in.", Outcome.CARRIED),
    ],
)
def test_outcomes(text: str, outcome: Outcome) -> None:
    assert read_outcome(text) is outcome


def test_a_vote_keeps_what_it_states_and_takes_the_rest() -> None:
    own, other = Vote(mover="Hart", votes_for=0), Vote("Lund", "Birch", 7, 2, 1)
    assert own.filled_from(other) == Vote("Hart", "Birch", 0, 2, 1)


@pytest.mark.parametrize(
    ("side", "vote"),
    [
        ("For", Vote(votes_for=3)),
        ("In favour", Vote(votes_for=3)),
        ("Against", Vote(votes_against=3)),
        ("Abstain", Vote(abstentions=3)),
        ("Abstentions", Vote(abstentions=3)),
    ],
)
def test_counting_one_side(side: str, vote: Vote) -> None:
    assert Vote().counting(side, 3, []) == vote


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        ("2021/14 Resolved (Cr Ewan Baird / Cr Lisa Dunn)", "Cr Ewan Baird", "Cr Lisa Dunn"),
        (
            "Motion 010923 by Trustee Ruth Weller to pay, support by Clerk Nora Amos",
            "Trustee Ruth Weller",
            "Clerk Nora Amos",
        ),
        ("Moira Bell proposes Stella Rudd as Chair and Colin Dews seconds.", "Moira Bell", "Colin Dews"),
        ("Stella Rudd was nominated by Moira Bell, seconded by Bill Hart.", "Moira Bell", "Bill Hart"),
        ("Adoption of the accounts proposed Neville Sharpe, seconded Flora Wynn", "Neville Sharpe", "Flora Wynn"),
    ],
)
def test_movers_in_short_forms(text: str, mover: str, seconder: str) -> None:
    vote = read_vote(text)
    assert (vote.mover, vote.seconder) == (mover, seconder)


def test_those_who_voted_are_told_in_sentences() -> None:
    vote = read_vote("Councillors Ash, Birch and Cole voted in favour. Councillor Dale abstained.")
    assert vote.named == {"for": ["Ash", "Birch", "Cole"], "abstained": ["Dale"]}
    assert (vote.votes_for, vote.abstentions) == (3, 1)


@pytest.mark.parametrize(
    "text", ["It was agreed to pay $380 for gravel, all voting.", "£1,200 for the mower was voted."]
)
def test_a_sum_is_no_tally(text: str) -> None:
    assert read_tally(text)[0] is None


def test_movers_between_the_verb_and_what_was_resolved() -> None:
    told = "Resolved, proposed Cllr Ash, seconded Cllr Birch, that the hut be painted."
    [one] = find_decisions([section(told)])
    assert (one.text, one.vote.mover, one.vote.seconder) == ("the hut be painted.", "Cllr Ash", "Cllr Birch")
