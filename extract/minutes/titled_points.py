"""The numbered points of an item that are items themselves: a line with a title (4.2), and its minute below it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from minutebook.extract.minutes.numbering import key_of
from minutebook.extract.minutes.passages import Section
from minutebook.extract.minutes.titles import LONG, SPEAKS
from minutebook.extract.names import without_honorific
from minutebook.ingest.model import Block, BlockKind

LABEL = re.compile(r"\d{1,3}\.\d{1,3}\.?")
LETTER = re.compile(r"\(?[a-z]\)")
FEWEST = 2
"""Titled points from which a clerk gives points titles of their own."""
MAX_WORDS = 10
STANDS_BELOW = 10.0
"""Points by which a minute stands further in than the number of its title."""
MIN_MINUTE = 20
"""Characters that a minute has at least."""
SENTENCE = re.compile(r"(?:The|It|That|There|This|A|An|All|No|None|To|We|Members|Councillors|Cllrs?)\b|.*[.;!?]\s")
"""What a sentence begins with, or has within."""


def titled_points(blocks: Sequence[Block]) -> dict[int, str]:
    """The titles of numbered points that have one, by the id of the block; a part has at least two of them, or none."""
    found = {
        id(block): block.text.rstrip(" .:–-")
        for block, below in pairwise(blocks)
        if block.label and LABEL.fullmatch(block.label) and _reads_as_title(block.text) and _is_minute_of(block, below)
    }
    return found if len(found) >= FEWEST else {}


def _reads_as_title(text: str) -> bool:
    return (
        text[:1].isupper()
        and len(text.split()) <= MAX_WORDS
        and not (SENTENCE.match(text) or SPEAKS.search(text))
        and without_honorific(text)[0] is None
    )


def _is_minute_of(block: Block, below: Block) -> bool:
    """Whether what stands below a title is its minute: points numbered within it, or text further in."""
    if below.label:
        if key_of(below.label)[:-1] == key_of(block.label or ""):
            return True
        return bool(LETTER.fullmatch(below.label)) and block.text[-1].isalnum()
    further_in = below.kind is BlockKind.PARAGRAPH and below.indent >= block.indent + STANDS_BELOW
    reads = (below.text.rstrip().endswith((".", ":")) and len(below.text) >= MIN_MINUTE) or len(below.text) >= LONG
    return further_in and below.text[:1].isupper() and reads and block.text[-1].isalnum()


def stands_beside(block: Block, point: Section) -> bool:
    """Whether a block is another point of the item that a titled point belongs to."""
    key, own = key_of(block.label or ""), key_of(point.number or "")
    return len(key) == len(own) and key[:-1] == own[:-1] and key != own
