"""One pydantic model per record kind."""

from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from minutebook.schema.enums import (
    Access,
    AttendanceStatus,
    Basis,
    Change,
    DecisionKind,
    Direction,
    Doubt,
    InterestKind,
    MeetingKind,
    MeetingStatus,
    Outcome,
    OwnerKind,
    PartKind,
    Rag,
    Role,
    Status,
    VoteCast,
)
from minutebook.schema.rules import Rule

PageNumber = Annotated[int, Field(ge=1, description="PDF page, counted from 1")]
Box = Annotated[
    tuple[float, float, float, float],
    Field(description="x0, top, x1, bottom in points from the page's top left corner"),
]
Edtf = Annotated[str, Field(description="a date in EDTF (ISO 8601-2) level 1, with quarters of level 2")]
ClockTime = Annotated[str, Field(pattern=r"^\d\d:\d\d$", description="HH:MM, 24 hours")]


class Model(BaseModel):
    """Common settings: unknown fields are a mistake.

    Which fields were given and which left to their defaults is the same to us, so all of a kind share one set of those
    given: each with its own takes a third more memory.
    """

    model_config = ConfigDict(extra="forbid")

    def model_post_init(self, _: Any) -> None:  # noqa: D102 - pydantic's
        object.__setattr__(self, "__pydantic_fields_set__", _fields_of(type(self)))


@cache
def _fields_of(model: type[Model]) -> set[str]:
    return set(model.model_fields)


class Evidence(Model):
    """Where a record stands on one page.

    `quote` is found in that page's text, white space and line-end hyphens aside.
    """

    page: PageNumber
    bbox: Box
    quote: str


class Record(Model):
    """What every record carries."""

    kind_name: ClassVar[str]

    id: str = Field(description="from the paper's SHA-256, the kind, page and place: the same when parsed again")
    part: int | None = Field(None, description="index into `parts`")
    access: Access = Access.OPEN
    rule: Rule | None = Field(None, description="what in the paper's words or layout made it a record")
    confidence: float = Field(1.0, ge=0, le=1, description="how likely it is that the record and its values are right")
    review: list[Doubt] = Field(default_factory=list, description="why a person should check it; empty: no need to")
    evidence: list[Evidence] = Field(default_factory=list, description="one per page it stands on")


class MeetingRecord(Record):
    """A record that belongs to a meeting."""

    meeting: str | None = Field(None, description="id in `meetings`")


class Part(Record):
    """A constituent paper of the file; the parts cover it in order."""

    kind_name: ClassVar[str] = "parts"

    kind: PartKind
    title: str = ""
    first_page: PageNumber
    last_page: PageNumber


class Meeting(Record):
    """A meeting that the paper is of or for."""

    kind_name: ClassVar[str] = "meetings"

    body: str | None = Field(None, description="the committee's name as printed")
    date: Edtf | None = Field(None, description="YYYY-MM-DD")
    start_time: ClockTime | None = None
    end_time: ClockTime | None = None
    venue: str | None = None
    kind: MeetingKind = MeetingKind.ORDINARY
    status: MeetingStatus | None = None


class Attendance(MeetingRecord):
    """One person at, or missing from, one meeting."""

    kind_name: ClassVar[str] = "attendance"

    name: str = Field(description="as printed, without Cllr, Mr, Dr …")
    status: AttendanceStatus
    role: Role | None = None
    represents: str | None = Field(None, description="organisation or post as printed")
    honorific: str | None = None
    initials: str | None = None
    substitute_for: str | None = None
    from_item: str | None = Field(None, description="minute number at which the person arrived")
    to_item: str | None = Field(None, description="minute number at which the person left")
    person: str | None = Field(None, description="key shared by all mentions of one person")


