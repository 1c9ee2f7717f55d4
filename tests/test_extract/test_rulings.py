"""Outcomes apart from what they are on, in note form, or in words that only minutes use."""

import pytest
from typed_minutes import section, sections_of, texts

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.schema import Outcome


def decided(text: str) -> list[FoundDecision]:
    return find_decisions([section(text)])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We all agreed that we should mend the swings first.", "we should mend the swings first."),
        ("Agreed it would be wise to ask the county.", "it would be wise to ask the county."),
        ("VOTED: To pay the ferryman.", "To pay the ferryman."),
        ("The Board of Trustees voted to close the upper room.", "close the upper room."),
        ("The panel considered and adopted the byelaws.", "The panel considered and adopted the byelaws."),
        ("Unanimous adoption of the last minutes", "Unanimous adoption of the last minutes"),
        ("Ratified bills of the month", "Ratified bills of the month"),
        ("NOTED the responses.", "NOTED the responses."),
        ("Minutes approved as corrected.", "Minutes approved as corrected."),
        ("Lending policy approved and changes acknowledged.", "Lending policy approved and changes acknowledged."),
        ("Audit – This was discussed and noted.", "Audit – This was discussed and noted."),
        ("Mr Roe declared Mrs Fay elected as warden.", "Mr Roe declared Mrs Fay elected as warden."),
        (
            "The accounts were agreed and are to be sent to the auditor.",
            "The accounts were agreed and are to be sent to the auditor.",
        ),
        (
            "The draft had been read and this was agreed to be sent to the county.",
            "The draft had been read and this was agreed to be sent to the county.",
        ),
        ("The Minutes were proposed by Di Koss and seconded by Jo Peck.", None),
        ("It was agreed the green was the best place for it.", "the green was the best place for it."),
        ("Motion was made, seconded and carried to renew the lease.", "renew the lease."),
        ("Moved, seconded and passed that the ford be mended.", "the ford be mended."),
        ("Jo Peck was thus re-elected as Chairman.", "Jo Peck was thus re-elected as Chairman."),
        ("Approval was given for the list.", "Approval was given for the list."),
        (
            "The minutes, which had been sent round, were approved.",
            "The minutes, which had been sent round, were approved.",
        ),
        ("The report was circulated which was accepted.", "The report was circulated which was accepted."),
        ("The accounts were read, agreed & signed.", "The accounts were read, agreed & signed."),
        (
            "Quotes came in for the door. These costs were agreed, builder to be told.",
            "Quotes came in for the door. These costs were agreed, builder to be told.",
        ),
        ("Jo would run a raffle. The committee agreed.", "Jo would run a raffle. The committee agreed."),
        ("Jo put forward a raffle; the committee agrees.", "Jo put forward a raffle; the committee agrees."),
        ("The appointment was agreed.", "The appointment was agreed."),
        ("More carts will pass. RESOLVED and noted.", "More carts will pass. RESOLVED and noted."),
        ("It was agree that the ford be mended.", "the ford be mended."),
        ("General agreement that this was a good start", "this was a good start"),
        ("The members agreed all satisfactory.", "The members agreed all satisfactory."),
        (
            "After talk, all the Councillors were in favour of a bench.",
            "all the Councillors were in favour of a bench.",
        ),
        ("Members were happy for them all to remain.", "Members were happy for them all to remain."),
        ("Weir – this has been accepted by the Board.", "Weir – this has been accepted by the Board."),
        (
            "Ferry trust donation asked for, agreed to pay £ 65.00",
            "Ferry trust donation asked for, agreed to pay £ 65.00",
        ),
        ("The Board have agreed to fund the weir.", "fund the weir."),
        (
            "The minutes of 4 May had been sent round. All agreed this was a true record and were signed.",
            "The minutes of 4 May had been sent round. All agreed this was a true record and were signed.",
        ),
    ],
)
def test_words_of_an_outcome(text: str, said: str | None) -> None:
    assert texts(decided(text)) == [said or text]


