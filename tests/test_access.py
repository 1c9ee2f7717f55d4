"""What is open, exempt or unclear, by the words of British bodies."""

import pytest
from drawn_papers import Sheet, across, prose, read, row, title

from minutebook.extract.access import close_papers, mark_access, mark_parts, section_access
from minutebook.schema import Access, AgendaItem, MinuteItem, Part, PartKind

OPEN, UNCLEAR, EXEMPT = Access.OPEN, Access.UNCLEAR, Access.EXEMPT


def states(*items: tuple[str, str]) -> list[Access]:
    """The states of minutes with these titles and texts, numbered from 1."""
    minutes = [
        MinuteItem(id=f"minute-{number}", number=str(number), title=title, text=f"{title} {text}".strip())
        for number, (title, text) in enumerate(items, start=1)
    ]
    mark_access(minutes)
    return [minute.access for minute in minutes]


RESOLUTIONS = [
    "RESOLVED: That under Section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting for "
    "the following item on the grounds that it involves the likely disclosure of exempt information as defined in "
    "paragraph 3 of Part 1 of Schedule 12A of the Act.",
    "It was resolved that the press and public be excluded from the meeting during the consideration of the following "
    "report.",
    "Resolved to exclude the press and public under the Public Bodies (Admission to Meetings) Act 1960 owing to the "
    "confidential nature of the business to be transacted.",
    "It was AGREED that members of the public and press be asked to leave the meeting.",
    "The Council resolved, under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960, that the "
    "public be excluded.",
    "Agreed that, under section 50A(4) of the Local Government (Scotland) Act 1973, the public be excluded for the "
    "remaining business, which involved exempt information as defined in paragraph 8 of Schedule 7A.",
    "The Committee moved into private session.",
    "Agreed to exclude members of the public and press for the remainder of the meeting.",
    "The remaining items were considered in private.",
    "Members of the public were asked to withdraw from the meeting at this point.",
    "RESOLVED (7 for, none against) that the public be excluded while the Board decided whether to accept the offer.",
    "Resolved: that the public be excluded, as exempt information is likely to be disclosed. There were no public.",
    "The Chairman moved and it was carried that, if members of the public were present during the next item, there "
    "would be disclosure of exempt information, and that the press and public be excluded.",
    "That the press and public be excluded from the meeting for the following items.",
]


@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_all_after_an_exclusion_is_exempt_and_the_resolution_itself_open(resolution: str) -> None:
    found = states(
        ("Road safety", "The report was noted."),
        ("Exclusion of press and public", resolution),
        ("Disposal of land at Quay Street", "It was agreed to accept the offer."),
        ("Staffing", "The grade was agreed."),
    )
    assert found == [OPEN, OPEN, EXEMPT, EXEMPT]


@pytest.mark.parametrize(
    "return_",
    [
        "The public were readmitted to the meeting.",
        "The press and public rejoined the meeting.",
        "The meeting returned to open session.",
    ],
)
def test_the_publics_return_opens_the_rest(return_: str) -> None:
    found = states(
        ("Exclusion of the public", RESOLUTIONS[0]),
        ("Lease of the pavilion", "Terms were agreed."),
        ("Date of next meeting", f"{return_} 4 March."),
        ("Closure", "The meeting closed at 9 pm."),
    )
    assert found == [OPEN, EXEMPT, OPEN, OPEN]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Division of agenda", "Consider whether any item is likely to lead to disclosure of exempt information. None"),
        ("Exclusion of press and public", "There were no items requiring the exclusion of the press and public."),
        ("Exclusion of the public", "To consider whether the public should be excluded from any item."),
        ("Exclusion of press and public", "It was not necessary to exclude the press and public. None."),
        ("Confidential items", "None."),
        ("Exempt items", "There were none."),
        (
            "Service review",
            "Members had the business case (Appendix 3, which was not for publication by virtue of "
            "paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972) before them.",
        ),
        ("Business plan", "No member wished to raise specific issues in the exempt part of the plan."),
        ("Prescriptions", "Care leavers who were otherwise exempt would be offered help."),
        ("Report from closed session", "There was nothing to report."),
        ("Freedom of information", "The clerk reported on requests for confidential information."),
        ("Admission arrangements", "The public were welcomed to the meeting."),
        ("School exclusions", "Exclusions had risen; the public consultation would close in May."),
        ("Exclusion of the public", "Agreed that there was no need to exclude the press and public."),
        ("Division of agenda. Consider whether any item may disclose exempt information (Part 2 matters)", ""),
        ("Access to meetings", "The public may be excluded when exempt information is discussed."),
        ("Exclusion of press and public", "To exclude the press and public, if necessary, from items of business."),
        ("Budget", "The figures, excluding the public health grant, were noted; public holidays were excluded."),
        ("Term dates", "Agreed, excluding public holidays."),
        ("Constitution", "Part 2 of the constitution was amended."),
    ],
)
def test_a_mere_mention_closes_nothing(title: str, text: str) -> None:
    assert states((title, text), ("Next item", "The report was noted.")) == [OPEN, OPEN]


