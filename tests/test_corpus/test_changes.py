"""What changed of an action from paper to paper, and what is new."""

from datetime import date

import pytest

from minutebook.corpus import Changed, LogSelection, action_log, changes
from minutebook.schema import Owner, OwnerKind, PartKind, Status

OPEN, DONE, MOVING = Status.OPEN, Status.COMPLETED, Status.IN_PROGRESS
FERRY = "Clerk to write to the harbour trust about the ferry timetable"
QUAY = "Clerk to have the lamp on the old quay mended"
BILL = [Owner(name="Bill Ottery", kind=OwnerKind.PERSON, person="p2")]
ANNE = [Owner(name="Anne Wexcombe", kind=OwnerKind.PERSON, person="p1")]


@pytest.fixture
def put(corpus, minutes, file):
    """Minutes of January, then logs of later meetings, each given by what it has."""

    def store(*later, **january):
        papers = [minutes("january", day="2016-01-12", **{"actions": [(FERRY, OPEN)], **january})]
        papers += [minutes(f"later {number}", **{"basis": "log", **paper}) for number, paper in enumerate(later)]
        for paper in papers:
            path = file(paper.document.file_name, paper.document.sha256)
            corpus.store(paper, path, path.stat())
        corpus.settle()

    return store


def log(day="2016-03-08", actions=((FERRY, OPEN),), **fields):
    return {"day": day, "actions": list(actions), **fields}


def found(corpus, **selection):
    return action_log(corpus, LogSelection(**selection)).actions


def changed(corpus):
    (action,) = found(corpus, statuses=frozenset(Status))
    return [(one.what, one.after.on) for one in changes(action)]


def test_an_action_that_stays_as_it_was_has_no_changes(corpus, put):
    put(log(), log("2016-05-10"))
    assert changed(corpus) == []


def test_a_change_of_status_date_and_owner_with_its_meeting(corpus, put):
    later = {"due": "2016-06", "due_text": "by June", "due_latest": date(2016, 6, 30)}
    put(log(actions=[(FERRY, MOVING)]), log("2016-05-10", [(FERRY, MOVING)], **later, owners=BILL), owners=ANNE)
    assert changed(corpus) == [
        (Changed.STATUS, date(2016, 3, 8)),
        (Changed.OWNERS, date(2016, 5, 10)),
        (Changed.DUE, date(2016, 5, 10)),
    ]


def test_a_paper_that_is_silent_changes_nothing(corpus, put):
    put(log(owners=[], due=None, due_text=None, due_latest=None), log("2016-05-10"))
    assert changed(corpus) == []


def test_initials_of_the_same_person_are_no_change(corpus, put):
    put(log(), owners=ANNE)
    assert changed(corpus) == []


@pytest.mark.parametrize(
    ("again", "is_changed"),
    [
        ("Write to harbour trust about ferry timetable", False),
        ("Clerk to write to the harbour trust about the ferry timetable and fares", True),
    ],
)
def test_only_words_that_matter_are_a_change_of_wording(corpus, put, again, is_changed):
    clerk = [Owner(name="Clerk", kind=OwnerKind.POST)]
    put(log(actions=[(again, OPEN)], owners=clerk), owners=clerk)
    assert changed(corpus) == ([(Changed.TEXT, date(2016, 3, 8))] if is_changed else [])


def test_changed_since_shows_what_is_new_or_changed_whatever_its_status(corpus, put):
    put(log(actions=[(FERRY, DONE), (QUAY, OPEN)]), log("2016-05-10", [(QUAY, OPEN)]), actions=[(FERRY, OPEN)])
    assert [one.text for one in found(corpus, changed_since=date(2016, 3, 8))] == [FERRY, QUAY]
    assert found(corpus, changed_since=date(2016, 3, 9)) == ()


def test_a_correction_is_a_change_of_its_day(corpus, put):
    from minutebook.corpus.rulings.correcting import correct

    put()
    (action,) = found(corpus)
    correct(corpus, action.id, "status", "completed", "E Fenn", None)
    assert len(found(corpus, changed_since=date(2016, 6, 1))) == 1


def test_what_the_last_minuted_meeting_agreed_is_new(corpus, put):
    may = {"day": "2016-05-10", "basis": "marked", "agreed_on": date(2016, 5, 10), "actions": [(QUAY, OPEN)]}
    put(log(), may)
    assert {one.text: one.is_new for one in found(corpus)} == {FERRY: False, QUAY: True}


def test_nothing_is_new_where_no_earlier_meeting_is_known(corpus, put):
    put()
    assert [one.is_new for one in found(corpus)] == [False]


def test_an_agenda_of_the_next_meeting_makes_nothing_old(corpus, put, minutes, file):
    may = {"day": "2016-05-10", "basis": "marked", "agreed_on": date(2016, 5, 10), "actions": [(QUAY, OPEN)]}
    put(may)
    agenda = minutes("agenda", day="2016-07-12", actions=[])
    bare = {"minute_items": [], "declarations": [], "decisions": [], "reports": [], "recommendations": []}
    agenda = agenda.model_copy(update=bare)
    path = file("agenda.pdf", "agenda")
    corpus.store(agenda, path, path.stat())
    corpus.settle()
    assert {one.text: one.is_new for one in found(corpus)} == {FERRY: False, QUAY: True}


def test_a_record_names_the_kind_of_paper_it_stands_in(corpus, put):
    put()
    assert [one.paper for one in found(corpus)] == [PartKind.MINUTES]


def test_an_action_keeps_the_title_of_its_minute_where_the_log_has_none(corpus, put):
    put(log(item_title=None))
    assert [one.item_title for one in found(corpus)] == ["Ferry service"]
