"""The cookbook's answers are those of the sample papers as they are read now; some are held to their sources."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.corpus.research.questions import questions

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "samples"))
from cookbook import cookbook, sample_corpus  # noqa: E402

QUESTIONS = {question.slug: question for question in questions()}


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    return sample_corpus(tmp_path_factory.mktemp("cookbook"))


@pytest.fixture
def answer(samples):
    def ask(slug):
        with closing(sqlite3.connect(samples)) as db:
            db.row_factory = sqlite3.Row
            return [dict(row) for row in db.execute(QUESTIONS[slug].sql, QUESTIONS[slug].example)]

    return ask


def golden(pattern, kind):
    files = sorted((ROOT / "tests" / "golden").glob(pattern))
    return [record for file in files for record in json.loads(file.read_text(encoding="utf-8"))[kind]]


def test_the_cookbook_shows_what_the_samples_answer(samples):
    assert (ROOT / "docs" / "cookbook.md").read_text(encoding="utf-8") == cookbook(samples), "run: make golden"


def test_ten_questions_each_with_an_answer(answer):
    assert len(QUESTIONS) == 10
    assert [slug for slug in QUESTIONS if not answer(slug)] == []


def test_the_meetings_are_those_of_the_sources(answer):
    papers = sorted((ROOT / "tests" / "golden").glob("marram-quay-*.json"))
    days = {path.stem[len("marram-quay-harbour-forum-") :][:10] for path in papers}
    rows = answer("meetings-and-papers")
    assert [row["date"] for row in rows] == sorted(days)
    assert sum(row["papers"] for row in rows) == len(papers)


def test_contested_decisions_are_those_of_the_sources(answer):
    voted = {
        (one["text"], one["votes_for"], one["votes_against"] or 0, one["abstentions"] or 0)
        for one in golden("*.json", "decisions")
        if one.get("votes_against") or one.get("abstentions")
    }
    found = {
        (row["decision"], row["votes_for"], row["votes_against"] or 0, row["abstentions"] or 0)
        for row in answer("contested")
    }
    assert sorted(votes[1:] for votes in found) == sorted(votes[1:] for votes in voted)


def test_who_attended_is_told_as_the_sources_do(answer):
    listed = {
        one["name"]: one["status"]
        for one in golden("fenmarsh-environment-committee-2025-03-11-minutes.json", "attendance")
    }
    found = {row["member"]: row["attended"] for row in answer("who-attended")}
    assert found.keys() <= listed.keys()
    assert {name for name, times in found.items() if not times} == {
        name for name, status in listed.items() if status in ("apologies", "absent")
    }


def test_no_action_that_is_finished_is_carried_forward(answer):
    texts = {row["action"] for row in answer("carried-forward")}
    done = {
        one["text"]
        for one in golden("marram-quay-*-2025-06-18-action-log.json", "actions")
        if one["status"] == "completed"
    }
    assert texts
    assert not texts & done
