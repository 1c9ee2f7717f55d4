"""Which files of a folder are papers, and which are refused."""

import os
import time
from pathlib import Path

import pytest

from minutebook.papers import Found, Refused, Skipped, at_rest, find_papers, has_changed, look_at
from tests.conftest import aged

PDF = b"%PDF-1.7\n"


def write(path: Path, data: bytes = PDF) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return aged(path)


def test_folders_are_walked_in_the_order_of_their_names_by_content(tmp_path: Path) -> None:
    write(tmp_path / "b.pdf")
    write(tmp_path / "a" / "deep" / "no_extension")
    write(tmp_path / "notes.txt", b"Buy milk")
    write(tmp_path / "page.PDF", b"<html>404</html>")
    found = list(find_papers([tmp_path]))
    assert [(type(each), each.path.name) for each in found] == [
        (Found, "no_extension"),
        (Found, "b.pdf"),
        (Skipped, "notes.txt"),
        (Found, "page.PDF"),
    ]


def test_a_file_that_is_named_is_read_whatever_it_is(tmp_path: Path) -> None:
    notes = write(tmp_path / "notes.txt", b"Buy milk")
    assert [type(each) for each in find_papers([notes])] == [Found]


def test_a_file_may_be_named_beside_its_folder(tmp_path: Path) -> None:
    notes = write(tmp_path / "notes.txt", b"Buy milk")
    assert [type(each) for each in find_papers([tmp_path, notes, notes])] == [Skipped, Found]


def test_a_path_comes_once_and_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.pdf")
    monkeypatch.chdir(tmp_path)
    assert [each.path for each in find_papers([Path("a.pdf"), tmp_path, Path()])] == [tmp_path / "a.pdf"]


def test_links_pipes_and_closed_files_in_a_folder_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a_loop.pdf").symlink_to("a_loop.pdf")
    (folder / "b_outside.pdf").symlink_to("/etc/hostname")
    (folder / "c_parent").symlink_to("..")
    os.mkfifo(folder / "d_pipe.pdf")
    (folder / "e_folder.pdf").mkdir()
    found = list(find_papers([folder]))
    assert [(type(each), each.path.name) for each in found] == [
        (Refused, "a_loop.pdf"),
        (Refused, "b_outside.pdf"),
        (Refused, "c_parent"),
        (Refused, "d_pipe.pdf"),
    ]


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    (tmp_path / "link.pdf").symlink_to("a.pdf")
    assert isinstance(look_at(tmp_path / "link.pdf"), Found)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "closed.pdf")
    path.chmod(0)
    refused = look_at(path)
    assert isinstance(refused, Refused)
    assert "permission" in refused.reason


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    refused = look_at(tmp_path / "gone.pdf")
    assert isinstance(refused, Refused)
    assert "is not there" in refused.reason


def found_at(path: Path) -> Found:
    found = look_at(path)
    assert isinstance(found, Found)
    return found


def test_an_old_file_is_at_rest_at_once(tmp_path: Path) -> None:
    found = found_at(write(tmp_path / "a.pdf"))
    assert at_rest(found, sleep=lambda _: pytest.fail("no need to wait")) is found


def test_a_file_from_a_clock_ahead_of_ours_is_not_waited_for(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf")
    os.utime(path, (time.time() + 3600, time.time() + 3600))
    assert isinstance(at_rest(found_at(path), sleep=lambda _: pytest.fail("no need to wait")), Found)


def test_a_young_file_is_read_as_it_is_once_it_rests(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(PDF)

    def grow(_: float) -> None:
        path.write_bytes(PDF * 2)
        aged(path)

    found = at_rest(found_at(path), sleep=grow)
    assert isinstance(found, Found)
    assert found.stat.st_size == 2 * len(PDF)


def test_a_file_that_goes_on_growing_is_refused_for_now(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(PDF)

    def grow(_: float) -> None:
        path.write_bytes(path.read_bytes() + PDF)

    refused = at_rest(found_at(path), sleep=grow)
    assert isinstance(refused, Refused)
    assert "still being written" in refused.reason


def test_a_file_that_changed_since_it_was_found_is_known(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf")
    found = found_at(path)
    assert not has_changed(found)
    path.write_bytes(PDF * 2)
    assert has_changed(found)
    path.unlink()
    assert has_changed(found)
