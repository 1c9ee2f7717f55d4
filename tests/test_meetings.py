"""The meetings that a paper's heads name."""

import pytest
from drawn_papers import Row, Sheet, across, prose, read, row, ruled, title

from minutebook.extract.evidence import Ids
from minutebook.extract.meetings.meetings import find_meetings, meeting_spans
from minutebook.ingest.model import Paper
from minutebook.schema import Meeting, MeetingKind, MeetingStatus

LIST = (
    row("PRESENT: Mr A Birch (Chairman), Mrs C Dale and Mr E Frost"),
    title("1. Apologies"),
    row("There were none."),
)


def meetings(*rows: Row) -> list[Meeting]:
    return find_meetings(read(Sheet(rows)), Ids("0" * 64))


def only(*rows: Row) -> Meeting:
    (meeting,) = meetings(*rows)
    return meeting


def test_sentence_names_body_place_and_date() -> None:
    meeting = only(
        title("FENMARSH COUNTY COUNCIL"),
        row("MINUTES of a meeting of the Harbour Committee held in the Council Chamber, Old Wharf"),
        row("House, Saltby on Tuesday, 4 March 2025."),
        *LIST,
    )
    assert (meeting.body, meeting.date) == ("Harbour Committee", "2025-03-04")
    assert meeting.venue == "Council Chamber, Old Wharf House, Saltby"
    assert (meeting.status, meeting.kind) == (MeetingStatus.HELD, MeetingKind.ORDINARY)


def test_rows_of_the_head_give_time_and_place() -> None:
    meeting = only(
        title("SKATE PARK WORKING GROUP: MINUTES"),
        across((72, "Date:"), (160, "Tuesday, 9th February 2016")),
        across((72, "Time:"), (160, "2.00pm – 4.59pm")),
        across((72, "Venue:"), (160, "Reading Room, Marl Lane")),
        *LIST,
    )
    assert (meeting.body, meeting.date) == ("SKATE PARK WORKING GROUP", "2016-02-09")
    assert (meeting.start_time, meeting.end_time, meeting.venue) == ("14:00", "16:59", "Reading Room, Marl Lane")


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("MINUTES OF THE WEXCOMBE PARISH COUNCIL MEETING HELD ON 4th March 2025", "WEXCOMBE PARISH COUNCIL"),
        (
            "MINUTES OF TRUSTEES OF THE FRIENDS OF WEXCOMBE MILL HELD ON 4th March 2025",
            "TRUSTEES OF THE FRIENDS OF WEXCOMBE MILL",
        ),
        ("MINUTES OF THE ANNUAL MEETING OF WEXCOMBE PARISH COUNCIL ON 4th March 2025", "WEXCOMBE PARISH COUNCIL"),
        ("Chess Club Committee Meeting - Minutes 4 March 2025", "Chess Club Committee"),
        ("WEXCOMBE HOUSING SOCIETY MINUTE OF BOARD MEETING 4th March 2025", "WEXCOMBE HOUSING SOCIETY"),
        ("CORPORATE GRANTS PANEL – 4th March 2025", "CORPORATE GRANTS PANEL"),
        ("Full Governing Body Meeting 4th March 2025", "Full Governing Body"),
        ("Marsh Lane Community Group Meeting – 4th March 2025", "Marsh Lane Community Group"),
        ("COMMITTEE Full Governing Body DATE 04/03/2025", "Full Governing Body"),
        ("Minutes of the Pay Sub-Committee held on 4th March 2025", "Pay Sub-Committee"),
        (
            "Minutes of the Monthly Meeting of Saltby Municipal District held on 4th March 2025",
            "Saltby Municipal District",
        ),
    ],
)
def test_ways_of_printing_a_body(heading: str, body: str) -> None:
    meeting = only(title(heading, size=11), *LIST)
    assert (meeting.body, meeting.date) == (body, "2025-03-04")


