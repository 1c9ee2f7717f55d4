"""A residents' association: prose under numbered capitals, actions in square brackets inside the paragraphs."""

from writing import Block, Facts, Gap, Inline, Look, Paper, Part, Text, action, b, bullet, decision, i, p

TITLE = "Hartsmere Residents’ Association Committee"
LOOK = Look(
    size=10.5,
    margins=(28, 28, 26, 24),
    header=f"{TITLE} – Minutes of the meeting held on 5 November 2024",
    footer=("{page} | Page",),
    footer_side="right",
    heading_colour="#1F3864",
)
NEXT = {"due": "2025-01-07", "due_text": "for the next meeting"}
MEETING = {
    "body": TITLE,
    "date": "2024-11-05",
    "start_time": "19:00",
    "venue": "Garden Room, Hartsmere Community Centre",
}


def section(number: str, title: str) -> list[Block]:
    """A numbered heading in capitals."""
    return [Facts("minute_items", {"number": number, "title": title}), Text((f"{number}. {title}",), style="heading")]


def marked(words: str, *owners: str, **due: str) -> Inline:
    """The words of a marked action, without its mark."""
    return action(words, basis="marked", owners=list(owners), **due)


def present(printed: str, status: str = "present", **fields: str) -> list[Block]:
    """A line of the attendance list."""
    name = printed.split(" (")[0]
    return [Facts("attendance", {"name": name, "status": status} | fields), Text((printed,), style="cell")]


STORY: tuple[Block, ...] = (
    Part("minutes", "minutes", TITLE, LOOK),
    Text((TITLE,), style="title"),
    Text(("Minutes of the meeting held on Tuesday 5 November 2024 at 7.00pm",), style="centre"),
    Text(("in the Garden Room, Hartsmere Community Centre",), style="centre"),
    Facts("meetings", MEETING),
    Gap(6),
    Text((b("Those present"),), keep_with_next=True),
    *present("Kit Tremlow (Chair)", role="chair"),
    *present("Juno Abara"),
    *present("Percy Lund"),
    *present("Morag Iles"),
    *present("Sunita Kessel (Estate Manager, Marlowe Estates)", represents="Estate Manager, Marlowe Estates"),
    Gap(4),
    Text((b("Apologies"),), keep_with_next=True),
    *present("Brannoc Hale", "apologies"),
    *section("1", "WELCOME"),
    p("KT welcomed everyone, and Sunita Kessel in particular, who had come for items 3 and 4."),
    *section("2", "MINUTES OF THE LAST MEETING"),
    p(
        decision("The minutes of the meeting on 3 September 2024 were approved."),
        " The new notice board had gone up at the Dell on 14 September and the lost property had been given to the "
        "charity shop.",
    ),
    *section("3", "LIFTS AND LIGHTING"),
    p(
        "The lift in Curlew House was out of order for nine days in October. SK explained that the part had to come "
        "from abroad and that the contractor had waited two days before ordering it. Residents on the upper floors had "
        "been offered help with shopping. ",
        b("[ACTION: "),
        marked(
            "SK to ask the contractor to keep the part in stock by the end of the year",
            "SK",
            due="2024",
            due_text="by the end of the year",
        ),
        b("]"),
        " The bollard lights along the canal path will be replaced under the planned programme, which runs until "
        "June 2026.",
    ),
    p(
        "Three residents have complained about the light outside 14 Teal Close, which shines into bedrooms. SK had "
        "already fitted a shade. ",
        b("[No further action required.]"),
    ),
    p(
        "The Association would like to see the electricity bills for the shared stairs. ",
        b("[ACTION: "),
        marked(
            "SK to send JA the bills for the last twelve months by 22 November 2024",
            "SK",
            due="2024-11-22",
            due_text="by 22 November 2024",
        ),
        b("]"),
        " It was thought that the timers could be at fault, since the lights on some landings burn all day.",
    ),
    *section("4", "BICYCLE STORES"),
    p(
        "There are 61 bicycles in a store meant for 40, and at least a dozen seem to have been abandoned. Elsewhere on "
        "the estate, abandoned bicycles have been tagged and then given to a workshop for young people. Agreed that ",
        decision("bicycles without a tag will be removed from the Mallard House store on 1 March 2025."),
        " ",
        b("[Action: "),
        marked("JA to design the tags", "JA"),
        b("]"),
    ),
    p(
        "Residents have asked for more hoops near the shop. The space belongs to the borough council, which refused "
        "in 2021 because of a gas main. Perhaps the council would look at it again now that the main has been moved."
    ),
    *section("5", "MONEY"),
    p(
        "PL reported a balance of £1,846.20. Subscriptions bring in about £900 a year; the largest cost is insurance, "
        "renewed every April. The summer fair had made £312, which is less than in 2023 but more than expected in the "
        "rain."
    ),
    p(
        "ACTION: ",
        marked("PL to prepare a budget for the next meeting", "PL", due="2025-01-07", due_text="for the next meeting"),
    ),
    *section("6", "WINTER SUPPER"),
    p(
        "The supper will be on Saturday 14 December. MI has booked the hall and the band. About 80 people came last "
        "year. Volunteers are still needed for:"
    ),
    bullet("laying the tables in the afternoon;"),
    bullet("the bar, from 6.30pm;"),
    bullet("clearing up on Sunday morning."),
    p(
        b("[ACTION: "),
        marked("MI and BH to put up posters in all six blocks", "MI", "BH"),
        b("]"),
        " KT thanked MI for her hard work. Actions speak louder than words, as she put it.",
    ),
    *section("7", "CORRESPONDENCE"),
    p(
        "A letter from the borough council about the new waste collection days was read out. Collections move to "
        "Thursdays from 6 January. ",
        action("KT offered to put the dates on the website.", basis="undertaking", owners=["KT"]),
        " A resident wrote to ask whether dogs may be kept in Heron House. The lease says that they may not. ",
        b("[No further action required.]"),
    ),
    *section("8", "ANY OTHER BUSINESS"),
    p(
        "MI asked whether the Association should write to the bus company about the last bus. It was agreed that ",
        decision(
            action(
                "the Chair would write to the bus company about the last bus on Sundays.",
                basis="resolution",
                owners=["Chair"],
            )
        ),
    ),
    *section("9", "NEXT MEETING"),
    p("Tuesday 7 January 2025 at 7.00pm in the Garden Room. The Annual General Meeting is on 4 February 2025."),
    p(i("Minutes taken by Juno Abara")),
)

PAPER = Paper(
    stem="hartsmere-residents-association-2024-11-05-minutes",
    subject="Hartsmere Residents’ Association: Minutes, 5 November 2024",
    story=STORY,
)
