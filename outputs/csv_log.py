"""The log as CSV, to be opened in a spreadsheet."""

import csv
import io
from datetime import date

from minutebook.outputs.cells import columns_of
from minutebook.outputs.view import LogView


def render(log: LogView) -> bytes:
    """RFC 4180: every cell quoted, lines end with CR LF, dates as YYYY-MM-DD; a log of nothing is its heading row.

    UTF-8 with a byte order mark, because Excel on Windows reads a file without one in the machine's old code page and
    garbles every dash, curly quote and accent.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    columns = columns_of(log)
    writer.writerow(column.heading for column in columns)
    for row in log.rows:
        writer.writerow(_text(column.cell(row)) for column in columns)
    for line in log.withheld:
        writer.writerow(line if column.heading == "Action" else "" for column in columns)
    return text.getvalue().encode("utf-8-sig")


def _text(cell: str | date) -> str:
    return cell.isoformat() if isinstance(cell, date) else cell
