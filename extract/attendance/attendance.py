"""Who was at a meeting, who sent apologies, and who came for whom.

The lists at the top of the minutes are read first (headed sections, tables, lists side by side), then the sentences of
the first minutes ("Apologies had been received from …"). A person named twice is one record with both pieces of
evidence.
"""

import datetime as dt
import re
from collections.abc import Iterator

from minutebook.extract.attendance.lists import read_lists
from minutebook.extract.attendance.prose import read_prose
from minutebook.extract.attendance.starred import read_starred
from minutebook.extract.attendance.units import Listed
from minutebook.extract.evidence import Ids
from minutebook.extract.meetings.meetings import meeting_spans
from minutebook.extract.names import OTHER_TIERS, compatible, same_person, slug, without_honorific
from minutebook.ingest.model import Paper
from minutebook.schema import Attendance, AttendanceStatus, Meeting, MeetingStatus, Role, Rule

FEWEST_PRESENT = 3
"""People in attendance from which their list is that of those present, where no other is printed."""
_CAME = frozenset([AttendanceStatus.PRESENT, AttendanceStatus.IN_ATTENDANCE])
"""What a list of all who were invited says of those whose apologies were received."""
_POLICE = frozenset(["PC", "PCSO", "CSO", "PCO"])
_MAYORS = frozenset(["mayor", "town mayor", "the mayor", "lord mayor", "provost"])


def find_attendance(paper: Paper, meetings: list[Meeting], ids: Ids) -> list[Attendance]:
    """The attendance records of the meetings that were held, in reading order, one per person and meeting."""
    found: list[Attendance] = []
    for meeting, first, last in meeting_spans(paper, meetings):
        if meeting.status is MeetingStatus.HELD:
            date = dt.date.fromisoformat(meeting.date) if meeting.date else None
            listed = read_lists(paper, first, last, date)
            starred = read_starred(paper.pages[paper.flow[first].page - 1])
            records = _records(meeting, [*starred, *listed, *read_prose(paper, first, last)], ids)
            _let_mayor_preside(records)
            _tell_titles_of_others(records)
            _let_those_in_attendance_be_present(records)
            found += records
    _give_person_keys(found)
    return found


def _records(meeting: Meeting, listed: list[Listed], ids: Ids) -> list[Attendance]:
    found: list[tuple[Attendance, int]] = []
    for entry in _with_substitutes(listed):
        known = next((record for record, section in found if _is_again(record, section, entry)), None)
        if known:
            _add_to(known, entry, keeps_chair=any(record.role is entry.role for record, _ in found))
        elif not entry.only_adds or _presides_unlisted(entry, [record for record, _ in found]):
            found.append((_record(meeting, entry, ids), entry.section))
    return [record for record, _ in found]


def _presides_unlisted(entry: Listed, found: list[Attendance]) -> bool:
    """Whether a sentence puts somebody in the chair whom no list names, and no list names a chair."""
    told = entry.rule is Rule.NAME_IN_SENTENCE and (entry.mention.honorific or " " in entry.mention.name)
    return bool(told) and not any(record.role is entry.role for record in found)


def _with_substitutes(listed: list[Listed]) -> Iterator[Listed]:
    """The entries, and for each "X, who was substituted by Y" one that says so of Y."""
    for entry in listed:
        yield entry
        if name := entry.mention.substituted_by:
            yield entry.substitute(name)


def _record(meeting: Meeting, entry: Listed, ids: Ids) -> Attendance:
    mention = entry.mention
    return Attendance(
        id=ids.of("attendance", entry.evidence, mention.name),
        part=meeting.part,
        meeting=meeting.id,
        evidence=entry.evidence,
        rule=entry.rule,
        name=mention.name,
        status=AttendanceStatus.SUBSTITUTE if mention.substitute_for else entry.status,
        role=mention.role or entry.role,
        represents=entry.group or mention.represents,
        honorific=mention.honorific,
        initials=mention.initials,
        substitute_for=mention.substitute_for,
        from_item=mention.from_item,
        to_item=mention.to_item,
    )


