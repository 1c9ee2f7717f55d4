"""Words at rest come back as they were; those of a long paper are at rest when it has been read."""

import math

import pytest
from drawing import Sheets
from hypothesis import given
from hypothesis import strategies as st

from minutebook.ingest import pages, reader
from minutebook.ingest.held import HeldLines, HeldWords, PressedWords, texts_of
from minutebook.ingest.model import Block, Line, Table, Word
from minutebook.ingest.reader import read_paper

numbers = st.floats(allow_nan=False)
words = st.builds(Word, st.text(), numbers, numbers, numbers, numbers, numbers, numbers, st.booleans(), st.booleans())
PROSE = ["The Clerk reported that the pump had failed twice since", "Easter and that a new one would cost £1,200."]


@given(st.lists(words, min_size=1))
def test_words_come_back_as_they_were(given_words: list[Word]) -> None:
    held = HeldWords.of(given_words)
    assert repr(list(held)) == repr(given_words)  # == holds -0 and 0 for the same
    assert len(held) == len(given_words)
    assert held.texts == [word.text for word in given_words]


@given(st.lists(words, min_size=1))
def test_the_words_of_a_page_come_back_as_they_were(given_words: list[Word]) -> None:
    pressed = PressedWords.of(given_words)
    assert repr(list(pressed)) == repr(given_words)
    assert len(pressed) == len(given_words)
    assert texts_of(pressed) == [word.text for word in given_words]


def test_numbers_that_are_none_come_back() -> None:
    word = Word("x", math.nan, math.inf, -math.inf, -0.0, 0.0, 1.0, True, False)
    assert repr(list(HeldWords.of([word, word]))) == repr([word, word])


def test_places_are_those_of_a_list() -> None:
    one, two, three = (Word(text, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, False, False) for text in ("pump", "new one", "paid"))
    held = HeldWords.of([one, two, three])
    assert (held[0], held[-1], held[1:]) == (one, three, [two, three])


def drawn(count: int) -> bytes:
    """Pages of a paragraph and a table."""
    sheets = Sheets()
    for number in range(count):
        sheets.lines(72, 300, PROSE)
        sheets.table([72, 190, 430], 400, [["Owner", "Action"], [f"Officer {number}", "Buy the pump"]])
        sheets.next_page()
    return sheets.pdf()


@given(st.lists(words, min_size=1))
def test_lines_come_back_as_they_were(own: list[Word]) -> None:
    lines = [Line(3, own), Line(4, own[:1])]
    held = HeldLines(lines, "the pump")
    assert repr([(line.page, list(line.words)) for line in held]) == repr([(3, own), (4, own[:1])])
    assert [line.text for line in held] == [line.text for line in lines]
    assert len(held) == 2


def test_words_and_the_block_that_they_make_share_their_text() -> None:
    line = Line(1, [Word(text, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, False, False) for text in ("the", "pump")])
    text = "".join(["the ", "pump"])
    assert HeldLines([line], text).text is text
    assert HeldLines([line], "the pumps").text == "the pump"


def blocks_of(pieces: list[Block | Table]) -> list[Block]:
    """The blocks, those of cells included."""
    blocks: list[Block] = []
    for piece in pieces:
        if isinstance(piece, Block):
            blocks.append(piece)
        else:
            blocks += [block for row in piece.rows for cell in row.cells for block in cell.blocks]
    return blocks


def test_a_long_paper_holds_words_at_rest_and_reads_as_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = drawn(6)
    short = read_paper(paper)
    monkeypatch.setattr(pages, "MANY_PAGES", 6)
    monkeypatch.setattr(reader, "MANY_PAGES", 6)
    long = read_paper(paper)
    blocks = blocks_of(long.flow)
    assert len(blocks) >= 3 * 6
    assert all(isinstance(block.lines, HeldLines) for block in blocks)
    assert all(isinstance(page.words, PressedWords) for page in long.pages if page.words)
    for one, other in zip(blocks, blocks_of(short.flow), strict=True):
        assert (one.text, one.page, one.last_page) == (other.text, other.page, other.last_page)
        alike = zip(one.lines, other.lines, strict=True)
        assert all((line.text, line.box, line.size) == (own.text, own.box, own.size) for line, own in alike)
