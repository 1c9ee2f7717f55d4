"""Agenda items: from agendas of their own, and from the agenda list that some minutes begin with.

An agenda is read as a list of entries. Which labels number its items is measured, not assumed: the leftmost kind of
label that comes up again and again ("7.", "4.2", "FGB 55/1920", "1.A"); what stands further in belongs to the item.
Entries may be paragraphs or rows of a table, with page references and leads beside them.
"""

from minutebook.extract.access import mark_access
from minutebook.extract.agenda.entry import Entry
from minutebook.extract.agenda.lists import agenda_entries, listed_entries
from minutebook.extract.agenda.places import Whereabouts
from minutebook.extract.evidence import Ids, of_blocks
from minutebook.ingest.model import Paper
from minutebook.ingest.parts.tops import pieces_by_part
from minutebook.schema import AgendaItem, Meeting, PartKind, Rule


def find_agenda_items(paper: Paper, meetings: list[Meeting], ids: Ids) -> list[AgendaItem]:
    """The items of every agenda in the paper, in the order in which they are printed."""
    where = Whereabouts(paper)
    own = pieces_by_part(paper)
    items: list[AgendaItem] = []
    for number, part in enumerate(paper.parts):
        pieces = own[number]
        entries = agenda_entries(pieces) if part.kind is PartKind.AGENDA else listed_entries(pieces)
        meeting = _meeting_of(number, meetings)
        rule = Rule.AGENDA if part.kind is PartKind.AGENDA else Rule.AGENDA_LIST
        found = [_item(entry, order, number, meeting, rule, ids) for order, entry in enumerate(entries)]
        for item, pages in zip(found, where.of(entries, part), strict=True):
            item.first_page, item.last_page = pages if pages else (None, None)
        mark_access(found)
        items += found
    return items


def _meeting_of(part: int, meetings: list[Meeting]) -> str | None:
    own = next((meeting for meeting in meetings if meeting.part == part), None)
    return own.id if own else meetings[0].id if len(meetings) == 1 else None


def _item(entry: Entry, order: int, part: int, meeting: str | None, rule: Rule, ids: Ids) -> AgendaItem:
    evidence = entry.evidence or of_blocks(entry.blocks)
    return AgendaItem(
        id=ids.of("agenda_item", evidence, entry.number),
        part=part,
        meeting=meeting,
        access=entry.section,
        rule=rule,
        evidence=evidence,
        number=entry.number,
        title=entry.title,
        lead=entry.lead,
        order=order,
        text=entry.text,
    )
