"""Minutes of which nothing was understood: named, since a log made of nothing looks like one without actions."""

from collections.abc import Iterator

from minutebook.ingest.model import Paper
from minutebook.schema import PaperDocument, PaperWarning, PartKind

FEWEST_WORDS = 60
"""Words from which minutes must have told something."""
NOTHING = "no item, decision or action was found in these minutes; read them yourself"
NO_MEETING = "neither the body that met nor the day was found in these minutes"


def unread_minutes(document: PaperDocument, paper: Paper) -> Iterator[PaperWarning]:
    """A warning for each part that is minutes by its title or layout, and gave no meeting, or nothing but that."""
    met = {meeting.part for meeting in document.meetings}
    told = {record.part for record in (*document.minute_items, *document.decisions, *document.actions)}
    for number, part in enumerate(document.parts):
        if part.kind is not PartKind.MINUTES or (number in met and number in told):
            continue
        pages = paper.pages[part.first_page - 1 : part.last_page]
        if sum(len(page.text.split()) for page in pages) >= FEWEST_WORDS:
            message = NO_MEETING if number in told else NOTHING
            yield PaperWarning(code="minutes_unread", page=part.first_page, message=message)
