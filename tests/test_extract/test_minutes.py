"""The items of minutes in running text, however they are numbered or headed."""

import pytest
from printed_tables import table
from typed_minutes import paper_of, sections_of, texts, typed

from minutebook.extract.minutes.minutes import find_sections, split_title
from minutebook.extract.minutes.passages import Section
from minutebook.schema import PartKind

CAPS = """
**HARBOUR COMMITTEE: MINUTES**
Present: Councillors Hart and Lund
**150. DECLARATIONS OF INTEREST**
None were declared by anybody who attended the meeting.
**151. QUAY REPAIRS**
The Committee received a report on the state of the north quay.
It was resolved to:
  a) approve the works
  b) note the costs
**152. DATE OF NEXT MEETING**
4 May 2021.
"""


def numbers_and_titles(found: list[Section]) -> list[tuple[str | None, str]]:
    return [(section.number, section.title) for section in found]


def test_bold_headings_in_capitals() -> None:
    found = sections_of(CAPS)
    assert numbers_and_titles(found) == [
        ("150", "DECLARATIONS OF INTEREST"),
        ("151", "QUAY REPAIRS"),
        ("152", "DATE OF NEXT MEETING"),
    ]
    assert found[1].text.split("\n") == [
        "The Committee received a report on the state of the north quay.",
        "It was resolved to:",
        "a) approve the works",
        "b) note the costs",
    ]


def test_what_stands_before_the_first_item_is_no_minute() -> None:
    assert all("Present" not in section.text for section in sections_of(CAPS))


@pytest.mark.parametrize(
    ("labels", "gap"),
    [
        (("08.23.01", "08.23.02", "08.23.03"), " "),
        (("1.0", "2.0", "3.0"), "\t"),
        (("FGB 55/1920", "FGB 56/1920", "FGB 57/1920"), "\t"),
        (("23/45", "23/46", "23/47"), "\t"),
        (("7.", "8.", "9."), " "),
    ],
)
def test_numbers_of_many_styles(labels: tuple[str, str, str], gap: str) -> None:
    apologies, roads, close = labels
    found = sections_of(
        f"""
        **{apologies}{gap}Apologies**
        Apologies were received from two of the councillors.
        **{roads}{gap}Roads and paths**
        The ford is flooded once more.
        **{close}{gap}Close**
        The meeting closed at nine.
        """
    )
    assert numbers_and_titles(found) == [
        (apologies.rstrip("."), "Apologies"),
        (roads.rstrip("."), "Roads and paths"),
        (close.rstrip("."), "Close"),
    ]


@pytest.mark.parametrize(
    "labels",
    [
        ("41/23", "42/23", "43/23", "44/23"),
        ("7a/19", "7b/19", "8/19", "9/19"),
        ("C23/101", "C23/102", "C23/103", "C23/104"),
        ("II.", "III.", "IV.", "VI."),
        ("Item 2 –", "Item 3 –", "Item 4 –", "Item 5 –"),
        ("Items 1 & 2.", "Item 3.", "Item 9.", "Item 14."),
    ],
)
def test_typed_numbers_before_plain_titles(labels: tuple[str, ...]) -> None:
    titles = ("Apologies", "To receive a report on ROADS", "Lamps", "Close")
    typed_titles = zip(labels, titles, strict=True)
    found = sections_of("\n".join(f"{label} {title}\nNothing was said of it." for label, title in typed_titles))
    assert numbers_and_titles(found) == [
        (label.rstrip(" .–"), title) for label, title in zip(labels, titles, strict=True)
    ]


def test_a_title_that_a_full_stop_parts_from_its_minute() -> None:
    found = sections_of(
        """
        2023/31 Apologies. None had been received.
        2023/32 Ford End. The ford is flooded once more.
        2023/33 Lamps and posts. Three lamps are out.
        2023/34 Mr Ash. He was thanked for his work.
        """
    )
    assert [section.title for section in found][:3] == ["Apologies", "Ford End", "Lamps and posts"]
    assert texts(found[1].passages) == ["The ford is flooded once more."]


