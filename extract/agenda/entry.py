"""An agenda item as it is being put together: number, title, lead, page references and body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.extract.access import section_access
from minutebook.extract.agenda.numbers import FILE_NUMBER, SAME_INDENT
from minutebook.ingest.model import Block
from minutebook.ingest.parts.refs import PageRef, page_refs, without_refs
from minutebook.ingest.parts.segments import Segment, segments
from minutebook.schema import Access, Evidence

NOT_THE_TITLE = re.compile(
    r"\s*(?:\b(?:purpose(?: of (?:the )?(?:item|report))?|recommend(?:ed|ations?)(?: action)?"
    r"|estimated time|staff contact)\s*:"
    r"|[-–—:]\s*(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)).*$",
    re.IGNORECASE | re.DOTALL,
)
LEAD_LINE = re.compile(
    r"^(?:lead|presenter|presented by|led by|lead officer|speaker|contact officer)\s*:\s*(?P<lead>.{2,80})$",
    re.IGNORECASE,
)
LEAD = re.compile(r"^[A-Z][\w’'.-]*(?: (?:(?:and|of|for|the|&) )?[A-Z][\w’'.-]*){0,7}$")
"""A person or post: words with capitals, no figures."""
LEAD_IN_BRACKETS = re.compile(r"\s*[(\[](?P<lead>(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s[^()\[\]]{2,60})[)\]]\s*$")
UNFINISHED = re.compile(r"\b(?:of|the|for|and|to|at|in|a|on|with)$|[–&,-]$", re.IGNORECASE)
"""A title that must go on in the next line."""
FAR_RIGHT = 300.0
"""Points; a signature or an address block stands this far from the items."""


@dataclass
class Entry:
    """An item as it is being put together."""

    number: str
    title: str
    blocks: list[Block]
    section: Access = Access.OPEN
    lead: str | None = None
    refs: list[PageRef] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    title_open: bool = True
    ended: bool = False

    @property
    def text(self) -> str:
        """Everything printed under the item, without page references."""
        texts = [self.title] + [f"{block.label} {block.text}" if block.label else block.text for block in self.body]
        return " ".join(text for text in texts if text)


def entry_of(number: str, block: Block) -> Entry:
    """The item that a block begins, with the lead and the pages beside its title."""
    refs = page_refs(block)
    beside = _lead_segments(block, refs)
    taken = [*refs, *(PageRef(0, 0, part.start, part.end) for part in beside)]
    title, lead = _title_and_lead(without_refs(block.text, taken))
    names = [part.text for part in beside] or [text for _, text in block.margin if not re.search(r"\d", text)]
    return Entry(number, title, [block], lead=lead or (" ".join(names) or None), refs=refs)


def _lead_segments(block: Block, refs: Sequence[PageRef]) -> list[Segment]:
    """Names that a wide gap parts from the title in its line, page references behind them aside."""
    found: list[Segment] = []
    titled = False
    for part in segments(block):
        end = min([part.end, *(ref.start for ref in refs if part.start <= ref.start < part.end)])
        text = block.text[part.start : end].strip()
        if part.place and titled and LEAD.match(text):
            found.append(Segment(text, part.start, part.start + len(text), part.place))
        titled = (titled and part.place > 0) or not FILE_NUMBER.fullmatch(text)
    return found


_LISTED = re.compile(r"\s\(?a\)\.?\s(?=.*\s\(?b\)\.?\s)", re.DOTALL)
"""Where a list begins that a table prints behind a title: "Reports a) Chair b) Clerk"."""


def _title_and_lead(text: str) -> tuple[str, str | None]:
    """A title without what follows it in the same paragraph, and a councillor or officer named at its end."""
    title = NOT_THE_TITLE.sub("", FILE_NUMBER.sub("", text)).strip()
    listed = _LISTED.search(title)
    title = title[: listed.start()] if listed else title
    match = LEAD_IN_BRACKETS.search(title)
    return (title[: match.start()], match["lead"]) if match else (title or text, None)


def carry_on(entry: Entry, block: Block) -> bool:
    """Adds a block that follows an item's first one to its title or body; False if it is no longer the item's."""
    first = entry.blocks[0]
    outdented = block.indent < min(first.hang, first.indent + 3 * SAME_INDENT) - SAME_INDENT
    if entry.ended or outdented or section_access(block.text) is not None:
        entry.ended = True
        return False
    if block.indent > first.hang + FAR_RIGHT:
        return True
    refs = page_refs(block)
    entry.refs += refs
    if entry.title_open and _is_rest_of_title(entry, block):
        entry.title = f"{entry.title} {without_refs(block.text, refs)}"
        entry.blocks.append(block)
        return True
    entry.title_open = False
    entry.body.append(block)
    match = LEAD_LINE.match(block.text)
    if match and not entry.lead:
        entry.lead = match["lead"].strip()
    return True


def _is_rest_of_title(entry: Entry, block: Block) -> bool:
    last = entry.blocks[-1]
    near = block.page == last.page and block.lines[0].base - last.lines[-1].base < 1.8 * last.size
    below = near and abs(block.indent - last.hang) < SAME_INDENT / 2
    return (near and looks_like(block, last)) or (below and UNFINISHED.search(entry.title) is not None)


def looks_like(block: Block, last: Block) -> bool:
    """Whether both begin bold or are in capitals, in the same size, and the second has no label of its own."""
    bold, was_bold = (one.lines[0].words[0].bold for one in (block, last))
    same = bold == was_bold and block.caps == last.caps and abs(block.size - last.size) < 0.6
    return same and block.label is None and (bold or block.caps)
