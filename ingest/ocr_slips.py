"""What tesseract reads wrongly again and again, and what it stands for. Applied to pages read by OCR only."""

import re

from minutebook.ingest.lines import to_lines
from minutebook.ingest.model import Word

BULLET = "•"
BULLETS = frozenset("e«°¢©®*»=o·¥§+")
"""What a bullet at the start of a line is read as. "e" and "o" are letters, but no line begins with them alone."""
BULLET_GAP = 0.45
"""White space after a bullet, of the font size, at least; a word that follows a letter stands nearer."""
SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bC(?:lI|Il|li|Ii|1l|l1)r(s?)\b"), r"Cllr\1"),  # Clir, CIlr
    (re.compile(r"(?<=\d)[Oo](?=\d)|(?<=\d)[Oo](?=[./:]\d)|(?<![\w'])[Oo](?=\d[\d./:]*\b)"), "0"),  # 2O16, O1.21
    (re.compile(r"(?<=\d[./])[lI|](?=\d?\b)|(?<![\w'])[lI|](?=\.\d)"), "1"),  # 2.l, l.2
    (re.compile(r"^\|(?=\W?$)"), "I"),
    (re.compile(r"^[|\[\]_~]+(?=\w{2})|(?<=\w)[|_~]+$"), ""),  # what is left of a rule
)


def mended(words: list[Word]) -> list[Word]:
    """The words of one page with the known slips put right."""
    lines = to_lines(words, 0)
    return [word for line in lines for word in _mended_line(line.words)]


def _mended_line(words: list[Word]) -> list[Word]:
    if len(words) > 1 and words[0].text in BULLETS and words[1].x0 - words[0].x1 > BULLET_GAP * words[1].size:
        words = [words[0]._replace(text=BULLET), *words[1:]]
    return [word._replace(text=mended_text(word.text)) for word in words]


def mended_text(text: str) -> str:
    """One printed word with the known slips put right; never empty."""
    for slip, meant in SLIPS:
        text = slip.sub(meant, text) or text
    return text
