"""Papers of an invented county, as many as are asked for: years of monthly meetings of many bodies.

Each paper is the minutes of a meeting and the action log before it: what was agreed at the last meetings is carried
forward until it is done. Words are drawn as in any language, few very often and most hardly ever; `MARKED` words stand
in a known share of the pages.
"""

import hashlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from minutebook.schema import (
    Action,
    Attendance,
    AttendanceStatus,
    Basis,
    Decision,
    Declaration,
    DocumentInfo,
    DocumentStatus,
    Evidence,
    Meeting,
    MinuteItem,
    Owner,
    OwnerKind,
    PageInfo,
    PaperDocument,
    Part,
    PartKind,
    Status,
    TextLayer,
)

MARKED = {"ferriage": 0.0001, "quayhead": 0.001, "saltmarsh": 0.01, "towpath": 0.05, "council": 0.9}
"""Words, and the share of pages on which each stands."""

_PLACES = tuple(
    "Alder Birch Cotter Dray Ember Fallow Garth Holm Ivel Jessop Kettle Larch Moat Nettle Orchard Pell".split()  # noqa: SIM905
)
_SORTS = ["Roads Committee", "Planning Committee", "Scrutiny Panel", "Parish Council", "Harbour Board"]
_GIVEN = tuple(
    "Ada Basil Cora Denis Edith Felix Greta Hugo Iris Jonas Kate Leo Mona Noel Olive Percy".split()  # noqa: SIM905
)
_FAMILY = tuple(
    "Ashdown Brock Coyle Drew Eastry Frome Gale Hythe Inman Jarrow Kemble Lyme Marlow Neston Oakham Penn".split()  # noqa: SIM905
)
_SYLLABLES = tuple(
    "ba co der el fo gra hin ist jo ke lor men nu or pri qua ris sta tem ul ver wo yar zen".split()  # noqa: SIM905
)
_FIRST_MEETING = date(2001, 1, 8)
_DAYS_BETWEEN = 30
_MEMBERS = 9
_SENTENCES, _WORDS_A_SENTENCE, _SENTENCES_A_PAGE = 30_000, 19, 20
_LONGEST_LIFE = 6  # meetings for which an action is carried forward at most


@dataclass
class _Task:
    text: str
    owner: int
    item: str
    agreed_on: date
    due: date
    meetings_left: int


@dataclass
class _Body:
    name: str
    members: list[str]
    tasks: list[_Task] = field(default_factory=list)
    minutes_taken: int = 0


