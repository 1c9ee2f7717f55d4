"""Which actions a log shows, of which committee, and where each stands."""

from datetime import date

import pytest

from minutebook.corpus import LogSelection, action_log, counts
from minutebook.errors import UsageError
from minutebook.schema import Action, Basis, DocumentStatus, OwnerKind, Status

OPEN, DONE, DROPPED, MOVING = Status.OPEN, Status.COMPLETED, Status.CANCELLED, Status.IN_PROGRESS


@pytest.fixture
def put(corpus, minutes, file):
    def store(content, **fields):
        path = file(f"{content}.pdf", content)
        corpus.store(minutes(content, **fields), path, path.stat())

    return store


def texts(corpus, **selection):
    return [action.text for action in action_log(corpus, LogSelection(**selection)).actions]


def test_an_action_comes_with_all_that_a_log_prints(corpus, put):
    put("a", actions=[("Write to the trust", OPEN)], comments="awaited", agreed_on=date(2016, 3, 8))
    (action,) = action_log(corpus).actions
    (owner,) = action.owners
    assert (owner.name, owner.kind, owner.initials) == ("AW", OwnerKind.PERSON, "AW")
    assert owner.person == "fenmarsh adults committee/anne wexcombe"
    assert (action.due, action.due_text, action.due_latest) == ("2016-04", "by April", date(2016, 4, 30))
    assert (action.status, action.basis, action.comments) == (OPEN, Basis.MARKED, "awaited")
    assert (action.body, action.meeting_date, action.agreed_on) == (
        "Fenmarsh Adults Committee",
        date(2016, 3, 8),
        date(2016, 3, 8),
    )
    assert (action.file_name, action.page, action.page_label, action.quote) == ("a.pdf", 1, "i", "Write to the trust")
    assert action.path.endswith("/a.pdf")
    assert (action.item, action.item_title) == ("12", "Ferry service")


def test_by_default_it_shows_the_unfinished_and_those_closed_since_the_meeting_before(corpus, put):
    put("january", day="2016-01-12", actions=[("old, open", OPEN), ("old, done", DONE)])
    put("march", day="2016-03-08", actions=[("moving", MOVING), ("done by March", DONE)])
    put("may", day="2016-05-10", actions=[("done by May", DONE), ("dropped by May", DROPPED), ("new", OPEN)])
    assert texts(corpus) == ["old, open", "moving", "done by May", "dropped by May", "new"]


@pytest.mark.parametrize(("completed_on", "shown"), [("2016-03-07", False), ("2016-03-08", True), ("2016-05-01", True)])
def test_the_stated_day_of_completion_counts_before_the_papers(corpus, put, completed_on, shown):
    put("march", day="2016-03-08", actions=[])
    put("may", day="2016-05-10", actions=[("done", DONE)], completed_on=date.fromisoformat(completed_on))
    assert texts(corpus) == (["done"] if shown else [])


def test_closed_actions_of_the_only_meeting_are_shown(corpus, put):
    put("march", actions=[("done", DONE)])
    assert texts(corpus) == ["done"]


def test_each_committee_has_its_own_meeting_before(corpus, put):
    put("board", body="Harbour Board", day="2015-06-01", actions=[("board, done", DONE)])
    put("march", day="2016-03-08", actions=[("adults, done", DONE)])
    put("may", day="2016-05-10", actions=[])
    log = action_log(corpus)
    assert [action.text for action in log.actions] == ["board, done"]
    assert log.header.committees == ("Fenmarsh Adults Committee", "Harbour Board")
    assert (log.header.last_meeting, log.header.meeting_before, log.header.documents) == (date(2016, 5, 10), None, 3)


@pytest.mark.parametrize("name", ["harbour board", "HARBOUR", "the Harbour  Board", "board"])
def test_a_committee_is_found_by_its_name_or_whole_words_of_it(corpus, put, name):
    put("board", body="Harbour Board", actions=[("dredge", OPEN)])
    put("adults", actions=[("write", OPEN)])
    log = action_log(corpus, LogSelection(committee=name))
    assert [action.text for action in log.actions] == ["dredge"]
    assert (log.header.committees, log.header.documents) == (("Harbour Board",), 1)


def test_an_exact_name_wins_over_names_that_contain_it(corpus, put):
    put("planning", body="Planning Committee", actions=[("exact", OPEN)])
    put("joint", body="Joint Planning Committee", actions=[("longer", OPEN)])
    assert texts(corpus, committee="planning committee") == ["exact"]
    assert texts(corpus, committee="planning") == ["longer", "exact"]


@pytest.mark.parametrize("name", ["Housing", "arbour", "", "%", "' OR 1=1 --"])
def test_an_unknown_committee_names_those_there_are(corpus, put, name):
    put("board", body="Harbour Board")
    put("adults")
    with pytest.raises(UsageError, match="holds: Fenmarsh Adults Committee, Harbour Board"):
        action_log(corpus, LogSelection(committee=name))


def test_statuses_replace_the_default(corpus, put):
    put("january", day="2016-01-12", actions=[("old, open", OPEN), ("old, done", DONE)])
    put("may", day="2016-05-10", actions=[("dropped", DROPPED)])
    put("march", day="2016-03-08", actions=[])
    assert texts(corpus, statuses=frozenset({DONE})) == ["old, done"]
    assert texts(corpus, statuses=frozenset({DONE, DROPPED})) == ["old, done", "dropped"]


