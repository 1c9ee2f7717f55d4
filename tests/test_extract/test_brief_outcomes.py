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
        "Approved & signed as correct.",
        "Minutes of last meeting – accepted as correct",
        "Approval of the minutes of 2030. Read and approved.",
        "SH and RB proposed and seconded the report of the bosun.",
        "Budget 2031/32: adopted as circulated.",
        "Agreed name of group “Dell Road Anglers”",
        "Option 1 was unanimously chosen.",
        "There was unanimous support for the proposal to close the lane.",
        "The report and accounts were put to the meeting and accepted, nobody dissenting.",
        "After the bids were opened and read aloud, it was agreed to proceed.",
        "The tree is to be felled: unanimous.",
        "A gift of £50 to the lifeboat was proposed by Mr Dow and agreed by the committee.",
        "The board gave the go ahead for the new slip.",
        "Motion 3 (rule 7, guests) fell, two thirds not having been reached.",
        "The view of all was that the gate needs paint, and it was so resolved.",
        "Officers: all three to remain in post, agreed.",
        "Honorary membership was conferred on Jo Peck.",
        "No action was agreed on the hedge.",
        "We appoint Jo Peck to serve as treasurer until May.",
        "The plot holders agreed the new rules nem con.",
        "The Kirk Session accepted the gift of a bell.",
        "New heating: the PCC gave its assent.",
        "The Trust Board took the report as read and approved its three findings.",
        "Room hire - £30 (Ch. No. 1042) – all approved.",
        "Agreed as a true record and signed by the Chair.",
        "The oar will cost £90. Unanimously agreed.",
        "The quote for the oar was £450. All happy to go ahead.",
        "Jo spoke of the wall. Noted.",
        "On being put to the vote, the motion to sell the mower was carried.",
        "Oar insurance – reviewed, no changes, approved.",
        "Mooring regulations reviewed and approved without change.",
        "The mooring rules were reviewed and no changes made; the rules were adopted.",
        "Invoice from G Johns, mowing £889.00, resolved to pay",
        "The oar will cost £90 – agreed to purchase.",
        "A request to plant a tree was considered and approval given.",
        "Members feel it is not contrary to policy so have no objections.",
        "We have no objections to the garage.",
        "No objections raised to the plan for the porch.",
        "The latest planning decisions were noted.",
        "The Clerk reported that the reconciliation had been circulated and was agreed by members.",
        "One small change was agreed in relation to the rota.",
        "The accounts were proposed by Jo Peck and seconded by Di Koss as a true record.",
        "The Committee took assurance from the report.",
        "The regatta’s opening hours were agreed in principle.",
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
        ("Approval of the agenda moved by Jo Peck and seconded by Di Koss, motion carried.", "Approval of the agenda"),
        ("Approval of the rota – moved by Jo Peck, seconded by Di Koss. Carried.", "Approval of the rota"),
        ("Members decided against buying a second mower.", "against buying a second mower."),
        ("PENDERFYNWYD/RESOLVED to receive the diary.", "receive the diary."),
        ("The substantive motion was put and carried: that the hut be green.", "that the hut be green."),
        ("Di’s proposal to join the league was put to the vote and passed, 22 to 9.", "to join the league"),
        (
            "It was agreed that there was currently no need to elect a bosun.",
            "there was currently no need to elect a bosun.",
        ),
        ("No comment and AGREED to go with the officer’s view", "go with the officer’s view"),
        ("It was felt that the hedge was high and members agreed unanimously to have it cut.", "have it cut."),
        (
            "It was moved from the chair and agreed that the meeting go into private session.",
            "the meeting go into private session.",
        ),
        ("A remote meeting was agreed and JG said he would organise it.", "A remote meeting was agreed"),
        ("The proposal that dues rise to £14 was unanimously supported.", "that dues rise to £14"),
        ("It was proposed by JP, seconded by DK the following bills be paid.", "the following bills be paid."),
        ("There was general consensus that the kettle should be replaced.", "the kettle should be replaced."),
        ("Agreed need to look at the swings.", "need to look at the swings."),
        ("Resolution 12/34: That the hedge be cut.", "That the hedge be cut."),
        ("Instead, the board decided the club would join the show.", "the club would join the show."),
        (
            "There was a vote for acceptance of the budget. 13 members were in favour and 1 member abstained.",
            "acceptance of the budget.",
        ),
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
        "The grant application was refused.",
        "The fishing plan was deferred from the last meeting.",
        "The rules have changed since their application was approved.",
        "The reporting policy was adopted in June 2016.",
        "JP reports most were rejected",
        "The first grant can be rejected and a new application submitted.",
        "Minute 64/17 should read: The fees were shown. These were unanimously agreed.",
        "Approved plans can be seen in the library.",
        "The Council raised concerns about the rent.",
        "All happy with the tea.",
        "The highways officer raised no objection.",
        "This AGM resolves to plant a tree.",
        "The constitution states that officers are elected each year.",
        "No agreement was reached but leaflets were given out.",
        "Agreed with the mayor on the weather",
        "Residents voted for the oak in a poll run by the paper.",
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