def test_numbers_that_stand_under_headings_belong_to_these() -> None:
    found = sections_of(
        """
        **Apologies**
        C23/101 Apologies were received from two of the councillors.
        **Roads**
        C23/102 The ford is flooded once more.
        **Lamps**
        C23/103 Three lamps are out.
        **Close**
        C23/104 The meeting closed at nine.
        """
    )
    assert numbers_and_titles(found)[1:3] == [("C23/102", "Roads"), ("C23/103", "Lamps")]


PLAIN = """
LOW FELL HALL COMMITTEE
Minutes of the meeting held on 3 May 2021
Present: Ann Ash, Ben Birch and Cora Cole
Apologies for absence
Apologies had been received from Dan Dale.
Minutes of the last meeting
The minutes were agreed as a true record.
Matters arising
The inspector found three lamps out.
Roof of the hall
Ann Ash has asked two builders for a price.
Ben Birch
He was thanked for his work.
Any other business
There was none.
"""


def test_titles_that_nothing_but_a_line_of_their_own_sets_off() -> None:
    found = sections_of(PLAIN)
    assert [section.title for section in found] == [
        "Apologies for absence",
        "Minutes of the last meeting",
        "Matters arising",
        "Roof of the hall",
        "Any other business",
    ]
    assert texts(found[3].passages) == [
        "Ann Ash has asked two builders for a price.",
        "Ben Birch",
        "He was thanked for his work.",
    ]


def test_short_lines_are_no_titles_where_few_are_usual_ones() -> None:
    found = sections_of(PLAIN.replace("Matters arising", "Low Fell").replace("Minutes of the last meeting", "Ford End"))
    assert all(section.title == "" for section in found)


def test_apologies_that_are_told_under_a_heading_are_an_item() -> None:
    heads = "**Present**\nAnn Ash, Ben Birch\n**Apologies**\n{}\n**Roads**\nThe ford is flooded once more.\n"
    heads += "**Lamps**\nThree lamps are out.\n**Close**\nThe meeting closed at nine."
    told = sections_of(heads.format("Apologies were received from Cora Cole."))
    listed = sections_of(heads.format("Cora Cole, Dan Dale"))
    assert [section.title for section in told] == ["Apologies", "Roads", "Lamps", "Close"]
    assert [section.title for section in listed] == ["Roads", "Lamps", "Close"]


@pytest.mark.parametrize("outcome", ["NO OBJECTION", "Approved", "Cllr Ash reported:"])
def test_an_outcome_in_bold_is_no_item(outcome: str) -> None:
    found = sections_of(
        f"""
        **11. PLANNING**
        A porch at Mill Lane.
        **{outcome}**
        A lamp at Ford End was asked for by two of the neighbours.
        **12. LAMPS**
        Three lamps are out.
        """
    )
    assert [section.title for section in found] == ["PLANNING", "LAMPS"]


@pytest.mark.parametrize("indent", ["", "  "])
def test_a_list_inside_a_minute_is_no_item(indent: str) -> None:
    found = sections_of(
        f"""
        **11. ROADS**
        Two roads are closed:
        {indent}1. Mill Lane
        {indent}2. Ford End
        **12. LAMPS**
        Three lamps are out:
        {indent}1. The green
        {indent}2. The quay
        {indent}3. The school
        **13. CLOSE**
        The meeting closed.
        """
    )
    assert [section.number for section in found] == ["11", "12", "13"]
    assert texts(found[1].passages) == ["Three lamps are out:", "The green", "The quay", "The school"]


@pytest.mark.parametrize("reference", ["(Item 3)", "(Agenda Item 3)", "Item No. 3"])
def test_an_unnumbered_heading_takes_the_agenda_number_printed_under_it(reference: str) -> None:
    found = sections_of(
        f"""
        **Welcome and apologies**
        (Item 1)
        The Chair opened the meeting and welcomed everybody.
        **Quay repairs**
        {reference}
        The report was noted.
        1. The north quay
        2. The south quay
        **Close**
        (Item 4)
        The meeting closed.
        """
    )
    assert numbers_and_titles(found) == [("1", "Welcome and apologies"), ("3", "Quay repairs"), ("4", "Close")]
    assert all("Item" not in section.text for section in found)


