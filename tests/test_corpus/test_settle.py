"""What papers mean to each other is the same whatever order they came in, and follows every change of them."""

import itertools
import random
from datetime import date

import pytest

from minutebook.corpus import Corpus, LogSelection, action_log
from minutebook.corpus.research.tables import Wanted, attendance, decisions
from minutebook.corpus.rulings.correcting import correct
from minutebook.corpus.rulings.forgetting import forget_paper
from minutebook.schema import PaperWarning, Status

OPEN, DONE = Status.OPEN, Status.COMPLETED
LINKS = ("body_names", "bodies", "person_names", "people", "sittings", "action_lives", "action_sightings")
FERRY = "Clerk to write to the harbour trust about the ferry timetable"


@pytest.fixture
def put(corpus, file):
    def store(paper, name=None):
        path = file(name or paper.document.file_name, paper.document.sha256)
        corpus.store(paper, path, path.stat())

    return store


@pytest.fixture
def three(minutes):
    """The minutes that agree an action, and two later logs that carry it."""
    return [
        minutes("january", day="2016-01-12", actions=[(FERRY, OPEN)]),
        minutes("march", day="2016-03-08", actions=[(FERRY, OPEN)], basis="log"),
        minutes("may", day="2016-05-10", actions=[(FERRY + " again", DONE)], basis="log"),
    ]


def only(corpus, sql):
    (row,) = corpus.db.execute(sql).fetchall()
    return row


def test_an_action_is_one_row_of_the_log_with_its_history(corpus, put, three):
    for paper in three:
        put(paper)
    corpus.settle()
    (row,) = action_log(corpus).actions
    assert (row.text, row.status, row.times_carried) == (FERRY + " again", DONE, 1)
    assert [(str(seen.on), seen.status) for seen in row.history] == [
        ("2016-01-12", OPEN),
        ("2016-03-08", OPEN),
        ("2016-05-10", DONE),
    ]
    assert str(row.agreed_on) == "2016-01-12"
    assert {name for name, _ in row.also} == {"january.pdf", "march.pdf"}
    life = only(corpus, "SELECT first_seen, last_seen, times_carried, status, closed_by FROM action_lives")
    assert life == ("2016-01-12", "2016-05-10", 1, "completed", "fenmarsh adults committee/2016-05-10")


def test_as_at_an_earlier_day_it_is_what_the_papers_said_then(corpus, put, three):
    for paper in three:
        put(paper)
    corpus.settle()
    (row,) = action_log(corpus, LogSelection(as_at=date(2016, 3, 9))).actions
    assert (row.text, row.status, row.times_carried) == (FERRY, OPEN, 1)


def test_the_order_of_papers_does_not_matter(tmp_path, three, minutes, file, dump):
    papers = [
        *three,
        minutes("nameless", body=None, day=None),
        minutes("board", body="Harbour Board", day="2016-03-08"),
    ]
    found = []
    for number, order in enumerate(itertools.permutations(papers)):
        if number % 13:
            continue
        with Corpus.open_for_writing(tmp_path / f"{number}.db") as corpus:
            for place, paper in enumerate(order):
                path = file(paper.document.file_name, paper.document.sha256)
                corpus.store(paper, path, path.stat())
                if place % 2:
                    corpus.settle()
            dumped = dump(corpus)
        found.append({table: dumped[table] for table in LINKS})
    assert len(found) > 5
    assert all(one == found[0] for one in found)


def test_a_superseded_paper_is_no_part_of_an_actions_life(corpus, put, three, minutes):
    for paper in three:
        put(paper)
    corpus.settle()
    put(minutes("may again", day="2016-05-10", actions=[]), "may.pdf")
    corpus.settle()
    assert only(corpus, "SELECT last_seen, status, closed_by FROM action_lives") == ("2016-03-08", "open", None)


