"""Which tables are action logs, and what their rows say."""

from datetime import date

import pytest
from printed_tables import block, cell, paper, table

from minutebook.extract.actions.tables import ActionRow, find_action_rows
from minutebook.extract.cell_statements import statements_of
from minutebook.extract.column_meaning import Meaning, read_heading
from minutebook.extract.table_role import TableRole, read_tables
from minutebook.ingest.model import Block, Table
from minutebook.schema import PartKind, Status

LOG = ("Item No.", "Item", "Action to be taken by", "Action", "Comments", "Completed")
TRACKER = ("No", "Action", "Owner", "Update")


def rows_of(*flow: Block | Table, kind: PartKind = PartKind.MINUTES) -> list[ActionRow]:
    return [row for log in find_action_rows(read_tables(paper(*flow, kind=kind))) for row in log.rows]


def role_of(table: Table) -> TableRole:
    (reading,) = read_tables(paper(table))
    return reading.role


def texts_of(*flow: Block | Table) -> list[str]:
    return [row.text for row in rows_of(*flow)]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("OW NER", Meaning.OWNER),
        ("ltem No.", Meaning.NUMBER),
        ("Action to be taken by", Meaning.OWNER),
        ("Action", Meaning.ACTION),
        ("BY WHEN", Meaning.DUE),
        ("Update as at 14/06/21", Meaning.COMMENTS),
        ("Person(s) responsible", Meaning.OWNER),
        ("Success criteria", Meaning.PLAN),
        ("Payee", None),
        ("Actions Completed / Closed", None),
        ("", None),
    ],
)
def test_headings_have_their_meaning(heading: str, meaning: Meaning | None) -> None:
    assert read_heading(heading) is meaning


@pytest.mark.parametrize(
    "header",
    [
        LOG[:4],
        ("NO", "ACTION", "OWNER"),
        ("Minute", "Action", "Lead", "Deadline", "Status"),
        ("Date", "Minute ref", "Action", "Responsible", "Target date", "RAG"),
        ("What", "Who", "When"),
        ("Item", "By whom", "By when"),
    ],
)
def test_a_column_of_actions_with_its_owners_makes_a_log(header: tuple[str, ...]) -> None:
    text = "Clerk to write to the landowner about the hedge"
    holder = next(heading for heading in ("Action", "ACTION", "What", "Item") if heading in header)
    row = [text if heading == holder else "A Reed" for heading in header]
    assert role_of(table(header, row)) is TableRole.ACTION_LOG


PROSE = "The Headteacher gave a report on attendance and behaviour over the term, and governors asked about it. " * 3


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (("Minute", "Item", "Action"), ("4.1", PROSE, "Clerk")),
        (("No", "Discussion", "Owner"), ("4.1", PROSE, "Clerk")),
        (("", "Item", "Notes", "Action"), ("G 12/24", "Attendance", PROSE, "Clerk")),
        (("Item", "Discussion / decision", "Action", "By whom"), ("4", PROSE, "Clerk to send it", "Clerk")),
    ],
)  # fmt: skip
def test_minutes_in_columns_are_no_log(header: tuple[str, ...], row: tuple[str, ...]) -> None:
    bare = (*row[:-1], "")
    found = table(header, row, bare, ("4.2", *bare[1:]))
    assert role_of(found) is TableRole.MINUTES
    assert rows_of(found) == []


