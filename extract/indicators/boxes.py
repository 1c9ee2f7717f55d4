"""Measures whose values are labelled: "Target: 48%  Performance: 62.4%" below the name, or in a small table."""

import re
from collections.abc import Iterator, Mapping, Sequence

from minutebook.extract.indicators.values import AVERAGE, CODE, Measure, after_remark, direction_of, figure, target
from minutebook.extract.rag import VIVID, rag_of_cell, rag_of_colour, read_rag
from minutebook.ingest.model import Block, BlockKind, Cell, Paper, Row, Table
from minutebook.schema import PeriodValue, Rag

LABELS: dict[str, str] = {
    "target": r"target(?: \d{4}(?:[/-]\d\d(?:\d\d)?)?)?",
    "actual": r"(?:current |latest |actual |this )?(?:performance|actual|latest|current|result|outturn|score)",
    "earlier": r"(?:previous(?:ly)?|last|prior)(?: (?:quarter|year|period|month|result|performance))?|baseline|q[1-4]",
    "comparison": r"(?:national|england|regional|east of england|group) average|(?:statistical )?neighbours|benchmark",
    "ranking": r"rank(?:ing|ed)?",
    "trend": r"direction of travel|trend",
    "rag": r"(?:b?rag|performance|current)?(?:\b ?(?:rating|status))|b?rag",
    "unit": r"unit(?: of measure)?",
    "direction": r"good is|(?:good|better) performance is",
    "beside": r"floor|owner|lead(?: officer)?|comments?|commentary",
}
"""What stands before each value, by what the value is."""
_KINDS = "|".join(f"(?P<{kind}>{words})" for kind, words in LABELS.items())
LABEL = re.compile(rf"(?:^|(?<=[\s,;|]))(?:{_KINDS})(?:\s?:\s*|(?<=floor)\s(?=\d))", re.IGNORECASE)
BARE = re.compile(r"target\s(?P<value>.{0,40}\d.*)|score\s(?P<points>\d[\d.,]*%?(?: out of \d+)?)", re.IGNORECASE)
"""The same without a colon, at the head of a block below the bold or numbered name of a measure."""
PLACED = re.compile(
    r"(?:rank(?:ing|ed)?\b.{0,20}|^|\bis )\d{1,3}(?:st|nd|rd|th)\b.{0,20}\b(?:in|against|out of|of|among)", re.I
)
WITHOUT_COLON = re.compile(rf"(?P<label>{_KINDS}) (?=[<>~£]?\d)", re.IGNORECASE)
"""The same beside cells that have a colon."""
COMPARED = re.compile(
    r"^(?:in line with|(?:above|below|better than|worse than) (?:the )?(?:national|england|our|average))", re.I
)
"""Lines behind the values that place them among those of others."""
SECTION = re.compile(r"\b(?:key )?performance (?:information|indicators?|measures?)\b|\bkpis?\b", re.IGNORECASE)
"""Headings below which each numbered name is a measure, values or not."""
SAME_SIZE, SAME_LEFT = 0.5, 4.0
"""Points by which the sizes of names may differ, and the left ends of names and of what is said below them."""
LONGEST_NAME = 250
"""Characters of a block that may be the name of a measure."""
LONGEST_VALUES = 240
"""Characters of a block of labelled values."""
BLOCKS_ABOVE = 3
"""Blocks above the values among which the name stands: the nearest that is bold, else the last one."""
BLOCKS_OF_VALUES = 4
"""Blocks in which the values of one measure stand, at most."""


NAME_LABEL = re.compile(
    r"(?:(?:key )?(?:performance )?(?:indicator|measure)|kpi|metric)(?: name| (?:no\.? )?\d{1,3})?\s?:\s+",
    re.IGNORECASE,
)
"""What may stand before the name of a measure."""
FIGURE_ALONE = re.compile(r"[<>≤≥~]?\s?[-–]?£?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|bn|days?|hours?|weeks?)?", re.IGNORECASE)
"""The line of a card that is its value."""
FEWEST_CARDS = 2
"""Cards of a table."""
SENTENCE_START = re.compile(r"(?<=[.!?]) (?=[A-Z])")
HEAD_FIGURE = re.compile(
    r"[<>≤≥~c.]*\s?[-–]?£?\d[\d,.]*\s?(?:%|k|m|bn)?(?: (?:pts|days|per [\d,]+))?(?= [A-Z][a-z]+ .*\.$)"
)
"""A figure before a sentence of its own."""
INSIDE = re.compile(
    r"(?P<comparison>\b(?:national|england|regional) average (?:of )?\d+(?:\.\d+)?%?)"
    r"|previous (?:result|score|figure) of (?P<earlier>\d+(?:\.\d+)?%?)",
    re.IGNORECASE,
)
"""Values in the words behind a score."""
BASELINE = re.compile(r"\bbaseline (?:of|is|was) (?P<value>£?\d+(?:,\d{3})*(?:\.\d+)?%?)", re.IGNORECASE)
"""The value of the start, in words between a name and its values."""


