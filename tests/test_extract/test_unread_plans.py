"""Plans with tables that gave nothing are named, and no others."""

from types import SimpleNamespace
from typing import Any

import pytest

from minutebook.extract.unread_plans import unread_plans
from minutebook.schema import PaperDocument, PartKind


def document(kind: PartKind, **found: Any) -> PaperDocument:
    """A paper of one part, from page 3 on, with records that know their part only."""
    lists: dict[str, Any] = {"plan_actions": [], "indicators": [], "actions": [], "tables": [], **found}
    return PaperDocument.model_construct(parts=[SimpleNamespace(kind=kind, first_page=3)], **lists)


IN_IT = [SimpleNamespace(part=0)]


def test_a_plan_whose_tables_gave_nothing_is_named_with_its_page() -> None:
    [warning] = unread_plans(document(PartKind.PLAN, tables=IN_IT))
    assert (warning.code, warning.page) == ("plan_unread", 3)


@pytest.mark.parametrize("kind", ["plan_actions", "indicators", "actions"])
def test_a_plan_that_gave_something_is_not(kind: str) -> None:
    assert list(unread_plans(document(PartKind.PLAN, tables=IN_IT, **{kind: IN_IT}))) == []


def test_nor_is_one_without_tables_or_another_paper() -> None:
    assert list(unread_plans(document(PartKind.PLAN))) == []
    assert list(unread_plans(document(PartKind.REPORT, tables=IN_IT))) == []
