"""What was decided, clause by clause, and what was only told."""

from dataclasses import replace

import pytest
from typed_minutes import section, sections_of, texts

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.decisions.movers import Vote
from minutebook.schema import DecisionKind, Outcome, VoteCast


def decided(text: str) -> list[FoundDecision]:
    return find_decisions([section(text)])


def test_clauses_have_their_labels_and_what_leads_to_them() -> None:
    found = decided(
        """
        It was resolved unanimously to:
          (a) approve the works at the north quay
          (b) ask the Clerk to:
            • write to the harbour master
            • tell residents
          (c) note the costs
        The Committee thanked the engineer.
        """
    )
    assert [(one.label, one.text) for one in found] == [
        ("(a)", "approve the works at the north quay"),
        ("(b)", "ask the Clerk to: • write to the harbour master • tell residents"),
        ("(c)", "note the costs"),
    ]
    assert {one.lead_in for one in found} == {"It was resolved unanimously to"}


def test_initials_before_surnames_end_no_motion() -> None:
    found = decided("Motion by M. Duboin, second by A. Sorell, to approve the minutes of May 4. Motion passed 4-0.")
    assert texts(found) == ["to approve the minutes of May 4."]


def test_what_a_body_recommends_is_decided() -> None:
    assert texts(decided("The Committee RECOMMENDED the arrears policy to the Board.")) == [
        "The Committee RECOMMENDED the arrears policy to the Board."
    ]


def test_clauses_without_labels_stand_further_in() -> None:
    found = decided(
        """
        It was resolved:
            that the works be approved
            that the costs be noted
        The engineer was thanked.
        """
    )
    assert texts(found) == ["that the works be approved", "that the costs be noted"]


def test_a_joining_line_is_no_clause() -> None:
    found = decided(
        """
        RESOLVED:
          a) That the works be approved;
        and
          b) That the costs be noted.
        """
    )
    assert [one.label for one in found] == ["a)", "b)"]


def test_a_paragraph_may_introduce_the_clauses_under_it() -> None:
    found = decided(
        """
        It was resolved:
          to ask the Clerk to:
          (a) write to the county
          (b) tell residents
        """
    )
    assert texts(found) == ["write to the county", "tell residents"]
    assert all((one.lead_in or "").endswith("to ask the Clerk to:") for one in found)


def test_the_list_of_the_next_item_is_no_clause() -> None:
    found = find_decisions(
        sections_of(
            """
            **7. Works**
            It was resolved to:
            (a) approve the works
            (b) note the costs
            **8. Lamps**
            Three are out:
            (a) on the green
            (b) on the quay
            **9. Close**
            The meeting closed.
            """
        )
    )
    assert [(one.section.number, one.text) for one in found] == [("7", "approve the works"), ("7", "note the costs")]


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("RESOLVED that the works be approved.", "the works be approved."),
        ("Resolved: to approve the works.", "approve the works."),
        ("Agreed – that the bench be painted green.", "the bench be painted green."),
        ("AGREED: the bench will be painted green.", "the bench will be painted green."),
        ("It was therefore agreed to approve the works.", "approve the works."),
        ("The Committee unanimously agreed that the works be approved.", "the works be approved."),
        ("Following discussion it was agreed that the order be placed.", "the order be placed."),
        ("All were in agreement that the order be placed.", "the order be placed."),
        ("It was resolved, unanimously, to approve the works.", "approve the works."),
        ("After some talk it was unanimously supported to adopt the code.", "adopt the code."),
        ("Litter pick – it was decided not to order more bags.", "not to order more bags."),
    ],
)
def test_the_words_that_lead_to_a_decision_are_no_part_of_it(text: str, decision: str) -> None:
    assert texts(decided(text)) == [decision]


