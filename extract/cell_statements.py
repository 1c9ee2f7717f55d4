"""The separate statements in one table cell: bullets, or lines that each say what somebody is to do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutebook.extract.cues import load_cues
from minutebook.extract.evidence import of_blocks
from minutebook.ingest.model import Block, Cell, Line
from minutebook.schema import Evidence

IMPERATIVES = load_cues().imperatives
"""Verbs with which an action begins."""
FORM_OF_ACTION = re.compile(
    r"\b(?:to|will|shall|should|must|be)\s(?!(?:the|a|an|all|any|this|that|his|her|our)\b)[a-z-]{2,}"
)
"""What says that somebody is to do, or something is to be done."""
GOES_ON = re.compile(r"(?:this|these|those|it|they|he|she|we|if|when|once|also|and|or|who|which|but|then|as)$", re.I)
"""Words that begin a sentence on the action before it."""
UNFINISHED = re.compile(r"(?:[,/&(]|\b(?:and|or|the|a|to|of|for|in|on|with|by|including))$", re.I)
TITLE_WORDS = 6
"""Words; a longer line is no title of the action below it."""
PADDING, WIDEST_PADDING = 5.0, 12.0
"""Points between the text of a cell and its rule: as many at the right as are seen at the left, between these."""
UNSURE = 1.0
"""Points by which a word must be seen to have had room."""
LEVEL = 4.0
"""Points by which the baselines of cells side by side may differ."""


@dataclass
class Statement:
    """Consecutive paragraphs of a cell that make one statement."""

    blocks: list[Block]

    @property
    def text(self) -> str:
        """The text without its own label, those inside included."""
        first, *others = self.blocks
        return " ".join([first.text, *(f"{b.label} {b.text}" if b.label else b.text for b in others)])

    @property
    def label(self) -> str | None:
        """The label that it begins with."""
        return self.blocks[0].label

    def evidence(self) -> list[Evidence]:
        """Where it stands, one entry per page."""
        return of_blocks(self.blocks)


def states_action(text: str) -> bool:
    """Whether a text says that something is to be done."""
    first = re.match(r"[A-Za-z-]+", text)
    return bool(FORM_OF_ACTION.search(text)) or bool(first and first[0].lower() in IMPERATIVES)


def statements_of(cell: Cell) -> tuple[str | None, list[Statement]]:
    """(title, statements) of a cell: a short first line over the actions is their title."""
    title, paragraphs = _take_title(list(paragraphs_of(cell)))
    if not paragraphs:
        return title, []
    if _only_details(paragraphs):
        return title, [Statement(paragraphs)]
    found = [Statement(paragraphs[:1])]
    for paragraph in paragraphs[1:]:
        if paragraph.label or (_opens(paragraph.text) and _closes(found[-1].text)):
            found.append(Statement([paragraph]))
        else:
            found[-1].blocks.append(paragraph)
    return title, found


def _only_details(paragraphs: list[Block]) -> bool:
    """Whether the bullets of a cell detail one action: some state none, or a line that states none leads into them."""
    bullets = [paragraph for paragraph in paragraphs if paragraph.label]
    if len(bullets) > 1 and not all(states_action(bullet.text) for bullet in bullets):
        return True
    lead_in = paragraphs[0]
    return bool(bullets) and not lead_in.label and (lead_in.text.endswith(":") or not states_action(lead_in.text))


def beside(statements: list[Statement], cell: Cell | None) -> list[str] | None:
    """The text of the cell beside each statement, if its paragraphs stand level with several of them; else None."""
    if cell is None or len(statements) < 2:
        return None
    places: list[list[str]] = [[] for _ in statements]
    current: int | None = None
    for paragraph in paragraphs_of(cell):
        level = next(
            (i for i, s in enumerate(statements) if _are_level(s.blocks[0].lines[0], paragraph.lines[0])), None
        )
        goes_on = paragraph.text[:1].islower() or (current is not None and UNFINISHED.search(places[current][-1]))
        if level is not None and not goes_on:
            current = level
        if current is None:
            return None
        places[current].append(paragraph.text)
    return [" ".join(texts) for texts in places] if sum(map(bool, places)) > 1 else None


def _are_level(one: Line, other: Line) -> bool:
    return one.page == other.page and abs(one.base - other.base) <= LEVEL


def paragraphs_of(cell: Cell) -> Iterator[Block]:
    """The paragraphs of a cell: its blocks, cut after lines that end although the next word had room."""
    for block in cell.blocks:
        yield from _paragraphs(block, cell)


def _paragraphs(block: Block, cell: Cell) -> Iterator[Block]:
    """A block cut after lines that end although the next word had room in the cell."""
    left = min(line.x0 for line in block.lines) - cell.box[0]
    right = cell.box[2] - min(max(PADDING, left), WIDEST_PADDING) - UNSURE
    cuts = [0]
    for i, (before, after) in enumerate(pairwise(block.lines), start=1):
        width = after.words[0].x1 - after.x0
        if before.page == after.page and before.x1 + 0.3 * after.size + width < right:
            cuts.append(i)
    yield from cut_before(block, cuts)


def cut_before(block: Block, cuts: Sequence[int]) -> Iterator[Block]:
    """A block cut into pieces, each beginning with one of the lines `cuts`, of which the first is 0."""
    for cut, stop in pairwise([*cuts, len(block.lines)]):
        start = block.starts[cut]
        end = block.starts[stop] if stop < len(block.lines) else len(block.text)
        yield replace(
            block,
            lines=block.lines[cut:stop],
            starts=[offset - start for offset in block.starts[cut:stop]],
            text=block.text[start:end].rstrip(),
            label=None if cut else block.label,
        )


def _take_title(paragraphs: list[Block]) -> tuple[str | None, list[Block]]:
    if len(paragraphs) < 2 or paragraphs[0].label:
        return None, paragraphs
    first = paragraphs[0].text
    short = len(first.split()) <= TITLE_WORDS and first[:1].isupper() and first[-1] not in ".,;/&("
    if short and not states_action(first) and _opens(paragraphs[1].text):
        return first.rstrip(" :–-"), paragraphs[1:]
    return None, paragraphs


def _opens(text: str) -> bool:
    """Whether a line begins a statement of its own."""
    word = text.split(" ", 1)[0]
    goes_on = GOES_ON.match(word) and not word.isupper()
    return (text[:1].isupper() or text[:1].isdigit()) and not goes_on and states_action(text)


def _closes(text: str) -> bool:
    return states_action(text) and not UNFINISHED.search(text)
