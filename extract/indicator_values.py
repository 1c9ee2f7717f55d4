"""A measure with its values, and which printed values are values rather than a word that there is none yet."""

import re
from dataclasses import dataclass

from minutebook.ingest.model import Block
from minutebook.schema import Rag

NO_VALUE = re.compile(
    r"\b(?:fore ?cast|not (?:yet )?(?:available|known|set|reported|applicable)|n/?a|tb[acds]|awaited|awaiting|pending"
    r"|due|to be (?:confirmed|set|agreed)|no (?:data|target)|suppressed)\b",
    re.IGNORECASE,
)
"""What stands where the figure will be."""
AIM = re.compile(r"(?:increas|reduc|decreas|improv|maintain|sustain|higher|lower|above|below|rise|fall)", re.IGNORECASE)
"""How targets without a figure begin."""


@dataclass
class Measure:
    """A measure with its values as printed; its name begins in `blocks`."""

    name: str
    blocks: list[Block]
    part: int
    target: str | None = None
    actual: str | None = None
    rag: Rag | None = None


def figure(text: str) -> str | None:
    """A value as printed, which has a figure; None where the text says that there is none."""
    text = text.strip(" ,;")
    return text if any(map(str.isdigit, text)) and not NO_VALUE.search(text) else None


def target(text: str) -> str | None:
    """A target as printed: a figure, or what is to change ("Reduction in rate")."""
    return figure(text) or (text.strip() if AIM.match(text.strip()) and not NO_VALUE.search(text) else None)


def after_remark(text: str) -> str | None:
    """A value as printed, or what follows a dash where the text first says that there is none yet."""
    found = figure(text)
    if found:
        return found
    _, dash, rest = text.partition(" – ")
    return figure(rest) if dash else None
