"""The people and the bodies of a corpus, with every name that means them and how sure that is."""

from dataclasses import dataclass

from minutebook.corpus.database import Corpus
from minutebook.corpus.links.resolving import Link, Name, suggested_pairs
from minutebook.corpus.log.queries import chosen_bodies


@dataclass(frozen=True)
class Alias:
    """A further name, and how sure it is that it means the same."""

    key: str
    name: str
    score: float
    basis: str


@dataclass(frozen=True)
class Listed:
    """A person or a body. Days are None where no dated paper lists it."""

    key: str
    name: str
    belongs_to: str | None
    """The person's body; the organisation that a body is part of."""
    aliases: tuple[Alias, ...]
    first: str | None
    last: str | None
    meetings: int


def people(corpus: Corpus, committee: str | None = None) -> list[Listed]:
    """The people of a committee, or all, by body and name; meetings are those that list them.

    Raises:
        UsageError: no committee has that name.
    """
    with corpus.reading() as db:
        bodies = dict(db.execute("SELECT id, name FROM bodies").fetchall())
        chosen = chosen_bodies(committee, bodies)
        rows = db.execute(
            "SELECT p.id, p.name, p.body, min(m.first_listed), max(m.last_listed), coalesce(sum(m.meetings), 0)"
            " FROM people AS p LEFT JOIN memberships AS m ON m.person = p.id GROUP BY p.id"
            " ORDER BY p.body, p.name, p.id"
        ).fetchall()
        aliases = _aliases(corpus, "person_names", "person")
    return [
        Listed(key, name, bodies[body], aliases.get(key, ()), first, last, meetings)
        for key, name, body, first, last, meetings in rows
        if body in chosen
    ]


def bodies(corpus: Corpus) -> list[Listed]:
    """All bodies by name."""
    with corpus.reading() as db:
        rows = db.execute(
            "SELECT b.id, b.name, p.name, min(s.date), max(s.date), count(s.id) FROM bodies AS b"
            " LEFT JOIN bodies AS p ON p.id = b.parent LEFT JOIN sittings AS s ON s.body = b.id"
            " GROUP BY b.id ORDER BY b.id"
        ).fetchall()
        aliases = _aliases(corpus, "body_names", "body")
    return [
        Listed(key, name, parent, aliases.get(key, ()), first, last, meetings)
        for key, name, parent, first, last, meetings in rows
    ]


def suggested_people(corpus: Corpus) -> list[tuple[Name, Name]]:
    """Names of one body that look like one person's but are not linked, the most alike first."""
    with corpus.reading() as db:
        rows = db.execute(
            "SELECT n.key, n.name, b.body, n.person, n.score, n.basis FROM person_names AS n"
            " JOIN body_names AS b ON b.key = n.body_name"
        ).fetchall()
    links = {row[0]: Link(*row[3:]) for row in rows}
    return suggested_pairs([Name(*row[:3]) for row in rows], links)


def _aliases(corpus: Corpus, table: str, column: str) -> dict[str, tuple[Alias, ...]]:
    found: dict[str, tuple[Alias, ...]] = {}
    rows = corpus.db.execute(
        f"SELECT {column}, key, name, score, basis FROM {table} WHERE key != {column} ORDER BY key"  # noqa: S608
    )
    for leader, *alias in rows:
        found[leader] = (*found.get(leader, ()), Alias(*alias))
    return found
