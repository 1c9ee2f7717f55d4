import io
import zipfile
from datetime import datetime

import docx
import pytest
from docx.oxml.ns import qn

from minutebook.outputs.write import render_log


def opened(log):
    return docx.Document(io.BytesIO(render_log(log, ".docx")))


def all_text(document):
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def members(log):
    with zipfile.ZipFile(io.BytesIO(render_log(log, ".docx"))) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def test_a4_landscape_in_british_english(log):
    document = opened(log)
    (section,) = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    languages = {found.get(qn("w:val")) for found in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    for table in document.tables[1:]:
        assert sum(column.width.mm for column in table.columns) == pytest.approx(297 - 2 * 13, abs=0.1)
    assert document.core_properties.title == "Action log"
    assert document.core_properties.created.replace(tzinfo=None) == datetime(2031, 3, 24)


def test_headings_are_real_headings(log):
    headings = [(p.style.name, p.text) for p in opened(log).paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "Action log"),
        ("Heading 2", "Summary"),
        ("Heading 2", "Children and Young People’s Committee"),
        ("Heading 2", "Highways and Transport Committee"),
        ("Heading 2", "Notes"),
    ]


def test_the_heading_row_repeats_and_no_row_splits(log):
    _, *tables = opened(log).tables
    assert len(tables) == 2
    for table in tables:
        repeated = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert repeated == [True] + [False] * (len(table.rows) - 1)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_every_action_stands_in_the_table(log):
    shown = all_text(opened(log))
    for row in log.rows:
        assert row.text in shown
        assert all(mark.text in shown for mark in row.marks)


def test_the_footer_counts_pages_and_there_is_no_other_field(hostile_log):
    parts = members(hostile_log)
    footer = next(text for name, text in parts.items() if name.startswith("word/footer"))
    assert 'w:instr="PAGE"' in footer and 'w:instr="NUMPAGES"' in footer
    assert "fldSimple" not in parts["word/document.xml"]
    assert not any("instrText" in text for text in parts.values())
    assert not any('TargetMode="External"' in text for text in parts.values())


def test_hostile_text_stays_text(hostile_log):
    shown = all_text(opened(hostile_log))
    for row in hostile_log.rows:
        assert row.text in shown
    assert "Decision: not approved BIDI_CANARY_1" in shown


def test_properties_of_tables_keep_the_order_that_word_demands(log):
    order = ["tblStyle", "tblW", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"]
    for table in opened(log).tables:
        found = [child.tag.rpartition("}")[2] for child in table._tbl.tblPr]
        assert found == [name for name in order if name in found]


def test_an_empty_log_is_a_document_that_says_so(make_log):
    document = opened(make_log())
    assert "No actions to show" in all_text(document)
    assert not document.tables
