"""What an action log is made of: what is asked for, and the actions with what each paper says of them."""

from dataclasses import dataclass
from datetime import date

from minutebook.extract.contact_details import contact_details
from minutebook.schema import Access, Basis, Doubt, OwnerKind, PartKind, Rag, Status


@dataclass(frozen=True)
class LogSelection:
    """Which actions a log shows; the default is everything unfinished and what was closed since the meeting before."""

    committee: str | None = None
    """Normalised: the body of just that name, else the bodies whose names contain it."""
    statuses: frozenset[Status] | None = None
    owner: str | None = None
    """Initials, or words of a name or post; case is ignored."""
    as_at: date | None = None
    """Papers of meetings after that day are left out; their day is that of the latest meeting they record."""
    with_plans: bool = False
    """Whether the actions of plans are listed too."""
    changed_since: date | None = None
    """Only those that are new or changed in papers of meetings on or after that day, whatever their status."""


@dataclass(frozen=True)
class OwnerRow:
    """Who is to do an action."""

    name: str
    kind: OwnerKind
    person: str | None
    initials: str | None


@dataclass(frozen=True)
class Seen:
    """What one paper says of an action."""

    on: date | None
    """The day of the paper's meeting."""
    id: str
    text: str
    owners: tuple[OwnerRow, ...]
    due: str | None
    due_text: str | None
    due_latest: date | None
    status: Status
    paper: PartKind
    file_name: str
    page: int | None


@dataclass(frozen=True)
class Correction:
    """What a person said, of which record's field, over which extracted value."""

    id: int
    record: str
    field: str
    value: str | None
    was: str | None
    said_by: str
    said_at: str
    why: str | None


@dataclass(frozen=True)
class LogAction:
    """An action as a log shows it, with where it stands: as the latest paper has it, if several print it."""

    id: str
    item: str | None
    item_title: str | None
    text: str
    owners: tuple[OwnerRow, ...]
    due: str | None
    due_text: str | None
    due_latest: date | None
    status: Status
    status_text: str | None
    comments: str | None
    completed_on: date | None
    agreed_on: date | None
    meeting_id: str | None
    meeting_date: date | None
    body: str | None
    document_sha256: str
    file_name: str
    path: str
    page: int | None
    page_label: str | None
    quote: str | None
    confidence: float
    review: tuple[Doubt, ...]
    """Why a person should check it."""
    access: Access
    basis: Basis | None
    """None for an action of a plan."""
    paper: PartKind = PartKind.OTHER
    """The kind of paper that it stands in."""
    also: tuple[tuple[str, int | None], ...] = ()
    """(file name, page) of the other places that print it too."""
    history: tuple[Seen, ...] = ()
    """What each paper that prints it says of it, oldest first; empty for an action that is printed once."""
    times_carried: int = 0
    """On how many later days a paper had it still unfinished."""
    first_seen: date | None = None
    """The day of the meeting whose paper has it first."""
    is_new: bool = False
    """Whether the last meeting that is minuted agreed it, and papers of the committee's earlier meetings are known."""
    corrections: tuple[Correction, ...] = ()
    """What people laid over it."""
    plan: str | None = None
    """The title of the plan that sets it out; its group stands as `item_title`, its number as `item`."""
    rag: Rag | None = None
    measure: str | None = None
    status_stated: bool = True
    """Whether a paper says where it stands; an action of a plan of which none does counts as open."""

    @property
    def tells_details(self) -> bool:
        """Whether its words reach a private person or tell a home."""
        return bool(contact_details(f"{self.text}\n{self.comments or ''}"))


@dataclass(frozen=True)
class LogHeader:
    """What a log draws on."""

    committees: tuple[str, ...]
    last_meeting: date | None
    meeting_before: date | None
    """None when there is none, or when the log is of several committees."""
    documents: int
    not_read: int
    """Papers of these committees, or of none that is known, that could not be read in full."""


@dataclass(frozen=True)
class Withheld:
    """An action that a public log holds back."""

    id: str
    body: str | None
    item: str | None
    """The number alone; None where it has none, or more than a number."""
    reasons: tuple[str, ...]
    """Its own, in words, for the clerk; none where it is only withheld with its papers."""
    papers: tuple[str, ...] = ()
    """SHA-256 of its papers that are withheld as a whole."""
    of_papers: tuple[str, ...] = ()
    """Why they are, in words."""


@dataclass(frozen=True)
class ActionLog:
    """Actions by committee, meeting (oldest first), paper and place in it."""

    header: LogHeader
    actions: tuple[LogAction, ...]
    withheld: tuple[Withheld, ...] | None = None
    """What a public log holds back; None for a log that is not for the public."""
