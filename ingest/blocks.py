"""Lines to blocks: headings, paragraphs and labelled list items, with line-end hyphenation undone."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, takewhile

from minutebook.ingest.geometry import Box
from minutebook.ingest.labels import split_label
from minutebook.ingest.lines import to_lines
from minutebook.ingest.model import Block, BlockKind, Line, Word

NEW_PARAGRAPH = 1.32
"""Baselines further apart than this many times the usual leading begin a new paragraph."""
FEWEST_WRAPPED = 3
"""Lines that begin in small letters from which they tell the leading."""
PLAIN_LEADING = 1.2
"""Times the font size; what most programs set."""
INDENT = 6.0
"""Points by which a line must stand further in or out to belong to another paragraph."""
ROOM = 0.14
"""Share of the column's width that a line must leave free to have ended its paragraph."""
SENTENCE_ENDS = (".", ";", ":", "!", "?", ")", "]", "”", '"', "'")
WITHIN_PHRASE = (" and", " of", " the", " for", " to", " in", " on", " with", " at", " from")
PHRASE_WORDS = 5
"""Words of a line from which one of these at its end tells that it goes on, whatever the next line looks like."""
DASHES = ("-", "–", "—")
HYPHENS = ("-", "\u2010")
LINE_END_HYPHEN = re.compile(r"\w[-\u2010]")
DOUBLE_NAME = re.compile(r"(?:^|\s)[A-Z][a-z’']+[-\u2010]$")
INITIAL = re.compile(r"[A-Z]\.")
NAME = re.compile(r"(?:[A-Z]\.|[A-Z][a-z’'-]+)")
HEADING_SIZE = 1.12
SMALLER = 1.5
"""Points by which a bold line below a larger one is a heading of its own."""
LARGER = 0.5
"""Points by which a single bold word in larger print, below other words, is a heading."""
LABEL_WORDS = 4
"""Words of a label before its colon."""
MAX_HEADING = 220
MAX_LARGE = 100
"""Characters of a heading that only its size makes one; longer text in large print is text."""


class Style:
    """What is usual in a paper: body font size, leading as a multiple of it, and its words."""

    def __init__(self, lines: Sequence[Line], texts: Iterable[str] = ()) -> None:
        """Measures lines from all over a paper; `texts` are all of its words, where these lines are only some."""
        sizes: Counter[float] = Counter()
        wrapped: Counter[float] = Counter()
        before: Line | None = None
        for line in lines:
            size = line.size
            sizes[round(size, 1)] += len(line.words)
            if before is not None and before.page == line.page and line.words[0].text[:1].islower():
                drop = line.base - before.base
                if 0 < drop < 3 * size:
                    wrapped[round(drop / size, 1)] += 1
            before = line
        self.size = sizes.most_common(1)[0][0] if sizes else 11.0
        self.leading = _usual_leading(wrapped)
        self._texts = chain((word.text for line in lines for word in line.words), texts)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The paper's words in small letters; only papers with hyphens at line ends ask for them."""
        printed = set(self._texts)
        return frozenset(text.lower().strip(".,;:()") for text in printed)


def _usual_leading(wrapped: Counter[float]) -> float:
    """The leading within paragraphs, of baselines from a line to one that certainly goes on with it.

    Where few paragraphs have a second line, what is between them says nothing of it; nor where no two agree.
    """
    if wrapped.total() < FEWEST_WRAPPED:
        return PLAIN_LEADING
    usual = [ratio for ratio, n in wrapped.items() if n >= 0.2 * wrapped.total()]
    return max(1.0, min(usual, default=PLAIN_LEADING))


def cell_blocks(words: list[Word], page: int, box: Box, style: Style) -> list[Block]:
    """The blocks of a table cell."""
    return to_blocks(to_lines(words, page), style, right=box[2] - 4)


