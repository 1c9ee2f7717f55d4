"""Public outputs of papers with closed business, through the command line: no word of it in any byte of them."""

import contextlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from minutebook.commands.log import told
from minutebook.corpus import Withheld
from tests.conftest import aged

Run = Callable[..., "subprocess.CompletedProcess[str]"]

MINUTES = """\
Quay Committee
Minutes of the meeting held on 4 March 2031 at 10.00am
Present: Councillors A Wexcombe (Chairman), B Ottery and C Lund
1. Apologies
There were none.
2. Bridges
The Clerk undertook to write to the county council about the bridge by 30 April 2031.
3. Slipway
The Clerk undertook to ring Mr Zanderlet of 14 Mill Lane on 07700 900123.
4. Exclusion of press and public
RESOLVED that the press and public be excluded from the meeting under Schedule 12A.
5. Sale of Xylophane Yard
The Clerk undertook to offer Vantabrick Homes the yard for 451,700 pounds by 30 April 2031.
"""
HIDING = """\
Quay Committee
Minutes of the meeting held on 1 April 2031 at 10.00am
Present: Councillors A Wexcombe (Chairman), B Ottery and C Lund
1. Lamps
The Clerk undertook to order Quillmark lamps for the quay by 30 May 2031.
"""
CLOSED = ("xylophane", "vantabrick", "451,700", "451700", "zanderlet", "mill lane", "07700", "quillmark", "secretword")
FORMATS = ("html", "md", "docx", "xlsx", "csv", "json", "ics")


