"""Watermarks: large letters behind or across a page's text ("DRAFT"), which belong to none of its sentences.

They are known by what they mean to a reader: few words, much larger than the text, and slanted, or pale and crossed by
lines of the text. What is large but dark, or pale but alone in its place, is a heading, unless it says nothing but what
watermarks say. Slanted letters no larger than the text belong to drawings, and are not read.
"""

import re
from collections.abc import Callable, Sequence
from statistics import median

from minutebook.ingest.geometry import around
from minutebook.ingest.held import PressedWords, hold_page
from minutebook.ingest.model import Page, Watermark, Word

LARGE, LARGER = 24.0, 2.0
"""Points, and times the usual size of the page, from which letters may be a watermark."""
SLANTED = 1.5
"""Times the usual size from which slanted ones are."""
USUAL = 10.0
"""Points, where a page has no other words."""
MOST_WORDS, FEWEST_LETTERS = 8, 3
CROSSED = 2
"""Words of the text that stand within its letters."""
ONE_LINE = 0.3
"""Share of the size by which the letters of one line may reach further down than others."""
SAME_PLACE = 6.0
"""Points by which a watermark may move from page to page."""
SAYS = re.compile(
    r"\W*(?:(?:draft|uncorrected|un(?:approved|confirmed|official)|not (?:yet )?(?:approved|confirmed)|provisional"
    r"|subject to (?:approval|confirmation)|confidential|strictly|private|restricted|exempt|embargoed|specimen|sample"
    r"|not for publication|(?:(?:file|office) )?copy|superseded|void|for (?:approval|comment|consultation|information)"
    r"|minutes|only|v(?:ersion)? ?\d[\d.]*|\d{1,2})\b\W*)+",
    re.IGNORECASE,
)
"""Words that watermarks are made of."""


def take_out_watermarks(page: Page, pale: Sequence[Word], slanted: Sequence[Word]) -> None:
    """Puts the watermarks of a page to `page.watermarks`.

    Args:
        page: a page with its words.
        pale: those of its words, level or turned, that are at least `LARGE` and pale.
        slanted: its words that are neither level nor turned.
    """
    candidates = set(pale)
    text = [word for word in page.words if word not in candidates]
    usual = median(word.size for word in text) if text else USUAL
    large = [word for word in pale if word.size >= LARGER * usual]
    phrases = [phrase for phrase in _phrases(large, _in_line) if _is_watermark(phrase, text)]
    _leave_out(page, [word for phrase in phrases for word in phrase])
    tilted = _phrases([word for word in slanted if word.size >= SLANTED * usual], lambda _, __: True)
    page.watermarks = [mark for phrase in (*phrases, *tilted) if (mark := _mark(phrase))]


def take_out_repeated(pages: Sequence[Page]) -> None:
    """Takes watermarks out of pages on which no line crosses them, by the pages on which one does."""
    known = dict.fromkeys(mark for page in pages for mark in page.watermarks)
    for page in pages if known else ():
        for mark in known:
            own = [word for word in page.words if _is_part(word, mark)]
            if own and _joined(own) == mark.text:
                page.watermarks.append(Watermark(mark.text, *around(own)))
                _leave_out(page, own)


def _leave_out(page: Page, words: Sequence[Word]) -> None:
    if not words:
        return
    held, out = isinstance(page.words, PressedWords), set(words)
    page.words = [word for word in page.words if word not in out]
    page.turned = [word for word in page.turned if word.as_level() not in out]
    if held:
        hold_page(page)


def _is_part(word: Word, mark: Watermark) -> bool:
    within = mark.x0 - SAME_PLACE <= word.x0 and word.x1 <= mark.x1 + SAME_PLACE
    return within and abs(word.top - mark.top) <= SAME_PLACE and abs(word.bottom - mark.bottom) <= SAME_PLACE


def _phrases(words: Sequence[Word], in_line: Callable[[Word, Word], bool]) -> list[list[Word]]:
    """Words of one size that follow one another in a line."""
    phrases: list[list[Word]] = []
    for word in words:
        last = phrases[-1][-1] if phrases else None
        if last and abs(word.size - last.size) < 1 and in_line(last, word):
            phrases[-1].append(word)
        else:
            phrases.append([word])
    return phrases


def _in_line(last: Word, word: Word) -> bool:
    """Whether words stand on one level line, or on one that runs up or down the page."""
    return min(abs(word.base - last.base), abs(word.x1 - last.x1)) < ONE_LINE * word.size


def _is_watermark(phrase: Sequence[Word], text: Sequence[Word]) -> bool:
    crossed = [word for word in text if any(_crosses(word, letters) for letters in phrase)]
    return len(crossed) >= CROSSED or bool(SAYS.fullmatch(_joined(phrase)))


def _crosses(word: Word, letters: Word) -> bool:
    across = letters.x0 <= (word.x0 + word.x1) / 2 <= letters.x1
    return across and letters.top <= word.base - 0.3 * word.size <= letters.base


def _mark(phrase: Sequence[Word]) -> Watermark | None:
    """The watermark that words make; one that is tiled over the page says it once."""
    texts = [word.text for word in phrase]
    once = next(n for n in range(1, len(texts) + 1) if texts == (texts[:n] * len(texts))[: len(texts)])
    said = _joined(phrase[:once])
    readable = sum(map(str.isalpha, said)) >= FEWEST_LETTERS and len(said.split()) <= MOST_WORDS
    return Watermark(said, *around(phrase)) if readable else None


def _joined(words: Sequence[Word]) -> str:
    """The words, or the word that single letters make."""
    texts = [word.text for word in words]
    return ("" if all(len(text) == 1 for text in texts) else " ").join(texts)
