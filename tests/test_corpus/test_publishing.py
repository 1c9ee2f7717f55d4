"""What the gate lets out of a corpus: nothing that any sign closes, until a person released it as it reads."""

import pytest

from minutebook.corpus import LogSelection, public_action_log
from minutebook.corpus.public.publishing import Reason, gate
from minutebook.corpus.rulings.correcting import correct
from minutebook.corpus.rulings.releasing import close_again, release
from minutebook.errors import UsageError
from minutebook.schema import (
    Access,
    AgendaItem,
    Attendance,
    AttendanceStatus,
    Basis,
    Decision,
    DocumentStatus,
    PaperWarning,
    Status,
)

FERRY = "Clerk to write to the harbour trust about the ferry timetable"
EXEMPT, UNCLEAR = Access.EXEMPT, Access.UNCLEAR


@pytest.fixture
def put(corpus, file):
    def store(paper, name=None):
        path = file(name or paper.document.file_name, paper.document.sha256)
        corpus.store(paper, path, path.stat())
        corpus.settle()
        return paper

    return store


@pytest.fixture
def january(minutes):
    """Minutes with one action that nothing closes, not stored yet."""
    paper = minutes("january", day="2016-01-12", actions=[(FERRY, Status.OPEN)])
    paper.reports.clear()  # its contact is no officer's
    return paper


def why(corpus, record):
    with corpus.reading() as db:
        return gate(db).reasons([record.id])


def test_what_nothing_closes_is_open(corpus, put, january):
    put(january)
    with corpus.reading() as db:
        found = gate(db)
    assert found.withheld == {}
    assert {record.id for records in january.records().values() for record in records} == found.records
    assert (len(found.pages), len(found.papers)) == (2, 1)


@pytest.mark.parametrize(("access", "reason"), [(EXEMPT, Reason.EXEMPT), (UNCLEAR, Reason.UNCLEAR)])
def test_its_own_state_closes_a_record(corpus, put, january, access, reason):
    january.actions[0].access = access
    put(january)
    assert why(corpus, january.actions[0]) == {reason}
    assert public_action_log(corpus).actions == ()


def test_what_is_not_known_is_closed(corpus, put, january):
    put(january)
    with corpus.reading() as db:
        assert gate(db).reasons(["action-never-heard-of"]) == {Reason.UNKNOWN}


def test_a_state_that_is_none_of_ours_closes(corpus, put, january):
    put(january)
    corpus.db.execute("UPDATE actions SET access = 'Open '")
    assert why(corpus, january.actions[0]) == {Reason.UNKNOWN}


def test_a_closed_item_closes_all_that_stands_under_it_and_its_pages(corpus, put, january):
    january.minute_items[0].access = EXEMPT
    put(january)
    for record in (january.actions[0], january.decisions[0], january.declarations[0], january.recommendations[0]):
        assert why(corpus, record) == {Reason.WITHIN}
    assert why(corpus, january.attendance[0]) <= {Reason.WITHIN}
    with corpus.reading() as db:
        assert gate(db).pages == frozenset()


def test_a_closed_part_closes_all_of_it_and_its_paper_is_not_named(corpus, put, january):
    january.parts[0].access = EXEMPT
    put(january)
    with corpus.reading() as db:
        found = gate(db)
    assert found.records == set(found.withheld)
    assert (found.pages, found.papers) == (frozenset(), frozenset())


@pytest.mark.parametrize(("number", "title"), [("12", "Another matter"), ("99", "FERRY SERVICE")])
def test_an_item_that_the_agenda_closes_is_closed_in_the_minutes(corpus, put, january, minutes, number, title):
    agenda = minutes("agenda", day="2016-01-12", actions=[])
    for kind in ("minute_items", "decisions", "declarations", "recommendations", "reports", "attendance"):
        getattr(agenda, kind).clear()
    common = {"id": "agenda-item", "part": 0, "meeting": agenda.meetings[0].id}
    agenda.agenda_items = [AgendaItem(**common, number=number, title=title, access=EXEMPT)]
    put(agenda)
    put(january)
    assert why(corpus, january.minute_items[0]) == {Reason.ELSEWHERE}
    assert why(corpus, january.actions[0]) & {Reason.ELSEWHERE, Reason.WITHIN}