def test_committee_is_named_rather_than_its_council() -> None:
    meeting = only(
        title("Fenmarsh County Council"),
        title("ENVIRONMENT COMMITTEE"),
        row("Tuesday, 13 May 2025"),
        row("10:00hr"),
        row("Council Chamber, Old Wharf House, Saltby"),
        title("AGENDA"),
        row("1. Apologies"),
    )
    assert (meeting.body, meeting.date, meeting.start_time) == ("ENVIRONMENT COMMITTEE", "2025-05-13", "10:00")
    assert meeting.venue == "Council Chamber, Old Wharf House, Saltby"
    assert meeting.status is MeetingStatus.SCHEDULED


def test_council_that_the_title_names_in_full() -> None:
    meeting = only(
        title("Saltby Parish Council"),
        row("Minutes of the Parish Council Meeting held on Monday 6th January 2025 at 7.30pm in the Reading"),
        row("Room"),
        row("Present: Cllr J Smith (in the Chair), Cllrs A Brown and C White"),
    )
    assert (meeting.body, meeting.start_time, meeting.venue) == ("Saltby Parish Council", "19:30", "Reading Room")


def test_date_of_the_letter_is_not_the_meetings() -> None:
    meeting = only(
        row("Wednesday, 5 March 2025"),
        row("To: All Members of the Town Council"),
        row("A meeting of the Town Council will be held in the Guildhall, Saltby on Thursday,"),
        row("13th March, 2025 at 10.00 am to deal with the following business."),
        title("A G E N D A"),
        row("1. Apologies for Absence"),
    )
    assert (meeting.body, meeting.date, meeting.start_time) == ("Town Council", "2025-03-13", "10:00")


def test_recorded_start_and_close_go_before_the_hour_it_was_called_for() -> None:
    meeting = only(
        title("Minutes of the Harbour Board meeting held on 6 May 2021 at 6.00 pm"),
        row("Present: Ann Birch and Carl Dale"),
        row("The meeting was called to order at 6:04 p.m. by the Chair."),
        title("1. Welcome"),
        row("The library in Marl Lane had closed at 5 pm."),
        title("2. Close"),
        row("The meeting closed at 1945"),
    )
    assert (meeting.start_time, meeting.end_time) == ("18:04", "19:45")


def test_hour_of_the_close_without_its_half_is_read_by_the_start() -> None:
    meeting = only(
        title("Minutes of the Harbour Board meeting held on 6 May 2021 at 7.30pm"),
        *LIST,
        row("The meeting closed at 9.05"),
    )
    assert (meeting.start_time, meeting.end_time) == ("19:30", "21:05")


def test_date_without_a_year_takes_it_from_the_next_meeting() -> None:
    head = (title("Minutes of the Harbour Board meeting held on 10 December at 5.30pm"), *LIST)
    assert only(*head, title("5. Next meeting"), row("11 March 2025 at 5.30pm")).date == "2024-12-10"
    assert only(*head).date is None


def test_month_comes_first_where_the_paper_spells_it_so() -> None:
    meeting = only(
        title("CITY COUNCIL AGENDA"),
        row("Date: 2/9/2021"),
        title("1. Minutes"),
        row("Printed February 9, 2021 for the council"),
    )
    assert meeting.date == "2021-02-09"


def test_two_sets_of_minutes_in_one_file_are_two_meetings() -> None:
    def minutes(kind: str, date: str) -> Sheet:
        head = title(f"MINUTES OF THE {kind}MEETING OF WEXCOMBE PARISH COUNCIL HELD ON {date}", size=11)
        return Sheet((head, *LIST, *prose(8)))

    paper = read(minutes("ANNUAL ", "8th May 2025"), minutes("", "12th June 2025"))
    found = find_meetings(paper, Ids("0" * 64))
    assert [(m.date, m.kind) for m in found] == [
        ("2025-05-08", MeetingKind.ANNUAL),
        ("2025-06-12", MeetingKind.ORDINARY),
    ]
    spans = [(first, last) for _, first, last in meeting_spans(paper, found)]
    assert spans[0][1] <= spans[1][0]


def test_report_and_plan_give_no_meeting() -> None:
    assert meetings(title("Young People's Plan 2025 to 2027"), row("Published on 4 March 2025"), *prose(12)) == []


