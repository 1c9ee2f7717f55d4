"""A county committee's agenda pack: agenda, the last minutes and action log, three reports, an appendix, a plan."""

from dataclasses import replace
from typing import Any

from writing import (
    Block,
    Cell,
    Facts,
    Gap,
    Grid,
    Inline,
    Look,
    NewPage,
    PageRange,
    Paper,
    Part,
    Stated,
    Text,
    b,
    bullet,
    cell,
    clause,
    head,
    i,
    p,
    recommendation,
)

from sources import environment_log, environment_minutes

UPRIGHT = Look(size=11.5, margins=(25, 25, 22, 24), footer=())
WIDE = Look(size=10, margins=(18, 18, 18, 24), footer=(), landscape=True)
BODY = "ENVIRONMENT COMMITTEE"
COMMITTEE = "Environment Committee"
Row = tuple[Cell, ...]

PEAT = "PEATLAND RESTORATION AT HAGG MOSS"
BOOKING = "BOOKING SYSTEM FOR HOUSEHOLD RECYCLING CENTRES"
PLAN = "ENVIRONMENT COMMITTEE AGENDA PLAN AND APPOINTMENTS TO OUTSIDE BODIES"


def item(number: str, title: str, lead: str = "", pages: PageRange | None = None, **fields: str) -> Row:
    """A line of the agenda: number, title, lead, printed pages."""
    facts = {"number": number, "title": title, "lead": lead, "pages": pages} | fields
    lines: Cell = (Facts("agenda_items", facts), Text((f"{number}.",), style="cell"))
    return (lines, cell(b(title)), cell(i(lead)) if lead else cell(""), cell(pages) if pages else cell(""))


def items(*rows: Row) -> Grid:
    """Lines of the agenda under one heading."""
    return Grid(rows=rows, widths=(12, 88, 36, 24), rules="none", head=0)


AGENDA: list[Block] = [
    Part("agenda", "agenda", f"{BODY} AGENDA", UPRIGHT),
    Text(("Fenmarsh County Council",), style="right"),
    Text((BODY,), style="title"),
    Facts(
        "meetings",
        {
            "body": BODY,
            "date": "2025-05-13",
            "start_time": "10:00",
            "venue": "Council Chamber, Old Wharf House, Saltby",
        },
    ),
    Text((b("Tuesday, 13 May 2025"),), style="right"),
    Text((b("10:00hr"),), style="right"),
    Text(("Democratic Services, Old Wharf House, Saltby, FM1 2QQ",), style="right"),
    Text((b("Council Chamber, Old Wharf House, Saltby"),), style="right"),
    Gap(8),
    Text(("AGENDA",), style="title"),
    Text(("Open to Public and Press",), style="heading"),
    Text(("CONSTITUTIONAL MATTERS",), style="heading"),
    items(
        item("1", "Apologies and Declarations of Interest"),
        item("2", "Minutes 11 March 2025 and Action Log", "Rosalind Amory", PageRange("minutes", "log")),
        item("3", "Petitions and Public Questions"),
    ),
    Text(("DECISIONS",), style="heading"),
    items(
        item("4", "Peatland Restoration at Hagg Moss", "Lewis Tarrant-Hope", PageRange("peat", "peat-appendix")),
        item(
            "5",
            "Booking System for Household Recycling Centres",
            "Imogen Strake",
            PageRange("booking", "booking"),
        ),
        item(
            "6",
            "Environment Committee Agenda Plan and Appointments to Outside Bodies",
            "Rosalind Amory",
            PageRange("plan-cover", "plan"),
        ),
        item("7", "Exclusion of Press and Public"),
    ),
    p(
        "To resolve that the press and public be excluded from the meeting during the consideration of the following "
        "report on the grounds that it is likely to involve the disclosure of exempt information under paragraph 3 of "
        "Part 1 of Schedule 12A to the Local Government Act 1972.",
        indent=40,
    ),
    items(
        item(
            "8",
            "Saltby Depot: Offers Received",
            "Harriet Coyle",
            access="exempt",
        )
    ),
    p("This report is exempt and has been sent to Members of the Committee only.", indent=40),
    NewPage(),
    p(
        "The Environment Committee comprises the following members: Councillor M Osgood (Chairman) Councillor H "
        "Birkin (Vice-Chairman) Councillor E Ambrose-Tye Councillor R Corder Councillor S Dunmore Councillor L "
        "Fairweather Councillor G Hallett Councillor B Rusbridge Councillor V Sandringham Councillor T Wadlow and "
        "Councillor D Yarwood"
    ),
    p("For more information about this meeting, including access arrangements, please contact"),
    p("Clerk Name: Rosalind Amory"),
    p("Clerk Telephone: 01632 960800"),
    p("Clerk Email: rosalind.amory@fenmarsh.example"),
    p(
        "The County Council is committed to open government and members of the public are welcome to attend its "
        "meetings. Anyone may film or record them, provided that this does not disturb the business. If you wish to "
        "speak on an item, tell the Democratic Services Officer no later than 12.00 noon three working days before "
        "the meeting."
    ),
]


