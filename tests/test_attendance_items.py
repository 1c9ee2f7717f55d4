"""Attendance in the bare words of an item, in marks, in tables of any shape and in lists without a heading."""

import pytest
from attendance_papers import ABSENT, APOLOGIES, IN_ATTENDANCE, ITEM, LIST, LISTED, PRESENT, drawn, statuses
from drawn_papers import Row, across, row, ruled, title

from minutebook.schema import Role


@pytest.mark.parametrize(
    ("heading", "text", "names"),
    [
        (
            "1. Apologies for absence",
            "Cllr Gray (work), Cllr Hill (holiday), Cllr Iles – unwell.",
            ["Gray", "Hill", "Iles"],
        ),
        (
            "1. Apologies",
            "Councillor Tom Bury, harvest; Ward Councillor Una Lyle; all accepted.",
            ["Tom Bury", "Una Lyle"],
        ),
        ("1. Apologies for absence", "Cllr Upton, due to holiday, Cllr Clay prior meeting.", ["Upton", "Clay"]),
        ("1. To receive and accept apologies for absence", "Ella Frost, Gil Hobbs.", ["Ella Frost", "Gil Hobbs"]),
        ("1. To receive apologies", "These were accepted for Cllr Sharman.", ["Sharman"]),
        ("1. Apologies", "Were received from Ella Frost and Gil Hobbs", ["Ella Frost", "Gil Hobbs"]),
        ("1. Apologies", "The following apologies were received: Ella Frost, Gil Hobbs", ["Ella Frost", "Gil Hobbs"]),
        ("1. Apologies", "Apologies had been received from, Mr E Frost and Mrs G Hobbs.", ["E Frost", "G Hobbs"]),
        ("1. Apologies", "An apology was presented on behalf of Ella Frost.", ["Ella Frost"]),
        ("1. Apologies", "Members accepted the reasons for absence of Cllr Frost.", ["Frost"]),
        ("1. Apologies", "Ella Frost and Gil Hobbs were unable to attend.", ["Ella Frost", "Gil Hobbs"]),
        ("1. APOLOGIES FOR ABSENCE Cllr Lugger (County)", "", ["Lugger"]),
    ],
)
def test_apologies_are_the_bare_text_of_their_item(heading: str, text: str, names: list[str]) -> None:
    found = statuses(LIST, title(heading, size=11), *([row(text)] if text else []), ITEM)
    assert {name for name, status in found.items() if status is APOLOGIES} == set(names)


@pytest.mark.parametrize(
    "text",
    [
        "None. The Chairman thanked Cllr Moss and Mr Ted Vole for their help with the fete.",
        "There were none. Mrs Olive Tew (resident) spoke about the hedge.",
        "None received.",
        "Accepted.",
        "Olive Tew was unable to attend the county's fair last week and sent a card.",
    ],
)
def test_an_item_about_apologies_names_others_too(text: str) -> None:
    assert set(drawn(LIST, title("1. Apologies for absence", size=11), row(text), ITEM)) == LISTED


def test_who_was_there_with_the_members_is_told_in_their_sentence() -> None:
    found = drawn(
        row("Cllrs Adams and Bell were present, along with the Clerk, Mrs J Dodd. Cllr Adams took the chair.")
    )
    assert {name: record.status for name, record in found.items()} == {
        "Adams": PRESENT,
        "Bell": PRESENT,
        "J Dodd": IN_ATTENDANCE,
    }
    assert (found["Adams"].role, found["J Dodd"].role) == (Role.CHAIR, Role.CLERK)


@pytest.mark.parametrize(
    "rows",
    [
        (row("Present. Councillors: Cllr Ann Ash (Chairman), Bob Birch, Cath Cole"), row("Leave of absence: Dan Dove")),
        (
            row("Present: Councillors"),
            row("Ann Ash"),
            row("Bob Birch (Chair)"),
            row("Cath Cole"),
            row("Not attending: Dan Dove"),
        ),
        (row("Members Present: Ann Ash, Bob Birch, and Cath Cole. Members Absent: Dan Dove. Parish Clerk: Eve Elm"),),
        (
            row("Present:"),
            row("Ann Ash"),
            row("Bob Birch"),
            row("Cath Cole"),
            row("3 members of the public"),
            row("Apologies: Dan Dove"),
        ),
    ],
)
def test_headings_take_other_marks_and_words(rows: tuple[Row, ...]) -> None:
    found = statuses(*rows, ITEM)
    assert [found[name] for name in ("Ann Ash", "Bob Birch", "Cath Cole")] == [PRESENT] * 3
    assert found["Dan Dove"] in (APOLOGIES, ABSENT)


