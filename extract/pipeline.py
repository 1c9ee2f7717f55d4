"""One paper in, one document out: the order in which the records are found.

Meetings come first, since dates are read against them; attendance next, since owners and movers are resolved through it;
then the minutes' sections, from which decisions and actions are read.
"""

from minutebook.extract.agenda import find_agenda_items
from minutebook.extract.attendance import find_attendance
from minutebook.extract.evidence import Ids
from minutebook.extract.meetings import find_meetings
from minutebook.extract.parts import part_records
from minutebook.ingest.model import Paper
from minutebook.schema import DocumentInfo, PaperDocument


def extract_records(paper: Paper, info: DocumentInfo) -> PaperDocument:
    """Every record of a paper."""
    ids = Ids(info.sha256)
    document = PaperDocument(document=info)
    document.parts = part_records(paper, ids)
    document.meetings = find_meetings(paper, ids)
    document.attendance = find_attendance(paper, document.meetings, ids)
    document.agenda_items = find_agenda_items(paper, document.meetings, ids)
    return document
