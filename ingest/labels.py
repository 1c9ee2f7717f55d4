"""The labels of list items, clauses and numbered paragraphs: what they look like at the start of a line."""

import re
from collections.abc import Sequence
from dataclasses import replace

from minutebook.ingest.model import Word

BULLETS = frozenset("•●○◦■□▪▫◆◇►▶➢➤✓✔❖‣⁃∙·*–—-o\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf02d\uf0a8§¾Ø")
PRIVATE_USE = re.compile(r"^[\ue000-\uf8ff\x80-\x9f]$")
"""Signs of symbol fonts, or what is left of them where the font does not tell their letters."""
PLAIN_BULLET = "•"

MARKED = re.compile(
    r"""^(?:
        \((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3}|[A-Z])\)      # (a) (iv) (12)
      | \[(?:[a-z]|[ivxl]{1,6})\]                         # [a] [iv], but [1] refers to a note
      | (?:[a-z]|[ivxl]{1,6}|[IVX]{2,5}|\*?[A-Z])[.)]     # a) iv. VII. B. *C.
      | \d{1,4}[.)]                                       # 150. 2)
      | \d{1,3}(?:\.\d{1,3}){1,3}[.)–—-]?                 # 1.2 4.1.3 5.24-
      | [A-Z]{1,3}\d{1,3}[.)]                             # A1.
      | \d{1,2}-[A-Z](?:-[ivx]{1,5})?\.?                  # 5-A. 5-A-ii.
      | \d{1,3}[.]?\s?\(?[a-z]\)                          # 4(a)
      | \d{1,2}[A-Z][.)]                                 # 7A.
    )$""",
    re.VERBOSE,
)
"""Labels that their own punctuation marks."""

REFERENCE = re.compile(
    r"""^(?:
        \*?\d{1,4}[a-z]?                                  # 7, 58a, *450
      | [IVX]{1,5}[.]?\d{0,3}                             # II, I.1
      | (?:[A-Z]{1,6}[ /.]?)?\d{1,4}[a-z]?(?:[/.-]\d{1,4}[a-z]?){1,3}\.?  # FGB 55/1920, 08.23.01, FC.12.3
      | [A-Z]{1,2}\.?
      | (?:Item|Minute|Min\.?|No\.?|Part)\s\d{1,4}[.:]?
      | \#\d{1,4}
      | \(\d{1,3}-\d{1,4}\)                               # (07-343)
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Numbers and references that only white space behind them marks as a label."""

CLOSE_UP = re.compile(r"(\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}\.)(?=[A-Z][a-z])")
"""A label without white space behind it: "2.Roads", "(a)The"."""
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.][0-5]\d")
MERIDIEM = re.compile(r"(?:[ap]\.?\s?m\b|noon\b|hrs\b|hours\b)", re.IGNORECASE)
WITH_DASH = re.compile(r"(?<=\d)\s[–—-]$")
"""A dash that parts a number from what it numbers: "Item 4 –"."""
TAB = 0.9
"""White space of this many times the font size follows a label that has no punctuation of its own."""
TAB_IN_TITLE = 0.7
"""The same where label and title are bold."""
COMPOUND = re.compile(r"^\d{2}[./-]{1,2}\d{2}[./-]{1,2}\d{1,3}[a-z]?$")
"""A dotted reference of month, year and number (08.23.01) is a label whatever follows it; a dot may be typed twice."""
OF_MINUTE = re.compile(r"^(?:\d{2}/\d{3}|[A-Z]{1,4}\d{0,4}/\d{1,4}(?:/\d{1,4})?)[.:]?$")
"""A minute's reference (23/088, P/101), which is a label before a title in bold whatever the white space."""


def split_label(words: Sequence[Word]) -> tuple[str | None, Sequence[Word]]:
    """The label that the words of a line begin with, as printed, and the rest; `(None, words)` without one.

    A bullet of any shape gives "•". A line that is nothing but a label gives no label.
    """
    if len(words) < 2:
        return None, words
    first = words[0].text
    if len(first) > 2 and first.isalpha() and words[1].text.isalpha() and first.strip("IVXivx"):
        return None, words  # most lines begin so, and no label does
    if first in BULLETS or PRIVATE_USE.match(first):
        wide = _gap(words, 1) > 0.2 * words[0].size
        return (
            (PLAIN_BULLET, words[1:]) if wide and not (first == "-" and words[1].text[:1].isdigit()) else (None, words)
        )
    if first[0] in "•●○■▪\uf0b7\uf0a7" and len(first) > 1:
        return PLAIN_BULLET, [replace(words[0], text=first[1:]), *words[1:]]
    if close := CLOSE_UP.match(first):
        return close[1], [replace(words[0], text=first[close.end() :]), *words[1:]]
    if COMPOUND.match(first) or (OF_MINUTE.match(first) and _begins_title(words)):
        return first, words[1:]
    for count in (3, 2, 1):
        if len(words) > count and _is_tab(words, count):
            label = WITH_DASH.sub("", " ".join(word.text for word in words[:count]))
            if REFERENCE.match(label):
                return label, words[count:]
    if _is_set_apart(words):
        return first + words[1].text, words[2:]
    if MARKED.match(first) and not (_is_abbreviation(words) or _is_time(words)):
        return first, words[1:]
    return None, words


def _is_set_apart(words: Sequence[Word]) -> bool:
    """Whether a line begins with a number and, behind a space, the bracket that marks it: "6 ) Reports"."""
    apart = len(words) > 2 and words[1].text == ")" and words[0].text.isdecimal() and len(words[0].text) <= 2
    return apart and words[2].text[:1].isupper() and _gap(words, 1) < words[0].size


def _begins_title(words: Sequence[Word]) -> bool:
    return words[0].bold and words[1].bold and words[1].text[:1].isupper()


def _is_tab(words: Sequence[Word], count: int) -> bool:
    """Whether the white space behind the first `count` words is more than justified text has between its words."""
    gap = _gap(words, count)
    if gap <= (TAB_IN_TITLE if _begins_title(words) else TAB) * words[count].size:
        return False
    others = sorted(b.x0 - a.x1 for a, b in zip(words[count:], words[count + 1 :], strict=False))
    return not others or gap > 1.8 * others[(len(others) - 1) // 2]


def _gap(words: Sequence[Word], count: int) -> float:
    return words[count].x0 - words[count - 1].x1


def _is_time(words: Sequence[Word]) -> bool:
    """Whether a line begins with a time of the day: "7.30 pm", "6.30 – 7.30 p.m."."""
    if not CLOCK.fullmatch(words[0].text):
        return False
    behind = [word.text for word in words[1:3]]
    return bool(MERIDIEM.match(behind[0])) or (behind[0] in "-–—to" and bool(CLOCK.match(behind[-1])))


def _is_abbreviation(words: Sequence[Word]) -> bool:
    """Whether the "label" is a person's initial or the tail of a sentence: "P. Dawlish", "2015. The"."""
    first, following = words[0].text, words[1]
    close = _gap(words, 1) < 0.45 * following.size
    if re.fullmatch(r"[A-Z]\.", first):
        return close
    return bool(re.fullmatch(r"(?:19|20)\d\d[.)]", first))