@pytest.mark.parametrize(
    "text",
    [
        "The minutes are to be approved at the next meeting.",
        "Members asked about the plan adopted and carried out last year.",
        "Approved plans were shown to the meeting.",
        "The rates in the report: 31 nests were counted, 12 ducks were ringed and 9 chicks were accepted by hens.",
        "It was said in the report, it was confirmed that costs were fixed.",
    ],
)
def test_what_is_only_told_is_no_outcome(text: str) -> None:
    assert decided(text) == []


def test_a_bare_word_ends_what_was_moved() -> None:
    found = find_decisions(
        [
            section(
                """
                WHEREAS the landfill is nearly full;
                NOW THEREFORE we buy a second compactor.
                And that the Clerk sign the contract. Read a first and second time. Carried.
                The Mayor gave a report.
                That this be told to the county. Defeated.
                """,
                title="D. Ark, T. Bly;",
            )
        ]
    )
    assert [(one.text, one.vote.mover, one.vote.seconder, one.outcome) for one in found] == [
        ("we buy a second compactor.", "D. Ark", "T. Bly", Outcome.CARRIED),
        ("the Clerk sign the contract.", "D. Ark", "T. Bly", Outcome.CARRIED),
        ("this be told to the county.", "D. Ark", "T. Bly", Outcome.LOST),
    ]


def test_corrections_of_the_minutes_are_no_clauses() -> None:
    found = decided(
        """
        Resolved that the minutes be accepted as a true record subject to the following amendment:
          a) Mr Ark was there.
          b) Mrs Bly left at nine.
        """
    )
    assert texts(found) == ["the minutes be accepted as a true record subject to the following amendment"]


def test_a_motion_may_be_told_in_the_present() -> None:
    [found] = decided("Jeanne motions to lend the club a cart, Pat seconds. All in favor.")
    assert (found.text, found.vote.mover, found.vote.seconder) == ("to lend the club a cart", "Jeanne", "Pat")


def test_minutes_approved_above_the_first_item_are_read() -> None:
    found = find_decisions(
        sections_of(
            """
            The minutes of the meeting held on 28th May were approved.
            **1.\tFerry**
            The ferry is late.
            **2.\tMill**
            The mill is shut.
            **3.\tFord**
            The ford is flooded.
            """
        )
    )
    assert texts(found) == ["The minutes of the meeting held on 28th May were approved."]


def test_those_elected_may_be_listed_below() -> None:
    found = decided(
        """
        The following officers were elected:
        Jo Peck Chair
        Al Lund Treasurer
        The Chair thanked everybody who had helped with the ferry this year.
        """
    )
    assert texts(found) == ["The following officers were elected: Jo Peck Chair Al Lund Treasurer"]


def test_mover_and_seconder_may_stand_behind_what_they_move() -> None:
    found = decided(
        "Motion to pay the open bills by Ark, seconded by Bly, unanimously approved. "
        "Motion to refill the petty cash by Bly, seconded by Cole, unanimously approved."
    )
    assert [(one.text, one.vote.mover, one.vote.seconder) for one in found] == [
        ("to pay the open bills", "Ark", "Bly"),
        ("to refill the petty cash", "Bly", "Cole"),
    ]


def test_a_bare_motion_keeps_the_words_around_it() -> None:
    [found] = decided("Motion to approve by Ark, seconded Bly, approved unanimously.")
    assert (found.text, found.vote.mover) == ("Motion to approve by Ark, seconded Bly, approved unanimously.", "Ark")


def test_a_motion_in_a_few_words_of_each() -> None:
    [found] = decided("Motion T. Ark to adopt the list. Second Bly. Motion carried.")
    assert (found.text, found.vote.mover, found.vote.seconder) == ("to adopt the list.", "T. Ark", "Bly")