def test_headings_in_capitals_without_numbers() -> None:
    found = sections_of(
        """
        HARTSMERE RESIDENTS
        MINUTES OF THE MEETING
        PARKING
        The yellow lines will be painted in the spring by the contractors.
        TREASURER’S REPORT
        The balance stands at £210 after the purchase of the noticeboard.
        RESOLVED
        1. To buy a bench
        2. To paint it
        SUMMER FAIR
        The fair is on the last Saturday of June, as it was last year.
        """
    )
    assert numbers_and_titles(found) == [(None, "PARKING"), (None, "TREASURER’S REPORT"), (None, "SUMMER FAIR")]
    assert "To buy a bench" in found[1].text


def test_a_numbered_public_session_is_an_item() -> None:
    found = sections_of(
        """
        **23/58. Minutes**
        The minutes of May were agreed by the council.
        **23/59. Public session**
        A resident asked about the footpath to the mill.
        **23/60. Highways**
        The gullies had been cleared by the county council.
        """
    )
    assert [section.title for section in found] == ["Minutes", "Public session", "Highways"]


def test_numbers_without_headings_split_title_from_minute() -> None:
    found = sections_of(
        """
        1. Apologies – The clerk had received none from any of the councillors.
        2. Minutes: The minutes of May were agreed.
        3. Planning – There were no applications this month for the council to see.
        4. Finance
        The accounts were approved by the council in the usual manner.
        """
    )
    assert [section.title for section in found] == ["Apologies", "Minutes", "Planning", "Finance"]
    assert found[1].text == "The minutes of May were agreed."


def test_a_lettered_heading_is_a_sub_item_whose_records_stand_under_the_number() -> None:
    found = sections_of(
        """
        **23/45\tApologies**
        Two were accepted by the council.
        **23/46\tFinance**
        The report was noted.
        **a) Grants**
        Two grants were made to the scouts and to the lunch club.
        **23/47\tDates**
        The dates were agreed.
        """
    )
    grants = next(section for section in found if section.title == "Grants")
    assert (grants.item, grants.item_title) == ("23/46", "Finance")
    assert grants.text == "Two grants were made to the scouts and to the lunch club."


@pytest.mark.parametrize("dash", [" – ", " –", " - "])
def test_a_numbered_paragraph_with_a_title_of_its_own_is_an_item(dash: str) -> None:
    found = sections_of(
        f"""
        **3.0\tCorrespondence**
        3.1 The ford is flooded once more, as the county was told.
        3.2 Lamps on the green{dash}The lamp by the well is out again.
        3.3 Nobody had written about the school this month.
        **4.0\tFinance**
        The accounts were approved by the council.
        """
    )
    assert [section.number for section in found] == ["3.0", "3.2", "3.3", "4.0"]
    assert (found[1].title, found[1].text.strip()) == ("Lamps on the green", "The lamp by the well is out again.")
    assert "The ford" in found[0].text


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("**7B. REPAIRS TO THE FORD**", "7B", "REPAIRS TO THE FORD"),
        ("7-B\tRepairs to the Ford", "7-B", "Repairs to the Ford"),
        ("7-B\t2024-118 - Repairs to the Ford", "7-B", "2024-118 - Repairs to the Ford"),
        ("**7-B\t2024-118**", "7-B", "2024-118 All of them were in the room when the meeting was opened"),
        (
            "7-B\tConsider and Propose Amendments to Article IV (Fords and Bridges) of Chapter II (Ways) of the Law of "
            "the Town of Saltby, as Amended in June, to Replace the Toll at the Ford.",
            "7-B",
            "Consider and Propose Amendments to Article IV (Fords and Bridges) of Chapter II (Ways) of the Law of "
            "the Town of Saltby, as Amended in June, to Replace the Toll at the Ford",
        ),
    ],
)
def test_a_number_with_a_capital_is_an_item(line: str, number: str, title: str) -> None:
    found = sections_of(
        f"""
        **6. LAMPS**
        The lamp on the green is out again.
        **7. REGULAR ITEMS**
        {line}
        All of them were in the room when the meeting was opened. The ford is flooded.
        **Public Comment for Item 7-B**
        A resident asked whether the ford would be repaired this year.
        **8. CLOSE**
        The meeting closed.
        """
    )
    assert numbers_and_titles(found) == [
        ("6", "LAMPS"),
        ("7", "REGULAR ITEMS"),
        (number, title),
        ("8", "CLOSE"),
    ]
    assert "A resident asked" in found[2].text


