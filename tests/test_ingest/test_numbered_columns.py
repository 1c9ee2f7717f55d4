"""A numbered list that goes on in a second column."""

from drawing import Sheets, line, printed, words

from minutebook.ingest.model import Line
from minutebook.ingest.numbered_columns import part_numbered_columns


def side_by_side(left: str, right: str, base: float) -> Line:
    """A line with text in both columns."""
    return Line(1, [*words(left, 72, base), *words(right, 320, base)])


def test_the_second_column_is_read_behind_the_first():
    sheets = Sheets().text(72, 60, "To achieve this we will:")
    for x, items in (
        (72, [("1.", ["Mend the roof of the", "village hall"]), ("2.", ["Paint the bus shelter"])]),
        (320, [("3.", ["Plant forty trees along", "the lane to the school"]), ("4.", ["Print a map of the paths"])]),
    ):
        top = 100.0
        for label, lines in items:
            sheets.text(x, top, label)
            top = sheets.lines(x + 20, top, lines) + 6
    sheets.text(72, 220, "The partners meet again in the autumn of next year.")
    assert printed(sheets.flow()) == [
        "To achieve this we will:",
        "1. Mend the roof of the village hall",
        "2. Paint the bus shelter",
        "3. Plant forty trees along the lane to the school",
        "4. Print a map of the paths",
        "The partners meet again in the autumn of next year.",
    ]


def test_lines_above_the_second_column_are_of_the_same_width():
    lines = [
        line("4. Mend the roof of the hall", base=100),
        side_by_side("5. Paint the shelter", "7. Plant forty trees", 150),
        side_by_side("6. Mow the green", "8. Print a map", 170),
    ]
    parted = part_numbered_columns(lines)
    assert [own.words[0].text for own in parted] == ["4.", "5.", "6.", "7.", "8."]
    assert len({own.edge for own in parted[:3]}) == 1


def test_columns_that_do_not_count_on_are_left_alone():
    lines = [side_by_side("1. Paint", "1. Plant", 100), side_by_side("2. Mow", "2. Print", 120)]
    assert part_numbered_columns(lines) is lines


def test_a_line_across_both_columns_is_no_list():
    across = line("and both of these will be done well before the end of the summer term, as was said", base=110)
    lines = [side_by_side("1. Paint", "3. Plant", 100), across, side_by_side("2. Mow", "4. Print", 120)]
    assert part_numbered_columns(lines) is lines


def test_numbers_in_sentences_begin_no_column():
    lines = [line("1. This will be dealt with under item 3. Then", base=100), line("2. As was item 4. Then", base=120)]
    assert part_numbered_columns(lines) is lines
