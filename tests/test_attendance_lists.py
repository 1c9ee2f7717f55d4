"""Who a list names, and how a list's marks, posts and answers are told from its names."""

from dataclasses import replace

import attendance_papers
import pytest
from attendance_papers import ABSENT, APOLOGIES, IN_ATTENDANCE, PRESENT, by_name, found_in
from drawn_papers import Row, row, title
from printed_tables import block, paper, table

from minutebook.extract.attendance.entries import parse_list
from minutebook.extract.attendance_cues import section_at
from minutebook.ingest.model import Paper
from minutebook.schema import Attendance, AttendanceStatus, Role

HEAD = title("MINUTES OF THE ASHWELL TOWN COUNCIL MEETING HELD ON 6th May 2031", size=11)


def of_paper(read_paper: Paper) -> dict[str, Attendance]:
    return by_name(found_in(read_paper))


def drawn(*rows: Row) -> dict[str, Attendance]:
    return attendance_papers.drawn(*rows, head=HEAD)


def statuses(found: dict[str, Attendance]) -> dict[str, AttendanceStatus]:
    return {name: record.status for name, record in found.items()}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Dr Ada Wren, Chairman (AW). Ben Ode (BO). Di Lark, Treasurer (DL). Cass Moor (CM).",
            ["Ada Wren", "Ben Ode", "Di Lark", "Cass Moor"],
        ),
        ("Ann Ash*, Bob Birch†, Cara Dale", ["Ann Ash", "Bob Birch", "Cara Dale"]),
        ("Ann (AA), Bob (BB) Cara (CC)", ["Ann", "Bob", "Cara"]),
        ("Mr. P. Ash, D.O.S., Ms. C. Dale, A.S.O.", ["P. Ash", "C. Dale"]),
        ("Messrs A Ash, B Birch", ["A Ash", "B Birch"]),
        ("Tracey M; Jane C; Susie; Claire; John, Jacqui", ["Tracey M", "Jane C", "Susie", "Claire", "John", "Jacqui"]),
        ("Jo- chair, Paul, Sue, Ann, Andy G", ["Jo", "Paul", "Sue", "Ann", "Andy G"]),
        ("Ann Ash (AA), Bob Birch (BB); Cara Dale (CD)", ["Ann Ash", "Bob Birch", "Cara Dale"]),
        ("PCC Members: Revd Ann Ash (Chairman), Viv Ward", ["Ann Ash", "Viv Ward"]),
        ("PCC Secretary, Ann Ash", ["Ann Ash"]),
        (
            "Councillors D Ash (Chair) R Birch, M Dale and P Elm\nClerk J Fir",
            ["D Ash", "R Birch", "M Dale", "P Elm", "J Fir"],
        ),
        ("Jane Ash - Chair, Bob Birch - Treasurer, Cath Cole", ["Jane Ash", "Bob Birch", "Cath Cole"]),
    ],
)
def test_what_stands_beside_names_is_no_part_of_them(text: str, names: list[str]) -> None:
    assert [mention.name for mention in parse_list(text)] == names


def test_letters_with_full_stops_are_the_post_of_the_one_before() -> None:
    first, second = parse_list("Mr. P. Ash, D.O.S., Ms. C. Dale, A.S.O.")
    assert (first.represents, second.represents) == ("D.O.S", "A.S.O")


@pytest.mark.parametrize(
    ("text", "role", "represents", "initials"),
    [
        ("Ann Ash, Treasurer (AA)", None, "Treasurer", "AA"),
        ("Pat Cole, Chair (PC)", Role.CHAIR, None, "PC"),
        ("Ann Ash (Chair and Churchwarden)", Role.CHAIR, "Churchwarden", None),
        ("A Ash, HBC", None, "HBC", None),
        ("Fire Chief-MLEO Ann Ash", None, "Fire Chief-MLEO", None),
        (
            "Municipal Administrator-Clerk-Treasurer Ann Ash",
            Role.CLERK,
            "Municipal Administrator-Clerk-Treasurer",
            None,
        ),
        ("Land Planning & Technology Administrator Ann Ash", None, "Land Planning & Technology Administrator", None),
    ],
)
def test_what_somebody_is(text: str, role: Role | None, represents: str | None, initials: str | None) -> None:
    (found,) = parse_list(text)
    assert (found.role, found.represents, found.initials) == (role, represents, initials)


