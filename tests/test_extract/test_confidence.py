"""The last pass over the records: confidence by rule and doubt, and what a person should check."""

from pathlib import Path

import pytest

from minutebook.extract import confidence
from minutebook.extract.confidence import REVIEW_BELOW, Reliability, doubts_of, load_reliability, rate_records
from minutebook.parse import parse_file
from minutebook.schema import (
    Action,
    Attendance,
    AttendanceStatus,
    Basis,
    DocumentInfo,
    DocumentStatus,
    Doubt,
    Evidence,
    Meeting,
    MinuteItem,
    Owner,
    OwnerKind,
    PageInfo,
    PaperDocument,
    Rule,
    TextSource,
)

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "papers").glob("*.pdf"))
CLERK = Owner(name="Clerk", kind=OwnerKind.POST)
STRANGER = Owner(name="Odo Fenn", kind=OwnerKind.PERSON)


def action(owners=(CLERK,), rule=Rule.INLINE, page=1, **fields) -> Action:
    evidence = [Evidence(page=page, bbox=(0, 0, 1, 1), quote="Mend the gate")]
    text = {"text": "Mend the gate", "item": "3", "part": 0, "basis": Basis.MARKED} | fields
    return Action(id=f"{page}-{rule}", rule=rule, owners=list(owners), evidence=evidence, **text)


def document(*actions: Action, **lists) -> PaperDocument:
    pages = [PageInfo(number=1), PageInfo(number=2, text_source=TextSource.OCR)]
    info = DocumentInfo(
        status=DocumentStatus.OK, sha256="0" * 64, file_name="a.pdf", parser_version="1", page_count=2, pages=pages
    )
    item = MinuteItem(id="m", title="Gates", number="3", part=0)
    return PaperDocument(document=info, minute_items=[item], actions=list(actions), **lists)


def doubts(one: Action, **lists) -> set[Doubt]:
    return next(set(found) for record, found in doubts_of(document(one, **lists)) if record is one)


@pytest.fixture
def measured(monkeypatch):
    """Reliability of round figures."""
    figures = Reliability(
        rules={Rule.INLINE: 0.9, Rule.OWNER_ONLY: 0.5},
        kinds={"actions": 0.7},
        doubts={Doubt.OCR: 0.5, Doubt.NO_OWNER: 0.8},
        unmeasured=0.6,
    )
    monkeypatch.setattr(confidence, "load_reliability", lambda: figures)


def test_a_record_with_nothing_against_it_has_its_rules_confidence(measured) -> None:
    rate_records(document(plain := action()))
    assert (plain.confidence, plain.review) == (0.9, [])


def test_doubts_multiply_and_are_the_reasons_for_a_review(measured) -> None:
    rate_records(document(doubtful := action(owners=(), page=2)))
    assert doubtful.confidence == pytest.approx(0.9 * 0.5 * 0.8)
    assert doubtful.review == [Doubt.NO_OWNER, Doubt.OCR]


def test_a_rule_that_is_often_wrong_is_itself_the_reason(measured) -> None:
    rate_records(document(weak := action(rule=Rule.OWNER_ONLY)))
    assert (weak.confidence, weak.review) == (0.5, [Doubt.RULE])


def test_rules_never_seen_at_work_have_the_confidence_of_their_kind(measured) -> None:
    paper = document(new := action(rule=Rule.TRAILING))
    rate_records(paper)
    assert (new.confidence, paper.minute_items[0].confidence) == (0.7, 0.6)


def test_a_scanned_page_a_missing_owner_item_or_date_is_a_doubt() -> None:
    assert doubts(action()) == set()
    assert doubts(action(page=2)) == {Doubt.OCR}
    assert doubts(action(owners=())) == {Doubt.NO_OWNER}
    assert doubts(action(item=None)) == {Doubt.NO_ITEM}
    assert doubts(action(item=None, part=1)) == set(), "a part without items"
    assert doubts(action(due_text="when it stops raining")) == {Doubt.DATE_UNREAD}
    assert doubts(action(due_text="ASAP")) == doubts(action(due_text="ongoing")) == set()
    assert doubts(action(due_text="by May 2025", due="2025-05")) == set()


def test_an_owner_is_a_stranger_only_where_the_paper_lists_people() -> None:
    listed = Attendance(id="a", name="Ivy Holm", status=AttendanceStatus.PRESENT)
    assert doubts(action(owners=(STRANGER,))) == set()
    assert doubts(action(owners=(STRANGER,)), attendance=[listed]) == {Doubt.OWNER_UNKNOWN}
    assert doubts(action(owners=(CLERK,)), attendance=[listed]) == set()


def test_a_meeting_without_a_date_is_doubtful() -> None:
    paper = document()
    paper.meetings = [Meeting(id="m1"), Meeting(id="m2", date="2025-05-01")]
    assert [set(found) for record, found in doubts_of(paper) if isinstance(record, Meeting)] == [
        {Doubt.DATE_UNREAD},
        set(),
    ]


def test_the_shipped_figures_are_probabilities_of_rules_that_exist() -> None:
    shipped = load_reliability()
    figures = [*shipped.rules.values(), *shipped.kinds.values(), *shipped.doubts.values(), shipped.unmeasured]
    assert all(0 < figure <= 1 for figure in figures)
    assert set(shipped.rules) <= set(Rule)
    assert set(shipped.doubts) == set(Doubt) - {Doubt.RULE}


@pytest.mark.parametrize("paper", SAMPLES, ids=lambda path: path.stem)
def test_every_record_of_a_paper_says_which_rule_found_it(paper: Path) -> None:
    for kind, records in parse_file(paper).records().items():
        assert [record.id for record in records if record.rule is None] == [], kind
        assert all((record.confidence < REVIEW_BELOW) == bool(record.review) for record in records)
