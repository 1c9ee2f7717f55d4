"""A person's value counts before the papers', lasts, can be taken back, and is named when papers change under it."""

from datetime import date

import pytest

from minutebook.corpus import LogSelection, action_log
from minutebook.corpus.rulings.correcting import correct, moved, take_back
from minutebook.errors import UsageError
from minutebook.schema import Status

FERRY = "Clerk to write to the harbour trust about the ferry timetable"
OPEN, DONE = Status.OPEN, Status.COMPLETED


@pytest.fixture
def put(corpus, file):
    def store(paper, name=None):
        path = file(name or paper.document.file_name, paper.document.sha256)
        corpus.store(paper, path, path.stat())
        corpus.settle()

    return store


@pytest.fixture
def january(minutes, put):
    """Minutes with one action; gives its record's id."""
    paper = minutes("january", day="2016-01-12", actions=[(FERRY, OPEN)])
    put(paper)
    return paper.actions[0].id


def say(corpus, record, field, value):
    return correct(corpus, record, field, value, "E Fenn", "seen on site")


def row(corpus, **selection):
    (found,) = action_log(corpus, LogSelection(**selection)).actions
    return found


@pytest.mark.parametrize(
    ("field", "value", "was", "shown"),
    [
        ("status", "completed", "open", {"status": DONE}),
        ("text", "Clerk to ring the trust", FERRY, {"text": "Clerk to ring the trust"}),
        ("due", "2016-09", "2016-04", {"due": "2016-09", "due_latest": date(2016, 9, 30), "due_text": None}),
        ("completed_on", "2016-02-01", None, {"completed_on": date(2016, 2, 1)}),
        ("comments", None, None, {"comments": None}),
        ("access", "exempt", "open", {"access": "exempt"}),
    ],
)
def test_the_log_shows_the_corrected_value(corpus, january, field, value, was, shown):
    assert say(corpus, january, field, value) == was
    found = row(corpus)
    assert {name: getattr(found, name) for name in shown} == shown
    assert [(one.field, one.said_by, one.why) for one in found.corrections] == [(field, "E Fenn", "seen on site")]
    take_back(corpus, january, field)
    assert row(corpus).corrections == ()
    assert moved(corpus) == []


def test_owners_keep_who_they_are(corpus, january):
    say(corpus, january, "owners", "P Hollow; AW")
    assert [(owner.name, owner.person is not None) for owner in row(corpus).owners] == [
        ("P Hollow", False),
        ("AW", True),
    ]
    assert row(corpus, owner="hollow").text == FERRY


def test_a_closed_action_leaves_the_list_of_open_ones(corpus, january):
    say(corpus, january, "status", "completed")
    assert action_log(corpus, LogSelection(statuses=frozenset({OPEN}))).actions == ()


def test_it_lasts_through_a_new_reading_of_the_paper(corpus, january, put, minutes):
    say(corpus, january, "status", "completed")
    put(minutes("january", day="2016-01-12", actions=[(FERRY, OPEN)], parser="0.2.0"))
    assert row(corpus).status is DONE
    assert moved(corpus) == []


def test_it_holds_for_the_whole_action_and_is_named_when_a_later_paper_says_more(corpus, january, put, minutes):
    say(corpus, january, "status", "in_progress")
    put(minutes("march", actions=[(FERRY, DONE)], basis="log", comments="Sent"))
    assert row(corpus).status is Status.IN_PROGRESS
    (outdated,) = moved(corpus)
    assert (outdated.correction.was, outdated.now, outdated.is_gone) == ("open", "completed", False)


def test_it_is_named_when_its_record_is_gone_and_counts_again_when_it_is_back(corpus, january, put, minutes):
    say(corpus, january, "status", "completed")
    put(minutes("january", day="2016-01-12", actions=[], parser="0.2.0"))
    assert [one.is_gone for one in moved(corpus)] == [True]
    put(minutes("january", day="2016-01-12", actions=[(FERRY, OPEN)], parser="0.3.0"))
    assert moved(corpus) == []
    assert row(corpus).status is DONE


def test_the_last_word_on_an_action_counts_whichever_record_it_names(corpus, january, put, minutes):
    later = minutes("march", actions=[(FERRY, OPEN)], basis="log")
    put(later)
    say(corpus, january, "owners", "P Hollow")
    say(corpus, later.actions[0].id, "owners", "U Marsh")
    assert [owner.name for owner in row(corpus).owners] == ["U Marsh"]
    take_back(corpus, january, "owners")
    assert [owner.name for owner in row(corpus).owners] == ["AW"]


def test_other_records_can_be_corrected_too(corpus, january, minutes):
    paper = minutes("january")
    assert say(corpus, paper.decisions[0].id, "votes_for", "8") == "7"
    assert say(corpus, paper.agenda_items[0].id, "order", "3") == "2"
    stored = corpus.db.execute("SELECT field, value, was FROM corrections ORDER BY id").fetchall()
    assert stored == [("votes_for", "8", "7"), ("order", "3", "2")]
    assert moved(corpus) == []


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("status", "finished", "'finished' can't be the status"),
        ("colour", "red", "'colour' can't be corrected; of actions these can: access, agreed_on, basis, comments"),
        ("id", "a1", "'id' can't be corrected"),
        ("due", "soon", "'soon' is no deadline: give a day, a month or a year"),
        ("due", "2016-02-31", "is no deadline"),
        ("completed_on", "yesterday", "'yesterday' can't be the completed_on"),
    ],
)
def test_what_is_no_value_is_refused(corpus, january, field, value, message):
    with pytest.raises(UsageError, match=message):
        say(corpus, january, field, value)
    assert corpus.db.execute("SELECT count(*) FROM corrections").fetchone() == (0,)


def test_an_unknown_record_and_a_correction_that_is_not_there(corpus, january):
    with pytest.raises(UsageError, match="No record is called 'a1'"):
        say(corpus, "a1", "status", "completed")
    with pytest.raises(UsageError, match="No correction of status"):
        take_back(corpus, january, "status")


@pytest.mark.parametrize("field", ["text", "status", "basis", "access"])
def test_what_every_action_has_cannot_be_emptied(corpus, january, field):
    with pytest.raises(UsageError, match=f"The {field} can't be empty"):
        say(corpus, january, field, None)
    assert row(corpus).corrections == ()
