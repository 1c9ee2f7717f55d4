"""What the papers disagree on is found, and nothing where they agree or say why."""

from datetime import date

import pytest

from minutebook.corpus import Disagreement, disagreements
from minutebook.errors import UsageError
from minutebook.schema import Owner, OwnerKind, Status

OPEN, DONE, MOVING = Status.OPEN, Status.COMPLETED, Status.IN_PROGRESS
FERRY = "Clerk to write to the harbour trust about the ferry timetable"
QUAY = "Clerk to have the lamp on the old quay mended"
BOTH = [(FERRY, OPEN), (QUAY, OPEN)]
BILL = [Owner(name="Bill Ottery", kind=OwnerKind.PERSON, person="p2")]


@pytest.fixture
def found(corpus, minutes, file):
    """The kinds of disagreement between minutes of January and later papers, each given by what it has."""

    def find(*later, minute=None, **january):
        papers = [minutes("january", day="2016-01-12", **{"actions": [(FERRY, OPEN)]} | january)]
        papers += [minutes(f"later {number}", **paper) for number, paper in enumerate(later)]
        if minute:
            papers[-1].minute_items[0].text = minute
        for paper in papers:
            path = file(paper.document.file_name, paper.document.sha256)
            corpus.store(paper, path, path.stat())
        corpus.settle()
        return [finding.kind for finding in disagreements(corpus)]

    return find


def log(day="2016-03-08", actions=((FERRY, MOVING),), **fields):
    return {"day": day, "actions": list(actions), "basis": "log", "status_text": "noted", **fields}


def test_papers_that_agree(found):
    assert found(log(), log("2016-05-10", [(FERRY, DONE)], comments="The trust will print it")) == []


def test_an_action_that_the_next_log_leaves_out(found):
    assert found(log(actions=[(QUAY, MOVING)]), actions=BOTH) == [Disagreement.MISSING]


def test_a_table_of_new_actions_is_no_log_of_the_old(found):
    assert found(log(actions=[(QUAY, OPEN)])) == []


def test_one_that_a_log_leaves_out_and_a_later_one_has_again(found):
    logs = log(actions=BOTH), log("2016-05-10", BOTH[1:]), log("2016-07-12", BOTH)
    assert found(*logs, actions=BOTH) == [Disagreement.MISSING]


def test_a_log_of_a_year_later_is_not_the_next(found):
    assert found(log("2017-03-08", [(QUAY, MOVING)]), actions=BOTH) == []


def test_what_was_closed_need_not_be_listed_again(found):
    closed = log(actions=[(FERRY, DONE), (QUAY, MOVING)], comments="done")
    assert found(closed, log("2016-05-10", [(QUAY, MOVING)]), actions=BOTH) == []


@pytest.mark.parametrize(
    ("fields", "kinds"),
    [
        ({}, [Disagreement.CLOSED_UNMINUTED]),
        ({"comments": "Letter sent"}, []),
        ({"completed_on": date(2016, 2, 1)}, []),
    ],
)
def test_an_action_that_a_log_closes_without_a_word(found, fields, kinds):
    assert found(log(actions=[(FERRY, DONE)], **fields)) == kinds


def test_minutes_that_speak_of_it_explain_its_closing(found):
    said = "The Clerk had written to the harbour trust, which would print a new ferry timetable."
    assert found(log(actions=[(FERRY, DONE)]), {"day": "2016-03-08", "actions": []}, minute=said) == []


@pytest.mark.parametrize("comments", [None, "Bill Ottery has it now", "passed to BO"])
def test_an_owner_that_changes_in_silence(found, comments):
    kinds = [] if comments else [Disagreement.OWNER_CHANGED]
    assert found(log(actions=[(FERRY, MOVING)], owners=BILL, comments=comments, item_title=None)) == kinds


@pytest.mark.parametrize("comments", [None, "Deferred until the summer"])
def test_a_date_that_changes_in_silence(found, comments):
    later = {"due": "2016-06", "due_text": "June", "due_latest": date(2016, 6, 30)}
    assert found(log(comments=comments, **later)) == ([] if comments else [Disagreement.DUE_CHANGED])


def test_a_log_and_the_minutes_of_one_meeting_that_differ(found):
    minuted = {"actions": [(FERRY, DONE)], "status_text": "Done"}
    assert found(log("2016-01-12", [(FERRY, OPEN)]), **minuted) == [Disagreement.DIFFERS]
    assert found(log("2016-01-12", [(FERRY, DONE)], comments="x"), **minuted) == []


def test_one_committee_alone(found, corpus):
    found(log(actions=[(QUAY, MOVING)]), actions=BOTH)
    (finding,) = disagreements(corpus, "adults")
    assert (finding.body, finding.item, finding.text) == ("Fenmarsh Adults Committee", "12", FERRY)
    assert [place.file_name for place in finding.places] == ["january.pdf", "later 0.pdf"]
    with pytest.raises(UsageError, match="no committee is called 'roads'"):
        disagreements(corpus, "roads")
