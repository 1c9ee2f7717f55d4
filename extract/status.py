"""What the Status, Completed, Update and Comments cells of action logs say of where an action stands.

The wordings stand in `cues.toml`. A cell may hold a history ("July update: ongoing. August update: closed"): the latest
statement counts, which is the last one printed unless its dated marks run backwards.
"""

import re
from dataclasses import dataclass
from datetime import date

from minutebook.extract.cues import load_cues
from minutebook.extract.dates import MONTHS, find_dates, full_year, plain
from minutebook.schema import Rag, Status

AT_HEAD = load_cues().words("statuses", "at_head")
"""Words that are a status at the head of a statement, but inside a sentence may speak of anything."""
ALONE = load_cues().words("statuses", "alone")
"""Words that are a status only as a statement of their own."""
TICKS = dict.fromkeys(load_cues().words("statuses", "ticked"), Status.COMPLETED) | dict.fromkeys(
    load_cues().words("statuses", "unticked"), Status.OPEN
)
"""What stands alone in a Completed column."""

RAG_STATUS = {Rag.BLUE: Status.COMPLETED, Rag.AMBER: Status.IN_PROGRESS, Rag.RED: Status.OPEN}
"""Green means done in one log and on course in the next: it tells nothing alone."""

WHOLE_CELL = 40
"""Characters; a shorter cell that holds a status word is that status."""

_ANY_CUE = re.compile(
    "|".join(
        rf"(?P<{status}>\b{load_cues().pattern('statuses', status)}(?!\w))"
        for status in (Status.CANCELLED, Status.OPEN, Status.IN_PROGRESS, Status.COMPLETED)
    )
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no|until|once|when|if|before|after|yet to be|to be|be|can be|will be|is being|being|hopes? to"
    r"|to|can|cannot|will|should|must|would|may|non)\s(?:fully\s|been\s|yet\s|it is\s|this is\s)?)$"
)
"""Words before "completed", "closed", "done" … that take it back or put it off."""
_PUT_OFF = {Status.COMPLETED, Status.CANCELLED}
_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+|\s[-–—]\s|\n|,\s")
_STILL_TO_DO = re.compile(
    r"^(?:[A-Z]{2,4}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?:\s?[/,&]\s?[A-Z]{2,4})*\s(?:to|will)\s[a-z]"
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_MARK = re.compile(
    rf"(?<![\w/])(?:update\s+)?(?:\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|(?:(?P<month>{_MONTH})\.?\s?(?P<year>(?:20)?\d\d)?))"
    r"\s*(?:updates?)?\s*(?:[-–—:]|(?<=\d)\s|(?<=update)\s)"
)
"""The dated mark at the head of an entry in a cell's history: "July update:", "UPDATE 14/6/21 –", "Feb21 -"."""


@dataclass(frozen=True)
class StatusReading:
    """A status, how sure the reading is (0–1), and the printed words it was read from."""

    status: Status
    confidence: float
    phrase: str


@dataclass(frozen=True)
class _Cue:
    status: Status
    start: int
    end: int
    rank: int
    """2 a sentence of its own, 1 at the head of the statement, 0 inside a sentence."""


def read_status(text: str) -> StatusReading | None:
    """Where an action stands by what a Status, Update or Comments cell says; None where the cell doesn't say."""
    for start, end in _latest_first(text):
        cues = _cues(text, start, end)
        if cues:
            best = max(cues, key=lambda cue: (cue.rank, cue.start if cue.rank != 1 else -cue.start))
            sure = 0.95 if best.rank == 2 or end - start <= WHOLE_CELL else (0.85, 0.65)[best.rank == 0]
            return StatusReading(best.status, sure, text[best.start : best.end])
    if _STILL_TO_DO.match(text):
        return StatusReading(Status.OPEN, 0.6, text)
    return None


def read_completion(text: str) -> StatusReading | None:
    """The same for a cell of a column headed "Completed" or "Done", where a tick, "Y" or a date says that it is."""
    stripped = text.strip(" .")
    if found := TICKS.get(stripped.lower()):
        return StatusReading(found, 0.9, text)
    if (dates := find_dates(text)) and dates[0].end - dates[0].start >= len(stripped) - 4:
        return StatusReading(Status.COMPLETED, 0.9, text)
    return read_status(text)


def read_rag(rag: Rag | None, text: str) -> StatusReading | None:
    """What a red, amber, green or blue rating says of an action, if anything."""
    status = RAG_STATUS.get(rag) if rag else None
    return StatusReading(status, 0.6, text) if status else None


def completed_on(text: str) -> date | None:
    """The date of completion, where the cell of a completed action gives one: "Completed 12/02/2021"."""
    dates = find_dates(text)
    if not dates:
        return None
    cues = [cue for cue in _cues(text, 0, len(text)) if cue.status is Status.COMPLETED]
    if not cues:
        alone = dates[0].end - dates[0].start >= len(text.strip(" .")) - 4
        return dates[0].date if alone else None
    after = [found.date for found in dates if 0 <= found.start - cues[-1].end <= 6]
    return after[0] if after else None


def _latest_first(text: str) -> list[tuple[int, int]]:
    """The dated entries of a cell as offsets, the latest first; what stands before the first mark is the oldest."""
    marks = list(_MARK.finditer(plain(text)))
    starts = [mark.start() for mark in marks]
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    entries = list(zip(starts, [*starts[1:], len(text)], strict=True))
    return entries if _runs_backwards([mark for mark in marks if mark["month"]]) else entries[::-1]


def _runs_backwards(marks: list[re.Match[str]]) -> bool:
    """Whether month marks that all give a year run from the newest to the oldest."""
    if len(marks) < 2 or not all(mark["year"] for mark in marks):
        return False
    dates = [(full_year(mark["year"]), MONTHS[mark["month"]]) for mark in marks]
    return dates[0] > dates[-1]


def _cues(text: str, start: int, end: int) -> list[_Cue]:
    low = plain(text)
    ends = [start] + [found.end() for found in _SENTENCE_END.finditer(text, start, end)]
    found = []
    for match in _ANY_CUE.finditer(low, start, end):
        status = Status(match.lastgroup or "")
        if status in _PUT_OFF and _NEGATED.search(low[start : match.start()]):
            continue
        sentence = max(at for at in ends if at <= match.start())
        stop = next((at for at in ends if at > match.start()), end)
        before, after = low[sentence : match.start()], low[match.end() : stop]
        at_head = not re.search(r"\w", _MARK.sub("", before))
        alone = at_head and not re.search(r"[a-z]", after)
        rank = 2 if alone else int(at_head)
        if rank >= _least_rank(match[0]):
            found.append(_Cue(status, match.start(), match.end(), rank))
    return found


def _least_rank(words: str) -> int:
    return 2 if words in ALONE else int(words in AT_HEAD)