def labelled_values(text: str) -> list[tuple[str, str, str]]:
    """The labelled values of a text: what each is, the label as printed, and what follows it."""
    if bare := BARE.match(text):
        kind = "actual" if bare["points"] else "target"
        return [(kind, text.split(" ", 1)[0], bare["points"] or bare["value"])]
    matches = list(LABEL.finditer(text))
    ends = [match.start() for match in matches[1:]] + [len(text)]
    return [
        (match.lastgroup or "", match[0].strip(" :"), text[match.end() : end].strip(" ,;|"))
        for match, end in zip(matches, ends, strict=False)
    ]


def find_labelled(paper: Paper, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """The measures of a paper whose targets are labelled, in reading order."""
    section = False
    last: Block | None = None
    for place, piece in enumerate(paper.flow):
        if isinstance(piece, Table):
            yield from _in_table(piece, legend)
            yield from _in_cards(piece, legend)
            continue
        if section and last and _is_name_without_values(piece, last, paper.flow[place + 1 : place + 2]):
            yield Measure(piece.text, [piece], piece.part)
            continue
        if piece.kind is BlockKind.HEADING and not CODE.search(piece.text):
            section = bool(SECTION.search(piece.text)) or (section and bool(_values_below(paper.flow, place + 1)))
            last = None
        if _gives_values(piece) and (name := _name_above(paper.flow, place)):
            last = name
            measure = Measure(NAME_LABEL.sub("", name.text), [name], name.part)
            for following in _values_below(paper.flow, place):
                _take(measure, following.text, legend)
            measure.earlier += _baseline(paper.flow, name, piece)
            if measure.target or measure.actual:
                yield measure
        elif section and _is_numbered_name(piece) and not _values_below(paper.flow, place + 1):
            yield Measure(piece.text, [piece], piece.part)


def _baseline(flow: Sequence[Block | Table], name: Block, values: Block) -> list[PeriodValue]:
    """The value of the start that a line between a measure's name and its values gives."""
    first, last = (next(i for i, piece in enumerate(flow) if piece is one) for one in (name, values))
    said = (BASELINE.search(piece.text) for piece in flow[first + 1 : last] if isinstance(piece, Block))
    return [PeriodValue(period="baseline", value=match["value"]) for match in said if match]


def _is_name_without_values(block: Block, last: Block, below: Sequence[Block | Table]) -> bool:
    """Whether a block looks as the name of the last measure does, and below it only words say why it has no values."""
    if not (block.bold and last.bold and abs(block.size - last.size) < SAME_SIZE):
        return False
    if block.label or CODE.search(block.text) or abs(block.indent - last.indent) >= SAME_LEFT:
        return False
    words = below[0] if below else None
    return (
        len(block.text) <= LONGEST_NAME
        and isinstance(words, Block)
        and words.kind is BlockKind.PARAGRAPH
        and not words.bold
        and abs(words.indent - block.indent) < SAME_LEFT
        and not LABEL.match(words.text)
        and not BARE.match(words.text)
    )


def _is_numbered_name(block: Block) -> bool:
    return bool(CODE.search(block.text)) and len(block.text) <= LONGEST_NAME and block.label is None


def _values_below(flow: Sequence[Block | Table], place: int) -> list[Block]:
    """The blocks from `place` on that give the values of one measure."""
    found: list[Block] = []
    for piece in flow[place : place + BLOCKS_OF_VALUES]:
        if isinstance(piece, Table) or (found and _gives_values(piece)):
            break
        labelled = LABEL.match(piece.text) or BARE.match(piece.text)
        if not labelled and not (found and _places(piece.text)):
            break
        found.append(piece)
    return found


def _places(text: str) -> bool:
    """Whether a line says how a value stands among those of others."""
    return len(text) <= LONGEST_VALUES and any(one.search(text) for one in (PLACED, COMPARED, AVERAGE))


def _take(measure: Measure, text: str, legend: Mapping[str, Rag]) -> None:
    """Set the values that a text labels."""
    values = labelled_values(text)
    for kind, label, value in values:
        short = _short(value)
        match kind:
            case "target":
                measure.target = measure.target or target(short)
            case "actual":
                measure.actual = measure.actual or after_remark(short)
            case "earlier" if figure(short):
                measure.earlier.append(PeriodValue(period=label, value=short))
            case "rag":
                measure.rag = measure.rag or read_rag(value.split(" ", 1)[0], legend)
            case "direction":
                measure.direction = measure.direction or direction_of(value)
            case "comparison" | "ranking" | "trend" | "unit":
                setattr(measure, kind, getattr(measure, kind) or value or None)
    for match in INSIDE.finditer(text) if BARE.match(text) else ():
        if match["earlier"]:
            measure.earlier.append(PeriodValue(period="previous", value=match["earlier"]))
        measure.comparison = measure.comparison or match["comparison"]
    if not values and PLACED.search(text):
        measure.ranking = measure.ranking or next(filter(PLACED.search, SENTENCE_START.split(text)), text)
    elif not values and _places(text):
        measure.comparison = f"{measure.comparison} {text}" if measure.comparison else text


def _short(value: str) -> str:
    """A value without the sentences that follow it in one paragraph."""
    head = HEAD_FIGURE.match(value)
    return head[0].strip() if head else value


def _gives_values(block: Block) -> bool:
    """Whether a block begins with a label and gives a target; or a score, without a colon."""
    if len(block.text) > LONGEST_VALUES or not (LABEL.match(block.text) or BARE.match(block.text)):
        return False
    return bool(BARE.match(block.text)) or any(kind == "target" for kind, _, _ in labelled_values(block.text))


def _name_above(flow: Sequence[Block | Table], place: int) -> Block | None:
    """The block that names the measure whose values begin at `place`."""
    above: list[Block] = []
    for piece in reversed(flow[max(0, place - BLOCKS_ABOVE) : place]):
        if isinstance(piece, Table) or piece.part != flow[place].part or LABEL.match(piece.text):
            break
        above.append(piece)
    if above and NAME_LABEL.match(above[0].text):
        return above[0]
    marked = next((block for block in above if block.bold or CODE.search(block.text)), None)
    values = flow[place]
    if not marked and isinstance(values, Block) and BARE.match(values.text):
        return None
    name = marked or (above[0] if above else None)
    return name if name and len(name.text) <= LONGEST_NAME else None


def _is_labelled(text: str) -> bool:
    """Whether a text begins with a label; most cells have nothing that could end one."""
    return (":" in text or "floor" in text.lower()) and LABEL.match(text) is not None


def _in_table(table: Table, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """Rows of labelled values, each below the row that names its measure."""
    name: Row | None = None
    for row in table.rows:
        cells = [cell for cell in row.cells if cell.blocks]
        labelled = [cell for cell in cells if _is_labelled(cell.text)]
        if name and any(cell.text.lower().startswith("target") for cell in labelled):
            title, *others = [cell for cell in name.cells if cell.blocks]
            rag = next((rag for cell in others if (rag := rag_of_cell(cell, legend))), None)
            measure = Measure(title.text, title.blocks, table.part, rag=rag)
            for cell in cells:
                _take(measure, WITHOUT_COLON.sub(r"\g<label>: ", cell.text, count=1), legend)
            yield measure
        elif cells and not labelled:
            name = row


def _in_cards(table: Table, legend: Mapping[str, Rag]) -> Iterator[Measure]:
    """Cells that are each a card of one measure: its name, its value in a line of its own, its labelled target."""
    cells = [cell for row in table.rows for cell in row.cells if cell.blocks]
    found = [measure for cell in cells if "arget" in cell.text and (measure := _card(cell, table.part, legend))]
    yield from found if len(found) >= FEWEST_CARDS else ()


def _card(cell: Cell, part: int, legend: Mapping[str, Rag]) -> Measure | None:
    texts = [line.text for block in cell.blocks for line in block.lines]
    value = next((place for place, text in enumerate(texts) if FIGURE_ALONE.fullmatch(text.strip())), None)
    if not value or not any(LABEL.match(text) and text.lower().startswith("target") for text in texts[value:]):
        return None
    name = " ".join(texts[:value])
    measure = Measure(
        name, cell.blocks, part, actual=texts[value].strip(), rag=rag_of_colour(cell.fill, VIVID) if cell.fill else None
    )
    for text in texts[value + 1 :]:
        _take(measure, text, legend)
    return measure if not any(LABEL.match(text) for text in texts[:value]) else None
