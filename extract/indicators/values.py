"""A measure with its values, and which printed values are values rather than a word that there is none yet."""

import re
from dataclasses import dataclass, field

from minutebook.ingest.model import Block
from minutebook.schema import Direction, PeriodValue, Rag

NO_VALUE = re.compile(
    r"\b(?:fore ?cast|not (?:yet )?(?:available|known|set|reported|applicable)|n/?a|tb[acds]|awaited|awaiting|pending"
    r"|due|to be (?:confirmed|set|agreed)|no (?:data|target)|suppressed)\b",
    re.IGNORECASE,
)
"""What stands where the figure will be."""
AIM = re.compile(
    r"(?:increas|reduc|decreas|improv|maintain|sustain|higher|lower|above|below|rise|fall|upward|downward)",
    re.IGNORECASE,
)
"""How targets without a figure begin."""
CODE = re.compile(
    r"\(\s?(?P<behind>(?:NI|BV|BVPI|PI|KPI|LI|LPI|L|N|LAA|SPI) ?\d{1,3}[A-Za-z]?)\s?\)"
    r"|^(?P<before>(?:NI|BV|BVPI|PI|KPI|LI|LPI|SPI|CP|CPI)[ -]?\d{1,3}[A-Za-z]?)(?=\s|:)"
    r"|\b(?P<end>(?:NI|BVPI|KPI) ?\d{1,3}[A-Za-z]?)\.?$"
)
"""The number of a measure behind or before its name."""
AVERAGE = re.compile(r"^.{0,30}\baverage\s?:?\s\d", re.IGNORECASE)
"""A line that gives the value of others."""
HIGHER = re.compile(
    r"(?:high(?:er)?|bigger|max(?:imise)?|increas(?:e|ing)|up|more|positive)\b.{0,12}|[↑▲⬆]|\+",
    re.IGNORECASE,
)
LOWER = re.compile(
    r"(?:low(?:er)?|smaller|min(?:imise)?|decreas(?:e|ing)|reduc(?:e|ing)|down|less|fewer|negative)\b.{0,12}|[↓▼⬇]|-",
    re.IGNORECASE,
)
STATED = re.compile(r"\b(?P<way>high(?:er)?|low(?:er)?|bigger|smaller) (?:is|=) (?:better|good)\b", re.IGNORECASE)
ARROWS = {
    **dict(zip("ßàáâãäåæ", "←→↑↓↖↗↙↘", strict=True)),
    **dict(zip("çèéêëìíî", "←→↑↓↖↗↙↘", strict=True)),
    **{"p": "▲", "q": "▼", "\U0001f881": "↑", "\U0001f883": "↓", "\U0001f882": "→", "\U0001f880": "←"},
}
"""The arrows that symbol fonts draw for letters, which is what a paper's text has of them."""
PRIVATE = 0xF000
"""Where a font without names for its letters puts them."""
_PART = r"£?\d+(?:,\d{3})*(?:\.\d+)?\s?(?:%|per ?cent|k|m)?"
CHANGE = re.compile(
    rf"\bfrom (?P<base>{_PART})(?: \((?:in )?|,? in )?(?P<period>(?:19|20)\d\d(?:[/–-]\d{{2,4}})?)?\)?,? to "
    r"(?:(?:the|a)(?: [\w-]+){0,3} of )?"
    rf"(?P<target>(?:(?:below|above|under|over|around|no more than|at least|less than) )?{_PART})(?![\d/])",
    re.IGNORECASE,
)
"""The words of a name that give a first value and a target."""
UNITS = re.compile(r"%|£")


@dataclass
class Measure:
    """A measure with its values as printed; its name begins in `blocks`."""

    name: str
    blocks: list[Block]
    part: int
    target: str | None = None
    actual: str | None = None
    rag: Rag | None = None
    code: str | None = None
    period: str | None = None
    earlier: list[PeriodValue] = field(default_factory=list)
    unit: str | None = None
    direction: Direction | None = None
    trend: str | None = None
    comparison: str | None = None
    ranking: str | None = None


def figure(text: str) -> str | None:
    """A value as printed, which has a figure; None where the text says that there is none."""
    text = text.strip(" ,;")
    return text if any(map(str.isdigit, text)) and not NO_VALUE.search(text) else None


def target(text: str) -> str | None:
    """A target as printed: a figure, or what is to change ("Reduction in rate")."""
    return figure(text) or (text.strip() if AIM.match(text.strip()) and not NO_VALUE.search(text) else None)


def stated_change(name: str) -> tuple[PeriodValue, str] | None:
    """What a measure's name says it is to rise or fall from, and to: "fall from 7.3% in 2030 to below 5%"."""
    match = CHANGE.search(name)
    if not match:
        return None
    return PeriodValue(period=match["period"] or "baseline", value=match["base"]), match["target"].strip()


def after_remark(text: str) -> str | None:
    """A value as printed, or what follows a dash where the text first says that there is none yet."""
    found = figure(text)
    if found:
        return found
    _, dash, rest = text.partition(" – ")
    return figure(rest) if dash else None


def code_of(name: str) -> str | None:
    """The number of a measure that its name gives, as printed."""
    match = CODE.search(name)
    return match["behind"] or match["before"] or match["end"] if match else None


def direction_of(text: str) -> Direction | None:
    """Whether higher or lower is better, by a cell made for it."""
    if HIGHER.fullmatch(text.strip()):
        return Direction.HIGHER
    return Direction.LOWER if LOWER.fullmatch(text.strip()) else None


def trend_of(text: str | None) -> str | None:
    """The direction of travel as printed: the arrow where a letter alone stands for one in a symbol font."""
    letter = (text or "").strip()
    if len(letter) != 1:
        return text
    code = ord(letter)
    return ARROWS.get(chr(code - PRIVATE) if PRIVATE <= code <= PRIVATE + 0xFF else letter, text)


def stated_direction(text: str) -> Direction | None:
    """The same where a name says so: "(lower is better)"."""
    match = STATED.search(text)
    return direction_of(match["way"].replace("bigger", "higher").replace("smaller", "lower")) if match else None


def unit_of(actual: str | None, wanted: str | None) -> str | None:
    """The per cent or pound sign that the value bears; the target's where there is none yet."""
    match = UNITS.search(actual or wanted or "")
    return match[0] if match else None
