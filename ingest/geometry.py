"""Pure functions over boxes: no page, no file, no state. Points from the top left corner."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

Box = tuple[float, float, float, float]
T = TypeVar("T")


def union(boxes: Iterable[Any]) -> Box:
    """The smallest box around all of `boxes`: tuples `(x0, top, x1, bottom)`, or words, whose text comes before these.

    Raises:
        ValueError: there is no box.
    """
    x0, top, x1, bottom, *_ = zip(*(box if len(box) == 4 else box[1:5] for box in boxes), strict=True)
    return (min(x0), min(top), max(x1), max(bottom))


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
