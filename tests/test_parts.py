"""Packs split into their papers, by the signs that packs of several makers carry."""

import pytest
from drawn_papers import Row, Sheet, across, prose, read, row, title
from hypothesis import given
from hypothesis import strategies as st

from minutebook.ingest.model import Paper
from minutebook.ingest.parts.appendices import appendix_ordinal
from minutebook.ingest.parts.cues import ATTENDANCE
from minutebook.schema import PartKind

BLANK = Sheet([row("This page is intentionally left blank", x=200)])
PRESENT = [row("Present: Councillors A Marl (Chair), B Thorne and C Wick"), row("Apologies: Councillor D Sedge")]


def parts_of(paper: Paper) -> list[tuple[str, str, int, int]]:
    return [(part.kind.value, part.title, part.first_page, part.last_page) for part in paper.parts]


def numbered(*sheets: Sheet) -> list[Sheet]:
    """With "Page 1 of 9" in the foot of each page."""
    return [
        Sheet(sheet.rows, f"Page {number} of {len(sheets)}", sheet.across) for number, sheet in enumerate(sheets, 1)
    ]


def report(name: str) -> list[Row]:
    return [
        title(name),
        across((72, "To:"), (200, "Environment Committee")),
        across((72, "Meeting Date:"), (200, "13 May 2025")),
        across((72, "From:"), (200, "Director of Environment")),
        *prose(24),
    ]


AGENDA = Sheet(
    [
        title("ENVIRONMENT COMMITTEE", size=16),
        title("AGENDA", size=16),
        across((72, "1."), (100, "Apologies")),
        across((72, "2."), (100, "Minutes of 11 March 2025"), (460, "2 - 3")),
        across((72, "3."), (100, "Footpath repairs"), (460, "4 - 6")),
        across((72, "4."), (100, "Flood wardens"), (460, "7")),
    ]
)


def test_an_agendas_page_references_part_the_pack() -> None:
    paper = read(
        *numbered(
            AGENDA,
            Sheet([title("ENVIRONMENT COMMITTEE: MINUTES"), *PRESENT, *prose(30)]),
            Sheet(prose(20)),
            Sheet(report("FOOTPATH REPAIRS")),
            Sheet(prose(10)),
            Sheet([title("Appendix A"), title("Paths to be repaired"), *prose(10)]),
            Sheet(report("FLOOD WARDENS")),
        )
    )
    assert parts_of(paper) == [
        ("agenda", "AGENDA", 1, 1),
        ("minutes", "ENVIRONMENT COMMITTEE: MINUTES", 2, 3),
        ("report", "FOOTPATH REPAIRS", 4, 5),
        ("appendix", "Appendix A Paths to be repaired", 6, 6),
        ("report", "FLOOD WARDENS", 7, 7),
    ]


def test_stamps_and_blank_pages_part_a_pack_whose_printed_numbers_lag_behind() -> None:
    def stamped(page: int, item: str, *rows: Row) -> Sheet:
        return Sheet([across((230, f"Page {page}"), (420, f"Agenda Item {item}")), *rows])

    paper = read(
        Sheet([title("Public Document Pack"), title("HOUSING PANEL"), row("Please find the agenda below."), *prose(5)]),
        BLANK,
        stamped(1, "5", *report("EMPTY HOMES")),
        Sheet(prose(12), "Page 2"),
        BLANK,
        Sheet([title("Survey of empty homes"), *prose(12)], "Page 4"),
        stamped(5, "6", *report("RENT SETTING")),
    )
    assert [(kind, name, first, last) for kind, name, first, last in parts_of(paper)][1:] == [
        ("report", "EMPTY HOMES", 3, 5),
        ("appendix", "Survey of empty homes", 6, 6),
        ("report", "RENT SETTING", 7, 7),
    ]


def test_reports_heads_alone_part_a_pack() -> None:
    paper = read(
        Sheet([title("CABINET"), title("AGENDA"), row("1. Apologies"), row("2. Parking charges"), row("3. Markets")]),
        Sheet(report("PARKING CHARGES")),
        Sheet(prose(30)),
        Sheet(report("MARKETS")),
    )
    assert [(name, first, last) for _, name, first, last in parts_of(paper)] == [
        ("AGENDA", 1, 1),
        ("PARKING CHARGES", 2, 3),
        ("MARKETS", 4, 4),
    ]


