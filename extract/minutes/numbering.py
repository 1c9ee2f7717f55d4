"""Which labels of a paper number its minutes: the family of labels that rises through the paper at its left edge."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from minutebook.extract.minutes.titles import LEAST_USUAL, USUAL, bold_end
from minutebook.ingest.model import Block, BlockKind

SAME_INDENT = 14.0
"""Points by which the labels of one level may be indented differently."""
NUMBER = re.compile(r"\d+")
TYPED = re.compile(
    r"(?P<number>(?:[A-Z]{1,6}[ ./-]?)?\d{1,4}[a-z]?(?:[./-]\d{1,4}){1,3}"
    r"|(?:(?:(?:Agenda\s)?Items?|Minute|Min\.?)\s(?:[Nn]o\.?\s)?|No\.?\s|\#)\d{1,4}(?:\s(?:&|and)\s\d{1,4})?"
    r"|\d{1,5}|[A-Z]{1,3}\d{1,3}|[IVXL]{1,6}|[A-Z])"
    r"(?:[.):]?\s?[–—-]\s?|(?:\s?:|[.)/])?\s+|[.)](?=[A-Z]{2}))(?=[A-Z‘“(])"
)
"""A number typed before a heading, with a space and no tab behind it."""
WORDED = re.compile(r"(?:Agenda\s)?Item|Min")
LETTERS_OR_ROMAN = re.compile(r"(?:[IVXL]{1,6}|[A-Z])[.)]?")
Typed = tuple[str, int]
"""(a number, the offset of the title behind it)."""
ENDS = ".:–—-"
"""What may stand behind a number."""
FEWEST_COUNTED = 4
"""Numbers typed before plain words from which they count items."""
MOST_SKIPPED = 3
"""How far the numbers of headings that follow one another may lie apart."""
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
HEADED = 0.6
"""If more of a family's labels than this stand in headings, it outranks the numbered paragraphs under them."""
MIN_RISING = 0.75
"""Share of the steps from label to label that must rise."""


@dataclass(frozen=True)
class Family:
    """Labels of one shape at one indent. `below` are the headings numbered within them: 2.1 and 2.2 under 2."""

    shape: str
    indent: float
    below: "Family | None" = None

    def holds(self, block: Block) -> bool:
        """Whether the block's label is one of the family; where headings stand within headings, all are headings."""
        label = block.label
        if self.below and block.kind is not BlockKind.HEADING:
            return False
        return label is not None and shape_of(label) == self.shape and abs(block.indent - self.indent) <= SAME_INDENT


@lru_cache(maxsize=1024)
def shape_of(label: str) -> str:
    """The label with each number as 9, each lone letter as a: "08.23.01" is "9.9.9", "(b)" is "(a)"."""
    shape = NUMBER.sub("9", label.rstrip(ENDS))
    return re.sub(r"(?<![A-Za-z])[a-z](?![A-Za-z])", "a", re.sub(r"^[A-Z]{2,}", "A", shape))


def key_of(label: str) -> tuple[int, ...]:
    """The numbers of a label, by which labels of one family rise."""
    return tuple(int(number) for number in NUMBER.findall(label))


def minute_numbering(blocks: Sequence[Block]) -> Family | None:
    """The family of labels that numbers the minutes among `blocks`, None when no family rises through them."""
    families: dict[Family, list[Block]] = {}
    for block in blocks:
        bracketed = block.label is not None and block.label.startswith("(")
        if block.label and NUMBER.search(block.label) and not (bracketed and block.kind is not BlockKind.HEADING):
            shape = shape_of(block.label)
            home = next((f for f in families if f.shape == shape and abs(f.indent - block.indent) <= SAME_INDENT), None)
            families.setdefault(home or Family(shape, block.indent), []).append(block)
    scored = [(_best_score(members), -family.indent, family) for family, members in families.items()]
    scored = [entry for entry in scored if entry[0] > 0]
    if not scored:
        return None
    best = max(scored, key=lambda entry: entry[:2])[2]
    above = next((f for f, members in families.items() if _heads(members, families[best])), None)
    return replace(above, below=best) if above else best


