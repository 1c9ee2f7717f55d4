"""What labels of lists count: whether one follows another, or begins a list."""

import re

_LABEL = re.compile(r"(?P<before>.*?)(?P<core>\d{1,3}|[ivxlIVXL]{1,6}|[A-Za-z])(?P<behind>[.):]*)$", re.DOTALL)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
BULLET = "•"


def begins(label: str) -> bool:
    """Whether a label can be the first of a list: 1., (a), i), A, a bullet."""
    return label == BULLET or any(number == 1 for _, number in _readings(label))


def follows(label: str, before: str) -> bool:
    """Whether a label is the next after another of its kind: (b) after (a), 2.4 after 2.3, a bullet after a bullet."""
    if BULLET in (label, before):
        return label == before
    return any((kind, number - 1) in _readings(before) for kind, number in _readings(label))


def _readings(label: str) -> set[tuple[str, int]]:
    """What the label counts, by kind: "i" is a letter and a Roman numeral."""
    match = _LABEL.match(label)
    if not match:
        return set()
    core, frame = match["core"], f"{match['before']}|{match['behind']}|"
    if core.isdigit():
        return {(f"{frame}1", int(core))}
    found = set()
    if len(core) == 1:
        found.add((f"{frame}{'A' if core.isupper() else 'a'}", ord(core.lower()) - ord("a") + 1))
    if all(letter in _ROMAN for letter in core.lower()):
        found.add((f"{frame}{'I' if core.isupper() else 'i'}", _roman(core.lower())))
    return found


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
