"""Lists side by side and columns of prose, set apart by white space alone."""

from drawing import Sheets, grid_of, printed, wrapped

from minutebook.ingest.model import Block, Table

PROSE = (
    "The hall has served the village for ninety years and the roof has now been mended for the third time. Members "
    "of the association met in the spring to hear what a new one would cost. They asked three firms for a price and "
    "two of them answered before the summer. The committee will meet again when the third has written and will then "
    "ask everyone who uses the hall what they think of the plans. Those who cannot come may write to the secretary, "
    "who will read their letters out. Nothing will be built before the winter, and the hall stays open until then."
)


def the_table(flow) -> Table:
    tables = [piece for piece in flow if isinstance(piece, Table)]
    assert len(tables) == 1
    return tables[0]


def test_labels_and_values_make_rows():
    sheets = Sheets().text(72, 60, "Meeting of the Parish Council", bold=True)
    for number, (label, value) in enumerate(
        [("Date:", "Tuesday 9 March 2021"), ("Time:", "7.30 pm"), ("Venue:", "The Garden Room")]
    ):
        sheets.text(72, 100 + 14 * number, label).text(200, 100 + 14 * number, value)
    table = the_table(sheets.flow())
    assert grid_of(table) == [["Date:", "Tuesday 9 March 2021"], ["Time:", "7.30 pm"], ["Venue:", "The Garden Room"]]
    assert table.header == []


def test_two_rows_are_enough_under_headings_however_narrow_the_gaps():
    sheets = (
        Sheets().text(72, 100, "Ref", bold=True).text(130, 100, "Action", bold=True).text(400, 100, "By", bold=True)
    )
    sheets.text(72, 118, "23/15").text(130, 118, "Bring the plan for the recovery of lost books to").text(
        400, 118, "DC"
    )
    sheets.text(130, 130, "the committee by June")
    sheets.text(72, 148, "23/16").text(130, 148, "Arrange a training session on how the new books work").text(
        400, 148, "S Kemp"
    )
    sheets.text(72, 190, "The meeting ended at noon and the members walked to the hall for lunch, which was late.")
    table = the_table(sheets.flow())
    assert [table.header, *grid_of(table)] == [
        ["Ref", "Action", "By"],
        ["23/15", "Bring the plan for the recovery of lost books to the committee by June", "DC"],
        ["23/16", "Arrange a training session on how the new books work", "S Kemp"],
    ]


def test_names_and_posts_make_rows():
    people = [("Priya Lambourne", "Chair"), ("Stan Oldroyd", "Vice-Chair"), ("Imogen Strake", "Treasurer")]
    sheets = Sheets()
    for number, (name, post) in enumerate(people):
        sheets.text(72, 100 + 14 * number, name).text(300, 100 + 14 * number, post)
    assert grid_of(the_table(sheets.flow())) == [list(person) for person in people]


def test_a_value_of_several_lines_stays_in_its_row():
    sheets = Sheets().text(72, 100, "Present:").text(72, 142, "Absent:").text(72, 156, "Clerk:")
    sheets.lines(200, 100, ["Councillors Hallett, Osgood", "and Merrow, with the county", "councillor"], size=11.5)
    sheets.text(200, 142, "Councillor Coyle").text(200, 156, "R Amory")
    assert grid_of(the_table(sheets.flow())) == [
        ["Present:", "Councillors Hallett, Osgood and Merrow, with the county councillor"],
        ["Absent:", "Councillor Coyle"],
        ["Clerk:", "R Amory"],
    ]


def test_two_columns_of_prose_are_read_one_after_the_other():
    whole = " ".join([PROSE] * 2)
    lines = wrapped(whole, 200)
    half = len(lines) // 2
    sheets = Sheets()
    sheets.lines(60, 100, lines[:half])
    sheets.lines(320, 100, lines[half:])
    assert printed(sheets.flow()) == [PROSE, PROSE]


def test_a_hanging_numbered_list_is_no_table():
    sheets = Sheets()
    for number in range(1, 6):
        sheets.text(72, 80 + 14 * number, f"{number}.").text(108, 80 + 14 * number, "The report was noted.")
    flow = sheets.flow()
    assert all(isinstance(piece, Block) for piece in flow)
    assert [piece.label for piece in flow] == ["1.", "2.", "3.", "4.", "5."]


def test_running_text_with_one_wide_gap_is_no_table():
    sheets = Sheets()
    sheets.lines(72, 100, wrapped(PROSE, 400))
    sheets.text(72, 200, "Signed").text(300, 200, "Date")
    flow = sheets.flow()
    assert all(isinstance(piece, Block) for piece in flow)
    assert printed(flow)[0] == PROSE


def test_nothing_is_lost_between_columns():
    sheets = Sheets().text(72, 80, "Attendance")
    names = ["Hallett", "Osgood", "Merrow", "Coyle", "Amory"]
    for number, name in enumerate(names):
        sheets.text(72, 100 + 14 * number, name).text(230, 100 + 14 * number, name.upper())
        if number % 2:
            sheets.text(400, 100 + 14 * number, name.lower())
    sheets.text(72, 200, "Members welcomed")
    read = " ".join(printed(sheets.flow())).split()
    expected = ["Attendance", *names, *map(str.upper, names), "osgood", "coyle", "Members", "welcomed"]
    assert sorted(word for word in read if word != "|") == sorted(expected)


def test_headings_may_stand_over_all_columns_but_the_first():
    sheets = Sheets().text(220, 100, "Target").text(320, 100, "Result")
    rows = [("Hunsworth", "7.2%", "6.3%"), ("Saltby", "10.5%", "14.1%"), ("Wexcombe", "6.3%", "6.4%")]
    for number, row in enumerate(rows, start=1):
        for x, text in zip((72, 220, 320), row, strict=True):
            sheets.text(x, 100 + 18 * number, text)
    assert grid_of(the_table(sheets.flow())) == [["", "Target", "Result"], *map(list, rows)]


