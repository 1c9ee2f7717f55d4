"""Prose in which somebody takes work on or is asked to do it, and decisions that give a named doer work."""

import pytest
from typed_minutes import PEOPLE, section, sections_of, texts

from minutebook.extract.actions.clause_orders import find_in_decisions
from minutebook.extract.actions.found import FoundAction
from minutebook.extract.actions.marked import find_marked
from minutebook.extract.actions.undertakings import doer_in, find_undertakings
from minutebook.extract.decisions.decisions import find_decisions
from minutebook.schema import Basis, Status


def undertaken(text: str) -> list[FoundAction]:
    return find_undertakings(section(text), PEOPLE)


def ordered(text: str) -> list[tuple[str, str | None]]:
    return [(one.text, one.owners_text) for one in find_in_decisions(find_decisions([section(text)]), PEOPLE)]


def test_who_moved_what_follows_is_not_to_do_it() -> None:
    assert not undertaken("Motion by Josie Birch, second by Alec Stone, to reject all bids.")
    assert not undertaken("It was moved by Alec Stone to award the contract to the lowest bidder.")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Alec Stone agreed to walk the path and report back.", "Alec Stone"),
        ("Mr Lund undertook to find a quote.", "Mr Lund"),
        ("Councillor Birch has kindly agreed to judge the show.", "Councillor Birch"),
        ("The Director of Place offered to bring a report.", "Director of Place"),
        ("Mrs Hart confirmed she would send the figures.", "Mrs Hart"),
        ("The Clerk was asked to write to the county.", "Clerk"),
        ("The clerk was asked to write to the county.", "clerk"),
        ("Officers were requested to provide the figures.", "Officers"),
        ("Mr Lund was reminded to send the figures.", "Mr Lund"),
        ("The Clerk was instructed to pay the invoice.", "Clerk"),
        ("Members asked the Clerk to write to the county.", "Clerk"),
        ("The Board asked officers to provide a list of sites.", "officers"),
        ("AS asked JB to write to the county.", "JB"),
        ("Mr Lund has left the board but agreed to write to the county.", "Mr Lund"),
        ("A governor asked the Clerk to write to the county.", "Clerk"),
        ("The Clerk to write to the county.", "Clerk"),
        ("Clerk to write to the county by 4 May.", "Clerk"),
        ("Josie Birch and Alec Stone will report on the fence.", "Josie Birch and Alec Stone"),
        ("Susan to ring the printers.", "Susan"),
        ("Josie is going to ring the printers.", "Josie"),
        ("Margaret Penn to attend the hearing.", "Margaret Penn"),
        ("Club Captain to book the coach.", "Club Captain"),
        ("All members to send comments on the draft.", "All members"),
        ("Committee to update the website.", "Committee"),
        ("Once the figures are in and the vote is held the Clerk will apply for the grant.", "Clerk"),
        ("JB has the key and will open the hall.", "JB"),
        ("JB said that he would be sending the bill.", "JB"),
        ("Josie Birch showed the plan and she will send it to the mill.", "Josie Birch"),
        ("Mrs Hart made a list of the firms: she agreed to write to each.", "Mrs Hart"),
        ("The gate will be mended for the spring by JB and painted with the rest.", "JB"),
        ("A new contract is to be had in the spring (Susan to ask the mill).", "Susan"),
        ("The road foreman will inspect the culvert.", "road foreman"),
    ],
)
def test_somebody_takes_work_on_or_is_asked(text: str, owner: str) -> None:
    assert [(one.text, one.owners_text) for one in undertaken(text)] == [(text, owner)]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("NO to speak to the farmer about the gate.", "NO"),
        ("AS to paint the bench.", "AS"),
        ("AM agreed to walk the path.", "AM"),
        ("IT to update the website.", "IT"),
        ("HE will write to the school.", "HE"),
        ("AS, AM and HE will remove the brambles.", "AS, AM and HE"),
        ("NO and IT were asked to meet the farmer.", "NO and IT"),
    ],
)
def test_initials_that_are_words(text: str, owner: str) -> None:
    assert [one.owners_text for one in undertaken(text)] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "AS the path is wet, it was closed.",
        "IT was noted that the path is wet.",
        "NO further work is to be done.",
        "No one will speak to the farmer.",
        "He will write to the school.",
        "She agreed to write to the school.",
        "They agreed to meet in May.",
        "It will be done in the spring.",
        "He was asked to write to the county.",
    ],
)
def test_words_and_pronouns_are_no_owners(text: str) -> None:
    assert texts(undertaken(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mr Lund had agreed to find a quote.",
        "Mr Lund had already undertaken to find a quote.",
        "Mr Lund would have written to the county.",
        "Mr Lund could be asked to find a quote.",
        "The Clerk had been asked to write to the county.",
        "Mr Lund asked whether the Clerk would write to the county.",
        "Mr Lund wished to know when the Clerk would write.",
        "Mr Lund asked if AS will paint the bench.",
        "Mr Lund was not asked to write.",
        "Mr Lund declined to write.",
        "It was suggested that the Clerk could write to the county.",
        "The Clerk should write to the county.",
    ],
)
def test_the_past_the_possible_and_the_asked_about_are_no_actions(text: str) -> None:
    assert texts(undertaken(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Committee agreed to write to the county.",
        "The Council agreed to buy a bench.",
        "Mrs Hart will continue to run the shop.",
        "Mr Lund was asked to note the date.",
        "The Chair asked Mr Lund to clarify the costs.",
        "The county will repair the road in May.",
        "The residents will be told.",
        "Mr Lund agreed to accept the minutes.",
        "The letter asked the Clerk to write to the county.",
        "Permission to use the hall was given.",
        "Mr Lund invited Members to visit the mill.",
        "Josie Birch would also like to attend the hearing.",
        "Susan Rowe has offered to mend the gate.",
        "Members to note the date.",
        "A visit to the mill (Josie Birch) to see the wheel was made.",
        "The visit of Josie Birch to take place in May.",
        "Josie Birch will be attending the fair.",
        "Josie Birch will be doing a course in May which will be a help.",
        "Leaflets and posters to be had.",
    ],
)
def test_decisions_standing_duties_and_remarks_are_no_undertakings(text: str) -> None:
    assert texts(undertaken(text)) == []


