"""`minutebook forget`: a paper, or a person, removed for good."""

from enum import StrEnum
from pathlib import Path

from minutebook.corpus import Corpus
from minutebook.corpus.rulings.forgetting import forget_paper, forget_person
from minutebook.errors import UsageError
from minutebook.talk import say


class Forgotten(StrEnum):
    """What can be removed."""

    PAPER = "paper"
    PERSON = "person"


def forget(corpus_file: Path, kind: Forgotten, which: str, by: str | None, why: str | None) -> None:
    """Remove it, and say how much that was.

    Raises:
        UsageError: it isn't said who wants it and why, or there is no such paper or person.
        CorpusError: the corpus can't be used.
        MachineError: there is no room to write the file anew.
    """
    if not (by and by.strip() and why and why.strip()):
        raise UsageError("Say who wants it removed for good, and why: --by NAME --why TEXT.")
    remove = forget_paper if kind is Forgotten.PAPER else forget_person
    with Corpus.open_for_writing(corpus_file) as corpus:
        rows = remove(corpus, which, by.strip(), why.strip())
    what = "records and pages removed" if kind is Forgotten.PAPER else "values changed"
    say(f"{rows} {what} for good. Backups, copies and the papers themselves are yours to see to.")
