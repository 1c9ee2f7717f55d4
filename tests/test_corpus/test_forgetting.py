"""What is forgotten is in no byte of the file, and does not come back."""

import pytest

from minutebook.corpus import Corpus, search
from minutebook.corpus.database import Stored
from minutebook.corpus.rulings.correcting import correct
from minutebook.corpus.rulings.forgetting import forget_paper, forget_person
from minutebook.errors import UsageError
from minutebook.schema import Declaration, Status, VoteCast, Voter


@pytest.fixture
def put(corpus, file):
    def store(paper):
        path = file(paper.document.file_name, paper.document.sha256)
        stored = corpus.store(paper, path, path.stat())
        corpus.settle()
        return stored

    return store


def test_a_paper_is_in_no_byte_and_is_not_stored_again(corpus, corpus_path, put, minutes):
    kept = minutes("kept", day="2016-01-12", actions=[("Mend the slipway", Status.OPEN)])
    gone = minutes("gonepaper", day="2016-03-08", actions=[("Sell Xylophane Yard", Status.OPEN)])
    corpus.db.execute("PRAGMA secure_delete = OFF")  # as many an SQLite is built
    put(kept)
    put(gone)
    correct(corpus, gone.actions[0].id, "comments", "Vantabrick will buy", "E Fenn", None)
    forget_paper(corpus, gone.document.sha256[:8], "E Fenn", "sent in error")
    content = corpus_path.read_bytes().lower()
    assert [word for word in (b"xylophane", b"vantabrick", b"gonepaper: the ferry") if word in content] == []
    assert [action for (action,) in corpus.db.execute("SELECT text FROM actions")] == ["Mend the slipway"]
    assert search(corpus, "xylophane") == []
    assert put(gone) is Stored.SAME
    assert corpus.db.execute("SELECT count(*) FROM documents").fetchone() == (1,)
    assert corpus.db.execute("SELECT target, kind, said_by, why FROM erasures").fetchall() == [
        (gone.document.sha256, "paper", "E Fenn", "sent in error")
    ]


def test_a_person_is_in_no_byte_and_does_not_come_back(corpus, corpus_path, put, minutes):
    paper = minutes("january", actions=[("Bill  Ottery to ring 07700 900123; Coun. Ottery agreed", Status.OPEN)])
    paper.document.pages[1].text = "Thanks were given to bill ottery of 14 Mill Lane."
    paper.declarations.append(
        Declaration(**paper.declarations[0].model_dump() | {"id": "d2", "name": "Bill Ottery", "person": "p2"})
    )
    paper.decisions[0].voters = [Voter(name="Ottery", vote=VoteCast.FOR, person="p2")]
    corpus.db.execute("PRAGMA secure_delete = OFF")
    put(paper)
    correct(corpus, paper.actions[0].id, "comments", "ask Bill Ottery", "E Fenn", None)
    assert forget_person(corpus, "Bill Ottery", "E Fenn", "asked for") > 4
    content = corpus_path.read_bytes().lower()
    assert [word for word in (b"ottery", b"07700", b"mill lane") if word in content] == []
    assert b"anne wexcombe" in content
    assert corpus.db.execute("SELECT text FROM actions").fetchone() == (
        "[removed] to ring [removed]; [removed] agreed",
    )
    assert corpus.db.execute("SELECT name, person FROM attendance ORDER BY position").fetchall()[1] == (
        "[removed]",
        None,
    )
    paper.document.parser_version = "0.2.0"
    paper.actions[0].confidence = 0.1
    assert put(paper) is Stored.SAME
    assert b"ottery" not in corpus_path.read_bytes().lower()


def test_a_reason_that_names_the_person_and_unknown_targets_are_refused(corpus, put, minutes):
    put(minutes("january"))
    with pytest.raises(UsageError, match="leave the name out"):
        forget_person(corpus, "Bill Ottery", "E Fenn", "Bill Ottery asked")
    with pytest.raises(UsageError, match="No person is called"):
        forget_person(corpus, "Nobody Known", "E Fenn", "asked for")
    for start in ("1234", "0" * 64):
        with pytest.raises(UsageError, match="No one paper"):
            forget_paper(corpus, start, "E Fenn", "sent in error")
    assert corpus.db.execute("SELECT count(*) FROM erasures").fetchone() == (0,)
    assert corpus.db.execute("SELECT count(*) FROM people").fetchone() == (2,)


def test_the_corpus_is_whole_after_it(corpus_path, put, minutes, corpus):
    put(minutes("january"))
    put(minutes("march", day="2016-04-12"))
    forget_person(corpus, "Anne Wexcombe", "E Fenn", "asked for")
    forget_paper(corpus, minutes("march").document.sha256, "E Fenn", "sent in error")
    with Corpus.open_for_reading(corpus_path) as again:
        assert [row[0] for row in again.db.execute("SELECT name FROM people")] == ["Bill Ottery"]
