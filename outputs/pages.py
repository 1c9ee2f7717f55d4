"""Plain tables as pages of HTML: registers, lists and their index."""

from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.outputs.page_templates import page_template


@dataclass(frozen=True)
class Link:
    """A cell that leads to another page of the same folder."""

    text: str
    file_name: str


@dataclass(frozen=True)
class Group:
    """Rows under one heading."""

    heading: str
    rows: Sequence[Sequence[str | Link]]
    columns: Sequence[str] = ()
    """their own headings, where the page has none for all"""


@dataclass(frozen=True)
class TablePage:
    """A page with a table of all groups, or, where these have columns of their own, with one for each."""

    title: str
    subtitle: str
    columns: Sequence[str]
    """none where each group has its own"""
    groups: Sequence[Group]
    nothing: str
    """what to tell the reader where there is no group"""
    caution: str = ""
    notes: Sequence[str] = ()
    """what stands below the tables"""


def render(page: TablePage) -> bytes:
    """UTF-8 HTML."""
    return page_template("table.html.j2").render(page=page).encode()
