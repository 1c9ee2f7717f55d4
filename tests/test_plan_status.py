"""Where the actions of plans stand, by their status cells, by prose about their progress, and by their ratings."""

import pytest

from minutebook.extract.plans.status import progress, set_status
from minutebook.schema import PlanAction, Rag, Status


def status_of(
    comments: str = "", state: str | None = None, rag: Rag | None = None, reported: bool = True
) -> PlanAction:
    action = PlanAction(id="p", text="Mend the quay", comments=comments or None, rag=rag)
    set_status(action, state, reported)
    return action


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Letter sent", Status.COMPLETED),
        ("New crane installed.", Status.COMPLETED),
        ("To be included in the forward plan.", Status.OPEN),
        ("This will be looked at in the spring", Status.OPEN),
        ("No action", Status.OPEN),
        ("None to date", Status.OPEN),
        ("The berths were surveyed. A report will be sent in June.", Status.IN_PROGRESS),
        ("To be dredged in May; the channel was marked in April.", Status.IN_PROGRESS),
        ("Two of five letters to be sent", Status.OPEN),
        ("New rings laid", Status.COMPLETED),
        ("A site found near the old mill", Status.IN_PROGRESS),
        ("Costs given by two yards", Status.IN_PROGRESS),
        ("100", Status.COMPLETED),
        ("25%", Status.IN_PROGRESS),
        ("0%", Status.OPEN),
        ("2031", None),
        ("Harbour Master", None),
        ("", None),
    ],
)
def test_reports_that_name_no_status(text, status):
    assert progress(text) is status


def test_a_status_that_is_stated_comes_first_and_is_kept_as_printed():
    action = status_of("Boats were moved. Work completed in June.")
    assert (action.status, action.status_text) == (Status.COMPLETED, "completed")
    action = status_of("Boats were moved.", state="Not yet due")
    assert (action.status, action.status_text) == (Status.OPEN, "Not yet due")
    assert status_of(state="60%").status is Status.IN_PROGRESS
    assert status_of(state="Prices being sought").status is Status.IN_PROGRESS
    assert status_of(state="Not funded").status is None
    assert status_of("Boats were moved, and what is left can be rolled over to June.").status is Status.IN_PROGRESS
    assert status_of(state="Partially implemented").status is Status.IN_PROGRESS


def test_an_inferred_status_has_no_printed_words():
    action = status_of("Boats were moved.")
    assert (action.status, action.status_text) == (Status.IN_PROGRESS, None)


def test_where_actions_are_rated_only_blue_is_done():
    assert status_of("Crane installed", rag=Rag.GREEN).status is Status.IN_PROGRESS
    assert status_of("Crane installed", rag=Rag.BLUE).status is Status.COMPLETED
    assert status_of(rag=Rag.BLUE).status is Status.COMPLETED
    assert status_of(rag=Rag.GREEN).status is None


def test_remarks_that_are_no_report_tell_no_status_unless_they_name_it():
    assert status_of("Monitored by the Harbour Board", reported=False).status is None
    assert status_of("Completed", reported=False).status is Status.COMPLETED
