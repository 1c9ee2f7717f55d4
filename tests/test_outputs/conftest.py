"""An invented log of two committees, long enough for several pages, and a log of strings meant to break outputs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from minutebook.corpus import ActionLog, LogAction, LogHeader, LogSelection, OwnerRow
from minutebook.outputs import LogView, build_log
from minutebook.schema import Access, Basis, Doubt, OwnerKind, PartKind, Status

AS_AT = date(2031, 3, 24)
CHILDREN = "Children and Young People’s Committee"
TRANSPORT = "Highways and Transport Committee"


def owner(name: str, kind: OwnerKind = OwnerKind.PERSON) -> OwnerRow:
    return OwnerRow(name=name, kind=kind, person=None, initials=None)


def action(number: int, text: str, *owners: str, **fields: Any) -> LogAction:
    plain = LogAction(
        id=f"action-{number:04}",
        item=str(number),
        item_title="Matters arising",
        text=text,
        owners=tuple(owner(name) for name in owners),
        due=None,
        due_text=None,
        due_latest=None,
        status=Status.OPEN,
        status_text=None,
        comments=None,
        completed_on=None,
        agreed_on=date(2031, 2, 9),
        meeting_id="meeting-1",
        meeting_date=date(2031, 2, 9),
        body=CHILDREN,
        document_sha256="a" * 64,
        file_name="Minutes 2031-02-09.pdf",
        path="/papers/Minutes 2031-02-09.pdf",
        page=4,
        page_label=None,
        quote=text,
        confidence=0.95,
        review=(),
        access=Access.OPEN,
        basis=Basis.MARKED,
        paper=PartKind.MINUTES,
    )
    return replace(plain, **fields)


def header(**fields: Any) -> LogHeader:
    plain = LogHeader(
        committees=(CHILDREN,),
        last_meeting=date(2031, 2, 9),
        meeting_before=date(2031, 1, 12),
        documents=14,
        not_read=0,
    )
    return replace(plain, **fields)


def view(*actions: LogAction, **fields: Any) -> LogView:
    return build_log(ActionLog(header(**fields), tuple(actions)), LogSelection(), AS_AT)


@pytest.fixture
def make_action() -> Callable[..., LogAction]:
    return action


@pytest.fixture
def make_log() -> Callable[..., LogView]:
    return view


@pytest.fixture
def log() -> LogView:
    """A log as a clerk would send it: 24 actions of two committees, five pages or so."""
    return view(*_children(), *_transport(), committees=(CHILDREN, TRANSPORT), documents=31, not_read=2)


@pytest.fixture
def hostile_log() -> LogView:
    """Every free-text field carries every string."""
    return view(*(_hostile(number, text) for number, text in enumerate(HOSTILE, start=1)))


def _children() -> list[LogAction]:
    january = {"agreed_on": date(2031, 1, 12), "meeting_date": date(2031, 1, 12), "file_name": "Minutes 2031-01-12.pdf"}
    return [
        action(
            9,
            "Service Director to report back on whether young carers are likely to have lower attendance and "
            "attainment than their peers, with figures for each district over the last three school years "
            "and the steps that schools have taken.",
            "Morwenna Tarrow",
            "Edmund Pyle",
            item_title="All Age Carers Strategy",
            due="2031-03",
            due_text="by the end of March",
            due_latest=date(2031, 3, 31),
            status=Status.IN_PROGRESS,
            status_text="Ongoing",
            comments="Figures requested from the districts on 20 January; two are outstanding.",
            **january,
        ),
        action(
            10,
            "Briefing note on Education, Health and Care Plans to be circulated to all members of the Committee.",
            "Judith Dallow",
            item_title="Support for Special Educational Needs in the Early Years",
            due="2031-01-28",
            due_text="28 January",
            due_latest=date(2031, 1, 28),
            status=Status.COMPLETED,
            status_text="Complete",
            comments="E-mail sent on 28 January.",
            completed_on=date(2031, 1, 28),
            **january,
        ),
        action(
            11,
            "Provide a glossary of inspection codes in future finance and performance reports.",
            "Head of Finance",
            item_title="Finance and Performance Report: November 2030",
            due="2031-03-09",
            due_text="next meeting",
            due_latest=date(2031, 3, 9),
            **january,
        ),
        action(
            12,
            "Scope for a mortgage support scheme for social workers to be investigated.",
            item_title="Recruitment and Retention Strategy",
            confidence=0.42,
            review=(Doubt.OCR, Doubt.NO_OWNER),
            page_label="iv",
            **january,
        ),
        action(
            13,
            "Seek an alternative venue for the July meeting.",
            "Clerk",
            item_title="Calendar of Meetings 2031/32",
            status=Status.CANCELLED,
            comments="Shire Hall is free after all.",
            **january,
        ),
        action(
            21,
            "Officers to review how the Council might better support parental engagement, reviewing research and best "
            "practice as appropriate.",
            "Keir Grimble",
            "Assistant Director, Learning",
            "Fenmarsh Schools Forum",
            item_title="Proposed Sponsorship of Saltmere School",
            due="2031-22",
            due_text="Summer Term",
            due_latest=date(2031, 7, 31),
        ),
        action(
            22,
            "Written response to be sent to Councillor Clapgate on the admission limit at Wexcombe Academy.",
            "Ian Traherne",
            item_title="A New Secondary School at Wexcombe",
            due="2031-02-23",
            due_text="within ten working days",
            due_latest=date(2031, 2, 23),
            comments="Draft with the Service Director.",
            status=Status.IN_PROGRESS,
        ),
        action(
            23,
            "Negotiate terms for the lease of the former library with the preferred bidder.",
            "Director of Property",
            item_title="Wexcombe Library (exempt)",
            access=Access.EXEMPT,
            due_text="as soon as possible",
        ),
        action(
            24,
            "Add a seminar on elective home education to the members’ programme.",
            "KB",
            item_title="Elective Home Education",
            due="2031-05",
            due_text="May 2031",
            due_latest=date(2031, 5, 31),
        ),
        action(
            25,
            "Confirm dates of the working party.",
            "All",
            item="25(a)",
            item_title="Appointments to Outside Bodies, Working Parties and Panels, and the Committee’s Agenda Plan",
            access=Access.UNCLEAR,
            due="2031-34",
            due_text="Q2",
            due_latest=date(2031, 6, 30),
        ),
    ]


def _transport() -> list[LogAction]:
    common = {"body": TRANSPORT, "file_name": "HT-2031-02-16-minutes-draft-v3-FINAL-for-publication.pdf"}
    meeting = {"agreed_on": date(2031, 2, 16), "meeting_date": date(2031, 2, 16)}
    carried = {"agreed_on": None, "meeting_date": date(2031, 3, 16), "basis": Basis.LOG, "file_name": "Action log.pdf"}
    works = [
        ("Publish the programme of resurfacing on the website.", "Head of Highways", "2031-03-01"),
        ("Write to the operator about the withdrawal of the 46A on Sundays.", "Cllr Ottoline Marsh", "2031-03-20"),
        ("Ask the police for speed data on Tidewater Lane, Gosling Green.", "Traffic Manager", "2031-04-30"),
        ("Cost a raised crossing outside Saltmere School and report to the next meeting.", "Traffic Manager", None),
        ("Circulate the winter service plan & the map of grit bins.", "Winter Service Lead", "2031-10-01"),
        ("Arrange a site visit to the Eel Sluice bridge.", "Clerk", "2029-06-30"),
        ("Repaint the bays in Market Street.", "Area Engineer", None),
    ]
    rows = [
        action(
            30 + number,
            text,
            name,
            item_title="Local Highways Improvement Programme 2031/32",
            due=due,
            due_text=due and "by the date agreed",
            due_latest=date.fromisoformat(due) if due else None,
            **{**common, **meeting},
        )
        for number, (text, name, due) in enumerate(works)
    ]
    old = [
        action(
            number,
            f"Report {number} on the condition of unclassified roads to be brought back with costed options.",
            "Head of Highways",
            item_title="Condition of the Network",
            status=status,
            status_text=status_text,
            **{**common, **carried},
        )
        for number, status, status_text in (
            (4, Status.COMPLETED, "Closed"),
            (5, Status.OPEN, "Not started"),
            (6, Status.IN_PROGRESS, "In progress"),
            (7, Status.IN_PROGRESS, "Ongoing: consultant appointed, first draft expected before the summer recess"),
        )
    ]
    loose = action(1, "Find out who owns the verge at Ham End.", item=None, item_title=None, **common)
    return [*rows, *old, replace(loose, agreed_on=None, meeting_date=None, page=None)]


HOSTILE = (
    "<script>HTML_CANARY_1</script>",
    '"><svg/onload=HTML_CANARY_2>',
    "</td></tr></table><iframe src=javascript:HTML_CANARY_3>",
    '<style>@import "//example.invalid/HTML_CANARY_4"</style>',
    "&lt;b&gt;HTML_CANARY_5&lt;/b&gt;",
    "<!-- HTML_CANARY_6",
    "[link](javascript:MD_CANARY_1)",
    "![x](http://example.invalid/MD_CANARY_2.png)",
    "| broken | MD_CANARY_3 |",
    "`` ` MD_CANARY_4",
    "# MD_CANARY_5",
    "<http://example.invalid/MD_CANARY_6>",
    "*bold* __bold__ ~~struck~~ \\MD_CANARY_7\\",
    "=cmd|' /C calc'!A0 FORMULA_CANARY_1",
    '=HYPERLINK("http://example.invalid/FORMULA_CANARY_2","Click")',
    "+1+1 FORMULA_CANARY_3",
    "-2+3 FORMULA_CANARY_4",
    "@SUM(1+1) FORMULA_CANARY_5",
    "\t=1+1 FORMULA_CANARY_6",
    "\r=1+1 FORMULA_CANARY_7",
    "＝1+1 FORMULA_CANARY_8",
    '"=1+1",FORMULA_CANARY_9',
    "\u200b=1+1 FORMULA_CANARY_10",
    "\u00a0=1+1 FORMULA_CANARY_11",
    "\x00=1+1 FORMULA_CANARY_12",
    "{{7*7}} TPL_CANARY_1",
    "{% for x in range(9) %}TPL_CANARY_2{% endfor %}",
    "${7*7} TPL_CANARY_3",
    "\x1b[31mRED CTRL_CANARY_1\x1b[0m",
    "BEL\x07 BS\x08 VT\x0b FF\x0c DEL\x7f CTRL_CANARY_2",
    "line\u2028sep\u2029para\nnew CTRL_CANARY_3",
    "C1 \x9b31m noncharacter \ufffe\uffff\ufdd0 CTRL_CANARY_4",
    "Decision: \u202enot \u202c approved BIDI_CANARY_1",
    "\u2066isolate\u2069 \u200fRLM \u200eLRM BIDI_CANARY_2",
    "RE\u200bSOL\u200cVED\u200d: zero\ufeff-width BIDI_CANARY_3",
    "soft\u00adhyphen \U000e0041\U000e0042tag BIDI_CANARY_4",
    "e" + "\u0301" * 200 + " BIDI_CANARY_5",
)


def _hostile(number: int, text: str) -> LogAction:
    return action(
        number,
        text,
        text,
        item=text,
        item_title=text,
        due_text=text,
        status_text=text,
        comments=text,
        body=text,
        file_name=text,
        page_label=text,
        quote=text,
        confidence=0.2,
        review=(Doubt.RULE,),
    )
