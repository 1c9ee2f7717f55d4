"""The colours of a log. Text and fill are at least 4.5:1 apart (WCAG AA); the words say the same without them."""

from minutebook.outputs.view import Tone

HOUSE, TINT, LINE, QUIET, INK, ALARM = "12395B", "E8EEF4", "C3CAD1", "50575F", "1A1D21", "8C1414"

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
