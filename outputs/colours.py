"""The colours of a log. Text and fill are at least 4.5:1 apart (WCAG AA); the words say the same without them."""

from typing import Literal

HOUSE, TINT, LINE, QUIET, INK, ALARM = "12395B", "E8EEF4", "C3CAD1", "50575F", "1A1D21", "8C1414"

Tone = Literal[
    "neutral", "open", "in_progress", "completed", "cancelled", "overdue", "check", "closed", "new",
    "red", "amber", "green", "blue",
]  # fmt: skip
"""How a word is coloured; the word itself always says the same."""

COLOURS: dict[Tone, tuple[str, str]] = {
    "neutral": (HOUSE, TINT),
    "open": ("174A86", "E4EEFA"),
    "in_progress": ("6D4400", "FDF1DA"),
    "completed": ("115238", "E1F3EA"),
    "cancelled": ("43484E", "EEEFF1"),
    "overdue": (ALARM, "FFFFFF"),
    "closed": (ALARM, "FFFFFF"),
    "check": ("5B2A86", "FFFFFF"),
    "new": (HOUSE, "FFFFFF"),
    "red": ("FFFFFF", "B3161B"),
    "amber": (INK, "FFBF00"),
    "green": ("FFFFFF", "1B6E3C"),
    "blue": ("FFFFFF", "1F5FA8"),
}
"""Of text and fill, as six hex digits."""


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
