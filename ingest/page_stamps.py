"""The number that agenda software stamps on a finished page ("Page 39"), over whatever stands there already.

A table may reach down to it, so that it would be read as part of a cell. It is known by rising with the pages.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from minutebook.ingest.model import Line, Word

ZONE = 0.12
"""Share of the page's height, at the top and at the bottom, in which it stands."""
RISING = 3
"""Pages through which it must rise."""


def stamps_begin_at(sample: Mapping[int, Iterable[Line]]) -> int | None:
    """What is stamped on the first page of the file, by some pages' numbers and lines; None where nothing is."""
    found = Counter(
        first
        for page, lines in sample.items()
        for first in {int(word.text) - page + 1 for line in lines for word in _after_page(line.words)}
    )
    first, pages = max(found.items(), key=lambda entry: entry[1], default=(0, 0))
    return first if pages >= RISING else None


def find_stamp(words: Sequence[Word], number: int, height: float) -> list[Word]:
    """The words of the stamp with this number, if the page of this height bears it."""
    text = str(number)
    for before, word in pairwise(words):
        outer = word.base < ZONE * height or word.base > (1 - ZONE) * height
        if word.text == text and before.text == "Page" and before.base == word.base and outer:
            return [before, word]
    return []


def _after_page(words: Sequence[Word]) -> Iterable[Word]:
    """Numbers behind the word; "Page 3 of 12" and "Page 3/12" are printed with the page itself."""
    follow = [*words[2:], None]
    for (before, word), after in zip(pairwise(words), follow, strict=True) if len(words) > 1 else ():
        if before.text == "Page" and word.text.isdecimal() and not (after and after.text in ("of", "/")):
            yield word
