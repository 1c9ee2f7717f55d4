"""Papers for people, out of one corpus: a sheet for each owner, registers and lists, and an index over them."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from minutebook.outputs import html_log, pages, summary
from minutebook.outputs.build import build_log
from minutebook.outputs.house import House
from minutebook.outputs.pages import Group, Link, TablePage
from minutebook.outputs.view import NOT_STATED, Layout
from minutebook.outputs.visible import visible
from minutebook.outputs.wording import counted, day
from minutebook.schema import Access

if TYPE_CHECKING:
    from minutebook.corpus import ActionLog, LogAction, LogSelection

Row = Mapping[str, Any]
CAUTION = "Not for publication: some of this comes from business that was, or may have been, closed to the public."
_PRESENCE = {"present": "Present", "apologies": "Apologies", "absent": "Absent"}
_PRESENCE |= {"substitute": "Substitute", "in_attendance": "In attendance"}
_CAME = frozenset({"present", "substitute", "in_attendance"})


@dataclass(frozen=True)
class Paper:
    """A file of the pack."""

    file_name: str
    title: str
    what: str
    """what it holds, in a few words"""
    content: bytes


@dataclass(frozen=True)
class Material:
    """What a pack is made from: the log's actions, and the rows of tables of the corpus."""

    found: "ActionLog"
    selection: "LogSelection"
    decisions: list[dict[str, Any]]
    attendance: list[dict[str, Any]]
    forward: list[dict[str, Any]]
    as_at: date
    house: House | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands on every paper of a public pack: what it holds back."""
        return summary.withheld(self.found.withheld or ())


def first_day(as_at: date) -> date:
    """Of the year that ends with a day."""
    return as_at - timedelta(days=364)


def papers(material: Material) -> list[Paper]:
    """The papers of a pack, its index first."""
    made = [
        _matters_arising(material),
        _register(material),
        _attendance(material),
        _forward_plan(material),
        *_owner_sheets(material),
    ]
    rows: list[list[str | Link]] = [[Link(paper.title, paper.file_name), paper.what] for paper in made]
    columns = ("Paper", "Holds")
    committees = material.found.header.committees
    title = f"Papers: {visible(committees[0])}" if len(committees) == 1 else "Papers"
    index = TablePage(title, _as_at(material), columns, (Group("All papers", rows),), "", notes=material.notes)
    return [Paper("index.html", title, "", pages.render(index)), *made]


def _as_at(material: Material) -> str:
    """The day, and what tells a public paper from an internal one."""
    return ". ".join((f"As at {day(material.as_at)}", *summary.banner(material.found)))


def _owner_sheets(material: Material) -> Iterator[Paper]:
    """A short log for each owner; a person's names are one, and so are equal names of one committee's owners."""
    several = len({action.body for action in material.found.actions}) > 1
    owned: dict[str, list[LogAction]] = {}
    names: dict[str, str] = {}
    for action in material.found.actions:
        for owner in action.owners:
            key = owner.person or f"{action.body}|{visible(owner.name).casefold()}"
            name = f"{visible(owner.name)}, {visible(action.body)}" if several and action.body else visible(owner.name)
            names[key] = max(names.get(key, ""), name, key=len)
            if action not in owned.setdefault(key, []):
                owned[key].append(action)
    taken: set[str] = set()
    for key in sorted(owned, key=lambda key: names[key].casefold()):
        selection = replace(material.selection, owner=names[key])
        log = build_log(
            replace(material.found, actions=tuple(owned[key])),
            selection,
            material.as_at,
            Layout.SHORT,
            house=material.house,
        )
        file_name = _free(f"owner-{_plain(names[key])}", taken)
        yield Paper(file_name, f"Actions of {names[key]}", counted(len(owned[key]), "action"), html_log.render(log))


def _plain(name: str) -> str:
    """A name as part of a file's name: letters and digits of ASCII."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:60] or "name"


def _free(stem: str, taken: set[str]) -> str:
    number, file_name = 1, f"{stem}.html"
    while file_name in taken:
        number += 1
        file_name = f"{stem}-{number}.html"
    taken.add(file_name)
    return file_name


def _matters_arising(material: Material) -> Paper:
    """For the next agenda: each action under the minute that it arose from."""
    log = build_log(material.found, material.selection, material.as_at, Layout.SHORT, house=material.house)
    columns = ("Minute", "Matter", "Action", "Owner", "Due", "Position")
    groups = [
        Group(
            f"{committee.name}: {meeting.heading}",
            [
                [
                    row.item,
                    row.title,
                    row.text,
                    row.owner_line or NOT_STATED,
                    row.due or NOT_STATED,
                    ". ".join((row.status, *(mark.text for mark in row.marks), *row.progress)),
                ]
                for row in meeting.rows
            ],
        )
        for committee in log.committees
        for meeting in committee.meetings
    ]
    page = TablePage("Matters arising", _as_at(material), columns, groups, log.nothing, log.caution, material.notes)
    return Paper("matters-arising.html", page.title, counted(len(list(log.rows)), "action"), pages.render(page))


