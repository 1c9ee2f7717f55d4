"""A parish council's minutes: references 02.25.01, initials that are words, a tracker table, then prose."""

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
    Text,
    action,
    b,
    bullet,
    cell,
    clause,
    decision,
    head,
)

LOOK = Look(
    font="Times-Roman",
    size=11.5,
    margins=(22, 22, 20, 34),
    footer=(
        "Clerk to the Council: Hugh Evershed",
        "The Old Forge, Pound Lane, Lower Thripple",
        "Tel: 01632 960417   clerk@lowerthripple.example",
    ),
    watermark="DRAFT",
)
BODY = "LOWER THRIPPLE PARISH COUNCIL"
INDENT = 58.0
NEXT = {"due": "2025-03-13", "due_text": "by the next meeting"}
MEETING = {
    "body": BODY,
    "date": "2025-02-13",
    "start_time": "19:30",
    "end_time": "21:05",
    "venue": "READING ROOM",
}
Row = tuple[Cell, ...]


def minute(reference: str, title: str) -> list[Block]:
    """A heading on its reference."""
    return [
        Facts("minute_items", {"number": reference, "title": title}),
        Text((title,), style="heading", label=reference, hang=INDENT),
    ]


def para(*words: Inline) -> Text:
    """A paragraph under a heading."""
    return Text(words, indent=INDENT)


def task(words: str, *owners: str, **due: str) -> Inline:
    """“Clerk to …”, “NO to …” in running prose."""
    return action(words, basis="undertaking", owners=list(owners), **due)


def member(printed: str, **fields: str) -> Cell:
    """A name of the attendance list with its initials."""
    name = printed.split(" (")[0]
    initials = printed.split("(")[1].split(")")[0]
    return (*cell(printed), Facts("attendance", {"name": name, "status": "present", "initials": initials} | fields))


def tracked(number: str, owner: str, update: str, status: str, *actions: str) -> Row:
    """A row of the tracker; several actions are bulleted."""
    stated = [action(text, basis="log", status=status, item=number, owners=owner.split("/")) for text in actions]
    said = tuple(bullet(one, style="cell") if len(stated) > 1 else Text((one,), style="cell") for one in stated)
    return (cell(number), said, cell(owner), cell(update))


TRACKER = Grid(
    rows=(
        head("No", "Action", "Owner", "Update"),
        tracked(
            "Nov24.02",
            "NO",
            "Completed. The repair is booked for 3rd March",
            "completed",
            "NO to ask the county council for a date for the culvert repair",
        ),
        tracked(
            "Nov24.05",
            "IT",
            "Ongoing – one quote received",
            "in_progress",
            "IT to obtain two quotes for the roof of the bus shelter",
        ),
        tracked("Dec24.01", "Clerk", "In hand", "in_progress", "Register the allotment field with the Land Registry"),
        tracked("Dec24.03", "AM/BY", "c/f", "open", "AM and BY to draw up a list of benches that need repair"),
        tracked("Jan25.01", "AS", "Completed", "completed", "AS to order a new padlock for the pump house"),
        tracked(
            "Jan25.02",
            "AS",
            "In hand",
            "in_progress",
            "Publish the emergency plan on the village website",
            "Print copies of the plan for both notice boards",
        ),
    ),
    widths=(22, 78, 20, 46),
    head_fill=None,
)

PAYMENTS = Grid(
    rows=(
        head("Payee", "Detail", "Total £", "VAT £"),
        (cell("H Evershed"), cell("Clerk’s salary, January"), cell("412.60"), cell("0.00")),
        (cell("Thripple Landscapes"), cell("Hedge cutting, playing field"), cell("216.00"), cell("36.00")),
        (cell("Reading Room Trust"), cell("Hire of hall, October to December"), cell("54.00"), cell("0.00")),
    ),
    widths=(45, 66, 25, 25),
    head_fill=None,
)

