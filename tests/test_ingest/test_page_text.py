"""The text of a page holds everything once, in reading order."""

from collections import Counter

from drawing import HEIGHT, Sheets

from minutebook.ingest.reader import read_paper


def a_paper():
    sheets = (
        Sheets().text(72, 40, "Wexcombe Parish Council").text(72, 100, "1.").text(100, 100, "Drains were discussed.")
    )
    bottom = sheets.table((50, 100, 500), 140, [["No.", "Action"], ["1", "Mend the\nfence."]], bold_first=True)[-1]
    sheets.text(72, bottom + 40, "The meeting closed.").text(280, HEIGHT - 30, "Page 1 of 2").next_page()
    sheets.text(72, 40, "Wexcombe Parish Council").text(72, 300, "Signed by the Chair").text(
        280, HEIGHT - 30, "Page 2 of 2"
    )
    return read_paper(sheets.pdf())


def test_headers_come_first_then_the_flow_then_footers():
    assert [page.text.split("\n") for page in a_paper().pages] == [
        [
            "Wexcombe Parish Council",
            "1. Drains were discussed.",
            "No.",
            "Action",
            "1",
            "Mend the",
            "fence.",
            "The meeting closed.",
            "Page 1 of 2",
        ],
        ["Wexcombe Parish Council", "Signed by the Chair", "Page 2 of 2"],
    ]


def test_every_word_of_the_page_is_in_its_text_once():
    for page in a_paper().pages:
        assert Counter(page.text.split()) == Counter(word.text for word in page.words)


def test_the_halves_of_a_table_stand_on_their_own_pages():
    sheets = Sheets()
    sheets.table((50, 100, 500), 80, [["No.", "Action"], ["1", "Ask for"]], bold_first=True)
    sheets.next_page().table((50, 100, 500), 80, [["", "a crossing."], ["2", "Mend the fence."]])
    paper = read_paper(sheets.pdf())
    assert [page.text.split("\n") for page in paper.pages] == [
        ["No.", "Action", "1", "Ask for"],
        ["a crossing.", "2", "Mend the fence."],
    ]


def test_a_repeated_header_is_dropped_from_its_table_but_not_from_its_page():
    sheets = Sheets()
    sheets.table((50, 100, 500), 80, [["No.", "Action"], ["1", "Cut the hedge."]])
    sheets.next_page().table((50, 100, 500), 80, [["No.", "Action"], ["2", "Mend the fence."]])
    assert read_paper(sheets.pdf()).pages[1].text.split("\n") == ["No.", "Action", "2", "Mend the fence."]
