"""The command line as scripts rely on it: exit codes, what goes to which stream, help."""

import errno
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from minutebook.errors import CorpusError, ExitCode, UsageError, explained
from tests.conftest import Cli, MakePdf

COMMANDS = (
    "extract",
    "ingest",
    "log",
    "pack",
    "template",
    "search",
    "check",
    "people",
    "bodies",
    "merge",
    "split",
    "correct",
    "actions",
    "decisions",
    "attendance",
    "release",
    "export",
    "snapshot",
    "forget",
    "when",
    "serve",
    "verify",
    "doctor",
    "schema",
)


def test_starting_imports_nothing_slow() -> None:
    slow = "{'spacy', 'pydantic', 'rich', 'pypdfium2', 'pdfplumber', 'sqlite_utils', 'jinja2'}"
    script = f"import sys, minutebook.cli; print(sorted({slow} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_extract_itself_imports_nothing_that_parses(tmp_path: Path) -> None:
    slow = "{'spacy', 'pydantic', 'numpy', 'pypdfium2', 'pdfplumber', 'sqlite_utils'}"
    script = (
        "import sys; from pathlib import Path; from minutebook.commands.extract import extract; "
        f"extract([Path('none.pdf')], Path('records'), 1); print(sorted({slow} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", script]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert (tmp_path / "records").is_dir()
    assert run.stdout == "[]\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_of_itself(cli: Cli, command: str) -> None:
    run = cli(command, "--help")
    assert run.returncode == 0
    assert f"Example: minutebook {command}" in run.stdout


def test_help_lists_every_command(cli: Cli) -> None:
    listed = re.findall(r"^  ([a-z]+) ", cli("--help").stdout.partition("Commands:")[2], re.MULTILINE)
    assert listed == list(COMMANDS)


def test_the_version_is_printed(cli: Cli) -> None:
    assert re.fullmatch(r"minutebook \d+\.\d+\.\d+\n", cli("--version").stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ("frobnicate",),
        ("extract",),
        ("extract", "--frobnicate", "a.pdf"),
        ("extract", "--workers", "0", "a.pdf"),
        ("extract", "--ocr", "sometimes", "a.pdf"),
        ("log", "-o", "."),
        ("log", "--corpus", "a.db"),
        ("log", "-o", "log.exe"),
        ("log", "-o", "log.html", "--as-at", "Tuesday"),
        ("log", "-o", "log.html", "--status", "forgotten"),
        ("when", "by March"),
        ("when", "by March", "--meeting-date", "1st of May"),
        ("ingest", ".", "--source-url", "over there"),
        ("ingest", ".", "--report", "nowhere/report.json"),
    ],
)
def test_wrong_usage_is_exit_code_2_with_nothing_on_standard_output(cli: Cli, arguments: tuple[str, ...]) -> None:
    run = cli(*arguments)
    assert run.returncode == 2, run.stderr
    assert run.stdout == ""
    assert re.fullmatch(r"minutebook: .+\n", run.stderr)


@pytest.mark.parametrize("arguments", [("log", "-o", "log.html"), ("search", "bus")])
def test_a_corpus_that_is_not_there_is_exit_code_3(cli: Cli, arguments: tuple[str, ...]) -> None:
    run = cli(*arguments, "--corpus", "nowhere.db")
    assert run.returncode == 3
    assert "nowhere.db" in run.stderr


def test_a_paper_that_is_taken_for_the_corpus_is_told_apart(cli: Cli, make_pdf: MakePdf) -> None:
    paper = make_pdf("minutes.pdf", "MINUTES")
    for command in (("log", "-o", "log.html"), ("ingest", "minutes.pdf")):
        run = cli(*command, "--corpus", "minutes.pdf")
        assert (run.returncode, "a paper, not a corpus" in run.stderr) == (3, True)
    assert sorted(paper.parent.iterdir()) == [paper]


def test_without_a_command_the_help_is_shown(cli: Cli) -> None:
    run = cli()
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == cli("--help").stdout


def test_the_corpus_may_be_named_by_the_environment(cli: Cli) -> None:
    assert "elsewhere.db" in cli("search", "bus", env={"MINUTEBOOK_CORPUS": "elsewhere.db"}).stderr
    assert "minutebook.db" in cli("search", "bus").stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("arguments", [["schema"], ["when", "by March", "--meeting-date", "2024-01-15"]])
def test_a_full_disk_is_exit_code_4(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "minutebook", *arguments]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 4
    assert "No room left" in run.stderr


def test_a_reader_that_goes_away_is_no_cause_for_noise() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "minutebook", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout and run.stderr
        run.stdout.close()
        assert run.stderr.read() == b""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_ends_everything_with_exit_code_130(make_pdf: MakePdf, number: signal.Signals) -> None:
    paper = make_pdf("minutes.pdf", "MINUTES")
    command = [sys.executable, "-m", "minutebook", "extract", *[str(paper)] * 50]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        _wait_for_worker_of(run.pid)
        run.send_signal(number)
        _, errors = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Traceback" not in errors
    assert not _workers_of(run.pid)


def _wait_for_worker_of(pid: int) -> None:
    deadline = time.monotonic() + 60
    while not _workers_of(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert _workers_of(pid)


def _workers_of(pid: int) -> list[str]:
    listing = subprocess.run(["ps", "-eo", "ppid=,args="], capture_output=True, text=True, check=True).stdout
    return [line for line in listing.splitlines() if line.split()[0] == str(pid)]


@pytest.mark.parametrize(
    ("fault", "exit_code"),
    [
        (UsageError("No such status."), ExitCode.USAGE),
        (CorpusError("Locked."), ExitCode.CORPUS),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a.db"), ExitCode.MACHINE),
        (PermissionError(errno.EACCES, os.strerror(errno.EACCES), "a.db"), ExitCode.MACHINE),
        (MemoryError(), ExitCode.MACHINE),
        (KeyError("owner"), ExitCode.FAULT),
        (ValueError("line one\nline two"), ExitCode.FAULT),
    ],
)
def test_every_fault_is_one_line_and_an_exit_code(fault: Exception, exit_code: ExitCode) -> None:
    error = explained(fault)
    assert error.exit_code == exit_code
    assert len(str(error).splitlines()) == 1


def test_a_deadline_is_printed_as_edtf_and_its_last_day(cli: Cli) -> None:
    run = cli("when", "by the end of March", "--meeting-date", "2024-01-15")
    assert (run.returncode, run.stdout) == (0, "2024-03\t2024-03-31\n")


def test_what_is_no_deadline_is_exit_code_1(cli: Cli) -> None:
    run = cli("when", "as the Chair sees fit", "--meeting-date", "2024-01-15")
    assert (run.returncode, run.stdout) == (1, "")


def test_the_doctor_looks_at_what_matters(cli: Cli) -> None:
    report = cli("doctor").stdout
    for subject in ("Python", "SQLite", "spaCy", "tesseract", "space"):
        assert subject in report


def test_the_doctor_says_what_to_do_without_tesseract(cli: Cli, tmp_path: Path) -> None:
    run = cli("doctor", env={"PATH": str(tmp_path)})
    assert run.returncode == 0
    assert "apt install tesseract-ocr" in run.stdout
