"""What is planned for later meetings, read from drawn papers."""

from datetime import date

import pytest
from drawn_papers import Row, Sheet, prose, read, row, ruled, title
from hypothesis import given
from hypothesis import strategies as st
from printed_tables import paper as printed_paper
from printed_tables import table

from minutebook.extract.evidence import Ids
from minutebook.extract.forward.cells import item_blocks, leads_beside
from minutebook.extract.forward.days import day_of_line, read_day
from minutebook.extract.forward.forward_plan import find_forward_items
from minutebook.extract.meetings.meetings import find_meetings
from minutebook.extract.parts import part_records
from minutebook.ingest.model import Paper
from minutebook.schema import PartKind

COLUMNS = [60, 160, 400, 540]
REPORT = (title("LIBRARY HOURS"), row("Report to: Culture Committee"), row("Report of: Head of Libraries"), *prose(6))
Item = tuple[str | None, str, str | None]


def planned(paper: Paper) -> list[Item]:
    ids = Ids("a")
    items = find_forward_items(paper, part_records(paper, ids), find_meetings(paper, ids), ids)
    return [(item.date, item.title, item.lead) for item in items]


def drawn(*rows: Row) -> list[Item]:
    return planned(read(Sheet(rows)))


def test_a_date_holds_for_the_rows_under_it_and_a_reserve_date_gives_nothing() -> None:
    assert drawn(
        title("CULTURE COMMITTEE AGENDA PLAN"),
        ruled(COLUMNS, "Committee date", "Agenda item", "Lead officer"),
        ruled(COLUMNS, "08/07/25", "Library hours", "Ann Loam"),
        ruled(COLUMNS, "", "Museum roof", "Not applicable"),
        ruled(COLUMNS, "[12/08/25] Reserve", "", ""),
        ruled(COLUMNS, "16/09/25", "Archives", "Democratic Services"),
    ) == [
        ("2025-07-08", "Library hours", "Ann Loam"),
        ("2025-07-08", "Museum roof", None),
        ("2025-09-16", "Archives", "Democratic Services"),
    ]


def test_dates_in_rows_of_their_own() -> None:
    edges = [60, 200, 300, 430, 540]
    assert drawn(
        title("CULTURE COMMITTEE WORK PROGRAMME"),
        ruled(edges, "Item", "Purpose", "Lead officer", "Key?"),
        ruled([60, 540], "Tuesday 8 July 2025, 2.00 p.m."),
        ruled(edges, "Library hours", "To decide", "Ann Loam", "Yes"),
        ruled([60, 540], "9 September 2025"),
        ruled(edges, "Museum roof", "To note", "N/A", "No"),
    ) == [("2025-07-08", "Library hours", "Ann Loam"), ("2025-09-09", "Museum roof", None)]


def test_a_month_is_kept_as_a_month_and_what_has_no_date_gets_none() -> None:
    assert drawn(
        title("Forward Plan"),
        ruled(COLUMNS, "Month", "Subject", "Report author"),
        ruled(COLUMNS, "July 2025", "Library hours", "Ann Loam"),
        ruled(COLUMNS, "TBC", "Archives", "TBC"),
    ) == [("2025-07", "Library hours", "Ann Loam"), (None, "Archives", None)]


def test_a_table_of_the_same_columns_goes_on_with_the_date_it_had_reached() -> None:
    header = ("Committee date", "Agenda item", "Lead officer", "Deadline for draft reports")
    first = table(header, ("08/07/25", "Library hours", "Ann Loam", "25/06/25"))
    second = table(header, ("", "Museum roof", "Bob Fen", ""), page=2)
    assert planned(printed_paper(first, second, kind=PartKind.FORWARD_PLAN)) == [
        ("2025-07-08", "Library hours", "Ann Loam"),
        ("2025-07-08", "Museum roof", "Bob Fen"),
    ]


def test_rows_that_a_page_break_ran_together_are_two_items() -> None:
    plan = table(
        ("Committee date", "Agenda item", "Lead officer"),
        ("08/07/25", "Library hours\nMuseum roof", "Ann Loam\nBob Fen"),
    )
    for cell in plan.rows[0].cells[1:]:
        cell.blocks[0].lines[1].page = 2
    assert planned(printed_paper(plan, table(("A", "B"), ("a", "b"), page=2), kind=PartKind.FORWARD_PLAN)) == [
        ("2025-07-08", "Library hours", "Ann Loam"),
        ("2025-07-08", "Museum roof", "Bob Fen"),
    ]


