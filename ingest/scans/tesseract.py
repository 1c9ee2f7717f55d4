"""The tesseract program: whether it is there, which way up a picture stands, and what it reads in it.

Its input and output are files without a name, not pipes: nothing is left on the disk whoever is killed, a flood stops
at the kernel's limit, and no process can block another. It runs in a process group of its own and dies with us.
"""

import contextlib
import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import IO

LANGUAGE = "eng"
PAGE_SECONDS = 180.0
"""Time that one page may take; a page of print takes two seconds."""
ASKING_SECONDS = 20.0
"""Time to answer which languages it knows."""
OUTPUT_BYTES = 16 * 1024 * 1024
"""The most that it may write about a page; a full page is 200 kB."""
INSTALL = "install tesseract (Debian: apt install tesseract-ocr) and run again"
INSTALL_ENGLISH = "install tesseract's English data (Debian: apt install tesseract-ocr-eng) and run again"
ROTATE = re.compile(r"^Rotate: (0|90|180|270)$", re.MULTILINE)
ROTATE_CONFIDENCE = re.compile(r"^Orientation confidence: (\d+(?:\.\d+)?)$", re.MULTILINE)
SURE = 2.0
"""Tesseract's own measure; below it, its word on which way is up is a guess."""
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG, linux/prctl.h


class Ocr(StrEnum):
    """Which pages are read from their picture: those without text that can be used, none, or all."""

    AUTO = "auto"
    NEVER = "never"
    FORCE = "force"


class OcrFailed(Exception):
    """Tesseract did not read a picture; `reason` says why, without the name of what was read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@cache
def lacking() -> str | None:
    """What must be done before pages can be read, None where all is there. Asked once per process."""
    if program() is None:
        return INSTALL
    try:
        languages = _run(["--list-langs"], b"", ASKING_SECONDS)
    except OcrFailed:
        return INSTALL
    return None if LANGUAGE.encode() in languages.split() else INSTALL_ENGLISH


def program() -> str | None:
    """Where the program is."""
    return shutil.which("tesseract")


def read(picture: bytes, dots_per_inch: int, seconds: float = PAGE_SECONDS, one_block: bool = False) -> str:
    """The hOCR of a picture (PNM): words with their boxes, their lines' baselines and sizes, and confidence.

    Args:
        picture: what to read.
        dots_per_inch: its resolution.
        seconds: how long that may take.
        one_block: whether it is nothing but lines of text below one another.

    Raises:
        OcrFailed: it is missing, failed, took too long, or gave something else than hOCR.
    """
    options = [
        "-l",
        LANGUAGE,
        "--psm",
        "6" if one_block else "3",
        "--dpi",
        str(dots_per_inch),
        "-c",
        "tessedit_create_hocr=1",
    ]
    hocr = _run(["stdin", "stdout", *options], picture, seconds).decode("utf-8", "replace")
    if "class='ocr_page'" not in hocr:
        raise OcrFailed("tesseract gave no readable answer")
    return hocr


def quarter_turns(picture: bytes, dots_per_inch: int, seconds: float = PAGE_SECONDS) -> int:
    """By how many quarter turns clockwise a picture must be turned to stand upright; 0 also where nobody can say."""
    try:
        options = ["-l", "osd", "--psm", "0", "--dpi", str(dots_per_inch)]
        found = _run(["stdin", "stdout", *options], picture, seconds).decode("utf-8", "replace")
    except OcrFailed:  # too few letters, or its data for this are missing: the page is read as it stands
        return 0
    rotate, sure = ROTATE.search(found), ROTATE_CONFIDENCE.search(found)
    return int(rotate[1]) // 90 if rotate and sure and float(sure[1]) >= SURE else 0


def _run(arguments: Sequence[str], given: bytes, seconds: float) -> bytes:
    """What the program writes when it is given some bytes.

    Raises:
        OcrFailed: it is missing, ended with an error, or was not done in time.
    """
    path = program()
    if path is None:
        raise OcrFailed(INSTALL)
    try:
        with tempfile.TemporaryFile() as picture, tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as talk:
            picture.write(given)
            picture.seek(0)
            code = _wait([path, *arguments], (picture, answer, talk), seconds)
            answer.seek(0)
            talk.seek(0)
            if code:
                raise OcrFailed(_why(code, talk.read(4096).decode("utf-8", "replace")))
            return answer.read(OUTPUT_BYTES)
    except OSError as error:  # no room for the picture, or the program won't start
        raise OcrFailed(f"tesseract could not be run ({error.strerror})") from error


def _wait(command: list[str], files: tuple[IO[bytes], IO[bytes], IO[bytes]], seconds: float) -> int:
    """The exit code of the command, all of it dead by then."""
    process = subprocess.Popen(  # noqa: S603 - a program of the PATH with arguments of ours, and no shell
        command,
        stdin=files[0],
        stdout=files[1],
        stderr=files[2],
        env={**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"},
        start_new_session=True,
        preexec_fn=None if sys.platform == "win32" else _hold,
    )
    try:
        return process.wait(max(0.0, seconds))
    except subprocess.TimeoutExpired:
        raise OcrFailed("tesseract took too long") from None
    finally:
        _kill(process)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _hold() -> None:
    """In the new process, before it becomes tesseract: bound what it writes, and end it when we end."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_BYTES, OUTPUT_BYTES))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def _why(code: int, talk: str) -> str:
    if sys.platform != "win32" and code == -signal.SIGXFSZ:
        return "tesseract wrote more than a page can hold"
    if code < 0:
        return f"tesseract was killed (signal {-code})"
    if "Error opening data file" in talk or "Failed loading language" in talk:
        return INSTALL_ENGLISH
    return f"tesseract ended with error {code}"
