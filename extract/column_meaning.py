"""Which column of a table means what: by the words of its heading, then by what its cells hold."""

import re
import statistics
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from minutebook.extract.cell_statements import states_action
from minutebook.extract.cues import load_cues
from minutebook.ingest.model import Cell, Row


class Meaning(StrEnum):
    """What a column of an action log, of minutes in columns or of a plan holds."""

    NUMBER = "number"
    TITLE = "title"
    ACTION = "action"
    TASK = "task"
    """May be the action, or describe its subject beside a column of actions."""
    OWNER = "owner"
    DUE = "due"
    STATUS = "status"
    COMPLETED = "completed"
    RAG = "rag"
    COMMENTS = "comments"
    NOTES = "notes"
    """Notes of what was said: the minutes themselves, or comments on an action."""
    DATE = "date"
    PLAN = "plan"
    """Aims, measures, costs, risks: what plans and registers hold and logs don't."""


OF_SEVERAL = frozenset({Meaning.OWNER, Meaning.DUE, Meaning.STATUS, Meaning.RAG})
"""What one cell, merged over several rows, says of each of them."""
_KNOWN = {
    heading.replace(" ", ""): meaning for meaning in Meaning for heading in load_cues().words("columns", meaning.value)
}
"""The printed headings of columns, in small letters without punctuation or spaces, one meaning each."""

_PATTERNS: tuple[tuple[re.Pattern[str], Meaning], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"recommendation|success|objective|milestone|monitoring|evaluation", Meaning.PLAN),
        (r"(?:action|actions|to be done|actioned|completed) by(?: whom)?$", Meaning.OWNER),
        (r"\b(?:responsible|responsibility|action owners?|lead officers?|by whom)\b", Meaning.OWNER),
        (r"\b(?:deadline|due date|target date|by when|timescales?)\b", Meaning.DUE),
        (r"^(?:latest |current |progress |status )*(?:update|progress|position|comments?)\b", Meaning.COMMENTS),
        (r"\bupdates?$", Meaning.COMMENTS),
        (
            r"^(?:agreed |outstanding |required |key |further )*actions?"
            r"(?: (?:points?|items?|required|agreed|arising|from|to)\b|$)",
            Meaning.ACTION,
        ),
        (r"^brag\b|^rag\b|\brag$", Meaning.RAG),
        (r"\b(?:discussion|discussed|notes)\b", Meaning.NOTES),
        (r"^(?:minute|min|item|agenda|action) (?:item )?(?:no|nos|number|ref|reference|id)\b", Meaning.NUMBER),
    )
)
"""What wordier headings say ("Update as at 14/06/21", "Person responsible for action")."""

LONGEST_HEADING = 60
"""Characters; a longer cell is no column heading."""
REFERENCE = re.compile(
    r"(?:item|min(?:ute)?|action|no|ref|[A-Z]{1,6})?[ .:]{0,2}"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6} ?\d\d(?:\d\d)?[./]\d{1,3}"
    r"|\d{1,4}[a-z]?(?: ?[./&,(-] ?(?:\d{1,4}[a-z]?|[a-z]|[ivx]{1,4})\)?){0,4}|[IVX]{1,5})\.?",
    re.IGNORECASE,
)
"""A number or reference as its column prints it: 41, 29& 31, 12c/2425, 06.21.11 (1), Feb 21.05."""
DEADLINE_CELL = re.compile(
    r"asap|immediate(?:ly)?|on-?going|tb[ca]|next meeting|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|(?:by |end (?:of )?|early |mid |before |w/[ce] )*(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}(?: \d{2,4})?",
    re.IGNORECASE,
)
TIME_WORD = re.compile(
    r"\d|\b(?:asap|immediate|on-?going|urgent|next|tb[ac]|term|spring|summer|autumn|winter|fall|day|week|month|year|christmas"
    r"|easter|half|meeting|agm|complete|done|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|when|end|open|continu)",
    re.IGNORECASE,
)
"""What says when."""
STATE_CELL = re.compile(
    r"(?:new|open|closed|complete[d]?|done|on-?going|in (?:progress|hand)|outstanding|not started|pending"
    r"|overdue|c/f)\.?",
    re.IGNORECASE,
)
"""How far an action has come, and nothing else."""
COMPLETION = re.compile(r"\bcompletion\b", re.IGNORECASE)
"""Headings of dates that are hoped for in one log and reached in the next."""
PURPOSE_CELL = re.compile(
    r"(?:\W*\b(?:for|to|and|or|be|the|report|information|note|noted|noting|approval|approve|decision|decide|discussion|discuss"
    r"|receive|assurance|endorse|endorsement|ratify|ratification|review|verbal|agree|agreement|consider|consideration)\b\W*)+",
    re.IGNORECASE,
)
"""What an agenda's column of actions holds: what the meeting is to do with each paper."""
NAME_CELL = 45
"""Characters; the cells of a column of owners are no longer, on the whole."""
SENTENCE = 15
"""Characters; cells that are shorter on average hold no statements."""
AFTER_ACTION = (Meaning.DUE, Meaning.STATUS, Meaning.COMPLETED, Meaning.COMMENTS)
"""What beside an owner makes a column headed "Item" one of actions."""
ANY_ACTIONS = re.compile(r"\bactions\b", re.IGNORECASE)
"""What the heading of a column of actions has in it that says something else besides ("Actions completed")."""
PROSE = 150
"""Characters; cells that are longer on average hold the minutes' own prose."""


