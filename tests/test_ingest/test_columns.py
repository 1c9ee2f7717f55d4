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
