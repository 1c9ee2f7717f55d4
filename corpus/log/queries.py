"""Questions that outputs and commands ask of the current papers; a superseded version never answers."""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.database import Corpus
from minutebook.corpus.links.identity import normalised
from minutebook.corpus.log.changes import changed_since
from minutebook.corpus.log.corrections import in_force, laid_over
from minutebook.corpus.log.logged import ActionLog, LogAction, LogHeader, LogSelection, OwnerRow
from minutebook.corpus.log.merged import Found, one_row_each
from minutebook.corpus.storing.sightings import name_of
from minutebook.errors import UsageError
from minutebook.schema import RECORD_KINDS, Access, Basis, Doubt, OwnerKind, PartKind, Rag, Status

Row = dict[str, Any]

# Fields of LogAction that are columns of its query, as they are and as dates.
_AS_STORED = (
    *("id", "item", "item_title", "text", "due", "due_text", "status_text", "comments"),
    *("meeting_id", "path", "page", "page_label", "quote", "confidence"),
)
_DAYS = ("due_latest", "completed_on", "agreed_on", "meeting_date")

_UNFINISHED = frozenset({Status.OPEN, Status.IN_PROGRESS})


@dataclass(frozen=True)
class _Paper:
    """What the log needs to know of one current paper."""

    id: int
    is_read: bool
    """Wholly, and what is minutes in it was understood."""
    meetings: tuple[Row, ...]

    @property
    def bodies(self) -> set[str]:
        return {meeting["body"] for meeting in self.meetings if meeting["body"]}

    @property
    def latest_day(self) -> date | None:
        """Of its latest meeting."""
        return max(filter(None, (day(meeting["date"]) for meeting in self.meetings)), default=None)


def action_log(corpus: Corpus, selection: LogSelection | None = None) -> ActionLog:
    """The actions that a log shows, each once though many papers print it.

    Without statuses these are all that are open or in progress, and those closed since the meeting before: closed on
    or after that day where the paper says when, else closed in a paper of a later meeting, or in one without a date.
    Last meetings are each committee's own; without a meeting before, or a known committee, all closed ones are shown.
    An action without a meeting belongs to its paper's only committee, if it has just one.

    Raises:
        UsageError: no committee has that name; the message lists those there are.
    """
    selection = selection or LogSelection()
    with corpus.reading() as db:
        names = {row["id"]: row["name"] for row in db.query("SELECT id, name FROM bodies")}
        papers = [paper for paper in _papers(db) if _is_known_at(paper, selection.as_at)]
        bodies = chosen_bodies(selection.committee, {body: names[body] for paper in papers for body in paper.bodies})
        known = {paper.id: paper for paper in papers}
        found = _actions(db, known, names, selection.as_at)
        found += _plan_actions(db, known, names) if selection.with_plans else []
        corrections = in_force(db)
    meetings = {body: _last_two_meetings(papers, {body}) for body in bodies}
    new_since = {body: _new_since(papers, body) for body in bodies}
    chosen = tuple(
        replace(row.action, is_new=_is_new(row.action, new_since.get(row.body or "")))
        for row in laid_over(one_row_each(found), corrections)
        if (row.body in bodies or (row.body is None and selection.committee is None))
        and _is_wanted(row, selection, meetings[row.body][1] if row.body else None)
        and _is_owned_by(row.action, selection.owner)
    )
    return ActionLog(_header(papers, {body: names[body] for body in bodies}, selection.committee is not None), chosen)


def every_action(db: Database) -> list[LogAction]:
    """Every action as the papers have it, without what people laid over it."""
    names: dict[str, str] = dict(db.execute("SELECT id, name FROM bodies").fetchall())
    found = _actions(db, {paper.id: paper for paper in _papers(db)}, names, None)
    return [row.action for row in one_row_each(found)]


def counts(corpus: Corpus) -> dict[str, int]:
    """How many documents, pages and records of each kind the current papers hold, and how many bodies and people."""
    tables = ["pages", *RECORD_KINDS]
    sql = "SELECT count(*) FROM {} WHERE document IN (SELECT id FROM current_documents)"
    with corpus.reading() as db:
        found = {"documents": _count(db, "SELECT count(*) FROM current_documents")}
        found |= {table: _count(db, sql.format(table)) for table in tables}
        return found | {table: _count(db, f"SELECT count(*) FROM {table}") for table in ("bodies", "people")}  # noqa: S608


def _count(db: Database, sql: str) -> int:
    return int(db.execute(sql).fetchone()[0])


