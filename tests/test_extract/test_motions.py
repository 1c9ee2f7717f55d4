"""Motions whose mover, wording and outcome stand apart, as councils overseas and many parishes write them."""

import pytest
from typed_minutes import section, texts

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.schema import Outcome


def decided(text: str, title: str = "Harbour works") -> list[FoundDecision]:
    return find_decisions([section(text, title=title)])


def told(found: list[FoundDecision]) -> list[tuple[str, str | None, str | None, Outcome]]:
    return [(one.text, one.vote.mover, one.vote.seconder, one.outcome) for one in found]


def test_a_motion_by_somebody_is_settled_in_its_own_passage() -> None:
    found = decided("Motion by Quill, second by Tamm, to repave Dock Street. Motion carried 5-1.")
    assert told(found) == [("to repave Dock Street.", "Quill", "Tamm", Outcome.CARRIED)]
    assert (found[0].vote.votes_for, found[0].vote.votes_against) == (5, 1)


def test_a_motion_that_failed_is_lost() -> None:
    found = decided("Motion by Quill, second by Tamm, to close the ramp. Motion failed.")
    assert told(found) == [("to close the ramp.", "Quill", "Tamm", Outcome.LOST)]


def test_movers_and_outcome_on_lines_of_their_own() -> None:
    found = decided(
        """
        Moved: Cr Quill Seconded: Cr Tamm
        That the fees be raised by 3%.
        LOST 2/4
        """
    )
    assert told(found) == [("That the fees be raised by 3%.", "Cr Quill", "Cr Tamm", Outcome.LOST)]
    assert (found[0].vote.votes_for, found[0].vote.votes_against) == (2, 4)


def test_clauses_of_a_motion_between_movers_and_outcome() -> None:
    found = decided(
        """
        Moved by Councillor Quill
        Seconded by Councillor Tamm
        THAT Council
          a) award the tender to Northern Ice; and
          b) close the rink in May.
        CARRIED
        """
    )
    assert texts(found) == ["award the tender to Northern Ice; and", "close the rink in May."]
    assert {(one.vote.mover, one.vote.seconder) for one in found} == {("Councillor Quill", "Councillor Tamm")}


@pytest.mark.parametrize(
    "movers",
    [
        "It was moved by Councillor Quill, seconded by Councillor Tamm, and",
        "Proposed by Cllr. Ó Sé, seconded by Cllr Tamm",
    ],
)
def test_a_resolution_takes_the_movers_above_it(movers: str) -> None:
    found = decided(f"{movers}\nRESOLVED – That the ramp be closed.")
    assert texts(found) == ["That the ramp be closed."]
    assert found[0].vote.mover in {"Councillor Quill", "Cllr. Ó Sé"}
    assert found[0].vote.seconder in {"Councillor Tamm", "Cllr Tamm"}


def test_movers_below_a_resolution_are_its_own() -> None:
    found = decided(
        "RESOLVED that the ramp be closed.\nProposed by Cllr Quill, seconded by Cllr Tamm.\nThe tide was high."
    )
    assert told(found) == [("the ramp be closed.", "Cllr Quill", "Cllr Tamm", Outcome.CARRIED)]


def test_a_motion_without_a_seconder_falls() -> None:
    found = decided("Cllr Quill proposed that two bins be bought. There was no seconder and the motion fell.")
    assert told(found) == [("two bins be bought.", "Cllr Quill", None, Outcome.LOST)]


def test_a_quoted_motion_takes_its_mover_from_the_title() -> None:
    found = decided(
        '"That this Council call for a footpath to the school"\nThe motion was seconded by Cllr. Tamm and agreed.',
        title="Notice of Motion – Cllr. A. Quill",
    )
    assert [(one.vote.mover, one.vote.seconder) for one in found] == [("Cllr. A. Quill", "Cllr. Tamm")]


def test_those_who_voted_are_named_and_counted() -> None:
    found = decided(
        """
        The Chairman moved, and Cllr Tamm seconded, that the Panel support the precept. On a recorded vote:
        For: Cllrs Quill, Ash and Tamm, Mrs Birch
        Against: Cllr Cole
        Abstained: None
        The motion was carried.
        """
    )
    assert texts(found) == ["the Panel support the precept."]
    vote = found[0].vote
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (4, 1, 0)
    assert vote.named == {"for": ["Quill", "Ash", "Tamm", "Mrs Birch"], "against": ["Cole"], "abstained": []}


