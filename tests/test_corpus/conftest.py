"""Papers of an invented council, built by hand, and a corpus to put them in."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from minutebook.corpus import Corpus
from minutebook.schema import (
    Action,
    AgendaItem,
    Attendance,
    AttendanceStatus,
    Basis,
    Change,
    Decision,
    Declaration,
    Direction,
    DocumentInfo,
    DocumentStatus,
    Evidence,
    ForwardItem,
    Indicator,
    Meeting,
    MinuteItem,
    Owner,
    OwnerKind,
    PageInfo,
    PaperDocument,
    PaperWarning,
    Part,
    PartKind,
    PeriodValue,
    PlanAction,
    Recommendation,
    Report,
    Status,
    Table,
    TextLayer,
)

PARSER = "0.1.0"

MakePaper = Callable[..., PaperDocument]


def _minutes(
    content: str = "minutes",
    *,
    body: str | None = "Fenmarsh Adults Committee",
    day: str | None = "2016-03-08",
    actions: list[tuple[str, Status]] | None = None,
    status: DocumentStatus = DocumentStatus.OK,
    parser: str = PARSER,
    **action_fields: Any,
) -> PaperDocument:
    """Minutes with one record of every kind; `content` stands for the file's bytes."""
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    if actions is None:
        actions = [("Write to the trust about the ferry", Status.OPEN), ("Publish the strategy", Status.COMPLETED)]

    def common(kind: str, place: int = 0, page: int = 1, quote: str = "quoted") -> dict[str, Any]:
        evidence = [Evidence(page=page, bbox=(50, 100 + place, 400, 112 + place), quote=quote)]
        return {"id": f"{sha256[:12]}-{kind}-{place}", "part": 0, "confidence": 0.9, "evidence": evidence}

    meeting = Meeting(**common("meeting"), body=body, date=day, start_time="10:00", venue="Shire Hall")
    here = {"meeting": meeting.id}
    minute = MinuteItem(**common("minute"), **here, number="12", title="Ferry service", text="The ferry was discussed.")
    under = here | {"item": "12", "minute_item": minute.id}
    members = [("Anne Wexcombe", "AW", "p1"), ("Bill Ottery", "BO", "p2")]
    return PaperDocument(
        document=DocumentInfo(
            status=status,
            reason=None if status is DocumentStatus.OK else "something was wrong",
            sha256=sha256,
            file_name=f"{content}.pdf",
            page_count=2,
            title="Minutes",
            kind="minutes",
            text_layer=TextLayer.BORN_DIGITAL,
            parser_version=parser,
            seconds=0.5,
            pages=[
                PageInfo(number=1, label="i", text=f"{content}: the ferry was discussed at length."),
                PageInfo(number=2, label="ii", text="Any other business: the harbour café’s lease."),
            ],
        ),
        parts=[Part(**common("part"), kind=PartKind.MINUTES, title="Minutes", first_page=1, last_page=2)],
        meetings=[meeting],
        attendance=[
            Attendance(
                **common("attendance", place),
                **here,
                name=name,
                status=AttendanceStatus.PRESENT,
                initials=initials,
                person=person,
            )
            for place, (name, initials, person) in enumerate(members)
        ],
        agenda_items=[AgendaItem(**common("agenda"), **here, number="3", title="Ferry service", order=2)],
        minute_items=[minute],
        declarations=[
            Declaration(**common("declaration"), **under, name=members[0][0], person=members[0][2], text="an interest")
        ],
        decisions=[Decision(**common("decision"), **under, text="to keep the ferry running", votes_for=7)],
        actions=[
            Action(
                **common("action", place, quote=text),
                **under,
                **{
                    "item_title": "Ferry service",
                    "owners": [Owner(name="AW", kind=OwnerKind.PERSON, person="p1", initials="AW")],
                    "due": "2016-04",
                    "due_text": "by April",
                    "due_latest": date(2016, 4, 30),
                    "basis": Basis.MARKED,
                    **action_fields,
                },
                text=text,
                status=state,
            )
            for place, (text, state) in enumerate(actions)
        ],
        reports=[
            Report(
                **common("report"),
                **under,
                title="Mooring charges",
                to="Harbour Committee",
                contact_email="quay@example.org",
                purpose="To set next year's charges.",
                key_decision=False,
            )
        ],
        recommendations=[
            Recommendation(
                **common("recommendation"),
                **under,
                text="to keep the ferry running until June",
                decision=common("decision")["id"],
                change=Change.AMENDED,
                changed_text="until June →",
            )
        ],
        plan_actions=[
            PlanAction(
                **common("plan"),
                **here,
                text="Dredge the channel",
                group="Access",
                owners=[Owner(name="Harbour Master", kind=OwnerKind.POST)],
            )
        ],
        indicators=[
            Indicator(
                **common("indicator"),
                **here,
                name="Crossings on time",
                target="95%",
                target_number=95,
                actual="88%",
                earlier=[PeriodValue(period="2014/15", value="91%")],
                direction=Direction.HIGHER,
            )
        ],
        forward_items=[ForwardItem(**common("forward"), **here, date="2016-05-10", title="Ferry fares")],
        tables=[
            Table(
                **common("table"),
                page=2,
                last_page=2,
                bbox=(50, 60, 500, 200),
                header=["Item", "Who"],
                rows=[["a", "b"]],
            )
        ],
        warnings=[PaperWarning(code="odd_date", page=2, message="two dates")],
    )


@pytest.fixture
def minutes() -> MakePaper:
    return _minutes


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a file's bytes, so that it has a path and a stat of its own."""

    def write(name: str, content: str) -> Path:
        path = tmp_path / name
        path.write_text(content)
        return path

    return write


@pytest.fixture
def corpus_path(tmp_path: Path) -> Iterator[Path]:
    """A corpus file; whatever the test did to it, it must be whole at the end."""
    path = tmp_path / "council.db"
    yield path
    if path.exists():
        assert_whole(path)


@pytest.fixture
def corpus(corpus_path: Path) -> Iterator[Corpus]:
    with Corpus.open_for_writing(corpus_path) as corpus:
        yield corpus


def assert_whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        for index in ("pages_fts", "records_fts"):
            db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608


@pytest.fixture
def dump() -> Callable[[Corpus], dict[str, list[tuple[Any, ...]]]]:
    """Every row of every table, settled, without the times of runs and the corpus's own row numbers."""
    hidden = {"last_seen", "first_seen", "ingested_at"}

    def read(corpus: Corpus) -> dict[str, list[tuple[Any, ...]]]:
        corpus.settle()
        found = {}
        for table in corpus.db.table_names():
            if "_fts" in table:
                continue
            columns = [name for name in corpus.db.table(table).columns_dict if name not in hidden]
            if table in ("pages", "sightings"):
                columns.remove("id")
            if table == "records":
                columns.remove("key")
            rows = corpus.db.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()  # noqa: S608
            found[table] = sorted(rows, key=repr)
        return found

    return read