@pytest.mark.parametrize(
    "line", ["**Members of the Harbour Committee**", "**Signed**", "**Exempt items**", "**ACTION**", "**ABSENT**"]
)
def test_headings_that_begin_no_item(line: str) -> None:
    found = sections_of(
        f"""
        **1. Roads**
        The ford is flooded once more.
        {line}
        All of them were in the room when the meeting was opened.
        **2. Lamps**
        The lamp on the green is out again.
        """
    )
    assert [section.number for section in found] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "title", "minute"),
    [
        ("**QUAY REPAIRS**", "QUAY REPAIRS", ""),
        ("**Quay repairs.** Work begins in May.", "Quay repairs", "Work begins in May."),
        (
            "Quay repairs: Work on the north quay begins in May.",
            "Quay repairs",
            "Work on the north quay begins in May.",
        ),
        (
            "**Quay – the following repairs had been offered and were discussed**",
            "Quay",
            "the following repairs had been offered and were discussed",
        ),
        ("Work on the quay begins in May.", "Work on the quay begins in May", ""),
        ("A sentence that is too long for any title " * 4, "", "A sentence that is too long for any title " * 4),
    ],
)
def test_title_and_minute_on_one_line(text: str, title: str, minute: str) -> None:
    block = typed(text)[0]
    found, start = split_title(block)
    assert found == title
    assert block.text[start:].strip(" :–") == minute.strip()


@pytest.mark.parametrize(("kind", "read"), [(PartKind.MINUTES, 3), (PartKind.OTHER, 3), (PartKind.AGENDA, 0)])
def test_only_minutes_have_minutes(kind: PartKind, read: int) -> None:
    assert len(sections_of(CAPS, kind)) == read


def test_an_item_runs_over_the_page_break() -> None:
    first = typed("**1. Roads**\nThe ford is flooded.\n**2. Lamps**\nThe lamp is out.")
    found = find_sections(paper_of([*first, *typed("It will be lit in May.\n**3. Close**\nWe closed.", page=2)]))
    assert found[1].text == "The lamp is out.\nIt will be lit in May."
    assert [section.heading.page for section in found] == [1, 1, 2]


def test_minutes_without_items_are_one_section_so_that_nothing_is_missed() -> None:
    found = sections_of("The ford is flooded.\nIt was agreed that signs be bought.")
    assert numbers_and_titles(found) == [(None, "")]
    assert found[0].text == "The ford is flooded.\nIt was agreed that signs be bought."


@pytest.mark.parametrize(
    "line",
    [
        "a) The ford is flooded once more",
        "a) Mill Lane, Ford End; The Green",
        "3rd) Mill Lane",
        "**the rest of a sentence that was printed bold**",
        "**One title. And another sentence**",
    ],
)
def test_lines_that_are_no_title_begin_no_item(line: str) -> None:
    found = sections_of(
        f"""
        **1. Roads**
        The ford is flooded once more.
        {line}
        All of them were in the room when the meeting was opened.
        **2. Lamps**
        The lamp on the green is out again.
        """
    )
    assert [section.number for section in found] == ["1", "2"]


def test_a_short_form_that_a_sentence_begins_with_is_no_title() -> None:
    found = sections_of(
        """
        MINUTES of the parish meeting were taken as read by those who were there.
        FINANCE was left for another day as nobody had the figures.
        SUDS officers told the meeting that the ponds were full again this year.
        CORRESPONDENCE from the county was read out by the clerk.
        """
    )
    assert "SUDS" not in [section.title for section in found]


