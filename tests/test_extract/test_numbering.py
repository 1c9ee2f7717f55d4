"""Which labels number the minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_minutes import sections_of, typed

from minutebook.extract.minutes.numbering import key_of, minute_numbering, shape_of, typed_numbers


@pytest.mark.parametrize(
    ("label", "shape"),
    [
        ("150.", "9"),
        ("150", "9"),
        ("08.23.01", "9.9.9"),
        ("1.0", "9.9"),
        ("FGB 55/1920", "A 9/9"),
        ("23/46", "9/9"),
        ("(b)", "(a)"),
        ("b)", "a)"),
        ("5-A.", "9-A"),
    ],
)
def test_labels_of_one_style_have_one_shape(label: str, shape: str) -> None:
    assert shape_of(label) == shape


@given(st.integers(1, 9999), st.integers(1, 99))
def test_the_numbers_in_a_label_do_not_change_its_shape(number: int, other: int) -> None:
    assert shape_of(f"{number}.{other}.") == shape_of("1.1")
    assert shape_of(f"FGB {number}/{other}") == shape_of("FGB 1/1")


@given(st.lists(st.integers(0, 999), min_size=1, max_size=4))
def test_a_label_sorts_by_its_numbers(numbers: list[int]) -> None:
    assert key_of(".".join(map(str, numbers))) == tuple(numbers)


def test_numbers_rise_through_the_minutes_and_start_again_in_lists() -> None:
    family = minute_numbering(
        typed(
            """
            **12. PATHS**
            Two paths are shut:
              1. Mill Lane
              2. Ford End
            **13. LAMPS**
            Two lamps are out:
              1. The green
              2. The quay
            **14. CLOSE**
            """
        )
    )
    assert family is not None
    assert family.indent == typed("12. PATHS")[0].indent


def test_headings_within_numbered_headings_are_items_under_them() -> None:
    text = """
        **1.\tOpening**
        **1.1\tWelcome**
        Ada Wren was in the chair.
        **1.2\tApologies**
        There were none.
        **2.\tTowpath**
        The gravel has arrived.
        1.\tAda Wren will order a roller.
        **3.\tPlans**
        **3.1\tSummer fair**
        The field is free on the second Saturday.
        **3.2\tLanterns**
        They are in the loft.
        4.\tBen Ode will fetch them down.
    """
    sections = sections_of(text)
    assert [section.number for section in sections] == ["1", "1.1", "1.2", "2", "3", "3.1", "3.2"]


def test_headings_outrank_the_paragraphs_numbered_under_them() -> None:
    family = minute_numbering(
        typed(
            """
            **1. PATHS**
            1.1 Mill Lane is shut.
            1.2 Ford End is open.
            1.3 The stile is broken.
            **2. LAMPS**
            2.1 The lamp on the green is out.
            2.2 The lamp on the quay is lit.
            **3. CLOSE**
            """
        )
    )
    assert family is not None
    assert family.shape == "9"


@pytest.mark.parametrize(
    "text",
    [
        "There are no labels here.\nNor here.",
        "**1. One label is no numbering**",
        "**3. Down**\n**2. it**\n**1. goes**",
        "(1) in brackets\n(2) are clauses\n(3) of a motion\n(4) and no minutes",
        "a) letters\nb) do not\nc) number\nd) minutes",
    ],
)
def test_what_numbers_no_minutes(text: str) -> None:
    assert minute_numbering(typed(text)) is None


@given(st.lists(st.sampled_from(["12. Roads", "9. Lamps", "1.1 Path", "Text alone", "(a) Clause"]), max_size=12))
def test_any_labels_have_an_answer(lines: list[str]) -> None:
    blocks = typed("\n".join(["Minutes", *lines]))
    family = minute_numbering(blocks)
    assert family is None or sum(family.holds(block) for block in blocks) >= 2


@pytest.mark.parametrize(
    ("headings", "numbers"),
    [
        (["1 Welcome", "2 Ward budget", "4 Close"], ["1", "2", "4"]),
        (["A23 Minutes", "A24 Audit", "A25 Complaint"], ["A23", "A24", "A25"]),
        (["A. CALL TO ORDER", "B. AGENDA", "C. FACILITIES"], ["A", "B", "C"]),
        (["II. MINUTES", "III. ROADS", "IV. CLOSE"], ["II", "III", "IV"]),
        (["FC.12.3 Welcome", "FC.12.4 Ward budget", "FC.12.5 Close"], ["FC.12.3", "FC.12.4", "FC.12.5"]),
        (["2021/045 Welcome", "2021/046 Ward budget", "2021/047 Close"], ["2021/045", "2021/046", "2021/047"]),
        (["12/21 Welcome", "13/21 Ward budget", "14/21 Close"], ["12/21", "13/21", "14/21"]),
        (["FGB 7/21 Welcome", "FGB 8/21 Ward budget", "FGB 9/21 Close"], ["FGB 7/21", "FGB 8/21", "FGB 9/21"]),
        (["Item 1: Welcome", "Item 2: Ward budget", "Item 3: Close"], ["Item 1", "Item 2", "Item 3"]),
        (["Minute 7 Welcome", "Minute 8 Ward budget", "Minute 9 Close"], ["Minute 7", "Minute 8", "Minute 9"]),
        (
            ["Minute no. 7 – Welcome", "Minute no. 8 - Ward budget", "Minute no. 9 – Close"],
            ["Minute no. 7", "Minute no. 8", "Minute no. 9"],
        ),
        (["Item 1 – Welcome", "Item 2 – Ward budget", "Item 3 – Close"], ["Item 1", "Item 2", "Item 3"]),
        (["1 – Welcome", "2 – Ward budget", "3 – Close"], ["1", "2", "3"]),
        (["#7 Welcome", "#8 Ward budget", "#9 Close"], ["#7", "#8", "#9"]),
        (["2021/22 Budget", "2019/20 Accounts", "2023/24 Plan"], []),
        (["1.1 Roads", "1.3 Lamps", "2.1 Close"], []),
        (["1 Welcome", "2 Ward budget"], []),
        (["1 Welcome", "3 Ward budget", "2 Close"], []),
        (["10 High Street", "2024 Budget", "5 March"], []),
    ],
)
def test_numbers_typed_before_headings_rise(headings: list[str], numbers: list[str]) -> None:
    blocks = typed("\n".join(f"**{heading}**" for heading in headings))
    found = typed_numbers(blocks)
    assert [found[id(block)][0] for block in blocks if id(block) in found] == numbers
