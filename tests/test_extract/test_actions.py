"""Actions as records: who owns them, by when, and one record for what is printed twice."""

from datetime import date

import pytest
from typed_minutes import PEOPLE, section, texts

from minutebook.extract.actions.actions import Setting, merge_repeats, prose_actions, table_actions
from minutebook.extract.actions.tables import ActionRow
from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.evidence import Ids
from minutebook.ingest.model import Table
from minutebook.schema import Action, Basis, Evidence, Meeting, Owner, OwnerKind, Rule, Status

HELD = Meeting(id="meeting-1", date="2021-05-04")


def setting(meeting: Meeting | None = HELD, next_meeting: date | None = None, written: date | None = None) -> Setting:
    return Setting(0, meeting, PEOPLE, {}, next_meeting=next_meeting, written=written)


def prose(text: str, against: Setting | None = None) -> list[Action]:
    one = section(text)
    return prose_actions([one], find_decisions([one]), against or setting(), Ids("0" * 64))


def owners(action: Action) -> list[str]:
    return [owner.name for owner in action.owners]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ACTION: JB to order new signs.", ["JB"]),
        ("ACTION JB & AS: order new signs.", ["JB", "AS"]),
        ("ACTION: NO, AM and HE to clear the brambles.", ["NO", "AM", "HE"]),
        ("[ACTION: AS – paint the bench]", ["AS"]),
        ("[ACTION: Mr Lund agreed to paint the bench]", ["Mr Lund"]),
        ("ACTION: The Clerk was asked to order new signs.", ["Clerk"]),
        ("New signs to be ordered for the ford (Action: Clerk)", ["Clerk"]),
        ("The Director of Place undertook to bring a report. Action required.", ["Director of Place"]),
        ("ACTION: new signs for the ford.", []),
        ("ACTION: It would be mended before the winter.", []),
    ],
)
def test_owners_stand_beside_the_action_or_in_its_words(text: str, names: list[str]) -> None:
    assert [owners(action) for action in prose(text)] == [names]


def test_owners_are_the_people_of_the_paper() -> None:
    action = prose("ACTION: NO to speak to the farmer.")[0]
    listed = PEOPLE.resolve("Nerys Oakes")
    assert listed is not None
    assert [(one.kind, one.person) for one in action.owners] == [(OwnerKind.PERSON, listed.person)]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("It was resolved that the Clerk write to the county. [ACTION: Clerk to write to the county]", Basis.MARKED),
        ("RESOLVED that the Clerk be asked to write to the county.", Basis.RESOLUTION),
        ("The Clerk was asked to write to the county.", Basis.UNDERTAKING),
        ("The Clerk agreed to write to the county. Action required.", Basis.MARKED),
    ],
)
def test_words_are_taken_by_the_strongest_rule_alone(text: str, basis: Basis) -> None:
    assert [action.basis for action in prose(text)] == [basis]


def test_actions_stand_in_the_order_of_the_minutes() -> None:
    found = prose(
        """
        AS agreed to tell the school.
        ACTION: JB to order new signs.
        The lamp is out. Mr Lund undertook to mend it.
        RESOLVED that the Clerk write to the county.
        """
    )
    assert [owners(action) for action in found] == [["AS"], ["JB"], ["Mr Lund"], ["Clerk"]]
    assert {(action.item, action.meeting, action.status) for action in found} == {("150", "meeting-1", Status.OPEN)}
    assert {action.agreed_on for action in found} == {date(2021, 5, 4)}


@pytest.mark.parametrize(
    ("when", "due", "latest"),
    [
        ("by 4 June", "2021-06-04", date(2021, 6, 4)),
        ("by the end of June", "2021-06", date(2021, 6, 30)),
        ("before the next meeting", "2021-07-06", date(2021, 7, 6)),
    ],
)
def test_deadlines_are_read_against_the_meeting(when: str, due: str, latest: date) -> None:
    action = prose(f"ACTION: JB to order new signs {when}.", setting(next_meeting=date(2021, 7, 6)))[0]
    assert (action.due, action.due_latest) == (due, latest)
    assert action.due_text in f"{when}."


def test_a_deadline_is_only_printed_where_nothing_says_when_the_meeting_was() -> None:
    action = prose("ACTION: JB to order new signs by 4 June.", setting(meeting=None))[0]
    assert (action.due, action.due_latest) == (None, None)
    assert action.due_text == "by 4 June"


def test_what_somebody_was_asked_for_years_before_is_told_not_given() -> None:
    assert prose("The Clerk was asked to put the notice on the website in 2019.") == []
    assert texts(prose("The Clerk was asked to put the notice on the website in 2022.")) != []


def test_a_paper_without_a_meeting_is_read_against_the_day_it_bears() -> None:
    against = setting(meeting=None, written=date(2021, 5, 4))
    assert prose("ACTION: JB to order new signs by 4 June.", against)[0].due == "2021-06-04"


