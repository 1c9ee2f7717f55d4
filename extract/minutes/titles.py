"""Where the title of an item ends and its minute begins, where both stand in one paragraph."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from minutebook.extract.attendance_cues import section_at
from minutebook.extract.cues import load_cues
from minutebook.extract.dates import find_dates
from minutebook.extract.names import is_name, without_honorific
from minutebook.ingest.model import Block, BlockKind

MAX_TITLE = 110
MAX_BOLD_TITLE = 200
"""The same where bold print tells the title from its minute."""
TITLE_END = re.compile(r"\s[–—-]\s|\s[–—](?=[A-Z])|:[–—-]?\s|\s[–—-]$|[.:][–—-]?$")
TITLE_THEN_SENTENCE = re.compile(
    r"(?P<title>[^–:.]{3,50}?) ?[–:-] (?P<sentence>(?:The|It|There|A|No|This|All|To|the following)\b.{20,})", re.DOTALL
)
_CAPITALS = re.compile(
    r"(?P<title>(?=[^a-z]{0,40}?[A-Z]{4})[A-Z][A-Z’'-]*(?:[ ,/&]+(?:(?:of|and|the|for|to) )?[A-Z][A-Z’'-]+){0,9})"
    r"(?:[.:–—-]+\s|\s)(?=\S)"
)
"""A title in capitals before a sentence: "FINANCE. A cheque …", "APOLOGIES FOR ABSENCE were received"."""
_COLON = re.compile(r"(?P<title>[A-Z][^.:;?]{2,60})(?::|\s[–—])-?\s+(?=\S)")
_AS_ON_AGENDA = re.compile(r"To [a-z]+ [^.;:]{20,300}\.?")
"""A long title that takes over what the agenda called for: "To receive declarations of interest …"."""
_NEXT_MEETING = re.compile(
    r"(?P<title>(?:Date\b[^.:;]{0,30}\b)?(?:[Nn]ext|[Ff]uture)\s[^.:;]{0,30}?\b[Mm]eetings?)\s?(?::|\s[–—-])\s+(?=\S)",
    re.IGNORECASE,
)
"""A title that the day of the next meeting follows, though all is printed as a heading."""
_SHORT_SENTENCE = re.compile(r"(?P<title>[A-Z][\w’',&/-]*(?:\s[\w’',&/-]+){0,4})\.\s+(?=[A-Z])")
SPEAKS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|be|said|gave|(?!received)[a-z]{2,}ed|[A-Z]{3,}ED)\b")
"""Verbs, which a title has not."""
_SAYS = re.compile(
    r"\b(?:found|made|took|sent|spoke|met|felt|told|thought|wrote|brought|held|went|came|saw|kept|left|paid|read)\b"
)
"""Verbs that some titles have as well."""
ROOM_LEFT = 6.0
"""Points more than a word that a line must leave free to be one of its own."""
USUAL = re.compile(rf"(?:{load_cues().pattern('minutes', 'titles')})\b", re.IGNORECASE)
PLAIN_WORDS = 8
"""Words of a title that nothing but its line sets off."""
LONG = 60
"""Characters of a minute that may end without a full stop."""
FEWEST_WORDS = 3
"""Words of the shortest minute: "None were received."."""
LEAST_RUN_IN = 3
"""Paragraphs that begin with a title of one look, from which they are the items."""
LEAST_USUAL = 2
"""How many of the titles before a colon must be such as minutes usually have."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How a block opens an item: its number, its title, and the offset in its text at which the minute begins."""

    number: str | None
    title: str
    body: int


def _opening(block: Block, title: str, end: int) -> Opening:
    """An item whose title ends at `end`; a title that begins a sentence ("Apologies were received") stays in it."""
    runs_on = block.text[end:].lstrip()[:1].islower() and block.text[:end].rstrip()[-1:].isalnum()
    return Opening(None, _bare(title), 0 if runs_on else end)


def split_title(block: Block, start: int = 0) -> tuple[str, int]:
    """An item's title, and the offset in the block's text at which its minute begins.

    A heading is all title. Otherwise the title is what is printed bold at the start, or what comes before a dash or
    colon. `start` is the offset behind a number typed before the title.
    """
    text = block.text[start:]
    sentence = TITLE_THEN_SENTENCE.match(text)
    if sentence:
        return sentence["title"], start + sentence.start("sentence")
    told_when = _NEXT_MEETING.match(text)
    if told_when:
        return told_when["title"], start + told_when.end()
    if block.kind is BlockKind.HEADING or (block.bold and len(text) <= MAX_TITLE):
        return _bare(text), len(block.text)
    bold = bold_end(block, start)
    if start < bold <= start + (MAX_BOLD_TITLE if bold < len(block.text) else MAX_TITLE):
        return _bare(block.text[start:bold]), bold
    capitals = _CAPITALS.match(text)
    if capitals and not text[capitals.end("title")].isspace():
        return _bare(capitals["title"]), start + capitals.end()
    short = _SHORT_SENTENCE.match(text)
    is_title = short and not SPEAKS.search(short["title"]) and without_honorific(short["title"])[0] is None
    if short and is_title and text.endswith("."):
        return short["title"], start + short.end()
    end = TITLE_END.search(text if len(text) <= MAX_TITLE + 1 else text[: MAX_TITLE + 1] + "…")
    if end and end.start() > 0:
        return _bare(text[: end.start()]), min(start + end.end(), len(block.text))
    if len(text) <= MAX_TITLE or _AS_ON_AGENDA.fullmatch(text):
        return _bare(text), len(block.text)
    stop = _first_line_end(block)
    if start < stop <= start + MAX_TITLE and block.text[start:stop].rstrip()[-1].isalnum():
        return _bare(block.text[start:stop]), stop
    if short and is_title:
        return short["title"], start + short.end()
    return "", start


