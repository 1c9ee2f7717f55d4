"""Opening to the public what a person judges fit for it, and closing it again."""

from sqlite_utils import Database

from minutebook.corpus.database import Corpus
from minutebook.corpus.public.publishing import record_texts
from minutebook.corpus.public.releases import text_hash
from minutebook.corpus.rulings.named import paper_named, records_of_action
from minutebook.corpus.storing.store import now
from minutebook.errors import UsageError


def release(corpus: Corpus, targets: list[str], said_by: str, why: str) -> int:
    """Open records, or papers that are withheld as a whole; what was said of them before is withdrawn.

    Args:
        corpus: open for writing.
        targets: ids of records (of an action: of any of its records), SHA-256 of papers or at least 8 digits of it.
        said_by: who says so.
        why: for what reason.

    Returns:
        How many records and papers were opened.

    Raises:
        UsageError: there is no such record or paper; nothing is released then.
    """
    with corpus.writing() as db:
        chosen = _all_targets(db, targets)
        records = [target for target, is_paper in chosen.items() if not is_paper]
        texts = record_texts(db, records)
        if old := [record for record in records if record not in texts]:
            raise UsageError(f"{old[0]!r} stands in a paper that is gone or was replaced: there is nothing to release.")
        _withdraw(db, list(chosen))
        db.conn.executemany(
            "INSERT INTO releases (target, text_hash, said_by, said_at, why) VALUES (?, ?, ?, ?, ?)",
            [
                (target, None if is_paper else text_hash(texts[target]), said_by, now(), why)
                for target, is_paper in chosen.items()
            ],
        )
    return len(chosen)


def close_again(corpus: Corpus, targets: list[str]) -> int:
    """Withdraw releases.

    Returns:
        How many.

    Raises:
        UsageError: there is no such record or paper, or none of them was released.
    """
    with corpus.writing() as db:
        withdrawn = _withdraw(db, list(_all_targets(db, targets)))
        if not withdrawn:
            raise UsageError(f"Not released: {', '.join(targets)}.")
    return withdrawn


def _all_targets(db: Database, targets: list[str]) -> dict[str, bool]:
    """The ids that are meant, and whether each is a paper's."""
    chosen: dict[str, bool] = {}
    for target in targets:
        if db.execute("SELECT 1 FROM records WHERE id = ?", [target]).fetchone():
            chosen |= dict.fromkeys(records_of_action(db, target), False)
        else:
            paper = paper_named(db, target)
            if paper is None:
                raise UsageError(
                    f"No record or paper is called {target!r}:"
                    " `minutebook log --public` names what it withholds, by id."
                )
            chosen[paper[1]] = True
    return chosen


def _withdraw(db: Database, targets: list[str]) -> int:
    marks = ", ".join("?" * len(targets))
    return db.execute(
        f"UPDATE releases SET withdrawn_at = ? WHERE withdrawn_at IS NULL AND target IN ({marks})",  # noqa: S608
        [now(), *targets],
    ).rowcount
