"""Arrows that are drawn: which way they point, and in which cells they stand."""

from math import cos, pi, sin

import pytest
from drawing import Sheets, grid_of
from hypothesis import given
from hypothesis import strategies as st

from minutebook.ingest.model import Table
from minutebook.ingest.pdf.arrows import ARROWS, arrow_of

RIGHT = [(0, 4), (8, 4), (8, 1), (14, 7), (8, 13), (8, 10), (0, 10)]
NOTCHED = [(0, 4), (8, 4), (6, 1), (14, 7), (6, 13), (8, 10), (0, 10)]
"""Corners of block arrows, y going down."""


def turned(shape, eighths):
    c, s = cos(eighths * pi / 4), sin(eighths * pi / 4)
    return [(x * c - y * s, x * s + y * c) for x, y in shape]


@given(st.sampled_from([RIGHT, NOTCHED]), st.integers(0, 7), st.floats(0.5, 3), st.floats(-500, 500))
def test_an_arrow_is_known_by_its_form(shape, eighths, scale, shift):
    placed = [(scale * x + shift, scale * y) for x, y in turned(shape, eighths)]
    assert arrow_of([*placed, placed[0]]) == ARROWS[eighths]


@pytest.mark.parametrize(
    "shape",
    [
        [(0, 0), (10, 0), (10, 10), (0, 10)],
        [(0, 0), (10, 5), (0, 10)],
        [(5 + 5 * cos(k * pi / 6), 5 + 5 * sin(k * pi / 6)) for k in range(12)],
        [(0, 3), (3, 3), (3, 0), (7, 0), (7, 3), (10, 3), (10, 7), (7, 7), (7, 10), (3, 10), (3, 7), (0, 7)],
        [(0, 2), (2, 0), (5, 3), (8, 0), (10, 2), (7, 5), (10, 8), (8, 10), (5, 7), (2, 10), (0, 8), (3, 5)],
        [(0, 5), (4, 1), (4, 4), (10, 4), (10, 1), (14, 5), (10, 9), (10, 6), (4, 6), (4, 9)],
    ],
    ids=["box", "triangle", "disc", "plus", "cross", "double arrow"],
)
def test_other_shapes_are_none(shape):
    assert arrow_of([*shape, shape[0]]) is None


def draw(sheets: Sheets, x: float, top: float, eighths: int) -> None:
    """An arrow around a middle, filled and outlined."""
    path = sheets.canvas.beginPath()
    for number, (dx, dy) in enumerate(turned([(px - 7, py - 7) for px, py in RIGHT], eighths)):
        (path.lineTo if number else path.moveTo)(x + dx, sheets.height - top - dy)
    path.close()
    sheets.canvas.drawPath(path, stroke=1, fill=1)


def test_an_arrow_is_the_text_of_the_cell_that_it_has_for_itself():
    sheets = Sheets()
    sheets.table(
        (60, 200, 300, 360),
        80,
        [["Measure", "Result", "Trend"], ["Calls answered", "94%", ""], ["Visits", "310", ""], ["Loans", "12", "none"]],
    )
    draw(sheets, 330, 107, 6)
    draw(sheets, 330, 125, 2)
    draw(sheets, 350, 143, 0)
    draw(sheets, 400, 300, 0)
    (table,) = (piece for piece in sheets.flow() if isinstance(piece, Table))
    assert [row[2] for row in grid_of(table)] == ["Trend", "↑", "↓", "none"]
    (found,) = table.rows[1].cells[2].evidence()
    assert found.quote == "↑"
    assert 300 <= found.bbox[0] < found.bbox[2] <= 360
