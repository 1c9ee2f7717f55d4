"""What a template can print: plain texts, lists and truths, with what each means."""

from collections.abc import Iterator, Mapping
from typing import Any

from minutebook.outputs.view import CommitteeRows, LogRow, LogView, MeetingRows

LOG_FIELDS = {
    "title": "“Action log: ” and the committee",
    "committee": "the committee's name, or nothing where the log is of several",
    "as_at": "“As at 9 February 2031”",
    "scope": "which actions are listed, in a sentence",
    "caution": "why the log must not be published, or nothing",
    "nothing": "why there is no action, or nothing where there is one",
    "notes": "a list of sentences that belong below the log",
    "counts": "the figures of the summary: each has label and number",
    "committees": "each has name and meetings; each of its meetings has heading and rows",
    "rows": "all actions in one list, the same as in committees",
    "withheld": "a list of what a public log holds back: “Item 12: withheld”; notes has it too",
    "is_public": "whether nothing but what is open to the public stands in it",
    "statuses": "the words for the statuses, by open, in_progress, completed and cancelled",
    "colours": "text and fill by status_key or rag_key: colours[row.status_key].fill is such as #E4EEFA",
}
ROW_FIELDS = {
    "committee": "the committee",
    "meeting": "“Agreed on 9 February 2031”",
    "item": "number of the minute",
    "title": "title of the minute",
    "text": "the action in its own words",
    "owners": "list of names and posts",
    "owner": "the same in one text",
    "due": "when it is due, or nothing",
    "due_printed": "the paper's own words for it, where they say something else",
    "status": "its status in words",
    "status_key": "open, in_progress, completed, cancelled or neutral",
    "rag": "rating of a plan's action in words, or nothing",
    "rag_key": "red, amber, green or blue, or nothing",
    "marks": "list of warnings: new, overdue, to be checked, not for publication",
    "is_new": "whether the last meeting agreed it",
    "is_overdue": "whether it is late",
    "is_closed_business": "whether it comes from business closed to the public",
    "progress": "list of what became of it",
    "history": "list of what each meeting changed",
    "source": "“Minutes, 9 February 2031, page 4”",
    "file_name": "the file of that paper",
}


def fields_of(log: LogView) -> Mapping[str, Any]:
    """The values of a log for a template."""
    committees = [_committee(committee) for committee in log.committees]
    return {
        "title": log.title,
        "committee": log.committee,
        "as_at": log.as_at_words,
        "scope": log.scope,
        "caution": log.caution,
        "nothing": log.nothing,
        "notes": list(log.notes),
        "counts": [{"label": count.label, "number": count.number} for count in log.counts],
        "committees": committees,
        "rows": [row for committee in committees for meeting in committee["meetings"] for row in meeting["rows"]],
        "withheld": list(log.withheld),
        "is_public": log.is_public,
        "statuses": {status.value: word for status, word in log.house.statuses.items()},
        "colours": {tone: {"text": f"#{text}", "fill": f"#{fill}"} for tone, (text, fill) in log.house.colours.items()},
    }


def _committee(committee: CommitteeRows) -> dict[str, Any]:
    return {"name": committee.name, "meetings": [_meeting(meeting) for meeting in committee.meetings]}


def _meeting(meeting: MeetingRows) -> dict[str, Any]:
    return {"heading": meeting.heading, "rows": [_row(row) for row in meeting.rows]}


def _row(row: LogRow) -> dict[str, Any]:
    return {
        "committee": row.committee,
        "meeting": row.meeting,
        "item": row.item,
        "title": row.title,
        "text": row.text,
        "owners": list(row.owners),
        "owner": row.owner_line,
        "due": row.due,
        "due_printed": row.due_printed,
        "status": row.status,
        "status_key": row.tone,
        "rag": row.rag,
        "rag_key": row.action.rag.value if row.action.rag else "",
        "marks": [mark.text for mark in row.marks],
        "is_new": row.is_marked("new"),
        "is_overdue": row.is_marked("overdue"),
        "is_closed_business": row.is_closed_business,
        "progress": list(row.progress),
        "history": list(row.history),
        "source": row.source,
        "file_name": row.file_name,
    }


def explained() -> Iterator[str]:
    """The fields with what they mean, a line each, as a new template explains them."""
    yield "Of the log:"
    yield from (f"  {name}: {meaning}" for name, meaning in LOG_FIELDS.items())
    yield "Of each row:"
    yield from (f"  row.{name}: {meaning}" for name, meaning in ROW_FIELDS.items())
