"""Attendance in the layouts that clerks use."""

import re

import pytest
from attendance_papers import ABSENT, APOLOGIES, IN_ATTENDANCE, PRESENT, SUBSTITUTE, by_name, found_in
from drawn_papers import Row, Sheet, across, prose, read, row, title
from hypothesis import given
from hypothesis import strategies as st
from printed_tables import block, paper, table

from minutebook.extract.attendance.entries import parse_list
from minutebook.ingest.model import Paper
from minutebook.schema import Attendance, AttendanceStatus, Role, Rule

HEAD = title("MINUTES OF THE WEXCOMBE PARISH COUNCIL MEETING HELD ON 4th March 2025", size=11)
ITEM = title("1. Declarations of interest", size=11)


def attendance(*rows: Row) -> list[Attendance]:
    return found_in(read(Sheet((HEAD, *rows))))


def statuses(records: list[Attendance]) -> dict[str, AttendanceStatus]:
    return {name: record.status for name, record in by_name(records).items()}


def test_prose_list_with_offices_and_a_substitute() -> None:
    found = by_name(
        attendance(
            row("Present: Councillors D Birch (Vice-Chairman), P Birch, A Dale (substituting for F Oakes)"),
            row("and J Elm (Chairwoman)"),
            row("Mr P Rowan (Roman Catholic diocesan representative)"),
            row("Apologies: Councillors F Oakes and J Wren"),
            ITEM,
        )
    )
    assert (found["D Birch"].role, found["J Elm"].role) == (Role.VICE_CHAIR, Role.CHAIR)
    assert (found["A Dale"].status, found["A Dale"].substitute_for) == (SUBSTITUTE, "F Oakes")
    assert found["P Rowan"].represents == "Roman Catholic diocesan representative"
    assert [found[name].status for name in ("P Birch", "F Oakes", "J Wren")] == [PRESENT, APOLOGIES, APOLOGIES]
    assert (found["P Birch"].honorific, found["P Rowan"].honorific) == ("Councillor", "Mr")


def test_a_person_on_each_line_with_groups() -> None:
    found = by_name(
        attendance(
            title("Those present", size=11),
            title("Hartsmere Residents’ Association (HRA)", size=11),
            row("Ann Birch, Chair"),
            row("Mia De Groot, Secretary"),
            title("Brightwater:", size=11),
            row("Will Frost, Operations Director"),
            title("Apologies", size=11),
            row("Carl Dale, Officer"),
            title("1. WELCOME", size=11),
            row("Ann Birch welcomed Tom Jones."),
        )
    )
    assert found["Ann Birch"].role is Role.CHAIR
    assert found["Mia De Groot"].represents == "Hartsmere Residents’ Association (HRA)"
    assert found["Will Frost"].represents == "Brightwater"
    assert found["Carl Dale"].status is APOLOGIES
    assert len(found) == 4


def test_names_with_posts_beside_them() -> None:
    found = by_name(
        attendance(
            title("Present:", size=11),
            across((72, "Cllr Sam Rowe (Cllr SR) - Chair"), (300, "Portfolio Holder for Harbours, Saltby Council")),
            across((72, "Gareth Oakes"), (300, "Parent and Carer Representative")),
            across((72, "Dr Ama Price (AP)"), (300, "Medical Director, Three Rivers Trust")),
            across((72, "Apologies:")),
            across((72, "Carol Wood (CW)"), (300, "Director of Public Health")),
            across((72, "In attendance:")),
            across((72, "Jim Bale"), (300, "14 – 19 Adviser, Saltby Council")),
            ITEM,
        )
    )
    chair = found["Sam Rowe"]
    assert (chair.role, chair.initials, chair.honorific) == (Role.CHAIR, "SR", "Cllr")
    assert chair.represents == "Portfolio Holder for Harbours, Saltby Council"
    assert (found["Carol Wood"].status, found["Carol Wood"].represents) == (APOLOGIES, "Director of Public Health")
    assert (found["Jim Bale"].status, found["Jim Bale"].represents) == (
        IN_ATTENDANCE,
        "14 – 19 Adviser, Saltby Council",
    )


def test_people_may_be_numbered() -> None:
    found = attendance(
        title("Present:", size=11),
        row("1. Ann Ash"),
        row("2. Bob Birch"),
        row("3. Cara Dale"),
        row("1. Apologies for absence: Ed Elm."),
    )
    assert [record.name for record in found if record.status is PRESENT] == ["Ann Ash", "Bob Birch", "Cara Dale"]


