"""What people say of names and actions is laid over the papers, lasts through every re-parse and can be taken back."""

import pytest

from minutebook.corpus import bodies, people
from minutebook.corpus.rulings.ruling import Kind, Ruling, rule
from minutebook.errors import UsageError
from minutebook.schema import Status

BOARD = "fenmarsh adults committee"
SAME, DIFFERENT = Ruling
FERRY = "Clerk to write to the harbour trust about the ferry timetable"


@pytest.fixture
def put(corpus, file):
    def store(paper):
        path = file(paper.document.file_name, paper.document.sha256)
        corpus.store(paper, path, path.stat())
        corpus.settle()

    return store


def say(corpus, kind, ruling, *pair):
    rule(corpus, kind, ruling, pair, "The Clerk", "as everybody knows")


def names(corpus):
    return {one.name: [alias.name for alias in one.aliases] for one in people(corpus)}


def test_two_names_are_made_one_person_and_two_again(corpus, put, minutes):
    put(minutes())
    say(corpus, Kind.PERSON, SAME, "Bill Ottery", "Anne Wexcombe")
    assert names(corpus) == {"Anne Wexcombe": ["Bill Ottery"]}
    people_attending = corpus.db.execute("SELECT DISTINCT person FROM attendance").fetchall()
    assert people_attending == [(f"{BOARD}/anne wexcombe",)]
    say(corpus, Kind.PERSON, DIFFERENT, f"{BOARD}/bill ottery", "anne wexcombe")
    assert names(corpus) == {"Anne Wexcombe": [], "Bill Ottery": []}
    rulings = corpus.db.execute("SELECT ruling, said_by, why, withdrawn_at IS NULL FROM rulings ORDER BY id").fetchall()
    assert rulings == [
        ("same", "The Clerk", "as everybody knows", 0),
        ("different", "The Clerk", "as everybody knows", 1),
    ]


def test_a_ruling_outlasts_a_new_reading_of_the_papers(corpus, put, minutes):
    short = minutes("short", day="2016-01-12")
    short.attendance[0].name = "A Wexcombe"
    put(minutes())
    put(short)
    assert names(corpus)["Anne Wexcombe"] == ["A Wexcombe"]
    say(corpus, Kind.PERSON, DIFFERENT, "A Wexcombe", "Anne Wexcombe")
    put(minutes(parser="0.2.0", actions=[]))
    put(short.model_copy(update={"warnings": []}))
    assert names(corpus) == {"A Wexcombe": [], "Anne Wexcombe": [], "Bill Ottery": []}


def test_a_ruling_waits_for_a_name_that_no_paper_has_now(corpus, put, minutes):
    put(minutes())
    say(corpus, Kind.PERSON, SAME, "Bill Ottery", "Anne Wexcombe")
    gone = minutes(parser="0.2.0")
    gone.attendance = gone.attendance[:1]
    put(gone)
    assert names(corpus) == {"Anne Wexcombe": []}
    put(minutes(parser="0.3.0"))
    assert names(corpus) == {"Anne Wexcombe": ["Bill Ottery"]}


def test_two_bodies_are_made_one_with_their_people_and_meetings(corpus, put, minutes):
    put(minutes())
    put(minutes("other", body="Fenmarsh Adults Cttee", day="2016-05-10"))
    assert len(bodies(corpus)) == 2
    say(corpus, Kind.BODY, SAME, "Fenmarsh Adults Cttee", "Fenmarsh Adults Committee")
    (body,) = bodies(corpus)
    assert (body.name, body.meetings, [a.name for a in body.aliases]) == (
        "Fenmarsh Adults Committee",
        2,
        ["Fenmarsh Adults Cttee"],
    )
    assert {one.name: one.meetings for one in people(corpus)} == {"Anne Wexcombe": 2, "Bill Ottery": 2}
    say(corpus, Kind.BODY, DIFFERENT, "Fenmarsh Adults Cttee", "Fenmarsh Adults Committee")
    assert [body.meetings for body in bodies(corpus)] == [1, 1]
    assert len(people(corpus)) == 4


def test_namesakes_of_two_bodies_are_made_one_person(corpus, put, minutes):
    put(minutes())
    put(minutes("board", body="Harbour Board", day="2016-05-10"))
    assert len(people(corpus)) == 4
    say(corpus, Kind.PERSON, SAME, "harbour board/anne wexcombe", f"{BOARD}/anne wexcombe")
    found = corpus.db.execute("SELECT body FROM memberships WHERE person = ?", [f"{BOARD}/anne wexcombe"]).fetchall()
    assert sorted(body for (body,) in found) == [BOARD, "harbour board"]


def test_two_records_are_made_one_action_and_two_again(corpus, put, minutes):
    put(minutes("january", day="2016-01-12", actions=[(FERRY, Status.OPEN)]))
    put(minutes("march", actions=[("Look into what boats cost", Status.OPEN)], basis="log"))
    records = [row[0] for row in corpus.db.execute("SELECT record FROM action_sightings ORDER BY seen_on")]
    say(corpus, Kind.ACTION, SAME, *records)
    assert corpus.db.execute("SELECT id, times_carried FROM action_lives").fetchall() == [(records[0], 1)]
    assert corpus.db.execute("SELECT basis FROM action_sightings WHERE record = ?", records[1:]).fetchone() == (
        "ruling",
    )
    say(corpus, Kind.ACTION, DIFFERENT, *records)
    assert corpus.db.execute("SELECT count(*) FROM action_lives").fetchone() == (2,)


@pytest.mark.parametrize(
    ("kind", "pair", "message"),
    [
        (Kind.PERSON, ("Zoe Quill", "Anne Wexcombe"), "No person is called 'Zoe Quill': `minutebook people`"),
        (Kind.PERSON, ("Anne Wexcombe", "anne wexcombe"), "nothing to rule on"),
        (Kind.BODY, ("Harbour Board", "Anne Wexcombe"), "`minutebook bodies` lists"),
        (Kind.ACTION, ("a1", "a2"), "No action's record is called 'a1'"),
    ],
)
def test_what_can_not_be_ruled_on(corpus, put, minutes, kind, pair, message):
    put(minutes())
    with pytest.raises(UsageError, match=message):
        say(corpus, kind, SAME, *pair)
    assert corpus.db.execute("SELECT count(*) FROM rulings").fetchone() == (0,)


def test_a_name_that_several_bodies_have_must_be_told_apart(corpus, put, minutes):
    put(minutes())
    put(minutes("board", body="Harbour Board"))
    with pytest.raises(UsageError, match=f"may be {BOARD}/anne wexcombe, harbour board/anne wexcombe: give one"):
        say(corpus, Kind.PERSON, SAME, "Anne Wexcombe", "Bill Ottery")
