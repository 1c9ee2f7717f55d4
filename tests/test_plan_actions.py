"""The actions of plans: tables of any wording, lists of what will be done, headings with a rating behind."""

from datetime import date

import pytest
from drawing import Sheets
from hypothesis import given, settings
from hypothesis import strategies as st
from printed_tables import block, cell, paper, table

from minutebook.extract.evidence import Ids
from minutebook.extract.parts import part_records
from minutebook.extract.people import People
from minutebook.extract.plan_columns import PlanColumn, read_plan_heading
from minutebook.extract.plans.actions import find_plan_actions
from minutebook.extract.plans.cells import plan_statements
from minutebook.extract.plans.owners import plan_owners
from minutebook.extract.plans.settle import read_plan
from minutebook.extract.table_role import read_tables
from minutebook.ingest.model import Block, BlockKind, Paper
from minutebook.ingest.reader import read_paper
from minutebook.schema import PartKind, PlanAction, Rag, Status

HEADER = ("Objective", "Actions to be taken", "Lead", "Time", "Success criteria")


def heading(text, base=60.0):
    made = block([text], base=base)
    made.kind, made.bold = BlockKind.HEADING, True
    return made


def actions(plan: Paper) -> list[PlanAction]:
    ids = Ids("0" * 64)
    return find_plan_actions(plan, read_tables(plan), part_records(plan, ids), [], People([]), ids)


def of(*flow) -> list[PlanAction]:
    return actions(paper(*flow, kind=PartKind.PLAN))


def texts(found: list[PlanAction]) -> list[str]:
    return [action.text for action in found]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Actions to be taken", PlanColumn.ACTION),
        ("Action Required to Deliver Recommendation", PlanColumn.ACTION),
        ("What we will do", PlanColumn.ACTION),
        ("Performance Activity", PlanColumn.ACTION),
        ("Key Task", PlanColumn.ACTION),
        ("Performance measure", PlanColumn.MEASURE),
        ("Key Success Indicators", PlanColumn.MEASURE),
        ("Person responsible for action", PlanColumn.OWNER),
        ("Lead Agency", PlanColumn.OWNER),
        ("Led by", PlanColumn.OWNER),
        ("Target Date", PlanColumn.DUE),
        ("Date to be Completed by", PlanColumn.DUE),
        ("Timescal e", PlanColumn.DUE),
        ("Start date", PlanColumn.MEANS),
        ("Update as at 20/02/12", PlanColumn.PROGRESS),
        ("RAG", PlanColumn.RAG),
        ("Action by", PlanColumn.OWNER),
        ("Action taken", PlanColumn.PROGRESS),
        ("Key stakeholders", PlanColumn.OWNER),
        ("% compl ete", PlanColumn.STATUS),
        ("Plan: who, how and when", PlanColumn.ACTION),
        ("How will we know? Who?", PlanColumn.OWNER),
        ("Strategies", PlanColumn.ACTION),
        ("Serial No.", PlanColumn.NUMBER),
        ("Achieved?", PlanColumn.STATUS),
        ("What we have achieved", PlanColumn.MEANS),
        ("What do we want to achieve?", PlanColumn.AIM),
        ("How will we do it?", PlanColumn.ACTION),
        ("How we will achieve this", PlanColumn.ACTION),
        ("How will we know?", PlanColumn.MEASURE),
        ("The roof needs action.", None),
        ("Tree", None),
    ],
)
def test_what_headings_say(text, column):
    assert read_plan_heading(text) is column


@pytest.mark.parametrize(
    "headings",
    [
        ("Risk", "Mitigating action", "Owner", "Due"),
        ("Actions completed", "Actions closed", "Actions open"),
        ("Finding", "Recommendation"),
        ("Payee", "Amount", "Date"),
    ],
)
def test_tables_that_are_no_plans(headings):
    assert read_plan(headings) is None


def test_objectives_stand_for_actions_where_somebody_is_to_reach_them():
    columns = read_plan(("Objective", "Who", "By when"))
    assert columns is not None and columns.action == 0


def test_a_row_gives_its_action_with_all_that_stands_beside_it():
    row = ("Safe lanes", "Fit part-time signs", "Highways Team / Ines Calloway", "31/12/2025", "Slower cars")
    (action,) = of(table(HEADER, row))
    assert (action.text, action.group) == ("Fit part-time signs", "Safe lanes")
    assert [owner.name for owner in action.owners] == ["Highways Team", "Ines Calloway"]
    assert (action.due, action.due_text, action.due_latest) == ("2025-12-31", "31/12/2025", date(2025, 12, 31))
    assert [one.quote for one in action.evidence] == ["Fit part-time signs"]


def test_a_heading_of_a_priority_names_the_group():
    plan = table(HEADER, ("Safe lanes", "Fit signs", "Clerk", "2026", ""))
    (action,) = of(heading("Priority 1: Children are safe"), plan)
    assert action.group == "Priority 1: Children are safe"
    (action,) = of(heading("Priority: Children are safe"), plan)
    assert action.group == "Children are safe"


def test_rows_across_the_table_name_groups_and_headings_repeat_below_them():
    plan = table(
        [],
        ("AIM 1: Access to the hall", "", "", "", ""),
        HEADER,
        ("Doors", "Widen the door", "Clerk", "2026", ""),
        ("AIM 2: Words", "", "", "", ""),
        HEADER,
        ("Signs", "Print large signs", "Clerk", "2026", ""),
    )
    for row in (plan.rows[0], plan.rows[3]):
        row.cells[0].box = (0.0, *row.cells[0].box[1:2], 1000.0, row.cells[0].box[3])
    found = of(plan)
    assert [(action.text, action.group) for action in found] == [
        ("Widen the door", "AIM 1: Access to the hall"),
        ("Print large signs", "AIM 2: Words"),
    ]


def test_a_row_without_an_action_gives_none():
    plan = table(
        HEADER,
        ("Doors", "Widen the door", "Clerk", "2026", ""),
        ("Lights", "", "", "", "All can see"),
        ("Steps", "See the repairs plan", "Clerk", "", ""),
        ("Total cost", "£5,000", "", "", ""),
    )
    assert texts(of(plan)) == ["Widen the door"]


def test_a_row_cut_by_the_page_break_is_one():
    first = table(HEADER, ("Doors", "Ask three firms what wider doors would cost and choose one", "Clerk", "2026", "x"))
    rest = table(HEADER, ("and steps", "of them by lot.", "", "", "y"), page=2)
    first.rows += rest.rows
    first.boxes |= rest.boxes
    (action,) = of(first)
    assert action.text == "Ask three firms what wider doors would cost and choose one of them by lot."
    assert [one.page for one in action.evidence] == [1, 2]