def test_a_quoted_motion_undertakes_nothing() -> None:
    assert undertaken("“This Council believes the following:\nThe Clerk to write to the county.\nand so on.”") == []
    assert undertaken("He said “yes”.\nThe Clerk to write to the county.") != []


def test_one_action_for_each_sentence() -> None:
    found = undertaken("The path is wet. JB to fence it off. AS agreed to tell the school. It will dry.")
    assert [(one.text, one.owners_text) for one in found] == [
        ("JB to fence it off.", "JB"),
        ("AS agreed to tell the school.", "AS"),
    ]
    assert [piece.quote for one in found for piece in one.evidence] == texts(found)


@pytest.mark.parametrize(
    ("text", "action", "owner"),
    [
        ("RESOLVED that the Clerk write to the county.", "the Clerk write to the county.", "Clerk"),
        ("RESOLVED that the clerk arrange a visit.", "the clerk arrange a visit.", "clerk"),
        ("It was resolved that the Clerk would write to the county.", "the Clerk would write to the county.", "Clerk"),
        ("It was resolved to ask the Clerk to write to the county.", "ask the Clerk to write to the county.", "Clerk"),
        ("It was agreed that officers be asked to list the sites.", "officers be asked to list the sites.", "officers"),
        (
            "It was agreed that Alec Stone and the Clerk would meet him.",
            "Alec Stone and the Clerk would meet him.",
            "Alec Stone and the Clerk",
        ),
        (
            "RESOLVED to call on the Leader to write to the minister.",
            "call on the Leader to write to the minister.",
            "Leader",
        ),
    ],
)
def test_clauses_that_give_a_named_doer_work(text: str, action: str, owner: str) -> None:
    assert ordered(text) == [(action, owner)]


def test_who_is_asked_may_stand_before_the_clauses() -> None:
    found = ordered(
        """
        It was resolved to ask the Director of Place to:
          (a) publish the plan
          (b) note the costs
          (c) bring a report in May
        """
    )
    assert found == [("publish the plan", "Director of Place"), ("bring a report in May", "Director of Place")]


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED to approve the accounts.",
        "RESOLVED to note the report.",
        "RESOLVED to note that the Clerk will write to the county.",
        "RESOLVED that the minutes be signed by the Chair.",
        "It was agreed that the bench be painted.",
        "It was agreed that the Council should write to the county.",
        "It was agreed that Councillor Birch be elected Chair.",
        "RESOLVED that the Committee approve the plan.",
        "RESOLVED that the order book be closed.",
    ],
)
def test_clauses_that_name_no_doer(text: str) -> None:
    assert ordered(text) == []


