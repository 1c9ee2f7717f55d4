"""Where titles end, and how items open without numbers or headings of their own."""

import pytest
from drawing import words
from typed_minutes import sections_of, typed

from minutebook.extract.minutes.no_items import NO_ITEM
from minutebook.extract.minutes.titles import run_in_titles, split_title
from minutebook.ingest.blocks import Style, make_block
from minutebook.ingest.model import Line


def titled(text: str) -> list[tuple[str, str]]:
    """Title and minute of each paragraph that opens an item by its title."""
    blocks = typed(text)
    openings = run_in_titles(blocks, NO_ITEM.match)
    return [(openings[id(b)].title, b.text[openings[id(b)].body :].strip()) for b in blocks if id(b) in openings]


def test_titles_in_capitals_open_paragraphs() -> None:
    found = titled("""
        APOLOGIES were received from Mrs Oakes.
        FINANCE. A cheque was signed.
        ROADS AND PATHS. The lane is closed.
        The lane opens in May.
    """)
    assert found == [
        ("APOLOGIES", "APOLOGIES were received from Mrs Oakes."),
        ("FINANCE", "A cheque was signed."),
        ("ROADS AND PATHS", "The lane is closed."),
    ]


def test_bold_titles_open_paragraphs() -> None:
    found = titled("""
        **Welcome:** Mr Stone opened the meeting.
        **Matters arising:** There were none.
        **Mill pond:** The sluice is stuck.
    """)
    assert [title for title, _ in found] == ["Welcome", "Matters arising", "Mill pond"]


@pytest.mark.parametrize(
    "text",
    [
        "Sluice: it is stuck.\nBoats: all are let.\nMoorings: one is free.",
        "Finance: all is well.\nPlanning: nothing came.",
    ],
    ids=["no title that minutes usually have", "two only"],
)
def test_what_stands_before_a_colon_is_not_always_a_title(text: str) -> None:
    assert titled(text) == []


def test_a_heading_takes_the_number_typed_below_it() -> None:
    found = sections_of("""
        **DECLARATIONS**
        DC1/22 There were none.
        **ALLOTMENTS**
        DC2/22 The rents were reviewed.
        **CEMETERY**
        DC3/22 The wall is sound.
    """)
    assert [(one.number, one.title) for one in found] == [
        ("DC1/22", "DECLARATIONS"),
        ("DC2/22", "ALLOTMENTS"),
        ("DC3/22", "CEMETERY"),
    ]
    assert found[2].passages[0].text == "The wall is sound."


def test_clauses_in_bold_under_a_lead_in_are_no_items() -> None:
    found = sections_of("""
        **1. Bylaw**
        The officer gave her report on the bylaw to the meeting.
        **2. Levy**
        That the Council:
         **a) Receives the report on the levy**
         **b) Adopts the levy**
        **3. Close**
        The meeting closed at nine in the evening after a vote.
    """)
    assert [one.number for one in found] == ["1", "2", "3"]


def test_capitals_before_a_full_stop_are_the_title_of_a_numbered_paragraph() -> None:
    found = sections_of("""
        1. APOLOGIES FOR ABSENCE. There were none at all this time, which was noted with pleasure by those there.
        2. ELECTION OF CHAIRMAN. Cllr Ash proposed and Cllr Birch seconded that Cllr Cole be Chairman next year.
        3. PUBLIC FORUM. Nobody wished to speak, so the Chairman moved on at once to the next of the items.
        4. CLOSE. The meeting closed at nine in the evening after the Chairman had thanked all who had come to the hall.
    """)
    assert [one.title for one in found] == ["APOLOGIES FOR ABSENCE", "ELECTION OF CHAIRMAN", "PUBLIC FORUM", "CLOSE"]


def test_who_came_is_no_item_where_titles_open_paragraphs() -> None:
    found = sections_of("""
        **Mill Pond Society**
        6 May 2031
        **Chair:** Ida Moss
        **Attendees:** Otto Lund and Ann Hart
        **Apologies:** Bo Oakes
        **Minutes:** Those of April were read by Ida Moss and signed.
        **Matters arising:** None were raised by those who were there.
        **Sluice:**
        The sluice is stuck and nobody knows what it will cost to free it.
        **Boats:**
        All boats are let until the end of the summer, and two wait for more.
        **Reeds:**
        The reeds are to be cut in the autumn by those who can wade.
    """)
    assert [section.title for section in found] == ["Minutes", "Matters arising", "Sluice", "Boats", "Reeds"]


def test_the_title_of_the_paper_is_no_item_where_capitals_open_paragraphs() -> None:
    found = sections_of("""
        FENMARSH
        MINUTES OF THE MAY MEETING OF FENMARSH BOARD HELD ON 6 May 2031 in the Reading Room by the pond.
        ROADS AND PATHS. The lane is closed.
        FINANCE. A cheque was signed.
        PLANNING. Nothing came.
    """)
    assert [section.title for section in found] == ["ROADS AND PATHS", "FINANCE", "PLANNING"]


def test_a_plain_number_before_a_bold_title() -> None:
    found = sections_of("""
        **St Botolph’s Church**
        Present: Ida Moss and Otto Lund
        1 **Minutes** Those of April were agreed.
        2 **Roof** The slates have come, and the scaffold will go up in May.
        3 **Bells**
        The tenor is to be rehung by those who know how to do it.
    """)
    assert [(section.number, section.title) for section in found] == [("1", "Minutes"), ("2", "Roof"), ("3", "Bells")]


def test_a_usual_heading_without_a_number_among_typed_ones() -> None:
    found = sections_of("""
        **1-0708/8 Minutes**
        Those of April were agreed.
        **2-0708/8 Roads**
        The lane is closed.
        **3-0708/8 Ponds**
        The sluice is stuck.
        **Date of Next Meetings**
        The next meetings are in June and July.
    """)
    assert [section.title for section in found] == ["Minutes", "Roads", "Ponds", "Date of Next Meetings"]


def test_a_first_line_that_ends_early_is_the_title() -> None:
    lines = [
        "3.1.07 Talk about the purchase of the common by the pond",
        "Guy Hart was asked to speak and told us at some length of what had been done for the common",
        "by those who went before us, of what it may cost, and of what the county would be ready to give.",
    ]
    placed = [Line(1, words(text, 72, 100 + 14 * i)) for i, text in enumerate(lines)]
    block = make_block(placed, Style(placed))
    title, body = split_title(block)
    assert (title, block.text[body:][:8]) == ("Talk about the purchase of the common by the pond", "Guy Hart")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("**9. Date of the next meeting: Monday 4 May 2026, 7 pm at the Reading Room**", "Date of the next meeting"),
        ("**9. Next Meeting – 4 May 2026**", "Next Meeting"),
        (f"9. Ferry trips. Any member may come. {'The ferry leaves at nine. ' * 5}", "Ferry trips"),
        (f"9. The ferry sailed. Any member may come. {'The ferry leaves at nine. ' * 5}", ""),
        (f"9. Mrs Oakes. Any member may come. {'The ferry leaves at nine. ' * 5}", ""),
    ],
)
def test_a_title_ends_before_the_day_of_the_next_meeting_and_at_a_full_stop(text: str, title: str) -> None:
    assert split_title(typed(text)[0])[0] == title
