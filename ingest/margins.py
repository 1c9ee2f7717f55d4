"""Words set apart in the right margin: owners' initials or names beside the paragraph they belong to, without rules."""

import re
from collections import Counter
from collections.abc import Sequence

from minutebook.ingest.lines import segments
from minutebook.ingest.model import Line, Page, Word

MAX_WORDS = 4
MIN_LINES = 8
"""A page with fewer lines says too little about its margin."""
MAX_SHARE = 0.4
"""If more lines than this have words there, it is a column, not a margin."""
MIN_FLUSH = 3
"""Initials in a paper that stand flush right in its text, from which they are notes."""
MIN_SHARED = 2
"""Lines whose margin words begin at the same place."""
SAME_START = 6.0
"""Points by which these may differ."""
SAME_END = 15.0
"""Points by which the ends of notes may differ that are put at the right edge with spaces."""
AT_START = 1.0
"""Points by which they differ where they stand out in bold letters as well."""
CLOSE = 0.6
"""Initials begin a note where this many times the font size is free before them, which no word space is."""
MAX_CROSSING = 0.05
"""Share of the lines between the first and the last margin word that may run into the margin."""
MOSTLY = 0.8
"""Share of a line's letters that are capitals, from which all of it is set in them, its label aside."""
RIGHT_PART = 0.68
"""The margin begins in the right part of the page's width."""


INITIALS = re.compile(r"[A-Z][A-Z’']{1,4}[a-z]?(?:[/,&+][A-Z][A-Z’']{1,4}[a-z]?)*[,;/.]?|All|[&+/]|and")
MARK = re.compile(r"(?:Actions?|ACTIONS?|Follow-up):?")
"""What may stand before the initials of a note."""
NAME = re.compile(r"(?!\w*(?:ed|ly|ous|ED|LY|OUS)\W*$)[A-Z][A-Za-z.’'-]*(?:[/&,][A-Z][A-Za-z.’'-]*)*,?|[&+/]|and")
"""A word of a name or post; participles and adverbs tell how something ended."""
CLOSED = re.compile(r"[.,;:!?)”’\"]$")
"""How a line ends that leaves its rest free, where a name stands behind it."""


def set_margins_apart(pages: list[Page], lines: dict[int, list[Line]]) -> None:
    """Puts lines that tell margin from body in the place of those with words in the right margin, page by page.

    A margin that one page shows holds on the others too, however few words stand in it there.
    """
    starts = {page.number: _margin_start(page, lines[page.number]) for page in pages}
    shown = Counter(start for start in starts.values() if start is not None)
    usual = shown.most_common(1)[0][0] if shown else None
    for page in pages:
        own = lines[page.number]
        start = starts[page.number]
        if start is None and usual is not None and _holds(own, usual):
            start = usual
        if start is not None:
            lines[page.number] = _beside([_apart(line, start) for line in own], start)
    if usual is None:
        _set_flush_notes_apart(pages, lines)


def _margin_start(page: Page, lines: list[Line]) -> float | None:
    """Where the margin column begins on the page, None where it has none."""
    cuts = [segments(line) for line in lines]
    places = [i for i, cut in enumerate(cuts) if len(cut) > 1 and _is_marginal(cut[-1], page)]
    if len(lines) < MIN_LINES or not places or len(places) > MAX_SHARE * len(lines):
        return None
    column, shared = Counter(round(cuts[i][-1][0].x0 / SAME_START) for i in places).most_common(1)[0]
    start = (column - 1) * SAME_START
    between = range(places[0], places[-1] + 1)
    crossing = sum(_crosses(cuts[i][-1], start) for i in between)
    if shared >= MIN_SHARED and (crossing <= MAX_CROSSING * len(between) or _stand_out([cuts[i] for i in places])):
        return start
    return None


def _set_flush_notes_apart(pages: list[Page], lines: dict[int, list[Line]]) -> None:
    """Puts initials apart that stand at the right edge of the text itself, where a line leaves them room."""
    notes = {page.number: _flush_notes(page, lines[page.number]) for page in pages}
    if sum(map(len, notes.values())) >= MIN_FLUSH:
        for number, found in notes.items():
            lines[number] = [found.get(i, line) for i, line in enumerate(lines[number])]