def test_the_doer_of_a_text_is_the_first_that_a_cue_names() -> None:
    assert doer_in("The ford is shut. The Clerk was asked to write, and Mr Lund will help.", PEOPLE) == "Clerk"
    assert doer_in("The ford is shut and nobody minds.", PEOPLE) is None


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Mr Lund said that the path was wet. He agreed to walk it.", "Mr Lund"),
        ("AS said that an audit was under way and agreed to send the findings.", "AS"),
        ("The hedge to be looked at by Mrs Hart.", "Mrs Hart"),
        ("A list of sites to be provided by officers.", "officers"),
        ("Peter Lund to be asked to send reminders.", "Peter Lund"),
        ("The Vicar will ask the school about the carols.", "Vicar"),
    ],
)
def test_the_doer_may_stand_in_another_clause(text: str, owner: str) -> None:
    assert [one.owners_text for one in undertaken(text)] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "The tide was high. He agreed to walk the path.",
        "The tender to be returned by 4 May.",
        "The minutes to be signed by the Chair.",
        "It was asked whether the hedge would be trimmed by Mrs Hart.",
    ],
)
def test_nobody_known_is_to_do_it(text: str) -> None:
    assert undertaken(text) == []


def test_points_under_somebody_are_what_that_one_undertook() -> None:
    found = undertaken(
        """
        In answer to questions, the Director of Place:
          • said that the gate was mended;
          • undertook to supply figures for each ward;
        The Chair closed the item.
        """
    )
    assert [(one.text, one.owners_text) for one in found] == [
        ("undertook to supply figures for each ward;", "Director of Place")
    ]


def test_a_status_behind_a_dash_is_that_of_the_task() -> None:
    found = undertaken("JB to share the figures – completed\nAS to walk the path – in progress\nIT to paint – the gate")
    assert [(one.text, one.status) for one in found] == [
        ("JB to share the figures", Status.COMPLETED),
        ("AS to walk the path", Status.IN_PROGRESS),
        ("IT to paint – the gate", Status.OPEN),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED: requested that the Clerk report on progress in May.",
        "RESOLVED: that authority be given and to delegate authority to the Clerk to sign the lease.",
    ],
)
def test_wishes_and_delegations_give_work(text: str) -> None:
    assert [owner for _, owner in ordered(text)] == ["Clerk"]


def test_a_report_is_no_verb_of_work() -> None:
    assert ordered("RESOLVED: that the Chair report be noted.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was suggested that the Clerk be asked to measure the pond.",
        "It was suggested that the Clerk would measure the pond.",
        "Mrs Hart said that she would not expect an answer before May.",
        "Mr Lund has been elected to the board and he will join it in May.",
        "The green continues to be mown by Alec Stone.",
        "Mr Lund was asked to comment on the figures and said that they were late.",
        "Mrs Hart asked the Board to please support the scheme.",
        "Mrs Hart noted that the county asked the Clerk to send the forms.",
        "Mr Lund noted that the Harbour Council asked the Ferry Company to send the forms.",
        "Bob Reed, a resident, said the Traders urge the Board to order more signs.",
        "The Chair stated the aim of the scheme is to write to the county.",
    ],
)
def test_what_is_suggested_expected_or_told_of_others_is_no_action(text: str) -> None:
    assert texts(undertaken(text)) == []


@pytest.mark.parametrize(
    ("text", "action", "owner"),
    [
        ("JB to lead, AS to assist.", "JB to lead, AS to assist.", "JB; AS"),
        ("Mr Lund will ask the county and JB will tell the school.", None, "Mr Lund; JB"),
        ("Hearing that others had asked too, Mr Lund agreed to draft a letter.", None, "Mr Lund"),
        ("The signs were dull and Mrs Hart requested JB obtain a quote.", None, "JB"),
        ("The ford floods. [JB to write to the county]", "JB to write to the county", "JB"),
        ("PC Lund gave the figures. He will bring locks in May.", "He will bring locks in May.", "PC Lund"),
        ("A date was suggested, and the Clerk agreed to book the hall.", None, "Clerk"),
    ],
)
def test_whoever_is_to_act_is_an_owner_and_nothing_else(text: str, action: str | None, owner: str) -> None:
    assert [(one.text, one.owners_text) for one in undertaken(text)] == [(action or text, owner)]


