"""The one gate between a corpus and the public: which records and pages may leave it.

Nothing is open unless it is known to be: a record is when neither it nor the item, part and paper that it stands in
are closed by any sign, no other paper closes its item, and it holds nothing of a private person's; or when a person
released it. Every public output asks here and sees nothing else.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from minutebook.corpus.links.identity import normalised
from minutebook.corpus.public.personal import Name, is_personal, name_of, named_public, naming
from minutebook.corpus.public.releases import Releases, releases_in_force
from minutebook.extract.contact_details import is_office
from minutebook.schema import RECORD_KINDS, Access, DocumentStatus

Row = dict[str, Any]


class Reason(StrEnum):
    """Why a record is withheld."""

    EXEMPT = "exempt"
    UNCLEAR = "may be exempt"
    ELSEWHERE = "its item is closed in another paper of the meeting"
    WITHIN = "stands in an item or part that is closed"
    MARKED = "the name or title of its paper says that it is not for publication"
    HIDDEN = "its paper holds hidden text"
    NOT_READ = "its paper could not be read in full"
    PACK = "its paper is a pack with business that is, or may be, exempt, and was not released"
    PERSONAL = "may hold personal details"
    SAME_ACTION = "the same action is withheld in another paper"
    UNKNOWN = "nothing is known of it"


_BY_ACCESS = {Access.EXEMPT: Reason.EXEMPT, Access.UNCLEAR: Reason.UNCLEAR}
_OF_ITEMS = frozenset({Reason.EXEMPT, Reason.UNCLEAR, Reason.ELSEWHERE, Reason.WITHIN})
"""What a release of the item or part that a record stands in lifts."""
OF_PAPERS = frozenset({Reason.MARKED, Reason.HIDDEN, Reason.NOT_READ, Reason.PACK})
"""What a release of the paper lifts."""

_NAMED_CLOSED = re.compile(
    r"\b(?:exempt|confidential|restricted|not for publication|in camera|private|closed session|pink"
    r"|part ?(?:2|ii|b))\b",
    re.IGNORECASE,
)
_MENTIONED = re.compile(
    r"\bnot\s+for\s+publication\b|\bexempt\s+(?:information|items?|business|report|appendix|matters?)\b|\bin\s+camera\b"
    r"|\bschedule\s+(?:12a|7a)\b|\b(?:section|s\.?)\s*100\s*a\b|\badmission\s+to\s+meetings\b|\bpink\s+papers?\b"
    r"|\bexclu(?:de|sion)\w*\b.{0,60}\b(?:press|public)\b|\b(?:press|public)\b.{0,60}\bexcluded\b"
    r"|\b(?:private|closed|confidential)\s+(?:session|business|items?)\b|\brestricted\b",
    re.IGNORECASE | re.DOTALL,
)
_NO_TEXTS = frozenset(
    {"id", "access", "rule", "review", "meeting", "minute_item", "body", "body_key", "sitting", "name_key", "person"}
    | {"person_in_paper", "venue", "due", "due_latest", "status", "kind", "basis", "date", "start_time", "end_time"}
    | {"completed_on", "agreed_on", "meeting_date", "rag", "direction", "role", "outcome", "numbers", "fills"}
)
_CONTACT = ("contact", "contact_name", "contact_post", "contact_phone", "contact_email")


_PAGES = "SELECT id, document, number, status, text FROM pages WHERE document IN (SELECT id FROM current_documents)"
_ItemKey = tuple[str, str]


@dataclass
class _Stored:
    """A record on its way through the gate."""

    kind: str
    row: Row
    places: list[Row]
    texts: list[str]
    """Of the record itself, its owners and its quotes, as extracted and as corrected."""
    reasons: set[Reason]

    @property
    def id(self) -> str:
        return str(self.row["id"])

    @property
    def is_item(self) -> bool:
        return self.kind in ("agenda_items", "minute_items")

    @property
    def number(self) -> str | None:
        return self.row.get("item") or (self.row["number"] if self.is_item else None)


@dataclass(frozen=True)
class Gate:
    """What may be published of the current papers."""

    withheld: dict[str, frozenset[Reason]]
    """Why, by the ids of records."""
    records: frozenset[str]
    """All that were looked at: what is not among them is unknown."""
    pages: frozenset[int]
    """Ids of the open pages."""
    papers: frozenset[int]
    """Ids of the papers that may be named."""
    whole: dict[str, str]
    """SHA-256 of the papers that are withheld as a whole, by the ids of their records."""

    def reasons(self, records: Iterable[str]) -> frozenset[Reason]:
        """Why any of the records is withheld; empty if all are open."""
        found: set[Reason] = set()
        for record in records:
            found |= self.withheld.get(record, frozenset()) if record in self.records else {Reason.UNKNOWN}
        return frozenset(found)

    def is_open(self, record: str) -> bool:
        """Whether a record may be published."""
        return not self.reasons([record])


def gate(db: Database) -> Gate:
    """Look at everything in the current papers."""
    releases = releases_in_force(db)
    stored = _stored(db)
    printed = list(db.query(_PAGES))
    mentioned = _mentioned(printed)
    papers = _papers(db, releases, {one.row["document"] for one in stored.values() if one.reasons} | set(mentioned))
    hashes = dict(db.execute("SELECT id, sha256 FROM current_documents").fetchall())
    documents: defaultdict[int, list[_Stored]] = defaultdict(list)
    for one in stored.values():
        one.reasons |= papers[one.row["document"]]
        documents[one.row["document"]].append(one)
    _inherit(documents)
    _close_by_items(db, stored)
    _inherit(documents)
    _release(stored, documents, releases)
    _close_personal(stored, releases)
    public = _named_public(db, printed, stored)
    _close_named(stored, public, releases)
    _close_whole_actions(db, stored)
    withheld = {one.id: frozenset(one.reasons) for one in stored.values() if one.reasons}
    pages = frozenset(_open_pages(printed, papers, documents, mentioned, public))
    named = {document for document, own in documents.items() if any(one.id not in withheld for one in own)}
    whole = {one.id: hashes[one.row["document"]] for one in stored.values() if papers[one.row["document"]]}
    return Gate(withheld, frozenset(stored), pages, frozenset(named), whole)


def record_texts(db: Database, records: Iterable[str]) -> dict[str, list[str]]:
    """What stands in records of the current papers, by their ids; without those of no current paper."""
    wanted = set(records)
    return {one.id: one.texts for one in _stored(db).values() if one.id in wanted} if wanted else {}


def _mentioned(printed: list[Row]) -> dict[int, set[int]]:
    """The pages that mention exempt matter, by paper."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for page in printed:
        if _MENTIONED.search(page["text"]):
            found[page["document"]].add(page["number"])
    return dict(found)