def test_lines_and_bullets_of_a_cell_are_actions_of_their_own():
    plan = table(
        HEADER, ("Doors", "Widen the door\n\nStaff training\n\n• Print signs\n\n• Buy a ramp", "Clerk", "2026", "")
    )
    found = of(plan)
    assert texts(found) == ["Widen the door", "Staff training", "Print signs", "Buy a ramp"]
    assert {action.due for action in found} == {"2026"}


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Training on:\n\n• ramps\n\n• doors", 1),
        ("Hall access\n\n• Widen the door\n\n• Buy a ramp", 2),
        ("Work with the Council (Level\n\n4) on ramps", 1),
        ("Ask the architect and the builder of\n\nthe new hall", 1),
    ],
)
def test_what_belongs_to_one_action(text, statements):
    assert len(plan_statements(cell(text))) == statements


def test_sentences_that_command_are_actions_of_their_own():
    plan = table(
        HEADER, ("Doors", "Widen the door. Provide a map of the hall. This is to hang at the door.", "Clerk", "", "")
    )
    assert texts(of(plan)) == ["Widen the door.", "Provide a map of the hall. This is to hang at the door."]


@pytest.mark.parametrize(
    ("cells", "owners"),
    [
        (["SENDCo\nDyslexia Teacher"], ["SENDCo", "Dyslexia Teacher"]),
        (["Priya Lambourne, Policy and Performance Manager"], ["Priya Lambourne"]),
        (
            ["Priya Lambourne, Policy Manager NHS Stan Oldroyd, Director of Operations"],
            ["Priya Lambourne", "Stan Oldroyd"],
        ),
        (["Fenmarsh Health Trust", "Ines Calloway"], ["Fenmarsh Health Trust", "Ines Calloway"]),
        (["Connexions"], ["Connexions"]),
        (["TBC"], []),
        (["N/A"], []),
        (["Priya Lambourne, Harbour Trust"], ["Priya Lambourne"]),
        (["Priya Lambourne, Mooring UK and Stan Oldroyd, Ropewalk"], ["Priya Lambourne", "Stan Oldroyd"]),
        (["Priya Lambourne, Stan Oldroyd"], ["Priya Lambourne", "Stan Oldroyd"]),
    ],
)
def test_owners(cells, owners):
    assert [owner.name for owner in plan_owners([cell(text) for text in cells], People([]))] == owners


def test_done_in_the_column_of_dates_is_a_status():
    (action,) = of(table(HEADER, ("Doors", "Widen the door", "Clerk", "Complete", "")))
    assert (action.status, action.due, action.due_text) == (Status.COMPLETED, None, None)


def test_ongoing_is_printed_but_no_date():
    (action,) = of(table(HEADER, ("Doors", "Widen the door", "Clerk", "Ongoing", "")))
    assert (action.status, action.due, action.due_text) == (None, None, "Ongoing")


def test_a_day_without_a_year_is_of_the_years_of_the_plan():
    plan = table(HEADER, ("Doors", "Widen the door", "Clerk", "31 October", ""))
    (dated,) = of(heading("Access plan 2025-27"), plan)
    assert dated.due == "2025-10-31"
    (undated,) = of(heading("Access plan"), plan)
    assert (undated.due, undated.due_text) == (None, "31 October")


def test_ratings_are_read_by_the_legend_or_the_colour():
    plan = table(
        ("Action", "Lead", "Due", "RAG"), ("Widen the door", "Clerk", "2026", "P"), ("Buy a ramp", "Clerk", "2026", "")
    )
    plan.rows[1].cells[3].fill = "ff0000"
    found = of(block(["P = amber, S = red"]), plan)
    assert [action.rag for action in found] == [Rag.AMBER, Rag.RED]


def test_action_logs_and_other_papers_give_none():
    log = table(("No", "Action", "Owner", "Update"), ("1", "Write to the school", "Clerk", "Done"))
    assert actions(paper(heading("Action log"), log, kind=PartKind.ACTION_LOG)) == []
    progress = table(("Action", "Progress"), ("Write to the school", "The head has answered"))
    assert actions(paper(progress, kind=PartKind.REPORT)) == []


def test_a_plan_inside_another_paper_must_say_who_or_when():
    plan = table(HEADER, ("Doors", "Widen the door", "Clerk", "2026", ""))
    assert texts(actions(paper(plan, kind=PartKind.APPENDIX))) == ["Widen the door"]


def test_a_later_table_without_headings_goes_on_in_the_same_columns():
    first = table(HEADER, ("Doors", "Widen the door", "Clerk", "2026", ""))
    second = table([], ("Steps", "Paint the steps", "Clerk", "2027", ""))
    assert texts(of(heading("Aim 1"), first, heading("Aim 2"), second)) == ["Widen the door", "Paint the steps"]


LIST = (
    Sheets()
    .text(72, 60, "Fenmarsh Plan 2025-27", 16, bold=True)
    .text(72, 100, "Priority 3: Young people are heard", bold=True)
    .text(72, 120, "By March 2027 we will:")
    .text(84, 140, "•")
    .text(98, 140, "set up an advisory group;")
    .text(84, 154, "•")
    .text(98, 154, "pay bus fares by June 2026; and")
    .text(84, 168, "•")
    .text(98, 168, "answer every letter within a month.")
    .text(72, 190, "Over the last plan we:", bold=True)
    .text(84, 210, "•")
    .text(98, 210, "held three conferences.")
    .pdf()
)


def plan_of(data: bytes) -> Paper:
    read = read_paper(data)
    for part in read.parts:
        part.kind = PartKind.PLAN
    return read


def test_a_list_under_what_a_plan_will_do():
    found = actions(plan_of(LIST))
    assert [(action.text, action.due, action.due_text) for action in found] == [
        ("set up an advisory group;", "2027-03", "By March 2027"),
        ("pay bus fares by June 2026; and", "2026-06", "by June 2026"),
        ("answer every letter within a month.", "2027-03", "By March 2027"),
    ]
    assert {action.group for action in found} == {"Priority 3: Young people are heard"}


def test_headings_with_a_rating_behind():
    sheets = Sheets().text(72, 60, "Area plan: progress", 18, bold=True)
    for number, title in enumerate(("Help in schools A", "Work for leavers G", "New homes Y"), start=1):
        sheets.text(40, 60 + 60 * number, f"{number}.1", bold=True).text(72, 60 + 60 * number, title, bold=True)
        sheets.text(72, 80 + 60 * number, "The group has met twice and will meet again in the autumn of the year.")
    found = actions(plan_of(sheets.pdf()))
    assert [(action.text, action.rag) for action in found] == [
        ("Help in schools", Rag.AMBER),
        ("Work for leavers", Rag.GREEN),
        ("New homes", Rag.AMBER),
    ]
    assert found[0].comments == "The group has met twice and will meet again in the autumn of the year."


def bullets(*lines: str, base: float = 120.0) -> list[Block]:
    return [block([f"• {line}"], x=20, base=base + 14 * n) for n, line in enumerate(lines)]


