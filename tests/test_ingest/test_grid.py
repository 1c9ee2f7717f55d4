"""Cells from ruling lines, held against pdfplumber's own table finder."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from minutebook.ingest.model import Edge
from minutebook.ingest.tables.grid import find_grids, straighten

STEPS = st.lists(st.integers(12, 60), min_size=1, max_size=6)


def places(steps, first=50):
    found = [first]
    for step in steps:
        found.append(found[-1] + step)
    return found


@st.composite
def ruled(draw):
    """The pieces of rules around the cells of a table, some of them left out to merge cells."""
    xs, ys = places(draw(STEPS)), places(draw(STEPS))
    flat = [(x0, y, x1, y) for y in ys for x0, x1 in pairwise(xs)]
    upright = [(x, y0, x, y1) for x in xs for y0, y1 in pairwise(ys)]
    return [Edge(*piece) for piece in flat + upright if draw(st.integers(0, 5))]


def own_tables(edges):
    return {frozenset(grid) for grid in find_grids(*straighten(edges))}


def plumbed_tables(edges):
    pieces = [
        {
            "x0": edge.x0,
            "top": edge.top,
            "x1": edge.x1,
            "bottom": edge.bottom,
            "width": edge.x1 - edge.x0,
            "height": edge.bottom - edge.top,
            "orientation": "v" if edge.x0 == edge.x1 else "h",
            "object_type": "line",
        }
        for edge in edges
    ]
    crossings = edges_to_intersections(merge_edges(pieces, 3, 3, 3, 3), 3, 3)
    return {frozenset(table) for table in cells_to_tables(intersections_to_cells(crossings)) if len(table) > 1}


@settings(max_examples=300)
@given(ruled())
def test_cells_and_tables_are_those_of_pdfplumber(edges):
    assert own_tables(edges) == plumbed_tables(edges)


@given(ruled(), st.randoms(use_true_random=False))
def test_the_order_of_the_rules_does_not_matter(edges, random):
    shuffled = list(edges)
    random.shuffle(shuffled)
    assert own_tables(shuffled) == own_tables(edges)


def grid_edges(columns, rows):
    xs, ys = places([20] * columns), places([15] * rows)
    return [Edge(x, ys[0], x, ys[-1]) for x in xs] + [Edge(xs[0], y, xs[-1], y) for y in ys]


def test_a_grid_of_forty_thousand_cells_is_found():
    """A plain grid of this size took pdfplumber a minute and a half."""
    (grid,) = find_grids(*straighten(grid_edges(200, 200)))
    assert len(set(grid)) == 200 * 200


def test_a_frame_is_no_table():
    assert find_grids(*straighten(grid_edges(1, 1))) == []


def test_tables_apart_are_two_tables():
    first = grid_edges(2, 2)
    second = [Edge(edge.x0, edge.top + 300, edge.x1, edge.bottom + 300) for edge in first]
    assert [len(grid) for grid in find_grids(*straighten([*second, *first]))] == [4, 4]


@pytest.mark.parametrize("gap", [0, 2.5])
def test_rules_may_miss_one_another_by_a_little(gap):
    """Word processors draw a cell's sides one by one; some end short of the rule they meet."""
    xs, ys = places([80, 80]), places([20, 20, 20])
    short = [Edge(x, y0 + gap, x, y1 - gap) for x in xs for y0, y1 in pairwise(ys)]
    (grid,) = find_grids(*straighten([*short, *(Edge(xs[0], y, xs[-1], y) for y in ys)]))
    assert len(grid) == 6


def test_double_rules_are_one_rule():
    xs, ys = places([80, 80]), places([20, 20])
    edges = [Edge(x + d, ys[0], x + d, ys[-1]) for x in xs for d in (0, 1.5)]
    edges += [Edge(xs[0], y + d, xs[-1], y + d) for y in ys for d in (0, 1.5)]
    (grid,) = find_grids(*straighten(edges))
    assert len(grid) == 4
