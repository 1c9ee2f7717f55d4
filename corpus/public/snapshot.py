"""A new corpus of what the gate lets out of another: made row by row, so that no page of the file ever held more.

Names, people, bodies and meetings are in it as far as open records name them; a name whose person or body goes by a
name that only closed records print stands for itself. Of papers: no folder, size, times, or program that made them.
Of corrections: what holds, but not who said it and why. Tables that aren't named here stay empty.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from minutebook.corpus.database import Corpus
from minutebook.corpus.file.faults import explained
from minutebook.corpus.layout import layout
from minutebook.corpus.public.publishing import gate
from minutebook.errors import CorpusError
from minutebook.schema import RECORD_KINDS

_OPEN = "IN (SELECT id FROM open_records)"

_NAMES = f"""
CREATE TEMP TABLE open_keys AS
  SELECT name_key AS key FROM attendance WHERE id {_OPEN}
  UNION SELECT name_key FROM declarations WHERE id {_OPEN} UNION SELECT name_key FROM owners WHERE record {_OPEN}
  UNION SELECT name_key FROM voters WHERE record {_OPEN};
CREATE TEMP TABLE open_names AS
  SELECT key, body_name, name, iif(person IN (SELECT key FROM open_keys), person, key) AS person, score, basis
  FROM person_names WHERE key IN (SELECT key FROM open_keys);
CREATE TEMP TABLE open_body_keys AS
  SELECT body_key AS key FROM meetings WHERE id {_OPEN} UNION SELECT body_name FROM open_names;
CREATE TEMP TABLE open_bodies AS
  SELECT key, name, iif(body IN (SELECT key FROM open_body_keys), body, key) AS body, score, basis
  FROM body_names WHERE key IN (SELECT key FROM open_body_keys);
CREATE TEMP TABLE open_sittings AS
  SELECT * FROM sittings WHERE body IN (SELECT body FROM open_bodies)
  AND id IN (SELECT sitting FROM meetings WHERE id {_OPEN});
CREATE TEMP TABLE open_lives AS
  SELECT life AS id FROM action_sightings GROUP BY life HAVING min(record {_OPEN}) = 1;