def restated(block: Block) -> Block:
    """A block of the minutes as it counts in the pack: an action that the log repeats is one action, the log's."""
    if isinstance(block, Text):
        return replace(block, words=tuple(_optional(word) for word in block.words))
    return block


def _optional(word: Inline) -> Inline:
    if not isinstance(word, Stated):
        return word
    inner = tuple(_optional(part) for part in word.words)
    repeated = word.kind == "actions" and word.fields.get("due") != "2025-09-30"
    return replace(word, words=inner, fields=word.fields | ({"optional": True} if repeated else {}))


def report(key: str, title: str, lead: str, purpose: str, *asks: Text) -> list[Block]:
    """The cover of a report: its title, the table of its particulars, what it asks for."""
    stated = {
        "title": title,
        "to": COMMITTEE,
        "meeting_date": "2025-05-13",
        "author": lead,
        "purpose": purpose,
        "key_decision": False,
        "electoral_divisions": "All",
    }
    return [
        Part(key, "report", title, UPRIGHT),
        Facts("reports", stated),
        Text((title,), style="heading"),
        Grid(
            rows=(
                (cell(b("To:")), cell(COMMITTEE)),
                (cell(b("Meeting Date:")), cell("13 May 2025")),
                (cell(b("From:")), cell(lead)),
                (cell(b("Electoral division(s):")), cell("All")),
                (cell(b("Key decision:")), cell("No")),
                (cell(b("Purpose:")), cell(purpose)),
                (cell(b("Recommendation:")), asks),
            ),
            widths=(42, 118),
            rules="none",
            head=0,
        ),
    ]


def asked(*words: Inline) -> Text:
    """The line over the recommendations."""
    return Text(words, style="cell")


def ask(label: str, text: str) -> Text:
    """A lettered recommendation."""
    return replace(clause(label, recommendation(text)), style="cell")


def contact(name: str, post: str, email: str) -> Grid:
    """The box with the officer to ask."""
    return Grid(
        rows=(
            (cell(""), cell(b("Officer contact:"))),
            (cell("Name:"), cell(name)),
            (cell("Post:"), cell(post)),
            (cell("Email:"), cell(email)),
        ),
        widths=(20, 78),
        rules="box",
        head=0,
    )


def section(number: str, title: str) -> Text:
    """A numbered heading of a report."""
    return Text((title,), style="heading", label=number, hang=36)


def numbered(number: str, *words: Inline) -> Text:
    """A numbered paragraph of a report."""
    return Text(words, label=number, hang=36)


def sources(*rows: tuple[str, str]) -> Grid:
    """The table of source documents that ends a report."""
    return Grid(rows=(head("Source Documents", "Location"), *((cell(a), cell(c)) for a, c in rows)), widths=(90, 70))


