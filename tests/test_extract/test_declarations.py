"""Declarations of interest in the wordings and layouts of clerks."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from drawing import Sheets, wrapped
from typed_minutes import attending, sections_of

from minutebook.extract import records
from minutebook.extract.actions.actions import Setting
from minutebook.extract.declarations.declarations import find_declarations
from minutebook.extract.evidence import Ids
from minutebook.extract.people import People
from minutebook.extract.pipeline import extract_records
from minutebook.ingest.reader import read_paper
from minutebook.schema import Declaration, DocumentInfo, DocumentStatus, PaperDocument

PEOPLE = People(
    attending(
        "Cllr Nerys Oakes (NO)",
        "Alec Stone (AS)",
        "Cllr Anita Mole (AM)",
        "Mrs Jane Hart",
        "Mr Peter Lund",
        "Cllr Tom Elm",
        "Cllr Ivy Ash",
    )
)
DECLARED = """
**1. Apologies**
None were received by the clerk.
**2. Declarations of interest**
{}
**3. Finance report**
The report was received by members.
**7. Village hall grant**
The grant was discussed by all.
**8. Planning applications**
No objection was made to it.
"""
IN_PASSING = """
**1. Apologies**
None were received by the clerk.
**2. Minutes**
The minutes were agreed by all present.
**3. Finance report**
The report was received by members.
**7. Village hall grant**
{}
**8. Planning applications**
No objection was made to it.
"""


class Short(NamedTuple):
    """What matters of a declaration."""

    name: str
    kind: str = "unstated"
    item: str | None = None
    concerns: str | None = None
    reason: str | None = None
    withdrew: bool | None = None


def found_in(minutes: str) -> list[Declaration]:
    sections = sections_of(minutes)
    setting = Setting(0, None, PEOPLE, {})
    ids = Ids("0" * 64)
    records.minute_items(sections, setting, ids)
    return find_declarations(sections, setting, ids)


def short(declarations: Sequence[Declaration]) -> list[Short]:
    return [
        Short(" ".join(filter(None, (d.honorific, d.name))), d.kind.value, d.item, d.concerns, d.reason, d.withdrew)
        for d in declarations
    ]


SAID = {
    "Cllr Oakes declared a disclosable pecuniary interest in item 7 (Village hall grant) as treasurer of the hall and "
    "left the room during its discussion.": [
        Short("Cllr Oakes", "disclosable_pecuniary", "7", "Village hall grant", "as treasurer of the hall", True)
    ],
    "Cllr Rowan declared a DPI in item 7 and left the room.": [
        Short("Cllr Rowan", "disclosable_pecuniary", "7", withdrew=True)
    ],
    "NO declared interest in Rose Cottage and AS declared interest in the Old Forge - Agenda Item 8": [
        Short("NO", concerns="Rose Cottage"),
        Short("AS", item="8", concerns="the Old Forge"),
    ],
    "NO declared an interest in the planning application for the Old Barn (his property)": [
        Short("NO", concerns="the planning application for the Old Barn", reason="his property")
    ],
    "Governors were reminded that they must declare any pecuniary interest. Jane Hart declared a personal interest as "
    "her son works at the school.": [Short("Jane Hart", "personal", reason="her son works at the school")],
    "Councillors Oakes and Mole declared a personal and prejudicial interest in items 7 and 8, being members of the "
    "sailing club, and took no part in the discussion or voting.": [
        Short(name, "personal_and_prejudicial", item, None, "being members of the sailing club", True)
        for name in ("Councillor Oakes", "Councillor Mole")
        for item in ("7", "8")
    ],
    "Cllr Elm declared a non-pecuniary interest in item 8 because his brother is the applicant. He remained in the "
    "meeting but did not vote.": [Short("Cllr Elm", "non_pecuniary", "8", None, "his brother is the applicant", True)],
    "Agenda item 7: Cllr Oakes declared a personal interest as a member of the hall committee.": [
        Short("Cllr Oakes", "personal", "7", None, "as a member of the hall committee")
    ],
    "A personal interest was declared by Cllr Elm in item 7 as he is a friend of the applicant.": [
        Short("Cllr Elm", "personal", "7", None, "he is a friend of the applicant")
    ],
    "Declarations of interest were received from Cllr Oakes (item 7) and Cllr Elm (item 8).": [
        Short("Cllr Oakes", item="7"),
        Short("Cllr Elm", item="8"),
    ],
    "Cllr Oakes advised that she was a member of the golf club and therefore declared a personal interest in item 7.": [
        Short("Cllr Oakes", "personal", "7", None, "she was a member of the golf club")
    ],
    "Cllr Oakes declared a personal interest as a member of the golf club in item 7.": [
        Short("Cllr Oakes", "personal", "7", None, "as a member of the golf club")
    ],
    "Cllr Oakes declared a DPI and Cllr Elm a personal interest in item 7.": [
        Short("Cllr Oakes", "disclosable_pecuniary", "7"),
        Short("Cllr Elm", "personal", "7"),
    ],
    "Cllr Oakes declared interests in items 3 and 7; Cllr Elm in item 8.": [
        Short("Cllr Oakes", item="3"),
        Short("Cllr Oakes", item="7"),
        Short("Cllr Elm", item="8"),
    ],
    "With regard to Agenda Item No. 8 Cllr Elm declared a Non-Registrable Interest.": [
        Short("Cllr Elm", "non_registrable", "8")
    ],
    "Cllr Oakes, as a tenant of the estate, declared a prejudicial interest in item 8 and would leave the meeting.": [
        Short("Cllr Oakes", "prejudicial", "8", None, "as a tenant of the estate", True)
    ],
    "Peter Lund declared a potential conflict of interest in item 7 and was permitted to remain in the meeting.": [
        Short("Peter Lund", "conflict", "7", withdrew=False)
    ],
    "Cr Ash declared a material personal interest in Item 8. Cr Ash left the chamber at 6.02pm.": [
        Short("Cr Ash", "personal", "8", withdrew=True)
    ],
    "Cllr Elm's standing interest as a director of the trading company was noted.": [
        Short("Cllr Elm", reason="as a director of the trading company")
    ],
    "Peter Lund reminded the Board of his interest as Chair of the Saltby Foundation Trust.": [
        Short("Peter Lund", reason="as Chair of the Saltby Foundation Trust")
    ],
    "All councillors declared an interest in item 3 as members of the hall trust.": [
        Short("All councillors", item="3", reason="as members of the hall trust")
    ],
    "It was noted that Mr P Lund (diocesan representative) had a non-statutory disclosable interest in item 7 but "
    "that, having regard to the nature of his interest, he would be able to participate in the voting.": [
        Short("Mr P Lund", "other", "7", withdrew=False)
    ],
    "Alec Stone is a director of a firm of heating engineers. No other interests were declared.": [
        Short("Alec Stone", reason="is a director of a firm of heating engineers")
    ],
    "Councillors T Elm and I Ash each declared an 'Other Registerable Interest' in Item 7.": [
        Short("Councillor T Elm", "other_registrable", "7"),
        Short("Councillor I Ash", "other_registrable", "7"),
    ],
}


@pytest.mark.parametrize("said", SAID)
def test_sentences(said: str) -> None:
    found = found_in(DECLARED.format(said))
    assert short(found) == SAID[said]
    assert all(" ".join(one.evidence[0].quote.split()) in said for one in found)


LISTED = {
    "The following interests were declared:\n Cllr N Oakes – item 7 – trustee of the village hall\n"
    " Cllr A Mole – item 8 – lives next door to the site – personal": [
        Short("Cllr N Oakes", item="7", reason="trustee of the village hall"),
        Short("Cllr A Mole", "personal", "8", reason="lives next door to the site"),
    ],
    "Item 7 – Cllr Oakes – prejudicial – owner of adjoining land": [
        Short("Cllr Oakes", "prejudicial", "7", reason="owner of adjoining land")
    ],
    "Cllr Elm: Item 8, personal (member of the allotment society)": [
        Short("Cllr Elm", "personal", "8", reason="member of the allotment society")
    ],
    "Cllr T Elm (Item 7 – Village Hall) – Member of the Management Committee.": [
        Short("Cllr T Elm", item="7", concerns="Village Hall", reason="Member of the Management Committee")
    ],
    "Councillor Oakes – Agenda Item 7 – Village hall grant – Non-pecuniary – Member of hall committee – Remained in "
    "the meeting": [
        Short("Councillor Oakes", "non_pecuniary", "7", "Village hall grant", "Member of hall committee", False)
    ],
    "(a) Disclosable Pecuniary Interests: None\n(b) Other Registrable Interests: Cllr Oakes, item 7.": [
        Short("Cllr Oakes", "other_registrable", "7")
    ],
    "Declarations were made as follows: Cllr Oakes - DPI - item 7; Cllr Elm - NRI - item 8.": [
        Short("Cllr Oakes", "disclosable_pecuniary", "7"),
        Short("Cllr Elm", "non_registrable", "8"),
    ],
    "N Oakes planning application 16/02464": [Short("N Oakes", concerns="planning application 16/02464")],
    "Mr Lund (item 7).": [Short("Mr Lund", item="7")],
    "Jane Hart: governor at Saltby Primary School": [Short("Jane Hart", reason="governor at Saltby Primary School")],
}


@pytest.mark.parametrize("listed", LISTED)
def test_lists_under_the_heading(listed: str) -> None:
    assert short(found_in(DECLARED.format(listed))) == LISTED[listed]


ELSEWHERE = {
    "Having declared an interest, Cllr Oakes left the meeting at 7.40 pm.": [
        Short("Cllr Oakes", item="7", withdrew=True)
    ],
    "Cllr Elm left the room, having declared a prejudicial interest in this item.": [
        Short("Cllr Elm", "prejudicial", "7", withdrew=True)
    ],
    "Councilmember Elm recused himself from the item because he owns property within 500 feet.": [
        Short("Councilmember Elm", item="7", reason="he owns property within 500 feet", withdrew=True)
    ],
    "Trustee Ash stated she would recuse herself from the item.": [Short("Trustee Ash", item="7", withdrew=True)],
    "It was noted that Mr Lund had a conflict of interest in relation to the lease and he took no part in the vote.": [
        Short("Mr Lund", "conflict", "7", "the lease", withdrew=True)
    ],
}


@pytest.mark.parametrize("said", ELSEWHERE)
def test_an_interest_declared_in_another_minute_concerns_that_minute(said: str) -> None:
    assert short(found_in(IN_PASSING.format(said))) == ELSEWHERE[said]


@pytest.mark.parametrize(
    "said",
    [
        "There were no declarations of interest.",
        "None.",
        "Nothing declared.",
        "No conflicts of interest were declared.",
        "No Member of the Council declared an interest.",
        "Members were invited to declare any interests in items on the agenda. None were declared.",
        "Members who have declared an interest must leave the room.",
        "Members to declare any interests in agenda items.",
        "The register of interests was circulated and signed by all.",
        "Cllr Mole will declare an interest when the item is reached.",
        "Apologies were received from Cllr Ash.",
    ],
)
def test_nobody_declares_anything(said: str) -> None:
    assert found_in(DECLARED.format(said)) == []


@pytest.mark.parametrize(
    "said",
    [
        "Cllr Elm expressed an interest in joining the working group.",
        "A resident declared an interest in becoming a volunteer.",
        "Cllr Elm asked whether Cllr Oakes had declared an interest in the matter.",
        "The bank declared an interest rate of 4%.",
        "Cllr Ash said that the Council had an interest in the land.",
    ],
)
def test_other_interests_are_none_to_declare(said: str) -> None:
    assert found_in(IN_PASSING.format(said)) == []


def test_what_the_minute_of_the_item_says_completes_the_declaration() -> None:
    minutes = DECLARED.format("Cllr Oakes declared a personal interest in item 7.").replace(
        "The grant was discussed by all.", "Cllr Oakes left the meeting. The grant was agreed by those who remained."
    )
    (declaration,) = found_in(minutes)
    assert (declaration.withdrew, declaration.withdrew_text) == (True, "Cllr Oakes left the meeting.")
    assert [one.quote for one in declaration.evidence] == [
        "Cllr Oakes declared a personal interest in item 7.",
        "Cllr Oakes left the meeting.",
    ]


def test_a_declaration_made_again_at_the_item_is_one_record() -> None:
    minutes = DECLARED.format("Cllr Oakes declared an interest in item 7.").replace(
        "The grant was discussed by all.", "Cllr Oakes declared an interest as treasurer of the hall and did not vote."
    )
    (declaration,) = found_in(minutes)
    assert short([declaration]) == [Short("Cllr Oakes", item="7", reason="as treasurer of the hall", withdrew=True)]
    assert len(declaration.evidence) == 2


def test_the_agendas_number_under_a_minutes_heading_leads_to_the_minute() -> None:
    minutes = """
    **270. Apologies**
    (Item 1)
    None were received by the clerk at all.
    **271. Declarations of interest**
    (Item 2)
    Mr Lund declared an interest in item 3 – Harbour dues – that he was a retired harbour master.
    **272. Harbour dues**
    (Item 3)
    The dues were raised by a tenth for the year.
    """
    sections = sections_of(minutes)
    setting = Setting(0, None, PEOPLE, {})
    ids = Ids("0" * 64)
    items = records.minute_items(sections, setting, ids)
    (declaration,) = find_declarations(sections, setting, ids)
    assert short([declaration]) == [
        Short("Mr Lund", "unstated", "3", "Harbour dues", "he was a retired harbour master")
    ]
    assert declaration.minute_item == items[2].id


def test_an_items_number_may_be_the_last_part_of_its_minutes() -> None:
    minutes = DECLARED.format("Cllr Oakes declared an interest in agenda item 7.")
    for number in "12378":
        minutes = minutes.replace(f"**{number}. ", f"**04.23.0{number} ")
    sections = sections_of(minutes)
    setting = Setting(0, None, PEOPLE, {})
    ids = Ids("0" * 64)
    items = records.minute_items(sections, setting, ids)
    (declaration,) = find_declarations(sections, setting, ids)
    assert (declaration.item, declaration.minute_item) == ("7", items[3].id)


HEAD = """
# WEXCOMBE PARISH COUNCIL
# Minutes of the meeting held on Tuesday 4 May 2021 at 7.30 pm in the Village Hall

