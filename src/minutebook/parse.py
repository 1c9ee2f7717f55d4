"""One file in, one document out: the only place where reading and extraction meet."""

import gc
import hashlib
import os
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from minutebook import __version__
from minutebook.ingest.errors import Unreadable
from minutebook.ingest.how import How
from minutebook.ingest.scans.tesseract import Ocr, program
from minutebook.ingest.workers.divisible import Divisible
from minutebook.names import shown, valid_text
from minutebook.recognise import not_a_pdf
from minutebook.schema import (
    DocumentInfo,
    DocumentStatus,
    Footnote,
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


def parse_file(path: Path, how: How | None = None, style: str | None = None) -> PaperDocument:
    """Read one file, whatever it is. The document's `status` and `reason` say how far that went.

    `style` is the digest of the house style that this process reads with.

    Raises:
        OSError: the file is missing or may not be read.
        Divisible: there is help, and it takes long.
    """
    how = how or How()

    def read(data: bytes) -> "Paper":
        from minutebook.ingest.reader import read_paper

        return read_paper(data, how)

    return _parse(path, how.ocr, style, read)


def join_file(
    path: Path, pages: Iterator[bytes], lost: dict[int, str], ocr: Ocr, style: str | None = None
) -> PaperDocument:
    """As `parse_file`, of pages that were read before, but for those that were `lost`: number and reason.

    Raises:
        OSError: the file is missing or may not be read.
    """

    def join(data: bytes) -> "Paper":
        from minutebook.ingest.reader import join_pages
        from minutebook.ingest.workers.wire import unpack

        return join_pages(data, [unpack(page) for page in pages], lost)

    return _parse(path, ocr, style, join)


def _parse(path: Path, ocr: Ocr, style: str | None, read: Callable[[bytes], "Paper"]) -> PaperDocument:
    started = time.perf_counter()
    if path.stat().st_size > LARGEST_FILE:
        too_large = f"is larger than {LARGEST_FILE >> 20} MB; split it, or print it to a smaller PDF"
        return unread_document(path, DocumentStatus.OVER_LIMIT, too_large, ocr, style)
    document = _parse_bytes(path.read_bytes(), path.name, parser_version(ocr, style), read)
    document.document.seconds = round(time.perf_counter() - started, 3)
    return document


def unread_document(
    path: Path, status: DocumentStatus, reason: str, ocr: Ocr = Ocr.AUTO, style: str | None = None
) -> PaperDocument:
    """The document of a file that could not be read at all; its bytes are hashed in small pieces.

    Raises:
        OSError: the file is missing or may not be read.
    """
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    info = _info(digest, path.name, parser_version(ocr, style), status, reason)
    return PaperDocument(document=info, warnings=[_warning(status, reason)])


def parser_version(ocr: Ocr, style: str | None = None) -> str:
    """What the reading of a paper depends on: a paper read by another version is read again.

    So are scans once tesseract is installed, papers of which all pages are wanted by OCR, and all papers once they are
    to be read in another house style.
    """
    marks = [f"cues.{style}"] if style else []
    if ocr is not Ocr.NEVER and program() is not None:
        marks.append("ocr.force" if ocr is Ocr.FORCE else "ocr")
    return f"{__version__}+{'.'.join(marks)}" if marks else __version__


def prepare() -> None:
    """Import what is slow, before the first paper's clock starts.

    A long paper is hundreds of thousands of objects that live to its end: looking for garbage among them as often as
    Python does by default costs a tenth of the reading. While modules are imported there is none at all.
    """
    gc.disable()
    import minutebook.extract.pipeline
    import minutebook.ingest.reader  # noqa: F401

    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    gc.enable()


def prepare_further() -> None:
    """Import what reading the first minutes would import, where somebody has time or does it for many."""
    from minutebook.extract.sentences import read_sentences

    read_sentences("Noted.")


def _parse_bytes(data: bytes, name: str, version: str, read: Callable[[bytes], "Paper"]) -> PaperDocument:
    digest = hashlib.sha256(data).hexdigest()
    try:
        if advice := not_a_pdf(data):
            raise Unreadable(DocumentStatus.NOT_A_PDF, advice)
        return _read_and_extract(data, _info(digest, name, version, DocumentStatus.OK), read)
    except Divisible:
        raise
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
    info = _info(digest, name, version, status, reason)
    return PaperDocument(document=info, warnings=[_warning(status, reason)])


def _read_and_extract(data: bytes, info: DocumentInfo, read: Callable[[bytes], "Paper"]) -> PaperDocument:
    from minutebook.extract.drafts import find_drafts
    from minutebook.extract.pipeline import extract_records

    paper = read(data)
    _describe(info, paper)
    document = extract_records(paper, info)
    document.warnings += _ocr_warning(paper) + _hidden_warning(paper) + _repair_warning(paper)
    document.warnings += _disguise_warning(paper)
    document.warnings += [
        PaperWarning(code="draft", page=pages[0], message=f"is marked “{mark}”: {runs_of(pages)}; it may yet change")
        for mark, pages in find_drafts(paper).items()
    ]
    return document


def _ocr_warning(paper: "Paper") -> list[PaperWarning]:
    """Says which pages were read by OCR, and how sure that was."""
    found = [(page.number, page.confidence) for page in paper.pages if page.confidence is not None]
    if not found:
        return []
    numbers = runs_of([number for number, _ in found])
    sure = sum(confidence for _, confidence in found) / len(found)
    message = f"read by OCR: {numbers}; its words are {sure:.0%} certain, so check names and figures"
    return [PaperWarning(code="ocr", page=found[0][0], message=message)]


def _hidden_warning(paper: "Paper") -> list[PaperWarning]:
    """Says on which pages the file holds words that nobody sees on paper."""
    pages = [page.number for page in paper.pages if page.hidden]
    if not pages:
        return []
    message = f"holds text that can't be seen, which was left out: {runs_of(pages)}; take it out before publishing"
    return [PaperWarning(code="hidden_text", page=pages[0], message=message)]


_TURNING = "\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of a line."""
_LIKE_LATIN = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο\u0400-\u04ff"
_DISGUISED = re.compile(rf"[{_TURNING}{_LIKE_LATIN}](?:(?<=[{_TURNING}])|(?<=[A-Za-z].)|(?=[A-Za-z]))", re.DOTALL)
"""What makes a line read otherwise than it looks: such marks, and letters that look like Latin ones beside these."""


def _disguise_warning(paper: "Paper") -> list[PaperWarning]:
    """Says on which pages words look like others than they are."""
    pages = [page.number for page in paper.pages if _DISGUISED.search(page.text)]
    message = f"words that look like others than they are: {runs_of(pages)}; compare them with the page as it looks"
    return [PaperWarning(code="disguised_words", page=pages[0], message=message)] if pages else []


def _repair_warning(paper: "Paper") -> list[PaperWarning]:
    message = "was damaged and had to be repaired; parts of it may be missing"
    return [PaperWarning(code="repaired", message=message)] if paper.repaired else []


def runs_of(pages: list[int]) -> str:
    """Rising page numbers in words: "page 3", "pages 1-4, 7"."""
    runs: list[list[int]] = []
    for number in pages:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs]
    return f"page{'s' if len(pages) > 1 else ''} {', '.join(words)}"


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
            watermark="; ".join(dict.fromkeys(mark.text for mark in page.watermarks)) or None,
            footnotes=[
                Footnote(label=note.label or "", text=note.text, evidence=note.evidence()) for note in page.footnotes
            ],
        )
        for page in paper.pages
    ]
    info.page_count = len(paper.pages)
    info.title = paper.title
    info.producer = paper.producer
    info.kind = paper.parts[0].kind if len(paper.parts) == 1 else "pack" if paper.parts else None
    info.text_layer = _text_layer({page.text_source for page in paper.pages})
    info.status, info.reason = _how_far(info.pages, paper.repaired)


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