def test_minutes_of_last_time_are_an_item_without_a_number() -> None:
    found = sections_of("""
        **Quay Users’ Group**
        Notes of a meeting held on 6 May 2031
        **Absent:**
        Ida Moss and Otto Lund
        **Minutes of the last meeting:**
        They were accepted as a true record of it.
        **Approval of previous minutes of the Board**
        The minutes of the Board were approved as well.
        **Moorings**
        Two of the moorings are free from the first of June.
    """)
    assert [section.title for section in found] == [
        "Minutes of the last meeting",
        "Approval of previous minutes of the Board",
        "Moorings",
    ]


def test_a_heading_may_stand_over_a_table() -> None:
    head, first, second, third, below = typed(
        "**Moorings**\n**Dues**\n**Quay**\n**Close**\nThe meeting closed at nine."
    )
    rows = [table([], ["Resolved", "That the dues be raised"], page=1) for _ in range(3)]
    flow = [*typed("**HARBOUR BOARD**\n6 May 2031"), head, rows[0], first, rows[1], second, rows[2], third, below]
    found = find_sections(paper_of(flow))
    assert [(section.title, len(section.tables)) for section in found] == [
        ("Moorings", 1),
        ("Dues", 1),
        ("Quay", 1),
        ("Close", 0),
    ]


def test_few_numbered_lines_that_count_from_one_are_the_items() -> None:
    found = sections_of("""
        Quay Users’ Group
        1. Welcome and introductions
        Three new members were welcomed to the meeting by all the others.
        2. Moorings
        Two of the moorings are free from the first of June.
        3. Close
        The meeting closed at nine.
    """)
    assert numbers_and_titles(found) == [("1", "Welcome and introductions"), ("2", "Moorings"), ("3", "Close")]


def test_a_plain_title_that_minutes_usually_have_among_numbered_ones() -> None:
    found = sections_of("""
        1. Minutes
        The minutes of the last meeting were approved as a correct record.
        2. Moorings
        Two of the moorings are free from the first of June.
        3. Dues
        The dues were raised by two pounds for each of the boats.
        4. Lamps
        The lamp on the quay is out again, and will be mended in May.
        Ferry
        The ferry will not run before June, as the slip is being rebuilt.
        Adjournment
        The meeting was adjourned at nine by the chair, with thanks to all.
    """)
    assert [section.title for section in found] == ["Minutes", "Moorings", "Dues", "Lamps", "Adjournment"]


def test_a_lettered_list_of_names_holds_no_items() -> None:
    found = sections_of("""
        **1) Welcome**
        The chairman welcomed all of those who had come.
        **2) Team captains**
        A. Simon Oakes
        B. Ann Marsh
        **3) Close**
        The meeting closed at nine.
    """)
    assert [section.number for section in found] == ["1)", "2)", "3)"]


def test_minutes_behind_another_item_are_those_of_last_time() -> None:
    found = sections_of("""
        **Minutes**
        **Present**
        Mrs Oakes in the chair, Mr Lund and Mr Stone.
        **Declarations of interest**
        There were none.
        **Minutes**
        The minutes of the meeting in May were read and signed by the chair.
        **Finance**
        Two cheques were signed.
        **Roads**
        The lane is closed.
    """)
    assert [section.title for section in found] == ["Declarations of interest", "Minutes", "Finance", "Roads"]


def test_a_heading_set_in_right_under_a_numbered_title_stands_within_its_item() -> None:
    found = sections_of("""
        **6.\tRoads:**
        The lane is closed until the end of May.
        **7.\tPlanning applications:**
            **Granted by the borough**
            A new roof for the barn behind the mill was granted.
        **8.\tPayments:**
        Two cheques were signed by the clerk.
    """)
    assert [section.title for section in found] == ["Roads", "Planning applications", "Payments"]


def test_numbers_of_five_figures_and_colons_set_off() -> None:
    found = sections_of("""
        **14365 THE CHAIR’S NEWS**
        The chair had opened the fair.
        **14366 ROADS**
        The lane is closed.
        **14367 FINANCE**
        Two cheques were signed.
    """)
    assert numbers_and_titles(found) == [("14365", "THE CHAIR’S NEWS"), ("14366", "ROADS"), ("14367", "FINANCE")]
    found = sections_of("""
        **Item 4: Welcome** – Mrs Oakes opened the meeting.
        **Item 5 : Roads** – The lane is closed.
        **Item 6: Finance** – Two cheques were signed.
    """)
    assert [section.number for section in found] == ["Item 4", "Item 5", "Item 6"]