def test_a_body_before_a_colon_lists_those_who_came() -> None:
    found = attendance(
        row("Panel: Ann Ash (Harbour Office), Bob Birch (Saltby Council), Cara Dale"),
        row("Secretariat: Di Dock, Ed Elm"),
        ITEM,
    )
    came, beside = ("Ann Ash", "Bob Birch", "Cara Dale"), ("Di Dock", "Ed Elm")
    assert statuses(found) == dict.fromkeys(came, PRESENT) | dict.fromkeys(beside, IN_ATTENDANCE)


def test_headings_of_minutes_in_a_table_are_nobody() -> None:
    head = block(["Minutes of the Harbour Board held on 6 May 2031"])
    rows = (
        ["7/31", "APOLOGIES FOR ABSENCE"],
        ["7/31/1", "Apologies for absence were received on behalf of Mr A Ash and Mr B Birch."],
        ["8/31", "INTRODUCTIONS"],
        ["8/31/1", "The chair welcomed Mr Dale, who had joined the board after the harbour fair in the spring."],
    )
    found = found_in(paper(head, table(["ID", "Minute"], *rows)))
    assert {record.name for record in found} <= {"A Ash", "B Birch"}


def test_lists_side_by_side_end_where_an_agenda_begins() -> None:
    found = attendance(
        across((72, "Attendees"), (300, "Apologies"), bold=True),
        across((72, "Nerys Oakes"), (300, "Lucy Coe")),
        across((72, "Alec Stone"), (300, "Cath Flint")),
        row("Agenda"),
        across((72, "Item"), (110, "Description")),
        across((72, "1"), (110, "Welcome")),
        ITEM,
        row("There were none."),
    )
    assert {record.name for record in found} == {"Nerys Oakes", "Alec Stone", "Lucy Coe", "Cath Flint"}


@pytest.mark.parametrize("second", [260, 330])
def test_lists_side_by_side(second: float) -> None:
    found = by_name(
        attendance(
            across((72, "Present:"), (second, "Members of the Public:"), (470, "Apologies:"), bold=True),
            across((72, "Nerys Oakes (NO) CHAIR"), (second, "David Carr"), (470, "Lucy Coe")),
            across((72, "Alec Stone (AS)"), (second, "There were two others")),
            across((72, "Cath Flint (CF) CLERK"), (second, "Nora Jessop")),
            ITEM,
            row("There were none."),
        )
    )
    assert statuses(list(found.values())) == {
        "Nerys Oakes": PRESENT,
        "Alec Stone": PRESENT,
        "Cath Flint": PRESENT,
        "David Carr": IN_ATTENDANCE,
        "Nora Jessop": IN_ATTENDANCE,
        "Lucy Coe": APOLOGIES,
    }
    assert (found["Nerys Oakes"].role, found["Cath Flint"].role) == (Role.CHAIR, Role.CLERK)
    assert found["Nerys Oakes"].initials == "NO"


def matrix(*header: str) -> Paper:
    return paper(
        block(["Minutes of the Finance Committee meeting held on 7 March 2022"]),
        table(
            header,
            ["PAUL EVANS", "Parent", "P", "P", "P", ""],
            ["HEATHER POST", "Headteacher", "S", "P", "A", ""],
            ["RUTH DENN", "Co-opted", "P", "S", "P", ""],
            ["KIM LEE", "Parent", "P", "", "", ""],
            ["OLD MEMBER", "Parent", "P", "P", "P", "01/09/2021"],
            ["VACANT", "Parent", "", "", "", ""],
        ),
        block(["P – Present S – Sanctioned A – Absent L – Late arrival"]),
        table([], ["Chaired by", "Paul Evans", "Clerked by", "Pete Moss"]),
    )


def test_matrix_is_read_in_the_column_of_the_meeting() -> None:
    dates = ("11/01/2022", "7/ 03/ 20 22", "04/04/2022")
    found = by_name(found_in(matrix("", "Type", *dates, "Date Resigned")))
    assert {name: r.status for name, r in found.items()} == {
        "PAUL EVANS": PRESENT,
        "HEATHER POST": PRESENT,
        "RUTH DENN": APOLOGIES,
        "Pete Moss": IN_ATTENDANCE,
    }
    assert (found["PAUL EVANS"].role, found["Pete Moss"].role) == (Role.CHAIR, Role.CLERK)
    assert (found["HEATHER POST"].represents, found["PAUL EVANS"].represents) == ("Headteacher", None)


