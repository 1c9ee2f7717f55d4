"""How likely each record is right, and why a person should check it: the last pass over the records of a paper.

The confidence of a record is that of the rule that found it, times a factor for each doubt about it. Both are measured
on papers whose records are known, and stand in `confidence.toml` (`make calibrate` writes it).
"""

import re
import tomllib
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import prod

from minutebook.schema import (
    Action,
    Declaration,
    Doubt,
    ItemRecord,
    Meeting,
    Owner,
    OwnerKind,
    PaperDocument,
    PlanAction,
    Rag,
    Record,
    TextSource,
)

REVIEW_BELOW = 0.65
"""Confidence under which a person should check a record: three in ten of these are not quite right, of others one in
nine, as measured on papers of bodies that nobody had seen while the rules were written."""
NAMES_NO_DAY = re.compile(
    r"\W*(?:asap|a\.s\.a\.p|as soon as|as (?:and when|needed|required)|on-?going|continu\w+|immediate\w*|urgent\w*"
    r"|(?:in )?due course|tb[acd]\b|n/?a\b)",
    re.IGNORECASE,
)
"""What says when without a date; nothing in it was left unread."""


@dataclass(frozen=True)
class Reliability:
    """What was measured: how many of a rule's records are right, and what a doubt takes from that.

    `kinds` stands for the rules of a kind that were not seen at work, `unmeasured` for kinds of which none was.
    """

    rules: dict[str, float]
    kinds: dict[str, float]
    doubts: dict[str, float]
    unmeasured: float

    def of_rule(self, kind: str, rule: str | None) -> float:
        """The confidence of the records of a kind that a rule finds."""
        known = self.rules.get(rule) if rule else None
        return self.kinds.get(kind, self.unmeasured) if known is None else known

    def factor(self, doubts: Set[Doubt]) -> float:
        """What doubts leave of it."""
        return prod(self.doubts.get(doubt, 1.0) for doubt in doubts)


@cache
def load_reliability() -> Reliability:
    """What was measured of the rules that ship with the package."""
    data = tomllib.loads(files("minutebook.extract").joinpath("confidence.toml").read_text(encoding="utf-8"))
    rules = {rule: value for of_kind in data["rules"].values() for rule, value in of_kind.items()}
    return Reliability(rules, data["kinds"], data["doubts"], data["unmeasured"])


def rate_records(document: PaperDocument) -> None:
    """Set `confidence` of every record, and `review` of those that a person should check."""
    reliability = load_reliability()
    for record, doubts in doubts_of(document):
        of_rule = reliability.of_rule(record.kind_name, record.rule)
        record.confidence = round(of_rule * reliability.factor(doubts), 2)
        if record.confidence < REVIEW_BELOW:
            weak_rule = of_rule < REVIEW_BELOW
            record.review = sorted({*doubts, Doubt.RULE} if weak_rule else doubts)


def doubts_of(document: PaperDocument) -> Iterator[tuple[Record, frozenset[Doubt]]]:
    """Every record with the doubts about it that don't come from its rule."""
    scanned = {page.number for page in document.document.pages if page.text_source is TextSource.OCR}
    itemised = {item.part for item in document.minute_items}
    for records in document.records().values():
        for record in records:
            yield record, frozenset(_doubts(record, scanned, itemised, bool(document.attendance)))


def _doubts(record: Record, scanned: Set[int], itemised: Set[int | None], lists_people: bool) -> Iterator[Doubt]:
    if any(evidence.page in scanned for evidence in record.evidence):
        yield Doubt.OCR
    if _lacks_item(record) and record.part in itemised:
        yield Doubt.NO_ITEM
    if isinstance(record, Action) and not record.owners:
        yield Doubt.NO_OWNER
    if isinstance(record, Action) and lists_people and any(map(_is_stranger, record.owners)):
        yield Doubt.OWNER_UNKNOWN
    if _has_unread_date(record):
        yield Doubt.DATE_UNREAD
    if isinstance(record, PlanAction) and record.status and not (record.status_text or record.rag is Rag.BLUE):
        yield Doubt.STATUS_INFERRED


def _lacks_item(record: Record) -> bool:
    """Whether a record stands under no item; an interest can be declared in something that is none."""
    return isinstance(record, ItemRecord) and not isinstance(record, Declaration) and record.item is None


def _is_stranger(owner: Owner) -> bool:
    """Whether an owner is printed as a person whom the paper doesn't list."""
    return owner.kind is OwnerKind.PERSON and owner.person is None


def _has_unread_date(record: Record) -> bool:
    if isinstance(record, Meeting):
        return record.date is None
    if not isinstance(record, Action | PlanAction) or not record.due_text or record.due:
        return False
    return not NAMES_NO_DAY.match(record.due_text)
