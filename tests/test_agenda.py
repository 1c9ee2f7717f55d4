"""Agenda items out of agendas in several styles, with leads, pages and access."""

import pytest
from drawn_papers import Row, Sheet, across, prose, read, row, ruled, title
from printed_tables import block

from minutebook.extract.agenda.agenda import find_agenda_items
from minutebook.extract.agenda.entry import entry_of
from minutebook.extract.evidence import Ids
from minutebook.ingest.model import Paper
from minutebook.schema import Access, AgendaItem, Meeting, PartKind


def items_of(*sheets: Sheet) -> list[AgendaItem]:
    return found(read(*sheets))


def found(paper: Paper, meetings: list[Meeting] | None = None) -> list[AgendaItem]:
    return find_agenda_items(paper, meetings or [], Ids("0" * 64))


def numbers_and_titles(items: list[AgendaItem]) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in items]


def item(number: str, text: str, *beside: tuple[float, str], bold: bool = False) -> Row:
    return across((72, number), (105, text), *beside, bold=bold)


HEAD = [title("HIGHWAYS PANEL", size=16), title("AGENDA", size=16), row("Tuesday, 3 June 2025")]


def test_numbered_items_keep_numbers_order_and_body() -> None:
    items = items_of(
        Sheet(
            [
                *HEAD,
                item("1.", "Apologies for absence"),
                item("2.", "Declarations of interest"),
                row("Members are asked to declare any interest.", x=105),
                item("3.", "Winter gritting"),
                row("For more information please ring 01632 960800."),
            ]
        )
    )
    assert numbers_and_titles(items) == [
        ("1", "Apologies for absence"),
        ("2", "Declarations of interest"),
        ("3", "Winter gritting"),
    ]
    assert [one.order for one in items] == [0, 1, 2]
    assert items[1].text == "Declarations of interest Members are asked to declare any interest."
    assert items[2].text == "Winter gritting"


def test_a_bold_title_goes_on_in_the_next_line() -> None:
    items = items_of(
        Sheet(
            [
                *HEAD,
                item("1.", "Minutes of the meeting of 6 May 2025", bold=True),
                Row(((72, "2."), (105, "Appointment of an alternative contractor for")), bold=True, size=10),
                Row(((105, "the northern depots"),), bold=True, size=10),
                item("3.", "Questions", bold=True),
            ]
        )
    )
    assert items[1].title == "Appointment of an alternative contractor for the northern depots"


def test_leads_and_pages_stand_beside_titles() -> None:
    foot = [f"Page {number} of 5" for number in range(1, 6)]
    items = items_of(
        Sheet(
            [
                *HEAD,
                item("1.", "Apologies", (330, "Chair")),
                item("2.", "Winter gritting", (330, "Rosalind Amory"), (470, "2 - 3")),
                item("3.", "Potholes", (330, "Head of Roads"), (470, "4")),
                item("4.", "Bridge strategy 2025-30 (Pages 5 - 5)"),
            ],
            foot[0],
        ),
        *(Sheet(prose(8), foot[number]) for number in range(1, 5)),
    )
    assert [(one.lead, one.first_page, one.last_page) for one in items] == [
        ("Chair", None, None),
        ("Rosalind Amory", 2, 3),
        ("Head of Roads", 4, 4),
        (None, 5, 5),
    ]
    assert items[3].title == "Bridge strategy 2025-30"


def test_a_table_of_items_with_columns_for_lead_and_page() -> None:
    edges = (72, 110, 330, 460, 520)
    sheets = [
        [
            *HEAD,
            ruled(edges, "No.", "Item", "Lead", "Page"),
            ruled(edges, "1", "Apologies", "Chair", ""),
            ruled(edges, "2", "Winter gritting", "Rosalind Amory", "2"),
            ruled(edges, "3", "Potholes", "Head of Roads", "3 - 4"),
        ],
        [title("WINTER GRITTING"), *prose(10)],
        [title("POTHOLES"), *prose(10)],
        prose(10),
    ]
    items = items_of(*(Sheet(rows, f"Page {number}") for number, rows in enumerate(sheets, start=1)))
    assert [(one.number, one.title, one.lead, one.first_page, one.last_page) for one in items] == [
        ("1", "Apologies", "Chair", None, None),
        ("2", "Winter gritting", "Rosalind Amory", 2, 2),
        ("3", "Potholes", "Head of Roads", 3, 4),
    ]


def test_a_table_of_old_actions_on_an_agenda_is_not_its_items() -> None:
    edges = (72, 130, 400, 460)
    items = items_of(
        Sheet(
            [
                *HEAD,
                item("1.", "Apologies"),
                item("2.", "Matters arising"),
                ruled(edges, "No", "Action", "Owner"),
                ruled(edges, "05.25.1", "Ask for a price for salt", "RA"),
                ruled(edges, "05.25.2", "Mend the gate", "JT"),
                row(""),
                item("3.", "Potholes"),
            ]
        )
    )
    assert [one.number for one in items] == ["1", "2", "3"]


def test_stamps_say_where_papers_lie_when_the_agenda_does_not() -> None:
    items = items_of(
        Sheet([*HEAD, item("1.", "Apologies"), item("2.", "Winter gritting"), item("3.", "Potholes")]),
        Sheet([row("Agenda Item 2", x=420), title("WINTER GRITTING"), *prose(10)]),
        Sheet(prose(10)),
        Sheet([row("Agenda Item 3", x=420), title("POTHOLES"), *prose(10)]),
    )
    assert [(one.first_page, one.last_page) for one in items] == [(None, None), (2, 3), (4, 4)]


def test_pages_of_a_pack_that_is_not_here_are_left_out() -> None:
    items = items_of(
        Sheet([*HEAD, item("1.", "Apologies"), item("2.", "Winter gritting (Pages 3 - 8)"), item("3.", "Potholes")])
    )
    assert [(one.title, one.first_page) for one in items][1] == ("Winter gritting", None)


