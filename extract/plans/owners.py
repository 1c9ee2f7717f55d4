"""Who is to do what an action plan sets out: names above and below each other, posts behind names, several columns."""

import re
from collections.abc import Sequence

from minutebook.extract.cell_statements import UNFINISHED, paragraphs_of, states_action
from minutebook.extract.names import has_body, has_post, is_name, vocabulary
from minutebook.extract.owner_words import ABBREVIATED_POSTS, NO_OWNER, OFFICES
from minutebook.extract.people import People
from minutebook.ingest.model import Cell
from minutebook.schema import Owner, OwnerKind

NAME_AND_POST = re.compile(r"(?P<name>[A-Z][\w'’-]*\.?(?: [A-Z][\w'’.-]*)? [A-Z][\w'’-]+), (?=[A-Z])")
"""A name with a comma behind it, which a post may follow."""
BODY = re.compile(
    r"(?i:the )?(?!(?:As|To|Not|See|Same|Various|When|If|By)\b)[A-Z][\w&’'-]*"
    r"(?:(?: (?:[A-Z&][\w&’'-]*|and|of|the|for)){0,4}|(?: [a-z][a-z’'-]+){0,2})"
)
"""An organisation or team, in a column that names who is to do it: "Harbour Trust", "Family hubs"."""
APART = re.compile(r"\s*(?:[\n/;,]|\s\+\s)\s*")
BESIDE = re.compile(r"\s*[\n/;]\s*")
"""What parts owners for sure, where a comma may stand within one."""
BRACKETED = re.compile(r"\s*\([^()]*\)$")
"""What is said behind an owner: "Site Manager (fire doors)"."""
BODY_BEFORE = re.compile(r"^[A-Z]{2,}\s")
"""What ends the post of the person before ("… Manager NHS Priya Lambourne, …")."""
NOBODY = re.compile(r"(?:n/?a|not applicable|none|nil|tb[acd]|to be (?:confirmed|agreed)|[-–—?]+)\.?", re.IGNORECASE)
"""Cells that name nobody."""
JOINED = re.compile(r"\s+(?:and|&)$")
COLLECTIVES = vocabulary("governors staff parents members trustees councillors teachers volunteers pupils all")
"""Those who may stand beside a person, to whom nobody belongs by name."""
POSTS_OF_TWO_WORDS = frozenset(
    f"{before}{post}"
    for before in ("", "deputy ", "assistant ", "executive ")
    for post in ("head teacher", "town clerk", "parish clerk", "chief executive", "business manager", "site manager")
)
"""Posts that end a line of owners, as those of one word do."""


BEFORE_POST = vocabulary(
    "deputy assistant associate acting interim vice senior joint lead chief head team business school"
)
"""Words that end no line of owners: the post goes on in the next ("Deputy / Headteacher")."""


def plan_owners(cells: Sequence[Cell], people: People) -> list[Owner]:
    """The owners that the cells of a row name, each once; a person whose post is printed too is the person alone."""
    found: list[Owner] = []
    for cell in cells:
        if NOBODY.fullmatch(cell.text.strip()):
            continue
        persons = _with_posts(cell.text)
        named = [one for name in persons for one in people.owners(name)] or _by_line(owner_lines(cell), people)
        known = {owner.name for owner in found}
        found += [owner for owner in named if owner.name not in known]
    return found


def owners_named(text: str, people: People) -> list[Owner]:
    """The owners that a line of text names, organisations included."""
    return _by_line(text, people)


def _by_line(text: str, people: People) -> list[Owner]:
    """The owners in the lines of a cell: line by line, where each of several names somebody."""
    lines = [BRACKETED.sub("", line) for line in text.split("\n")]
    named = [people.owners(line) or _bodies(line) for line in lines]
    if len(lines) > 1 and all(named):
        return [owner for owners in named for owner in owners]
    plain = "\n".join(lines)
    found = people.owners(text) or people.owners(plain)
    pieces = BESIDE.split(plain)
    by_piece = [people.owners(piece) or _bodies(piece) for piece in pieces]
    if len(pieces) > max(1, len(found)) and all(by_piece):
        return [owner for owners in by_piece for owner in owners]
    return found or _bodies(plain)


def _bodies(text: str) -> list[Owner]:
    """The organisations and teams that a text lists, if it lists nothing else."""
    pieces = APART.split(text.strip(" ."))
    if not all(BODY.fullmatch(piece) and not _is_no_body(piece) for piece in pieces):
        return []
    return [Owner(name=piece, kind=OwnerKind.BODY) for piece in pieces]


def _is_no_body(text: str) -> bool:
    return any(word in NO_OWNER for word in text.lower().split()) or states_action(text)


def _with_posts(text: str) -> list[str]:
    """The names, where the text is one name and post after another; else none."""
    matches = list(NAME_AND_POST.finditer(text))
    names = [BODY_BEFORE.sub("", match["name"]) for match in matches]
    if not matches or matches[0].start() > 0 or not all(is_name(name) and not has_post(name) for name in names):
        return []
    ends = [*(match.start() for match in matches[1:]), len(text)]
    posts = [text[match.end() : end] for match, end in zip(matches, ends, strict=True)]
    return names if all(has_post(post) or _is_affiliation(post) for post in posts) else []


def _is_affiliation(text: str) -> bool:
    """Whether what stands behind a name and a comma is whom that person is of: "Public Health", "Sustrans"."""
    plain = JOINED.sub("", text.strip(" ,;/&."))
    words = plain.split()
    if not words or plain.lower() in COLLECTIVES or _is_office(plain):
        return False
    acronym = any(len(word) > 1 and word.isupper() for word in words)
    return BODY.fullmatch(plain) is not None and (acronym or len(words) == 1 or has_body(plain) or not is_name(plain))


def owner_lines(cell: Cell) -> str:
    """The text of a cell with line ends between its owners: after paragraphs, and around posts that stand alone."""
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
    return text.strip(" .").lower() in ABBREVIATED_POSTS | OFFICES | POSTS_OF_TWO_WORDS
