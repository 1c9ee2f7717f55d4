"""What blocks, cells and tables tell of themselves."""

import pytest
from drawing import line, paragraph, words

from minutebook.ingest.blocks import Style, to_blocks
from minutebook.ingest.geometry import union
from minutebook.ingest.model import Cell, Line, Row, Table, rounded


def test_a_line_is_bold_when_all_its_letters_are():
    mixed = Line(1, [*words("ACTION:", bold=True), *words("Clerk", x=140)])
    dashed = Line(1, [*words("Clerk", bold=True), *words("–", x=140)])
    assert (mixed.bold, dashed.bold) == (False, True)


def test_a_line_has_the_size_of_its_longest_word():
    raised = words("25")[0], words("th", x=90, size=6)[0], words("November", x=100)[0]
    assert Line(1, list(raised)).size == 10


def an_item():
    lines = [
        Line(1, [*words("(a)"), *words("that the wider pipe be laid before", x=100)], words("RA", x=480)),
        line("the winter; and", x=100, base=112),
    ]
    (block,) = to_blocks(lines, Style(lines), right=290)
    return block


def test_an_item_is_printed_with_its_label():
    block = an_item()
    assert block.text == "that the wider pipe be laid before the winter; and"
    assert [one.text for one in block.printed] == ["(a) that the wider pipe be laid before", "the winter; and"]
    assert Cell([block]).text == "(a) that the wider pipe be laid before the winter; and"
    assert block.margin == [(0, "RA")]


def test_each_line_is_printed_where_the_text_says_it_begins():
    block = an_item()
    assert block.starts[0] == 0
    assert all(block.text[start:].startswith(one.text) for start, one in zip(block.starts, block.lines, strict=True))


@pytest.mark.parametrize(("start", "end", "lines"), [(0, 4, 1), (30, 40, 2), (36, 39, 1)])
def test_evidence_is_boxed_by_the_lines_that_print_it(start, end, lines):
    block = an_item()
    (found,) = block.evidence(start, end)
    printing = block.lines[:lines] if start < block.starts[1] else block.lines[1:]
    assert found.bbox == rounded(union([line.box for line in printing]))


def test_a_stretch_over_a_page_break_has_evidence_on_both_pages():
    lines = [
        *paragraph(["The Chair will write to the county council and"], base=780),
        line("to the school.", base=80, page=2),
    ]
    (block,) = to_blocks(lines, Style(lines))
    assert [(found.page, found.quote) for found in block.evidence(15, block.text.index(" school"))] == [
        (1, "write to the county council and"),
        (2, "to the"),
    ]
    assert [found.page for found in block.evidence(0, 9)] == [1]


def test_boxes_are_given_to_a_tenth_of_a_point():
    assert rounded((1.04, 2.05001, 3.149, 4.0)) == (1.0, 2.1, 3.1, 4.0)


def test_a_table_counts_columns_and_pages():
    rows = [Row([Cell(), Cell(), Cell()], 3)]
    table = Table(["No.", "Action", "Owner"], rows, {4: (0, 0, 1, 1), 3: (0, 0, 1, 1)})
    assert (table.columns, table.page, table.last_page) == (3, 3, 4)
    assert Table(["No.", "Action"], [], {1: (0, 0, 1, 1)}).columns == 2