@pytest.mark.parametrize("business", ["The clerk's pay was agreed.\n", "RESOLVED that the Clerk sell the yard.\n"])
def test_business_before_the_publics_return_in_one_minute_stays_closed(business: str) -> None:
    found = states(
        ("Exclusion of the public", RESOLUTIONS[0]),
        ("Staffing", f"{business}The press and public were readmitted to the meeting."),
        ("Dates", "4 March."),
    )
    assert found == [OPEN, EXEMPT, OPEN]


def test_a_heading_of_closed_items_that_ends_the_text_above_closes_what_follows() -> None:
    found = states(("Grants", "A grant was made.\nRestricted items"), ("Yard", "The offer was taken."))
    assert found == [OPEN, EXEMPT]
    assert states(("Grants", "A grant was made.\nIt was for restricted items"), ("Yard", "Swept.")) == [OPEN, OPEN]


@pytest.mark.parametrize(
    "title",
    [
        "Tender for cleaning [Pink paper]",
        "Disposal of land (exempt)",
        "Contract award [Confidential]",
        "EXEMPT: Leisure centre lease",
        "Confidential - Staffing matters",
        "Care home fees – Not for publication",
        "Exempt minutes of the last meeting",
        "Leisure contract (not for publication by virtue of paragraph 3)",
    ],
)
def test_an_item_marked_in_its_title_is_exempt_alone(title: str) -> None:
    assert states(("Apologies", "None"), (title, ""), ("Date of next meeting", "4 March")) == [OPEN, EXEMPT, OPEN]


def test_an_exclusion_that_names_its_items_closes_those_only() -> None:
    found = states(
        ("Exclusion of the public", "That the public be excluded during consideration of items 3 and 4 below."),
        ("Budget", "Noted."),
        ("Land", "Agreed."),
        ("Contract", "Agreed."),
        ("Closure", "The meeting closed."),
    )
    assert found == [OPEN, OPEN, EXEMPT, EXEMPT, OPEN]


def test_an_exclusion_that_names_agenda_items_unknown_to_the_minutes_closes_all_that_follows() -> None:
    items = [
        MinuteItem(id=str(number), number=str(number), title=title, text=title + text)
        for number, title, text in [
            (152, "Minutes", ": agreed; minute 140 refers."),
            (153, "Exclusion of the public", ": resolved that the public be excluded during items 9 and 10."),
            (154, "Land", ": agreed."),
        ]
    ]
    mark_access(items)
    assert [item.access for item in items] == [OPEN, OPEN, EXEMPT]


def test_a_closed_matter_stays_closed_whatever_its_minute_asks() -> None:
    text = "The panel discussed whether there were no other options, and agreed to settle the claim."
    assert states(("Claim by a resident (exempt)", text)) == [EXEMPT]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Confidential matters", "The panel considered whether to end the contract with the contractor."),
        ("To consider whether to award the contract (exempt report attached)", "Awarded to the second bidder."),
        ("Contract award [Confidential]", "There were no other bidders."),
    ],
)
def test_questions_inside_closed_business_do_not_open_it(title: str, text: str) -> None:
    assert states((title, text)) == [EXEMPT]


