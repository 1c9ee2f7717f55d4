"""Lines become headings, paragraphs and list items; what is quoted from them stands in the page's text."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from drawing import LEADING, Sheets, line, paragraph, printed, words, wrapped
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.ingest.blocks import Style, to_blocks
from minutebook.ingest.model import Block, BlockKind, Line, Table
from minutebook.ingest.reader import read_paper

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "papers").glob("*.pdf"))
STEP = 10 * LEADING
PROSE = wrapped(
    "The Clerk told members that the drain behind the hall had been cleared twice since the winter and that the "
    "contractor now advised laying a wider pipe. Members asked what that would cost and who would pay for it. The "
    "Clerk had written to the county council and would bring its answer to the next meeting of the committee.",
    400,
)


def texts(lines, right=None):
    return [block.text for block in to_blocks(lines, Style(lines), right)]


def beneath(lines, *more, gap=1.0):
    """The lines with further ones below them, the first of these `gap` leadings down."""
    base = lines[-1].base + gap * STEP
    return [*lines, *(Line(1, [replace(w, base=base + n * STEP) for w in own.words]) for n, own in enumerate(more))]


def test_lines_of_usual_leading_are_one_paragraph():
    assert texts(paragraph(PROSE)) == [" ".join(PROSE)]


def test_a_gap_parts_paragraphs():
    upper, lower = PROSE[:3], PROSE[3:]
    assert texts(beneath(paragraph(upper), *paragraph(lower), gap=1.7)) == [" ".join(upper), " ".join(lower)]
    assert texts(beneath(paragraph(upper), *paragraph(lower), gap=1.2)) == [" ".join(PROSE)]


def test_lines_of_which_no_two_stand_equally_far_apart_are_read():
    lines = paragraph(["the path", "the gate", "the wall", "the pond", "the barn", "the lane", "the ford", "the well"])
    for number, single in enumerate(lines):
        lines[number] = beneath([single], single, gap=number * (number + 10) / 20)[1]
    assert " ".join(texts(lines)) == "the path the gate the wall the pond the barn the lane the ford the well"


def test_the_gap_between_paragraphs_of_one_line_each_is_no_leading():
    printed_lines = ["The minutes of the last meeting were approved and signed.", "Matters arising", "None.", "Finance"]
    lines = paragraph(printed_lines[:1])
    for text in printed_lines[1:]:
        lines = beneath(lines, line(text), gap=1.5)
    assert texts(lines, right=lines[0].x1) == printed_lines


def test_an_indented_line_begins_a_paragraph():
    lines = beneath(paragraph(PROSE), line("The Chair thanked the Clerk.", x=100))
    assert texts(lines) == [" ".join(PROSE), "The Chair thanked the Clerk."]


def test_a_line_that_ends_short_ends_its_paragraph():
    assert texts(beneath(paragraph(PROSE[:-1]), *paragraph(["Agreed.", *PROSE])))[-1] == " ".join(PROSE)


@pytest.mark.parametrize("bold", [True, False])
def test_bold_words_that_run_over_a_line_end_part_nothing(bold):
    first = Line(1, [*words("The committee resolved that", bold=bold), *words("the wider pipe", x=300, bold=True)])
    second = Line(1, [*words("be laid", base=112, bold=True), *words("before the winter.", x=150, base=112)])
    assert texts([first, second], right=380) == [
        "The committee resolved that the wider pipe be laid before the winter."
    ]


def test_bold_capitals_behind_a_sentence_run_over_the_line_end():
    told = words("The gate is broken again.")
    first = Line(1, [*told, *words("CLERK TO ASK", x=told[-1].x1 + 3, bold=True)])
    shouted = line("THREE JOINERS FOR A PRICE", base=112, bold=True)
    assert texts([first, shouted], right=first.x1) == [
        "The gate is broken again. CLERK TO ASK THREE JOINERS FOR A PRICE"
    ]
    apart = Line(1, [*told, *words("CLERK TO ASK", x=told[-1].x1 + 50, bold=True)])
    assert texts([apart, shouted], right=apart.x1) == ["The gate is broken again. CLERK TO ASK", shouted.text]


@pytest.mark.parametrize(("above", "names"), [("Councillors D. Mott, S. Carr,", 1), ("Two lists were drawn up:", 2)])
def test_an_initial_at_the_start_of_a_line_labels_nothing_in_a_list_of_names(above, names):
    initial = words("A.", base=112)
    lines = [line(above), Line(1, [*initial, *words("Lund, and the clerk Mrs J. Thorn.", initial[-1].x1 + 9, 112)])]
    assert len(texts(lines, right=lines[0].x1)) == names


@pytest.mark.parametrize(
    ("above", "title", "dash", "parted"),
    [
        ("The gate was mended.", "Lamps", "–", True),
        ("The gate was mended.", "Lamps:", "", True),
        ("The gate was mended.", "Lamps", "", False),
        ("The gate was mended by", "Lamps", "–", False),
    ],
)
def test_a_title_in_bold_begins_a_paragraph_though_the_line_above_is_full(above, title, dash, parted):
    first = Line(1, words(above))
    rest = f"{dash} The clerk would ask for a price.".strip()
    second = Line(1, [*words(title, base=112, bold=True), *words(rest, x=130, base=112)])
    expected = [above, f"{title} {rest}"]
    assert texts([first, second], right=first.x1) == (expected if parted else [" ".join(expected)])


def test_a_line_that_ends_within_a_phrase_goes_on_in_bold_letters():
    lines = beneath(
        paragraph(["The council met in the reading room at Nether Hobley on"]), line("Monday 6 May", bold=True)
    )
    assert len(texts(lines)) == 1
    named = beneath(paragraph(["The hall was booked by the"]), line("Ada Quill", x=380))
    assert len(texts(named)) == 2


@pytest.mark.parametrize(
    ("above", "parted"), [("They asked to amend chapter", False), ("Chapters were amended.", True)]
)
def test_a_figure_within_a_sentence_labels_nothing(above, parted):
    lines = beneath(paragraph([above]), line("16.52 of the code, which tells what a hedge is"))
    assert len(texts(lines, right=lines[0].x1)) == 1 + parted


def test_a_bold_line_is_a_heading_of_its_own():
    blocks = to_blocks(lines := beneath([line("Drainage behind the hall", bold=True)], *paragraph(PROSE)), Style(lines))
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.HEADING, "Drainage behind the hall"),
        (BlockKind.PARAGRAPH, " ".join(PROSE)),
    ]


def test_capitals_make_a_heading():
    lines = beneath([line("DRAINAGE BEHIND THE HALL")], *paragraph(PROSE))
    heading, _ = to_blocks(lines, Style(lines))
    assert (heading.kind, heading.caps, heading.bold) == (BlockKind.HEADING, True, False)


def test_items_keep_their_labels_and_hang_by_their_text():
    lines = [
        Line(1, [*words("(a)"), *words("that the wider pipe be laid before", x=100)]),
        line("the winter; and", x=100, base=112),
        Line(1, [*words("(b)", base=124), *words("that the Clerk write to the county.", x=100, base=124)]),
    ]
    blocks = to_blocks(lines, Style(lines), right=290)
    assert [(b.kind, b.label, b.text, b.indent, b.hang) for b in blocks] == [
        (BlockKind.ITEM, "(a)", "that the wider pipe be laid before the winter; and", 72, 100),
        (BlockKind.ITEM, "(b)", "that the Clerk write to the county.", 72, 100),
    ]


def test_the_dash_of_a_sentence_begins_no_item():
    lines = paragraph(["The pipe would be laid in the autumn", "– weather allowing – and paid for by the county."])
    assert len(texts(lines, right=260)) == 1


def test_a_dash_behind_a_lead_in_that_ends_in_one_begins_an_item():
    lines = paragraph(["The pipe would be laid where –", "- the lane is widest;", "- the county pays."])
    assert [block.label for block in to_blocks(lines, Style(lines))] == [None, "•", "•"]


def test_a_paragraph_runs_over_a_page_break():
    lines = [*paragraph(PROSE[:2], base=780), *paragraph(PROSE[2:], base=80, page=2)]
    (block,) = to_blocks(lines, Style(lines))
    assert (block.text, block.page, block.last_page) == (" ".join(PROSE), 1, 2)
    assert [evidence.page for evidence in block.evidence()] == [1, 2]


def test_a_finished_paragraph_does_not_run_over_a_page_break():
    lines = [*paragraph([*PROSE[:-1], "Agreed."], base=740), *paragraph(PROSE, base=80, page=2)]
    assert texts(lines)[-1] == " ".join(PROSE)


@pytest.mark.parametrize(
    ("elsewhere", "read"),
    [
        ("Every committee met.", "They thanked the committee."),
        ("Every com-mittee met.", "They thanked the com-mittee."),
        ("Every committee and com-mittee met.", "They thanked the com-mittee."),
        ("Every board met.", "They thanked the com-mittee."),
    ],
)
def test_a_hyphen_at_a_line_end_goes_where_the_paper_has_the_word_without(elsewhere, read):
    lines = [line(elsewhere, base=60), *paragraph(["They thanked the com-", "mittee."], base=100)]
    assert texts(lines)[-1] == read


def test_a_dash_at_a_line_end_is_no_hyphen():
    assert texts(paragraph(["All agreed -", "the pipe was laid."]))[-1] == "All agreed - the pipe was laid."


def test_a_range_keeps_its_hyphen_at_the_line_end():
    assert texts(paragraph(["Pages 12-", "and on were missing."], base=100))[-1] == "Pages 12-and on were missing."


def test_a_double_name_keeps_its_hyphen_and_no_space_at_the_line_end():
    assert texts(paragraph(["They met Lewis Tarrant-", "Hope there."]))[-1] == "They met Lewis Tarrant-Hope there."
    assert texts(paragraph(["Sites of the pre-", "UK age were seen."]))[-1] == "Sites of the pre- UK age were seen."


CUT = ["Anne", "Wexcombe/Ott", "ery or a deputy"]


@pytest.mark.parametrize(
    ("elsewhere", "cell", "read"),
    [
        ("They thanked Bill Ottery.", CUT, "Anne Wexcombe/Ottery or a deputy"),
        ("They thanked Bill.", CUT, "Anne Wexcombe/Ott ery or a deputy"),
        ("They thanked Bill Ottery.", ["Anne Wexcombe/Ott", "ery or a deputy"], "Anne Wexcombe/Ott ery or a deputy"),
        ("They thanked Bill Ottery.", ["Wexcombe/Ott", "ery or somebody else"], "Wexcombe/Ott ery or somebody else"),
        ("They met nobody.", ["no", "body"], "no body"),
    ],
)
def test_a_word_too_long_for_its_column_is_one_where_the_paper_has_it_whole(elsewhere, cell, read):
    lines = [line(elsewhere, base=60), *paragraph(cell, base=100)]
    assert texts(lines)[-1] == read


def squeezed(text: str) -> str:
    """Without white space and hyphens, which may stand at a line end."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def blocks_of(flow) -> list[Block]:
    found = []
    for piece in flow:
        if isinstance(piece, Table):
            found += [block for row in piece.rows for cell in row.cells for block in cell.blocks]
        else:
            found.append(piece)
    return found