def test_bookmarks_part_a_pack_and_headings_under_them_do_not() -> None:
    paper = read(
        Sheet([title("AGENDA"), row("8. Review of libraries")]),
        Sheet([title("REVIEW OF LIBRARIES"), *prose(20), title("Background"), *prose(5)]),
        Sheet(prose(20)),
        Sheet([title("Opening hours"), *prose(5)]),
        bookmarks=[
            (0, "Agenda", 1),
            (0, "8 Review of libraries", 2),
            (1, "Background", 2),
            (1, "Opening hours.xlsx", 4),
        ],
    )
    assert parts_of(paper) == [
        ("agenda", "AGENDA", 1, 1),
        ("report", "REVIEW OF LIBRARIES", 2, 3),
        ("appendix", "Opening hours", 4, 4),
    ]


def test_an_attachments_own_appendices_stay_in_it() -> None:
    paper = read(
        *numbered(
            AGENDA,
            Sheet([title("ENVIRONMENT COMMITTEE: MINUTES"), *PRESENT, *prose(30)]),
            Sheet(prose(20)),
            Sheet(report("FOOTPATH REPAIRS")),
            Sheet([title("PATHS STRATEGY", size=22), title("2025 to 2030", size=22)]),
            Sheet([title("Appendix 1"), *prose(10)]),
            Sheet(report("FLOOD WARDENS")),
        )
    )
    found = [(kind, first, last) for kind, _, first, last in parts_of(paper)]
    assert found[2:4] == [("report", 4, 4), ("appendix", 5, 6)]


def test_minutes_of_two_meetings_and_the_log_behind_them() -> None:
    paper = read(
        Sheet([title("MINUTES OF THE ANNUAL MEETING OF WEXCOMBE PARISH COUNCIL"), *PRESENT, *prose(20)]),
        Sheet([title("MINUTES OF THE WEXCOMBE PARISH COUNCIL MEETING"), *PRESENT, *prose(30)]),
        Sheet(
            [
                *prose(2),
                row("Signed ................................ Date ................"),
                title("ACTION LIST SUMMARY"),
                across((72, "No"), (150, "Action"), (450, "Owner")),
                across((72, "05.25.03"), (150, "Ask for a price for the bus shelter"), (450, "JT")),
                across((72, "05.25.04"), (150, "Clear the ditch in Mill Lane"), (450, "RW")),
            ]
        ),
    )
    assert parts_of(paper) == [
        ("minutes", "MINUTES OF THE ANNUAL MEETING OF WEXCOMBE PARISH COUNCIL", 1, 1),
        ("minutes", "MINUTES OF THE WEXCOMBE PARISH COUNCIL MEETING", 2, 3),
        ("action_log", "ACTION LIST SUMMARY", 3, 3),
    ]


def test_slides_behind_minutes_are_an_appendix() -> None:
    paper = read(
        Sheet([title("RESIDENTS’ MEETING: MINUTES"), *PRESENT, *prose(20)]),
        Sheet([title("A year in Hartsmere", size=30), row("Annual meeting")], across=True),
        Sheet([title("Our events", size=30), row("Spring fair")], across=True),
    )
    assert [(kind, first, last) for kind, _, first, last in parts_of(paper)] == [("minutes", 1, 1), ("appendix", 2, 3)]


def test_an_appendix_behind_a_single_paper_is_a_part_and_what_precedes_its_heading_is_not() -> None:
    paper = read(
        Sheet([title("Hartsmere Village Hall Safety Plan"), *prose(30)]),
        Sheet([*prose(8), row("Appendix 1 shows the exits.")]),
        Sheet([title("Appendix 1: Exits"), *prose(8)]),
    )
    assert parts_of(paper) == [
        ("plan", "Hartsmere Village Hall Safety Plan", 1, 2),
        ("appendix", "Appendix 1: Exits", 3, 3),
    ]


def test_a_plan_that_points_to_its_own_pages_is_no_pack() -> None:
    sheets = [
        Sheet([title("Saltby Harbour Plan 2025 to 2030"), *prose(6), row("Dredging is set out below (page 2).")]),
        Sheet([row("Moorings follow (page 3)."), *prose(20)]),
        Sheet([title("Moorings"), *prose(20)]),
    ]
    assert parts_of(read(*numbered(*sheets))) == [("plan", "Saltby Harbour Plan 2025 to 2030", 1, 3)]


def test_a_plan_behind_a_blank_page_is_a_plan() -> None:
    plan = Sheet([title("Saltby Harbour Plan 2025 to 2030"), *prose(20)])
    assert parts_of(read(Sheet([]), plan)) == [("plan", "Saltby Harbour Plan 2025 to 2030", 1, 2)]


