"""The half year of an invented forum: its actions are followed as its sources say that they are the same."""

import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from minutebook.corpus import Corpus, action_log, disagreements
from minutebook.parse import parse_file

ROOT = Path(__file__).parents[2]
GOLDEN = sorted((ROOT / "tests" / "golden").glob("marram-quay-*.json"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    with Corpus.open_for_writing(tmp_path_factory.mktemp("sequence") / "forum.db") as corpus:
        for golden in GOLDEN:
            path = ROOT / "samples" / "papers" / f"{golden.stem}.pdf"
            corpus.store(parse_file(path), path, path.stat())
        corpus.settle()
        yield corpus


@pytest.fixture(scope="module")
def truth(corpus):
    """The action that each record is of, by the record's id."""
    told = {}
    for golden in GOLDEN:
        records = corpus.db.execute(
            "SELECT a.text, a.id FROM actions AS a JOIN documents AS d ON d.id = a.document WHERE d.file_name = ?",
            [f"{golden.stem}.pdf"],
        )
        ids = dict(records.fetchall())
        for action in json.loads(golden.read_text(encoding="utf-8"))["actions"]:
            told[ids[action["text"]]] = action["life"]
    return told


def pairs(members):
    """Pairs of records that are of one action, from each record's action."""
    actions = defaultdict(list)
    for record, action in sorted(members):
        actions[action].append(record)
    return {pair for records in actions.values() for pair in combinations(records, 2)}


def test_six_meetings_or_more_are_followed(corpus, truth):
    assert len(corpus.db.execute("SELECT DISTINCT sitting FROM meetings").fetchall()) >= 6
    assert len(truth) == len(corpus.db.execute("SELECT id FROM actions").fetchall()) > 50


def test_records_are_one_action_where_the_sources_say_so(corpus, truth):
    wanted = pairs(truth.items())
    found = pairs(corpus.db.execute("SELECT record, life FROM action_sightings").fetchall())
    assert len(found & wanted) / len(found) >= 0.97
    assert len(found & wanted) / len(wanted) >= 0.90


def test_an_action_shows_how_it_slipped_and_which_meeting_closed_it(corpus, truth):
    record = next(one for one, life in truth.items() if life == "resurfacing")
    history = corpus.db.execute(
        "SELECT h.seen_on, h.owners, h.due, h.status FROM action_history AS h"
        " WHERE h.life = (SELECT life FROM action_sightings WHERE record = ?) ORDER BY h.position",
        [record],
    ).fetchall()
    assert history == [
        ("2025-01-15", "Una Marsh", "2025-02", "open"),
        ("2025-02-19", "Una Marsh", "2025-02-28", "in_progress"),
        ("2025-03-19", "Una Marsh", "2025-04-30", "in_progress"),
        ("2025-04-16", "Piers Hollow", "2025-04-30", "in_progress"),
        ("2025-05-21", "Piers Hollow", "2025-04-30", "completed"),
    ]
    (life,) = corpus.db.execute(
        "SELECT l.times_carried, l.status, s.date FROM action_lives AS l JOIN sittings AS s ON s.id = l.closed_by"
        " WHERE l.id = (SELECT life FROM action_sightings WHERE record = ?)",
        [record],
    ).fetchall()
    assert life == (3, "completed", "2025-05-21")


def test_the_log_has_one_row_for_each_action_not_closed_before(corpus):
    rows = action_log(corpus).actions
    open_rows = [row for row in rows if row.status in ("open", "in_progress")]
    assert sorted(row.owners[0].name for row in open_rows) == ["Clerk", "Clerk", "Clerk", "Piers Hollow", "Una Marsh"]


def test_what_went_wrong_in_the_half_year_is_found_and_nothing_else(corpus, truth):
    found = sorted((finding.kind.value, truth[finding.record]) for finding in disagreements(corpus))
    assert found == [
        ("closed_unminuted", "slipway-sign"),
        ("due_changed", "ladder"),
        ("due_changed", "resurfacing"),
        ("missing", "survey"),
        ("owner_changed", "resurfacing"),
    ]


def test_a_row_of_the_log_has_the_title_that_only_the_minutes_print(corpus):
    rows = {row.text: row.item_title for row in action_log(corpus).actions}
    assert rows["Ask harbour authority for a date for dredging"] == "Dredging"
