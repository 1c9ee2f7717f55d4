"""Which blocks open the items of minutes, as far as that is told from all of them: by headings, titles or numbers."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import dropwhile, pairwise

from minutebook.extract.minutes.no_items import APOLOGIES, MINUTES_ITEM, NO_ITEM, begins_none
from minutebook.extract.minutes.numbering import (
    ENDS,
    SAME_INDENT,
    Family,
    Typed,
    counted_plain,
    key_of,
    shape_of,
    typed_number,
    typed_numbers,
    typed_plain,
)
from minutebook.extract.minutes.titles import (
    LEAST_USUAL,
    USUAL,
    Opening,
    plain_titles,
    run_in_titles,
    split_title,
    tells,
)
from minutebook.ingest.model import Block, BlockKind, Table

MIN_HEADINGS = 3
MOST_HEADED = 0.6
"""Share of the numbered paragraphs that have a heading above, from which the headings are the items."""
Look = tuple[bool, bool, int]
"""(bold, caps, font size) of a heading."""


def number_of(block: Block) -> str:
    """The number that a label is, without what ends it."""
    return (block.label or "").rstrip(ENDS)


def _headed(heading: Block, number: str | None) -> Opening:
    """An item whose heading is all title."""
    return Opening(number, heading.text.rstrip(" :–-"), len(heading.text))


def openings_without_labels(
    blocks: Sequence[Block], looks: Collection[Look], under: dict[int, tuple[Block, Typed]]
) -> dict[int, Opening]:
    """How blocks open the items of minutes that no labels number, by the id of the block.

    They do so by numbers typed before titles, or by the titles. `looks` are those of headings that may be items;
    `under` are the numbers typed below headings.
    """
    if typed := typed_numbers(blocks):
        return _behind_numbers(blocks, typed)
    if under:
        return {id(block): _headed(block, under[id(block)][1][0]) for block in blocks if id(block) in under}
    if typed := typed_plain(blocks):
        return _behind_numbers(blocks, typed)
    headings = [block for block in blocks if block.kind is BlockKind.HEADING and look_of(block) in looks]
    counted = counted_plain(blocks)
    if len(counted) > len(headings):
        return _behind_numbers(blocks, counted)
    found = run_in_titles(blocks[1:], _begins_none)
    run_in = [block for block in blocks if id(block) in found and found[id(block)].body < len(block.text)]
    usual = len(run_in) >= LEAST_USUAL and all(USUAL.match(found[id(block)].title) for block in run_in)
    if found:
        return found if usual or len(run_in) >= len(headings) else {}
    return {} if looks else plain_titles(blocks[1:], lambda text: _begins_none(text) and not APOLOGIES.match(text))


def counted_on(family: Family, blocks: Sequence[Block]) -> dict[int, Opening]:
    """The headings that count on from the labels of a family, though no white space makes their number a label."""
    found: dict[int, Opening] = {}
    labels = [key_of(block.label or "") for block in blocks if family.holds(block)]
    if not labels or len(labels[0]) != 1:
        return {}
    following = labels[0][0] - 1
    for block in blocks:
        if family.holds(block):
            following = key_of(block.label or "")[0] + 1
        elif block.kind is BlockKind.HEADING and (typed := typed_number(block)):
            number, offset = typed
            if shape_of(number) == family.shape and key_of(number) == (following,):
                found[id(block)] = Opening(number, *split_title(block, offset))
                following += 1
    return found


def numbers_below(under: dict[int, tuple[Block, Typed]], openings: dict[int, Opening]) -> dict[int, int]:
    """The offsets behind the numbers of items that stand under their headings, by the id of the block below."""
    return {
        id(below): offset
        for heading, (below, (number, offset)) in under.items()
        if heading in openings and openings[heading].number == number
    }


def _behind_numbers(blocks: Sequence[Block], typed: dict[int, Typed]) -> dict[int, Opening]:
    numbered = {
        id(block): Opening(typed[id(block)][0], *split_title(block, typed[id(block)][1]))
        for block in blocks
        if id(block) in typed
    }
    return numbered | _usual_among(blocks, numbered)


def _usual_among(blocks: Sequence[Block], numbered: dict[int, Opening]) -> dict[int, Opening]:
    """The headings without a number behind the first of those with one, alike in look, that minutes usually have."""
    looks = {look_of(block) for block in blocks if id(block) in numbered and block.kind is BlockKind.HEADING}
    behind = dropwhile(lambda block: id(block) not in numbered, blocks)
    return {
        id(block): _headed(block, None)
        for block in behind
        if id(block) not in numbered and block.kind is BlockKind.HEADING and look_of(block) in looks
        if USUAL.match(block.text) and not NO_ITEM.match(block.text)
    }


def _begins_none(text: str) -> bool:
    """Whether a paragraph begins with what is no title of an item, though it may be printed as one."""
    return NO_ITEM.match(text) is not None and not MINUTES_ITEM.match(text)


def numbers_paragraphs(family: Family, blocks: Sequence[Block]) -> bool:
    """Whether labels count sentences under headings that are the items: all through the minutes, or in one of them.

    Those that count all through stand further in than the headings, or several under one.
    """
    members = [place for place, block in enumerate(blocks) if family.holds(block)]
    headings = [
        place
        for place, (block, below) in enumerate(pairwise(blocks))
        if block.kind is BlockKind.HEADING and block.label is None and block.bold and not begins_none(block, below)
        if family.holds(below) or tells(below.text)
    ]
    over = [place for place in headings if family.holds(blocks[place + 1])]
    set_in = all(blocks[place].indent < family.indent - SAME_INDENT for place in over)
    in_one = sum(place < members[0] for place in headings) == sum(place < members[-1] for place in headings)
    through = len(over) >= MIN_HEADINGS and (set_in or len(over) < len(members))
    counted = all(
        blocks[place].text.rstrip('”"’)').endswith((".", ":")) and not blocks[place].bold for place in members
    )
    return counted and (through or (in_one and len(headings) >= MIN_HEADINGS))


def headings_above(family: Family, blocks: Sequence[Block]) -> dict[int, Opening]:
    """The headings above numbered paragraphs, where most of these have one; a heading's number is that below it."""
    members = [block for block in blocks if family.holds(block) and block.kind is not BlockKind.HEADING]
    above = {
        id(heading): _headed(heading, number_of(block))
        for heading, block in pairwise(blocks)
        if heading.kind is BlockKind.HEADING and heading.label is None
        if family.holds(block) and block.kind is not BlockKind.HEADING
    }
    return above if len(above) >= max(2, MOST_HEADED * len(members)) else {}


