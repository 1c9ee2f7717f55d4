"""A county committee's action log: a landscape ruled table, two actions in a row, rows that run over pages."""

from typing import Any

from writing import Block, Cell, Facts, Gap, Grid, Look, Paper, Part, Text, action, b, bullet, cell, head, p

LOOK = Look(size=11, margins=(18, 18, 20, 30), landscape=True)
BODY = "ENVIRONMENT COMMITTEE"
STATUS = {
    "Completed": "completed",
    "In progress": "in_progress",
    "Ongoing": "in_progress",
    "Not started": "open",
    "No longer required": "cancelled",
}
HEADER = head("Item No.", "Item", "Action to be taken by", "Action", "Comments", "Completed")


def row(
    item: str,
    title: str,
    by: str,
    actions: tuple[str, ...],
    comments: str,
    status: str,
    *,
    printed: str = "",
    **due: Any,
) -> tuple[Cell, ...]:
    """One row. `printed` is the item number as it stands, when not `item.`; several actions are bulleted."""
    owners = [] if by == "TBA" else [name.strip() for name in by.split("/") if name.strip()]
    stated = [action(text, basis="log", status=STATUS[status], item=item, owners=owners, **due) for text in actions]
    bulleted = len(stated) > 1
    said = tuple(bullet(one, style="cell") if bulleted else Text((one,), style="cell") for one in stated)
    number = printed if printed else f"{item}." if title else ""
    return (cell(number), cell(title), cell(by), said, cell(comments), cell(status))


ROWS = (
    row(
        "27",
        "Household Recycling Centres: Opening Hours",
        "Priya Lambourne/ Stan Oldroyd",
        ("A note comparing the number of visitors before and after the change in hours to be sent to Members.",),
        "Note sent to all Members of the Committee on 20 January 2025, with figures for each of the nine centres. The "
        "number of visits on weekday evenings has doubled since the change.",
        "Completed",
    ),
    row(
        "29 & 31",
        "Coastal Path: Staithe to Gull Point",
        "Dafydd Merrow",
        (
            "The diversion order to be reported to the Committee when made.",
            "Landowners along the route to be told of the revised timetable.",
        ),
        "Order made on 6 March 2025; three landowners still to be reached.",
        "In progress",
        printed="29 & 31",
    ),
    row(
        "33",
        "Winter Service Plan",
        "TBA",
        ("A visit to the Saltby depot to be arranged for new Members of the Committee.",),
        "Provisionally arranged for June",
        "Ongoing",
    ),
    row(
        "34",
        "Air Quality Monitoring in Market Towns",
        "Yusuf Brandreth",
        ("The siting of the Market Street monitor to be reviewed with the district council.",),
        "",
        "Completed",
    ),
    row(
        "34",
        "",
        "Yusuf Brandreth/ Place Planning Team",
        ("The results for 2024 to be published on the Council’s website.",),
        "Published on 14 March 2025",
        "Completed",
    ),
    row(
        "36",
        "Tree Planting Programme 2022–2026: Second Annual Review, including the Survival of Saplings Planted along "
        "Highways and in Country Parks",
        "",
        ("Figures on the survival of saplings planted since 2022 to be added to the next annual review.",),
        "Awaiting the spring survey",
        "In progress",
    ),
    row(
        "37",
        "Street Lighting Contract",
        "Stan Oldroyd",
        ("Officers to find out whether lights in side streets could be dimmed after midnight at no extra cost.",),
        "The contractor has been asked for a price. Dimming would need new controls in about 4,100 lanterns, and the "
        "saving in electricity would pay for them in six years at present prices.",
        "In progress",
    ),
    row(
        "38",
        "Bus Shelters in Rural Villages",
        "Imogen Strake",
        ("A list of shelters without seats to be prepared.",),
        "Overtaken by the Bus Service Improvement Plan",
        "No longer required",
    ),
    row(
        "39",
        "Local Nature Recovery Strategy",
        "Lewis Tarrant-Hope",
        ("A training session on biodiversity net gain to be added to the Committee’s training plan.",),
        "",
        "Not started",
    ),
    row(
        "43",
        "Petition: Reed Lane Bridge",
        "Councillor Osgood",
        ("Reply to be sent to the petition organiser.",),
        "Letter sent on 24 March 2025",
        "Completed",
    ),
    row(
        "44",
        "Waste and Recycling Strategy 2025–2035",
        "Imogen Strake",
        (
            "Quarterly contamination figures for each household recycling centre to be circulated to Members by the "
            "end of April 2025.",
        ),
        "Figures for the first two quarters have been received from the contractor.",
        "In progress",
        due="2025-04",
        due_text="by the end of April 2025",
    ),
    row(
        "44",
        "",
        "Lewis Tarrant-Hope/ Priya Lambourne",
        ("Outcome of the public consultation to be reported to the Committee in September 2025.",),
        "Added to the agenda plan",
        "Ongoing",
        due="2025-09",
        due_text="in September 2025",
    ),
    row(
        "46",
        "Highway Verges and Pollinators",
        "Imogen Strake/ Stan Oldroyd",
        ("Members’ seminar on verge management to be arranged before the summer recess.",),
        "",
        "In progress",
        due_text="before the summer recess",
    ),
    row(
        "47",
        "Finance and Performance Report – January 2025",
        "Harriet Coyle",
        ("Written explanation of the overspend on winter maintenance to be given to Councillor Hallett.",),
        "Sent on 28 March 2025",
        "Completed",
    ),
    row(
        "48",
        "Environment Committee Agenda Plan and Appointments to Outside Bodies",
        "Rosalind Amory",
        ("Item on air quality to be brought forward in the agenda plan.",),
        "Now planned for 8 July 2025",
        "Completed",
    ),
)

PART = Part("log", "action_log", f"{BODY} Minutes – Action Log", LOOK)
STORY: tuple[Block, ...] = (
    Text((BODY,), style="title"),
    Facts("meetings", {"body": BODY, "optional": True}),
    p(b("Minutes – Action Log")),
    p(b("Introduction:")),
    p(
        "This log lists the actions that arose from meetings of the Environment Committee since September 2024 and "
        "tells Members how far each has been carried out. Completed actions are taken off the log once the Committee "
        "has seen them."
    ),
    p("This is the updated action log as at ", b("2 April 2025"), "."),
    Gap(4),
    Grid(
        rows=(HEADER, *ROWS),
        widths=(19, 50, 40, 72, 52, 27),
        spans=((1, 4, 1, 5), (0, 4, 0, 5)),
    ),
)

PAPER = Paper(
    stem="fenmarsh-environment-committee-2025-04-02-action-log",
    subject="Environment Committee: Action Log, 2 April 2025",
    story=(PART, *STORY),
)
