"""Minutes drawn as pages, and the people who are found in them: for tests of attendance."""

from drawn_papers import Row, Sheet, read, row, title

from minutebook.extract.attendance.attendance import find_attendance
from minutebook.extract.evidence import Ids
from minutebook.extract.meetings.meetings import find_meetings
from minutebook.ingest.model import Paper
from minutebook.schema import Attendance, AttendanceStatus

PRESENT, APOLOGIES, ABSENT, IN_ATTENDANCE, SUBSTITUTE = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.APOLOGIES,
    AttendanceStatus.ABSENT,
    AttendanceStatus.IN_ATTENDANCE,
    AttendanceStatus.SUBSTITUTE,
)
HEAD = title("MINUTES OF THE THORNBECK PARISH COUNCIL MEETING HELD ON 7th April 2031", size=11)
LIST = row("Present: Cllrs A Reed (Chair), B Moss, C Pike and D Lunn.")
LISTED = {"A Reed", "B Moss", "C Pike", "D Lunn"}
ITEM = title("2. Minutes of the last meeting", size=11)


def found_in(paper: Paper) -> list[Attendance]:
    """The attendance records of all meetings of a paper."""
    ids = Ids("0" * 64)
    return find_attendance(paper, find_meetings(paper, ids), ids)


def by_name(found: list[Attendance]) -> dict[str, Attendance]:
    """The records by name; nobody is found twice."""
    assert len({record.name for record in found}) == len(found)
    return {record.name: record for record in found}


def drawn(*rows: Row, head: Row = HEAD) -> dict[str, Attendance]:
    """Who is found below the head of minutes, by name."""
    return by_name(found_in(read(Sheet((head, *rows)))))


def statuses(*rows: Row) -> dict[str, AttendanceStatus]:
    """The same with nothing but their statuses."""
    return {name: record.status for name, record in drawn(*rows).items()}
