"""Attendance put together of parts: whatever way a list is opened, and whatever way it names people, they are found.

A list is a heading or a sentence, and the names as a clerk sets them; the parts are combined.
"""

from itertools import product
from textwrap import wrap

import pytest
from attendance_papers import ABSENT, APOLOGIES, IN_ATTENDANCE, PRESENT, drawn
from drawn_papers import Row, across, row, title

from minutebook.schema import AttendanceStatus, Role

HEAD = title("MINUTES OF THE MARLFORD PARISH COUNCIL MEETING HELD ON 4th March 2031", size=11)
ITEM = title("1. Declarations of interest", size=11)
THREE = {"Edna Strake", "Colin Mabey", "Ruth Tarn"}

NAMES = [
    "Edna Strake (Chair), Colin Mabey and Ruth Tarn",
    "Edna Strake – Chair, Colin Mabey – Treasurer, Ruth Tarn",
    "Chair, Edna Strake; Treasurer, Colin Mabey and Secretary, Ruth Tarn",
    "Mrs Edna Strake (Chair), Mr Colin Mabey and the Clerk, Ms Ruth Tarn",
    "ES Edna Strake (Chair), CM Colin Mabey, RT Ruth Tarn",
]
OPENED = [
    ("Present: {}.", PRESENT),
    ("Present were {}.", PRESENT),
    ("Present were board members – {}.", PRESENT),
    ("The following attended: {}.", PRESENT),
    ("The following members were present: {}.", PRESENT),
    ("A regular meeting was held at the hall. Board members present: {}.", PRESENT),
    ("The meeting occurred on 4 March. Present were {}. Paul Venn had sent apologies.", PRESENT),
    ("Apologies: {}.", APOLOGIES),
    ("Apologies were received from {}.", APOLOGIES),
    ("Apologies for absence were given for {}.", APOLOGIES),
    ("Not present: {}.", ABSENT),
]


def paragraph(text: str) -> list[Row]:
    """A text over as many lines as it takes."""
    return [row(line) for line in wrap(text, 85)]


def of(*rows: Row) -> dict[str, tuple[AttendanceStatus, Role | None]]:
    return {name: (record.status, record.role) for name, record in drawn(*rows, ITEM, head=HEAD).items()}


@pytest.mark.parametrize(("opened", "names"), list(product(OPENED, NAMES)))
def test_every_opening_with_every_way_to_name_people(opened: tuple[str, AttendanceStatus], names: str) -> None:
    sentence, status = opened
    found = of(*paragraph(sentence.format(names)))
    assert {name for name, (own, _) in found.items() if own is status} == THREE
    assert found["Edna Strake"][1] is Role.CHAIR


def test_a_paragraph_that_tells_of_all() -> None:
    found = of(
        *paragraph(
            "Present were President, Edna Strake; Treasurer, Colin Mabey. Absent was BOD President – Nora Quist. Also"
            " present during parts of the meeting were: Ranger Dale Hubbard, and residents Steve & Lisa Rusk. Ian Lusby"
            " sent apologies."
        )
    )
    assert {name: status for name, (status, _) in found.items()} == {
        "Edna Strake": PRESENT,
        "Colin Mabey": PRESENT,
        "Nora Quist": ABSENT,
        "Dale Hubbard": IN_ATTENDANCE,
        "Steve Rusk": IN_ATTENDANCE,
        "Lisa Rusk": IN_ATTENDANCE,
        "Ian Lusby": APOLOGIES,
    }


def test_a_sentence_below_a_list_is_no_part_of_it() -> None:
    found = of(
        row("Present: Edna Strake, Colin Mabey, Ruth Tarn"), row("Paul Venn and Ian Lusby sent their apologies.")
    )
    assert {name for name, (status, _) in found.items() if status is PRESENT} == THREE
    assert {name for name, (status, _) in found.items() if status is APOLOGIES} == {"Paul Venn", "Ian Lusby"}


def test_names_first() -> None:
    found = of(row("Edna Strake (Chair), Colin Mabey and Ruth Tarn were present. Paul Venn was also in attendance."))
    assert {name for name, (status, _) in found.items() if status is PRESENT} == THREE
    assert found["Paul Venn"][0] is IN_ATTENDANCE


