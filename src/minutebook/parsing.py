"""Many files to documents, over worker processes that hold no corpus."""

import sys
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from minutebook.errors import MachineError
from minutebook.ingest.scans import tesseract
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.ingest.workers.pool import Result, WorkerPool, processors
from minutebook.papers import GONE, Found, advice, identity
from minutebook.talk import is_debugging

if TYPE_CHECKING:
    from minutebook.house_style import HouseStyle

WORKER = (sys.executable, "-P", "-m", "minutebook.worker")
"""`-P`: a folder of papers must not be where Python looks for modules."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One file's document as JSON, and how far its reading went (`status`, `reason`).

    `document` is missing where the file could no longer be opened.
    """

    found: Found
    status: str
    reason: str | None
    document: bytes | None


def parse_papers(
    papers: Iterable[Found], workers: int | None = None, ocr: Ocr = Ocr.AUTO, style: "HouseStyle | None" = None
) -> Generator[Parsed, None, None]:
    """One document per paper, in their order, whatever becomes of its worker; one worker per core unless told.

    Every worker is told the house style when it is started, and reads with that from its first paper to its last.

    Close the iterator (`contextlib.closing`) if you leave it early: at its end no process is left.

    Raises:
        MachineError: no worker could be started.
    """
    command = (*WORKER, style.json) if style else WORKER
    digest = style.digest if style else None
    with WorkerPool(
        command, workers or processors(), show_errors=is_debugging(), forks=sys.platform == "linux"
    ) as pool:
        for result in pool.map(papers, lambda found: told_of(found, ocr)):
            yield _parsed(result, ocr, digest)


def require_tesseract(ocr: Ocr) -> None:
    """Say before a long run that what was asked for by name is not there.

    Raises:
        MachineError: every page is to be read by OCR, and there is no tesseract.
    """
    if ocr is Ocr.FORCE and (lacking := tesseract.lacking()):
        raise MachineError(f"Nothing can be read by OCR: {lacking}.")


def given_style(cues: Path | None) -> "HouseStyle | None":
    """The house style that a file of cues describes; the slow import only where there is a file.

    Raises:
        UsageError: the file can't be read, or says something that is no cue.
    """
    if cues is None:
        return None
    from minutebook.house_style import read_house_style

    return read_house_style(cues)


def told_of(found: Found, ocr: Ocr) -> dict[str, object]:
    """What a worker is told of a file."""
    return {"path": str(found.path.absolute()), "ocr": ocr, "seen": identity(found.stat)}


def _parsed(result: Result[Found], ocr: Ocr, style: str | None) -> Parsed:
    if result.status == GONE:
        return Parsed(result.job, GONE, result.reason, None)
    if result.payload is not None:
        return Parsed(result.job, result.status, result.reason, result.payload)
    try:
        return Parsed(result.job, result.status, result.reason, _unread(result, ocr, style))
    except OSError as error:
        return Parsed(result.job, GONE, advice(error), None)


def _unread(result: Result[Found], ocr: Ocr, style: str | None) -> bytes:
    from minutebook.parse import unread_document
    from minutebook.schema import DocumentStatus

    status = DocumentStatus(result.status)
    document = unread_document(result.job.path, status, result.reason or "", ocr, style)
    return document.model_dump_json().encode()
