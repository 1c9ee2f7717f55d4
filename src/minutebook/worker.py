"""The worker process, started by the pool as `python -m minutebook.worker`: the only one that parses papers."""

from pathlib import Path
from typing import Any

from minutebook.ingest.serve import BeforeOcr, PagesDone, Reply, serve
from minutebook.ingest.tesseract import Ocr
from minutebook.papers import GONE, advice
from minutebook.parse import How, parse_file, prepare


def answer(job: Any, pages_done: PagesDone, before_ocr: BeforeOcr) -> Reply:
    """Parse the file that the job names: `{"path": "/papers/minutes.pdf", "ocr": "auto"}`."""
    try:
        document = parse_file(Path(job["path"]), How(Ocr(job["ocr"]), pages_done, before_ocr))
    except OSError as error:
        return Reply(GONE, advice(error), b"null")
    return Reply(document.document.status, document.document.reason, document.model_dump_json().encode())


if __name__ == "__main__":
    serve(answer, prepare)
