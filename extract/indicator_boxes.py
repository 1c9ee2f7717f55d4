"""Measures whose values are labelled: "Target: 48%  Performance: 62.4%" below the name, or in a small table."""

import re
from collections.abc import Iterator, Mapping, Sequence

from minutebook.extract.indicator_values import Measure, after_remark, target
from minutebook.extract.rag import rag_of_cell
from minutebook.ingest.model import Block, Paper, Row, Table
from minutebook.schema import Rag

ACTUAL = ("performance", "actual", "latest", "current", "result", "outturn", "score")
BESIDE = ("previous", "floor", "baseline", "national average", "ranking", "direction of travel")
LABEL = re.compile(
    rf"(?:^|(?<=[\s,;]))(?P<label>target|{'|'.join((*ACTUAL, *BESIDE))})(?:\s?:\s*|(?<=floor)\s(?=\d))", re.IGNORECASE
)
"""What stands before each value."""
BARE = re.compile(r"target\s(?P<value>.{0,40}\d.*)|score\s(?P<points>\d[\d.,]*%?(?: out of \d+)?)", re.IGNORECASE)
"""The same without a colon, at the head of a block below the bold or numbered name of a measure."""
CODE = re.compile(r"\((?:NI|BV|PI|KPI|LI|L|N) ?\d{1,3}[A-Za-z]?\)")
"""The number of a measure behind its name."""
LONGEST_NAME = 250
"""Characters of a block that may be the name of a measure."""
LONGEST_VALUES = 160
"""Characters of a block of labelled values."""
BLOCKS_ABOVE = 3
"""Blocks above the values among which the name stands: the nearest that is bold, else the last one."""
BLOCKS_OF_VALUES = 4
"""Blocks in which the values of one measure stand, at most."""


def labelled_values(text: str) -> list[tuple[str, str]]:
    """The labels of a text, in small letters, each with what follows it."""
    if bare := BARE.match(text):
        return [("score", bare["points"])] if bare["points"] else [("target", bare["value"])]
    matches = list(LABEL.finditer(text))
    ends = [match.start() for match in matches[1:]] + [len(text)]
    return [
        (match["label"].lower(), text[match.end() : end].strip(" ,;"))
        for match, end in zip(matches, ends, strict=False)
    ]


def find_labelled(paper: Paper, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """The measures of a paper whose targets are labelled, in reading order."""
    for place, piece in enumerate(paper.flow):
        if isinstance(piece, Table):
            yield from _in_table(piece, legend)
        elif _gives_values(piece) and (name := _name_above(paper.flow, place)):
            measure = Measure(name.text, [name], name.part)
            for following in paper.flow[place : place + BLOCKS_OF_VALUES]:
                if isinstance(following, Table) or not labelled_values(following.text):
                    break
                if following is not piece and _gives_values(following):
                    break
                _take(measure, following.text)
            if measure.target or measure.actual:
                yield measure


def _take(measure: Measure, text: str) -> None:
    """Set the values that a text labels."""
    for label, value in labelled_values(text):
        if label == "target":
            measure.target = measure.target or target(value)
        elif label in ACTUAL:
            measure.actual = measure.actual or after_remark(value)


def _gives_values(block: Block) -> bool:
    """Whether a block begins with a label and gives a target; or a score, without a colon."""
    if len(block.text) > LONGEST_VALUES or not (LABEL.match(block.text) or BARE.match(block.text)):
        return False
    return any(label in ("target", "score") for label, _ in labelled_values(block.text))


def _name_above(flow: Sequence[Block | Table], place: int) -> Block | None:
    """The block that names the measure whose values begin at `place`."""
    above: list[Block] = []
    for piece in reversed(flow[max(0, place - BLOCKS_ABOVE) : place]):
        if isinstance(piece, Table) or piece.part != flow[place].part or LABEL.match(piece.text):
            break
        above.append(piece)
    marked = next((block for block in above if block.bold or CODE.search(block.text)), None)
    values = flow[place]
    if not marked and isinstance(values, Block) and BARE.match(values.text):
        return None
    name = marked or (above[0] if above else None)
    return name if name and len(name.text) <= LONGEST_NAME else None


def _in_table(table: Table, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """Rows of labelled values, each below the row that names its measure."""
    name: Row | None = None
    for row in table.rows:
        cells = [cell for cell in row.cells if cell.blocks]
        labelled = [cell for cell in cells if LABEL.match(cell.text)]
        if name and any(cell.text.lower().startswith("target") for cell in labelled):
            title, *others = [cell for cell in name.cells if cell.blocks]
            rag = next((rag for cell in others if (rag := rag_of_cell(cell, legend))), None)
            measure = Measure(title.text, title.blocks, table.part, rag=rag)
            for cell in labelled:
                _take(measure, cell.text)
            yield measure
        elif cells and not labelled:
            name = row
