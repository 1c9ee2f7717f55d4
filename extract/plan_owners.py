"""Who is to do what an action plan sets out: names above and below each other, posts behind names, several columns."""

import re
from collections.abc import Sequence

from minutebook.extract.cell_statements import UNFINISHED, paragraphs_of
from minutebook.extract.names import has_post, is_name, vocabulary
from minutebook.extract.people import ABBREVIATED_POSTS, NO_OWNER, OFFICES, People
from minutebook.ingest.model import Cell
from minutebook.schema import Owner, OwnerKind

NAME_AND_POST = re.compile(r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*)? [A-Z][\w'’-]+), (?=[A-Z])")
"""A name with a comma behind it, which a post may follow."""
BODY = re.compile(r"[A-Z][\w&’'-]{2,}(?: (?:[A-Z&][\w&’'-]*|and|of|the|for)){0,3}")
"""An organisation or team, in a column that names who is to do it."""
BODY_BEFORE = re.compile(r"^[A-Z]{2,}\s")
"""What ends the post of the person before ("… Manager NHS Priya Lambourne, …")."""


BEFORE_POST = vocabulary(
    "deputy assistant associate acting interim vice senior joint lead chief head team business school"
)
"""Words that end no line of owners: the post goes on in the next ("Deputy / Headteacher")."""


def plan_owners(cells: Sequence[Cell], people: People) -> list[Owner]:
    """The owners that the cells of a row name, each once; a person whose post is printed too is the person alone."""
    found: list[Owner] = []
    for cell in cells:
        persons = _with_posts(cell.text)
        named = [one for name in persons for one in people.owners(name)] or people.owners(owner_lines(cell))
        if not named and BODY.fullmatch(cell.text) and cell.text.lower() not in NO_OWNER:
            named = [Owner(name=cell.text, kind=OwnerKind.BODY)]
        known = {owner.name for owner in found}
        found += [owner for owner in named if owner.name not in known]
    return found


def _with_posts(text: str) -> list[str]:
    """The names, where the text is one name and post after another; else none."""
    matches = list(NAME_AND_POST.finditer(text))
    names = [BODY_BEFORE.sub("", match["name"]) for match in matches]
    if not matches or matches[0].start() > 0 or not all(is_name(name) and not has_post(name) for name in names):
        return []
    ends = [*(match.start() for match in matches[1:]), len(text)]
    posts = [text[match.end() : end] for match, end in zip(matches, ends, strict=True)]
    return names if all(has_post(post) for post in posts) else []


def owner_lines(cell: Cell) -> str:
    """The text of a cell with line ends between its owners: at the end of paragraphs, and around a post of one word."""
    text = ""
    for paragraph in paragraphs_of(cell):
        for i, line in enumerate(paragraph.lines):
            ended = text and not UNFINISHED.search(text) and line.text[:1].isupper()
            own = text.rpartition("\n")[2]
            offices = _is_office(own) or (_is_office(line.text) and has_post(own))
            apart = (i == 0 or offices) and own.lower() not in BEFORE_POST
            text += ("\n" if ended and apart else " " if text else "") + line.text
    return text


def _is_office(text: str) -> bool:
    return text.strip(" .").lower() in ABBREVIATED_POSTS | OFFICES