def test_movers_in_brackets_are_no_part_of_a_decision() -> None:
    found = decided(
        "The accounts were approved (proposed Mr Quill, seconded Mrs Tamm, all in favour). The budget was approved"
        " (proposed Mr Ash, seconded Mrs Tamm)."
    )
    assert told(found) == [
        ("The accounts were approved", "Mr Quill", "Mrs Tamm", Outcome.CARRIED),
        ("The budget was approved", "Mr Ash", "Mrs Tamm", Outcome.CARRIED),
    ]


def test_the_body_over_clauses_that_say_what_it_did() -> None:
    found = decided(
        """
        The Integrated Harbour Board:
          i) noted the updates; and
          ii) agreed to close actions 4 and 7.
        """
    )
    assert texts(found) == ["noted the updates; and", "agreed to close actions 4 and 7."]


def test_the_body_over_what_was_said_decides_nothing() -> None:
    assert decided("The Board:\n  • heard that the dredger was late\n  • wondered about the tide") == []


def test_an_item_that_only_says_agreed() -> None:
    assert texts(decided("Agreed.", title="Notes of the last meeting")) == ["Agreed."]


@pytest.mark.parametrize(
    "movers",
    ["MOVED Councillor Quill/ SECONDED Councillor Tamm", "Moved by Councillor Quill and seconded by Councillor Tamm:"],
)
def test_movers_over_a_motion_are_parted_in_many_ways(movers: str) -> None:
    found = decided(f"{movers}\nThat the depot open on Saturdays.\nLOST (1/3)")
    assert told(found) == [
        ("That the depot open on Saturdays.", "Councillor Quill", "Councillor Tamm", Outcome.LOST),
    ]


def test_a_ruling_with_its_movers_in_short() -> None:
    found = decided("Approved. Prop. Kit Marsh, sec. Pam Drew.", title="Minutes of the last meeting")
    assert told(found) == [("Approved.", "Kit Marsh", "Pam Drew", Outcome.CARRIED)]


def test_each_election_of_a_passage_counts() -> None:
    found = decided(
        "Joan Tidball was re-elected as Chairman, proposed by Mrs Fry and seconded by Mr Orme. Keith Marsh was"
        " re-elected Treasurer."
    )
    assert [(one.text.split(",")[0], one.vote.mover) for one in found] == [
        ("Joan Tidball was re-elected as Chairman", "Mrs Fry"),
        ("Keith Marsh was re-elected Treasurer.", None),
    ]


def test_movers_behind_a_formal_resolution_are_no_part_of_it() -> None:
    found = decided("RESOLVED: that the payments be approved. Proposed by Mr Quill, seconded by Mrs Tamm.")
    assert told(found) == [("the payments be approved.", "Mr Quill", "Mrs Tamm", Outcome.CARRIED)]


DEBATE = """
1) Councillor Hart moved, and Councillor Lund seconded, a motion that:
     1. This Council regrets the closure of the ford.
2) Councillor Birch moved and Councillor East seconded an amendment that:
     1. This Council welcomes the bridge.
3) The Mayor proposed and the Deputy Mayor seconded that the meeting be extended to ten o'clock.
For (9)
Councillor Hart, Councillor Lund
Against (1)
Councillor Birch
Abstain (0)
Motion carried.
For (3)
Councillor Birch, Councillor East
Against (7)
Councillor Hart, Councillor Lund
Amendment lost.
For (8)
Councillor Hart, Councillor Lund
Against (2)
Councillor Birch, Councillor East
Motion carried.
"""


def test_a_motion_on_the_course_of_the_meeting_leaves_the_one_under_debate_open() -> None:
    found = decided(DEBATE)
    assert [(one.text, one.vote.mover, one.vote.votes_for, one.outcome) for one in found] == [
        ("the meeting be extended to ten o'clock.", "Mayor", 9, Outcome.CARRIED),
        ("This Council welcomes the bridge.", "Councillor Birch", 3, Outcome.LOST),
        ("This Council regrets the closure of the ford.", "Councillor Hart", 8, Outcome.CARRIED),
    ]


def test_what_goes_on_with_the_numbers_of_a_discussion_is_no_point_of_it() -> None:
    found = decided(
        """
        3. The following comments were put forward by members:
          • The ford was deep.
          • The signs were gone.
        4. Mr Hart proposed and Mr Lund seconded the motion that the Council
          1. Mend the ford
          2. Buy new signs
        5. RESOLVED that the Council:
          1. Mend the ford
          2. Buy new signs
        """
    )
    assert {(one.vote.mover, one.vote.seconder) for one in found} == {("Mr Hart", "Mr Lund")}


