"""Pure functions over boxes: no page, no file, no state. Points from the top left corner."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

Box = tuple[float, float, float, float]
T = TypeVar("T")


class Placed(Protocol):
    """What has four sides."""

    @property
    def x0(self) -> float:
        """Left side."""

    @property
    def top(self) -> float:
        """Upper side."""

    @property
    def x1(self) -> float:
        """Right side."""

    @property
    def bottom(self) -> float:
        """Lower side."""


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of `boxes`.

    Raises:
        ValueError: there is no box.
    """
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return (min(x0), min(top), max(x1), max(bottom))


def around(placed: Sequence[Placed]) -> Box:
    """The smallest box around words or other things.

    Raises:
        ValueError: there is nothing.
    """
    left, top = min([one.x0 for one in placed]), min([one.top for one in placed])
    return (left, top, max([one.x1 for one in placed]), max([one.bottom for one in placed]))


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
