"""What reports ask a body to decide: from cover tables, from labelled paragraphs and from sections of their own.

Minutes and action logs give decisions, not recommendations; appendices quote those of others, as plans do unless they
ask in so many words: reports on plans are called plans too. An agenda that
prints a report's recommendation under the item counts as that report. Where a report labels nothing, the paragraphs
count that begin "The Committee is asked to", or else a chapter of recommendations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from minutebook.extract.access import CLOSENESS
from minutebook.extract.evidence import Ids
from minutebook.extract.ordinals import BULLET, begins, follows
from minutebook.extract.part_meetings import item_at, meeting_of_part
from minutebook.extract.reports import recommendation_cues as cues
from minutebook.extract.reports.cues import ReportField
from minutebook.extract.reports.heads import labelled_values
from minutebook.extract.reports.recommendation_chapters import in_chapters
from minutebook.extract.reports.recommendation_clauses import DEEPER, Asked, AskedClause, labelled, read_clauses
from minutebook.extract.stretches import Stretch, joined_evidence
from minutebook.ingest.model import Block, BlockKind, Paper, Row, Table
from minutebook.ingest.parts.tops import pieces_by_part
from minutebook.schema import AgendaItem, Meeting, Part, PartKind, Recommendation, Rule

LABELLED = frozenset({PartKind.REPORT, PartKind.AGENDA, PartKind.COVER, PartKind.OTHER})
"""Parts whose labelled recommendations are the body's to decide."""
ADVISING = frozenset({PartKind.REPORT, PartKind.OTHER})
"""Parts that may recommend in a chapter of their own what nobody is plainly asked to decide.

Those whose head addresses a body tell there what others recommend."""
SAME_INDENT = 8.0
LONGEST_LABEL = 6
LONGEST_SUBHEADING = 80
COVER_COLUMNS = 3
"""A table of more columns has no label with its text beside it."""
SAME_CLAUSE = 90
SHORTEST_REPEAT = 40
"""Letters; shorter clauses ("note the report") are asked in one report after another."""

Piece = Block | Table


def find_recommendations(
    paper: Paper, parts: list[Part], meetings: list[Meeting], items: list[AgendaItem], ids: Ids
) -> list[Recommendation]:
    """Every clause that a report asks the body to decide, in reading order; printed twice in a report, once.

    `items` are the agenda items: a recommendation takes number and access from the one it is made under.
    """
    own = pieces_by_part(paper)
    records: list[Recommendation] = []
    for number, part in enumerate(parts):
        if part.kind not in LABELLED and part.kind is not PartKind.PLAN:
            continue
        found = list(_labelled(own[number]))
        if part.kind is PartKind.PLAN:
            found = [(asked, rule) for asked, rule in found if asked.led]
        if not found and part.kind is PartKind.REPORT:
            found = [(asked, Rule.LEAD_IN_ONLY) for asked in _in_prose(own[number])]
        if not found and part.kind in ADVISING and (chapters := list(in_chapters(own[number]))):
            addressed = any(one.field is ReportField.TO for one in labelled_values(own[number]))
            found = [] if addressed else [(asked, Rule.CHAPTER_OF_ADVICE) for asked in chapters]
        lists = [[_record(clause, rule, number, ids) for clause in asked.clauses] for asked, rule in found]
        read = _once(lists) if part.kind is PartKind.REPORT else [record for one in lists for record in one]
        _place(read, parts, meetings, items)
        records += read
    return records


def _record(clause: AskedClause, rule: Rule, part: int, ids: Ids) -> Recommendation:
    evidence = joined_evidence(clause.stretches)
    return Recommendation(
        id=ids.of("recommendation", evidence, clause.text),
        part=part,
        rule=rule,
        evidence=evidence,
        text=clause.text,
        label=clause.label,
    )


def _place(
    records: Sequence[Recommendation], parts: list[Part], meetings: list[Meeting], items: list[AgendaItem]
) -> None:
    """Sets the meeting, the item and the access of the records of one part."""
    for record in records:
        part = record.part or 0
        meeting = meeting_of_part(part, parts, meetings)
        item = item_at(record.evidence[0], part, parts, items)
        record.meeting = meeting.id if meeting else None
        record.item = item.number if item else None
        states = [parts[part].access, *([item.access] if item else [])]
        record.access = max(states, key=CLOSENESS.index)