def test_numbered_apologies_may_be_short_below_a_numbered_list() -> None:
    found = statuses(
        title("Present", size=11),
        *(row(text) for text in ("1) Ann Ash – Chairman", "2) Bob Birch", "3) Cath Cole – Treasurer")),
        title("Apologies"),
        row("1) Dan Dove"),
        title("1. Matters arising", size=11),
    )
    assert found == {"Ann Ash": PRESENT, "Bob Birch": PRESENT, "Cath Cole": PRESENT, "Dan Dove": APOLOGIES}


def test_a_list_of_those_present_needs_no_heading() -> None:
    found = drawn(
        title("Other Faiths", size=11),
        row("Ann Ash (Chair)"),
        row("Robert Birch"),
        title("Teachers", size=11),
        row("Revd Cath Cole"),
        title("Officers", size=11),
        row("Dan Dove, Adviser"),
        ITEM,
    )
    assert {name: record.status for name, record in found.items()} == {
        "Ann Ash": PRESENT,
        "Robert Birch": PRESENT,
        "Cath Cole": PRESENT,
        "Dan Dove": IN_ATTENDANCE,
    }


def test_no_list_without_a_heading_is_made_of_the_head() -> None:
    assert not drawn(title("Wexham Hall", size=11), row("Mill Lane"), row("Upper Thornbeck"), ITEM)


@pytest.mark.parametrize(
    "rows",
    [
        (
            across((72, "*"), (90, "Ann Ash"), (250, "*"), (270, "Cath Cole")),
            across((90, "Bob Birch"), (250, "*"), (270, "Dan Dove")),
        ),
        (row("*Ann Ash (Chairman)"), row("Bob Birch"), row("*Cath Cole"), row("*Dan Dove")),
        (row("Members: Ann Ash* (Chair), Bob Birch, Cath Cole*, Dan Dove*"),),
        (
            across((72, "Ann Ash"), (250, "*")),
            across((72, "Bob Birch")),
            across((72, "Cath Cole"), (250, "*")),
            across((72, "Dan Dove"), (250, "*")),
        ),
    ],
)
def test_marks_and_their_key_tell_who_was_there(rows: tuple[Row, ...]) -> None:
    found = statuses(title("Members", size=11), *rows, row("* Present"), ITEM)
    assert found == {"Ann Ash": PRESENT, "Bob Birch": ABSENT, "Cath Cole": PRESENT, "Dan Dove": PRESENT}


def test_marks_with_another_meaning_change_nothing() -> None:
    found = statuses(row("Present: Cllrs A Reed, B Moss* and C Pike"), row("* left the meeting at 8pm"), ITEM)
    assert set(found.values()) == {PRESENT}


EDGES = (72.0, 200.0, 340.0, 480.0)


def test_a_table_has_names_and_statuses_in_any_column() -> None:
    found = drawn(
        ruled(EDGES, "Organisation", "Representative", "Attended"),
        ruled(EDGES, "Harbour Trust", "Ann Ash (Chair)", "Yes"),
        ruled(EDGES, "Fire Service", "Bob Birch", "No – apologies"),
        ruled(EDGES, "Ferry Club", "Cath Cole", "Via Teams"),
        ITEM,
    )
    assert {name: record.status for name, record in found.items()} == {
        "Ann Ash": PRESENT,
        "Bob Birch": APOLOGIES,
        "Cath Cole": PRESENT,
    }
    assert [record.represents for record in found.values()] == ["Harbour Trust", "Fire Service", "Ferry Club"]


