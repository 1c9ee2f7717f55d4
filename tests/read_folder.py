"""Reads every paper in a folder over the worker pool, for the tests of hostile files: run as a script.

Prints a JSON line per paper, `{"path": hex of its bytes, "status": …, "pages": […texts…]}`, and at the end
`{"peak": bytes that this process held, "left": processes that are still there}`.
"""

import ctypes
import json
import os
import sys
from contextlib import closing
from pathlib import Path

from minutebook.ingest.workers.limits import own_peak_memory
from minutebook.papers import Found, find_papers
from minutebook.parsing import parse_papers

SET_CHILD_SUBREAPER = 36  # linux/prctl.h: what our children leave behind becomes ours


def main(folder: Path) -> None:
    ctypes.CDLL(None).prctl(SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    found = [paper for paper in find_papers([folder]) if isinstance(paper, Found)]
    with closing(parse_papers(found)) as papers:
        for paper in papers:
            pages = json.loads(paper.document or b"{}").get("document", {}).get("pages", [])
            texts = [page["text"][:200] for page in pages]
            print(json.dumps({"path": os.fsencode(paper.found.path).hex(), "status": paper.status, "pages": texts}))
    left = Path("/proc/self/task", str(os.getpid()), "children").read_text().split()
    print(json.dumps({"peak": own_peak_memory(), "left": left}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