def test_a_clause_may_name_its_doer_behind_the_work() -> None:
    clause = "a note on the mooring fees be sent to members by the Clerk."
    assert ordered(f"RESOLVED that {clause}") == [(clause, "Clerk")]
    assert ordered("RESOLVED that the minutes be signed by the Chair.") == []


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Mr Lund agreed to ring the mill and AS offered to write to the county.", "Mr Lund; AS"),
        ("It was agreed that Alec Stone would ring the mill and that JB would tell the school.", "Alec Stone; JB"),
        ("Josie or Alec to ring the mill.", "Josie or Alec"),
        ("Alec will mend the tap and then Josie will turn it on.", "Alec; Josie"),
    ],
)
def test_all_who_act_in_a_sentence_own_it(text: str, owners: str) -> None:
    assert doer_in(text, PEOPLE) == owners


def test_somebody_whom_only_the_cue_stands_behind_is_not_given_work() -> None:
    assert not undertaken("A visit was arranged with JB and AS to take place in May.")


def test_a_joined_clause_behind_much_else_stands_alone() -> None:
    told = "The offer that the mill made in the spring was talked over at length"
    assert texts(undertaken(f"{told} and JB agreed to write to it.")) == ["JB agreed to write to it."]


def test_a_title_that_says_what_somebody_will_do_is_read() -> None:
    minutes = """
        1. Alec Stone will send the monthly report to the county
        2. The bonfire will be on the green
        3. Josie Birch agreed to run the stall
        Tables are in the hall.
        **4. The Clerk will report**
    """
    found = [one for own in sections_of(minutes) for one in find_undertakings(own, PEOPLE)]
    assert [one.owners_text for one in found] == ["Alec Stone", "Josie Birch"]


def test_a_team_is_given_work_by_a_clause() -> None:
    assert [owner for _, owner in ordered("RESOLVED that the Exams Office amend the form by the end of term.")] == [
        "Exams Office"
    ]
    assert not ordered("RESOLVED that the Planning Group note the report.")


def test_to_at_the_head_of_a_sentence_gives_the_speaker_no_work() -> None:
    assert not undertaken("Josie Birch explained the form. To do this they will need a pen.")


def test_what_is_agreed_behind_a_speaker_is_no_undertaking_of_theirs() -> None:
    assert not undertaken("Josie Birch said that we have £412. Agreed to spend £60 on compost.")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Chair agreed to see what could be done about the noise.", "Chair"),
        ("Mrs Hart will see whether the mill is free.", "Mrs Hart"),
        ("Mr Lund will continue to monitor the tides.", "Mr Lund"),
        ("Josie Birch will attend the meeting.", "Josie Birch"),
        ("Mary May to meet with the miller.", "Mary May"),
        ("PC to establish where the new quay is to be.", "PC"),
        ("The vice-chair and the clerk will decide on a day for the fair.", "vice-chair and the clerk"),
        ("The team will arrange the stalls.", "team"),
        ("Josie Birch will attend the Harbour Board’s May 6, 2024 meeting.", "Josie Birch"),
        ("Josie Birch will have Tom Rowe check the moorings.", "Josie Birch"),
        ("The Councillors will check the drains.", "Councillors"),
        ("The Parish Council will write to the farm.", "Parish Council"),
        ("The Boats and Moorings Manager will investigate this.", "Boats and Moorings Manager"),
        ("The Chief Executive and Head of HR will meet tomorrow.", "Chief Executive and Head of HR"),
        ("The Chair agreed that JB should speak to the farmer.", "JB"),
        ("Points were raised on the lamps which AS advised he would deal with.", "AS"),
        ("Before the fair each member of the team will research the cost of a tent.", "team"),
        ("The map will be reviewed by councillors and brought back in May.", "councillors"),
        ("Regatta - Will be co-ordinated by JB on 4 May.", "JB"),
        ("There would be a first meeting of the crew arranged by Josie Birch.", "Josie Birch"),
    ],
)
def test_what_is_work_behind_whom(text: str, owner: str) -> None:
    assert [(one.text, one.owners_text) for one in undertaken(text)] == [(text, owner)]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Mrs Hart mentioned that the quay at Lee was like it, and will send round photos.", "Mrs Hart"),
        ("Mrs Hart has, however, had a reply and will forward it to the county.", "Mrs Hart"),
        ("The Clerk has not had the form so will chase it up tomorrow.", "Clerk"),
        ("Bob Reed who runs the website had rung. He would publish an appeal for a delegate.", "Bob Reed"),
        ("Mrs Hart now has the number and will write to the county.", "Mrs Hart"),
        ("Mill curtains JB to chase up.", "JB"),
        ("Lamps- JB will ask for a quote.", "JB"),
        ("The Clerk has met Tom Rowe, who would like to stop, and will report in May.", "Clerk"),
        ("The Office Manager will receive training in May and will provide it for the crew.", "Office Manager"),
        ("Di Hurst has walked the path and will report the broken stile.", "Di Hurst"),
        ("Mill Lane Bridge – JB is going to ask for a quote.", "JB"),
        ("Hopes were raised but AS have seen the pledge broken and requested JB investigate it.", "JB"),
    ],
)
def test_the_subject_of_a_sentence_goes_on_to_do_something(text: str, owner: str) -> None:
    assert [one.owners_text for one in undertaken(text)] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "Alec Stone agreed to stand as Chair for another year.",
        "Alec Stone will act as treasurer.",
        "Alec Stone will return to work in May.",
        "Alec Stone was asked to leave the meeting.",
        "Alec Stone will step down in May.",
        "AS will look forward to the fair.",
        "Mr Lund reported that the firm had begun and will finish in May.",
        "Mr Lund said a mayor would not belong to the town but would follow the whip.",
        "Mr Lund had not known of this, and would encourage residents to write to the county.",
        "Mrs Hart confirmed she would continue to support the regatta.",
        "Another resident, Mr Tom Rowe, has also agreed to help when he can.",
        "The Harbour Society have agreed to support the planting of a tub.",
        "Council to consider the plan.",
        "The Board will consider the plan.",
        "Dawn Hill, Head of Lamps and Buoys, will be hosting a further meeting for all crews in May.",
        "Once again Josie thanked all and presented flowers to Alec Stone and Josie Birch to say thank you.",
        "The Parish Council has been asked to take over the lamp.",
        "Made as per Section 12 (1) of the Harbours Act, 1901. Clerk to record all resolutions.",
        "Mr Lund agreed that the path would be mended by the county.",
    ],
)
def test_offices_forecasts_and_what_others_promised_are_no_actions(text: str) -> None:
    assert texts(undertaken(text)) == []