def test_a_run_that_was_cut_off_is_settled_by_the_next(corpus_path, three, file):
    with pytest.raises(KeyboardInterrupt), Corpus.open_for_writing(corpus_path) as corpus:
        for paper in three:
            path = file(paper.document.file_name, paper.document.sha256)
            corpus.store(paper, path, path.stat())
        raise KeyboardInterrupt
    with Corpus.open_for_reading(corpus_path) as corpus:
        assert len(action_log(corpus).actions) == 3
    Corpus.open_for_writing(corpus_path).close()
    with Corpus.open_for_reading(corpus_path) as corpus:
        assert len(action_log(corpus).actions) == 1


@pytest.mark.parametrize("seed", range(8))
def test_whatever_happened_to_papers_their_links_are_those_of_all_made_anew(corpus, put, minutes, dump, seed):
    """Papers come, are replaced under their name, and are removed; a body has two names, a paper perhaps none."""
    chance = random.Random(seed)  # noqa: S311
    bodies = ["Fenmarsh Adults Committee", "Fenmarsh Adults Cornmittee", "Harbour Board", None]
    for step in range(14):
        day = chance.choice(["2016-01-12", "2016-03-08", "2016-05-10"])
        basis = chance.choice(["log", "marked"])
        paper = minutes(f"{step}", body=chance.choice(bodies), day=day, actions=[(FERRY, OPEN)], basis=basis)
        put(paper, f"{chance.randrange(5)}.pdf")
        if chance.random() < 0.3:
            corpus.settle()
        if chance.random() < 0.3:
            held = corpus.db.execute("SELECT sha256 FROM documents ORDER BY sha256").fetchall()
            forget_paper(corpus, chance.choice(held)[0], "E Fenn", "sent in error")
    settled = dump(corpus)
    with corpus.writing() as db:
        db.execute("INSERT INTO unsettled SELECT key FROM body_names UNION SELECT '#' || id FROM documents")
        db.execute("DELETE FROM action_lives")
        db.execute("UPDATE attendance SET person = NULL")
        db.execute("UPDATE declarations SET person = NULL")
        db.execute("UPDATE owners SET person = NULL")
        db.execute("UPDATE person_names SET score = 0")
        db.execute("UPDATE meetings SET sitting = NULL")
        db.execute("DELETE FROM sittings")
        db.execute("DELETE FROM people WHERE id NOT IN (SELECT person FROM person_names)")
        db.execute("DELETE FROM bodies WHERE id NOT IN (SELECT body FROM body_names)")
    anew = dump(corpus)
    assert {table: settled[table] for table in LINKS} == {table: anew[table] for table in LINKS}


@pytest.mark.parametrize("forgotten", [0, 1])
def test_with_the_only_paper_that_prints_a_name_goes_what_the_body_had_by_it(corpus, put, minutes, forgotten):
    papers = [
        minutes("january", body="Fenmarsh Adults Committee", day="2016-01-12", actions=[("Mend the gate", OPEN)]),
        minutes("march", body="Fenmarsh Adults Cornmittee", day="2016-03-08", actions=[("Order the flags", OPEN)]),
    ]
    for paper in papers:
        put(paper)
    corpus.settle()
    assert only(corpus, "SELECT count(*) FROM bodies") == (1,)
    forget_paper(corpus, papers[forgotten].document.sha256, "E Fenn", "sent in error")
    kept = papers[1 - forgotten].document
    assert [row.file_name for row in action_log(corpus).actions] == [kept.file_name]
    assert only(corpus, "SELECT date FROM sittings") == (papers[1 - forgotten].meetings[0].date,)
    assert only(corpus, "SELECT count(*) FROM action_lives") == (1,)


def test_papers_of_one_meeting_share_it(corpus, put, minutes):
    for content in ("agenda", "minutes"):
        put(minutes(content))
    corpus.settle()
    assert only(corpus, "SELECT id, papers FROM meetings_held") == ("fenmarsh adults committee/2016-03-08", 2)
    names = corpus.db.execute("SELECT name, meetings, attended FROM memberships ORDER BY name").fetchall()
    assert names == [("Anne Wexcombe", 1, 1), ("Bill Ottery", 1, 1)]


def marked_as_draft(paper):
    warning = PaperWarning(code="draft", page=1, message="is marked “DRAFT”: page 1; it may yet change")
    return paper.model_copy(update={"warnings": [warning]})


