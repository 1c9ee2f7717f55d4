"""Minutes laid out as a table, and whose name in the Action column is meant for which paragraph."""

from collections.abc import Sequence

import pytest
from drawing import Sheets
from typed_minutes import PEOPLE

from minutebook.extract.actions.marked import find_marked
from minutebook.extract.minutes.minutes import find_sections
from minutebook.extract.minutes.passages import Section
from minutebook.extract.minutes.tables import minute_layout
from minutebook.ingest.model import Paper
from minutebook.ingest.reader import read_paper
from minutebook.schema import PartKind

COLUMNS = (50, 110, 470, 540)
HEADER = ("Minute", "Item", "Action")
FLOOD = "The path by the mill is flooded after every storm and nobody\nwill walk along it to the school in the winter."
DITCH = "The Clerk to ask the county to clear the ditch beside the path\nbefore the next meeting of the association."
LAMPS = "The lamps on the green were lit again after the storm and the\nresidents were grateful to the county."
BENCH = "Mr Lund to paint the bench."
CLEAR_THE_DITCH = DITCH.replace("\n", " ")

Row = tuple[str, ...]


def cell(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def lines_down(count: int, *entries: str) -> str:
    return "\n" * count + "\n\n\n".join(entries)


def drawn(*rows: Row, header: Row = HEADER) -> Sheets:
    sheets = Sheets()
    sheets.text(50, 60, "HARTSMERE RESIDENTS: MINUTES", 14, bold=True)
    sheets.table(COLUMNS, 100, [header, *rows], bold_first=True)
    return sheets


def minutes_in(sheets: Sheets) -> Paper:
    paper = read_paper(sheets.pdf())
    for part in paper.parts:
        part.kind = PartKind.MINUTES
    return paper


def read(*rows: Row, header: Row = HEADER) -> list[Section]:
    return find_sections(minutes_in(drawn(*rows, header=header)))


def marked(sections: Sequence[Section]) -> list[tuple[str, str | None]]:
    return [(one.text, one.owners_text) for section in sections for one in find_marked(section, PEOPLE)]


def drawn_in(columns: tuple[int, ...], *rows: Row) -> list[Section]:
    sheets = Sheets()
    sheets.text(50, 60, "HARTSMERE RESIDENTS: MINUTES", 14, bold=True)
    sheets.table(columns, 100, list(rows), bold_first=True)
    return find_sections(minutes_in(sheets))


def test_numbers_may_stand_before_the_minutes_in_their_own_column() -> None:
    head = ("Points discussed", "Action")
    rows = [head, (f"1. {FLOOD} {LAMPS}", "JB to ring"), ("2. Lamps are lit again", ""), (f"3. {DITCH}", "Clerk")]
    sections = drawn_in((50, 400, 540), *rows)
    assert [(section.number, section.title) for section in sections] == [
        ("1", ""),
        ("2", "Lamps are lit again"),
        ("3", CLEAR_THE_DITCH.rstrip(".")),
    ]
    rows = [head, (f"1. {FLOOD}", "JB to ring"), (LAMPS, ""), ("5. Lamps are lit again", "")]
    assert [section.number for section in drawn_in((50, 400, 540), *rows)] == [None]


def test_minutes_in_columns_need_no_numbers() -> None:
    head = ("Item", "Discussion", "Action", "By when")
    rows = [head, ("Paths", FLOOD, "JB", "4 May"), ("Lamps", LAMPS, "", "")]
    sections = drawn_in((50, 110, 400, 450, 540), *rows)
    assert [section.title for section in sections] == ["Paths", "Lamps"]
    assert [(one.owners_text, one.due_text) for one in find_marked(sections[0], PEOPLE)] == [("JB", "4 May")]
    assert not find_marked(sections[1], PEOPLE)


def test_a_column_of_owners_may_stand_behind_that_of_actions() -> None:
    head = ("Topic", "Points discussed", "Action required", "Lead")
    rows = [head, ("Paths", FLOOD, "Ask the county\nto clear the ditch", "JB"), ("Lamps", LAMPS, "", "")]
    found = [one for own in drawn_in((50, 110, 400, 500, 540), *rows) for one in find_marked(own, PEOPLE)]
    assert [(one.text, one.owners_text) for one in found] == [("Ask the county to clear the ditch", "JB")]


def test_owner_and_deadline_may_share_a_cell() -> None:
    sections = read(("1", cell("Paths", FLOOD), "JB\n11/04/24"), CLOSE)
    assert [(one.owners_text, one.due_text) for own in sections for one in find_marked(own, PEOPLE)] == [
        ("JB", "11/04/24")
    ]


def test_nor_a_column_of_titles() -> None:
    (section,) = drawn_in((50, 470, 540), ("Minutes", "Action"), (FLOOD, "JB"), (LAMPS, "AS"))
    assert [one.owners_text for one in find_marked(section, PEOPLE)] == ["JB", "AS"]


def test_a_table_without_numbers_beside_much_prose_is_no_minutes() -> None:
    sheets = Sheets()
    base = sheets.lines(50, 60, ["**Notes**"])
    for _ in range(6):
        base = sheets.lines(50, base, FLOOD.split("\n") + DITCH.split("\n")) + 8
    sheets.table((50, 470, 540), base + 10, [("Minutes", "Action"), (LAMPS, "JB")], bold_first=True)
    text = " ".join(section.text for section in find_sections(minutes_in(sheets)))
    assert CLEAR_THE_DITCH in " ".join(text.split())


CLOSE = ("2", cell("Lamps", LAMPS), "")


def test_each_numbered_row_is_an_item_with_its_title_at_the_head() -> None:
    found = read(("1", cell("Paths", FLOOD, DITCH), ""), CLOSE)
    assert [(section.number, section.title, len(section.passages)) for section in found] == [
        ("1", "Paths", 2),
        ("2", "Lamps", 1),
    ]


def test_a_name_of_two_lines_at_the_foot_is_meant_for_the_last_paragraph() -> None:
    asked = "Mr Lund asked that the ditch be cleared\nand this was welcomed."
    sheets = drawn(
        ("1", cell("Paths", f"{asked}\nAGREED: A note of it to be sent to all."), "\n\n\nOriel\nStone"), CLOSE
    )
    found = find_sections(minutes_in(sheets))
    blocks = [passage for passage in found[0].passages if passage.beside]
    assert [passage.block.text[:6] for passage in blocks] == ["AGREED"]


def test_a_name_above_the_end_of_a_page_is_meant_for_what_is_decided_below_it() -> None:
    sheets = drawn(("1", cell("Paths", FLOOD), ""), ("", "Mr Lund asked whether the bench could be painted.", "Clerk"))
    sheets.next_page().table(COLUMNS, 60, [HEADER, ("", DITCH, ""), CLOSE])
    assert marked(find_sections(minutes_in(sheets))) == [(CLEAR_THE_DITCH, "Clerk")]


def test_a_row_in_a_table_of_its_own_is_read_like_those_of_its_neighbour() -> None:
    columns = (50, 130, 230, 470, 540)
    sheets = Sheets()
    sheets.text(50, 60, "HARTSMERE RESIDENTS: MINUTES", 14, bold=True)
    sheets.table(
        columns[:4], 90, [("HR 1/24", "Welcome", FLOOD), ("", "", "Everybody was pleased to see the hall full.")]
    )
    sheets.table(
        columns,
        190,
        [
            ("HR 2/24", "Paths", DITCH, "Clerk"),
            ("HR 3/24", "Interests. Members\nmay declare any.", "", "None"),
            ("HR 4/24", "Lamps", LAMPS, ""),
        ],
    )
    found = find_sections(minutes_in(sheets))
    assert [(section.number, section.title) for section in found] == [
        ("HR 1/24", "Welcome"),
        ("HR 2/24", "Paths"),
        ("HR 3/24", "Interests"),
        ("HR 4/24", "Lamps"),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "owner"),
    [
        ((FLOOD, DITCH), lines_down(5, "Clerk")),
        ((FLOOD, DITCH), "Clerk"),
        ((DITCH, FLOOD), lines_down(6, "Clerk")),
        ((LAMPS, DITCH, FLOOD), lines_down(9, "Clerk")),
    ],
    ids=["level with the paragraph", "at the head of the cell", "at its foot", "at the foot of a longer one"],
)
def test_a_name_is_meant_for_the_paragraph_that_gives_work(paragraphs: tuple[str, ...], owner: str) -> None:
    assert marked(read(("1", cell("Paths", *paragraphs), owner), CLOSE)) == [(CLEAR_THE_DITCH, "Clerk")]


