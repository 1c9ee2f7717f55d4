"""Outcomes in the short forms of clubs and annual meetings."""

import pytest
from typed_minutes import section, texts

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.schema import Outcome


def decided(text: str) -> list[FoundDecision]:
    return find_decisions([section(text)])


@pytest.mark.parametrize(
    "text",
    [
        "All elected unopposed",
        "2nd Crew Captain - Ned Roe - Proposed Tom Peck, and carried unanimously",
        "Keeper: Ned Roe, proposed by Tom Peck, duly elected",
        "OK with the proviso that the fee is paid first.",
        "A stall at the spring fair was agreed.",
        "New hours for the mill were unanimously agreed",
        "The three wardens were returned unopposed.",
        "Jo Peck and Di Koss re-elected en bloc",
        "Jo Peck elected to continue in this role.",
        "Di Koss elected as keeper of the pond",
        "Chair: Di Koss: unanimously",
        "Keeper of the boats: Ned Roe – nem. con.",
        "Rule 7 carried",
        "Clause B was unanimously adopted.",
        "Members had no objections but feared for the elm.",
        "The council raised no objection to the porch.",
        "The warden’s resignation was formally accepted and it was noted that she leaves in May.",
        "The following bills for mowing received and approved for payment",
        "The Board, by motion duly made, seconded and approved, adjourned its meeting at 5 pm.",
        "9 Mill Lane 4/21/0031/HH Porch. No comment to be made.",
        "The accounts were not challenged, and thus accepted, nem. con.",
        "The new benches would be two metres long. AGREED to purchase.",
        "Jo asked for a second oar. It was agreed to buy.",
    ],
)
def test_an_outcome_in_short_is_a_decision_as_it_stands(text: str) -> None:
    assert texts(decided(text)) == [text]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A motion was made and seconded to drain the pond. The motion unanimously passed.", "to drain the pond."),
        ("A motion was made for the clerk to call. And was carried.", "the clerk to call."),
        ("Via a motion duly made, the Board voted to adopt the ferry rules.", "adopt the ferry rules."),
        ("A motion being made and seconded, the Board voted to hire a new crier.", "hire a new crier."),
        ("Since then the Board did vote by letter to name Jo Peck keeper.", "name Jo Peck keeper."),
        ("In June the Board reaffirmed that it may name the wardens.", "it may name the wardens."),
        ("It was agreed he would write to the mill.", "he would write to the mill."),
        ("It was agreed Jo should write to the mill.", "Jo should write to the mill."),
        ("All agreed to take this further", "take this further"),
        ("Jo elected to continue in this role and she thanked all.", "Jo elected to continue in this role"),
        ("Jo asked for a map. AGREED ACTION: Di", "Jo asked for a map. AGREED"),
        ("The gate is broken; agreed to mend it in May.", "mend it in May."),
        (
            "Two were heard, it was proposed that Jo Peck be offered the post, passed unanimously.",
            "Jo Peck be offered the post, passed unanimously.",
        ),
        ("RESOLVED that two payments be authorised:\n  A Peck £30\n  B Roe £40", "two payments be authorised"),
        (
            "The council RESOLVED to grant leave provided that:\n  the same stone was used\n  the ford stayed open",
            "grant leave provided that: the same stone was used the ford stayed open",
        ),
    ],
)
def test_a_decision_is_what_the_words_around_it_lead_to(text: str, said: str) -> None:
    assert texts(decided(text)) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Both teams Played 8, Won 5, Drew 0, Lost 3, For 22, Against 18, Points 10",
        "Members asked whether Jo Peck would be elected unopposed.",
        "It was agreed at the last meeting the clerk would call.",
        "The county approved rule 7 by post.",
        "A motion was made to drain the pond. Jo Peck spoke to it.",
        "Jo Peck will continue to feed the ducks.",
        "The county could say that a price was agreed.",
        "The parish had done what was agreed.",
        "4/21/0031/HH is for a porch. Nobody had seen it.",
    ],
)
def test_what_only_sounds_like_one_is_none(text: str) -> None:
    assert decided(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Jo is happy to stand again, Di proposed, Fay seconded",
            "Jo is happy to stand again, Di proposed, Fay seconded",
        ),
        ("Web pages: Jo, proposed by Di and seconded by Fay", "Web pages: Jo, proposed by Di and seconded by Fay"),
        ("Minutes of May approved – Di (motion), Fay (second)", "Minutes of May approved"),
        ("Next year’s dues – Di (proposer), Fay (seconder)", "Next year’s dues"),
        ("APPROVED – New budget – Di (motion), Fay (second)", "New budget"),
        ("Proposed Di\nSeconded Fay\nAccepted by all", "Accepted by all"),
    ],
)
def test_mover_and_seconder_stand_around_it(text: str, said: str) -> None:
    [found] = decided(text)
    assert (found.text, found.vote.mover, found.vote.seconder) == (said, "Di", "Fay")


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [("YES 4 NO 9 Abstention 2", Outcome.LOST), ("For 9; Against 4; Abstained 2", Outcome.CARRIED)],
)
def test_figures_alone_below_tell_how_a_vote_went(figures: str, outcome: Outcome) -> None:
    [found] = decided(f"After a talk a vote was taken on whether to move the club.\n{figures}")
    assert found.text == "a vote was taken on whether to move the club."
    assert {found.vote.votes_for, found.vote.votes_against} == {4, 9}
    assert (found.vote.abstentions, found.outcome) == (2, outcome)


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed to hold over until the May meeting.",
        "It was agreed that nothing could be decided until the price was known.",
        "It was agreed that no decision would be made until June.",
        "Sign in the window – deferred to next meeting",
    ],
)
def test_what_waits_is_deferred(text: str) -> None:
    assert [one.outcome for one in decided(text)] == [Outcome.DEFERRED]


@pytest.mark.parametrize("title", ["Sign in the window – deferred to next meeting", "Hall floor - held over"])
def test_a_title_may_say_that_its_item_is_deferred(title: str) -> None:
    [found] = find_decisions([section("", title=title)])
    assert (found.text, found.outcome) == (title, Outcome.DEFERRED)
