"""Measures whose values are labelled: "Target: 48%  Performance: 62.4%" below the name, or in a small table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from minutebook.extract.indicator_values import after_remark, target
from minutebook.extract.rag import rag_of_cell
from minutebook.ingest.model import Block, Paper, Row, Table
from minutebook.schema import Rag

ACTUAL = ("performance", "actual", "latest", "current", "result", "outturn")
BESIDE = ("previous", "floor", "baseline", "national average", "ranking", "direction of travel")
LABEL = re.compile(
    rf"(?:^|(?<=[\s,;]))(?P<label>target|{'|'.join((*ACTUAL, *BESIDE))})(?:\s?:\s*|(?<=floor)\s(?=\d))", re.IGNORECASE
)
"""What stands before each value."""
BARE_TARGET = re.compile(r"target\s(?=.{0,40}\d)", re.IGNORECASE)
"""The same without a colon, at the head of a short block."""
LONGEST_NAME = 250
"""Characters of a block that may be the name of a measure."""
LONGEST_VALUES = 160
"""Characters of a block of labelled values."""
BLOCKS_ABOVE = 3
"""Blocks above the values among which the name stands: the nearest that is bold, else the last one."""
BLOCKS_OF_VALUES = 4
"""Blocks in which the values of one measure stand, at most."""


@dataclass
class LabelledIndicator:
    """A measure with its labelled values as printed; `name` is where its name is printed."""

    name: list[Block]
    part: int
    target: str | None = None
    actual: str | None = None
    rag: Rag | None = None

    def take(self, text: str) -> None:
        """Set what the labels of a text say."""
        for label, value in labelled_values(text):
            if label == "target":
                self.target = self.target or target(value)
            elif label in ACTUAL:
                self.actual = self.actual or after_remark(value)


def labelled_values(text: str) -> list[tuple[str, str]]:
    """The labels of a text, in small letters, each with what follows it."""
    if bare := BARE_TARGET.match(text):
        return [("target", text[bare.end() :])]
    matches = list(LABEL.finditer(text))
    ends = [match.start() for match in matches[1:]] + [len(text)]
    return [
        (match["label"].lower(), text[match.end() : end].strip(" ,;"))
        for match, end in zip(matches, ends, strict=False)
    ]


def find_labelled(paper: Paper, legend: Mapping[str, Rag]) -> Iterator[LabelledIndicator]:
    """The measures of a paper whose targets are labelled, in reading order."""
    for place, piece in enumerate(paper.flow):
        if isinstance(piece, Table):
            yield from _in_table(piece, legend)
        elif _gives_target(piece):
            name = _name_above(paper.flow, place)
            if name:
                yield _in_prose(name, paper.flow[place : place + BLOCKS_OF_VALUES])


def _gives_target(block: Block) -> bool:
    """Whether a block is labelled values, a target among them."""
    if len(block.text) > LONGEST_VALUES:
        return False
    begins = LABEL.match(block.text) or BARE_TARGET.match(block.text)
    return bool(begins) and any(label == "target" for label, _ in labelled_values(block.text))


def _name_above(flow: Sequence[Block | Table], place: int) -> Block | None:
    above: list[Block] = []
    for piece in reversed(flow[max(0, place - BLOCKS_ABOVE) : place]):
        if isinstance(piece, Table) or piece.part != flow[place].part or LABEL.match(piece.text):
            break
        above.append(piece)
    name = next((block for block in above if block.bold), above[0] if above else None)
    return name if name and len(name.text) <= LONGEST_NAME else None


def _in_prose(name: Block, values: Sequence[Block | Table]) -> LabelledIndicator:
    found = LabelledIndicator([name], name.part)
    for i, piece in enumerate(values):
        if isinstance(piece, Table) or not labelled_values(piece.text) or (i and _gives_target(piece)):
            break
        found.take(piece.text)
    return found


def _in_table(table: Table, legend: Mapping[str, Rag]) -> Iterator[LabelledIndicator]:
    """Rows of labelled values, each below the row that names its measure."""
    name: Row | None = None
    for row in table.rows:
        cells = [cell for cell in row.cells if cell.blocks]
        labelled = [cell for cell in cells if LABEL.match(cell.text)]
        if name and any(cell.text.lower().startswith("target") for cell in labelled):
            title, *others = [cell for cell in name.cells if cell.blocks]
            rag = next((rag for cell in others if (rag := rag_of_cell(cell, legend))), None)
            found = LabelledIndicator(title.blocks, table.part, rag=rag)
            for cell in labelled:
                found.take(cell.text)
            yield found
        elif cells and not labelled:
            name = row
