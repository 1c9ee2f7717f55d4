"""What was read of the minutes, as records."""

from collections.abc import Sequence
from functools import cache

from minutebook.extract.actions.actions import Setting
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.decisions.movers import Vote
from minutebook.extract.evidence import Ids, of_blocks
from minutebook.extract.minutes.passages import Section
from minutebook.extract.names import HONOURS
from minutebook.extract.people import People
from minutebook.extract.plans.groups import is_heading
from minutebook.extract.printed_numbers import cell_number
from minutebook.extract.rag import rag_of_colour
from minutebook.ingest import model
from minutebook.ingest.model import Paper, rounded
from minutebook.schema import Decision, Evidence, MinuteItem, Part, Rule, Table, VoteCast, Voter

ANY_HONORIFIC = "Councillor"
"""Before a surname alone, as lists of voters print it, this finds the one person of that name."""
PIECES_ABOVE = 3
"""Blocks above a table among which its heading may stand."""


def minute_items(sections: Sequence[Section], setting: Setting, ids: Ids) -> list[MinuteItem]:
    """The items of one meeting's minutes; `setting.items` learns which section each stands for."""
    records: list[MinuteItem] = []
    for section in sections:
        if not section.title and section.number is None:
            continue
        evidence = _title_evidence(section)
        record = MinuteItem(
            id=ids.of("minute", evidence, f"{section.number}|{section.title}"),
            part=section.part,
            meeting=setting.meeting.id if setting.meeting else None,
            access=section.access or setting.access,
            rule=_rule_of(section),
            evidence=evidence,
            number=section.number,
            title=section.title,
            order=len(records),
            text=section.text,
        )
        setting.items[id(section)] = record
        records.append(record)
    return records


def _rule_of(section: Section) -> Rule:
    if section.number is None:
        return Rule.HEADED_ITEM
    return Rule.NUMBERED_ITEM if section.numbered else Rule.LETTERED_ITEM


def _title_evidence(section: Section) -> list[Evidence]:
    start = section.heading.text.find(section.title)
    if start >= 0 and section.title:
        return section.heading.evidence(start, start + len(section.title))
    return of_blocks([section.heading])


def decisions(found: Sequence[FoundDecision], setting: Setting, ids: Ids) -> list[Decision]:
    """Decisions as records."""
    return [_decision(one, setting, ids) for one in found]


def _decision(found: FoundDecision, setting: Setting, ids: Ids) -> Decision:
    section = found.section
    item = setting.items.get(id(section))
    vote = found.vote
    return Decision(
        id=ids.of("decision", found.evidence, found.text),
        part=section.part,
        meeting=setting.meeting.id if setting.meeting else None,
        access=item.access if item else setting.access,
        rule=found.rule,
        evidence=found.evidence,
        item=section.item,
        minute_item=item.id if item else None,
        text=found.text,
        kind=found.kind,
        outcome=found.outcome,
        label=found.label,
        lead_in=found.lead_in,
        mover=vote.mover,
        seconder=vote.seconder,
        votes_for=vote.votes_for,
        votes_against=vote.votes_against,
        abstentions=vote.abstentions,
        voters=_voters(vote, setting.people),
    )


def _voters(vote: Vote, people: People) -> list[Voter]:
    """Who voted how, each with whom the name means on the attendance list."""
    named = [(name, cast) for cast in VoteCast for name in vote.named.get(cast, [])]
    return [Voter(name=name, vote=cast, person=_person(name, people)) for name, cast in named]


def _person(name: str, people: People) -> str | None:
    bare = " ".join(word for word in name.split() if word not in HONOURS)
    found = people.resolve(bare) or people.resolve(f"{ANY_HONORIFIC} {bare}")
    return found.person if found else None


def tables(paper: Paper, parts: Sequence[Part], ids: Ids) -> list[Table]:
    """Every printed table, so that nothing printed is lost; as closed as the part it stands in.

    A table without a caption of its own is called by the heading over it.
    """
    records = []
    for place, table in enumerate(paper.flow):
        if not isinstance(table, model.Table):
            continue
        rows = _rows(table)
        box = rounded(table.boxes[table.page])
        quote = " ".join(next((row for row in rows if any(row)), [])).strip()
        evidence = [Evidence(page=page, bbox=rounded(table.boxes[page]), quote="") for page in sorted(table.boxes)]
        records.append(
            Table(
                id=ids.of("table", evidence, quote),
                part=table.part,
                access=parts[table.part].access,
                rule=Rule.TABLE,
                evidence=evidence,
                page=table.page,
                last_page=table.last_page,
                bbox=box,
                caption=table.caption or _heading_over(paper.flow, place) or _running_heading(paper, place),
                header=table.header,
                rows=rows,
                numbers=_numbers(rows),
                fills=_fills(table),
            )
        )
    return records


def _heading_over(flow: Sequence[model.Block | model.Table], place: int) -> str | None:
    """The heading just before a table without a caption, on its page."""
    table = flow[place]
    above = [piece for piece in flow[max(0, place - PIECES_ABOVE) : place] if piece.page == table.page]
    return next((piece.text for piece in reversed(above) if is_heading(piece) and piece.part == table.part), None)


def _running_heading(paper: Paper, place: int) -> str | None:
    """The bold heading that a page repeats over the table that it begins with ("Priority 2", "Safe harbours")."""
    table = paper.flow[place]
    if not isinstance(table, model.Table) or (place and paper.flow[place - 1].last_page == table.page):
        return None
    top = table.boxes[table.page][1]
    lines = [line for line in paper.pages[table.page - 1].furniture if line.bold and line.base <= top]
    return " ".join(line.text for line in lines) or None


def _numbers(rows: list[list[str]]) -> list[list[float | None]]:
    """The values of the cells that are numbers; none at all where no cell is one."""
    found = [[cell_number(cell) for cell in row] for row in rows]
    return found if any(number is not None for row in found for number in row) else []


def _fills(table: model.Table) -> list[list[str | None]]:
    """The colours of a table's cells; none at all where no cell has one."""
    found = [[_named(cell.seen.fill) for cell in row.cells] for row in table.rows]
    return found if any(fill for row in found for fill in row) else []


@cache
def _named(fill: str | None) -> str | None:
    """A colour, after the name of the rating that it may stand for."""
    rag = rag_of_colour(fill) if fill else None
    return f"{rag} {fill}" if rag else fill


def _rows(table: model.Table) -> list[list[str]]:
    """The texts of a table's cells; that of one which reaches down over several rows in each of them."""
    return [[cell.seen.text for cell in row.cells] for row in table.rows]