def to_blocks(lines: Sequence[Line], style: Style, right: float | None = None) -> list[Block]:
    """Blocks of lines in reading order.

    Args:
        lines: the lines of a column or cell, of one page or of several.
        style: what is usual in the paper.
        right: where the column ends, points; by default where its longest lines end.
    """
    groups: list[_Group] = []
    edges = _right_edges(lines) if right is None else {}
    for line in lines:
        label, body = split_label(line.words)
        group = groups[-1] if groups else None
        if group and (label is None or _is_dash(line, group) or _is_no_label(label, body, group)):
            edge = line.edge or (edges[line.page] if right is None else right)
            if _continues(group, line, style, edge):
                group.lines.append(line)
                continue
        groups.append(_Group([line], label, body))
    return [_block_of(group, style) for group in groups]


@dataclass(slots=True)
class _Group:
    """Lines of one paragraph, with the label of the first and the words behind it."""

    lines: list[Line]
    label: str | None
    body: Sequence[Word]

    @property
    def hang(self) -> float:
        """Where the body text begins: behind the label, or at the second line."""
        return self.lines[1].x0 if len(self.lines) > 1 else self.body[0].x0


def _right_edges(lines: Sequence[Line]) -> dict[int, float]:
    """Where the longer lines of each page end."""
    ends: dict[int, list[float]] = {}
    for line in lines:
        ends.setdefault(line.page, []).append(line.x1)
    return {page: sorted(own)[int(0.95 * (len(own) - 1))] for page, own in ends.items()}


def _continues(group: _Group, line: Line, style: Style, right: float) -> bool:
    """Whether `line` belongs to the same paragraph as the lines of `group` before it."""
    first, last = group.lines[0], group.lines[-1]
    alone, hang = len(group.lines) == 1, group.hang
    if line.page != last.page:
        return _runs_over(group, line, right)
    if line.base < last.base - last.size:
        return _turns_column(last, line)
    if line.base - last.base > NEW_PARAGRAPH * max(style.leading, 1.0) * max(last.size, line.size):
        return False
    if abs(line.size - last.size) > 0.08 * last.size + 0.3 and not _same_look(last, line):
        return False
    if last.bold and line.bold and last.size - line.size > SMALLER and line.words[0].text[:1].isupper():
        return False
    if len(last.words) >= PHRASE_WORDS and last.text.casefold().endswith(WITHIN_PHRASE):
        return line.x0 < (last.x0 + last.x1) / 2 and line.words[0].text not in DASHES
    if _changes_look(last, line) or _begins_with_title(last, line):
        return False
    if abs(line.x0 - first.x0) < 1 and _is_labelled(first) and _is_labelled(line):
        return False
    flows_on = line.words[0].text[:1].islower() and not last.text.endswith(SENTENCE_ENDS)
    if line.x0 < min(hang, first.x0) - INDENT and not (flows_on and alone and group.label is None):
        return False
    if not alone and line.x0 > hang + 3 * INDENT:
        return False
    if group.label is not None and line.x0 < hang - INDENT and line.x0 <= first.x0 + 2 and not alone:
        return False
    return not _ended(last, line, first.x0, right)


def _is_dash(line: Line, group: _Group) -> bool:
    """Whether the line begins with the dash of a sentence rather than with a bullet."""
    if line.words[0].text not in DASHES or abs(line.x0 - group.hang) >= 2:
        return False
    return not group.lines[-1].text.endswith((*SENTENCE_ENDS, *DASHES))


def _is_no_label(label: str, body: Sequence[Word], group: _Group) -> bool:
    """Whether what looks like a label goes on with the line above: an initial, the end of a bracket, a figure."""
    text = group.lines[-1].text
    closes = label.endswith(")") and not label.startswith("(") and text.count("(") > text.count(")")
    return closes or _is_initial(label, body, group) or _is_figure(label, body, text)


def _is_figure(label: str, body: Sequence[Word], above: str) -> bool:
    """Whether a number within a sentence begins a line, which goes on in small letters."""
    return label[-1].isdigit() and body[0].text[0].islower() and not above.endswith(SENTENCE_ENDS)


