"""Tables as ingest gives them, from plain text: for tests of what is read out of tables."""

from collections.abc import Sequence

from minutebook.ingest.model import Block, BlockKind, Cell, Line, Page, Paper, PaperPart, Row, Table, Word
from minutebook.schema import PartKind

SIZE = 10.0
LETTER = 5.0
LEADING = 12.0
COLUMN = 200.0


def line(text: str, x: float, base: float, page: int = 1) -> Line:
    words = []
    for text_word in text.split():
        width = LETTER * len(text_word)
        words.append(Word(text_word, x, base - 8, x + width, base + 2, base, SIZE, False, False))
        x += width + LETTER / 2
    return Line(page, words)


def block(lines: Sequence[str], x: float = 0.0, base: float = 100.0, page: int = 1) -> Block:
    """A paragraph of printed lines; one that begins "• " is a bullet."""
    label, first = ("•", lines[0][2:]) if lines[0].startswith("• ") else (None, lines[0])
    texts = [first, *lines[1:]]
    starts, text = [], ""
    for one in texts:
        text += " " if text else ""
        starts.append(len(text))
        text += one
    placed = [line(one, x, base + LEADING * i, page) for i, one in enumerate(texts)]
    return Block(BlockKind.ITEM if label else BlockKind.PARAGRAPH, placed, text, starts, label=label)


def cell(text: str, column: int = 0, base: float = 100.0, page: int = 1) -> Cell:
    """A cell of paragraphs parted by empty lines; other line ends are ends of printed lines."""
    x, blocks, at = COLUMN * column, [], base
    for paragraph in text.split("\n\n") if text else []:
        lines = paragraph.split("\n")
        blocks.append(block(lines, x + 5, at, page))
        at += LEADING * len(lines)
    return Cell(blocks, (x, base - 10, x + COLUMN, at))


def table(header: Sequence[str], *rows: Sequence[str], page: int = 1, top: float = 80.0) -> Table:
    """A table of rows of texts, every column 200 points wide."""
    grid, base = [], top + 10
    for texts in rows:
        cells = [cell(text, i, base, page) for i, text in enumerate(texts)]
        grid.append(Row(cells, page))
        base = max(c.box[3] for c in cells) + LEADING
    return Table(list(header), grid, {page: (0.0, top, COLUMN * len(grid[0].cells), base)})


def paper(*flow: Block | Table, kind: PartKind = PartKind.MINUTES) -> Paper:
    pages = max(piece.page for piece in flow)
    return Paper([Page(n) for n in range(1, pages + 1)], list(flow), [PaperPart(kind, "", 1, pages)])
