"""A county committee's minutes: hanging minute numbers, “It was resolved”, “Action required.”, an exempt item."""

from writing import (
    Block,
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
    p,
)

LOOK = Look(size=11.5, margins=(26, 26, 24, 28))
BODY = "ENVIRONMENT COMMITTEE"
INDENT = 42.0
REQUIRED = b("Action required.")
HIGHWAYS = "Service Director: Highways and Environment"
PLACE = "Executive Director: Place and Environment"


def minute(number: str, title: str, **fields: str) -> list[Block]:
    """A numbered heading in capitals."""
    heading = Text((title,), style="heading", label=f"{number}.", hang=INDENT)
    return [Facts("minute_items", {"number": number, "title": title} | fields), heading]


def para(*words: Inline) -> Text:
    """A paragraph under a minute's heading."""
    return p(*words, indent=INDENT)


def point(*words: Inline) -> Text:
    """A bullet of the discussion."""
    return bullet(*words, indent=INDENT)


def resolved(label: str, *words: Inline) -> Text:
    """A lettered clause of a resolution."""
    return clause(label, *words, indent=INDENT)


def member(name: str, status: str = "present", **fields: str) -> Facts:
    """Somebody named in the heading of the minutes."""
    return Facts("attendance", {"name": name, "status": status} | fields)


VOTE = {"votes_for": 6, "votes_against": 2, "abstentions": 1}

HEADING: list[Block] = [
    Text((f"{BODY}: MINUTES",), style="title"),
    Gap(6),
    Facts(
        "meetings",
        {
            "body": BODY,
            "date": "2025-03-11",
            "start_time": "10:00",
            "end_time": "12:52",
            "venue": "Council Chamber, Old Wharf House, Saltby",
        },
    ),
    Grid(
        rows=(
            (cell(b("Date:")), cell("Tuesday, 11 March 2025")),
            (cell(b("Time:")), cell("10.00am – 12.52pm")),
            (cell(b("Venue:")), cell("Council Chamber, Old Wharf House, Saltby")),
            (
                cell(b("Present:")),
                (
                    Text(
                        (
                            "Councillors E Ambrose-Tye, H Birkin (Vice-Chairman), R Corder, S Dunmore, L Fairweather, "
                            "G Hallett, M Osgood (Chairman), N Quill (substituting for B Rusbridge), V Sandringham "
                            "and T Wadlow",
                        ),
                        style="cell",
                    ),
                    member("E Ambrose-Tye"),
                    member("H Birkin", role="vice_chair"),
                    member("R Corder"),
                    member("S Dunmore"),
                    member("L Fairweather"),
                    member("G Hallett"),
                    member("M Osgood", role="chair"),
                    member("N Quill", "substitute", substitute_for="B Rusbridge"),
                    member("V Sandringham"),
                    member("T Wadlow"),
                    Text(("Dr K Penhale (Fenmarsh Wildlife Forum representative)",), style="cell"),
                    member("K Penhale", represents="Fenmarsh Wildlife Forum representative"),
                ),
            ),
            (
                cell(b("Apologies:")),
                (
                    Text(("Councillors B Rusbridge and D Yarwood",), style="cell"),
                    member("B Rusbridge", "apologies"),
                    member("D Yarwood", "apologies"),
                ),
            ),
        ),
        widths=(28, 130),
        rules="none",
        head=0,
    ),
]

OPENING: list[Block] = [
    *minute("41", "DECLARATIONS OF INTEREST"),
    para(
        "Councillor Corder declared a non-statutory interest in item 5 (Saltby Quay Flood Alleviation Scheme) as a "
        "member of the Saltby Internal Drainage Board. He remained in the room but did not vote on the item."
    ),
    Facts(
        "declarations",
        {
            "name": "Corder",
            "kind": "other",
            "item": "5",
            "concerns": "Saltby Quay Flood Alleviation Scheme",
            "reason": "as a member of the Saltby Internal Drainage Board",
            "withdrew": True,
        },
    ),
    *minute("42", "MINUTES 14 JANUARY 2025 AND ACTION LOG"),
    para(
        decision(
            "The minutes of the meeting of the Committee held on 14 January 2025 were confirmed as a correct record "
            "and signed by the Chairman."
        )
    ),
    para(
        decision("The Action Log was noted."),
        " Members heard that the letter to the Drainage Board had been sent on 3 February 2025 and that the visit to "
        "the Gull Point nursery had taken place the following week.",
    ),
    *minute("43", "PETITION: REED LANE BRIDGE"),
    para(
        "The organiser of a petition with 212 signatures spoke for three minutes. The petition asked the Council to "
        "reopen Reed Lane Bridge to people on foot while the replacement was being designed. The bridge had been "
        "closed since 8 November 2024, when an inspection had found decay in two of the main timbers. A temporary "
        "diversion along Staithe Road added a mile and a half to the walk to the village school."
    ),
    para(
        "Members thanked the organiser and agreed with the comment that the diversion was too long for young "
        "children. Design work was already under way and tenders were expected in the summer of 2025. ",
        action(
            "The Chairman undertook to write to the petition organiser, on behalf of the Committee, within ten "
            "working days of the meeting.",
            basis="undertaking",
            owners=["Chairman"],
            due="2025-03-25",
            due_text="within ten working days of the meeting",
        ),
    ),
]