def test_a_post_before_a_semicolon_is_not_of_the_one_behind_it() -> None:
    text = "Cllrs A Ash (Chair), B Birch; Mrs C Cole, Clerk; Mr D Dale, Bursar and 3 members of the public"
    assert [(m.name, m.role, m.represents) for m in parse_list(text)] == [
        ("A Ash", Role.CHAIR, None),
        ("B Birch", None, None),
        ("C Cole", Role.CLERK, None),
        ("D Dale", None, "Bursar"),
    ]


def test_posts_with_their_holders_in_brackets_are_two_people() -> None:
    found = parse_list("Director Community Services (Ann Ash), Director City Strategy (Bob Birch)", one_per_line=True)
    assert [(mention.name, mention.represents) for mention in found] == [
        ("Ann Ash", "Director Community Services"),
        ("Bob Birch", "Director City Strategy"),
    ]


def test_a_roll_call_with_the_answers_behind_the_names() -> None:
    found = drawn(
        row("Roll call: Rose Elm, Town Clerk, called the roll. Supervisor Ann Ash- present,"),
        row("Councilman Bob Birch – absent and Councilwoman Cara Dale - excused."),
        row("P – Present A – Absent"),
    )
    assert statuses(found) == {
        "Rose Elm": IN_ATTENDANCE,
        "Ann Ash": PRESENT,
        "Bob Birch": ABSENT,
        "Cara Dale": APOLOGIES,
    }
    assert found["Rose Elm"].role is Role.CLERK


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("That the apology from Councillors Ash and Birch be accepted.", {"Ash": APOLOGIES, "Birch": APOLOGIES}),
        ("accept the apology from Member Ann Ash for absence.", {"Ann Ash": APOLOGIES}),
        (
            "Apologies for non attendance were tendered by Ann Ash and Bob Birch.",
            {"Ann Ash": APOLOGIES, "Bob Birch": APOLOGIES},
        ),
        ("2. Apologies from Kate and Susan", {"Kate": APOLOGIES, "Susan": APOLOGIES}),
        ("14/31 Apologies: Cllr. A Ash sent his apologies.", {"A Ash": APOLOGIES}),
    ],
)
def test_sentences_that_say_more_than_the_names(sentence: str, expected: dict[str, AttendanceStatus]) -> None:
    assert statuses(drawn(row(sentence))) == expected


def test_who_was_also_present_with_somebody_in_the_chair() -> None:
    found = drawn(
        row("With Councillor A Ash in the Chair there were also present Councillors B Birch and C Dale"),
        row("and Mrs R Elm, Town Clerk."),
    )
    assert statuses(found) == dict.fromkeys(("A Ash", "B Birch", "C Dale", "R Elm"), PRESENT)
    assert (found["A Ash"].role, found["R Elm"].role) == (Role.CHAIR, Role.CLERK)


def test_in_attendance_alone_is_the_list_of_those_present() -> None:
    only = drawn(row("In attendance: Ann Ash, Bob Birch, Cara Dale, Ed Elm"))
    assert set(statuses(only).values()) == {PRESENT}
    beside = drawn(row("Present: Fay Fir"), row("In attendance: Ann Ash, Bob Birch, Cara Dale, Ed Elm"))
    assert statuses(beside)["Ann Ash"] is IN_ATTENDANCE


def test_entries_below_one_that_stands_beside_its_heading() -> None:
    lines = [
        ("Minutes of the Harbour Board held on 6 May 2031", 72),
        ("In attendance: P Ash, Area Engineer", 72),
        ("R Birch, Director", 170),
        ("C Dale, Northern Office", 170),
        ("D Elm, Northern Office", 170),
        ("Ed Fir, of Mill Lane", 72),
    ]
    blocks = [replace(block([text], x, 100 + 20 * i), indent=float(x)) for i, (text, x) in enumerate(lines)]
    found = of_paper(paper(*blocks))
    assert set(found) == {"P Ash", "R Birch", "C Dale", "D Elm"}


def test_offices_and_memberships_beside_names_in_a_table() -> None:
    head = block(["Minutes of the Harbour Board held on 6 May 2031"])
    members = table(
        [],
        ["Chairperson", "Ann Ash"],
        ["Deputy Chairperson", "Bob Birch"],
        ["Members", "Cara Dale Oakes\nEd Elm\nFay Fir\nGil Gorse"],
        ["ABSENT", ""],
        ["Member", "Hal Holly"],
    )
    found = of_paper(paper(head, members))
    assert (found["Ann Ash"].role, found["Bob Birch"].role) == (Role.CHAIR, Role.VICE_CHAIR)
    assert statuses(found)["Ed Elm"] is PRESENT
    assert statuses(found)["Hal Holly"] is ABSENT
    assert len(found) == 7