def test_what_a_board_did_in_capitals_is_a_decision_each() -> None:
    assert texts(decided("The Board NOTED the catch report and APPROVED the new quota.")) == [
        "The Board NOTED the catch report",
        "APPROVED the new quota.",
    ]
    assert texts(decided("The Board RECEIVED and NOTED the report.")) == ["The Board RECEIVED and NOTED the report."]


def test_each_of_two_motions_in_a_paragraph_has_its_own_movers() -> None:
    first, second = decided(
        "Uma made the motion to mend the boat in May. Kit seconded the motion and it passed."
        " Jo made a motion to approve the budget. Seconded by Ann and passed."
    )
    assert (first.vote.mover, first.vote.seconder) == ("Uma", "Kit")
    assert (second.vote.mover, second.vote.seconder) == ("Jo", "Ann")


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("The budget was voted on, and passed 15 yes, 1 no", (15, 1)),
        ("The amendment was passed (unanimous: 11).", (11, None)),
        ("The budget was carried. 13 attendees were in favour and 2 voted against.", (13, 2)),
    ],
)
def test_the_figures_of_a_vote_are_read_however_they_are_told(text: str, tally: tuple[int, int | None]) -> None:
    [one] = decided(text)
    assert (one.vote.votes_for, one.vote.votes_against) == tally


@pytest.mark.parametrize(
    ("text", "body", "is_ours"),
    [
        ("PCF noted and approved the report.", "Portby Cycle Forum", True),
        ("It was late, and PCF agreed to buy a lamp.", "Portby Cycle Forum", True),
        ("The FGB approved the pay policy.", "Hill School Governors", True),
        ("The AGM approved the accounts.", "Portby Cycle Forum", True),
        ("PCC have confirmed the payment.", "Portby Cycle Forum", False),
        ("MCC agreed to mend the road.", "Tolby Parish Council", False),
        ("MCC agreed to mend the road.", None, False),
        ("HOA update – via a motion duly made, the Board voted to adopt the rules.", "Pine Board", True),
        ("SEND report and SEND policy - ratified", "Hill School Governors", True),
    ],
)
def test_letters_are_the_body_s_own_where_they_begin_the_words_of_its_name(
    text: str, body: str | None, is_ours: bool
) -> None:
    assert bool(find_decisions([section(text)], body)) is is_ours


@pytest.mark.parametrize("answer", ["4 Dell Lane, porch: no objection.", "4 Dell Lane, porch. No comment."])
def test_an_answer_without_a_reference_is_one_under_a_planning_heading(answer: str) -> None:
    assert texts(find_decisions([section(answer, title="Planning applications")])) == [answer]
    assert not decided(answer)


def test_what_became_of_old_minutes_is_told_without_naming_them() -> None:
    text = "Agreed as a true record."
    assert texts(find_decisions([section(text, title="Minutes of 4 May")])) == [text]


def test_clauses_numbered_within_a_sentence_are_decisions_each() -> None:
    assert texts(decided("AGREED: (1) that the clerk write to the mill; and (2) that the report be noted.")) == [
        "that the clerk write to the mill",
        "that the report be noted.",
    ]


def test_what_stands_before_an_announcement_of_points_is_read() -> None:
    text = "The Panel approved the plan and spoke of its cost. The following points were made in discussion:\n  a) Cost"
    assert texts(decided(text)) == ["The Panel approved the plan and spoke of its cost."]


def test_movers_of_another_line_and_the_tally_behind_are_read() -> None:
    [one] = decided("Proposed: Jo Peck\nSeconded: Di Koss\nThat we buy a lamp.\nVote: 12 – 0 – 1. Passed.")
    assert (one.text, one.vote.mover, one.vote.votes_for) == ("That we buy a lamp.", "Jo Peck", 12)


def test_a_word_below_each_of_several_lines_rules_on_it() -> None:
    text = "Ratification of the minutes of May\nPassed\nAccounts of the club for the past year\nPassed"
    assert texts(decided(text)) == [
        "Ratification of the minutes of May Passed",
        "Accounts of the club for the past year Passed",
    ]
    assert not decided("Jo said that the tide was high.\nPassed")
