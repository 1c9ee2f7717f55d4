"""Actions with labelled lines below each: "Action 3: Mend the wall", "Owner: Clerk", "Due: May 2031".

Each becomes a row under its labels as headings, so that it is read as the row of a table is.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from minutebook.extract.ordinals import BULLET
from minutebook.extract.plan_columns import PlanColumn, PlanColumns, read_plan_heading
from minutebook.extract.plans.groups import named_group, plain_group
from minutebook.extract.plans.lists import MAY_PLAN
from minutebook.extract.plans.tables import PlanRow
from minutebook.extract.stretches import block_of
from minutebook.ingest.model import Block, Cell, Paper, Row, Table
from minutebook.ingest.parts.tops import pieces_by_part
from minutebook.schema import PartKind

ACTION_LABEL = re.compile(
    r"(?:agreed |key |priority )?(?:action|task|step|recommendation|commitment|project|activity)(?: (?:no|number)\.?)?"
    r"\s*(?P<number>[A-Z]{0,3}\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?)?\s*[:.–—-]\s+(?=\S)",
    re.IGNORECASE,
)
"""What stands before an action in its own line."""
LABEL = re.compile(r"(?P<label>[A-Z][\w ’'()/&-]{1,40}?)\s?:\s+(?=\S)")
LONGEST_LABEL = 45
"""Characters up to the colon behind a label."""
APART = re.compile(r"[|;,•–]\s+")
"""What parts one labelled value from the next in a line."""
WHO_AND_WHEN = frozenset({PlanColumn.OWNER, PlanColumn.DUE})
READ_PARTS = MAY_PLAN | {PartKind.PLAN}
READ = WHO_AND_WHEN | {
    *(PlanColumn.ACTION, PlanColumn.STATUS, PlanColumn.PROGRESS),
    *(PlanColumn.RAG, PlanColumn.MEASURE, PlanColumn.MEANS),
}
FEWEST_LABELS, FEWEST = 2, 2
"""Labels below an action, and actions of a part with the same; fewer are the head of a paper."""
LONGEST_ACTION = 300
"""Characters."""
OF_MEASURE = re.compile(
    r"(?:(?:latest|current|this) )?(?:actual|performance|result|out ?turn|value|score|figure)|latest|previous",
    re.IGNORECASE,
)
"""Labels of the values of a measure."""
OF_EVENT = re.compile(r"dates?|times?|timings?|who|when", re.IGNORECASE)
"""Labels of what takes place, rather than of what is due."""
RISK = re.compile(r"(?:risk|issue|decision|kpi|indicator|measure)\b", re.IGNORECASE)
"""How lines begin that state something else that somebody owns."""


@dataclass
class _Form:
    """An action, as its line and as what that says is to be done, and the labelled values below it."""

    above: Block
    action: Cell
    number: str | None
    kinds: list[PlanColumn] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether it says by whom or when, and one thing more."""
        return len(self.kinds) >= FEWEST_LABELS and not WHO_AND_WHEN.isdisjoint(self.kinds)


def find_labelled_rows(paper: Paper, tabled: Set[int]) -> list[PlanRow]:
    """The actions with labelled lines below them, in reading order; `tabled` are the parts with tables of actions."""
    found: list[PlanRow] = []
    for part, flow in pieces_by_part(paper).items():
        if part in tabled or paper.parts[part].kind not in READ_PARTS:
            continue
        forms = [form for form in _forms(flow) if form.is_whole]
        alike = [form for form in forms if sum(other.kinds[0] is form.kinds[0] for other in forms) >= FEWEST]
        titles = {id(form.above) for form in forms}
        for form in alike:
            place = next(i for i, piece in enumerate(flow) if piece is form.above)
            over = [piece for piece in flow[:place] if id(piece) not in titles]
            found.append(_row(form, named_group(paper, [*over, form.above], len(over))))
    return found


def _row(form: _Form, group: str | None) -> PlanRow:
    first = form.above
    number = Cell([replace(first, text=form.number, label=None)] if form.number else [])
    kinds: list[PlanColumn | None] = [PlanColumn.NUMBER, PlanColumn.ACTION, *form.kinds]
    row = Row([number, form.action, *form.cells], first.page)
    table = Table([], [row], {first.page: first.lines[0].box}, part=first.part)
    return PlanRow(row, PlanColumns(kinds), table, plain_group(group) if group else None)


def _forms(flow: Sequence[Block | Table]) -> Iterator[_Form]:
    """The forms of a part; where bullets or a table follow one, its values are those of a group."""
    form: _Form | None = None
    above: Block | None = None
    for piece in flow:
        values = list(_values(piece)) if isinstance(piece, Block) else []
        opens = bool(values) and values[0][0] is PlanColumn.ACTION
        if form and (opens or not values):
            if isinstance(piece, Block) and (opens or piece.label != BULLET):
                yield form
            form = None
        if isinstance(piece, Block) and opens:
            called = ACTION_LABEL.match(piece.text)
            form = _Form(piece, values.pop(0)[1], called["number"] if called else None)
        elif values and not form and above:
            form = _titled(above)
        if form:
            form.kinds += [kind for kind, _ in values]
            form.cells += [cell for _, cell in values]
        above = piece if isinstance(piece, Block) and not values else None
    if form:
        yield form


def _titled(block: Block) -> _Form | None:
    """The form of an action whose line stands above its labels."""
    if len(block.text) > LONGEST_ACTION or RISK.match(block.text) or block.text.endswith(":"):
        return None
    match = ACTION_LABEL.match(block.text)
    titled = block_of(block, match.end(), len(block.text)) if match else block
    number = match["number"] if match else (block.label or "").strip(" .()")
    return _Form(block, Cell([titled]), number if any(map(str.isdigit, number or "")) else None)


def _values(block: Block) -> Iterator[tuple[PlanColumn, Cell]]:
    """The labelled values that a block consists of; none where it begins otherwise or labels the value of a measure."""
    if ":" not in block.text[:LONGEST_LABEL]:
        return
    places = sorted({*block.starts, *(match.end() for match in APART.finditer(block.text))})
    labels = [match for at in places if (match := LABEL.match(block.text, at))]
    if not labels or labels[0].start() or not _kind(labels[0]["label"]):
        return
    if any(OF_MEASURE.fullmatch(one["label"]) for one in labels):
        return
    for match, after in zip_longest(labels, labels[1:]):
        value = block.text[match.end() : after.start() if after else None].rstrip(" |;,•–")
        kind = _kind(match["label"])
        if kind and value:
            yield kind, Cell([block_of(block, match.end(), match.end() + len(value))])


def _kind(label: str) -> PlanColumn | None:
    kind = read_plan_heading(label)
    return kind if kind in READ and not OF_EVENT.fullmatch(label) else None
