"""Block arrows among the shapes that a page draws, such as those for the direction of travel in a table of figures.

Such an arrow has its tip in the middle of one side, is widest behind it, and ends in a narrower shaft.
"""

from collections.abc import Sequence
from math import cos, pi, sin

Point = tuple[float, float]

SMALLEST, LARGEST = 8.0, 40.0
"""Points of its sides; smaller shapes may be letters that are drawn."""
FEWEST_CORNERS, MOST_CORNERS = 7, 24
ARROWS = "→↘↓↙←↖↑↗"
"""By eighths of a turn, as the clock goes."""
AT_END = 0.1
"""Share of its length in which its tip and its shaft end."""
MIDDLE = 0.12
"""Share of its width by which these may stand beside its middle."""
HEAD = (0.2, 0.8)
"""Shares of its length between which it is widest."""
SHAFT = (0.08, 0.75)
"""Shares of its width that its shaft has."""


def may_be_arrow(box: tuple[float, float, float, float]) -> bool:
    """Whether a shape has the size of an arrow in a line of text."""
    return all(SMALLEST <= side <= LARGEST for side in (box[2] - box[0], box[3] - box[1]))


def arrow_of(shape: Sequence[Point]) -> str | None:
    """The arrow that a closed shape has the form of."""
    if not FEWEST_CORNERS <= len(set(shape)) <= MOST_CORNERS:
        return None
    return next((arrow for eighth, arrow in enumerate(ARROWS) if _points_right(_turned_back(shape, eighth))), None)


def _turned_back(shape: Sequence[Point], eighths: int) -> list[Point]:
    c, s = cos(eighths * pi / 4), sin(eighths * pi / 4)
    return [(x * c + y * s, y * c - x * s) for x, y in shape]


def _points_right(shape: Sequence[Point]) -> bool:
    """Whether the shape, y going down, is an arrow to the right."""
    xs, ys = zip(*shape, strict=True)
    left, top, length, width = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    if not length or not width:
        return False
    placed = [((x - left) / length, (y - top) / width) for x, y in shape]
    tip = [y for x, y in placed if x > 1 - AT_END]
    sides = [x for x, y in placed if min(y, 1 - y) < AT_END / 2]
    end = [y for x, y in placed if x < AT_END]
    return (
        all(abs(y - 0.5) <= MIDDLE for y in tip)
        and all(HEAD[0] <= x <= HEAD[1] for x in sides)
        and SHAFT[0] <= max(end) - min(end) <= SHAFT[1]
        and abs(max(end) + min(end) - 1) <= 2 * MIDDLE
    )
