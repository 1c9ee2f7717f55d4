"""Tables of what the current papers hold, for researchers: actions, decisions and attendance, each with its source."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from minutebook.corpus.database import Corpus
from minutebook.corpus.links.identity import normalised
from minutebook.corpus.log.corrections import in_force, laid_over, records_of
from minutebook.corpus.log.logged import Correction
from minutebook.corpus.log.merged import Found
from minutebook.corpus.log.queries import chosen_bodies, every_action
from minutebook.corpus.storing.sightings import name_of
from minutebook.schema import Access

Row = dict[str, Any]

_DECISIONS = """
SELECT b.name AS committee, m.date AS meeting, d.item, d.text, d.kind, d.outcome, d.mover, d.seconder, d.votes_for,
  d.votes_against, d.abstentions, d.access, c.path AS file, e.page,
  c.source_url || '#page=' || e.page AS url, d.id, m.body
FROM decisions AS d JOIN current_documents AS c ON c.id = d.document LEFT JOIN meetings AS m ON m.id = d.meeting
LEFT JOIN bodies AS b ON b.id = m.body LEFT JOIN evidence AS e ON e.record = d.id AND e.position = 0
WHERE m.approved_as IS NULL
ORDER BY m.body, m.date, c.path, d.position
"""
_ATTENDANCE = """
SELECT b.name AS committee, m.date AS meeting, t.name, p.name AS person, t.status, t.role, t.represents, t.access,
  c.path AS file, e.page, c.source_url || '#page=' || e.page AS url, t.id, m.body
FROM attendance AS t JOIN current_documents AS c ON c.id = t.document LEFT JOIN meetings AS m ON m.id = t.meeting
LEFT JOIN people AS p ON p.id = t.person LEFT JOIN bodies AS b ON b.id = m.body
LEFT JOIN evidence AS e ON e.record = t.id AND e.position = 0
WHERE m.approved_as IS NULL
ORDER BY m.body, m.date, c.path, t.position
"""
_FORWARD_ITEMS = """
SELECT b.name AS committee, f.date AS meeting, f.title, f.lead, f.reference, f.key_decision, f.provisional, f.access,
  c.path AS file, e.page, c.source_url || '#page=' || e.page AS url, f.id, m.body
