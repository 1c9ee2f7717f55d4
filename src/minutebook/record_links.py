"""A plugin of Datasette's: the id of a record leads to its citation, its paper to the page where that was published."""

from collections.abc import Awaitable
from typing import Any
from urllib.parse import quote

from datasette import hookimpl
from datasette.app import Datasette
from markupsafe import Markup

from minutebook.corpus.research.described import CITE
from minutebook.schema import RECORD_KINDS

_COLUMNS = frozenset({"record", "minute_item", "meeting"})
_PAGE = """
SELECT d.file_name, e.page, d.source_url
FROM documents AS d LEFT JOIN evidence AS e ON e.record = :record AND e.position = 0
WHERE d.id = :document
"""


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(
    row: Any, value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | Awaitable[Markup | None] | None:
    """An id, and a record's paper, as links; None leaves the cell to Datasette."""
    value = _plain(value)
    if column == "document" and table in RECORD_KINDS and isinstance(value, int):
        return _paper(datasette, database, value, _plain(row["id"]))
    is_own_id = column == "id" and table in RECORD_KINDS
    if not isinstance(value, str) or not (column in _COLUMNS or is_own_id):
        return None
    address = f"{datasette.urls.query(database, CITE)}?record={quote(value, safe='')}"
    return Markup('<a href="{}">{}</a>').format(address, value)


def _plain(value: object) -> object:
    """A cell's own value, where it is a reference that Datasette has looked up."""
    return value["value"] if isinstance(value, dict) else value


async def _paper(datasette: Datasette, database: str, document: int, record: object) -> Markup | None:
    """A record's paper, and its page in the paper as it was published; None leaves the cell to Datasette."""
    found = await datasette.get_database(database).execute(_PAGE, {"document": document, "record": record})
    if not (first := found.first()):
        return None
    file_name, page, source = first
    paper = Markup('<a href="{}">{}</a>').format(datasette.urls.row(database, "documents", document), file_name)
    if not (page and source and source.startswith(("https://", "http://"))):
        return paper
    return paper + Markup(' <a href="{}#page={}">page {}</a>').format(source, page, page)