class AgendaItem(MeetingRecord):
    """An item on an agenda and where its paper lies in this file."""

    kind_name: ClassVar[str] = "agenda_items"

    number: str | None = Field(None, description="as printed, without a final dot")
    title: str
    lead: str | None = Field(None, description="presenter or author as printed")
    first_page: PageNumber | None = None
    last_page: PageNumber | None = None
    order: int = Field(0, ge=0, description="0-based place on the agenda")
    text: str = Field("", description="the whole body, verbatim")


class MinuteItem(MeetingRecord):
    """A numbered or headed minute."""

    kind_name: ClassVar[str] = "minute_items"

    number: str | None = Field(None, description="as printed, without a final dot")
    title: str
    order: int = Field(0, ge=0, description="0-based place in the minutes")
    text: str = Field("", description="the whole body, verbatim")


class ItemRecord(MeetingRecord):
    """A record that stands under a minute."""

    item: str | None = Field(None, description="minute number as printed")
    minute_item: str | None = Field(None, description="id in `minute_items`; printed numbers repeat")


class Voter(Model):
    """How one person voted on a decision."""

    name: str = Field(description="as printed")
    vote: VoteCast
    person: str | None = Field(None, description="key shared with the person's attendance record")


class Decision(ItemRecord):
    """A formal outcome: one record per clause."""

    kind_name: ClassVar[str] = "decisions"

    text: str
    kind: DecisionKind = DecisionKind.RESOLUTION
    outcome: Outcome = Outcome.CARRIED
    label: str | None = Field(None, description='the clause\'s label as printed: "(a)"')
    lead_in: str | None = Field(None, description='"It was resolved unanimously to"')
    mover: str | None = None
    seconder: str | None = None
    votes_for: int | None = Field(None, ge=0)
    votes_against: int | None = Field(None, ge=0)
    abstentions: int | None = Field(None, ge=0)
    voters: list[Voter] = Field(default_factory=list, description="who voted how, as far as the paper says so by name")


class Owner(Model):
    """Who is to do it, as printed."""

    name: str
    kind: OwnerKind
    person: str | None = Field(None, description="key shared with the person's attendance record")
    initials: str | None = None


class Deadline(Model):
    """The printed deadline and what it means."""

    due: Edtf | None = None
    due_text: str | None = Field(None, description="as printed")
    due_latest: date | None = Field(None, description="the last day it can be done")


class Action(ItemRecord, Deadline):
    """Something that a named person, post, group or body is to do after the meeting, or had to, in a log."""

    kind_name: ClassVar[str] = "actions"

    item_title: str | None = None
    text: str
    owners: list[Owner] = Field(default_factory=list)
    status: Status = Status.OPEN
    status_text: str | None = Field(None, description="as printed")
    comments: str | None = Field(None, description="as printed")
    completed_on: date | None = None
    agreed_on: date | None = Field(None, description="the meeting that agreed it")
    basis: Basis


class Report(ItemRecord):
    """What the head of a report says about it, as printed."""

    kind_name: ClassVar[str] = "reports"

    title: str | None = None
    to: str | None = Field(None, description="the body that it is made to")
    meeting_date: Edtf | None = None
    author: str | None = Field(None, description="whom it is from")
    lead_officer: str | None = Field(None, description="the officer who answers for it")
    lead_member: str | None = Field(None, description="cabinet member or portfolio holder")
    contact: str | None = Field(None, description="all that is printed of whom to ask")
    contact_name: str | None = None
    contact_post: str | None = None
    contact_phone: str | None = None
    contact_email: str | None = None
    purpose: str | None = None
    key_decision: bool | None = None
    key_decision_text: str | None = Field(None, description="as printed")
    electoral_divisions: str | None = Field(None, description="or wards")
    forward_plan_ref: str | None = None


