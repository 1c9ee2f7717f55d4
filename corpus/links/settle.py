"""Bringing the links between papers up to date with what was stored and what people ruled.

Storing a paper marks its bodies as unsettled. Settling makes their links anew, in one transaction: the same papers and
rulings give the same links, whatever came first. The order of the passes is that of what each needs: unused names go
before names are compared; people need bodies; meetings need bodies; drafts need meetings; actions know their owners by
people.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from sqlite_utils import Database

from minutebook.corpus.links.action_links import settle_actions
from minutebook.corpus.links.resolving import (
    Link,
    Name,
    Rulings,
    bare_name,
    ocr_folded,
    resolved_bodies,
    resolved_people,
)

_BODIES = "SELECT n.body FROM body_names AS n JOIN unsettled AS u ON u.body = n.key"
_OF_BODIES = f"SELECT key FROM body_names WHERE body IN ({_BODIES})"  # noqa: S608

_MINUTES = f"""
SELECT m.id, m.sitting, EXISTS (
  SELECT 1 FROM warnings AS w LEFT JOIN parts AS p ON p.document = w.document AND p.position = m.part
  WHERE w.document = m.document AND w.code = 'draft' AND (p.id IS NULL OR w.page BETWEEN p.first_page AND p.last_page))
FROM meetings AS m
WHERE m.body_key IN ({_OF_BODIES}) AND m.sitting IS NOT NULL
  AND EXISTS (SELECT 1 FROM minute_items WHERE meeting = m.id)
  AND EXISTS (SELECT 1 FROM sightings WHERE document = m.document AND current = 1)
ORDER BY m.id
"""  # noqa: S608
"""The meetings of the unsettled bodies that a current paper minutes, and whether as a draft."""


def mark_unsettled(db: Database, document: int) -> None:
    """Note the bodies whose links depend on a paper, inside the transaction that changes it."""
    db.execute(
        "INSERT OR IGNORE INTO unsettled (body) SELECT body_key FROM meetings"
        " WHERE document = :document AND body_key IS NOT NULL UNION SELECT '#' || :document",
        {"document": document},
    )


def rulings_on(db: Database, kind: str) -> Rulings:
    """What people ruled on names, or actions, and didn't take back."""
    rows = db.execute(
        "SELECT ruling, one, other FROM rulings WHERE kind = ? AND withdrawn_at IS NULL ORDER BY one, other", [kind]
    ).fetchall()
    return Rulings(
        tuple((one, other) for ruling, one, other in rows if ruling == "same"),
        frozenset(frozenset((one, other)) for ruling, one, other in rows if ruling == "different"),
    )


def settle(db: Database) -> None:
    """Make the links of all unsettled bodies anew, inside a transaction of the caller's."""
    if not db.execute("SELECT 1 FROM unsettled").fetchone():
        return
    _widen(db)
    _delete_unused_names(db)
    _settle_bodies(db)
    _settle_people(db)
    _settle_meetings(db)
    _settle_drafts(db)
    settle_actions(db, rulings_on(db, "action"))
    _delete_unused_links(db)
    db.execute("DELETE FROM unsettled")


def _widen(db: Database) -> None:
    """What goes by one name of a body is to be found by its others: all of them count as unsettled."""
    db.execute(f"INSERT OR IGNORE INTO unsettled (body) SELECT key FROM body_names WHERE body IN ({_BODIES})")  # noqa: S608


def _delete_unused_names(db: Database) -> None:
    """Names that no record has any more."""
    db.execute(
        "DELETE FROM person_names WHERE body_name IN (SELECT body FROM unsettled)"
        " AND NOT EXISTS (SELECT 1 FROM attendance WHERE name_key = person_names.key)"
        " AND NOT EXISTS (SELECT 1 FROM owners WHERE name_key = person_names.key)"
        " AND NOT EXISTS (SELECT 1 FROM voters WHERE name_key = person_names.key)"
        " AND NOT EXISTS (SELECT 1 FROM declarations WHERE name_key = person_names.key)"
    )
    db.execute(
        "DELETE FROM body_names WHERE key IN (SELECT body FROM unsettled)"
        " AND NOT EXISTS (SELECT 1 FROM meetings WHERE body_key = body_names.key)"
        " AND NOT EXISTS (SELECT 1 FROM person_names WHERE body_name = body_names.key)"
    )


def _settle_bodies(db: Database) -> None:
    """Names of bodies are few: all are compared, and the bodies that change with it are settled too."""
    rows = db.execute("SELECT key, name, body, score, basis FROM body_names").fetchall()
    names = [Name(key, name) for key, name, *_ in rows]
    links = resolved_bodies(names, rulings_on(db, "body"))
    changed = [row[0] for row in rows if Link(*row[2:]) != links[row[0]]]
    touched = {links[key].leader for key in changed} | {row[2] for row in rows if row[0] in changed}
    db.conn.executemany(
        "INSERT OR IGNORE INTO unsettled (body) VALUES (?)",
        [(row[0],) for row in rows if row[2] in touched or links[row[0]].leader in touched],
    )
    db.conn.executemany(
        "INSERT INTO bodies (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        [(name.key, name.printed) for name in names if links[name.key].leader == name.key],
    )
    _put_links(db, "body_names", "body", {key: links[key] for key in changed})
    _repeat_links(db, "meetings", "body_key", "body_names", "body", changed)
    _settle_parents(db)


