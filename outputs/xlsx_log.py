"""The log as an Excel workbook: a table with filters, a frozen heading and real dates."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from textwrap import wrap
from typing import Any

import xlsxwriter

from minutebook.outputs.cells import Column, columns_of
from minutebook.outputs.formulas import defused
from minutebook.outputs.house import House
from minutebook.outputs.view import LogRow, LogView

_HEADING_ROW = 5
_SELDOM_FILLED = frozenset({"Item", "Due as printed", "Overdue", "New", "Check", "Publication"})
_LAST_ON_PAPER = "Publication"
"""Where an action stands, and what changed, is looked up on the screen."""
_MOST_POINTS = 409
"""The tallest row that Excel allows."""


def render(log: LogView) -> bytes:
    """An .xlsx file; it is dated by the log's own day, so the same log gives the same bytes."""
    file = io.BytesIO()
    never_guess = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(file, {"in_memory": True, **never_guess})
    book.set_properties({"title": log.title, "author": "minutebook", "created": datetime.combine(log.as_at, time())})
    formats = _formats(book, log.house)
    sheet = book.add_worksheet("Action log")
    columns = columns_of(log)
    rows = list(log.rows)
    hidden = _unneeded(log, columns)
    _set_up_page(sheet, columns, hidden, len(rows))
    _write_head(sheet, log, formats, next(place for place, one in enumerate(columns) if one.heading not in hidden))
    for number, row in enumerate(rows, start=_HEADING_ROW + 1):
        _write_row(sheet, number, row, columns, formats)
    _make_table(sheet, len(rows), columns, formats)
    _offer_statuses(sheet, len(rows), columns, log.house)
    book.close()
    return file.getvalue()


def _formats(book: Any, house: House) -> dict[str, Any]:
    plain = {"font_name": "Arial", "font_size": 10}
    cell = {**plain, "text_wrap": True, "valign": "top", "border": 1, "border_color": "#C3CAD1"}
    heading = {**cell, "bold": True, "font_color": "#FFFFFF", "bg_color": "#12395B", "valign": "bottom"}
    styles: dict[str, dict[str, Any]] = {
        "title": {**plain, "font_size": 16, "bold": True, "font_color": "#12395B"},
        "line": plain,
        "caution": {**plain, "bold": True, "font_color": "#8C1414"},
        "heading": heading,
        "cell": cell,
        "date": {**cell, "num_format": "d mmm yyyy", "align": "left"},
        "warning": {**cell, "bold": True, "font_color": "#8C1414"},
    }
    for tone, (ink, fill) in house.colours.items():
        styles[tone] = {**cell, "bold": True, "font_color": f"#{ink}", "bg_color": f"#{fill}"}
    return {name: book.add_format(style) for name, style in styles.items()}


def _unneeded(log: LogView, columns: Sequence[Column]) -> set[str]:
    """Headings of columns that would only take room from others, on the screen and on paper: hidden, not left out."""
    empty = {one.heading for one in columns if one.heading in _SELDOM_FILLED and not any(map(one.cell, log.rows))}
    return empty | ({"Committee"} if len(log.committees) == 1 else set())


def _set_up_page(sheet: Any, columns: Sequence[Column], hidden: set[str], rows: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADING_ROW)
    sheet.set_footer("&L&A&RPage &P of &N")
    sheet.hide_gridlines(2)
    # Item numbers are labels ("12", "12(a)"): no green corners about numbers stored as text.
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    last = next(number for number, column in enumerate(columns) if column.heading == _LAST_ON_PAPER)
    sheet.print_area(0, 0, _HEADING_ROW + max(rows, 1), last)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width, None, {"hidden": column.heading in hidden})


def _write_head(sheet: Any, log: LogView, formats: dict[str, Any], place: int) -> None:
    """What stands above the table, from the first column that is shown."""
    figures = "; ".join(f"{count.label}: {count.number}" for count in log.counts)
    lines = [
        (log.title, "title"),
        (f"{log.as_at_words}. {log.scope}", "line"),
        (f"No actions to show. {log.nothing}" if log.nothing else figures, "line"),
        (" ".join(log.notes), "line"),
        (log.caution, "caution"),
    ]
    for number, (text, style) in enumerate(lines):
        sheet.write_string(number, place, defused(text), formats[style])


def _write_row(sheet: Any, number: int, row: LogRow, columns: Sequence[Column], formats: dict[str, Any]) -> None:
    sheet.set_row(number, _height(row, columns))
    for place, column in enumerate(columns):
        value = column.cell(row)
        if isinstance(value, date):
            sheet.write_datetime(number, place, datetime.combine(value, time()), formats["date"])
        elif value:
            sheet.write_string(number, place, value, formats[_style(column.heading, row)])
        else:
            sheet.write_blank(number, place, None, formats["cell"])


def _height(row: LogRow, columns: Sequence[Column]) -> float:
    """Points for the longest cell: not every program fits the rows of a new file to their text.

    A column is as many digits wide as its width says; words take a little less.
    """
    lines = max(len(wrap(str(column.cell(row)), round(column.width * 1.15))) for column in columns)
    return min(4 + 13 * lines, _MOST_POINTS)


def _style(heading: str, row: LogRow) -> str:
    match heading:
        case "Status" if row.tone != "neutral":
            return row.tone
        case "RAG" if row.action.rag:
            return row.action.rag
    return "warning" if heading in ("Overdue", "Check", "Publication") else "cell"


def _make_table(sheet: Any, rows: int, columns: Sequence[Column], formats: dict[str, Any]) -> None:
    headers = [{"header": column.heading, "header_format": formats["heading"]} for column in columns]
    last = _HEADING_ROW + max(rows, 1)  # a table needs a row, if an empty one
    sheet.add_table(_HEADING_ROW, 0, last, len(columns) - 1, {"name": "Actions", "columns": headers, "style": None})
    sheet.freeze_panes(_HEADING_ROW + 1, 0)


def _offer_statuses(sheet: Any, rows: int, columns: Sequence[Column], house: House) -> None:
    """A list to choose the status from; what stands there already (such as "Not stated") may stay."""
    place = next(number for number, column in enumerate(columns) if column.heading == "Status")
    offer = {"validate": "list", "source": list(house.statuses.values()), "error_type": "warning"}
    sheet.data_validation(_HEADING_ROW + 1, place, _HEADING_ROW + max(rows, 1), place, offer)