def look_of(block: Block) -> Look:
    """How a heading looks."""
    return block.bold, block.caps, round(block.size)


def numbered_look(family: Family, blocks: Sequence[Block]) -> frozenset[Look]:
    """How most blocks of a family of labels look."""
    looks = Counter(look_of(block) for block in blocks if family.holds(block))
    return frozenset(look for look, _ in looks.most_common(1))


def heading_looks(flow: Sequence[Block | Table]) -> frozenset[Look]:
    """How the headings of minutes without numbers look: each look of three or more with a minute below, or of two.

    Two are enough if minutes usually have one of them, and both stand over sentences.
    """
    found: dict[Look, list[tuple[Block, Block | Table]]] = {}
    for piece, below in pairwise(flow[2:]):
        if not isinstance(piece, Block) or not is_heading(piece) or is_heading(below):
            continue
        if not begins_none(piece, below) or APOLOGIES.match(piece.text):
            found.setdefault(look_of(piece), []).append((piece, below))
    return frozenset(look for look, own in found.items() if len(own) >= MIN_HEADINGS or _are_sure(own))


def _are_sure(headed: Sequence[tuple[Block, Block | Table]]) -> bool:
    told = all(isinstance(below, Block) and tells(below.text) for _, below in headed)
    return len(headed) == MIN_HEADINGS - 1 and told and any(USUAL.match(heading.text) for heading, _ in headed)


def is_heading(piece: Block | Table) -> bool:
    """Whether a piece of the flow is a heading."""
    return isinstance(piece, Block) and piece.kind is BlockKind.HEADING