def test_a_motion_waits_through_its_discussion_for_the_call_of_the_question() -> None:
    found = decided(
        """
        Councilmember Quill moved approval of the dredging contract.
        Mayor Tamm asked what the depth would be.
        Councilmember deHart seconded the motion.
        Under discussion, Mayor Tamm praised the divers.
        On the call for the question, the motion failed by the following vote: Ayes: 2. Noes: 3.
        """
    )
    assert told(found) == [
        ("approval of the dredging contract.", "Councilmember Quill", "Councilmember deHart", Outcome.LOST)
    ]
    assert (found[0].vote.votes_for, found[0].vote.votes_against) == (2, 3)


def test_each_motion_of_a_passage_has_its_own_movers_and_vote() -> None:
    found = decided(
        "Member Quill moved approval of the May minutes. Member Tamm seconded. Motion passed unanimously, 6-0. "
        "Member Osk moved approval of the June minutes. Member Quill seconded. Motion was approved, 5-1 (Tamm)."
    )
    assert told(found) == [
        ("approval of the May minutes.", "Member Quill", "Member Tamm", Outcome.CARRIED),
        ("approval of the June minutes.", "Member Osk", "Member Quill", Outcome.CARRIED),
    ]
    assert [(one.vote.votes_for, one.vote.votes_against) for one in found] == [(6, 0), (5, 1)]


def test_a_settled_motion_takes_no_passage_for_the_one_before_it() -> None:
    found = decided(
        """
        Member Quill moved the following:
        The quay should be swept.
        Member Tamm seconded. Motion was approved unanimously, 6-0.
        Member Osk moved that the ramp be closed. Member Tamm seconded. Motion was approved, 6-0.
        Member Reed moved that the buoy be painted. Member Tamm seconded. Motion was approved, 6-0.
        """
    )
    assert {one.vote.mover for one in found} == {"Member Quill", "Member Osk", "Member Reed"}


def test_a_motion_settled_in_a_word_is_not_lost_to_the_next() -> None:
    found = decided(
        """
        Member Quill moved that the ramp be closed. Member Tamm seconded. Passed 4-2 (Osk, Reed).
        Member Osk moved that the quay be swept. Member Quill seconded. Motion approved, 5-1 (Tamm).
        """
    )
    assert [(one.text, one.vote.mover, one.vote.votes_for) for one in found] == [
        ("the ramp be closed.", "Member Quill", 4),
        ("the quay be swept.", "Member Osk", 5),
    ]


def test_the_seconder_behind_a_motion_is_no_part_of_it() -> None:
    found = decided("Ms Quill made a motion to buy a buoy and Mr Tamm seconded the motion. The motion passed 3-0.")
    assert told(found) == [("to buy a buoy", "Ms Quill", "Mr Tamm", Outcome.CARRIED)]


def test_movers_in_short_behind_a_statement_are_no_part_of_it() -> None:
    found = decided("The accounts to March were approved – Prop: PQ 2nd: LT")
    assert told(found) == [("The accounts to March were approved", "PQ", "LT", Outcome.CARRIED)]


def test_movers_in_short_on_a_line_of_their_own() -> None:
    found = decided("Financial transactions since May were approved.\nProp: PQ 2nd: LT\nThe tide was high.")
    assert told(found) == [("Financial transactions since May were approved.", "PQ", "LT", Outcome.CARRIED)]


def test_an_office_filled_in_a_line_with_its_proposers() -> None:
    found = decided("Chairman – Mr A Quill Prop: KD 2nd: CR\nVice Chair – vacant")
    assert told(found) == [("Chairman – Mr A Quill", "KD", "CR", Outcome.CARRIED)]


def test_movers_in_short_below_what_they_moved() -> None:
    found = decided("Motion to paint the lighthouse.\nM/S Quill / Tamm  Unanimous\nThe tide was high.")
    assert told(found) == [("to paint the lighthouse.", "Quill", "Tamm", Outcome.CARRIED)]


def test_a_side_without_votes_leaves_the_outcome_to_be_read() -> None:
    found = decided(
        """
        Mr Quill proposed and Ms Tamm seconded that the ramp be closed.
        For (1)
        Quill
        Against (4)
        Osk, Reed, Vane, Hale
        Abstain (0)
        Motion lost.
        """
    )
    assert told(found) == [("the ramp be closed.", "Mr Quill", "Ms Tamm", Outcome.LOST)]