def test_two_names_are_meant_for_the_paragraphs_they_are_level_with() -> None:
    found = read(("1", cell("Paths", FLOOD, DITCH, BENCH), lines_down(5, "Clerk", "P Lund")), CLOSE)
    assert marked(found) == [(CLEAR_THE_DITCH, "Clerk"), (BENCH, "P Lund")]


def test_a_row_goes_on_over_the_page_break_with_its_name() -> None:
    sheets = drawn(("1", cell("Paths", FLOOD, LAMPS, FLOOD), ""))
    sheets.next_page().table(COLUMNS, 60, [HEADER, ("", DITCH, "Clerk"), CLOSE], bold_first=True)
    found = find_sections(minutes_in(sheets))
    assert [section.number for section in found] == ["1", "2"]
    assert marked(found) == [(CLEAR_THE_DITCH, "Clerk")]
    actions = find_marked(found[0], PEOPLE)
    assert [one.page for one in actions[0].evidence] == [2]


def test_an_empty_action_column_marks_nothing() -> None:
    assert marked(read(("1", cell("Paths", FLOOD, DITCH), ""), CLOSE)) == []


def test_none_in_the_action_column_marks_nothing() -> None:
    assert marked(read(("1", cell("Paths", FLOOD, DITCH), "None"), CLOSE)) == []


