"""Running headers, footers and page numbers are told from text by standing in the same place on page after page."""

import pytest
from drawing import HEIGHT, Sheets, printed

from minutebook.ingest.reader import read_paper

BODY = [
    "Members welcomed the new Clerk.",
    "The hedge by the school is to be cut.",
    "A letter from the county council was read.",
    "The hall will be painted in the spring.",
    "Nobody objected to the new timetable.",
]


def paper(header=None, footer=None, count=4, start=1):
    """Pages with a line of text each; `{page}` and `{pages}` in header and footer are filled in."""
    sheets = Sheets()
    for number in range(count):
        if number:
            sheets.next_page()
        fields = {"page": number + start, "pages": count + start - 1}
        if header:
            sheets.text(72, 40, header.format(**fields))
        sheets.text(72, 400, BODY[number])
        if footer:
            sheets.text(280, HEIGHT - 30, footer.format(**fields))
    return read_paper(sheets.pdf())


def furniture(read):
    return [[line.text for line in page.furniture] for page in read.pages]


def test_a_running_header_stays_in_the_flow_where_it_first_appears():
    """It may be the paper's title."""
    read = paper(header="Fenmarsh Environment Committee")
    assert printed(read.flow) == ["Fenmarsh Environment Committee", *BODY[:4]]
    assert furniture(read) == [[], *[["Fenmarsh Environment Committee"]] * 3]


def test_a_running_footer_is_never_text():
    read = paper(footer="Printed on recycled paper")
    assert printed(read.flow) == BODY[:4]
    assert furniture(read) == [["Printed on recycled paper"]] * 4


@pytest.mark.parametrize("footer", ["{page}", "Page {page}", "Page {page} of {pages}", "- {page} -", "{page}/{pages}"])
def test_page_numbers_become_labels(footer):
    read = paper(footer=footer, start=7)
    assert printed(read.flow) == BODY[:4]
    assert [page.label for page in read.pages] == ["7", "8", "9", "10"]


def test_a_number_at_the_end_of_a_footer_is_the_label():
    read = paper(footer="Environment Committee, 2 April 2025, page {page}", start=31)
    assert printed(read.flow) == BODY[:4]
    assert [page.label for page in read.pages] == ["31", "32", "33", "34"]


def test_a_single_page_keeps_its_number_out_of_the_text():
    read = paper(footer="3", count=1)
    assert (printed(read.flow), read.pages[0].label) == (BODY[:1], "3")


def test_the_file_s_own_labels_serve_where_none_are_printed():
    sheets = Sheets().text(72, 400, BODY[0])
    sheets.canvas.addPageLabel(0, style="ROMAN_LOWER", start=4)
    assert read_paper(sheets.pdf()).pages[0].label == "iv"


def test_what_is_printed_goes_before_the_file_s_own_label():
    sheets = Sheets().text(72, 400, BODY[0]).text(290, HEIGHT - 30, "17")
    sheets.canvas.addPageLabel(0, style="ROMAN_LOWER", start=4)
    assert read_paper(sheets.pdf()).pages[0].label == "17"


def test_the_same_words_in_the_middle_of_pages_are_text():
    sheets = Sheets()
    for number in range(3):
        if number:
            sheets.next_page()
        sheets.text(72, 400, "The recommendation was carried.")
    assert printed(sheets.flow()) == ["The recommendation was carried."] * 3


def test_the_same_words_at_different_heights_are_text():
    sheets = Sheets()
    for number in range(3):
        if number:
            sheets.next_page()
        sheets.text(72, 60 + 25 * number, "Recommendation:").text(72, 400, BODY[number])
    assert printed(sheets.flow()).count("Recommendation:") == 3


def test_headers_of_left_and_right_pages_take_turns():
    sheets = Sheets()
    for number in range(5):
        if number:
            sheets.next_page()
        sheets.text(72, 40, "Wexcombe Parish Council" if number % 2 else "Annual report").text(72, 400, BODY[number])
    assert printed(sheets.flow()) == ["Annual report", BODY[0], "Wexcombe Parish Council", *BODY[1:]]


@pytest.mark.parametrize("reference", ["(Item {page})", "Agenda Item {page}"])
def test_the_reference_of_an_item_at_the_top_of_each_page_is_text(reference):
    read = paper(header=reference, start=3)
    assert printed(read.flow) == [line for n in range(4) for line in (reference.format(page=n + 3), BODY[n])]


def test_a_header_row_of_a_table_is_no_running_header():
    sheets = Sheets()
    header = ["No.", "Action"]
    sheets.table((50, 100, 500), 60, [header, ["1", "Mend the fence."]])
    sheets.next_page().table((50, 100, 500), 60, [header, ["2", "Paint the gate."]])
    read = read_paper(sheets.pdf())
    assert furniture(read) == [[], []]
    assert [table.header for table in read.tables()] == [header]


@pytest.mark.parametrize("footer", ["Fenmarsh Council    Page {page}    Printed on 2 April", "4 March 2025     {page}"])
def test_a_number_within_a_footer_is_the_label_where_it_says_so_or_rises_with_the_pages(footer):
    read = paper(footer=footer, start=3)
    assert [page.label for page in read.pages] == ["3", "4", "5", "6"]


def test_a_number_that_stays_the_same_is_no_label():
    assert [page.label for page in paper(footer="Committee of 2025").pages] == [None] * 4


def test_the_number_of_the_pack_goes_before_that_of_a_paper_in_it():
    sheets = Sheets()
    for number in range(1, 7):
        sheets.text(72, 400, BODY[number % 4]).text(500, 30, f"Page {number}").text(
            290, HEIGHT - 30, str(number % 3 + 1)
        )
        sheets.next_page()
    assert [page.label for page in read_paper(sheets.pdf()).pages][:6] == ["1", "2", "3", "4", "5", "6"]


def test_a_page_number_beside_an_item_number_is_the_label_and_stays_text():
    sheets = Sheets().text(72, 30, "Page 31").text(430, 30, "Agenda Item 3.1").text(72, 400, BODY[0])
    read = read_paper(sheets.pdf())
    assert read.pages[0].label == "31"
    assert "Agenda Item 3.1" in read.pages[0].text


def test_a_word_below_the_headings_of_two_pages_is_text():
    sheets = Sheets()
    for number, line in enumerate(BODY[:4]):
        if number:
            sheets.next_page()
        sheets.text(72, 40, "Fenmarsh Environment Committee")
        sheets.text(72, 80, f"{line[:12]} ...")
        sheets.text(72, 110, "Complete" if number in (1, 2) else line[::-1])
        sheets.text(72, 400, line)
    read = read_paper(sheets.pdf())
    assert printed(read.flow).count("Complete") == 2
    assert furniture(read) == [[], *[["Fenmarsh Environment Committee"]] * 3]


@pytest.mark.parametrize(
    ("foot", "at", "is_foot"),
    [
        ("Page 1 of 1   Fenmarsh Environment Committee", HEIGHT - 40, True),
        ("Page 1 of 1", HEIGHT - 200, True),
        ("Page 1 of 1   Fenmarsh Environment Committee", HEIGHT - 200, False),
        ("Page 1 of 3   Fenmarsh Environment Committee", HEIGHT - 40, False),
    ],
)
def test_a_line_with_the_pages_number_and_their_count_is_no_text(foot, at, is_foot):
    """One page has nothing to repeat it on."""
    read = read_paper(Sheets().text(72, 100, BODY[0]).text(72, 200, BODY[1]).text(72, at, foot).pdf())
    assert bool(read.pages[0].furniture) is is_foot