def test_a_log_that_repeats_an_item_which_was_closed_is_closed(corpus, put, january, minutes):
    january.minute_items[0].access = EXEMPT
    put(january)
    words = "An entry in other words than the minutes have"
    log = minutes("log", day="2016-02-09", actions=[(words, Status.OPEN)], basis=Basis.LOG)
    log.actions[0].minute_item = None
    for kind in ("minute_items", "decisions", "declarations", "recommendations", "reports"):
        getattr(log, kind).clear()
    put(log)
    assert Reason.ELSEWHERE in why(corpus, log.actions[0])


def test_an_action_is_open_as_a_whole_or_not_at_all(corpus, put, january, minutes):
    february = minutes("february", day="2016-02-09", actions=[(FERRY, Status.OPEN)], basis=Basis.LOG)
    put(january)
    assert len(public_action_log(corpus).actions) == 1
    february.actions[0].access = EXEMPT
    put(february)
    assert why(corpus, january.actions[0]) == {Reason.SAME_ACTION}
    assert public_action_log(corpus).actions == ()


@pytest.mark.parametrize(
    ("changes", "name", "reason"),
    [
        ({"warnings": [PaperWarning(code="hidden_text", page=1, message="2 words")]}, None, Reason.HIDDEN),
        ({"status": DocumentStatus.PARTIAL}, None, Reason.NOT_READ),
        ({}, "january-EXEMPT-minutes.pdf", Reason.MARKED),
        ({}, "january_part_2.pdf", Reason.MARKED),
        ({}, "january-part2.pdf", Reason.MARKED),
        ({"title": "Minutes (not for publication)"}, None, Reason.MARKED),
    ],
)
def test_a_sign_on_the_whole_paper_closes_it_until_it_is_released(corpus, put, january, changes, name, reason):
    january.warnings = changes.pop("warnings", [])
    for field, value in changes.items():
        setattr(january.document, field, value)
    put(january, name)
    assert why(corpus, january.actions[0]) == {reason}
    release(corpus, [january.document.sha256[:12]], "E Fenn", "checked on paper")
    assert why(corpus, january.actions[0]) == frozenset()


@pytest.mark.parametrize("sign", ["a closed record", "a page that mentions it"])
def test_a_pack_with_any_sign_is_withheld_whole_until_it_is_released(corpus, put, january, sign):
    january.document.kind = "pack"
    if sign == "a closed record":
        january.decisions[0].access = EXEMPT
    else:
        january.document.pages[1].text += " Appendix 3 is not for publication."
    put(january)
    assert why(corpus, january.actions[0]) == {Reason.PACK}
    (withheld,) = public_action_log(corpus).withheld
    assert withheld.papers == (january.document.sha256,)
    release(corpus, [january.document.sha256[:12]], "E Fenn", "went through all of it")
    assert why(corpus, january.actions[0]) == frozenset()
    assert bool(why(corpus, january.decisions[0])) is (sign == "a closed record")


def test_a_pack_without_a_sign_and_minutes_with_one_are_not_withheld_whole(corpus, put, january, minutes):
    january.document.kind = "pack"
    put(january)
    february = minutes("february", day="2016-02-09", actions=[(FERRY, Status.OPEN)])
    february.decisions[0].access = EXEMPT
    put(february)
    assert {Reason.PACK} not in (why(corpus, january.actions[0]), why(corpus, february.actions[0]))


@pytest.mark.parametrize(
    "text",
    [
        "Write to Mr Lund at 14 Mill Lane about his hedge",
        "Ring the complainant on 07700 900123",
        "Answer e.wexcombe@example.org",
        "Send the form to PE99 1ZZ",
        "Check QQ 12 34 56 C against the payroll",
        "Reply to a resident, Mrs Ottery",
        "Visit Ms Ottery at her home",
        "Check QQ 29 34 56 C against the payroll",
    ],
)
def test_personal_details_close_a_record(corpus, put, january, text):
    january.actions[0].text = text
    put(january)
    if "QQ" in text:  # no number begins with QQ: a real prefix in its place
        correct(corpus, january.actions[0].id, "text", text.replace("QQ", "AB"), "E Fenn", None)
    assert why(corpus, january.actions[0]) == {Reason.PERSONAL}


