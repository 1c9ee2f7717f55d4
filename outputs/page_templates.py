"""The templates of HTML pages that ship with the package."""

import re

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


def page_template(name: str) -> Template:
    """A template by its file name."""
    # autoescape for everything: select_autoescape() goes by the suffix and would miss *.html.j2.
    environment = Environment(
        loader=PackageLoader("minutebook.outputs", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css_string"] = css_string
    return environment.get_template(name)


def css_string(text: str) -> str:
    """The text as a string of a style sheet: all but letters and figures as numbers, so that none can be markup."""
    return re.sub(r"[^A-Za-z0-9 ]", lambda found: f"\\{ord(found[0]):06x}", text)