def test_the_forms_of_a_forward_plan_are_no_heads_of_reports() -> None:
    def form(name: str) -> list[Row]:
        labels = (("Title of report:", name), ("Date:", "9 May 2025"), ("From:", "Head of Roads"))
        return [across((72, label), (200, value)) for label, value in labels]

    paper = read(Sheet([title("Forward Plan of Key Decisions"), *form("Roads"), *form("Bridges")]))
    assert [kind for kind, _, _, _ in parts_of(paper)] == ["forward_plan"]


def test_a_file_of_reports_without_an_agenda_begins_with_a_report() -> None:
    paper = read(*(Sheet(report(name)) for name in ("ROADS", "BRIDGES", "QUAYS")))
    assert [(kind, name) for kind, name, _, _ in parts_of(paper)] == [
        ("report", "ROADS"),
        ("report", "BRIDGES"),
        ("report", "QUAYS"),
    ]


def test_a_cover_is_told_from_the_agenda_behind_it() -> None:
    paper = read(
        Sheet([title("Summons to a Meeting of the Council", size=24), title("on 13 March 2025", size=24)]),
        BLANK,
        Sheet([title("A G E N D A"), row("1. Apologies"), row("2. Questions"), row("3. Pay policy")]),
    )
    assert parts_of(paper) == [
        ("cover", "Summons to a Meeting of the Council", 1, 2),
        ("agenda", "AGENDA", 3, 3),
    ]


@pytest.mark.parametrize("name", ["Notes from our first open meeting", "Note of the Mooring Holders' meeting"])
def test_notes_of_a_meeting_are_minutes(name: str) -> None:
    paper = read(Sheet([title(name), row("The quay is to be painted in June."), *prose(6)]))
    assert [kind for kind, *_ in parts_of(paper)] == ["minutes"]


def test_an_agenda_may_say_whose_it_is_and_begin_with_those_present() -> None:
    rows = [title("AGENDA for Wren Mill AGM"), row("Members present"), row("Apologies"), row("Election of officers")]
    assert [part.kind for part in read(Sheet(rows)).parts] == [PartKind.AGENDA]


WRITTEN_UP = [
    "Wren, Ode and Pike were in attendance.",
    "Pike was elected Chair.",
    "The committee agreed to hold the quiz on the last Friday of the term.",
    "The committee decided that the shelves would be bought in June.",
]
TO_COME = ["To receive apologies.", "To agree the date of the quiz.", "To elect a Chair."]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [(WRITTEN_UP, PartKind.MINUTES), (TO_COME, PartKind.AGENDA), (WRITTEN_UP[1:], PartKind.AGENDA)],
    ids=["who came and what was decided", "what is to come", "nobody came"],
)
def test_an_agenda_written_up_afterwards_is_minutes(lines: list[str], kind: PartKind) -> None:
    paper = read(Sheet([title("Committee Meeting"), title("Agenda"), *(row(line) for line in lines), *prose(6)]))
    assert [part.kind for part in paper.parts] == [kind]


def test_minutes_may_be_told_by_nothing_but_what_happened() -> None:
    told = [
        "A meeting of the Wren Mill Association took place on 4 March 2031. Present were A Wren, B Ode and C Pike.",
        "A motion by Ode to mend the sluice was seconded and carried.",
        "Pike moved to paint the wheel. The motion was seconded and unanimously approved.",
        "The budget was approved.",
    ]
    paper = read(Sheet([title("WREN MILL ASSOCIATION"), *(row(line) for line in told), *prose(6)]))
    assert [part.kind for part in paper.parts] == [PartKind.MINUTES]


DECIDED = [
    "Treasurer's report",
    "It was agreed to pay for the new sluice.",
    "Wheel",
    "Members agreed to paint the wheel in June.",
]


