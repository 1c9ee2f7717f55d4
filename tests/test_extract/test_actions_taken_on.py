"""Ways in which minutes say that somebody takes work on, and what only looks like them."""

import pytest
from printed_tables import table
from typed_minutes import attending, section, texts

from minutebook.extract.actions.labelled import find_boxed
from minutebook.extract.actions.marked import find_marked
from minutebook.extract.actions.tables import _cleaned
from minutebook.extract.actions.undertakings import find_undertakings
from minutebook.extract.people import People
from minutebook.extract.sentences import read_sentences

PEOPLE = People(attending("Petra Lowe", "Hettie Marsh (HM)", "Tobias Kerr (TK)", "M. Johnson"))


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("HM thought that it could be mended and said she would raise it with the brewery.", "HM"),
        ("The fair was discussed at length, with TK offering to liaise with the brewery.", "TK"),
        ("HM and TK to be in touch with each other on this.", "HM and TK"),
        ("The consensus was for Tobias to make up some of the boards.", "Tobias"),
        ("The hall is shut for the next couple of weeks and HM will send out a message.", "HM"),
        ("Lamp supper – Petra Lowe and husband to attend.", "Petra Lowe"),
        ("The Clerk was to continue to contact the brewery.", "Clerk"),
        ("As Mr Moss had moved away, Mr Rowe thanked him for his work and the Clerk agreed to advertise.", "Clerk"),
    ],
)
def test_somebody_takes_work_on(text: str, owners: str) -> None:
    assert [one.owners_text for one in find_undertakings(section(text), PEOPLE)] == [owners]


@pytest.mark.parametrize(
    "text",
    [
        "Hilda Brock is looking into using the lamp, and a brewer is currently visiting the mill.",
        "A letter came from HM offering to mend the lamp.",
        "A firm is offering to mend the lamp.",
        "HM was to report on the lamp but was ill.",
        "Petra was to have found a lamp.",
        "The role of the Clerk was to advise members.",
        "The plan was for Petra to buy a lamp last year.",
    ],
)
def test_what_others_do_or_came_to_nothing_is_no_action(text: str) -> None:
    assert find_undertakings(section(text), PEOPLE) == []


def test_initial_behind_a_mark_stays_with_the_name() -> None:
    text = "Action: M. Johnson will send the drawings to P. Moss, who will replace him."
    assert texts(find_marked(section(text), PEOPLE)) == [text.removeprefix("Action: ")]


def test_initials_right_behind_a_mark_need_no_colon() -> None:
    found = find_marked(section("Action HM+TK to contact the brewery."), PEOPLE)
    assert texts(found) == ["HM+TK to contact the brewery."]
    assert find_marked(section("Action PLAN to be written by the county."), PEOPLE) == []


def test_sentence_ends_behind_the_hour() -> None:
    assert [one.text for one in read_sentences("Be there at 9.30 am. Petra to bring the key.")] == [
        "Be there at 9.30 am.",
        "Petra to bring the key.",
    ]
    assert len(read_sentences("The fair is at 10 a.m. Saturday 3 May.")) == 1


def test_initials_cut_by_a_narrow_column_are_joined() -> None:
    assert _cleaned("HM+T K") == "HM+TK"
    assert _cleaned("HM T") == "HM T"


def test_row_with_a_mark_beside_its_text_is_an_action() -> None:
    here = section("The lamp is out.")
    here.tables.append(table(("", ""), ("ACTION", "Mrs Lowe to find out whether the lamp can be mended.")))
    assert texts(find_boxed(here)) == ["Mrs Lowe to find out whether the lamp can be mended."]
    here.tables[:] = [table(("", ""), ("ACTION", "None")), table(("", ""), ("Plan", "Mrs Lowe to mend the lamp."))]
    assert find_boxed(here) == []