def test_an_action_column_may_state_the_action_itself() -> None:
    found = read(("1", cell("Paths", FLOOD, LAMPS), "Ask for a\nnew sign"), CLOSE)
    assert marked(found) == [("Ask for a new sign", None)]


def test_a_line_that_announces_passes_its_name_on_to_what_follows() -> None:
    found = read(("1", cell("Paths", FLOOD, "Action:", DITCH), lines_down(5, "Clerk")), CLOSE)
    assert marked(found) == [(CLEAR_THE_DITCH, "Clerk")]


def test_a_name_at_the_head_is_meant_for_the_last_headed_outcome() -> None:
    agreed = "AGREED: The county would be asked to clear the ditch."
    found = read(("1", cell("Paths", DITCH, LAMPS, agreed), "JB"), CLOSE)
    assert marked(found) == [("The county would be asked to clear the ditch.", "JB")]


def test_the_sentence_of_the_owner_is_the_action() -> None:
    found = read(
        ("1", cell("Paths", FLOOD + "\nJB to ask for signs. The county will reply."), lines_down(2, "JB")), CLOSE
    )
    assert marked(found) == [("JB to ask for signs.", "JB")]


def test_titles_may_have_a_column_of_their_own() -> None:
    sheets = Sheets()
    sheets.text(50, 60, "HARTSMERE RESIDENTS: MINUTES", 14, bold=True)
    rows = [("Ref", "Item", "Discussion", "Action"), ("1", "Paths", FLOOD, ""), ("2", "Lamps", LAMPS, "")]
    sheets.table((30, 70, 130, 490, 560), 100, rows, bold_first=True)
    found = find_sections(minutes_in(sheets))
    assert [(section.number, section.title, len(section.passages)) for section in found] == [
        ("1", "Paths", 1),
        ("2", "Lamps", 1),
    ]


@pytest.mark.parametrize("line", ["Agreed", "The lamp is out", "a) the stile"])
def test_other_short_lines_are_no_sub_item(line: str) -> None:
    found = read(("1", cell("Paths", FLOOD, line, LAMPS), ""), CLOSE)
    assert [section.title for section in found] == ["Paths", "Lamps"]


def test_a_short_line_over_paragraphs_is_a_sub_item_of_its_row() -> None:
    found = read(("1", cell("Paths", FLOOD, "Mill Lane", DITCH), ""), CLOSE)
    assert [(section.item, section.title) for section in found] == [("1", "Paths"), ("1", "Mill Lane"), ("2", "Lamps")]


