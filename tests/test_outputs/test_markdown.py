import pytest
from markdown_it import MarkdownIt

from minutebook.outputs.layouts import columns_of
from minutebook.outputs.markdown_log import escaped
from minutebook.outputs.write import render_log


def tokens(log, html):
    parser = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    for token in parser.parse(render_log(log, ".md").decode()):
        yield token
        yield from token.children or []


def inline_texts(log, html):
    parser = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    blocks = parser.parse(render_log(log, ".md").decode())
    return ["".join(child.content for child in block.children) for block in blocks if block.type == "inline"]


def test_a_table_for_each_meeting(log):
    kinds = [token.type for token in tokens(log, html=False)]
    assert kinds.count("table_open") == 1 + 5
    assert kinds.count("tr_open") == 2 + 5 + 22


def test_every_row_has_every_cell(log):
    texts = inline_texts(log, html=False)
    for row in log.rows:
        assert row.text in texts
        assert row.source in texts


@pytest.mark.parametrize("html", [True, False])
def test_hostile_text_renders_as_text(hostile_log, html):
    kinds = {token.type for token in tokens(hostile_log, html)}
    assert not kinds & {"link_open", "image", "html_inline", "html_block", "code_inline", "fence", "em_open", "s_open"}
    texts = inline_texts(hostile_log, html)
    for row in hostile_log.rows:
        assert row.text in texts
    assert "Decision: not approved BIDI_CANARY_1" in texts


def test_hostile_text_breaks_no_table(hostile_log):
    kinds = [token.type for token in tokens(hostile_log, html=False)]
    columns = len(columns_of(hostile_log))
    assert kinds.count("td_open") == columns * len(list(hostile_log.rows)) + len(hostile_log.counts)
    assert kinds.count("tr_open") == 2 + 2 * len(list(hostile_log.rows))


def test_bare_addresses_are_not_made_links():
    assert escaped("see http://example.invalid or www.example.invalid") == (
        "see http\\://example.invalid or www\\.example.invalid"
    )


def test_an_empty_log_says_so(make_log):
    assert "No actions to show" in inline_texts(make_log(), html=False)