def _is_initial(label: str, body: Sequence[Word], group: _Group) -> bool:
    """Whether what looks like a label begins a name in a list of names that the line end cut: "C. Hill," "A. Wood"."""
    if not INITIAL.fullmatch(label) or not NAME.match(body[0].text):
        return False
    return group.lines[-1].text.endswith((",", " and", " &"))


def _changes_look(last: Line, line: Line) -> bool:
    """Whether a heading ends or begins between the lines; bold words that run on over the line end don't count."""
    if len(last.words) < 2 or len(line.words) < 2:
        return line.bold and not last.words[-1].bold and line.size - last.size > LARGER
    if last.words[-1].bold == line.words[0].bold and not (last.bold and line.bold):
        return last.bold != line.bold and _is_caps(last) != _is_caps(line) and not _shouts_on(last, line)
    return last.bold != line.bold or _is_caps(last) != _is_caps(line)


def _shouts_on(last: Line, line: Line) -> bool:
    """Whether bold capitals run on from the end of a line of other words, or into one: "CLERK TO" "ASK FOR A QUOTE"."""
    end = [*takewhile(lambda word: word.bold, reversed(last.words))]
    start = [*takewhile(lambda word: word.bold, line.words)]
    is_apart = len(end) < len(last.words) and end[-1].x0 - last.words[-len(end) - 1].x1 > last.size
    return not is_apart and all(" ".join(word.text for word in words).isupper() for words in (end, start))


def _begins_with_title(last: Line, line: Line) -> bool:
    """Whether a line begins with a title in bold and a dash or colon behind it, and a sentence ends before it."""
    if not line.words[0].bold or last.words[-1].bold or not last.words[-1].text.endswith((".", "!", "?")):
        return False
    bold = list(takewhile(lambda word: word.bold, line.words))
    behind = line.words[len(bold)].text if len(bold) < len(line.words) else ""
    return bold[0].text[:1].isupper() and (behind in DASHES or bold[-1].text.endswith((":", *DASHES)))


def _is_labelled(line: Line) -> bool:
    """Whether a line begins with a label of a few words and a colon, with something behind it: "Due: 1 May 2031"."""
    if not line.words[0].text[:1].isupper():
        return False
    ends = (n for n, word in enumerate(line.words[:LABEL_WORDS], start=1) if word.text.endswith((":", ".", ",", ";")))
    end = next(ends, 0)
    return 0 < end < len(line.words) and line.words[end - 1].text.endswith(":")


def _is_caps(line: Line) -> bool:
    text = line.text
    return text.isupper() and sum(c.isalpha() for c in text) > 3


def _same_look(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) < 2.5 and a.bold == b.bold


def _runs_over(group: _Group, line: Line, right: float) -> bool:
    """Whether a paragraph runs over the page break to `line`."""
    last = group.lines[-1]
    if line.bold and not line.words[0].text[:1].islower():
        return False
    if (
        last.words[-1].bold != line.words[0].bold
        or abs(line.size - last.size) > 1
        or abs(line.x0 - group.hang) > 2 * INDENT
    ):
        return False
    text = last.text
    return line.words[0].text[:1].islower() or (not text.endswith(SENTENCE_ENDS) and last.x1 > right - 60)


def _turns_column(last: Line, line: Line) -> bool:
    """Whether a sentence goes on at the top of the next column."""
    return (
        line.words[0].text[:1].islower()
        and last.words[-1].bold == line.words[0].bold
        and abs(line.size - last.size) <= 1
        and not last.text.endswith(SENTENCE_ENDS)
    )


def _ended(last: Line, line: Line, left: float, right: float) -> bool:
    """Whether `last` stopped short although the first word of `line` had room on it."""
    first = line.words[0]
    free = right - last.x1 - (first.x1 - first.x0)
    width = max(right - left, 1.0)
    if free <= 0.3 * first.size:
        return False
    text, starts = last.text, line.words[0].text[:1]
    if text.endswith(SENTENCE_ENDS) and not starts.islower():
        return free > 0.03 * width
    return free > (0.5 if starts.islower() else ROOM) * width


