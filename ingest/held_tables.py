"""The cells of tables at rest: a seventh of the room that they, their blocks and lines take as objects.

What each pass works with is made anew, the same for as long as it stays with one table or a few: so a row, a cell or a
block of a long paper is known again by its place and its text, not by being the same object.
"""

import marshal
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any, cast, overload

from minutebook.ingest.held import HeldLines, HeldWords, hold_pieces
from minutebook.ingest.model import Block, BlockKind, Cell, Row, Table
from minutebook.ingest.tables.tables import PageTable

KEPT = 8
"""Tables of which the rows are kept as objects: passes go from one to the next, and look at each more than once."""
KINDS = list(BlockKind)
PLAIN = [name for name in Block.__slots__ if name not in ("kind", "lines", "label_words")]
_plain_of = attrgetter(*PLAIN)


class HeldRows(Sequence[Row]):
    """The rows of a table, made anew whenever they are asked for."""

    __slots__ = ("_cells", "_pages")

    def __init__(self, rows: Sequence[Row]) -> None:
        """Rows whose blocks are at rest."""
        self._cells = HeldCells([row.cells for row in rows])
        self._pages = tuple(row.page for row in rows)

    def anew(self) -> list[Row]:
        """All of them."""
        return [Row(cells, page) for cells, page in zip(self._cells.anew(), self._pages, strict=True)]

    def __len__(self) -> int:
        return len(self._pages)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        return _lately(self)[place]


@lru_cache(maxsize=KEPT)
def _lately(held: HeldRows) -> list[Row]:
    return held.anew()


class HeldCells(Sequence[list[Cell]]):
    """The cells of a table on one page, row by row, made anew whenever they are asked for."""

    __slots__ = ("_count", "_pressed")

    def __init__(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Cells whose blocks are at rest."""
        cells: dict[int, Cell] = {}
        for cell in chain.from_iterable(rows):
            cells[id(cell)] = cell
            if cell.over:
                cells.setdefault(id(cell.over), cell.over)
        places = {key: place for place, key in enumerate(cells)}
        held = [
            (cell.box, cell.fill, places[id(cell.over)] if cell.over else None, [*map(_of_block, cell.blocks)])
            for cell in cells.values()
        ]
        shape = [[places[id(cell)] for cell in row] for row in rows]
        self._count = len(rows)
        self._pressed = zlib.compress(marshal.dumps((held, shape)), level=1)

    def anew(self) -> list[list[Cell]]:
        """All of them."""
        held, shape = marshal.loads(zlib.decompress(self._pressed))  # noqa: S302 - our own bytes
        cells = [Cell([*map(_block, blocks)], box, fill) for box, fill, _, blocks in held]
        for cell, (_, _, over, _) in zip(cells, held, strict=True):
            cell.over = None if over is None else cells[over]
        return [[cells[place] for place in places] for places in shape]

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> list[Cell]: ...
    @overload
    def __getitem__(self, place: slice) -> list[list[Cell]]: ...
    def __getitem__(self, place: int | slice) -> list[Cell] | list[list[Cell]]:
        return self.anew()[place]


def hold_tables(pieces: Iterable[Block | Table]) -> None:
    """Put the rows of finished tables to rest."""
    for piece in pieces:
        if isinstance(piece, Table) and _is_at_rest(row.cells for row in piece.rows):
            piece.rows = HeldRows(piece.rows)


def hold_page_tables(tables: Iterable[PageTable]) -> None:
    """Put the cells of the tables of a page to rest."""
    for table in tables:
        hold_pieces(block for row in table.rows for cell in row for block in cell.blocks)
        if _is_at_rest(table.rows):
            table.rows = HeldCells(table.rows)


def take_up_tables(tables: Iterable[PageTable]) -> None:
    """Make the cells of the tables of a page anew, to work with them."""
    for table in tables:
        if isinstance(table.rows, HeldCells):
            table.rows = table.rows.anew()


def _is_at_rest(rows: Iterable[Sequence[Cell]]) -> bool:
    """Whether all blocks are at rest; those with something in the margin can't be."""
    return all(isinstance(block.lines, HeldLines) for row in rows for cell in row for block in cell.seen.blocks)


def _of_block(block: Block) -> tuple[Any, ...]:
    lines, label = cast(HeldLines, block.lines), block.label_words
    held = HeldWords.of(label) if label else None
    return KINDS.index(block.kind), lines.text, lines.numbers, held and (held.text, held.numbers), _plain_of(block)


def _block(held: tuple[Any, ...]) -> Block:
    kind, text, numbers, label, plain = held
    lines = HeldLines.__new__(HeldLines)
    lines.text, lines.numbers = text, numbers
    block = Block.__new__(Block)
    block.kind, block.lines, block.label_words = KINDS[kind], lines, HeldWords(*label) if label else ()
    for name, value in zip(PLAIN, plain, strict=True):
        setattr(block, name, value)
    return block