@pytest.mark.parametrize(("owner", "found"), [("aw", 1), ("Wexcombe", 1), ("anne wexcombe", 1), ("wex", 0), ("", 0)])
def test_an_owner_is_found_by_initials_or_words_of_the_name(corpus, put, owner, found):
    put("a", actions=[("write", OPEN)])
    assert len(texts(corpus, owner=owner)) == found


def test_as_at_leaves_out_papers_of_later_meetings(corpus, put):
    put("january", day="2016-01-12", actions=[("old", OPEN)])
    put("march", day="2016-03-08", actions=[("done", DONE)])
    put("undated", day=None, actions=[("undated", OPEN)])
    log = action_log(corpus, LogSelection(as_at=date(2016, 3, 7)))
    assert [action.text for action in log.actions] == ["undated", "old"]
    assert (log.header.last_meeting, log.header.documents) == (date(2016, 1, 12), 2)


def test_as_at_leaves_out_a_log_without_a_date_that_tells_of_later_days(corpus, put):
    put("january", day="2016-01-12", actions=[("old", OPEN)])
    put("log", day=None, actions=[("done", DONE)], completed_on=date(2016, 5, 1), basis=Basis.LOG)
    corpus.settle()
    assert texts(corpus, as_at=date(2016, 3, 7)) == ["old"]
    assert texts(corpus, as_at=date(2016, 5, 1), statuses=frozenset(Status)) == ["old", "done"]


def test_only_current_versions_count_and_each_paper_once(corpus, minutes, file):
    path = file("a.pdf", "first")
    corpus.store(minutes("first", actions=[("first wording", OPEN)]), path, path.stat())
    copy = file("copy.pdf", "first")
    corpus.store(minutes("first", actions=[("first wording", OPEN)]), copy, copy.stat())
    assert texts(corpus) == ["first wording"]
    for place in (path, copy):
        place.write_text("second")
        corpus.store(minutes("second", actions=[("second wording", OPEN)]), place, place.stat())
    assert texts(corpus) == ["second wording"]
    assert counts(corpus)["actions"] == 1


def test_an_action_without_a_meeting_belongs_to_its_papers_only_committee(corpus, minutes, file):
    paper = minutes(actions=[("loose", OPEN)])
    paper.actions[0].meeting = None
    path = file("a.pdf", "x")
    corpus.store(paper, path, path.stat())
    (action,) = action_log(corpus, LogSelection(committee="adults")).actions
    assert (action.body, action.meeting_id, action.meeting_date) == ("Fenmarsh Adults Committee", None, None)


def test_an_action_of_an_unknown_committee_is_shown_unless_one_is_asked_for(corpus, put):
    put("nameless", body=None, actions=[("whose?", OPEN)])
    put("board", body="Harbour Board", actions=[])
    assert texts(corpus) == ["whose?"]
    assert texts(corpus, committee="board") == []


def test_the_header_counts_papers_that_were_not_read_in_full(corpus, put):
    put("good", actions=[])
    put("half", status=DocumentStatus.PARTIAL, actions=[])
    put("scan", body=None, status=DocumentStatus.NO_TEXT, actions=[])
    put("board", body="Harbour Board", status=DocumentStatus.PARTIAL, actions=[])
    assert action_log(corpus).header.not_read == 3
    assert action_log(corpus, LogSelection(committee="adults")).header.not_read == 2


def test_an_empty_corpus_has_an_empty_log(corpus):
    log = action_log(corpus)
    assert (log.actions, log.header.committees, log.header.last_meeting) == ((), (), None)
    assert set(counts(corpus).values()) == {0}


def test_owners_keep_their_order(corpus, minutes, file):
    paper = minutes(actions=[("write", OPEN)])
    action: Action = paper.actions[0]
    action.owners = [action.owners[0].model_copy(update={"name": name}) for name in ("Zoe", "Clerk", "Adam")]
    path = file("a.pdf", "x")
    corpus.store(paper, path, path.stat())
    assert [owner.name for owner in action_log(corpus).actions[0].owners] == ["Zoe", "Clerk", "Adam"]


def test_actions_of_plans_only_when_asked_for(corpus, put):
    put("a", actions=[("Write to the trust", OPEN)])
    assert texts(corpus) == ["Write to the trust"]
    (plan,) = [one for one in action_log(corpus, LogSelection(with_plans=True)).actions if one.plan is not None]
    assert (plan.text, plan.item_title, plan.basis) == ("Dredge the channel", "Access", None)
    assert [(owner.name, owner.kind) for owner in plan.owners] == [("Harbour Master", OwnerKind.POST)]
    assert (plan.status, plan.status_stated) == (OPEN, False)
    assert texts(corpus, with_plans=True, owner="Harbour Master") == ["Dredge the channel"]
    assert "Dredge the channel" not in texts(corpus, with_plans=True, statuses=frozenset({DONE}))


def test_a_plan_that_two_packs_print_is_listed_once(corpus, put):
    put("march", day="2016-03-08", actions=[])
    put("may", day="2016-05-10", actions=[])
    (plan,) = action_log(corpus, LogSelection(with_plans=True)).actions
    assert len(plan.history) == 2
