"""Lists of actions within minutes: what stands under "Action points:"."""

import pytest
from typed_minutes import PEOPLE, section

from minutebook.extract.actions.lists import find_listed
from minutebook.extract.actions.reported import find_reported
from minutebook.schema import Basis, Status


def listed(text: str, title: str = "Harbour works") -> list[tuple[str, str | None]]:
    return [(one.text, one.owners_text) for one in find_listed(section(text, title=title), PEOPLE)]


@pytest.mark.parametrize(
    "head", ["Actions", "ACTION POINTS:", "Action items", "Actions from this meeting:", "Next steps"]
)
def test_what_stands_under_a_head_is_to_be_done(head: str) -> None:
    text = f"The quay was closed in May.\n**{head}**\n• Ask the mill for its plans.\n• AS to paint the bench."
    assert listed(text) == [("Ask the mill for its plans.", None), ("AS to paint the bench.", None)]


def test_a_list_ends_with_its_points() -> None:
    assert listed("Actions:\n• Mend the gate.\nThe ferry will run in June.") == [("Mend the gate.", None)]
    assert listed("Actions:\nMend the gate.\nThe ferry was late.\nPaint the bench.") == [("Mend the gate.", None)]


def test_an_item_of_that_title_is_a_list() -> None:
    assert listed("Mend the gate.\nPaint the bench.", "Action points") == [
        ("Mend the gate.", None),
        ("Paint the bench.", None),
    ]


@pytest.mark.parametrize("entry", ["Ring the printers (JB)", "Ring the printers – JB", "Ring the printers [JB]."])
def test_the_owner_may_stand_behind(entry: str) -> None:
    assert listed(f"Actions:\n• {entry}") == [("Ring the printers", "JB")]


def test_the_owner_may_stand_above() -> None:
    assert listed("Actions:\nJosie Birch:\nRing the printers.\nThe Clerk\nPay the mill.", "Actions") == [
        ("Ring the printers.", "Josie Birch"),
        ("Pay the mill.", "The Clerk"),
    ]


def test_an_item_of_that_title_may_tell_of_things_too() -> None:
    told = (
        "Ruth Penn was welcomed to the committee.\nThe plan has been updated to include the mill.\nAbout £50 set aside."
    )
    assert listed(told, "Actions arising") == []
    assert listed("Check whether the mill is shut.", "Actions arising") == [("Check whether the mill is shut.", None)]


@pytest.mark.parametrize("entry", ["None.", "The gate was mended.", "No further action.", "Completed"])
def test_what_says_that_nothing_is_to_be_done_is_no_entry(entry: str) -> None:
    assert listed(f"Actions:\n• {entry}") == []


@pytest.mark.parametrize(
    ("entry", "text", "status"),
    [
        ("JB - ring the printers - Done", "JB - ring the printers", Status.COMPLETED),
        ("JB to ring the printers. Complete", "JB to ring the printers.", Status.COMPLETED),
        ("JB to ring the printers – in progress, they are slow", "JB to ring the printers", Status.IN_PROGRESS),
        ("JB, AS - ring the printers - On hold", "JB, AS - ring the printers", Status.OPEN),
        ("JB to ring the printers", "JB to ring the printers", Status.OPEN),
        ("JB - ring the printers", "JB - ring the printers", Status.OPEN),
    ],
)
def test_a_list_from_the_last_meeting_says_how_far_its_entries_have_come(entry: str, text: str, status: Status) -> None:
    found = find_listed(section(f"Action items from last meeting\n• {entry}"), PEOPLE)
    assert [(one.text, one.status, one.basis) for one in found] == [(text, status, Basis.LOG)]


@pytest.mark.parametrize(
    "entry",
    [
        "Parking: the harbour office added further details to its site as agreed.",
        "Ferry: no progress. [ACTION: JB to write to the owners.]",
        "Trees: members were asked to report any that are ill.",
    ],
)
def test_what_became_of_earlier_actions_is_no_entry(entry: str) -> None:
    assert listed(f"• {entry}\n• AS to paint the bench.", "Actions from the previous meeting") == [
        ("AS to paint the bench.", None)
    ]


def test_a_list_gives_work_to_whom_an_entry_begins_with() -> None:
    found = listed(
        "Action List\n• Nia - buy the forks.\n• Nia/Ossian - ring the mill; there will be a prize.\n• Mill - a wheel."
    )
    assert found[:2] == [
        ("Nia - buy the forks.", "Nia"),
        ("Nia/Ossian - ring the mill; there will be a prize.", "Nia/Ossian"),
    ]
    assert [owner for _, owner in found[2:]] in ([], [None])


def test_what_stands_in_an_action_list_is_a_row_of_a_log() -> None:
    one = section("Action list:\n• Mend the gate.")
    assert [found.basis for found in find_listed(one, PEOPLE)] == [Basis.LOG]


def test_a_list_of_what_a_month_brings_is_a_log_with_that_deadline() -> None:
    text = "Calendar of Harbour Jobs in June:\n• Finalize the chart (QRT/Treasurer)\n• Ring the printers (Clerk)"
    found = find_listed(section(text), PEOPLE)
    assert [(one.text, one.owners_text, one.due_text, one.basis) for one in found] == [
        ("Finalize the chart", "QRT/Treasurer", "in June", Basis.LOG),
        ("Ring the printers", "Clerk", "in June", Basis.LOG),
    ]
    assert listed("The jobs in June were done:\n• Finalize the chart") == []


OLD = """
    - 17/06. Ask the mill whether it will dredge the pool. COMPLETED – NO REPLY
    - 17/14. Find a printer for the guide. ONGOING – CHASE UP
    - 17/15. Clerk to ring the brewery. NO REPLY
    The pool looks well.
    AS:
    - 17/18. Draft a map of the wharf. DONE
"""


def test_old_actions_are_gone_through_with_their_states() -> None:
    found = find_reported(section(OLD, title="Matters arising and action points"), PEOPLE)
    assert [(one.text, one.owners_text, one.status, one.status_text, one.basis) for one in found] == [
        ("Ask the mill whether it will dredge the pool.", None, Status.COMPLETED, "COMPLETED – NO REPLY", Basis.LOG),
        ("Find a printer for the guide.", None, Status.IN_PROGRESS, "ONGOING – CHASE UP", Basis.LOG),
        ("Clerk to ring the brewery.", None, Status.OPEN, "NO REPLY", Basis.LOG),
        ("Draft a map of the wharf.", "AS", Status.COMPLETED, "DONE", Basis.LOG),
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (OLD, "Harbour works"),
        ("- 17/06. Ask the mill about the pool. DONE\n- 17/07. Find a printer for the guide. JB", "Matters arising"),
        ("- 17/06. The mill was asked about the pool. DONE\n- 17/07. The guide is printed. DONE", "Matters arising"),
    ],
)
def test_points_that_are_no_old_actions(text: str, title: str) -> None:
    assert not find_reported(section(text, title=title), PEOPLE)
