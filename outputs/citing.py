"""How a log names the paper that an action stands in: "Minutes, 11 March 2025", as a clerk would.

The file's name is added only where that could mean two papers, or where the paper has no date.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from minutebook.outputs.visible import visible
from minutebook.outputs.wording import day
from minutebook.schema import PartKind

if TYPE_CHECKING:
    from minutebook.corpus import LogAction

_PAPERS = {
    PartKind.AGENDA: "Agenda",
    PartKind.MINUTES: "Minutes",
    PartKind.ACTION_LOG: "Action log",
    PartKind.REPORT: "Report",
    PartKind.APPENDIX: "Appendix",
    PartKind.PLAN: "Plan",
    PartKind.FORWARD_PLAN: "Forward plan",
}


class Citing:
    """Names the papers of one log."""

    def __init__(self, actions: "Iterable[LogAction]") -> None:
        self._files: defaultdict[tuple[str | None, PartKind, date | None], set[str]] = defaultdict(set)
        for action in actions:
            self._files[action.body, action.paper, stands_on(action)].add(action.file_name)
            for seen in action.history:
                self._files[action.body, seen.paper, seen.on].add(seen.file_name)

    def cite(self, body: str | None, paper: PartKind, on: date | None, file_name: str) -> str:
        """The paper in words."""
        words = ", ".join([_PAPERS.get(paper, "Paper"), *([day(on)] if on else [])])
        is_told = on is not None and len(self._files[body, paper, on]) <= 1
        return words if is_told else f"{words} ({visible(file_name)})"


def stands_on(action: "LogAction") -> date | None:
    """The day of the meeting of the paper in which the action stands as shown."""
    seen = (one for one in reversed(action.history) if (one.file_name, one.page) == (action.file_name, action.page))
    return action.meeting_date or next((one.on for one in seen), action.first_seen)
