"""Many files to documents, over worker processes that hold no corpus."""

import sys
from collections.abc import Generator, Iterable
from dataclasses import dataclass

from minutebook.errors import MachineError
from minutebook.ingest import tesseract
from minutebook.ingest.pool import Result, WorkerPool, processors
from minutebook.ingest.tesseract import Ocr
from minutebook.papers import GONE, Found, advice
from minutebook.talk import is_debugging

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
    papers: Iterable[Found], workers: int | None = None, ocr: Ocr = Ocr.AUTO
) -> Generator[Parsed, None, None]:
    """One document per paper, in their order, whatever becomes of its worker; one worker per core unless told.

    Close the iterator (`contextlib.closing`) if you leave it early: at its end no process is left.

    Raises:
        MachineError: no worker could be started.
    """
    with WorkerPool(WORKER, workers or processors(), show_errors=is_debugging()) as pool:
        for result in pool.map(papers, lambda found: {"path": str(found.path.absolute()), "ocr": ocr}):
            yield _parsed(result, ocr)


def require_tesseract(ocr: Ocr) -> None:
    """Say before a long run that what was asked for by name is not there.

    Raises:
        MachineError: every page is to be read by OCR, and there is no tesseract.
    """
    if ocr is Ocr.FORCE and (lacking := tesseract.lacking()):
        raise MachineError(f"Nothing can be read by OCR: {lacking}.")


def _parsed(result: Result[Found], ocr: Ocr) -> Parsed:
    if result.status == GONE:
        return Parsed(result.job, GONE, result.reason, None)
    if result.payload is not None:
        return Parsed(result.job, result.status, result.reason, result.payload)
    try:
        return Parsed(result.job, result.status, result.reason, _unread(result, ocr))
    except OSError as error:
        return Parsed(result.job, GONE, advice(error), None)


def _unread(result: Result[Found], ocr: Ocr) -> bytes:
    from minutebook.parse import unread_document
    from minutebook.schema import DocumentStatus

    document = unread_document(result.job.path, DocumentStatus(result.status), result.reason or "", ocr)
    return document.model_dump_json().encode()