def assert_quotes_stand(paper, stretch=None):
    pages = {page.number: squeezed(page.text) for page in paper.pages}
    for block in blocks_of(paper.flow):
        evidence = block.evidence(*stretch(block)) if stretch else block.evidence()
        assert evidence or stretch
        for found in evidence:
            assert squeezed(found.quote) in pages[found.page]


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.stem for sample in SAMPLES])
def test_quotes_from_the_samples_stand_on_their_pages(sample):
    assert_quotes_stand(read_paper(sample.read_bytes()))


WORDS = st.sampled_from(
    ["the", "of", "clerk", "agreed", "co-opted", "fence.", "hall,", "(see)", "£1,200", "12.", "Resolved:", "members’"]
)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(PARAGRAPHS, st.floats(0, 1), st.floats(0, 1))
def test_quotes_from_drawn_paragraphs_stand_on_their_pages(drawn, a, b):
    sheets, base = Sheets(height=300), 60.0
    for text in drawn:
        for own in wrapped(text, 260):
            if base > 270:
                sheets.next_page()
                base = 60.0
            sheets.text(72, base, own)
            base += STEP
        base += 8
    paper = read_paper(sheets.pdf())
    assert squeezed(" ".join(drawn)) == squeezed("".join(page.text for page in paper.pages))
    assert_quotes_stand(paper)
    assert_quotes_stand(paper, lambda block: sorted((int(a * len(block.text)), int(b * len(block.text)))))