def test_a_name_that_breaks_off_goes_on_in_the_next_line_even_below_the_last_row():
    sheets = Sheets()
    for base, texts in [
        (100, ("", "Target", "Result")),
        (116, ("North quay and", "72", "63")),
        (128, ("the slips",)),
        (144, ("Basin", "105", "141")),
        (160, ("South quay and", "63", "64")),
        (172, ("Lower Lock",)),
    ]:
        for x, text in zip((72, 250, 380), texts, strict=False):
            sheets.text(x, base, text)
    flow = sheets.text(72, 190, "County average: 137").flow()
    assert grid_of(the_table(flow)) == [
        ["", "Target", "Result"],
        ["North quay and the slips", "72", "63"],
        ["Basin", "105", "141"],
        ["South quay and Lower Lock", "63", "64"],
    ]


def listed(*rows: tuple[str | None, ...], at: tuple[int, ...] = (72, 170, 300)) -> Sheets:
    """Rows of a table without rules; a cell that is None is empty."""
    sheets = Sheets()
    for number, row in enumerate(rows):
        for x, text in zip(at, row, strict=False):
            if text:
                sheets.text(x, 100 + 16 * number, text)
    return sheets


def test_what_says_of_whom_names_are_is_a_column_of_its_own_however_seldom_it_is_said():
    rows = [
        ("Present:", "Priya Lambourne", "Chair"),
        (None, "Stan Oldroyd", "Director of Roads and of"),
        (None, None, "Bridges"),
        (None, "Imogen Strake", "Treasurer"),
        (None, "Basil Thorne", "Warden"),
        ("In attendance:", "Wilfred Astley", "Secretary"),
    ]
    assert grid_of(the_table(listed(*rows).flow())) == [
        ["Present:", "Priya Lambourne", "Chair"],
        ["", "Stan Oldroyd", "Director of Roads and of Bridges"],
        ["", "Imogen Strake", "Treasurer"],
        ["", "Basil Thorne", "Warden"],
        ["In attendance:", "Wilfred Astley", "Secretary"],
    ]


def test_a_name_close_behind_what_says_of_whom_it_is_stands_in_its_column():
    rows = [("Committee members:", "Ada Quill", "Chair"), (None, "Ned Hale", "Clerk"), (None, "Joy Reed", "Warden")]
    grid = grid_of(the_table(listed(*rows, (None, "Kit Marsh", "Steward")).flow()))
    assert [row[:2] for row in grid] == [
        ["Committee members:", "Ada Quill"],
        ["", "Ned Hale"],
        ["", "Joy Reed"],
        ["", "Kit Marsh"],
    ]


def test_text_of_several_lines_behind_a_key_stays_in_its_row():
    rows = [
        ("Paths", "The path by the mill is", "Ada Quill to write"),
        (None, "flooded again and will be", "to the owner"),
        (None, "closed until the spring", None),
        ("Trees", "Two limes are to be felled", "Ned Hale to ask for"),
        (None, "before the nesting season", "three prices"),
        ("Hall", "The roof has been mended", "None"),
    ]
    assert grid_of(the_table(listed(*rows, at=(72, 130, 330)).flow())) == [
        [
            "Paths",
            "The path by the mill is flooded again and will be closed until the spring",
            "Ada Quill to write to the owner",
        ],
        ["Trees", "Two limes are to be felled before the nesting season", "Ned Hale to ask for three prices"],
        ["Hall", "The roof has been mended", "None"],
    ]


def test_a_word_further_to_the_right_than_its_columns_begin_stands_in_none():
    rows = [("Ada Quill", "Chair"), ("Ned Hale", "Clerk"), ("Joy Reed", "Warden")]
    flow = listed(*rows, at=(72, 250)).text(480, 152, "ACTION", bold=True).flow()
    assert grid_of(the_table(flow)) == [list(row) for row in rows]


def test_lines_to_sign_on_are_no_table():
    rows = [
        ("Minutes taken by:", "Agreed by:"),
        ("________________", "________________"),
        ("Date: ______", "Date: ______"),
    ]
    assert all(isinstance(piece, Block) for piece in listed(*rows, at=(72, 300)).flow())


def test_a_first_cell_that_goes_on_in_small_letters_begins_no_row():
    rows = [
        ("Mend the roof of", "Ada Quill", "May"),
        ("the old hall", None, None),
        ("Count the lime", "Ned Hale", "June"),
    ]
    rows += [("trees on the green", "Joy Reed", None), ("Paint the doors", "Kit Marsh", "July")]
    assert grid_of(the_table(listed(*rows, at=(72, 250, 400)).flow())) == [
        ["Mend the roof of the old hall", "Ada Quill", "May"],
        ["Count the lime trees on the green", "Ned Hale Joy Reed", "June"],
        ["Paint the doors", "Kit Marsh", "July"],
    ]


def test_lists_side_by_side_have_no_rows():
    left = ["• Mend the roof of", "the old hall", "before the winter", "• Count the limes", "on the green"]
    right = ["• Paint the doors", "• Clear the pond", "• Sweep the paths", "• Lock the gates", "at nightfall"]
    table = the_table(listed(*zip(left, right, strict=True), at=(72, 300)).flow())
    (row,) = table.rows
    assert [[block.text for block in cell.blocks] for cell in row.cells] == [
        ["Mend the roof of the old hall before the winter", "Count the limes on the green"],
        ["Paint the doors", "Clear the pond", "Sweep the paths", "Lock the gates at nightfall"],
    ]