def test_bullets_below_the_headings_of_an_action_plan():
    plan = [heading("Quay Action Plan 2031", 40), heading("Moorings"), *bullets("Repair the rings", "New chains")]
    found = of(*plan, heading("Achievements", 180), *bullets("Repaired the crane", base=200))
    assert texts(found) == []
    found = of(*plan, *bullets("Order a dredger by May 2031", base=160))
    assert [(action.text, action.group, action.due) for action in found] == [
        ("Repair the rings", "Moorings", None),
        ("New chains", "Moorings", None),
        ("Order a dredger by May 2031", "Moorings", "2031-05"),
    ]


def test_bullets_of_papers_that_are_no_action_plans_or_have_tables_of_actions_are_none():
    listed = [heading("Moorings"), *bullets("Repair the rings", "Order a dredger")]
    assert of(heading("Quay Strategy", 40), *listed) == []
    tabled = table(HEADER, ("Safe quay", "Light the steps", "Clerk", "May 2031", ""), top=300)
    assert texts(of(heading("Quay Action Plan", 40), *listed, tabled)) == ["Light the steps"]


def test_a_dated_lead_in_makes_a_list_a_plans_in_any_report():
    lead = block(["The quay is dark. By March 2031 we will:"], base=100)
    listed = [heading("Priority 2: Light"), lead, *bullets("Light the steps", "Paint the edge")]
    found = actions(paper(*listed, kind=PartKind.REPORT))
    assert [(action.text, action.group, action.due) for action in found] == [
        ("Light the steps", "Priority 2: Light", "2031-03"),
        ("Paint the edge", "Priority 2: Light", "2031-03"),
    ]
    undated = [heading("Light"), block(["Tonight we will:"], base=100), *bullets("Light the steps")]
    assert actions(paper(*undated, kind=PartKind.REPORT)) == []


def test_number_measure_and_personnel():
    (action,) = of(
        table(
            ("Ref", "Steps to be taken", "Personnel", "Timescale", "Success criteria", "Commentary"),
            ("2.1", "Light the steps", "Harbour Master", "May 2031", "No falls", "Lamps have been ordered."),
        )
    )
    assert (action.number, action.measure, action.status) == ("2.1", "No falls", Status.IN_PROGRESS)
    assert [owner.name for owner in action.owners] == ["Harbour Master"]


def test_a_measure_before_the_actions_is_their_group_and_no_measure_of_success():
    (action,) = of(table(("Measure", "Activity", "Timescale"), ("Priority 1", "Light the steps", "May 2031")))
    assert (action.group, action.measure) == ("Priority 1", None)


def test_intent_and_implementation_below_a_title_that_calls_the_table_an_action_plan():
    """Sentences that tell how the form is to be filled in are no rows; a wide first cell is a group."""
    asks = (
        "Your focus should be clear:",
        "Make sure your actions are linked:",
        "",
        "Evidence of impact: what changed?",
    )
    grid = table(
        [],
        ("Academic Year: 2030/31", "", "", ""),
        ("Key indicator 1: Pupils swim", "", "", "16%"),
        ("Intent", "Implementation", "", "Impact"),
        asks,
        ("Confident swimmers", "Book the pool for two terms", "£90", "All swim 25 metres"),
    )
    grid.rows[1].cells[0].box = (0.0, 100.0, 600.0, 112.0)
    found = actions(paper(heading("Action Plan and Budget", 40), grid, kind=PartKind.OTHER))
    assert [(one.text, one.group, one.measure) for one in found] == [
        ("Book the pool for two terms", "Key indicator 1: Pupils swim", "All swim 25 metres")
    ]
    assert actions(paper(heading("Budget", 40), grid, kind=PartKind.OTHER)) == []


def test_a_heading_that_goes_on_with_a_second_question():
    heading_text = "Actions to address the priorities? Which pupils or groups of pupils will benefit from each?"
    assert read_plan_heading(heading_text) is PlanColumn.ACTION


def test_a_post_that_is_broken_after_its_first_word():
    assert [owner.name for owner in plan_owners([cell("Deputy\nHeadteacher")], People([]))] == ["Deputy Headteacher"]


def test_a_line_below_a_heading_names_who_leads_on_its_bullets():
    found = of(
        heading("Quay Action Plan 2031", 40),
        heading("Moorings"),
        block(["Lead: Ada Wherry"], base=110),
        *bullets("Repair the rings", "Order new chains"),
    )
    assert [[owner.name for owner in action.owners] for action in found] == [["Ada Wherry"], ["Ada Wherry"]]


def test_rated_headings_of_a_report_on_a_plan_and_of_no_other_report():
    def rated(title: str) -> list[PlanAction]:
        flow: list[Block] = [heading(title, 40)]
        for number, (text, below) in enumerate(
            (("Rings G", "Bought."), ("Steps R", "No action."), ("Ramp Y", "Late."))
        ):
            flow += [heading(text, 100 + 40 * number), block([below], base=120 + 40 * number)]
            flow[-2].label, flow[-2].size = f"{number + 1}.", 12.0
        return actions(paper(*flow, kind=PartKind.REPORT))

    assert [(one.number, one.text, one.rag) for one in rated("Quay Delivery Plan: progress")] == [
        ("1", "Rings", Rag.GREEN),
        ("2", "Steps", Rag.RED),
        ("3", "Ramp", Rag.AMBER),
    ]
    assert rated("Quay review") == []


def test_aims_that_a_later_table_takes_up_are_no_actions():
    columns = ("Measure", "Activity")
    aims = table(columns, ("Priority 1", "To secure good paths"), ("Priority 2", "To secure clean water"))
    work = table(
        columns,
        ("Priority 1", "Clear the ditch beside the path"),
        ("Priority 2", "To secure clean water"),
    )
    found = of(heading("Aims of the association"), aims, heading("Work of this year", 300), work)
    assert texts(found) == ["Clear the ditch beside the path"]
    assert texts(of(heading("Aims of the association"), aims)) == ["To secure good paths", "To secure clean water"]


def test_a_row_that_only_completes_the_action_above_is_no_action():
    header = ("Action", "Lead", "Timescale")
    rows = (("Tell the clubs:", "Clerk", "May 2031"), ("Rowing club", "", ""), ("Sea cadets", "", ""))
    told, other = of(table(header, *rows, ("Mend the steps", "Clerk", "")))
    assert (told.text, told.due) == ("Tell the clubs: Rowing club Sea cadets", "2031-05")
    assert other.text == "Mend the steps"


def test_a_sentence_that_explains_the_action_before_it_is_no_action():
    fit = "Fit new lamps. The lamps along the quay turn on by themselves. Clean the old ones."
    assert [action.text for action in of(table(("Action", "Lead"), (f"Light:\n\n{fit}", "Clerk")))] == [
        "Light:",
        "Fit new lamps. The lamps along the quay turn on by themselves.",
        "Clean the old ones.",
    ]


@pytest.mark.parametrize("course", ["The trial will run for six weeks.", "Further action will depend on the results."])
def test_how_an_action_goes_on_is_no_other(course):
    plan = table(("Action", "Lead"), (f"Light:\n\nTry new lamps. {course} Clean the old ones.", "Clerk"))
    assert texts(of(plan))[1:] == [f"Try new lamps. {course}", "Clean the old ones."]


