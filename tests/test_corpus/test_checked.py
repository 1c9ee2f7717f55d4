"""A large corpus is read through for damage once a day, and after every run that did not end well."""

from datetime import UTC, datetime, timedelta

import pytest

from minutebook.corpus import Corpus
from minutebook.corpus.file import connection


@pytest.fixture
def checks(monkeypatch):
    """The checks that were made; every corpus counts as large."""
    made = []
    check = connection._check_whole
    monkeypatch.setattr(connection, "_check_whole", lambda db, path: (made.append(path), check(db, path)))
    monkeypatch.setattr(connection, "_LARGE", 0)
    return made


def test_it_is_not_checked_again_the_same_day(corpus_path, checks):
    for _ in range(3):
        Corpus.open_for_writing(corpus_path).close()
    assert len(checks) == 1


def test_a_small_one_is_checked_each_time(corpus_path, checks, monkeypatch):
    monkeypatch.setattr(connection, "_LARGE", 10**9)
    for _ in range(3):
        Corpus.open_for_writing(corpus_path).close()
    assert len(checks) == 3


@pytest.mark.parametrize("ago", [timedelta(days=2), timedelta(days=-2)])
def test_it_is_checked_when_the_last_check_is_old_or_of_a_wrong_clock(corpus_path, checks, ago):
    Corpus.open_for_writing(corpus_path).close()
    when = (datetime.now(UTC) - ago).isoformat(timespec="seconds")
    corpus_path.with_name("council.db.lock").write_text(f"corpus found whole {when}\n")
    Corpus.open_for_writing(corpus_path).close()
    assert len(checks) == 2


def test_it_is_checked_after_a_run_that_did_not_end_well(corpus_path, checks):
    with pytest.raises(KeyboardInterrupt), Corpus.open_for_writing(corpus_path):
        raise KeyboardInterrupt
    Corpus.open_for_writing(corpus_path).close()
    assert len(checks) == 2


def test_a_lock_file_that_says_anything_else_means_nothing(corpus_path, checks):
    for content in ("", "corpus found whole yesterday", "process 12, started never"):
        corpus_path.with_name("council.db.lock").write_text(content)
        Corpus.open_for_writing(corpus_path).close()
    assert len(checks) == 3
