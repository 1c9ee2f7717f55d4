"""A plugin of Datasette's: the id of a record leads to its citation."""

from urllib.parse import quote

from datasette import hookimpl
from datasette.app import Datasette
from markupsafe import Markup

from minutebook.corpus.described import CITE
from minutebook.schema import RECORD_KINDS

_COLUMNS = frozenset({"record", "minute_item", "meeting"})


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(value: object, column: str, table: str | None, database: str, datasette: Datasette) -> Markup | None:
    """An id as a link; None leaves the cell to Datasette."""
    if isinstance(value, dict):  # a reference that Datasette has looked up
        value = value["value"]
    is_own_id = column == "id" and table in RECORD_KINDS
    if not isinstance(value, str) or not (column in _COLUMNS or is_own_id):
        return None
    address = f"{datasette.urls.query(database, CITE)}?record={quote(value, safe='')}"
    return Markup('<a href="{}">{}</a>').format(address, value)