def test_numbers_within_a_line_stand_before_their_actions():
    listed = "Widen the door once the survey is agreed. 2. Provide a map of the hall. 3. Order a ramp."
    found = of(table(HEADER, ("Doors", listed, "Clerk", "", "")))
    assert texts(found) == [
        "Widen the door once the survey is agreed.",
        "Provide a map of the hall.",
        "Order a ramp.",
    ]
    assert [action.evidence[0].quote for action in found][1:] == ["Provide a map of the hall.", "Order a ramp."]


def test_rows_above_the_headings_of_a_table_are_no_actions():
    title = ("Visitors in April 2031: 500", "Visitors in April 2032: 700", "", "", "")
    doors = ("Doors", "Widen the door", "Clerk", "2031", "")
    assert texts(of(table([], title, HEADER, doors))) == ["Widen the door"]


def test_rows_that_a_table_goes_on_with_above_new_headings_are_actions():
    first = table(HEADER, ("Doors", "Widen the door", "Clerk", "2031", ""))
    rest = table([], ("Signs", "Print large signs", "Clerk", "2031", ""), HEADER, ("Ramp", "Order a ramp", "", "", ""))
    assert texts(of(first, rest)) == ["Widen the door", "Print large signs", "Order a ramp"]


def test_a_row_all_of_it_in_mid_sentence_is_the_rest_of_the_one_above():
    rows = (
        ("Lamps", "Fit new lamps along the quay", "Clerk", "From May 2031", "Fewer falls on the quay"),
        ("", "and by the steps", "", "onwards", "and the steps"),
    )
    (action,) = of(table(HEADER, *rows))
    assert (action.text, action.due_text) == ("Fit new lamps along the quay and by the steps", "From May 2031 onwards")
    assert action.measure == "Fewer falls on the quay and the steps"


def test_the_rest_of_a_sentence_in_a_row_with_a_date_of_its_own_is_no_action():
    above = ("Lamps", "Make sure that the old boards", "Clerk", "May 2031", "")
    rest = ("", "at the quay stay readable. Clean the old lamps.", "", "June 2031", "")
    assert texts(of(table(HEADER, above, rest))) == ["Make sure that the old boards", "Clean the old lamps."]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Fit new lamps.", "clean the old ones."),
        ("Fit new lamps", "clean the old ones."),
        ("Fit new lamps", "training for wardens"),
    ],
)
def test_rows_in_small_letters_are_actions_unless_they_end_a_sentence(above, below):
    rows = (("Lamps", above, "Clerk", "", ""), ("", below, "", "June 2031", ""))
    assert texts(of(table(HEADER, *rows))) == [above, below]


def test_rows_all_in_small_letters_are_actions():
    rows = (("Lamps", "new lamps", "", "", ""), ("", "training for wardens", "clerk", "", "fewer falls"))
    assert texts(of(table(HEADER, *rows))) == ["new lamps", "training for wardens"]


def test_the_title_of_a_plan_with_its_years_is_no_group():
    aim = "Every resident can reach the quay by day and by night, in all weathers and at all states of the tide"
    rows = table(("Objective", "Actions", "Who"), (aim, "Light the steps", "Clerk"))
    (action,) = of(heading("Quay Objectives 2031-2034"), rows)
    assert action.group == aim


def test_a_band_is_known_by_its_bold_title_and_holds_on_the_next_page():
    first = table(("Action", "Lead"), ("Safe quays\n\n– lamps\n\n– rings", ""), ("Fit lamps", "Clerk"))
    first.rows[0].cells[0].blocks[0].bold = True
    first.rows[0].cells[0].box = (0.0, 90.0, 400.0, 130.0)
    second = table((), ("Mend rings", "Clerk"), page=2)
    assert [(action.text, action.group) for action in of(first, second)] == [
        ("Fit lamps", "Safe quays"),
        ("Mend rings", "Safe quays"),
    ]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("School Coordinator (fire drills)", ["School Coordinator"]),
        ("Family hubs", ["Family hubs"]),
        ("Early years lead\n\nThe Harbour People", ["Early years lead", "The Harbour People"]),
        ("Harbour Trust, Highways", ["Harbour Trust", "Highways"]),
        ("Careers Hub / Chamber of Trade", ["Careers Hub", "Chamber of Trade"]),
        ("Head Teacher\nEquality Governor", ["Head Teacher", "Equality Governor"]),
        ("As above", []),
        ("To be agreed", []),
    ],
)
def test_a_column_of_owners_names_owners(printed, names):
    assert [owner.name for owner in plan_owners([cell(printed)], People([]))] == names


def test_lines_that_begin_a_command_each_are_actions_each():
    printed = "Buy the new scheme and train all staff\nTimetable a daily session for each class"
    assert [statement.text for statement in plan_statements(cell(printed))] == printed.split("\n")


def test_who_leads_stands_between_the_heading_and_its_list():
    lead = block(["Lead: Harbour Watch"])
    will = heading("We will:")
    found = of(heading("Priority 1: Safe quays"), lead, will, block(["• Light the steps"]), block(["• Mend the rings"]))
    assert [(one.text, one.group, [owner.name for owner in one.owners]) for one in found] == [
        ("Light the steps", "Priority 1: Safe quays", ["Harbour Watch"]),
        ("Mend the rings", "Priority 1: Safe quays", ["Harbour Watch"]),
    ]


@pytest.mark.parametrize(
    ("printed", "group"),
    [
        ("Quay Plan 2031-32 Priority 2: Safe quays", "Priority 2: Safe quays"),
        ("Action Plan 2: Quays", "Action Plan 2: Quays"),
        ("Quay Objectives 2031-2034", None),
    ],
)
def test_what_a_heading_names_as_the_group(printed, group):
    (action,) = of(heading(printed), table(("Action", "Lead"), ("Light the steps", "Clerk")))
    assert action.group == group


def test_two_figures_behind_a_month_are_a_year_where_all_cells_of_a_plan_say_so():
    def dues(*cells: str) -> list[str | None]:
        rows = table(("Action", "Timescale"), *((f"Light step {n}", due) for n, due in enumerate(cells, start=1)))
        return [action.due for action in of(heading("Quay Plan 2024-27"), rows)]

    assert dues("Dec 24", "March 26", "June 26", "2028") == ["2024-12", "2026-03", "2026-06", "2028"]
    assert "2026-06" not in dues("Dec 24", "March 07", "June 26")
    assert dues("March 26", "Ongoing") == [None, None]


def test_items_that_say_what_the_plan_will_do_are_actions():
    first, second = block(["We will mend forty rings by March 2027."]), block(["We will light the steps."], base=140)
    for n, item in enumerate((first, second), start=1):
        item.label, item.kind = f"1.{n}", BlockKind.ITEM
    found = of(heading("Theme 1: Quays"), first, second)
    assert [(one.text, one.group, one.due) for one in found] == [
        ("We will mend forty rings by March 2027.", "Theme 1: Quays", "2027-03"),
        ("We will light the steps.", "Theme 1: Quays", None),
    ]
    assert of(heading("Theme 1: Quays"), first) == []


