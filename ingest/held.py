"""Words at rest: a tenth of the memory of the words themselves.

A paper of a thousand pages has a quarter of a million words, and each pass needs those of one page. So in between they
are held as their texts and doubles: the left ends, the right ends, and what words in a row have in common, once for
each such run.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, repeat, starmap
from struct import Struct
from typing import overload

from minutebook.ingest.model import Block, Line, Page, Table, Word, make_word

MANY_PAGES = 250
"""Pages from which a paper's words are put to rest: those of shorter ones take 15 MB, and resting takes a tenth to a
fifth of the time of reading."""
_LOOK = Struct("6d")
"""Top, bottom, base, size, bold and italic."""
_RUN = Struct("7d")
"""How many words in a row look alike, and their look."""
_COUNT = Struct("d")


class HeldWords(Sequence[Word]):
    """Words that are made anew, to the last digit what they were, whenever they are asked for."""

    __slots__ = ("doubles", "text")

    def __init__(self, text: str | list[str], doubles: bytes) -> None:
        """`text` are those of the words with single spaces between, or a list where one has a space within."""
        self.text = text
        self.doubles = doubles

    @classmethod
    def of(cls, words: Sequence[Word], text: str | None = None) -> "HeldWords":
        """`words` at rest, and at least one; `text` may be that of their line."""
        if isinstance(words, HeldWords):
            return words
        texts, x0, top, x1, *others = zip(*words, strict=True)
        text = " ".join(texts) if text is None else text
        doubles = [array("d", x0 + x1).tobytes()]
        for look, run in groupby(starmap(_LOOK.pack, zip(top, *others, strict=True))):
            doubles += [_COUNT.pack(len(list(run))), look]
        return cls(text if text.count(" ") == len(words) - 1 else list(texts), b"".join(doubles))

    @property
    def texts(self) -> list[str]:
        """Their letters only."""
        return self.text.split(" ") if isinstance(self.text, str) else self.text

    def __len__(self) -> int:
        return len(self.texts)

    def __iter__(self) -> Iterator[Word]:
        texts = self.texts
        count = len(texts)
        ends = array("d")
        ends.frombytes(self.doubles[: 16 * count])
        first = 0
        for several, top, bottom, base, size, bold, italic in _RUN.iter_unpack(self.doubles[16 * count :]):
            last = first + int(several)
            left, right = ends[first:last], ends[count + first : count + last]
            others = map(repeat, (bottom, base, size, bool(bold), bool(italic)))
            yield from map(make_word, zip(texts[first:last], left, repeat(top), right, *others, strict=False))
            first = last

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> list[Word]: ...
    def __getitem__(self, place: int | slice) -> Word | list[Word]:
        return list(self)[place]


def hold_page(page: Page) -> None:
    """Put the words of a page to rest."""
    if page.words:
        page.words = HeldWords.of(page.words)


def hold_lines(lines: Iterable[Line]) -> None:
    """Put the words of lines to rest."""
    for line in lines:
        line.words = HeldWords.of(line.words, line.text)
        if line.margin:
            line.margin = HeldWords.of(line.margin)


def take_up(lines: Iterable[Line]) -> None:
    """Make the words of lines anew, to work with them."""
    for line in lines:
        if isinstance(line.words, HeldWords):
            line.words = list(line.words)


def hold_pieces(pieces: Iterable[Block | Table]) -> None:
    """Put the words of finished blocks and tables to rest."""
    for piece in pieces:
        if isinstance(piece, Table):
            hold_pieces(block for row in piece.rows for cell in row.cells for block in cell.blocks)
            continue
        hold_lines(piece.lines)
        if piece.label_words:
            piece.label_words = HeldWords.of(piece.label_words)


def texts_of(words: Sequence[Word]) -> list[str]:
    """The texts of words, at rest or not."""
    return words.texts if isinstance(words, HeldWords) else [word.text for word in words]
