"""What people say about who is who and which action is which: laid over the links, and kept through every re-parse."""

from enum import StrEnum

from minutebook.corpus.database import Corpus
from minutebook.corpus.links.identity import normalised
from minutebook.corpus.links.settle import mark_unsettled, settle
from minutebook.corpus.storing.store import now
from minutebook.errors import UsageError


class Kind(StrEnum):
    """What a ruling is about."""

    BODY = "body"
    PERSON = "person"
    ACTION = "action"


class Ruling(StrEnum):
    """What is said of two names, or of two records of actions."""

    SAME = "same"
    DIFFERENT = "different"


_NAMES = {Kind.BODY: "body_names", Kind.PERSON: "person_names"}


def rule(corpus: Corpus, kind: Kind, ruling: Ruling, pair: tuple[str, str], said_by: str, why: str | None) -> None:
    """Say that two are the same (the second leads), or different; what was said of the two before is withdrawn.

    Args:
        corpus: open for writing.
        kind: of what is named.
        ruling: what is said.
        pair: each a key, a printed name that only one key has, or the id of an action's record.
        said_by: who says so.
        why: for what reason.

    Raises:
        UsageError: a name is unknown or means several, or both are one.
    """
    one, other = (known_key(corpus, kind, name) for name in pair)
    if one == other:
        raise UsageError(f"{pair[0]!r} and {pair[1]!r} are the same {kind} name: nothing to rule on.")
    at = now()
    with corpus.writing() as db:
        db.execute(
            "UPDATE rulings SET withdrawn_at = ? WHERE kind = ? AND withdrawn_at IS NULL"
            " AND (one, other) IN (VALUES (?, ?), (?, ?))",
            [at, kind, one, other, other, one],
        )
        db.execute(
            "INSERT INTO rulings (kind, ruling, one, other, said_by, said_at, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [kind, ruling, one, other, said_by, at, why],
        )
        for name in (one, other):
            _mark(corpus, kind, name)
        settle(db)


def known_key(corpus: Corpus, kind: Kind, name: str) -> str:
    """The key that a name means.

    Raises:
        UsageError: it means none, or several.
    """
    if kind is Kind.ACTION:
        if corpus.db.execute("SELECT 1 FROM actions WHERE id = ?", [name]).fetchone():
            return name
        raise UsageError(f"No action's record is called {name!r}: the ids stand in `minutebook log -o log.json`.")
    rows = corpus.db.execute(f"SELECT key, name FROM {_NAMES[kind]} ORDER BY key").fetchall()  # noqa: S608
    found = [key for key, _ in rows if key == name] or [
        key for key, printed in rows if normalised(printed) == normalised(name)
    ]
    if len(found) == 1:
        return str(found[0])
    listing = "minutebook people" if kind is Kind.PERSON else "minutebook bodies"
    if found:
        raise UsageError(f"{name!r} may be {', '.join(found)}: give one of these.")
    raise UsageError(f"No {kind} is called {name!r}: `{listing}` lists those there are.")


def _mark(corpus: Corpus, kind: Kind, name: str) -> None:
    """Note what must be settled anew."""
    if kind is Kind.ACTION:
        (document,) = corpus.db.execute("SELECT document FROM actions WHERE id = ?", [name]).fetchone()
        mark_unsettled(corpus.db, document)
        return
    sql = "SELECT body_name FROM person_names WHERE key = ?" if kind is Kind.PERSON else "SELECT ?"
    corpus.db.execute(f"INSERT OR IGNORE INTO unsettled (body) {sql}", [name])
