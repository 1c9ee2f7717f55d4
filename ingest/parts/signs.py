"""The signs that name a paper at its beginning: stamps, reports' heads, the titles of minutes, logs and agendas."""

from collections.abc import Iterator, Sequence

from minutebook.ingest.model import Block, Paper, Table
from minutebook.ingest.parts.appendices import ONE_LINE
from minutebook.ingest.parts.cues import (
    ACTION_LOG,
    AGENDA,
    ATTENDANCE,
    EARLIER_MINUTES,
    HEADER_LABELS,
    MINUTES,
    SIGNATURE,
    STAMP,
)
from minutebook.ingest.parts.segments import segments
from minutebook.ingest.parts.tops import PageTop, blocks_of, top_lines

LONGEST_STAMP = 70
OPENING = 14
"""Pieces at the top of a page that may belong to a paper's head."""
HEAD_ROWS = 10


def stamp(paper: Paper, top: PageTop) -> str | None:
    """The item number of an "Agenda Item 7" stamp above the page's text."""
    lines = top_lines(top.page) + [block.text for block in blocks_of(paper, top.pieces[:2])]
    for text in lines:
        match = STAMP.search(text)
        if match and len(text) < LONGEST_STAMP:
            return match["number"]
    return None


def report_head(paper: Paper, top: PageTop) -> bool:
    """Whether a report's head ("To: … From: …", "Meeting | Date | Title") stands at the top of the page.

    Several titles are those of a forward plan's items.
    """
    labels = _head_labels(paper, top)
    found = set(labels)
    if labels.count("title") > 1:
        return False
    return "from" in found and bool({"to", "title", "meeting"} & found) and len(found) >= 3


def memo_head(paper: Paper, top: PageTop) -> bool:
    """Whether the page begins with "From: … Date: …" alone, as memoranda and other papers that are attached do."""
    labels = _head_labels(paper, top)
    return labels[:1] == ["from"] and "date" in labels


def _head_labels(paper: Paper, top: PageTop) -> list[str]:
    if top.continued:
        return []
    texts = [*top_lines(top.page), *_head_texts(paper, top.pieces)]
    return [name for text in texts for name, pattern in HEADER_LABELS.items() if pattern.match(text)]


def _head_texts(paper: Paper, pieces: Sequence[int]) -> Iterator[str]:
    for index in pieces[:OPENING]:
        piece = paper.flow[index]
        if isinstance(piece, Block):
            if len(piece.text) > 300:
                return
            yield piece.text
        else:
            yield from (row.cells[0].text for row in piece.rows[:HEAD_ROWS] if row.cells)


def minutes_head(paper: Paper, top: PageTop) -> bool:
    """Whether minutes begin on the page: their title, with those present soon after it."""
    for place, index in enumerate(top.pieces[:4]):
        piece = paper.flow[index]
        if isinstance(piece, Block) and piece.label is None and len(piece.text) < 300 and MINUTES.search(piece.text):
            rest = PageTop(top.page, top.pieces[place + 1 : OPENING])
            return not EARLIER_MINUTES.search(piece.text) and names_those_present(paper, rest)
    return False


def says_minutes(paper: Paper, top: PageTop) -> bool:
    """Whether the page is one of minutes by its title alone, or by those present."""
    titles = [block.text for block in blocks_of(paper, top.pieces[:4]) if block.label is None]
    return any(MINUTES.search(text) for text in titles) or names_those_present(paper, top)


def names_those_present(paper: Paper, top: PageTop) -> bool:
    """Whether one of the page's pieces says who was there; a numbered "Apologies" may as well be an agenda's."""
    texts = top_lines(top.page) + [block.text for block in blocks_of(paper, top.pieces) if block.label is None]
    for index in top.pieces:
        piece = paper.flow[index]
        texts += _cells_at_edge(piece) if isinstance(piece, Table) else []
    return any(ATTENDANCE.search(text) for text in texts)


def _cells_at_edge(table: Table) -> list[str]:
    """The cells of a table's head and first column."""
    head = [*table.header, *(cell.text for row in table.rows[:2] for cell in row.cells)]
    return head + [row.cells[0].text for row in table.rows[2:12]]


def action_log_head(paper: Paper, index: int) -> bool:
    """Whether an action log begins here: its title alone in a line, and a table after it."""
    piece = paper.flow[index]
    if not isinstance(piece, Block) or piece.label or not ACTION_LOG.search(piece.text):
        return False
    return any(isinstance(following, Table) or in_columns(following) for following in paper.flow[index + 1 : index + 6])


def action_log_at_top(paper: Paper, top: PageTop) -> bool:
    """Whether the page begins with an action log, at most short lines and a signature before its title."""
    for index in top.pieces[:4]:
        if action_log_head(paper, index):
            return True
        piece = paper.flow[index]
        if not isinstance(piece, Block) or not (len(piece.text) < ONE_LINE or SIGNATURE.match(piece.text)):
            return False
    return False


def in_columns(block: Block) -> bool:
    """Whether the block's first line is parted by wide gaps, like a row of a table without rules."""
    return bool(block.lines[0].margin) or any(
        part.place and part.start < len(block.lines[0].text) for part in segments(block)
    )


def agenda_head(paper: Paper, top: PageTop) -> bool:
    """Whether the page bears an agenda's heading."""
    return any(
        block.label is None and AGENDA.search(block.text) and len(block.text) < 90
        for block in blocks_of(paper, top.pieces)
    )