class County:
    """The invented papers; the same for the same numbers.

    Args:
        pages: of all papers together.
        actions: records of actions in all papers together, about.
        papers: how many.
    """

    def __init__(self, pages: int, actions: int, papers: int, seed: int = 1):
        self._seed = seed
        self._random = random.Random(seed)  # noqa: S311
        self.pages_each = pages // papers
        self.actions_each = max(1, actions // papers)
        self.papers = papers
        self._words = self._vocabulary()
        self._frequencies = list(accumulate(1 / (rank + 2) for rank in range(len(self._words))))
        self._sentences = [self._prose(_WORDS_A_SENTENCE) for _ in range(_SENTENCES)]
        self._bodies = self._some_bodies(max(1, papers // 250))

    def documents(self, folder: Path, parser_version: str) -> Iterator[tuple[Path, PaperDocument]]:
        """Each paper and its file, which is written to `folder`: it begins like a PDF and holds nothing."""
        for number in range(self.papers):
            path = folder / f"{number // 500:03}" / f"paper-{number:06}.pdf"
            path.parent.mkdir(parents=True, exist_ok=True)
            content = f"%PDF-1.4\n% invented paper {number} of {self._seed}\n".encode()
            path.write_bytes(content)
            yield path, self._paper(number, path.name, hashlib.sha256(content).hexdigest(), parser_version)

    def _vocabulary(self) -> list[str]:
        words = {"".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4))) for _ in range(40_000)}
        return sorted(words, key=lambda word: hashlib.sha256(word.encode()).digest())

    def _some_bodies(self, number: int) -> list[_Body]:
        names = [f"{place} {sort}" for sort in _SORTS for place in _PLACES]
        names += [f"{place} and {name}" for place in _PLACES for name in names]
        return [_Body(name, self._random.sample(self._people(), _MEMBERS)) for name in names[:number]]

    def _people(self) -> list[str]:
        return [f"{given} {family}" for given in _GIVEN for family in _FAMILY]

    def _prose(self, words: int) -> str:
        return " ".join(self._random.choices(self._words, cum_weights=self._frequencies, k=words))

    def _page(self) -> str:
        marked = [word for word, share in MARKED.items() if self._random.random() < share]
        return " ".join([*self._random.choices(self._sentences, k=_SENTENCES_A_PAGE), *marked])

    def _paper(self, number: int, file_name: str, sha256: str, parser_version: str) -> PaperDocument:
        body = self._bodies[number % len(self._bodies)]
        day = _FIRST_MEETING + timedelta(days=_DAYS_BETWEEN * (number // len(self._bodies)))
        body.minutes_taken += 1
        texts = [self._page() for _ in range(self.pages_each)]
        paper = _Paper(sha256, body, day, texts)
        carried = body.tasks[: self.actions_each - max(1, self.actions_each // 3)]
        agreed = [self._task(body, day, place) for place in range(self.actions_each - len(carried))]
        document = paper.document(file_name, parser_version, [*carried, *agreed], self._prose)
        for task in carried:
            task.meetings_left -= 1
        body.tasks = [task for task in body.tasks if task.meetings_left > 0] + agreed
        return document

    def _task(self, body: _Body, day: date, place: int) -> _Task:
        return _Task(
            text=f"To {self._prose(11)}",
            owner=self._random.randrange(_MEMBERS),
            item=f"{body.minutes_taken}.{place + 1}",
            agreed_on=day,
            due=day + timedelta(days=self._random.choice((30, 60, 90))),
            meetings_left=self._random.randint(1, _LONGEST_LIFE),
        )


class _Paper:
    """One paper's records."""

    def __init__(self, sha256: str, body: _Body, day: date, texts: list[str]):
        self._sha256, self._body, self._day, self._texts = sha256, body, day, texts
        self._meeting = f"meeting-{sha256[:16]}"

    def document(
        self, file_name: str, parser_version: str, tasks: list[_Task], prose: Callable[[int], str]
    ) -> PaperDocument:
        pages = [PageInfo(number=place, label=str(place), text=text) for place, text in enumerate(self._texts, 1)]
        return PaperDocument(
            document=DocumentInfo(
                status=DocumentStatus.OK,
                sha256=self._sha256,
                file_name=file_name,
                page_count=len(pages),
                title=f"{self._body.name}, {self._day}",
                kind="minutes",
                text_layer=TextLayer.BORN_DIGITAL,
                parser_version=parser_version,
                pages=pages,
            ),
            parts=[
                Part(
                    **self._common("part", 0),
                    kind=PartKind.MINUTES,
                    title="Minutes",
                    first_page=1,
                    last_page=len(pages),
                )
            ],
            meetings=[Meeting(id=self._meeting, evidence=self._evidence(0), body=self._body.name, date=str(self._day))],
            attendance=[self._member(place, name) for place, name in enumerate(self._body.members)],
            minute_items=[
                MinuteItem(**self._here("minute", place), number=str(place + 1), title=prose(4), text=prose(120))
                for place in range(6)
            ],
            declarations=[self._declaration()],
            decisions=[self._decision(place, prose(15)) for place in range(4)],
            actions=[self._action(place, task) for place, task in enumerate(tasks)],
        )

    def _member(self, place: int, name: str) -> Attendance:
        missing = (place + self._day.month) % 7 == 0
        status = AttendanceStatus.APOLOGIES if missing else AttendanceStatus.PRESENT
        return Attendance(**self._here("attendance", place), name=name, status=status, person=f"p{place}")

    def _declaration(self) -> Declaration:
        place = self._day.toordinal() % _MEMBERS
        return Declaration(
            **self._here("declaration", 0),
            item="2",
            name=self._body.members[place],
            person=f"p{place}",
            concerns="the works",
            withdrew=place % 2 == 0,
            text=f"{self._body.members[place]} declared an interest in the works.",
        )

    def _decision(self, place: int, text: str) -> Decision:
        against = self._day.month % 3 if place == 0 else None
        votes = {} if against is None else {"votes_for": _MEMBERS - against, "votes_against": against}
        return Decision(**self._here("decision", place), item=str(place + 1), text=text, **votes)

    def _action(self, place: int, task: _Task) -> Action:
        is_new = task.agreed_on == self._day
        return Action(
            **self._here("action", place),
            item=task.item,
            text=task.text,
            owners=[Owner(name=self._body.members[task.owner], kind=OwnerKind.PERSON, person=f"p{task.owner}")],
            due=str(task.due),
            due_text=f"by {task.due:%d %B %Y}",
            due_latest=task.due,
            basis=Basis.MARKED if is_new else Basis.LOG,
            agreed_on=task.agreed_on,
            status=Status.COMPLETED if task.meetings_left <= 1 and not is_new else Status.OPEN,
        )

    def _here(self, kind: str, place: int) -> dict[str, Any]:
        return self._common(kind, place) | {"meeting": self._meeting}

    def _common(self, kind: str, place: int) -> dict[str, Any]:
        return {
            "id": f"{kind}-{self._sha256[:16]}-{place}",
            "part": 0,
            "confidence": 0.9,
            "evidence": self._evidence(place),
        }

    def _evidence(self, place: int) -> list[Evidence]:
        page = 1 + place % len(self._texts)
        return [Evidence(page=page, bbox=(60, 90, 500, 104), quote=self._texts[page - 1][:80])]
