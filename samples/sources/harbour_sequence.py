"""A harbour forum's half year: six minutes and the five action logs between them, in two forms; `life` tells actions.

Wordings, owners and dates change on the way, one action is forgotten for a month, and the same words are agreed anew at
each meeting.
"""

from dataclasses import dataclass
from typing import Any

from writing import Block, Facts, Gap, Grid, Inline, Look, Paper, Part, Text, action, b, cell, decision, head, p

BODY = "Marram Quay Harbour Forum"
VENUE = "Old Customs House, Marram Quay"
LOOK = Look(size=10.5, margins=(24, 24, 22, 22), footer=("{page}",))
LOG_LOOK = Look(size=10.5, margins=(16, 16, 18, 20), landscape=True, footer=("{page}",))
WEBSITE = "Clerk to place the approved minutes on the website."


@dataclass(frozen=True)
class Meeting:
    """One meeting: its day as printed and as a date, what was discussed, and when the next one is."""

    day: str
    date: str
    next_day: str
    items: tuple[tuple[str, tuple[Inline, ...]], ...]


def task(words: str, life: str, *owners: str, **due: str) -> Inline:
    """An action of the minutes, marked as such."""
    return action(words, basis="marked", owners=list(owners), life=life, **due)


def item(title: str, *words: Inline) -> tuple[str, tuple[Inline, ...]]:
    """A minute: its title and what stands under it."""
    return title, words


def website(number: int) -> tuple[str, tuple[Inline, ...]]:
    """What is agreed at every meeting, each time anew."""
    return item("Website", "The site had been moved to a new host. ", task(WEBSITE, f"website-{number}", "Clerk"))


MEETINGS = (
    Meeting(
        "15 January 2025",
        "2025-01-15",
        "19 February 2025",
        (
            item(
                "Dredging",
                "The inner basin dries at low water. ",
                task(
                    "Clerk to ask the harbour authority for a date for dredging the inner basin.",
                    "dredging-date",
                    "Clerk",
                ),
                task(
                    "Piers Hollow to measure the depth at the fuel berth by 12 February 2025.",
                    "fuel-berth",
                    "Piers Hollow",
                    due="2025-02-12",
                    due_text="by 12 February 2025",
                ),
            ),
            item(
                "Slipway",
                "A rail was torn off by the storm in December. ",
                task(
                    "Clerk to write to the borough council about the broken rail on the slipway.",
                    "broken-rail",
                    "Clerk",
                ),
                task(
                    "Una Marsh to obtain two quotes for resurfacing the slipway by the end of February 2025.",
                    "resurfacing",
                    "Una Marsh",
                    due="2025-02",
                    due_text="by the end of February 2025",
                ),
            ),
            website(1),
        ),
    ),
    Meeting(
        "19 February 2025",
        "2025-02-19",
        "19 March 2025",
        (
            item(
                "Dredging",
                "The authority had not said where the silt would go. ",
                task(
                    "Clerk to ask the harbour authority who pays for the disposal of the silt.", "silt-costs", "Clerk"
                ),
            ),
            item(
                "Slipway",
                "Two visitors had tripped. ",
                task(
                    "Piers Hollow to put up a sign at the slipway about the broken rail.",
                    "slipway-sign",
                    "Piers Hollow",
                ),
            ),
            website(2),
            item(
                "Open day",
                "It was thought that a Saturday in summer would suit most. ",
                task(
                    "Dora Quill to book the sea cadets’ hall for the open day on 14 June 2025.",
                    "hall",
                    "Dora Quill",
                ),
                task(
                    "Una Marsh to draw up a list of stalls for the open day by 16 April 2025.",
                    "stalls",
                    "Una Marsh",
                    due="2025-04-16",
                    due_text="by 16 April 2025",
                ),
            ),
        ),
    ),
    Meeting(
        "19 March 2025",
        "2025-03-19",
        "16 April 2025",
        (
            item(
                "Dredging",
                "The surveyor’s drawings had come. ",
                task("Piers Hollow to circulate the survey of the inner basin to members.", "survey", "Piers Hollow"),
            ),
            item(
                "Slipway",
                "The lamp had been dark since Christmas. ",
                task("Clerk to write to the borough council about the lamp on the slipway.", "slipway-lamp", "Clerk"),
            ),
            website(3),
            item(
                "Open day",
                "Last year’s rescue display drew the largest crowd. ",
                task("Dora Quill to ask the lifeboat crew to come to the open day.", "lifeboat", "Dora Quill"),
            ),
        ),
    ),
    Meeting(
        "16 April 2025",
        "2025-04-16",
        "21 May 2025",
        (
            item(
                "Dredging",
                "Members had many questions about the programme. ",
                task("Clerk to invite the harbour master to a meeting of the Forum.", "harbour-master", "Clerk"),
            ),
            item(
                "East quay",
                "A single ladder serves forty berths. ",
                task(
                    "Una Marsh to price a second ladder for the east quay by 18 June 2025.",
                    "ladder",
                    "Una Marsh",
                    due="2025-06-18",
                    due_text="by 18 June 2025",
                ),
            ),
            website(4),
        ),
    ),
    Meeting(
        "21 May 2025",
        "2025-05-21",
        "18 June 2025",
        (
            item(
                "Open day",
                "The cadets had waived their fee. ",
                task("Clerk to thank the sea cadets for the use of their hall.", "thanks", "Clerk"),
            ),
            item(
                "East quay",
                "Two of the boxes were found open. ",
                task("Piers Hollow to check the lifebelts on the east quay.", "lifebelts", "Piers Hollow"),
            ),
            website(5),
        ),
    ),
    Meeting(
        "18 June 2025",
        "2025-06-18",
        "17 September 2025",
        (
            item(
                "Dredging",
                "The dredger will need the whole basin for nine days. ",
                task(
                    "Clerk to tell berth holders of the dates of the dredging by 1 September 2025.",
                    "berth-holders",
                    "Clerk",
                    due="2025-09-01",
                    due_text="by 1 September 2025",
                ),
            ),
            website(6),
        ),
    ),
)