def _is_again(record: Attendance, section: int, entry: Listed) -> bool:
    """Whether an entry names a person who is recorded already. Namesakes within one list are different people."""
    mention = entry.mention
    if entry.only_adds and (
        record.name.endswith(f" {mention.name}")
        or record.name.startswith(f"{mention.name} ")
        or record.initials == mention.name
    ):
        return True
    if not same_person(record.name, mention.name) or not compatible(record.honorific, mention.honorific):
        return False
    equal = record.name.casefold() == mention.name.casefold()
    if section == entry.section:
        return equal and record.honorific == mention.honorific
    return equal or record.status is entry.status or entry.role is not None or mention.substitute_for is not None


def _add_to(record: Attendance, entry: Listed, keeps_chair: bool) -> None:
    """Adds to a record what another entry says of the person. `keeps_chair`: the office is another's already."""
    if entry.only_adds and (keeps_chair or record.role):
        return
    mention = entry.mention
    if entry.status is AttendanceStatus.PRESENT and record.role is Role.CLERK:
        record.status = entry.status
    if entry.status is AttendanceStatus.APOLOGIES and record.status in _CAME | {AttendanceStatus.ABSENT}:
        record.status = entry.status
    if mention.substitute_for and record.status is not AttendanceStatus.APOLOGIES:
        record.status = AttendanceStatus.SUBSTITUTE
        record.substitute_for = mention.substitute_for
    record.role = record.role or mention.role or entry.role
    record.represents = record.represents or mention.represents
    record.initials = record.initials or mention.initials
    record.honorific = record.honorific or mention.honorific
    record.from_item, record.to_item = record.from_item or mention.from_item, record.to_item or mention.to_item
    record.evidence += [one for one in entry.evidence if one not in record.evidence]


def _let_mayor_preside(records: list[Attendance]) -> None:
    """Gives the chair to the mayor where nobody else of those present has it."""
    present = [record for record in records if record.status is AttendanceStatus.PRESENT]
    mayors = [record for record in present if (record.represents or "").casefold().split(",")[0] in _MAYORS]
    if len(mayors) == 1 and not any(record.role is Role.CHAIR for record in records):
        mayors[0].role = mayors[0].role or Role.CHAIR


def _tell_titles_of_others(records: list[Attendance]) -> None:
    """Gives those who came from another council or the police the title that says so as what they represent."""
    for record in records:
        title = (record.honorific or "").removeprefix("The ")
        of_others = title.startswith(OTHER_TIERS) and not all(_has_tier(other, title) for other in records)
        if not (record.represents or record.role) and (of_others or title in _POLICE):
            record.represents = title


def _has_tier(record: Attendance, title: str) -> bool:
    """Whether somebody was not there as a member or has the same title, as all members of that council may."""
    return record.status is not AttendanceStatus.PRESENT or record.honorific == title


def _let_those_in_attendance_be_present(records: list[Attendance]) -> None:
    """Takes "In attendance" for the list of those present where the minutes have no other."""
    attending = [
        record
        for record in records
        if record.status is AttendanceStatus.IN_ATTENDANCE and record.role is not Role.CLERK
    ]
    stayed = {AttendanceStatus.PRESENT, AttendanceStatus.SUBSTITUTE}
    others = [record for record in records if record.role is not Role.CHAIR]
    if len(attending) >= FEWEST_PRESENT and not any(record.status in stayed for record in others):
        for record in attending:
            record.status = AttendanceStatus.PRESENT


def _give_person_keys(records: list[Attendance]) -> None:
    """One key for all records that name one person, over all meetings of the paper."""
    keys: dict[str, list[tuple[str, str | None]]] = {}
    for record in records:
        name = re.sub(r"[.\s]+", " ", without_honorific(record.name)[1]).casefold().strip()
        base = slug(name)
        people = keys.setdefault(base, [])
        place = next((i for i, (_, honorific) in enumerate(people) if compatible(honorific, record.honorific)), None)
        if place is None:
            place = len(people)
            people.append((name, record.honorific))
        record.person = base if place == 0 else f"{base}-{place + 1}"
