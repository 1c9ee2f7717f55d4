"""A children's plan: ruled action plans (RAG as words, letters and fills), then a page of bullets without rules."""

from writing import (
    Block,
    Cell,
    Facts,
    Gap,
    Grid,
    Inline,
    Look,
    NewPage,
    Paper,
    Part,
    Stated,
    Text,
    b,
    bullet,
    cell,
    head,
    p,
)

LOOK = Look(
    size=12,
    margins=(20, 20, 20, 22),
    footer=("Fenmarsh Children and Young People’s Plan 2025–2027     {page}",),
    heading_colour="#5B2C6F",
)
TITLE = "Fenmarsh Children and Young People’s Plan 2025–2027"
FILLS = {"R": "#E74C3C", "A": "#F5B041", "G": "#58D68D"}
COLOURS = {"R": "red", "A": "amber", "G": "green", "Red": "red", "Amber": "amber", "Green": "green"}
COLUMNS = head("Action", "Lead", "Target date", "Success measure", "RAG")
WIDTHS = (60, 34, 26, 36, 14)
Row = tuple[Cell, ...]

SAFE = "Priority 1: Children are safe at home and on the way to school"
WELL = "Priority 2: Every child is well in body and mind"
HEARD = "Priority 3: Young people are heard"


def step(group: str, text: str, lead: str, when: str, due: str | None, measure: str, rag: str) -> Row:
    """A row of an action plan. `rag` is printed as it stands."""
    owners = [name.strip() for name in lead.split("/") if name.strip()]
    fields = {"group": group, "owners": owners, "due": due, "due_text": when, "rag": COLOURS.get(rag)}
    return (cell(Stated((text,), "plan_actions", fields)), cell(lead), cell(when), cell(measure), cell(rag))


def action_plan(*rows: Row, filled: bool = False) -> Grid:
    """A ruled action plan; `filled` colours the RAG cells."""
    letters = [row[4][0] for row in rows]
    marks = [letter.words[0] if isinstance(letter, Text) else "" for letter in letters]
    fills = tuple((4, line, FILLS[str(mark)[0]]) for line, mark in enumerate(marks, start=1) if mark and filled)
    return Grid(rows=(COLUMNS, *rows), widths=WIDTHS, head_fill="#D7BDE2", fills=fills)


def will(text: str) -> Text:
    """A bullet of the third priority."""
    fields = {"group": HEARD, "due": "2027-03", "due_text": "By March 2027"}
    return bullet(Stated((text,), "plan_actions", fields), indent=12)


def indicator(name: str, actual: str, target: str) -> Row:
    """A row of the table of measures."""
    fact = Facts("indicators", {"name": name, "actual": actual, "target": target})
    return ((fact, *cell(name)), cell(actual), cell(target))


def heading(words: str) -> Text:
    """A heading in the plan's colour."""
    return Text((words,), style="heading")


def para(*words: Inline) -> Text:
    """A paragraph."""
    return p(*words)


