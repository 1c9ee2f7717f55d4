"""What the extractors of minutes work on: sections, and the passages of text under them."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutebook.ingest.model import Block, Table
from minutebook.schema import Access


@dataclass
class Passage:
    """A block of minute text from offset `start` on.

    `beside` are the entries of the Action column that are meant for the passage, `lead` and `due` what
    columns of owners and deadlines say beside these. Words in the right margin of running text stay with the block.
    """

    block: Block
    start: int = 0
    beside: list[Block] = field(default_factory=list)
    lead: str | None = None
    due: str | None = None

    @property
    def text(self) -> str:
        """The body text of the passage."""
        return self.block.text[self.start :].lstrip(" :–—-") if self.start else self.block.text

    @property
    def beside_text(self) -> str:
        """The text of the entries beside it, each on a line of its own."""
        return "\n".join(entry.text for entry in self.beside)


@dataclass
class Section:
    """An item of the minutes. `heading` is the block that begins it; a sub-item has a `parent`."""

    number: str | None
    title: str
    heading: Block
    part: int
    parent: Section | None = None
    access: Access | None = None
    """What a heading over it says ("EXEMPT ITEMS"); None where none does."""
    passages: list[Passage] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    """Tables within it that hold no minutes themselves."""
    reference: str | None = None
    """The number of the agenda's item that is printed under its heading: "(Item 5)"."""

    @property
    def numbered(self) -> bool:
        """Whether its label is a number of the minutes rather than a letter under one."""
        return self.number is not None and any(map(str.isdigit, self.number))

    @property
    def item(self) -> str | None:
        """The printed number under which records of this section stand: that of the numbered item it belongs to."""
        return self.number if self.numbered or self.parent is None or self.parent.item is None else self.parent.item

    @property
    def item_title(self) -> str:
        """The title of the numbered item it belongs to."""
        return self.parent.item_title if self.parent else self.title

    @property
    def text(self) -> str:
        """The whole body, verbatim."""
        return "\n".join(
            f"{passage.block.label} {passage.text}" if passage.block.label and not passage.start else passage.text
            for passage in self.passages
        )