def test_matrix_with_a_slip_in_the_year_or_no_dates() -> None:
    slip = by_name(found_in(matrix("", "Type", "11/01/2021", "07/03/2021", "04/04/2022", "Date Resigned")))
    assert slip["HEATHER POST"].status is PRESENT
    undated = by_name(found_in(matrix("", "Type", "", "", "", "Date Resigned")))
    assert undated["HEATHER POST"].status is ABSENT


def test_marks_under_headings_of_their_own() -> None:
    read_paper = paper(
        block(["Minutes of the Finance Committee meeting held on 7 March 2022"]),
        table(
            ["Name", "Present", "Apologies"],
            ["Paul Evans", "✓", ""],
            ["Ruth Denn", "", "✓"],
            ["Kim Lee", "✓", ""],
        ),
    )
    assert statuses(found_in(read_paper)) == {"Paul Evans": PRESENT, "Ruth Denn": APOLOGIES, "Kim Lee": PRESENT}


def test_a_column_that_says_who_was_there() -> None:
    read_paper = paper(
        block(["Minutes of the Finance Committee meeting held on 7 March 2022"]),
        table(
            ["Name", "Role", "Attendance"],
            ["Melanie Garth", "Chair of Trustees", "Present"],
            ["Lucy Trent", "Trustee", "Apologies"],
            ["Robert Fell", "Finance Director", "In attendance"],
        ),
    )
    found = by_name(found_in(read_paper))
    assert {name: one.status for name, one in found.items()} == {
        "Melanie Garth": PRESENT,
        "Lucy Trent": APOLOGIES,
        "Robert Fell": IN_ATTENDANCE,
    }
    assert found["Robert Fell"].represents == "Finance Director"


def test_a_heading_and_a_name_in_the_first_cell_of_names_side_by_side() -> None:
    read_paper = paper(
        block(["Minutes of the Finance Committee meeting held on 7 March 2022"]),
        table(
            ["", ""],
            ["Present: Cllr Mrs B Tolland (Chair)", "Cllr A Crick"],
            ["Cllr N Sturdy", "Cllr Miss E Font"],
            ["Officers: Mr S Dunn, Town Clerk", "Ms C Alder, Deputy Clerk"],
        ),
    )
    assert list(statuses(found_in(read_paper))) == [
        "B Tolland",
        "A Crick",
        "N Sturdy",
        "E Font",
        "S Dunn",
        "C Alder",
    ]


def test_members_present_in_the_words_of_an_item() -> None:
    called = "Mayor Delgado called the meeting to order. Councilmembers present: Aoki, Brandt, Castle and Weems."
    found = attendance(title("1. ROLL CALL", size=11), row(called, size=9))
    assert list(statuses(found)) == ["Aoki", "Brandt", "Castle", "Weems"]


def test_columns_of_initials_and_posts() -> None:
    read_paper = paper(
        block(["Minutes of the Finance Committee meeting held on 7 March 2022"]),
        block(["Present:"]),
        table(
            ["Name", "Initials", "Role", "Organisation"],
            ["Paul Evans", "PE", "Chair", ""],
            ["Ruth Denn", "RD", "Area Manager", "Saltby Ambulance Service"],
        ),
    )
    found = by_name(found_in(read_paper))
    assert (found["Paul Evans"].role, found["Paul Evans"].initials) == (Role.CHAIR, "PE")
    assert found["Ruth Denn"].represents == "Area Manager, Saltby Ambulance Service"
    assert len(found) == 2


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Apologies had been received from Lucy Coe and Cllr Eddie Reeve.", {"Lucy Coe", "Eddie Reeve"}),
        ("The Clerk reported apologies from Mr Bond, Mrs Kay, Ms Lee and Mr St. John. He sat.", {"Bond", "Kay", "Lee"}),
        ("Mrs Kay had sent her apologies.", {"Kay"}),
        ("Apologies were received from the Portal.", set()),
        ("No apologies had been received.", set()),
    ],
)
def test_sentences_give_apologies(sentence: str, names: set[str]) -> None:
    found = attendance(row("Present: Ann Birch (Chair) and Carl Dale"), title("1. Apologies", size=11), row(sentence))
    assert names <= {record.name for record in found if record.status is APOLOGIES}
    assert (names == set()) == all(record.status is PRESENT for record in found)


