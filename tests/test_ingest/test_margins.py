"""Owners set apart in the right margin stay beside the paragraph that they belong to."""

import pytest
from drawing import Sheets
from reportlab.pdfbase.pdfmetrics import stringWidth

from minutebook.ingest.reader import read_paper

PARAGRAPHS = [
    [
        "The Clerk reported that the drain behind the hall had been cleared",
        "and that a wider pipe had been advised by the contractor.",
    ],
    [
        "The Chair will write to the county council about the crossing near",
        "the school before the summer.",
    ],
    ["The hedge had been cut in the autumn and the bill had been paid."],
    [
        "Councillor Hallett offered to look for three firms that could paint",
        "the hall in the spring.",
    ],
    ["Nobody objected to the new timetable of the buses."],
    [
        "The next meeting will be held in the Garden Room of the hall on the",
        "second Tuesday of May, and the annual meeting of the parish will go",
        "before it.",
    ],
]


def drawn(margins, paragraphs=PARAGRAPHS):
    """A page of paragraphs with `margins` beside their last lines, by the paragraph's number."""
    sheets, base = Sheets(), 100.0
    for number, lines in enumerate(paragraphs):
        base = sheets.lines(72, base, lines) + 6
        if number in margins:
            sheets.text(480, base - 18, margins[number])
    return sheets


def blocks(margins, paragraphs=PARAGRAPHS):
    return drawn(margins, paragraphs).flow()


@pytest.mark.parametrize("owners", [{0: "RA", 5: "Chair"}, {0: "RA", 1: "Chair", 3: "Cllr Hallett"}])
def test_initials_stand_beside_their_paragraph(owners):
    read = blocks(owners)
    assert [block.text for block in read] == [" ".join(lines) for lines in PARAGRAPHS]
    for number, block in enumerate(read):
        last = block.text.index(PARAGRAPHS[number][-1])
        assert block.margin == ([(last, owners[number])] if number in owners else [])


def test_the_margin_is_written_out_behind_its_paragraph():
    text = read_paper(drawn({0: "RA", 1: "Chair"}).pdf()).pages[0].text.split("\n")
    assert text[:6] == [*PARAGRAPHS[0], "RA", *PARAGRAPHS[1], "Chair"]


def test_words_that_stand_there_once_are_no_margin():
    (signed,) = [block for block in blocks({4: "Signed"}) if "Signed" in block.text]
    assert not signed.margin


def test_a_page_of_few_lines_says_too_little():
    read = blocks({0: "RA", 1: "Chair"}, PARAGRAPHS[:3])
    assert all(not block.margin for block in read)
    assert "RA" in " ".join(block.text for block in read).split()


def test_long_texts_at_the_right_are_no_margin():
    late = "to be paid by March"
    read = blocks({0: late, 5: late})
    assert " ".join(block.text for block in read).count(late) == 2


def test_text_that_runs_into_the_margin_shows_that_there_is_none():
    sheets = drawn({0: "RA", 5: "Chair"})
    sheets.text(72, 199, "The hedge was cut and the bill paid " + "and the field was mown " * 4)
    assert all(not block.margin for block in sheets.flow())


def test_initials_at_one_place_are_a_margin_beside_lines_that_run_on():
    sheets = drawn({0: "RA", 3: "DO’C/RA", 5: "All"})
    sheets.text(72, 199, "The hedge was cut and the bill paid " + "and the field was mown " * 4)
    assert [note for block in sheets.flow() for _, note in block.margin] == ["RA", "DO’C/RA", "All"]


def test_initials_beside_each_of_several_lines_are_no_column():
    owners = ["RA", "RA", "JB/RA", "JB"]
    short = [
        [f"The {what} is to be seen to before the summer and paid for"] for what in ("door", "gate", "roof", "well")
    ]
    read = blocks(dict(enumerate(owners)), short + PARAGRAPHS)
    assert [note for block in read for _, note in block.margin] == owners


