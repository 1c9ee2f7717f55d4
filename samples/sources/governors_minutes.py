"""A school's governors: a landscape attendance matrix over several dates, a table of actions, boxes per item."""

from typing import Any

from writing import (
    Block,
    Cell,
    Facts,
    Gap,
    Grid,
    Inline,
    Look,
    Paper,
    Part,
    Stated,
    Text,
    action,
    b,
    cell,
    decision,
    head,
)

LOOK = Look(
    size=11,
    margins=(18, 18, 16, 22),
    landscape=True,
    footer=("FGB 20 January 2025", "Page {page} of {pages}"),
    footer_side="right",
)
SCHOOL = "MARLCOMBE PRIMARY SCHOOL GOVERNING BODY"
BODY = "Full Governing Body"
DATES = ("30/09/2024", "25/11/2024", "20/01/2025", "24/03/2025", "19/05/2025", "07/07/2025")
SIGNS = {"P": "present", "Ap": "apologies", "A": "absent"}
GREY = "#8C8C8C"
Row = tuple[Cell, ...]


def governor(name: str, kind: str, until: str, signs: str, resigned: str = "", **fields: str) -> Row:
    """A row of the matrix: `signs` for each meeting so far, the last of them this one (a dot: no governor then)."""
    marks = signs.split()
    facts: Cell = ()
    if len(marks) > 2 and marks[2] != ".":
        facts = (Facts("attendance", {"name": name, "status": SIGNS[marks[2]]} | fields),)
    cells = [cell(mark.replace(".", "")) for mark in marks] + [cell("")] * (len(DATES) - len(marks))
    return ((*cell(b(name)), *facts), cell(kind), cell(until), *cells, cell(resigned))


MATRIX = Grid(
    rows=(
        (
            (Text(("GOVERNOR ATTENDANCE",), style="head"),),
            (Text(("Type",), style="head"),),
            (Text(("End of Term",), style="head"),),
            *((Text((day,), style="rotated"),) for day in DATES),
            (Text(("Date Resigned",), style="head"),),
        ),
        governor("MIRIAM TOLLAND", "Headteacher", "Ex-officio", "P P P", represents="Headteacher"),
        governor("JOSEPH ADEYINKA", "Co-opted", "08/2027", "P P P", role="chair"),
        governor("SALLY WINTERBOURNE", "Parent", "03/2026", "L P P"),
        governor("GORDON PELHAM", "LA", "10/2025", "P Ap P"),
        governor("KIRAN DHALIWAL", "Parent", "09/2027", ". P P"),
        governor("ESTHER LOVELOCK", "Staff", "01/2026", "P P P"),
        governor("PIERS CAUDWELL", "Co-opted", "05/2026", "Ap P Ap"),
        governor("THEA RANDLE", "Co-opted", "11/2026", "P P A"),
        governor("DOUGLAS HIGHMOOR", "Co-opted", "06/2025", "P P .", "12/12/2024"),
        governor("VACANT", "Co-opted", "", ""),
    ),
    widths=(56, 30, 30, 14, 14, 14, 14, 14, 14, 28),
    head_fill=None,
    fills=((5, 9, GREY), (6, 9, GREY), (7, 9, GREY), (8, 9, GREY), (3, 5, GREY)),
)

TITLES = (
    ("FGB 31/2425", "Attendance and apologies", "To record those present and accept apologies"),
    ("FGB 32/2425", "Minutes of the last meeting", "To agree the minutes of the meeting held on 25 November 2024"),
    ("FGB 33/2425", "Declarations of interest", "Declarations of interest"),
    ("FGB 34/2425", "Headteacher’s report and safeguarding", "Headteacher’s report and safeguarding"),
    ("FGB 35/2425", "Finance and premises", "Finance and premises"),
    ("FGB 36/2425", "Teaching and learning", "Teaching and learning"),
    ("FGB 37/2425", "Policies", "Policies"),
    ("FGB 38/2425", "Governor training", "Governor training"),
    ("FGB 39/2425", "Date of next meeting", "Date of next meeting"),
)


def agenda(number: str, title: str) -> Row:
    """A line of the agenda on the front of the minutes."""
    return (cell(number), (*cell(title), Facts("agenda_items", {"number": number, "title": title})))


def due_row(item: str, text: str, by: str, when: str, due: str | None = None) -> Row:
    """A row of ACTIONS TO BE TAKEN."""
    owners = by.split("/")
    stated = action(text, basis="log", item=item, owners=owners, due=due, due_text=when)
    return (cell(item), cell(stated), cell(by), cell(when))


ACTIONS = Grid(
    rows=(
        head("ITEM", "", "BY WHOM", "BY WHEN"),
        due_row("32/2425", "Place the signed minutes on the school website", "Clerk", "asap"),
        due_row(
            "34/2425", "Circulate the safeguarding audit to all governors", "Miriam Tolland", "31/01/2025", "2025-01-31"
        ),
        due_row(
            "35/2425",
            "Obtain two further quotes for the boiler and check what the county’s energy fund would pay towards it",
            "Gordon Pelham/Clerk",
            "14/02/2025",
            "2025-02-14",
        ),
        due_row("36/2425", "Arrange a learning walk on early reading", "Esther Lovelock", "28/02/2025", "2025-02-28"),
        due_row("38/2425", "Tell the Clerk of any training needed", "All", "24/03/2025", "2025-03-24"),
    ),
    widths=(30, 150, 42, 36),
)


