"""`minutebook snapshot`: a public copy of a corpus."""

import os
from pathlib import Path

from minutebook.corpus import Corpus
from minutebook.corpus.public.snapshot import make_snapshot
from minutebook.errors import UsageError
from minutebook.names import shown
from minutebook.talk import at_work, say

CHOOSING = "Choosing what is open to the public"
_READ_ONLY = 0o444


def snapshot(corpus_file: Path, target: Path) -> None:
    """Write the copy beside the target and put it in its place when it is whole.

    Raises:
        UsageError: the target is the corpus itself, or can't be a file.
        CorpusError: the corpus can't be used.
        MachineError: the target can't be written.
    """
    if target.is_dir() or not target.absolute().parent.is_dir():
        raise UsageError(f"{shown(target)} can't be a file: give the name of one in a folder that exists.")
    if target.exists() and target.samefile(corpus_file):
        raise UsageError("The copy can't take the place of the corpus: give it another name.")
    partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with Corpus.open_for_reading(corpus_file) as corpus, at_work(CHOOSING):
            withheld = make_snapshot(corpus, partial)
        partial.chmod(_READ_ONLY)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    say(f"{shown(target)}: a public copy; {withheld} records were withheld.")