PEOPLE = ("Edith Fenn (Chair)", "Piers Hollow", "Una Marsh", "Dora Quill")


def present(printed: str) -> list[Block]:
    """A line of the attendance list."""
    name = printed.removesuffix(" (Chair)")
    role = {"role": "chair"} if name != printed else {}
    return [
        Facts("attendance", {"name": name, "status": "present"} | role),
        Text((printed,), style="cell"),
    ]


def minuted(number: int, title: str, words: tuple[Inline, ...]) -> list[Block]:
    """A minute; each action stands in a line of its own behind its mark."""
    lines: list[Block] = []
    for one in words:
        lines.append(p(one) if isinstance(one, str) else p(b("ACTION: "), one))
    heading = Text((f"{number}. {title}",), style="heading")
    return [Facts("minute_items", {"number": str(number), "title": title}), heading, *lines]


def minutes_of(meeting: Meeting) -> Paper:
    """The minutes of a meeting."""
    opening = decision("The minutes of the last meeting were agreed as a correct record.")
    story: list[Block] = [
        Part("minutes", "minutes", BODY, LOOK),
        Text((BODY,), style="title"),
        Text((f"Minutes of the meeting held on {meeting.day} at 7.00pm",), style="centre"),
        Text((f"in the {VENUE}",), style="centre"),
        Facts("meetings", {"body": BODY, "date": meeting.date, "start_time": "19:00", "venue": VENUE}),
        Gap(6),
        Text((b("Present"),), keep_with_next=True),
        *(block for one in PEOPLE for block in present(one)),
        *minuted(1, "Apologies", ("There were none.",)),
        Facts("minute_items", {"number": "2", "title": "Minutes of the last meeting"}),
        Text(("2. Minutes of the last meeting",), style="heading"),
        p(opening),
    ]
    for number, (title, words) in enumerate(meeting.items, start=3):
        story += minuted(number, title, words)
    last = 3 + len(meeting.items)
    story += minuted(last, "Date of next meeting", (f"Wednesday {meeting.next_day} at 7.00pm.",))
    return Paper(
        stem=f"marram-quay-harbour-forum-{meeting.date}-minutes",
        subject=f"{BODY}: Minutes, {meeting.day}",
        story=tuple(story),
    )