def make_block(lines: list[Line], style: Style) -> Block:
    """One block of lines that belong together."""
    return _block_of(_Group(lines, *split_label(lines[0].words)), style)


def note_block(lines: list[Line], style: Style) -> Block:
    """A footnote; its first word is its label."""
    block = _block_of(_Group(lines, lines[0].words[0].text, lines[0].words[1:]), style)
    block.kind = BlockKind.FOOTNOTE
    return block


def _block_of(group: _Group, style: Style) -> Block:
    lines, label, body = group.lines, group.label, group.body
    first = lines[0] if label is None else Line(lines[0].page, body, lines[0].margin)
    own = [first, *lines[1:]]
    text, starts = _join(own, style)
    bold = all(line.bold for line in own)
    caps = _mostly_capitals(text)
    size = max(line.size for line in own)
    return Block(
        kind=_kind(label, text, bold, caps, size, style),
        lines=own,
        text=text,
        starts=starts,
        label=label,
        label_words=lines[0].words[: len(lines[0].words) - len(body)] if label else (),
        indent=lines[0].x0,
        hang=first.x0,
        bold=bold,
        caps=caps,
        size=size,
    )


def _mostly_capitals(text: str) -> bool:
    """Whether nearly all letters are capitals; "19th" or a stray word in small letters doesn't count against it."""
    if text[:12].islower() or len(text) > MAX_HEADING:
        return False
    letters = [*filter(str.isalpha, text)]
    return len(letters) > 3 and sum(map(str.isupper, letters)) > 0.85 * len(letters)


def _kind(label: str | None, text: str, bold: bool, caps: bool, size: float, style: Style) -> BlockKind:
    large = size > HEADING_SIZE * style.size and len(text) <= MAX_LARGE and not text.endswith(":")
    if (bold or caps or large) and len(text) <= MAX_HEADING and not text.endswith((".", ";", ",")) and label != "•":
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH if label is None else BlockKind.ITEM


def _join(lines: list[Line], style: Style) -> tuple[str, list[int]]:
    text = ""
    starts = []
    for place, line in enumerate(lines):
        own = line.text
        if LINE_END_HYPHEN.match(text[-2:]) and own[:1].islower():
            if _is_broken_word(text, own, style):
                text = text[:-1]
        elif text and not (_is_double_name(text, own) or _is_cut_word(lines, place, style)):
            text += " "
        starts.append(len(text))
        text += own
    return text, starts


def _is_double_name(text: str, following: str) -> bool:
    """Whether a line ends within a name that has a hyphen ("Tarrant-", "Hope")."""
    if not text.endswith(HYPHENS):
        return False
    return following[:1].isupper() and following[1:2].islower() and bool(DOUBLE_NAME.search(text))


_SHORTEST_CUT = 5
"""Letters on the first line of a word that is cut without a hyphen: no column is narrower."""
_LAST_LETTERS, _FIRST_LETTERS = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")


def _is_cut_word(lines: Sequence[Line], place: int, style: Style) -> bool:
    """Whether a word is too long for its column and goes on in line `place` ("Wexcombe/Ott", "ery").

    Then it has the line before to itself and fills it, and the paper has it whole elsewhere.
    """
    before, line = lines[place - 1], lines[place]
    if len(before.words) > 1 or len(before.text) < _SHORTEST_CUT or not line.text[0].islower():
        return False
    head, tail = _LAST_LETTERS.search(before.text), _FIRST_LETTERS.match(line.text)
    fills = before.x1 > max(other.x1 for other in lines) - before.size
    return bool(head and tail and fills and (head.group() + tail.group()).lower() in style.vocabulary)


def _is_broken_word(text: str, following: str, style: Style) -> bool:
    """Whether the hyphen at the end of `text` only breaks a word: the paper has the whole word elsewhere."""
    before = re.split(r"[\s(]", text)[-1][:-1].lower()
    after = following.split(maxsplit=1)[0].lower().strip(".,;:()")
    return before + after in style.vocabulary and f"{before}-{after}" not in style.vocabulary