def test_substitute_named_behind_whom_they_replace() -> None:
    found = by_name(
        attendance(
            row("PRESENT: Ann Birch (Chair) and Tim Burrow"),
            row("IN ATTENDANCE: Roxy Hill (Designated Nurse) and Kay Flint (Democratic Services Officer)"),
            title("Apologies and Substitutes", size=11),
            row("Apologies were received from Ray Lane and Nell Sadler who was substituted by Roxy Hill."),
        )
    )
    assert (found["Roxy Hill"].status, found["Roxy Hill"].substitute_for) == (SUBSTITUTE, "Nell Sadler")
    assert found["Roxy Hill"].represents == "Designated Nurse"
    assert found["Nell Sadler"].status is APOLOGIES


def test_roll_call_with_titles_before_names() -> None:
    found = by_name(
        attendance(
            row("ROLL CALL - Present: Councilmembers deHaan, Gilmore, Tam, and Mayor Ezzy Marsh – 4."),
            row("Absent: Vice Chair Jones."),
            row("STAFF PRESENT: Planning Manager Andrew Thom, City Attorney Donna Moon"),
            ITEM,
        )
    )
    assert {n for n, r in found.items() if r.status is PRESENT} == {"deHaan", "Gilmore", "Tam", "Ezzy Marsh"}
    assert (found["Jones"].status, found["Jones"].role) == (ABSENT, Role.VICE_CHAIR)
    assert found["Donna Moon"].represents == "City Attorney"


def test_headings_within_a_paragraph() -> None:
    found = by_name(
        attendance(
            row("PRESENT Cllr J Smith – Chair; Cllr B Jones – Vice Chair; Mrs C Green – Clerk"),
            row("Members of the Committee: Councillors Baker, Clark and Evans"),
            row("ABSENT Cllr R Lamb"),
            row("In attendance: Mr T Vale (Head of the Music Service), County Cllr R Stone (Area Education"),
            row("Officer – West) and 3 members of the public"),
            ITEM,
        )
    )
    assert {n for n, r in found.items() if r.status is PRESENT} == {
        "J Smith",
        "B Jones",
        "C Green",
        "Baker",
        "Clark",
        "Evans",
    }
    assert [found[name].role for name in ("J Smith", "B Jones", "C Green")] == [Role.CHAIR, Role.VICE_CHAIR, Role.CLERK]
    assert found["R Lamb"].status is ABSENT
    assert (found["R Stone"].honorific, found["R Stone"].represents) == ("County Cllr", "Area Education Officer – West")


def test_a_bracket_may_run_on_in_the_next_line_of_a_list_beside_another() -> None:
    found = by_name(
        attendance(
            across((72, "Present:"), (300, "Members of the public:"), bold=True),
            across((72, "Ann Birch (AB)"), (300, "Cllr Carl Dale (Wexcombe Vale District")),
            across((300, "Council)")),
            across((72, "Eve Garth (EG)")),
            ITEM,
        )
    )
    assert found["Carl Dale"].represents == "Wexcombe Vale District Council"
    assert [found[name].status for name in found] == [PRESENT, IN_ATTENDANCE, PRESENT]


def test_columns_that_no_table_holds() -> None:
    found = by_name(
        attendance(
            title("Present:", size=11),
            across((72, "Dr Omar Khan"), (250, "OK"), (330, "Medical Director")),
            title("In attendance:", size=11),
            across((72, "Rob Ray"), (250, "RR"), (330, "Head of Estates (item 6 only)")),
            ITEM,
        )
    )
    assert (found["Omar Khan"].initials, found["Omar Khan"].represents) == ("OK", "Medical Director")
    guest = found["Rob Ray"]
    assert (guest.represents, guest.from_item, guest.to_item) == ("Head of Estates", "6", "6")


def test_namesakes_in_one_list_are_two_people() -> None:
    found = attendance(row("PRESENT: Mr J Wragg, Ms L Wragg, Mrs P T Coe, Mr P Coe and Mr A Elm"), ITEM)
    assert len(found) == len({record.person for record in found}) == 5


def test_chair_elected_for_the_meeting() -> None:
    found = by_name(
        attendance(
            row("PRESENT: Mr G Cook, Mr R Garth and Mr A Brand"),
            row("Mr Garth proposed, and Mr Brand seconded, that Mr G Cook be elected to Chair the meeting."),
        )
    )
    assert {name for name, record in found.items() if record.role is Role.CHAIR} == {"G Cook"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair of the Association, Ann Birch, welcomed everybody to the hall.",
        "Ann Birch (Chair) welcomed everybody to the hall.",
        "Chair Birch called the meeting to order in the hall.",
        "The Chairman, Ann Birch, opened the meeting in the hall.",
    ],
)
def test_a_sentence_names_who_is_in_the_chair(sentence: str) -> None:
    found = by_name(attendance(row("Present: Ann Birch, Carl Dale and Eve Garth"), ITEM, row(sentence)))
    assert {name for name, record in found.items() if record.role is Role.CHAIR} == {"Ann Birch"}


