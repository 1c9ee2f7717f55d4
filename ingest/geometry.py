"""Pure functions over boxes: no page, no file, no state. Points from the top left corner."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

Box = tuple[float, float, float, float]
T = TypeVar("T")


def union(boxes: Iterable[Any]) -> Box:
    """The smallest box around all of `boxes` (at least one), each with `x0, top, x1, bottom` as its first or named values.

    Raises:
        ValueError: there is no box.
    """
    corners = [(b.x0, b.top, b.x1, b.bottom) if hasattr(b, "x0") else b for b in boxes]
    x0, top, x1, bottom = zip(*corners, strict=True)
    return (min(x0), min(top), max(x1), max(bottom))


def contains(box: Box, x: float, y: float) -> bool:
    """Whether the point lies in the box, its sides included."""
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def cluster(items: Sequence[T], key: Callable[[T], float], tolerance: float) -> list[list[T]]:
    """Groups of items whose keys, in order, follow one another within `tolerance`; groups come in rising order."""
    groups: list[list[T]] = []
    last = 0.0
    for item in sorted(items, key=key):
        value = key(item)
        if groups and value - last <= tolerance:
            groups[-1].append(item)
        else:
            groups.append([item])
        last = value
    return groups