def test_labels_that_count_the_sentences_under_headings_number_no_items() -> None:
    found = sections_of("""
        **HARBOUR BOARD: MINUTES**
        Present: Mr Hart and Mr Lund
        **Welcome**
            1. The Chair thanked members for the work that they had done on the quay.
        **Last meeting**
            2. The minutes of the last meeting were read and approved as they stand.
            3. There were no matters arising from the minutes of the last meeting.
        **Harbour lights**
            4. Mr Lund would ask the county for a price before the next meeting.
            5. Members hoped that the lights would be lit before the winter came:
        **Quay**
            6. The crane had been painted.
    """)
    titles = ["Welcome", "Last meeting", "Harbour lights", "Quay"]
    assert numbers_and_titles(found) == [(None, title) for title in titles]
    assert len(found[1].passages) == 2


def test_labels_of_three_figures_count_the_paragraphs_under_headings_however_these_are_set() -> None:
    found = sections_of("""
        **HARBOUR BOARD: MINUTES**
        Present: Mr Hart and Mr Lund
        **Welcome**
        16/10/1\tThe Chair thanked members for the work that they had done on the quay.
        **Minutes of the meeting held on 4 May 2020**
        16/10/2\tThe minutes were approved as a correct record, subject to this:
        16/10/3\tIn 16/9/51 the word “crane” becomes “new crane.”
        **Harbour lights**
        16/10/4\tMr Lund would ask the county for a price before the next meeting.
    """)
    titles = ["Welcome", "Minutes of the meeting held on 4 May 2020", "Harbour lights"]
    assert numbers_and_titles(found) == [(None, title) for title in titles]


def test_labels_in_one_item_alone_are_its_list() -> None:
    found = sections_of("""
        **Welcome**
        The Chair thanked members for the work that they had done.
        **Lamps**
        Three lamps were out by the end of May.
        **Roads**
        1. Mill Lane was to be closed.
        2. Ford End was open again.
        3. High Street was wet.
        4. Low Road was dry.
        **Close**
        The meeting closed at nine.
    """)
    assert numbers_and_titles(found) == [(None, title) for title in ("Welcome", "Lamps", "Roads", "Close")]


@pytest.mark.parametrize("happened", ["Roads and paths", "Roads were discussed"])
def test_a_table_under_the_heading_agenda_holds_no_minutes(happened: str) -> None:
    agenda = table(
        ["Item", "Description"],
        ["1", "Welcome by the chair, and what is new"],
        ["2", f"{happened}, and whatever else came"],
    )
    minutes = typed("""
        **Welcome**
        The Chair thanked members for the work that they had done.
        **Roads**
        The lane is closed until the end of the month.
        **Finance**
        Two cheques were signed.
    """)
    found = find_sections(paper_of([*typed("**Agenda**"), agenda, *minutes]))
    read = ["Welcome", "Roads", "Finance"] if "were" not in happened else ["1", "2"]
    assert [section.number or section.title for section in found] == read


def test_numbered_people_are_no_items() -> None:
    found = sections_of("""
        **Present:**
        1. Ann Ash
        2. Bob Birch Treasurer
        3. Cara Dale
          1. Welcome by the chair.
          2. Apologies for absence: Ed Elm.
          3. Minutes of the meeting of 4 March: They were approved.
    """)
    assert [section.number for section in found] == ["1", "2", "3"]
    assert found[2].title.startswith("Minutes")


def test_two_headings_of_short_minutes_are_items_if_they_are_sure() -> None:
    minutes = """
        LOW FELL SOCIETY
        On 3 May 2021 the trustees met by telephone.
        **CHOICE OF A TREASURER**
        The trustees heard from two members and made Ann Ash the treasurer.
        **{}**
        There being no further business, the meeting was closed at nine o’clock
    """
    assert len(sections_of(minutes.format("ADJOURNMENT"))) == 2
    assert [section.title for section in sections_of(minutes.format("THE GREEN ROOM"))] == [""]


