"""`minutebook doctor`: what this machine has and lacks, and what to do."""

import importlib.util
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from minutebook import __version__
from minutebook.errors import ExitCode

LEAST_FREE = 1 << 30
"""Bytes of free space below which a night's batch may fill the disk."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `advice` is there when something should be done; `needed` when nothing works without it."""

    subject: str
    state: str
    advice: str = ""
    needed: bool = False


def doctor(corpus_file: Path) -> ExitCode:
    """Print the findings. A lack of what is needed is an exit code; what is merely useful is not."""
    findings = list(examine(corpus_file))
    for finding in findings:
        mark = "ok" if not finding.advice else "LACKS" if finding.needed else "note"
        print(f"{mark:6}{finding.subject}: {finding.state}")
        if finding.advice:
            print(f"      {finding.advice}")
    return ExitCode.MACHINE if any(finding.advice and finding.needed for finding in findings) else ExitCode.OK


def examine(corpus_file: Path) -> Iterator[Finding]:
    """Everything that minutebook relies on."""
    yield Finding("minutebook", __version__)
    yield Finding("Python", f"{platform.python_version()} ({sys.executable})")
    yield _system()
    yield _sqlite()
    yield _spacy()
    yield _tesseract()
    yield _room("space for the corpus", corpus_file.absolute().parent)
    yield _room("space for temporary files", Path(tempfile.gettempdir()))


def _system() -> Finding:
    name = f"{platform.system()} {platform.release()}"
    if sys.platform == "win32":
        return Finding("system", name, "Memory and time limits for bad papers need Linux or macOS: WSL has them.")
    if sys.platform == "darwin":
        return Finding("system", name, "macOS holds papers to their time, but not to a limit of memory.")
    return Finding("system", name)


def _sqlite() -> Finding:
    """FTS5 carries the search. Versions 3.7.0 to 3.51.2 can corrupt a file in WAL mode, which is not used here."""
    with sqlite3.connect(":memory:") as memory:
        options = {row[0] for row in memory.execute("PRAGMA compile_options")}
    memory.close()
    if "ENABLE_FTS5" not in options:
        return Finding("SQLite", sqlite3.sqlite_version, "It has no full-text search: install another Python.", True)
    journal = "" if sqlite3.sqlite_version_info >= (3, 51, 3) else ", used without WAL because of a fault in it"
    return Finding("SQLite", f"{sqlite3.sqlite_version}{journal}")


def _spacy() -> Finding:
    if importlib.util.find_spec("spacy") is None:
        return Finding("spaCy", "missing", "No paper can be read: install minutebook again.", True)
    from importlib.metadata import version

    return Finding("spaCy", version("spacy"))


def _tesseract() -> Finding:
    program = shutil.which("tesseract")
    if program is None:
        advice = "Scans can't be read: install it (Debian: apt install tesseract-ocr; macOS: brew install tesseract)."
        return Finding("tesseract", "missing", advice)
    version, languages = _answer(program, "--version"), _answer(program, "--list-langs")
    names = sorted(line for line in languages.splitlines()[1:] if line)
    state = f"{version.partition(chr(10))[0].removeprefix('tesseract ')} ({', '.join(names) or 'no languages'})"
    if "eng" not in names:
        return Finding("tesseract", state, "It can't read English: install its data (Debian: tesseract-ocr-eng).")
    return Finding("tesseract", state)


def _answer(*command: str) -> str:
    try:
        run = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout or run.stderr


def _room(subject: str, folder: Path) -> Finding:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Finding(subject, f"{folder}: {error.strerror}", "Choose another place with --corpus.", True)
    state = f"{free / (1 << 30):.1f} GB free in {folder}"
    return Finding(subject, state, "Free some space." if free < LEAST_FREE else "")
