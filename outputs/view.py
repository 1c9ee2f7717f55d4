"""What an action log shows, in words, whatever the format.

The writers only lay this out. Text in the view is safe to show (see `visible`); each row keeps its `action` with the
exact values for the formats that programs read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from textwrap import shorten
from typing import TYPE_CHECKING

from minutebook.outputs.colours import Tone
from minutebook.outputs.house import House
from minutebook.outputs.wording import day
from minutebook.schema import Access, Status

if TYPE_CHECKING:
    from minutebook.corpus import LogAction

NOT_STATED = "Not stated"

STILL_OPEN = frozenset({Status.OPEN, Status.IN_PROGRESS})


STATUS_TONES: dict[Status, Tone] = {
    Status.OPEN: "open",
    Status.IN_PROGRESS: "in_progress",
    Status.COMPLETED: "completed",
    Status.CANCELLED: "cancelled",
}


class Layout(StrEnum):
    """How much of an action a log shows."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True)
class Mark:
    """A warning on a row, in words."""

    tone: Tone
    text: str


@dataclass(frozen=True)
class LogRow:
    """One action as a reader sees it. Empty strings and tuples are values that no paper states."""

    action: "LogAction"
    committee: str
    meeting: str
    item: str
    title: str
    text: str
    owners: tuple[str, ...]
    due: str
    due_printed: str
    status: str
    tone: Tone
    rag: str
    progress: tuple[str, ...]
    history: tuple[str, ...]
    """what each paper changed, oldest first"""
    marks: tuple[Mark, ...]
    paper: str
    """the paper that it stands in, as one would cite it"""
    file_name: str
    page: str
    goes_on: bool = False
    """whether the row above is of the same item, whose title is printed once"""

    def is_marked(self, tone: Tone) -> bool:
        """Whether it carries a warning of this kind."""
        return any(mark.tone == tone for mark in self.marks)

    @property
    def is_closed_business(self) -> bool:
        """Whether it comes from business that was, or may have been, closed to the public."""
        return self.action.access is not Access.OPEN

    @property
    def owner_line(self) -> str:
        """The owners in one line; posts have commas in them ("Assistant Director, Learning")."""
        return "; ".join(self.owners)

    @property
    def progress_line(self) -> str:
        """The progress in one line."""
        return "; ".join(note.rstrip(".") for note in self.progress)

    @property
    def source(self) -> str:
        """Paper and page in one line."""
        return f"{self.paper}, {self.page}" if self.page else self.paper


@dataclass(frozen=True)
class MeetingRows:
    """The actions of one meeting of one committee."""

    heading: str
    rows: tuple[LogRow, ...]


@dataclass(frozen=True)
class CommitteeRows:
    """The actions of one committee, by meeting."""

    name: str
    meetings: tuple[MeetingRows, ...]


@dataclass(frozen=True)
class Count:
    """One figure of the summary."""

    label: str
    number: int
    tone: Tone


@dataclass(frozen=True)
class LogView:
    """A whole action log."""

    as_at: date
    committee: str
    """the committee that the log is of, or "" when it covers several or none"""
    scope: str
    """which actions it lists, in a sentence"""
    counts: tuple[Count, ...]
    caution: str
    """why it must not be published as it is, or "" """
    notes: tuple[str, ...]
    committees: tuple[CommitteeRows, ...]
    nothing: str
    """what to tell the reader when there is no action, or "" """
    layout: Layout = Layout.FULL
    withheld: tuple[str, ...] = ()
    """what a public log holds back, each in a line: "Item 12: withheld" """
    is_public: bool = False
    """whether nothing but what is open to the public stands in it"""
    house: House = field(default_factory=House)

    @property
    def title(self) -> str:
        """What a window, a file's properties or a calendar call it: 255 characters at most, as Word demands."""
        return shorten(f"Action log: {self.committee}", 255, placeholder=" …") if self.committee else "Action log"

    @property
    def as_at_words(self) -> str:
        """`As at 9 February 2031`."""
        return f"As at {day(self.as_at)}"

    @property
    def rows(self) -> Iterator[LogRow]:
        """Every row in the order shown."""
        return (row for committee in self.committees for meeting in committee.meetings for row in meeting.rows)

    @property
    def shows_titles(self) -> bool:
        """Whether any row's item has a title."""
        return any(row.title for row in self.rows)

    @property
    def shows_rag(self) -> bool:
        """Whether any row has a rating."""
        return any(row.rag for row in self.rows)

    @property
    def shows_progress(self) -> bool:
        """Whether any row has something to say in a Progress column."""
        return any(row.progress for row in self.rows)

    @property
    def shows_history(self) -> bool:
        """Whether any row tells of changes."""
        return any(row.history for row in self.rows)
