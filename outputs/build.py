"""From what the corpus found to what the log shows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from textwrap import shorten
from typing import TYPE_CHECKING

from minutebook.outputs import summary
from minutebook.outputs.citing import Citing, stands_on
from minutebook.outputs.house import House
from minutebook.outputs.telling import history
from minutebook.outputs.view import (
    NOT_STATED,
    STATUS_TONES,
    STILL_OPEN,
    CommitteeRows,
    Layout,
    LogRow,
    LogView,
    Mark,
    MeetingRows,
)
from minutebook.outputs.visible import visible
from minutebook.outputs.wording import check, day, deadline, overdue, period, times
from minutebook.schema import Access, Basis

if TYPE_CHECKING:
    from minutebook.corpus import ActionLog, LogAction, LogSelection

ACCESS_WORDS = {Access.EXEMPT: "Exempt: not for publication", Access.UNCLEAR: "May be exempt: not for publication"}

PERSONAL = "Personal details: not for publication"

LONGEST_REPORT = 400
"""Characters shown of what a plan reports of an action's progress; the whole stands in the JSON log."""

_COMMITTEE, _MEETING = attrgetter("committee"), attrgetter("meeting")


def build_log(
    found: "ActionLog",
    selection: "LogSelection",
    as_at: date,
    layout: Layout = Layout.FULL,
    *,
    with_history: bool | None = None,
    house: House | None = None,
) -> LogView:
    """The view of what `action_log(corpus, selection)` found, with delays counted to the day `as_at`.

    History is shown in the full layout, and where changes are asked for, unless `with_history` says otherwise.
    """
    citing, house = Citing(found.actions), house or House()
    tells = with_history or (with_history is None and (layout is Layout.FULL or selection.changed_since is not None))

    def told(action: "LogAction") -> tuple[str, ...]:
        since = None if with_history else selection.changed_since
        return tuple(history(action, citing, house, since)) if tells else ()

    withheld = summary.withheld(found.withheld or ())
    is_public = found.withheld is not None
    shown = (_row(action, as_at, citing, house, told(action), is_public) for action in found.actions)
    rows = _with_titles_once(sorted(shown, key=_place))
    return LogView(
        as_at=as_at,
        committee=visible(found.header.committees[0]) if len(found.header.committees) == 1 else "",
        scope=". ".join((*summary.banner(found), summary.scope(found.header, selection, house))),
        counts=summary.counts(rows, house),
        caution="" if is_public else summary.caution(rows),
        notes=(*withheld, *summary.notes(found.header, rows)),
        committees=_by_committee(rows),
        layout=layout,
        nothing="" if rows else summary.nothing(found.header, selection, bool(withheld)),
        withheld=withheld,
        is_public=is_public,
        house=house,
    )


def _row(
    action: "LogAction", as_at: date, citing: Citing, house: House, told: tuple[str, ...], is_public: bool
) -> LogRow:
    due, due_printed = deadline(action.due, action.due_text, action.due_latest)
    return LogRow(
        action=action,
        committee=visible(action.body or "") or ("Plans" if action.plan is not None else "Committee not known"),
        meeting=_meeting_heading(action),
        item=visible(action.item or ""),
        title="" if action.item_title == action.item else visible(action.item_title or ""),
        text=visible(action.text),
        owners=tuple(dict.fromkeys(name for owner in action.owners if (name := visible(owner.name)))),
        due=due,
        due_printed=due_printed,
        status=house.statuses[action.status] if action.status_stated else NOT_STATED,
        tone=STATUS_TONES[action.status] if action.status_stated else "neutral",
        rag=house.ratings[action.rag] if action.rag else "",
        progress=tuple(_progress(action, house)),
        history=told,
        marks=(*_marks(action, as_at), *(() if is_public else _bars(action))),
        paper=citing.cite(action.body, action.paper, stands_on(action), action.file_name),
        file_name=visible(action.file_name),
        page=_page(action),
    )