def _papers(db: Database, releases: Releases, with_signs: set[int]) -> dict[int, set[Reason]]:
    """Why each current paper is withheld as a whole; `with_signs` are those in which anything speaks of exempt matter.

    What a pack binds together was written by many hands: where one of them speaks of exempt matter, a person looks at
    the whole before any of it leaves.
    """
    hidden = {row[0] for row in db.execute("SELECT document FROM warnings WHERE code = 'hidden_text'")}
    found: dict[int, set[Reason]] = {}
    for row in db.query("SELECT id, sha256, kind, status, title, path, file_name FROM current_documents"):
        names = " ".join(
            re.split(r"[/\\]", str(name))[-1] for name in (row["path"], row["file_name"], row["title"] or "")
        )
        signs = {
            Reason.HIDDEN: row["id"] in hidden,
            Reason.NOT_READ: row["status"] != DocumentStatus.OK,
            Reason.PACK: row["kind"] == "pack" and row["id"] in with_signs,
            Reason.MARKED: _NAMED_CLOSED.search(re.sub(r"[\W_]+", " ", names)) is not None,
        }
        found[row["id"]] = (
            set() if row["sha256"] in releases.papers else {reason for reason, is_so in signs.items() if is_so}
        )
    return found


def _stored(db: Database) -> dict[str, _Stored]:
    """Every record of the current papers, closed by its own state."""
    places = _grouped(db, "SELECT * FROM evidence ORDER BY record, position")
    named = _grouped(db, "SELECT record, name FROM owners UNION ALL SELECT record, name FROM voters")
    corrected = _grouped(db, "SELECT record, field, value FROM corrections WHERE withdrawn_at IS NULL ORDER BY id")
    found = {}
    for kind in RECORD_KINDS:
        for row in db.query(f"SELECT * FROM {kind} WHERE document IN (SELECT id FROM current_documents)"):  # noqa: S608
            own = places.get(row["id"], [])
            said = corrected.get(row["id"], [])
            texts = _texts(kind, row, own) + [one["name"] for one in named.get(row["id"], [])]
            texts += [one["value"] for one in said if one["value"] and one["field"] != "access"]
            states = [row["access"], *(one["value"] for one in said if one["field"] == "access")]
            found[row["id"]] = _Stored(kind, row, own, texts, _by_access(states))
    return found