def test_what_a_bracket_alone_gives_to_do_is_marked() -> None:
    assert [one.basis for one in undertaken("The ford floods. [JB to write to the county]")] == [Basis.MARKED]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("RESOLVED to request that the Leader writes to the minister.", "Leader"),
        ("RESOLVED to request that the Executive calls upon the county to dredge the harbour.", "Executive"),
        ("RESOLVED that the Council: delegates to the Clerk the submission of the form.", "Clerk"),
    ],
)
def test_a_clause_asks_or_hands_over_in_other_forms(text: str, owner: str) -> None:
    assert [found for _, found in ordered(text)] == [owner]


def test_a_list_of_those_present_is_no_order() -> None:
    assert find_marked(section("Present: Alec Stone (AS), Josie Birch, Mr Lund (Chair)"), PEOPLE) == []
    assert find_marked(section("Present the prizes at the fair (Josie Birch)"), PEOPLE) != []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The lamp is out, P Armstrong to report it to the county.", "P Armstrong to report it to the county."),
        ("Members suggested asking them to see how it runs – JB to ring them.", "JB to ring them."),
    ],
)
def test_a_doer_set_apart_from_what_was_said_before(text: str, action: str) -> None:
    assert texts(undertaken(text)) == [action]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("(Minute 12.4) The clerk has yet to order the bench.", "clerk"),
        ("Jane Hart and Peter Lund have still to meet the miller about the lane.", "Jane Hart and Peter Lund"),
        ("Cllr Birch is still trying to obtain a price for the kerbs.", "Cllr Birch"),
        ("Mr Lund still needs to sign the form.", "Mr Lund"),
        ("Jane Hart and Peter Lund need to submit their forms.", "Jane Hart and Peter Lund"),
        ("Before the fair, Alec will be ordering new rope.", "Alec"),
        ("Wrenfield Trees will be attending to the limes.", "Wrenfield Trees"),
        ("Noted that the pump is broken; Tolls will be seeing to it.", "Tolls"),
        ("Josie Birch requested that Jane Hart and Peter Lund review the rules.", "Jane Hart and Peter Lund"),
        ("Mrs Hart asked that Alec Stone research the price of slate.", "Alec Stone"),
        ("The Committee confirmed that it will look into the charges.", "Committee"),
        ("The Board agreed to review the charges and change some.", "Board"),
        ("The finance committee agreed to meet on 4 May to draw up the budget.", "finance committee"),
        ("Asked about the lamps, Mrs Hart said they will be put up this week.", "Mrs Hart"),
        ("JB confirmed that it would be painted by the end of May.", "JB"),
        ("Mr Lund has arranged a meeting with the mill at which he will ask for a lower rent.", "Mr Lund"),
        ("The following trustees will judge the show: Josie Birch, Ato and AS.", "Josie Birch; Ato; AS"),
        ("The following members will be attending the fair on 4 May, JB, AS and NO.", "JB; AS; NO"),
        ("AS will attend the launch on behalf of the society.", "AS"),
        ("With the mill (shut for a year) Mr Lund agreed to make a list of tasks.", "Mr Lund"),
    ],
)
def test_who_owes_or_is_said_to_see_to_something(text: str, owner: str) -> None:
    assert [(one.text, one.owners_text) for one in undertaken(text)] == [(text, owner)]


