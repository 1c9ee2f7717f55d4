"""The whole way on the sample papers: into a corpus, out as action logs, and what was found in plain words."""

import sys
from pathlib import Path

from minutebook.commands.ingest import IngestOptions, ingest
from minutebook.commands.log import LogOptions, log
from minutebook.corpus import Corpus, action_log, counts
from minutebook.errors import ExitCode
from minutebook.schema import Status

ROOT = Path(__file__).resolve().parent.parent
PAPERS = ROOT / "samples" / "papers"
DEMO = ROOT / "demo"
CORPUS = DEMO / "minutebook.db"
LOGS = {
    "action-log.html": "to read in a browser",
    "action-log.docx": "to edit in a word processor",
    "action-log.csv": "to open in a spreadsheet",
}


def main() -> None:
    """Start anew, store, render, tell."""
    DEMO.mkdir(exist_ok=True)
    CORPUS.unlink(missing_ok=True)
    print("Reading the sample papers, written for invented councils …", flush=True)
    exit_code = ingest([PAPERS], CORPUS, IngestOptions())
    for name in LOGS:
        log(CORPUS, DEMO / name, LogOptions())
    print(_found())
    print("\nThe action log:")
    for name, use in LOGS.items():
        print(f"  {DEMO / name}  {use}")
    print(f"\nThe corpus, to query with any SQLite tool: {CORPUS}")
    print(f"To search it: .venv/bin/minutebook search drainage --corpus {CORPUS.relative_to(ROOT)}")
    sys.exit(ExitCode.OK if exit_code is ExitCode.OK else ExitCode.FAULT)


def _found() -> str:
    with Corpus.open_for_reading(CORPUS) as corpus:
        number = counts(corpus)
        actions = action_log(corpus).actions
    still_open = sum(action.status in (Status.OPEN, Status.IN_PROGRESS) for action in actions)
    without_date = sum(not action.due for action in actions)
    return (
        f"\nRead {number['documents']} papers with {number['pages']} pages, of {number['bodies']} committees.\n"
        f"Found {number['meetings']} meetings, {number['people']} people, {number['minute_items']} minutes, "
        f"{number['decisions']} decisions and {number['actions']} actions.\n"
        f"The action log lists {len(actions)} of them: {still_open} still open, the others closed since the meeting "
        f"before; {without_date} state no deadline."
    )


if __name__ == "__main__":
    main()
