"""Footnotes become blocks of their own, and their marks leave the words that they are printed at."""

from pathlib import Path

import pytest
from drawing import Sheets, printed

from minutebook.ingest.model import Block, BlockKind, Paper
from minutebook.ingest.reader import read_paper
from minutebook.parse import parse_file

LINE = "The Clerk reported that the lease of the lower field would be signed in May"


def marked(sheets: Sheets, x: float, base: float, pieces: list[str], size: float = 11) -> Sheets:
    """Text in which every second piece is a raised figure, with no space before it."""
    canvas = sheets.canvas
    for number, piece in enumerate(pieces):
        raised = number % 2 == 1
        own = 0.6 * size if raised else size
        sheets.text(x, base - (0.35 * size if raised else 0), piece, own)
        x += canvas.stringWidth(piece, "Helvetica", own)
    return sheets


def body(sheets: Sheets, lines: int = 20, top: float = 120) -> Sheets:
    sheets.lines(72, top, [f"{LINE} {'again' * (n % 2)}" for n in range(lines)], 11)
    return sheets


def notes(sheets: Sheets, texts: dict[str, list[str]], base: float = 720, raised: bool = True) -> Sheets:
    sheets.rule(72, base - 14, 216, base - 14)
    for label, lines in texts.items():
        if raised:
            marked(sheets, 72, base, ["", label, f" {lines[0]}"], 8)
        else:
            sheets.text(72, base, f"{label} {lines[0]}", 8)
        base = sheets.lines(72, base + 10, lines[1:], 8) + (0 if lines[1:] else 1)
    return sheets


def read(sheets: Sheets) -> Paper:
    return read_paper(sheets.pdf())


def found(paper: Paper) -> list[tuple[int, str | None, str]]:
    assert all(note.kind is BlockKind.FOOTNOTE for page in paper.pages for note in page.footnotes)
    return [(page.number, note.label, note.text) for page in paper.pages for note in page.footnotes]


@pytest.mark.parametrize("raised", [True, False])
@pytest.mark.parametrize("footer", ["", "Thripple Parish Council - Page 3"])
def test_notes_leave_the_text_with_their_marks(raised: bool, footer: str) -> None:
    sheets = marked(
        Sheets(), 72, 80, ["The Council adopted the plan", "3", " for 2024", "4", " and paid £500.", "", ""]
    )
    body(sheets)
    notes(
        sheets,
        {"3": ["Plan for the lower field, adopted in", "draft in May."], "4": ["The financial year."]},
        raised=raised,
    )
    if footer:
        sheets.text(200, 815, footer, 8)
    paper = read(sheets)
    assert found(paper) == [
        (1, "3", "Plan for the lower field, adopted in draft in May."),
        (1, "4", "The financial year."),
    ]
    text = " ".join(printed(paper.flow))
    assert text.startswith("The Council adopted the plan for 2024 and paid £500.")
    assert "financial year" not in text
    assert "4 The financial year." in paper.pages[0].text


def test_a_paragraph_runs_on_over_a_note() -> None:
    sheets = marked(Sheets(), 72, 80, ["The lease of the lower field", "1", " was signed."])
    sheets.lines(
        72,
        660,
        [LINE, f"{LINE} and also", "that the fence along the brook, which had been broken since the storm, would"],
        11,
    )
    notes(sheets, {"1": ["Land Registry title 4."]})
    sheets.next_page()
    sheets.lines(72, 60, ["be mended by the tenant before the end of the year.", "", LINE], 11)
    (paragraph,) = [piece for piece in read(sheets).flow if isinstance(piece, Block) and "fence" in piece.text]
    assert paragraph.text.endswith("would be mended by the tenant before the end of the year.")


def test_a_mark_behind_a_sum_is_no_figure_of_it() -> None:
    paper = read(notes(body(marked(Sheets(), 72, 80, ["The grant was £500", "1", " in all."])), {"1": ["Before tax."]}))
    assert "The grant was £500 in all." in " ".join(printed(paper.flow))


@pytest.mark.parametrize(("raised", "notes_found"), [(True, 1), (False, 0)])
def test_a_note_as_large_as_the_cells_of_a_table_is_known_by_its_raised_label(raised: bool, notes_found: int) -> None:
    sheets = marked(Sheets(), 72, 80, ["The lists of the fields", "1", " were read."])
    sheets.lines(72, 300, [LINE] * 30, 8)
    assert len(found(read(notes(sheets, {"1": ["All sizes are in acres."]}, raised=raised)))) == notes_found


def test_several_marks_are_known_by_the_raised_labels_of_notes_in_the_text() -> None:
    people = ["Cllr Anne Marl", "1", ", Cllr Ben Fenn", "2", " and Cllr Cara Thripple", "1,2", " were there"]
    sheets = body(marked(Sheets(), 72, 80, people))
    marked(sheets, 72, 420, ["", "1", "Until May; ", "2", "Co-opted"], 8)
    text = " ".join(printed(read(body(sheets, 10, 460)).flow))
    assert "Cllr Anne Marl, Cllr Ben Fenn and Cllr Cara Thripple were there" in text
    assert "1 Until May; 2 Co-opted" in text


def test_a_raised_figure_without_a_note_stays_as_a_word() -> None:
    paper = read(body(marked(Sheets(), 72, 80, ["The plan", "7", " was adopted."])))
    assert found(paper) == []
    assert "The plan 7 was adopted." in " ".join(printed(paper.flow))


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["a hall of 90 m", "2", " at most"], "a hall of 90 m2 at most"),
        (["on the 24", "th", " of May"], "on the 24th of May"),
    ],
)
def test_powers_and_ordinals_stay_as_they_are(pieces: list[str], text: str) -> None:
    assert text in " ".join(printed(read(body(marked(Sheets(), 72, 80, pieces))).flow))


def test_small_print_at_the_foot_is_no_note_unless_the_text_is_marked() -> None:
    sheets = body(Sheets())
    sheets.rule(72, 706, 216, 706).text(72, 720, "1 Chairman", 8)
    paper = read(sheets)
    assert found(paper) == []
    assert "Chairman" in " ".join(printed(paper.flow))


def test_small_print_in_the_middle_of_a_page_is_no_note() -> None:
    sheets = marked(Sheets(), 72, 80, ["The plan", "1", " was adopted."])
    sheets.text(72, 400, "1 A small line between larger ones.", 8)
    assert found(read(body(sheets, 10, 420))) == []


def test_the_document_gives_notes_with_their_place(tmp_path: Path) -> None:
    sheets = body(marked(Sheets(), 72, 80, ["The Council adopted the plan", "1", " and paid."]))
    (tmp_path / "minutes.pdf").write_bytes(notes(sheets, {"1": ["Adopted in draft in May."]}).pdf())
    (page,) = parse_file(tmp_path / "minutes.pdf").document.pages
    (note,) = page.footnotes
    assert (note.label, note.text) == ("1", "Adopted in draft in May.")
    (evidence,) = note.evidence
    assert evidence.quote in page.text
    assert 700 < evidence.bbox[1] < evidence.bbox[3] < 740