@pytest.mark.parametrize(
    ("text", "stated", "owner"),
    [
        ("The plan was backed by all, with AS to lead the work.", "AS to lead the work.", "AS"),
        (
            "The Clerk's notice was accepted. It was agreed she would write to the mill.",
            "It was agreed she would write to the mill.",
            "Clerk",
        ),
        ("While the weather holds AS will mow, JB will rake.", "JB will rake.", "JB"),
        ("The rope is frayed (see above) and AS will buy more.", "AS will buy more.", "AS"),
    ],
)
def test_a_clause_set_apart_has_its_own_doer(text: str, stated: str, owner: str) -> None:
    assert [(one.text, one.owners_text) for one in undertaken(text)] == [(stated, owner)]


@pytest.mark.parametrize(
    "text",
    [
        "The county has still to answer.",
        "JB has still to hear from the county.",
        "Members need to be aware of the risk.",
        "The gate needs to be mended.",
        "Mr Lund would need to apply for a licence.",
        "JB asked whether the clerk needs to review this.",
        "Dawn Hill will be hosting a fair in May.",
        "Josie Birch requested that the EIR review the mill.",
        "The Council agreed to meet on 4 May.",
        "The Board agreed to buy a bench.",
        "JB reported that it would be discussed by the county next week.",
        "Mrs Hart said it would be a wet spring.",
        "The following items will be discussed: JB, AS.",
        "Whilst AS will give the figures.",
        "It will be looking into the future.",
        "This Conference requests the Executive Committee to publish its accounts.",
    ],
)
def test_needs_forecasts_and_motions_give_nobody_work(text: str) -> None:
    assert texts(undertaken(text)) == []


def test_a_council_named_by_its_letters_writes_as_resolved() -> None:
    assert ordered("It was decided that WPC would write to the county.") == [("WPC would write to the county.", "WPC")]
    assert ordered("It was decided that WPC would support the application.") == []


def test_who_is_still_trying_is_who_he_stands_for_next() -> None:
    found = undertaken("(Minute 9.3) Cllr Birch is still trying to reach the miller. He will obtain two prices.")
    assert [(one.text, one.owners_text) for one in found] == [("He will obtain two prices.", "Cllr Birch")]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("It was agreed for JB to write to the mill.", "JB"),
        ("Approval was given for the Clerk to order the bench.", "Clerk"),
        ("It was left with AS to speak to the farmer.", "AS"),
        ("Action was left to JB to draft a letter.", "JB"),
        ("JB has been tasked with finding a printer.", "JB"),
        ("Mrs Hart took on the job of ringing the mill.", "Mrs Hart"),
        ("JB and AS were appointed to inspect the wall.", "JB and AS"),
        ("The Clerk will, in the first instance, write to the county.", "Clerk"),
        ("The Clerk, who has the keys, will open the hall.", "Clerk"),
        ("JB, on behalf of the group, will write to the mill.", "JB"),
        ("It was suggested that JB ring the mill and he agreed.", "JB"),
        ("Mrs Hart asked if Alec Stone could paint the bench and he kindly agreed to do so.", "Alec Stone"),
    ],
)
def test_work_is_left_to_somebody_or_assented_to(text: str, owner: str) -> None:
    assert [(one.text, one.owners_text) for one in undertaken(text)] == [(text, owner)]


@pytest.mark.parametrize(
    "text",
    [
        "It was left to the county to mend the wall.",
        "JB took on the role of Treasurer.",
        "Alec Stone was appointed to represent the society on the harbour board.",
        "It was suggested that JB ring the mill and he declined.",
        "It was suggested that the county ring the mill and this was agreed.",
        "JB asked if the mill was shut and the matter was agreed.",
    ],
)
def test_offices_and_what_was_left_to_others_are_no_work(text: str) -> None:
    assert texts(undertaken(text)) == []