def _heads(above: list[Block], below: list[Block]) -> bool:
    """Whether headings with one number stand over headings with two, the first of which is always theirs."""
    if shape_of(above[0].label or "") != "9" or shape_of(below[0].label or "") != "9.9":
        return False
    above = [block for block in above if block.kind is BlockKind.HEADING]
    inner = {key_of(block.label or "")[0] for block in below if block.kind is BlockKind.HEADING}
    numbers = {key_of(block.label or "")[0] for block in above}
    return len(above) >= 3 and bool(inner) and inner <= numbers and _score(above) > 0


def counted_numbering(blocks: Sequence[Block]) -> Family | None:
    """The family of the first labels that count from 1, two or three of them: of short minutes without headings."""
    labelled = [block for block in blocks if block.label and key_of(block.label)]
    for first in labelled:
        family = Family(shape_of(first.label or ""), first.indent)
        keys = [key_of(block.label or "") for block in labelled if family.holds(block)]
        if len(keys) > 1 and keys == [(number,) for number in range(1, len(keys) + 1)]:
            return family
    return None


def _best_score(members: list[Block]) -> float:
    """The score of a family, or of its headings alone: lists inside minutes begin anew and may stand at their edge."""
    headings = [block for block in members if block.kind is BlockKind.HEADING]
    return max(_score(members), _score(headings) if len(headings) >= 3 else 0.0)


def _score(members: list[Block]) -> float:
    keys = [key_of(block.label or "") for block in members]
    rising = sum(b > a for a, b in pairwise(keys))
    resets = sum(b < a for a, b in pairwise(keys))
    looks = sum(block.kind is BlockKind.HEADING for block in members) / len(members)
    if len(members) < 2 or rising < MIN_RISING * (len(members) - 1):
        return 0.0
    if Counter(keys).most_common(1)[0][1] > 2 + resets or (resets and looks < 0.5):
        return 0.0
    if looks < 0.3 and len(members) < 4:
        return 0.0
    return (10.0 if looks > HEADED else 1.0) * (rising + looks) - 2 * resets


def typed_numbers(blocks: Sequence[Block]) -> dict[int, Typed]:
    """Numbers by the id of the heading they stand before, each with the offset of its title, where no labels number it.

    These are numbers typed with a space behind them ("3 Ward budget", "PC/24/101 Roads") and numbers in letters ("II.",
    "C."), before headings or before the bold words that begin a paragraph: of one kind, rising all through, at least
    three of them.
    """
    found = [(block, typed) for block in blocks if (typed := typed_number(block)) and _is_headed(block, typed)]
    return {id(block): typed for block, typed in _rising(found, 3)}


def typed_plain(blocks: Sequence[Block]) -> dict[int, Typed]:
    """The same before words that nothing sets off, if hardly anything else begins like that.

    At least four of them do, or two if a word stands before the number ("Item 3. Roads"), which may then skip some.
    """
    found = [(block, typed) for block in blocks if (typed := typed_number(block)) and _is_plain_number(typed[0])]
    worded = [(block, typed) for block, typed in found if WORDED.match(typed[0])]
    firsts = [key_of(number)[0] for _, (number, _) in worded]
    if len(worded) >= 2 and all(after > before for before, after in pairwise(firsts)):
        return {id(block): typed for block, typed in worded}
    return {id(block): typed for block, typed in _rising(found, 4)}


def counted_plain(blocks: Sequence[Block]) -> dict[int, Typed]:
    """Single numbers typed before words that nothing sets off ("3 Roads", "3 – Roads"), if they count on.

    At least four do, and some of their titles are such as minutes usually have; what else begins with a number is
    passed over.
    """
    run: list[tuple[Block, Typed]] = []
    for block in blocks:
        typed = typed_number(block)
        if typed and typed[0].isdecimal() and 0 < int(typed[0]) - (int(run[-1][1][0]) if run else 0) <= MOST_SKIPPED:
            run.append((block, typed))
    usual = sum(USUAL.match(block.text, typed[1]) is not None for block, typed in run)
    return {id(block): typed for block, typed in run} if len(run) >= FEWEST_COUNTED and usual >= LEAST_USUAL else {}