@pytest.mark.parametrize(
    "head",
    [
        ["A regularly scheduled meeting of the Wren Mill Board was held on Tuesday, March 4, 2031."],
        ["Record of the Meeting of the Wren Mill Board", "held on 4 March 2031"],
        ["The committee met on Tuesday 4 March 2031 at the mill. A Wren took the chair."],
        ["Meeting Summary", "Wren Mill Forum, 4 March 2031", "Participants: A Wren, B Ode"],
        ["Decisions taken at the meeting of the Wren Mill Board on 4 March 2031"],
        ["WREN MILL CLUB A.G.M. 4th March 2031"],
        ["4 March 2031", "The Chair, Cllr A Wren, presided. Cllrs B Ode and C Pike came too."],
    ],
)
def test_minutes_are_known_however_their_head_tells_that_there_was_a_meeting(head: list[str]) -> None:
    [part] = read(Sheet([title("WREN MILL"), *(row(line) for line in [*head, *DECIDED]), *prose(6)])).parts
    assert (part.kind, part.inferred) == (PartKind.MINUTES, True)


@pytest.mark.parametrize(
    "told",
    [
        ["200 people were present at the fair.", "The council agreed to mend the lane.", "We all agreed it went well."],
        ["Background", "In 2019 the Board agreed to keep the sluice.", "Members noted that the cost had risen."],
        ["Purpose", "This policy was approved by the Board, and it was agreed to look at it each year."],
    ],
    ids=["news", "a report that recalls", "a policy"],
)
def test_what_only_speaks_of_decisions_is_no_minutes(told: list[str]) -> None:
    paper = read(Sheet([title("Wren Mill"), *(row(line) for line in told), *prose(6)]))
    assert [part.kind for part in paper.parts] == [PartKind.OTHER]


def test_ordinary_minutes_with_headings_at_the_top_of_pages_stay_whole() -> None:
    paper = read(
        Sheet([title("MINUTES of a meeting of the Finance Committee held on 3 June 2025"), *PRESENT, *prose(25)]),
        Sheet([title("MINUTES OF THE LAST MEETING"), *prose(25)]),
        Sheet([title("DATE OF NEXT MEETING"), row("1 July 2025"), row("It was dealt with under agenda item 4")]),
    )
    assert [(kind, first, last) for kind, _, first, last in parts_of(paper)] == [("minutes", 1, 3)]


def test_each_part_says_where_its_title_is_printed() -> None:
    paper = read(Sheet([title("Saltby Harbour Board: Minutes"), *PRESENT, *prose(10)]))
    (part,) = paper.parts
    assert [(one.page, one.quote) for one in part.evidence] == [(1, part.title)]
    assert part.title in paper.pages[0].text


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("Appendix A", 1),
        ("APPENDIX 2. Version 21 of the plan", 2),
        ("Appendix IV: Costs", 4),
        ("Annex B Proposed budget", 2),
        ("Appendix 3 – Grants", 3),
        ("Appendix 2 illustrates the model", None),
        ("Appendix 3 Illustrates the services", None),
        ("Appendix 1, which was tabled", None),
        ("Appendix 1 ............ 12", None),
        ("Appendix 1.2 Detail", None),
        ("Appendices", None),
        ("Schedule of payments", None),
    ],
)
def test_headings_of_appendices_are_told_from_sentences_about_them(text: str, ordinal: int | None) -> None:
    assert appendix_ordinal(text) == ordinal


@given(st.lists(st.sampled_from(["report", "appendix", "minutes", "prose", "blank"]), min_size=1, max_size=6))
def test_parts_cover_every_page_once_in_order(kinds: list[str]) -> None:
    sheets = {
        "report": Sheet(report("ROADS")),
        "appendix": Sheet([title("Appendix B"), *prose(5)]),
        "minutes": Sheet([title("ROADS PANEL: MINUTES"), *PRESENT]),
        "prose": Sheet(prose(5)),
        "blank": Sheet([]),
    }
    paper = read(*(sheets[kind] for kind in kinds))
    assert paper.parts[0].first_page == 1
    assert paper.parts[-1].last_page == len(kinds)
    for part, following in zip(paper.parts, paper.parts[1:], strict=False):
        assert part.first_page <= part.last_page
        assert following.first_page in {part.last_page, part.last_page + 1}
    assert [piece.part for piece in paper.flow] == sorted(piece.part for piece in paper.flow)
    assert all(isinstance(part.kind, PartKind) for part in paper.parts)


@pytest.mark.parametrize(
    ("text", "names_people"),
    [
        ("Attendance", True),
        ("Attendance: Cllr Wherry", True),
        ("Attendance list", True),
        ("Present were the Chair and two members", True),
        ("Attendance improves where pupils start the day well", False),
        ("Attendance at events rises", False),
    ],
)
def test_words_on_attendance_that_name_nobody_make_no_minutes(text: str, names_people: bool) -> None:
    assert bool(ATTENDANCE.search(text)) is names_people
