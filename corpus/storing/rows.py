"""A paper's document as the rows of the tables in `minutebook.corpus.layout.layout`."""

import json
from typing import Any

from minutebook.corpus.layout.layout import RENAMED_FIELDS
from minutebook.corpus.links.identity import PaperIdentities
from minutebook.schema import (
    RECORD_KINDS,
    Access,
    Action,
    AgendaItem,
    Attendance,
    Decision,
    Declaration,
    Meeting,
    PaperDocument,
    Part,
    PlanAction,
    Record,
)

Row = dict[str, Any]

_CLOSEDNESS = {Access.OPEN: 0, Access.UNCLEAR: 1, Access.EXEMPT: 2}
NOT_STORED = {"watermark", "footnotes", "personal_details"}
"""Fields of a page that the corpus has in its warnings and in the page's text, which the public's gate asks anew."""


def paper_rows(paper: PaperDocument, document: int, identities: PaperIdentities) -> dict[str, list[Row]]:
    """Every row of a paper but its `documents` row, by table; tables come after those that they refer to."""
    rows: dict[str, list[Row]] = {"pages": _page_rows(paper, document), "records": []}
    rows |= {kind: [] for kind in RECORD_KINDS}
    rows |= {"evidence": [], "owners": [], "voters": []}
    values = paper.model_dump(mode="json", include=set(RECORD_KINDS))
    for kind, records in paper.records().items():
        for position, (record, fields) in enumerate(zip(records, values[kind], strict=True)):
            rows["records"].append({"id": record.id, "document": document, "kind": kind})
            rows["evidence"] += _evidence_rows(record.id, fields.pop("evidence"))
            rows["owners"] += _owner_rows(record, fields.pop("owners", []), identities)
            rows["voters"] += _voter_rows(record, fields.pop("voters", []), identities)
            rows[kind].append({"document": document, "position": position, **_columns(record, fields, identities)})
    rows["warnings"] = [
        {"document": document, "position": position, **warning.model_dump()}
        for position, warning in enumerate(paper.warnings)
    ]
    return rows


def _columns(record: Record, fields: Row, identities: PaperIdentities) -> Row:
    """A record's fields under the names of its table's columns."""
    columns = {RENAMED_FIELDS.get(name, name): value for name, value in fields.items()}
    if isinstance(record, Meeting):
        columns["body_name"] = record.body
        columns["body_key"] = identities.body_of_meeting(record.id)
    if isinstance(record, Attendance | Declaration):
        columns["person_in_paper"] = record.person
        columns["name_key"] = identities.person_named(record)
    if "bbox" in columns:
        columns |= _box_columns(columns.pop("bbox"))
    return {name: _cells(value) if isinstance(value, list) else value for name, value in columns.items()}


def _cells(cells: list[Any]) -> str:
    return json.dumps(cells, ensure_ascii=False)


def _box_columns(box: list[float]) -> Row:
    return dict(zip(("x0", "top", "x1", "bottom"), box, strict=True))


def _evidence_rows(record: str, evidence: list[Row]) -> list[Row]:
    return [
        {
            "record": record,
            "position": position,
            "page": one["page"],
            "quote": one["quote"],
            **_box_columns(one["bbox"]),
        }
        for position, one in enumerate(evidence)
    ]


def _owner_rows(record: Record, fields: list[Row], identities: PaperIdentities) -> list[Row]:
    if not isinstance(record, Action | PlanAction):
        return []
    return [
        {
            **values,
            "record": record.id,
            "position": position,
            "person_in_paper": owner.person,
            "name_key": identities.person_owning(record.meeting, owner),
        }
        for position, (owner, values) in enumerate(zip(record.owners, fields, strict=True))
    ]


def _voter_rows(record: Record, fields: list[Row], identities: PaperIdentities) -> list[Row]:
    if not isinstance(record, Decision):
        return []
    return [
        {
            **values,
            "record": record.id,
            "position": position,
            "person_in_paper": voter.person,
            "name_key": identities.person_voting(record.meeting, voter),
        }
        for position, (voter, values) in enumerate(zip(record.voters, fields, strict=True))
    ]


def _page_rows(paper: PaperDocument, document: int) -> list[Row]:
    access = _page_access(paper)
    pages = [page.model_dump(mode="json", exclude=NOT_STORED) for page in paper.document.pages]
    return [{"document": document, "access": access.get(page["number"], Access.OPEN).value, **page} for page in pages]


def _page_access(paper: PaperDocument) -> dict[int, Access]:
    """The most closed of the parts and records that stand on each page; pages with open ones only are left out."""
    access: dict[int, Access] = {}
    for records in paper.records().values():
        for record in records:
            if record.access is not Access.OPEN:
                for page in _pages_of(record):
                    access[page] = max(record.access, access.get(page, Access.OPEN), key=_CLOSEDNESS.__getitem__)
    return access


def _pages_of(record: Record) -> set[int]:
    pages = {evidence.page for evidence in record.evidence}
    if isinstance(record, Part | AgendaItem) and record.first_page:
        pages |= set(range(record.first_page, (record.last_page or record.first_page) + 1))
    return pages
