from dataclasses import replace
from datetime import date

import pytest

from minutebook.corpus.queries import LogAction
from minutebook.corpus.repeats import without_repeats
from minutebook.schema import Access, Basis, Status

MINUTES = LogAction(
    id="a1",
    item="41",
    item_title="Roads",
    text="The Clerk to write to the county council.",
    owners=(),
    due=None,
    due_text=None,
    due_latest=None,
    status=Status.OPEN,
    status_text=None,
    comments=None,
    completed_on=None,
    agreed_on=None,
    meeting_id="m1",
    meeting_date=date(2025, 3, 11),
    body="Roads Committee",
    document_sha256="1" * 64,
    file_name="minutes.pdf",
    path="/papers/minutes.pdf",
    page=2,
    page_label=None,
    quote=None,
    confidence=0.9,
    review=(),
    access=Access.OPEN,
    basis=Basis.MARKED,
)
PACK = replace(
    MINUTES,
    id="a2",
    document_sha256="2" * 64,
    file_name="pack.pdf",
    page=9,
    text="The clerk to write to the County Council",
)


def test_printings_of_one_action_in_two_papers_of_a_meeting_are_one_row_with_both_places() -> None:
    (row,) = without_repeats([("roads", MINUTES), ("roads", PACK)])
    assert row.id == "a1"
    assert row.also == (("pack.pdf", 9),)


@pytest.mark.parametrize(
    "other",
    [
        replace(PACK, item="42"),
        replace(PACK, meeting_date=date(2025, 5, 13)),
        replace(PACK, meeting_date=None),
        replace(PACK, status=Status.COMPLETED),
        replace(PACK, text="The Clerk to write to the county council again."),
        replace(PACK, document_sha256=MINUTES.document_sha256),
    ],
    ids=["item", "meeting", "no date", "status", "words", "same paper"],
)
def test_whatever_differs_stays_a_row_of_its_own(other: LogAction) -> None:
    assert [row.id for row in without_repeats([("roads", MINUTES), ("roads", other)])] == ["a1", "a2"]


def test_bodies_are_not_mixed() -> None:
    assert len(without_repeats([("roads", MINUTES), ("parks", PACK)])) == 2


def test_order_is_kept() -> None:
    later = replace(MINUTES, id="a3", item="43")
    assert [row.id for row in without_repeats([("roads", MINUTES), ("roads", later), ("roads", PACK)])] == ["a1", "a3"]