def _grouped(db: Database, sql: str) -> dict[str, list[Row]]:
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for row in db.query(sql):
        rows[row["record"]].append(row)
    return rows


def _by_access(states: Iterable[str | None]) -> set[Reason]:
    """A state that is none of ours closes; a correction to `open` opens nothing, that takes a release."""
    closed = [state for state in states if state is not None and state != Access.OPEN]
    return {
        _BY_ACCESS.get(Access(state), Reason.UNKNOWN) if state in set(Access) else Reason.UNKNOWN for state in closed
    }


def _texts(kind: str, row: Row, places: list[Row]) -> list[str]:
    texts = {name: value for name, value in row.items() if isinstance(value, str) and name not in _NO_TEXTS}
    quotes = [place["quote"] for place in places]
    if kind == "attendance":
        texts["name"] = f"{row['honorific'] or ''} {row['name']}, {row['represents'] or ''}"
    if kind == "meetings":
        return list(texts.values())
    contact = [texts[name] for name in _CONTACT if name in texts]
    if contact and is_office(" ".join(contact)):
        texts = {name: value for name, value in texts.items() if name not in _CONTACT}
        for piece in contact:
            quotes = [quote.replace(piece, " ") for quote in quotes]
    return [*texts.values(), *quotes]


def _close_by_items(db: Database, stored: dict[str, _Stored]) -> None:
    """Close what stands under the number or the title of an item that another paper of the meeting has as closed.

    An entry of a log may name an item of an earlier meeting: unless it says of which, that of any of the body's counts.
    """
    meetings = {row["id"]: row for row in db.query("SELECT id, body, sitting FROM meetings")}
    closed: set[_ItemKey] = set()
    for one in stored.values():
        if one.is_item and one.reasons & _OF_ITEMS:
            body, sitting = _meeting_of(one, meetings)
            closed |= set(_item_keys(one, sitting)) | set(_item_keys(one, body))
    for one in stored.values():
        body, sitting = _meeting_of(one, meetings)
        keys = set(_item_keys(one, sitting))
        if one.row.get("basis") == "log":
            agreed_on = one.row["agreed_on"]
            keys |= set(_item_keys(one, f"{body}/{agreed_on}" if body and agreed_on else body))
        if not one.reasons & _OF_ITEMS and closed & keys:
            one.reasons.add(Reason.ELSEWHERE)


def _meeting_of(one: _Stored, meetings: dict[str, Row]) -> tuple[str | None, str | None]:
    """The body and the sitting."""
    meeting = meetings.get(one.row.get("meeting") or "")
    return (meeting["body"], meeting["sitting"]) if meeting else (None, None)


def _item_keys(one: _Stored, place: str | None) -> Iterator[_ItemKey]:
    """What an item is known by among those of a meeting or a body."""
    title = one.row["title"] if one.is_item else one.row.get("item_title")
    for text in (one.number, title):
        if place and text and (key := normalised(text)):
            yield place, key


def _inherit(documents: dict[int, list[_Stored]]) -> None:
    """Close what stands in a closed item or part, or on the place of a closed item."""
    for own in documents.values():
        parts = {one.row["position"] for one in own if one.kind == "parts" and one.reasons & _OF_ITEMS}
        items = [one for one in own if one.kind in ("minute_items", "agenda_items") and one.reasons & _OF_ITEMS]
        ids = {one.id for one in items}
        boxes = [box for one in items for box in one.places]
        pages = {box["page"] for box in boxes}
        for one in own:
            stands_in = one.row.get("minute_item") in ids or one.row["part"] in parts
            covered = one.kind not in ("parts", "meetings") and any(_is_in(place, boxes) for place in one.places)
            covered |= one.kind == "tables" and not pages.isdisjoint(range(one.row["page"], one.row["last_page"] + 1))
            if (stands_in or covered) and not one.reasons & _OF_ITEMS:
                one.reasons.add(Reason.WITHIN)


def _is_in(place: Row, boxes: list[Row]) -> bool:
    """Whether the middle of a place lies in one of the boxes."""
    middle, centre = (place["top"] + place["bottom"]) / 2, (place["x0"] + place["x1"]) / 2
    return any(
        place["page"] == box["page"] and box["top"] <= middle <= box["bottom"] and box["x0"] <= centre <= box["x1"]
        for box in boxes
    )