@pytest.mark.parametrize(
    "text",
    [
        "The report was noted.",
        "Minutes were agreed",
        "The minutes of 4 May were agreed as a correct record and signed by the Chair.",
        "The accounts were approved.",
        "The Committee noted the report.",
        "The application was deferred to the next meeting.",
        "This item is to be deferred to the next meeting.",
        "The application was refused.",
        "The proposal was withdrawn.",
        "Travel policy - agreed",
        "Councillor Hart was elected Chair for the year.",
        "Mr Lund was duly co-opted as a governor.",
        "Jane Hart is duly elected as Socials Secretary.",
        "The proposed committee is unanimously elected by all who attended.",
        "Nominations were received for Jane Hart and Peter Lund, and they were declared elected members.",
        "Financial transactions since the last meeting were approved.",
    ],
)
def test_a_sentence_that_states_an_outcome_is_the_decision(text: str) -> None:
    assert texts(decided(text)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The Committee received a report which set out the costs of the quay.",
        "The plan had been approved by the county in March.",
        "Councillor Hart agreed with the comment that the plan was late.",
        "The committee agreed that it was a good plan.",
        "Mr Lund was appointed in 2010 as director of the harbour.",
        "Members asked whether the plan had been approved.",
        "The plan would be approved in May.",
        "If the plan is approved, work will begin.",
        "Members asked if the report was agreed.",
        "The accounts could be approved next month.",
        "The Committee noted that the bench was broken.",
        "The Chair thanked officers for their report.",
        "Apologies were accepted.",
        "Apologies and the report of Cllr Mole were accepted.",
        "The agenda item will be deferred.",
        "The committee agreed that the fair had been a success.",
        "The Solicitor advised that the letter could incorporate the report and be agreed by the Leader.",
        "There are no plans for events until further guidance on the scheme is received.",
        "It was noted that the plan was approved by the county in March.",
        "These minutes were approved at the next meeting.",
        "Councillor Mole stated the town has worked on this since the plan was approved and has spent much.",
        "Mr Hart said the minutes were approved last May.",
    ],
)
def test_what_is_only_told_is_no_decision(text: str) -> None:
    assert texts(decided(text)) == []


def test_what_a_clause_resolves_beside_the_statement_is_told_with_it() -> None:
    text = "The budget for the year was approved but for the sum for feasts, which it was resolved to double."
    assert texts(decided(text)) == [text]


def test_a_ruling_takes_in_what_it_rules_on() -> None:
    assert texts(decided("A bench costs £300. Agreed in principle.")) == ["A bench costs £300. Agreed in principle."]


def test_who_approves_the_motion_rules_on_what_was_proposed() -> None:
    text = "The accounts were proposed by Jo Hart and seconded by Al Lund. The members unanimously approved the motion."
    assert texts(decided(text)) == [text]


def test_a_ruling_looks_behind_mover_and_seconder() -> None:
    found = decided("A bench costs £300. Proposed: Cllr Hart. Seconded: Cllr Lund. Agreed.")
    assert texts(found) == ["A bench costs £300. Proposed: Cllr Hart. Seconded: Cllr Lund. Agreed."]
    assert (found[0].vote.mover, found[0].vote.seconder) == ("Cllr Hart", "Cllr Lund")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("RESOLVED to note the report.", DecisionKind.NOTED),
        ("RESOLVED to approve the works.", DecisionKind.RESOLUTION),
        ("The application was deferred to May.", DecisionKind.DEFERRED),
        ("The application was refused.", DecisionKind.REFUSED),
        ("Councillor Hart was elected Chair.", DecisionKind.ELECTED),
        ("RESOLVED to recommend the budget to the Council.", DecisionKind.RECOMMENDATION),
        ("RESOLVED that the matter be referred to the Board.", DecisionKind.REFERRED),
        ("RESOLVED: That the press and public be excluded.", DecisionKind.PROCEDURAL),
    ],
)
def test_kinds(text: str, kind: DecisionKind) -> None:
    assert [one.kind for one in decided(text)] == [kind]