def row(
    text: str, owner: str | None = "JB", status: Status = Status.OPEN, page: int = 4, due: str | None = None
) -> ActionRow:
    evidence = [Evidence(page=page, bbox=(50, 90, 300, 110), quote=text)]
    table = Table(["Action"], [], {page: (50, 80, 300, 200)})
    return ActionRow(text, evidence, owner, due, status, None, None, "12", "Signs", None, Rule.ROW_OF_LOG, table)


def logged(*rows: ActionRow) -> list[Action]:
    return table_actions(rows, setting(), Ids("1" * 64))


SIGNS = "ACTION: JB to order new signs for the ford by 4 June."


def test_an_action_in_the_log_and_in_the_minutes_is_one_record() -> None:
    merged = merge_repeats(logged(row("Order new signs for the ford")), prose(SIGNS))
    assert texts(merged) == ["Order new signs for the ford"]
    assert merged[0].basis is Basis.LOG
    assert [(one.page, one.quote) for one in merged[0].evidence] == [
        (4, "Order new signs for the ford"),
        (1, "JB to order new signs for the ford by 4 June."),
    ]


def test_the_log_learns_the_deadline_that_only_the_minutes_print() -> None:
    merged = merge_repeats(logged(row("Order new signs for the ford")), prose(SIGNS))
    assert (merged[0].due, merged[0].due_latest) == ("2021-06-04", date(2021, 6, 4))


@pytest.mark.parametrize(
    "other",
    [
        row("Order new signs for the ford", owner="AS"),
        row("Order new signs for the ford", status=Status.COMPLETED),
        row("Paint the bench on the green"),
    ],
    ids=["somebody else's", "done before", "other work"],
)
def test_what_is_not_the_same_stays_apart(other: ActionRow) -> None:
    assert len(merge_repeats(logged(other), prose(SIGNS))) == 2


def test_an_action_of_another_meeting_stays_apart() -> None:
    before = table_actions(
        [row("Order new signs for the ford")], setting(Meeting(id="meeting-0", date="2021-03-02")), Ids("1" * 64)
    )
    assert len(merge_repeats(before, prose(SIGNS))) == 2


def test_merged_actions_stand_in_the_order_of_their_pages() -> None:
    merged = merge_repeats(logged(row("Paint the bench", page=1), row("Mend the stile", page=3)), prose(SIGNS))
    places = [(action.evidence[0].page, action.evidence[0].bbox[1]) for action in merged]
    assert places == sorted(places)
    assert len(merged) == 3


def test_the_deadline_of_a_row_is_its_cell_before_its_words() -> None:
    stated = row("Order new signs by 4 June")
    assert logged(stated)[0].due == "2021-06-04"
    stated.due_text = "end of July"
    action = logged(stated)[0]
    assert (action.due, action.due_text) == ("2021-07", "end of July")


def test_the_same_words_in_two_paragraphs_are_two_actions() -> None:
    assert len(prose("ACTION: JB to order signs.\nJB to order signs.")) == 2


def test_the_owner_of_a_row_is_its_cell() -> None:
    assert logged(row("JB to help AS with the signs", owner="AS"))[0].owners == [
        Owner(name="AS", kind=OwnerKind.PERSON, person="person-1", initials="AS")
    ]
    assert logged(row("Order new signs", owner=None))[0].owners == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("JB: order new signs", ["JB"]),
        ("AS/JB – walk the site", ["AS", "JB"]),
        ("Order new signs (JB)", ["JB"]),
        ("Review the policy – AS", ["AS"]),
        ("Upon receipt of the form, JB to write", ["JB"]),
        ("Once the bill is paid, the Clerk to write", ["Clerk"]),
        ("Harbour Office Lighting Team to mend the lamp", ["Harbour Office Lighting Team"]),
        ("Lighting Board and MCO to convene a meeting", ["Lighting Board", "MCO"]),
        ("Both the DfT and the Harbour Office would check the list", ["DfT", "Harbour Office"]),
        ("Mill Lane – clear the gully", []),
        ("Report on the Lighting Service to be submitted", []),
        ("Lighting Board members to be kept informed", []),
        ("Members wishing to attend should ring", []),
        ("VAT to be claimed", []),
    ],
)
def test_owners_of_a_row_without_their_own_cell_stand_in_its_words(text: str, names: list[str]) -> None:
    assert [owner.name for owner in logged(row(text, owner=None))[0].owners] == names


def test_the_deadline_of_what_is_done_lies_before_the_meeting() -> None:
    assert logged(row("Order signs", due="April", status=Status.COMPLETED))[0].due == "2021-04"
    assert logged(row("Order signs", due="April", status=Status.OPEN))[0].due == "2022-04"


def test_what_is_done_may_have_been_due_before_the_meeting() -> None:
    action = prose("ACTION JB: Publish the dates for 27th April\n  Action completed")[0]
    assert (action.due, action.status) == ("2021-04-27", Status.COMPLETED)