def _rising(found: list[tuple[Block, Typed]], fewest: int) -> list[tuple[Block, Typed]]:
    """Those of one kind whose numbers rise, if these are enough; few may come again, but for letters (41a, 41b)."""
    for keyed in (_by_figures(found), _by(_roman, found), _by(_letter, found)):
        steps = [after - before for (*_, before), (*_, after) in pairwise(keyed)]
        again = sum(one == other for (_, (one, _), _), (_, (other, _), _) in pairwise(keyed))
        if len(keyed) >= fewest and all(0 <= step <= MOST_SKIPPED for step in steps) and again <= len(steps) // 4:
            return [(block, typed) for block, typed, _ in keyed]
    return []


def _is_plain_number(number: str) -> bool:
    """Whether a number is told from all else that may begin a paragraph: of several figures, or behind a word."""
    return len(key_of(number)) > 1 or WORDED.match(number) is not None or _roman(number) is not None


def typed_below(blocks: Sequence[Block]) -> dict[int, tuple[Block, Typed]]:
    """By the id of a heading the paragraph right under it, and the number typed at its start: "DC41/22 There were …".

    The numbers have two figures at least, and rise all through.
    """
    found = [
        (below, typed, heading)
        for heading, below in pairwise(blocks)
        if heading.kind is BlockKind.HEADING and heading.label is None and below.kind is not BlockKind.HEADING
        if (typed := typed_number(below)) and len(key_of(typed[0])) > 1
    ]
    keyed = _by_figures([(below, typed) for below, typed, _ in found])
    rising = all(0 < after - before <= MOST_SKIPPED for (*_, before), (*_, after) in pairwise(keyed))
    if len(keyed) < 3 or not rising:
        return {}
    return {id(heading): (below, typed) for below, typed, heading in found}


def _is_headed(block: Block, typed: Typed) -> bool:
    """Whether a number stands before a heading, or before bold words."""
    return block.kind is BlockKind.HEADING or bold_end(block, typed[1]) > typed[1]


def _by(read: Callable[[str], int | None], found: list[tuple[Block, Typed]]) -> list[tuple[Block, Typed, int]]:
    return [(block, typed, key) for block, typed in found if (key := read(typed[0])) is not None]


def _by_figures(found: list[tuple[Block, Typed]]) -> list[tuple[Block, Typed, int]]:
    """The headings with the one figure of their numbers that is not the same in all: 12 and 13 of "12/21", "13/21"."""
    keys = [(block, typed, key) for block, typed in found if (key := key_of(typed[0]))]
    lengths = Counter(len(key) for *_, key in keys).most_common(1)
    keys = [one for one in keys if len(one[2]) == lengths[0][0]]
    if not keys:
        return []
    changing = [i for i, figures in enumerate(zip(*(key for *_, key in keys), strict=True)) if len(set(figures)) > 1]
    return [(block, typed, key[changing[0]]) for block, typed, key in keys] if len(changing) == 1 else []


def typed_number(block: Block) -> Typed | None:
    """The number that is typed before a title, or stands as a label before it if it is of letters."""
    if block.label is not None:
        return (block.label.rstrip(".)"), 0) if LETTERS_OR_ROMAN.fullmatch(block.label) else None
    match = TYPED.match(block.text)
    return (match["number"], match.end()) if match else None


def _roman(number: str) -> int | None:
    if not set(number) <= set(ROMAN):
        return None
    values = [ROMAN[letter] for letter in number]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))


def _letter(number: str) -> int | None:
    return ord(number) if len(number) == 1 and number.isalpha() else None