HART_AND_LUND = Vote("Councillor Hart", "Councillor Lund")
BY_NAME = {
    VoteCast.FOR: ["Birch", "East"],
    VoteCast.AGAINST: ["Hart", "Lund", "Oakes", "Smith", "Mole", "Todd", "Reed"],
}


def test_mover_and_seconder_stand_in_the_resolution() -> None:
    found = decided("Proposed by Councillor Hart, seconded by Councillor Lund and RESOLVED that the bench be bought.")
    assert [(one.text, one.vote) for one in found] == [("the bench be bought.", HART_AND_LUND)]


@pytest.mark.parametrize(
    ("outcome", "tally"),
    [
        ("The motion was carried by 7 votes to 2 with 1 abstention.", (7, 2, 1)),
        ("The motion was carried.\nFor (7)\nHart, Lund\nAgainst (2)\nBirch, East\nAbstain (1)\nMole", (7, 2, 1)),
        ("For (7)\nHart, Lund\nAgainst (2)\nBirch, East\nThe motion was carried.", (7, 2, None)),
        ("The motion was carried.", (None, None, None)),
    ],
    ids=["in words", "as lists below", "as lists before", "none"],
)
def test_a_motion_waits_for_its_vote(outcome: str, tally: tuple[int | None, int | None, int | None]) -> None:
    found = decided(f"Councillor Hart moved and Councillor Lund seconded that the bench be bought.\n{outcome}")
    assert [(one.text, one.outcome, replace(one.vote, named={})) for one in found] == [
        ("the bench be bought.", Outcome.CARRIED, Vote("Councillor Hart", "Councillor Lund", *tally))
    ]
    expected = {"for": ["Hart", "Lund"], "against": ["Birch", "East"]} if "For" in outcome else {}
    assert {side: names for side, names in found[0].vote.named.items() if side != "abstained"} == expected


def test_a_lost_motion_gives_nothing_to_the_next_decision() -> None:
    lost, agreed = decided(
        """
        Councillor Hart moved and Councillor Lund seconded that the ford be closed.
        The motion was lost.
        For (2)
        Birch, East
        Against (7)
        Hart, Lund, Oakes, Smith, Mole, Todd, Reed
        It was agreed that the ford be mended.
        """
    )
    assert (lost.outcome, lost.vote) == (Outcome.LOST, Vote("Councillor Hart", "Councillor Lund", 2, 7, named=BY_NAME))
    assert (agreed.text, agreed.outcome, agreed.vote) == ("the ford be mended.", Outcome.CARRIED, Vote())


MOTION = """
Councillor Hart moved, and Councillor Lund seconded, a motion that:
  1. This Council regrets the closure of the ford.
  2. The Clerk be asked to write to the county.
"""
AMENDMENT = """
Councillor Birch moved and Councillor East seconded an amendment to delete paragraph 2 and add:
  2. The mayor be asked to open a new bridge in its place.
"""
LOST = """
On being put to the vote the amendment was lost.
For (2)
Birch, East
Against (7)
Hart, Lund, Oakes, Smith, Mole, Todd, Reed
"""
RESOLVED = """
RESOLVED that:
  1. This Council regrets the closure of the ford.
  2. The Clerk be asked to write to the county.
"""


def lines(*texts: str) -> str:
    return "\n".join(text.strip("\n") for text in texts)


def test_a_lost_amendment_and_the_motion_that_was_carried_after_it() -> None:
    carried = "The motion was put to the vote and was carried.\nFor (9)\nHart\nAgainst (1)\nBirch"
    found = decided(lines(MOTION, AMENDMENT, LOST, carried, RESOLVED))
    assert [(one.text, one.outcome, one.vote) for one in found] == [
        (
            "The mayor be asked to open a new bridge in its place.",
            Outcome.LOST,
            Vote("Councillor Birch", "Councillor East", 2, 7, named=BY_NAME),
        ),
        (
            "This Council regrets the closure of the ford.",
            Outcome.CARRIED,
            Vote(
                "Councillor Hart", "Councillor Lund", 9, 1, named={VoteCast.FOR: ["Hart"], VoteCast.AGAINST: ["Birch"]}
            ),
        ),
        (
            "The Clerk be asked to write to the county.",
            Outcome.CARRIED,
            Vote(
                "Councillor Hart", "Councillor Lund", 9, 1, named={VoteCast.FOR: ["Hart"], VoteCast.AGAINST: ["Birch"]}
            ),
        ),
    ]