def test_action_log_names_its_body_but_is_of_no_meeting() -> None:
    log = only(
        title("HARBOUR COMMITTEE"),
        row("Minutes - Action Log"),
        row("This is the updated action log as at 24th February 2016."),
    )
    assert (log.body, log.date, log.status) == ("HARBOUR COMMITTEE", None, None)


def test_evidence_is_printed_on_its_page_and_ids_repeat() -> None:
    paper: Paper = read(Sheet((title("Minutes of the Harbour Board meeting held on 6 May 2021"), *LIST)))
    (meeting,), (again,) = (find_meetings(paper, Ids("0" * 64)) for _ in range(2))
    assert meeting.id == again.id
    for evidence in meeting.evidence:
        assert evidence.quote in " ".join(paper.pages[evidence.page - 1].text.split())


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (("Eastmere Care Board", "Finance and Pay Committee", "Minutes, 4 March 2025"), "Finance and Pay Committee"),
        (("Saltby Town Council", "Events Working Party", "4 March 2025, minutes"), "Events Working Party"),
        (("FENMARSH FIRE AUTHORITY", "At a meeting of the Audit, Pay and Standards Committee held on 4 March 2025"),
         "Audit, Pay and Standards Committee"),
        (("Meeting: Pay and Rewards Sub-Committee", "Minutes", "Date: 04/03/2025"), "Pay and Rewards Sub-Committee"),
        (("The Parochial Church Council of St Olave", "Minutes of the PCC meeting held on 4.3.25 at 7.45pm"),
         "Parochial Church Council of St Olave"),
        (("The Lantern Academies Trust", "Trust Board", "Minutes, 4 March 2025"), "Trust Board"),
        (("THE LANTERN TRUST", "Minutes of the Audit Committee held on 4 March 2025 at Old House"), "Audit Committee"),
        (("Larkspur School – Local Governing Body", "Minutes of the Spring Term meeting, 4 March 2025"),
         "Local Governing Body"),
    ],
)  # fmt: skip
def test_the_body_that_met_is_named_rather_than_its_organisation(lines: tuple[str, ...], body: str) -> None:
    assert only(title(lines[0]), *map(row, lines[1:]), *LIST).body == body


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("held on 3 March 2025 at the Reading Room, 7pm", "Reading Room"),
        ("held on 4 March 2025 at 6pm at 40 Cooper Street", "40 Cooper Street"),
        ("held on 4 March 2025 at Old Wharf House at 7.30pm", "Old Wharf House"),
        ("held on 4 March 2025 at the offices of Carey and Lowe", "offices of Carey and Lowe"),
        ("held on 4 March 2025 at the Civic Offices, commencing at 6.00 p.m.", "Civic Offices"),
        ("Date: 4 March 2025 Time: 5.30pm Venue: School Library", "School Library"),
        ("held on 4 March 2025 at 7pm", None),
        ("on Wednesday 4 March 2025, 7.30pm Saltby Village Hall", "Saltby Village Hall"),
        ("HELD ON 4 MARCH 2025 AT 7.00PM IN THE TOWN HALL", "TOWN HALL"),
        ("held on 4.3.25 at 7.45pm in the Church Room", "Church Room"),
        ("held at 31 Foundry Street and by video on Tuesday 4 March 2025 at 4pm", "31 Foundry Street"),
        ("held at the Foundry by video on Tuesday 4 March 2025 at 4pm", None),
    ],
)
def test_the_venue_stands_before_or_behind_the_time(line: str, venue: str | None) -> None:
    assert only(title("SALTBY HARBOUR COMMITTEE"), row(f"Minutes of the meeting {line}"), *LIST).venue == venue