PEAT_REPORT: list[Block] = [
    *report(
        "peat",
        PEAT,
        "Lewis Tarrant-Hope, Head of Natural Environment",
        "To consider whether the Council should restore 140 acres of drained peat that it owns at Hagg Moss.",
        asked("The Committee is recommended to:"),
        ask("a)", "approve the restoration plan for Hagg Moss set out in section 2 of this report;"),
        ask("b)", "agree that up to £310,000 be spent from the Carbon Fund on the first phase; and"),
        ask("c)", "receive a report on the first winter’s results in May 2026."),
    ),
    contact("Lewis Tarrant-Hope", "Head of Natural Environment", "lewis.tarrant-hope@fenmarsh.example"),
    section("1.0", "BACKGROUND"),
    numbered(
        "1.1",
        "The Council has owned Hagg Moss since 1919, when it was bought to be let as smallholdings. The last tenant "
        "left in September 2022. The peat has been drained since the 1840s and has shrunk by more than two metres, as "
        "an iron post in the chapel yard shows.",
    ),
    numbered(
        "1.2",
        "Drained peat gives off carbon. A survey in 2023 put the loss from Hagg Moss at 1,150 tonnes a year, about "
        "as much as the Council’s whole fleet of vehicles.",
    ),
    numbered(
        "1.3",
        "In November 2023 the Committee asked officers to look at three uses for the land: letting it again, planting "
        "trees on it, and wetting it. The first two were ruled out for the reasons given in the report of 9 July 2024.",
    ),
    section("2.0", "THE RESTORATION PLAN"),
    numbered("2.1", "The plan has three phases:"),
    bullet("blocking eleven miles of field drains with plugs of peat, in the winter of 2025/26;", indent=36),
    bullet("building a low bank on the north side so that neighbouring farms stay dry; and", indent=36),
    bullet("planting sphagnum moss, once the water has stood at the surface for a full year.", indent=36),
    numbered(
        "2.2",
        "The Drainage Board has been consulted and has no objection, provided that the bank is finished before the "
        "drains are blocked. Its officers will inspect the bank every autumn.",
    ),
    numbered(
        "2.3",
        "Four neighbours replied to a letter in January 2025. Two were in favour, one wished to know who would mend "
        "the bank, and one feared mosquitoes. Appendix 1 gives their comments and the officers’ answers.",
    ),
    section("3.0", "SIGNIFICANT IMPLICATIONS"),
    numbered(
        "3.1",
        "Resources: the first phase would cost £310,000, of which a national grant may meet half. The grant must be "
        "claimed before 31 March 2026.",
    ),
    numbered("3.2", "Equality and diversity: there are no significant implications."),
    numbered("3.3", "Risk: the chief risk is a dry summer in 2026, which would delay the planting by a year."),
    Gap(6),
    sources(
        ("Hagg Moss Peat Survey, 2023", "Old Wharf House, Room 214"),
        ("Report to Environment Committee, 9 July 2024", "Council website"),
    ),
    Part("peat-appendix", "appendix", "Appendix 1 Comments from neighbours of Hagg Moss", UPRIGHT),
    Text(("Appendix 1",), style="right"),
    Text(("Comments from neighbours of Hagg Moss",), style="title"),
    Grid(
        rows=(
            head("Neighbour", "Comment", "Officers’ answer"),
            (
                cell("Chapel Farm"),
                cell("Strongly in favour. Would like a footpath round the edge."),
                cell("A path could be looked at once the bank is built."),
            ),
            (
                cell("Hagg House"),
                cell("Fears that standing water will bring mosquitoes."),
                cell("Sphagnum bogs are acid and have few mosquitoes. Numbers have not risen on two nearby reserves."),
            ),
            (
                cell("North Drove Farm"),
                cell("Who will mend the bank if it fails?"),
                cell("The Council, as its owner. The Drainage Board inspects the bank every autumn."),
            ),
            (cell("Moss Cottage"), cell("In favour."), cell("Noted with thanks.")),
        ),
        widths=(34, 62, 64),
    ),
]

BOOKING_REPORT: list[Block] = [
    *report(
        "booking",
        BOOKING,
        "Imogen Strake, Service Director: Highways and Environment",
        "To report on the first year of the booking system and to ask whether it should be kept.",
        asked("The Committee is asked to:"),
        ask("i)", "note the results of the first year of the booking system;"),
        ask("ii)", "agree that the system be kept at the four busiest centres; and"),
        ask("iii)", "agree that it be withdrawn from the other five centres from 1 September 2025."),
    ),
    contact("Imogen Strake", "Service Director: Highways and Environment", "imogen.strake@fenmarsh.example"),
    section("1.", "BACKGROUND"),
    numbered(
        "1.1",
        "The booking system began at all nine household recycling centres on 2 April 2024, after long queues had "
        "blocked the road at Saltby and Market Elding on summer weekends.",
    ),
    numbered(
        "1.2",
        "In the first year 284,000 slots were booked. At the four busiest centres the longest queue fell from 48 "
        "minutes to 7. At the other five there had been no queues before and there are none now.",
    ),
    section("2.", "MAIN ISSUES"),
    numbered(
        "2.1",
        "A survey of 2,100 visitors in February 2025 found that 68% liked the system at the busiest centres, but only "
        "31% at the others. People over 75 were the least likely to have booked on the website.",
    ),
    numbered(
        "2.2",
        "It was feared that fly-tipping would rise. The district councils recorded 1,902 cases, four fewer than in "
        "the year before.",
    ),
    section("3.", "SIGNIFICANT IMPLICATIONS"),
    numbered("3.1", "There are no significant implications within the categories of risk, equality or public health."),
    Gap(6),
    sources(("Survey of visitors, February 2025", "Old Wharf House, Room 118")),
]

