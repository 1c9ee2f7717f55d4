"""The words of forward plans, agenda plans and work programmes: their headings, columns and remarks."""

import re
from enum import StrEnum
from functools import partial

from minutebook.extract.cues import load_cues
from minutebook.extract.heading_words import plain_heading

_LISTED = partial(load_cues().pattern, "forward_plans")
PLAN_HEADING = re.compile(rf"\b{_LISTED('titles')}\b", re.IGNORECASE)
"""What stands over a plan of later meetings' business."""


class Planned(StrEnum):
    """What a column of a forward plan holds."""

    DATE = "date"
    TITLE = "title"
    LEAD = "lead"


_BODY = r"(?:committee|meeting|cabinet|council|board|panel|forum|executive|trust|governors?)"
_POST = r"(?:officers?|authors?|directors?|members?|managers?|persons?|leads?|presenters?|owners?|holders?|sponsors?)"
TITLED = (
    r"(?:titles?|items?|subjects?|topics?)(?: and| or)? (?:purpose|description|summary|details?|background)(?: .*)?"
)
"""Headings, in small letters, of titles with more said below each."""
SAYS_MORE = re.compile(r"(?:To [a-z]|(?:The|This|A|An) [a-z]|Report |Purpose|Decision|Summary)")
"""How the line begins below such a title."""
COLUMNS: tuple[tuple[Planned, re.Pattern[str]], ...] = tuple(
    (meaning, re.compile(pattern))
    for meaning, pattern in (
        (Planned.DATE, rf"(?:{_BODY} )?(?:meeting )?dates?(?: of (?:{_BODY}|decision))?(?: and time)?"),
        (
            Planned.DATE,
            r"(?:intended|proposed|expected|likely|target|planned|anticipated|earliest|provisional) "
            r"(?:meeting |decision )?dates?(?: .*)?|dates? (?:for|decision|due|to|when) .*"
            r"|decision (?:due )?(?:date|due)",
        ),
        (Planned.DATE, rf"{_BODY}|month|when|date month"),
        (
            Planned.TITLE,
            r"(?:agenda |report |paper )?(?:items?|titles?|subjects?|topics?)(?: title| matter| of (?:the )?\w+"
            r"| of business| for \w+)?|(?:agenda|report) items?"
            r"|matters? (?:in respect of which|for|requiring|to be) .*",
        ),
        (Planned.TITLE, TITLED),
        (Planned.TITLE, r"reports?|issues?|matters?|business|agenda|(?:key )?decisions?(?: to be (?:taken|made))?"),
        (Planned.TITLE, r"(?:brief )?description(?: of .*)?|details?"),
        (Planned.LEAD, rf"(?:report |responsible |lead |presenting |accountable )*{_POST}(?: (?:and|or) .*)?"),
        (
            Planned.LEAD,
            r"(?:report|presented|led|paper) (?:of|by)|by whom|who|responsible|responsibility|lead .*|.* lead"
            r"|contact(?: officer| details)?|report originator",
        ),
    )
)
"""Printed headings in small letters without punctuation; what stands first fits best."""
MISLEADING = re.compile(r"\b(?:deadline|des?patch|publication|published|draft|added|last|spokes|pre|briefing)\b")
"""Headings of other dates than that of the meeting."""
OWN_HEADING = re.compile(rf"{_BODY} dates?|dates? of {_BODY}|(?:intended|proposed|expected) .*date.*|decision due.*")
"""A heading of dates that no other table has."""
RESERVE = re.compile(
    r"[\[(]?(?:provisional|reserve|reserved|no) (?:meeting|date|items?)\b.{0,30}"
    r"|(?:none|nil|tbc|n/?a|to be confirmed|\[.*\])\.?",
    re.IGNORECASE,
)
"""What stands in place of a title where nothing is planned."""
UNDATED = re.compile(rf"\b{_LISTED('undated')}\b", re.IGNORECASE)
NO_LEAD = re.compile(rf"{_LISTED('unled')}\.?", re.IGNORECASE)
PROVISIONAL = re.compile(rf"\b{_LISTED('provisional')}\b", re.IGNORECASE)
"""What says of a date that it may not be used."""
MISREAD = re.compile(r".\bnot applicable\b|\bnot applicable\b.|:", re.IGNORECASE)
"""Words of other columns that ran into a lead."""
UNFINISHED = re.compile(r"(?:[/,:&–-]|\b(?:of|the|for|and|to|at|in|a|on|with|by))$", re.IGNORECASE)
LEAD_TAIL = re.compile(r"\s+[–—-]\s+(?P<lead>[^–—]{3,60})$|\s*\((?P<bracketed>[^()]{3,60})\)$")
"""A lead printed behind its item: "Risk register – A Loam", "Risk register (Head of Finance)"."""


def read_column(heading: str) -> tuple[Planned, int] | None:
    """What a column holds by its heading, and how well the heading says so (0 is best)."""
    plain = plain_heading(heading)
    if not plain or MISLEADING.search(plain):
        return None
    return next(((what, rank) for rank, (what, pattern) in enumerate(COLUMNS) if pattern.fullmatch(plain)), None)


def read_columns(headings: list[str]) -> dict[Planned, int]:
    """The place of each kind of column, by the heading that says it best."""
    places: dict[Planned, tuple[int, int]] = {}
    for place, heading in enumerate(headings):
        found = read_column(heading)
        if found and (found[0] not in places or found[1] < places[found[0]][0]):
            places[found[0]] = (found[1], place)
    return {what: place for what, (_, place) in places.items()}


def is_own(headings: list[str], columns: dict[Planned, int]) -> bool:
    """Whether the heading of the dates is one that only plans of later meetings have."""
    return OWN_HEADING.fullmatch(plain_heading(headings[columns[Planned.DATE]])) is not None


def says_more(headings: list[str], columns: dict[Planned, int]) -> bool:
    """Whether more than titles stands in the column of titles."""
    place = columns.get(Planned.TITLE, len(headings))
    return place < len(headings) and re.fullmatch(TITLED, plain_heading(headings[place])) is not None