@pytest.mark.parametrize(
    ("header", "rows", "holds"),
    [
        (HEADER, [("1", FLOOD, "Clerk"), ("2", LAMPS, "")], True),
        (("No.", "Notes", "By whom"), [("1", FLOOD, "Clerk"), ("2", LAMPS, "")], True),
        (("Ref", "Discussion", "Lead"), [("FGB 1/25", FLOOD, ""), ("FGB 2/25", LAMPS, "")], True),
        (("Name", "Represents", "Here"), [("Hart", "Mill Lane", "yes"), ("Lund", "Ford End", "no")], False),
        (("No.", "Payee", "Amount"), [("1", "Mill Garage", "£20"), ("2", "Ford Forge", "£30")], False),
    ],
)
def test_a_table_holds_minutes_by_its_columns(header: Row, rows: list[Row], holds: bool) -> None:
    table = next(minutes_in(drawn(*rows, header=header)).tables())
    assert (minute_layout(table) is not None) is holds


SIGN = "A sign is to be put up beside the mill, and the county will be\nasked to pay for it."


def test_names_with_white_space_between_them_are_meant_for_two_paragraphs() -> None:
    found = read(("1", cell("Paths", DITCH, SIGN), lines_down(2, "Clerk\n\nMr Lund")), CLOSE)
    assert [owner for _, owner in marked(found)] == ["Clerk", "Mr Lund"]


def test_a_labelled_name_is_meant_for_the_paragraph_of_its_label() -> None:
    body = cell("Paths", "a. " + FLOOD, "b. " + DITCH, "c. " + LAMPS, "d. " + SIGN)
    found = read(("1", body, "b. Clerk\nd. JB"), CLOSE)
    assert [(text[:12], owner) for text, owner in marked(found)] == [("The Clerk to", "Clerk"), ("A sign is to", "JB")]


def test_a_name_is_meant_for_a_minute_that_begins_with_its_title() -> None:
    sheets = Sheets()
    sheets.text(50, 60, "HARTSMERE RESIDENTS: MINUTES", 14, bold=True)
    first = f"Paths. {FLOOD}\nThe ditch is to be cleared.\nThe Committee noted the report."
    rows = [HEADER, ("1", first, "JB"), CLOSE]
    sheets.table(COLUMNS, 100, rows, bold_first=True)
    assert marked(find_sections(minutes_in(sheets))) == [("The ditch is to be cleared.", "JB")]


def test_a_name_stays_with_the_line_that_gives_it_work_behind_a_dash() -> None:
    date = "Date of the visit – Clerk to agree it with the mill."
    found = read(("1", cell("Paths", SIGN, date), lines_down(5, "Clerk")), CLOSE)
    assert marked(found) == [(date, "Clerk")]


def test_an_action_column_may_be_all_that_has_a_heading() -> None:
    rows = [
        ("", "Action"),
        (f"1. Path\n\n{FLOOD}", ""),
        (f"2. Ditch\n\n{DITCH}", "Mr Lund"),
        (f"3. Lamps\n\n{LAMPS}", ""),
    ]
    sections = drawn_in((50, 400, 540), *rows)
    assert [section.number for section in sections] == ["1", "2", "3"]
    assert marked(sections) == [(CLEAR_THE_DITCH, "Mr Lund")]


@pytest.mark.parametrize(
    ("heads", "read"),
    [(("Business item", "Discussion and decisions"), ["Path", "Ditch"]), (("Item", "Details of cost"), [""])],
)
def test_items_may_stand_beside_what_was_said_of_them(heads: tuple[str, str], read: list[str]) -> None:
    sections = drawn_in((50, 150, 540), heads, ("Path", FLOOD), ("Ditch", DITCH))
    assert [section.title for section in sections] == read


def test_rows_of_prose_whose_numbers_go_on_are_paragraphs_of_the_item() -> None:
    rows = [
        ("7/19", "PATH", ""),
        ("7/19/01", FLOOD, ""),
        ("7/19/02", DITCH, "Clerk"),
        ("8/19", "LAMPS", ""),
        ("8/19/01", LAMPS, ""),
    ]
    found = read(*rows, header=("ID", "Minute", "Action"))
    assert [(section.number, section.title) for section in found] == [("7/19", "PATH"), ("8/19", "LAMPS")]
    assert marked(found) == [(CLEAR_THE_DITCH, "Clerk")]