def test_a_heading_of_strategies_is_a_group():
    (action,) = of(heading("Wider strategies for this year"), table(("Action", "Lead"), ("Light the steps", "Clerk")))
    assert action.group == "Wider strategies for this year"


def test_what_somebody_always_does_is_no_action() -> None:
    listed = [block(["The harbour master will:"], base=100.0), *bullets("Check the moorings", "Publish the tides")]
    assert texts(of(heading("Ropes"), *listed)) == ["Check the moorings", "Publish the tides"]
    assert not of(heading("Roles and responsibilities"), *listed)
    policy = paper(heading("Ropes"), *listed, kind=PartKind.PLAN)
    policy.parts[0].title = "Mooring objectives policy"
    assert not actions(policy)


def test_who_leads_and_by_when_may_stand_behind_an_action() -> None:
    items = bullets(
        "Mend the rings (Lead: Harbour Master; by 3 May 2031)",
        "Paint the sheds (Lead: Ada Wherry, by when: June 2031)",
        "Sell the crane – Led by: Quay Trust",
        "Light the steps (led by example)",
    )
    found = of(heading("Theme 1: Quays"), block(["Actions:"], base=100.0), *items)
    assert [(one.text, [owner.name for owner in one.owners], one.due) for one in found] == [
        ("Mend the rings", ["Harbour Master"], "2031-05-03"),
        ("Paint the sheds", ["Ada Wherry"], "2031-06"),
        ("Sell the crane", ["Quay Trust"], None),
        ("Light the steps (led by example)", [], None),
    ]
    assert {one.group for one in found} == {"Theme 1: Quays"}


def test_a_form_for_each_action_is_a_row_of_a_plan() -> None:
    forms = table(
        (),
        ("Action 1.1", "Mend the rings"),
        ("Lead", "Harbour Master"),
        ("Timescale", "May 2031"),
        ("Status", "Complete"),
        ("Action 1.2", "Paint the sheds"),
        ("Lead", "Ada Wherry"),
        ("Timescale", "June 2031"),
        ("Status", "Not started"),
    )
    found = of(heading("Priority 1: Quays"), forms)
    assert [(one.number, one.text, one.owners[0].name, one.due, one.status) for one in found] == [
        ("1.1", "Mend the rings", "Harbour Master", "2031-05", Status.COMPLETED),
        ("1.2", "Paint the sheds", "Ada Wherry", "2031-06", Status.OPEN),
    ]
    assert {one.group for one in found} == {"Priority 1: Quays"}
    assert not of(
        heading("Contacts"), table((), ("Action by", "Ada Wherry"), ("Office", "Quay House"), ("Date", "May"))
    )


def test_milestones_are_actions_where_their_cells_say_what_is_to_be_done() -> None:
    header = ("Ref", "Milestone", "Delivery lead", "Deadline", "RAG")
    grid = table(
        header,
        ("D1", "Launch the new ferry", "Harbour Master", "30/04/2031", "G – on course"),
        ("D2", "Move the moorings to the north quay", "Ada Wherry", "31/12/2031", "R (late)"),
    )
    assert [(one.text, one.rag) for one in of(grid)] == [
        ("Launch the new ferry", Rag.GREEN),
        ("Move the moorings to the north quay", Rag.RED),
    ]


def test_a_date_under_completed_says_that_it_is_done() -> None:
    header = ("What needs to be done", "Lead", "Target", "Timing completed")
    grid = table(
        header,
        ("Mend the rings", "Harbour Master", "31 May 2031", "20 May 2031"),
        ("Paint the sheds", "Ada Wherry", "30 June 2031", ""),
    )
    assert [(one.due, one.status) for one in of(grid)] == [("2031-05-31", Status.COMPLETED), ("2031-06-30", None)]


def test_the_one_year_in_a_title_is_that_of_months_without_a_year() -> None:
    grid = table(("Action", "Who", "By when"), ("Mend the rings", "Clerk", "End of March"))
    assert [one.due for one in of(heading("Quay Action Plan 2031"), grid)] == ["2031-03"]
    assert [one.due for one in of(heading("Quay Action Plan"), grid)] == [None]


def test_a_bold_numbered_sentence_over_a_table_is_its_group() -> None:
    line = block(["Area for improvement 1: Boats are not checked."], base=60.0)
    line.bold = True
    grid = table(("Action", "Who"), ("Mend the rings", "Clerk"))
    assert [one.group for one in of(line, grid)] == ["Area for improvement 1: Boats are not checked."]


def test_a_bold_line_in_a_cell_is_the_title_of_the_actions_below_it() -> None:
    def read_cell(*paragraphs: str) -> list[str]:
        made = cell("\n\n".join(paragraphs))
        made.blocks[0].bold = True
        return [statement.text for statement in plan_statements(made)]

    works = ("To survey the quays.", "Widening the slipway.")
    assert read_cell("Safe landing for small boats", *works) == list(works)
    told = ("Small boats are landed by hand.", "A crane can lift two at once.")
    assert read_cell("Safe landing for small boats", *told) == [" ".join(["Safe landing for small boats", *told])]


def test_a_line_that_lists_what_is_involved_belongs_to_the_action_above_it() -> None:
    made = cell("Work with the ferries to lengthen the season.\n\nServices involved in this are:\n\nHarbour office")
    assert len(plan_statements(made)) == 1


def test_actions_told_below_lines_that_say_where_they_stand() -> None:
    def told(heading_over: str, kind: PartKind = PartKind.REPORT) -> list[PlanAction]:
        flow = [
            heading(heading_over, 40.0),
            block(["Five risks were looked at."], base=60.0),
            heading("R1: The quay falls in", 80.0),
            block(["Partially Complete"], base=100.0),
            heading("Prop up the quay", 112.0),
            block(["Two props stand."], base=124.0),
            block(["Complete"], base=136.0),
            block(["The steps are lit."], base=148.0),
            heading("R2: Boats sink", 160.0),
            block(["Action outstanding"], base=172.0),
            block(["Pumps will be bought by May 2031."], base=184.0),
        ]
        return actions(paper(*flow, kind=kind))

    assert [(one.text, one.status, one.group, one.comments) for one in told("MITIGATING ACTIONS")] == [
        ("Prop up the quay", Status.IN_PROGRESS, "R1: The quay falls in", "Two props stand."),
        ("The steps are lit.", Status.COMPLETED, "R1: The quay falls in", None),
        ("Pumps will be bought by May 2031.", Status.OPEN, "R2: Boats sink", None),
    ]
    assert not told("Risks of the year")
    assert not told("MITIGATING ACTIONS", PartKind.MINUTES)