def test_a_heading_in_the_cell_of_the_first_name_of_a_list_with_posts() -> None:
    head = block(["Minutes of the Patient Group held on 6 May 2031"])
    found = of_paper(paper(head, table([], ["Present: Ann Ash", "Engineer"], ["Bob Birch", "Practice Manager"])))
    assert {name: record.represents for name, record in found.items()} == {
        "Ann Ash": "Engineer",
        "Bob Birch": "Practice Manager",
    }


def test_marks_in_a_table_of_members_tell_who_was_not_there() -> None:
    rows = (
        [
            "Parent governors (2)\n\nAnn Ash (AA) – Chair\n\nSr. Bea Birch (BB) +",
            "Staff\n\nCara Dale (CD) – Head teacher",
        ],
        [
            "Foundation (2)\n\nEd Elm (EE)*\n\nFay O’Fir (FO’F) +",
            "* Denotes absence\n\n+ Denotes absence and apologies",
        ],
        ["Clerk\n\nGil Gorse – Saltby Council", ""],
    )
    members = table([], ["MEMBERSHIP", ""], *rows)
    for row_of in members.rows:
        for cell in row_of.cells:
            cell.blocks[:1] = [replace(heading, bold="Denotes" not in heading.text) for heading in cell.blocks[:1]]
    head = block(["Minutes of the Governing Board of Saltby School held on 6 May 2031"])
    found = of_paper(paper(head, members))
    assert statuses(found) == {
        "Ann Ash": PRESENT,
        "Bea Birch": APOLOGIES,
        "Cara Dale": PRESENT,
        "Ed Elm": ABSENT,
        "Fay O’Fir": APOLOGIES,
        "Gil Gorse": IN_ATTENDANCE,
    }
    assert (found["Ann Ash"].role, found["Gil Gorse"].role, found["Fay O’Fir"].initials) == (
        Role.CHAIR,
        Role.CLERK,
        "FO’F",
    )


def test_a_table_of_members_without_a_key_says_nothing_of_who_came() -> None:
    head = block(["Minutes of the Governing Board of Saltby School held on 6 May 2031"])
    assert of_paper(paper(head, table([], ["MEMBERSHIP", ""], ["Ann Ash (AA)", "Bea Birch (BB)"]))) == {}


@pytest.mark.parametrize("head", ["PRESENT Ann Ash", "Present Ann Ash", "Board Members: Ann Ash"])
def test_names_and_what_tells_of_them_stand_in_columns_by_turns(head: str) -> None:
    title_above = block(["Minutes of the Harbour Board held on 6 May 2031"])
    rows = (["Bob Birch", "BB", "Ed Elm", "EE"], ["Cara Dale", "CD", "Fay Fir", "FF"])
    found = of_paper(paper(title_above, table([], [head, "AA", "Di Dock", "DD"], *rows)))
    assert [record.initials for record in found.values()] == ["AA", "DD", "BB", "EE", "CD", "FF"]
    assert set(statuses(found).values()) == {PRESENT}
    headed = of_paper(paper(title_above, table([head, "AA", "Di Dock", "DD"], *rows)))
    assert set(headed) == set(found)


def test_offices_stand_between_two_columns_of_names_and_staff_below() -> None:
    head = block(["MINUTE OF BOARD MEETING, Harbour Association, 6 May 2031"])
    rows = (["Board Members: Ann Ash", "Chair", "Di Dock"], ["Bob Birch", "Treasurer", "Ed Elm"])
    found = of_paper(paper(head, table([], *rows, ["HA Staff: Cara Dale", "Finance Director", ""])))
    assert [(name, record.role, record.represents) for name, record in found.items()] == [
        ("Ann Ash", Role.CHAIR, None),
        ("Di Dock", None, None),
        ("Bob Birch", None, "Treasurer"),
        ("Ed Elm", None, None),
        ("Cara Dale", None, "Finance Director"),
    ]
    assert found["Cara Dale"].status is IN_ATTENDANCE


def test_a_column_of_headings_beside_names_and_what_tells_of_them() -> None:
    head = block(["Minutes of the Harbour Board held on 6 May 2031"])
    present = (["Present:", "Ann Ash", "Chair", "AA"], ["", "Bob Birch", "Director of Roads", "BB"])
    beside = (["", "Cara Dale", "Treasurer", ""], ["In attendance:", "Ed Elm", "Secretary", "EE"])
    found = of_paper(paper(head, table([], *present, *beside, ["", "Fay Fir", "Auditor", ""])))
    assert [(name, record.status, record.role, record.represents) for name, record in found.items()] == [
        ("Ann Ash", PRESENT, Role.CHAIR, None),
        ("Bob Birch", PRESENT, None, "Director of Roads"),
        ("Cara Dale", PRESENT, None, "Treasurer"),
        ("Ed Elm", IN_ATTENDANCE, None, "Secretary"),
        ("Fay Fir", IN_ATTENDANCE, None, "Auditor"),
    ]
    assert found["Bob Birch"].initials == "BB"


