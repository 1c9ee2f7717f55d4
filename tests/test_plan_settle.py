"""Columns of plans that are told apart by their cells, and tables of plans that can't be."""

from printed_tables import paper, table

from minutebook.extract.evidence import Ids
from minutebook.extract.indicators.indicators import find_indicators
from minutebook.extract.parts import part_records
from minutebook.extract.people import People
from minutebook.extract.plan_columns import PlanColumn
from minutebook.extract.plans.actions import find_plan_actions
from minutebook.extract.plans.settle import read_plan
from minutebook.extract.plans.warnings import unclear_plans
from minutebook.extract.table_role import read_tables
from minutebook.ingest.model import Table
from minutebook.schema import PartKind

HEADER = ("Must do", "Commitment", "Service", "Target", "Status", "Position")


def settled(grid: Table, planned: bool = False) -> list[PlanColumn | None]:
    columns = read_plan(grid.header, grid.rows, planned=planned)
    assert columns is not None
    return columns.kinds


def test_vague_headings_hold_what_their_cells_say():
    grid = table(
        HEADER,
        ("Boats are moored safely", "Replace the rings", "Harbour", "31/03/2031", "", "Let in May."),
        ("Boats are moored safely", "Light the steps", "Estates", "June 2031", "A", ""),
    )
    grid.rows[0].cells[4].fill = "00b050"
    assert settled(grid) == [
        PlanColumn.AIM,
        PlanColumn.ACTION,
        PlanColumn.OWNER,
        PlanColumn.DUE,
        PlanColumn.RAG,
        PlanColumn.PROGRESS,
    ]


def test_they_keep_their_meaning_where_the_cells_say_something_else():
    grid = table(
        HEADER,
        ("1.1", "Replace the rings", "Harbour", "No boat adrift", "Begun", "Let in May."),
        ("1.2", "Light the steps", "Estates", "No falls", "Done", ""),
    )
    assert settled(grid) == [
        None,
        PlanColumn.ACTION,
        PlanColumn.OWNER,
        PlanColumn.MEASURE,
        PlanColumn.STATUS,
        PlanColumn.PROGRESS,
    ]


def test_a_column_of_names_without_a_telling_heading_names_the_owners():
    rows = (("Replace the rings", "Ada Wherry", "May 2031"), ("Light the steps", "Harbour Master", "June 2031"))
    assert settled(table(("Action", "Detail", "Deadline"), *rows))[1] is PlanColumn.OWNER


def test_another_column_of_owners_is_not_joined_by_the_teams():
    rows = (("Replace the rings", "Harbour", "Ada Wherry"), ("Light the steps", "Estates", "Bram Ketch"))
    assert settled(table(("Action", "Service", "Lead"), *rows)) == [PlanColumn.ACTION, None, PlanColumn.OWNER]


def test_a_column_of_doers_is_no_column_of_actions_whatever_its_heading():
    header = ("Serial No.", "Priority (H/M/L)", "Item", "Relevant FY", "Action", "Progress %")
    rows = (
        ("1", "H", "Replace the rings along the quay", "30/31", "Clerk", "100"),
        ("2", "L", "Write a plan for a high tide", "31/32", "Clerk + Cllr Wherry", "25"),
    )
    assert settled(table(header, *rows), planned=True) == [
        PlanColumn.NUMBER,
        PlanColumn.AIM,
        PlanColumn.ACTION,
        PlanColumn.DUE,
        PlanColumn.OWNER,
        PlanColumn.PROGRESS,
    ]


def test_a_clerk_who_is_to_do_something_is_an_action_and_no_doer():
    rows = (("Rings", "Clerk to replace them", "May 2031"), ("Steps", "Clerk to light them", "June 2031"))
    assert settled(table(("Matter", "Action", "Deadline"), *rows))[1] is PlanColumn.ACTION


def test_actions_that_read_like_names_stay_actions_where_no_other_column_states_any():
    rows = (("Active Travel", "Harbour plan"), ("Safe Steps", "Quay plan"))
    assert settled(table(("What we have committed to", "Plans in place"), *rows), planned=True)[0] is PlanColumn.ACTION