def test_who_chaired_and_who_took_the_minutes() -> None:
    found = of(
        row("Chaired by Edna Strake"),
        row("Minutes taken by Ruth Tarn"),
        row("Present: Edna Strake, Colin Mabey, Ruth Tarn"),
    )
    assert found == {
        "Edna Strake": (PRESENT, Role.CHAIR),
        "Colin Mabey": (PRESENT, None),
        "Ruth Tarn": (PRESENT, Role.CLERK),
    }


def test_offices_within_a_list_are_those_of_one_each() -> None:
    found = of(*map(row, ["Present", "Chair: Edna Strake", "Treasurer: Colin Mabey", "Ruth Tarn", "Paul Venn"]))
    assert found == {
        "Edna Strake": (PRESENT, Role.CHAIR),
        "Colin Mabey": (PRESENT, None),
        "Ruth Tarn": (PRESENT, None),
        "Paul Venn": (PRESENT, None),
    }


def test_columns_that_white_space_alone_parts() -> None:
    found = of(
        across((72, "Present: Edna Strake"), (230, "ES"), (300, "Nora Quist"), (440, "NQ")),
        across((72, "Colin Mabey"), (230, "CM"), (300, "Dale Hubbard"), (440, "DH")),
        across((72, "Ruth Tarn"), (230, "RT"), (300, "Paul Venn"), (440, "PV")),
    )
    assert {name for name, (status, _) in found.items() if status is PRESENT} == {
        *THREE,
        "Nora Quist",
        "Dale Hubbard",
        "Paul Venn",
    }


def test_names_in_columns_without_a_heading_were_present() -> None:
    found = of(
        across((72, "Edna Strake"), (190, "Colin Mabey"), (310, "Ruth Tarn")),
        across((72, "Paul Venn"), (190, "Ian Lusby"), (310, "Vera Noone")),
        title("1. Apologies", size=11),
        row("Apologies were received from Oscar Pell."),
    )
    assert {name for name, (status, _) in found.items() if status is PRESENT} == {
        *THREE,
        "Paul Venn",
        "Ian Lusby",
        "Vera Noone",
    }
    assert found["Oscar Pell"][0] is APOLOGIES


def test_headings_that_white_space_parts_from_the_names() -> None:
    found = of(
        across((72, "Present"), (190, "E Strake, C Mabey, R Tarn")),
        across((72, "Apologies/Absent"), (190, "P Venn, I Lusby")),
    )
    assert {name: status for name, (status, _) in found.items()} == {
        **dict.fromkeys(["E Strake", "C Mabey", "R Tarn"], PRESENT),
        **dict.fromkeys(["P Venn", "I Lusby"], APOLOGIES),
    }


def test_marks_typed_in_the_wrong_place() -> None:
    found = of(
        row("In Attendence: Councillors; Strake, Mabey, Tarn"),
        row("Apologies: Vera V, MBDC Cllr Ian Lusby and, Paul Venn"),
    )
    assert {name for name, (status, _) in found.items() if status is PRESENT} == {"Strake", "Mabey", "Tarn"}
    assert {name for name, (status, _) in found.items() if status is APOLOGIES} == {"Vera V", "Ian Lusby", "Paul Venn"}


def test_headings_of_those_who_are_no_members_and_apologies_without_a_colon() -> None:
    found = of(
        *map(
            row,
            [
                "Present: Edna Strake (ES) Chairman",
                "Colin Mabey (CM) Treasurer",
                "Ruth Tarn (RT) with guest Juan",
                "Apologies Vera Noone (VN) Committee Member",
                "Paul Venn (PV) Committee Member",
                "Marl Councillors: Ian Lusby",
                "Other Attendees: Oscar Pell, Tina Rusk",
            ],
        )
    )
    assert {name for name, (status, _) in found.items() if status is PRESENT} == THREE
    assert {name for name, (status, _) in found.items() if status is APOLOGIES} == {"Vera Noone", "Paul Venn"}
    assert {name for name, (status, _) in found.items() if status is IN_ATTENDANCE} == {
        "Ian Lusby",
        "Oscar Pell",
        "Tina Rusk",
    }
