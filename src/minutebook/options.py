"""Options that several commands have, each with one name and one help text."""

from pathlib import Path
from typing import Annotated

import typer

from minutebook.ingest.tesseract import Ocr

CorpusFile = Annotated[
    Path,
    typer.Option("--corpus", envvar="MINUTEBOOK_CORPUS", metavar="FILE.db", help="The corpus."),
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, max=64, metavar="N", help="Worker processes; one per core unless told."),
]
WhichByOcr = Annotated[
    Ocr,
    typer.Option("--ocr", help="Pages to read by OCR: those without usable text (auto), none, or all (force)."),
]
CuesFile = Annotated[
    Path | None,
    typer.Option(
        "--cues", envvar="MINUTEBOOK_CUES", metavar="FILE.toml", help="Words of your house style (see docs/cues.md)."
    ),
]
OfCommittee = Annotated[str | None, typer.Option("--committee", metavar="NAME", help="Only of this committee.")]
OfPerson = Annotated[
    str | None, typer.Option("--person", metavar="NAME", help="Only of this person: words of the name.")
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Only of meetings on or after that day.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only of meetings on or before that day.")]
OpenOnly = Annotated[bool, typer.Option("--open-only", help="Leave out exempt business, and what may be.")]
AsFormat = Annotated[str, typer.Option("--format", metavar="FORMAT", help="tsv, csv or json.")]
RuledBy = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who says so; your login unless told.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="With --public: write nothing (exit code 5) if something must be withheld.")
]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="For what reason.")]