def test_a_column_of_posts_tells_offices_from_kinds_of_members() -> None:
    found = drawn(
        ruled(EDGES, "Ann Ash (AA)", "Co-opted Governor, Chair", "Present"),
        ruled(EDGES, "Bob Birch (BB)", "Parent Governor", "Present"),
        ruled(EDGES, "Cath Cole (CC)", "Governor", "Apologies"),
        ITEM,
    )
    assert (found["Ann Ash"].role, found["Bob Birch"].represents, found["Cath Cole"].represents) == (
        Role.CHAIR,
        "Parent Governor",
        None,
    )


def test_councillors_of_other_councils_and_police_are_there_as_such() -> None:
    found = drawn(
        row("Present: Cllrs A Reed (Chair), B Moss and C Pike"),
        row("In attendance: County Councillor Dan Dove, Dist Cllr E Elm, PCSO Fay Finch"),
        ITEM,
    )
    assert [found[name].represents for name in ("Dan Dove", "E Elm", "Fay Finch", "B Moss")] == [
        "County Councillor",
        "Dist Cllr",
        "PCSO",
        None,
    ]


def test_a_borough_s_own_councillors_represent_nobody_else() -> None:
    found = drawn(row("Present: Borough Councillors A Reed, B Moss and C Pike"), ITEM)
    assert [record.represents for record in found.values()] == [None] * 3


def test_the_holders_of_offices_came_but_not_to_another_meeting() -> None:
    found = drawn(
        row("The Chairman, Mr Keith Lowe, welcomed everyone."),
        row("The Secretary, Mrs Lyn Marr, and the Treasurer, Mr Nev Oram, were in attendance."),
        ITEM,
        row("Mr Ian Dale and the Assistant Clerk had also attended."),
    )
    assert {name: record.role for name, record in found.items()} == {
        "Keith Lowe": Role.CHAIR,
        "Lyn Marr": None,
        "Nev Oram": None,
    }


@pytest.mark.parametrize("heading", ["Members", "Governors", "Board Members", "Trustees:"])
def test_a_bold_heading_says_only_who_they_are(heading: str) -> None:
    found = statuses(
        title(heading), row("Ann Ash (Chair)"), row("Bob Birch"), title("Participants"), row("Cath Cole"), ITEM
    )
    assert (found["Ann Ash"], found["Bob Birch"]) == (PRESENT, PRESENT)


@pytest.mark.parametrize(
    ("text", "role", "represents"),
    [
        ("J Frank (JF, Clerk)", Role.CLERK, None),
        ("Lisa Glass (minute sec)", Role.CLERK, None),
        ("Diana Penn (Vice)", Role.VICE_CHAIR, None),
        ("Nan Vale (School Improvement Director) (SID)", None, "School Improvement Director"),
        ("Calum Duff (Vice Convener)", Role.VICE_CHAIR, None),
        ("Ann Birch –Treasurer", None, "Treasurer"),
        ("Bob Cole- Vice Captain", None, "Vice Captain"),
    ],
)
def test_what_stands_beside_a_name_in_few_letters(text: str, role: Role | None, represents: str | None) -> None:
    found = drawn(row("Present:"), row("Ann Ash"), row(text), row("Eve Elm"), ITEM)
    assert len(found) == 3
    record = next(record for name, record in found.items() if name in text)
    assert (record.role, record.represents) == (role, represents)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mr Birch called the annual meeting of the Harbour Trust to order at 5.03pm.", Role.CHAIR),
        ("President Bob chaired.", Role.CHAIR),
        ("Bob Birch was elected Chairman for the coming year.", Role.CHAIR),
        ("Bob Birch was elected Chairman of the Finance Committee.", None),
        ("Bob took the minutes.", Role.CLERK),
        ("Bob Birch called the police.", None),
    ],
)
def test_sentences_say_who_presided_and_who_took_the_minutes(text: str, role: Role | None) -> None:
    found = drawn(row("Present: Ann Ash, Bob Birch, Eve Elm"), ITEM, row(text))
    assert found["Bob Birch"].role is role


def test_a_clerk_without_a_name_is_nobody_else() -> None:
    found = drawn(row("Present: Cllrs Hay, Hill, County Cllr Webster and the Clerk."), ITEM)
    assert (found["Webster"].role, found["Webster"].represents) == (None, "County Cllr")