def test_an_office_keeps_no_remark_behind_it() -> None:
    found = by_name(attendance(row("Present:"), row("Ann Birch, Chair (Mill Lane)"), row("Carl Dale, Officer"), ITEM))
    assert found["Ann Birch"].role is Role.CHAIR


def test_a_list_stands_behind_an_agenda_and_above_the_minutes() -> None:
    agenda = [
        row(f"{number}. {title}") for number, title in enumerate(("Market", "Budget", "Roads", "Lamps", "Quay"), 1)
    ]
    found = statuses(attendance(title("Agenda"), *agenda, title("Attendance:"), row("Ann Birch – HBA (Chair)"), ITEM))
    assert found == {"Ann Birch": PRESENT}


def test_an_office_with_a_hyphen_before_a_single_name() -> None:
    found = by_name(attendance(row("Present: Vice-Chair Birch and Board Members Dale, and Elm."), ITEM))
    assert {name: one.role for name, one in found.items()} == {"Birch": Role.VICE_CHAIR, "Dale": None, "Elm": None}


def test_a_title_that_a_list_repeats_begins_the_next_person() -> None:
    found = attendance(row("Present: Chair Birch, Commissioner Crick Commissioner Dale and Commissioner Elm"), ITEM)
    assert list(statuses(found)) == ["Birch", "Crick", "Dale", "Elm"]


@pytest.mark.parametrize(
    ("note", "came", "went"),
    [
        ("from item 4", "4", None),
        ("items 2 only", "2", "2"),
        ("item 6", "6", "6"),
        ("for agenda item 6", "6", "6"),
        ("items 3-5", "3", "5"),
        ("items 3 to 5", "3", "5"),
        ("until item 8", None, "8"),
        ("left after item 6", None, "6"),
        ("left the meeting during item 7", None, "7"),
        ("arrived at 7.15 pm during item 4", "4", None),
        ("arrived 7.15pm, item 4", "4", None),
        ("joined at item 2, left after item 5", "2", "5"),
    ],
)
def test_item_that_a_bracket_names(note: str, came: str | None, went: str | None) -> None:
    mention, other = parse_list(f"Cllr A Stone ({note}), Mr B Jones")
    assert (mention.name, mention.from_item, mention.to_item) == ("A Stone", came, went)
    assert (other.name, other.from_item, other.to_item) == ("B Jones", None, None)


def test_headings_behind_the_lists_are_nobody() -> None:
    found = attendance(row("Present: Ann Birch"), title("UNRESTRICTED ITEMS", size=11), row("Oral Communications"))
    assert statuses(found) == {"Ann Birch": PRESENT}


def test_members_whom_an_agenda_lists_are_not_at_the_meeting() -> None:
    rows = (title("HARBOUR COMMITTEE"), row("Tuesday 4 March 2025"), title("AGENDA"), row("1. Apologies"))
    assert found_in(read(Sheet((*rows, row("Councillor Ann Birch (Chairman)"), row("Councillor Carl Dale"))))) == []


def test_lists_of_first_names() -> None:
    found = attendance(row("Present: Moira (Chair), Tarik, Joan, Stefan and Donna (Headteacher)"), ITEM)
    assert list(statuses(found)) == ["Moira", "Tarik", "Joan", "Stefan", "Donna"]
    assert [record.rule for record in found if record.name == "Tarik"] == [Rule.WORD_IN_LIST]


def test_two_words_alone_are_no_first_names() -> None:
    assert not attendance(row("Present: Members, Officers and Visitors"), ITEM)


def test_semicolons_part_people_and_commas_what_they_are() -> None:
    found = by_name(
        attendance(
            row("Selectboard members present: Warren Croft, Chair; Marcia Dubek; Lyle Pettit"),
            row("Others present: Gwen Hodges, Town Manager; Piet Lavery, Road Foreman; Tina Moss"),
            ITEM,
        )
    )
    assert found["Warren Croft"].role is Role.CHAIR
    assert {name: one.represents for name, one in found.items() if one.status is IN_ATTENDANCE} == {
        "Gwen Hodges": "Town Manager",
        "Piet Lavery": "Road Foreman",
        "Tina Moss": None,
    }
    present = [name for name, one in found.items() if one.status is PRESENT]
    assert present == ["Warren Croft", "Marcia Dubek", "Lyle Pettit"]