@pytest.mark.parametrize(
    "header",
    [
        ("Objective", "Action", "Lead", "Timescale", "Success criteria"),
        ("Priority", "Action", "Responsible", "By when", "Cost"),
        ("Recommendation", "Action", "Lead", "Milestones", "RAG"),
    ],
)
def test_a_plan_is_no_log(header: tuple[str, ...]) -> None:
    found = table(header, ("Safer routes", "Paint the crossing at Wexcombe School", "A Reed", "May 2025", "Fewer cars"))
    assert role_of(found) is TableRole.PLAN
    assert rows_of(found) == []


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (("Payee", "Detail", "Total", "VAT"), ("A Reed", "Clerk's salary", "126.29", "0.0")),
        (("Committee date", "Agenda item", "Lead officer", "Deadline"), ("1 May", "Carers Plan", "A Reed", "4 April")),
        (("Subject", "Staff", "Governor (lead)"), ("Mathematics and computing", "A Reed", "T Wray")),
        (("Name", "Type", "End of term"), ("A Reed", "Parent", "12/2025")),
        (("Meeting date", "Item", "Lead officer", "Deadline"), ("1 May", "Young Carers Strategy", "A Reed", "4 April")),
        (("Item", "Subject", "Lead", "Action"), ("4", "Finance report", "A Reed", "To note and approve")),
    ],
)  # fmt: skip
def test_other_tables_are_no_log(header: tuple[str, ...], row: tuple[str, ...]) -> None:
    assert rows_of(block(["Matters arising"], base=50), table(header, row)) == []


def test_a_row_gives_its_cells_as_printed() -> None:
    row = (
        "122.",
        "Finance Report",
        "A Reed/ T Wray",
        "Report to include a glossary.",
        "Sent on 4 May 2025",
        "Completed",
    )
    [found] = rows_of(table(LOG, row))
    assert (found.item, found.item_title, found.text) == ("122", "Finance Report", "Report to include a glossary.")
    assert (found.owners_text, found.comments, found.status_text) == (
        "A Reed/ T Wray",
        "Sent on 4 May 2025",
        "Completed",
    )
    assert found.status is Status.COMPLETED
    assert [evidence.quote for evidence in found.evidence] == ["Report to include a glossary."]


def test_a_column_headed_action_owner_with_long_texts_holds_the_actions() -> None:
    text = "TW will ask the school whether it can lend its marquee TW for the summer fete"
    [row] = rows_of(table(("No", "Action Owner", "Update", "Status"), ("Sept24.01", text, "", "In hand")))
    assert (row.text, row.owners_text) == (text, None)


def test_the_first_row_may_be_the_header() -> None:
    found = table((), ("Ref", "Action", "Status"), ("1", "TW will send the slides to all members.", "Complete"))
    [row] = rows_of(block(["Actions Points:"], base=50), found)
    assert (row.item, row.status) == ("1", Status.COMPLETED)


def test_the_header_may_stand_above_the_rules() -> None:
    found = table(
        (), ("38/2425", "Minutes to website", "Clerk", "asap"), ("41/2425", "Amend the policy", "All", "asap")
    )
    header = block(["ITEM"], x=5, base=78)
    header.lines[0].words += block(["BY WHOM"], x=405, base=78).lines[0].words
    header.lines[0].margin = block(["BY WHEN"], x=605, base=78).lines[0].words
    rows = rows_of(header, found)
    assert [(row.item, row.text, row.owners_text, row.due_text) for row in rows] == [
        ("38/2425", "Minutes to website", "Clerk", "asap"),
        ("41/2425", "Amend the policy", "All", "asap"),
    ]


def test_a_table_without_header_is_read_under_an_action_heading_only() -> None:
    rows = (
        ("03.25.04", "TW to order the signs for the bridge", "TW"),
        ("03.25.07", "Clerk to circulate the quote", "Clerk"),
    )
    assert [row.owners_text for row in rows_of(block(["ACTIONS TO BE TAKEN"], base=50), table((), *rows))] == [
        "TW",
        "Clerk",
    ]
    assert rows_of(block(["Declarations of interest"], base=50), table((), *rows)) == []


def test_an_empty_number_inherits_number_title_and_owner() -> None:
    found = rows_of(
        table(
            LOG,
            ("130.", "Recruitment", "A Reed", "Trends to be reported.", "", "Completed"),
            ("", "", "", "• Scope for loans to be looked into.", "", "In progress"),
            ("", "", "T Wray", "Dates to be added to the plan", "", "Ongoing"),
            ("157.", "Early years", "", "Item to be added to the agenda plan", "", "Completed"),
        )
    )
    assert [(row.item, row.item_title, row.owners_text) for row in found] == [
        ("130", "Recruitment", "A Reed"),
        ("130", "Recruitment", "A Reed"),
        ("130", "Recruitment", "T Wray"),
        ("157", "Early years", None),
    ]
    assert [row.status for row in found] == [Status.COMPLETED, Status.IN_PROGRESS, Status.IN_PROGRESS, Status.COMPLETED]


