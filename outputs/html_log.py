"""The log as one HTML page: no script, nothing fetched, prints on A4 landscape."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from minutebook.outputs.layouts import columns_of
from minutebook.outputs.view import LogView


def render(log: LogView) -> bytes:
    """UTF-8 HTML."""
    # autoescape for everything: select_autoescape() goes by the suffix and would miss *.html.j2.
    environment = Environment(
        loader=PackageLoader("minutebook.outputs", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css_string"] = css_string
    return (
        environment.get_template("log.html.j2")
        .render(log=log, columns=columns_of(log), colours=log.house.colours)
        .encode()
    )


def css_string(text: str) -> str:
    """The text as a string of a style sheet: every letter as its number, so that nothing in it can be markup."""
    return "".join(f"\\{ord(char):06x}" for char in text)
