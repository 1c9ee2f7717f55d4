"""A town committee's draft minutes: a two-row table header, accounts without rules, a footnote, a tall cell."""

from writing import (
    Block,
    Cell,
    Facts,
    Gap,
    Grid,
    Inline,
    Look,
    Note,
    Paper,
    Part,
    Text,
    action,
    b,
    cell,
    decision,
    head,
    sup,
)

LOOK = Look(
    size=10.5,
    margins=(24, 24, 20, 30),
    footer=("Finance and Property Committee, 10 June 2025: page {page} of {pages}",),
    watermark="DRAFT",
    watermark_angle=0,
    notes=(Note(1, "1", "All figures are net of the value added tax that the Council can reclaim."),),
)
BODY = "ELLERWICK TOWN COUNCIL"
TITLE = "Minutes of the Finance and Property Committee"
MEETING = {
    "body": "Finance and Property Committee",
    "date": "2025-06-10",
    "start_time": "19:00",
    "end_time": "20:35",
    "venue": "Council Chamber",
}


def minute(number: str, title: str) -> list[Block]:
    """A numbered heading."""
    return [
        Facts("minute_items", {"number": number, "title": title}),
        Text((title,), style="heading", label=f"{number}.", hang=24),
    ]


def para(*words: Inline) -> Text:
    """A paragraph under a heading."""
    return Text(words, indent=24)


def present(name: str, status: str = "present", **fields: str) -> list[Block]:
    """A line of the attendance list."""
    office = " (Chair)" if fields.get("role") == "chair" else ", Town Clerk" if fields.get("role") == "clerk" else ""
    honorific = "" if office == ", Town Clerk" else "Cllr "
    return [
        Facts("attendance", {"name": name, "status": status} | fields),
        Text((f"{honorific}{name}{office}",), style="cell", indent=24),
    ]


def row(*texts: str) -> tuple[Cell, ...]:
    """A row of plain cells."""
    return tuple(cell(text) for text in texts)


def account(name: str, *figures: str) -> tuple[Cell, ...]:
    """A row of accounts, its figures ranged right."""
    return (cell(name), *((Text((figure,), style="right"),) for figure in figures))


def tracked(number: str, owner: str, words: str, status: str, *progress: str, **due: str) -> tuple[Cell, ...]:
    """A row of the list of actions; its progress may take several paragraphs."""
    stated = action(words, basis="log", status=status, item=number, owners=[owner], **due)
    said = tuple(Text((one,), style="cell") for one in progress)
    return (cell(number), cell(stated), cell(owner), said)


BUDGET = Grid(
    rows=(
        head("Budget head", "Year 2024/25", "", "Year 2025/26", ""),
        head("", "Budget £", "Spent £", "Budget £", "Spent £"),
        row("Allotments", "2,150", "1,987", "2,200", "310"),
        row("Cemetery", "14,600", "15,212", "15,000", "2,405"),
        row("Market place", "6,300", "5,118", "6,300", "1,044"),
        row("Town hall", "38,750", "41,006", "40,500", "6,871"),
    ),
    widths=(42, 30, 30, 30, 30),
    head=2,
    spans=((1, 0, 2, 0), (3, 0, 4, 0), (0, 0, 0, 1)),
    headings=(
        "Budget head",
        "Year 2024/25 Budget £",
        "Year 2024/25 Spent £",
        "Year 2025/26 Budget £",
        "Year 2025/26 Spent £",
    ),
)

ACCOUNTS = Grid(
    rows=(
        (cell(""), *((Text((b(year),), style="right"),) for year in ("2025 £", "2024 £"))),
        account("Current account", "18,402", "21,977"),
        account("Deposit account", "96,150", "88,640"),
        account("Cemetery reserve", "12,300", "11,750"),
        account("Petty cash", "74", "120"),
        account("Total", "126,926", "122,487"),
    ),
    widths=(70, 34, 34),
    rules="none",
    head_fill=None,
    headings=("", "2025 £", "2024 £"),
)

TRACKER = Grid(
    rows=(
        head("No", "Action", "Owner", "Progress"),
        tracked("4", "Town Clerk", "Renew the lease of the market stores", "completed", "Completed 2 May 2025."),
        tracked(
            "7",
            "Cllr Ingleby",
            "Report on the heating of the town hall",
            "in_progress",
            "In progress. The boiler was examined on 14 May 2025 and is thirty-one years old. Its casing is sound, but "
            "parts for the burner are no longer made.",
            "Two firms have looked at the building. The first thinks that the radiators of the assembly room can stay "
            "and that pumps behind the stage would warm it for less than half of what gas costs now. The second doubts "
            "that the cables from the street can carry so much and has asked the supplier.",
            "The supplier answered on 30 May 2025 that a new cable would take until the spring and that the Council "
            "would have to pay for the trench across the yard. A price is to follow.",
            "The insurers want a fire door between the boiler and the store, whatever is chosen. The joiner who made "
            "the other doors can make one in September.",
        ),
        tracked("9", "Town Clerk", "Write to the tenants of the allotments about water", "open", "Outstanding."),
        tracked("11", "Cllr Quennell", "Count the loose slabs in the market place", "completed", "Completed."),
    ),
    widths=(12, 48, 28, 74),
)

STORY: tuple[Block, ...] = (
    Part("minutes", "minutes", TITLE, LOOK),
    Text((BODY,), style="title"),
    Text((TITLE,), style="subtitle"),
    Text(("held on Tuesday 10 June 2025 at 7.00 pm in the Council Chamber",), style="centre"),
    Facts("meetings", MEETING),
    Gap(6),
    Text(("Present:",), style="heading"),
    *present("Harriet Ingleby", role="chair"),
    *present("Silas Quennell"),
    *present("Noor Abadi"),
    *present("Tobias Renfrew"),
    Text(("In attendance:",), style="heading"),
    *present("Judith Aldous", "in_attendance", role="clerk"),
    *minute("1", "Apologies for absence"),
    para("Apologies were received from Cllr Edith Marchbank."),
    Facts("attendance", {"name": "Edith Marchbank", "status": "apologies"}),
    *minute("2", "Minutes of the last meeting"),
    para(decision("The minutes of the meeting held on 8 April 2025 were approved as a correct record and signed.")),
    *minute("3", "Budget monitoring"),
    para(
        "The Town Clerk reported what had been spent in the first two months of the year",
        sup("1"),
        " beside the whole of the year before. The town hall and the cemetery had gone over their budgets.",
    ),
    BUDGET,
    para(
        "It was ",
        decision("RESOLVED to move £1,500 from the market place to the town hall."),
    ),
    *minute("4", "Balances"),
    para("The balances at 31 May of this year and of last year were:"),
    ACCOUNTS,
    para(decision("The report was noted.")),
    *minute("5", "Actions from earlier meetings"),
    para("Members went through the list."),
    TRACKER,
    *minute("6", "Roof of the bandstand"),
    para(
        "Three slates have slipped since the gale in March. ",
        action(
            "The Town Clerk will ask two roofers for a price by 4 July 2025.",
            basis="undertaking",
            owners=["Town Clerk"],
            due="2025-07-04",
            due_text="by 4 July 2025",
        ),
    ),
    para("The meeting closed at 8.35 pm."),
)

PAPER = Paper(
    "ellerwick-town-council-2025-06-10-finance-minutes", "Minutes of the Finance and Property Committee", STORY
)