PLAN_REPORT: list[Block] = [
    *report(
        "plan-cover",
        PLAN,
        "Democratic Services",
        "To review the Committee’s agenda plan and to make appointments to outside bodies.",
        asked("It is recommended that the Environment Committee:"),
        ask("1.", "notes the agenda plan attached at Appendix A; and"),
        ask("2.", "appoints a representative to the Fenmarsh Landscape Partnership."),
    ),
    contact("Rosalind Amory", "Democratic Services Officer", "rosalind.amory@fenmarsh.example"),
    section("1.", "AGENDA PLAN"),
    numbered("1.1", "The agenda plan is attached as Appendix A. Dates in brackets are reserve dates."),
    section("2.", "OUTSIDE BODIES"),
    numbered(
        "2.1",
        "The Fenmarsh Landscape Partnership was formed in March 2025. It has invited the Council to name one member. "
        "It meets every other month at the Gull Point visitor centre.",
    ),
    Gap(6),
    sources(("None", "N/A")),
]


def planned(day: str, date: str, *rows: tuple[str, str, str], deadline: str, dispatch: str) -> list[Row]:
    """A meeting's rows of the agenda plan: (title, lead officer, key-decision reference) each."""
    lines: list[Row] = []
    for index, (title, lead, reference) in enumerate(rows):
        facts = Facts("forward_items", {"date": date, "title": title, "lead": lead})
        dates = (day, deadline, dispatch) if not index else ("", "", "")
        lines.append(
            (cell(dates[0]), (facts, *cell(title)), cell(lead), cell(reference), cell(dates[1]), cell(dates[2]))
        )
    return lines


FINANCE = ("Finance and Performance Report", "Harriet Coyle", "Not applicable")
OWN_PLAN = ("Agenda Plan and Appointments to Outside Bodies", "Democratic Services", "Not applicable")

FORWARD: list[Block] = [
    Part("plan", "forward_plan", "ENVIRONMENT COMMITTEE AGENDA PLAN", WIDE),
    Grid(
        rows=((cell(b("ENVIRONMENT COMMITTEE AGENDA PLAN")), cell("Published: 1 May 2025"), cell(b("Appendix A"))),),
        widths=(120, 90, 50),
        rules="none",
        head=0,
    ),
    p(b("Notes")),
    p("Committee dates shown in square brackets are reserve dates."),
    p("Draft reports are due by 10.00 a.m. eight clear working days before the meeting."),
    Grid(
        rows=(
            head(
                "Committee date",
                "Agenda item",
                "Lead officer",
                "Reference if key decision",
                "Deadline for draft reports",
                "Agenda despatch date",
            ),
            *planned(
                "08/07/25",
                "2025-07-08",
                ("Air Quality Annual Status Report", "Yusuf Brandreth", "Not applicable"),
                ("Local Nature Recovery Strategy: Consultation Draft", "Lewis Tarrant-Hope", "2025/031"),
                ("Street Lighting Contract: Dimming Trial", "Stan Oldroyd", "2025/034"),
                FINANCE,
                OWN_PLAN,
                deadline="25/06/25",
                dispatch="30/06/25",
            ),
            (
                cell("[12/08/25] Provisional Meeting"),
                cell(""),
                cell(""),
                cell(""),
                cell("30/07/25"),
                cell("04/08/25"),
            ),
            *planned(
                "16/09/25",
                "2025-09-16",
                (
                    "Waste and Recycling Strategy 2025–2035: Outcome of Consultation",
                    "Lewis Tarrant-Hope/ Priya Lambourne",
                    "2025/040",
                ),
                ("Coastal Path: Staithe to Gull Point", "Dafydd Merrow", "Not applicable"),
                FINANCE,
                OWN_PLAN,
                deadline="03/09/25",
                dispatch="08/09/25",
            ),
            *planned(
                "11/11/25",
                "2025-11-11",
                ("Winter Service Plan 2025/26", "Stan Oldroyd", "Not applicable"),
                ("Tree Planting Programme: Third Annual Review", "Lewis Tarrant-Hope", "Not applicable"),
                ("Review of Fees and Charges", "Harriet Coyle", "2025/047"),
                OWN_PLAN,
                deadline="29/10/25",
                dispatch="03/11/25",
            ),
        ),
        widths=(30, 84, 46, 34, 32, 32),
    ),
]


def placed(source: Any, key: str, story: tuple[Block, ...]) -> list[Block]:
    """An earlier paper in its place in the pack, in its own house style."""
    return [replace(source.PART, key=key), *story]


PAPER = Paper(
    stem="fenmarsh-environment-committee-2025-05-13-pack",
    subject="Environment Committee: Agenda pack, 13 May 2025",
    story=(
        *AGENDA,
        *placed(environment_minutes, "minutes", tuple(restated(block) for block in environment_minutes.STORY)),
        *placed(environment_log, "log", environment_log.STORY),
        *PEAT_REPORT,
        *BOOKING_REPORT,
        *PLAN_REPORT,
        *FORWARD,
    ),
    stamp="Page {page} of {pages}",
    outline=True,
)
