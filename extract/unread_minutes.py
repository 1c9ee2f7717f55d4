"""Minutes of which nothing was understood: named, since a log made of nothing looks like one without actions.

So are papers that are minutes, or may be, by nothing but what they tell.
"""

from collections.abc import Iterator

from minutebook.ingest.model import Block, Paper
from minutebook.ingest.parts.kinds import happenings
from minutebook.schema import PaperDocument, PaperWarning, PartKind

FEWEST_DECISIONS = 3
"""Paragraphs with a decision from which a paper of no kind may be minutes."""
FEWEST_WORDS = 60
"""Words from which minutes must have told something."""
NOTHING = "no item, decision or action was found in these minutes; read them yourself"
INFERRED = "nothing says that these are minutes; they were read as such for what they tell of a meeting"
INFERRED_AGENDA = "nothing says that this is an agenda; it was read as one for the business that it lists"
MAY_BE = "this paper tells of decisions, but not who met and when; if it is minutes, read it yourself"
NO_MEETING = "which body met, or on what day, was not found in these minutes"


def unread_minutes(document: PaperDocument, paper: Paper) -> Iterator[PaperWarning]:
    """A warning for each part that is minutes, or may be, and gave no meeting or nothing but that; or may be none."""
    met = {meeting.part for meeting in document.meetings if meeting.date}
    told = {record.part for record in (*document.minute_items, *document.decisions, *document.actions)}
    for number, part in enumerate(document.parts):
        if paper.parts[number].inferred:
            message = INFERRED if part.kind is PartKind.MINUTES else INFERRED_AGENDA
            yield PaperWarning(code="kind_inferred", page=part.first_page, message=message)
        if part.kind is PartKind.OTHER and len(document.parts) == 1 and not (met or told) and _decides(paper):
            yield PaperWarning(code="minutes_unread", page=part.first_page, message=MAY_BE)
        if part.kind is not PartKind.MINUTES or (number in met and number in told):
            continue
        pages = paper.pages[part.first_page - 1 : part.last_page]
        if sum(len(page.text.split()) for page in pages) >= FEWEST_WORDS:
            message = NO_MEETING if number in told else NOTHING
            yield PaperWarning(code="minutes_unread", page=part.first_page, message=message)


def _decides(paper: Paper) -> bool:
    return happenings(piece.text for piece in paper.flow if isinstance(piece, Block)) >= FEWEST_DECISIONS