def test_proposals_accepted_together_have_their_own_movers() -> None:
    found = decided(
        "Ada was proposed by Jo Peck and seconded by Di Koss; Bea was proposed by Al Lund and seconded by Jo Peck. "
        "These proposals were accepted unanimously."
    )
    assert [(one.vote.mover, one.vote.seconder) for one in found] == [("Jo Peck", "Di Koss"), ("Al Lund", "Jo Peck")]


def test_a_resolution_goes_on_to_the_next_thing() -> None:
    found = decided("RESOLVED that the Board note the report; and agree to fund the weir.")
    assert texts(found) == ["the Board note the report", "agree to fund the weir."]


def test_a_statement_may_follow_movers_without_a_stop() -> None:
    found = decided("The Return was read and approved Prop: AB 2nd : CD The Annual Statement was approved Prop: CD")
    assert texts(found) == ["The Return was read and approved", "The Annual Statement was approved Prop: CD"]


def test_a_paragraph_rules_on_the_one_above() -> None:
    [found] = decided(
        """
        Dr Fay would ask the mill to open its sluice.
        This proposal was adopted unanimously.
        """
    )
    assert found.text == "Dr Fay would ask the mill to open its sluice. This proposal was adopted unanimously."
    assert " ".join(one.quote for one in found.evidence) == found.text


def test_a_paragraph_rules_on_points_and_lists_above() -> None:
    found = decided(
        """
        Members were asked to receive:
          a) the yearly report
          b) the statement of funds
        These were adopted.
        To take on for three years:
        Jo Peck
        Al Lund
        This Resolution was adopted.
        """
    )
    assert [(one.label, one.text) for one in found] == [
        ("a)", "the yearly report"),
        ("b)", "the statement of funds"),
        (None, "To take on for three years: Jo Peck Al Lund"),
    ]


def test_a_paragraph_rules_on_a_title_in_the_agendas_words() -> None:
    found = find_decisions(
        sections_of(
            """
            **1.\tTo adopt the byelaws as sent round**
            All in favour by a show of hands.
            **2.\tReports**
            The mill is shut.
            **3.\tFerry**
            The ferry is late.
            """
        )
    )
    assert texts(found) == ["To adopt the byelaws as sent round"]


def test_numbered_sentences_are_read_though_they_pass_for_titles() -> None:
    found = find_decisions(
        sections_of(
            """
            1.\tMr Roe welcomed all to the meeting.
            2.\tIt was agreed to appoint Mrs Fay as Convener.
            3.\tIt was agreed to continue the choice of a vice convener to the next meeting.
            4.\tThe council considered and adopted the standing orders.
            """
        )
    )
    assert [(one.text, one.outcome) for one in found] == [
        ("appoint Mrs Fay as Convener.", Outcome.CARRIED),
        ("continue the choice of a vice convener to the next meeting.", Outcome.DEFERRED),
        ("The council considered and adopted the standing orders.", Outcome.CARRIED),
    ]


def test_somebody_put_forward_waits_for_the_election_below() -> None:
    found = decided(
        """
        Cllr Ark proposed Cllr Bly as Chair and Cllr Cole seconded this.
        There being no other, the Clerk declared Cllr Bly elected as Chair.
        """
    )
    assert texts(found) == ["There being no other, the Clerk declared Cllr Bly elected as Chair."]


def test_a_motion_may_be_withdrawn_by_its_mover() -> None:
    [found] = decided(
        """
        Mrs Ark moved that the pond be drained.
        Mr Bly seconded the motion.
        Mrs Ark withdrew her motion.
        """
    )
    assert (found.text, found.outcome) == ("the pond be drained.", Outcome.WITHDRAWN)


def test_a_vote_below_movers_takes_them() -> None:
    [found] = decided(
        """
        Upon motion by Mr Ark and seconded by Mr Bly, the Board
          VOTED: To mend the quay.
        Unanimous Vote.
        """
    )
    assert (found.text, found.vote.mover, found.vote.seconder) == ("To mend the quay.", "Mr Ark", "Mr Bly")