def test_targets_with_a_date_are_what_is_to_be_done_if_their_cells_say_so():
    header = ("Aim", "Target", "Target date")
    told = (("Safe quays", "Replace every ring by the steps", "May 2031"), ("Light", "Fit six new lamps", "June 2031"))
    counted = (("Safe quays", "96%", "May 2031"), ("Light", "12 lamps", "June 2031"))
    assert settled(table(header, *told), planned=True) == [PlanColumn.AIM, PlanColumn.ACTION, PlanColumn.DUE]
    assert read_plan(header, table(header, *told).rows) is None
    assert read_plan(header, table(header, *counted).rows, planned=True) is None


def test_recommendations_are_what_is_to_be_done_where_nothing_else_is():
    header = ("ID", "Area", "Exception", "Recommendation", "Responsibility", "Action taken")
    rows = (("1", "Moorings", "Rings rust", "Yearly testing of rings", "Harbour Master", "A ring was tested"),)
    assert settled(table(header, *rows)) == [
        PlanColumn.NUMBER,
        PlanColumn.AIM,
        None,
        PlanColumn.ACTION,
        PlanColumn.OWNER,
        PlanColumn.PROGRESS,
    ]


def test_items_of_a_programme_are_no_actions():
    rows = (("May 2031", "Review of moorings", "Clerk"), ("June 2031", "Start of dredging", "Clerk"))
    assert read_plan(("Month", "Item", "Lead"), table((), *rows).rows, planned=True) is None


def test_a_column_of_reports_is_none_of_actions():
    told = "The quay is to be surveyed in May, and what is found will be told to the Trustees before they meet. " * 3
    rows = (("Quay", told, "Clerk"), ("Steps", told, "Clerk"))
    assert read_plan(("Project", "Brief description", "Lead"), table((), *rows).rows, planned=True) is None


def test_in_a_plan_actions_need_nothing_beside_them():
    header = ("What we have committed to", "Plans in place")
    rows = table(header, ("Replace the rings", "Harbour plan")).rows
    assert read_plan(header, rows) is None
    columns = read_plan(header, rows, planned=True)
    assert columns is not None and columns.action == 0
    assert read_plan(("Activity", "Venue"), planned=True) is None


def test_a_table_that_says_who_and_when_but_not_what_is_named():
    unclear = table(("Topic", "Lead", "Deadline"), ("Rings", "Ada Wherry", "May 2031"), ("Steps", "Clerk", "June 2031"))
    clear = table(("Action", "Lead", "Deadline"), ("Mend rings", "Clerk", "May 2031"), ("Light steps", "Clerk", ""))
    assert [warning.code for warning in warnings(unclear)] == ["unclear_table"]
    assert warnings(clear) == []
    assert warnings(unclear, PartKind.REPORT) == []


def test_figures_by_year_are_not_called_unclear():
    assert warnings(table(("", "Year 1", "Year 2"), ("Moorings", "31", "28"), ("Boats", "12", "17"))) == []


def test_measures_of_a_plan_are_not_called_unclear():
    header = ("Objectively verifiable indicators", "Timescale", "Progress")
    grid = table(header, ("By 2031, 90% of moorings are tested.", "2031", ""), ("Rings lost fall to 2%.", "2031", ""))
    plan = paper(grid, kind=PartKind.PLAN)
    found = find_indicators(plan, part_records(plan, Ids("0" * 64)), [], Ids("0" * 64))
    assert len(found) == 2
    assert [warning.code for warning in unclear_plans(plan, read_tables(plan), [])] == ["unclear_table"]
    assert unclear_plans(plan, read_tables(plan), found) == []


def test_rows_that_name_aims_are_no_headings_of_commitments_under_printed_ones():
    header = ("What we have committed to", "Plans in place")
    rows = (("Deliver the objectives of the harbour plan", "Objectives of the plan"), ("Light the steps", "Quay plan"))
    plan = paper(table(header, *rows), kind=PartKind.PLAN)
    (reading,) = read_tables(plan)
    assert reading.columns.headings == list(header)
    ids = Ids("0" * 64)
    actions = find_plan_actions(plan, [reading], part_records(plan, ids), [], People([]), ids)
    assert [action.text for action in actions] == [row[0] for row in rows]


def warnings(grid: Table, kind: PartKind = PartKind.PLAN):
    plan = paper(grid, kind=kind)
    readings, ids = read_tables(plan), Ids("0" * 64)
    found = find_plan_actions(plan, readings, part_records(plan, ids), [], People([]), ids)
    return unclear_plans(plan, readings, found)
