"""Planning applications decided line by line: a reference, the site, and how the body answered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.extract.evidence import of_blocks, of_cells
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.ingest.model import Block, Row
from minutebook.schema import Evidence, Rule

REFERENCE = re.compile(
    r"^(?:(?:application|app|ref(?:erence)?|planning)\.?:? (?:no\.? ?|ref\.? ?)?)?"
    r"(?:[A-Z]{1,4}/)?(?:\d{2}|\d{4})/(?:[A-Z]{1,4}/)?\d{3,6}(?:/[A-Z]{1,6}\d?)*\b",
    re.IGNORECASE,
)
"""The reference that a planning authority gives an application: "24/00211/FUL"."""
_ANSWERS = (
    r"(?:strong(?:ly)? )?(?:no ?objections?|objections?|object(?:ed|s)?|no (?:adverse )?comments?|supports?|supported"
    r"|neutral|approved?|refused?|granted|permitted|recommend(?:ed|s)? (?:approval|refusal|for (?:approval|refusal))"
    r"|deferred|noted|no observations?)"
)
ANSWER = re.compile(
    rf"(?:(?<=[.;:–—-] )|(?<=[.;:–—-]))(?:(?:council|committee|decision|response|comments?): )?{_ANSWERS}\b",
    re.IGNORECASE,
)
"""The answer, behind the words that describe the application."""
IN_CAPITALS = re.compile(
    r"\b(?:NO ?OBJECTIONS?|OBJECT(?:ION|ED)?|NO COMMENTS?|SUPPORT(?:ED)?|APPROVED?|APPROVAL|REFUSED?|REFUSAL|NEUTRAL)\b"
)
WHOLE_CELL = re.compile(
    rf"(?:the )?(?:(?:parish |town |community )?council |committee |pc |councillors |members )?"
    rf"(?:(?:have|has|had|raised|made|resolved to|agreed to) )?{_ANSWERS}\b(?! (?:had|have) been\b)",
    re.IGNORECASE,
)
"""A cell or line that answers."""
AT_END = re.compile(r"\b(?:NO ?OBJECTIONS?|OBJECT(?:ION|ED)?|NO COMMENTS?|SUPPORT(?:ED)?|NEUTRAL)\W*$")
"""A cell that ends with the answer, behind what is applied for."""
OF_OTHERS = re.compile(
    r"\b(?:decisions? (?:of|by|made|received|from|notices?|notified)|determin(?:ed|ations?)|notifications?"
    r"|following decisions|(?:district|county|borough|planning authority|LPA)[’']?s? decisions?)\b",
    re.IGNORECASE,
)
"""Words over a list of what the planning authority decided: told, not decided here."""
_CONSULTED = (
    r"no ?objections?|object(?:s|ed|ions?)?|no (?:adverse )?comments?|no observations?|support(?:s|ed)?|recommend\w*"
)
CONSULTED = re.compile(rf"\b(?:{_CONSULTED})\b", re.IGNORECASE)
"""How a body answers that is only asked: another one decides."""
RULED = re.compile(
    r"(?:[–—-]|(?<=[.;:])) ?(?:approv(?:ed?|al)|granted|permitted|refus(?:ed?|al))\b"
    r"|\b(?-i:APPROVED?|REFUSED?|GRANTED)\b",
    re.IGNORECASE,
)
RULED_BY = re.compile(
    r"\b(?:approved|granted|permitted|refused)\s+"
    r"(?:by\b(?! (?:the )?(?:committee|council|board)\b)|(?:on )?\d|on (?:the \d|appeal\b))",
    re.IGNORECASE,
)
"""A ruling with its author or its day: news of what another authority decided."""
MOST_BLOCKS = 5
"""Blocks over which one application may run."""


@dataclass(frozen=True)
class Answered:
    """An application with its answer; `rule` is None where the answer is told of the planning authority."""

    passages: list[Passage]
    text: str
    rule: Rule | None

    @property
    def block(self) -> Block:
        """The first block that it stands in."""
        return self.passages[0].block

    @property
    def evidence(self) -> list[Evidence]:
        """Where it stands."""
        return of_blocks(passage.block for passage in self.passages)


def planning_lines(section: Section) -> list[Answered]:
    """The applications in a section's running text that have an answer.

    A body that objects or comments on some is asked, and doesn't rule: "Approved" on the others is what it was told.
    """
    if OF_OTHERS.search(section.title):
        return []
    answered = []
    for group in _groups(section.passages):
        text = " ".join(passage.text for passage in group)
        below = any(WHOLE_CELL.match(passage.text) for passage in group[1:])
        if below or ANSWER.search(text) or IN_CAPITALS.search(text):
            answered.append((group, text))
    consulted = any(CONSULTED.search(text) for _, text in answered)
    return [Answered(group, text, _rule(text, consulted)) for group, text in answered]


def _rule(text: str, consulted: bool) -> Rule | None:
    if CONSULTED.search(text) or not RULED.search(text):
        return Rule.PLANNING_LINE
    return None if consulted or RULED_BY.search(text) else Rule.PLANNING_RULING


def _groups(passages: list[Passage]) -> Iterator[list[Passage]]:
    """Each application with the short blocks under its reference; none below words that tell of others' decisions."""
    group: list[Passage] = []
    above = ""
    for passage in passages:
        if REFERENCE.match(passage.text):
            if group:
                yield group
            group = [] if OF_OTHERS.search(above) else [passage]
        elif group and len(group) < MOST_BLOCKS and _goes_on(group, passage):
            group.append(passage)
        else:
            if group:
                yield group
            group = []
            above = passage.text
    if group:
        yield group


def _goes_on(group: list[Passage], passage: Passage) -> bool:
    """Whether a block carries on the application above: a scrap of a list or its answer, no sentence of its own."""
    answered = any(ANSWER.search(one.text) or IN_CAPITALS.search(one.text) for one in group)
    scrap = len(passage.text) < 90 and not passage.text.rstrip().endswith(".")
    return passage.block.label is None and (scrap if answered else scrap or bool(WHOLE_CELL.match(passage.text)))


def planning_rows(section: Section) -> list[tuple[str, list[Evidence]]]:
    """The rows of a section's planning tables that hold a reference and an answer: their words and their places."""
    if OF_OTHERS.search(section.title) or any(OF_OTHERS.search(passage.text) for passage in section.passages[-1:]):
        return []
    found = []
    for table in section.tables:
        if OF_OTHERS.search(" ".join([*table.header, table.caption or ""])):
            continue
        for row in table.rows:
            if _is_answered(row):
                found.append((" ".join(cell.text for cell in row.cells if cell.text), of_cells(row.cells)))
    return found


def _is_answered(row: Row) -> bool:
    texts = [cell.text for cell in row.cells]
    referred = any(REFERENCE.match(text) for text in texts[:2])
    return referred and any(WHOLE_CELL.match(text) or AT_END.search(text) for text in texts[1:])
