"""Contradictions among the records of one paper, and papers in which there is none."""

import re
from datetime import date
from pathlib import Path

import pytest

from minutebook.extract.consistency import find_contradictions
from minutebook.schema import (
    Action,
    Attendance,
    AttendanceStatus,
    Basis,
    Decision,
    DocumentInfo,
    DocumentStatus,
    Doubt,
    Evidence,
    Meeting,
    MinuteItem,
    Owner,
    OwnerKind,
    PageInfo,
    PaperDocument,
    Part,
    PartKind,
    Role,
    Status,
)

MEMBERS = ("Ada Quill", "Ben Rudd", "Cora Stead", "Dan Teal")


def at(page: int, times: int = 1) -> list[Evidence]:
    return [Evidence(page=page + i, bbox=(0, 0, 1, 1), quote="") for i in range(times)]


def person(name: str, status=AttendanceStatus.PRESENT, role=None) -> Attendance:
    return Attendance(id=name, meeting="m", name=name, status=status, role=role, evidence=at(1))


def owner(name: str, person: str | None = None) -> Owner:
    return Owner(name=name, kind=OwnerKind.PERSON, person=person)


def action(text="Mend the gate", basis=Basis.MARKED, **fields) -> Action:
    plain = {"id": text, "meeting": "m", "part": 0, "item": "3", "evidence": at(4)}
    return Action(text=text, basis=basis, **(plain | fields))


def items(*numbers: str | None) -> list[MinuteItem]:
    return [
        MinuteItem(id=f"{i}", part=0, number=number, title="Gates", evidence=at(2 + i))
        for i, number in enumerate(numbers)
    ]


def found(text="", people=MEMBERS, running=(), **lists) -> list[tuple[str, int | None]]:
    """Codes and pages of the warnings about a paper."""
    pages = [PageInfo(number=1, text=" ".join([*people, text]))]
    info = DocumentInfo(
        status=DocumentStatus.OK, sha256="0" * 64, file_name="a.pdf", parser_version="1", page_count=1, pages=pages
    )
    meeting = Meeting(id="m", date="2025-05-13", part=0)
    lists.setdefault("parts", [Part(id="p", kind=PartKind.MINUTES, first_page=1, last_page=9)])
    lists.setdefault("attendance", [person(name) for name in people])
    document = PaperDocument(document=info, meetings=[meeting], **lists)
    return [(warning.code, warning.page) for warning in find_contradictions(document, running)]


def decision(*votes: int | None, meeting="m") -> Decision:
    names = ("votes_for", "votes_against", "abstentions")
    return Decision(id="d", text="x", meeting=meeting, evidence=at(3), **dict(zip(names, votes, strict=True)))


def test_more_votes_than_members() -> None:
    assert found(decisions=[decision(3, 1, 1)]) == [("votes_exceed_members", 3)]
    assert found(decisions=[decision(3, 1, 1), decision(5, None, None)]) == [("votes_exceed_members", 3)]
    assert found(decisions=[decision(3, 1, None), decision(None, None, None)]) == []


def test_votes_are_only_held_against_a_list_of_that_meeting() -> None:
    assert found(decisions=[decision(9, 0, 0, meeting="other")]) == []
    assert found(decisions=[decision(9, 0, 0)], people=("Ada Quill", "Ben Rudd")) == []