CREATE INDEX temp.open_names_key ON open_names (key);
CREATE INDEX temp.open_bodies_key ON open_bodies (key);
"""  # noqa: S608

_FIRST_PART = "SELECT p.id FROM parts AS p WHERE p.document = t.id AND p.position = 0"
_PLACE = "SELECT substr(d.sha256, 1, 12) || '/' || d.file_name FROM documents AS d WHERE d.id = t.document"
_IF_OPEN = "iif({column} IN (SELECT id FROM {among}), {column}, NULL)"
_PERSON = "(SELECT person FROM open_names AS o WHERE o.key = t.name_key)"
_RECORD_COLUMNS = {
    "meeting": _IF_OPEN.format(column="meeting", among="open_records"),
    "minute_item": _IF_OPEN.format(column="minute_item", among="open_records"),
    "approved_as": _IF_OPEN.format(column="approved_as", among="open_records"),
    "sitting": _IF_OPEN.format(column="sitting", among="open_sittings"),
    "body": "(SELECT o.body FROM open_bodies AS o WHERE o.key = t.body_key)",
    "person": _PERSON,
}

_TABLES: dict[str, tuple[str, str, dict[str, str]]] = {
    "documents": (
        "documents",
        "id IN (SELECT id FROM open_papers)",
        {
            "reason": "NULL",
            "producer": "NULL",
            "content_hash": "''",
            "title": f"iif(({_FIRST_PART}) {_OPEN}, title, NULL)",
        },
    ),
    "sightings": (
        "sightings",
        "id IN (SELECT min(id) FROM sightings WHERE current = 1 AND document IN (SELECT id FROM open_papers)"
        " GROUP BY document)",
        {
            "path": f"({_PLACE})",
            **dict.fromkeys(("size", "mtime_ns", "inode"), "0"),
        },
    ),
    "pages": ("pages", "id IN (SELECT id FROM open_pages)", {}),
    "records": ("records", f"id {_OPEN}", {}),
    "bodies": (
        "bodies",
        "id IN (SELECT body FROM open_bodies)",
        {
            "name": "(SELECT o.name FROM open_bodies AS o WHERE o.key = t.id)",
            "parent": "iif(parent IN (SELECT body FROM open_bodies), parent, NULL)",
        },
    ),
    "body_names": ("open_bodies", "1", {}),
    "people": (
        "(SELECT key AS id, body_name, name FROM open_names WHERE key IN (SELECT person FROM open_names))",
        "1",
        {"body": "(SELECT o.body FROM open_bodies AS o WHERE o.key = t.body_name)"},
    ),
    "person_names": ("open_names", "1", {}),
    "sittings": ("open_sittings", "1", {}),
    **{kind: (kind, f"id {_OPEN}", _RECORD_COLUMNS) for kind in RECORD_KINDS},
    "evidence": ("evidence", f"record {_OPEN}", {}),
    "owners": ("owners", f"record {_OPEN}", {"person": _PERSON}),
    "voters": ("voters", f"record {_OPEN}", {"person": _PERSON}),
    "action_lives": (
        "action_lives",
        "id IN (SELECT id FROM open_lives)",
        {
            "closed_by": _IF_OPEN.format(column="closed_by", among="open_sittings"),
            "body": "iif(body IN (SELECT body FROM open_bodies), body, NULL)",
        },
    ),
    "action_sightings": ("action_sightings", "life IN (SELECT id FROM open_lives)", {}),
    "corrections": (
        "corrections",
        f"record {_OPEN} AND withdrawn_at IS NULL AND field <> 'access'",
        {"said_by": "''", "why": "NULL"},
    ),
}
"""By table: where its rows come from, which of them, and the columns that are not as they stand there."""

PUBLIC_TABLES = tuple(_TABLES)


def make_snapshot(corpus: Corpus, target: Path) -> int:
    """Write the open rows of a corpus to a new file.

    Args:
        corpus: open for reading.
        target: no file stands there yet; it is whole or not there when this returns or raises.

    Returns:
        How many records were withheld.

    Raises:
        CorpusError: its rows contradict each other.
        MachineError: it can't be written.
    """
    try:
        with explained(target), closing(Database(target, execute_plugins=False)) as made:
            layout.create(made)
            corpus.db.execute("PRAGMA temp_store = MEMORY")
            with corpus.reading() as db:
                withheld = _choose(db)
                _copy(db, made)
                _drop_choice(db)
            if wrong := made.execute("PRAGMA foreign_key_check").fetchone():
                raise CorpusError(f"{corpus.path}: its table {wrong[0]} refers to what is withheld; please report it")
            made.execute("VACUUM")
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return withheld


def is_snapshot(db: Database) -> bool:
    """Whether a corpus holds nothing but what is open to the public: what was read of its papers has no hash."""
    return not db.execute("SELECT 1 FROM documents WHERE content_hash <> '' LIMIT 1").fetchone()


def _choose(db: Database) -> int:
    """Put what is open into temporary tables, which never reach a disk."""
    found = gate(db)
    ids: dict[str, Iterator[object]] = {
        "open_records": (record for record in found.records if record not in found.withheld),
        "open_pages": iter(found.pages),
        "open_papers": iter(found.papers),
    }
    for table, chosen in ids.items():
        db.execute(f"CREATE TEMP TABLE {table} (id PRIMARY KEY)")
        db.conn.executemany(f"INSERT INTO {table} VALUES (?)", ((one,) for one in chosen))  # noqa: S608
    for statement in filter(str.strip, _NAMES.split(";")):
        db.execute(statement)
    return len(found.withheld)


def _drop_choice(db: Database) -> None:
    for (table,) in db.execute("SELECT name FROM sqlite_temp_master WHERE type = 'table'").fetchall():
        db.execute(f"DROP TABLE temp.{table}")


def _copy(db: Database, made: Database) -> None:
    made.execute("PRAGMA foreign_keys = OFF")
    with made.atomic():
        for table, (source, where, instead) in _TABLES.items():
            columns = [row[1] for row in made.execute(f"PRAGMA table_info ({table})")]
            values = [instead.get(name, f"t.{name}") for name in columns]
            rows = db.execute(f"SELECT {', '.join(values)} FROM {source} AS t WHERE {where}")  # noqa: S608
            marks = ", ".join("?" * len(columns))
            made.conn.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
        for index in ("pages_fts", "records_fts"):
            made.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608
