"""One file in, one document out: the only place where reading and extraction meet."""

import gc
import hashlib
import os
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from minutebook import __version__
from minutebook.ingest.errors import Unreadable
from minutebook.ingest.serve import PagesDone
from minutebook.names import shown, valid_text
from minutebook.recognise import not_a_pdf
from minutebook.schema import (
    DocumentInfo,
    DocumentStatus,
    PageInfo,
    PageStatus,
    PaperDocument,
    PaperWarning,
    TextLayer,
    TextSource,
)

if TYPE_CHECKING:
    from minutebook.ingest.model import Paper

LARGEST_FILE = 512 * 1024 * 1024
"""Bytes; a larger file is not read into memory."""


def parse_file(path: Path, pages_done: PagesDone | None = None) -> PaperDocument:
    """Read one file, whatever it is. The document's `status` and `reason` say how far that went.

    Raises:
        OSError: the file is missing or may not be read.
    """
    started = time.perf_counter()
    if path.stat().st_size > LARGEST_FILE:
        too_large = f"is larger than {LARGEST_FILE >> 20} MB; split it, or print it to a smaller PDF"
        return unread_document(path, DocumentStatus.OVER_LIMIT, too_large)
    data = path.read_bytes()
    document = _parse_bytes(data, path.name, pages_done or _nobody_waits)
    document.document.seconds = round(time.perf_counter() - started, 3)
    return document


def unread_document(path: Path, status: DocumentStatus, reason: str) -> PaperDocument:
    """The document of a file that could not be read at all; its bytes are hashed in small pieces.

    Raises:
        OSError: the file is missing or may not be read.
    """
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return PaperDocument(document=_info(digest, path.name, status, reason), warnings=[_warning(status, reason)])


def parser_version() -> str:
    """What the reading of a paper depends on: a paper read by another version is read again."""
    return __version__


def prepare() -> None:
    """Import what is slow, before the first paper's clock starts.

    A long paper is hundreds of thousands of objects that live to its end: looking for garbage among them as often as
    Python does by default costs a tenth of the reading.
    """
    import minutebook.extract.pipeline
    import minutebook.ingest.reader  # noqa: F401

    gc.freeze()
    gc.set_threshold(200_000, 20, 100)


def _parse_bytes(data: bytes, name: str, pages_done: PagesDone) -> PaperDocument:
    digest = hashlib.sha256(data).hexdigest()
    try:
        if advice := not_a_pdf(data):
            raise Unreadable(DocumentStatus.NOT_A_PDF, advice)
        return _read_and_extract(data, _info(digest, name, DocumentStatus.OK), pages_done)
    except Unreadable as unreadable:
        status, reason = unreadable.status, unreadable.reason
    except MemoryError:
        status = DocumentStatus.OVER_LIMIT
        reason = "needs more memory than one paper may take; split it, or print it to a simpler PDF"
    except Exception as fault:
        # A fault of ours in one paper must not cost the others; it is reported as what it is, never as read.
        if os.environ.get("MINUTEBOOK_DEBUG"):
            traceback.print_exc(file=sys.stderr)
        status = DocumentStatus.CRASHED
        reason = f"met a fault of ours ({type(fault).__name__}); please report it"
    return PaperDocument(document=_info(digest, name, status, reason), warnings=[_warning(status, reason)])


def _read_and_extract(data: bytes, info: DocumentInfo, pages_done: PagesDone) -> PaperDocument:
    from minutebook.extract.pipeline import extract_records
    from minutebook.ingest.reader import read_paper

    paper = read_paper(data, pages_done)
    _describe(info, paper)
    return extract_records(paper, info)


def _describe(info: DocumentInfo, paper: "Paper") -> None:
    """Fill in what the pages tell of the file as a whole."""
    info.pages = [
        PageInfo(
            number=page.number,
            label=page.label,
            text_source=page.text_source,
            status=page.status,
            reason=page.reason,
            text=page.text,
        )
        for page in paper.pages
    ]
    info.page_count = len(paper.pages)
    info.title = paper.title
    info.producer = paper.producer
    info.kind = paper.parts[0].kind if len(paper.parts) == 1 else "pack" if paper.parts else None
    info.text_layer = _text_layer({page.text_source for page in paper.pages})
    info.status, info.reason = _how_far(info.pages)


def _text_layer(sources: set[TextSource]) -> TextLayer:
    match TextSource.TEXT in sources, TextSource.OCR in sources:
        case True, False:
            return TextLayer.BORN_DIGITAL
        case False, True:
            return TextLayer.OCR
        case True, True:
            return TextLayer.MIXED
        case _:
            return TextLayer.NONE


def _how_far(pages: list[PageInfo]) -> tuple[DocumentStatus, str | None]:
    """Only a file whose every page was read is `ok`."""
    if not pages:
        return DocumentStatus.DAMAGED, "has no pages; fetch or export it again"
    unread = [page for page in pages if page.status is not PageStatus.OK]
    if not unread:
        return DocumentStatus.OK, None
    if all(page.status is PageStatus.NO_TEXT for page in pages):
        return DocumentStatus.NO_TEXT, "has no text, only pictures of it; run it through OCR first"
    first = unread[0]
    others = f" and {len(unread) - 1} more" if len(unread) > 1 else ""
    return DocumentStatus.PARTIAL, f"could not be read on page {first.number}{others} ({first.reason or first.status})"


def _info(digest: str, name: str, status: DocumentStatus, reason: str | None = None) -> DocumentInfo:
    return DocumentInfo(
        status=status, reason=reason, sha256=digest, file_name=valid_text(name), parser_version=parser_version()
    )


def _warning(status: DocumentStatus, reason: str) -> PaperWarning:
    return PaperWarning(code=status, message=shown(reason))


def _nobody_waits(done: int, total: int) -> None:
    pass
