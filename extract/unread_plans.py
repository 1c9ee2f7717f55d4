"""Plans whose tables gave nothing: named, since a log made of nothing looks like one without actions."""

from collections.abc import Iterator

from minutebook.schema import PaperDocument, PaperWarning, PartKind

NOTHING = "this plan has tables, but no action or indicator was found in it; read them yourself"


def unread_plans(document: PaperDocument) -> Iterator[PaperWarning]:
    """A warning for each part that is a plan with tables of its own and gave neither actions nor indicators."""
    told = {record.part for record in (*document.plan_actions, *document.indicators, *document.actions)}
    tabled = {table.part for table in document.tables}
    for number, part in enumerate(document.parts):
        if part.kind is PartKind.PLAN and number in tabled and number not in told:
            yield PaperWarning(code="plan_unread", page=part.first_page, message=NOTHING)