STORY: tuple[Block, ...] = (
    Part("minutes", "minutes", f"MINUTES OF THE {BODY} MEETING", LOOK),
    Text((f"MINUTES OF THE {BODY} MEETING",), style="title"),
    Text(("HELD IN THE READING ROOM",), style="subtitle"),
    Text(("ON 13th February 2025 AT 7.30pm",), style="subtitle"),
    Facts(
        "meetings",
        {"body": BODY, "date": "2025-02-13", "start_time": "19:30", "end_time": "21:05", "venue": "READING ROOM"},
    ),
    Gap(6),
    Grid(
        rows=(
            (cell(b("Present:")), cell(b("Members of the Public:"))),
            (member("Nerys Ottaway (NO) CHAIR", role="chair"), cell("Two members of the public were present")),
            (
                member("Ambrose Sparling (AS)"),
                (
                    *cell("Cllr Fergus Pike (Thripple Vale District Council)"),
                    Facts(
                        "attendance",
                        {
                            "name": "Fergus Pike",
                            "status": "in_attendance",
                            "represents": "Thripple Vale District Council",
                        },
                    ),
                ),
            ),
            (member("Anthea Milburn (AM)"), cell("")),
            (member("Ivor Trewin (IT)"), cell("")),
            (member("Hugh Evershed (HE) CLERK", role="clerk"), cell("")),
        ),
        widths=(80, 86),
        rules="none",
        head=0,
    ),
    *minute("02.25.01", "Apologies"),
    para("Apologies had been received from Bea Yardley (BY)."),
    Facts("attendance", {"name": "Bea Yardley", "status": "apologies", "initials": "BY"}),
    *minute("02.25.02", "Declarations of interest"),
    para("There were none."),
    *minute("02.25.03", "To approve the minutes of the last meeting"),
    para(
        decision(
            "The minutes of the parish council meeting held on 9th January 2025 were agreed as a true record and "
            "signed by the Chair.",
            mover="AS",
            seconder="AM",
        ),
        " Proposed by AS, seconded by AM.",
    ),
    *minute("02.25.04", "Actions from previous meetings"),
    TRACKER,
    *minute("02.25.05", "Public participation"),
    para(
        "A resident of Mill Lane asked when the ditch was last cleared. NO answered that the county council had "
        "cleared it in October 2023. As the ditch was full again after Christmas, water had stood on the road for a "
        "week. Cllr Pike said that the district council had opened its new fund for village halls on 3rd February."
    ),
    *minute("02.25.06", "Playing field"),
    para(
        "The swings were inspected on 20th January and no faults were found. The bark under them is thin. ",
        task(
            "NO to obtain a price for bark chippings by the end of March.",
            "NO",
            due="2025-03",
            due_text="by the end of March",
        ),
        " AM felt that a second gate would be a good idea, but it was thought too dear for this year.",
    ),
    para(
        "IT has mended the goal net. ",
        task("AS and IT to walk round the field and measure the boundary fence.", "AS", "IT"),
    ),
    *minute("02.25.07", "Highways"),
    para(
        "The lamp outside the chapel is out again, and the finger post at Cross Tree has lost an arm. ",
        task("IT to report both through the county council’s website.", "IT"),
        " By the time the road was reopened last year, the diversion signs had been up for five months; nobody "
        "wished to see that again.",
    ),
    *minute("02.25.08", "Planning"),
    para("25/00117/F Orchard End, Mill Lane – single-storey extension at the rear."),
    para(b("Resolved:"), " ", decision("that no objection be made to application 25/00117/F.")),
    para("25/00140/F Land east of Pound Lane – four dwellings with garages."),
    para(
        b("Resolved:"),
        " ",
        decision(
            "that the Council object to application 25/00140/F because the access is narrow and the site floods.",
            mover="AM",
            seconder="IT",
        ),
        " Proposed by AM, seconded by IT.",
    ),
    para(
        task(
            "Clerk to send both responses to the district council by 28th February 2025.",
            "Clerk",
            due="2025-02-28",
            due_text="by 28th February 2025",
        )
    ),
    *minute("02.25.09", "Finance"),
    para(
        b("Resolved:"),
        " ",
        decision("that the following payments be approved.", mover="IT", seconder="AS"),
        " Proposed by IT, seconded by AS.",
    ),
    PAYMENTS,
    para(
        b("Resolved:"),
        " ",
        decision(
            "that the precept for 2025/26 be set at £14,250.",
            mover="AM",
            seconder="NO",
            votes_for=3,
            votes_against=0,
            abstentions=1,
        ),
        " Proposed by AM, seconded by NO; 3 in favour, 0 against, 1 abstention.",
    ),
    para("The bank balance on 31st January was £9,804.12. VAT of £611.40 was reclaimed in December."),
    *minute("02.25.10", "Standing orders"),
    para(
        "The model standing orders were revised in 2022 and ours date from 2013. ",
        task("HE to circulate a draft to all councillors by the next meeting.", "HE", **NEXT),
    ),
    *minute("02.25.11", "Annual parish meeting"),
    para(
        "It was agreed that ",
        decision("the annual parish meeting be held on 24th April 2025 in the Reading Room."),
        " ",
        task("Clerk to book the hall.", "Clerk"),
        " ",
        task("NO to invite a speaker from the flood forum.", "NO"),
    ),
    *minute("02.25.12", "Date of next meeting"),
    para("Thursday 13th March 2025 at 7.30pm in the Reading Room."),
    para("The meeting closed at 9.05pm."),
    Gap(22),
    clause("", "Signed ……………………………………………   Date …………………………"),
    clause("", "Chair, Lower Thripple Parish Council"),
)

PAPER = Paper(
    stem="lower-thripple-parish-council-2025-02-13-minutes",
    subject="Lower Thripple Parish Council: Minutes, 13 February 2025",
    story=STORY,
)