def test_the_list_that_minutes_begin_with_is_an_agenda() -> None:
    items = items_of(
        Sheet(
            [
                title("MARLCOMBE SCHOOL GOVERNORS: MINUTES"),
                row("Present: A Marl (Chair), B Thorne"),
                row(""),
                row("Agenda:"),
                row(""),
                *(
                    Row(((72, f"GB {number}/2425"), (180, name)))
                    for number, name in [(31, "Apologies"), (32, "Headteacher’s report"), (33, "Date of next meeting")]
                ),
                row(""),
                *prose(6),
            ]
        )
    )
    assert numbers_and_titles(items) == [
        ("GB 31/2425", "Apologies"),
        ("GB 32/2425", "Headteacher’s report"),
        ("GB 33/2425", "Date of next meeting"),
    ]


def test_numbered_headings_of_minutes_are_no_agenda() -> None:
    assert not items_of(
        Sheet(
            [
                title("HIGHWAYS PANEL: MINUTES"),
                row("Present: Councillors A Marl (Chair), B Thorne"),
                title("AGENDA POINTS"),
                item("1.", "APOLOGIES", bold=True),
                row("Councillor Wick.", x=105),
                item("2.", "GRITTING", bold=True),
                *prose(4),
            ]
        )
    )


def test_a_list_of_ways_to_take_part_is_not_the_agenda() -> None:
    items = items_of(
        Sheet(
            [
                *HEAD,
                item("1.", "Write to the clerk by noon on Monday."),
                item("2.", "Ring 01632 960800 during the meeting."),
                title("ORDER OF BUSINESS"),
                *(item(f"{number}.", f"Report of ward {number}") for number in range(1, 8)),
            ]
        )
    )
    assert [one.title for one in items][:2] == ["Report of ward 1", "Report of ward 2"]


CLOSURE = (
    "That under section 100A(4) of the Local Government Act 1972 the press and public be",
    "excluded from the meeting for the following business, on the grounds that it involves the",
    "likely disclosure of exempt information under paragraph 3 of Part 1 of Schedule 12A.",
)


@pytest.mark.parametrize(
    "between",
    [
        [title("EXEMPT ITEMS")],
        [title("PART 2 – NOT FOR PUBLICATION")],
        [title("Motion to exclude the press and public"), *(row(line) for line in CLOSURE)],
        [item("3.", "Exclusion of press and public"), *(row(line, x=105) for line in CLOSURE)],
    ],
)
def test_what_follows_an_exclusion_is_exempt(between: list[Row]) -> None:
    items = items_of(
        Sheet([*HEAD, item("1.", "Apologies"), item("2.", "Gritting"), *between, item("9.", "Sale of the depot")])
    )
    assert [one.access for one in items if one.number in {"1", "2", "3"}] == [Access.OPEN] * (len(items) - 1)
    assert items[-1].access is Access.EXEMPT


def test_an_empty_exempt_section_closes_nothing() -> None:
    items = items_of(
        Sheet(
            [
                *HEAD,
                title("UNRESTRICTED ITEMS"),
                item("1.", "Apologies"),
                item("2.", "Gritting"),
                title("EXEMPT ITEMS"),
                row("(At the time of preparing the agenda there were no exempt items.)"),
            ]
        )
    )
    assert [one.access for one in items] == [Access.OPEN, Access.OPEN]


def test_parts_numbered_one_to_three_are_sections_like_any_other() -> None:
    items = items_of(
        Sheet(
            [
                *HEAD,
                title("PART 1"),
                item("1.", "Apologies"),
                title("PART 2"),
                item("2.", "Gritting"),
                title("PART 3"),
                item("3.", "Dates"),
            ]
        )
    )
    assert {one.access for one in items} == {Access.OPEN}


def test_items_belong_to_their_parts_meeting_and_quote_what_is_printed() -> None:
    paper = read(Sheet([*HEAD, item("1.", "Apologies"), item("2.", "Gritting (Pages 4 - 9)")]))
    items = found(paper, [Meeting(id="meeting-1", part=0)])
    assert {one.meeting for one in items} == {"meeting-1"}
    for one in items:
        assert one.part == 0
        for evidence in one.evidence:
            assert evidence.quote in " ".join(paper.pages[evidence.page - 1].text.split())
    assert len({one.id for one in items}) == len(items)


def test_a_lettered_list_behind_a_title_is_no_part_of_it() -> None:
    entry = entry_of("5", block(["Officer reports a). Chair b). Secretary c). Treasurer"]))
    assert entry.title == "Officer reports"
    assert entry_of("5", block(["Plan a) of the two sites"])).title == "Plan a) of the two sites"


def test_a_list_of_business_is_an_agenda_though_no_word_says_so_and_its_numerals_end_at_one_place() -> None:
    head = [title("WREN MILL LIBRARY", size=14), row("Monday, 5 May 2031, 7 p.m.")]
    business = {
        "I.": "Call to order",
        "II.": "Minutes of 4 April",
        "VIII.": "Roof",
        "IX.": "New business",
        "X.": "Adjournment",
    }
    rows = [across((95 - 6 * len(numeral), numeral), (105, text)) for numeral, text in business.items()]
    paper = read(Sheet([*head, *rows]))
    assert [(part.kind, part.inferred) for part in paper.parts] == [(PartKind.AGENDA, True)]
    assert numbers_and_titles(found(paper)) == [(numeral[:-1], text) for numeral, text in business.items()]
    told = read(Sheet([*head, *rows, row("The Board agreed to mend the roof.")]))
    assert [part.kind for part in told.parts] == [PartKind.OTHER]
