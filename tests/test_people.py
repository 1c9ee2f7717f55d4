"""Who owns work, as cells and phrases print it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_minutes import attending

from minutebook.extract.given_work import given_work
from minutebook.extract.people import People
from minutebook.schema import Attendance, AttendanceStatus, OwnerKind


def listed(name: str, honorific: str = "", initials: str = "", represents: str = "") -> Attendance:
    return Attendance(
        id=f"attendance-{name}-{honorific}",
        name=name,
        status=AttendanceStatus.PRESENT,
        honorific=honorific or None,
        initials=initials or None,
        represents=represents or None,
        person=f"{honorific}-{name}".lower().replace(" ", "-"),
    )


PEOPLE = People(
    [
        listed("Nerys Oakes", initials="NO"),
        listed("Alec Stone", "Cllr", "AS"),
        listed("Anita Mole", initials="AM"),
        listed("Kay Dickens", "Ms"),
        listed("J Wragg", "Mr"),
        listed("L Wragg", "Ms"),
        listed("Deji", initials="D"),
        listed("Will Frost", represents="Brightwater"),
        listed("Lis Marr", represents="Hartsmere Residents’ Association (HRA)"),
        listed("Ama Price", represents="Medical Director, Three Rivers Trust"),
    ]
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NO", "Nerys Oakes"),
        ("AS", "Alec Stone"),
        ("AM", "Anita Mole"),
        ("KD", "Kay Dickens"),
        ("Alec Stone", "Alec Stone"),
        ("A Stone", "Alec Stone"),
        ("Cllr Stone", "Alec Stone"),
        ("K. Dickens", "Kay Dickens"),
        ("Mr Wragg", "J Wragg"),
        ("Ms Wragg", "L Wragg"),
        ("D", "Deji"),
        ("Smith", None),
        ("Wragg", None),
        ("Dr Nobody", None),
        ("Bea Smith", None),
        ("ZZ", None),
        ("", None),
    ],
)
def test_resolve(text: str, name: str | None) -> None:
    found = PEOPLE.resolve(text)
    assert (found.name if found else None) == name


def test_initials_of_two_people_are_nobodys() -> None:
    assert People([listed("Ann Birch"), listed("Abe Bond")]).resolve("AB") is None
    assert People([listed("Ann Birch", initials="AB"), listed("Abe Bond")]).resolve("AB") is not None


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Adrian Lodge/ Marvin Wick", ["Adrian Lodge", "Marvin Wick"]),
        ("AS & KD", ["AS", "KD"]),
        ("D + AS", ["D", "AS"]),
        ("Clerk", ["Clerk"]),
        ("Clerk/K. Dickens", ["Clerk", "K. Dickens"]),
        ("All", ["All"]),
        ("Chairwoman", ["Chairwoman"]),
        ("Executive Director: Children, Families and Adults Services",) * 2,
        ("Corporate Director for Growth, Environment & Transport",) * 2,
        ("Children and Young People’s Trust Board",) * 2,
        ("NO and the Clerk", ["NO", "Clerk"]),
        ("AW, WF", ["AW", "WF"]),
        ("DW/Dev Team", ["DW", "Dev Team"]),
        ("Brightwater and HRA", ["Brightwater", "HRA"]),
        (
            "Cabinet Member for Social Care and Public Health and Cabinet Member for Community Services",
            ["Cabinet Member for Social Care and Public Health", "Cabinet Member for Community Services"],
        ),
        ("Head of Children & Families, Anna Marsh", ["Head of Children & Families", "Anna Marsh"]),
        ("Dee Reeve\nAnna Marsh", ["Dee Reeve", "Anna Marsh"]),
        ("SENDCo, Headteacher", ["SENDCo", "Headteacher"]),
        ("officers", ["officers"]),
        ("Dee Reeve, Treasurer", ["Dee Reeve"]),
        ("Dee Reeve, Head of Finance, Anna Marsh, Harbour Trust", ["Dee Reeve", "Anna Marsh"]),
        ("Ama Price, Medical Director", ["Ama Price"]),
        ("Dee Reeve, Medical Director", ["Dee Reeve", "Medical Director"]),
        ("Dee Reeve and the Treasurer", ["Dee Reeve", "Treasurer"]),
        ("Dee Reeve, Treasurer, Warden", ["Dee Reeve", "Treasurer", "Warden"]),
        ("Cllr Reeve, Clerk", ["Cllr Reeve", "Clerk"]),
        ("Sailmakers, Town Council", ["Sailmakers", "Town Council"]),
        ("Health, Wellbeing Board",) * 2,
    ],
)
def test_owners(text: str, owners: list[str] | str) -> None:
    assert [owner.name for owner in PEOPLE.owners(text)] == ([owners] if isinstance(owners, str) else owners)


@pytest.mark.parametrize(
    "text",
    [
        "Mill Hall £55 for the rent the Council resolved",
        "",
        "TBC",
        "ТВС",
        "TBA",
        "n/a",
        "In progress",
        "Completed",
        "31 March 2016",
        "asap",
        "Page 4",
        "next meeting",
        "£500",
        "Finance and Performance Report to include a glossary",
        "E-mail sent",
        "School budget",
        "Autumn term",
    ],
)
def test_no_owner(text: str) -> None:
    assert PEOPLE.owners(text) == []
    assert not PEOPLE.looks_like_owner(text)


def test_who_is_named_is_known_by_the_post_behind_the_name_too() -> None:
    assert [one.name for one in PEOPLE.named("Dee Reeve, Treasurer")] == ["Dee Reeve", "Treasurer"]


def test_several_holders_of_a_post_are_no_person() -> None:
    assert [owner.kind for owner in PEOPLE.owners("Deputy DSLs")] == [OwnerKind.POST]
    assert [owner.kind for owner in PEOPLE.owners("Director Ashby")] == [OwnerKind.PERSON]


def test_owner_carries_kind_person_and_initials() -> None:
    person, post, body = PEOPLE.owners("AS/Clerk/Three Rivers Trust")
    assert (person.kind, person.person, person.initials) == (OwnerKind.PERSON, "cllr-alec-stone", "AS")
    assert (post.kind, post.person) == (OwnerKind.POST, None)
    assert (body.kind, body.person) == (OwnerKind.BODY, None)


@pytest.mark.parametrize(
    "text", ["NO", "AS", "Clerk", "Brightwater", "HRA", "TRT", "AS/NO", "Kay Dickens", "ZW", "SBM"]
)
def test_looks_like_owner(text: str) -> None:
    assert PEOPLE.looks_like_owner(text)


@pytest.mark.parametrize(
    "text", ["IT", "PDF", "Chair to sign", "the work", "Budget", "TO", "Update", "OBJ", "it was agreed"]
)
def test_does_not_look_like_owner(text: str) -> None:
    assert not PEOPLE.looks_like_owner(text)


@given(st.text(max_size=80))
def test_any_text_is_read_without_fault(text: str) -> None:
    for owner in PEOPLE.owners(text):
        assert owner.name.strip()
    PEOPLE.looks_like_owner(text)
    PEOPLE.resolve(text)


LISTED = People(attending("Nerys Oakes (NO)", "Alec Stone (AS)", "Anita Mole (AM)", "Mrs Jane Hart", "Mr Peter Lund"))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("AS/NO", ["AS", "NO"]),
        ("AS NO", ["AS", "NO"]),
        ("AS AM LC", ["AS", "AM", "LC"]),
        ("AS, NO and the Clerk", ["AS", "NO", "Clerk"]),
        ("Cllrs Hart, Lund and Mole", ["Cllr Hart", "Cllr Lund", "Cllr Mole"]),
        ("Clerk - AS", ["Clerk", "AS"]),
        ("Clerk Clerk Jane Hart Clerk", ["Clerk", "Jane Hart"]),
        ("Jane Hart Jane Hart", ["Jane Hart"]),
        ("Jane Hart Peter Lund", ["Jane Hart", "Peter Lund"]),
        ("All All", ["All"]),
        ("AS with NO", ["AS", "NO"]),
        ("AS supported by NO", ["AS"]),
        ("AS (lead), NO", ["AS", "NO"]),
        ("AS to lead", ["AS"]),
        ("Clerk with Mr Lund", ["Clerk", "Mr Lund"]),
        ("Hart/Lund", ["Hart", "Lund"]),
        ("Working Party", ["Working Party"]),
        ("And Governors", ["Governors"]),
        ("Vice Chair", ["Vice Chair"]),
        ("Head of Service - Housing", ["Head of Service - Housing"]),
        ("Director of Children, Families and Adults", ["Director of Children, Families and Adults"]),
    ],
)
def test_several_owners_in_one_cell(printed: str, expected: list[str]) -> None:
    assert [owner.name for owner in LISTED.owners(printed)] == expected


@pytest.mark.parametrize(("printed", "person"), [("Hart", "person-3"), ("Peter", "person-4"), ("Rowan", None)])
def test_half_a_name_alone_means_the_only_one_listed_who_has_it(printed: str, person: str | None) -> None:
    assert [owner.person for owner in LISTED.owners(printed)] == ([person] if person else [])


def test_half_a_name_that_two_share_means_nobody() -> None:
    assert People(attending("Jane Hart", "Tom Hart")).owners("Hart") == []


def test_initials_behind_a_post_say_who_holds_it() -> None:
    (owner,) = LISTED.owners("Chairman (AS)")
    assert (owner.name, owner.kind, owner.person) == ("Chairman", OwnerKind.POST, "person-1")


def test_initials_that_are_words_are_initials_beside_others_only() -> None:
    assert [owner.name for owner in People([]).owners("AS & NO")] == ["AS", "NO"]
    assert People([]).owners("NO") == []


def test_a_given_name_means_the_only_person_who_has_it() -> None:
    people = People(attending("Keith Marsh", "Joan Tidball", "Joan Fry", "Grant Orme"))
    assert [people.resolve(name) is not None for name in ("Keith", "Joan", "Grant", "Mr Keith")] == [
        True,
        False,
        False,
        False,
    ]


def test_initials_that_are_words_are_initials_where_the_paper_gives_them_work() -> None:
    rows = ["NO to contact the mill about the gate", "YES to the new sign", "ON the green"]
    assert given_work(rows) == {"NO"}
    people = People([], given_work(rows))
    assert [owner.name for owner in people.owners("NO")] == ["NO"]
    assert people.owners("NO further action") == []


def test_initials_are_given_work_whatever_else_is_said_of_them() -> None:
    assert given_work(["NO to contact the mill", "NO to speak of"]) == {"NO"}


def test_a_single_word_is_an_owner_under_a_heading_that_says_so() -> None:
    assert [owner.name for owner in People([]).owners_of_column("Tarrow")] == ["Tarrow"]
    assert [People([]).owners_of_column(word) for word in ("Ongoing", "TBC", "none")] == [[], [], []]
    assert People([]).owners("Tarrow") == []


def test_a_list_in_capitals_names_people_of_running_text() -> None:
    people = People(attending("JANE HART", "PETER LUND"))
    (jane,) = people.owners("Jane")
    (lund,) = people.owners("Lund")
    assert jane.person and lund.person


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ward Member(s), Director(s), Roads Officer", ["Ward Member(s)", "Director(s)", "Roads Officer"]),
        ("Director (Harbours, Growth and Transport)", ["Director (Harbours, Growth and Transport)"]),
        ("Assistant Director – Children's Services", ["Assistant Director – Children's Services"]),
        (
            "Director – Children, Young People and Learning, Head of Roads",
            ["Director – Children, Young People and Learning", "Head of Roads"],
        ),
        ("Jane Hart – Clerk", ["Jane Hart", "Clerk"]),
        ("Commercial Ethics and Sustainability Lead", ["Commercial Ethics and Sustainability Lead"]),
        ("Local Maternity and Neonatal System Plan", []),
    ],
)
def test_posts_stay_whole_and_lists_are_cut(printed: str, expected: list[str]) -> None:
    assert [owner.name for owner in People([]).owners(printed)] == expected


def test_words_before_verbs_of_saying_are_names_unless_printed_small() -> None:
    texts = ["Flis asked for numbers.", "Paths – Merle agreed to ring them.", "Rotary said no.", "The rotary club met."]
    assert given_work(texts) == {"Flis", "Merle"}
    assert given_work(["They said so. Highways agreed to look. Members asked why. Management said no."]) == set()
    assert [owner.kind for owner in People([], {"Flis"}).owners("Flis")] == [OwnerKind.PERSON]


def test_a_word_that_names_nobody_is_no_owner_beside_one_who_is() -> None:
    people = People([listed("Nerys Oakes", initials="NO")])
    assert people.looks_like_owner("NO/Council")
    assert not people.looks_like_owner("Leaflets – NO")


def test_a_common_given_name_is_a_person() -> None:
    assert [(one.name, one.kind) for one in People([]).owners("Susan; Margaret Penn")] == [
        ("Susan", OwnerKind.PERSON),
        ("Margaret Penn", OwnerKind.PERSON),
    ]
    assert People([]).owners("Permission") == []


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("lan Moss/ Alec Stone", ["Ian Moss", "Alec Stone"]),
        ("lrene Moss", ["Irene Moss"]),
        ("lead Officer", []),
        ("local Member", []),
    ],
)
def test_a_small_l_before_a_given_name_is_the_capital_it_looks_like(cell, names):
    assert [owner.name for owner in PEOPLE.owners_of_column(cell)] == names


def test_a_name_of_one_word_means_nobody_by_the_last_of_many() -> None:
    people = People(attending("Roy", "Cook"))
    assert people.resolve("Testing of Lamps Roy") is None
    assert people.resolve("Vice President Cook") is not None


def test_a_title_before_names_with_strokes_is_that_of_each() -> None:
    people = People(attending("Cllr Jane Hart", "Cllr Peter Lund"))
    assert [one.name for one in people.owners("Cllrs Hart/Lund")] == ["Cllr Hart", "Cllr Lund"]
    assert all(one.person for one in people.owners("Cllrs Hart/Lund"))
    assert people.looks_like_owner("Cllrs Hart/Lund/Moss")
