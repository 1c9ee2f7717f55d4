"""`minutebook export`: a corpus as an open-data bundle."""

import json
import os
import tempfile
from pathlib import Path

from minutebook.commands.snapshot import CHOOSING
from minutebook.corpus import Corpus
from minutebook.corpus.public.snapshot import PUBLIC_TABLES, make_snapshot
from minutebook.corpus.research.open_data import write_tables
from minutebook.corpus.research.popolo import popolo
from minutebook.errors import UsageError, WithheldError
from minutebook.names import shown
from minutebook.talk import at_work, say

DESCRIPTION = "datapackage.json"


def export(corpus_file: Path, target: Path, is_public: bool, is_strict: bool) -> None:
    """Write the bundle beside the target and put it in its place when it is whole.

    What is public is read from a snapshot, made for it and deleted after: from nothing else.

    Raises:
        UsageError: the target is something other than an earlier bundle or an empty folder.
        CorpusError: the corpus can't be used.
        MachineError: the target can't be written.
        WithheldError: `is_strict`, and something has to be withheld.
    """
    if is_strict and not is_public:
        raise UsageError("--strict goes with --public: it says not to write what would leave something out.")
    _check_target(target)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", suffix=".tmp", dir=target.absolute().parent) as aside:
        made = Path(aside) / "bundle"
        made.mkdir()
        with Corpus.open_for_reading(corpus_file) as corpus:
            withheld = (
                _public(corpus, Path(aside) / "public.db", made, is_strict) if is_public else _whole(corpus, made)
            )
        _put_in_place(made, target, Path(aside) / "before")
    left_out = f"; {withheld} records were withheld" if is_public else ", with all that is not for publication"
    say(f"{shown(target)}: CSV, Parquet and Popolo JSON{left_out}.")


def _check_target(target: Path) -> None:
    if not target.absolute().parent.is_dir():
        raise UsageError(f"No such folder: {shown(target.parent)}. Create it, or choose another place with -o.")
    is_ours = target.is_dir() and ((target / DESCRIPTION).is_file() or not any(target.iterdir()))
    if target.is_symlink() or (target.exists() and not is_ours):
        raise UsageError(f"{shown(target)} holds something else than an earlier bundle: choose another place with -o.")


def _public(corpus: Corpus, snapshot: Path, folder: Path, is_strict: bool) -> int:
    with at_work(CHOOSING):
        withheld = make_snapshot(corpus, snapshot)
    if is_strict and withheld:
        raise WithheldError(f"Not written: {withheld} records would be withheld; `minutebook log --public` says which.")
    with Corpus.open_for_reading(snapshot) as public:
        _write(public, folder, is_public=True)
    return withheld


def _whole(corpus: Corpus, folder: Path) -> int:
    _write(corpus, folder, is_public=False)
    return 0


def _write(corpus: Corpus, folder: Path, is_public: bool) -> None:
    with corpus.reading() as db, at_work("Writing the tables"):
        write_tables(db, folder, PUBLIC_TABLES if is_public else None)
        content = json.dumps(popolo(db), ensure_ascii=False, indent=2)
    (folder / "popolo.json").write_text(f"{content}\n", encoding="utf-8")


def _put_in_place(made: Path, target: Path, before: Path) -> None:
    """One rename where nothing stands; else the earlier bundle goes aside first, and comes back if the other fails."""
    for file in made.iterdir():
        with file.open("rb") as written:
            os.fsync(written.fileno())
    if not target.exists():
        made.rename(target)
        return
    target.rename(before)
    try:
        made.rename(target)
    except OSError:
        before.rename(target)
        raise
