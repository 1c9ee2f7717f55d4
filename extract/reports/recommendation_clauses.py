"""What stands under the label "Recommendations", as the clauses that the body is asked to decide."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutebook.extract.ordinals import BULLET, begins, follows
from minutebook.extract.reports import recommendation_cues as cues
from minutebook.extract.stretches import Stretch, joined_text

DEEPER = 6.0
"""Points by which a point under a clause is indented further than the clause."""
INNER_LABEL = re.compile(r"(?:^|(?<=[\s:;]))(?P<label>\([a-z]{1,4}\)|\(\d{1,2}\)|[a-z]{1,4}\)|\d{1,2}[.)])\s+(?=\S)")
DASHES = "-–•"
FIRST_LABEL = re.compile(r"(?P<label>\((?:[aA1i])\)|[aA1i][.)]|[-–•])\s+(?=\S)")


@dataclass
class AskedClause:
    """One clause with the points under it; `is_open` while it ends with a colon and takes what is labelled under it."""

    stretches: list[Stretch]
    is_open: bool = False

    @property
    def text(self) -> str:
        """Its words, the labels of its points included."""
        return joined_text(self.stretches)

    @property
    def label(self) -> str | None:
        """The printed label, unless it is a bullet."""
        label = self.stretches[0].label
        return None if label == BULLET else label


@dataclass
class Asked:
    """The clauses under one label, and whether words such as "The Committee is asked to" led to them."""

    clauses: list[AskedClause] = field(default_factory=list)
    led: bool = False

    @property
    def convincing(self) -> bool:
        """Whether a body is plainly asked to decide: by the lead-in, or by how most of the clauses begin."""
        opening = sum(cues.opens_clause(clause.text) for clause in self.clauses)
        return self.led or 2 * opening >= len(self.clauses)


def read_clauses(stretches: Sequence[Stretch]) -> Asked:
    """The clauses in what stands under, or behind, a label."""
    asked = Asked()
    pieces = [part for stretch in stretches for part in _parted(stretch)]
    for stretch, following in zip(pieces, [*pieces[1:], None], strict=False):
        last = asked.clauses[-1] if asked.clauses else None
        if last and _is_part_of(last, stretch):
            last.stretches.append(stretch)
            continue
        rest, led, is_open = _without_lead_in(stretch, following)
        asked.led |= led
        if rest and not cues.JOINING.match(rest.text) and not cues.NOTHING.fullmatch(rest.text):
            asked.clauses.append(AskedClause([rest], is_open))
    return asked


def labelled(stretch: Stretch) -> Stretch:
    """A stretch that begins with a label in its text ("1. Approve") as one that has the label."""
    match = FIRST_LABEL.match(stretch.text) if stretch.label is None else None
    if not match:
        return stretch
    return stretch.after(match.end(), BULLET if match["label"] in DASHES else match["label"])


def _parted(stretch: Stretch) -> Iterator[Stretch]:
    """A stretch as the clauses that run on in it: "(a) note the report; (b) …", or sentences that each ask."""
    numbered = cues.NUMBERED.match(stretch.text)
    if numbered:
        yield stretch.after(numbered.end(), numbered["label"])
        return
    inner = _inner_labels(stretch.text) if stretch.label is None else []
    if inner:
        offsets = [match.start() for match in inner]
        yield from _cut(stretch, [0, *offsets] if stretch.text[: offsets[0]].strip() else offsets, inner)
    elif stretch.label is None:
        yield from _cut(stretch, _asking_sentences(stretch.text), [])
    else:
        yield stretch


def _cut(stretch: Stretch, offsets: Sequence[int], inner: Sequence[re.Match[str]]) -> Iterator[Stretch]:
    labels = {match.start(): match for match in inner}
    whole = stretch.after(0)
    for start, end in zip(offsets, [*offsets[1:], len(stretch.text)], strict=True):
        match = labels.get(start)
        begin = match.end() if match else start
        yield Stretch(whole.block, whole.start + begin, whole.start + end, match["label"] if match else None)


def _inner_labels(text: str) -> list[re.Match[str]]:
    """The labels of a list that runs on within a paragraph."""
    run: list[re.Match[str]] = []
    for match in INNER_LABEL.finditer(text):
        if follows(match["label"], run[-1]["label"]) if run else begins(match["label"]):
            run.append(match)
    return run if len(run) > 1 else []


def _asking_sentences(text: str) -> list[int]:
    """Where the sentences begin that ask, and 0 unless what stands before the first asks nothing."""
    starts = [0, *(match.end() for match in cues.SENTENCE_START.finditer(text))]
    asking = [start for start in starts if cues.lead_in_end(text[start:])]
    if not asking or asking[0] == 0 or cues.opens_clause(text):
        return sorted({0, *asking})
    return asking


def _without_lead_in(stretch: Stretch, following: Stretch | None) -> tuple[Stretch | None, bool, bool]:
    """What is left of a stretch without its lead-in, whether it had one, and whether labelled points belong to it."""
    text = stretch.text
    led = cues.lead_in_end(text)
    begin = led or (match.end() if (match := cues.THAT.match(text)) else 0)
    rest = stretch.after(begin)
    below = following is not None and (following.label is not None or text.endswith(":"))
    if not rest.text or (below and begin and cues.ONLY_LEADS.match(rest.text)):
        return None, bool(begin), False
    if below and following and _introduces(rest, following):
        says_enough = rest.text.endswith(":") and cues.DECIDES.match(rest.text) and not cues.ONLY_LEADS.match(rest.text)
        return (rest, bool(begin), True) if says_enough else (None, bool(begin), False)
    return rest, bool(begin), False


def _introduces(stretch: Stretch, following: Stretch) -> bool:
    """Whether a stretch only leads to the list under it."""
    if stretch.label and following.label and follows(following.label, stretch.label):
        return False
    if stretch.text.endswith((":", ":-", ": -")):
        return True
    ended = stretch.text.endswith((".", ")")) and not cues.SET_OUT.search(stretch.text)
    return stretch.label is None and not ended and following.label is not None and begins(following.label)


def _is_part_of(clause: AskedClause, stretch: Stretch) -> bool:
    """Whether a stretch goes on with a clause: its next words, or a point under it."""
    first, last = clause.stretches[0], clause.stretches[-1]
    if stretch.label is None:
        if stretch.block is last.block:
            return False
        unfinished = last.label not in (None, BULLET) and last.text[-1:].isalnum()
        return unfinished or stretch.text[:1].islower() or cues.UNFINISHED.search(last.text) is not None
    if clause.is_open:
        return first.label is None or not follows(stretch.label, first.label)
    if first.label is None:
        return False
    if first.label != BULLET and stretch.label == BULLET:
        return True
    return not follows(stretch.label, first.label) and stretch.hang > first.hang + DEEPER