WASTE: list[Block] = [
    *minute("44", "WASTE AND RECYCLING STRATEGY 2025–2035"),
    para(
        "The Committee considered a report that set out a draft strategy for household waste over the next ten years. "
        "The last strategy had been adopted in 2014, and the amount of waste sent to landfill had since fallen by "
        "almost two thirds. The report explained what the Government’s reforms would mean for the district councils, "
        "which collected waste, and for the County Council, which disposed of it."
    ),
    Text(("During discussion:",), indent=INDENT, keep_with_next=True),
    point(
        "A Member suggested that consideration might be given to a trial of weekly food waste collections in the "
        "larger villages. Another thought that such a trial would be premature."
    ),
    point(
        "It was explained that the present disposal contract would expire on 31 March 2027 and that the service took "
        "prompt action whenever a collection was missed."
    ),
    point(
        "Members agreed with the comment that residents wanted clearer labels rather than more bins. It was noted "
        "that the district councils had been consulted in December 2024 and had supported the general direction."
    ),
    point(
        "Following a question about contaminated loads, ",
        action(
            f"the {HIGHWAYS} undertook to circulate the quarterly contamination figures for each household recycling "
            "centre to Members by the end of April 2025.",
            basis="marked",
            owners=[HIGHWAYS],
            due="2025-04",
            due_text="by the end of April 2025",
        ),
        " ",
        REQUIRED,
    ),
    point(
        "One Member feared that smaller recycling centres would be closed. In response, it was confirmed that the "
        "draft strategy contained no proposal to close any centre, and that all nine had been refurbished since 2019."
    ),
    Text(("It was resolved unanimously to:",), indent=INDENT, keep_with_next=True),
    resolved(
        "(a)",
        decision(
            "Approve the draft Waste and Recycling Strategy 2025–2035, attached at Appendix 1 to the report, for "
            "public consultation."
        ),
    ),
    resolved("(b)", decision("Note the financial implications set out in section 5 of the report.")),
    resolved(
        "(c)",
        decision(
            action(
                f"Request the {PLACE} to report the outcome of the public consultation to the Committee in September "
                "2025.",
                basis="resolution",
                owners=[PLACE],
                due="2025-09",
                due_text="in September 2025",
            )
        ),
    ),
]

QUAY: list[Block] = [
    *minute("45", "SALTBY QUAY FLOOD ALLEVIATION SCHEME"),
    para(
        "The Committee considered three options for protecting Saltby Quay from tidal flooding. The town had flooded "
        "in 1953, 1978 and, most recently, on 5 December 2013, when 64 homes and 17 businesses had been affected. "
        "Officers favoured Option B, a raised wall with two flood gates, which would protect against a flood of a "
        "kind expected once in two hundred years."
    ),
    para(
        "The local Member, who was not a member of the Committee, had sent written comments, which the Chairman read "
        "out. They welcomed the scheme but asked that the view of the estuary from the promenade be kept."
    ),
    Text(("During discussion:",), indent=INDENT, keep_with_next=True),
    point(
        "Officers confirmed that the wall would be 1.1 metres high on its landward side. The model used in the report "
        "had been checked by an independent engineer in October 2024."
    ),
    point(
        "A Member asked who would close the gates. The Drainage Board closes the gates at Marl Sluice on every spring "
        "tide and would do the same at the Quay."
    ),
    point(
        "Doubts were raised about the estimate of cost. The last two schemes of the kind had gone over budget by "
        "between 9% and 14%."
    ),
    para(
        "Councillor Wadlow proposed, seconded by Councillor Dunmore, that ",
        decision(
            "the Committee defer consideration of the scheme until a revised estimate of cost was available.",
            outcome="lost",
            mover="Councillor Wadlow",
            seconder="Councillor Dunmore",
            votes_for=3,
            votes_against=5,
            abstentions=1,
        ),
        " On being put to the vote, the amendment was lost by 3 votes to 5, with 1 abstention.",
    ),
    para("A recorded vote on the recommendations in the report was then taken:"),
    para(b("For (6): "), "Councillors Ambrose-Tye, Birkin, Fairweather, Hallett, Osgood and Sandringham"),
    para(b("Against (2): "), "Councillors Dunmore and Wadlow"),
    para(b("Abstained (1): "), "Councillor Quill"),
    Text(("It was resolved, by 6 votes to 2 with 1 abstention, to:",), indent=INDENT, keep_with_next=True),
    resolved("(a)", decision("Approve Option B as the preferred option for the protection of Saltby Quay.", **VOTE)),
    resolved(
        "(b)",
        decision(
            "Recommend to Full Council that £2.4m be added to the capital programme for 2026/27 as the County "
            "Council’s share of the cost.",
            **VOTE,
        ),
    ),
]