def _meeting_heading(action: "LogAction") -> str:
    if action.plan is not None:
        return f"From the plan “{visible(action.plan)}”" if action.plan else "From a plan"
    if action.agreed_on:
        return f"Agreed on {day(action.agreed_on)}"
    if action.basis == Basis.LOG and (on := action.meeting_date or action.first_seen):
        return f"From the action log of {day(on)}"
    return f"Agreed on {day(action.meeting_date)}" if action.meeting_date else "Date of meeting not known"


def _progress(action: "LogAction", house: House) -> Iterator[str]:
    """What became of it: the printed status where it says more than ours, comments, the day it was done, its slips.

    How often it was carried forward comes first, lest it be taken for the last that happened.
    """
    if action.times_carried:
        yield f"Carried forward {times(action.times_carried)}"
    printed, comments = visible(action.status_text or ""), visible(action.comments or "")
    word = house.statuses[action.status].casefold()
    says_no_more = ("", word, word.removesuffix("d"))
    if printed.casefold().rstrip(" .") not in says_no_more and printed not in comments:
        yield printed
    if comments.casefold().rstrip(" .") not in says_no_more:
        yield (
            comments if action.plan is None else shorten(comments, LONGEST_REPORT, placeholder=" … (more in the plan)")
        )
    if action.completed_on and day(action.completed_on) not in f"{printed} {comments}":
        yield f"Completed on {day(action.completed_on)}"
    for one in action.corrections:
        yield f"Corrected by {visible(one.said_by)}: {one.field.replace('_', ' ')}"
    first_due = next((seen.due for seen in action.history if seen.due), None)
    if first_due and first_due != action.due:
        yield f"First due {period(first_due) or first_due}"
    if action.measure:
        yield f"Success is told by: {visible(action.measure)}"


def _marks(action: "LogAction", as_at: date) -> Iterator[Mark]:
    if action.is_new:
        yield Mark("new", "New")
    late = overdue(action.due_latest, as_at) if action.due_latest and action.status in STILL_OPEN else ""
    if late:
        yield Mark("overdue", late)
    if action.review:
        yield Mark("check", check(action.review))


def _bars(action: "LogAction") -> Iterator[Mark]:
    """What keeps it from the public; of a public log's actions a person judged them fit for it."""
    if action.access in ACCESS_WORDS:
        yield Mark("closed", ACCESS_WORDS[action.access])
    if action.tells_details:
        yield Mark("closed", PERSONAL)


def _page(action: "LogAction") -> str:
    """Its page, and in how many other papers it is printed."""
    if action.page is None:
        return ""
    label = visible(action.page_label or "")
    page = f"page {action.page}" if label in ("", str(action.page)) else f"page {action.page} (printed {label})"
    others = len({name for name, _ in action.also} - {action.file_name})
    return f"{page}; also in {others} other paper{'s' * (others > 1)}" if others else page


def _place(row: LogRow) -> tuple[str, str, bool, date, str, bool, list[tuple[int, str]]]:
    """Committee, meeting (unknown last), then item: 9 before 10, and what has no number after what has one.

    What a log has from before the meetings that are known comes first. The actions of a plan stay in the order in which
    it prints them.
    """
    action = row.action
    known = action.agreed_on or action.meeting_date
    logged = action.first_seen if action.basis == Basis.LOG else None
    meeting = row.committee.casefold(), row.committee, known is not None or logged is None, known or logged or date.max
    if action.plan is not None:
        return *meeting, row.meeting, False, []
    pieces = [(int(digits or 0), other) for digits, other in re.findall(r"([0-9]{1,9})|([^0-9]+)", row.item)]
    return *meeting, row.meeting, not row.item, pieces


def _with_titles_once(rows: list[LogRow]) -> list[LogRow]:
    """The rows in their order, those marked that go on with the item of the row above."""
    items = [(row.committee, row.meeting, row.item, row.title.casefold()) for row in rows]
    return [
        replace(row, goes_on=bool(place and row.title and items[place] == items[place - 1]))
        for place, row in enumerate(rows)
    ]


def _by_committee(rows: Iterable[LogRow]) -> tuple[CommitteeRows, ...]:
    return tuple(
        CommitteeRows(name, tuple(MeetingRows(heading, tuple(same)) for heading, same in groupby(of_it, _MEETING)))
        for name, of_it in groupby(rows, _COMMITTEE)
    )
