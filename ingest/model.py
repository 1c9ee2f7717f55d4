"""What ingest hands to extract: placed words, lines, blocks and tables in reading order.

Coordinates are points from the top left corner of the page as it is shown; pages count from 1. A `Paper` is a flow of
`Block` (a heading, paragraph or list item, possibly running over a page break) and `Table` (joined over pages; every
cell holds blocks of its own). `Block.evidence` turns offsets in a block's text back into page, box and printed words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from typing import Any, NamedTuple

from minutebook.ingest.geometry import Box, around, union
from minutebook.schema import Access, Evidence, PageStatus, PartKind, Rule, TextSource


@dataclass(slots=True, unsafe_hash=True)
class Word:
    """Letters between two spaces, never changed. `base` is the baseline's distance from the top of the page.

    No tuple, though it can be taken apart like one: an attribute in a slot is read in a third of the time, and every
    pass reads those of all words.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool
    italic: bool

    def __iter__(self) -> Iterator[Any]:
        return iter(row_of(self))


row_of = attrgetter(*Word.__slots__)
"""The fields of a word as a tuple."""


class TurnedWord(NamedTuple):
    """A word that runs up the page or, where not `upwards`, down."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    upwards: bool

    def as_level(self) -> Word:
        """The word in its place as if it were level."""
        return Word(*self[:5], self.bottom, self.size, self.bold, self.italic)


class Watermark(NamedTuple):
    """Large letters behind or across the text of a page, in words."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float


class Edge(NamedTuple):
    """A ruling line or the side of a filled box; horizontal where `top == bottom`, vertical where `x0 == x1`."""

    x0: float
    top: float
    x1: float
    bottom: float


class Fill(NamedTuple):
    """A filled rectangle and its colour as `rrggbb`."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: str


class Line:
    """Words on one baseline, left to right; `words` is never empty.

    `margin` holds words set apart at the right (initials, a name); they are no part of `words`. `edge` is the right end
    of the column of prose that the line stands in, if any. Text, size and boldness are asked for many times over, so
    they are worked out once.
    """

    __slots__ = ("_bold", "_size", "_text", "edge", "margin", "page", "words")

    def __init__(
        self,
        page: int,
        words: Sequence[Word],
        margin: Sequence[Word] | None = None,
        edge: float | None = None,
        text: str | None = None,
    ) -> None:
        self.page = page
        self.words = words
        self.margin: Sequence[Word] = margin or ()
        self.edge = edge
        self._text = text
        self._size = 0.0
        self._bold: bool | None = None

    @property
    def text(self) -> str:
        """The words with single spaces."""
        if self._text is None:
            self._text = " ".join([word.text for word in self.words])
        return self._text

    @property
    def x0(self) -> float:
        """Left end, points."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right end of the body text, margin words aside, points."""
        return self.words[-1].x1

    @property
    def base(self) -> float:
        """Baseline, points from the top."""
        return self.words[0].base

    @property
    def size(self) -> float:
        """Font size of the longest word, points."""
        if not self._size:
            lengths = [len(word.text) for word in self.words]
            self._size = self.words[lengths.index(max(lengths))].size
        return self._size

    @property
    def bold(self) -> bool:
        """Whether every word of letters is bold."""
        if self._bold is None:
            self._bold = all(word.bold or not any(map(str.isalnum, word.text)) for word in self.words)
        return self._bold

    @property
    def box(self) -> Box:
        """Smallest box around the words."""
        return around(self.words)