def test_a_stretch_is_quoted_from_its_own_lines():
    (block,) = to_blocks(lines := paragraph(PROSE), Style(lines))
    start = block.text.index("contractor now advised")
    (found,) = block.evidence(start, start + len("contractor now advised"))
    assert found.quote == "contractor now advised"
    own = [one for one in lines if "contractor" in one.text or "advised" in one.text]
    assert (found.bbox[1], found.bbox[3]) == pytest.approx((own[0].base - 7.5, own[-1].base + 2.5), abs=0.06)


def test_large_print_makes_a_heading():
    sheets = Sheets().text(72, 80, "Corporate plan", size=20)
    sheets.lines(72, 120, PROSE)
    assert printed(sheets.flow()) == ["Corporate plan", " ".join(PROSE)]


def test_a_smaller_bold_line_below_one_that_leaves_room_is_a_heading_of_its_own():
    sheets = Sheets().text(72, 100, "Harbour Bus Framework", size=14, bold=True)
    sheets.text(72, 116, "Recommendations", size=12, bold=True)
    for n in range(4):
        sheets.text(72, 134 + 12 * n, "The hall has served the village for ninety years and its roof was mended again.")
    assert [piece.text for piece in sheets.flow()][:2] == ["Harbour Bus Framework", "Recommendations"]


