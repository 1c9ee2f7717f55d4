"""Tables that look like a plan's but were not read as one: named, so that a person looks at them."""

from collections.abc import Sequence

from minutebook.extract.plan_columns import PlanColumn, read_plan_heading
from minutebook.extract.table_role import TableReading, TableRole
from minutebook.ingest.model import Paper, Row
from minutebook.schema import Indicator, PaperWarning, PartKind, PlanAction

FEWEST_ROWS, FEWEST_COLUMNS = 2, 3
"""A smaller table is no plan."""
FEWEST_WORDS = 4
"""Of a cell in the first column that can say what is to be done beside nothing but figures."""
MESSAGE = (
    "has a table that names who is to act or by when, but not clearly what is to be done; it is kept as printed among"
    " the tables, not as actions"
)


def unclear_plans(
    paper: Paper, readings: Sequence[TableReading], found: Sequence[PlanAction | Indicator]
) -> list[PaperWarning]:
    """A warning for each table of a plan with a column of owners or deadlines that gave no action and no indicator."""
    read = {evidence.page for record in found for evidence in record.evidence}
    return [
        PaperWarning(code="unclear_table", page=reading.table.page, message=MESSAGE)
        for reading in readings
        if paper.parts[reading.table.part].kind is PartKind.PLAN
        and reading.role not in (TableRole.ACTION_LOG, TableRole.MINUTES)
        and not read.intersection(reading.table.boxes)
        and _names_doer_or_date(reading)
    ]


def _names_doer_or_date(reading: TableReading) -> bool:
    kinds = {read_plan_heading(text) for text in reading.columns.headings}
    large = len(reading.rows) >= FEWEST_ROWS and reading.table.columns >= FEWEST_COLUMNS
    return large and bool(kinds & {PlanColumn.OWNER, PlanColumn.DUE}) and any(map(_says_something, reading.rows))


def _says_something(row: Row) -> bool:
    """Whether a row is more than a name and its figures by year ("Year 1", "Year 2")."""
    first, *others = row.cells
    return len(first.text.split()) >= FEWEST_WORDS or any(any(map(str.isalpha, cell.text)) for cell in others)
