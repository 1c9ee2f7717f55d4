"""Apologies that stand as the bare text of their item: "2. Apologies", and below it "Cllr Ash (work); Cllr Birch, ill".

Nothing there says who did what, so a sentence counts only if it has nothing but people, the reasons that they gave and
the words by which apologies are received. Sentences with a verb of their own are those of `prose`.
"""

import re
from collections.abc import Iterator, Sequence

from minutebook.extract.attendance.entries import parse_list
from minutebook.extract.attendance.mentions import Mention, is_doubtful
from minutebook.extract.attendance.stops import FULL_STOP, sentence_end
from minutebook.extract.attendance.units import Listed
from minutebook.extract.attendance_cues import APOLOGIES
from minutebook.extract.minutes.numbering import TYPED
from minutebook.extract.names import GIVEN_NAMES, HONORIFIC
from minutebook.ingest.model import Block, BlockKind
from minutebook.schema import Rule

ITEM = -2
"""The section number of what such an item states."""
MOST_BLOCKS = 3
"""Paragraphs of an item that may list people."""
_TITLE = re.compile(
    r"(?:(?:to\s+)?(?:receive|accept|note|approve|consider|record)(?:[,\s]+(?:and\s+|&\s+|or\s+)?"
    r"(?:receive|accept|note|approve|consider|record))*\s+(?:and\s+approve\s+)?(?:any\s+)?)?"
    r"(?:(?:welcomes?|introductions?|attendance|opening|prayers?)\W+(?:and\s+|&\s+)?)*"
    r"(?:(?:acceptance|receipt|approval)\s+of\s+)?(?:members['’]\s+)?"
    r"apolog(?:y|ies)\b(?:\s+(?:for|of)\s+(?:absence|non-?\s?attendance|inability\s+to\s+attend)\b)?"
    r"(?:\s*(?:and|&|,|/)\s*(?:the\s+)?(?:(?:approval|acceptance)\s+of\s+)?(?:the\s+)?(?:reasons?|absences?|absentees?|substitut\w+"
    r"|welcomes?|introductions?)(?:\s+(?:for|of)\s+absence)?)*",
    re.IGNORECASE,
)
_BEHIND_TITLE = re.compile(r"\s*(?:[:;.–—-]+\s*)+(?:\d+[/.]\d+\s*[:.–—-]*\s*)?")
"""What parts a title from the text behind it, and the minute's reference that may stand between."""
_BEFORE_PERSON = re.compile(rf"\s+(?={HONORIFIC.pattern})")
_TOLD = r"(?:received|accepted|noted|given|approved|sent|recorded|tendered|made)"
_OPENS = re.compile(
    rf"\s*(?:(?:it\s+was\s+)?(?:resolved|agreed)\s+to\s+(?:accept|note|receive)\s+)?"
    r"(?:(?:the\s+following|these|the|all)\s+)?(?:members?\W+|councillors\W+)?(?:apolog(?:y|ies))?"
    r"(?:\s*for\s+absence)?\s*(?:(?:had\s+|have\s+)?(?:been\s+|were\s+|was\s+))?"
    rf"(?:{_TOLD}(?:\s*(?:,|and|&)\s*{_TOLD})*)?\s*(?:(?:from|for|by|on\s+behalf\s+of)\b)?\s*(?:[:–—-]\s*)?",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    rf"[,;–—\s-]*(?:\b(?:and|&|all|which|with|their|his|her|the|these|apologies|apology|reasons?|absences?|for|absence)\s+)*"
    rf"\b(?:(?:were|was|had\s+been|have\s+been)\s+)?(?:all\s+|duly\s+)?{_TOLD}(?:\s+and\s+{_TOLD})?[\s.]*$",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\s[–—-]\s(?:it|he|she|they|who)\s.*$|(?:,\s*|\s[–—-]\s*|\s+(?=(?:due|owing|because|prior|previous|other|another|unwell|ill|sick|away|at\s+work|on\s+(?:holiday|leave"
    rf"|annual)|through|having)\b))(?!and\b|&|or\b|with\s+apolog)[a-z][^,;]*?(?=\s*(?:[,;]|$|\b(?:and\s+)?{HONORIFIC.pattern}))"
)
"""The reason behind a name: ", on holiday", " – unwell", " due to work"."""


def read_apologies(blocks: Sequence[Block]) -> Iterator[Listed]:
    """Those whom the items about apologies among the first blocks of minutes list."""
    for i, block in enumerate(blocks):
        start = _behind_title(block)
        if start is None:
            continue
        found = list(_listed(block, start)) if start < len(block.text) else []
        yield from found
        for below in blocks[i + 1 : i + 1 + MOST_BLOCKS]:
            more = [] if _heads(below) else list(_listed(below, 0))
            yield from more
            if not more:
                break


def _behind_title(block: Block) -> int | None:
    """Where the text behind the title of an item about apologies begins; None of other blocks."""
    if "polog" not in block.text and "POLOG" not in block.text:
        return None
    typed = TYPED.match(block.text)
    title = _TITLE.match(block.text, typed.end() if typed else 0)
    if title is None or not (typed or _is_numbered(block)):
        return None
    if title.end() >= len(block.text.rstrip(" .:")):
        return len(block.text)
    behind = _BEHIND_TITLE.match(block.text, title.end()) or _BEFORE_PERSON.match(block.text, title.end())
    return behind.end() if behind else None


def _heads(block: Block) -> bool:
    """Whether a block begins an item or is a heading."""
    return _is_numbered(block) or block.bold or block.kind is BlockKind.HEADING


def _is_numbered(block: Block) -> bool:
    return block.label is not None and any(map(str.isalnum, block.label))


def _listed(block: Block, start: int) -> Iterator[Listed]:
    """The people whom the sentences of a block from `start` on list, as long as they do nothing else."""
    while start < len(block.text):
        end = sentence_end(block.text, start, FULL_STOP)
        mentions = _people_only(block.text[start:end])
        if not mentions:
            return
        for one in mentions:
            where = block.evidence(start + one.start, start + one.end)
            yield Listed(one, where, APOLOGIES, section=ITEM, rule=Rule.NAME_IN_LIST)
        start = end + 1


def _people_only(text: str) -> list[Mention]:
    """The people of a sentence in which no other word with a capital is left; none of any other sentence."""
    opening = _OPENS.match(text)
    closing = _CLOSES.search(text, opening.end() if opening else 0)
    rest = _blank(text, 0, opening.end() if opening else 0)
    rest = _blank(rest, closing.start(), len(text)) if closing else rest
    rest = without_reasons(rest)
    mentions = [one for one in parse_list(rest) if not is_doubtful(one) or one.among or one.name in GIVEN_NAMES]
    return mentions if not re.search(r"[^\W\d_]{2}", _without(rest, mentions)) else []


def without_reasons(text: str) -> str:
    """A text of apologies with blanks for the reason behind each name."""
    return _WHY.sub(lambda why: " " * len(why[0]), text)


def _without(text: str, mentions: list[Mention]) -> str:
    """What a text says beside the people and what is told of them."""
    for one in mentions:
        for told in (one.name, one.represents, one.initials):
            text = text.replace(told, " ", 1) if told and told[0].isupper() else text
    return re.sub(rf"\b(?:and|plus)\b|\([^()]*\)|{HONORIFIC.pattern}", " ", text)


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
