"""People, organisations, memberships, events and votes as Popolo and Open Civic Data name them.

One JSON object with a list for each class (https://www.popoloproject.com). What Popolo has no term for stands under
`extras`, as Open Civic Data does it. Papers list people; since when somebody is a member they rarely say, so a
membership has the first and last day on which papers list it, not a start and an end.
"""

from collections import defaultdict
from typing import Any

from sqlite_utils import Database

Entry = dict[str, Any]

_RESULTS = {"carried": "pass", "lost": "fail"}
_OPTIONS = {"for": "yes", "against": "no", "abstained": "abstain"}


def popolo(db: Database) -> dict[str, list[Entry]]:
    """Everything in the classes' lists; ids are those of the corpus."""
    return {
        "persons": _persons(db),
        "organizations": _organizations(db),
        "memberships": _memberships(db),
        "events": _events(db),
        "motions": _motions(db),
        "vote_events": _vote_events(db),
    }


def _persons(db: Database) -> list[Entry]:
    names = _other_names(
        db,
        "SELECT n.person, n.name FROM person_names AS n JOIN people AS p ON p.id = n.person"
        " WHERE n.name <> p.name ORDER BY n.key",
    )
    return [
        {"id": key, "name": name, "other_names": names[key]}
        for key, name in db.execute("SELECT id, name FROM people ORDER BY id")
    ]


def _organizations(db: Database) -> list[Entry]:
    names = _other_names(
        db,
        "SELECT n.body, n.name FROM body_names AS n JOIN bodies AS b ON b.id = n.body"
        " WHERE n.name <> b.name ORDER BY n.key",
    )
    return [
        {"id": key, "name": name, "other_names": names[key], "parent_id": parent}
        for key, name, parent in db.execute("SELECT id, name, parent FROM bodies ORDER BY id")
    ]


def _other_names(db: Database, sql: str) -> defaultdict[str, list[Entry]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for key, name in db.execute(sql):
        found[key].append({"name": name})
    return found


def _memberships(db: Database) -> list[Entry]:
    return [
        {
            "id": f"{row['person']}@{row['body']}",
            "person_id": row["person"],
            "organization_id": row["body"],
            "role": row["roles"] or "member",
            "extras": {name: row[name] for name in ("first_listed", "last_listed", "meetings", "attended")},
        }
        for row in db.query("SELECT * FROM memberships ORDER BY person, body")
    ]


def _events(db: Database) -> list[Entry]:
    attending: defaultdict[str, list[Entry]] = defaultdict(list)
    for row in db.query("SELECT * FROM attendances ORDER BY sitting, person"):
        attending[row["sitting"]].append(
            {"person_id": row["person"], "name": row["name"], "note": row["status"], "role": row["role"]}
        )
    rows = db.query("SELECT h.*, s.body AS body_id FROM meetings_held AS h JOIN sittings AS s USING (id) ORDER BY id")
    return [
        {
            "id": row["id"],
            "name": row["body"],
            "classification": f"{row['kind']} meeting",
            "organization_id": row["body_id"],
            "start_date": _moment(row["date"], row["start_time"]),
            "end_date": _moment(row["date"], row["end_time"]) if row["end_time"] else None,
            "location": row["venue"],
            "participants": attending[row["id"]],
        }
        for row in rows
    ]


def _moment(day: str, time: str | None) -> str:
    """The day, with the time where it is known: in the time of the place, as Popolo has it."""
    return f"{day}T{time}:00" if time else day


_DECISIONS = """
SELECT d.*, m.body, m.date, m.sitting FROM decisions AS d JOIN current_documents AS c ON c.id = d.document
LEFT JOIN meetings AS m ON m.id = d.meeting ORDER BY d.document, d.position
"""


def _motions(db: Database) -> list[Entry]:
    return [
        {
            "id": row["id"],
            "identifier": row["item"],
            "text": row["text"],
            "classification": row["kind"],
            "organization_id": row["body"],
            "legislative_session": None,
            "date": row["date"],
            "result": _RESULTS.get(row["outcome"]),
            "extras": {"outcome": row["outcome"], "mover": row["mover"], "seconder": row["seconder"]},
        }
        for row in db.query(_DECISIONS)
    ]


def _vote_events(db: Database) -> list[Entry]:
    """Decisions of which the votes were counted or told by name."""
    options = {"yes": "votes_for", "no": "votes_against", "abstain": "abstentions"}
    votes: defaultdict[str, list[Entry]] = defaultdict(list)
    for voter in db.query("SELECT * FROM voters ORDER BY record, position"):
        cast = {"voter_id": voter["person"], "option": _OPTIONS[voter["vote"]], "extras": {"name": voter["name"]}}
        votes[voter["record"]].append(cast)
    return [
        {
            "id": f"vote-{row['id']}",
            "identifier": row["item"],
            "motion_id": row["id"],
            "organization_id": row["body"],
            "start_date": row["date"],
            "event_id": row["sitting"],
            "result": _RESULTS.get(row["outcome"]),
            "counts": [
                {"option": option, "value": row[column]}
                for option, column in options.items()
                if row[column] is not None
            ],
            "votes": votes[row["id"]],
        }
        for row in db.query(_DECISIONS)
        if votes[row["id"]] or any(row[column] is not None for column in options.values())
    ]