def test_the_venue_may_stand_below_the_hours_below_the_date() -> None:
    meeting = only(
        title("Minutes of the Planning Committee"),
        row("4 March 2025"),
        row("6.00pm to 7.10pm"),
        row("Committee Room 2, Guildhall"),
        *LIST,
    )
    assert (meeting.start_time, meeting.end_time, meeting.venue) == ("18:00", "19:10", "Committee Room 2, Guildhall")


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("The Village Hall at 7.30 p.m.", "The Village Hall"),
        ("7.30 pm in St Brannoc’s Hall.", "St Brannoc’s Hall"),
        (
            "OWH, 3rd Floor, 65 Cooper Street, Saltby, SL2A 4JE",
            "OWH, 3rd Floor, 65 Cooper Street, Saltby, SL2A 4JE",
        ),
    ],
)
def test_the_venue_may_stand_below_the_date(line: str, venue: str) -> None:
    meeting = only(
        title("SALTBY HARBOUR COMMITTEE"), row("Minutes of the meeting"), row("4 March 2025"), row(line), *LIST
    )
    assert meeting.venue == venue
    assert meeting.start_time == ("19:30" if "7.30" in line else None)


def test_the_venue_ends_with_its_line_where_a_label_stands_below() -> None:
    heads = (row("HELD AT ST BRANNOC’S HALL SALTBY"), row("CHAIR’S WELCOME: Ann Ash welcomed everyone."))
    meeting = only(title("SALTBY WALKERS AGM MINUTES 22 JUNE 2023"), *heads, *LIST)
    assert meeting.venue == "ST BRANNOC’S HALL SALTBY"


def test_a_bare_time_beside_the_date_is_the_start() -> None:
    meeting = only(title("SALTBY CHESS SOCIETY: MINUTES"), row("14.00, Tuesday 4 March 2025"), *LIST)
    assert meeting.start_time == "14:00"


def test_a_motion_to_adjourn_tells_the_end() -> None:
    meeting = only(
        title("Harwick Falls Selectboard"),
        row("Regular Meeting Minutes"),
        row("Tuesday, March 4, 2025, 6:30 PM, Town Office"),
        *LIST,
        title("2. Adjournment"),
        row("Motion to adjourn at 8:05 PM by C Dale. So voted."),
    )
    assert (meeting.start_time, meeting.end_time, meeting.venue) == ("18:30", "20:05", "Town Office")


def test_the_end_stands_in_a_row_or_a_line_of_its_own() -> None:
    head = (title("Minutes of the Harbour Board meeting held on 6 May 2021 at 6.00 pm"), *LIST, title("5. Close"))
    assert only(*head, row("Start: 18:05"), row("End: 19:20")).end_time == "19:20"
    edges = (72, 200, 300)
    clock = [ruled(edges, "Actual start time", "18:05"), ruled(edges, "Actual end time", "19:20")]
    assert only(*head, *clock).end_time == "19:20"


def test_a_name_goes_on_in_the_title_of_its_minutes() -> None:
    meeting = only(
        title("Marl Quarter Improvement Area"), title("Commission Meeting Minutes", size=20), row("3 March 2025"), *LIST
    )
    assert meeting.body == "Marl Quarter Improvement Area Commission"


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("MINUTES of the Harbour Committee, Monday 1 September 2031, Mill House, 8pm", "Mill House"),
        ("MINUTES of the Harbour Committee, 27 March 2031, 14:00 to 16:30, The Old Exchange", "The Old Exchange"),
        ("MINUTES of the Harbour Committee held at 7pm on 27 March 2031 at The Pavilion.", "The Pavilion"),
    ],
)
def test_the_place_stands_beside_day_and_hour(line: str, venue: str) -> None:
    assert only(title(line, size=10), *LIST).venue == venue


@pytest.mark.parametrize("text", ["The meeting closed at 8.02.", "The final closure of the meeting was at 8.02 pm"])
def test_closing_time_in_few_words(text: str) -> None:
    meeting = only(title("MINUTES of the Harbour Committee held on 1 September 2031 at 7pm", size=11), *LIST, row(text))
    assert (meeting.start_time, meeting.end_time) == ("19:00", "20:02")


def test_a_room_is_no_conference() -> None:
    meeting = only(
        title("FENMARSH NATIONAL PARK AUTHORITY"),
        title("MINUTES OF THE ANNUAL GENERAL MEETING", size=11),
        row("Friday, 28th June, 2031 10.00 am"),
        row("Conference Room, Old Wharf, Fenmarsh"),
        *LIST,
    )
    assert meeting.body == "FENMARSH NATIONAL PARK AUTHORITY"