def _flush_notes(page: Page, lines: list[Line]) -> dict[int, Line]:
    """By their places, the lines that end in a note set flush right behind white space, told apart from these."""
    found: dict[int, Line] = {}
    for i, line in enumerate(lines):
        cut = segments(line)
        if len(cut) != 2 or not (_is_marginal(cut[1], page) and _is_note(cut[1], cut[0][-1])):
            continue
        if not (_is_name(cut[0]) or _is_caps(cut[0])):
            found[i] = Line(line.page, cut[0], cut[1], line.edge)
    ends = [line.margin[-1].x1 for line in found.values()]
    return found if ends and max(ends) - min(ends) <= SAME_END else {}


def _is_note(words: Sequence[Word], before: Word) -> bool:
    """Whether words are initials, or behind the end of a sentence somebody's name, with a mark before them or not."""
    own = words[1:] if len(words) > 1 and MARK.fullmatch(words[0].text) else words
    return are_initials(own) or bool(CLOSED.search(before.text) and all(NAME.fullmatch(word.text) for word in own))


def _is_name(words: Sequence[Word]) -> bool:
    """Whether words may be a name with its initials beside it, in a list of those who came."""
    return len(words) <= MAX_WORDS and all(word.text[:1].isupper() for word in words)


def _is_caps(words: Sequence[Word]) -> bool:
    """Whether words are in capitals, so that short ones behind them are no initials."""
    letters = [letter for word in words for letter in word.text if letter.isalpha()]
    return sum(map(str.isupper, letters)) > MOSTLY * len(letters)


def _stand_out(cuts: list[list[list[Word]]]) -> bool:
    """Whether all notes begin at one place, and are initials or bold beside plain text.

    No more is asked of other lines then. What stands over initials may be the name of their column.
    """
    starts = [cut[-1][0].x0 for cut in cuts]
    if max(starts) - min(starts) <= AT_START and all(are_initials(cut[-1]) for cut in cuts[1:] or cuts):
        return True
    bold = all(word.bold for cut in cuts for word in cut[-1])
    plain = all(not word.bold for cut in cuts for words in cut[:-1] for word in words)
    return bold and plain and max(starts) - min(starts) <= AT_START


def are_initials(words: Sequence[Word]) -> bool:
    """Whether words are nothing but initials, or "All": "JB", "JB/AS", "JB & AS"."""
    return all(INITIALS.fullmatch(word.text) for word in words)


def _holds(lines: list[Line], start: float) -> bool:
    """Whether a margin of another page holds on this one: short notes stand there, and no line runs into it."""
    last = [segments(line)[-1] for line in lines]
    notes = [words for words in last if abs(words[0].x0 - start - SAME_START) <= 2 * SAME_START]
    crossing = sum(_crosses(words, start) for words in last)
    short = all(len(words) <= MAX_WORDS for words in notes)
    return bool(notes) and short and crossing <= max(1, MAX_CROSSING * len(lines))


def _crosses(words: list[Word], start: float) -> bool:
    """Whether text runs on into a margin that begins at `start`."""
    return words[0].x0 < start and words[-1].x1 > start + SAME_START and not _close_note(words, start)


def _close_note(words: Sequence[Word], start: float) -> int:
    """The place of the first word of a note that stands close behind a full line, or 0."""
    for place in range(len(words) - 1, 0, -1):
        word, before = words[place], words[place - 1]
        if word.x0 < start:
            return 0
        if word.x0 - before.x1 > CLOSE * word.size and word.x0 < start + 2 * SAME_START:
            return place if are_initials(words[place:]) and not _is_caps(words[:place]) else 0
    return 0


def _is_marginal(words: list[Word], page: Page) -> bool:
    return len(words) <= MAX_WORDS and words[0].x0 > RIGHT_PART * page.width


def _apart(line: Line, start: float) -> Line:
    cut = segments(line)
    if len(cut) > 1 and cut[-1][0].x0 >= start:
        return Line(line.page, [word for part in cut[:-1] for word in part], cut[-1], line.edge)
    if line.x1 > start and (place := _close_note(line.words, start)):
        return Line(line.page, line.words[:place], line.words[place:], line.edge)
    return line


def _beside(lines: list[Line], start: float) -> list[Line]:
    """The lines with notes that stand off their baselines put beside the nearest line of the text."""
    notes = [line for line in lines if line.x0 >= start and len(line.words) <= MAX_WORDS]
    text = [line for line in lines if not any(line is note for note in notes)]
    for note in notes if text else []:
        nearest = min(text, key=lambda line: (round(abs(line.base - note.base) / note.size), line.base))
        if abs(nearest.base - note.base) > nearest.size:
            return lines
        nearest.margin = [*nearest.margin, *note.words]
    return text
