"""The numbers that papers give to minutes and actions, as far as they tell which action is meant."""

import re
from dataclasses import dataclass
from enum import Enum

_PIECES = re.compile(r"[^\W\d_]+|\d+")
_SEVERAL = re.compile(r"[&,]|\band\b")
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])


class Agreement(Enum):
    """What two references say of their actions."""

    SAME = "the same number, of a kind that is given once"
    MAYBE = "the same number, of a kind that may begin anew at each meeting"
    UNKNOWN = "nothing: one is missing, or they are of different kinds"
    DOUBTFUL = "different numbers of a kind that may begin anew"
    OTHER = "different numbers of a kind that is given once"


@dataclass(frozen=True)
class Reference:
    """A number as printed ("44", "02.25.04(2)", "FGB 110a/2122", "Feb 23.05"): its letters in front and its numbers."""

    prefix: str
    numbers: tuple[int, ...]

    @property
    def is_given_once(self) -> bool:
        """Whether no other meeting has it: it has the year, the meeting or the month in it."""
        return len(self.numbers) > 1 or self.prefix[:3] in _MONTHS


def reference(printed: str | None) -> Reference | None:
    """The reference that is printed; None where there is none, or where several minutes are named."""
    if not printed or _SEVERAL.search(printed.casefold()):
        return None
    pieces = _PIECES.findall(printed.casefold())
    numbers = tuple(int(piece) for piece in pieces if piece.isdecimal())
    return Reference(pieces[0] if pieces[0].isalpha() else "", numbers) if numbers else None


def agreement(one: Reference | None, other: Reference | None) -> Agreement:
    """Whether two references can be of one action."""
    if one is None or other is None:
        return Agreement.UNKNOWN
    if not (one.is_given_once and other.is_given_once):
        if one.is_given_once or other.is_given_once:
            return Agreement.UNKNOWN
        return Agreement.MAYBE if one == other else Agreement.DOUBTFUL
    if one.prefix and other.prefix and one.prefix != other.prefix:
        return Agreement.OTHER
    shorter, longer = sorted((one.numbers, other.numbers), key=len)
    if longer[: len(shorter)] == shorter:
        return Agreement.SAME
    same_kind = bool(one.prefix) == bool(other.prefix) or len(shorter) == len(longer)
    return Agreement.OTHER if same_kind else Agreement.UNKNOWN
