"""The labelled values of a report: at its head, in its cover table, and under headings such as "Purpose"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as default
from itertools import zip_longest

from minutebook.extract.cell_statements import UNFINISHED
from minutebook.extract.reports import cues
from minutebook.extract.reports.cues import ReportField
from minutebook.extract.stretches import Stretch, joined_text
from minutebook.ingest.model import Block, BlockKind, Cell, Row, Table

HEAD_PIECES, HEAD_PAGES = 60, 2
"""Blocks and tables, and pages, at the head of a report among which short labels are read."""
COVER_COLUMNS = 6
"""A wider table is no cover table."""
LEVEL = 4.0
"""Points by which a line that goes on with a value may stand beside its first line."""
LONGEST_SECTION = 1500
"""Characters of a purpose that is a section."""
SECTIONS = frozenset({ReportField.PURPOSE, ReportField.CONTACT, ReportField.AUTHOR, ReportField.LEAD_OFFICER})
"""What may have a heading of its own anywhere in a report."""
ASKED = frozenset({ReportField.CONTACT, ReportField.AUTHOR, ReportField.LEAD_OFFICER})
"""Labels of those who may be asked: how to reach them follows."""
REACHING = frozenset({ReportField.NAME, ReportField.POST, ReportField.PHONE, ReportField.EMAIL})
"""What labels say only among the particulars of a contact."""


@dataclass
class Labelled:
    """A labelled value. `section` tells that it stands under a heading; `region` counts those who are to be asked."""

    field: ReportField
    stretches: list[Stretch] = default(default_factory=list)
    section: bool = False
    region: int = 0

    @property
    def text(self) -> str:
        """The value with single spaces."""
        return joined_text(self.stretches)

    @property
    def blocks(self) -> list[Block]:
        """Where it stands."""
        return [one.block for one in self.stretches]


def labelled_values(pieces: Sequence[Block | Table]) -> list[Labelled]:
    """What labels stand before among the pieces of one report, in reading order."""
    reader = _Reader()
    for place, piece in enumerate(pieces):
        reader.body |= place >= HEAD_PIECES or piece.page > pieces[0].page + HEAD_PAGES - 1
        if isinstance(piece, Table):
            reader.read_table(piece)
        else:
            reader.read_block(piece)
    return [one for one in reader.found if one.field is not ReportField.OTHER and one.text]


class _Reader:
    def __init__(self) -> None:
        self.found: list[Labelled] = []
        self.open: Labelled | None = None
        self.half: Block | None = None
        self.contact = False
        self.region = 0
        self.body = False
        """Whether the head is over: the numbered sections have begun, or it would be too long."""

    def read_block(self, block: Block) -> None:
        if self._is_stretched(block):
            return
        labels = cues.labels_in(block.text)
        whole = cues.whole_label(block.text)
        if labels and (not self.body or labels[0][0] in SECTIONS or self._reaches(labels[0][0])):
            self._take_labels(block, labels)
        elif whole and block.kind is BlockKind.HEADING and (whole in SECTIONS or not self.body):
            self._open(whole, section=True)
        elif self.open and self._goes_on(self.open, block):
            self.open.stretches.append(Stretch.whole(block))
        elif block.kind is BlockKind.HEADING or cues.UNKNOWN_LABEL.match(block.text):
            self.open, self.contact = None, False
        if block.kind is BlockKind.HEADING and (block.label or "")[:1].isdigit():
            self.body = True

    def read_table(self, table: Table) -> None:
        if table.columns > COVER_COLUMNS or (self.body and not self.contact):
            self.open = None
            return
        heads: list[ReportField | None] = [cues.whole_label(text) for text in table.header]
        for row in table.rows:
            kinds = [cues.whole_label(cell.text) if cell.blocks else None for cell in row.cells]
            if sum(map(bool, heads)) > 1:
                self._take_under(heads, row)
                heads = []
            elif sum(map(bool, kinds)) > 1 and not any(
                cell.blocks and not kind for kind, cell in zip(kinds, row.cells, strict=True)
            ):
                heads = kinds
            else:
                self._take_row(row.cells, kinds)
        self.open = None

    def _take_under(self, heads: Sequence[ReportField | None], row: Row) -> None:
        """Values that stand below their labels."""
        for kind, cell in zip(heads, row.cells, strict=False):
            if kind:
                self._open(kind)
                self._add(cell)

    def _take_row(self, cells: Sequence[Cell], kinds: Sequence[ReportField | None]) -> None:
        """Values that stand beside their labels, or behind them in one cell."""
        first = next((cell for cell in cells if cell.blocks), None)
        for cell, kind in zip(cells, kinds, strict=True):
            if kind and (cell is first or cell.text.rstrip().endswith(":")):
                self._open(kind)
            elif cell is not first and self.open and not self.open.stretches:
                self._add(cell)
            elif any(cues.labels_in(block.text) for block in cell.blocks):
                for block in cell.blocks:
                    self.read_block(block)
            elif cell is first and cell is cells[0] and len(cells) > 1:
                self.open = None
            else:
                self._add(cell)

    def _is_stretched(self, block: Block) -> bool:
        """Reads a label of two lines, whose value stands beside the first of them."""
        half, self.half = self.half, None
        match = cues.STRETCHED.match(block.text)
        if match:
            self._open(ReportField.DIVISIONS)
            for group in ("value", "rest"):
                if match[group]:
                    self.found[-1].stretches.append(Stretch(block, *match.span(group)))
            return True
        if half and cues.STRETCHED.match(f"{half.text} {block.text}"):
            self._open(ReportField.DIVISIONS)
            self.found[-1].stretches.append(Stretch(half, len("Electoral "), len(half.text)))
            return True
        if cues.HALF.fullmatch(block.text) and not self.body:
            self.half = block
        return False

    def _take_labels(self, block: Block, labels: Sequence[tuple[ReportField, int, int]]) -> None:
        for (kind, _, start), behind in zip_longest(labels, labels[1:]):
            end = behind[1] if behind else len(block.text)
            self._open(kind)
            if block.text[start:end].strip() and self.open:
                self.open.stretches.append(Stretch(block, start, end))

    def _open(self, kind: ReportField, section: bool = False) -> None:
        reaching = self._reaches(kind)
        if kind in REACHING and not reaching:
            kind = ReportField.OTHER
        if not reaching:
            self.contact = kind in ASKED
            self.region += self.contact
        self.open = Labelled(kind, section=section, region=self.region if self.contact else 0)
        self.found.append(self.open)

    def _reaches(self, kind: ReportField) -> bool:
        return self.contact and kind in REACHING

    def _add(self, cell: Cell) -> None:
        for block in cell.blocks:
            if self.open:
                labels = cues.labels_behind(block.text)
                self.open.stretches.append(Stretch(block, 0, labels[0][1] if labels else len(block.text), block.label))
                self._take_labels(block, labels)

    def _goes_on(self, value: Labelled, block: Block) -> bool:
        """Whether a block without a label belongs to the value above it."""
        if value.section:
            in_section = block.kind is not BlockKind.HEADING or value.field is ReportField.CONTACT
            return in_section and len(value.text) < LONGEST_SECTION
        if not value.stretches:
            return block.kind is not BlockKind.HEADING or not block.bold
        if value.text.endswith(":") or UNFINISHED.search(value.text):
            return True
        return abs(block.indent - _start(value.stretches[0])) < LEVEL and value.stretches[0].start > 0


def _start(stretch: Stretch) -> float:
    """Where the first word of a value stands, points."""
    block = stretch.block
    place = bisect_right(block.starts, stretch.start) - 1
    before = len(block.lines[place].text[: stretch.start - block.starts[place]].split())
    words = block.lines[place].words
    return words[min(before, len(words) - 1)].x0