def _once(lists: Sequence[Sequence[Recommendation]]) -> list[Recommendation]:
    """The records of several lists, those that repeat an earlier one, on another page, added to its evidence."""
    kept: list[Recommendation] = []
    for records in lists:
        earlier = list(kept)
        said = [next((one for one in earlier if _restates(record, one)), None) for record in records]
        again = sum(map(bool, said)) > len(records) / 2
        for record, restated in zip(records, said, strict=True):
            same = next((one for one in earlier if _repeats(record, one)), restated if again else None)
            if same:
                same.evidence += record.evidence
            else:
                kept.append(record)
    return kept


def _repeats(record: Recommendation, other: Recommendation) -> bool:
    long = len(record.text) >= SHORTEST_REPEAT
    return long and _apart(record, other) and fuzz.ratio(record.text, other.text) >= SAME_CLAUSE


def _restates(record: Recommendation, other: Recommendation) -> bool:
    """Whether a clause of a list that is printed again says the same as one of the first printing, or part of it."""
    alike = fuzz.partial_ratio(record.text.rstrip(".;"), other.text) >= SAME_CLAUSE
    return record.label == other.label and alike and _apart(record, other)


def _apart(record: Recommendation, other: Recommendation) -> bool:
    pages = {one.page for one in other.evidence}
    return not any(one.page in pages for one in record.evidence)


def _labelled(pieces: Sequence[Piece]) -> Iterator[tuple[Asked, Rule]]:
    """What stands behind, under or beside each label among pieces of the flow or of a cell."""
    for at, piece in enumerate(pieces):
        if isinstance(piece, Table):
            if piece.columns <= COVER_COLUMNS:
                yield from _in_table(piece)
            continue
        label = cues.LABEL.match(piece.text)
        if label:
            rest = _trimmed(Stretch(piece, label.end(), len(piece.text)))
            asked = read_clauses(_section(pieces, at, labelled(rest) if rest.text else None))
            if asked.clauses and asked.convincing:
                yield asked, Rule.LABEL_AND_LEAD_IN if asked.led else Rule.LABEL_ONLY


def _in_table(table: Table) -> Iterator[tuple[Asked, Rule]]:
    """Cover tables have the label in the first cell of a row; agendas print it under the item, within a cell."""
    if any(cues.FINDING.match(row.cells[0].text) for row in table.rows):
        return
    cover = sum(cues.COVER_LABEL.match(row.cells[0].text) is not None for row in table.rows) > 1
    for row, following in zip(table.rows, [*table.rows[1:], None], strict=False):
        label = cues.LABEL.match(row.cells[0].text)
        if label and label.end() == len(row.cells[0].text):
            asked = read_clauses(_beside(row, following))
            if asked.clauses and (cover or asked.convincing):
                yield asked, Rule.LABEL_AND_LEAD_IN
        elif _only_asks(row.cells[0].text) and (asked := read_clauses(_beside(row, following))).clauses:
            asked.led = True
            yield asked, Rule.LABEL_AND_LEAD_IN
        else:
            for cell in row.cells:
                yield from _labelled(cell.blocks)


def _only_asks(text: str) -> bool:
    """Whether a label is itself the words that lead to what is asked: "The Board is invited to:"."""
    return 0 < len(text) <= cues.lead_in_end(text)


def _beside(row: Row, following: Row | None) -> list[Stretch]:
    """The text beside a label, or in the row under it, up to the next label."""
    blocks = [block for cell in row.cells[1:] for block in cell.blocks]
    if not blocks and following:
        filled = [cell for cell in following.cells if cell.blocks]
        blocks = filled[0].blocks if len(filled) == 1 else []
    ends = (n for n, block in enumerate(blocks) if n and block.label is None and _is_next_label(block.text))
    return [_trimmed(Stretch.whole(block)) for block in blocks[: next(ends, len(blocks))]]


def _trimmed(stretch: Stretch) -> Stretch:
    """A stretch without the list of attachments, or the like, that is printed behind it."""
    trailer = cues.TRAILER.search(stretch.block.text, stretch.start)
    return replace(stretch, end=trailer.start()) if trailer else stretch


def _in_prose(pieces: Sequence[Piece]) -> Iterator[Asked]:
    """Paragraphs that begin with asking the body, or with what is recommended, and the clauses under them."""
    for at, piece in enumerate(pieces):
        if isinstance(piece, Block) and (cues.asks_plainly(piece.text) or cues.ADVISED.match(piece.text)):
            asked = read_clauses(_section(pieces, at, Stretch.whole(piece)))
            if asked.clauses:
                yield asked


