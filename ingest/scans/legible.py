"""Whether the text behind a scanned page was read well by whoever put it there, judged by its words."""

import re
from collections.abc import Sequence

from minutebook.ingest.model import Word

ENOUGH_WORDS = 20
"""Fewer say nothing about the rest: a stamp on a scan, the title of a slide."""
MOST_ODD = 0.03
"""Share of odd words from which a text layer is not worth keeping; good ones have 0.01, bad ones 0.03 to 0.9."""
LEAST_COMMON = 0.06
"""Share of common words below which small letters are no English; prose has 0.3, tables of figures and names 0.1."""
ENOUGH_LETTERS = 40
"""Words in small letters of which the common ones are counted."""
FOREIGN = "\u0370-\u1fff\u2e80-\u9fff\ua000-\ud7ff\uf900-\ufaff\ufe30-\ufeff\uff00-\uffff"
"""Scripts that no English word is mixed with, and U+FFFD, which stands for any letter that was lost."""
ODD = re.compile(
    rf"[{FOREIGN}]"
    r"|[\ue000-\uf8ff].*[A-Za-z]|[A-Za-z].*[\ue000-\uf8ff]"  # letters that only their font knows; alone it is a bullet
    r"|[a-z][A-Z]+[a-z]+[A-Z]|^[a-z]+[A-Z]{2,}[a-z]"  # PrOVide, mEEting
    r"|[A-Za-z][\\^~|{}<>][A-Za-z]"
    r"|^[b-df-hj-np-tv-xz]{6,}$"  # nothing to say aloud
    r"|^[^\w\s.…\-–—=*•]{3,}$"
)
SYMBOLS = re.compile("[\u0080-\u009f\u00a1-\u00ac\u00ae-\u00b6\u00b8-\u00bf]")
"""What is no letter in Latin-1, leaders aside: half of a page of them is letters under wrong numbers."""
CONTROLS = re.compile("[\\x00-\\x08\\x0e-\\x1f]")
MOST_CONTROLS = 0.1
"""Share of codes without a letter from which the others are no letters either; a lost bullet is one of many."""
WIDE = re.compile("[^\u0000-\u1fff]")  # so told, it is compiled in a sixth of the time
PAIR = re.compile("[A-Za-z ]{2}")
MOST_PAIRED, ENOUGH_PAIRED = 0.8, 5
"""Share of wide characters whose two bytes are Latin letters, and how many tell; real Chinese has one in seven."""
ENOUGH_SYMBOLS = 8
"""Characters of a page of which symbols tell."""
COMMON_WORDS = """
a all also an and any are as at be been by for from had has have he in is it its may no not of on or shall she that the
their there they this to was we were which will with would you
"""
COMMON = frozenset(COMMON_WORDS.split())


def is_misread(words: Sequence[Word]) -> bool:
    """Whether the letters are others than those printed, as of a font that hides how its codes are to be read.

    They are Latin ones taken two at a time, or moved along to where Latin-1 has its symbols, or counted from the first
    code on, where no letters are.
    """
    letters = "".join([word.text for word in words])
    if not letters.isprintable() and len(CONTROLS.findall(letters)) > MOST_CONTROLS * len(letters):
        return True
    if 2 * len(letters.encode("ascii", "ignore")) > len(letters):
        return False
    if len(letters) >= ENOUGH_SYMBOLS and 2 * len(SYMBOLS.findall(letters)) > len(letters):
        return True
    wide = WIDE.findall(letters)
    if len(wide) < ENOUGH_PAIRED or 2 * len(wide) < len(letters):
        return False
    pairs = (letter.encode("utf-16-be").decode("latin-1") for letter in wide)
    return sum(PAIR.fullmatch(pair) is not None for pair in pairs) >= MOST_PAIRED * len(wide)


def is_legible(words: Sequence[Word]) -> bool:
    """Whether the words of a page are worth keeping; a page of few words gets the benefit of the doubt."""
    if len(words) < ENOUGH_WORDS:
        return True
    odd = sum(ODD.search(word.text) is not None for word in words)
    small = [word.text for word in words if word.text.isalpha() and word.text.islower()]
    common = sum(text in COMMON for text in small)
    return odd <= MOST_ODD * len(words) and (len(small) < ENOUGH_LETTERS or common >= LEAST_COMMON * len(small))
