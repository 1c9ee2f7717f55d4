"""The day of an action log that prints none, or not that of its meeting.

A log that a dated paper prints whole is that paper's: it was drawn up for its meeting. Another one is as late as the
latest day that it says something was done or agreed.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from minutebook.schema import Basis

Row = dict[str, Any]


def date_logs(rows: Iterable[Row]) -> None:
    """Give `seen_on` to the rows of one body's undated logs, where their day can be told."""
    logs: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row["basis"] == Basis.LOG:
            logs[row["document"]].append(row)
    dated = [(log[0]["seen_on"], {_content(row) for row in log}) for log in logs.values() if log[0]["seen_on"]]
    for log in logs.values():
        if log[0]["seen_on"] is None:
            content = {_content(row) for row in log}
            whole = [day for day, other in dated if content <= other]
            day = min(whole) if whole else _latest_mentioned(log)
            for row in log:
                row["seen_on"] = day


def _content(row: Row) -> tuple[str, ...]:
    return row["text"], row["status"], row["comments"] or ""


def _latest_mentioned(log: list[Row]) -> str | None:
    return max((row[name] for row in log for name in ("completed_on", "agreed_on") if row[name]), default=None)