def test_what_a_register_of_risks_still_plans_is_an_action() -> None:
    header = ("Risk", "Existing controls", "Score", "Further action planned", "Action owner", "Target date")
    grid = table(
        header,
        ("The quay falls in", "Props", "12", "Drive in new piles", "Harbour Master", "31/03/2 031"),
        ("Boats sink", "Pumps", "9", "None at present", "", ""),
    )
    (action,) = of(grid)
    assert (action.text, action.group, action.due) == ("Drive in new piles", "The quay falls in", "2031-03-31")
    assert [owner.name for owner in action.owners] == ["Harbour Master"]
    assert not of(
        table(("Risk", "Actions in place", "Owner", "Date"), ("Boats sink", "Buy pumps", "Clerk", "May 2031"))
    )


@settings(deadline=None)
@given(st.permutations(range(6)))
def test_a_row_follows_its_headings_into_any_order_of_columns(order: list[int]) -> None:
    header = ("Priority", "What we will do", "Led by", "Timescale", "RAG", "How will we know?")
    rows = [
        ("Safe quays", "Mend the rings", "Harbour Master", "May 2031", "G", "No boat adrift"),
        ("Safe quays", "Light the steps", "Ada Wherry", "June 2031", "A", "No falls"),
    ]
    moved = [[row[place] for place in order] for row in (header, *rows)]
    found = of(table(moved[0], *moved[1:]))
    assert [(one.text, [owner.name for owner in one.owners], one.due, one.rag) for one in found] == [
        ("Mend the rings", ["Harbour Master"], "2031-05", Rag.GREEN),
        ("Light the steps", ["Ada Wherry"], "2031-06", Rag.AMBER),
    ]


@pytest.mark.parametrize("action", ["Actions", "Key tasks", "What needs to be done", "How will we do it?", "Activity"])
@pytest.mark.parametrize("owner", ["Lead", "Who?", "Responsible officer", "By whom", "Owner", "Delivered by"])
@pytest.mark.parametrize("due", ["When?", "Deadline", "Target date", "Timescale", "By when", "Completion date"])
def test_a_row_follows_any_wording_of_its_headings(action: str, owner: str, due: str) -> None:
    grid = table((action, owner, due), ("Mend the rings", "Harbour Master", "May 2031"))
    (found,) = of(grid)
    assert (found.text, found.owners[0].name, found.due) == ("Mend the rings", "Harbour Master", "2031-05")


def test_aims_beside_their_progress_are_actions_in_a_plan_if_they_command() -> None:
    header = ("Issue", "Project or objective", "Progress")
    rows = (
        ("Quays", "Improve the lighting of the steps", "Two lamps stand"),
        ("Boats", "Establish a watch at night", "Not begun"),
    )
    assert [(one.text, one.group) for one in of(table(header, *rows))] == [
        ("Improve the lighting of the steps", "Quays"),
        ("Establish a watch at night", "Boats"),
    ]
    told = (("Quays", "Lamps for the steps", "Two stand"), ("Boats", "The watch at night", "Not begun"))
    assert not of(table(header, *told))


def test_the_title_of_the_plan_before_a_numbered_outcome_is_no_part_of_the_group() -> None:
    grid = table(("Action", "Other partners"), ("Mend the rings", "Harbour Trust"))
    (action,) = of(heading("Quay Strategy: Year 2 Delivery Plan Outcome 1 – Safe quays"), grid)
    assert action.group == "Outcome 1 – Safe quays"
    assert [owner.name for owner in action.owners] == ["Harbour Trust"]


def test_the_revised_date_takes_the_place_of_the_original_one() -> None:
    header = ("Audit", "Recommendation", "Owner", "Original due date", "Revised due date")
    rows = (
        ("Moorings", "Check the rings each month", "Harbour Master", "31/03/2031", "31/01/2032"),
        ("Ferries", "Count the tickets each day", "Ada Wherry", "30/06/2031", ""),
    )
    assert [(one.due, one.group) for one in of(table(header, *rows))] == [
        ("2032-01-31", "Moorings"),
        ("2031-06-30", "Ferries"),
    ]


def test_a_list_of_contacts_is_no_plan() -> None:
    header = ["Role", "Name", "Telephone", "Action on receipt of warning"]
    row_ = ["Warden", "Ada Wherry", "01632 960001", "Open the sluice"]
    assert not of(table(header, row_))
    assert texts(of(table([*header, "By when"], [*row_, "May 2031"]))) == ["Open the sluice"]


def test_the_title_of_a_paper_is_no_group() -> None:
    grid = table(("Action", "Who"), ("Mend the rings", "Clerk"))

    def groups(title: str, *flow: Block) -> list[str | None]:
        plan = paper(heading(title, 20.0), *flow, grid, kind=PartKind.PLAN)
        plan.parts[0].title = title
        return [one.group for one in actions(plan)]

    assert groups("Follow-up of the audit") == [None]
    assert groups("Follow-up of the audit", heading("Quays")) == ["Quays"]
    assert groups("Pledge 1 – Quays") == ["Pledge 1 – Quays"]


def test_a_paragraph_that_says_more_of_an_action_is_no_other() -> None:
    made = cell("Teach rowing by the new method\n\nThey are principles and no checklist.")
    assert len(plan_statements(made)) == 1


@pytest.mark.parametrize(
    ("printed", "due"),
    [
        ("Draft: May 2031; final: July 2031", "2031-07"),
        ("Nov 2031 (planting) and April 2032 (sowing)", "2032-04"),
        ("Phase 1: 2031 Phase 2: 2032", "2032"),
        ("Q1 2031/32 and Q3 2031/32", "2031-36"),
        ("Feb & Oct", None),
        ("Completed May 2031; review May 2032", None),
    ],
)
def test_of_several_dates_in_a_cell_the_last_is_the_deadline(printed: str, due: str | None) -> None:
    (row,) = of(table(["Action", "Lead", "By when"], ["Plant the long hedge", "Warden", printed]))
    assert (row.due, row.due_text) == (due, printed)


def test_a_lead_merged_over_several_rows_leads_each_of_them() -> None:
    sheets = Sheets().text(60, 60, "Delivery Plan 2031", size=14, bold=True)
    for x, text in ((64, "Action"), (304, "Lead"), (424, "By when")):
        sheets.text(x, 92, text, bold=True)
    for n, text in enumerate(("Mend the sea wall", "Dredge the inner basin", "Paint the lamps")):
        sheets.text(64, 112 + 20 * n, text).text(424, 112 + 20 * n, "May 2032")
    sheets.text(304, 112, "Harbour Master").text(304, 152, "Town Clerk")
    for y in (80, 100, 140, 160):
        sheets.rule(60, y, 520, y)
    sheets.rule(60, 120, 300, 120).rule(420, 120, 520, 120)
    for x in (60, 300, 420, 520):
        sheets.rule(x, 80, x, 160)
    found = actions(read_paper(sheets.pdf()))
    assert [[owner.name for owner in one.owners] for one in found] == [
        ["Harbour Master"],
        ["Harbour Master"],
        ["Town Clerk"],
    ]


