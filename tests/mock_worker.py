"""A worker that misbehaves as its job says, for the tests of the pool: run as a script."""

import json
import os
import signal
import subprocess
import sys
import time

PAYLOAD = b'{"well": "done"}'


def say(event: dict[str, object], payload: bytes = b"") -> None:
    sys.stdout.buffer.write(json.dumps(event).encode() + b"\n" + payload)
    sys.stdout.buffer.flush()


def reply(payload: bytes = PAYLOAD, size: int | None = None) -> None:
    size = len(payload) if size is None else size
    say({"event": "result", "bytes": size, "status": "ok", "reason": None}, payload + b"\n")


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
    for page in (1, 2):
        say({"event": "ocr", "page": page})
        time.sleep(2)
        say({"event": "pages", "done": page, "total": 2})
    reply()


def ocr_of_one_page_for_ever() -> None:
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
    "ocr_of_one_page_for_ever": ocr_of_one_page_for_ever,
    "flood": flood,
    "flood_with_lines": flood_with_lines,
    "flood_errors": flood_errors,
    "abort": os.abort,
    "exit": lambda: os._exit(0),
    "half_a_line": lambda: (sys.stdout.write('{"event": "res'), sys.stdout.flush(), os._exit(0)),
    "half_a_result": lambda: (reply(PAYLOAD, size=1000), os._exit(0)),
    "bad_json": lambda: reply(b'{"well": '),
    "bad_event": lambda: say({"event": "lunch"}),
    "no_json": lambda: print("Segmentation fault", flush=True),
    "too_short": lambda: reply(PAYLOAD, size=3),
    "too_much": lambda: reply(b"[]", size=10**12),
    "negative": lambda: reply(b"[]", size=-1),
    "spin": spin,
    "exhaust_memory": exhaust_memory,
    "environment": lambda: reply(json.dumps(dict(os.environ)).encode()),
}


def main() -> None:
    say({"event": "ready"})
    for jobs_done, line in enumerate(sys.stdin):
        job = json.loads(line)["job"]
        if job == "crash_unless_fresh":
            crash_unless_fresh(jobs_done)
        elif job.startswith("sleep "):
            time.sleep(float(job.removeprefix("sleep ")))
            reply(json.dumps(job).encode())
        else:
            BEHAVIOUR[job]()


if __name__ == "__main__":
    main()
