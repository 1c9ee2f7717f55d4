"""Words at rest: a tenth of the memory of the words themselves.

A paper of a thousand pages has a quarter of a million words, and each pass needs those of one page. So in between they
are held as their texts and numbers: the left ends, the right ends, and what words in a row have in common, once for
each such run. The lines of a finished block are held together; what few ask for, the words of a page, is compressed.
"""

import json
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, repeat, starmap
from struct import Struct
from sys import byteorder
from typing import overload

from minutebook.ingest.model import Block, Line, Page, Table, Word, row_of

MANY_PAGES = 250
"""Pages from which a paper's words are put to rest: those of shorter ones take 15 MB, and resting takes a tenth to a
fifth of the time of reading."""
MANY_NUMBERS = 4096
_RUN = Struct("=I4d2?")
"""How many words in a row look alike; their top, bottom, base and size; whether they are bold and italic."""
_LOOK = Struct("=4d2?")
_SHAPE = Struct("=3I")
"""The page of a line, how many words it has, and in how many bytes their numbers stand."""
_COUNT = 4
"""Bytes that tell how many lines there are."""
_ONE_LINE = (0,)


class HeldWords(Sequence[Word]):
    """Words that are made anew, to the last digit what they were, whenever they are asked for."""

    __slots__ = ("numbers", "text")

    def __init__(self, text: str | list[str], numbers: bytes) -> None:
        """`text` are those of the words with single spaces between, or a list where one has a space within."""
        self.text = text
        self.numbers = numbers

    @classmethod
    def of(cls, words: Sequence[Word], text: str | None = None) -> "HeldWords":
        """`words` at rest, and at least one; `text` may be that of their line."""
        if isinstance(words, HeldWords):
            return words
        texts, x0, top, x1, *others = zip(*map(row_of, words), strict=True)
        text = " ".join(texts) if text is None else text
        numbers = [_packed(x0 + x1)]
        for look, run in groupby(starmap(_LOOK.pack, zip(top, *others, strict=True))):
            numbers += [len(list(run)).to_bytes(4, byteorder), look]
        return cls(text if text.count(" ") == len(words) - 1 else list(texts), b"".join(numbers))

    @property
    def texts(self) -> list[str]:
        """Their letters only."""
        return self.text.split(" ") if isinstance(self.text, str) else self.text

    def __len__(self) -> int:
        return len(self.texts)

    def __iter__(self) -> Iterator[Word]:
        texts = self.texts
        count = len(texts)
        ends = array(chr(self.numbers[0]))
        runs = 1 + 2 * count * ends.itemsize
        ends.frombytes(self.numbers[1:runs])
        first = 0
        for several, top, bottom, base, size, bold, italic in _RUN.iter_unpack(self.numbers[runs:]):
            last = first + several
            left, right = ends[first:last], ends[count + first : count + last]
            others = map(repeat, (bottom, base, size, bold, italic))
            yield from map(Word, texts[first:last], left, repeat(top), right, *others)
            first = last

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> list[Word]: ...
    def __getitem__(self, place: int | slice) -> Word | list[Word]:
        return list(self)[place]


class PressedWords(Sequence[Word]):
    """The words of a page, compressed as well."""

    __slots__ = ("_count", "letters", "pressed")

    def __init__(self, count: int, letters: int, pressed: bytes) -> None:
        """So many words, whose texts take so many bytes where they are `pressed` together with their numbers."""
        self._count = count
        self.letters = letters
        self.pressed = pressed

    @classmethod
    def of(cls, words: Sequence[Word]) -> "PressedWords":
        """`words` at rest, if there are any."""
        if isinstance(words, PressedWords):
            return words
        held = HeldWords.of(words)
        letters = json.dumps(held.text).encode()
        return cls(len(words), len(letters), zlib.compress(letters + held.numbers, level=1))

    def held(self) -> HeldWords:
        """The words as those of a line are held."""
        whole = zlib.decompress(self.pressed)
        return HeldWords(json.loads(whole[: self.letters]), whole[self.letters :])

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Word]:
        return iter(self.held())

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> list[Word]: ...
    def __getitem__(self, place: int | slice) -> Word | list[Word]:
        return list(self)[place]


def _packed(numbers: Sequence[float]) -> bytes:
    """Numbers in half the room where nothing is lost by it, as of most files, behind a letter for which it is."""
    short = array("f", numbers)
    return b"f" + short.tobytes() if short.tolist() == list(numbers) else b"d" + array("d", numbers).tobytes()


class HeldLines(Sequence[Line]):
    """The lines of a finished block that has nothing in its margin, made anew whenever they are asked for."""

    __slots__ = ("numbers", "text")

    def __init__(self, lines: Sequence[Line], text: str) -> None:
        """At least one line; `text` is that of their block, and held once for both where it is what the lines say."""
        held = [HeldWords.of(line.words, line.text) for line in lines]
        shapes = [(line.page, len(words), len(words.numbers)) for line, words in zip(lines, held, strict=True)]
        said = " ".join([line.text for line in lines])
        plain = all(isinstance(words.text, str) for words in held)
        self.text = (text if text == said else said) if plain else [one for words in held for one in words.texts]
        head = (len(lines).to_bytes(_COUNT, byteorder), *starmap(_SHAPE.pack, shapes))
        self.numbers = b"".join([*head, *(words.numbers for words in held)])

    def __len__(self) -> int:
        return int.from_bytes(self.numbers[:_COUNT], byteorder)

    def __iter__(self) -> Iterator[Line]:
        plain = isinstance(self.text, str)
        texts = self.text.split(" ") if isinstance(self.text, str) else self.text
        word, place = 0, _COUNT + len(self) * _SHAPE.size
        for page, count, size in _SHAPE.iter_unpack(self.numbers[_COUNT:place]):
            own = texts[word : word + count]
            text = " ".join(own)
            yield Line(page, HeldWords(text if plain else own, self.numbers[place : place + size]), text=text)
            word, place = word + count, place + size

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> list[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | list[Line]:
        return list(self)[place]


def hold_page(page: Page) -> None:
    """Put the words of a page to rest."""
    if page.words:
        page.words = PressedWords.of(page.words)


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
    """Put the lines of finished blocks and tables to rest."""
    for piece in pieces:
        if isinstance(piece, Table):
            hold_pieces(block for row in piece.rows for cell in row.cells for block in cell.blocks)
        elif not isinstance(piece.lines, HeldLines):
            _hold_block(piece)


def _hold_block(block: Block) -> None:
    if any(line.margin for line in block.lines):
        hold_lines(block.lines)
    else:
        block.lines = HeldLines(block.lines, block.text)
    block.starts = tuple(block.starts) if len(block.starts) > 1 else _ONE_LINE
    block.indent, block.hang, block.size = _same(block.indent), _same(block.hang), _same(block.size)
    if block.label_words:
        block.label_words = HeldWords.of(block.label_words)


_known: dict[float, float] = {}


def _same(number: float) -> float:
    """An equal number that is in memory already: blocks stand in columns, and are of few sizes."""
    if len(_known) > MANY_NUMBERS:
        _known.clear()
    return _known.setdefault(number, number) if number else number  # 0 and -0 are equal, and not the same


def texts_of(words: Sequence[Word]) -> list[str]:
    """The texts of words, at rest or not."""
    if isinstance(words, PressedWords):
        words = words.held()
    return words.texts if isinstance(words, HeldWords) else [word.text for word in words]