def test_one_of_the_public_who_is_listed_is_closed_and_members_are_not(corpus, put, january):
    one = january.attendance[0].model_copy(
        update={
            "id": "public-1",
            "name": "Tilda Marl",
            "represents": "Resident",
            "status": AttendanceStatus.IN_ATTENDANCE,
        }
    )
    january.attendance.append(Attendance(**one.model_dump()))
    put(january)
    assert why(corpus, one) == {Reason.PERSONAL}
    assert why(corpus, january.attendance[0]) == frozenset()


@pytest.mark.parametrize(
    "said",
    [
        "Mrs Tilda Marl, a resident, asked after the ferry.",
        "An objector, Tilda Marl, spoke.",
        "Public participation: Tilda Marl asked after the ferry.",
    ],
)
def test_whom_a_page_calls_one_of_the_public_is_closed_wherever_the_body_names_them(
    corpus, put, january, minutes, said
):
    january.document.pages[0].text = said
    put(january)
    march = put(minutes("march", day="2016-03-12", actions=[("Tilda Marl to send the Clerk a plan", Status.OPEN)]))
    april = put(minutes("april", day="2016-04-12", actions=[("The Clerk to answer Mrs Marl", Status.OPEN)]))
    assert [why(corpus, paper.actions[0]) for paper in (january, march, april)] == [
        frozenset(),
        {Reason.PERSONAL},
        {Reason.PERSONAL},
    ]


def test_a_member_who_is_called_a_resident_stays_open(corpus, put, january):
    january.document.pages[0].text = f"{january.attendance[0].name}, a resident of the island, declared an interest."
    january.actions[0].text = f"{january.attendance[0].name} to write to the harbour trust"
    put(january)
    assert why(corpus, january.actions[0]) == frozenset()


def test_a_residents_group_is_nobody(corpus, put, january):
    january.document.pages[0].text = "Residents Ferry Group sent a letter."
    january.actions[0].text = "The Clerk to answer the Ferry Group"
    put(january)
    assert why(corpus, january.actions[0]) == frozenset()


@pytest.mark.parametrize("office", ["The Clerk", "Councillor Ottery", "Parish Clerk"])
def test_an_office_on_the_line_below_one_of_the_public_is_nobody(corpus, put, january, office):
    january.document.pages[0].text = f"5. Letter from a resident\n{office} asked for time."
    january.actions[0].text = f"{office} to answer the letter"
    put(january)
    assert why(corpus, january.actions[0]) == frozenset()


def test_whoever_speaks_for_the_public_is_closed(corpus, put, january):
    january.minute_items[0].title = "Public participation"
    january.decisions.append(
        Decision(
            id="spoke",
            part=0,
            meeting=january.meetings[0].id,
            minute_item=january.minute_items[0].id,
            text="to thank Tilda Marl for her question",
        )
    )
    put(january)
    assert why(corpus, january.decisions[1]) == {Reason.PERSONAL}


def test_an_office_is_nobody_who_speaks_for_the_public(corpus, put, january):
    january.minute_items[0].title = "Petitions"
    january.actions[0].text = "The Chairwoman would write to the organiser"
    january.actions[0].minute_item = january.minute_items[0].id
    put(january)
    assert why(corpus, january.actions[0]) == frozenset()


def test_a_released_record_is_open_and_stays_so_when_the_paper_is_read_again(corpus, put, january, minutes):
    january.actions[0].access = EXEMPT
    put(january)
    record = january.actions[0].id
    assert release(corpus, [record], "E Fenn", "the land is sold") == 1
    assert [action.text for action in public_action_log(corpus).actions] == [FERRY]
    january.document.parser_version = "0.2.0"
    january.actions[0].confidence = 0.5
    put(january)
    assert why(corpus, january.actions[0]) == frozenset()
    assert corpus.db.execute("SELECT target, said_by, why FROM releases").fetchall() == [
        (record, "E Fenn", "the land is sold")
    ]