def test_a_clerk_listed_among_those_present_was_present() -> None:
    found = drawn(row("Note-taker: Rose Elm"), row("Present: Ann Ash, Bob Birch, Rose Elm"))
    assert (found["Rose Elm"].status, found["Rose Elm"].role) == (PRESENT, Role.CLERK)


def test_a_letter_behind_a_name_says_nothing_of_whom_somebody_represents() -> None:
    assert [mention.represents for mention in parse_list("Ann Ash (M), Bob Birch, Cara Dale (M)")] == [None] * 3


def test_a_body_with_a_stroke_heads_a_group() -> None:
    found = drawn(
        title("Present", size=11),
        title("Ferry Users’ Association", size=11),
        row("Ann Ash, Secretary"),
        title("Quay / University of Wexcombe", size=11),
        row("Bob Birch, Engineer"),
    )
    assert {name: record.represents for name, record in found.items()} == {
        "Ann Ash": "Ferry Users’ Association",
        "Bob Birch": "Quay / University of Wexcombe",
    }


def test_a_body_before_those_who_came_from_it_ends_the_apologies() -> None:
    found = drawn(
        row("Present: Ann Ash, Bob Birch"),
        row("Apologies: Cara Dale"),
        title("", size=11),
        row("Harbour Police: Sgt Ed Elm (EE), Fay Fir"),
        title("", size=11),
        row("Harbour Police: None present"),
    )
    assert statuses(found) == {
        "Ann Ash": PRESENT,
        "Bob Birch": PRESENT,
        "Cara Dale": APOLOGIES,
        "Ed Elm": IN_ATTENDANCE,
        "Fay Fir": IN_ATTENDANCE,
    }


def test_offices_before_names_and_semicolons() -> None:
    found = parse_list("President, Ann Ash; Vice President, Bob Birch; At Large/Asst. Treasurer, Cara Dale. Clerk, Di")
    assert [(one.name, one.role, one.represents) for one in found] == [
        ("Ann Ash", Role.CHAIR, None),
        ("Bob Birch", Role.VICE_CHAIR, None),
        ("Cara Dale", None, "At Large/Asst. Treasurer"),
    ]


def test_initials_with_more_of_the_surname_and_an_acronym_of_two_letters() -> None:
    found = parse_list("Bea Holm, Chair (BHol), Ann Ash, PC, Cara Dale. Ed Elm, Bob Birch (BBir)")
    assert [(one.name, one.initials, one.role, one.represents) for one in found] == [
        ("Bea Holm", "BHol", Role.CHAIR, None),
        ("Ann Ash", None, None, "PC"),
        ("Cara Dale", None, None, None),
        ("Ed Elm", None, None, None),
        ("Bob Birch", "BBir", None, None),
    ]


def test_residents_and_observers_behind_the_members_are_in_attendance() -> None:
    found = drawn(
        row("Board members present: Ann Ash, Bob Birch. Community members present: Cara Dale"),
        title("Present Observers:", size=11),
        row("Di Elm"),
    )
    assert statuses(found) == {
        "Ann Ash": PRESENT,
        "Bob Birch": PRESENT,
        "Cara Dale": IN_ATTENDANCE,
        "Di Elm": IN_ATTENDANCE,
    }


def test_a_sentence_says_who_was_not_present() -> None:
    found = drawn(
        row("Present: Ann Ash, Bob Birch, Di Elm"),
        row("1. Apologies: Cara Dale (who sent a report). Ed Fir was not present and had moved away."),
        row("2. Ferry: Gus Hay was not present, but Ann Ash reported for him."),
    )
    assert statuses(found)["Ed Fir"] is ABSENT
    assert "Gus Hay" not in found


@pytest.mark.parametrize(
    ("line", "is_label"),
    [
        ("Minutes – Ann Ash", True),
        ("Notes: Ann Ash (Clerk)", True),
        ("Minutes – Action Log", False),
        ("Notes – Planning Group", False),
        ("Minutes: Quay Committee", False),
    ],
)
def test_who_took_the_minutes_is_told_from_what_they_are_of(line: str, is_label: bool) -> None:
    assert (section_at(line) is not None) == is_label
