"""Tall cells of figures beside ruled names, and tall cells that are one."""

from itertools import pairwise

import pytest
from drawing import words

from minutebook.ingest.tables.tall_cells import part_tall_cells

TOPS = (100, 120, 140, 160)


def cells_of(texts: list[str], bases: list[float]):
    """Three ruled names, and beside them one cell with a text on each base."""
    names = {(50, top, 150, bottom): words("Fence", 54, top + 14) for top, bottom in pairwise(TOPS)}
    tall = [word for text, base in zip(texts, bases, strict=True) for word in words(text, 160, base)]
    return {**names, (150, 100, 250, 160): tall}


def second_column(cells) -> list[list[str]]:
    return [[word.text for word in own] for box, own in sorted(cells.items()) if box[0] == 150]


@pytest.mark.parametrize("figures", [["23%", "2%", "0%"], ["£1,204.50", "—", "(812.35)"]])
def test_each_row_gets_the_figure_that_stands_in_it(figures):
    cells = cells_of(figures, [114, 134, 154])
    part_tall_cells(cells)
    assert second_column(cells) == [[figure] for figure in figures]


def test_a_row_without_a_figure_gets_none():
    cells = cells_of(["4", "5", "6"], [114, 134, 174])
    cells[(150, 100, 250, 180)] = cells.pop((150, 100, 250, 160))
    cells |= {(50, 160, 150, 180): words("Gate", 54, 174)}
    part_tall_cells(cells)
    assert second_column(cells) == [["4"], ["5"], [], ["6"]]


@pytest.mark.parametrize(
    ("texts", "bases"),
    [
        (["Mend", "the", "fence"], [114, 134, 154]),
        (["4", "5", "6"], [112, 118, 154]),
        (["4", "5"], [114, 134]),
    ],
)
def test_text_and_figures_that_keep_to_no_row_stay_together(texts, bases):
    cells = cells_of(texts, bases)
    part_tall_cells(cells)
    assert second_column(cells) == [texts]
