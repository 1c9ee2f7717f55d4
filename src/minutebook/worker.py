"""The worker process, started by the pool as `python -m minutebook.worker [CUES]`: the only one that parses papers.

CUES is the house style to read with, as JSON; the rules are built of its words when they are first imported.
"""

import sys
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from minutebook.ingest.how import How
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.ingest.workers.divisible import Help
from minutebook.ingest.workers.serve import Caller, Reply, serve
from minutebook.papers import CHANGED, GONE, advice, identity
from minutebook.parse import join_file, parse_file, prepare, prepare_further
from minutebook.schema import PaperDocument


class PaperParser:
    """Parses the file that a job names: `{"path": "/papers/minutes.pdf", "ocr": "auto", "seen": [size, mtime, inode]}`.

    What was `seen` of a file must still be so while its pages are read one after another. `style` is the digest of the
    house style.
    """

    def __init__(self, style: str | None) -> None:
        self._style = style

    prepare = staticmethod(prepare)
    prepare_further = staticmethod(prepare_further)

    def whole(self, job: Any, help: Help, caller: Caller) -> Reply:
        """The document of a paper."""
        how = How(Ocr(job["ocr"]), caller.pages_done, caller.before_ocr, help)
        try:
            return _reply(parse_file(Path(job["path"]), how, self._style), caller)
        except OSError as error:
            return Reply(GONE, advice(error), b"null")

    def pages(self, job: Any, first: int, last: int, pictures: bool, caller: Caller) -> Reply:
        """Hands over the pages from `first` to `last`, with what their pictures tell."""
        from minutebook.ingest.pages import read_pictured_page, read_some_pages
        from minutebook.ingest.workers.wire import pack

        try:
            if _has_changed(job):
                return Reply(GONE, CHANGED, b"null")
            data = Path(job["path"]).read_bytes()
        except OSError as error:
            return Reply(GONE, advice(error), b"null")
        if pictures:
            caller.before_ocr(first)
            caller.page(first, pack(read_pictured_page(data, first, Ocr(job["ocr"]))))
        else:
            for page, unfinished in read_some_pages(data, first, last, Ocr(job["ocr"])):
                caller.page(page.number, None if unfinished else pack(page))
        return Reply("ok", None, b"null")

    def join(self, job: Any, pages: Iterator[bytes], lost: dict[int, str], seconds: float, caller: Caller) -> Reply:
        """The document of a paper whose pages were handed over."""
        try:
            if _has_changed(job):
                return Reply(GONE, CHANGED, b"null")
            document = join_file(Path(job["path"]), pages, lost, Ocr(job["ocr"]), self._style)
        except OSError as error:
            return Reply(GONE, advice(error), b"null")
        document.document.seconds = round(document.document.seconds + seconds, 3)
        return _reply(document, caller)


LARGE_PIECE = 256 * 1024
"""Bytes of JSON that are handed over before there is more."""


def _reply(document: PaperDocument, caller: Caller) -> Reply:
    """The document as JSON, list by list: that of a long paper, whole, would take half the room of its records."""
    kind, piece = TypeAdapter(PaperDocument), bytearray()
    for before, name in zip(chain("{", repeat(",")), PaperDocument.model_fields, strict=False):
        piece += before.encode()
        piece += memoryview(kind.dump_json(document, include={name}))[1:-1]
        if len(piece) >= LARGE_PIECE:
            caller.piece(piece)
            piece = bytearray()
    return Reply(document.document.status, document.document.reason, bytes(piece + b"}"))


def _has_changed(job: Any) -> bool:
    return identity(Path(job["path"]).stat()) != tuple(job["seen"])


def take_on_style(arguments: list[str]) -> str | None:
    """Read with the house style on the command line, if there is one, and tell its digest."""
    if not arguments:
        return None
    from minutebook.house_style import HouseStyle

    style = HouseStyle(arguments[0])
    style.take_on()
    return style.digest


if __name__ == "__main__":
    serve(PaperParser(take_on_style(sys.argv[1:])))