def test_the_vote_on_a_lost_amendment_is_not_that_on_the_motion() -> None:
    found = decided(lines(MOTION, AMENDMENT, LOST, "The motion was then carried.", RESOLVED))
    assert [one.vote.votes_for for one in found] == [2, None, None]


def test_a_carried_motion_is_a_decision_though_no_resolution_repeats_it() -> None:
    found = decided(lines(MOTION, "The motion was carried by 7 votes to 2."))
    assert [(one.label, one.outcome, one.vote.votes_for) for one in found] == [
        ("1.", Outcome.CARRIED, 7),
        ("2.", Outcome.CARRIED, 7),
    ]


def test_a_motion_of_which_the_minutes_tell_no_outcome_is_no_decision() -> None:
    assert decided(lines(MOTION, "The debate was adjourned at nine.")) == []


def test_a_procedural_motion_is_no_decision() -> None:
    assert decided("Councillor Hart moved that the motion be now put.\nThe Chair ruled on it.") == []


REPEATED = """
Councillor Birch moved and Councillor East seconded an amendment that:
  1. This Council regrets the closure of the ford.
  2. The mayor be asked to open a new bridge.
"""


def test_what_a_lost_amendment_leaves_as_it_was_is_not_lost() -> None:
    found = decided(lines(MOTION, REPEATED, "The amendment was lost.", "The motion was carried."))
    assert [(one.text, one.outcome) for one in found] == [
        ("The mayor be asked to open a new bridge.", Outcome.LOST),
        ("This Council regrets the closure of the ford.", Outcome.CARRIED),
        ("The Clerk be asked to write to the county.", Outcome.CARRIED),
    ]


def test_a_carried_amendment_changes_the_motion() -> None:
    found = decided(lines(MOTION, REPEATED, "The amendment was carried.", "The substantive motion was carried."))
    assert texts(found) == ["This Council regrets the closure of the ford.", "The mayor be asked to open a new bridge."]
    assert {one.vote.mover for one in found} == {"Councillor Hart"}


def test_a_motion_takes_on_the_wording_printed_after_it() -> None:
    found = decided(
        lines(MOTION, "The substantive motion read:\n  1. This Council welcomes the bridge.", "The motion was carried.")
    )
    assert texts(found) == ["This Council welcomes the bridge."]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Mr Lund proposed that the ford be closed, seconded by Mrs Hart, but the motion was lost.", Outcome.LOST),
        ("Mr Lund proposed that the ford be closed.\nMrs Hart seconded and the motion was carried.", Outcome.CARRIED),
        ("Mr Lund proposed that the ford be closed.\nMrs Hart seconded the motion which was carried.", Outcome.CARRIED),
        ("Mr Lund proposed, Mrs Hart seconded, that the ford be closed.", Outcome.CARRIED),
    ],
)
def test_motions_told_in_a_sentence_or_two(text: str, outcome: Outcome) -> None:
    found = decided(text)
    assert [(one.outcome, one.vote.mover, one.vote.seconder) for one in found] == [(outcome, "Mr Lund", "Mrs Hart")]
    assert found[0].text.startswith("the ford be closed")


def test_a_formal_resolution_goes_on_over_its_sentences() -> None:
    assert texts(decided("RESOLVED that the works be approved. The costs be met from the reserves.")) == [
        "the works be approved. The costs be met from the reserves."
    ]
    assert texts(decided("RESOLVED that the works be approved. The Chair thanked the engineer.")) == [
        "the works be approved."
    ]