def test_a_row_with_an_update_alone_adds_to_the_one_above() -> None:
    [row] = rows_of(
        table(TRACKER, ("Feb25.03", "TW to order signs", "TW", "In hand."), ("", "", "", "March update: Action closed"))
    )
    assert row.comments == "In hand. March update: Action closed"
    assert row.status is Status.COMPLETED


def test_a_row_that_goes_on_in_small_letters_is_the_rest_of_the_one_above() -> None:
    [row] = rows_of(
        table(TRACKER, ("Aug25.02", "TW to enter on the", "TW", ""), ("", "register all keys to the pavilion", "", ""))
    )
    assert row.text == "TW to enter on the register all keys to the pavilion"


def test_a_date_beside_the_owner_is_the_deadline() -> None:
    [row] = rows_of(table(("Action", "Owner", "Date"), ("Report to be sent to members", "A Reed", "4 April 2025")))
    assert (row.due_text, row.agreed_text) == ("4 April 2025", None)


def test_a_column_of_deadlines_that_tells_no_time_says_who() -> None:
    header = ("No", "Action", "To be completed by")
    (row,) = rows_of(table(header, ("1", "Ask the mill for its plans", "Ms Lund")))
    assert (row.owners_text, row.due_text) == ("Ms Lund", None)
    (row,) = rows_of(table(header, ("1", "Ask the mill for its plans", "Spring term")))
    assert (row.owners_text, row.due_text) == (None, "Spring term")


def test_a_completion_date_is_a_deadline_unless_another_column_is() -> None:
    texts = ("Report to be sent to members", "A Reed", "4 April 2025")
    [hoped] = rows_of(table(("Action", "Owner", "Completion date"), texts))
    assert (hoped.due_text, hoped.status) == ("4 April 2025", Status.OPEN)
    [reached] = rows_of(table(("Action", "Owner", "Completion date", "Target date"), (*texts, "May 2025")))
    assert (reached.due_text, reached.status, reached.completed_on) == ("May 2025", Status.COMPLETED, date(2025, 4, 4))


def test_updates_beside_each_bullet_are_its_own() -> None:
    bullets = "• Clerk to find stewards for\nthe fair\n\n• Clerk to apply for a grant"
    found = rows_of(table(TRACKER, ("Nov24.01", bullets, "Clerk", "Outstanding; nobody\nyet\n\nDone")))
    assert [row.status for row in found] == [Status.OPEN, Status.COMPLETED]
    [first, second] = rows_of(table(TRACKER, ("1", bullets, "Clerk", "Three landowners are\nstill to\n\nbe asked")))
    assert first.comments == second.comments == "Three landowners are still to be asked"


def test_bullets_that_state_actions_are_separate() -> None:
    bullets = "• Officers to report back on\nattendance.\n\n• Report to be sent to members."
    found = rows_of(table(LOG, ("144.", "Carers", "A Reed", bullets, "Report circulated", "In progress")))
    assert [row.text for row in found] == ["Officers to report back on attendance.", "Report to be sent to members."]
    assert {(row.owners_text, row.status) for row in found} == {("A Reed", Status.IN_PROGRESS)}


@pytest.mark.parametrize(
    "text",
    [
        "Clerk to ask for quotes for:\n\n• benches\n\n• the notice board",
        "Clerk to find out:\n\n• Who is to cut the verge\n\n• When it will be cut",
        "• Hedge in Church Lane\n\n• Verge by the pond",
    ],
)
def test_bullets_that_detail_one_action_are_not(text: str) -> None:
    assert len(texts_of(table(TRACKER, ("1", text, "Clerk", "")))) == 1


