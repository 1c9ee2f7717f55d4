"""Words set apart in the right margin: owners' initials or names beside the paragraph they belong to, without rules."""

from collections import Counter

from minutebook.ingest.lines import segments
from minutebook.ingest.model import Line, Page

MAX_WORDS = 4
MIN_LINES = 8
"""A page with fewer lines says too little about its margin."""
MAX_SHARE = 0.4
"""If more lines than this have words there, it is a column, not a margin."""
RIGHT_PART = 0.68
"""The margin begins in the right part of the page's width."""


def set_margins_apart(pages: list[Page], lines: dict[int, list[Line]]) -> None:
    """Puts lines that tell margin from body in the place of those with words in the right margin, page by page."""
    for page in pages:
        own = lines[page.number]
        start = _margin_start(page, own)
        if start is not None:
            lines[page.number] = [_apart(line, start) for line in own]


def _margin_start(page: Page, lines: list[Line]) -> float | None:
    """Where the margin column begins on the page, None where it has none."""
    apart = [cut[-1] for line in lines if len(cut := segments(line)) > 1 and len(cut[-1]) <= MAX_WORDS]
    apart = [words for words in apart if words[0].x0 > RIGHT_PART * page.width]
    if len(lines) < MIN_LINES or not apart or len(apart) > MAX_SHARE * len(lines):
        return None
    starts = Counter(round(words[0].x0 / 6) for words in apart)
    start = min(words[0].x0 for words in apart if starts[round(words[0].x0 / 6)] >= 1) - 2
    crossing = sum(line.words[-1].x1 > start and len(segments(line)) == 1 for line in lines)
    return start if crossing <= 0.05 * len(lines) else None


def _apart(line: Line, start: float) -> Line:
    cut = segments(line)
    if len(cut) > 1 and cut[-1][0].x0 >= start:
        return Line(line.page, [word for part in cut[:-1] for word in part], cut[-1])
    return line