def test_what_ends_a_bracket_is_no_label():
    lines = paragraph(
        ["Raise what pupils reach in all phases (Year 1, Year 2 and", "Y3) so that it is above that of others."]
    )
    assert len(texts(lines)) == 1


def test_one_bold_word_in_larger_print_is_a_heading_however_full_the_line_above_it():
    sheets = Sheets().text(72, 100, "This report tells what the harbour earned in the year.")
    sheets.text(72, 112, "Background", size=11, bold=True).text(72, 124, "Boats paid more than before.")
    assert [piece.text for piece in sheets.flow()][1] == "Background"


def test_a_smaller_bold_line_is_a_heading_of_its_own_below_a_full_one_too():
    sheets = Sheets().text(72, 100, "Calendar of Harbour Business", size=14, bold=True)
    sheets.text(72, 116, "January 2031", size=12, bold=True).text(72, 132, "Set the dues")
    assert [piece.text for piece in sheets.flow()][:2] == ["Calendar of Harbour Business", "January 2031"]


def test_lines_that_each_begin_with_a_label_are_paragraphs_of_their_own_however_full_they_are():
    sheets = Sheets()
    sheets.lines(72, 100, ["Indicator: berths let in the outer harbour", "Target: seventy of a hundred"])
    sheets.lines(72, 140, ["Boats that came: five were", "lifted: two more sank"])
    assert [piece.text for piece in sheets.flow()] == [
        "Indicator: berths let in the outer harbour",
        "Target: seventy of a hundred",
        "Boats that came: five were lifted: two more sank",
    ]
