"""Which column of a plan states its actions, where the headings leave it open or say it of another.

"Action" may stand over those who act, while the actions are called items, and what is to be done may be called
objectives, milestones or targets. Who or when beside it makes such a column one of actions, if its cells say that
something is to be done.
"""

import re
from collections.abc import Callable, Sequence

from minutebook.extract.cell_statements import states_action
from minutebook.extract.names import has_post, is_name
from minutebook.extract.plan_columns import PlanColumn
from minutebook.extract.plans.cells import COMMAND
from minutebook.ingest.model import Row

MOST = 0.5
"""Share of the filled cells of a column that must speak for a meaning."""
FEWEST = 2
"""Cells that must."""
FEWEST_WORDS, MOST_WORDS = 3, 30
"""Words that the cells of a column of actions hold on average; more are a report."""
LONGEST_DOER = 40
"""Characters of a cell that is nothing but an owner."""
MAY_ACT = frozenset({PlanColumn.AIM, PlanColumn.NUMBER, None})
"""What the heading of a column may have been taken for that turns out to hold actions."""


REACHED = re.compile(r"\b(?:targets?|milestones?|deliverables?|outputs?)\b", re.IGNORECASE)
"""Headings of measures that may be what is to be done."""
RECOMMENDED = re.compile(r"(?:audit |agreed )?recommendations?(?: made)?", re.IGNORECASE)
"""Headings of what somebody is to carry out, where nothing else is called an action."""
PROJECT = re.compile(r"(?:(?:proposed|planned|key|current|priority) )?projects?", re.IGNORECASE)
"""Headings of work that is named, not commanded."""
TOLD_OF_IT = frozenset(
    {PlanColumn.DUE, PlanColumn.OWNER, PlanColumn.STATUS, PlanColumn.RAG, PlanColumn.NUMBER, PlanColumn.PROGRESS}
)
"""What is said of an action beside it."""
NOUN = re.compile(r"[A-Z][a-z]+ of\b")
"""How a title begins that is no command: "Review of …"."""


def settle_actions(kinds: list[PlanColumn | None], headings: Sequence[str], rows: Sequence[Row], planned: bool) -> None:
    """Give the column of actions its meaning, among `kinds` as their headings have them.

    Where the paper isn't a plan (`planned`), only aims and recommendations stand for actions.
    """
    stated = _doers_called_actions(kinds, rows)
    if stated is not None:
        kinds[stated] = PlanColumn.OWNER
    beside = {PlanColumn.OWNER, PlanColumn.DUE, *((PlanColumn.PROGRESS, PlanColumn.STATUS) if planned else ())}
    if PlanColumn.ACTION in kinds or beside.isdisjoint(kinds):
        return
    best = _best(kinds, headings, rows if planned else ())
    if best is not None:
        kinds[best] = PlanColumn.ACTION
    elif stated is not None:
        kinds[stated] = PlanColumn.ACTION


def _doers_called_actions(kinds: Sequence[PlanColumn | None], rows: Sequence[Row]) -> int | None:
    """The only column headed as actions, if its cells name those who act."""
    if kinds.count(PlanColumn.ACTION) != 1 or PlanColumn.OWNER in kinds:
        return None
    place = kinds.index(PlanColumn.ACTION)
    return place if _share(_texts(rows, place), _names_doer) >= MOST else None


def _best(kinds: Sequence[PlanColumn | None], headings: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The column whose cells say most often that something is to be done; else the last aim beside who and when."""
    asked = [place for place, heading in enumerate(headings) if RECOMMENDED.fullmatch(heading.strip())]
    if asked:
        return asked[0]
    shares = {
        place: share
        for place, kind in enumerate(kinds)
        if (kind in MAY_ACT or (kind is PlanColumn.MEASURE and REACHED.search(headings[place])))
        and (share := _share(texts := _texts(rows, place), _says_to_do)) >= MOST
        and FEWEST_WORDS <= sum(len(text.split()) for text in texts) / len(texts) <= MOST_WORDS
    }
    aims = [place for place, kind in enumerate(kinds) if kind is PlanColumn.AIM]
    if {PlanColumn.OWNER, PlanColumn.DUE} <= set(kinds) and aims:
        stating = [place for place in aims if place in shares]
        if stating or not shares:
            return max(stating or aims[-1:], key=lambda place: (shares.get(place, 0), place))
    if shares or not rows:
        return max(shares, key=lambda place: (shares[place], place), default=None)
    return _only_one(kinds, headings, rows)


def _only_one(kinds: Sequence[PlanColumn | None], headings: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The column of projects beside who and when, or of targets beside nothing but when, who and how far."""
    projects = [place for place, heading in enumerate(headings) if PROJECT.fullmatch(heading.strip())]
    if projects and {PlanColumn.OWNER, PlanColumn.DUE} <= set(kinds):
        return projects[0]
    left = [place for place, kind in enumerate(kinds) if kind not in TOLD_OF_IT]
    if len(left) != 1 or PlanColumn.DUE not in kinds or not REACHED.search(headings[left[0]]):
        return None
    texts = _texts(rows, left[0])
    words = sum(len(text.split()) for text in texts)
    return left[0] if texts and words > FEWEST_WORDS * len(texts) else None


def _texts(rows: Sequence[Row], place: int) -> list[str]:
    return [row.cells[place].text for row in rows if place < len(row.cells) and row.cells[place].blocks]


def _names_doer(text: str) -> bool:
    return len(text) <= LONGEST_DOER and not states_action(text) and (is_name(text) or has_post(text))


def _says_to_do(text: str) -> bool:
    return (states_action(text) and not NOUN.match(text)) or COMMAND.match(text) is not None


def _share(texts: Sequence[str], test: Callable[[str], bool]) -> float:
    """The share of texts that pass a test; 0 where too few do."""
    passed = sum(map(test, texts))
    return passed / len(texts) if passed >= FEWEST else 0.0
