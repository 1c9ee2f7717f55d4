"""A PDF to a paper: every page keeps its place, every word its order."""

import re
from collections import Counter
from pathlib import Path

import pytest
from drawing import Sheets, printed

from minutebook.ingest.errors import Unreadable
from minutebook.ingest.how import How
from minutebook.ingest.labels import BULLETS
from minutebook.ingest.reader import read_paper
from minutebook.schema import DocumentStatus, PageStatus, TextSource

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "papers").glob("*.pdf"))


def three_pages() -> bytes:
    sheets = Sheets().text(72, 300, "Drains were discussed.").next_page().text(72, 300, "Hedges were discussed.")
    return sheets.next_page().text(72, 300, "Roofs were discussed.").pdf()


def test_a_page_that_cannot_be_loaded_keeps_its_place_with_a_reason():
    data = three_pages()
    second = re.search(rb"/Kids \[ \d+ 0 R (\d+ 0 R) ", data)[1]
    paper = read_paper(data.replace(second, b"0 0 R".ljust(len(second))))
    assert [(page.number, page.status) for page in paper.pages] == [
        (1, PageStatus.OK),
        (2, PageStatus.FAILED),
        (3, PageStatus.OK),
    ]
    assert "page 2" in paper.pages[1].reason
    assert paper.pages[1].text_source is TextSource.NONE
    assert printed(paper.flow) == ["Drains were discussed.", "Roofs were discussed."]


def test_progress_is_told_page_by_page():
    told = []
    read_paper(three_pages(), How(pages_done=lambda done, total: told.append((done, total))))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_blank_page_among_others_is_read():
    paper = read_paper(Sheets().text(72, 100, "Agreed.").next_page().pdf())
    assert [(page.status, page.text) for page in paper.pages] == [(PageStatus.OK, "Agreed."), (PageStatus.OK, "")]


def test_a_paper_of_blank_pages_only_is_doubted():
    paper = read_paper(Sheets().next_page().pdf())
    assert [page.status for page in paper.pages] == [PageStatus.NO_TEXT, PageStatus.NO_TEXT]
    assert (paper.flow, paper.pages[0].reason) == ([], "is blank")


def test_an_encrypted_file_is_refused():
    with pytest.raises(Unreadable) as fault:
        read_paper(Sheets().text(72, 100, "Agreed.").pdf("secret"))
    assert fault.value.status is DocumentStatus.ENCRYPTED


def test_tables_and_text_come_in_the_order_of_the_page():
    sheets = Sheets().text(72, 100, "Matters arising")
    sheets.table((60, 120, 500), 120, [["1", "Mend the fence."], ["2", "Paint the gate."]])
    sheets.text(72, 190, "Any other business")
    sheets.table((60, 120, 500), 210, [["3", "Cut the hedge."], ["4", "Sweep the hall."]])
    sheets.text(72, 290, "The meeting closed.")
    assert printed(sheets.flow()) == [
        "Matters arising",
        "1 | Mend the fence.",
        "2 | Paint the gate.",
        "Any other business",
        "3 | Cut the hedge.",
        "4 | Sweep the hall.",
        "The meeting closed.",
    ]


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("trim", [0, 25])
def test_a_table_is_the_same_however_its_page_is_stored(turns, trim):
    sheets = Sheets(842, 595, turns, trim).text(72, 60, "Action log")
    sheets.table(
        (60, 120, 500, 700), 80, [["No.", "Action", "Owner"], ["1", "Mend the fence.", "Clerk"]], bold_first=True
    )
    heading, table = sheets.flow()
    assert (heading.text, table.header) == ("Action log", ["No.", "Action", "Owner"])
    assert printed([table]) == ["1 | Mend the fence. | Clerk"]
    assert table.boxes[1] == pytest.approx((60, 80, 700, 116), abs=0.5)


def tally(texts):
    """How often each word stands there; bullets, which are all written alike, aside."""
    return Counter(text for text in texts if text not in BULLETS)


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.stem for sample in SAMPLES])
def test_every_word_of_a_sample_is_in_the_text_of_its_page(sample):
    for page in read_paper(sample.read_bytes()).pages:
        assert page.status is PageStatus.OK
        assert tally(page.text.split()) == tally(word.text for word in (*page.words, *page.notes, *page.turned))


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.stem for sample in SAMPLES])
def test_the_same_bytes_give_the_same_paper(sample):
    first, second = read_paper(sample.read_bytes()), read_paper(sample.read_bytes())
    assert printed(first.flow) == printed(second.flow)
    assert [page.text for page in first.pages] == [page.text for page in second.pages]