STATUS = {"Open": "open", "In progress": "in_progress", "Completed": "completed", "No longer needed": "cancelled"}
RAISED = {meeting.day: meeting.date for meeting in MEETINGS}


@dataclass(frozen=True)
class Row:
    """A row of a log: the action's life, minute and meeting that agreed it, and what the log says of it."""

    life: str
    number: str
    raised: str
    words: str
    owner: str
    progress: str
    status: str
    due: str = ""
    due_printed: str = ""

    def stated(self, is_new: bool) -> Inline:
        """The words as an action of the log."""
        more: dict[str, Any] = {"due": self.due, "due_text": self.due_printed} if self.due else {}
        if not is_new:
            more["agreed_on"] = RAISED[self.raised]
        fields = {"item": self.number, "owners": [self.owner], "status": STATUS[self.status], "life": self.life}
        return action(self.words, basis="log", **fields, **more)


JANUARY, FEBRUARY, MARCH, APRIL, MAY = (meeting.day for meeting in MEETINGS[:5])
DONE, GOING, NEW, DROPPED = "Completed", "In progress", "Open", "No longer needed"


def on_website(number: int, minute: str) -> Row:
    """The row of what is agreed at every meeting."""
    return Row(
        f"website-{number}",
        minute,
        MEETINGS[number - 1].day,
        "Place approved minutes on website",
        "Clerk",
        "",
        DONE,
    )


LOGS = {
    FEBRUARY: (
        Row("dredging-date", "3", JANUARY, "Ask harbour authority for a date for dredging the inner basin", "Clerk",
            "Reply awaited", GOING),
        Row("fuel-berth", "3", JANUARY, "Measure depth at fuel berth", "Piers Hollow", "1.8 metres at low water", DONE,
            "2025-02-12", "12 February 2025"),
        Row("broken-rail", "4", JANUARY, "Write to borough council about the broken rail on the slipway", "Clerk",
            "Letter sent; inspector to visit", GOING),
        Row("resurfacing", "4", JANUARY, "Obtain two quotes for resurfacing the slipway", "Una Marsh",
            "One quote received", GOING, "2025-02-28", "28 February 2025"),
        on_website(1, "5"),
    ),
    MARCH: (
        Row("dredging-date", "3", JANUARY, "Ask harbour authority for a date for dredging the inner basin", "Clerk",
            "Reminder sent", GOING),
        Row("broken-rail", "4", JANUARY, "Write to borough council about the broken rail on the slipway", "Clerk",
            "New rail fitted", DONE),
        Row("resurfacing", "4", JANUARY, "Obtain two quotes for resurfacing the slipway", "Una Marsh",
            "Second firm has not answered", GOING, "2025-04-30", "30 April 2025"),
        Row("silt-costs", "3", FEBRUARY, "Ask harbour authority who pays for disposal of silt", "Clerk", "", NEW),
        Row("slipway-sign", "4", FEBRUARY, "Put up sign at slipway about the broken rail", "Piers Hollow", "", DONE),
        on_website(2, "5"),
        Row("hall", "6", FEBRUARY, "Book sea cadets’ hall for the open day", "Dora Quill", "Booked", DONE),
        Row("stalls", "6", FEBRUARY, "Draw up list of stalls for the open day", "Una Marsh", "Eleven so far", GOING,
            "2025-04-16", "16 April 2025"),
    ),
    APRIL: (
        Row("dredging-date", "3", JANUARY, "Ask harbour authority for dredging date", "Clerk",
            "Carried forward", GOING),
        Row("resurfacing", "4", JANUARY, "Obtain two quotes for resurfacing slipway", "Piers Hollow",
            "A third firm has been asked", GOING, "2025-04-30", "30 April 2025"),
        Row("silt-costs", "3", FEBRUARY, "Ask harbour authority who pays for disposal of silt", "Clerk",
            "The authority pays for all of it", DROPPED),
        Row("stalls", "6", FEBRUARY, "Draw up list of stalls for the open day", "Una Marsh", "Sixteen so far", GOING,
            "2025-04-16", "16 April 2025"),
        Row("slipway-lamp", "4", MARCH, "Write to borough council about the lamp on the slipway", "Clerk", "", NEW),
        on_website(3, "5"),
        Row("lifeboat", "6", MARCH, "Ask lifeboat crew to come to the open day", "Dora Quill", "They will come", DONE),
    ),
    MAY: (
        Row("dredging-date", "3", JANUARY, "Ask harbour authority for a date for dredging", "Clerk",
            "Harbour master to say in June", GOING),
        Row("resurfacing", "4", JANUARY, "Obtain quotes for resurfacing of slipway", "Piers Hollow",
            "Lowest quote is £4,150", DONE, "2025-04-30", "30 April 2025"),
        Row("stalls", "6", FEBRUARY, "Draw up list of stalls for open day", "Una Marsh", "Sent to all", DONE,
            "2025-04-16", "16 April 2025"),
        Row("survey", "3", MARCH, "Circulate survey of inner basin", "Piers Hollow",
            "File is too large to send", GOING),
        Row("slipway-lamp", "4", MARCH, "Write to borough council about lamp on slipway", "Clerk", "Written to", GOING),
        Row("harbour-master", "3", APRIL, "Invite harbour master to a meeting", "Clerk", "Coming in June", DONE),
        Row("ladder", "4", APRIL, "Price a second ladder for the east quay", "Una Marsh", "", NEW,
            "2025-06-18", "18 June 2025"),
        on_website(4, "5"),
    ),
    MEETINGS[5].day: (
        Row("dredging-date", "3", JANUARY, "Ask harbour authority for a date for dredging", "Clerk",
            "It will begin on 6 October 2025", DONE),
        Row("survey", "3", MARCH, "Circulate survey of inner basin", "Piers Hollow", "On the website", DONE),
        Row("slipway-lamp", "4", MARCH, "Write to borough council about lamp on slipway", "Clerk",
            "New lamp ordered", GOING),
        Row("ladder", "4", APRIL, "Price second ladder for east quay", "Una Marsh", "Waiting for the welder", GOING,
            "2025-09-30", "30 September 2025"),
        Row("thanks", "3", MAY, "Thank sea cadets for the use of their hall", "Clerk", "Card sent", DONE),
        Row("lifebelts", "4", MAY, "Check lifebelts on the east quay", "Piers Hollow", "", NEW),
        on_website(5, "5"),
    ),
}  # fmt: skip


