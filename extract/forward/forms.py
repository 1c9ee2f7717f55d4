"""Forward plans that print a form for each item: "Title of report", "Date of decision", one below another.

A form is turned into a row under the labels as headings, so that it is read as the row of a table is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from minutebook.extract.forward import cues
from minutebook.extract.forward.cues import Planned
from minutebook.extract.forward.details import is_detail
from minutebook.extract.stretches import block_of
from minutebook.ingest.model import Block, Cell, Row, Table

LONGEST_LABEL = 60
"""Characters."""
LABEL = re.compile(r"(?P<label>[A-Z][\w ’'()/&-]{2,50}?)\s?:\s+")
"""What a line begins with, known or not."""


@dataclass
class Form:
    """The labels of one item, and the cells that stand behind them."""

    labels: list[str] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)

    @property
    def row(self) -> Row:
        """The cells as a row."""
        return Row(self.cells, self.cells[0].blocks[0].page)

    @property
    def is_planned(self) -> bool:
        """Whether it says what is planned, and for when."""
        return any(map(_is_title, self.labels)) and Planned.DATE in cues.read_columns(self.labels)


def find_forms(pieces: Sequence[Block | Table]) -> list[Form]:
    """The forms among the pieces of a part, in reading order."""
    forms: list[Form] = []
    for label, cell in _labelled(pieces):
        if not forms or label in forms[-1].labels or _is_title(label):
            forms.append(Form())
        forms[-1].labels.append(label)
        forms[-1].cells.append(cell)
    return [form for form in forms if form.is_planned]


def _labelled(pieces: Sequence[Block | Table]) -> Iterator[tuple[str, Cell]]:
    """Known labels, each with the cell or the words behind it."""
    for piece in pieces:
        if isinstance(piece, Table):
            yield from (pair for row in piece.rows for pair in _pairs(row.cells))
        else:
            yield from _in_lines(piece)


def _pairs(cells: Sequence[Cell]) -> Iterator[tuple[str, Cell]]:
    """Cells of labels with the cells behind them, in a row that holds nothing else."""
    filled = [cell for cell in cells if cell.blocks]
    pairs = list(zip(filled[::2], filled[1::2], strict=False))
    behind = any(cues.read_column(value.text) for _, value in pairs)
    if len(filled) % 2 == 0 and not behind and all(_is_label(label.text) for label, _ in pairs):
        yield from ((label.text, value) for label, value in pairs)


def _is_label(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and (cues.read_column(text) is not None or is_detail(text))


def _is_title(label: str) -> bool:
    return Planned.TITLE in cues.read_columns([label]) and not is_detail(label)


def _in_lines(block: Block) -> Iterator[tuple[str, Cell]]:
    """The known labels that begin lines of a block, each with the words up to the next label."""
    begun = [match for start in block.starts if (match := LABEL.match(block.text, start))]
    for match, following in zip_longest(begun, begun[1:]):
        end = following.start() if following else len(block.text)
        value = block.text[match.end() : end].strip()
        if value and _is_label(match["label"]):
            yield match["label"], Cell([block_of(block, match.end(), end)])
