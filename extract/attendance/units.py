"""The pieces of an attendance list: printed stretches that hold one or more names, and the entries read from them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from minutebook.extract.attendance.mentions import Mention, is_post, parse_person
from minutebook.extract.names import HONORIFIC, are_initials, has_post, is_called, is_name, without_honorific
from minutebook.ingest.lines import segments
from minutebook.ingest.model import Block, Line, Word
from minutebook.schema import AttendanceStatus, Evidence, Role, Rule

BREAK_SLACK = 6.0
"""Points by which the next line's first word must miss fitting for a line break to be the paragraph's own."""
FEWEST_COLUMNS = 3
"""Names in a line from which lines of nothing else are a list without a heading."""
SAME_START = 4.0
"""Points by which the starts of one column may differ."""
OPENS_NO_ENTRY = frozenset("([–—&")
"""Marks with which a line goes on with the entry above."""
_RUNS_ON = re.compile(r"(?:[,;&(/–-]|\b(?:and|of|for|the|to|in|at|from|representing))\s*$", re.IGNORECASE)

_ENDS_IN_HONORIFIC = re.compile(rf"(?:^|\W)(?:{HONORIFIC.pattern})\s*$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed stretch. `where(start, end)` says where a stretch of `text` stands; `bold` and `caps` are its looks.

    `post` and `initials` stand beside it in columns of their own, `group` is the organisation it stands under.
    """

    text: str
    where: Callable[[int, int], list[Evidence]]
    bold: bool = False
    caps: bool = False
    post: str | None = None
    initials: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One person as one list has them. Entries of one list share `section`."""

    mention: Mention
    evidence: list[Evidence]
    status: AttendanceStatus
    role: Role | None = None
    section: int = 0
    group: str | None = None
    rule: Rule = Rule.NAME_IN_LIST
    only_adds: bool = False
    """Whether it only says more of somebody listed already."""

    def substitute(self, name: str) -> "Listed":
        """The entry of the substitute who came for this person."""
        mention = Mention(self.mention.start, self.mention.end, name, substitute_for=self.mention.name)
        return replace(
            self, mention=mention, status=AttendanceStatus.SUBSTITUTE, section=-1, role=None, rule=Rule.SUBSTITUTE_NAMED
        )


def unit_of(block: Block, start: int = 0, end: int | None = None) -> Unit:
    """A stretch of a block as a unit."""
    end = len(block.text) if end is None else end

    def where(a: int, b: int) -> list[Evidence]:
        return block.evidence(start + a, start + b)

    return Unit(block.text[start:end], where, block.bold, block.caps)


def units_of(block: Block, right: float, start: int = 0, end: int | None = None) -> list[Unit]:
    """A stretch of a block as one unit, or as one for each line where the clerk ended the lines.

    `right` is the x to which the text could have run, points.
    """
    end = len(block.text) if end is None else end
    later = [i for i in range(1, len(block.lines)) if start < block.starts[i] < end]
    if len(re.findall("[,;]", block.text[start:end])) > 2 * (len(later) + 1) or _ends_in_two(block.text[start:end]):
        return [unit_of(block, start, end)]
    gaps = [cut for cut in _gaps(block) if start < cut < end]
    stretches = pairwise(sorted({*gaps, *(block.starts[i] for i in later), end}))
    beside = [cut for cut, stop in stretches if cut in gaps and _begins_with_name(block.text[cut:stop])]
    first = parse_person(re.split(r"[,;]", block.text[start:end])[0].strip())
    cuts = [block.starts[i] for i in later if not _runs_on(block, i, first is not None and first.titled)]
    lines = pairwise(sorted({start, *cuts, *gaps, end}))
    if len(cuts) < len(later) or not all(_begins_with_name(block.text[a:b]) for a, b in lines if a not in gaps):
        cuts = [block.starts[i] for i in later if block.starts[i] in cuts and _is_broken(block, i, right)]
    return [unit_of(block, a, b) for a, b in pairwise(sorted({start, *cuts, *beside, end}))]


def names_only(block: Block) -> bool:
    """Whether a block is nothing but full names in columns, at least half of them with a known given name."""
    if block.label or "," in block.text or len(segments(block.lines[0])) < FEWEST_COLUMNS:
        return False
    texts = [_text(words) for line in block.lines for words in segments(line)]
    called = [text for text in texts if is_called(text)]
    return all(len(text.split()) > 1 and is_name(text) for text in texts) and 2 * len(called) >= len(texts)


def _ends_in_two(text: str) -> bool:
    """Whether a text is one list that ends in "… and name"."""
    before, joint, last = re.split(r"[,;\n]", text)[-1].rpartition(" and ")
    return bool(joint) and all(not part.strip() or _begins_with_name(part) for part in (before, last))


def _gaps(block: Block) -> Iterator[int]:
    """The offsets at which words stand behind wide white space, as in lists side by side."""
    for offset, line in zip(block.starts, block.lines, strict=True):
        for words in segments(line)[:-1]:
            offset += sum(len(word.text) + 1 for word in words)
            yield offset


def rows_of(block: Block, posts_at: float | None = None) -> list[Unit]:
    """The lines of a block as names with posts beside them, [] unless white space sets posts apart.

    `posts_at` is the x at which the posts of the list so far begin, points. A line without a post of its own goes on
    with the column that it stands in.
    """
    cuts = [_cut(line, posts_at) for line in block.lines]
    starts = [cut[1][0].x0 for cut in cuts if len(cut) > 1]
    if not starts or max(starts) - min(starts) > SAME_START or len(cuts[0]) < 2:
        return []
    rows: list[tuple[list[Word], list[Word]]] = []
    for cut in cuts:
        if len(cut) > 1:
            rows.append((list(cut[0]), [word for words in cut[1:] for word in words]))
        else:
            rows[-1][cut[0][0].x0 > starts[0] - SAME_START].extend(word for words in cut for word in words)

    def where(start: int, end: int) -> list[Evidence]:
        return block.evidence()

    look = Unit("", where, block.bold, block.caps)
    units = [_row(_text(name), _text(beside), look) for name, beside in rows]
    return [] if any(_begins_with_name(unit.post or "") for unit in units) else units


def _row(name: str, beside: str, look: Unit) -> Unit:
    """A name with what stands beside it: initials, if they are its own, and a post."""
    first, _, rest = beside.partition(" ")
    if are_initials(first, without_honorific(name)[1]):
        return replace(look, text=name, initials=first, post=rest or None)
    return replace(look, text=name, post=beside)


def _cut(line: Line, at: float | None) -> list[list[Word]]:
    """A line cut at wide white space or, where a column is known to begin at `at`, there."""
    if at is None:
        return segments(line)
    sides = (
        [word for word in line.words if word.x0 < at - SAME_START],
        [word for word in line.words if word.x0 >= at - SAME_START],
    )
    return [side for side in sides if side]


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


def _runs_on(block: Block, i: int, titled: bool) -> bool:
    """Whether line `i` goes on with the entry that the line before it is in the middle of.

    `titled`: the list prints titles before names, so that a post at the end of a line is the next one's.
    """
    before = block.text[: block.starts[i]]
    if titled and has_post(before.split()[-1]):
        return True
    _, comma, last = before.rpartition(",")
    if comma and (person := parse_person(last.strip())) and " " not in last.strip() and not person.initials:
        return True
    is_open = before.count("(") > before.count(")")
    runs_on = _RUNS_ON.search(before) or _ENDS_IN_HONORIFIC.search(before)
    return (
        is_open
        or bool(runs_on)
        or block.text[block.starts[i]] in OPENS_NO_ENTRY
        or block.text[block.starts[i]].islower()
    )


def _is_broken(block: Block, i: int, right: float) -> bool:
    """Whether the first word of line `i` would have fitted on the line before."""
    before, first = block.lines[i - 1], block.lines[i].words[0]
    return before.x1 + 0.3 * first.size + (first.x1 - first.x0) < right - BREAK_SLACK


def _begins_with_name(text: str) -> bool:
    """Whether a text begins with an honorific or two name words, and is no post."""
    first = re.split(r"[,\n]", text.strip())[0]
    mention = None if is_post(first) else parse_person(first)
    return mention is not None and (mention.honorific is not None or " " in mention.name)