def log_of(meeting: Meeting) -> Paper:
    """The action log for a meeting; from May on in the clerk's new form, which no longer says when it was agreed."""
    rows, is_new = LOGS[meeting.day], meeting.date >= "2025-05"
    if is_new:
        heads, widths = head("Item", "Action", "Who", "Due", "Update", "Status"), (16, 92, 34, 38, 56, 28)
    else:
        heads, widths = (
            head("Item", "Date agreed", "Action", "Owner", "Due", "Progress", "Status"),
            (14, 32, 78, 32, 36, 48, 26),
        )
    cells = [
        (
            cell(row.number),
            *([] if is_new else [cell(row.raised)]),
            (Text((row.stated(is_new),), style="cell"),),
            cell(row.owner),
            cell(row.due_printed),
            cell(row.progress),
            cell(row.status),
        )
        for row in rows
    ]
    story: tuple[Block, ...] = (
        Part("log", "action_log", f"{BODY} Action log", LOG_LOOK),
        Text((BODY,), style="title"),
        Text(("Action log",), style="subtitle"),
        p(f"For the meeting on {meeting.day}"),
        Facts("meetings", {"body": BODY, "date": meeting.date}),
        Gap(6),
        Grid(rows=(heads, *cells), widths=widths),
    )
    return Paper(
        stem=f"marram-quay-harbour-forum-{meeting.date}-action-log",
        subject=f"{BODY}: Action log for the meeting on {meeting.day}",
        story=story,
    )


PAPERS = (*(minutes_of(meeting) for meeting in MEETINGS), *(log_of(m) for m in MEETINGS if m.day in LOGS))
