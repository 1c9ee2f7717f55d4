"""Planning applications answered line by line."""

import pytest
from printed_tables import table
from typed_minutes import section, texts

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.schema import Rule


def test_each_answered_application_is_a_decision() -> None:
    found = find_decisions(
        [
            section(
                """
                24/00311/FUL – 6 Orchard Rise. Porch. No objection.
                24/00330/FUL – Land at Station Road. Nine dwellings. Object on grounds of drainage.
                24/00344/TCA – The Rectory. Fell one ash.
                It was noted that the site had flooded.
                """
            )
        ]
    )
    assert texts(found) == [
        "24/00311/FUL – 6 Orchard Rise. Porch. No objection.",
        "24/00330/FUL – Land at Station Road. Nine dwellings. Object on grounds of drainage.",
    ]


def test_an_answer_may_stand_below_its_application() -> None:
    found = find_decisions([section("24/02247/TCA Barn House High\nStreet, tree work\nNO OBJECTION")])
    assert texts(found) == ["24/02247/TCA Barn House High Street, tree work NO OBJECTION"]


@pytest.mark.parametrize("title", ["Decisions of the district council", "Decision notices received"])
def test_what_another_authority_decided_is_no_decision(title: str) -> None:
    assert find_decisions([section("24/00311/FUL – 6 Orchard Rise. Porch. Refused.", title=title)]) == []


def test_a_body_that_is_asked_is_told_of_approvals() -> None:
    lines = "24/00311/F – 6 Orchard Rise – Approved\n24/00330/F – The Barn, new porch – No objection"
    assert texts(find_decisions([section(lines)])) == ["24/00330/F – The Barn, new porch – No objection"]


@pytest.mark.parametrize("told", ["APPROVED BY CDC 30/01/26", "Approved 30/01/26", "Refused on appeal"])
def test_a_ruling_with_its_author_or_day_is_news(told: str) -> None:
    assert find_decisions([section(f"24/00311/F – 6 Orchard Rise – {told}")]) == []


def test_a_bare_approval_may_be_the_bodys_own() -> None:
    found = find_decisions([section("24/00311/F – 6 Orchard Rise, new porch – Approved")])
    assert [one.rule for one in found] == [Rule.PLANNING_RULING]


def test_rows_of_a_planning_table_are_decisions() -> None:
    home = section("The applications were looked at.", title="Planning")
    home.tables.append(
        table(
            ["Reference", "Site", "Response"],
            ["24/0413/HH", "18 Elder Close, loft", "No objection"],
            ["24/0419/FL", "The Garage, sign", ""],
            ["24/0422/LB", "The Maltings, windows", "Objection: out of keeping"],
        )
    )
    assert texts(find_decisions([home])) == [
        "24/0413/HH 18 Elder Close, loft No objection",
        "24/0422/LB The Maltings, windows Objection: out of keeping",
    ]


def test_a_table_of_decisions_notified_decides_nothing() -> None:
    home = section("The following decisions were noted:", title="Planning")
    home.tables.append(table([], ["24/0413/HH", "18 Elder Close, loft", "Permitted"]))
    assert find_decisions([home]) == []


@pytest.mark.parametrize("answer", ["Councillors objected on the grounds of access.", "Members had no objection."])
def test_an_answer_told_below_the_reference_is_one(answer: str) -> None:
    text = f"33/0177/FUL Land at Dell Lane – four houses\n{answer}"
    assert texts(find_decisions([section(text)])) == [text.replace("\n", " ")]
