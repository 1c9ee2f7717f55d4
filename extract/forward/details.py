"""What forward plans say of an item besides its date, title and lead: references, key decisions, deadlines, doubts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from minutebook.extract.forward import cues
from minutebook.extract.forward.days import read_day
from minutebook.extract.heading_words import Wordings, plain_heading
from minutebook.ingest.model import Row


class Detail(StrEnum):
    """What a column of details holds."""

    KEY_REFERENCE = "key reference"
    """A reference that only key decisions have."""
    REFERENCE = "reference"
    KEY = "key decision"
    REPORTS_DUE = "reports due"
    DISPATCH = "dispatch"


_WORDINGS = Wordings(
    (
        (Detail.KEY_REFERENCE, r"\bref(?:erence)?\b.*\bkey decision\b|\bkey decision (?:ref|reference|no|number)\b"),
        (Detail.REFERENCE, r"^(?:forward plan |decision |item )?(?:ref|reference|no|number|id)(?: (?:no|number))?$"),
        (Detail.KEY, r"\bkey\b(?: decision)?(?: y n)?$|^is (?:it|this) (?:a )?key\b"),
        (Detail.DISPATCH, r"\bdes?patch\b|\bpublication\b|\bpublished\b"),
        (Detail.REPORTS_DUE, r"\b(?:deadline|reports? due|papers? due|final reports?|drafts?)\b"),
    )
)
NONE = re.compile(r"(?:(?:not applicable|n/?a|none|nil|no|-|–)\.?\s*)+", re.IGNORECASE)
YES = re.compile(r"(?:yes|y|key|✓|✔)\b.*|[✓✔]", re.IGNORECASE)
NO = re.compile(r"(?:no|n|non[- ]key)\b(?!/a).*", re.IGNORECASE)


def is_detail(heading: str) -> bool:
    """Whether a heading is one of a detail."""
    return _read_detail(heading) is not None


def _read_detail(heading: str) -> Detail | None:
    return _WORDINGS.read(plain_heading(heading))


@dataclass
class Details:
    """The fields of one item."""

    reference: str | None = None
    key_decision: bool | None = None
    reports_due: str | None = None
    dispatch: str | None = None
    provisional: bool = False


@dataclass
class DetailReader:
    """Reads the columns of details of one table; deadlines hold for all items under one date."""

    columns: dict[Detail, int] = field(default_factory=dict)
    deadlines: dict[Detail, str] = field(default_factory=dict)
    provisional: bool = False

    def under(self, headings: Sequence[str]) -> None:
        """Begin a table with these headings."""
        self.columns = {}
        for place, heading in enumerate(headings):
            if found := _read_detail(heading):
                self.columns.setdefault(found, place)

    def begin(self, printed: str) -> None:
        """Begin a date, as printed."""
        self.deadlines, self.provisional = {}, bool(cues.PROVISIONAL.search(printed))

    def read(self, row: Row, planned: str | None, meeting: date | None) -> None:
        """Take the deadlines that a row gives; one after the day that the item is planned for is a slip."""
        for detail in (Detail.REPORTS_DUE, Detail.DISPATCH):
            day = read_day(self._text(row, detail), meeting)
            if day and not (planned and day > planned):
                self.deadlines[detail] = day

    def of(self, row: Row) -> Details:
        """The details of the items in a row."""
        own, key = self._text(row, Detail.REFERENCE), self._text(row, Detail.KEY)
        of_key = self._text(row, Detail.KEY_REFERENCE)
        reference = next((text for text in (own, of_key) if text and not NONE.fullmatch(text)), None)
        is_key = True if YES.fullmatch(key) else False if NO.fullmatch(key) else None
        if is_key is None and of_key:
            is_key = not NONE.fullmatch(of_key)
        return Details(
            reference,
            is_key,
            self.deadlines.get(Detail.REPORTS_DUE),
            self.deadlines.get(Detail.DISPATCH),
            self.provisional,
        )

    def _text(self, row: Row, detail: Detail) -> str:
        place = self.columns.get(detail)
        return row.cells[place].text.strip() if place is not None and place < len(row.cells) else ""
