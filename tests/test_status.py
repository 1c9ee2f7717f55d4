"""Where an action stands by the words of its cell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.extract.status import completed_on, read_completion, read_rag, read_status
from minutebook.schema import Rag, Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Completed", Status.COMPLETED),
        ("Done.", Status.COMPLETED),
        ("The lease is signed and the deposit paid. Action closed", Status.COMPLETED),
        ("Completed but no response received.", Status.COMPLETED),
        ("This action is now complete", Status.COMPLETED),
        ("Sent 3/4/24", Status.COMPLETED),
        ("Written to.", Status.COMPLETED),
        ("Paid by BACS", Status.COMPLETED),
        ("Repaired", Status.COMPLETED),
        ("Responses submitted", Status.COMPLETED),
        ("JB has begun enquiries and will go on with them", Status.IN_PROGRESS),
        ("Sent to the county; awaiting a reply", Status.IN_PROGRESS),
        ("In Progress", Status.IN_PROGRESS),
        ("ON GOING – TW to see to it", Status.IN_PROGRESS),
        ("Partially complete", Status.IN_PROGRESS),
        ("Under way", Status.IN_PROGRESS),
        ("Currently being explored", Status.IN_PROGRESS),
        ("Outstanding", Status.OPEN),
        ("Not yet started", Status.OPEN),
        ("c/f", Status.OPEN),
        ("Carried forward to the next meeting", Status.OPEN),
        ("To be actioned", Status.OPEN),
        ("TW to chase", Status.OPEN),
        ("No longer required", Status.CANCELLED),
        ("Superseded by item 5", Status.CANCELLED),
    ],
)
def test_each_wording_has_its_status(text: str, status: Status) -> None:
    reading = read_status(text)
    assert reading is not None
    assert reading.status is status


@pytest.mark.parametrize(
    "text",
    [
        "",
        "See below *",
        "The gate sticks but no carpenter was found",
        "Agenda item",
        "Open spaces survey",
        "Paid staff to be told",
        "Written quotes wanted",
        "To be sent",
        "Fixed penalties are to be looked into",
        "Openreach",
    ],
)
def test_a_cell_that_tells_no_status_gives_none(text: str) -> None:
    assert read_status(text) is None


@pytest.mark.parametrize("text", ["Not completed", "To be completed by May", "Not done", "Has not been actioned"])
def test_a_word_taken_back_is_not_completion(text: str) -> None:
    reading = read_status(text)
    assert reading is None or reading.status is Status.OPEN


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ongoing. July update: in hand. AUGUST UPDATE – closed", Status.COMPLETED),
        ("In hand August update – TW asked for a price", Status.IN_PROGRESS),
        ("Feb 2024: closed. Jan 2024: ongoing.", Status.COMPLETED),
        ("On-going. 14/6/21 in hand. Roof completed. Action closed", Status.COMPLETED),
        ("Completed. The pump is loud. Work on the well is outstanding elsewhere", Status.COMPLETED),
        ("Ongoing, carried forward", Status.OPEN),
    ],
)
def test_the_latest_statement_of_a_history_counts(text: str, status: Status) -> None:
    reading = read_status(text)
    assert reading is not None
    assert reading.status is status


def test_a_status_alone_is_surer_than_one_inside_a_sentence() -> None:
    alone, inside = (
        read_status("Ongoing"),
        read_status("The Clerk says that the matter of the hedge is ongoing at the bank"),
    )
    assert alone is not None
    assert inside is not None
    assert alone.confidence > inside.confidence


@pytest.mark.parametrize("text", ["12/02/2021", "Y", "Yes", "✓", "Completed", "3rd May 2020"])
def test_a_completed_column_is_completed_by_a_tick_or_date(text: str) -> None:
    reading = read_completion(text)
    assert reading is not None
    assert reading.status is Status.COMPLETED


def test_a_completed_column_says_no() -> None:
    reading = read_completion("No")
    assert reading is not None
    assert reading.status is Status.OPEN


def test_green_tells_nothing_alone() -> None:
    assert read_rag(Rag.GREEN, "Green") is None
    amber = read_rag(Rag.AMBER, "A")
    assert amber is not None
    assert amber.status is Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Completed 12/02/2021", date(2021, 2, 12)),
        ("Done - 3rd March 2021", date(2021, 3, 3)),
        ("3rd March 2021", date(2021, 3, 3)),
        ("Completed. The next inspection is on 3rd March 2021", None),
        ("Meeting with the owner on 3rd March 2021", None),
    ],
)
def test_the_day_of_completion_stands_beside_the_word_or_alone(text: str, day: date | None) -> None:
    assert completed_on(text) == day


@given(st.text(max_size=200))
def test_the_phrase_is_printed_in_the_cell(text: str) -> None:
    reading = read_status(text)
    assert reading is None or (reading.phrase in text and 0 < reading.confidence <= 1)
