"""A worker that misbehaves as its job says, for the tests of the pool: run as a script."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from minutebook.ingest.workers.forking import fork_workers, is_template

PAYLOAD = b'{"well": "done"}'


def say(event: dict[str, object], payload: bytes = b"") -> None:
    sys.stdout.buffer.write(json.dumps(event).encode() + b"\n" + payload)
    sys.stdout.buffer.flush()


def reply(payload: bytes = PAYLOAD, size: int | None = None) -> None:
    size = len(payload) if size is None else size
    say({"event": "result", "bytes": size, "status": "ok", "reason": None}, payload + b"\n")


def begin_reply(payload: bytes, size: int | None = None) -> None:
    say({"event": "piece", "bytes": len(payload) if size is None else size}, payload + b"\n")


def hang() -> None:
    time.sleep(600)


def hang_for_good() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hang()


def hang_with_a_child() -> None:
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    hang()


def stall_after_a_page() -> None:
    say({"event": "pages", "done": 1, "total": 3})
    hang()


def creep() -> None:
    """Finishes a page often enough, but never all of them."""
    for page in range(1, 100_000):
        say({"event": "pages", "done": page, "total": 100_000})
        time.sleep(0.05)


def read_by_ocr() -> None:
    """Needs longer than a page or a whole job may take, but for what it says first."""
    for page in (0, 1, 2):
        say({"event": "pages", "done": page, "total": 2})
    for page in (1, 2):
        say({"event": "ocr", "page": page})
        time.sleep(2)
    say({"event": "pages", "done": 2, "total": 2})
    reply()


def read_by_ocr_and_hang() -> None:
    for page in (0, 1, 2):
        say({"event": "pages", "done": page, "total": 2})
    say({"event": "ocr", "page": 2})
    say({"event": "pages", "done": 2, "total": 2})
    hang()


def ocr_of_one_page_for_ever() -> None:
    say({"event": "pages", "done": 0, "total": 1})
    while True:
        say({"event": "ocr", "page": 1})
        time.sleep(0.1)


def flood() -> None:
    while True:
        sys.stdout.buffer.write(b"x" * 65536)


def flood_with_lines() -> None:
    while True:
        say({"event": "pages", "done": 1, "total": 2})


def flood_errors() -> None:
    for _ in range(1000):
        sys.stderr.buffer.write(b"x" * 65536)
    reply()


def spin() -> None:
    while True:
        pass


def exhaust_memory() -> None:
    held = []
    while True:
        held.append(b"x" * (16 * 1024 * 1024))


def crash_unless_fresh(jobs_done: int) -> None:
    if jobs_done:
        os.abort()
    reply()


BEHAVIOUR = {
    "work": reply,
    "hang": hang,
    "hang_for_good": hang_for_good,
    "hang_with_a_child": hang_with_a_child,
    "stall": stall_after_a_page,
    "creep": creep,
    "read_by_ocr": read_by_ocr,
    "read_by_ocr_and_hang": read_by_ocr_and_hang,
    "ocr_of_one_page_for_ever": ocr_of_one_page_for_ever,
    "flood": flood,
    "flood_with_lines": flood_with_lines,
    "flood_errors": flood_errors,
    "abort": os.abort,
    "exit": lambda: os._exit(0),
    "work_in_pieces": lambda: (begin_reply(b'{"well'), begin_reply(b'": "do'), reply(b'ne"}')),
    "a_piece_too_much": lambda: (begin_reply(b'{"well'), begin_reply(b'": "do', size=10**12), reply(b'ne"}')),
    "pieces_without_end": lambda: (begin_reply(PAYLOAD), os._exit(0)),
    "page_for_a_piece": lambda: (begin_reply(PAYLOAD), say({"event": "pages", "done": 0, "total": 1})),
    "half_a_line": lambda: (sys.stdout.write('{"event": "res'), sys.stdout.flush(), os._exit(0)),
    "half_a_result": lambda: (reply(PAYLOAD, size=1000), os._exit(0)),
    "bad_json": lambda: reply(b'{"well": '),
    "bad_event": lambda: say({"event": "lunch"}),
    "no_json": lambda: print("Segmentation fault", flush=True),
    "too_short": lambda: reply(PAYLOAD, size=3),
    "too_much": lambda: reply(b"[]", size=10**12),
    "negative": lambda: reply(b"[]", size=-1),
    "spin": spin,
    "wrong_page": lambda: say({"event": "page", "number": 0, "unfinished": False, "bytes": 0}, b"\n"),
    "large_page": lambda: say({"event": "page", "number": 1, "unfinished": False, "bytes": 10**9}),
    "exhaust_memory": exhaust_memory,
    "template": lambda: reply(json.dumps({"template": os.getppid()}).encode()),
    "kill_template": lambda: (os.kill(os.getppid(), signal.SIGKILL), os.abort()),
    "environment": lambda: reply(json.dumps(dict(os.environ)).encode()),
}


class Paper:
    """A job that names pages: "12 pages", "long 60 pages, abort 7 9", "scanned 6 pages, hang 2".

    A long paper and a scanned one are given back to be divided; the worker misbehaves over the pages that are named.
    """

    def __init__(self, job: str) -> None:
        looks, _, faults = job.partition(", ")
        *self.kind, count, _ = looks.split()
        self.pages = int(count)
        self.fault, *at = faults.split() or ["work"]
        self.faulty = {int(page) for page in at}

    def answer(self, task: dict[str, Any]) -> None:
        match task["kind"]:
            case "whole":
                self.whole(task["help"])
            case "pages":
                self.some(task["first"], task["last"], task["pictures"])
            case "join":
                pages = [sys.stdin.buffer.read(size).decode() for size in task["pages"]]
                reply(json.dumps({"pages": pages, "lost": task["lost"], "divided": True}).encode())

    def whole(self, help: str) -> None:
        say({"event": "pages", "done": 0, "total": self.pages})
        if (help == "pages" and self.kind) or (help == "pictures" and self.kind == ["scanned"]):
            say({"event": "divide", "pages": self.pages})
            return
        for page in range(1, self.pages + 1):
            self.come_to(page)
            say({"event": "pages", "done": page, "total": self.pages})
        pages = [f"page {page}" for page in range(1, self.pages + 1)]
        reply(json.dumps({"pages": pages, "lost": {}, "divided": False}).encode())

    def some(self, first: int, last: int, pictures: bool) -> None:
        for page in range(first, last + 1):
            waits = self.kind == ["scanned"] and not pictures
            if pictures:
                say({"event": "ocr", "page": page})
            if not waits:
                self.come_to(page)
            packed = b"" if waits else f"page {page}".encode()
            head = {"event": "page", "number": page, "unfinished": waits, "bytes": len(packed)}
            say(head, packed + b"\n")
        reply(b"null")

    def come_to(self, page: int) -> None:
        if page in self.faulty:
            BEHAVIOUR[self.fault]()


def main() -> None:
    if is_template():
        fork_workers(lambda: None)
    say({"event": "ready"})
    for jobs_done, line in enumerate(iter(sys.stdin.buffer.readline, b"")):
        message = json.loads(line)
        job = message["job"]
        if " pages" in job:
            Paper(job).answer(message["task"])
        elif job == "crash_unless_fresh":
            crash_unless_fresh(jobs_done)
        elif job.startswith("sleep "):
            time.sleep(float(job.removeprefix("sleep ")))
            reply(json.dumps(job).encode())
        else:
            BEHAVIOUR[job]()


if __name__ == "__main__":
    main()
