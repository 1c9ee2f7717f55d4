"""The text of each page in reading order: whatever is quoted from blocks and cells stands in it word for word."""

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from minutebook.ingest.geometry import Box
from minutebook.ingest.model import Block, Line, Paper, Table


class Printed(NamedTuple):
    """One line of a page's text and where it stands: as a line, or (in the header of a table) in a box."""

    page: int
    text: str
    place: Line | Box

    @property
    def box(self) -> Box:
        """The smallest box known to hold it."""
        return self.place.box if isinstance(self.place, Line) else self.place


def write_page_texts(paper: Paper) -> None:
    """Fills `Page.text`: running headers, flow (cell by cell in tables), notes and footers; one printed line a line."""
    texts: dict[int, list[str]] = {page.number: [] for page in paper.pages}
    for printed in _in_order(paper, paper.flow):
        texts[printed.page].append(printed.text)
    for page in paper.pages:
        page.text = "\n".join(texts.pop(page.number))


def printed_lines(paper: Paper, wanted: Set[int] | None = None) -> list[list[Printed]]:
    """The lines of the text of each page; their texts, joined by line breaks, are the page's text.

    `wanted` are the numbers of the pages whose lines are asked for; those of others may be left out.
    """
    lines: dict[int, list[Printed]] = {page.number: [] for page in paper.pages}
    flow = (
        piece for piece in paper.flow if wanted is None or not wanted.isdisjoint(range(piece.page, piece.last_page + 1))
    )
    for printed in _in_order(paper, flow):
        lines[printed.page].append(printed)
    return list(lines.values())


def _in_order(paper: Paper, flow: Iterable[Block | Table]) -> Iterator[Printed]:
    """Lines one by one, those of a page in their order."""
    for page in paper.pages:
        yield from (_whole(line) for line in page.furniture if line.base < page.height / 2)
    for piece in flow:
        yield from _of_table(piece) if isinstance(piece, Table) else _of_block(piece)
    for page in paper.pages:
        for note in page.footnotes:
            yield from _of_block(note)
        yield from (_whole(line) for line in page.furniture if line.base >= page.height / 2)


def _whole(line: Line) -> Printed:
    return Printed(line.page, line.text, line)


def _of_table(table: Table) -> Iterator[Printed]:
    for page, texts in table.printed_header.items():
        for text in texts:
            yield Printed(page, text, table.boxes[page])
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                yield from _of_block(block)


def _of_block(block: Block) -> Iterator[Printed]:
    """Its lines, the label before the first; what stands in the margin beside them comes after those of each page."""
    beside: list[Printed] = []
    for i, line in enumerate(block.lines):
        if i and line.page != block.lines[i - 1].page:
            yield from beside
            beside = []
        label = f"{block.label} " if i == 0 and block.label else ""
        yield Printed(line.page, label + line.text, line)
        if line.margin:
            beside.append(_whole(Line(line.page, line.margin)))
    yield from beside
