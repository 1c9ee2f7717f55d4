"""A partnership board's minutes: a ruled table Minute / Item / Action with owners at the foot of the Action cell."""

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
    decision,
    head,
    sup,
)

LOOK = Look(size=12, margins=(20, 20, 20, 26), footer=("Page {page}",), footer_side="right")
BODY = "WEXCOMBE HEALTH AND CARE PARTNERSHIP BOARD"
COUNCIL = "Wexcombe Borough Council"
NEXT = {"due": "2025-01-17", "due_text": "at the next meeting"}
Row = tuple[Cell, ...]


def people(status: str, *rows: tuple[str, str, str, str]) -> Grid:
    """Two columns, “Name (initials)” and post; each row is (as printed, name, initials, post)."""
    cells = []
    for printed, name, initials, post in rows:
        fields = {"name": name, "status": status, "represents": post, "initials": initials}
        if printed.endswith("- Chair"):
            fields["role"] = "chair"
        if "substituting for" in printed:
            fields |= {"status": "substitute", "substitute_for": printed.split("substituting for ")[1].rstrip(")")}
        cells.append((cell(printed), (*cell(post), Facts("attendance", fields))))
    return Grid(rows=tuple(cells), widths=(72, 96), rules="none", head=0)


def said(*words: Inline) -> Text:
    """A paragraph of the Item column."""
    return Text(words, style="cell")


def minute(number: str, title: str, *paragraphs: Text, owner: str = "") -> Row:
    """The first row of a minute: its number, its title in bold, its text; `owner` at the foot of the Action cell."""
    facts = Facts("minute_items", {"number": number, "title": title})
    return (cell(number), (facts, said(b(title)), *paragraphs), cell(owner))


def further(*paragraphs: Text, owner: str = "") -> Row:
    """A later row of the same minute."""
    return (cell(""), paragraphs, cell(owner))


def agreed(words: str, *owners: str, **due: str) -> Text:
    """“Agreed –” with somebody in the Action column: a decision and an action."""
    return said(b("Agreed –"), " ", decision(action(words, basis="marked", owners=list(owners), **due)))


ROWS: list[Row] = [
    minute(
        "1.1",
        "Welcome and introductions",
        said(
            "The Chair welcomed everybody to the meeting and introduced Colin Teasdale, who had joined the Board on 1 "
            "September 2024. She thanked Marjorie Askew, whose term had ended, for six years of service."
        ),
    ),
    minute(
        "1.2",
        "Apologies",
        said("Apologies were received from Helen Sarkis, Roland Iveson and Dr Ama Boateng-Price."),
    ),
    minute(
        "1.3",
        "Minutes of the last meeting, held on 12 July 2024",
        said(decision("Minutes were agreed.")),
        Facts("minute_items", {"title": "Matters arising", "optional": True}),
        said("Matters arising:"),
        bullet("page 2 – the directory of community groups had been printed and 4,000 copies given out;", style="cell"),
        bullet(
            "page 3 – the terms of reference of the Delivery Group had been sent to the Hospitals Trust on 30 July "
            "2024 and signed;",
            style="cell",
        ),
        bullet(
            "page 5 – the figures for falls had been corrected. It was reported that the error lay in the "
            "spreadsheet and not in the returns from care homes.",
            style="cell",
        ),
    ),
    minute(
        "2.1",
        "Winter resilience",
        said(
            "Nadia Farrow gave a presentation on plans for the winter. Last year the hospital had been at its highest "
            "level of alert for 31 days between December and March. The three main pressures were –"
        ),
        bullet("discharges that were held up for want of care at home;", style="cell", mark="-"),
        bullet("outbreaks of norovirus on wards for older people;", style="cell", mark="-"),
        bullet("a shortage of drivers for patient transport at weekends.", style="cell", mark="-"),
        said(
            "In answer to questions, it was reported that the flu clinics had opened on 23 September and that more "
            "than half of those over 65 had already been vaccinated. Domiciliary care providers meet every Monday "
            "from November to March to share out new packages of care."
        ),
    ),
    further(
        agreed(
            "The Board to receive an update on discharges at the next meeting.",
            "Nadia Farrow",
            **NEXT,
        ),
        owner="Nadia Farrow",
    ),
    further(
        said(
            "Owen Baptist asked whether volunteers could help with transport. It was felt that this had worked well "
            "in the snow of 2018, although insurance had been a difficulty."
        ),
        agreed(
            "The Voluntary Sector Forum and the ambulance service to draw up a list of volunteer drivers by the end "
            "of November 2024.",
            "Owen Baptist",
            "Petra Lindqvist",
            due="2024-11",
            due_text="by the end of November 2024",
        ),
        owner="Owen Baptist/ Petra Lindqvist",
    ),
    minute(
        "2.2",
        "Wexcombe Carers’ Strategy 2025–28",
        said(
            "Leona Marsh introduced the draft strategy. About 9,300 people in Wexcombe care for a relative or friend "
            "without pay, and one in eight of them is under 25. The draft had been shaped by two workshops in May and "
            "a survey that 412 carers had answered."
        ),
        said(
            "Members of the Board liked the short list of promises on page 4 but thought that the action plan should "
            "say more about young carers. One member suggested a card that carers could show at chemists and surgeries."
        ),
        said(
            action(
                "Board members were asked to send their comments on the draft to Leona Marsh by 1 November 2024.",
                basis="marked",
                owners=["All"],
                due="2024-11-01",
                due_text="by 1 November 2024",
            )
        ),
        owner="All",
    ),
    further(
        said(
            b("Recommended –"),
            " ",
            decision(
                "That the Partnership Board endorse the Wexcombe Carers’ Strategy 2025–28 and commend it to the "
                "governing bodies of the partners."
            ),
        ),
    ),
    minute(
        "2.3",
        "Better Care Fund: quarter 1 return",
        said(
            "Colin Teasdale explained that the return had been submitted on 29 August 2024, on the last day allowed. "
            "Three of the four national conditions had been met. Spending on reablement was £0.3m below plan because "
            "posts had been hard to fill."
        ),
        said(decision("The Board noted the report.")),
    ),
    minute(
        "3.1",
        "Children’s asthma",
        said(
            "Dr Yewande Prior described a pilot in five primary schools, in which a nurse had checked the inhalers of "
            "every child with asthma. Emergency admissions from those schools had fallen from 22 to 9 in a year. The "
            "pilot would end in March 2025 unless money was found to carry on."
        ),
        said(
            "There was discussion of how schools were chosen. It was reported that schools near the ring road had "
            "been approached first and that all had agreed to take part."
        ),
    ),
    further(
        said(
            b("Action –"),
            " ",
            action(
                "a business case for a further two years to be brought to the Board in January 2025.",
                basis="marked",
                owners=["Dr Yewande Prior"],
                due="2025-01",
                due_text="in January 2025",
            ),
        ),
        owner="Dr Yewande Prior",
    ),
    minute(
        "3.2",
        "Data dashboard",
        said(
            "The dashboard had been shown to the Board in April. It now covers all three localities and is refreshed "
            "on the tenth of every month. Tobias Wren asked that the measures for waiting times be explained in "
            "plainer words, and this was welcomed."
        ),
        agreed(
            "A short guide to the measures on the dashboard to be written.",
            "Leona Marsh",
        ),
        owner="Leona Marsh",
    ),
    minute(
        "4.1",
        "Date of next meeting",
        said("The next meeting will be held on Friday 17 January 2025 at 9.30am in the Guildhall."),
    ),
    minute(
        "4.2",
        "Background papers",
        bullet("Winter resilience plan 2024/25 (draft 3);", style="cell", mark="-"),
        bullet("Wexcombe Carers’ Strategy 2025–28 (consultation draft).", style="cell", mark="-"),
    ),
]