def note(*words: Inline) -> Text:
    """A paragraph of the Notes column."""
    return Text(words, style="cell")


def box(index: int, *notes: Text | Facts, todo: Inline = "None") -> Row:
    """An item's box: number, title as minuted, notes, and the Action column."""
    number, _, title = TITLES[index]
    facts = Facts("minute_items", {"number": number, "title": title})
    return ((facts, *cell(b(number))), cell(title), notes, cell(todo))


def marked(words: str, *owners: str, **fields: Any) -> Stated:
    """What the Action column says."""
    return action(words, basis="marked", owners=list(owners), **fields)


INTEREST = Facts(
    "declarations",
    {"name": "Gordon Pelham", "kind": "unstated", "reason": "is a director of a firm of heating engineers"},
)
BOXES = Grid(
    rows=(
        head("", "Item", "Notes", "Action"),
        box(
            0,
            note("The meeting commenced at 1800 in the school library."),
            note("Piers Caudwell had sent his apologies. No message had come from Thea Randle."),
            note("The quorum for this meeting is 5 governors."),
        ),
        box(
            1,
            note(decision("Agreed and signed.")),
            todo=marked("Clerk to put the minutes on the website", "Clerk", optional=True),
        ),
        box(
            2,
            note("Gordon Pelham is a director of a firm of heating engineers. No other interests were declared."),
            INTEREST,
        ),
        box(
            3,
            note(
                "Miriam Tolland went through her report, which had been sent out on 13 January. There are 203 children "
                "on roll. Attendance in the autumn was 95.1%, a little above the national figure. Two families had "
                "been helped by the hardship fund."
            ),
            note(
                "A governor asked how the school follows up absence. Miriam Tolland explained that the office rings "
                "home by 9.30 every morning and that prompt action of this kind had cut lateness by a third. It was "
                "suggested that the figures might be shown by year group in future."
            ),
            note("The safeguarding audit was carried out on 9 December 2024 and found nothing of concern."),
            todo=marked("Miriam Tolland to circulate the audit", "Miriam Tolland", optional=True),
        ),
        box(
            4,
            note(
                "The carry-forward is expected to be £21,400. The contract for cleaning ends on 31 August 2025. ",
                "It was agreed ",
                decision("to write off £64.50 of dinner money that could not be recovered."),
            ),
            note(
                "The boiler failed twice before Christmas. One quote, for £18,900, has been received. Carys Denholm "
                "said that two other schools in the cluster had been given grants."
            ),
            todo=marked("Gordon Pelham and the Clerk to obtain more quotes", "Gordon Pelham", "Clerk", optional=True),
        ),
        box(
            5,
            note(
                "Esther Lovelock described the new phonics scheme. Every teacher had been trained by the end of the "
                "autumn term. Governors praised the display in the hall."
            ),
            note(
                "Carys Denholm had visited Years 3 and 4 in November and was impressed by how well children talked "
                "about what they had read."
            ),
            todo=marked("Esther Lovelock to arrange a learning walk", "Esther Lovelock", optional=True),
        ),
        box(
            6,
            note(decision("Attendance Policy – agreed")),
            note(decision("Charging Policy – deferred to the next meeting", outcome="deferred")),
            note("The lettings policy was last changed in 2019."),
            todo=marked(
                "Sally Winterbourne to compare the lettings policy with the county’s model", "Sally Winterbourne"
            ),
        ),
        box(
            7,
            note("The county’s programme for the spring is on the shared drive."),
            todo=marked("All to tell the Clerk what training they need", "All", optional=True),
        ),
        box(8, note("Monday 24 March 2025 at 1800. The meeting closed at 1945.")),
    ),
    widths=(30, 46, 136, 48),
    head_fill=None,
)

MEETING = {"body": BODY, "date": "2025-01-20", "start_time": "18:00", "end_time": "19:45"}

STORY: tuple[Block, ...] = (
    Part("minutes", "minutes", f"{SCHOOL} {BODY}", LOOK),
    Text((SCHOOL,), style="title"),
    Facts("meetings", MEETING),
    Grid(
        rows=((cell("COMMITTEE"), cell(b(BODY)), cell("DATE"), cell(b("20/01/2025"))),),
        widths=(36, 100, 26, 60),
        head=0,
    ),
    MATRIX,
    Text(("P – Present     Ap – Apologies accepted     A – Absent     L – Late arrival",), style="centre"),
    Text((b("Visitors:"), "  Carys Denholm (School Improvement Adviser)")),
    Facts(
        "attendance",
        {"name": "Carys Denholm", "status": "in_attendance", "represents": "School Improvement Adviser"},
    ),
    Grid(
        rows=((cell("Chaired by"), cell(b("Joseph Adeyinka")), cell("Clerked by"), cell(b("Wilma Strang"))),),
        widths=(30, 80, 30, 80),
        head=0,
    ),
    Facts("attendance", {"name": "Wilma Strang", "status": "in_attendance", "role": "clerk"}),
    Text((b("Agenda:"),), keep_with_next=True),
    Grid(rows=tuple(agenda(number, title) for number, title, _ in TITLES), widths=(40, 150), rules="none", head=0),
    Text((b("ACTIONS TO BE TAKEN"),), keep_with_next=True),
    ACTIONS,
    Gap(4),
    BOXES,
)

PAPER = Paper(
    stem="marlcombe-primary-governors-2025-01-20-minutes",
    subject="Marlcombe Primary School: Full Governing Body, 20 January 2025",
    story=STORY,
)
