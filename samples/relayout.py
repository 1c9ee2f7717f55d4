"""The blocks of a source set out in another way: marks, tables and lists, the records that they state unchanged."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from random import Random

from writing import Block, Facts, Gap, Grid, Inline, Stated, Styled, Text, b, head, plain

Story = tuple[Block, ...]
ACTION_MARKS = (("ACTION: ", ""), ("Action: ", ""), ("[Action: ", "]"), ("[ACTION – ", "]"), ("Action point 1: ", ""))
DECISION_MARKS = {
    "Resolved:": ("RESOLVED:", "RESOLVED –", "Resolved –", "It was resolved"),
    "Agreed –": ("AGREED –", "Agreed:", "Resolved –"),
}
MINUTE_HEADS = (("Item", "Minute"), ("No", "Discussion"), ("Ref", "Minutes"))
MARGINS = (16, 20, 26)
"""Millimetres of the margin in which owners stand."""
OWNER_HEADS = ("Action", "ACTION", "Action by", "By whom", "Lead")
NUMBER_WIDTH, MINUTE_WIDTH = 24, 140
"""Millimetres."""


def marks(story: Story, chance: Random) -> Story:
    """Other marks before actions, the same all through, and other words before decisions."""
    opening, closing = chance.choice(ACTION_MARKS)
    decided = {old: chance.choice(new) for old, new in DECISION_MARKS.items()}

    def other(text: Text) -> Text:
        return replace(text, words=tuple(_marked(text.words, opening, closing, decided)))

    return tuple(_each_text(story, other))


def _marked(words: tuple[Inline, ...], opening: str, closing: str, decided: dict[str, str]) -> Iterator[Inline]:
    inside = False
    for i, word in enumerate(words):
        shown = plain((word,))
        follows = words[i + 1] if i + 1 < len(words) else None
        if shown.upper() in ("[ACTION:", "ACTION:") and isinstance(follows, Stated):
            inside = True
            yield b(opening)
        elif inside and isinstance(word, Stated):
            yield word
            if follows is None or not plain((follows,)).startswith("]"):
                inside = False
                yield b(closing)
        elif inside and shown.startswith("]"):
            inside = False
            yield b(closing or ".")
        elif isinstance(word, Styled) and shown in decided:
            yield b(decided[shown])
        else:
            yield word


def _each_text(blocks: Iterable[Block], other: Callable[[Text], Text]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Text):
            yield other(block)
        elif isinstance(block, Grid):
            yield replace(
                block, rows=tuple(tuple(tuple(_each_text(cell, other)) for cell in row) for row in block.rows)
            )
        else:
            yield block


def in_a_table(story: Story, chance: Random) -> Story:
    """Minutes under numbered headings, without tables between them, set in a ruled table of number and minute."""
    starts = [i for i, block in enumerate(story) if isinstance(block, Facts) and block.kind == "minute_items"]
    if len(starts) < 3 or any(isinstance(block, Grid) for block in story[starts[0] :]):
        return story
    bounds = list(zip(starts, [*starts[1:], len(story)], strict=True))
    if not all(_is_headed(story[first:last]) for first, last in bounds):
        return story
    rows = tuple(_row(story[first:last]) for first, last in bounds)
    heads = chance.choice(MINUTE_HEADS)
    table = Grid((head(*heads), *rows), (NUMBER_WIDTH, MINUTE_WIDTH))
    return (*story[: starts[0]], table)


def _is_headed(blocks: Story) -> bool:
    """Whether a minute is a heading on a label with text below it."""
    return len(blocks) > 2 and isinstance(blocks[1], Text) and bool(blocks[1].label)


def _row(blocks: Story) -> tuple[tuple[Text | Facts, ...], ...]:
    facts = [block for block in blocks if isinstance(block, Facts)]
    heading, *body = [block for block in blocks if isinstance(block, Text)]
    number = Text((str(facts[0].fields["number"]),), style="cell")
    title = Text((b(*heading.words),), style="cell")
    return (number,), (facts[0], title, *(replace(text, style="cell", indent=0) for text in body), *facts[1:])


def out_of_the_table(story: Story, chance: Random) -> Story:
    """A table of number, minute and owner set as numbered headings, the owners in brackets behind their paragraphs."""
    out: list[Block] = []
    for block in story:
        if isinstance(block, Grid) and _is_minutes(block):
            for row in block.rows[block.head :]:
                out += _as_prose(row)
        else:
            out.append(block)
    return tuple(out)


def _is_minutes(grid: Grid) -> bool:
    return len(grid.widths) == 3 and any(
        isinstance(block, Facts) and block.kind == "minute_items" for row in grid.rows for block in row[1]
    )


def _as_prose(row: tuple[tuple[Text | Facts, ...], ...]) -> Iterator[Block]:
    number = plain(word for text in row[0] if isinstance(text, Text) for word in text.words)
    owner = plain(word for text in row[2] if isinstance(text, Text) for word in text.words)
    body = [block for block in row[1] if isinstance(block, Text)]
    yield from (block for block in row[1] if isinstance(block, Facts) and block.fields.get("number"))
    if number:
        title, *body = body
        words = tuple(inner for word in title.words for inner in (word.words if isinstance(word, Styled) else (word,)))
        yield Text(words, style="heading", label=number, hang=34)
    for i, text in enumerate(body):
        behind = (f" [Action: {owner}]",) if owner and i == len(body) - 1 else ()
        yield replace(text, style="body", words=(*text.words, *behind))
    yield Gap(2)


def owners_beside(story: Story, chance: Random) -> Story:
    """Owners in the margin set wider or narrower, plain or bold; their column in a table under another heading."""
    width, is_bold, heading = chance.choice(MARGINS), chance.random() < 0.5, chance.choice(OWNER_HEADS)

    def other(grid: Grid) -> Grid:
        if _has_margin(grid):
            beside = tuple(_in_face(text, is_bold) for text in grid.rows[0][1])
            return replace(grid, rows=((grid.rows[0][0], beside),), widths=(158 - width, width))
        if _is_minutes(grid) and grid.head == 1:
            return replace(grid, rows=((*grid.rows[0][:2], head(heading)[0]), *grid.rows[1:]))
        return grid

    return tuple(other(block) if isinstance(block, Grid) else block for block in story)


def _has_margin(grid: Grid) -> bool:
    """Whether a table without rules is a paragraph with a margin beside it."""
    return (grid.rules, grid.head, len(grid.rows), len(grid.widths)) == ("none", 0, 1, 2) and bool(grid.bottom)


def _in_face(block: Text | Facts, is_bold: bool) -> Text | Facts:
    if isinstance(block, Facts):
        return block
    words = plain(block.words)
    return replace(block, words=(b(words) if is_bold else words,))


def ruled(story: Story, chance: Random) -> Story:
    """Lists of names in a table with rules round every cell."""
    return tuple(
        replace(block, rules="all") if isinstance(block, Grid) and _lists_names(block) else block for block in story
    )


def names_in_a_row(story: Story, chance: Random) -> Story:
    """Lists of a name and a post to the line, "Name, post", in place of two columns."""
    out: list[Block] = []
    for block in story:
        if isinstance(block, Grid) and _lists_names(block) and len(block.widths) == 2:
            for left, right in block.rows:
                out += [one for one in (*left, *right) if isinstance(one, Facts)]
                words = [word for one in left if isinstance(one, Text) for word in one.words]
                post = [word for one in right if isinstance(one, Text) for word in one.words]
                out.append(Text((*words, ", ", *post)))
        else:
            out.append(block)
    return tuple(out)


def _lists_names(grid: Grid) -> bool:
    """Whether every row of a table is somebody attending, beside their post."""
    return grid.head == 0 and all(
        len(row) == 2
        and any(isinstance(one, Facts) and one.kind == "attendance" for cell in row for one in cell)
        and row[1]
        for row in grid.rows
    )
