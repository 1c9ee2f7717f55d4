"""The kind of a part: by what its first page shows, or else by what its title says."""

from collections.abc import Iterable, Sequence

from minutebook.ingest.model import Block, Paper, Table
from minutebook.ingest.parts.appendices import appendix_at_top
from minutebook.ingest.parts.cues import (
    BUSINESS,
    CAME,
    HAPPENED,
    HEAD_PIECES,
    KIND_CUES,
    LEAST_AT_MEETING,
    LEAST_BUSINESS,
    LEAST_HAPPENED,
    MET,
    OPENED,
)
from minutebook.ingest.parts.signs import action_log_at_top, agenda_head, minutes_head, names_those_present, report_head
from minutebook.ingest.parts.tops import PageTop
from minutebook.schema import PartKind

UNTOLD = frozenset([PartKind.AGENDA, PartKind.OTHER, PartKind.REPORT])
"""What minutes are taken for where no word says what they are; reports only where no head of one stands above."""


def kind_by_signs(paper: Paper, top: PageTop, opens_file: bool, pack: bool) -> PartKind | None:
    """The kind that the first page of a part shows."""
    if minutes_head(paper, top):
        return PartKind.MINUTES
    if action_log_at_top(paper, top):
        return PartKind.ACTION_LOG
    if report_head(paper, top):
        return PartKind.REPORT
    if appendix_at_top(paper, top) is not None:
        return PartKind.APPENDIX
    return _kind_of_opening(paper, top, pack) if opens_file else None


def _kind_of_opening(paper: Paper, top: PageTop, pack: bool) -> PartKind | None:
    """What a file begins with: a pack with its agenda; else lists of those present, or of items, tell as well."""
    if pack or agenda_head(paper, PageTop(top.page, top.pieces[:1])):
        return PartKind.AGENDA
    if names_those_present(paper, top):
        return PartKind.MINUTES
    return PartKind.AGENDA if agenda_head(paper, top) else None


def kind_by_title(title: str) -> PartKind | None:
    """The kind of paper that a title names."""
    return next((kind for kind, cue in KIND_CUES if cue.search(title)), None)


def kind_by_contents(pieces: Sequence[Block | Table], kind: PartKind) -> PartKind | None:
    """What a part must be by what it tells or lists, where that is another kind than signs and title made it."""
    texts = [piece.text for piece in pieces if isinstance(piece, Block)] if kind in UNTOLD else []
    if _tells_what_happened(texts, kind):
        return PartKind.MINUTES
    return PartKind.AGENDA if kind is PartKind.OTHER and _calls_for_business(texts) else None


def _tells_what_happened(texts: Sequence[str], kind: PartKind) -> bool:
    """Whether they tell that there was a meeting or who came to it, and what was decided there.

    What looks like an agenda must say who came, and more of what was decided: it calls for all the rest beforehand.
    """
    if kind is not PartKind.AGENDA and any(OPENED.search(text) or MET.search(text) for text in texts[:HEAD_PIECES]):
        return happenings(texts) >= LEAST_AT_MEETING
    return any(map(CAME.search, texts)) and happenings(texts) >= LEAST_HAPPENED


def _calls_for_business(texts: Sequence[str]) -> bool:
    """Whether they list what a meeting is to deal with, and tell nothing that it did."""
    called = sum(bool(BUSINESS.match(text)) for text in texts)
    return called >= LEAST_BUSINESS and not happenings(texts) and not any(map(CAME.search, texts))


def happenings(texts: Iterable[str]) -> int:
    """How many paragraphs tell of something that a meeting decided, or that it ended."""
    return sum(bool(HAPPENED.search(text)) for text in texts)
