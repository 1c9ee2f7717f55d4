import errno
import os
import time

import pytest

from minutebook.errors import MachineError, UsageError
from minutebook.files import write_whole
from minutebook.outputs import LOG_SUFFIXES, check_target, write_log
from minutebook.outputs.write import render_log


@pytest.mark.parametrize("suffix", LOG_SUFFIXES)
def test_the_same_log_gives_the_same_bytes(log, suffix, monkeypatch):
    first = render_log(log, suffix)
    later = time.localtime(time.time() + 1e7)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    assert render_log(log, suffix) == first


@pytest.mark.parametrize("suffix", LOG_SUFFIXES)
def test_the_suffix_chooses_the_format(log, tmp_path, suffix):
    target = tmp_path / f"log{suffix.upper()}"
    write_log(log, target)
    assert target.read_bytes() == render_log(log, suffix)


@pytest.mark.parametrize("name", ["log.pdf", "log", "log.html.bak", ".html"])
def test_another_suffix_is_refused_with_those_there_are(log, tmp_path, name):
    with pytest.raises(UsageError, match=r"\.html, \.md, \.docx, \.xlsx, \.csv, \.json, \.ics"):
        write_log(log, tmp_path / name)
    with pytest.raises(UsageError):
        check_target(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_a_mistake_of_use(tmp_path):
    with pytest.raises(UsageError, match="No such folder"):
        write_whole(tmp_path / "none" / "log.html", b"new")


def test_a_folder_is_not_replaced(tmp_path):
    (tmp_path / "log.html").mkdir()
    with pytest.raises(UsageError, match="is a folder"):
        write_whole(tmp_path / "log.html", b"new")


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_whole(tmp_path, monkeypatch, step):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = tmp_path / "log.html"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, step, full)
    with pytest.raises(MachineError, match="No space left on device"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_an_interrupted_run_left_is_cleared_away(tmp_path):
    (tmp_path / ".log.html.99999.tmp").write_bytes(b"half")
    (tmp_path / ".other.html.99999.tmp").write_bytes(b"not ours to clear")
    write_whole(tmp_path / "log.html", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".other.html.99999.tmp", "log.html"]


def test_the_file_can_be_read_by_whom_the_user_allows(tmp_path):
    mask = os.umask(0o022)
    try:
        write_whole(tmp_path / "log.html", b"new")
    finally:
        os.umask(mask)
    assert (tmp_path / "log.html").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("suffix", LOG_SUFFIXES)
def test_a_committee_of_any_name_can_have_a_log(make_log, make_action, suffix):
    name = "Joint Committee " * 200
    assert render_log(make_log(make_action(1, "x", body=name), committees=(name,)), suffix)


@pytest.mark.parametrize("suffix", LOG_SUFFIXES)
def test_a_text_of_one_long_word_can_be_written(make_log, make_action, suffix):
    assert render_log(make_log(make_action(1, "x" * 50_000, item="9" * 5_000), committees=("x" * 300,)), suffix)
