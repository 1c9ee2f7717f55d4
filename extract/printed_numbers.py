"""The numbers that printed values stand for."""

import re

NUMBER = re.compile(
    r"(?<![\w.,])(?P<sign>[-–−]?)\s?£?\s?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?P<scale>k|m|bn)?\b"
)
CELL = re.compile(rf"[<>≤≥~]?\s?\(?\s?{NUMBER.pattern}\s?%?\s?\)?")
BRACKETED = re.compile(r"\([^()]*\)")
"""How accounts print what is below nought."""
SCALES = {"": 1, "k": 1e3, "m": 1e6, "bn": 1e9}
LONGEST_CELL = 24
"""Characters."""


def number_of(text: str | None) -> float | None:
    """The number in a text that has only one: 1250000 of "£1.25m"; None for words, ranges and dates."""
    matches = list(NUMBER.finditer(text)) if text else []
    if not text or len(matches) != 1 or sum(map(str.isdigit, text)) != sum(map(str.isdigit, matches[0][0])):
        return None
    return _value(matches[0], text)


def cell_number(text: str) -> float | None:
    """The number that a cell is: "1,019", "£2.5k", "(12)", "62.4%"; None where it says anything else."""
    if not text or len(text) > LONGEST_CELL or not (match := CELL.fullmatch(text.strip())):
        return None
    return _value(match, text)


def _value(match: re.Match[str], text: str) -> float:
    value = float(match["digits"].replace(",", "")) * SCALES[match["scale"] or ""]
    return -value if match["sign"] or BRACKETED.fullmatch(text.strip()) else value
