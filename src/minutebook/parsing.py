"""Many files to documents, over worker processes that hold no corpus."""

import sys
from collections.abc import Generator, Iterable
from dataclasses import dataclass

from minutebook.ingest.pool import Result, WorkerPool, processors
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


def parse_papers(papers: Iterable[Found], workers: int | None = None) -> Generator[Parsed, None, None]:
    """One document per paper, in their order, whatever becomes of its worker; one worker per core unless told.

    Close the iterator (`contextlib.closing`) if you leave it early: at its end no process is left.

    Raises:
        MachineError: no worker could be started.
    """
    with WorkerPool(WORKER, workers or processors(), show_errors=is_debugging()) as pool:
        for result in pool.map(papers, _message):
            yield _parsed(result)


def _message(found: Found) -> object:
    return {"path": str(found.path.absolute())}


def _parsed(result: Result[Found]) -> Parsed:
    if result.status == GONE:
        return Parsed(result.job, GONE, result.reason, None)
    if result.payload is not None:
        return Parsed(result.job, result.status, result.reason, result.payload)
    try:
        return Parsed(result.job, result.status, result.reason, _unread(result))
    except OSError as error:
        return Parsed(result.job, GONE, advice(error), None)


def _unread(result: Result[Found]) -> bytes:
    from minutebook.parse import unread_document
    from minutebook.schema import DocumentStatus

    document = unread_document(result.job.path, DocumentStatus(result.status), result.reason or "")
    return document.model_dump_json().encode()
