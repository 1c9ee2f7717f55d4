"""Plans that print a form for each action: "Action 1.1", "Lead", "Timescale" below one another in two columns.

A form is turned into a row under its labels as headings, so that it is read as the row of a table is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.extract.plan_columns import PlanColumn, read_plan_heading
from minutebook.ingest.model import Cell, Row, Table

FORM_COLUMNS = 2
FEWEST_LABELS = 3
"""Known labels that a form has; fewer are a table's own rows."""
NUMBER = re.compile(r"\b(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?)\W*$")
"""The number of an action behind its label."""


def as_rows(table: Table) -> Table | None:
    """A table of forms as one with a row for each; None where the table holds none, or forms of different labels."""
    if table.columns != FORM_COLUMNS or table.header:
        return None
    forms = list(_forms(table))
    labels = [[_label(row) for row in form] for form in forms]
    if not forms or any(one != labels[0] for one in labels) or len(labels[0]) < FEWEST_LABELS:
        return None
    header = ["No.", *labels[0]]
    rows = [Row([_number(form[0]), *(row.cells[1] for row in form)], form[0].page) for form in forms]
    return replace(table, header=header, rows=rows)


def _forms(table: Table) -> Iterator[list[Row]]:
    """The rows of each form: from one that is labelled an action to the next."""
    form: list[Row] = []
    for row in table.rows:
        kind = read_plan_heading(_label(row))
        if kind is None:
            return
        if kind is PlanColumn.ACTION and form:
            yield form
            form = []
        if not form and kind is not PlanColumn.ACTION:
            return
        form.append(row)
    if form:
        yield form


def _label(row: Row) -> str:
    return NUMBER.sub("", row.cells[0].text).strip(" :")


def _number(row: Row) -> Cell:
    """The number behind the label of a form's action, as a cell of its own."""
    label = row.cells[0]
    match = NUMBER.search(label.text)
    if not match or not label.blocks:
        return Cell([], label.box)
    return Cell([replace(label.blocks[-1], text=match["number"])], label.box)