def _how_far(pages: list[PageInfo], repaired: bool) -> tuple[DocumentStatus, str | None]:
    """Only a whole file whose every page was read is `ok`."""
    if not pages:
        return DocumentStatus.DAMAGED, "has no pages; fetch or export it again"
    unread = [page for page in pages if page.status is not PageStatus.OK]
    if not unread and repaired:
        return DocumentStatus.PARTIAL, "is damaged, and parts of it may be missing; fetch or export it again"
    if not unread:
        return DocumentStatus.OK, None
    first = unread[0]
    if all(page.status is PageStatus.FAILED for page in pages):
        return DocumentStatus.DAMAGED, f"is damaged ({first.reason}); fetch or export it again"
    if all(page.status is PageStatus.NO_TEXT for page in pages):
        return DocumentStatus.NO_TEXT, f"has no text (page {first.number} {first.reason})"
    others = f" and {len(unread) - 1} more" if len(unread) > 1 else ""
    return DocumentStatus.PARTIAL, f"could not be read on page {first.number}{others} ({first.reason or first.status})"


def _info(digest: str, name: str, version: str, status: DocumentStatus, reason: str | None = None) -> DocumentInfo:
    return DocumentInfo(
        status=status,
        reason=reason,
        sha256=digest,
        file_name=valid_text(name),
        parser_version=version,
    )


def _warning(status: DocumentStatus, reason: str) -> PaperWarning:
    return PaperWarning(code=status, message=shown(reason))