def test_directors_meet_as_the_body_that_the_head_names() -> None:
    meeting = only(
        title("Fenmarsh Academies Trust"),
        row("Minutes of the Directors’ Meeting held on Wednesday, 28th September 2031 at 6.30 pm"),
        *LIST,
    )
    assert meeting.body == "Fenmarsh Academies Trust"


def test_a_list_of_those_present_makes_a_meeting_without_a_day() -> None:
    meeting = only(title("June 2031 Board Meeting Minutes"), *LIST)
    assert (meeting.body, meeting.date) == ("Board", None)


def test_a_table_at_the_head_goes_on_with_the_people() -> None:
    meeting = only(
        title("Minutes of Meeting"),
        title("Harbour School Governing Body"),
        ruled(
            (72.0, 150.0, 300.0, 370.0, 520.0), "Date of Meeting:", "4 December 2031 7.00pm", "Location:", "Old Wharf"
        ),
        ruled((72.0, 150.0, 300.0, 370.0, 520.0), "Present:", "Ann Ash", "", ""),
        ruled((72.0, 150.0, 300.0, 370.0, 520.0), "Apologies:", "Bob Birch", "", ""),
        title("1. Matters arising", size=11),
    )
    assert (meeting.date, meeting.start_time) == ("2031-12-04", "19:00")


@pytest.mark.parametrize(
    ("heads", "body"),
    [
        (
            ("FENMARSH ROWING CLUB", "Minutes of the 31st Annual General Meeting held on 4 March 2025"),
            "FENMARSH ROWING CLUB",
        ),
        (("FENMARSH ROWING CLUB", "Minutes of the 3rd Trustees’ Meeting held on 4 March 2025"), "Trustees"),
        (("Minutes of the 2nd Fenmarsh Scout Group held on 4 March 2025",), "2nd Fenmarsh Scout Group"),
        (("Saltby KLM Meeting", "Minutes of Meeting 1 (the first of the board)", "4 March 2025"), "Saltby KLM"),
        (("Minutes of the Annual Council Meeting of the Parish Council held on 4 March 2025",), "Parish Council"),
        (("EXTRAORDINARY MEETING", "Minutes of Meeting", "4 March 2025"), None),
    ],
)
def test_numbers_and_kinds_of_meetings_are_no_body(heads: tuple[str, ...], body: str | None) -> None:
    assert only(*map(title, heads), *LIST).body == body


def test_a_name_of_no_kind_is_known_where_the_minutes_name_it_again() -> None:
    heads = (title("Roads, Paths and Open Spaces"), title("Tuesday 4 March 2025"), *LIST)
    again = row("Resolved that the minutes of the meeting of Roads, Paths and Open Spaces held in May be signed.")
    assert only(*heads, title("2. Minutes"), again).body == "Roads, Paths and Open Spaces"
    assert only(*heads).body is None


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        ("Minutes of the Harbour Board meeting held on 4 March 2025 via Microsoft Teams", "Microsoft Teams"),
        ("Minutes of the Harbour Board meeting held via Zoom on 4 March 2025 at 7pm", "Zoom"),
        ("Minutes of the Harbour Board meeting on 4 March 2025 (online)", "online"),
        ("Minutes of the Harbour Board meeting held on 4 March 2025 at 7pm in the Mill Hall and via Zoom", None),
        ("Minutes of the Harbour Board meeting held on 4 March 2025, who now use Teams", None),
    ],
)
def test_the_platform_of_a_meeting_without_a_place(head: str, venue: str | None) -> None:
    assert only(title(head, size=9), *LIST).venue == venue


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Venue for meeting: Mill Hall, Saltby", "Mill Hall, Saltby"),
        ("Saltby Community Centre at 19.30", "Saltby Community Centre"),
        ("Warden’s Study, Priory Lane", "Warden’s Study, Priory Lane"),
    ],
)
def test_a_place_on_a_line_of_its_own(line: str, venue: str) -> None:
    assert (
        only(title("Minutes of the Harbour Board"), title("Tuesday 4thMarch 2025"), title(line), *LIST).venue == venue
    )
