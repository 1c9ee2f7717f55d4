"""Pages set in two columns of prose with a narrow gutter, their lines not level."""

from drawing import line, paragraph, wrapped

from minutebook.ingest.model import Line
from minutebook.ingest.page_columns import part_page_columns

LEFT = (
    "The hall has served the village for ninety years and the roof has now been mended for the third time. Members "
    "of the association met in the spring to hear what a new one would cost, and asked three firms for a price. Each "
    "of them came to see it in May, and one brought a drone to look at the slates from above."
)
RIGHT = (
    "Two of the firms answered before the summer. The committee will meet again when the third has written and will "
    "then ask everyone who uses the hall what they think of the plans. Nothing will be built before the winter. Those "
    "who cannot come may write to the secretary, who will read their letters out when all have spoken."
)
GUTTER = 6.0


def page(*columns: list[Line]) -> list[Line]:
    return sorted((line for column in columns for line in column), key=lambda line: line.base)


def two_columns(top: float = 100) -> tuple[list[Line], list[Line]]:
    left = paragraph(wrapped(LEFT, 200), 72, top)
    return left, paragraph(wrapped(RIGHT, 200), 72 + 200 + GUTTER, top + 5)


def test_the_right_column_is_read_behind_the_left():
    left, right = two_columns()
    parted = part_page_columns(page(left, right))
    assert " ".join(line.text for line in parted) == f"{LEFT} {RIGHT}"
    assert len({line.edge for line in parted[: len(left)]}) == 1


def test_lines_over_both_columns_part_what_stands_above_from_what_stands_below():
    over = line("What the committee heard about the roof of the hall, and what it will do about it next", 72, 215)
    above, below = two_columns(), two_columns(235)
    parted = part_page_columns(page(*above, [over], *below))
    assert " ".join(line.text for line in parted) == f"{LEFT} {RIGHT} {over.text} {LEFT} {RIGHT}"


def test_a_large_heading_that_stands_alone_is_of_both_columns():
    heading = line("THE ROOF", 72, 240, size=16)
    parted = part_page_columns(page(*two_columns(), [heading], *two_columns(280)))
    assert " ".join(line.text for line in parted) == f"{LEFT} {RIGHT} THE ROOF {LEFT} {RIGHT}"


def test_a_full_page_of_prose_is_left_alone():
    whole = paragraph(wrapped(" ".join([LEFT, RIGHT] * 3), 406))
    assert part_page_columns(whole) is whole


def test_names_and_posts_are_no_prose():
    names = [line(name, 72, 100 + 14 * n) for n, name in enumerate(("P Lambourne", "S Oldroyd", "I Strake") * 4)]
    posts = [line(post, 278, 100 + 14 * n) for n, post in enumerate(("Chair", "Vice-Chair", "Treasurer") * 4)]
    lines = page(names, posts)
    assert part_page_columns(lines) is lines


def test_a_table_of_three_columns_is_no_prose():
    cells = ["mow the green once a week", "clear all of the ditches", "mend the gate and fence"]
    columns = [[line(cells[k], 72 + 160 * k, 100 + 14 * n) for n in range(8)] for k in range(3)]
    lines = page(*columns)
    assert part_page_columns(lines) is lines
