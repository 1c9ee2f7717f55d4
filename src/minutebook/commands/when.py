"""`minutebook when`: how a deadline is read."""

from datetime import date

from minutebook.errors import ExitCode
from minutebook.extract.deadlines.deadlines import read_deadline


def when(phrase: str, meeting_date: date, next_meeting: date | None) -> ExitCode:
    """Print the deadline as EDTF and its last day, tab-separated; nothing where the phrase names none."""
    deadline = read_deadline(phrase, meeting_date, next_meeting)
    if deadline is None:
        return ExitCode.SOME_FAILED
    print(f"{deadline.edtf}\t{deadline.latest.isoformat() if deadline.latest else ''}")
    return ExitCode.OK
