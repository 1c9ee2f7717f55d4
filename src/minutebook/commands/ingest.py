"""`minutebook ingest`: files and folders into the corpus; only what is new or changed is parsed."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from minutebook.commands.ingest_report import Failure, Report
from minutebook.corpus import Corpus, InconsistentPaper, Source
from minutebook.errors import ExitCode, UsageError
from minutebook.files import write_whole
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.names import shown
from minutebook.papers import CHANGED, Found, Refused, Skipped, advice, at_rest, find_papers, has_changed
from minutebook.parse import parser_version, unread_document
from minutebook.parsing import Parsed, given_style, parse_papers, require_tesseract
from minutebook.schema import DocumentStatus, PaperDocument
from minutebook.sidecar import check_url, source_of
from minutebook.talk import complain, progress, say

if TYPE_CHECKING:
    from minutebook.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """What the command line can ask for beside the paths."""

    report: Path | None = None
    rehash: bool = False
    source_url: str | None = None
    workers: int | None = None
    ocr: Ocr = Ocr.AUTO
    cues: Path | None = None


def ingest(paths: list[Path], corpus_file: Path, options: IngestOptions) -> ExitCode:
    """Store every paper found; say what was new, changed, unreadable, and what a person should look at.

    Raises:
        UsageError: the source URL is none, the file of cues holds something else, or the report has no folder.
        CorpusError: the corpus can't be used.
        MachineError: the disk is full, the parser can't be started, or OCR was asked for and is not there.
    """
    _check(options)
    style = given_style(options.cues)
    with Corpus.open_for_writing(corpus_file) as corpus:
        report = Report(corpus_file, parser_version(options.ocr, style.digest if style else None))
        _Ingest(corpus, options, report, style).run(paths)
    for line in report.summary():
        say(line)
    if options.report:
        write_whole(options.report, report.as_json())
    return ExitCode.SOME_FAILED if report.failed else ExitCode.OK


class _Ingest:
    """One run: what is found, what of it must be parsed, what came of it."""

    def __init__(self, corpus: Corpus, options: IngestOptions, report: Report, style: "HouseStyle | None") -> None:
        self._corpus = corpus
        self._options = options
        self._report = report
        self._style = style
        self._version = report.parser_version

    def run(self, paths: list[Path]) -> None:
        with (
            progress("Reading", None) as self._step,
            closing(
                parse_papers(self._to_parse(paths), self._options.workers, self._options.ocr, self._style)
            ) as papers,
        ):
            for parsed in papers:
                self._store(parsed)
                self._step()
        for folder in filter(Path.is_dir, paths):
            self._note_gone(folder)

    def _note_gone(self, folder: Path) -> None:
        gone = self._corpus.note_gone(Path(os.path.abspath(folder)))  # noqa: PTH100 - as `find_papers` names papers
        if gone is None:
            complain(folder, "holds none of the papers that it held: nothing is taken for deleted; is the disk there?")
        self._report.gone += gone or []

    def _to_parse(self, paths: list[Path]) -> Iterator[Found]:
        for found in find_papers(paths):
            match found:
                case Refused():
                    self._fail(found.path, "refused", found.reason)
                case Skipped():
                    self._report.skipped += 1
                case Found() if not self._is_unchanged(found):
                    yield from self._unless_known(found)

    def _is_unchanged(self, found: Found) -> bool:
        if self._options.rehash or not self._corpus.unchanged(found.path, found.stat, self._version):
            return False
        self._corpus.touch_unchanged(found.path)
        self._report.unchanged += 1
        self._step()
        return True

    def _unless_known(self, moving: Found) -> Iterator[Found]:
        """The file, once it is at rest, unless the corpus holds its very bytes."""
        found = at_rest(moving)
        if isinstance(found, Refused):
            self._fail(found.path, "refused", found.reason)
            return
        try:
            with found.path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            self._fail(found.path, "refused", advice(error))
            return
        if not self._corpus.holds(digest, self._version):
            yield found
            return
        stored = self._corpus.touch(found.path, found.stat, digest, self._source(found.path))
        self._report.count(found.path, stored, digest)
        self._step()

    def _store(self, parsed: Parsed) -> None:
        path = parsed.found.path
        if parsed.document is None:
            self._fail(path, "refused", parsed.reason or "can't be read")
            return
        if has_changed(parsed.found):
            self._fail(path, "refused", CHANGED)
            return
        document = self._checked(path, parsed.document)
        try:
            stored = self._corpus.store(document, path, parsed.found.stat, self._source(path))
        except InconsistentPaper as fault:
            self._fail(path, DocumentStatus.CRASHED, str(fault))
            return
        self._report.count(path, stored, document.document.sha256)
        self._report.review(path, document)
        if document.document.status is not DocumentStatus.OK:
            self._fail(path, document.document.status, document.document.reason or document.document.status)
        for warning in document.warnings:
            if warning.code == MINUTES_UNREAD:
                complain(path, f"page {warning.page}: {warning.message}")

    def _checked(self, path: Path, document: bytes) -> PaperDocument:
        """The worker's document. It has read what anybody sent, so it is believed only as far as the models go."""
        try:
            return PaperDocument.model_validate_json(document)
        except ValidationError:
            nonsense = "made the parser give nonsense; please report it"
            style = self._style.digest if self._style else None
            return unread_document(path, DocumentStatus.CRASHED, nonsense, self._options.ocr, style)

    def _source(self, path: Path) -> Source | None:
        return source_of(path, self._options.source_url)

    def _fail(self, path: Path, status: str, reason: str) -> None:
        self._report.failed.append(Failure(path, status, reason))
        complain(path, reason)


MINUTES_UNREAD = "minutes_unread"
"""The warning that is told at once: the log of such a paper would look as if it held no action."""


def _check(options: IngestOptions) -> None:
    """Say at once what would spoil a long run at its end."""
    require_tesseract(options.ocr)
    if options.source_url:
        check_url(options.source_url)
    if options.report and not options.report.parent.is_dir():
        raise UsageError(f"No such folder: {shown(options.report.parent)}. Create it first, for --report.")