def test_semicolons_between_lists_of_people() -> None:
    found = attendance(row("Present: Cllrs A Marl, B Thorne; Mr C Wick, Clerk; Mrs D Sedge"), ITEM)
    assert list(statuses(found)) == ["A Marl", "B Thorne", "C Wick", "D Sedge"]


def test_an_honorific_begins_the_next_person() -> None:
    found = by_name(
        attendance(
            row("Present: Cllr Mrs B Tolland (Chair) Cllr A Crick"),
            row("Officers: Mr S Dunn, Town Clerk Ms C Alder, Deputy Clerk"),
            ITEM,
        )
    )
    assert list(found) == ["B Tolland", "A Crick", "S Dunn", "C Alder"]
    assert found["B Tolland"].represents is None
    assert found["S Dunn"].role is Role.CLERK


def test_a_line_that_ends_in_an_honorific_runs_on() -> None:
    found = attendance(
        row("Present: Cllr. Gwen Pryce (Chair), Cllr. Alan Beck (Vice Chair), Cllr. David Hopkin, Cllr."),
        row("Sian Maddox, Cllr. Eric Tudor"),
        ITEM,
    )
    assert list(statuses(found)) == ["Gwen Pryce", "Alan Beck", "David Hopkin", "Sian Maddox", "Eric Tudor"]


def test_what_a_person_is_can_stand_before_the_name() -> None:
    found = by_name(attendance(row("PRESENT:-"), row("Cllr A Marl"), row("Independent Person: Mr O Tench"), ITEM))
    assert found["O Tench"].represents == "Independent Person"


def test_person_is_one_over_two_meetings() -> None:
    def minutes(date: str, *rows: Row) -> Sheet:
        head = title(f"MINUTES OF THE WEXCOMBE PARISH COUNCIL MEETING HELD ON {date}", size=11)
        return Sheet((head, *rows, *prose(6)))

    first = minutes("4th March 2025", row("Present: Ann Birch (AB) and Carl Dale"), ITEM)
    second = minutes("8th April 2025", row("Present: Carl Dale (Chair) and Ann Birch"), title("1. Welcome", size=11))
    records = found_in(read(first, second))
    assert [record.person for record in records] == ["ann-birch", "carl-dale", "carl-dale", "ann-birch"]
    assert len({record.meeting for record in records}) == 2


def test_evidence_is_printed_on_its_page() -> None:
    read_paper = read(
        Sheet(
            (
                HEAD,
                across((72, "Present:"), (300, "Members of the Public:"), bold=True),
                across((72, "Nerys Oakes (NO) CHAIR"), (300, "David Carr")),
                row("Also present: Carl Dale, Clerk"),
                ITEM,
                row("Apologies had been received from Lucy Coe."),
            )
        )
    )
    text = " ".join(read_paper.pages[0].text.split())
    records = found_in(read_paper)
    assert len(records) == 4
    for record in records:
        assert all(evidence.quote in text and record.name in evidence.quote for evidence in record.evidence)


given_names = st.sampled_from(["Ann", "Bo", "Cyril", "Dee", "Ewan", "J", "Kiran", "P-J", "Siân", "Zoë"])
surnames = st.sampled_from(["Achebe", "O’Dowd", "MacTavish", "van Loon", "Sheikh-Dale", "Ng", "Yardley"])
people = st.lists(st.tuples(given_names, surnames), min_size=2, max_size=9, unique=True)


@given(people, st.sampled_from(["", "Mr ", "Cllr ", "Dr "]), st.sampled_from([" and ", " & ", ", and "]))
def test_list_of_names_is_read_back(names: list[tuple[str, str]], honorific: str, last: str) -> None:
    printed = [f"{honorific}{first} {surname}" for first, surname in names]
    text = ", ".join(printed[:-1]) + last + printed[-1]
    mentions = parse_list(text)
    assert [mention.name for mention in mentions] == [f"{first} {surname}" for first, surname in names]
    assert [text[mention.start : mention.end] for mention in mentions] == printed


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=120))
def test_any_text_is_read_without_fault(text: str) -> None:
    for one_per_line in (False, True):
        for mention in parse_list(text, one_per_line):
            assert 0 <= mention.start < mention.end <= len(text)
            assert re.search(r"\w", mention.name)