Present: Cllr Jane Hart (Chair), Cllr Peter Lund, Cllr Nerys Oakes (NO)

# 12. APOLOGIES
Apologies were received from Cllr Mole, who was away for the week.

# 13. {}
"""
REST = """
# 14. FORD AND FOOTPATHS
The ford was flooded for most of the month and its signs are gone.

# 15. VILLAGE HALL GRANT
It was RESOLVED that the grant be paid by the end of the month.
"""


def drawn(heading: str, edges: Sequence[float], rows: Sequence[Sequence[str]]) -> PaperDocument:
    """Minutes with a table under a heading."""
    sheets, base = Sheets(), 70.0
    for text in (HEAD.format(heading), REST):
        for paragraph in text.strip("\n").split("\n"):
            bold = paragraph.startswith("# ")
            base = sheets.lines(60, base, wrapped(paragraph.removeprefix("# "), 470, 10), 10, bold) + (
                4 if paragraph else 8
            )
        if text is not REST:
            base = sheets.table(edges, base + 4, rows, bold_first=True)[-1] + 20
    info = DocumentInfo(status=DocumentStatus.OK, sha256="0" * 64, file_name="minutes.pdf", parser_version="0")
    return extract_records(read_paper(sheets.pdf()), info)


TABLES = {
    "nature and action": (
        (60, 160, 230, 420, 530),
        [
            ("Member", "Item", "Nature of interest", "Action"),
            ("Cllr Nerys Oakes", "15", "Personal - member of the hall", "Remained in the room"),
            ("Cllr Lund", "14", "DPI - owns the land", "Left the room"),
        ],
        [
            Short("Cllr Nerys Oakes", "personal", "15", None, "member of the hall", False),
            Short("Cllr Lund", "disclosable_pecuniary", "14", None, "owns the land", True),
        ],
    ),
    "type and reason": (
        (60, 150, 250, 360, 530),
        [
            ("Councillor", "Agenda Item No.", "Type of Interest", "Reason"),
            ("Cllr J Hart", "15", "Pecuniary", "Employee of the firm"),
            ("Cllr Lund", "14 and 15", "Non-registrable", "Friend of the applicant"),
        ],
        [
            Short("Cllr J Hart", "pecuniary", "15", None, "Employee of the firm"),
            Short("Cllr Lund", "non_registrable", "14", None, "Friend of the applicant"),
            Short("Cllr Lund", "non_registrable", "15", None, "Friend of the applicant"),
        ],
    ),
    "asked and answered": (
        (60, 160, 300, 400, 530),
        [
            ("Name", "Subject", "Interest", "Left the meeting?"),
            ("Peter Lund", "Village hall grant", "Prejudicial", "Yes"),
            ("Nerys Oakes", "Ford and footpaths", "Personal", "No"),
        ],
        [
            Short("Peter Lund", "prejudicial", "15", "Village hall grant", withdrew=True),
            Short("Nerys Oakes", "personal", "14", "Ford and footpaths", withdrew=False),
        ],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    edges, rows, expected = TABLES[name]
    document = drawn("DECLARATIONS OF INTEREST", edges, rows)
    assert short(document.declarations) == expected
    assert [item.number for item in document.minute_items] == ["12", "13", "14", "15"]
    assert document.actions == []


def test_a_register_holds_standing_interests() -> None:
    rows = [
        ("Name", "Role", "Interests declared", "Date"),
        ("Jane Hart", "Chair", "Director, Saltby Foundation Ltd", "01/04/2020"),
        ("Peter Lund", "Member", "Nil", ""),
    ]
    document = drawn("REGISTER OF INTERESTS", (60, 160, 240, 440, 530), rows)
    (declaration,) = document.declarations
    assert (declaration.name, declaration.reason) == ("Jane Hart", "Director, Saltby Foundation Ltd")
    assert (declaration.standing, declaration.item, declaration.person) == (True, None, "jane-hart")
