"""The worker process, started by the pool as `python -m minutebook.worker`: the only one that parses papers."""

from pathlib import Path
from typing import Any

from minutebook.ingest.serve import PagesDone, Reply, serve
from minutebook.parse import parse_file, prepare
from minutebook.schema import PaperDocument


def answer(job: Any, pages_done: PagesDone) -> Reply:
    """Parse the file that the job names: `{"path": "/papers/minutes.pdf"}`."""
    document = parse_file(Path(job["path"]), pages_done)
    return Reply(document.document.status, document.document.reason, _as_json(document))


def _as_json(document: PaperDocument) -> bytes:
    return document.model_dump_json().encode()


if __name__ == "__main__":
    serve(answer, prepare)