def test_targets_beside_their_dates_alone_are_the_actions_of_a_plan() -> None:
    found = of(
        table(
            ["Target", "Target date"],
            ["Our yearly report of who works on the quays tells how that has changed.", "May 2032"],
            ["The share of apprentices among new staff rises.", "March 2033"],
        )
    )
    assert [one.due for one in found] == ["2032-05", "2033-03"]


def test_projects_assigned_to_somebody_by_a_date_are_the_actions_of_a_plan() -> None:
    rows = ["Sea wall, north end", "2032", "Harbour Master"]
    found = of(table(["Proposed Projects", "Target Dates", "Assigned to"], rows))
    assert [(one.text, one.due) for one in found] == [("Sea wall, north end", "2032")]


def test_the_aim_that_another_explains_in_sentences_names_the_group() -> None:
    why = (
        "To mend the wall so that the houses along the quay are dry in every winter, whatever the wind may do to them."
    )
    found = of(
        table(["Aim", "Objective", "Actions", "Lead"], ["Sea wall", why, "Ask three firms for a price", "Clerk"])
    )
    assert [one.group for one in found] == ["Sea wall"]


def test_points_that_begin_with_to_are_actions_under_the_headings_of_a_plan() -> None:
    items = [block([f"• To {text}"]) for text in ("mend the wall", "paint the lamps", "dredge the basin")]
    found = of(heading("Harbour Improvement Plan 2031", base=40.0), heading("Quays"), *items)
    assert [(one.group, one.text[:6]) for one in found] == [
        ("Quays", "To men"),
        ("Quays", "To pai"),
        ("Quays", "To dre"),
    ]


def test_as_many_dates_below_one_another_as_actions_go_to_each_in_turn() -> None:
    found = of(
        table(
            ["Key actions", "Who", "When"],
            ["Agree the plan with\nthe harbour users\n\nPaint the lamps", "Warden", "Sept 2031\nDec 2032"],
        )
    )
    assert [one.due for one in found] == ["2031-09", "2032-12"]


LED = ("Actions", "By when", "Cost")


def test_who_leads_may_stand_between_the_heading_and_its_table_or_behind_the_heading():
    rows = ("Mend the wall", "May 2031", "£450"), ("Paint the lamps", "June 2031", "Nil")
    line = block(["Lead: Mrs Lambourne"], base=80)
    (first, _) = of(heading("Priority 1: Safer quays"), line, table(LED, *rows))
    assert [owner.name for owner in first.owners] == ["Mrs Lambourne"]
    (first, _) = of(heading("Priority 1: Safer quays (Lead: Harbour Master)"), table(LED, *rows))
    assert ([owner.name for owner in first.owners], first.group) == (["Harbour Master"], "Priority 1: Safer quays")
    banded = table(LED, ("Theme 2: Clean water – Lead officer: Site Manager", "", ""), *rows)
    banded.rows[0].cells[0].box = (0.0, 80.0, 600.0, 100.0)
    assert [owner.name for action in of(banded) for owner in action.owners] == ["Site Manager"] * 2


def test_a_leader_of_the_group_is_no_owner_where_a_column_names_owners():
    rows = ("Mend the wall", "", "May 2031"), ("Paint the lamps", "Site Manager", "June 2031")
    line = block(["Lead: Mrs Lambourne"], base=80)
    found = of(heading("Priority 1: Safer quays"), line, table(("Actions", "Owner", "By when"), *rows))
    assert [[owner.name for owner in action.owners] for action in found] == [[], ["Site Manager"]]


def test_actions_with_labelled_lines_below_them():
    flow = []
    for number, (text, who, state) in enumerate(
        [("Mend the wall", "Site Manager", "Complete"), ("Paint the lamps", "Clerk", "Open")], 1
    ):
        flow += [
            heading(f"Action {number}: {text}"),
            block([f"Owner: {who}", "Due: 1 May 2031"]),
            block([f"Status: {state}"]),
        ]
    found = actions(paper(*flow, block(["The plan was agreed in March."]), kind=PartKind.REPORT))
    assert texts(found) == ["Mend the wall", "Paint the lamps"]
    assert [(one.number, one.owners[0].name, one.due) for one in found] == [
        ("1", "Site Manager", "2031-05-01"),
        ("2", "Clerk", "2031-05-01"),
    ]
    assert [one.status for one in found] == [Status.COMPLETED, Status.OPEN]


def test_labelled_values_in_one_line_under_a_theme():
    flow = [
        heading("Theme: Safer quays"),
        block(["Mend the wall"]),
        block(["Lead: Clerk; Timescale: May 2031; Cost: nil"]),
    ]
    flow += [block(["Paint the lamps"]), block(["Lead: Site Manager; Timescale: June 2031"])]
    found = of(*flow)
    assert [(one.owners[0].name, one.due, one.group) for one in found] == [
        ("Clerk", "2031-05", "Safer quays"),
        ("Site Manager", "2031-06", "Safer quays"),
    ]


@pytest.mark.parametrize(
    "flow",
    [
        [heading("Moorings"), block(["Lead officer: Clerk"]), block(["Date: 1 May 2031"]), block(["1. Why"])],
        [
            heading("Regatta"),
            block(["Lead: Clerk; Date: May 2031"]),
            heading("Fair"),
            block(["Lead: Clerk; Date: May 2031"]),
        ],
        [
            heading("Risk 1: Flood"),
            block(["Owner: Clerk; Due: May 2031"]),
            heading("Risk 2: Fire"),
            block(["Owner: Clerk; Due: May 2031"]),
        ],
        [
            heading("Berths let"),
            block(["Owner: Clerk; Due: May 2031; Actual: 7"]),
            heading("Boats"),
            block(["Owner: Clerk; Due: May 2031; Actual: 9"]),
        ],
        [
            heading("Quays"),
            block(["Lead: Clerk; Timescale: May 2031"]),
            block(["• Open"]),
            heading("Slips"),
            block(["Lead: Clerk; Timescale: May 2031"]),
            block(["• Open"]),
        ],
    ],
)
def test_heads_of_papers_risks_measures_and_groups_are_no_labelled_actions(flow):
    assert actions(paper(*flow, kind=PartKind.REPORT)) == []


def test_of_four_parts_in_a_task_only_the_responsible_are_to_act():
    header = ("Task", "Responsible", "Accountable", "Consulted", "Informed", "Deadline")
    (one,) = of(table(header, ("Mend the wall", "Site Manager", "Clerk", "Warden", "Chair", "1 May 2031")))
    assert [owner.name for owner in one.owners] == ["Site Manager"]
    letters = of(
        table(("Task", "R", "A", "C", "I", "Deadline"), ("Mend the wall", "Clerk", "Chair", "All", "All", "May 2031"))
    )
    assert [owner.name for owner in letters[0].owners] == ["Clerk"]