def test_lines_that_each_state_an_action_are_separate_with_the_owner_beside() -> None:
    found = rows_of(
        table(
            TRACKER[:3],
            (
                "03.25.04",
                "BW to order the bulbs\n\nLM to ring the bank and to give\nit the address",
                "BW\n\nLM",
            ),
            ("03.25.05", "Finance Policy to be adopted\nPay Policy to be adopted", "Clerk"),
        )
    )
    assert [(row.text, row.owners_text) for row in found] == [
        ("BW to order the bulbs", "BW"),
        ("LM to ring the bank and to give it the address", "LM"),
        ("Finance Policy to be adopted", "Clerk"),
        ("Pay Policy to be adopted", "Clerk"),
    ]


def test_a_wrapped_line_is_not_a_new_action() -> None:
    text = "Clerk to write to the owner of the pond\nPlans to be asked for at the same meeting"
    assert texts_of(table(TRACKER, ("1", text, "Clerk", ""))) == [text.replace("\n", " ")]


@pytest.mark.parametrize(("padding", "actions"), [(3.0, 2), (9.0, 1)])
def test_a_cell_keeps_as_much_clear_at_the_right_as_at_the_left(padding: float, actions: int) -> None:
    """The line ends 46 points before the rule, and the next word with its space is 38 wide."""
    printed = cell("Clerk to ask parents at the fair\nNotices to be put up too")
    printed.box = (5 - padding, *printed.box[1:2], 196.0, printed.box[3])
    assert len(statements_of(printed)[1]) == actions


def test_a_short_line_over_the_action_is_its_title() -> None:
    [row] = rows_of(table(TRACKER, ("03.25.04", "Lych gate\nTW to find a carpenter", "TW", "Two were asked")))
    assert (row.item_title, row.text, row.status, row.status_text) == (
        "Lych gate",
        "TW to find a carpenter",
        Status.OPEN,
        None,
    )


def test_an_owner_left_empty_or_open_is_none() -> None:
    found = rows_of(
        table(
            TRACKER,
            ("1", "LM will draft a note on the ferry", "", ""),
            ("2", "Stewards will be found", "", ""),
            ("3", "Report to be sent", "ТВА", ""),
        )
    )
    assert [row.owners_text for row in found] == [None, None, None]


@pytest.mark.parametrize("header", [("No", "Task", "Owner", "By"), ("No", "Task", "Named person", "Finish by")])
def test_a_second_column_of_owners_that_holds_dates_is_of_deadlines(header: tuple[str, ...]) -> None:
    rows = ("1", "Mend the lamp on the quay", "A Reed", "May 2031"), ("2", "Find a printer", "Clerk", "4 June 2031")
    found = rows_of(table(header, *rows))
    assert [(row.owners_text, row.due_text) for row in found] == [("A Reed", "May 2031"), ("Clerk", "4 June 2031")]


def test_a_column_of_actions_may_be_headed_by_more_than_the_word() -> None:
    header = ("Minute no", "Actions completed", "Deadline", "Progress")
    found = rows_of(table(header, ("3", "Clerk to mend the lamp on the quay", "June", "Complete")))
    assert [(row.text, row.status) for row in found] == [("Clerk to mend the lamp on the quay", Status.COMPLETED)]


def test_a_date_in_the_column_of_numbers_is_of_the_meeting_that_agreed_the_action() -> None:
    header = ("Action number", "Action", "Owner", "Progress")
    (found,) = rows_of(table(header, ("11/01/2031", "Mend the lamp on the quay", "A Reed", "On track")))
    assert (found.item, found.agreed_text) == (None, "11/01/2031")


def test_two_columns_of_single_names_tell_no_deadline() -> None:
    header = ("No", "Task", "Owner", "Lead officer")
    rows = ("1", "Mend the lamp on the quay", "Clerk", "Bursar"), ("2", "Find a printer", "Chair", "Clerk")
    assert [row.due_text for row in rows_of(table(header, *rows))] == [None, None]


