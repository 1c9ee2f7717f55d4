"""`minutebook correct`: a person's value over an extracted one."""

import getpass
from pathlib import Path

from minutebook.corpus import Corpus
from minutebook.corpus.rulings.correcting import correct as lay_over
from minutebook.corpus.rulings.correcting import take_back
from minutebook.outputs.visible import visible
from minutebook.talk import say


def correct(corpus_file: Path, record: str, field: str, value: str, by: str | None, why: str | None) -> None:
    """Lay the value over what was read, and say what that was.

    Raises:
        UsageError: there is no such record or field, or the value is none.
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_writing(corpus_file) as corpus:
        was = lay_over(corpus, record, field, value or None, by or getpass.getuser(), why)
    say(f"{field} is {_quoted(value)} from now on; the papers say {_quoted(was)}.")


def undo(corpus_file: Path, record: str, field: str) -> None:
    """Withdraw a correction.

    Raises:
        UsageError: there is none.
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_writing(corpus_file) as corpus:
        take_back(corpus, record, field)
    say(f"{field} is what the papers say from now on.")


def _quoted(value: str | None) -> str:
    return f"“{visible(value)}”" if value else "nothing"