class Declaration(ItemRecord):
    """An interest that one person declared in one item; `item` and `minute_item` are those that it concerns."""

    kind_name: ClassVar[str] = "declarations"

    name: str = Field(description="who declared it, as printed, without Cllr, Mr, Dr …; perhaps a post or a group")
    honorific: str | None = None
    person: str | None = Field(None, description="key shared with the person's attendance record")
    kind: InterestKind = InterestKind.UNSTATED
    kind_text: str | None = Field(None, description="the sort of interest as printed")
    concerns: str | None = Field(None, description="what it is in, as printed, beside the item's number")
    reason: str | None = Field(None, description="as printed")
    withdrew: bool | None = Field(
        None, description="whether the member left, took no part or did not vote; null where the paper doesn't say"
    )
    withdrew_text: str | None = Field(None, description="as printed")
    standing: bool = Field(False, description="from a register of interests, not declared at the meeting")
    text: str = Field(description="the words that state it, verbatim")


class Recommendation(ItemRecord):
    """A clause that a report asks the body to decide."""

    kind_name: ClassVar[str] = "recommendations"

    text: str
    label: str | None = None
    decision: str | None = Field(None, description="id in `decisions` of what was decided on it, where both are here")
    change: Change | None = Field(None, description="how that decision goes with it")
    changed_text: str | None = Field(
        None, description='words recommended and words decided, where amended: "£500 → £400"; a side may be empty'
    )


class PlanAction(MeetingRecord, Deadline):
    """A row or bullet of an action plan."""

    kind_name: ClassVar[str] = "plan_actions"

    number: str | None = Field(None, description="as printed")
    text: str
    group: str | None = Field(None, description="priority, outcome or theme it stands under")
    owners: list[Owner] = Field(default_factory=list)
    rag: Rag | None = None
    status: Status | None = None
    status_text: str | None = Field(None, description="as printed")
    comments: str | None = Field(None, description="as printed")
    measure: str | None = Field(None, description="how success is told, as printed")


class PeriodValue(Model):
    """A value of an earlier period, both as printed."""

    period: str
    value: str


class Indicator(MeetingRecord):
    """A measure with its target and latest value, as printed."""

    kind_name: ClassVar[str] = "indicators"

    code: str | None = Field(None, description='as printed: "NI 117"')
    name: str
    target: str | None = None
    target_number: float | None = Field(None, description="the only number of the printed target")
    actual: str | None = None
    actual_number: float | None = Field(None, description="the only number of the printed value")
    period: str | None = Field(None, description="of the actual value, as printed")
    earlier: list[PeriodValue] = Field(default_factory=list, description="values of other periods, as printed")
    unit: str | None = Field(None, description="as printed: %, £, days, number")
    direction: Direction | None = Field(None, description="whether higher or lower is better")
    trend: str | None = Field(None, description="direction of travel, as printed")
    comparison: str | None = Field(None, description="with others (England, region, neighbours), as printed")
    ranking: str | None = Field(None, description="as printed")
    rag: Rag | None = None


class ForwardItem(MeetingRecord):
    """An item planned for a later meeting."""

    kind_name: ClassVar[str] = "forward_items"

    date: Edtf | None = Field(None, description="YYYY-MM-DD")
    title: str
    lead: str | None = None
    reference: str | None = Field(None, description="as printed")
    key_decision: bool | None = None
    reports_due: Edtf | None = Field(None, description="last day for reports")
    dispatch: Edtf | None = Field(None, description="day on which the agenda goes out")
    provisional: bool = Field(False, description="whether the paper calls the meeting provisional or reserved")


class Table(Record):
    """A printed table, joined over the pages it runs on."""

    kind_name: ClassVar[str] = "tables"

    page: PageNumber
    last_page: PageNumber
    bbox: Box = Field(description="on its first page")
    caption: str | None = None
    header: list[str] = Field(default_factory=list)
    rows: list[list[str]] = Field(
        default_factory=list, description="the cells; one merged over several rows is printed in each of them"
    )
    numbers: list[list[float | None]] = Field(
        default_factory=list, description="the value of each cell that is a number, beside `rows`; empty without any"
    )
    fills: list[list[str | None]] = Field(
        default_factory=list,
        description="the background of each cell, beside `rows`: rrggbb, after the name of the rating that its hue may "
        'stand for ("green 92d050"); null without one; empty where no cell has any',
    )