def _papers(db: Database) -> list[_Paper]:
    meetings: dict[int, list[Row]] = {}
    sql = "SELECT document, body, date, id IN (SELECT meeting FROM minute_items) AS is_minuted FROM meetings"
    for row in db.query(sql):
        meetings.setdefault(row["document"], []).append(row)
    sql = """
        SELECT id, status = 'ok'
          AND NOT EXISTS (SELECT 1 FROM warnings WHERE document = id AND code = 'minutes_unread') AS is_read
        FROM current_documents"""
    return [_Paper(row["id"], bool(row["is_read"]), tuple(meetings.get(row["id"], ()))) for row in db.query(sql)]


def _is_known_at(paper: _Paper, as_at: date | None) -> bool:
    return as_at is None or paper.latest_day is None or paper.latest_day <= as_at


def chosen_bodies(committee: str | None, names: dict[str, str]) -> set[str]:
    """The bodies that a committee's name means; all, if none is named.

    Args:
        committee: the normalised name of just one body, else words that names of bodies contain.
        names: names of bodies, by id.

    Raises:
        UsageError: it means none of them; the message lists those there are.
    """
    if committee is None:
        return set(names)
    wanted = normalised(committee)
    if wanted in names:
        return {wanted}
    chosen = {body for body in names if wanted and f" {wanted} " in f" {body} "}
    if not chosen:
        there = ", ".join(sorted(names.values()))
        advice = f"the corpus holds: {there}" if there else "the corpus holds none yet, see `minutebook ingest`"
        raise UsageError(f"no committee is called {committee!r}; {advice}")
    return chosen


def _actions(db: Database, papers: dict[int, _Paper], names: dict[str, str], as_at: date | None) -> list[Found]:
    """Every record of an action in the papers, by body and day; none of a log whose entries tell of a later day."""
    owners = _owners(db)
    rows = db.query(
        "SELECT a.*, d.sha256, d.path, m.id AS meeting_id, m.date AS meeting_date, m.body, e.page, e.quote,"
        " p.label AS page_label, o.kind AS paper, s.life, s.position AS place, s.seen_on"
        " FROM actions AS a JOIN current_documents AS d ON d.id = a.document"
        " LEFT JOIN meetings AS m ON m.id = a.meeting"
        " LEFT JOIN evidence AS e ON e.record = a.id AND e.position = 0"
        " LEFT JOIN pages AS p ON p.document = a.document AND p.number = e.page"
        " LEFT JOIN parts AS o ON o.document = a.document AND o.position = a.part"
        " LEFT JOIN action_sightings AS s ON s.record = a.id"
        " WHERE m.approved_as IS NULL OR s.life IS NOT NULL"  # what only a draft has isn't so
        " ORDER BY d.path, a.position"
    )
    found = []
    for row in rows:
        paper = papers.get(row["document"])
        if paper is None:
            continue
        body = row["body"] if row["meeting_id"] else _only(paper.bodies)
        action = _log_action(row, owners.get(row["id"], ()), names.get(body) if body else None)
        seen_on = day(row["seen_on"]) or action.meeting_date or paper.latest_day
        if as_at is None or seen_on is None or seen_on <= as_at:
            found.append(Found(body, seen_on, row["life"] or action.id, row["place"] or 0, action))
    return sorted(found, key=lambda one: (one.body or "", one.seen_on or date.min))


def _plan_actions(db: Database, papers: dict[int, _Paper], names: dict[str, str]) -> list[Found]:
    """Every record of an action of a plan; the same words in the same group of a committee's plans are one action."""
    owners = _owners(db, "plan_actions")
    rows = db.query(
        "SELECT a.*, a.number AS item, a.plan_group AS item_title, d.sha256, d.path, m.id AS meeting_id,"
        " m.date AS meeting_date, m.body, e.page, e.quote, p.label AS page_label, o.title AS plan, o.kind AS paper,"
        " NULL AS completed_on, NULL AS agreed_on"
        " FROM plan_actions AS a JOIN current_documents AS d ON d.id = a.document"
        " LEFT JOIN meetings AS m ON m.id = a.meeting"
        " LEFT JOIN evidence AS e ON e.record = a.id AND e.position = 0"
        " LEFT JOIN pages AS p ON p.document = a.document AND p.number = e.page"
        " LEFT JOIN parts AS o ON o.document = a.document AND o.position = a.part"
        " ORDER BY d.path, a.position"
    )
    found = []
    for place, row in enumerate(rows):
        paper = papers.get(row["document"])
        if paper is None:
            continue
        body = row["body"] if row["meeting_id"] else _only(paper.bodies)
        action = _log_action(row, owners.get(row["id"], ()), names.get(body) if body else None)
        life = f"{body}|{normalised(action.item_title or '')}|{normalised(action.text)}" if body else action.id
        found.append(Found(body, action.meeting_date or paper.latest_day, life, place, action))
    return sorted(found, key=lambda one: (one.body or "", one.seen_on or date.min))


