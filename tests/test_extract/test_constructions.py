"""Decisions and what only sounds like one, put together of parts: who × deed × thing × form × how the vote went.

Every combination must be found once, or not at all: rules that know a phrase but not its parts fail here.
"""

from itertools import cycle, product

import pytest
from typed_minutes import section, texts

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.schema import Outcome

BODY = "Port Wenna Parish Council"
BODIES = ["The Council", "Members", "We", "The Parish Council", "Trustees", "The Board", "Those present", "The PCC"]
DEEDS = [
    ("approved", "the quotation of the ropemaker", "for £640"),
    ("adopted", "a policy on drones", "with one change"),
    ("authorised", "the payment of £212.40", "to the signwriter"),
    ("deferred", "the purchase of a dinghy", "to the June meeting"),
    ("rejected", "the offer of the ice works", "as too low"),
    ("granted", "a licence to moor", "to the rowing crew"),
    ("awarded", "a grant of £250", "to the brass players"),
    ("set", "the precept", "at £14,200"),
    ("increased", "the hourly wage of the caretaker", "to £12.60"),
    ("waived", "the hire fee", "for the blood donors"),
    ("ratified", "the spending on the beacon", "in full"),
    ("renewed", "the lease of the kiosk", "for three years"),
]
WORK = ["replace the slipway gate", "write off the debt of the sailing school", "hold the regatta on 9 August"]
ASIDES = ["", "after much discussion, ", "on the advice of the surveyor, "]
VOTES = ["", ", with two abstentions", " (5 for, 2 against)"]
MOVER, SECONDER = "Kerra Bligh", "Ifor Pryce"


def was(thing: str) -> str:
    return "was" if thing.split()[0] in {"the", "a"} else "were"


def found(text: str) -> list[str]:
    return texts(find_decisions([section(text)], BODY))


def holds(decisions: list[str], words: str) -> bool:
    """Whether one decision was found, and these words stand in it."""
    return len(decisions) == 1 and words.lower() in decisions[0].lower()


@pytest.mark.parametrize(
    "form",
    [
        "{body} {deed} {thing} {rest}{vote}.",
        "{body} unanimously {deed} {thing} {rest}.",
        "After some discussion {low} {deed} {thing} {rest}.",
        "Two letters had been read, and {low} {deed} {thing} {rest}.",
        "{Thing} {was} {deed} {rest}{vote}.",
        "{Thing} {was} duly {deed} {rest}.",
        "{Thing} {was} discussed and {deed} {rest}.",
        "Following a show of hands, {thing} {was} {deed} {rest}.",
        "The rota was last looked at in 2017, therefore {thing} {was} {deed} {rest}.",
    ],
)
def test_a_deed_is_a_decision_whoever_did_it_and_however_it_is_told(form: str) -> None:
    for (deed, thing, rest), body, vote in zip(DEEDS, cycle(BODIES), cycle(VOTES), strict=False):
        low = body if body == "We" else body[0].lower() + body[1:]
        told = form.format(
            body=body,
            low=low,
            deed=deed,
            thing=thing,
            Thing=thing[0].upper() + thing[1:],
            was=was(thing),
            rest=rest,
            vote=vote,
        )
        assert holds(found(told), thing), told


@pytest.mark.parametrize(
    "form",
    [
        "{body} {verb} to {work}.",
        "{body}, {aside}{verb} to {work}.",
        "{body} looked at three drawings and {verb} to {work}.",
        "It was {verb} to {work}.",
        "It was therefore, {aside}{verb} to {work}.",
        "It was {verb}, with one against, to {work}.",
        "By 6 votes to 1 {low} {verb} to {work}.",
        "The crane is rusty; {low} {verb} to {work}.",
        "The crane is rusty and {low} {verb} to {work}.",
        "The decision was taken to {work}.",
        "{body} took the decision to {work}.",
        "Agreement was reached to {work}.",
        "All were in agreement to {work}.",
        "Decision: To {work}.",
        "Council decision: To {work}.",
        "Motion to {work}: carried.",
        "Proposal by {mover} to {work} – carried.",
        "A motion to {work} was put to the meeting and carried.",
        "{mover} moved to {work}, {seconder} seconded; carried 5-2.",
        "Moved: {mover}. Seconded: {seconder}. To {work}. Carried unanimously.",
        "M/S {mover}/{seconder} to {work}. Motion carried.",
        "{mover} proposed to {work}. The motion was seconded and unanimously approved.",
    ],
)
def test_what_a_body_is_to_do_is_a_decision_in_every_form(form: str) -> None:
    parts = zip(product(WORK, ["agreed", "resolved", "decided"]), cycle(BODIES), cycle(ASIDES[1:]), strict=False)
    for (work, verb), body, aside in parts:
        low = body if body == "We" else body[0].lower() + body[1:]
        told = form.format(body=body, low=low, verb=verb, work=work, aside=aside, mover=MOVER, seconder=SECONDER)
        assert holds(found(told), work), told


@pytest.mark.parametrize("ending", [", AGREED.", " – all agreed.", " – agreed unanimously.", " – noted.", " (agreed)."])
@pytest.mark.parametrize("thing", ["A new bell rope for the tower, £85", "Mrs Bligh asked for a lectern of oak"])
def test_a_ruling_of_a_word_at_the_end_rules_on_what_stands_before_it(thing: str, ending: str) -> None:
    assert holds(found(thing + ending), thing)


