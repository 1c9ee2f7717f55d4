"""The worker's side of the pipe: takes jobs as JSON lines, gives back length-checked JSON. Nothing is pickled.

What a worker is sent is a line for each task, `{"job": …, "seconds": 7200, "task": …}` with one of the tasks

    {"kind": "whole", "help": "pages"}                   a paper, to its end, or as far as others may help
    {"kind": "pages", "first": 25, "last": 48, "pictures": false}
                                                         some pages of a long one, or one from its picture
    {"kind": "join", "pages": [2710, …], "lost": {"7": "…"}, "seconds": 1.5}
                                                         the paper, of pages that follow the line: as many bytes of each

What it writes, each line an object:

    {"event": "ready"}                                   once, when it has started
    {"event": "pages", "done": 3, "total": 12}           whenever a page was looked at, and first with none done
    {"event": "ocr", "page": 4}                          before a page is read by OCR, which may take minutes; when all
                                                         such pages are, the last line about pages comes once more
    {"event": "page", "number": 25, "unfinished": false, "bytes": 2710}
                                                         followed by exactly that many bytes, the page, and a line end;
                                                         or none, where it is yet to be read from its picture
    {"event": "divide", "pages": 230}                    instead of a result: others should read the pages
    {"event": "piece", "bytes": 90210}                   followed by exactly that many bytes, with which the JSON of the
                                                         result begins, and a line end; any number of times
    {"event": "result", "bytes": 5120, "status": "ok", "reason": null}
                                                         followed by exactly that many bytes, the rest of the JSON, and
                                                         a line end
"""

import json
import os
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol

from minutebook.ingest.workers.divisible import Divisible, Help
from minutebook.ingest.workers.forking import fork_workers, is_template
from minutebook.ingest.workers.limits import allow_processor_seconds


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of one task: a word for how it went, one line of reason unless all is well, and the result as JSON.

    On the worker's side the payload is what of the JSON has not been handed over in pieces.
    """

    status: str
    reason: str | None
    payload: bytes


class Caller:
    """Who waits for the worker, as the parser sees it."""

    def __init__(self, results: BinaryIO) -> None:
        self._results = results

    def pages_done(self, done: int, total: int) -> None:
        """So many pages are finished of those in the paper."""
        self.say({"event": "pages", "done": done, "total": total})

    def before_ocr(self, page: int) -> None:
        """This page is about to be read by OCR."""
        self.say({"event": "ocr", "page": page})

    def page(self, number: int, packed: bytes | None) -> None:
        """This is a page; without its bytes, it is to be read from its picture yet."""
        event = {"event": "page", "number": number, "unfinished": packed is None, "bytes": len(packed or b"")}
        self.say(event, (packed or b"") + b"\n")

    def piece(self, piece: bytes | bytearray) -> None:
        """This is how the JSON of the result begins, or goes on."""
        self.say({"event": "piece", "bytes": len(piece)}, piece, b"\n")

    def say(self, event: dict[str, object], *payload: bytes | bytearray) -> None:
        """Write a line, and what follows it."""
        self._results.writelines([json.dumps(event).encode(), b"\n", *payload])
        self._results.flush()


class Parser(Protocol):
    """What a worker does."""

    def prepare(self) -> None:
        """Import what every paper needs, before the first clock starts."""

    def prepare_further(self) -> None:
        """Import what most papers need: for many workers, or while others read the pages of a long paper."""

    def whole(self, job: Any, help: Help, caller: Caller) -> Reply:
        """Read a paper; raises `Divisible` if others may help and should."""

    def pages(self, job: Any, first: int, last: int, pictures: bool, caller: Caller) -> Reply:
        """Read some pages and hand them over."""

    def join(self, job: Any, pages: Iterator[bytes], lost: dict[int, str], seconds: float, caller: Caller) -> Reply:
        """Make the paper of pages that others have read; `seconds` have gone into it so far."""


def serve(parser: Parser) -> None:
    """Answer jobs until standard input ends; a template forks workers that do."""
    if is_template():
        parser.prepare()
        fork_workers(parser.prepare_further)
        jobs, results = _take_over_pipes()
    else:
        jobs, results = _take_over_pipes()
        parser.prepare()
    caller = Caller(results)
    caller.say({"event": "ready"})
    for line in jobs:
        message = json.loads(line)
        allow_processor_seconds(message["seconds"])
        try:
            reply = _answer(parser, message["job"], message["task"], jobs, caller)
        except Divisible as paper:
            caller.say({"event": "divide", "pages": paper.pages})
            parser.prepare_further()
            continue
        head = {"event": "result", "bytes": len(reply.payload), "status": reply.status, "reason": reply.reason}
        caller.say(head, reply.payload, b"\n")


def _answer(parser: Parser, job: Any, task: dict[str, Any], jobs: BinaryIO, caller: Caller) -> Reply:
    match task:
        case {"kind": "pages", "first": int(first), "last": int(last), "pictures": bool(pictures)}:
            return parser.pages(job, first, last, pictures, caller)
        case {"kind": "join", "pages": list(sizes), "lost": dict(lost), "seconds": float(seconds)}:
            pages = (jobs.read(size) for size in sizes)
            try:
                return parser.join(job, pages, {int(page): reason for page, reason in lost.items()}, seconds, caller)
            finally:
                deque(pages, maxlen=0)  # what it left unread is no task
        case _:
            return parser.whole(job, Help(task["help"]), caller)


def _take_over_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes for ourselves: what a library prints goes to standard error, what it reads is empty."""
    jobs = os.fdopen(os.dup(0), "rb")
    results = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - a descriptor, open to the end
    return jobs, results