def _section(pieces: Sequence[Piece], at: int, first: Stretch | None) -> list[Stretch]:
    """What belongs to the label, or the lead-in, in piece `at`: the rest of its own text and the blocks that follow."""
    cue = pieces[at]
    taken = [first] if first else []
    for piece, after in zip(pieces[at + 1 :], [*pieces[at + 2 :], None], strict=False):
        if isinstance(piece, Table):
            return taken + (_listed(piece) if not taken or taken[-1].text.endswith(":") else [])
        if not isinstance(cue, Block) or cues.LABEL.match(piece.text):
            break
        if _is_subheading(taken, piece, after):
            continue
        if not (_labelled_belongs(taken, piece, cue) if piece.label else _plain_belongs(taken, piece, after)):
            break
        taken.append(_trimmed(Stretch.whole(piece)))
    return taken


def _is_subheading(taken: Sequence[Stretch], block: Block, after: Piece | None) -> bool:
    """Whether a line only says what the clauses below it are about: it parts (b) from (c), or stands over (a)."""
    if not taken or block.label or not isinstance(after, Block) or not after.label:
        return False
    if len(block.text) > LONGEST_SUBHEADING or (block.kind is BlockKind.HEADING and not cues.opens_clause(after.text)):
        return False
    above = taken[-1].label
    inside = follows(after.label, above) if above else taken[-1].text.endswith(":") and begins(after.label)
    titles = not block.text[:1].islower() and not block.text.endswith((".", ";", ","))
    return inside and titles and not cues.opens_clause(block.text)


def _listed(table: Table) -> list[Stretch]:
    """The rows of a table that is only a list of clauses: a label, or nothing, and the text."""
    if table.columns > 2 or any(len(row.cells[0].text) > LONGEST_LABEL for row in table.rows if table.columns > 1):
        return []
    return [
        replace(Stretch.whole(block), label=block.label or (row.cells[0].text or None if table.columns > 1 else None))
        for row in table.rows
        for block in row.cells[-1].blocks[:1]
    ]


def _is_next_label(text: str) -> bool:
    return cues.NEXT_LABEL.match(text) is not None and not (
        cues.lead_in_end(text) or cues.THAT.match(text) or cues.NUMBERED.match(text)
    )


def _plain_belongs(taken: Sequence[Stretch], block: Block, after: Piece | None) -> bool:
    """Whether a paragraph without a label still belongs to what was taken."""
    asks = cues.lead_in_end(block.text) > 0
    if _is_next_label(block.text) or (block.kind is BlockKind.HEADING and block.caps):
        return False
    if not taken:
        return block.kind is not BlockKind.HEADING or cues.opens_clause(block.text)
    if cues.NUMBERED.match(block.text):
        return True
    last = taken[-1]
    goes_on = block.text[:1].islower() or cues.UNFINISHED.search(last.text) is not None
    if goes_on and not last.text.endswith((".", ":")):
        return True
    if block.kind is BlockKind.HEADING and not asks:
        return False
    if last.label is not None:
        next_label = after.label if isinstance(after, Block) else None
        return asks or bool(next_label and next_label != BULLET and follows(next_label, last.label))
    if last.text.endswith(":"):
        return True
    opens = asks or cues.DECIDES.match(block.text) or cues.THAT.match(block.text)
    return bool(opens) and abs(block.hang - last.hang) < SAME_INDENT


def _labelled_belongs(taken: Sequence[Stretch], block: Block, cue: Block) -> bool:
    """Whether a labelled paragraph belongs: the first of a list, the next of one, a point under one."""
    label = block.label or ""
    heading = block.kind is BlockKind.HEADING and (block.bold or block.caps)
    number = (cue.label or "").rstrip(".")
    if number.isdigit() and label.startswith(f"{number}.") and label != f"{number}.":
        return len(label) > len(cue.label or "")
    above = [one for one in taken if one.label]
    if not above:
        return _begins_list(taken, block) and (not heading or cues.opens_clause(block.text))
    if heading and number.isdigit() and follows(label, cue.label or "") and not cues.opens_clause(block.text):
        return False
    if any(follows(label, one.label or "") and _are_level(one, block, cue) for one in above):
        return label != BULLET or not heading
    if heading:
        return False
    deeper = block.hang > above[0].hang + DEEPER
    return deeper or label == BULLET or (taken[-1].text.endswith(":") and begins(label))


def _are_level(stretch: Stretch, block: Block, cue: Block) -> bool:
    """Whether two labelled paragraphs stand on one level; the first may stand behind the label of the section."""
    apart = min(abs(stretch.hang - block.hang), abs(stretch.block.indent - block.indent))
    return stretch.block is cue or apart <= SAME_INDENT


def _begins_list(taken: Sequence[Stretch], block: Block) -> bool:
    if not taken:
        return True
    last = taken[-1].text
    ended = last.endswith((".", ")")) and not last.endswith((":", ":-"))
    return not ended or (cues.SET_OUT.search(last) is not None and begins(block.label or ""))