def test_bold_notes_at_one_place_are_a_margin_beside_lines_that_run_on():
    """Such notes stand in tables without rules, which other paragraphs don't keep to."""
    sheets = Sheets()
    base = 100.0
    for number, lines in enumerate(PARAGRAPHS):
        base = sheets.lines(72, base, lines) + 6
        sheets.lines(72, base, ["The hedge was cut and the bill paid " + "and the field was mown " * 4])
        base += 18
        if number in (0, 5):
            sheets.text(480, base - 36, "Moira", bold=True)
    assert [note for block in sheets.flow() for _, note in block.margin] == ["Moira", "Moira"]


def test_a_margin_holds_on_a_page_where_one_note_stands_in_it():
    sheets = drawn({0: "RA", 1: "Chair"}).next_page()
    base = 100.0
    for lines in PARAGRAPHS:
        base = sheets.lines(72, base, lines) + 6
    sheets.text(480, 100, "Cllr Hallett")
    margins = [block.margin for block in sheets.flow() if block.page == 2 and block.margin]
    assert margins == [[(0, "Cllr Hallett")]]


def test_a_note_off_the_lines_stands_beside_the_nearest():
    sheets = drawn({0: "RA", 1: "Chair"})
    sheets.text(480, 122, "RFO")
    assert [note for _, note in sheets.flow()[0].margin] == ["RA RFO"]


FULL = "The hedge was cut, the bill was paid and the field was mown and"


@pytest.mark.parametrize(("full", "close"), [(FULL, "MC"), (FULL, "PWh"), (FULL.upper(), "AND")])
def test_initials_may_stand_close_behind_a_full_line_and_words_in_capitals_do(full, close):
    sheets = drawn({0: "RA", 5: "JB"})
    sheets.text(472 - stringWidth(full, "Helvetica", 10), 199, full)
    sheets.text(480, 199, close)
    read = sheets.flow()
    assert (close in [note for block in read for _, note in block.margin]) == (full == FULL)
    assert any(f"{full} {close}" in block.text for block in read) == (full != FULL)


FLUSH = {0: (468, "RA/JB"), 3: (489, "JB"), 5: (487, "KC")}


@pytest.mark.parametrize(("shown", "notes"), [(FLUSH, ["RA/JB", "JB", "KC"]), ({0: FLUSH[0], 3: FLUSH[3]}, [])])
def test_initials_flush_with_the_edge_of_the_text_are_notes(shown, notes):
    """Three of them: the text itself runs as far to the right."""
    sheets, base = Sheets(), 100.0
    for number, lines in enumerate(PARAGRAPHS):
        sheets.text(72, base, "The hedge was cut and the bill paid " + "and the field was mown and " * 2 + "raked, and")
        base = sheets.lines(72, base + 12, lines) + 6
        if number in shown:
            sheets.text(shown[number][0], base - 18, shown[number][1])
    assert [note for block in sheets.flow() for _, note in block.margin] == notes


@pytest.mark.parametrize(
    ("ends", "notes"),
    [
        (
            ["Clerk", "Action JB", "Cllr A Hallett", "Chair/Clerk"],
            ["Clerk", "Action JB", "Cllr A Hallett", "Chair/Clerk"],
        ),
        (["Noted", "Resolved", "Agreed", "Unanimous"], []),
        (["£12.40", "Clerk", "page 4", "see below"], []),
    ],
)
def test_names_flush_with_the_edge_behind_a_sentence_are_notes(ends, notes):
    sheets, base = Sheets(), 100.0
    for paragraph, end in zip(PARAGRAPHS, ends, strict=False):
        sheets.text(72, base, "The hedge was cut and the bill paid " + "and the field was mown and " * 2 + "raked, and")
        base = sheets.lines(72, base + 12, paragraph) + 6
        sheets.text(500 - stringWidth(end, "Helvetica", 10), base - 18, end)
    assert [note for block in sheets.flow() for _, note in block.margin] == notes
