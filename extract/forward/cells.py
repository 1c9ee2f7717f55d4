"""What the cells of a forward plan's row hold: one item or several, and who leads each."""

from collections.abc import Sequence
from dataclasses import replace

from minutebook.extract.cell_statements import cut_before
from minutebook.extract.forward import cues
from minutebook.extract.forward.cues import Planned
from minutebook.ingest.model import Block, Cell, Row


def item_blocks(cell: Cell, whole: bool) -> list[list[Block]]:
    """The blocks of each item in a cell of titles.

    Labelled paragraphs are items each; behind a title they are its details, and so is plain text under a bold title.
    Other paragraphs are one item together if the cell is `whole`, else an item each.
    """
    blocks = cell.blocks
    if blocks[0].label:
        return [[block] for block in blocks if block.label]
    plain = blocks[: next((n for n, block in enumerate(blocks) if block.label), len(blocks))]
    if plain[0].bold and not all(block.bold for block in plain):
        plain = plain[: next(n for n, block in enumerate(plain) if not block.bold)]
    return [plain] if whole else [[block] for block in plain]


def titles_alone(items: list[list[Block]]) -> list[list[Block]]:
    """Items without what a line below each title says of it."""
    alone = []
    for blocks in items:
        first = blocks[0]
        more = next((n for n, line in enumerate(first.lines) if n and cues.SAYS_MORE.match(line.text)), 0)
        alone.append([next(iter(cut_before(first, [0, more])))] if more else blocks[:1])
    return alone


def leads_beside(cell: Cell | None, items: int) -> list[str | None]:
    """The lead of each of a row's items: its own paragraph where there are as many, else the same for all."""
    if cell and items > 1 and len(cell.blocks) == items:
        return [_lead(block.text) for block in cell.blocks]
    return [_lead(cell.text) if cell else None] * items


def _lead(text: str) -> str | None:
    return None if cues.NO_LEAD.fullmatch(text) or cues.MISREAD.search(text) else text


def parted_at_page(row: Row, columns: dict[Planned, int]) -> list[Row]:
    """A row, or the two rows that a page break made one: title and lead both begin anew on the second page."""
    cells = [row.cells[place] for what, place in columns.items() if what is not Planned.DATE and place < len(row.cells)]
    pages = [sorted({line.page for block in cell.blocks for line in block.lines}) for cell in cells]
    if len(cells) < 2 or pages[0] != pages[1] or len(pages[0]) != 2:
        return [row]
    parts = [Row([_on_page(cell, page) for cell in row.cells], page) for page in pages[0]]
    if any(_goes_on(_on_page(cell, pages[0][0]), _on_page(cell, pages[0][1])) for cell in cells):
        return [row]
    return parts


def _goes_on(cell: Cell, below: Cell) -> bool:
    return cues.UNFINISHED.search(cell.text) is not None or not below.text[:1].isupper()


def _on_page(cell: Cell, page: int) -> Cell:
    blocks = [part for block in cell.blocks if (part := _part_of(block, page))]
    return replace(cell, blocks=blocks)


def _part_of(block: Block, page: int) -> Block | None:
    """The lines of a block that stand on one page."""
    kept: Sequence[int] = [n for n, line in enumerate(block.lines) if line.page == page]
    if len(kept) in (0, len(block.lines)):
        return block if kept else None
    first, behind = kept[0], kept[-1] + 1
    start = block.starts[first]
    end = block.starts[behind] if behind < len(block.lines) else len(block.text)
    return replace(
        block,
        lines=block.lines[first:behind],
        text=block.text[start:end].strip(),
        starts=[at - start for at in block.starts[first:behind]],
        label=None if first else block.label,
    )
