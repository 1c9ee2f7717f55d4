"""`minutebook release`: what a person judges fit for the public."""

from pathlib import Path

from minutebook.corpus import Corpus
from minutebook.corpus.rulings.releasing import close_again
from minutebook.corpus.rulings.releasing import release as open_to_public
from minutebook.errors import UsageError
from minutebook.talk import say


def release(corpus_file: Path, targets: list[str], by: str | None, why: str | None) -> None:
    """Open records and papers to the public.

    Raises:
        UsageError: it isn't said who judged and why, or there is no such record or paper.
        CorpusError: the corpus can't be used.
    """
    if not (by and by.strip() and why and why.strip()):
        raise UsageError("Say who judged it fit for the public, and why: --by NAME --why TEXT.")
    with Corpus.open_for_writing(corpus_file) as corpus:
        opened = open_to_public(corpus, targets, by.strip(), why.strip())
    say(f"{opened} released. An action that several papers print is released with all of them.")


def undo(corpus_file: Path, targets: list[str]) -> None:
    """Withhold again what was released.

    Raises:
        UsageError: nothing of it was released.
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_writing(corpus_file) as corpus:
        closed = close_again(corpus, targets)
    say(f"{closed} no longer released.")