@pytest.fixture(scope="module")
def read_papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus of minutes with a closed item, and of minutes that hold hidden words."""
    folder = tmp_path_factory.mktemp("papers")
    for name, text in (("minutes.pdf", MINUTES), ("quillmark-lamps.pdf", HIDING)):
        aged(drawn(folder / name, text))
    assert minutebook(folder, "ingest", "minutes.pdf", "quillmark-lamps.pdf").returncode == 0
    with closing(sqlite3.connect(folder / "minutebook.db")) as db, db:
        db.execute(
            "INSERT INTO warnings (document, position, code, page, message)"
            " SELECT id, 90, 'hidden_text', 1, 'secretword' FROM documents WHERE file_name LIKE 'quillmark%'"
        )
    return folder


@pytest.fixture
def corpus(read_papers: Path, tmp_path: Path) -> Run:
    """Runs a command on a copy of that corpus."""
    for file in read_papers.glob("*.*"):
        shutil.copy2(file, tmp_path)
    return partial(minutebook, tmp_path)


def drawn(path: Path, text: str) -> Path:
    canvas = Canvas(str(path), invariant=True)
    for number, line in enumerate(text.splitlines()):
        canvas.drawString(72, 770 - 16 * number, line)
    canvas.save()
    return path


def minutebook(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "minutebook", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


def everything(path: Path) -> str:
    """Every byte of a file or folder as text, archives unpacked, with the names of files; in small letters."""
    if path.is_dir():
        return "\n".join(f"{one.name}\n{everything(one)}" for one in sorted(path.rglob("*")) if one.is_file())
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            texts = [f"{name}\n{packed.read(name).decode('utf-8', 'replace')}" for name in packed.namelist()]
        return "\n".join(texts).casefold()
    text = path.read_bytes().decode("utf-8", "replace")
    unfolded = re.sub(r"\r?\n ", "", text).replace("\\", "")  # as calendars fold and escape
    return f"{text}\n{unfolded}".casefold()


def assert_nothing_closed(path: Path) -> None:
    found = everything(path)
    assert [word for word in CLOSED if word in found] == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_public_log_has_no_closed_word_and_an_internal_one_has(corpus: Run, tmp_path: Path, suffix: str) -> None:
    assert corpus("log", "-o", f"internal.{suffix}").returncode == 0
    internal = everything(tmp_path / f"internal.{suffix}")
    assert [word for word in ("vantabrick", "zanderlet", "quillmark", "451,700") if word not in internal] == []
    made = corpus("log", "--public", "-o", f"public.{suffix}")
    assert made.returncode == 0
    assert_nothing_closed(tmp_path / f"public.{suffix}")
    public = everything(tmp_path / f"public.{suffix}")
    assert "write to the county council about the bridge" in public
    assert "item 5: withheld" in public
    assert ("only what is open to the public" in public) is (suffix not in ("csv", "ics"))
    assert "only what is open to the public" not in internal
    assert "item 3: withheld" in public


def test_the_clerk_is_told_what_was_withheld_why_and_what_to_do(corpus: Run) -> None:
    said = corpus("log", "--public", "-o", "public.csv").stderr
    assert re.search(r"^Withheld: action-\w+ \(item 5\): exempt", said, re.MULTILINE)
    assert re.search(r"^Withheld: action-\w+ \(item 3\): may hold personal details", said, re.MULTILINE)
    assert re.search(
        r"^Withheld as a whole: paper \w{12}, with 1 action: its paper holds hidden text", said, re.MULTILINE
    )
    assert "minutebook release ID --by NAME --why TEXT" in said
    assert [word for word in CLOSED if word in said.casefold()] == []


def test_a_paper_that_is_withheld_as_a_whole_is_told_once_for_all_its_actions() -> None:
    paper, pack = "3f" * 32, ("its paper is a pack",)
    with_it = [Withheld(f"a{number}", None, str(number), (), (paper,), pack) for number in range(9)]
    closed_too = Withheld("a9", None, "9", ("exempt",), (paper,), pack)
    lines = told((*with_it, closed_too, Withheld("b1", None, None, ("may be exempt",))))
    assert [line.partition(" --by")[0] for line in lines] == [
        "Withheld: a9 (item 9): exempt.",
        "Withheld: b1 (item without a number): may be exempt.",
        "Read these in the internal log, then open what is public: minutebook release ID",
        "Withheld as a whole: paper 3f3f3f3f3f3f, with 10 actions: its paper is a pack.",
        "Read it (sha256sum tells which file it is), then, if it is public: minutebook release 3f3f3f3f3f3f",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="has other terminals")
@pytest.mark.parametrize(
    ("command", "doing"),
    [
        (("log", "-o", "log.html"), ("Gathering the actions", "Writing log.html")),
        (("pack", "-o", "pack"), ("Gathering actions", "Writing the papers")),
        (("export", "--public", "-o", "open"), ("Choosing what is open", "Writing the tables")),
        (("snapshot", "-o", "public.db"), ("Choosing what is open",)),
    ],
)
def test_who_looks_on_sees_what_is_being_done(
    corpus: Run, tmp_path: Path, command: tuple[str, ...], doing: tuple[str, ...]
) -> None:
    ours, theirs = os.openpty()
    with subprocess.Popen([sys.executable, "-m", "minutebook", *command], cwd=tmp_path, stderr=theirs) as running:
        os.close(theirs)
        seen = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while piece := os.read(ours, 1024):
                seen += piece
        os.close(ours)
    assert running.returncode == 0
    assert [words for words in doing if words not in seen.decode()] == []
    assert "…" not in corpus(*command).stderr


def test_strict_refuses_and_writes_nothing(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "public.csv").write_text("as it was")
    refused = corpus("log", "--public", "--strict", "-o", "public.csv")
    assert refused.returncode == 5
    assert "Not written, because of what would be withheld:" in refused.stderr
    assert (tmp_path / "public.csv").read_text() == "as it was"


def test_strict_alone_is_wrong_usage(corpus: Run, tmp_path: Path) -> None:
    wrong = corpus("log", "--strict", "-o", "log.csv")
    assert (wrong.returncode, (tmp_path / "log.csv").exists()) == (2, False)


def test_a_public_pack_has_no_closed_word_in_any_paper_and_an_internal_one_has(corpus: Run, tmp_path: Path) -> None:
    year = ("--as-at", "2031-04-02")
    assert corpus("pack", "-o", "internal", *year).returncode == 0
    internal = everything(tmp_path / "internal")
    assert [word for word in ("vantabrick", "zanderlet", "quillmark") if word not in internal] == []
    made = corpus("pack", "--public", "-o", "public", *year)
    assert (made.returncode, "for the public" in made.stderr) == (0, True)
    assert re.search(r"^Withheld: action-\w+ \(item 5\): exempt", made.stderr, re.MULTILINE)
    assert_nothing_closed(tmp_path / "public")
    public = everything(tmp_path / "public")
    assert "write to the county council about the bridge" in public and "item 5: withheld" in public


def test_a_strict_pack_is_refused_and_nothing_written(corpus: Run, tmp_path: Path) -> None:
    assert corpus("pack", "--public", "--strict", "-o", "public").returncode == 5
    assert corpus("pack", "--strict", "-o", "public").returncode == 2
    assert not (tmp_path / "public").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other programs open files elsewhere")
def test_what_was_written_is_opened_if_asked(corpus: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\necho "$1" >> "{tmp_path}/opened"\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:{os.environ['PATH']}")
    assert corpus("log", "-o", "log.html", "--open").returncode == 0
    assert corpus("pack", "-o", "pack", "--open").returncode == 0
    deadline = time.monotonic() + 30
    opened = tmp_path / "opened"
    while (not opened.exists() or len(opened.read_text().split()) < 2) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert set(opened.read_text().split()) == {str(tmp_path / "log.html"), str(tmp_path / "pack" / "index.html")}
    monkeypatch.setenv("PATH", str(tmp_path))
    unopened = corpus("log", "-o", "log.html", "--open")
    assert (unopened.returncode, "open it yourself" in unopened.stderr) == (4, True)


def test_what_the_clerk_releases_is_public_whatever_is_read_again(corpus: Run, tmp_path: Path) -> None:
    held = corpus("log", "--public", "-o", "public.json").stderr
    sale = re.search(r"^Withheld: (action-\w+) \(item 5\)", held, re.MULTILINE)
    assert sale
    released = corpus("release", sale[1], "--by", "E Fenn", "--why", "the yard is sold")
    assert (released.returncode, released.stderr[:11]) == (0, "1 released.")
    for _ in range(2):
        assert corpus("log", "--public", "-o", "public.json").returncode == 0
        public = json.loads((tmp_path / "public.json").read_text())
        assert any("Vantabrick Homes" in action["text"] for action in public["actions"])
        assert "Item 5: withheld" not in public["withheld"]
        with closing(sqlite3.connect(tmp_path / "minutebook.db")) as db, db:
            db.execute("UPDATE documents SET tried_by = 'an older one', content_hash = 'another'")
        assert corpus("ingest", "minutes.pdf").returncode == 0
    assert corpus("release", sale[1], "--undo").returncode == 0
    assert corpus("log", "--public", "-o", "public.json").returncode == 0
    assert_nothing_closed(tmp_path / "public.json")


@pytest.mark.parametrize("arguments", [(), ("--by", "E Fenn"), ("--why", "sold"), ("--by", " ", "--why", "sold")])
def test_a_release_says_by_whom_and_why(corpus: Run, arguments: tuple[str, ...]) -> None:
    refused = corpus("release", "action-1", *arguments)
    assert refused.returncode == 2
    assert "Say who judged it fit for the public, and why" in refused.stderr


def test_a_log_of_nothing_but_closed_business_says_so(corpus: Run, tmp_path: Path) -> None:
    assert corpus("log", "--public", "--as-at", "2031-04-02", "--owner", "nobody", "-o", "none.md").returncode == 0
    assert_nothing_closed(tmp_path / "none.md")


def test_a_snapshot_has_no_closed_word_in_any_byte_and_can_be_used(corpus: Run, tmp_path: Path) -> None:
    assert corpus("snapshot", "-o", "public.db").returncode == 0
    public = tmp_path / "public.db"
    assert_nothing_closed(public)
    assert public.stat().st_mode & 0o222 == 0
    with closing(sqlite3.connect(public)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert db.execute("SELECT path FROM current_documents").fetchall()[0][0].endswith("/minutes.pdf")
    found = corpus("search", "bridge", "--corpus", "public.db").stdout
    assert "minutes.pdf" in found
    assert corpus("search", "xylophane OR quillmark OR zanderlet", "--corpus", "public.db").stdout == ""
    assert corpus("log", "--corpus", "public.db", "-o", "log.md").returncode == 0
    assert "write to the county council" in (tmp_path / "log.md").read_text()
    assert corpus("ingest", "minutes.pdf", "--corpus", "public.db").returncode != 0 or os.getuid() == 0
    assert corpus("snapshot", "-o", "minutebook.db").returncode == 2
