"""Where the papers disagree about an action, or leave it out: what a clerk should look at before the next meeting.

Each finding names the papers that it stands on. Papers that were not read, or not ingested, can't speak: a finding is a
question, not a fault.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.database import Corpus
from minutebook.corpus.links.identity import normalised
from minutebook.corpus.links.same_action import CLOSED
from minutebook.corpus.links.wording import Wording, wording
from minutebook.corpus.log.checking_cues import says_date_moved, says_passed_on
from minutebook.corpus.log.queries import chosen_bodies
from minutebook.corpus.storing.sightings import name_of
from minutebook.schema import Access, Basis, Status

Row = dict[str, Any]

MINUTED_FROM = 0.6
"""Share of an action's words that a minute has which is taken to speak of it."""
NEXT_WITHIN = timedelta(days=100)
"""A log that is later than this is not taken for the next one: papers between are likely to be missing here."""


class Disagreement(StrEnum):
    """What is wrong, in one word for scripts."""

    DIFFERS = "differs"
    """The minutes and the log of one meeting have another status, owner or date."""
    MISSING = "missing"
    """The next action log leaves it out though it was unfinished."""
    CLOSED_UNMINUTED = "closed_unminuted"
    """A log closes it, and neither its words nor any minutes since say how."""
    OWNER_CHANGED = "owner_changed"
    """A log has another owner than the papers before, and doesn't say why."""
    DUE_CHANGED = "due_changed"
    """A log has another date than the papers before, and doesn't say why."""


@dataclass(frozen=True)
class Place:
    """A paper that a finding stands on."""

    file_name: str
    page: int | None


@dataclass(frozen=True)
class Finding:
    """One thing to look at."""

    kind: Disagreement
    body: str | None
    item: str | None
    text: str
    says: str
    """What disagrees, in words."""
    places: tuple[Place, ...]
    access: Access
    record: str
    """Id of the newest record that it speaks of."""


@dataclass(frozen=True)
class _Seen:
    """A record of an action as the checks need it."""

    row: Row
    owners: tuple[str, ...]
    known_as: frozenset[str]
    kinds: frozenset[str]

    @property
    def is_logged(self) -> bool:
        return Basis(self.row["basis"]) is Basis.LOG

    @property
    def is_closed(self) -> bool:
        return Status(self.row["status"]) in CLOSED

    @property
    def remarks(self) -> str:
        return " ".join(filter(None, (self.row["status_text"], self.row["comments"])))

    @property
    def place(self) -> Place:
        return Place(name_of(self.row["path"]), self.row["page"])

    @property
    def has_progress(self) -> bool:
        return bool(self.remarks) or Status(self.row["status"]) is not Status.OPEN


def disagreements(corpus: Corpus, committee: str | None = None) -> list[Finding]:
    """All findings on the current papers, by committee and day of the newest paper that they stand on.

    Raises:
        UsageError: no committee has that name.
    """
    with corpus.reading() as db:
        names: dict[str, str] = dict(db.execute("SELECT id, name FROM bodies").fetchall())
        bodies = chosen_bodies(committee, names)
        found: list[Finding] = []
        for body, lives in groupby(_lives(db, bodies), key=lambda life: life[0].row["body"]):
            logs, minutes = _log_days(db, body), _minutes(db, body)
            for life in lives:
                found += _of_life(life, names[body], logs, minutes)
    return found


def _lives(db: Database, bodies: Iterable[str]) -> list[list[_Seen]]:
    """The lives of actions, each as its records in order."""
    owners: defaultdict[str, list[Row]] = defaultdict(list)
    for row in db.query("SELECT * FROM owners ORDER BY record, position"):
        owners[row["record"]].append(row)
    wanted = set(bodies)
    rows = [row for row in db.query(_SIGHTINGS) if row["body"] in wanted]
    rows.sort(key=lambda row: (row["body"], row["last_seen"] or "", row["life"], row["place"]))
    seen = [_seen(row, owners[row["id"]]) for row in rows]
    return [list(life) for _, life in groupby(seen, key=lambda one: one.row["life"])]


_SIGHTINGS = """
SELECT a.*, l.id AS life, l.body, l.last_seen, s.position AS place, s.seen_on, d.path, e.page
FROM action_lives AS l JOIN action_sightings AS s ON s.life = l.id JOIN actions AS a ON a.id = s.record
JOIN current_documents AS d ON d.id = a.document LEFT JOIN evidence AS e ON e.record = a.id AND e.position = 0
WHERE s.seen_on IS NOT NULL
"""


def _seen(row: Row, owners: list[Row]) -> _Seen:
    forms = {normalised(owner["name"]) for owner in owners} | {
        o["initials"].casefold() for o in owners if o["initials"]
    }
    people = {f"person {owner['person']}" for owner in owners if owner["person"]}
    return _Seen(
        row,
        tuple(owner["name"] for owner in owners),
        frozenset(forms | people),
        frozenset(owner["kind"] for owner in owners),
    )