FROM forward_items AS f JOIN current_documents AS c ON c.id = f.document LEFT JOIN meetings AS m ON m.id = f.meeting
LEFT JOIN bodies AS b ON b.id = m.body LEFT JOIN evidence AS e ON e.record = f.id AND e.position = 0
ORDER BY m.body, f.date, c.path, f.position
"""

_NOT_FIELDS = {"committee", "meeting", "person"}
"""Columns that a field of another kind has the name of."""
_COUNTS = {"votes_for", "votes_against", "abstentions"}
_YES_OR_NO = {"key_decision", "provisional"}


@dataclass(frozen=True)
class Wanted:
    """Which rows a table shows. Rows without a meeting, or without its day, are left out where these are asked for."""

    committee: str | None = None
    since: str | None = None
    """YYYY-MM-DD, the first day of a meeting; of an action, of its latest."""
    until: str | None = None
    """YYYY-MM-DD, the last day."""
    person: str | None = None
    """Words of a name of who attended, or is to act."""
    open_only: bool = False
    """Leave out what stands under exempt, or perhaps exempt, business."""


def decisions(corpus: Corpus, wanted: Wanted) -> list[Row]:
    """Every decision as each paper records it.

    Raises:
        UsageError: no committee has that name.
    """
    return _chosen(corpus, _DECISIONS, wanted, ())


def attendance(corpus: Corpus, wanted: Wanted) -> list[Row]:
    """Who is listed at which meeting, as each paper lists it.

    Raises:
        UsageError: no committee has that name.
    """
    return _chosen(corpus, _ATTENDANCE, wanted, ("name", "person"))


def forward_items(corpus: Corpus, wanted: Wanted) -> list[Row]:
    """What is planned for later meetings, as each paper lists it; `meeting` is the day that it is planned for.

    Raises:
        UsageError: no committee has that name.
    """
    return _chosen(corpus, _FORWARD_ITEMS, wanted, ())


def actions(corpus: Corpus, wanted: Wanted) -> list[Row]:
    """Every action once, with its corrections, from first to last.

    Raises:
        UsageError: no committee has that name.
    """
    with corpus.reading() as db:
        names: dict[str, str] = dict(db.execute("SELECT id, name FROM bodies").fetchall())
        bodies = {names[body] for body in chosen_bodies(wanted.committee, names)}
        lives = {row[0]: row[1:] for row in db.execute(_LIVES)}
        found = [Found(None, None, action.id, 0, action) for action in every_action(db)]
        corrected = laid_over(found, in_force(db))
        sources = dict(db.execute("SELECT sha256, source_url FROM current_documents WHERE source_url IS NOT NULL"))
    rows = []
    for one in corrected:
        action = one.action
        first, last, closed_by = next((lives[i] for i in records_of(action) if i in lives), (None, None, None))
        owners = "; ".join(owner.name for owner in action.owners)
        rows.append(
            {
                "committee": action.body,
                "item": action.item,
                "text": action.text,
                "owners": owners or None,
                "due": action.due,
                "status": action.status.value,
                "first_seen": first,
                "last_seen": last,
                "times_carried": action.times_carried,
                "closed_by": closed_by,
                "access": action.access.value,
                "file": action.file_name,
                "page": action.page,
                "url": _page_address(sources.get(action.document_sha256), action.page),
                "id": action.id,
                "corrected": _names(one.field for one in action.corrections),
            }
        )
    every = wanted.committee is None
    kept = [row for row in rows if every or row["committee"] in bodies]
    return [row for row in kept if _is_wanted(row, wanted, "last_seen", ("owners",))]


_LIVES = """
SELECT l.id, l.first_seen, l.last_seen, s.date FROM action_lives AS l LEFT JOIN sittings AS s ON s.id = l.closed_by
"""


def _chosen(corpus: Corpus, sql: str, wanted: Wanted, names: tuple[str, ...]) -> list[Row]:
    with corpus.reading() as db:
        known: dict[str, str] = dict(db.execute("SELECT id, name FROM bodies").fetchall())
        bodies = chosen_bodies(wanted.committee, known)
        rows = list(db.query(sql))
        _lay_over(rows, in_force(db))
    every = wanted.committee is None
    found = []
    for row in rows:
        body = row.pop("body")
        row["file"] = name_of(row["file"])
        if (every or body in bodies) and _is_wanted(row, wanted, "meeting", names):
            found.append(row)
    return found


def _lay_over(rows: list[Row], corrections: Iterable[Correction]) -> None:
    """Put people's values in the place of extracted ones; `corrected` names the columns that have one."""
    said: defaultdict[str, dict[str, str | None]] = defaultdict(dict)
    for one in corrections:
        said[one.record][one.field] = one.value
    for row in rows:
        own = {field: value for field, value in said.get(row["id"], {}).items() if field in row.keys() - _NOT_FIELDS}
        row |= {field: _as_column(field, value) for field, value in own.items()}
        row["corrected"] = _names(own)


def _as_column(field: str, value: str | None) -> str | int | None:
    if value is None or field not in _COUNTS | _YES_OR_NO:
        return value
    return int(value) if field in _COUNTS else int(value == "True")


def _names(fields: Iterable[str]) -> str | None:
    return "; ".join(sorted(fields)) or None


def _page_address(source: str | None, page: int | None) -> str | None:
    return f"{source}#page={page}" if source and page else None


def _is_wanted(row: Row, wanted: Wanted, day: str, names: tuple[str, ...]) -> bool:
    if wanted.since and not (row[day] and row[day] >= wanted.since):
        return False
    if wanted.until and not (row[day] and row[day] <= wanted.until):
        return False
    if wanted.open_only and row["access"] != Access.OPEN:
        return False
    if wanted.person is None:
        return True
    words = f" {normalised(wanted.person)} "
    return words.strip() != "" and any(words in f" {normalised(row[name] or '')} " for name in names)