def test_lists_under_dates() -> None:
    assert drawn(
        title("Agenda plan"),
        title("8 July 2025"),
        row("• Library hours – Ann Loam"),
        row("• Museum roof (Head of Property)"),
        title("9 September 2025"),
        row("• Review of fees – second reading"),
    ) == [
        ("2025-07-08", "Library hours", "Ann Loam"),
        ("2025-07-08", "Museum roof", "Head of Property"),
        ("2025-09-09", "Review of fees – second reading", None),
    ]


def test_a_programme_inside_a_report() -> None:
    assert drawn(
        *REPORT,
        title("Work programme"),
        ruled(COLUMNS, "Meeting date", "Item", "Lead"),
        ruled(COLUMNS, "8 July 2025", "Archives", "Ann Loam"),
    ) == [("2025-07-08", "Archives", "Ann Loam")]


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("Training plan", ("Date", "Subject", "Lead")),
        ("Work plan", ("Date", "Action", "Lead")),
        ("Timetable", ("Date", "Item", "Lead")),
        ("Action log", ("Meeting date", "Item", "Action")),
    ],
)
def test_other_tables_with_dates_plan_no_meetings(heading: str, columns: tuple[str, str, str]) -> None:
    assert drawn(*REPORT, title(heading), ruled(COLUMNS, *columns), ruled(COLUMNS, "8 July 2025", "Paint", "A")) == []


def test_items_for_the_next_agenda_are_not_planned_in_minutes() -> None:
    grid = table(("Meeting date", "Agenda item", "Lead officer"), ("08/07/25", "Library hours", "Ann Loam"))
    assert planned(printed_paper(grid, kind=PartKind.MINUTES)) == []


def test_labelled_paragraphs_of_a_cell_are_items_each() -> None:
    cells = table(("Date", "Items", "Lead"), ("8 July", "• Hours\n\n• Roof", "Ann Loam\n\nBob Fen")).rows[0].cells
    items = item_blocks(cells[1], whole=True)
    assert [[block.text for block in blocks] for blocks in items] == [["Hours"], ["Roof"]]
    assert leads_beside(cells[2], 2) == ["Ann Loam", "Bob Fen"]


@given(st.dates(date(2001, 1, 1), date(2060, 1, 1)))
def test_a_day_is_read_however_it_is_printed(day: date) -> None:
    for printed in (f"{day:%d/%m/%y}", f"[{day:%d/%m/%Y}] Provisional", f"{day:%A} {day.day} {day:%B %Y}"):
        assert read_day(printed, None) == day.isoformat()


def test_lines_that_only_give_a_date() -> None:
    assert day_of_line("Committee meeting: Tuesday 8 July 2025, 2.00 p.m., Old Wharf House") == "2025-07-08"
    assert day_of_line("Reports for July 2025") == "2025-07"
    assert day_of_line("Budget monitoring to 30 June 2025") is None
    assert day_of_line("Library hours") is None


def test_references_key_decisions_and_deadlines() -> None:
    """Deadlines hold for all items under one date; one after that date is a slip and is left out."""
    headings = ("Committee date", "Agenda item", "Lead officer", "Reference if key decision", "Deadline for reports")
    plan = printed_paper(
        table(
            (*headings, "Agenda despatch date"),
            ("08/07/31", "Library hours", "Ann Loam", "2031/023", "23/06/31", "30/06/31"),
            ("", "Museum roof", "Ann Loam", "Not applicable", "", ""),
            ("[12/08/31] Provisional Meeting", "Archives", "Ann Loam", "", "01/07/32", ""),
        ),
        kind=PartKind.FORWARD_PLAN,
    )
    ids = Ids("a")
    items = find_forward_items(plan, part_records(plan, ids), [], ids)
    assert [(one.reference, one.key_decision, one.reports_due, one.dispatch, one.provisional) for one in items] == [
        ("2031/023", True, "2031-06-23", "2031-06-30", False),
        (None, False, "2031-06-23", "2031-06-30", False),
        (None, None, None, None, True),
    ]