STORY: tuple[Block, ...] = (
    Part("plan", "plan", TITLE, LOOK),
    Gap(150),
    Text(("Fenmarsh Children and",), style="title"),
    Text(("Young People’s Plan",), style="title"),
    Text(("2025–2027",), style="title"),
    Gap(20),
    Text(("Fenmarsh Children’s Partnership",), style="centre"),
    Text(("Published May 2025",), style="centre"),
    NewPage(),
    heading("Foreword"),
    para(
        "There are 41,200 children and young people in Fenmarsh. Most of them are happy, healthy and doing well. This "
        "plan is about those who are not, and about keeping things good for those who are."
    ),
    para(
        "Our last plan ran from 2022 to 2024. In those three years the number of children on a protection plan fell "
        "from 214 to 167, six family hubs opened and, for the first time, young people sat on the panels that chose "
        "our senior staff. We did not manage to shorten the wait for an autism assessment, and we say so plainly."
    ),
    para("Signed on behalf of the Partnership, Dr Winifred Lacey"),
    heading("What Fenmarsh is like"),
    para(
        "Fenmarsh is a county of small towns. One child in seven lives more than five miles from a secondary school, "
        "and buses stop early in the evening. In 2024 some 1,630 pupils told us in a survey what mattered to them: "
        "feeling safe on the way home, someone to talk to, and something to do."
    ),
    heading("How we shall know"),
    Grid(
        rows=(
            head("Measure", "Latest figure", "Target for 2027"),
            indicator("Children on a protection plan per 10,000", "40.5", "36"),
            indicator("Pupils who feel safe on the way to school", "71%", "80%"),
            indicator("Children waiting more than 18 weeks for an autism assessment", "388", "120"),
        ),
        widths=(96, 36, 38),
        head_fill="#D7BDE2",
    ),
    NewPage(),
    heading(SAFE),
    para(
        "Two thirds of pupils walk or cycle to school. In the survey, dark lanes and fast cars came up again and again."
    ),
    action_plan(
        step(
            SAFE,
            "Fit twelve more part-time 20mph signs outside primary schools",
            "Highways Team",
            "March 2026",
            "2026-03",
            "Mean speed below 22mph at each site",
            "Green",
        ),
        step(
            SAFE,
            "Train 60 volunteers to lead walking buses",
            "Ines Calloway / School Travel Team",
            "31/12/2025",
            "2025-12-31",
            "30 walking buses running",
            "Amber",
        ),
        step(
            SAFE,
            "Publish a single telephone number for worries about a child and put it on every school’s website",
            "Safeguarding Partnership Manager",
            "Autumn 2025",
            "2025-23",
            "Number known to 60% of parents",
            "Green",
        ),
        step(
            SAFE,
            "Offer every family on a protection plan a group conference within six weeks",
            "Dermot Ashby",
            "Ongoing",
            None,
            "90% of families offered one",
            "Red",
        ),
    ),
    Gap(10),
    heading(WELL),
    para("RAG: R – behind, with no plan to recover; A – behind, with a plan to recover; G – on course."),
    action_plan(
        step(
            WELL,
            "Put a mental health practitioner into all eleven secondary schools",
            "Fenmarsh Community Health Trust",
            "2025/26",
            "2025-04/2026-03",
            "Eleven in post",
            "A",
        ),
        step(
            WELL,
            "Open a fourth drop-in clinic for young parents, at Gull Point",
            "Saskia Brome",
            "30 June 2026",
            "2026-06-30",
            "Clinic open two days a week",
            "G",
        ),
        step(
            WELL,
            "Clear the backlog of hearing tests for children starting school",
            "School Nursing Service/ Saskia Brome",
            "Summer 2026",
            "2026-22",
            "No child waits beyond October",
            "R",
        ),
        step(
            WELL,
            "Review free swimming for under-elevens with the district councils",
            "Leisure Officers’ Group",
            "September 2025",
            "2025-09",
            "Paper to the Partnership",
            "G",
        ),
        filled=True,
    ),
    para(
        "The Partnership looks at these action plans every quarter. The dates were set in March 2025 after two "
        "workshops with partners."
    ),
    NewPage(),
    heading(HEARD),
    para(
        "Young people told us that they are asked the same questions by different people and seldom hear what came of "
        "their answers. The Youth Assembly, which began in 2019, has 34 members from 14 schools."
    ),
    Text(("By March 2027 we will:",), keep_with_next=True),
    will("set up a youth advisory group in each of the four districts;"),
    will("report back within a month on every consultation with young people, in words they have helped to write;"),
    will("give two seats on the Partnership Board to members of the Youth Assembly;"),
    will("pay the bus fares of young people who come to meetings; and"),
    will("train every new social worker in how to listen to children who do not use speech."),
    Gap(8),
    para(b("Over the last plan we:")),
    bullet("held three county-wide youth conferences;", indent=12),
    bullet("trained 22 young inspectors, who visited all the family hubs.", indent=12),
)

PAPER = Paper(
    stem="fenmarsh-young-peoples-plan-2025-27",
    subject=TITLE,
    story=STORY,
)