PAINT = "Clerk to have the benches painted before Easter"


@pytest.mark.parametrize("draft_first", [True, False])
def test_approved_minutes_stand_for_their_draft_and_both_are_kept(corpus, put, minutes, draft_first):
    draft = marked_as_draft(minutes("draft", actions=[(FERRY, OPEN), (PAINT, OPEN)]))
    approved = minutes("approved", actions=[(FERRY + " and its fares", OPEN)])
    for paper in (draft, approved) if draft_first else (approved, draft):
        put(paper)
    corpus.settle()
    (row,) = action_log(corpus).actions
    assert (row.text, row.file_name) == (FERRY + " and its fares", "approved.pdf")
    assert [seen.file_name for seen in row.history] == ["draft.pdf", "approved.pdf"]
    assert {row["file"] for row in decisions(corpus, Wanted())} == {"approved.pdf"}
    assert {row["file"] for row in attendance(corpus, Wanted())} == {"approved.pdf"}
    assert only(corpus, "SELECT count(*) FROM current_documents") == (2,)


def test_a_draft_stands_until_others_do_and_again_when_those_are_gone(corpus, put, minutes):
    put(marked_as_draft(minutes("draft", actions=[(FERRY, OPEN)])))
    put(marked_as_draft(minutes("second draft", actions=[(FERRY, OPEN)])))
    corpus.settle()
    assert {row["file"] for row in decisions(corpus, Wanted())} == {"draft.pdf", "second draft.pdf"}
    put(minutes("approved", actions=[]))
    corpus.settle()
    assert action_log(corpus).actions == ()
    put(minutes("another meeting's", day="2016-05-10", actions=[]), "approved.pdf")
    corpus.settle()
    assert [row.text for row in action_log(corpus).actions] == [FERRY]


def test_what_a_person_said_of_the_draft_holds_for_the_approved(corpus, put, minutes):
    draft = marked_as_draft(minutes("draft", actions=[(FERRY, OPEN)]))
    put(draft)
    corpus.settle()
    correct(corpus, draft.actions[0].id, "status", "completed", "E Fenn", "seen")
    put(minutes("approved", actions=[(FERRY, OPEN)]))
    corpus.settle()
    (row,) = action_log(corpus, LogSelection(statuses=frozenset({DONE}))).actions
    assert (row.file_name, row.status) == ("approved.pdf", DONE)


def test_mr_and_mrs_are_two_people(corpus, put, minutes):
    paper = minutes()
    for record, honorific in zip(paper.attendance, ("Mr", "Mrs"), strict=True):
        record.name, record.honorific = "A Ottery", honorific
    put(paper)
    corpus.settle()
    assert len({row[0] for row in corpus.db.execute("SELECT person FROM attendance")}) == 2


def test_initials_are_the_persons_unless_two_fit(corpus, put, minutes):
    short = minutes("short", day="2016-01-12")
    short.attendance[0].name = "A Wexcombe"
    put(minutes())
    put(short)
    corpus.settle()
    found = corpus.db.execute("SELECT person, score, basis FROM person_names WHERE key LIKE '%/a wexcombe'").fetchall()
    assert found == [("fenmarsh adults committee/anne wexcombe", 0.9, "initials")]
    other = minutes("other", day="2016-05-10")
    other.attendance[0].name = "Alan Wexcombe"
    put(other)
    corpus.settle()
    found = corpus.db.execute("SELECT person, basis FROM person_names WHERE key LIKE '%/a wexcombe'").fetchall()
    assert found == [("fenmarsh adults committee/a wexcombe", "name")]


def test_a_body_whose_name_begins_with_anothers_is_part_of_it(corpus, put, minutes):
    put(minutes("council", body="Fenmarsh County Council"))
    put(minutes("roads", body="Fenmarsh County Council Roads Committee"))
    corpus.settle()
    assert dict(corpus.db.execute("SELECT id, parent FROM bodies")) == {
        "fenmarsh county council": None,
        "fenmarsh county council roads committee": "fenmarsh county council",
    }
