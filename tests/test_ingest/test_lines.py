"""Words become lines whatever their order in the file; white space cuts a line into segments."""

from dataclasses import replace
from itertools import pairwise

from drawing import line, words
from hypothesis import given
from hypothesis import strategies as st

from minutebook.ingest.lines import segments, to_lines

PRINTED = ["Minutes of the meeting", "held in the Garden Room", "on Tuesday at 7 pm"]


@given(st.randoms(use_true_random=False))
def test_the_order_of_words_in_the_file_does_not_matter(random):
    placed = [word for number, text in enumerate(PRINTED) for word in words(text, base=100 + 14 * number)]
    random.shuffle(placed)
    assert [found.text for found in to_lines(placed, 1)] == PRINTED


def test_a_superscript_stays_on_its_line():
    day, raised, month = words("25 th March")
    raised = replace(raised, base=raised.base - 2.5, size=6)
    assert [found.text for found in to_lines([day, raised, month], 1)] == ["25 th March"]


def test_what_cannot_be_seen_is_left_out():
    shown, hidden, joined = words("agreed \u200b co\u00adoperation")
    assert [found.text for found in to_lines([shown, hidden, joined], 1)] == ["agreed cooperation"]


def test_lines_keep_their_page():
    assert [found.page for found in to_lines(words("Agreed"), 7)] == [7]


def test_white_space_sets_columns_apart():
    cut = segments(line("Councillor Hallett\tChair\tTown Ward"))
    assert [" ".join(word.text for word in part) for part in cut] == ["Councillor Hallett", "Chair", "Town Ward"]


@given(st.lists(st.floats(0.1, 80), min_size=1, max_size=12))
def test_a_line_is_cut_at_wide_gaps_only(gaps):
    placed = words("start")
    for gap in gaps:
        placed += words("word", x=placed[-1].x1 + gap)
    parts = segments(to_lines(placed, 1)[0])
    assert [word for part in parts for word in part] == placed
    assert len(parts) == 1 + sum(b.x0 - a.x1 > 18 for a, b in pairwise(placed))