class BlockKind(StrEnum):
    """What a block is by its looks."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    FOOTNOTE = "footnote"


@dataclass(slots=True)
class Block:
    """A heading, a paragraph, or a list item with its printed `label` ("(a)", "12.", "•").

    `text` is the body without the label, white space collapsed and line-end hyphenation undone; `starts[i]` is the
    offset in `text` at which `lines[i]` begins. `indent` is where the label (or, without one, the text) begins and
    `hang` where the body text begins, in points. `bold` and `caps` speak of the whole body. It begins on `page` and
    ends on `last_page`.
    """

    kind: BlockKind
    lines: Sequence[Line]
    text: str
    starts: Sequence[int]
    label: str | None = None
    label_words: Sequence[Word] = ()
    indent: float = 0.0
    hang: float = 0.0
    bold: bool = False
    caps: bool = False
    size: float = 0.0
    part: int = 0
    page: int = field(init=False, default=0)
    last_page: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        if self.lines:
            self.page, self.last_page = self.lines[0].page, self.lines[-1].page

    @property
    def printed(self) -> list[Line]:
        """Its lines as printed, the label included."""
        first = self.lines[0]
        return [Line(first.page, [*self.label_words, *first.words], first.margin), *self.lines[1:]]

    @property
    def margin(self) -> list[tuple[int, str]]:
        """Texts in the right margin, each with the offset in `text` of the line that it stands beside."""
        return [
            (start, " ".join(word.text for word in line.margin))
            for start, line in zip(self.starts, self.lines, strict=True)
            if line.margin
        ]

    def evidence(self, start: int = 0, end: int | None = None) -> list[Evidence]:
        """Where `text[start:end]` is printed: one entry per page, with the printed words of that stretch."""
        end = len(self.text) if end is None else end
        by_page: dict[int, list[tuple[int, int, Line]]] = {}
        for i, line in enumerate(self.lines):
            line_end = self.starts[i + 1] if i + 1 < len(self.starts) else len(self.text)
            if self.starts[i] < end and line_end > start:
                by_page.setdefault(line.page, []).append((self.starts[i], line_end, line))
        found = []
        for page, stretch in by_page.items():
            quote = self.text[max(start, stretch[0][0]) : min(end, stretch[-1][1])].strip()
            found.append(Evidence(page=page, bbox=rounded(union([line.box for _, _, line in stretch])), quote=quote))
        return found


def rounded(box: Box) -> Box:
    """A box to a tenth of a point, for output."""
    return (round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1))


@dataclass(slots=True)
class Cell:
    """A table cell; over a page break it has blocks on both pages. `fill` is its background as `rrggbb`.

    `over` is the cell of a row above that reaches down into this one's place, which then holds nothing itself.
    """

    blocks: list[Block] = field(default_factory=list)
    box: Box = (0.0, 0.0, 0.0, 0.0)
    fill: str | None = None
    over: Cell | None = None

    @property
    def seen(self) -> Cell:
        """The cell that is seen in its place: itself, or the one that reaches down to it."""
        return self.over or self

    @property
    def text(self) -> str:
        """All its blocks, each with its label, joined by single spaces."""
        if len(self.blocks) == 1 and not self.blocks[0].label:
            return self.blocks[0].text
        return " ".join([f"{block.label} {block.text}" if block.label else block.text for block in self.blocks])

    def evidence(self) -> list[Evidence]:
        """Where its text is printed, one entry per block and page."""
        return [evidence for block in self.blocks for evidence in block.evidence()]


@dataclass(slots=True)
class Row:
    """A row of as many cells as the table has columns; a cell merged with its left neighbour is empty."""

    cells: list[Cell]
    page: int


@dataclass(slots=True)
class Table:
    """A table joined over the pages it runs on. `printed_header` has the lines of its header as pages print it."""

    header: list[str]
    rows: Sequence[Row]
    boxes: dict[int, Box]
    printed_header: dict[int, list[str]] = field(default_factory=dict)
    caption: str | None = None
    part: int = 0

    @property
    def page(self) -> int:
        """Its first page."""
        return min(self.boxes)

    @property
    def last_page(self) -> int:
        """Its last page."""
        return max(self.boxes)

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.rows[0].cells) if self.rows else len(self.header)


@dataclass(slots=True)
class Page:
    """One page as read. `furniture` holds the running headers and footers, which are not part of the flow.

    It stands as it is read: one that lies on its side has been turned. `turned` are the words that then run up or down,
    such as stamps and the headings of narrow columns; `arrows` are drawn, not printed with a font.
    `watermarks` ("DRAFT") are among no other words, nor are `notes`, the words of footnotes, which become `footnotes`.
    `picture` tells that an image covers the page, `behind` that its words are not printed on that but lie behind it;
    `confidence` (0-1) is the mean of its words where they come from OCR; `hidden` counts the words that
    were left out because nobody sees them.
    """

    number: int
    width: float = 0.0
    height: float = 0.0
    words: Sequence[Word] = field(default_factory=list)
    turned: list[TurnedWord] = field(default_factory=list)
    arrows: list[Word] = field(default_factory=list)
    watermarks: list[Watermark] = field(default_factory=list)
    notes: list[Word] = field(default_factory=list)
    footnotes: list[Block] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)
    picture: bool = False
    behind: bool = False
    confidence: float | None = None
    hidden: int = 0
    label: str | None = None
    status: PageStatus = PageStatus.OK
    text_source: TextSource = TextSource.TEXT
    reason: str | None = None
    text: str = ""


@dataclass(slots=True)
class PaperPart:
    """A constituent paper of the file."""

    kind: PartKind
    title: str
    first_page: int
    last_page: int
    access: Access = Access.OPEN
    evidence: list[Evidence] = field(default_factory=list)
    rule: Rule = Rule.FILE_BEGINS
    inferred: bool = False
    """Whether nothing but what it tells says of which kind it is."""


@dataclass(slots=True)
class Bookmark:
    """An entry of the PDF's outline."""

    level: int
    title: str
    page: int


@dataclass(slots=True)
class Paper:
    """One PDF, read. `flow` is the whole text in reading order, page furniture aside.

    `repaired` tells that the file was damaged: what could be saved of it was read, which need not be all.
    """

    pages: list[Page]
    flow: list[Block | Table]
    parts: list[PaperPart]
    bookmarks: list[Bookmark] = field(default_factory=list)
    title: str | None = None
    producer: str | None = None
    repaired: bool = False

    def tables(self) -> Iterator[Table]:
        """The tables of the flow."""
        return (piece for piece in self.flow if isinstance(piece, Table))
