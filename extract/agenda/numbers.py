"""Which labels number the items of an agenda, and the numbers that ingest left in the text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from minutebook.ingest.model import Block, BlockKind, Line, Table

NUMBER = re.compile(
    r"^(?P<number>(?:[A-Z]{1,4}\s?)?\d{1,4}[a-z]?(?:[/.]\d{1,4}){0,2}(?:\.[A-Z])?|[A-Z]|[IVX]{1,5}|\d{1,2}\([a-z]\))[.):]?$"
)
FILE_NUMBER = re.compile(r"^\d\d-\d{3,5}\b\s*")
"""A register number that stands between an item's number and its title."""
LEADING_NUMBER = re.compile(
    r"^(?P<number>[A-Z]{1,4}\s?\d{1,4}/(?:\d{4}|\d{2})(?=[A-Z]|\s)|(?:\d{1,2}\.[A-Z]|\d\d-\d{4,5})(?=\s))\s*(?=\S)"
)
"""A number at the start of a line that ingest left in the text."""
SAME_INDENT = 12.0
"""Points by which labels of one list may stand apart."""
ROMAN = re.compile(r"[IVX]+")
"""Numerals of as many widths, which often end at one place instead of beginning there."""
LONGEST_FIRST = 3


def item_indent(pieces: Sequence[Block | Table]) -> float:
    """Where the labels of the items stand: the leftmost place at which several numbers begin."""
    places: Counter[int] = Counter()
    for piece in pieces:
        if isinstance(piece, Block):
            places.update(round(block.indent) for block in cut_at_numbers(piece) if label_number(block) is not None)
    for place in sorted(places):
        if sum(count for other, count in places.items() if abs(other - place) <= SAME_INDENT) >= 2:
            return float(place)
    return float(min(places, default=0))


def number_of(block: Block, indent: float) -> str | None:
    """The number of the item that the block begins, if its label stands where those of items do."""
    number = label_number(block)
    if number is None:
        return None
    apart = SAME_INDENT * (2 if ROMAN.fullmatch(number) else 1)
    return number if abs(block.indent - indent) <= apart or FILE_NUMBER.match(number) else None


def label_number(block: Block) -> str | None:
    """The block's label as an item's number, wherever it stands."""
    return as_number(block.label) if block.label and block.label != "•" else None


def as_number(label: str) -> str | None:
    """An item's number as printed, without its final dot and without a register number behind it."""
    match = NUMBER.match(label.strip())
    if match:
        return match["number"]
    first, _, rest = label.partition(" ")
    if len(first) <= LONGEST_FIRST and FILE_NUMBER.match(rest.strip()):
        return first
    return label if FILE_NUMBER.fullmatch(label) else None


def cut_at_numbers(block: Block) -> list[Block]:
    """The block cut before every line that begins with an item's number left in the text."""
    begins = [
        place
        for place, start in enumerate(block.starts)
        if (place or block.label is None) and LEADING_NUMBER.match(block.text[start:])
    ]
    if not begins:
        return [block]
    parts = [_piece(block, 0, begins[0], None)] if begins[0] > 0 or block.label else []
    for place, after in zip(begins, [*begins[1:], len(block.lines)], strict=True):
        match = LEADING_NUMBER.match(block.text[block.starts[place] :])
        parts.append(_piece(block, place, after, match[0] if match else None))
    return [part for part in parts if part.lines]


def _piece(block: Block, begin: int, end: int, number: str | None) -> Block:
    """Lines `begin` to `end` as a block of their own, `number` taken from its text as its label."""
    if begin == end:
        return replace(block, lines=[])
    start = block.starts[begin] + len(number or "")
    stop = block.starts[end] if end < len(block.starts) else len(block.text)
    first = block.lines[begin]
    lines = [Line(first.page, first.words[len((number or "").split()) :] or first.words, first.margin)]
    return replace(
        block,
        kind=BlockKind.ITEM if number else block.kind,
        lines=[*lines, *block.lines[begin + 1 : end]],
        text=block.text[start:stop].rstrip(),
        starts=[0, *(offset - start for offset in block.starts[begin + 1 : end])],
        label=number.strip() if number else block.label if begin == 0 else None,
        hang=lines[0].x0,
    )
