"""The log as one HTML page: no script, nothing fetched, prints on A4 landscape."""

from minutebook.outputs.layouts import columns_of
from minutebook.outputs.page_templates import page_template
from minutebook.outputs.view import LogView


def render(log: LogView) -> bytes:
    """UTF-8 HTML."""
    page = page_template("log.html.j2")
    return page.render(log=log, columns=columns_of(log), colours=log.house.colours).encode()