@pytest.mark.parametrize(
    "told",
    [
        "Members were happy to hold the regatta on 9 August.",
        "The Board was unanimous in approving the new mooring fees.",
        "Trustees were in favour of moving the bench.",
        "The Council had no objection to the porch at 3 Weir Cottages.",
        "No objections were raised to the porch at 3 Weir Cottages.",
        "Councillors gave their consent to a stall on the quay.",
        "Permission was granted for a stall on the quay.",
        "Delegated authority was given to the Clerk to choose the paint.",
        "The Treasurer put forward the accounts, which were approved.",
        "These were proposed as a true record by Hebe Nance, seconded by Ifor Pryce and unanimously agreed.",
        "Kerra Bligh proposed and Ifor Pryce seconded, all in favour of the chart being framed.",
        "All candidates were elected with 100% of the vote.",
        "After a ballot Ifor Pryce was declared elected as Treasurer.",
        "Hebe Nance was returned unopposed as Secretary.",
        "Members consented to the change of date.",
        "The Board did not approve the overspend.",
        "The charter of the ferry was not supported.",
        "The rates stay as they are, it was agreed.",
        "The ferry will be insured for three years: agreed.",
        "On motion of Mrs Bligh, seconded by Mrs Nance, the bid was awarded to the ropemaker.",
    ],
)
def test_consent_and_assent_are_decisions(told: str) -> None:
    assert holds(found(told), told.rstrip("."))


@pytest.mark.parametrize(
    "form",
    [
        "The County Council had {deed} {thing} {rest}.",
        "The Clerk reported that {thing} {was} {deed} by the county council {rest}.",
        "{Thing} had been {deed} at the March meeting {rest}.",
        "Last year the Committee {deed} {thing} {rest}.",
        "{Thing} will be {deed} at the next meeting.",
        "{Thing} is to be {deed} by the trustees in June.",
        "If {thing} {was} {deed}, work would begin in May.",
        "Mrs Bligh asked whether {thing} had been {deed}.",
        "Once {thing} has been {deed} the work can begin.",
        "It is hoped that {thing} will be {deed}.",
        "Mr Pryce felt that {thing} should be {deed}.",
        "{Thing} has not yet been {deed}.",
        "Mr Pryce spoke of {thing}, which the former committee had {deed}.",
        "The rules say that {thing} must be {deed}.",
    ],
)
def test_a_deed_of_others_of_another_day_or_only_thought_of_is_none(form: str) -> None:
    for deed, thing, rest in DEEDS:
        told = form.format(deed=deed, thing=thing, Thing=thing[0].upper() + thing[1:], was=was(thing), rest=rest)
        assert found(told) == [], told


@pytest.mark.parametrize(
    "form",
    [
        "The County Council has agreed to {work}.",
        "The Boatmen’s Society have agreed to {work}.",
        "The planning authority decided to {work}.",
        "It was agreed at the last meeting to {work}.",
        "Mr Pryce agreed to {work}.",
        "Members discussed whether to {work}.",
        "The Committee hopes to {work}.",
        "The Council will decide in May whether to {work}.",
    ],
)
def test_work_that_others_took_on_or_that_is_not_decided_is_none(form: str) -> None:
    for work in WORK:
        assert found(form.format(work=work)) == []


@pytest.mark.parametrize(
    "told",
    [
        "Members agreed with this view.",
        "Everyone agreed that the regatta had gone well.",
        "It was noted that the beacon was dirty.",
        "As agreed at the March meeting, the Clerk wrote to the bank.",
        "The accounts were signed by the auditor.",
        "The kiosk lease was renewed in 2016.",
        "Permission was granted by the district council for the porch.",
        "Members had no comments on the talk.",
        "The Board was pleased to see so many residents.",
        "Costs have increased since the budget was set.",
        "The Committee received a letter which asked for a bench.",
    ],
)
def test_what_only_sounds_like_a_decision_is_none(told: str) -> None:
    assert found(told) == []


def test_decisions_in_lines_without_full_stops_are_told_apart() -> None:
    lines = "The Council resolved to pay the ropemaker £55 The Council resolved to pay the smith £670.51"
    assert found(lines) == ["pay the ropemaker £55", "pay the smith £670.51"]


def test_a_motion_that_fell_is_a_decision_that_was_lost() -> None:
    [lost] = find_decisions([section("The motion to close the kiosk in winter fell.")])
    assert (lost.text, lost.outcome) == ("to close the kiosk in winter", Outcome.LOST)


def test_a_resolution_is_parted_where_it_goes_on_as_it_began() -> None:
    assert found("RESOLVED: That the Clerk would write to the ferry, and that the bench should be moved.") == [
        "That the Clerk would write to the ferry",
        "the bench should be moved.",
    ]


def test_things_listed_below_a_resolution_that_names_them_are_part_of_it() -> None:
    assert found(
        """
        RESOLVED: That the following things should be brought forward:
          • Paint for the crane
          • Lamps on the mole
        """
    ) == ["That the following things should be brought forward: • Paint for the crane • Lamps on the mole"]


def test_what_is_said_again_as_the_decision_keeps_its_movers() -> None:
    [elected] = find_decisions(
        [
            section(
                """
                It was proposed by Hebe Nance and seconded by Ifor Pryce that Kerra Bligh be elected Chair for the year.
                **Decision**
                That Kerra Bligh be elected Chair for the year.
                """
            )
        ]
    )
    assert (elected.vote.mover, elected.vote.seconder) == ("Hebe Nance", "Ifor Pryce")


def test_a_numbered_motion_runs_on_over_short_paragraphs_to_its_outcome() -> None:
    assert found(
        """
        That we pass By-law 25, being a by-law on dogs; and that the signs be changed.
        Read the first, second and third time this 2nd day of May.
        Time: 7.17 p.m. Carried.
        """
    ) == ["we pass By-law 25, being a by-law on dogs", "the signs be changed."]