VERGES: list[Block] = [
    *minute("46", "HIGHWAY VERGES AND POLLINATORS"),
    para(
        "The Committee considered a report on the first two years of cutting rural verges once rather than three "
        "times a year. Dr Penhale welcomed the results: 41 species of wild flower had been counted on the trial "
        "verges in June 2024, against 23 before the trial."
    ),
    para(
        "The highways team inspects every verge at a junction twice a year and cuts it at once where visibility is "
        "poor. It was suggested that parish councils might be interested in looking after some verges themselves."
    ),
    para(
        "Several Members said that complaints often came from a misunderstanding of the policy. ",
        action(
            "Officers were asked to arrange a Members’ seminar on verge management before the summer recess.",
            basis="marked",
            owners=["Officers"],
            due_text="before the summer recess",
        ),
        " ",
        REQUIRED,
    ),
    Text(("It was resolved:",), indent=INDENT, keep_with_next=True),
    para(decision("To note the report.")),
]

FINANCE: list[Block] = [
    *minute("47", "FINANCE AND PERFORMANCE REPORT – JANUARY 2025"),
    para(
        "The Committee considered the position at the end of January 2025. An underspend of £185,000 was forecast for "
        "the services within its remit. Eleven of the fourteen performance indicators were on target, two were within "
        "10% of it and one, the repair of street lights within five working days, was not."
    ),
    para(
        "Councillor Hallett observed that winter maintenance had cost a good deal more than in the year before, "
        "although the weather had been milder. ",
        action(
            "The Head of Finance agreed to give Councillor Hallett a written explanation of the overspend on winter "
            "maintenance.",
            basis="marked",
            owners=["Head of Finance"],
        ),
        " ",
        REQUIRED,
    ),
    para(
        "It was resolved to ",
        decision("note the report and the forecast underspend of £185,000."),
    ),
]

CLOSING: list[Block] = [
    *minute("48", "ENVIRONMENT COMMITTEE AGENDA PLAN AND APPOINTMENTS TO OUTSIDE BODIES"),
    para(
        "The Chairman drew attention to the number of reports planned for July. ",
        action(
            "The Democratic Services Officer was asked to bring forward the item on air quality in the agenda plan.",
            basis="marked",
            owners=["Democratic Services Officer"],
        ),
        " ",
        REQUIRED,
    ),
    Text(("It was resolved to:",), indent=INDENT, keep_with_next=True),
    resolved("(a)", decision("Note the agenda plan, as set out at Appendix A.")),
    resolved(
        "(b)",
        decision("Appoint Councillor Sandringham to the Fenmarsh Coastal Path Forum in place of Councillor Yarwood."),
    ),
    *minute("49", "EXCLUSION OF PRESS AND PUBLIC"),
    para(
        "It was resolved that ",
        decision(
            "the press and public be excluded from the meeting during the consideration of the following report on "
            "the grounds that it was likely to involve the disclosure of exempt information under paragraph 3 of "
            "Part 1 of Schedule 12A to the Local Government Act 1972, as amended, and that it would not be in the "
            "public interest for this information to be disclosed."
        ),
    ),
    *minute("50", "LAND AT STAITHE FARM, SALTBY", access="exempt"),
    para(
        "The Committee considered an exempt report on the future of eleven acres at Staithe Farm, which the Council "
        "had bought in 1961 for a road that was never built. Two offers had been received by the closing date of 21 "
        "February 2025."
    ),
    Text(("It was resolved unanimously to:",), indent=INDENT, keep_with_next=True),
    resolved("(a)", decision("Approve the sale of the land on the terms set out in the exempt report.")),
    resolved(
        "(b)",
        decision(
            action(
                "Instruct the Head of Property to complete the sale by 30 September 2025.",
                basis="resolution",
                owners=["Head of Property"],
                due="2025-09-30",
                due_text="by 30 September 2025",
            )
        ),
    ),
    Gap(26),
    Text(("Chairman",), style="right"),
    Text(("13 May 2025",), style="right"),
]

PART = Part("minutes", "minutes", f"{BODY}: MINUTES", LOOK)
STORY: tuple[Block, ...] = (*HEADING, *OPENING, *WASTE, *QUAY, *VERGES, *FINANCE, *CLOSING)

PAPER = Paper(
    stem="fenmarsh-environment-committee-2025-03-11-minutes",
    subject="Environment Committee: Minutes, 11 March 2025",
    story=(PART, *STORY),
)