def _release(stored: dict[str, _Stored], documents: dict[int, list[_Stored]], releases: Releases) -> None:
    """Open what a person released, and what stands in an item or part that was."""
    for one in stored.values():
        if releases.holds(one.id, one.texts):
            one.reasons.clear()
            for other in documents[one.row["document"]]:
                in_item = one.is_item and other.row.get("minute_item") == one.id
                in_part = one.kind == "parts" and other.row["part"] == one.row["position"] and not other.number
                if in_item or in_part:
                    other.reasons -= _OF_ITEMS


def _close_personal(stored: dict[str, _Stored], releases: Releases) -> None:
    for one in stored.values():
        item = stored.get(one.row.get("minute_item") or "")
        titles = (one.row.get("title"), one.row.get("item_title"), item.row["title"] if item else None)
        if is_personal(one.texts, " ".join(filter(None, titles))) and not releases.holds(one.id, one.texts):
            one.reasons.add(Reason.PERSONAL)


def _named_public(db: Database, printed: list[Row], stored: dict[str, _Stored]) -> dict[int, re.Pattern[str]]:
    """What finds, in a current paper, those whom any paper of its body calls one of the public.

    Who is listed at a meeting of the body as more than that has a part in its business, and is none of them.
    """
    bodies = dict(db.execute("SELECT document, min(body) FROM meetings WHERE body IS NOT NULL GROUP BY document"))
    called: defaultdict[int | str, set[Name]] = defaultdict(set)
    body_of: dict[int, int | str] = {}
    for page in printed:
        document: int = page["document"]
        body_of[document] = bodies.get(document, document)
        called[body_of[document]] |= named_public(page["text"])
    for one in stored.values():
        if one.kind == "attendance" and Reason.PERSONAL not in one.reasons and (listed := name_of(one.row["name"])):
            names = called[body_of[one.row["document"]]]
            names -= {name for name in names if name.may_be(listed)}
    found = {body: naming(names) for body, names in called.items()}
    return {document: pattern for document, body in body_of.items() if (pattern := found[body])}


def _close_named(stored: dict[str, _Stored], public: dict[int, re.Pattern[str]], releases: Releases) -> None:
    for one in stored.values():
        pattern = public.get(one.row["document"])
        if pattern and any(map(pattern.search, one.texts)) and not releases.holds(one.id, one.texts):
            one.reasons.add(Reason.PERSONAL)


def _close_whole_actions(db: Database, stored: dict[str, _Stored]) -> None:
    """An action is open as a whole or not at all: its records say the same."""
    lives: defaultdict[str, list[_Stored]] = defaultdict(list)
    for life, record in db.execute("SELECT life, record FROM action_sightings"):
        if record in stored:
            lives[life].append(stored[record])
    for life in lives.values():
        if any(one.reasons for one in life):
            for one in life:
                one.reasons |= set() if one.reasons else {Reason.SAME_ACTION}


def _open_pages(
    printed: list[Row],
    papers: dict[int, set[Reason]],
    documents: dict[int, list[_Stored]],
    mentioned: dict[int, set[int]],
    public: dict[int, re.Pattern[str]],
) -> Iterator[int]:
    """Pages on which nothing closed stands; behind the first sign of anything closed, none to the end of its part.

    Their texts hold what no record does, so here a mere mention of exempt matter is such a sign.
    """
    closed: defaultdict[int, set[int]] = defaultdict(set)
    for document, own in documents.items():
        signs = {page for one in own if one.reasons & _OF_ITEMS for page in _pages_of(one)}
        signs |= mentioned.get(document, set())
        closed[document] = {page for one in own if one.reasons for page in _pages_of(one)} | signs
        for part in (one.row for one in own if one.kind == "parts"):
            within = [page for page in signs if part["first_page"] <= page <= part["last_page"]]
            closed[document] |= set(range(min(within), part["last_page"] + 1)) if within else set()
    for row in printed:
        is_whole = row["status"] == "ok" and papers.get(row["document"]) == set()
        if not is_whole or row["number"] in closed[row["document"]]:
            continue
        pattern = public.get(row["document"])
        if not (is_personal([row["text"]]) or (pattern and pattern.search(row["text"]))):
            yield row["id"]


def _pages_of(one: _Stored) -> set[int]:
    pages = {place["page"] for place in one.places}
    if one.row.get("first_page"):
        pages |= set(range(one.row["first_page"], (one.row["last_page"] or one.row["first_page"]) + 1))
    return pages
