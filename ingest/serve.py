"""The worker's side of the pipe: takes jobs as JSON lines, gives back length-checked JSON.

What a worker writes, each line an object:

    {"event": "ready"}                                   once, when it has started
    {"event": "pages", "done": 3, "total": 12}           whenever pages are finished
    {"event": "ocr", "page": 4}                          before a page is read by OCR, which may take minutes
    {"event": "result", "bytes": 5120, "status": "ok", "reason": null}
                                                         followed by exactly that many bytes of JSON and a line end

What it is sent is one line per job: `{"job": …, "seconds": 7200}`. Nothing is pickled.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from minutebook.ingest.limits import allow_processor_seconds

PagesDone = Callable[[int, int], None]
"""Told the number of pages finished and the number of pages in the paper."""

BeforeOcr = Callable[[int], None]
"""Told the number of the page that is about to be read by OCR."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of one job: a word for how it went, one line of reason unless all is well, and the result as JSON."""

    status: str
    reason: str | None
    payload: bytes


def serve(answer: Callable[[Any, PagesDone, BeforeOcr], Reply], prepare: Callable[[], None]) -> None:
    """Answer jobs until standard input ends. `prepare` does the slow imports before the first clock starts."""
    jobs, results = _take_over_pipes()
    prepare()
    _say(results, {"event": "ready"})
    for line in jobs:
        message = json.loads(line)
        allow_processor_seconds(message["seconds"])
        reply = answer(
            message["job"],
            lambda done, total: _say(results, {"event": "pages", "done": done, "total": total}),
            lambda page: _say(results, {"event": "ocr", "page": page}),
        )
        head = {"event": "result", "bytes": len(reply.payload), "status": reply.status, "reason": reply.reason}
        _say(results, head, reply.payload + b"\n")


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


def _say(results: BinaryIO, event: dict[str, object], payload: bytes = b"") -> None:
    results.write(json.dumps(event).encode() + b"\n" + payload)
    results.flush()