def test_a_column_that_says_whether_a_decision_is_key() -> None:
    plan = printed_paper(
        table(
            ("Ref", "Title of decision", "Key decision?", "Date of decision", "Lead officer"),
            ("C/1", "Library hours", "Yes", "8 July 2031", "Ann Loam"),
            ("C/2", "Museum roof", "No", "8 July 2031", "Ann Loam"),
            ("C/3", "Archives", "N/A", "8 July 2031", "Ann Loam"),
        ),
        kind=PartKind.FORWARD_PLAN,
    )
    ids = Ids("a")
    items = find_forward_items(plan, part_records(plan, ids), [], ids)
    assert [(one.reference, one.key_decision) for one in items] == [("C/1", True), ("C/2", False), ("C/3", None)]


def test_matters_for_decision_are_titles() -> None:
    headings = ("Expected date of decision", "Matter for decision", "Contact officer")
    plan = table(headings, ("8 July 2031", "Library hours", "Ann Loam"))
    assert planned(printed_paper(plan, kind=PartKind.FORWARD_PLAN)) == [("2031-07-08", "Library hours", "Ann Loam")]


def test_a_form_for_each_item() -> None:
    first = table(
        (),
        ("Title of report", "Library hours"),
        ("Decision maker", "Cabinet"),
        ("Date of decision", "9 Sept 2031"),
        ("Key decision", "Yes"),
        ("Lead officer", "Ann Loam, Head of Libraries"),
    )
    roof = ("Title of report", "Museum roof", "Date of decision", "7 Oct 2031")
    second = table((), roof, ("Key decision", "No", "", ""))
    plan = printed_paper(first, second, kind=PartKind.FORWARD_PLAN)
    ids = Ids("a")
    items = find_forward_items(plan, part_records(plan, ids), [], ids)
    assert [(item.date, item.title, item.lead, item.key_decision) for item in items] == [
        ("2031-09-09", "Library hours", "Ann Loam, Head of Libraries", True),
        ("2031-10-07", "Museum roof", None, False),
    ]
    report = printed_paper(first, second, kind=PartKind.REPORT)
    assert find_forward_items(report, part_records(report, ids), [], ids) == []


def test_labels_in_the_lines_of_a_paragraph_make_a_form() -> None:
    def item(name: str, day: str) -> list[Row]:
        lines = (f"Title: {name}", "Decision type: Key", f"Decision due: {day}", "Lead officer: Ann Loam")
        return [Row(((72, text),), after=2) for text in lines]

    rows = [title("Forward Plan"), *item("Library hours", "9 May 2031"), *item("Museum roof", "6 June 2031")]
    assert drawn(*rows) == [("2031-05-09", "Library hours", "Ann Loam"), ("2031-06-06", "Museum roof", "Ann Loam")]


def test_what_is_said_below_a_title_is_no_part_of_it() -> None:
    headings = ["Title and purpose", "Decision maker", "Date of decision", "Lead Officer"]
    plan = printed_paper(
        table(headings, ["Museum roof and\nwalls\nTo agree the next steps.", "Cabinet", "6 March 2031", "Ann Loam"]),
        kind=PartKind.FORWARD_PLAN,
    )
    assert planned(plan) == [("2031-03-06", "Museum roof and walls", "Ann Loam")]


def planner(title_text: str, header, *rows) -> list[Item]:
    made = printed_paper(table(header, *rows), kind=PartKind.FORWARD_PLAN)
    made.parts[0].title = title_text
    return planned(made)


def test_a_yearly_planner_marks_its_items_for_meetings_or_months() -> None:
    rows = ("Risk register", "X", "", "✓"), ("Accounts", "", "x", "")
    assert planner("Cycle of business", ("Item", "22 January 2031", "21 May 2031", "24 September 2031"), *rows) == [
        ("2031-01-22", "Risk register", None),
        ("2031-09-24", "Risk register", None),
        ("2031-05-21", "Accounts", None),
    ]
    assert planner("Annual planner 2030/31", ("Item", "Sept", "Nov", "Feb"), *rows) == [
        ("2030-09", "Risk register", None),
        ("2031-02", "Risk register", None),
        ("2030-11", "Accounts", None),
    ]


def test_months_without_years_and_figures_are_no_planner() -> None:
    rows = ("Risk register", "X", "", "X"), ("Accounts", "", "X", "")
    assert planner("Planner", ("Item", "Sept", "Nov", "Feb"), *rows) == []
    assert (
        planner(
            "Planner 2031", ("Item", "Sept", "Nov", "Feb"), ("Berths let", "12", "14", "9"), ("Boats", "X", "X", "")
        )
        == []
    )
