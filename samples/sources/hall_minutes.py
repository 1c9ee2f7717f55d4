"""Village hall trustees: numbered narrative in Times, owners' initials in the right margin, no ruled lines."""

from writing import Block, Facts, Gap, Grid, Inline, Look, Paper, Part, Text, action, b, decision, i

LOOK = Look(font="Times-Roman", size=11.5, margins=(30, 16, 24, 22), footer=("- {page} -",))
BODY = "SALTBY VILLAGE HALL MANAGEMENT COMMITTEE"
NEXT = {"due": "2025-03-27", "due_text": "to the next meeting"}
MEETING = {
    "body": BODY,
    "date": "2025-02-27",
    "start_time": "19:30",
    "end_time": "20:50",
    "venue": "Committee Room",
}


def minute(number: str, title: str) -> list[Block]:
    """A numbered heading, underlined by nothing but its bold type."""
    heading = Text((title,), style="heading", label=f"{number}.0", hang=30)
    return [Facts("minute_items", {"number": f"{number}.0", "title": title}), heading]


def para(*words: Inline, by: str = "") -> Grid:
    """A paragraph with initials in the margin beside its last line."""
    margin = Text((b(by),), style="cell") if by else Text(("",), style="cell")
    return Grid(rows=(((Text(words, indent=30),), (margin,)),), widths=(140, 18), rules="none", head=0, bottom=(1,))


def todo(words: str, by: str, **due: str) -> Inline:
    """An action whose owner stands in the margin."""
    return action(words, basis="marked", owners=[name.strip() for name in by.split("/")], **due)


def present(printed: str, status: str = "present", **fields: str) -> list[Block]:
    """A line of the attendance list: name (initials), office."""
    name, rest = printed.split(" (")
    facts = {"name": name, "status": status, "initials": rest.split(")")[0]} | fields
    return [Facts("attendance", facts), Text((printed,), style="cell", indent=60)]


STORY: tuple[Block, ...] = (
    Part("minutes", "minutes", BODY, LOOK),
    Text((BODY,), style="title"),
    Text(
        (i("Minutes of a meeting held in the Committee Room on Thursday 27th February 2025 at 7.30 p.m."),),
        style="centre",
    ),
    Facts("meetings", MEETING),
    Gap(6),
    Text((b("PRESENT"),), keep_with_next=True),
    *present("Ottoline Craske (OC), Chairman", role="chair"),
    *present("Bernard Thirkell (BT)"),
    *present("Lavender Moss (LM)"),
    *present("Umar Sheikh-Dale (USD)"),
    Text((b("APOLOGIES"),), keep_with_next=True),
    *present("Philippa Gaunt (PG)", "apologies"),
    *minute("1", "Minutes of the previous meeting"),
    para(
        decision("The minutes of the meeting held on 30th January 2025 were approved and signed."),
    ),
    *minute("2", "Matters arising"),
    para("The gutter over the porch has been mended. The key safe was fitted on 11th February."),
    *minute("3", "Heating"),
    para(
        "The heaters in the main hall are twenty-six years old and two of the eight no longer work. BT had spoken to "
        "a firm in Saltby, who thought that infra-red panels would cost about £7,000. ",
        todo(
            "Two more firms to be asked for prices by 14th March.",
            "BT",
            due="2025-03-14",
            due_text="by 14th March",
        ),
        by="BT",
    ),
    para(
        "The county’s community energy fund closes to bids on 30th April. ",
        todo("A bid to be drafted by the end of March.", "LM/USD", due="2025-03", due_text="by the end of March"),
        by="LM/USD",
    ),
    *minute("4", "Bookings and charges"),
    para(
        "Bookings in January were the best for six years, thanks to the new yoga class. Charges were last raised in "
        "2022. Resolved that ",
        decision("the hourly charge be raised from £9 to £10.50 from 1st September 2025."),
    ),
    para(
        todo("The new charges to be put on the website and on the door.", "USD"),
        by="USD",
    ),
    *minute("5", "Kitchen"),
    para(
        "The cooker was serviced in January. The Women’s Institute had written to say that the urn is too heavy to "
        "lift, and it was felt that a boiler on the wall might be safer."
    ),
    para(todo("Prices for a wall boiler to be brought to the next meeting.", "PG", **NEXT), by="PG"),
    *minute("6", "Treasurer’s report"),
    para("The balance stood at £11,204.77 on 31st January. ", decision("The report was noted.")),
    *minute("7", "Date of next meeting"),
    para("Thursday 27th March 2025 at 7.30 p.m. in the Committee Room."),
    para("There being no other business, the meeting closed at 8.50 p.m."),
    Gap(24),
    Text(
        ("Chairman …………………………………   Date ……………………",),
    ),
)

PAPER = Paper(
    stem="saltby-village-hall-2025-02-27-minutes",
    subject="Saltby Village Hall Management Committee: Minutes, 27 February 2025",
    story=STORY,
)