def test_apologies_have_no_vote_and_substitutes_have() -> None:
    away = person("Eve Upton", AttendanceStatus.APOLOGIES)
    there = [person(name) for name in MEMBERS[:3]]
    assert found(decisions=[decision(4, 0, 0)], attendance=[*there, away]) == [("votes_exceed_members", 3)]
    for_her = person("Eve Upton", AttendanceStatus.SUBSTITUTE)
    assert found(decisions=[decision(4, 0, 0)], attendance=[*there, for_her]) == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["1", "2", "4", "5"], [("minute_number_missing", 4)]),
        (["1", "2", "2", "3"], [("minute_number_repeated", 4)]),
        (["9.0", "10.0", "10.0", "11.0"], [("minute_number_repeated", 4)]),
        (["41/2025", "42/2025", "44/2025", "45/2025"], [("minute_number_missing", 4)]),
        (["GP 7/2025", "GP 8/2025", "GP 9/2025", "GP 11/2025"], [("minute_number_missing", 5)]),
        (["3.1", "3.2", "3.4", "3.5"], [("minute_number_missing", 4)]),
        (["1", "2", "3", "4"], []),
        (["1.", "2", "3.0", "4.00"], []),
        (["1", None, "2", None, "3", "4"], []),
        (["3.1", "3.2", "4.1", "4.2"], []),
        (["2025/9", "2025/10", "2026/1", "2026/2"], []),
        (["5-A", "5-A", "5-B", "5-B"], []),
        (["1", "2", "40", "41"], []),
        (["1", "2", "4"], []),
        (["1", "2", "3", "4", "1", "2", "3"], []),
    ],
)
def test_numbers_of_minutes(numbers: list[str | None], expected: list[tuple[str, int]]) -> None:
    assert found(minute_items=items(*numbers)) == expected


def test_new_work_that_was_due_before_the_meeting() -> None:
    early = {"due_text": "by 1 May", "due": "2025-05-01", "due_latest": date(2025, 5, 1)}
    assert found(actions=[action(**early)]) == [("due_before_meeting", 4)]
    assert found(actions=[action(**early | {"due_latest": date(2025, 5, 13)})]) == []
    assert found(actions=[action(basis=Basis.LOG, **early)]) == [], "late work of an earlier meeting"
    assert found(actions=[action(status=Status.COMPLETED, **early)]) == []


def test_initials_that_nobody_in_the_paper_has() -> None:
    stranger = action(owners=[owner("ZK")])
    assert found(actions=[stranger, stranger]) == [("owner_unknown", 4)]
    assert found(actions=[stranger], text="Zoë Kent (Highways) reported") == []
    assert found(actions=[stranger], text="Zoë M. Kent reported") == []
    assert found(actions=[action(owners=[owner("AQ", "ada-quill")])]) == []


def test_a_name_that_stands_nowhere_else() -> None:
    stranger = action(owners=[owner("Zoë Kent")])
    assert found(actions=[stranger], text="Zoë Kent to mend the gate") == [("owner_unknown", 4)]
    assert found(actions=[stranger], text="Zoë Kent to mend the gate. Ms Kent agreed.") == []
    assert found(actions=[stranger], people=("Ada Quill",)) == [], "no list of people to speak of"


TOLD = [action("Mend the gate by the ford"), action("Paint the bandstand roof")]
LISTED = [action(one.text, Basis.LOG, evidence=at(8)) for one in TOLD]


def listing(actions: list[Action], minutes: str = "", **lists) -> list[tuple[str, int | None]]:
    """Warnings about minutes whose item says these words, and whose last page is 2."""
    item = MinuteItem(id="1", part=0, title="Parks", text=minutes, evidence=at(2))
    return found(actions=actions, minute_items=[item], **lists)


def test_an_action_that_the_list_behind_the_minutes_leaves_out() -> None:
    minutes = " ".join(f"{one.text}." for one in TOLD)
    forgotten = action("Order forty tulip bulbs", item="5")
    assert listing([*TOLD, forgotten, *LISTED], minutes) == [("action_not_listed", 4)]
    assert listing([*TOLD, *LISTED], minutes) == []
    clause = forgotten.model_copy(update={"basis": Basis.RESOLUTION})
    assert listing([*TOLD, clause, *LISTED], minutes) == [], "resolutions ask other bodies too"
    assert listing([*TOLD, action("Order forty tulip bulbs"), *LISTED], minutes) == [], "in other words, perhaps"


