"""One paper as one JSON object."""

from typing import Any

from pydantic import Field

from minutebook.schema.enums import DetailKind, DocumentStatus, PageStatus, TextLayer, TextSource
from minutebook.schema.records import (
    Action,
    AgendaItem,
    Attendance,
    Decision,
    Declaration,
    Evidence,
    ForwardItem,
    Indicator,
    Meeting,
    MinuteItem,
    Model,
    PageNumber,
    Part,
    PlanAction,
    Recommendation,
    Record,
    Report,
    Table,
)

SCHEMA_VERSION = "1.0"

RECORD_KINDS: dict[str, type[Record]] = {
    model.kind_name: model
    for model in (
        Part,
        Meeting,
        Attendance,
        AgendaItem,
        MinuteItem,
        Declaration,
        Decision,
        Action,
        Report,
        Recommendation,
        PlanAction,
        Indicator,
        ForwardItem,
        Table,
    )
}


class Footnote(Model):
    """A note at the foot of a page, which is no part of the running text."""

    label: str = Field(description="the mark by which the text refers to it, as printed")
    text: str
    evidence: list[Evidence] = Field(default_factory=list)


class PersonalDetail(Model):
    """What looks like a way to reach a private person, or a home: public outputs hold back what it stands in."""

    kind: DetailKind
    evidence: list[Evidence] = Field(default_factory=list)


class PageInfo(Model):
    """One page: what was read of it, or why it could not be."""

    number: PageNumber
    label: str | None = Field(None, description="the printed page number")
    text_source: TextSource = TextSource.TEXT
    status: PageStatus = PageStatus.OK
    reason: str | None = Field(None, description="why it could not be read")
    text: str = ""
    watermark: str | None = Field(None, description="large words behind or across the text, which are not part of it")
    footnotes: list[Footnote] = Field(default_factory=list)
    personal_details: list[PersonalDetail] = Field(default_factory=list)


class DocumentInfo(Model):
    """The file itself."""

    status: DocumentStatus
    reason: str | None = Field(None, description="one line: what is wrong and what to do, unless `ok`")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    file_name: str
    page_count: int = Field(0, ge=0)
    title: str | None = None
    kind: str | None = Field(None, description="`pack`, or the kind of its only part")
    producer: str | None = None
    text_layer: TextLayer = TextLayer.NONE
    parser_version: str
    seconds: float = Field(0.0, ge=0, description="time taken; the only field that varies between runs")
    pages: list[PageInfo] = Field(default_factory=list)


class PaperWarning(Model):
    """What could not be read, was read by OCR, or looks inconsistent."""

    code: str
    page: PageNumber | None = None
    message: str


class PaperDocument(Model):
    """Everything read out of one paper. Lists are in reading order."""

    schema_version: str = SCHEMA_VERSION
    document: DocumentInfo
    parts: list[Part] = Field(default_factory=list)
    meetings: list[Meeting] = Field(default_factory=list)
    attendance: list[Attendance] = Field(default_factory=list)
    agenda_items: list[AgendaItem] = Field(default_factory=list)
    minute_items: list[MinuteItem] = Field(default_factory=list)
    declarations: list[Declaration] = Field(default_factory=list)
    decisions: list[Decision] = Field(default_factory=list)
    actions: list[Action] = Field(default_factory=list)
    reports: list[Report] = Field(default_factory=list)
    recommendations: list[Recommendation] = Field(default_factory=list)
    plan_actions: list[PlanAction] = Field(default_factory=list)
    indicators: list[Indicator] = Field(default_factory=list)
    forward_items: list[ForwardItem] = Field(default_factory=list)
    tables: list[Table] = Field(default_factory=list)
    warnings: list[PaperWarning] = Field(default_factory=list)

    def records(self) -> dict[str, list[Record]]:
        """Every record, by the name of its list."""
        return {name: getattr(self, name) for name in RECORD_KINDS}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a paper, as shipped in `schema/minutebook.schema.json`."""
    return PaperDocument.model_json_schema()
