"""The worker process, started by the pool as `python -m minutebook.worker [CUES]`: the only one that parses papers.

CUES is the house style to read with, as JSON; the rules are built of its words when they are first imported.
"""

import sys
from functools import partial
from pathlib import Path
from typing import Any

from minutebook.ingest.serve import BeforeOcr, PagesDone, Reply, serve
from minutebook.ingest.tesseract import Ocr
from minutebook.papers import GONE, advice
from minutebook.parse import How, parse_file, prepare


def answer(style: str | None, job: Any, pages_done: PagesDone, before_ocr: BeforeOcr) -> Reply:
    """Parse the file that the job names: `{"path": "/papers/minutes.pdf", "ocr": "auto"}`."""
    try:
        document = parse_file(Path(job["path"]), How(Ocr(job["ocr"]), style, pages_done, before_ocr))
    except OSError as error:
        return Reply(GONE, advice(error), b"null")
    return Reply(document.document.status, document.document.reason, document.model_dump_json().encode())


def take_on_style(arguments: list[str]) -> str | None:
    """Read with the house style on the command line, if there is one, and tell its digest."""
    if not arguments:
        return None
    from minutebook.house_style import HouseStyle

    style = HouseStyle(arguments[0])
    style.take_on()
    return style.digest


if __name__ == "__main__":
    serve(partial(answer, take_on_style(sys.argv[1:])), prepare)
