from dataclasses import replace
from datetime import date

import html5lib
import pytest

from minutebook.corpus import ActionLog, LogHeader, LogSelection, OwnerRow, Withheld
from minutebook.outputs.pack import Material, papers
from minutebook.schema import Access, OwnerKind

AS_AT = date(2031, 3, 24)
XHTML = "{http://www.w3.org/1999/xhtml}"
BODY = "Fenmarsh Ferry Committee"
DECISION = {
    "committee": BODY,
    "meeting": "2031-02-09",
    "item": "4",
    "text": "to keep the ferry running",
    "outcome": "carried",
    "mover": "A Wexcombe",
    "seconder": None,
    "votes_for": 7,
    "votes_against": 0,
    "abstentions": None,
    "access": "open",
    "file": "a.pdf",
    "page": 2,
}
PRESENT = {"committee": BODY, "name": "AW", "person": "Anne Wexcombe", "access": "open"}
PLANNED = {
    "committee": BODY,
    "meeting": "2031-05-11",
    "title": "Ferry fares",
    "lead": "Clerk",
    "reference": None,
    "key_decision": 1,
    "provisional": 1,
    "access": "open",
}


@pytest.fixture
def made(make_action):
    def make(*actions, decisions=(), attendance=(), forward=(), withheld=None):
        found = ActionLog(LogHeader((BODY,), date(2031, 2, 9), None, 2, 0), actions, withheld)
        material = Material(found, LogSelection(), list(decisions), list(attendance), list(forward), AS_AT)
        return {paper.file_name: paper.content.decode() for paper in papers(material)}

    return make


def cells(page):
    parser = html5lib.HTMLParser(strict=False)
    tree = parser.parse(page)
    assert not parser.errors
    return [["".join(cell.itertext()).strip() for cell in row] for row in tree.iter(f"{XHTML}tr")]


def test_the_index_leads_to_every_paper(made, make_action):
    pack = made(make_action(1, "Mend the lamp", "Bill Ottery"), make_action(2, "Paint it", "Clerk", "Bill Ottery"))
    assert [name for name in pack if f'href="{name}"' not in pack["index.html"]] == ["index.html"]
    assert {"owner-bill-ottery.html", "owner-clerk.html"} <= set(pack)
    assert f"<h1>Papers: {BODY}</h1>" in pack["index.html"]


def test_a_sheet_has_its_owners_actions_and_no_others(made, make_action):
    pack = made(make_action(1, "Mend the lamp", "Bill Ottery"), make_action(2, "Paint the boat", "Clerk"))
    sheet = pack["owner-bill-ottery.html"]
    assert "Mend the lamp" in sheet and "Paint the boat" not in sheet
    assert "Actions of Bill Ottery that are open" in sheet


def test_names_of_one_person_make_one_sheet_and_posts_of_two_committees_two(made, make_action):
    person = [OwnerRow(name, OwnerKind.PERSON, "ferry/anne", None) for name in ("Anne Wexcombe", "AW")]
    one, two = (replace(make_action(1, "x"), owners=(owner,)) for owner in person)
    assert [name for name in made(one, two) if name.startswith("owner")] == ["owner-anne-wexcombe.html"]
    clerks = make_action(1, "x", "Clerk"), make_action(2, "y", "Clerk", body="Other Board")
    assert len([name for name in made(*clerks) if name.startswith("owner-clerk")]) == 2


def test_names_that_look_alike_as_files_are_kept_apart(made, make_action):
    pack = made(make_action(1, "x", "José"), make_action(2, "y", "Jose"), make_action(3, "z", "../../etc"))
    owners = [name for name in pack if name.startswith("owner")]
    assert sorted(owners) == ["owner-etc.html", "owner-jose-2.html", "owner-jose.html"]


def test_a_decision_stands_once_with_votes_and_source(made):
    pack = made(decisions=[DECISION, {**DECISION, "file": "pack.pdf"}])
    assert cells(pack["decisions.html"]) == [
        ["Item", "Decision", "Outcome", "Moved by", "Votes", "Source"],
        [f"{BODY}: 9 February 2031"],
        ["4", "to keep the ferry running", "Carried", "A Wexcombe", "7 for, 0 against", "a.pdf, page 2"],
    ]


def test_attendance_is_a_row_for_each_person_over_the_years_meetings(made):
    days = [("2031-01-12", "present"), ("2031-02-09", "apologies")]
    pack = made(attendance=[{**PRESENT, "meeting": on, "status": status} for on, status in days])
    assert cells(pack["attendance.html"]) == [
        ["Name", "12 January 2031", "9 February 2031", "Came to"],
        ["Anne Wexcombe", "Present", "Apologies", "1 of 2"],
    ]


def test_the_forward_plan_lists_what_is_to_come(made):
    pack = made(forward=[PLANNED, PLANNED])
    assert cells(pack["forward-plan.html"])[1:] == [
        [BODY],
        ["11 May 2031 (provisional)", "Ferry fares", "Clerk", "", "Yes"],
    ]


def test_closed_business_is_marked_on_its_paper(made):
    pack = made(decisions=[{**DECISION, "access": Access.EXEMPT.value}])
    assert "Not for publication" in pack["decisions.html"] and "(not for publication)" in pack["decisions.html"]
    assert "Not for publication" not in pack["attendance.html"]


def test_markup_in_the_papers_stays_text(made, make_action):
    evil = "<script>alert(1)</script>"
    pack = made(
        make_action(1, evil, evil), decisions=[{**DECISION, "text": evil}], forward=[{**PLANNED, "title": evil}]
    )
    assert not any("<script" in page for page in pack.values())


def test_a_pack_of_nothing_names_the_days_it_looked_at_and_the_papers_last(made):
    pack = made()
    assert "no decision from 25 March 2030 to 24 March 2031" in pack["decisions.html"]
    assert "last meeting was on 9 February 2031: --as-at 2031-02-09" in pack["decisions.html"]
    assert "0 decisions from 25 March 2030 to 24 March 2031" in pack["index.html"]
    assert "0 items from 24 March 2031 on" in pack["index.html"]


def test_a_public_pack_says_on_every_paper_that_it_is_and_what_is_withheld(made, make_action):
    pack = made(make_action(1, "Mend the lamp", "Clerk"), withheld=(Withheld("a2", BODY, "7", ("exempt",)),))
    assert [name for name, page in pack.items() if "Public copy" not in page or "Item 7: withheld" not in page] == []
    assert not any("Public copy" in page for page in made(make_action(1, "Mend the lamp", "Clerk")).values())
