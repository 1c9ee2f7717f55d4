"""Words to lines: one baseline, left to right, with words set apart in the right margin kept beside their line."""

from collections.abc import Sequence

from minutebook.ingest.model import Line, Word

BASELINE_TOLERANCE = 0.3
"""Share of the font size by which the baselines of one line may differ (superscripts, mixed fonts)."""
COLUMN_GAP = 1.8
"""White space of this many times the font size sets words apart as another column."""
INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\ufeff\u2060\u00ad")


def to_lines(words: Sequence[Word], page: int) -> list[Line]:
    """Lines from the top of the page down. Words made of nothing visible are left out."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        word = _visible(word)
        if not word.text:
            continue
        if rows and word.base - rows[-1][0].base <= BASELINE_TOLERANCE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(page, sorted(row, key=lambda word: word.x0)) for row in rows]


def _visible(word: Word) -> Word:
    return word if word.text.isascii() else word._replace(text=word.text.translate(INVISIBLE))


def segments(line: Line) -> list[list[Word]]:
    """The line cut where white space sets columns apart."""
    before = line.words[0]
    cut: list[list[Word]] = [[before]]
    for word in line.words[1:]:
        if word.x0 - before.x1 > COLUMN_GAP * (word.size if word.size > before.size else before.size):
            cut.append([word])
        else:
            cut[-1].append(word)
        before = word
    return cut