GROUNDS = """
1) Mr Quill proposed, and Ms Tamm seconded the motion that
  “This Council notes:
  a. The harbour silts up.
  b. Ferries are late.
  This Council resolves to:
  1. Dredge the channel.
  2. Ask the Clerk to tell the ferry.
2) Following the debate, the Chairman put the motion set out in paragraph 1 to the vote.
"""


def test_what_a_motion_resolves_is_moved_and_not_decided_until_the_vote() -> None:
    found = decided(GROUNDS + "Motion lost.")
    assert [(one.text, one.outcome) for one in found] == [
        ("Dredge the channel.", Outcome.LOST),
        ("Ask the Clerk to tell the ferry.", Outcome.LOST),
    ]


def test_nobody_who_moved_the_motion_moved_what_an_amendment_made_of_it() -> None:
    found = decided(
        """
        Mr Quill proposed, and Ms Tamm seconded, a motion that:
          1. The channel be dredged.
          2. The Clerk be asked to tell the ferry.
        Mr Osk proposed and Ms Reed seconded an amendment that:
          1. The channel be dredged, but only as far as the ramp and not before the survey has been read by the Council.
          2. The Clerk be asked to tell the ferry.
        The amendment was carried.
        The substantive motion was carried.
        RESOLVED that:
          1. The channel be dredged, but only as far as the ramp and not before the survey has been read by the Council.
          2. The Clerk be asked to tell the ferry.
        """
    )
    assert [(one.vote.mover, one.vote.seconder) for one in found] == [(None, None), ("Mr Quill", "Ms Tamm")]


def test_a_resolution_that_repeats_the_motion_is_one_decision() -> None:
    found = decided(
        "Mr Quill proposed, and Ms Tamm seconded, that Mr P Osk be elected to chair the meeting.\nAgreed unanimously.\n"
        "RESOLVED that Mr Osk be elected to chair the meeting."
    )
    assert told(found) == [("Mr Osk be elected to chair the meeting.", "Mr Quill", "Ms Tamm", Outcome.CARRIED)]


def test_a_motion_agreed_in_its_own_sentence() -> None:
    found = decided(
        "The Chairman proposed that the meeting go on beyond nine and it was agreed unanimously.\n"
        + GROUNDS.strip("\n")
    )
    assert told(found)[:1] == [("the meeting go on beyond nine", "Chairman", None, Outcome.CARRIED)]


def test_a_motion_that_takes_up_what_is_printed_above_gives_it_its_movers() -> None:
    found = decided(
        """
        (31A) Resolution No. 7, “Naming the Quay.” Adopted; and
        (31B) Resolution No. 8, “Closing the Ramp.” Adopted.
        The Clerk gave a brief presentation.
        Member Quill moved adoption of the resolutions.
        Member Tamm seconded the motion, which carried by unanimous voice vote.
        """
    )
    assert [(one.text[:5], one.vote.mover, one.vote.seconder) for one in found] == [
        ("(31A)", "Member Quill", "Member Tamm"),
        ("(31B)", "Member Quill", "Member Tamm"),
    ]


def test_the_original_motion_is_settled_below_its_lost_amendment() -> None:
    found = decided(
        """
        Cllr Quill proposed and Cllr Tamm seconded that the ramp be lent free of charge. Cllr Ash proposed an \
amendment, that a fee be charged. The amendment was put to the vote and LOST by 2 votes for, 4 against.
        The original motion was then put and CARRIED. RESOLVED: that the ramp be lent free of charge.
        """
    )
    assert told(found) == [("the ramp be lent free of charge.", "Cllr Quill", "Cllr Tamm", Outcome.CARRIED)]
    assert found[0].vote.votes_for is None


@pytest.mark.parametrize("how", ["to without dissent", "to by all", "to unanimously", "to without a vote"])
def test_how_it_was_agreed_is_not_what_was_agreed(how: str) -> None:
    assert all(one.text.startswith(("This", "It")) for one in decided(f"It was agreed {how}."))
    assert [one.text for one in decided("It was agreed to act without a vote.")] == ["act without a vote."]


def test_that_nothing_was_noted_is_no_decision() -> None:
    assert decided("No changes were noted.") == []
    assert [one.text for one in decided("The changes were noted.")] == ["The changes were noted."]