@pytest.mark.parametrize("bold", [True, False])
def test_bold_titles_in_a_column_beside_their_minutes_are_items(bold: bool) -> None:
    rows = table(["", ""], ["Lamps:", "Three lamps are out."], ["Any other business:", ""])
    for row in rows.rows:
        row.cells[0].blocks[0].bold = bold
    above = typed("""
        LOW FELL SOCIETY
        Minutes of 3 May 2021
        **Welcome:** The Chair welcomed everybody who had come.
        **Roads:** The lane is closed until the end of the month.
        **Finance:** Two cheques were signed by the Chair.
    """)
    found = find_sections(paper_of([*above, rows]))
    beside = ["Lamps", "Any other business"] if bold else []
    assert [section.title for section in found] == ["Welcome", "Roads", "Finance", *beside]
    assert not bold or texts(found[3].passages) == ["Three lamps are out."]


def test_headings_count_on_though_no_white_space_makes_their_number_a_label() -> None:
    found = sections_of("""
        **8.\tRoads**
        The lane is closed until the end of the month.
        **9.\tLamps**
        Three lamps are out.
        **10 Quay**
        The crane had been painted.
        **25 May 2021**
        The lane was opened.
        **11 Close**
        The meeting closed at nine.
    """)
    assert [section.number for section in found if section.number] == ["8", "9", "10", "11"]
    assert found[2].title == "Quay"


def test_numbers_that_touch_titles_in_capitals() -> None:
    found = sections_of("""
        **37.ROLL CALL**
        All members were there.
        **38.\tROADS**
        The lane is closed until the end of the month.
        **39.\tLAMPS**
        Three lamps are out.
        **40.TO RECEIVE NEWS OF THE QUAY**
        The crane had been painted.
    """)
    assert [section.number for section in found] == ["37", "38", "39", "40"]
    assert found[3].title == "TO RECEIVE NEWS OF THE QUAY"


@pytest.mark.parametrize("above", ["Cllr Ash", "Meeting commenced"])
def test_a_name_in_bold_and_the_beginning_are_no_items(above: str) -> None:
    found = sections_of(f"""
        **11. ROADS**
        The lane is closed until the end of the month.
        **{above}**
        The ford had been flooded for a week and a day.
        **12. LAMPS**
        Three lamps are out.
    """)
    assert [section.title for section in found] == ["ROADS", "LAMPS"]


AGENDA_LIST = """
    **Agenda**
    1. Roads
    2. Lamps and posts
    3. Close
    """


@pytest.mark.parametrize("written_up", [True, False])
def test_an_agenda_before_the_minutes_is_counted_once(written_up: bool) -> None:
    minutes = """1. Roads
    The lane is closed until the end of the month.
    2. Lamps
    Three lamps are out.
    3. Close
    The meeting closed at nine.
    """
    found = sections_of(AGENDA_LIST + (minutes if written_up else ""))
    titles = ["Roads", "Lamps", "Close"] if written_up else ["Roads", "Lamps and posts", "Close"]
    assert [section.title for section in found] == titles


@pytest.mark.parametrize("behind", [" ", ": ", " – ", "/ "])
def test_numbers_typed_before_plain_titles_count_the_items(behind: str) -> None:
    """A line that begins with the number of a house, far from the last item, counts for nothing."""
    sections = sections_of(f"""
        1{behind}Apologies
        Cllr Farrant sent her apologies.
        2{behind}Minutes of the last meeting
        They were approved.
        12 High Street was named as a site that floods.
        3{behind}Roads and verges
        The verge in Kiln Lane has been cut.
        4{behind}Finance
        The accounts were noted.
    """)
    found = [(section.number, section.title) for section in sections]
    assert found == [
        ("1", "Apologies"),
        ("2", "Minutes of the last meeting"),
        ("3", "Roads and verges"),
        ("4", "Finance"),
    ]


def test_sentences_that_begin_with_numbers_count_no_items() -> None:
    sections = sections_of("""
        Apologies were received from Cllr Farrant.
        1 Kiln Lane has been sold.
        2 Kiln Lane has been let.
        4 Kiln Lane is empty.
        5 Kiln Lane is to be pulled down.
    """)
    assert [section.number for section in sections] == [None]
