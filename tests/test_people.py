"""Who owns work, as cells and phrases print it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    ],
)
def test_owners(text: str, owners: list[str] | str) -> None:
    assert [owner.name for owner in PEOPLE.owners(text)] == ([owners] if isinstance(owners, str) else owners)


@pytest.mark.parametrize(
    "text",
    [
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
