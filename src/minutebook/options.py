"""Options that several commands have, each with one name and one help text; and what was typed as a value."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from minutebook.errors import UsageError

Choice = TypeVar("Choice", bound=StrEnum)

CorpusFile = Annotated[
    Path,
    typer.Option("--corpus", envvar="MINUTEBOOK_CORPUS", metavar="FILE.db", help="The corpus."),
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, max=64, metavar="N", help="Worker processes; one per core unless told."),
]
WhichByOcr = Annotated[
    str,
    typer.Option(
        "--ocr", metavar="PAGES", help="To read by OCR: pages without usable text (auto), none (never), or all (force)."
    ),
]
CuesFile = Annotated[
    Path | None,
    typer.Option(
        "--cues", envvar="MINUTEBOOK_CUES", metavar="FILE.toml", help="Words of your house style (see docs/cues.md)."
    ),
]
OfCommittee = Annotated[str | None, typer.Option("--committee", metavar="NAME", help="Only of this committee.")]
AsAt = Annotated[
    str | None, typer.Option(metavar="DATE", help="As things stood that day (YYYY-MM-DD); today unless told.")
]
HouseFile = Annotated[
    Path | None,
    typer.Option(
        "--house", envvar="MINUTEBOOK_HOUSE", metavar="FILE.toml", help="Your words and colours for statuses."
    ),
]
OfPerson = Annotated[
    str | None, typer.Option("--person", metavar="NAME", help="Only of this person: words of the name.")
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Only of meetings on or after that day.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only of meetings on or before that day.")]
Public = Annotated[
    bool, typer.Option("--public", help="Withhold what is not open to the public; list it by item number only.")
]
OpenIt = Annotated[bool, typer.Option("--open", help="Show the result in the program that this machine has for it.")]
OpenOnly = Annotated[bool, typer.Option("--open-only", help="Leave out exempt business, and what may be.")]
AsFormat = Annotated[str, typer.Option("--format", metavar="FORMAT", help="tsv, csv or json.")]
RuledBy = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who says so; your login unless told.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="With --public: write nothing (exit code 5) if something must be withheld.")
]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="For what reason.")]


def one_of(kinds: type[Choice], word: str) -> Choice:
    """The member that a word names, capitals or not."""
    try:
        return kinds(word.lower())
    except ValueError:
        raise UsageError(f"{word!r} is none of {', '.join(kinds)}.") from None


def required_day(text: str) -> date:
    """A day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no date: write it as YYYY-MM-DD, for example 2024-01-15.") from None


def day(text: str | None) -> date | None:
    """The same, where one was given."""
    return None if text is None else required_day(text)
