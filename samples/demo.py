"""The whole way on the sample papers: into a corpus, out as action logs, and what was found in plain words."""

import sys
from pathlib import Path

from minutebook.commands.ingest import IngestOptions, ingest
from minutebook.commands.log import LogOptions, summary, write
from minutebook.corpus import Corpus, counts

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
    print(_found())
    print("\nThe action log (every action still open, and those closed since the meeting before):")
    for name, use in LOGS.items():
        view, _ = write(CORPUS, DEMO / name, LogOptions())
        print(f"  {DEMO / name}  {use}")
    print(f"It lists {summary(view)}.\n{view.caution}")
    print(f"\nThe corpus, to query with any SQLite tool: {CORPUS}")
    print(f"To search it: .venv/bin/minutebook search drainage --corpus {CORPUS.relative_to(ROOT)}")
    sys.exit(exit_code)


def _found() -> str:
    with Corpus.open_for_reading(CORPUS) as corpus:
        number = counts(corpus)
    return (
        f"Read {number['documents']} papers with {number['pages']} pages, of {number['bodies']} committees.\n"
        f"Found {number['meetings']} meetings, {number['people']} people, {number['minute_items']} minutes, "
        f"{number['decisions']} decisions and {number['actions']} actions, each with the page it stands on."
    )


if __name__ == "__main__":
    main()
