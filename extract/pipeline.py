"""One paper in, one document out: the order in which the records are found.

Meetings come first, since dates are read against them; attendance next, since owners and movers are resolved through
it; then the action tables, which the reading of the minutes must not take for minutes; then the sections of the
minutes, and from these the decisions and the actions.
"""

from datetime import date
from itertools import takewhile
from typing import NamedTuple

from minutebook.extract import printed_tables, records
from minutebook.extract.access import close_papers, mark_access, mark_parts
from minutebook.extract.actions.actions import Setting, merge_repeats, prose_actions, table_actions
from minutebook.extract.actions.tables import ActionTable, find_action_rows
from minutebook.extract.agenda.agenda import find_agenda_items
from minutebook.extract.attendance.attendance import find_attendance
from minutebook.extract.attendance.moves import note_moves
from minutebook.extract.confidence import rate_records
from minutebook.extract.consistency import find_contradictions
from minutebook.extract.dates import find_dates, next_meeting_date
from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.declarations.declarations import find_declarations
from minutebook.extract.declarations.tables import (
    DeclarationTable,
    find_declaration_tables,
    table_declarations,
)
from minutebook.extract.evidence import Ids
from minutebook.extract.forward.forward_plan import find_forward_items
from minutebook.extract.given_work import given_work
from minutebook.extract.indicators.indicators import find_indicators
from minutebook.extract.meetings.meetings import find_meetings
from minutebook.extract.minutes.minutes import find_sections
from minutebook.extract.minutes.passages import Section
from minutebook.extract.parts import part_records
from minutebook.extract.people import People
from minutebook.extract.personal_details import mark_personal_details
from minutebook.extract.plans.actions import find_plan_actions
from minutebook.extract.plans.warnings import unclear_plans
from minutebook.extract.reports.recommendation_links import link_recommendations
from minutebook.extract.reports.recommendations import find_recommendations
from minutebook.extract.reports.reports import find_reports
from minutebook.extract.table_role import TableReading, read_tables
from minutebook.extract.unread_minutes import unread_minutes
from minutebook.extract.unread_plans import unread_plans
from minutebook.ingest.model import Block, Paper
from minutebook.schema import DocumentInfo, PaperDocument

HEAD_BLOCKS = 12
"""Blocks at the head of a part among which its date is looked for."""


class Found(NamedTuple):
    """What was found in one part of a paper, before its records are made."""

    sections: list[Section]
    logs: list[ActionTable]
    declared: list[DeclarationTable]


def extract_records(paper: Paper, info: DocumentInfo) -> PaperDocument:
    """Every record of a paper."""
    ids = Ids(info.sha256)
    document = PaperDocument(document=info)
    mark_parts(paper)
    document.parts = part_records(paper, ids)
    document.meetings = find_meetings(paper, ids)
    document.attendance = find_attendance(paper, document.meetings, ids)
    for page in paper.pages:
        page.words = []  # what follows reads blocks only
    document.agenda_items = find_agenda_items(paper, document.meetings, ids)
    mark_access(document.agenda_items)
    close_papers(document.parts, document.agenda_items)
    tables = _read_minutes(document, paper, ids)
    document.reports = find_reports(paper, document.parts, document.meetings, document.agenda_items, ids)
    document.recommendations = find_recommendations(
        paper, document.parts, document.meetings, document.agenda_items, ids
    )
    link_recommendations(document)
    _read_plans(document, paper, tables, ids)
    del tables  # of a long paper they take as much room as its records
    document.forward_items = find_forward_items(paper, document.parts, document.meetings, ids)
    document.tables = printed_tables.tables(paper, document.parts, ids)
    document.warnings += unread_minutes(document, paper)
    document.warnings += unread_plans(document)
    rate_records(document)
    running = [(page.number, line.text) for page in paper.pages for line in page.furniture]
    document.warnings += find_contradictions(document, running)
    mark_personal_details(paper, info.pages)
    return document