def test_owners_and_states_of_a_log_without_headings() -> None:
    rows = ("Members to send ideas for the summer fair", "All", "New"), ("Set a date for the regatta", "KK", "Ongoing")
    found = rows_of(block(["ACTION LOG"], base=50), table((), *rows), kind=PartKind.ACTION_LOG)
    assert [(row.owners_text, row.status_text, row.due_text) for row in found] == [
        ("All", "New", None),
        ("KK", "Ongoing", None),
    ]


def test_a_name_printed_again_for_the_second_bullet_stands_once() -> None:
    [row] = rows_of(table(TRACKER, ("1", "Report to be sent", "A Reed/\nT Wray\nT Wray", "")))
    assert row.owners_text == "A Reed/ T Wray"


def test_a_band_with_a_date_heads_the_actions_below_it() -> None:
    found = rows_of(
        table(
            ("Ref", "Action", "Owner", "Status"),
            ("Meeting of 4 March 2025", "", "", ""),
            ("7", "Report to be sent", "A Reed", "Open"),
            ("Ref", "Action", "Owner", "Status"),
            ("8", "None", "", ""),
            ("6 May 2025", "", "", ""),
            ("", "Quotes for the fence by 12/06/2025", "", ""),
        )
    )
    assert [(row.item, row.agreed_text) for row in found] == [("7", "Meeting of 4 March 2025"), (None, "6 May 2025")]


def test_an_action_printed_in_two_tables_is_one_with_both_places() -> None:
    again = table(TRACKER, ("Feb 25.03", "TW to order new signs", "TW", "Action closed"), page=3)
    other = table(TRACKER, ("Mar25.01", "TW to order 2 new signs", "TW", ""), page=4)
    first = table(TRACKER, ("Feb25.03", "TW to order new signs.", "TW", "In hand"))
    found = rows_of(first, again, other)
    assert [[evidence.page for evidence in row.evidence] for row in found] == [[1, 3], [4]]
    assert found[0].status is Status.COMPLETED


def test_an_action_log_part_heads_its_tables() -> None:
    rows = (("1", "TW to order the signs for the bridge", "TW"), ("2", "Clerk to circulate the quote", "Clerk"))
    assert len(rows_of(table((), *rows), kind=PartKind.ACTION_LOG)) == 2


@pytest.mark.parametrize(
    ("cell", "text", "owner"),
    [
        ("Mend the lamp on the quay Owner: Bill Ottery", "Mend the lamp on the quay", "Bill Ottery"),
        ("Mend the lamp on the quay. Lead officer: Clerk; A Reed", "Mend the lamp on the quay.", "Clerk; A Reed"),
        ("Mend the lamp Owner: Director: Ports and Quays", "Mend the lamp", "Director: Ports and Quays"),
        ("Mend the lamp on the quay Owner: none", "Mend the lamp on the quay", None),
        ("Write to the owner: a lamp is out", "Write to the owner: a lamp is out", None),
    ],
)
def test_an_owner_at_the_end_of_the_actions_own_cell(cell: str, text: str, owner: str | None) -> None:
    (row,) = rows_of(table(("Item No.", "Action", "Due", "Status and progress"), ["1", cell, "1 May 2031", "Open"]))
    assert (row.text, row.owners_text) == (text, owner)


def test_a_table_of_sums_lists_no_actions() -> None:
    assert texts_of(table(("Actions", "Open", "In progress", "Completed", "Overdue"), ["11", "5", "3", "2", "1"])) == []


def test_a_deadline_that_is_not_stated_stays_so() -> None:
    (row,) = rows_of(
        table(("Item No.", "Action", "Owner", "Due"), ["1", "Report to the May meeting", "AR", "Not stated"])
    )
    assert row.due_text == "Not stated"


def test_numbers_under_the_heading_action_are_not_the_actions() -> None:
    log = table(
        ("Action", "Who", "Description", "Date Due"),
        ("1", "JB", "Set up the next visit to the mill", "13/07/2026"),
        ("2", "AS", "Write to the brewery on the lamp", "17/07/2026"),
    )
    assert [(row.text, row.owners_text, row.item) for row in rows_of(log)] == [
        ("Set up the next visit to the mill", "JB", None),
        ("Write to the brewery on the lamp", "AS", None),
    ]
