"""Writing down which records of actions are one action: what `minutebook.corpus.links.lives` finds, body by body."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.links.identity import normalised
from minutebook.corpus.links.lives import lives
from minutebook.corpus.links.references import reference
from minutebook.corpus.links.resolving import Rulings
from minutebook.corpus.links.same_action import Life, Sighting, closed_on, times_carried
from minutebook.corpus.links.undated import date_logs
from minutebook.corpus.links.wording import Wording, doer, wording
from minutebook.schema import Basis, OwnerKind, Status

Row = dict[str, Any]

_CONTEXT_WORDS = 25
"""Words of its minute before an action that may say what it is about."""

_BODIES = "SELECT n.body FROM body_names AS n JOIN unsettled AS u ON u.body = n.key"
_PAPERS = "SELECT CAST(substr(body, 2) AS INTEGER) FROM unsettled WHERE body LIKE '#%'"
_DOCUMENTS = f"SELECT document FROM meetings WHERE body IN ({_BODIES}) UNION {_PAPERS}"  # noqa: S608
"""The papers of the unsettled bodies, and the unsettled papers that name none; a corpus may hold many more."""

# A record without a meeting is of its paper's only body, and of its paper's latest meeting.
_ACTIONS = f"""
WITH papers AS (
  SELECT d.id, d.sha256, count(DISTINCT m.body) AS bodies, min(m.body) AS body, max(m.date) AS latest
  FROM current_documents AS d LEFT JOIN meetings AS m ON m.document = d.id WHERE d.id IN ({_DOCUMENTS}) GROUP BY d.id)
SELECT a.*, p.sha256, coalesce(m.date, p.latest) AS seen_on, i.title AS under_title, i.text AS minute,
  iif(a.meeting IS NULL, iif(p.bodies = 1, p.body, NULL), m.body) AS body, m.approved_as IS NOT NULL AS is_draft
FROM actions AS a JOIN papers AS p ON p.id = a.document LEFT JOIN meetings AS m ON m.id = a.meeting
LEFT JOIN minute_items AS i ON i.id = a.minute_item
WHERE a.document IN ({_DOCUMENTS}) ORDER BY a.id
"""  # noqa: S608


def settle_actions(db: Database, rulings: Rulings) -> None:
    """Make the lives of the actions of all unsettled bodies anew, inside a transaction of the caller's."""
    bodies = {row[0] for row in db.execute(_BODIES)}
    wanted = bodies | {row[0] for row in db.execute("SELECT body FROM unsettled WHERE body LIKE '#%'")}
    owners = _owners(db)
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in db.query(_ACTIONS):
        group = row["body"] or f"#{row['document']}"
        if group in wanted:
            groups[group].append(row)
    _delete_lives(db)
    for group, rows in sorted(groups.items()):
        date_logs(rows)
        sightings = [_sighting(row, owners.get(row["id"], [])) for row in rows]
        found = lives(sightings, rulings)
        known = [life for life in found if not all(one.is_draft for one in life.sightings)]
        _put(db, None if group.startswith("#") else group, known)


def _delete_lives(db: Database) -> None:
    """Lives of the unsettled bodies, of those that were bodies before, and of unsettled papers that name none."""
    db.execute("DELETE FROM action_lives WHERE body IN (SELECT body FROM unsettled)")
    db.execute(
        "DELETE FROM action_lives WHERE body IS NULL AND id IN (SELECT s.life FROM action_sightings AS s"  # noqa: S608
        f" JOIN actions AS a ON a.id = s.record WHERE a.document IN ({_PAPERS}))"
    )


def _owners(db: Database) -> dict[str, list[Row]]:
    """The owners of the actions of those papers, each with the person's name and initials in its paper."""
    owners: defaultdict[str, list[Row]] = defaultdict(list)
    for row in db.query(
        "SELECT o.record, o.kind, o.name, o.initials, o.person, t.name AS full_name, t.initials AS short"  # noqa: S608
        " FROM actions AS a JOIN owners AS o ON o.record = a.id LEFT JOIN attendance AS t"
        " ON t.document = a.document AND t.person_in_paper = o.person_in_paper"
        f" WHERE a.document IN ({_DOCUMENTS}) ORDER BY o.record, o.position"
    ):
        owners[row["record"]].append(row)
    return owners


def _sighting(row: Row, owners: list[Row]) -> Sighting:
    logged = row["basis"] == Basis.LOG
    names = [form for owner in owners for form in _forms(owner)]
    return Sighting(
        record=row["id"],
        paper=row["sha256"],
        is_logged=logged,
        is_draft=bool(row["is_draft"]),
        seen_on=_day(row["seen_on"]),
        wording=wording(row["text"], names, row["due_text"]),
        context=_context(row),
        owners=_known_as(row["text"], owners),
        owner_kinds=frozenset(OwnerKind(owner["kind"]) for owner in owners),
        title=wording(row["item_title"] or row["under_title"] or "", [], None),
        reference=reference(row["item"]),
        agreed_on=_day(row["agreed_on"]) if logged else None,
        status=Status(row["status"]),
        progress=_progress(row),
        position=row["position"],
    )


def _progress(row: Row) -> str:
    status = row["status"] if row["status"] != Status.OPEN else ""
    return " ".join(filter(None, (status, row["status_text"], row["comments"])))


def _forms(owner: Row) -> list[str]:
    return [form for form in (owner["name"], owner["initials"], owner["full_name"], owner["short"]) if form]


def _known_as(text: str, owners: list[Row]) -> frozenset[str]:
    """Every form of the owners that is known, and who the text says is to do it."""
    forms = {normalised(form) for owner in owners for form in _forms(owner)}
    people = {f"person {owner['person']}" for owner in owners if owner["person"]}
    said = doer(text)
    return frozenset(forms | people | ({said} if said else set()))


def _context(row: Row) -> Wording:
    """What the minute says just before the action; nothing for a row of a log, which stands alone."""
    minute = " ".join((row["minute"] or "").split())
    start = minute.find(row["text"])
    before = minute[:start].split()[-_CONTEXT_WORDS:] if start > 0 and row["basis"] != Basis.LOG else []
    return wording(" ".join(before), [], None)


def _day(stored: str | None) -> date | None:
    try:
        return date.fromisoformat(stored) if stored else None
    except ValueError:
        return None


def _put(db: Database, body: str | None, found: list[Life]) -> None:
    sittings = _sittings(db, body)
    db.conn.executemany(
        "INSERT INTO action_lives (id, body, first_seen, last_seen, times_carried, status, closed_by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                life.sightings[0].record,
                body,
                *(one.seen_on.isoformat() if one.seen_on else None for one in (life.sightings[0], life.latest)),
                times_carried(life.states),
                life.latest.status,
                sittings.get(closed_on(life.states)),
            )
            for life in found
        ],
    )
    db.conn.executemany(
        "INSERT INTO action_sightings (record, life, position, seen_on, score, basis) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (one.record, life.sightings[0].record, position, one.seen_on.isoformat() if one.seen_on else None, *link)
            for life in found
            for position, (one, link) in enumerate(zip(life.sightings, life.links, strict=True))
        ],
    )


def _sittings(db: Database, body: str | None) -> dict[date | None, str]:
    """The meetings of a body by day; the ordinary one where there are several."""
    rows = db.execute("SELECT date, id FROM sittings WHERE body = ? ORDER BY kind = 'ordinary', id", [body])
    return {_day(day): sitting for day, sitting in rows}
