"""The log as Markdown (CommonMark with GitHub's tables)."""

import re
from collections.abc import Iterator

from minutebook.outputs.view import NOT_STATED, LogRow, LogView, MeetingRows

_HEADINGS = ("Item No.", "Item", "Action", "Owner", "Due", "Status", "RAG", "Progress", "Source")
_MEANS_SOMETHING = re.compile(r"[\\`*_{}\[\]<>#|~&!$]|(?<=[A-Za-z]):(?=//)|(?<=www)\.|(?<=\w)@(?=\w)", re.IGNORECASE)


def render(log: LogView) -> bytes:
    """UTF-8 Markdown; a table for each meeting."""
    return ("\n\n".join(_blocks(log)) + "\n").encode()


def escaped(text: str) -> str:
    """The text with a backslash before what Markdown or HTML would take for markup, or turn into a link."""
    return _MEANS_SOMETHING.sub(lambda found: f"\\{found[0]}", text)


def _blocks(log: LogView) -> Iterator[str]:
    yield f"# {escaped(log.title)}"
    yield f"**{log.as_at_words}**"
    yield escaped(log.scope)
    if log.caution:
        yield f"> **{escaped(log.caution)}**"
    if log.nothing:
        yield f"## No actions to show\n\n{escaped(log.nothing)}"
    else:
        yield "## Summary"
        yield _table([[count.label for count in log.counts], [str(count.number) for count in log.counts]])
    for committee in log.committees:
        yield f"## {escaped(committee.name)}"
        for meeting in committee.meetings:
            yield f"### {escaped(meeting.heading)}"
            yield _meeting_table(meeting, log)
    if log.notes:
        yield "## Notes"
        yield "\n".join(f"- {escaped(note)}" for note in log.notes)


def _meeting_table(meeting: MeetingRows, log: LogView) -> str:
    left_out = {"RAG": not log.shows_rag, "Progress": not log.shows_progress}
    lines = [list(_HEADINGS), *(_cells(row) for row in meeting.rows)]
    kept = [place for place, heading in enumerate(_HEADINGS) if not left_out.get(heading)]
    return _table([[line[place] for place in kept] for line in lines])


def _cells(row: LogRow) -> list[str]:
    due = f"{row.due} (“{row.due_printed}”)" if row.due_printed else row.due
    status = "; ".join((row.status, *(mark.text for mark in row.marks)))
    owner = row.owner_line or NOT_STATED
    cells = (row.item, row.title, row.text, owner, due or NOT_STATED, status, row.rag, row.progress_line, row.source)
    return [escaped(cell) for cell in cells]


def _table(lines: list[list[str]]) -> str:
    heading, *rows = lines
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heading, ["---"] * len(heading), *rows))
