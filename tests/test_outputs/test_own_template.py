import io
import re

import docx
import pytest

from minutebook.commands import template
from minutebook.errors import UsageError
from minutebook.outputs import own_template
from minutebook.outputs.new_template import new_template
from minutebook.outputs.template_fields import LOG_FIELDS, ROW_FIELDS, fields_of
from minutebook.outputs.write import check_target


@pytest.fixture
def page(tmp_path):
    def write(text):
        path = tmp_path / "house.html"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def word(tmp_path):
    def write(*paragraphs):
        document = docx.Document()
        for text in paragraphs:
            document.add_paragraph(text)
        document.save(tmp_path / "house.docx")
        return tmp_path / "house.docx"

    return write


@pytest.mark.parametrize("suffix", [".html", ".docx", ".toml"])
def test_what_new_writes_is_well(tmp_path, suffix):
    path = tmp_path / f"house{suffix}"
    template.new(path)
    template.check(path)
    with pytest.raises(UsageError, match="there already"):
        template.new(path)


def test_a_new_page_prints_every_action(tmp_path, log):
    path = tmp_path / "house.html"
    path.write_bytes(new_template(".html"))
    shown = own_template.render(path, log).decode()
    assert all(row.text in shown for row in log.rows if "&" not in row.text and "'" not in row.text)
    assert "Morwenna Tarrow; Edmund Pyle" in shown
    assert "What there is to print" not in shown


def test_a_new_word_file_prints_every_action(tmp_path, hostile_log):
    path = tmp_path / "house.docx"
    path.write_bytes(new_template(".docx"))
    document = docx.Document(io.BytesIO(own_template.render(path, hostile_log)))
    (table,) = document.tables
    assert [line.cells[2].text for line in table.rows[1:]] == [row.text for row in hostile_log.rows]
    assert not any("row." in paragraph.text for paragraph in document.paragraphs)


def test_the_columns_of_a_new_word_file_are_as_wide_as_what_they_hold():
    (table,) = docx.Document(io.BytesIO(new_template(".docx"))).tables
    for column in table.columns:
        assert {cell.width for cell in column.cells} == {column.width}
    assert table.columns[2].width > 2 * table.columns[0].width


def test_values_are_escaped_and_never_run(page, hostile_log):
    shown = own_template.render(page("{% for row in rows %}<p>{{ row.text }}</p>{% endfor %}"), hostile_log).decode()
    assert set(re.findall(r"<[^>]*>", shown)) == {"<p>", "</p>"}
    assert "{{7*7}} TPL_CANARY_1" in shown


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<p>\n{{ comittee }}", "line 2: 'comittee' is undefined"),
        ("{% for row in rows %}\n\n{{ row.ownr }}{% endfor %}", "line 3: .*'ownr'"),
        ("<p>\n<p>\n{% if %}", "line 3: Expected an expression"),
        ("{{ rows | nosuch }}", "line 1: No filter named 'nosuch'"),
        ("{{ ''.__class__.__mro__ }}", "line 1: not allowed in a template"),
        ("{{ rows.append(1) }}", "line 1: not allowed in a template"),
        ("{{ title.__init__.__globals__ }}", "line 1: not allowed in a template"),
        ("{% include '/etc/passwd' %}", "line 1: no loader"),
        ("{{ '{0.__class__.__mro__}'.format(rows) }}", "line 1: not allowed in a template"),
        ("{% for i in range(99999999) %}{% endfor %}", "line 1: Range too big"),
    ],
)
def test_check_names_the_line_of_what_is_wrong(page, text, says):
    with pytest.raises(UsageError, match=says):
        template.check(page(text))


def test_check_quotes_the_words_of_a_word_file(word):
    with pytest.raises(UsageError, match=r"house\.docx: 'committe' is undefined"):
        template.check(word("Log", "Of {{ committe }}"))
    with pytest.raises(UsageError, match=re.escape("near “Of {% if caution }")):
        template.check(word("Log", "Of {% if caution }", "end"))


@pytest.mark.parametrize("name", ["house.html", "house.docx", "house.toml", "house.odt"])
def test_a_template_that_is_none_is_refused(tmp_path, name):
    with pytest.raises(UsageError, match="house"):
        template.check(tmp_path / name)
    (tmp_path / name).write_bytes(b"\xff\xfe no")
    with pytest.raises(UsageError, match="house"):
        template.check(tmp_path / name)


def test_the_fields_are_those_that_are_explained(log):
    fields = fields_of(log)
    assert set(fields) == set(LOG_FIELDS)
    assert set(fields["rows"][0]) == set(ROW_FIELDS)


def test_the_output_must_be_of_the_templates_kind(tmp_path):
    with pytest.raises(UsageError, match=r"must end in \.docx"):
        check_target(tmp_path / "log.html", tmp_path / "house.docx")
