"""Who came late and who left early, by the minute in which it is told."""

import pytest
from typed_minutes import attending, sections_of

from minutebook.extract.attendance.moves import note_moves
from minutebook.schema import Attendance

MINUTES = """
**1. Roll call**
Those present are listed above; {opening}.
**2. Budget**
The budget was agreed by all. {first}
**3. Harbour dues**
The dues were raised by a tenth. {second}
"""


def moves(first: str = "", second: str = "", opening: str = "all sat") -> dict[str, tuple[str | None, str | None]]:
    """Where each moved: item of coming and item of going."""
    people = attending("Cllr Ann Birch (AB)", "Cllr Carl Dale", "Cllr Eva Frost (EF)", "Mr Omar Khan")
    note_moves(sections_of(MINUTES.format(first=first, second=second, opening=opening)), people)
    return {one.name: (one.from_item, one.to_item) for one in people if one.from_item or one.to_item}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Councillor Dale arrived at the meeting.", {"Carl Dale": ("2", None)}),
        ("Cllr Dale arrived at 7.15 pm.", {"Carl Dale": ("2", None)}),
        ("Cllr Dale arrived at 7.15 pm during item 3.", {"Carl Dale": ("3", None)}),
        ("Cllr Dale joined the meeting at this point.", {"Carl Dale": ("2", None)}),
        ("[Mr Khan entered the room.]", {"Omar Khan": ("2", None)}),
        ("AB left the meeting at this point.", {"Ann Birch": (None, "2")}),
        ("At 8.10pm Cllr Frost left the meeting and did not return.", {"Eva Frost": (None, "2")}),
        ("Cllr Frost left at 8.10pm.", {"Eva Frost": (None, "2")}),
        ("Cllr Frost left the room at 20:10.", {"Eva Frost": (None, "2")}),
        ("Cllr Frost left the meeting after item 2.", {"Eva Frost": (None, "2")}),
        ("Councillors Birch and Dale left the meeting.", {"Ann Birch": (None, "2"), "Carl Dale": (None, "2")}),
        ("Mr Khan retired from the meeting.", {"Omar Khan": (None, "2")}),
        ("Cllr Dale withdrew from the meeting at 9 pm.", {"Carl Dale": (None, "2")}),
    ],
)
def test_coming_and_going(said: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    assert moves(said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "Cllr Frost left the room.",
        "Cllr Frost left the meeting during consideration of this item.",
        "Cllr Frost declared an interest and left the meeting.",
        "Cllr Dale had left the council in May.",
        "Cllr Dale joined the working group.",
        "The form was returned at 5 pm.",
        "A resident left the meeting.",
        "Mr Khan returned to the matter of the dues.",
    ],
)
def test_who_comes_back_or_moves_elsewhere_stays(said: str) -> None:
    assert moves(said) == {}


def test_who_returns_has_not_left() -> None:
    assert moves("Cllr Dale left the meeting.", "Cllr Dale returned to the meeting.") == {}


def test_who_came_before_the_roll_was_called_came_at_no_known_item() -> None:
    assert moves(opening="Cllr Dale arrived at 7.15 pm") == {}


def test_the_sentence_is_evidence() -> None:
    (dale,) = people = attending("Cllr Carl Dale")
    note_moves(sections_of(MINUTES.format(first="Cllr Dale left the meeting.", second="", opening="all sat")), people)
    assert isinstance(dale, Attendance) and [one.quote for one in dale.evidence] == ["Cllr Dale left the meeting."]
