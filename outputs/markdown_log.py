"""The log as Markdown (CommonMark with GitHub's tables)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from minutebook.outputs.layouts import Column, Line, columns_of
from minutebook.outputs.view import LogView, MeetingRows

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
    columns = columns_of(log)
    for committee in log.committees:
        yield f"## {escaped(committee.name)}"
        for meeting in committee.meetings:
            yield f"### {escaped(meeting.heading)}"
            yield _meeting_table(meeting, columns)
    if log.notes:
        yield "## Notes"
        yield "\n".join(f"- {escaped(note)}" for note in log.notes)


def _meeting_table(meeting: MeetingRows, columns: Sequence[Column]) -> str:
    rows = [[escaped(_joined(column.lines(row))) for column in columns] for row in meeting.rows]
    return _table([[column.heading for column in columns], *rows])


def _joined(lines: Iterable[Line]) -> str:
    """The paragraphs of a cell in one, for a cell of Markdown is a line."""
    texts = [line.text for line in lines]
    return "".join(text + _between(text, following) for text, following in pairwise([*texts, ""]))


def _between(text: str, following: str) -> str:
    if not following:
        return ""
    return " " if text.endswith((".", "?", "!", ";")) or following.startswith("(") else "; "


def _table(lines: list[list[str]]) -> str:
    heading, *rows = lines
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heading, ["---"] * len(heading), *rows))
