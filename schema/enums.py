"""The closed vocabularies of the records, in a clerk's terms."""

from enum import StrEnum


class DocumentStatus(StrEnum):
    """How far a file could be read. Only `ok` means all of it."""

    OK = "ok"
    PARTIAL = "partial"
    NO_TEXT = "no_text"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NOT_A_PDF = "not_a_pdf"
    OVER_LIMIT = "over_limit"
    TIMEOUT = "timeout"
    CRASHED = "crashed"


class PageStatus(StrEnum):
    """How far a page could be read; a page that fails keeps its place."""

    OK = "ok"
    NO_TEXT = "no_text"
    FAILED = "failed"


class TextLayer(StrEnum):
    """Where the text of a whole file came from."""

    BORN_DIGITAL = "born_digital"
    OCR = "ocr"
    MIXED = "mixed"
    NONE = "none"


class TextSource(StrEnum):
    """Where the text of one page came from."""

    TEXT = "text"
    OCR = "ocr"
    NONE = "none"


class Access(StrEnum):
    """Who may see it: `open` also when nothing says otherwise; `unclear` is a sign that can't be placed."""

    OPEN = "open"
    UNCLEAR = "unclear"
    EXEMPT = "exempt"


class DetailKind(StrEnum):
    """The kinds of personal details: ways to reach a person, and where one lives."""

    EMAIL = "email"
    PHONE = "phone"
    POSTCODE = "postcode"
    ADDRESS = "address"
    INSURANCE = "insurance_number"


class PartKind(StrEnum):
    """The kinds of paper that a file or an agenda pack is made of."""

    AGENDA = "agenda"
    MINUTES = "minutes"
    ACTION_LOG = "action_log"
    REPORT = "report"
    APPENDIX = "appendix"
    PLAN = "plan"
    FORWARD_PLAN = "forward_plan"
    COVER = "cover"
    OTHER = "other"


class MeetingKind(StrEnum):
    """The sort of meeting, as its paper names it."""

    ORDINARY = "ordinary"
    ANNUAL = "annual"
    EXTRAORDINARY = "extraordinary"
    SPECIAL = "special"


class MeetingStatus(StrEnum):
    """Whether the meeting took place."""

    HELD = "held"
    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"


class AttendanceStatus(StrEnum):
    """How a person stands in the attendance list."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    SUBSTITUTE = "substitute"
    IN_ATTENDANCE = "in_attendance"


class Role(StrEnum):
    """A person's office at the meeting."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    CLERK = "clerk"


class Outcome(StrEnum):
    """What became of a motion."""

    CARRIED = "carried"
    LOST = "lost"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


class VoteCast(StrEnum):
    """How a person voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


class DecisionKind(StrEnum):
    """What sort of formal outcome a decision is."""

    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    NOTED = "noted"
    DEFERRED = "deferred"
    REFERRED = "referred"
    REFUSED = "refused"
    ELECTED = "elected"
    PROCEDURAL = "procedural"


class InterestKind(StrEnum):
    """What sort of interest was declared, by the words that the paper uses for it.

    `conflict` is a conflict of interest, `other` a kind that the paper names but this list doesn't, `unstated` an
    interest without any word for its kind.
    """

    DISCLOSABLE_PECUNIARY = "disclosable_pecuniary"
    PECUNIARY = "pecuniary"
    PERSONAL_AND_PREJUDICIAL = "personal_and_prejudicial"
    PREJUDICIAL = "prejudicial"
    PERSONAL = "personal"
    NON_PECUNIARY = "non_pecuniary"
    OTHER_REGISTRABLE = "other_registrable"
    NON_REGISTRABLE = "non_registrable"
    CONFLICT = "conflict"
    OTHER = "other"
    UNSTATED = "unstated"


class Status(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class Change(StrEnum):
    """How a decision goes with the recommendation it is on: in its words, in changed words, or something else."""

    AS_RECOMMENDED = "as_recommended"
    AMENDED = "amended"
    INSTEAD = "instead"


class Basis(StrEnum):
    """What makes a passage an action.

    `log` is a row of an action log; `marked` is marked by the minutes ("ACTION:", an Action column); `undertaking`
    is prose in which somebody took work on; `resolution` is a clause of a decision that gives a named doer work.
    """

    LOG = "log"
    MARKED = "marked"
    UNDERTAKING = "undertaking"
    RESOLUTION = "resolution"


class OwnerKind(StrEnum):
    """Who owns an action: a person by name, a post, or a body."""

    PERSON = "person"
    POST = "post"
    BODY = "body"


class Direction(StrEnum):
    """Which way a measure is to go."""

    HIGHER = "higher"
    LOWER = "lower"


class Doubt(StrEnum):
    """Why a person should check a record.

    `rule`: it was found by a rule that is often wrong; `ocr`: it stands on a page that was read by OCR; `no_owner`: no
    owner could be read; `owner_unknown`: its owner stands nowhere else in the paper; `no_item`: it stands under no
    item of the minutes; `date_unread`: a printed date could not be read; `status_inferred`: its status follows from
    what is said of its progress, which doesn't name it.
    """

    RULE = "rule"
    OCR = "ocr"
    NO_OWNER = "no_owner"
    OWNER_UNKNOWN = "owner_unknown"
    NO_ITEM = "no_item"
    DATE_UNREAD = "date_unread"
    STATUS_INFERRED = "status_inferred"


class Rag(StrEnum):
    """A printed red/amber/green rating; blue is done."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
