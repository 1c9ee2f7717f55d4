import re

import html5lib
import pytest

from minutebook.outputs.visible import visible
from minutebook.outputs.write import render_log

XHTML = "{http://www.w3.org/1999/xhtml}"
OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section"),
    *("h1", "h2", "p", "strong", "bdi", "span", "div", "dl", "dt", "dd"),
    *("table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
}


def parse(log):
    parser = html5lib.HTMLParser(strict=False)
    page = parser.parse(render_log(log, ".html").decode())
    assert not parser.errors
    return page


def names(page):
    return {element.tag.removeprefix(XHTML) for element in page.iter() if isinstance(element.tag, str)}


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def test_structure_for_screen_readers(log):
    page = parse(log)
    assert page.get("lang") == "en-GB"
    assert len(page.findall(f".//{XHTML}h1")) == 1
    tables = page.findall(f".//{XHTML}table")
    assert len(tables) == 2
    for table in tables:
        assert table.find(f"{XHTML}caption") is not None
        headings = table.findall(f"{XHTML}thead/{XHTML}tr/{XHTML}th")
        assert [text_of(heading) for heading in headings] == [
            "Item No.",
            "Item",
            "Action",
            "Owner",
            "Due",
            "Status",
            "Progress",
            "Source",
        ]
        assert all(heading.get("scope") == "col" for heading in headings)
        groups = table.findall(f"{XHTML}tbody/{XHTML}tr/{XHTML}th")
        assert groups and all(group.get("scope") == "rowgroup" for group in groups)


def test_every_action_is_a_row_with_its_status_in_words(log):
    page = parse(log)
    rows = [row for row in page.iter(f"{XHTML}tr") if row.find(f"{XHTML}td") is not None]
    assert len(rows) == 22
    for row, expected in zip(rows, log.rows, strict=True):
        cells = [text_of(cell) for cell in row.findall(f"{XHTML}td")]
        assert cells[2] == expected.text
        assert cells[5].startswith(expected.status)
        assert all(mark.text in cells[5] for mark in expected.marks)
        assert expected.source in cells[7]
    assert "Not stated" in text_of(page)


def test_nothing_is_fetched_and_nothing_runs(log):
    page = parse(log)
    policy = page.find(f".//{XHTML}meta[@http-equiv]")
    assert policy.get("content").startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert names(page) <= OURS
    style = text_of(page.find(f".//{XHTML}style"))
    assert "url(" not in style and "@import" not in style


def test_injected_markup_stays_text(hostile_log, log):
    page = parse(hostile_log)
    assert names(page) <= OURS
    attributes = {name for element in page.iter() for name in element.attrib}
    assert attributes <= {name for element in parse(log).iter() for name in element.attrib}
    shown = text_of(page)
    for row in hostile_log.rows:
        assert " ".join(row.text.split()) in shown
    assert "{{7*7}} TPL_CANARY_1" in shown


def test_a_decision_reads_as_stored(hostile_log):
    assert "Decision: not approved BIDI_CANARY_1" in text_of(parse(hostile_log))


def test_headings_repeat_and_rows_stay_whole_in_print(log):
    style = text_of(parse(log).find(f".//{XHTML}style"))
    assert re.search(r"@page \{[^}]*size: A4 landscape", style)
    assert "thead { display: table-header-group; }" in style
    assert "tr { break-inside: avoid; }" in style


def luminance(colour):
    def linear(value):
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_badge_has_the_contrast_of_wcag_aa(log):
    style = text_of(parse(log).find(f".//{XHTML}style"))
    pairs = re.findall(r"\.badge\.\w+ \{ background: (#\w{6}); color: (#\w{6}); \}", style)
    assert len(pairs) == 13
    for pair in pairs:
        dark, light = sorted(map(luminance, pair))
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_an_empty_log_is_a_page_that_says_so(make_log):
    page = parse(make_log())
    assert "No actions to show" in text_of(page)
    assert not page.findall(f".//{XHTML}table")


@pytest.mark.parametrize("text", ["{{7*7}}", "{% raw %}"])
def test_template_markup_in_a_committees_name_is_a_value(make_log, make_action, text):
    page = parse(make_log(make_action(1, "x", body=text), committees=(text,)))
    assert text_of(page.find(f".//{XHTML}title")).startswith(f"Action log: {visible(text)}")
