"""Boxes and groups hold what they were made of."""

from itertools import pairwise

import pytest
from drawing import words
from hypothesis import given
from hypothesis import strategies as st

from minutebook.ingest.geometry import around, cluster, union

COORDINATE = st.floats(-1e4, 1e4)
BOX = st.tuples(COORDINATE, COORDINATE, COORDINATE, COORDINATE).map(
    lambda b: (min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3]))
)


@given(st.lists(BOX, min_size=1))
def test_union_is_the_smallest_box_around_all(boxes):
    whole = union(boxes)
    assert all(whole[0] <= b[0] and whole[1] <= b[1] and whole[2] >= b[2] and whole[3] >= b[3] for b in boxes)
    assert all(side in {b[i] for b in boxes} for i, side in enumerate(whole))


def test_words_have_boxes_too():
    first, second = words("Minutes approved", x=50, base=80, size=10)
    assert around([first, second]) == (50, 72.5, second.x1, 82.5)


def test_nothing_has_no_box():
    with pytest.raises(ValueError, match="not enough values"):
        union([])


@given(st.lists(st.floats(0, 100)), st.floats(0, 5))
def test_groups_are_parted_by_gaps_wider_than_the_tolerance(values, tolerance):
    groups = cluster(values, lambda value: value, tolerance)
    assert [value for group in groups for value in group] == sorted(values)
    steps = [b - a for group in groups for a, b in pairwise(group)]
    assert all(step <= tolerance for step in steps)
    assert all(after[0] - before[-1] > tolerance for before, after in pairwise(groups))