@pytest.mark.parametrize(
    ("cells", "due"),
    [
        (("End of Oct 31", "1 May 2031"), ["2031-10", "2031-05-01"]),
        (("Sept 30 – July 31", "March 31"), ["2030-09/2031-07", "2031-03"]),
        (("March 31", "when able"), [None, None]),
        (("07/31", "11/30"), ["2031-07", "2030-11"]),
        (("07/11", "by 2012", "06/11", "09/12"), ["2011-07", "2012", "2011-06", "2012-09"]),
        (("Aut 30", "Spr term 31"), ["2030-23", "2031-21"]),
    ],
)
def test_years_of_two_figures_are_read_where_the_cells_show_that_they_are_years(cells, due):
    rows = [(f"Mend wall {n}", "Clerk", text) for n, text in enumerate(cells)]
    years = "" if "by 2012" in cells else " 2030-33"
    found = of(heading(f"Action Plan{years}"), table(("Action", "Lead", "By when"), *rows))
    assert [action.due for action in found] == due


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Implemented", Status.COMPLETED),
        ("Completed July 2030", Status.COMPLETED),
        ("Complete by July 2030", None),
        ("Delivered by May 2031", None),
    ],
)
def test_a_cell_of_deadlines_may_say_that_it_is_done(text, status):
    (found,) = of(table(("Action", "Lead", "Target date"), ("Mend the wall", "Clerk", text)))
    assert found.status == status


def test_who_is_responsible_may_stand_in_brackets_below_the_action():
    rows = (
        ("Mend the wall\n(Site Manager)", "Quotes in", "May 2031"),
        ("Paint the lamps (all six)", "None yet", "June 2031"),
    )
    found = of(table(("Action and officer responsible", "Progress", "To be completed by"), *rows))
    assert [(action.text, [owner.name for owner in action.owners]) for action in found] == [
        ("Mend the wall", ["Site Manager"]),
        ("Paint the lamps (all six)", []),
    ]


def test_items_of_a_list_end_with_who_and_when_in_brackets():
    items = block(["• Mend the wall (Site Manager, by 31 March 2031)"]), block(["• Paint the lamps (Clerk)"])
    found = of(heading("Quay Action Plan"), heading("Safety", base=80), *items)
    assert [(one.text, one.owners[0].name, one.due) for one in found] == [
        ("Mend the wall", "Site Manager", "2031-03-31"),
        ("Paint the lamps", "Clerk", None),
    ]


def test_what_people_said_is_answered_by_what_will_be_done():
    (found,) = of(
        table(("You said", "We will", "Lead", "By"), ("The steps are dark", "Light the steps", "Clerk", "May 2031"))
    )
    assert (found.text, found.group, found.due) == ("Light the steps", "The steps are dark", "2031-05")


def test_a_line_in_sentence_case_below_a_title_is_an_action_of_its_own_in_a_list():
    listed = cell(
        "Tea for crews\n\nParent Boat Workshops Along The Quay\nPaddling lessons for parents\n\n"
        "Flag days\n\nHarbour Wall Repair And Painting For\nCrews"
    )
    assert [one.text for one in plan_statements(listed)] == [
        "Tea for crews",
        "Parent Boat Workshops Along The Quay",
        "Paddling lessons for parents",
        "Flag days",
        "Harbour Wall Repair And Painting For Crews",
    ]
    alone = cell("Parent Boat Workshops Along The Quay\nPaddling lessons for parents")
    assert len(plan_statements(alone)) == 1


def test_the_day_that_a_row_is_of_is_no_deadline():
    rows = ("Mend the wall", "Clerk", "As at end of May 2031"), ("Paint the lamps", "Clerk", "June 2031")
    assert [one.due for one in of(table(("Action", "Lead", "Timescale"), *rows))] == [None, "2031-06"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Mend the wall. The completion date has been extended to March 2031 to let the mortar set.", "2031-03"),
        ("Mend the wall (Action target date: 31/03/31 – put back because of the frost)", "2031-03-31"),
        ("Mend the wall. The due date has been moved to the spring.", None),
        ("Mend the wall from May 2031 to keep out the sea, to a date to be agreed.", None),
    ],
)
def test_the_date_that_a_sentence_calls_the_target(text, due):
    told = (
        heading("Harbour actions"),
        block(["Open"]),
        block([text]),
        block(["Open"]),
        block(["Oil"]),
        block(["Open"]),
        block(["Tar"]),
    )
    assert actions(paper(*told, kind=PartKind.REPORT))[0].due == due


def test_labels_in_bullets_and_months_read_against_the_months_of_the_plan():
    lines = (
        "Action: Mend the wall",
        "Lead: Clerk",
        "Timescale: Oct",
        "Action: Oil the gates",
        "Lead: Clerk",
        "Timescale: Mar",
    )
    found = of(heading("Quay plan, April 2031 to March 2032"), *[block([f"• {line}"]) for line in lines])
    assert [(one.text, one.due) for one in found] == [("Mend the wall", "2031-10"), ("Oil the gates", "2032-03")]


def test_a_revised_date_takes_the_place_of_the_original_one():
    header = ("Recommendation", "Our action", "Owner", "Original date", "Revised date")
    rows = (
        ("Walls", "Mend the wall", "Clerk", "Oct 2031", "Nov 2031"),
        ("Lamps", "Paint the lamps", "Clerk", "May 2031", ""),
    )
    assert [one.due for one in of(table(header, *rows))] == ["2031-11", "2031-05"]


def test_a_timetable_that_names_nobody_is_no_plan():
    rows = (
        ("Sign up founders", "40 days", "01/11/31", "22/12/31"),
        ("Advertise for a board", "30 days", "05/01/32", "06/02/32"),
    )
    timetable = table(("Task", "Duration", "Start", "Finish"), *rows)
    assert actions(paper(heading("Illustrative timetable"), timetable, kind=PartKind.REPORT)) == []
    led = table(("Task", "Start", "Finish", "Lead"), *((row[0], *row[2:], "Clerk") for row in rows))
    assert [one.due for one in of(heading("Works"), led)] == ["2031-12-22", "2032-02-06"]


def test_bullets_with_a_deadline_for_each_are_actions_though_a_line_leads_into_them():
    points = "Mend the harbour:\n\n• Draw the plan\n\n• Ask for prices\n\n• Build the wall"
    (grid,) = [
        table(
            ("Action", "Lead", "Due"),
            (points, "Clerk", "May 2031\nJune 2031\nMay 2032"),
            ("Oil the gates", "Clerk", "2031"),
        )
    ]
    assert [(one.text, one.due) for one in of(grid)] == [
        ("Draw the plan", "2031-05"),
        ("Ask for prices", "2031-06"),
        ("Build the wall", "2032-05"),
        ("Oil the gates", "2031"),
    ]


def test_who_and_when_may_share_a_cell():
    rows = (
        ("Mend the wall", "Clerk by 30 May 2031"),
        ("Paint the lamps", "Chair of Governors by October 2031"),
        ("Oil", "Clerk"),
    )
    found = of(table(("What we will do", "Who and by when"), *rows))
    assert [([owner.name for owner in one.owners], one.due) for one in found] == [
        (["Clerk"], "2031-05-30"),
        (["Chair of Governors"], "2031-10"),
        (["Clerk"], None),
    ]