STORY: tuple[Block, ...] = (
    Part("minutes", "minutes", f"MINUTES OF THE {BODY} MEETING OF 18th October 2024", LOOK),
    Text(("MINUTES OF THE",), style="title"),
    Text((BODY,), style="title"),
    Text(("MEETING OF",), style="title"),
    Text(("18", sup("th"), " October 2024"), style="title"),
    Facts("meetings", {"body": BODY, "date": "2024-10-18"}),
    Gap(4),
    Text((b("Present:"),), style="body", keep_with_next=True),
    people(
        "present",
        (
            "Cllr Bridget Vane (Cllr BV) - Chair",
            "Bridget Vane",
            "BV",
            "Cabinet Member for Health, Wexcombe Borough Council",
        ),
        ("Nadia Farrow (NF)", "Nadia Farrow", "NF", "Director of Operations, Wexcombe Hospitals Trust"),
        ("Owen Baptist (OB)", "Owen Baptist", "OB", "Chair of the Voluntary Sector Forum"),
        ("Petra Lindqvist (PL)", "Petra Lindqvist", "PL", "Area Manager, Three Counties Ambulance Service"),
        (
            "Colin Teasdale (CT)",
            "Colin Teasdale",
            "CT",
            f"Assistant Director for Adult Social Care, {COUNCIL}",
        ),
        ("Dr Yewande Prior (YP)", "Yewande Prior", "YP", "Clinical Lead for Children and Young People"),
        (
            "Tobias Wren (TW) (substituting for Helen Sarkis)",
            "Tobias Wren",
            "TW",
            "Deputy Director of Nursing, Wexcombe Hospitals Trust",
        ),
    ),
    Text((b("Apologies:"),), style="body", keep_with_next=True),
    people(
        "apologies",
        ("Helen Sarkis (HS)", "Helen Sarkis", "HS", "Director of Nursing, Wexcombe Hospitals Trust"),
        ("Roland Iveson (RI)", "Roland Iveson", "RI", "Superintendent, Marl Valley Police"),
        ("Dr Ama Boateng-Price (ABP)", "Ama Boateng-Price", "ABP", "Wexcombe North Primary Care Network"),
    ),
    Text((b("In attendance:"),), style="body", keep_with_next=True),
    people(
        "in_attendance",
        ("Leona Marsh (LM)", "Leona Marsh", "LM", f"Commissioning Manager, {COUNCIL}"),
        ("Sefton Gale (SG)", "Sefton Gale", "SG", f"Democratic Support Officer, {COUNCIL}"),
    ),
    Gap(4),
    Grid(
        rows=(head("Minute", "Item", "Action"), *ROWS),
        widths=(18, 116, 35),
        head_fill="#C5D5EA",
        bottom=(2,),
    ),
)

PAPER = Paper(
    stem="wexcombe-partnership-board-2024-10-18-minutes",
    subject="Wexcombe Health and Care Partnership Board: Minutes, 18 October 2024",
    story=STORY,
)
