"""The log as one HTML page: no script, nothing fetched, prints on A4 landscape."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from minutebook.outputs.view import NOT_STATED, LogView


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
    return environment.get_template("log.html.j2").render(log=log, not_stated=NOT_STATED).encode()