def _settle_parents(db: Database) -> None:
    """The organisation of a body whose name begins with the whole name of another one: the longest such."""
    bodies = {row[0] for row in db.execute("SELECT DISTINCT body FROM body_names")}
    parents = []
    for body in sorted(bodies):
        words = body.split()
        before = (" ".join(words[:length]) for length in range(len(words) - 1, 0, -1))
        parents.append((next((one for one in before if one in bodies), None), body))
    db.conn.executemany("UPDATE bodies SET parent = ?1 WHERE id = ?2 AND parent IS NOT ?1", parents)


def _settle_people(db: Database) -> None:
    rulings = rulings_on(db, "person")
    scope = _connected(db, {row[0] for row in db.execute(_OF_BODIES)}, rulings)
    db.conn.executemany("INSERT OR IGNORE INTO unsettled (body) VALUES (?)", [(key,) for key in sorted(scope)])
    marks = ", ".join("?" * len(scope))
    rows = db.execute(
        "SELECT n.key, n.name, b.body, n.person, n.score, n.basis FROM person_names AS n"  # noqa: S608
        f" JOIN body_names AS b ON b.key = n.body_name WHERE n.body_name IN ({marks}) ORDER BY n.key",
        sorted(scope),
    ).fetchall()
    names = {row[0]: Name(row[0], row[1], row[2]) for row in rows}
    links = resolved_people(names.values(), _listed_together(db, scope), rulings)
    changed = [row[0] for row in rows if Link(*row[3:]) != links[row[0]]]
    leaders = sorted({link.leader for link in links.values()})
    db.conn.executemany(
        "INSERT INTO people (id, name, body) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body",
        [(key, names[key].printed, names[key].body) for key in leaders],
    )
    _put_links(db, "person_names", "person", {key: links[key] for key in changed})
    for table in ("attendance", "declarations", "owners", "voters"):
        _repeat_links(db, table, "name_key", "person_names", "person", changed)


def _connected(db: Database, scope: set[str], rulings: Rulings) -> set[str]:
    """The names of bodies in `scope` and of those whose people were ruled to be people of these."""
    body_of = dict(db.execute("SELECT key, body_name FROM person_names").fetchall()) if rulings.same else {}
    pairs = [{body_of[key] for key in pair if key in body_of} for pair in rulings.same]
    while more := [pair for pair in pairs if pair & scope and not pair <= scope]:
        scope = scope.union(*more)
    return scope


def _listed_together(db: Database, scope: set[str]) -> frozenset[frozenset[str]]:
    """Pairs of names with one surname, OCR slips aside, that the attendance list of a meeting has side by side."""
    lists: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    rows = db.execute(
        "SELECT a.meeting, a.name_key FROM attendance AS a JOIN meetings AS m ON m.id = a.meeting"  # noqa: S608
        f" WHERE a.name_key IS NOT NULL AND m.body_key IN ({', '.join('?' * len(scope))})",
        sorted(scope),
    )
    for meeting, key in rows:
        lists[meeting, ocr_folded(bare_name(key)).split()[-1]].add(key)
    return frozenset(frozenset(pair) for keys in lists.values() for pair in combinations(sorted(keys), 2))


def _settle_meetings(db: Database) -> None:
    """One sitting for all the papers that record a body's meeting of one day and kind."""
    db.execute(
        "INSERT OR IGNORE INTO sittings (id, body, date, kind)"  # noqa: S608
        " SELECT DISTINCT body || '/' || date || iif(kind = 'ordinary', '', '/' || kind), body, date, kind"
        f" FROM meetings WHERE body_key IN ({_OF_BODIES}) AND date IS NOT NULL"
    )
    db.execute(
        "UPDATE meetings SET sitting = iif(date IS NULL, NULL,"  # noqa: S608
        f" body || '/' || date || iif(kind = 'ordinary', '', '/' || kind)) WHERE body_key IN ({_OF_BODIES})"
    )


def _settle_drafts(db: Database) -> None:
    """Where one paper has a meeting's minutes as a draft and another has them without such a mark, these stand."""
    rows = db.execute(_MINUTES).fetchall()
    standing = {sitting: meeting for meeting, sitting, is_draft in rows if not is_draft}
    db.execute(f"UPDATE meetings SET approved_as = NULL WHERE approved_as IS NOT NULL AND body_key IN ({_OF_BODIES})")  # noqa: S608
    db.conn.executemany(
        "UPDATE meetings SET approved_as = ? WHERE id = ?",
        [(standing.get(sitting), meeting) for meeting, sitting, is_draft in rows if is_draft],
    )


def _delete_unused_links(db: Database) -> None:
    """People, meetings and bodies that nothing refers to any more, of those that were settled."""
    unused = (
        ("people", "body", "SELECT 1 FROM person_names WHERE person = people.id"),
        ("sittings", "body", "SELECT 1 FROM meetings WHERE sitting = sittings.id"),
        ("bodies", "id", "SELECT 1 FROM body_names WHERE body = bodies.id"),
    )
    for table, body, used in unused:
        db.execute(f"DELETE FROM {table} WHERE {body} IN (SELECT body FROM unsettled) AND NOT EXISTS ({used})")  # noqa: S608


def _put_links(db: Database, table: str, column: str, links: dict[str, Link]) -> None:
    db.conn.executemany(
        f"UPDATE {table} SET {column} = ?, score = ?, basis = ? WHERE key = ?",  # noqa: S608
        [(link.leader, link.score, link.basis, key) for key, link in links.items()],
    )


def _repeat_links(db: Database, table: str, key: str, names: str, column: str, changed: Iterable[str]) -> None:
    db.conn.executemany(
        f"UPDATE {table} SET {column} = (SELECT {column} FROM {names} WHERE key = ?1) WHERE {key} = ?1",  # noqa: S608
        [(one,) for one in changed],
    )