def _register(material: Material) -> Paper:
    columns = ("Item", "Decision", "Outcome", "Moved by", "Seconded by", "Votes", "Source")
    listed = [(heading, [_decision(row) for row in rows]) for heading, rows in _by_meeting(_once(material.decisions))]
    used = [place for place in range(len(columns)) if any(row[place] for _, rows in listed for row in rows)]
    groups = [Group(heading, [[row[place] for place in used] for row in rows]) for heading, rows in listed]
    shown = [columns[place] for place in used]
    return _table_paper(
        "decisions.html", "Register of decisions", material, shown, groups, material.decisions, "decision", _year
    )


def _decision(row: Row) -> list[str]:
    votes = (("for", row["votes_for"]), ("against", row["votes_against"]), ("abstained", row["abstentions"]))
    cast = ", ".join(f"{number} {word}" for word, number in votes if number is not None)
    text = visible(row["text"])
    names = [visible(row[name] or "") for name in ("mover", "seconder")]
    return [
        visible(row["item"] or ""),
        text if row["access"] == Access.OPEN else f"{text} (not for publication)",
        (row["outcome"] or "").capitalize(),
        *names,
        cast,
        _source(row),
    ]


def _source(row: Row) -> str:
    name = visible(row["file"])
    return f"{name}, page {row['page']}" if row["page"] else name


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    """Each decision once, though minutes stand in more than one paper."""
    seen = set()
    for row in rows:
        key = row["committee"], row["meeting"], row["item"], " ".join(row["text"].casefold().split())
        if key not in seen:
            seen.add(key)
            yield row


def _by_meeting(rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    ordered = sorted(rows, key=lambda row: (row["committee"] or "~", row["meeting"] or "~"))
    for (committee, on), same in groupby(ordered, key=lambda row: (row["committee"], row["meeting"])):
        yield f"{visible(committee or 'Committee not known')}: {_day(on)}", list(same)


def _day(on: str | None) -> str:
    try:
        return day(date.fromisoformat(on)) if on else "date not known"
    except ValueError:
        return visible(on or "")


def _attendance(material: Material) -> Paper:
    """Who came to which meeting of the year: a row for each person, a column for each meeting."""
    dated = [row for row in material.attendance if row["committee"] and row["meeting"]]
    groups = []
    for committee, rows in groupby(sorted(dated, key=lambda row: row["committee"]), key=lambda row: row["committee"]):
        listed = list(rows)
        days = sorted({row["meeting"] for row in listed})
        people: dict[str, dict[str, str]] = {}
        for row in listed:
            people.setdefault(visible(row["person"] or row["name"]), {})[row["meeting"]] = row["status"]
        table = [
            [
                name,
                *(_PRESENCE.get(known.get(on, ""), "") for on in days),
                f"{sum(status in _CAME for status in known.values())} of {len(days)}",
            ]
            for name, known in sorted(people.items())
        ]
        groups.append(Group(visible(committee), table, ("Name", *map(_day, days), "Came to")))
    return _table_paper("attendance.html", "Attendance", material, (), groups, material.attendance, "name", _year)


def _forward_plan(material: Material) -> Paper:
    columns = ("Meeting", "Item", "Lead", "Reference", "Key decision")
    items = {(row["committee"], row["meeting"], row["title"].casefold()): row for row in material.forward}
    ordered = sorted(items.values(), key=lambda row: row["committee"] or "")
    groups = [
        Group(visible(committee or "Committee not known"), [_forward(row) for row in rows])
        for committee, rows in groupby(ordered, key=lambda row: row["committee"])
    ]
    return _table_paper(
        "forward-plan.html", "Forward plan", material, columns, groups, material.forward, "item", _from_then_on
    )


def _forward(row: Row) -> list[str]:
    on = f"{_day(row['meeting'])} (provisional)" if row["provisional"] else _day(row["meeting"])
    key = {1: "Yes", 0: "No"}.get(row["key_decision"], "")
    return [on, *(visible(row[name] or "") for name in ("title", "lead", "reference")), key]


def _table_paper(
    file_name: str,
    title: str,
    material: Material,
    columns: Iterable[str],
    groups: list[Group],
    rows: list[Any],
    unit: str,
    days: Callable[[date], str],
) -> Paper:
    caution = CAUTION if any(row["access"] != Access.OPEN for row in rows) else ""
    what = f"{counted(sum(len(group.rows) for group in groups), unit)} {days(material.as_at)}"
    nothing = f"The papers have no {unit} {days(material.as_at)}."
    if last := material.found.header.last_meeting:
        nothing += f" Their last meeting was on {day(last)}: --as-at {last} shows how things stood then."
    subtitle = f"{what}. {_as_at(material)}"
    page = TablePage(title, subtitle, tuple(columns), groups, nothing, caution, material.notes)
    return Paper(file_name, title, what, pages.render(page))


def _year(as_at: date) -> str:
    return f"from {day(first_day(as_at))} to {day(as_at)}"


def _from_then_on(as_at: date) -> str:
    return f"from {day(as_at)} on"
