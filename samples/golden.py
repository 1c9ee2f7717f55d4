"""The golden records of a sample paper: what its source states, in reading order.

The format is that of a gold file: one list per record kind, texts verbatim, pages counted from 1.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from writing import Block, Cell, Facts, Grid, Inline, PageRange, Paper, Part, Stated, Styled, Text, plain

Record = dict[str, Any]
KINDS = (
    "parts",
    "meetings",
    "attendance",
    "agenda_items",
    "minute_items",
    "declarations",
    "decisions",
    "actions",
    "reports",
    "recommendations",
    "plan_actions",
    "indicators",
    "forward_items",
)
PRINTED = ("tables", "footnotes", "watermarks")
"""What is golden of the layout: ruled tables cell by cell, notes with their page, the word across each part's pages."""
ITEM_KINDS = ("decisions", "actions")
QUOTED = (
    *("text", "due_text", "name", "represents", "substitute_for", "lead", "mover", "seconder", "concerns", "reason"),
    *("target", "actual"),
)


def golden(paper: Paper, pages: dict[str, tuple[int, int]]) -> dict[str, list[Record]]:
    """Every record that the paper states; `pages` has the first and last page of each part.

    Raises:
        ValueError: a record quotes words that are not in the paper.
    """
    found: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    item: str | None = None
    for kind, fields in _stated(paper.story):
        record = dict(fields)
        if kind == "minute_items":
            item = record.get("number")
        if kind in ITEM_KINDS:
            record = {"item": item} | record
        found[kind].append(_placed(record, pages))
    _check(paper, found)
    return found | {
        name: list(read(paper, pages)) for name, read in zip(PRINTED, (_tables, _notes, _marks), strict=True)
    }


def _tables(paper: Paper, _: dict[str, tuple[int, int]]) -> Iterator[Record]:
    for grid in paper.story:
        if isinstance(grid, Grid) and (grid.rules == "all" or grid.headings):
            rows = [[_cell(cell) for cell in row] for row in grid.rows]
            for column, top, _, bottom in grid.spans:
                for row in rows[top + 1 : bottom + 1]:
                    row[column] = rows[top][column]
            header = list(grid.headings) or (rows[grid.head - 1] if grid.head else [])
            yield {"header": header, "rows": rows[grid.head :]}


def _cell(cell: Cell) -> str:
    """The words of a cell; every mark of a list is read as the same bullet."""
    texts = [text for text in cell if isinstance(text, Text)]
    labels = [text.label if text.label.strip("-–•") else "•" for text in texts]
    return " ".join(
        f"{label if text.label else ''} {plain(text.words)}".strip() for label, text in zip(labels, texts, strict=True)
    )


def _notes(paper: Paper, pages: dict[str, tuple[int, int]]) -> Iterator[Record]:
    for part in paper.story:
        if isinstance(part, Part):
            for note in part.look.notes:
                yield {"page": pages[part.key][0] + note.page - 1, "label": note.mark, "text": note.words}


def _marks(paper: Paper, pages: dict[str, tuple[int, int]]) -> Iterator[Record]:
    for part in paper.story:
        if isinstance(part, Part) and part.look.watermark:
            first, last = pages[part.key]
            yield {"text": part.look.watermark, "pages": list(range(first, last + 1))}


def _placed(record: Record, pages: dict[str, tuple[int, int]]) -> Record:
    """Fill in the pages, and leave out what is not stated."""
    span = record.pop("pages", None)
    if span:
        record |= {"first_page": pages[span.first][0], "last_page": pages[span.last][1]}
    return {name: value for name, value in record.items() if value not in (None, "", [])}


def _stated(blocks: Iterable[Block]) -> Iterator[tuple[str, Record]]:
    for block in blocks:
        match block:
            case Part():
                yield "parts", {"kind": block.kind, "title": block.title, "pages": PageRange(block.key, block.key)}
            case Text():
                yield from _in_words(block.words)
            case Facts():
                yield block.kind, block.fields
            case Grid():
                for row in block.rows:
                    for cell in row:
                        yield from _stated(cell)


def _in_words(words: Iterable[Inline]) -> Iterator[tuple[str, Record]]:
    for word in words:
        if isinstance(word, Stated):
            yield word.kind, {"text": plain(word.words)} | word.fields
        if isinstance(word, Styled | Stated):
            yield from _in_words(word.words)


def _check(paper: Paper, found: dict[str, list[Record]]) -> None:
    """A quotation, a name or a deadline that the paper doesn't print is a slip in its source."""
    printed = " ".join(_printed(paper.story))
    for kind, records in found.items():
        for record in records:
            for quote in [*(record.get(name) for name in QUOTED), *record.get("owners", [])]:
                if quote and quote not in printed:
                    raise ValueError(f"{paper.stem}: {kind}: not in the paper: {quote!r}")


def _printed(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Text):
            yield plain(block.words)
        elif isinstance(block, Grid):
            for row in block.rows:
                for cell in row:
                    yield from _printed(cell)