def _only(bodies: set[str]) -> str | None:
    return next(iter(bodies)) if len(bodies) == 1 else None


def _owners(db: Database, table: str = "actions") -> dict[str, tuple[OwnerRow, ...]]:
    owners: dict[str, tuple[OwnerRow, ...]] = {}
    sql = f"SELECT o.* FROM owners AS o JOIN {table} AS a ON a.id = o.record ORDER BY o.position"  # noqa: S608
    for row in db.query(sql):
        owner = OwnerRow(row["name"], OwnerKind(row["kind"]), row["person"], row["initials"])
        owners[row["record"]] = (*owners.get(row["record"], ()), owner)
    return owners


def _log_action(row: Row, owners: tuple[OwnerRow, ...], body: str | None) -> LogAction:
    stored: dict[str, Any] = {name: row[name] for name in _AS_STORED}
    days: dict[str, Any] = {name: day(row[name]) for name in _DAYS}
    return LogAction(
        **stored,
        **days,
        owners=owners,
        status=Status(row["status"] or Status.OPEN),
        status_stated=row["status"] is not None,
        review=tuple(map(Doubt, json.loads(row["review"]))),
        access=Access(row["access"]),
        basis=Basis(row["basis"]) if "basis" in row else None,
        paper=PartKind(row["paper"] or PartKind.OTHER),
        plan=row.get("plan"),
        rag=Rag(row["rag"]) if row.get("rag") else None,
        measure=row.get("measure"),
        body=body,
        document_sha256=row["sha256"],
        file_name=name_of(row["path"]),
    )


def day(stored: str | None) -> date | None:
    """A whole date; an EDTF value that is less precise is none."""
    try:
        return date.fromisoformat(stored) if stored else None
    except ValueError:
        return None


def _last_two_meetings(papers: list[_Paper], bodies: set[str]) -> tuple[date | None, date | None]:
    days = {day(m["date"]) for paper in papers for m in paper.meetings if m["body"] in bodies} - {None}
    latest = sorted(filter(None, days), reverse=True)[:2]
    return (latest[0] if latest else None), (latest[1] if len(latest) > 1 else None)


def _new_since(papers: list[_Paper], body: str) -> date | None:
    """The body's last meeting that is minuted; None where the papers have no meeting before it to tell new from old."""
    of_body = [meeting for paper in papers for meeting in paper.meetings if meeting["body"] == body]
    last = max(filter(None, (day(meeting["date"]) for meeting in of_body if meeting["is_minuted"])), default=None)
    has_earlier = last and any(other < last for meeting in of_body if (other := day(meeting["date"])))
    return last if has_earlier else None


def _is_new(action: LogAction, since: date | None) -> bool:
    if since is None or action.plan is not None:
        return False
    agreed = action.agreed_on or (action.first_seen if action.basis is not Basis.LOG else None)
    return agreed is not None and agreed >= since


def _is_wanted(row: Found, selection: LogSelection, meeting_before: date | None) -> bool:
    action = row.action
    if selection.changed_since and not changed_since(action, selection.changed_since):
        return False
    if selection.statuses is not None:
        return action.status in selection.statuses
    if selection.changed_since:
        return True
    if action.status in _UNFINISHED or meeting_before is None:
        return True
    if action.completed_on:
        return action.completed_on >= meeting_before
    return row.seen_on is None or row.seen_on > meeting_before


def _is_owned_by(action: LogAction, owner: str | None) -> bool:
    if owner is None:
        return True
    wanted = normalised(owner)
    forms = [form for row in action.owners for form in (row.name, (row.person or "").rpartition("/")[2])]
    initials = {normalised(row.initials) for row in action.owners if row.initials}
    return wanted in initials or any(wanted and f" {wanted} " in f" {normalised(form)} " for form in forms)


def _header(papers: list[_Paper], names: dict[str, str], is_chosen: bool) -> LogHeader:
    bodies = set(names)
    last, before = _last_two_meetings(papers, bodies)
    drawn_on = [paper for paper in papers if paper.bodies & bodies or not is_chosen]
    not_read = [paper for paper in papers if not paper.is_read and (paper.bodies & bodies or not paper.bodies)]
    return LogHeader(
        committees=tuple(sorted(names.values())),
        last_meeting=last,
        meeting_before=before if len(bodies) == 1 else None,
        documents=len(drawn_on),
        not_read=len(not_read),
    )