def _read_minutes(document: PaperDocument, paper: Paper, ids: Ids) -> list[TableReading]:
    """What the minutes and logs of all parts say; gives the tables as they were read, but those of interests."""
    declared = find_declaration_tables(paper)
    interests = [one.table for one in declared]
    tables = [reading for reading in read_tables(paper) if not any(reading.table is table for table in interests)]
    logs = find_action_rows(tables)
    met = {meeting.part for meeting in document.meetings}
    sections = find_sections(paper, met, skip=[*interests, *(log.table for log in logs)])
    for part in range(len(paper.parts)):
        found = Found(
            [section for section in sections if section.part == part],
            [log for log in logs if log.table.part == part],
            [table for table in declared if table.table.part == part],
        )
        _read_part(document, paper, part, found, ids)
    return tables


def _read_plans(document: PaperDocument, paper: Paper, tables: list[TableReading], ids: Ids) -> None:
    """Actions of plans, and indicators."""
    people = People(document.attendance)
    document.plan_actions = find_plan_actions(paper, tables, document.parts, document.meetings, people, ids)
    document.indicators = find_indicators(paper, document.parts, document.meetings, ids)
    document.warnings += unclear_plans(paper, tables, [*document.plan_actions, *document.indicators])


def _read_part(document: PaperDocument, paper: Paper, part: int, found: Found, ids: Ids) -> None:
    """Minute items, declarations, decisions and actions of one part."""
    sections = found.sections
    if not (sections or found.logs or found.declared):
        return
    setting = _setting(document, paper, part, found)
    items = records.minute_items(sections, setting, ids)
    mark_access(items)
    document.minute_items += items
    if setting.meeting:
        note_moves(sections, [one for one in document.attendance if one.meeting == setting.meeting.id])
    document.declarations += find_declarations(sections, setting, ids)
    document.declarations += table_declarations(found.declared, sections, setting, ids)
    decided = find_decisions(sections, setting.meeting.body if setting.meeting else None)
    document.decisions += records.decisions(decided, setting, ids)
    logged = table_actions([row for log in found.logs for row in log.rows], setting, ids)
    document.actions += merge_repeats(logged, prose_actions(sections, decided, setting, ids))


def _setting(document: PaperDocument, paper: Paper, part: int, found: Found) -> Setting:
    meeting = next((one for one in document.meetings if one.part == part), None)
    if meeting is None and len(document.meetings) == 1:
        meeting = document.meetings[0]
    known = [one for one in document.attendance if meeting is None or one.meeting == meeting.id]
    texts = [section.text for section in found.sections] + [row.text for log in found.logs for row in log.rows]
    people = People(known or document.attendance, given_work(texts))
    setting = Setting(part, meeting, people, {}, access=document.parts[part].access)
    if setting.day:
        setting.next_meeting = _next_meeting(found.sections, setting.day)
    else:
        setting.written = _written_on(paper, part, found.sections)
    return setting


def _written_on(paper: Paper, part: int, sections: list[Section]) -> date | None:
    """The first date at the head of a part, above its first item: the day as at which an action log was written."""
    head = [piece for piece in paper.flow if isinstance(piece, Block) and piece.part == part][:HEAD_BLOCKS]
    above = takewhile(lambda block: not sections or block is not sections[0].heading, head)
    return next((found.date for block in above for found in find_dates(block.text)), None)


def _next_meeting(sections: list[Section], after: date) -> date | None:
    """The date of the next meeting, from the item that gives it."""
    for section in reversed(sections):
        if "next" in section.title.lower() or "future meeting" in section.title.lower():
            found = next_meeting_date(f"{section.title} {section.text}", after)
            if found:
                return found
    for section in reversed(sections):
        for line in section.text.split("\n"):
            if "next meeting" in line.lower():
                found = next_meeting_date(line, after)
                if found:
                    return found
    return None
