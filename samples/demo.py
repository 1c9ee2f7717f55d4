"""The whole way on the sample papers: into a corpus, out as logs and a pack, and what was found in plain words."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from minutebook.commands.ingest import IngestOptions, ingest
from minutebook.commands.log import LogOptions, summary, write
from minutebook.commands.pack import PackOptions, pack
from minutebook.corpus import Corpus, counts
from minutebook.outputs import Layout
from minutebook.outputs.wording import day

ROOT = Path(__file__).resolve().parent.parent
PAPERS = ROOT / "samples" / "papers"
DEMO = ROOT / "demo"
CORPUS = DEMO / "minutebook.db"
AS_AT = date(2025, 7, 1)
"""Soon after the last of the papers."""
FULL = LogOptions(as_at=AS_AT)
SHORT = replace(FULL, layout=Layout.SHORT)
LOGS = {
    "action-log.html": (FULL, "everything, to read in a browser"),
    "action-log.docx": (SHORT, "the short layout, to edit in a word processor"),
    "action-log.xlsx": (FULL, "a table with filters, for a spreadsheet"),
    "public-log.html": (replace(SHORT, public=True), "what is open to the public"),
}
FOLLOWED = "Marram Quay Harbour Forum"
"""A committee whose papers of half a year are among the samples."""


def main() -> None:
    """Start anew, store, render, tell."""
    DEMO.mkdir(exist_ok=True)
    CORPUS.unlink(missing_ok=True)
    print("Reading the sample papers, written for invented councils …", flush=True)
    exit_code = ingest([PAPERS], CORPUS, IngestOptions())
    print(_found())
    print(f"\nThe action log as at {day(AS_AT)} (every action still open, and those closed since the meeting before):")
    for name, (options, use) in LOGS.items():
        view, withheld = write(CORPUS, DEMO / name, options)
        held = f"; {len(withheld)} withheld, by number alone" if withheld else ""
        print(f"  {DEMO / name}  {use}: {next(iter(view.counts)).number} actions{held}")
    view, _ = write(CORPUS, DEMO / "action-log.csv", FULL)
    print(f"It lists {summary(view)}.\n{view.caution}")
    print(f"\nPapers of the {FOLLOWED} for people (a sheet for each owner, matters arising, registers):", flush=True)
    pack(CORPUS, DEMO / "pack", PackOptions(FOLLOWED, AS_AT))
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