@lru_cache(maxsize=1024)
def read_heading(text: str) -> Meaning | None:
    """What a column under this printed heading holds; None where the words are not known.

    Spaces inside words ("OW NER", from a narrow or turned heading) and l for I ("ltem") don't matter.
    """
    plain = unicodedata.normalize("NFKC", text).lower().replace("ltem", "item")
    plain = re.sub(r"\([^)]*\)$|\b(?:as at|at) [\d ./-]+$", "", plain)
    plain = " ".join(re.findall(r"[a-z]+", plain))
    if not plain or len(plain) > LONGEST_HEADING:
        return None
    squeezed = plain.replace(" ", "")
    if known := _KNOWN.get(squeezed):
        return known
    return next((meaning for pattern, meaning in _PATTERNS if pattern.search(plain)), None)


def read_headings(texts: Sequence[str]) -> list[Meaning | None]:
    """The meaning of each column by its heading."""
    return [read_heading(text) for text in texts]


class Columns:
    """The columns of one table: `of(meaning)` is the place of the column with that meaning, if there is one."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        width = max([len(headings), *(len(row.cells) for row in rows)], default=0)
        self.texts = [[row.cells[i].text for row in rows if i < len(row.cells)] for i in range(width)]
        self.headings = [*headings, *[""] * (width - len(headings))]
        self.meanings: list[Meaning | None] = read_headings(self.headings)
        if any(self.meanings):
            self._settle()

    def of(self, meaning: Meaning) -> int | None:
        """The first column with this meaning."""
        return self.meanings.index(meaning) if meaning in self.meanings else None

    def has(self, *meanings: Meaning) -> bool:
        """Whether the table has a column with one of these meanings."""
        return any(meaning in self.meanings for meaning in meanings)

    def cell(self, row: Row, meaning: Meaning) -> Cell | None:
        """The cell of a row in the column with this meaning, or the one that reaches down into it, if it holds text."""
        place = self.of(meaning)
        cell = row.cells[place] if place is not None and place < len(row.cells) else None
        cell = cell.seen if cell and meaning in OF_SEVERAL else cell
        return cell if cell and cell.blocks else None

    def text(self, row: Row, meaning: Meaning) -> str | None:
        """The text of that cell."""
        cell = self.cell(row, meaning)
        return cell.text if cell else None

    def length(self, column: int) -> float:
        """Characters in the filled cells of a column, on average."""
        filled = [len(text) for text in self.texts[column] if text]
        return statistics.fmean(filled) if filled else 0.0

    def filled(self, column: int) -> float:
        """The share of rows in which a column holds text."""
        texts = self.texts[column]
        return sum(map(bool, texts)) / len(texts) if texts else 0.0

    def share(self, column: int, pattern: re.Pattern[str]) -> float:
        """The share of the filled cells of a column that are nothing but what a pattern describes."""
        filled = [text for text in self.texts[column] if text]
        return sum(bool(pattern.fullmatch(text)) for text in filled) / len(filled) if filled else 0.0

    def guess(self) -> None:
        """Tell the columns of a table without headings, known to be an action log, apart by their cells."""
        left = [i for i in range(len(self.texts)) if self.length(i)]
        numbered = next((i for i in left if self.share(i, REFERENCE) >= 0.7), None)
        due = next((i for i in left if i != numbered and self._tells_time(i)), None)
        state = next((i for i in left if self.share(i, STATE_CELL) >= 0.7), None)
        for meaning, place in ((Meaning.NUMBER, numbered), (Meaning.DUE, due), (Meaning.STATUS, state)):
            if place in left:
                self.meanings[place] = meaning
                left.remove(place)
        action = next((i for i in left if self.filled(i) >= 0.8 and self.length(i) >= SENTENCE), None)
        if action is None or not any(self.meanings):
            return
        self.meanings[action] = Meaning.ACTION
        for place in left[left.index(action) + 1 :]:
            meaning = Meaning.OWNER if self.length(place) <= NAME_CELL / 2 else Meaning.COMMENTS
            if not self.has(meaning):
                self.meanings[place] = meaning

    def _tells_time(self, column: int) -> bool:
        """Whether the cells of a column are deadlines, on the whole."""
        told = [text for text in self.texts[column] if text and TIME_WORD.search(text)]
        return len(told) >= 0.7 * sum(map(bool, self.texts[column])) and self.share(column, DEADLINE_CELL) >= 0.7

    def _settle(self) -> None:
        """Correct headings that mean several things by what stands under them."""
        self._settle_numbers()
        self._settle_dates()
        self._settle_prose()
        self._settle_actions()
        self._settle_rest()

    def _settle_numbers(self) -> None:
        number, title = self.of(Meaning.NUMBER), self.of(Meaning.TITLE)
        if number is not None and self.length(number) > NAME_CELL:
            self.meanings[number] = Meaning.TITLE
        if title is not None and number is None and self.share(title, REFERENCE) >= 0.6:
            self.meanings[title] = Meaning.NUMBER
        action = self.of(Meaning.ACTION)
        if action == 0 and self.has(Meaning.TASK) and number is None and self.share(0, REFERENCE) >= 0.6:
            self.meanings[0] = None
        if not self.has(Meaning.NUMBER) and not self.headings[0] and self.share(0, REFERENCE) >= 0.6:
            self.meanings[0] = Meaning.NUMBER

    def _settle_dates(self) -> None:
        """Columns of deadlines: those that tell no time say who ("To be completed by").

        A completion date, or a date to the right of the owner or action, is the deadline if no other column is.
        """
        for place in self._in(Meaning.COMPLETED):
            if COMPLETION.search(self.headings[place]) and not self.has(Meaning.DUE):
                self.meanings[place] = Meaning.DUE
        due = self.of(Meaning.DUE)
        if due is not None and not self.has(Meaning.OWNER) and not any(map(TIME_WORD.search, self.texts[due])):
            self.meanings[due] = Meaning.OWNER if 0 < self.length(due) <= NAME_CELL else Meaning.DUE
        for place in self._in(Meaning.OWNER)[1:]:
            if not self.has(Meaning.DUE) and self._tells_time(place):
                self.meanings[place] = Meaning.DUE
        date = self.of(Meaning.DATE)
        before = self._in(Meaning.OWNER, Meaning.ACTION, Meaning.TASK)
        if date is not None and before and date > before[0] and not self.has(Meaning.DUE):
            self.meanings[date] = Meaning.DUE

    def _settle_prose(self) -> None:
        """A column of long texts, headed "Item" or anything else, holds the minutes themselves, if no other does."""
        for place in self._in(Meaning.TITLE, Meaning.TASK, None):
            if not self.has(Meaning.NOTES) and self.length(place) > PROSE:
                self.meanings[place] = Meaning.NOTES

    def _settle_actions(self) -> None:
        """Find the column of actions: one without heading, or headed "Item" or "Task", may hold them."""
        action, owner = self.of(Meaning.ACTION), self.of(Meaning.OWNER)
        if action is None and owner is not None and self.length(owner) > NAME_CELL:
            self.meanings[owner] = Meaning.ACTION
            return
        if action is None and owner is None and self.has(*AFTER_ACTION):
            named = [i for i in self._in(None) if ANY_ACTIONS.search(self.headings[i])]
            stated = [i for i in named if sum(map(states_action, self.texts[i])) >= 0.5 * len(self.texts[i])]
            if stated:
                self.meanings[stated[0]] = Meaning.ACTION
            return
        if action is not None:
            longer = any(self.length(i) > SENTENCE for i in self._in(Meaning.TITLE, Meaning.TASK, Meaning.NOTES))
            if self.has(Meaning.OWNER) or not longer or self.length(action) > NAME_CELL / 3:
                return
            self.meanings[action] = Meaning.OWNER
        if self.has(Meaning.NOTES) or not self.has(Meaning.OWNER):
            return
        unnamed = [i for i in self._in(None) if not self.headings[i]]
        items = [] if unnamed or self._in(None) or not self.has(*AFTER_ACTION) else self._in(Meaning.TITLE)
        items = [i for i in items if sum(map(states_action, self.texts[i])) >= 0.3 * len(self.texts[i])]
        for places in (self._in(Meaning.TASK), unnamed, items):
            if long := [i for i in places if self.length(i) >= SENTENCE]:
                self.meanings[max(long, key=self.length)] = Meaning.ACTION
                return

    def _settle_rest(self) -> None:
        for place in self._in(Meaning.TASK):
            self.meanings[place] = Meaning.COMMENTS if self.has(Meaning.TITLE) else Meaning.TITLE
        notes, action = self.of(Meaning.NOTES), self.of(Meaning.ACTION)
        if notes is not None and action is not None and notes > action:
            self.meanings[notes] = Meaning.COMMENTS

    def _in(self, *meanings: Meaning | None) -> list[int]:
        return [i for i, meaning in enumerate(self.meanings) if meaning in meanings]