def test_minutes_whose_text_leaves_the_title_out_are_read_alike() -> None:
    minutes = [
        MinuteItem(id="a", number="1", title="Exclusion of press and public", text=""),
        MinuteItem(id="b", number="2", title="Claim", text="Settled."),
        MinuteItem(id="c", number="3", title="Resolved to exclude the press and public", text="Carried."),
        MinuteItem(id="d", number="4", title="Pay", text="Agreed."),
    ]
    mark_access(minutes)
    assert [minute.access for minute in minutes] == [OPEN, UNCLEAR, UNCLEAR, EXEMPT]


def test_no_objection_to_an_exclusion_does_not_undo_it() -> None:
    text = "There were no objections and it was agreed that the public be excluded."
    assert states(("Land", text), ("Lease", "Agreed.")) == [OPEN, EXEMPT]


def test_business_in_the_same_minute_as_the_exclusion_makes_it_unclear() -> None:
    business = "The offer of £1.2 million for the Quay Street depot was compared with two others. " * 3
    found = states(
        ("Quay Street depot", f"It was resolved that the public be excluded. {business}"), ("Closure", "9 pm.")
    )
    assert found == [UNCLEAR, EXEMPT]


def test_an_exclusion_and_return_within_one_minute_leave_the_next_open() -> None:
    text = "Resolved that the public be excluded. The clerk's pay was agreed. The public were readmitted."
    assert states(("Pay", text), ("Dates", "4 March.")) == [UNCLEAR, OPEN]


def test_a_bare_heading_of_exclusion_leaves_what_follows_unclear() -> None:
    found = states(("Exclusion of press and public", ""), ("Land at Mill Lane", "Agreed."))
    assert found == [OPEN, UNCLEAR]


def test_what_was_closed_before_stays_closed() -> None:
    items = [AgendaItem(id="a", number="9", title="Lease", text="Lease", access=EXEMPT)]
    mark_access(items)
    assert items[0].access is EXEMPT


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("EXEMPT ITEMS", EXEMPT),
        ("ITEMS TAKEN IN PRIVATE (PINK PAPERS)", EXEMPT),
        ("Business taken under exclusion of the press and public", EXEMPT),
        ("Confidential business", EXEMPT),
        ("PART 2 – ITEMS TO BE CONSIDERED IN PRIVATE", EXEMPT),
        ("Part II (closed to the public and press)", EXEMPT),
        ("PART B - Exempt information", EXEMPT),
        ("PART II", UNCLEAR),
        ("UNRESTRICTED ITEMS", OPEN),
        ("PART 1 – OPEN TO THE PUBLIC", OPEN),
        ("CALL TO ORDER: CONVENE REGULAR MEETING", OPEN),
        ("OTHER DECISIONS", None),
        ("Part 2 of the improvement programme", None),
        ("Closed roads", None),
    ],
)
def test_headings_over_items(heading: str, expected: Access | None) -> None:
    assert section_access(heading) is expected


def test_numbered_parts_of_ordinary_minutes_close_nothing() -> None:
    assert states(("Part 1", "Welcome."), ("Part 2", "Early help."), ("Part 3", "Date.")) == [OPEN, OPEN, OPEN]


def test_a_paper_that_calls_itself_exempt_is_closed_within_an_open_pack() -> None:
    def report(name: str, *marks: str) -> Sheet:
        head = [across((72, "To:"), (200, "Cabinet")), across((72, "Meeting Date:"), (200, "3 June 2025"))]
        return Sheet([*map(row, marks), title(name), *head, across((72, "From:"), (200, "Director")), *prose(10)])

    paper = read(
        Sheet([title("AGENDA"), row("1. Parking"), row("2. Depot")]),
        report("PARKING"),
        report("DEPOT", "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A"),
    )
    mark_parts(paper)
    assert [(part.title, part.access) for part in paper.parts][1:] == [("PARKING", OPEN), ("DEPOT", EXEMPT)]


def test_an_exempt_items_papers_are_closed_with_it() -> None:
    parts = [Part(id=str(page), kind=PartKind.REPORT, first_page=page, last_page=page) for page in (3, 5, 6, 8)]
    close_papers(parts, [AgendaItem(id="a", title="Depot", first_page=5, last_page=7, access=EXEMPT)])
    assert [part.access for part in parts] == [OPEN, EXEMPT, EXEMPT, OPEN]
