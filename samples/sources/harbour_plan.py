"""A harbour trust's plan: doers under "Action", leads over lists, commitments, an audit tracker and a scorecard."""

from writing import Block, Cell, Facts, Gap, Grid, Look, NewPage, Paper, Part, Stated, Text, b, bullet, cell, head, p

TITLE = "Tern Haven Harbour Trust Business Plan 2025-2028"
LOOK = Look(
    size=10.5, margins=(18, 18, 20, 22), footer=("Business Plan 2025-2028     {page}",), heading_colour="#1F4E5F"
)
FILLS = {"Green": "#70AD47", "Amber": "#FFC000", "Red": "#FF0000"}
QUAYS, TOWN = "QUAYS", "TOWN"
WATCH = "Priority 1: A quiet harbour by night"
Row = tuple[Cell, ...]


def planned(text: str, **fields: object) -> Stated:
    """An action of the plan."""
    return Stated((text,), "plan_actions", fields)


def item(number: str, group: str, text: str, year: str, doers: str, done: str, **fields: object) -> Row:
    """A row of the priorities: the action is called an item, and who acts stands under "Action"."""
    due = f"20{year[:2]}-04/20{year[3:]}-03"
    said = planned(text, group=group, owners=doers.split(" + "), due=due, due_text=year, number=number, **fields)
    return (cell(number), cell("H"), cell(said), cell(year), cell(doers), cell(done))


def band(words: str, columns: int) -> Row:
    """A row that names the group of those below it."""
    return (cell(b(words)), *(cell("") for _ in range(columns - 1)))


def tracked(number: str, finding: str, text: str, who: str, when: str, due: str, share: str, status: str) -> Row:
    """A row of the tracker of audit recommendations."""
    fields = {"owners": [who], "due": due, "due_text": when, "status": status, "number": number, "group": finding}
    return (cell(number), cell(finding), cell(planned(text, **fields)), cell(who), cell(when), cell(share))


def measured(code: str, name: str, before: str, target: str, actual: str, rag: str) -> Row:
    """A row of the scorecard, its rating a colour only."""
    fields = {"code": code, "name": name, "target": target, "actual": actual or None, "rag": rag.lower() or None}
    return (
        cell(code),
        (Facts("indicators", fields), *cell(name)),
        cell(before),
        cell(target),
        cell(actual or "Not yet available"),
        cell(""),
    )


def heading(words: str) -> Text:
    """A heading in the plan's colour."""
    return Text((words,), style="heading")


PRIORITIES = (
    band(QUAYS, 6),
    item("1", QUAYS, "Replace the mooring rings along the North Quay", "25/26", "Clerk", "100", status="completed"),
    item(
        "2",
        QUAYS,
        "Write a plan for a very high tide",
        "26/27",
        "Harbour Master + Cllr Pell",
        "25",
        status="in_progress",
    ),
    band(TOWN, 6),
    item("3", TOWN, "Ask the bus company for a stop at the slipway", "25/26", "Clerk + Cllr Ames", "0", status="open"),
)
TRACKER = (
    tracked(
        "R1",
        "Cash",
        "Bank the takings of both kiosks every week",
        "Finance Officer",
        "31/07/2025",
        "2025-07-31",
        "100%",
        "completed",
    ),
    tracked(
        "R2",
        "Contracts",
        "Publish a register of all contracts",
        "Clerk",
        "30/11/2025",
        "2025-11-30",
        "60%",
        "in_progress",
    ),
    tracked(
        "R3",
        "Contracts",
        "Review the dredging contract each spring",
        "Harbour Master",
        "31/03/2026",
        "2026-03-31",
        "0%",
        "open",
    ),
)
SCORES = (
    measured("H1", "Days on which the bar was marked wrongly", "9", "4", "6", "Amber"),
    measured("H2", "Visiting boats met within ten minutes", "81%", "85%", "92%", "Green"),
    measured("H3", "Complaints of noise after ten at night", "14", "10", "31", "Red"),
    measured("H4", "Visitors who would come again", "77%", "80%", "", ""),
)

STORY: tuple[Block, ...] = (
    Part("plan", "plan", TITLE, LOOK),
    Text((TITLE,), style="title"),
    p("Adopted by the Trustees on 14 April 2025. Progress is shown in hundredths and looked at every quarter."),
    heading("What we have set ourselves"),
    Grid(
        rows=(head("Serial No.", "Priority (H/M/L)", "Item", "Relevant FY", "Action", "Progress %"), *PRIORITIES),
        widths=(16, 20, 62, 22, 34, 20),
        spans=((0, 1, 5, 1), (0, 4, 5, 4)),
    ),
    Gap(10),
    heading(WATCH),
    Gap(8),
    p(b("Lead:"), " Harbour Watch"),
    Text(("We will:",), keep_with_next=True),
    bullet(planned("light the steps at both ends of the quay;", group=WATCH, owners=["Harbour Watch"]), indent=12),
    bullet(planned("walk the pontoons every night in August; and", group=WATCH, owners=["Harbour Watch"]), indent=12),
    bullet(planned("tell the sailing clubs who is on duty.", group=WATCH, owners=["Harbour Watch"]), indent=12),
    NewPage(),
    heading("Recommendations of the auditor"),
    Grid(
        rows=(head("Ref", "Area", "Recommendation", "Responsible", "Implementation date", "% complete"), *TRACKER),
        widths=(12, 24, 62, 30, 28, 20),
    ),
    Gap(10),
    heading("How we did"),
    Grid(
        rows=(head("Code", "Indicator", "2023/24", "Target 2024/25", "Outturn 2024/25", "Rating"), *SCORES),
        widths=(14, 66, 22, 26, 26, 20),
        fills=tuple((5, n, FILLS[word]) for n, word in ((1, "Amber"), (2, "Green"), (3, "Red"))),
    ),
)

PAPER = Paper(stem="tern-haven-harbour-trust-business-plan-2025-28", subject=TITLE, story=STORY)