def test_a_line_over_rulings_is_none_itself() -> None:
    found = decided("The following policies were approved:\n  a) Travel policy - agreed\n  b) Pay policy - agreed")
    assert texts(found) == ["Travel policy - agreed", "Pay policy - agreed"]


def test_clauses_end_at_the_next_heading() -> None:
    found = decided("It was resolved to:\n  (a) approve the works\n**The quay**\n  (b) is old.")
    assert texts(found) == ["approve the works"]


def test_clauses_of_a_labelled_lead_end_with_the_next_label_beside_it() -> None:
    found = decided("1. It was resolved to:\n  (a) approve the works\n2. The lamps are out.")
    assert texts(found) == ["approve the works"]


def test_bullets_under_a_paragraph_that_introduces_them_are_part_of_it() -> None:
    found = decided(
        """
        It was resolved:
            that the Clerk ask the county to:
                • mend the road
                • light it
            that the costs be noted
        """
    )
    assert texts(found) == ["that the Clerk ask the county to: • mend the road • light it", "that the costs be noted"]


def test_the_evidence_is_the_clause_as_printed() -> None:
    found = decided("The lamp is out. It was agreed that the lamp be mended. It will be lit in May.")
    assert [[piece.quote for piece in one.evidence] for one in found] == [["the lamp be mended."]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Moved Cr Ash, seconded Cr Birch and resolved\nThat Council adopts the levy.",
            ["That Council adopts the levy."],
        ),
        (
            "Proposed by Cllr Ash\nSeconded by Cllr Birch\nAND AGREED\n“To confirm the Minutes.”",
            ["“To confirm the Minutes.”"],
        ),
        ("Thereafter, the Council AGREED to adopt the levy.", ["adopt the levy."]),
        ("Members raised the following points:-\n - it was agreed that the grant came late;\n - forms are long.", []),
        (
            "Jo Ash proposed Al Birch as Chair.\nThere were no others; Di Cole seconded the proposal.",
            ["Jo Ash proposed Al Birch as Chair."],
        ),
        ("Jo Ash proposed Al Birch as Chair, there was no seconder.", []),
        (
            "Proposed by Cllr Ash and seconded by Cllr Birch.\nCARRIED: 8 for, 2 abstentions.\nTHAT THE LEVY STAND",
            ["THAT THE LEVY STAND"],
        ),
        ("Proposed, seconded and unanimously approved RESOLVED to adopt the levy.", ["adopt the levy."]),
        (
            "RESOLVED: That the plan be refused for the following reasons:\n 1. It is too tall.",
            ["That the plan be refused for the following reasons"],
        ),
        ("Members received and noted the minutes.", ["Members received and noted the minutes."]),
        ("Members received a talk on bees.", []),
        (
            "MOTION (Cr Ash / Cr Birch)\nThat the hall close.\nThe motion on being put was declared LOST.",
            ["That the hall close."],
        ),
    ],
)
def test_decisions_in_many_forms(text: str, said: list[str]) -> None:
    assert texts(decided(text)) == said


def test_a_vote_told_below_is_the_decision_s() -> None:
    found = decided("It was RESOLVED that permission be granted.\nThe vote was 6 to 3.")
    assert [(one.vote.votes_for, one.vote.votes_against) for one in found] == [(6, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "The adoption of the accounts was proposed by Jim and seconded by Ian. The members approved the motion.",
        "Dates of the terms, as the panel advised. This was ratified and is to be put on the site.",
    ],
)
def test_a_ruling_holds_what_was_said_before_it(text: str) -> None:
    assert [one.text for one in decided(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Acceptance was proposed by Ray Hart, seconded Deb Lund, all agreed.",
        "Chair: Deb Lund was proposed by Ray Hart. Daphne Mole seconded, all agreed.",
        "Deputy: Ray Hart was proposed by Joyce Hull, seconded Daphne Mole, all agreed.",
    ],
)
def test_what_was_proposed_is_told_whole_where_its_words_alone_say_nothing(text: str) -> None:
    assert texts(decided(text)) == [text]