def _first_line_end(block: Block) -> int:
    """The offset at which the second line begins, if its first word, in capitals, had room on the first; else 0."""
    if len(block.lines) < 2:
        return 0
    first, word = block.lines[0], block.lines[1].words[0]
    reach = max(line.x1 for line in block.lines)
    room = reach - ROOM_LEFT - first.x1 - 0.3 * word.size
    return block.starts[1] if word.text[:1].isupper() and word.x1 - word.x0 < room else 0


def _bare(title: str) -> str:
    return title.lstrip(" –—-").rstrip(" :.–—-")


def bold_end(block: Block, number: int = 0) -> int:
    """How far into the text the leading bold words reach; a number before them, `number` letters long, may be plain."""
    end = 0
    for start, line in zip(block.starts, block.lines, strict=True):
        at = start
        for word in line.words:
            at = block.text.find(word.text, at) + len(word.text)
            if at > number and not word.bold:
                return end
            end = at
    return end


LONGEST_ACRONYM = 5
"""Letters of a word in capitals that a sentence may begin with: "NHSE officers said …"."""


def plain_titles(blocks: Sequence[Block], is_none: Callable[[str], object]) -> dict[int, Opening]:
    """The items of minutes whose titles nothing but a line of their own sets off, by the id of the block.

    They are short lines that end without a stop and say nothing, each with its minute below; several are such as
    minutes usually have.
    """
    opened = [block for block, below in pairwise(blocks) if _stands_alone(block) and tells(below.text)]
    opened = [block for block in opened if not is_none(block.text)]
    usual = sum(bool(USUAL.match(block.text)) for block in opened)
    if usual < LEAST_RUN_IN:
        return {}
    return {id(block): Opening(None, _bare(block.text), len(block.text)) for block in opened}


def _stands_alone(block: Block) -> bool:
    text = block.text
    if block.label is not None or not text[0].isupper() or not (text[-1].isalnum() or text[-1] in ":)"):
        return False
    return len(text.split()) <= PLAIN_WORDS and not (SPEAKS.search(text) or is_name(text) or find_dates(text))


def tells(text: str) -> bool:
    """Whether words below a heading say something, as a minute does, rather than list names."""
    says = SPEAKS.search(text) or _SAYS.search(text)
    ends = text.rstrip().endswith(".") or len(text) > LONG
    return says is not None and ends and len(text.split()) >= FEWEST_WORDS


def run_in_titles(blocks: Sequence[Block], is_none: Callable[[str], object]) -> dict[int, Opening]:
    """The items of minutes without numbers or headings, by the id of the block, where paragraphs begin with titles.

    The titles are printed bold or in capitals, or are such as minutes usually have before a colon; at least three are
    alike. Those at the head that tell who came are none. `is_none` tells what begins no item.
    """
    own = [block for block in blocks if block.label is None and not is_none(block.text)]
    for read, least in ((_bold, 1), (_in_capitals, LEAST_USUAL), (_before_colon, LEAST_USUAL)):
        opened = [(block, opening) for block in own if (opening := read(block))]
        opened = list(dropwhile(lambda one: _is_of_head(*one), opened))
        found = {id(block): opening for block, opening in opened}
        usual = sum(bool(USUAL.match(opening.title)) for opening in found.values())
        if len(found) >= LEAST_RUN_IN and usual >= least:
            return found
    return {}


def _is_of_head(block: Block, opening: Opening) -> bool:
    """Whether a title belongs to the head of the paper: one alone without a colon, or one over those who came."""
    alone = opening.body == len(block.text) and not block.text.endswith(":")
    return alone or (section_at(block.text) is not None and not tells(block.text[opening.body :]))


def _bold(block: Block) -> Opening | None:
    end = bold_end(block)
    return _opening(block, block.text[:end], end) if 0 < end <= MAX_TITLE else None


def _in_capitals(block: Block) -> Opening | None:
    match = _CAPITALS.match(block.text)
    return _opening(block, match["title"], match.end()) if match and len(match["title"]) > LONGEST_ACRONYM else None


def _before_colon(block: Block) -> Opening | None:
    match = _COLON.match(block.text)
    return _opening(block, match["title"], match.end()) if match else None
