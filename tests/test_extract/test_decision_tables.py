"""Decisions printed as a table, and tables that only look like one."""

import pytest
from printed_tables import table
from typed_minutes import section, texts

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.ingest.model import Table
from minutebook.schema import Outcome


def decided(printed: Table, text: str = "The table was shown.") -> list[FoundDecision]:
    of_table = section(text)
    of_table.tables.append(printed)
    return find_decisions([of_table])


def test_each_row_with_a_result_is_a_decision() -> None:
    votes = table(
        ["Item", "Motion", "Result"],
        ["Admission of Jo Peck as a member", "Moved & Seconded", "Accepted"],
        ["Di Koss as Vice President", "Confirmed", "Acclaimed"],
        ["Sale of the old boat", "Moved & Seconded", "Lost"],
        ["Hire of a crier", "Moved & Seconded", "To be told"],
    )
    assert [(one.text, one.outcome) for one in decided(votes)] == [
        ("Admission of Jo Peck as a member", Outcome.CARRIED),
        ("Di Koss as Vice President", Outcome.CARRIED),
        ("Sale of the old boat", Outcome.LOST),
    ]


def test_movers_and_tally_are_those_of_the_row() -> None:
    votes = table(
        ["Motion", "Proposed by", "Seconded by", "Outcome"],
        ["That the hut be painted", "Jo Peck", "Di Koss", "Carried 9-2"],
    )
    [one] = decided(votes)
    assert (one.text, one.vote.mover, one.vote.seconder) == ("That the hut be painted", "Jo Peck", "Di Koss")
    assert (one.vote.votes_for, one.vote.votes_against) == (9, 2)


def test_the_line_over_the_table_is_no_decision_beside_its_rows() -> None:
    votes = table(["Motion", "Result"], ["That the hut be painted", "Carried"])
    assert texts(decided(votes, "The following motions were put and approved:")) == ["That the hut be painted"]


@pytest.mark.parametrize(
    "header",
    [["Action", "Owner", "Result"], ["Item", "Cost", "Supplier"], ["Match", "Result"], ["Item", "Due date", "Outcome"]],
)
def test_a_table_of_work_or_of_figures_has_none(header: list[str]) -> None:
    assert not decided(table(header, ["Paint the hut", "Jo Peck", "Approved"][: len(header)]))


@pytest.mark.parametrize("heading", ["Recommendation", "Decision", "Committee’s recommendation", "Outcome"])
def test_the_answer_to_each_applicant_is_a_decision_with_its_reasons(heading: str) -> None:
    grants = table(
        ["Organisation", "Project", "Amount", heading],
        ["Strand Bowls Club", "New mats", "£900", "Approved. To be paid from the reserve."],
        ["MOLE", "A week of talks", "£1,200", "£400 approved."],
        ["Friends of Peck Wood", "A fence", "£2,000", "Rejected. The wood is private."],
        ["Koss School", "Bins", "£300", "Recommend approval to the Harbour Committee"],
        ["Tarn Singers", "Music", "£250", "Approved by the county in May 2019 and paid"],
        ["Orr Sailors", "Ropes", "£250", "See the report"],
        ["", "Total", "£4,900", "Approved"],
    )
    assert [(one.text, one.outcome) for one in decided(grants)] == [
        ("Strand Bowls Club Approved. To be paid from the reserve.", Outcome.CARRIED),
        ("MOLE £400 approved.", Outcome.CARRIED),
        ("Friends of Peck Wood Rejected. The wood is private.", Outcome.LOST),
        ("Koss School Recommend approval to the Harbour Committee", Outcome.CARRIED),
    ]


@pytest.mark.parametrize("header", [["Area", "Risk", "Recommendation"], ["Group", "Recommendation", "Owner"]])
def test_recommendations_on_other_things_than_applications_decide_nothing(header: list[str]) -> None:
    assert not decided(table(header, ["Strand Bowls Club", "New mats", "Approved."]))


def elected(title: str, *rows: list[str]) -> list[FoundDecision]:
    of_table = section("The clerk took the chair.", title=title)
    of_table.tables.append(table([], *rows))
    return find_decisions([of_table])


def test_posts_and_their_proposers_side_by_side_are_an_election() -> None:
    rows = [
        ["Chairman", "Jo Peck", "Proposed\nSeconded", "Di Koss\nKit Orr"],
        ["Vice Chair", "Di Koss", "Proposed:\nSeconded:", "Jo Peck\nKit Orr"],
        ["Treasurer", "", "Proposed\nSeconded", ""],
        ["Hut", "Uma Pell", "Proposed\nSeconded", "Jo Peck\nKit Orr"],
    ]
    found = elected("Election of Office Bearers", *rows)
    assert [(one.text, one.vote.mover, one.vote.seconder) for one in found] == [
        ("Chairman Jo Peck", "Di Koss", "Kit Orr"),
        ("Vice Chair Di Koss", "Jo Peck", "Kit Orr"),
    ]
    assert not elected("Nominations received", *rows)