def _log_days(db: Database, body: str) -> dict[str, Place]:
    """The days on which a log of the body lists actions that were agreed before, with its first row's place."""
    days: dict[str, Place] = {}
    for row in db.query(_SIGHTINGS + " AND l.body = ? AND a.basis = 'log' AND s.position > 0 ORDER BY a.id", [body]):
        days.setdefault(row["seen_on"], Place(name_of(row["path"]), row["page"]))
    return dict(sorted(days.items()))


def _minutes(db: Database, body: str) -> list[tuple[str, frozenset[str]]]:
    """The words of each minute of the body with its day."""
    rows = db.execute(
        "SELECT m.date, i.title || ' ' || i.text FROM minute_items AS i JOIN meetings AS m ON m.id = i.meeting"
        " JOIN current_documents AS d ON d.id = i.document WHERE m.body = ? AND m.date IS NOT NULL",
        [body],
    )
    return [(day, wording(text, [], None).terms) for day, text in rows]


def _of_life(
    life: list[_Seen], body: str, logs: dict[str, Place], minutes: list[tuple[str, frozenset[str]]]
) -> Iterator[Finding]:
    def finding(kind: Disagreement, says: str, *seen: _Seen, beside: tuple[Place, ...] = ()) -> Finding:
        newest = seen[-1]
        places = tuple(dict.fromkeys([*(one.place for one in seen), *beside]))
        access = Access(newest.row["access"])
        return Finding(kind, body, newest.row["item"], newest.row["text"], says, places, access, newest.row["id"])

    for before, after in pairwise(life):
        for kind, says in _changes(before, after):
            yield finding(kind, says, before, after)
    for unfinished, day in _left_out(life, logs):
        says = f"unfinished on {unfinished.row['seen_on']}, and not in the action log of {day}"
        yield finding(Disagreement.MISSING, says, unfinished, beside=(logs[day],))
    closing = _closing(life)
    if closing and not _is_explained(life, closing, minutes):
        says = f"{closing.row['status']} in the log of {closing.row['seen_on']}; no remark and no minute says how"
        yield finding(Disagreement.CLOSED_UNMINUTED, says, closing)


def _changes(before: _Seen, after: _Seen) -> Iterator[tuple[Disagreement, str]]:
    """What a paper changes of what the one before says; in one meeting's papers they simply differ."""
    same_day = before.row["seen_on"] == after.row["seen_on"]
    if same_day and before.is_logged == after.is_logged:
        return
    if same_day and before.has_progress and before.is_closed != after.is_closed:
        yield Disagreement.DIFFERS, f"{before.row['status']} in the minutes, {after.row['status']} in the log"
    if before.known_as and after.known_as and before.kinds & after.kinds and not before.known_as & after.known_as:
        says = f"owner {', '.join(before.owners)}, then {', '.join(after.owners)}"
        if same_day:
            yield Disagreement.DIFFERS, says
        elif not says_passed_on(after.remarks, after.owners):
            yield Disagreement.OWNER_CHANGED, says
    was, now = before.row["due_latest"], after.row["due_latest"]
    if was and now and was != now:
        says = f"due {was}, then {now}"
        if same_day:
            yield Disagreement.DIFFERS, says
        elif not says_date_moved(after.remarks):
            yield Disagreement.DUE_CHANGED, says


def _left_out(life: list[_Seen], logs: dict[str, Place]) -> Iterator[tuple[_Seen, str]]:
    """The unfinished records after which a log leaves the action out, each with the day of the first such log."""
    for place, one in enumerate(life):
        later = [other.row["seen_on"] for other in life[place + 1 :]]
        if one.is_closed or (later and later[0] == one.row["seen_on"]):
            continue
        seen_on = one.row["seen_on"]
        following = next((day for day in logs if day > seen_on), None)
        if following and date.fromisoformat(following) - date.fromisoformat(seen_on) > NEXT_WITHIN:
            continue
        if following and (not later or later[0] > following):
            yield one, following


def _closing(life: list[_Seen]) -> _Seen | None:
    """The log's row that closes an action that was unfinished before."""
    closed = [one for one in life if one.is_closed]
    if not closed or not life[-1].is_closed or life[0].is_closed or not closed[0].is_logged:
        return None
    return closed[0]


def _is_explained(life: list[_Seen], closing: _Seen, minutes: list[tuple[str, frozenset[str]]]) -> bool:
    """Whether the row says how, or minutes since the action was agreed speak of it."""
    if closing.row["comments"] or closing.row["completed_on"]:
        return True
    names = [name for one in life for name in one.owners]
    said: Wording = wording(closing.row["text"], names, closing.row["due_text"])
    first, last = life[0].row["seen_on"], closing.row["seen_on"]
    spoken = (len(said.terms & words) for day, words in minutes if first < day <= last)
    return max(spoken, default=0) >= MINUTED_FROM * max(1, len(said.terms))