def test_an_entry_of_the_list_that_the_minutes_do_not_give() -> None:
    minutes = "Resolved to mend the gate by the ford. It was agreed to paint the bandstand roof."
    extra = action("Clean the war memorial", Basis.LOG, item=None, evidence=at(9))
    assert listing([*TOLD, *LISTED, extra], minutes) == [("action_only_listed", 9)]
    assert listing([*TOLD, *LISTED, extra], f"{minutes} It was decided to clean the war memorial.") == []
    carried = extra.model_copy(update={"evidence": at(1) + at(9)})
    assert listing([*TOLD, *LISTED, carried], minutes) == [], "it stands in an older list too"
    older = extra.model_copy(update={"item": "127"})
    assert listing([*TOLD, *LISTED, older], minutes) == [], "under a minute of another meeting"


def test_a_log_right_behind_the_minutes_is_their_list() -> None:
    kinds = (PartKind.MINUTES, PartKind.ACTION_LOG)
    parts = [Part(id=kind, kind=kind, first_page=1, last_page=9) for kind in kinds]
    behind = [one.model_copy(update={"part": 1}) for one in LISTED]
    minutes = " ".join(f"{one.text}." for one in TOLD)
    forgotten = action("Order forty tulip bulbs", item="5")
    assert listing([*TOLD, forgotten, *behind], minutes, parts=parts) == [("action_not_listed", 4)]
    parts[1].kind = PartKind.REPORT
    assert listing([*TOLD, forgotten, *behind], minutes, parts=parts) == []


def test_lists_of_another_meeting_and_doubtful_actions_contradict_nothing() -> None:
    minutes = " ".join(f"{one.text}." for one in TOLD)
    doubtful = action("Order forty tulip bulbs", item="5", review=[Doubt.RULE])
    assert listing([*TOLD, doubtful, *LISTED], minutes) == []
    other = [
        action(text, Basis.LOG, item="9", evidence=at(8)) for text in ("Clean the war memorial", "Empty the bins twice")
    ]
    assert listing([*TOLD, *other], minutes) == []
    before = [one.model_copy(update={"evidence": at(1)}) for one in LISTED]
    assert listing([*TOLD, action("Order forty tulip bulbs", item="5"), *before], minutes) == []


def test_a_chair_who_was_not_there() -> None:
    absent = person("Eve Upton", AttendanceStatus.APOLOGIES, Role.CHAIR)
    members = [person(name) for name in MEMBERS]
    assert found(attendance=[*members, absent]) == [("chair_not_present", 1)]
    deputy = person("Fay Venn", role=Role.VICE_CHAIR)
    assert found(attendance=[*members, absent, deputy]) == []
    assert found(attendance=members) == []


@pytest.mark.parametrize(
    ("running", "expected"),
    [
        (["Parks Committee 14 May 2025"], [("date_differs_from_header", 2)]),
        (["Parks Committee 13 May 2025"], []),
        (["Parks Committee 13 May 2025", "Planned for 20 May 2025"], []),
        (["Printed on 20 May 2025"], []),
        (["Parks Committee"], []),
    ],
)
def test_running_headers_with_another_day(running: list[str], expected: list[tuple[str, int]]) -> None:
    assert found(running=[(page, line) for page in (2, 3) for line in running]) == expected
    assert found(running=[(10, line) for line in running]) == [], "a page of another part"


def test_every_code_is_documented() -> None:
    """Codes of warnings are written out where they are raised; those of documents are their status."""
    root = Path(__file__).parents[2]
    modules = [*root.glob("extract/*.py"), *root.glob("ingest/*.py"), *root.glob("src/minutebook/*.py")]
    raised = re.compile(r'\b(?:PaperWarning\(\s*code=|_warning\()"(\w+)"')
    codes = {code for module in modules for code in raised.findall(module.read_text(encoding="utf-8"))}
    assert {"ocr", "chair_not_present", "date_differs_from_header"} <= codes
    documented = (root / "docs" / "warnings.md").read_text(encoding="utf-8")
    unread = set(DocumentStatus) - {DocumentStatus.OK}
    assert {code for code in codes | unread if f"`{code}`" not in documented} == set()
