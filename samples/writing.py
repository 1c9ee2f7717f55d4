"""How a sample paper is written down: words, what they state, and the blocks that they stand in.

A source is prose with records marked where they are stated. `action("The Clerk undertook to …", owners=["Clerk"])`
prints its words and is an action at the same time, so the PDF and the golden records come from one text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

Face = Literal["bold", "italic", "super"]
Style = Literal["title", "subtitle", "heading", "body", "cell", "head", "centre", "right", "rotated"]
Rules = Literal["all", "box", "none"]


@dataclass(frozen=True)
class Styled:
    """Words in another face."""

    words: tuple["Inline", ...]
    face: Face


@dataclass(frozen=True)
class Stated:
    """Words that state a record. `fields` are those of the golden record, its text aside."""

    words: tuple["Inline", ...]
    kind: str
    fields: dict[str, Any]


@dataclass(frozen=True)
class PageRange:
    """The printed pages of the parts `first` to `last`, known once the paper is laid out."""

    first: str
    last: str


Inline = str | Styled | Stated | PageRange


@dataclass(frozen=True)
class Text:
    """A paragraph, hung on a label (a bullet, a clause letter, a minute number) when it has one."""

    words: tuple[Inline, ...]
    style: Style = "body"
    label: str = ""
    indent: float = 0
    hang: float = 14
    keep_with_next: bool = False


@dataclass(frozen=True)
class Facts:
    """A record that no one phrase states (a row of a table, the meeting of a header). Prints nothing."""

    kind: str
    fields: dict[str, Any]


Cell = tuple[Text | Facts, ...]


@dataclass(frozen=True)
class Grid:
    """A table, ruled or not.

    `widths` in millimetres; `head` rows repeat on every page; spans and fills by cell; the `bottom`
    columns stand at the foot of their row. `headings` are what a header of several rows says of each column.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    rules: Rules = "all"
    head: int = 1
    head_fill: str | None = "#D9D9D9"
    spans: tuple[tuple[int, int, int, int], ...] = ()
    headings: tuple[str, ...] = ()
    fills: tuple[tuple[int, int, str], ...] = ()
    bottom: tuple[int, ...] = ()


@dataclass(frozen=True)
class Gap:
    """Blank space, in points."""

    height: float = 8


@dataclass(frozen=True)
class NewPage:
    """A page break within a part."""


@dataclass(frozen=True)
class Note:
    """A footnote on the page `page` of its part; the text bears `sup(mark)`."""

    page: int
    mark: str
    words: str


@dataclass(frozen=True)
class Look:
    """The house style of a paper: typeface, size, margins (mm: left, right, top, bottom), header and footer.

    `{page}` and `{pages}` in a footer count the pages of the part itself.
    """

    font: str = "Helvetica"
    size: float = 11
    margins: tuple[float, float, float, float] = (25, 25, 20, 22)
    landscape: bool = False
    header: str = ""
    footer: tuple[str, ...] = ("{page}",)
    footer_side: Literal["centre", "right"] = "centre"
    watermark: str = ""
    watermark_angle: float = 52
    notes: tuple["Note", ...] = ()
    heading_colour: str = "#000000"


@dataclass(frozen=True)
class Part:
    """The start of a constituent paper, on a new page. `key` names it for page ranges."""

    key: str
    kind: str
    title: str
    look: Look


Block = Text | Facts | Grid | Gap | NewPage | Part


@dataclass(frozen=True)
class Paper:
    """One PDF. `stamp` is printed at the foot of every page of a pack; `{page}` and `{pages}` count all of it."""

    stem: str
    subject: str
    story: tuple[Block, ...]
    stamp: str = ""
    outline: bool = False


def b(*words: Inline) -> Styled:
    """Bold words."""
    return Styled(words, "bold")


def i(*words: Inline) -> Styled:
    """Italic words."""
    return Styled(words, "italic")


def sup(*words: Inline) -> Styled:
    """Superscript words: the “th” of a date."""
    return Styled(words, "super")


def p(*words: Inline, indent: float = 0) -> Text:
    """A paragraph of the body."""
    return Text(words, indent=indent)


def bullet(*words: Inline, indent: float = 0, mark: str = "•", style: Style = "body") -> Text:
    """A bulleted paragraph."""
    return Text(words, style=style, label=mark, indent=indent)


def clause(label: str, *words: Inline, indent: float = 0) -> Text:
    """A lettered or numbered clause."""
    return Text(words, label=label, indent=indent, hang=22)


def cell(*words: Inline) -> Cell:
    """A table cell of one paragraph."""
    return (Text(words, style="cell"),)


def head(*labels: str) -> tuple[Cell, ...]:
    """The header row of a table."""
    return tuple((Text((label,), style="head"),) for label in labels)


def decision(*words: Inline, **fields: Any) -> Stated:
    """Words that state a formal outcome, carried unless `outcome` says otherwise."""
    return Stated(words, "decisions", {"outcome": "carried"} | fields)


def action(*words: Inline, basis: str, status: str = "open", **fields: Any) -> Stated:
    """Words that state an action. `basis` is log, marked, undertaking or resolution."""
    return Stated(words, "actions", {"status": status, "basis": basis} | fields)


def recommendation(*words: Inline) -> Stated:
    """A clause that a report asks its body to decide."""
    return Stated(words, "recommendations", {})


def plain(words: Iterable[Inline]) -> str:
    """The words alone, white space collapsed."""
    return re.sub(r"\s+", " ", "".join(_flat(words))).strip()


def _flat(words: Iterable[Inline]) -> Iterator[str]:
    for word in words:
        if isinstance(word, str):
            yield word
        elif isinstance(word, Styled | Stated):
            yield from _flat(word.words)