def test_a_release_does_not_hold_for_other_words(corpus, put, january):
    january.actions[0].access = EXEMPT
    put(january)
    release(corpus, [january.actions[0].id], "E Fenn", "harmless")
    january.actions[0].text = f"{FERRY}, and pay the trust 14,000"
    put(january)
    assert why(corpus, january.actions[0]) == {Reason.EXEMPT}


def test_a_correction_needs_a_release_of_its_own_and_opens_nothing(corpus, put, january):
    january.actions[0].access = EXEMPT
    put(january)
    record = january.actions[0].id
    correct(corpus, record, "access", "open", "E Fenn", None)
    assert why(corpus, january.actions[0]) == {Reason.EXEMPT}
    release(corpus, [record], "E Fenn", "harmless")
    correct(corpus, record, "comments", "the price was 14,000", "E Fenn", None)
    assert why(corpus, january.actions[0]) == {Reason.EXEMPT}


def test_a_correction_closes(corpus, put, january):
    put(january)
    correct(corpus, january.actions[0].id, "access", "exempt", "E Fenn", "legal advice")
    assert why(corpus, january.actions[0]) == {Reason.EXEMPT}


def test_a_released_item_opens_what_stands_under_it_but_no_personal_detail(corpus, put, january):
    january.minute_items[0].access = EXEMPT
    for record in (*january.actions, *january.decisions):
        record.access = EXEMPT
    january.decisions[0].text = "to ring 07700 900123"
    put(january)
    release(corpus, [january.minute_items[0].id], "E Fenn", "harmless")
    assert why(corpus, january.actions[0]) == frozenset()
    assert why(corpus, january.decisions[0]) == {Reason.PERSONAL}


def test_a_release_can_be_taken_back(corpus, put, january):
    january.actions[0].access = EXEMPT
    put(january)
    record = january.actions[0].id
    release(corpus, [record], "E Fenn", "harmless")
    assert close_again(corpus, [record]) == 1
    assert why(corpus, january.actions[0]) == {Reason.EXEMPT}
    with pytest.raises(UsageError, match="Not released"):
        close_again(corpus, [record])


def test_unknown_targets_release_nothing(corpus, put, january):
    january.actions[0].access = EXEMPT
    put(january)
    with pytest.raises(UsageError, match="No record or paper is called 'nonsense'"):
        release(corpus, [january.actions[0].id, "nonsense"], "E Fenn", "harmless")
    assert why(corpus, january.actions[0]) == {Reason.EXEMPT}


def test_a_public_log_names_what_it_withholds_by_number_only(corpus, put, minutes):
    actions = [(FERRY, Status.OPEN), ("Sell the quay", Status.OPEN), ("Sue the builder", Status.OPEN)]
    paper = minutes("january", actions=actions)
    for place, (access, item) in enumerate([(Access.OPEN, "12"), (EXEMPT, "14"), (EXEMPT, "Land at the quay")]):
        paper.actions[place].access, paper.actions[place].item = access, item
    put(paper)
    correct(corpus, paper.actions[0].id, "status", "in_progress", "E Fenn", "a private reason")
    found = public_action_log(corpus, LogSelection())
    assert [(one.item, one.reasons) for one in found.withheld] == [("14", ("exempt",)), (None, ("exempt",))]
    (shown,) = found.actions
    assert (shown.text, shown.status, shown.corrections, shown.path) == (FERRY, "in_progress", (), "january.pdf")


def test_a_committee_that_only_closed_papers_name_is_not_named(corpus, put, january, minutes):
    put(january)
    other = minutes("other", body="Quay Sale Panel", day="2016-03-01")
    other.parts[0].access = EXEMPT
    put(other)
    assert public_action_log(corpus).header.committees == ("Fenmarsh Adults Committee",)
