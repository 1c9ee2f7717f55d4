"""`minutebook extract` through the real command line."""

import io
import json
import os
import zipfile
from pathlib import Path

import pikepdf
import pytest

from minutebook.schema import PaperDocument
from tests.conftest import Cli, MakePdf

MINUTES = "FENMARSH COUNTY COUNCIL\nMINUTES of the Roads Committee held on 4 March 2024\n1. The report was noted."


def documents(stdout: str) -> list[PaperDocument]:
    return [PaperDocument.model_validate_json(line) for line in stdout.splitlines()]


def test_each_paper_is_one_line_of_valid_json_in_the_order_given(cli: Cli, make_pdf: MakePdf) -> None:
    papers = [make_pdf(f"{name}.pdf", MINUTES, "Second page") for name in ("b", "a", "c")]
    run = cli("extract", *papers)
    assert run.returncode == 0, run.stderr
    assert [each.document.file_name for each in documents(run.stdout)] == ["b.pdf", "a.pdf", "c.pdf"]
    assert [each.document.page_count for each in documents(run.stdout)] == [2, 2, 2]
    assert run.stderr == ""


def test_the_same_bytes_give_the_same_document_whatever_the_workers(cli: Cli, make_pdf: MakePdf) -> None:
    """One of them is long enough to be read by all of them."""
    papers = [make_pdf(f"{n}.pdf", MINUTES, *(f"Page {page} of {n}" for page in range(n))) for n in (0, 1, 2, 70, 3)]
    one, two, three = (documents(cli("extract", "--workers", workers, *papers).stdout) for workers in ("1", "2", "3"))
    for document in one + two + three:
        document.document.seconds = 0
    assert [document.document.page_count for document in one] == [1, 2, 3, 71, 4]
    assert one == two == three


def word_file(path: Path) -> Path:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    path.write_bytes(buffer.getvalue())
    return path


@pytest.fixture
def bad_files(tmp_path: Path, make_pdf: MakePdf) -> dict[str, str]:
    """Name of each unreadable file, and a word of what is said about it."""
    good = make_pdf("good.pdf", *[MINUTES] * 8)
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "text.pdf").write_text("MINUTES of the Roads Committee")
    word_file(tmp_path / "word.docx")
    (tmp_path / "truncated.pdf").write_bytes(good.read_bytes()[:200])
    with pikepdf.open(good) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="clerk", user="clerk"))
    return {
        "empty.pdf": "empty",
        "text.pdf": "text file",
        "word.docx": "save it as PDF first",
        "truncated.pdf": "",
        "locked.pdf": "password",
        "missing.pdf": "is not there",
    }


def test_bad_input_gets_one_clear_line_each_and_the_others_are_read(cli: Cli, bad_files: dict[str, str]) -> None:
    run = cli("extract", *bad_files, "good.pdf")
    assert run.returncode == 1
    lines = run.stderr.splitlines()
    assert len(lines) == len(bad_files)
    for name, words in bad_files.items():
        (line,) = [line for line in lines if line.startswith(f"{name}: ")]
        assert words in line
    statuses = {each.document.file_name: each.document.status for each in documents(run.stdout)}
    assert statuses == {
        "empty.pdf": "not_a_pdf",
        "text.pdf": "not_a_pdf",
        "word.docx": "not_a_pdf",
        "truncated.pdf": "damaged",
        "locked.pdf": "encrypted",
        "good.pdf": "ok",
    }


def test_a_pdf_without_pages_is_damaged(cli: Cli, tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.save(tmp_path / "none.pdf")
    run = cli("extract", "none.pdf")
    assert run.returncode == 1
    assert documents(run.stdout)[0].document.status == "damaged"


def test_a_pipe_is_refused_at_once(cli: Cli, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    run = cli("extract", "pipe.pdf")
    assert run.returncode == 1
    assert "pipe" in run.stderr


def test_names_can_not_drive_the_terminal(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "\x1b[31mred\n.pdf").write_bytes(b"")
    run = cli("extract", "\x1b[31mred\n.pdf")
    assert run.stderr.splitlines()[0].startswith("\\x1b[31mred\\n.pdf: ")
    assert documents(run.stdout)[0].document.file_name == "\x1b[31mred\n.pdf"


def test_a_name_that_is_no_utf8_is_read(cli: Cli, make_pdf: MakePdf, tmp_path: Path) -> None:
    name = os.fsdecode(b"minutes_\xff.pdf")
    make_pdf("minutes.pdf", MINUTES).rename(tmp_path / name)
    run = cli("extract", name)
    assert documents(run.stdout)[0].document.file_name == "minutes_\\xff.pdf"


def test_output_names_are_the_stems_and_never_collide(cli: Cli, make_pdf: MakePdf, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        make_pdf(f"{folder}/minutes.pdf", folder)
    run = cli("extract", "a/minutes.pdf", "b/minutes.pdf", "-o", "out/records")
    assert (run.returncode, run.stdout) == (0, "")
    first, second = (json.loads(cli("extract", f"{folder}/minutes.pdf").stdout) for folder in ("a", "b"))
    digest = second["document"]["sha256"]
    written = {path.name: json.loads(path.read_text()) for path in (tmp_path / "out/records").iterdir()}
    assert {name: document["document"]["sha256"] for name, document in written.items()} == {
        "minutes.json": first["document"]["sha256"],
        f"minutes-{digest[:8]}.json": digest,
    }


def test_a_second_run_replaces_what_the_first_wrote(cli: Cli, make_pdf: MakePdf, tmp_path: Path) -> None:
    make_pdf("minutes.pdf", MINUTES)
    for _ in range(2):
        cli("extract", "minutes.pdf", "-o", "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["minutes.json"]


def test_an_output_folder_that_is_a_file_is_wrong_usage(cli: Cli, make_pdf: MakePdf) -> None:
    make_pdf("minutes.pdf", MINUTES)
    assert cli("extract", "minutes.pdf", "-o", "minutes.pdf").returncode == 2


def test_modules_beside_the_papers_are_never_run(cli: Cli, make_pdf: MakePdf, tmp_path: Path) -> None:
    make_pdf("minutes.pdf", MINUTES)
    for module in ("json", "spacy", "pypdfium2"):
        (tmp_path / f"{module}.py").write_text("open('canary', 'w')")
    assert cli("extract", "minutes.pdf", env={"PYTHONSAFEPATH": "1"}).returncode == 0
    assert not (tmp_path / "canary").exists()
